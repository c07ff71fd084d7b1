//! Rules of other machines: fetched once, held against their digest, then used without the network.

use crate::common::{Humas, Ran};
use crate::server::{Server, page, redirect, reply};
use crate::sites::{authority, proxy};
use humas::bag::{hex, sha256};
use std::path::Path;

const SHARED: &str = "versi: 1\naturan: [{id: jauh, jenis: existence, tingkat: error, kata: [istimewa sekali]}]\n";

/// A site with rules, the certificates it is trusted by, and a cache.
struct Site {
    server: Server,
    pem: String,
    cache: tempfile::TempDir,
}

impl Site {
    fn new() -> Self {
        let signer = authority();
        let pem = signer.pem();
        let server = proxy(signer, |request, stream| match request.target.as_str() {
            "/aturan.yaml" => page(stream, SHARED),
            "/pindah.yaml" => redirect(stream, 302, "/aturan.yaml"),
            "/turun.yaml" => redirect(stream, 302, "http://contoh.go.id/aturan.yaml"),
            "/lokal.yaml" => page(stream, LOCAL),
            "/besar.yaml" => page(stream, &"# x\n".repeat(400_000)),
            _ => reply(stream, 404, &[]),
        });
        Self { server, pem, cache: tempfile::tempdir().unwrap() }
    }

    /// A run of humas by rules that extend one of the site's files.
    fn run(&self, path: &str, content: &str, arguments: &[&str]) -> Ran {
        self.prepared(path, &hex(&sha256(content.as_bytes())), arguments).env("HTTPS_PROXY", &self.server.url("")).run()
    }

    fn prepared(&self, path: &str, sum: &str, arguments: &[&str]) -> Humas {
        let own = format!("versi: 1\nperluas: [{{url: \"https://contoh.go.id{path}\", sha256: {sum}}}]\n");
        Humas::new()
            .file("humas.yaml", "jaringan: {sertifikat: kantor.pem}\naturan: [r.yaml]\n")
            .file("kantor.pem", &self.pem)
            .file("r.yaml", own)
            .file("a.yaml", crate::brief("ringkasan: Layanan ini istimewa sekali.\n"))
            .env("HUMAS_CACHE", self.cache.path().to_str().unwrap())
            .args(arguments.iter().copied())
    }

    /// The same without a network.
    fn offline(&self) -> Ran {
        self.prepared("/aturan.yaml", &hex(&sha256(SHARED.as_bytes())), CHECK).run()
    }

    fn kept(&self) -> Vec<std::path::PathBuf> {
        let folder = self.cache.path().join("aturan");
        std::fs::read_dir(folder).map_or_else(|_| Vec::new(), |list| list.map(|entry| entry.unwrap().path()).collect())
    }
}

/// A file of another machine that names one of this machine.
const LOCAL: &str = "versi: 1\nperluas: [rahasia.yaml]\n";
const CHECK: &[&str] = &["check", "a.yaml"];

