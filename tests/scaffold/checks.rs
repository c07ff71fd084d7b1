//! The files that machines read: they are well-formed, they do nothing they need not, and the commands in
//! them, taken out as they stand, do what they say.

use crate::{Place, Ran, ran};
use serde_json::Value;
use std::path::Path;

const GITHUB: &str = ".github/workflows/humas.yml";
const GITLAB: &str = ".gitlab-ci.yml";
/// An address that the stand-in for cargo takes.
const REPO: &str = "https://contoh.go.id/humas.git";

fn yaml(place: &Place, name: &str) -> Value {
    yaml_serde::from_str(&place.read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A briefs repository under git, with a cargo that installs the humas that is tested.
fn repository() -> Place {
    let place = Place::new();
    place.ends(0, &["init"]);
    let humas = env!("CARGO_BIN_EXE_humas");
    place.write(
        "alat/cargo",
        &format!(
            "#!/bin/sh\nset -e\n[ \"$1 $2 $3 $5 $6 $7\" = \"install --locked --root --git {REPO} humas\" ]\nmkdir -p \"$4/bin\"\nln -s {humas} \"$4/bin/humas\"\necho x >> \"$HOME/dipasang\"\n"
        ),
    );
    std::process::Command::new("chmod").args(["+x", "alat/cargo"]).current_dir(place.path("")).status().unwrap();
    for line in ["init -q -b utama", "add humas.yaml briefs aturan", "commit -q -m awal"] {
        git(&place, line);
    }
    place
}

fn git(place: &Place, line: &str) -> String {
    let mut command = place.command("git");
    command.args(["-c", "user.name=Kota Contoh", "-c", "user.email=humas@contoh.go.id"]).args(line.split(' '));
    let ran = ran(&mut command);
    assert_eq!(ran.code, 0, "git {line}: {}", ran.stderr);
    ran.stdout.trim().to_owned()
}

/// Runs a script as a runner does, its first failure ending it.
fn script(place: &Place, text: &str, path: &str, variables: &[(&str, &str)]) -> Ran {
    let mut command = place.command("bash");
    let path = format!("{}:{path}:/usr/bin:/bin", place.path("alat").display());
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", text]);
    ran(command.env("PATH", path).envs(variables.iter().copied()))
}

/// Whether a step runs on an event: its condition is a few comparisons, any of which will do.
fn runs(step: &Value, event: &str) -> bool {
    let Some(condition) = step["if"].as_str() else { return true };
    condition.split(" || ").any(|part| match part.split_once(" == ") {
        Some(("github.event_name", name)) => name.trim_matches('\'') == event,
        _ => part == "steps.tembolok.outputs.cache-hit != 'true'",
    })
}

/// Runs the steps of the workflow for an event; gives the first that fails, and how many checks were run.
fn github(place: &Place, event: &str, repo: &str, base: &str) -> (Option<Ran>, usize) {
    let workflow = yaml(place, GITHUB);
    let added = place.path("jalur");
    place.write("jalur", "");
    let mut checks = 0;
    for step in workflow["jobs"]["periksa"]["steps"].as_array().unwrap().iter().filter(|step| runs(step, event)) {
        let Some(text) = step["run"].as_str() else { continue };
        assert!(!text.contains("${{"), "an expression inside a script: {text}");
        checks += usize::from(text.contains("humas check"));
        let path = place.read("jalur").trim().replace('\n', ":");
        let added = added.display().to_string();
        let dead = "http://127.0.0.1:9";
        let variables = [
            ("HUMAS_REPO", repo),
            ("HUMAS_BASE", base),
            ("GITHUB_PATH", added.as_str()),
            ("HTTP_PROXY", dead),
            ("HTTPS_PROXY", dead),
        ];
        let ran = script(place, text, &path, &variables);
        if ran.code != 0 {
            return (Some(ran), checks);
        }
    }
    (None, checks)
}

/// Runs a job of the pipeline.
fn gitlab(place: &Place, job: &str, repo: &str, base: &str) -> Ran {
    let pipeline = yaml(place, GITLAB);
    let lines =
        |list: &Value| list.as_array().unwrap().iter().map(|l| l.as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let job = &pipeline[job];
    let parent = &pipeline[job["extends"].as_str().unwrap()];
    let text = [lines(&parent["before_script"]), lines(&job["script"])].concat().join("\n");
    let folder = place.path("").display().to_string();
    let variables =
        [("HUMAS_REPO", repo), ("CI_PROJECT_DIR", folder.as_str()), ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base)];
    script(place, &text, "", &variables)
}

/// Puts something into a brief that no one may publish.
fn spoil(place: &Place, name: &str) {
    let brief = place.read("briefs/contoh.yaml").replace("Laporan Anda diteruskan", "[isi: pesan] diteruskan");
    place.write(name, &brief);
}

#[test]
fn without_an_address_the_checks_say_what_to_do() {
    let place = repository();
    let (failed, _) = github(&place, "push", "", "");
    let failed = failed.unwrap();
    assert_eq!(failed.code, 1);
    assert!(failed.stdout.starts_with("::error::Variabel HUMAS_REPO belum diisi"), "{}", failed.stdout);
    let failed = gitlab(&place, "periksa-semua", "", "");
    assert_eq!(failed.code, 1);
    assert!(failed.stderr.starts_with("Variabel HUMAS_REPO belum diisi"), "{}", failed.stderr);
    assert!(!place.path("dipasang").exists());
}

#[test]
fn commands_of_the_workflow_run_as_written() {
    let place = repository();
    let base = git(&place, "rev-parse HEAD");
    for event in ["push", "pull_request"] {
        let (failed, checks) = github(&place, event, REPO, &base);
        assert!(failed.is_none(), "{event}: {}", failed.unwrap().stderr);
        assert_eq!(checks, 1, "{event}");
        std::fs::remove_dir_all(place.path(".humas")).unwrap();
    }
    assert_eq!(place.read("dipasang").lines().count(), 2, "humas was not installed by the file's own command");
    spoil(&place, "briefs/baru.yaml");
    git(&place, "add briefs");
    git(&place, "commit -q -m baru");
    let spoilt = git(&place, "rev-parse HEAD");
    for (event, base, red) in
        [("push", "", true), ("pull_request", base.as_str(), true), ("pull_request", spoilt.as_str(), false)]
    {
        let (failed, checks) = github(&place, event, REPO, base);
        std::fs::remove_dir_all(place.path(".humas")).unwrap();
        assert_eq!(failed.as_ref().map(|ran| ran.code), red.then_some(1), "{event}");
        assert_eq!(checks, 1, "{event}");
    }
}

#[test]
fn the_weekly_check_of_links_runs_as_written() {
    let place = repository();
    let (failed, checks) = github(&place, "schedule", REPO, "");
    let failed = failed.unwrap();
    // Behind a proxy that is dead, the network is told as down and no link is blamed.
    assert_eq!((failed.code, checks), (4, 1), "{}", failed.stderr);
    assert!(failed.stderr.contains("jaringannya tampaknya terputus"), "{}", failed.stderr);
}

#[test]
fn commands_of_the_pipeline_run_as_written() {
    let place = repository();
    let base = git(&place, "rev-parse HEAD");
    for job in ["periksa-semua", "periksa-perubahan"] {
        let ran = gitlab(&place, job, REPO, &base);
        assert_eq!(ran.code, 0, "{job}: {}", ran.stderr);
        for report in ["humas-codequality.json", "humas-junit.xml"] {
            assert!(place.path(report).is_file(), "{job} wrote no {report}");
        }
    }
    spoil(&place, "briefs/baru.yaml");
    git(&place, "add briefs");
    git(&place, "commit -q -m baru");
    let spoilt = git(&place, "rev-parse HEAD");
    for (job, base, code) in
        [("periksa-semua", "", 1), ("periksa-perubahan", base.as_str(), 1), ("periksa-perubahan", spoilt.as_str(), 0)]
    {
        let ran = gitlab(&place, job, REPO, base);
        assert_eq!(ran.code, code, "{job}: {}", ran.stderr);
    }
}

#[test]
fn the_workflow_may_do_no_more_than_it_needs() {
    let place = repository();
    let workflow = yaml(&place, GITHUB);
    let on = workflow["on"].as_object().unwrap();
    assert_eq!(on.keys().collect::<Vec<_>>(), ["push", "pull_request", "schedule", "workflow_dispatch"]);
    assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}));
    let text = place.read(GITHUB);
    assert!(!text.contains("secrets."), "no secret is needed");
    for step in workflow["jobs"]["periksa"]["steps"].as_array().unwrap() {
        let Some(uses) = step["uses"].as_str() else { continue };
        assert!(["actions/checkout@v4", "actions/cache/restore@v4", "actions/cache/save@v4"].contains(&uses), "{uses}");
    }
    let checkout = &workflow["jobs"]["periksa"]["steps"][0]["with"];
    assert_eq!((checkout["fetch-depth"].as_u64(), checkout["persist-credentials"].as_bool()), (Some(0), Some(false)));
    // Every event that starts the workflow ends in exactly one check.
    for event in on.keys() {
        let steps = workflow["jobs"]["periksa"]["steps"].as_array().unwrap().iter();
        let checks = steps
            .filter(|step| runs(step, event) && step["run"].as_str().is_some_and(|run| run.contains("humas check")));
        assert_eq!(checks.count(), 1, "{event}");
    }
}

