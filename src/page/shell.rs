//! What stands around every page: style, script, and the policy that lets in nothing else.

use super::{base64, engine};
use anyhow::Result;
use minijinja::Value;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The parts of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'a> {
    /// The template of what stands in its body.
    pub(super) template: &'a str,
    /// Its title, in the bar of the browser.
    pub(super) title: &'a str,
    /// The program that made it.
    pub(super) generator: &'a str,
    /// Its style and script.
    pub(super) frame: &'a Frame,
}

/// The style and script of a kind of page, with the policy that lets in these alone. Worked out once.
#[derive(Debug)]
pub(super) struct Frame {
    policy: String,
    style: Value,
    script: Value,
}

impl Frame {
    /// A frame of styles and scripts, in order; one that is `live` may ask its own origin for news.
    pub(super) fn new(styles: &[&str], scripts: &[&str], live: bool) -> Self {
        let (style, script) = (inline(styles), inline(scripts));
        let policy = policy(&style, &script, live);
        Self { policy, style: Value::from_safe_string(style), script: Value::from_safe_string(script) }
    }
}

#[derive(Serialize)]
struct Page<'a> {
    title: &'a str,
    generator: &'a str,
    policy: &'a str,
    style: &'a Value,
    script: &'a Value,
    body: Value,
}

/// A whole page: the body filled with what `view` says, and what stands around it.
///
/// # Errors
/// When a template is at fault.
pub(super) fn page(parts: Parts<'_>, view: &impl Serialize) -> Result<String> {
    let body = Value::from_safe_string(engine::render(parts.template, view)?);
    let Parts { title, generator, frame: Frame { policy, style, script }, .. } = parts;
    engine::render("page.html", &Page { title, generator, policy, style, script, body })
}

/// Parts of a style or script as one, with the line ends that a browser sees: the hash is over those.
fn inline(parts: &[&str]) -> String {
    parts.iter().map(|part| part.replace("\r\n", "\n")).collect::<Vec<_>>().join("\n")
}

fn policy(style: &str, script: &str, live: bool) -> String {
    let hash = |text: &str| base64::encode(&Sha256::digest(text.as_bytes()));
    let connect = if live { " connect-src 'self';" } else { "" };
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:;{connect} base-uri 'none'; \
         form-action 'none'",
        hash(style),
        hash(script)
    )
}

/// A map of texts as JSON that may stand in a `script` element: no sign in it can end the element.
pub(super) fn data(texts: &impl Serialize) -> Result<Value> {
    let json = serde_json::to_string(texts)?;
    let mut out = String::with_capacity(json.len() + json.len() / 16);
    let mut done = 0;
    for (at, sign) in json.match_indices(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{7f}']) {
        out += json.get(done..at).unwrap_or_default();
        out.extend(sign.chars().map(|sign| format!("\\u{:04x}", u32::from(sign))));
        done = at + sign.len();
    }
    out += json.get(done..).unwrap_or_default();
    Ok(Value::from_safe_string(out))
}
