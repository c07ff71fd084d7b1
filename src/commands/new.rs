//! `humas new`: a brief of a kind, with questions to answer in place.

use super::ask::ask;
use super::input;
use super::workspace::{Shared, Workspace};
use crate::brief::Topic;
use crate::cli::NewArgs;
use crate::config::Config;
use crate::error::Failure;
use crate::exit::Exit;
use crate::files::{Fresh, Made, names};
use crate::lang::Text;
use crate::output::{Terminal, human};
use crate::scaffold::{self, BRIEF_SCHEMA, BRIEFS, NewBrief, value};
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

/// The kind of a brief whose maker names none.
const USUAL: Topic = Topic::Policy;

/// What is to be made.
struct Wish {
    topic: Topic,
    title: Option<String>,
    /// The folder it is made in, and its path from there.
    folder: Utf8PathBuf,
    file: Utf8PathBuf,
}

/// Runs the command.
///
/// # Errors
/// When the file is there already, or it or standard output can't be written.
pub fn run(arguments: &NewArgs, terminal: &mut Terminal) -> Result<Exit> {
    let workspace = Workspace::default();
    let shared = workspace.of(arguments.output.as_deref().unwrap_or(Utf8Path::new("-")));
    if !shared.problems.is_empty() {
        terminal.tell(&shared.problems, &shared.sources);
        return Ok(Exit::Input);
    }
    let wish = match wish(arguments, &shared, terminal) {
        Ok(wish) => wish,
        Err(problem) => {
            terminal.usage(&problem);
            return Ok(Exit::Usage);
        }
    };
    let path = if wish.folder == "." { wish.file.clone() } else { wish.folder.join(&wish.file) };
    let text = scaffold::brief(&NewBrief {
        topic: wish.topic,
        title: wish.title.as_deref(),
        date: shared.config.zone().utc_offset().to_datetime(input::now()).date(),
        path: &path,
        config: &shared.config,
        schema: schema(&shared.config, &path).as_deref(),
    })?;
    if Fresh::new(&wish.folder)?.create(&wish.file, &text)? == Made::Kept {
        return Err(Failure(text!(
            "“{path}” sudah ada dan tidak diubah. Pilih nama lain, atau tentukan berkasnya dengan -o.",
            "`{path}` is there already and was not changed. Choose another name, or name the file with -o."
        ))
        .into());
    }
    let page = page(&path, wish.topic, &text, &shared.config, terminal);
    terminal.print(&page)?;
    terminal.flush()?;
    Ok(Exit::Done)
}

/// What is asked for, on the command line or at questions.
fn wish(arguments: &NewArgs, shared: &Shared, terminal: &mut Terminal) -> Result<Wish, Text> {
    let asks = arguments.jenis.is_none() && Terminal::can_ask();
    let mut name = arguments
        .name
        .as_deref()
        .map(value::line)
        .transpose()
        .map_err(|Text { id, en }| text!("Nama brief: {id}", "The name of the brief: {en}"))?;
    let topic = match &arguments.jenis {
        Some(word) => topic(word)?,
        None if asks => ask_topic(terminal).unwrap_or(USUAL),
        None => USUAL,
    };
    if name.is_none() && asks {
        let why = text!("Nama berkasnya dibuat dari judul ini.", "The name of the file is made out of it.");
        name = ask(terminal, &text!("Judul brief", "Title of the brief"), &why, "", titled);
    }
    let name = match (name, &arguments.output) {
        (Some(name), _) => name,
        (None, Some(file)) => file.file_stem().unwrap_or_default().to_owned(),
        (None, None) => {
            return Err(text!(
                "Nama brief belum disebut. Ketik misalnya: humas new \"Pasar Murah Ramadan\"",
                "The brief has no name. Type for instance: humas new \"Pasar Murah Ramadan\""
            ));
        }
    };
    let title = scaffold::is_title(&name).then(|| name.clone());
    let (folder, file) = match &arguments.output {
        Some(file) => given(file)?,
        None => {
            let name = titled(&name)?;
            let name = Utf8Path::new(&name);
            let stem = names::of_title(name.as_str()).unwrap_or_default();
            let root = shared.config.root.clone().unwrap_or_else(|| Utf8PathBuf::from("."));
            (root, Utf8Path::new(BRIEFS).join(format!("{stem}.yaml")))
        }
    };
    Ok(Wish { topic, title, folder, file })
}

