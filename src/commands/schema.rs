//! `humas schema`: JSON Schema for editors.

use crate::cli::SchemaArgs;
use crate::exit::Exit;
use crate::files::Output;
use crate::lang::Lang;
use crate::output::Terminal;
use crate::schema::{Document, schema};
use crate::text;
use anyhow::Result;
use camino::Utf8Path;

/// Runs the command.
///
/// # Errors
/// When the file or standard output can't be written.
pub fn run(arguments: &SchemaArgs, terminal: &mut Terminal) -> Result<Exit> {
    let page = match arguments.document {
        None => list(terminal.lang),
        Some(document) => schema(document, terminal.lang),
    };
    match &arguments.output {
        None => {
            terminal.print(&page)?;
            terminal.flush()?;
        }
        Some(path) => {
            let folder = path.parent().filter(|parent| !parent.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
            Output::new(folder)?.write(Utf8Path::new(path.file_name().unwrap_or_default()), &page)?;
            terminal.note(text!("{path} ditulis.\n", "{path} written.\n").get(terminal.lang));
        }
    }
    Ok(Exit::Done)
}

/// The kinds of file, and how an editor gets to know them.
fn list(lang: Lang) -> String {
    let mut out = String::new();
    for document in Document::ALL {
        out += &format!("{:9} {}\n", document.name(), document.title().get(lang));
    }
    out += text!("\nTulis skemanya ke berkas, sekali saja:\n\n", "\nWrite the schemas to files, once:\n\n").get(lang);
    for document in Document::ALL {
        let name = document.name();
        out += &format!("  humas schema {name} -o .humas/schema/{name}.json\n");
    }
    out += text!(
        "\nVS Code dengan ekstensi YAML (Red Hat): tambahkan ke .vscode/settings.json\n\n",
        "\nVS Code with the YAML extension (Red Hat): add to .vscode/settings.json\n\n"
    )
    .get(lang);
    out += "  \"yaml.schemas\": {\n";
    for (n, document) in Document::ALL.into_iter().enumerate() {
        let comma = if n + 1 < Document::ALL.len() { "," } else { "" };
        out += &format!("    \".humas/schema/{}.json\": \"{}\"{comma}\n", document.name(), document.place());
    }
    out += "  }\n";
    out += text!(
        "\nEditor lain dengan yaml-language-server, atau satu berkas saja: tulis di baris pertama berkasnya\n\n",
        "\nOther editors with yaml-language-server, or a single file: write on its first line\n\n"
    )
    .get(lang);
    out += "  # yaml-language-server: $schema=../.humas/schema/brief.json\n";
    out
}
