//! Encrypted sites, good and bad, behind a proxy that connects to any of them.

use crate::server::reply;
use crate::sites::{authority, proxy};
use crate::{linking, said};

const SITES: [(&str, &str, &str); 6] = [
    ("https://contoh.go.id/ada", "-", ""),
    ("https://contoh.go.id/404", "tautan-mati", "halamannya tidak ada (404)"),
    ("https://kedaluwarsa.go.id/a", "tautan-sertifikat", "kedaluwarsa"),
    ("https://sendiri.go.id/a", "tautan-sertifikat", "tidak dipercaya peramban"),
    ("https://lain.go.id/a", "tautan-sertifikat", "milik situs lain"),
    ("https://bukan-tls.go.id/a", "tautan-sertifikat", "sambungan aman (https) gagal dibuat"),
];

#[test]
fn certificates_are_told_apart_and_those_of_the_office_are_trusted() {
    let signer = authority();
    let pem = signer.pem();
    let proxy = proxy(signer, |request, stream| {
        reply(stream, if request.target == "/404" { 404 } else { 200 }, &[]);
    });
    let links = SITES.iter().map(|(link, _, _)| *link);
    let shared = "jaringan: {sertifikat: kantor.pem}";
    let ran = linking(links.clone(), shared).file("kantor.pem", &pem).env("HTTPS_PROXY", &proxy.url("")).run();
    let with = said(&ran);
    for (link, rule, words) in SITES {
        assert_eq!(with.rule(link), rule, "{link}: {}", ran.stderr);
        assert!(with.message(link).contains(words), "{link}: {}", with.message(link));
    }
    // Without it nobody trusts them.
    let ran = linking(links, "{}").env("HTTPS_PROXY", &proxy.url("")).run();
    let without = said(&ran);
    assert_eq!(without.rule(SITES[0].0), "tautan-sertifikat", "{}", ran.stderr);
    assert!(without.message(SITES[0].0).contains("tidak dipercaya peramban"), "{}", without.message(SITES[0].0));
}

#[test]
fn a_file_that_holds_no_certificates_is_told() {
    for content in [None, Some(""), Some("bukan sertifikat"), Some("-----BEGIN CERTIFICATE-----\nAAAA\n")] {
        let mut humas = linking(["https://contoh.go.id/"], "jaringan: {sertifikat: kantor.pem}");
        if let Some(text) = content {
            humas = humas.file("kantor.pem", text);
        }
        let ran = humas.run();
        assert_eq!(ran.code, 3, "{content:?}: {}", ran.stderr);
        assert!(ran.stderr.contains("humas.yaml:1:24"), "{}", ran.stderr);
    }
}

#[cfg(unix)]
#[test]
fn certificates_are_read_from_files_alone_and_not_without_end() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipa");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in ["/dev/zero", pipe.to_str().unwrap(), folder.path().to_str().unwrap()] {
        let before = std::time::Instant::now();
        let ran = crate::linking(["http://127.0.0.1:1/"], &format!("jaringan: {{sertifikat: '{path}'}}")).run();
        let said = ran.stdout + &ran.stderr;
        assert!(ran.code == 3 && said.contains("bukan berkas sertifikat"), "{path}: {said}");
        assert!(before.elapsed() < std::time::Duration::from_secs(10), "{path}");
    }
}