#[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
fn put(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn rules_are_fetched_once_and_then_used_without_the_network() {
    let site = Site::new();
    let ran = site.run("/aturan.yaml", SHARED, CHECK);
    assert_eq!((ran.code, ran.stdout.matches("galat[jauh]").count()), (1, 1), "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stderr.contains("https://contoh.go.id/aturan.yaml diambil"), "{}", ran.stderr);
    assert_eq!(site.server.connections(), 1);
    let ran = site.offline();
    assert_eq!((ran.code, ran.stdout.matches("galat[jauh]").count()), (1, 1), "{}{}", ran.stdout, ran.stderr);
    assert_eq!(ran.stderr, "");
    // What was changed in the cache is not used.
    put(&site.kept()[0], &SHARED.replace("istimewa", "biasa"));
    let ran = site.offline();
    assert_eq!(ran.code, 4, "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stdout.contains("galat[aturan-gagal-diambil]"), "{}", ran.stdout);
    let ran = site.run("/aturan.yaml", SHARED, CHECK);
    assert_eq!((ran.code, site.server.connections()), (1, 2), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_redirect_is_followed_unless_others_could_read_along() {
    let site = Site::new();
    assert_eq!(site.run("/pindah.yaml", SHARED, CHECK).code, 1);
    let ran = site.run("/turun.yaml", &format!("{SHARED}#"), CHECK);
    assert_eq!(ran.code, 4, "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stdout.contains("sambungan aman (https) gagal dibuat"), "{}", ran.stdout);
}

#[test]
fn what_is_not_meant_is_not_used() {
    let site = Site::new();
    for (path, content, code, words) in [
        ("/aturan.yaml", "lain", 3, "galat[sidik-berbeda]"),
        ("/tiada.yaml", "lain", 4, "halamannya tidak ada (404)"),
        ("/besar.yaml", "lain", 4, "jawabannya terlalu besar"),
        ("/lokal.yaml", LOCAL, 3, "galat[perluas-jauh]"),
    ] {
        let ran = site.run(path, content, CHECK);
        assert_eq!(ran.code, code, "{path}: {}{}", ran.stdout, ran.stderr);
        assert!(ran.stdout.contains(words), "{path}: {}", ran.stdout);
    }
    // Only what is what it should be is kept: the file that names another.
    assert_eq!(site.kept().len(), 1);
}

#[test]
fn fetching_says_what_it_did() {
    let site = Site::new();
    for connections in [1, 2] {
        let ran = site.run("/aturan.yaml", SHARED, &["rules", "fetch"]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let size = SHARED.len();
        let said = format!(
            "https://contoh.go.id/aturan.yaml diambil ({size} bita), sha256 cocok; disimpan untuk dipakai tanpa internet.\n"
        );
        assert_eq!(ran.stdout, said);
        assert_eq!(site.server.connections(), connections);
    }
    let ran = site.run("/tiada.yaml", SHARED, &["rules", "fetch"]);
    assert_eq!(ran.code, 4);
    assert!(ran.stderr.contains("halamannya tidak ada (404)"), "{}", ran.stderr);
    // A cache that can't be written is told.
    let sum = hex(&sha256(SHARED.as_bytes()));
    let humas = site.prepared("/aturan.yaml", &sum, &["rules", "fetch"]).env("HTTPS_PROXY", &site.server.url(""));
    let ran = humas.env("HUMAS_CACHE", "/proc/tiada").run();
    assert_eq!(ran.code, 4, "{}", ran.stderr);
    assert!(ran.stdout.contains("tidak dapat disimpan") && ran.stdout.contains("HUMAS_CACHE"), "{}", ran.stdout);
}

#[test]
fn nothing_to_fetch_is_said() {
    let ran = Humas::new().file("humas.yaml", "{}").args(["rules", "fetch"]).run();
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert!(ran.stdout.contains("tidak ada yang diambil"), "{}", ran.stdout);
}

#[test]
fn rules_in_the_network_of_the_office_are_to_be_allowed() {
    let ran = extending("https://127.0.0.1:1/aturan.yaml");
    assert_eq!(ran.code, 4, "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stdout.contains("jaringan: {izinkan: […]}"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("sambungan internet"), "{}", ran.stdout);
}

#[test]
fn the_address_of_rules_holds_no_password() {
    for login in ["petugas:rahasia-contoh", "kunci-contoh"] {
        let ran = extending(&format!("https://{login}@contoh.go.id/aturan.yaml"));
        assert_eq!(ran.code, 3, "{}{}", ran.stdout, ran.stderr);
        assert!(ran.stdout.contains("galat[perluas-rahasia]"), "{}", ran.stdout);
    }
}

fn extending(url: &str) -> Ran {
    let sum = "0".repeat(64);
    Humas::new()
        .file("humas.yaml", "aturan: [r.yaml]\n")
        .file("r.yaml", format!("versi: 1\nperluas: [{{url: \"{url}\", sha256: {sum}}}]\n"))
        .file("a.yaml", crate::brief(""))
        .args(CHECK.iter().copied())
        .run()
}
