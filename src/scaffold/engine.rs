//! The templates of files that people go on writing, and how values get into YAML.

use super::value;
use anyhow::{Result, anyhow};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, syntax::SyntaxConfig};
use serde::Serialize;
use std::sync::LazyLock;

const TEMPLATES: &[(&str, &str)] = &[
    ("humas.yaml", include_str!("templates/repository/humas.yaml")),
    ("contoh.yaml", include_str!("templates/repository/contoh.yaml")),
    ("instansi.yaml", include_str!("templates/repository/instansi.yaml")),
    ("README.md", include_str!("templates/repository/README.md")),
    ("brief/kepala.yaml", include_str!("templates/brief/kepala.yaml")),
    ("brief/fakta.yaml", include_str!("templates/brief/fakta.yaml")),
    ("brief/ekor.yaml", include_str!("templates/brief/ekor.yaml")),
    ("brief/kebijakan.yaml", include_str!("templates/brief/kebijakan.yaml")),
    ("brief/layanan.yaml", include_str!("templates/brief/layanan.yaml")),
    ("brief/kegiatan.yaml", include_str!("templates/brief/kegiatan.yaml")),
    ("brief/edukasi.yaml", include_str!("templates/brief/edukasi.yaml")),
    ("brief/klarifikasi.yaml", include_str!("templates/brief/klarifikasi.yaml")),
    ("brief/darurat.yaml", include_str!("templates/brief/darurat.yaml")),
];

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
    engine
        .set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build()?);
    engine.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    // What goes into YAML is quoted by its filter; the rest is plain text.
    engine.set_auto_escape_callback(|_| AutoEscape::None);
    engine.add_filter("yaml", |text: &str| value::quoted(text));
    for (name, source) in TEMPLATES {
        engine.add_template(name, source)?;
    }
    Ok(engine)
}
