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
    /// Its styles, in order.
    pub(super) styles: &'a [&'a str],
    /// Its scripts, in order.
    pub(super) scripts: &'a [&'a str],
    /// Whether it may ask its own origin for news.
    pub(super) live: bool,
}

#[derive(Serialize)]
struct Page<'a> {
    title: &'a str,
    generator: &'a str,
    policy: String,
    style: Value,
    script: Value,
    body: Value,
}

/// A whole page: the body filled with what `view` says, and what stands around it.
///
/// # Errors
/// When a template is at fault.
pub(super) fn page(parts: Parts<'_>, view: &impl Serialize) -> Result<String> {
    let style = inline(parts.styles);
    let script = inline(parts.scripts);
    let policy = policy(&style, &script, parts.live);
    let body = Value::from_safe_string(engine::render(parts.template, view)?);
    let Parts { title, generator, .. } = parts;
    let (style, script) = (Value::from_safe_string(style), Value::from_safe_string(script));
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
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{7f}' => out += &format!("\\u{:04x}", u32::from(sign)),
            _ => out.push(sign),
        }
    }
    Ok(Value::from_safe_string(out))
}