/// A title of which a file can have its name; the ending of a file's name is no part of it.
fn titled(text: &str) -> Result<String, Text> {
    let text = value::line(text)?;
    if is_path(&text) {
        return Err(text!(
            "“{text}” adalah jalur berkas, bukan judul. Tulis judulnya saja, atau tentukan berkasnya dengan -o.",
            "`{text}` is a path, not a title. Write the title alone, or name the file with -o."
        ));
    }
    let stem = text.strip_suffix(".yaml").or_else(|| text.strip_suffix(".yml")).unwrap_or(&text);
    match names::of_title(stem) {
        Some(_) => Ok(stem.to_owned()),
        None => Err(text!(
            "“{text}” tidak memuat huruf atau angka untuk nama berkas. Tulis judulnya, misalnya \"Pasar Murah Ramadan\".",
            "`{text}` has no letter or digit for the name of a file. Write a title, such as \"Pasar Murah Ramadan\"."
        )),
    }
}

/// Whether a name leads to a place: a title may have a stroke in it, as in `Penerimaan Murid Baru 2026/2027`.
fn is_path(text: &str) -> bool {
    let placed = text.starts_with(['/', '.', '~']) || text.contains(['\\', '\0']);
    placed || text.contains('/') && !text.contains(' ')
}

/// The folder and the name of a file that was named itself.
fn given(file: &Utf8Path) -> Result<(Utf8PathBuf, Utf8PathBuf), Text> {
    let folder = file.parent().filter(|parent| !parent.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    match (file.file_name(), file.extension()) {
        (Some(name), Some("yaml" | "yml")) => Ok((folder.to_owned(), Utf8PathBuf::from(name))),
        _ => Err(text!(
            "“{file}” bukan nama berkas brief; akhiri dengan .yaml.",
            "`{file}` is not the name of a brief; end it with .yaml."
        )),
    }
}

fn topic(word: &str) -> Result<Topic, Text> {
    let list = Topic::WORDS.join(", ");
    kinds().into_iter().find(|topic| topic.word() == word).ok_or_else(|| {
        text!("“{word}” bukan jenis brief; pilih: {list}.", "`{word}` is no kind of brief; choose: {list}.")
    })
}

fn kinds() -> [Topic; 6] {
    [Topic::Policy, Topic::Service, Topic::Event, Topic::Education, Topic::Clarification, Topic::Emergency]
}

fn ask_topic(terminal: &mut Terminal) -> Option<Topic> {
    let list =
        |lang| kinds().map(|topic| format!("  {:12} {}", topic.word(), scaffold::about(topic).get(lang))).join("\n");
    let why = Text {
        id: format!("Jenis menentukan pertanyaan dalam brief:\n{}", list(crate::lang::Lang::Id)),
        en: format!("The kind decides what the brief asks:\n{}", list(crate::lang::Lang::En)),
    };
    ask(terminal, &text!("Jenis", "Kind"), &why, USUAL.word(), topic)
}

/// The schema of a brief, as seen from its file; only where the repository has it.
fn schema(config: &Config, path: &Utf8Path) -> Option<String> {
    let root = config.root.as_ref()?;
    let inside = path.strip_prefix(root).unwrap_or(path);
    let below = inside.parent().map_or(0, |parent| parent.components().count());
    let there = root.join(BRIEF_SCHEMA).is_file() && inside.is_relative() && !inside.as_str().contains("..");
    there.then(|| format!("{}{BRIEF_SCHEMA}", "../".repeat(below)))
}

/// What was made, and what to do next.
fn page(path: &Utf8Path, topic: Topic, text: &str, config: &Config, terminal: &Terminal) -> String {
    let lang = terminal.lang;
    let (open, word) = (scaffold::open_parts(text), topic.word());
    let shown = human::name(path.as_str());
    let mut out = text!(
        "“{shown}” dibuat: brief {word} dengan {open} bagian untuk diisi.\n",
        "`{shown}` was made: a brief of the kind {word} with {open} parts to fill in.\n"
    )
    .get(lang)
    .to_owned();
    if config.root.is_none() {
        out += text!(
            "Di sini belum ada humas.yaml; buat dengan humas init agar instansi dan unit cukup ditulis sekali.\n",
            "There is no humas.yaml here; make one with humas init, so that agency and unit are written once.\n"
        )
        .get(lang);
    }
    let head = terminal.paint.bold(text!("Langkah berikutnya:", "Next:").get(lang));
    let steps = text!(
        "  1. Buka berkas itu dan ganti setiap [isi: …] dengan jawaban Anda.\n  2. humas check {shown}\n  3. humas draft {shown}\n",
        "  1. Open the file and replace each [isi: …] with your answer.\n  2. humas check {shown}\n  3. humas draft {shown}\n"
    );
    format!("{out}\n{head}\n{}", steps.get(lang))
}
