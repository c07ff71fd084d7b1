//! What the tests share: running the binary as a user would, and drafting through the library.
#![allow(dead_code, reason = "each test uses a part of this module")]

use humas::brief::{self, Brief};
use humas::config::Config;
use humas::draft::{Content, Draft, Request, Voice, compose};
use humas::platform::{builtin, builtin_names};
use humas::source::{Source, Sources};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// The folder of the crate.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// One run of the binary in a folder of its own, its environment scrubbed.
pub struct Humas {
    folder: tempfile::TempDir,
    inside: String,
    arguments: Vec<String>,
    stdin: Vec<u8>,
    variables: Vec<(String, String)>,
    online: bool,
}

/// What a run printed and how it ended; the folder is shown as `[ROOT]`.
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
    pub folder: tempfile::TempDir,
}

impl Humas {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            inside: String::new(),
            arguments: Vec::new(),
            stdin: Vec::new(),
            variables: Vec::new(),
            online: false,
        }
    }

    /// A run that may open connections; others find a proxy where nobody listens, so that what opens one unasked
    /// fails, and is seen.
    pub fn online() -> Self {
        Self { online: true, ..Self::new() }
    }

    /// Puts a file into the folder.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(name);
        write(&path, content.as_ref());
        self
    }

    /// Runs in a folder of the folder.
    pub fn inside(mut self, folder: &str) -> Self {
        self.inside = folder.to_owned();
        self
    }

    pub fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.arguments.extend(arguments.into_iter().map(str::to_owned));
        self
    }

    pub fn stdin(mut self, text: impl AsRef<[u8]>) -> Self {
        self.stdin = text.as_ref().to_vec();
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn run(self) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_humas"));
        command.args(&self.arguments).current_dir(self.folder.path().join(&self.inside));
        command.env_clear().env("COLUMNS", "100").env("SOURCE_DATE_EPOCH", "1767225600");
        if !self.online {
            command.envs(["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].map(|name| (name, "http://127.0.0.1:9")));
        }
        command.envs(self.variables.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = self.stdin.clone();
        let feed = std::thread::spawn(move || {
            use std::io::Write;
            // A run that refuses its arguments never reads.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        feed.join().unwrap();
        let shown = self.folder.path().to_string_lossy().into_owned();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8").replace(&shown, "[ROOT]");
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            folder: self.folder,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
fn write(path: &Path, content: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

/// Reads a file of the repository.
#[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
pub fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path.as_ref()).unwrap_or_else(|e| panic!("{}: {e}", path.as_ref().display()))
}

/// A committed page that the code can write: compared, or, with `SNAPSHOTS=overwrite`, written.
pub fn is_page(name: &str, page: &str) {
    let path = root().join(name);
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        write(&path, page.as_bytes());
    }
    let committed = read(&path);
    assert!(
        committed == page,
        "{name} is not what the code says; run SNAPSHOTS=overwrite cargo test and look at the change"
    );
}

/// A brief that is valid, with `lines` put in place of or beside its own.
pub fn brief_with(lines: &str) -> String {
    let given: Vec<&str> = lines
        .lines()
        .filter(|l| !l.starts_with([' ', '-', '#']))
        .filter_map(|l| l.split_once(':').map(|(k, _)| k))
        .collect();
    let own = [
        ("judul", "judul: Posyandu Contoh buka setiap Senin\n"),
        ("instansi", "instansi: Pemerintah Kota Contoh\n"),
        ("unit", "unit: Dinas Kesehatan\n"),
        ("penanggung_jawab", "penanggung_jawab: Kepala Dinas\n"),
        ("jenis", "jenis: layanan\n"),
        ("klasifikasi", "klasifikasi: publik\n"),
        ("tanggal", "tanggal: 2025-02-03\n"),
        ("ringkasan", "ringkasan: Posyandu Contoh melayani ibu dan balita setiap Senin pukul 08.00 WIB.\n"),
        ("pesan_kunci", "pesan_kunci: [Pemeriksaan tidak dipungut biaya.]\n"),
        ("sumber", "sumber:\n  - {id: sk, judul: SK Wali Kota Contoh, tautan: https://contoh.go.id/sk}\n"),
    ];
    let mut text: String = own.iter().filter(|(key, _)| !given.contains(key)).map(|(_, line)| *line).collect();
    text.push_str(lines);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// A brief read through the library.
pub fn parse(text: &str) -> (Sources, Brief) {
    let mut sources = Sources::new();
    let id = sources.add("brief.yaml", text.as_bytes().to_vec()).unwrap_or_else(|d| panic!("{}", d[0].message.en));
    let brief = brief::read(sources.get(id).unwrap(), &Config::default()).unwrap_or_else(|found| {
        panic!("{}\n{text}", found.iter().map(|d| d.message.en.clone()).collect::<Vec<_>>().join("\n"))
    });
    (sources, brief)
}

/// All drafts of a brief, problems left out.
pub fn drafts(brief: &Brief, voice: Voice, thread: bool) -> Vec<Draft> {
    let content = Content::of(brief);
    let config = Config::default();
    let request = Request { brief, content: &content, config: &config, voice, thread, embargo: None };
    builtin_names().filter_map(builtin).filter_map(|platform| compose(&request, &platform).ok()).flatten().collect()
}

/// The sample briefs and those of the tests, as name and text; agency and unit come from the shared file.
pub fn sample_briefs() -> Vec<(String, Source, Brief)> {
    let mut list = Vec::new();
    for folder in ["briefs", "tests/data/briefs"] {
        let mut names: Vec<PathBuf> =
            std::fs::read_dir(root().join(folder)).unwrap().map(|e| e.unwrap().path()).collect();
        names
            .retain(|p| p.extension().is_some_and(|e| e == "yaml") && p.file_name().is_some_and(|n| n != "humas.yaml"));
        names.sort();
        let mut shared = Sources::new();
        let id = shared.open(&root().join(folder).join("humas.yaml")).unwrap();
        let config = Config::read(shared.get(id).unwrap(), "briefs".into()).unwrap();
        let shared = Arc::new(shared);
        for path in names {
            let mut sources = Sources::on(Arc::clone(&shared));
            let id = sources.open(&path).unwrap();
            let source = sources.get(id).unwrap().clone();
            let brief =
                brief::read(&source, &config).unwrap_or_else(|f| panic!("{}: {}", path.display(), f[0].message.en));
            list.push((path.file_name().unwrap().to_string_lossy().into_owned(), source, brief));
        }
    }
    list
}
