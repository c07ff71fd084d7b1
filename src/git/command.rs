//! Running `git`: with arguments that can't be taken for options, and nothing of the user's settings that
//! would change what it prints.

use super::{File, diff};
use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};
use std::collections::BTreeMap;
use std::process::{Command, Output};

/// The briefs of a repository, and the files they share.
const YAML: [&str; 2] = [":(top,glob)**/*.yaml", ":(top,glob)**/*.yml"];

/// What points git at another repository or index, as it does where a hook runs this program, and what makes it
/// read patterns in another way.
const ELSEWHERE: [&str; 12] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
    "GIT_EXTERNAL_DIFF",
    "GIT_DIFF_OPTS",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];

/// A repository.
#[derive(Debug)]
pub(super) struct Git {
    root: Utf8PathBuf,
}

impl Git {
    /// The repository whose work tree starts at a folder.
    pub(super) fn at(root: &Utf8Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The folder where the work tree begins that a folder lies in; none where it lies in none.
    pub(super) fn root_of(folder: &Utf8Path) -> Result<Option<Utf8PathBuf>, Text> {
        let git = Self::at(folder);
        let output = git.run(&["rev-parse", "--show-toplevel"])?;
        if output.status.success() {
            let root = String::from_utf8_lossy(&output.stdout);
            return Ok(Utf8Path::new(root.trim_end_matches(['\n', '\r'])).canonicalize_utf8().ok());
        }
        let reason = line(&output.stderr);
        if reason.contains("not a git repository") { Ok(None) } else { Err(git.failed(&reason)) }
    }

    /// A file as it was at a commit, by its name from the root.
    pub(super) fn text(&self, commit: &str, name: &str) -> Option<Vec<u8>> {
        let output = self.run(&["cat-file", "blob", &format!("{commit}:{name}")]).ok()?;
        output.status.success().then_some(output.stdout)
    }

    /// The YAML files that differ from a commit, and what differs in each. `named` are further files to ask about,
    /// from the root.
    pub(super) fn changes(&self, start: Option<&str>, named: &[String]) -> Result<BTreeMap<String, File>, Text> {
        let mut paths: Vec<String> = YAML.iter().map(|pattern| (*pattern).to_owned()).collect();
        paths.extend(named.iter().map(|path| format!(":(top,literal){path}")));
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let mut files = match start {
            Some(start) => {
                let asked = [
                    "diff",
                    "--unified=0",
                    "--inter-hunk-context=0",
                    "--no-color",
                    "--no-ext-diff",
                    "--no-textconv",
                    "--no-relative",
                    "--text",
                    "--ignore-cr-at-eol",
                    "--find-renames",
                    "--ignore-submodules",
                    "--src-prefix=a/",
                    "--dst-prefix=b/",
                    start,
                    "--",
                ];
                diff::read(&self.said(&[&asked[..], &paths].concat())?)
            }
            // Before the first commit everything is new, whatever git knows of it.
            None => {
                let known = self.said(&[&["ls-files", "-z", "--cached", "--"], &paths[..]].concat())?;
                all_new(&known).collect()
            }
        };
        let others = self.said(&[&["ls-files", "-z", "--others", "--"], &paths[..]].concat())?;
        files.extend(all_new(&others));
        Ok(files)
    }

    /// The commit to compare with: where the present branch left `since`. None before the first commit.
    pub(super) fn start(&self, since: &str) -> Result<Option<String>, Text> {
        let commit = |revision: &str| {
            let found = self.run(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
            Ok::<_, Text>(found.status.success().then(|| line(&found.stdout)))
        };
        if commit("HEAD")?.is_none() {
            // A broken repository is told as what it is.
            self.said(&["rev-parse", "--git-dir"])?;
            return Ok(None);
        }
        let Some(named) = commit(since)? else { return Err(self.unknown(since)) };
        let base = self.run(&["merge-base", &named, "HEAD"])?;
        if base.status.success() {
            return Ok(Some(line(&base.stdout)));
        }
        if self.shallow() {
            let root = &self.root;
            let missing = text!(
                "Titik cabang dengan “{since}” tidak ada di salinan “{root}”, karena riwayatnya hanya diambil sebagian. ",
                "The commit where this branch left `{since}` is not in the clone `{root}`: its history was only fetched in part. "
            );
            return Err(missing.and(deeper()));
        }
        // Two histories without a common commit: everything that differs is the change.
        Ok(Some(named))
    }

    fn unknown(&self, since: &str) -> Text {
        let root = &self.root;
        let unknown = text!(
            "Git tidak mengenal revisi “{since}” di repositori “{root}”.",
            "Git knows no revision `{since}` in the repository `{root}`."
        );
        if self.shallow() {
            return unknown
                .and(text!(" Riwayatnya hanya diambil sebagian. ", " Its history was only fetched in part. "))
                .and(deeper());
        }
        unknown.and(text!(
            " Periksa ejaannya; cabang di server diambil dengan “git fetch” dan ditulis origin/NAMA.",
            " Check the spelling; a branch on the server is fetched by `git fetch` and written origin/NAME."
        ))
    }

    fn shallow(&self) -> bool {
        let asked = self.run(&["rev-parse", "--is-shallow-repository"]);
        asked.is_ok_and(|output| line(&output.stdout) == "true")
    }

    /// What git prints, where it succeeds.
    fn said(&self, arguments: &[&str]) -> Result<String, Text> {
        let output = self.run(arguments)?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(self.failed(&line(&output.stderr)))
    }

    fn failed(&self, reason: &str) -> Text {
        let root = &self.root;
        text!(
            "Git gagal membaca perubahan di “{root}”: {reason}",
            "Git could not read the changes in `{root}`: {reason}"
        )
    }

    fn run(&self, arguments: &[&str]) -> Result<Output, Text> {
        let mut command = Command::new("git");
        command.args(["--no-pager", "-c", "core.quotePath=false", "-c", "color.ui=false", "-C"]).arg(&self.root);
        command.args(arguments).env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
        for name in ELSEWHERE {
            command.env_remove(name);
        }
        command.output().map_err(|error| {
            if error.kind() == std::io::ErrorKind::NotFound {
                return text!(
                    "Perintah git tidak ditemukan; --changed memerlukannya. Pasang git, atau jalankan tanpa --changed.",
                    "There is no git command, and --changed needs it. Install git, or run without --changed."
                );
            }
            text!("Git tidak dapat dijalankan: {error}", "Git could not be run: {error}")
        })
    }
}

/// Files that git lists, each as new.
fn all_new(listed: &str) -> impl Iterator<Item = (String, File)> {
    listed.split('\0').filter(|name| !name.is_empty()).map(|name| (name.to_owned(), File::new()))
}

/// How to get the rest of a history.
fn deeper() -> Text {
    text!(
        "Ambil seluruhnya: “fetch-depth: 0” pada actions/checkout, “GIT_DEPTH: 0” di GitLab, atau “git fetch --unshallow”.",
        "Fetch all of it: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` on GitLab, or `git fetch --unshallow`."
    )
}

/// The first line, as text.
fn line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).lines().next().unwrap_or_default().trim().to_owned()
}
