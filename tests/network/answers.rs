//! What a server answers, and which rule it breaks.

use crate::server::{Request, Server, Stream, dead_port, redirect, reply};
use crate::{linking, said};
use std::thread::sleep;
use std::time::Duration;

/// The paths, and the rule that each breaks.
const PATHS: &[(&str, &str)] = &[
    ("/ada", "-"),
    ("/head-405", "-"),
    ("/head-404", "-"),
    ("/head-500", "-"),
    ("/head-putus", "-"),
    ("/kosong", "-"),
    ("/raksasa", "-"),
    ("/isi-menetes", "-"),
    ("/pindah-301", "-"),
    ("/pindah-308", "-"),
    ("/rantai/10", "-"),
    ("/kue", "-"),
    ("/401", "-"),
    ("/403", "-"),
    ("/451", "-"),
    ("/503", "-"),
    ("/999", "-"),
    ("/404", "tautan-mati"),
    ("/410", "tautan-mati"),
    ("/pindah-ke-404", "tautan-mati"),
    ("/lingkaran/1", "tautan-mati"),
    ("/rantai/11", "tautan-mati"),
    ("/bukan-alamat", "tautan-mati"),
    ("/500", "tautan-gangguan"),
    ("/502", "tautan-gangguan"),
    ("/putus", "tautan-gangguan"),
    ("/setengah", "tautan-gangguan"),
    ("/bukan-http", "tautan-gangguan"),
    ("/menetes", "tautan-gangguan"),
    ("/bisu", "tautan-gangguan"),
];

fn play(request: &Request, stream: &mut dyn Stream) {
    let head = request.method == "HEAD";
    let path = request.target.as_str();
    let number = || path.rsplit('/').next().and_then(|n| n.parse::<u32>().ok()).unwrap();
    match path {
        "/head-405" if head => reply(stream, 405, &[]),
        "/head-404" if head => reply(stream, 404, &[]),
        "/head-500" if head => reply(stream, 500, &[]),
        "/head-putus" if head => {}
        "/kosong" => reply(stream, if head { 405 } else { 416 }, &[]),
        "/raksasa" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            if !head {
                // Until the reader has had enough.
                while stream.write_all(&[b'a'; 65536]).is_ok() {}
            }
        }
        "/isi-menetes" if head => reply(stream, 405, &[]),
        "/isi-menetes" => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
            drip(stream, "aaaaaaaaaa");
        }
        "/pindah-301" => redirect(stream, 301, "/ada"),
        "/pindah-308" => redirect(stream, 308, "/ada#bagian"),
        "/pindah-ke-404" => redirect(stream, 302, "/404"),
        "/kue" => {
            // The same address again, as sites do that set a cookie: in a circle only where it never ends.
            static ASKED: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
            match ASKED.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
                0 => redirect(stream, 302, "/kue"),
                _ => reply(stream, 200, &[]),
            }
        }
        "/lingkaran/1" => redirect(stream, 302, "/lingkaran/2"),
        "/lingkaran/2" => redirect(stream, 302, "/lingkaran/1"),
        "/bukan-alamat" => redirect(stream, 302, "mailto:humas@contoh.go.id"),
        "/putus" => {}
        "/setengah" => drop(stream.write_all(b"HTTP/1.1 200 OK\r\nContent-")),
        "/bukan-http" => drop(stream.write_all(b"220 surat.contoh.go.id ESMTP\r\n")),
        "/menetes" => drip(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        "/bisu" => sleep(Duration::from_secs(8)),
        _ if path.starts_with("/rantai/") => match number() {
            0 => reply(stream, 200, &[]),
            n => redirect(stream, 302, &format!("/rantai/{}", n - 1)),
        },
        _ => reply(stream, path.trim_start_matches('/').parse().unwrap_or(200), &[]),
    }
}

