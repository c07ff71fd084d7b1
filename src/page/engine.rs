//! The templates, and how values get into them: every text is escaped, hidden signs are named.

use super::{link, visible::visible, words};
use anyhow::{Result, anyhow};
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value, escape_formatter, syntax::SyntaxConfig};
use serde::Serialize;
use std::borrow::Cow;
use std::sync::LazyLock;

const TEMPLATES: &[(&str, &str)] = &[
    ("page.html", include_str!("templates/page.html")),
    ("bundle.html", include_str!("templates/bundle.html")),
    ("bundle-head.html", include_str!("templates/bundle-head.html")),
    ("bundle-voice.html", include_str!("templates/bundle-voice.html")),
    ("bundle-answers.html", include_str!("templates/bundle-answers.html")),
    ("bundle-about.html", include_str!("templates/bundle-about.html")),
    ("card.html", include_str!("templates/card.html")),
    ("guidance.html", include_str!("templates/guidance.html")),
    ("problem.html", include_str!("templates/problem.html")),
    ("index.html", include_str!("templates/index.html")),
    ("index-filter.html", include_str!("templates/index-filter.html")),
    ("index-brief.html", include_str!("templates/index-brief.html")),
];

/// The templates, read once: that takes longer than filling one.
static ENGINE: LazyLock<std::result::Result<Environment<'static>, minijinja::Error>> = LazyLock::new(engine);

/// A template filled with what a view says.
///
/// # Errors
/// When a template is at fault.
pub(super) fn render(template: &str, view: &impl Serialize) -> Result<String> {
    let engine = ENGINE.as_ref().map_err(|error| anyhow!("{error:#}"))?;
    Ok(engine.get_template(template)?.render(Serde(view))?)
}

fn engine() -> std::result::Result<Environment<'static>, minijinja::Error> {
    let mut engine = Environment::new();
    engine.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    engine.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    engine.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if !value.is_safe() => match visible(text) {
            Cow::Borrowed(_) => escape_formatter(out, state, value),
            Cow::Owned(text) => escape_formatter(out, state, &Value::from(text)),
        },
        _ => escape_formatter(out, state, value),
    });
    engine.add_filter("url", |address: &str| link::safe(address).map(str::to_owned));
    engine.add_filter("number", words::number);
    for (name, source) in TEMPLATES {
        engine.add_template(name, source)?;
    }
    Ok(engine)
}
