//! What was answered lately is not asked again.

use crate::server::{Server, reply};
use crate::{Humas, linking, said};
use std::path::Path;

const ALLOWED: &str = "jaringan: {izinkan: [127.0.0.1]}";

fn server() -> Server {
    Server::on("127.0.0.1", |request, stream| {
        let status = request.target.trim_start_matches('/').parse().unwrap_or(200);
        reply(stream, status, &[]);
    })
}

fn run(server: &Server, cache: &Path, paths: &[&str], shared: &str) -> Humas {
    let links: Vec<String> = paths.iter().map(|path| server.url(path)).collect();
    linking(links.iter().map(String::as_str), shared).env("HUMAS_CACHE", cache.to_str().unwrap())
}

#[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
fn change(file: &Path, change: impl Fn(String) -> String) {
    let text = std::fs::read_to_string(file).unwrap();
    std::fs::write(file, change(text)).unwrap();
}

/// Makes every answer in the cache older.
fn age(file: &Path, seconds: u64) {
    change(file, |text| {
        let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (_, kept) in json["answers"].as_object_mut().unwrap() {
            kept["at"] = (kept["at"].as_u64().unwrap() - seconds).into();
        }
        json.to_string()
    });
}

#[test]
fn answers_are_kept_as_long_as_they_are_likely_to_hold() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let cache = folder.path().join("simpan");
    let file = cache.join("tautan.json");
    let asks = |paths: &[&str]| {
        let before = server.asked().len();
        let ran = run(&server, &cache, paths, ALLOWED).run();
        let said = said(&ran);
        assert_eq!(said.rule(&server.url("/404")), "tautan-mati", "{}", ran.stderr);
        let mut lines: Vec<String> = server.lines().split_off(before);
        lines.retain(|line| line.starts_with("HEAD"));
        lines.sort();
        lines
    };
    let paths = ["/ada", "/404", "/403"];
    assert_eq!(asks(&paths), ["HEAD /403", "HEAD /404", "HEAD /ada"]);
    // What could not be told is asked again.
    assert_eq!(asks(&paths), ["HEAD /403"]);
    age(&file, 3601);
    assert_eq!(asks(&paths), ["HEAD /403", "HEAD /404"]);
    age(&file, 24 * 3600 - 3600);
    assert_eq!(asks(&paths), ["HEAD /403", "HEAD /404", "HEAD /ada"]);
    // The file tells nothing of a brief's links.
    change(&file, |text| {
        assert!(!text.contains("127.0.0.1") && !text.contains("ada"), "{text}");
        text
    });
}

#[test]
fn the_cache_can_be_left_out() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    run(&server, folder.path(), &["/ada"], ALLOWED).run();
    run(&server, folder.path(), &["/ada"], ALLOWED).args(["--no-cache"]).run();
    assert_eq!(server.lines(), ["HEAD /ada", "HEAD /ada"]);
}

#[test]
fn what_was_allowed_once_is_not_allowed_for_ever() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    run(&server, folder.path(), &["/ada"], ALLOWED).run();
    let ran = run(&server, folder.path(), &["/ada"], "{}").run();
    assert_eq!(said(&ran).rule(&server.url("/ada")), "tautan-internal");
}

#[test]
fn a_cache_that_cannot_be_read_is_none() {
    for foreign in ["", "bukan json", "[]", "{\"version\": 2, \"answers\": {}}", "{\"version\": 1}", "\u{0}"] {
        let (server, folder) = (server(), tempfile::tempdir().unwrap());
        run(&server, folder.path(), &["/ada"], ALLOWED).run();
        change(&folder.path().join("tautan.json"), |_| foreign.to_owned());
        let ran = run(&server, folder.path(), &["/ada"], ALLOWED).run();
        assert_eq!((server.lines().len(), ran.stderr.as_str()), (2, ""), "{foreign}");
    }
    // Nor is a folder that can't be one.
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let file = folder.path().join("berkas");
    std::fs::File::create(&file).unwrap();
    let ran = run(&server, &file, &["/ada"], ALLOWED).run();
    assert_eq!((server.lines().len(), ran.stderr.as_str()), (1, ""));
}

#[test]
fn runs_side_by_side_leave_a_whole_file() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    std::thread::scope(|scope| {
        for run_number in 0..6 {
            let (server, folder) = (&server, folder.path());
            scope.spawn(move || {
                let paths: Vec<String> = (0..3).map(|n| format!("/{run_number}-{n}")).collect();
                let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
                let ran = run(server, folder, &paths, ALLOWED).run();
                assert_eq!(ran.stderr, "");
            });
        }
    });
    change(&folder.path().join("tautan.json"), |text| {
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(json["answers"].as_object().unwrap().len() >= 3);
        text
    });
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["tautan.json"]);
}

#[test]
fn a_fault_that_may_be_over_is_remembered_for_minutes() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let asks = || {
        let before = server.asked().len();
        let ran = run(&server, folder.path(), &["/404", "/500"], ALLOWED).run();
        assert_eq!(said(&ran).rule(&server.url("/500")), "tautan-gangguan", "{}", ran.stderr);
        server.lines().split_off(before)
    };
    assert_eq!(asks().len(), 4);
    assert_eq!(asks().len(), 0);
    age(&folder.path().join("tautan.json"), 601);
    assert_eq!(asks(), ["HEAD /500", "GET /500"]);
}

#[test]
fn the_summary_says_how_much_is_remembered() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let summary = |paths: &[&str]| {
        let lines: String = paths.iter().map(|path| format!("  - <{}>\n", server.url(path))).collect();
        let humas = Humas::online().file("humas.yaml", ALLOWED);
        let humas = humas.file("brief.yaml", crate::brief(&format!("ringkasan: |\n{lines}")));
        let ran =
            humas.env("HUMAS_CACHE", folder.path().to_str().unwrap()).args(["check", "brief.yaml", "--links"]).run();
        ran.stdout + &ran.stderr
    };
    let first = summary(&["/ada", "/404"]);
    assert!(first.contains("; 2 tautan diperiksa") && !first.contains("dari simpanan"), "{first}");
    let second = summary(&["/ada", "/404", "/baru"]);
    assert!(second.contains("; 3 tautan diperiksa (2 dari simpanan)"), "{second}");
}