#[test]
fn editors_and_hooks_are_pointed_at_what_is_there() {
    let place = repository();
    let settings: Value = serde_json::from_str(&place.read(".vscode/settings.json")).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), 4);
    let made: Vec<_> = humas::scaffold::schemas().into_iter().map(|(path, _)| path.into_string()).collect();
    assert!(made.iter().all(|path| schemas.contains_key(path.as_str())), "{made:?}");
    let extensions: Value = serde_json::from_str(&place.read(".vscode/extensions.json")).unwrap();
    assert_eq!(extensions["recommendations"][0], "redhat.vscode-yaml");
    let own = yaml(&place, ".pre-commit-config.yaml");
    let hook = &own["repos"][0]["hooks"][0];
    let offered: Value =
        yaml_serde::from_str(&crate::common::read(crate::common::root().join(".pre-commit-hooks.yaml"))).unwrap();
    for key in ["id", "entry", "files"] {
        assert_eq!(hook[key], offered[0][key], "{key}");
    }
    let files = regex::Regex::new(hook["files"].as_str().unwrap()).unwrap();
    for (path, brief) in
        [("briefs/a.yaml", true), ("briefs/2026/a.yml", true), ("humas.yaml", false), ("aturan/briefs/a.yaml", false)]
    {
        assert_eq!(files.is_match(path), brief, "{path}");
    }
    // Where humas writes, git does not look.
    for folder in ["dist/a.txt", "draf/a.txt"] {
        assert_eq!(git(&place, &format!("check-ignore {folder}")), folder);
    }
    assert!(Path::new(&place.path("media/README.md")).is_file());
}