/// A byte every fifth of a second.
fn drip(stream: &mut dyn Stream, text: &str) {
    for byte in text.bytes() {
        if stream.write_all(&[byte]).and_then(|()| stream.flush()).is_err() {
            return;
        }
        sleep(Duration::from_millis(200));
    }
}

#[test]
fn every_answer_breaks_its_rule() {
    let server = Server::on("127.0.0.1", play);
    let links: Vec<String> = PATHS.iter().map(|(path, _)| server.url(path)).collect();
    let ran = linking(links.iter().map(String::as_str), "jaringan: {izinkan: [127.0.0.1], tenggat: 2}").run();
    let said = said(&ran);
    let got: Vec<(&str, &str)> = PATHS.iter().zip(&links).map(|((path, _), link)| (*path, said.rule(link))).collect();
    assert_eq!(got, PATHS, "{}", said.stderr);
    assert_eq!(said.code, 1);
    // Each finding stands on the line of its link.
    let first = said.places.iter().map(|(_, _, line)| *line).min().unwrap();
    for (rule, field, line) in &said.places {
        let index = usize::try_from(line - first).unwrap() + PATHS.iter().position(|(_, rule)| *rule != "-").unwrap();
        assert_eq!((field.as_str(), PATHS[index].1), ("ringkasan", rule.as_str()));
    }
    // Who turns programs away, or is busy, is no finding; one line tells.
    assert!(said.stderr.starts_with("5 tautan tidak dapat dipastikan"), "{}", said.stderr);
    assert!(said.stderr.contains("/401: perlu masuk dengan kata sandi (401)"), "{}", said.stderr);
    assert!(said.stderr.contains("dan 2 lagi"), "{}", said.stderr);
    assert_eq!(said.stderr.lines().count(), 1);
    assert!(said.message(&server.url("/lingkaran/1")).contains("berputar-putar"));
    assert!(said.message(&server.url("/bisu")).contains("terlalu lama menjawab"));
    assert!(said.message(&server.url("/putus")).contains("terputus"));
}

#[test]
fn an_address_is_asked_once_and_by_its_head() {
    let server = Server::on("127.0.0.1", play);
    let (one, two, three) = (server.url("/ada#a"), server.url("/ada#b"), server.url("/head-405"));
    let ran = linking([&*one, &*two, &*three, &*one], "jaringan: {izinkan: [127.0.0.1]}").run();
    let mut lines = server.lines();
    lines.sort();
    assert_eq!(lines, ["GET /head-405", "HEAD /ada", "HEAD /head-405"], "{}", ran.stderr);
    for request in server.asked() {
        assert_eq!(request.header("user-agent"), Some(concat!("humas/", env!("CARGO_PKG_VERSION"))));
        assert_eq!(request.header("cookie").or(request.header("referer")).or(request.header("authorization")), None);
        assert_eq!(request.header("range"), (request.method == "GET").then_some("bytes=0-0"));
    }
}

#[test]
fn every_place_of_a_brief_is_asked() {
    let server = Server::on("127.0.0.1", |_, stream| reply(stream, 404, &[]));
    let url = |path: &str| server.url(path);
    let brief = crate::brief(&format!(
        "ringkasan: Baca [panduannya]({}).\ntautan: {}\najakan: {{teks: Daftar., tautan: '{}'}}\n\
         sumber: [{{id: a, judul: SK Contoh, tautan: '{}'}}]\n\
         kanal_umpan_balik: [{{nama: Posko Contoh, tautan: '{}'}}]\nnaskah: {{x: 'Lihat {} ya.'}}",
        url("/1"),
        url("/2"),
        url("/3"),
        url("/4"),
        url("/5"),
        url("/6")
    ));
    let ran = crate::Humas::online()
        .file("humas.yaml", "jaringan: {izinkan: [127.0.0.1]}")
        .file("brief.yaml", brief)
        .args(["check", "brief.yaml", "--format", "json", "--links"])
        .run();
    let said = said(&ran);
    let mut fields: Vec<&str> = said.places.iter().map(|(_, field, _)| field.as_str()).collect();
    fields.sort_unstable();
    let all = ["ajakan.tautan", "kanal_umpan_balik[0].tautan", "naskah.x", "ringkasan", "sumber[0].tautan", "tautan"];
    assert_eq!(fields, all);
    assert!(said.places.iter().all(|(rule, _, _)| rule == "tautan-mati"));
}

