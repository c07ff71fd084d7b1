//! `humas preview`: the page of a brief as a file, on standard output, and served.

use crate::common::read;
use crate::{BRIEF, Humas};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

#[test]
fn the_page_is_that_of_the_bundle_in_both_voices() {
    let ran = Humas::new().file("a.yaml", BRIEF).args(["preview", "a.yaml", "-o", "a.html"]).run();
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "a.html\n"), "{}", ran.stderr);
    let page = read(ran.folder.path().join("a.html"));
    assert!(page.contains("Untuk akun resmi") && page.contains("Untuk ASN"));
    let again = Humas::new().file("a.yaml", BRIEF).args(["preview", "a.yaml", "-o", "-"]).run();
    assert!(again.stdout == page);
    let ran = Humas::new().file("a.yaml", BRIEF).args(["preview", "a.yaml", "--voice", "asn", "-o", "-"]).run();
    assert!(!ran.stdout.contains("Untuk akun resmi"));
}

#[test]
fn a_brief_with_findings_is_shown_and_one_that_may_not_be_is_not() {
    let warned = BRIEF.replace("Semua layanan", "Layanan terbaik");
    let ran = Humas::new().file("a.yaml", warned).args(["preview", "a.yaml", "-o", "-"]).run();
    assert!(ran.code == 0 && ran.stdout.contains("<html") && ran.stderr.contains("klaim-unggul"), "{}", ran.stderr);
    for (text, code) in [(format!("{BRIEF}klasifikasi: terbatas\n"), 1), ("judul: [\n".to_owned(), 3)] {
        let ran = Humas::new().file("a.yaml", text).args(["preview", "a.yaml", "-o", "-"]).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (code, ""), "{}", ran.stderr);
        assert!(ran.stderr.contains("galat"), "{}", ran.stderr);
    }
    // What is no page of humas is not written over, the brief least of all.
    let ran = Humas::new().file("a.yaml", BRIEF).args(["preview", "a.yaml", "-o", "a.yaml"]).run();
    assert_eq!((ran.code, read(ran.folder.path().join("a.yaml"))), (4, BRIEF.to_owned()), "{}", ran.stderr);
    let secret = BRIEF.replace("Semua layanan", "RAHASIA. Semua layanan");
    let ran = Humas::new().file("a.yaml", secret).args(["preview", "a.yaml", "-o", "-"]).run();
    assert!(ran.stdout.contains("belum boleh diedarkan") && ran.stdout.contains("Galat:"), "{}", ran.stderr);
    let ran = Humas::new().args(["preview", "tidak-ada.yaml"]).run();
    assert_eq!(ran.code, 3, "{}", ran.stderr);
}

/// A server that ends with the test.
struct Served {
    child: Child,
    port: u16,
}

impl Served {
    fn new(folder: &std::path::Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_humas"));
        command.args(["preview", "a.yaml", "--serve", "0"]).current_dir(folder);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { child, port }
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(request.replace("PORT", &self.port.to_string()).as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_saved_brief_is_served_anew() {
    let mut humas = Humas::new().file("a.yaml", BRIEF);
    let served = Served::new(humas.path());
    let (page, version) = (served.get("/"), served.get("/versi"));
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Loket Dukcapil buka pada Sabtu"), "{page}");
    assert_eq!(version, served.get("/versi"));
    humas = humas.file("a.yaml", BRIEF.replace("buka pada Sabtu\n", "buka hari Sabtu juga\n"));
    assert_ne!(version, served.get("/versi"));
    assert!(served.get("/").contains("buka hari Sabtu juga"));
    // While it can't be read, the page says why, and the next one is there again.
    humas = humas.file("a.yaml", "judul: [\n");
    let page = served.get("/");
    assert!(page.contains("a.yaml:") && page.contains("/versi"), "{page}");
    let _humas = humas.file("a.yaml", BRIEF);
    assert!(served.get("/").contains("Loket Dukcapil buka pada Sabtu"));
}

#[test]
fn only_this_machine_is_answered() {
    let humas = Humas::new().file("a.yaml", BRIEF);
    let served = Served::new(humas.path());
    for (request, status) in [
        ("GET / HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n", "403"),
        ("GET / HTTP/1.0\r\n\r\n", "403"),
        ("POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "403"),
        ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n", "404"),
    ] {
        let answer = served.ask(request);
        assert_eq!(answer.split(' ').nth(1), Some(status), "{request}\n{answer}");
    }
}