#[test]
fn a_host_that_is_not_there_is_told_from_one_that_does_not_listen() {
    // No label is longer than 63 signs: the system knows without asking anyone.
    let nowhere = format!("http://{}.example/", "a".repeat(64));
    let refused = format!("http://127.0.0.1:{}/", dead_port());
    let server = Server::on("127.0.0.1", play);
    let ran = linking([&*nowhere, &*refused, &*server.url("/ada")], "jaringan: {izinkan: [127.0.0.1]}").run();
    let said = said(&ran);
    assert_eq!((said.rule(&nowhere), said.rule(&refused)), ("tautan-mati", "tautan-gangguan"));
    assert!(said.message(&refused).contains("menolak sambungan"), "{}", said.message(&refused));
    assert!(said.message(&nowhere).contains("nama situsnya tidak ada"), "{}", said.message(&nowhere));
}

#[test]
fn without_links_nothing_is_opened() {
    let server = Server::on("127.0.0.1", play);
    let brief = crate::brief(&format!("tautan: {}", server.url("/404")));
    let ran = crate::Humas::online()
        .file("humas.yaml", "jaringan: {izinkan: [127.0.0.1], proksi: 'http://127.0.0.1:9'}")
        .file("brief.yaml", brief)
        .args(["check", "brief.yaml", "--format", "json"])
        .run();
    let said = said(&ran);
    assert_eq!((said.by_address.len(), server.connections()), (0, 0));
    assert!(said.others > 0, "the rules of form do look at it");
}

#[test]
fn an_exception_is_idle_only_where_the_links_were_opened() {
    let server = Server::on("127.0.0.1", play);
    let excepting = |path: &str, arguments: &[&str]| {
        let lines =
            format!("tautan: {}\nkecuali: [{{aturan: tautan-mati, alasan: laman segera dibuka}}]", server.url(path));
        let ran = crate::Humas::online()
            .file("humas.yaml", "jaringan: {izinkan: [127.0.0.1]}")
            .file("brief.yaml", crate::brief(&lines))
            .args(["check", "brief.yaml", "--format", "json"])
            .args(arguments.iter().copied())
            .run();
        let idle = ran.stdout.contains("kecuali-tak-terpakai");
        (said(&ran).places.len(), idle)
    };
    assert_eq!(excepting("/404", &["--links"]), (0, false));
    assert_eq!(excepting("/404", &[]), (0, false));
    assert_eq!(excepting("/ada", &["--links"]), (0, true));
}

#[test]
fn briefs_that_are_not_public_are_not_opened() {
    let server = Server::on("127.0.0.1", play);
    let brief = crate::brief(&format!("klasifikasi: terbatas\ntautan: {}", server.url("/404")));
    let ran = crate::Humas::online()
        .file("humas.yaml", "jaringan: {izinkan: [127.0.0.1]}")
        .stdin(brief)
        .args(["check", "-", "--format", "json", "--links"])
        .run();
    assert_eq!(server.connections(), 0);
    assert_eq!(ran.stderr, "1 brief tidak berklasifikasi publik; tautannya tidak dibuka.\n");
}

#[test]
fn standard_input_can_be_asked_about() {
    let server = Server::on("127.0.0.1", play);
    let ran = crate::Humas::online()
        .file("humas.yaml", "jaringan: {izinkan: [127.0.0.1]}")
        .stdin(crate::brief(&format!("tautan: {}", server.url("/404"))))
        .args(["check", "-", "--format", "json", "--links"])
        .run();
    assert_eq!(said(&ran).places.len(), 1, "{}", ran.stderr);
}
