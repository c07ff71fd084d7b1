//! Encrypted sites, good and bad, behind a proxy that connects to any of them.

use crate::server::{Server, Stream, reply, serve};
use crate::{linking, said};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

/// Who signs the certificates of these tests.
fn authority() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(rcgen::DnType::CommonName, "CA Kantor Contoh");
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// What a site shows for itself.
fn identity(host: &str, signer: &CertifiedIssuer<'static, KeyPair>) -> Arc<ServerConfig> {
    let name = if host.starts_with("lain") { "situs-lain.example" } else { host };
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    if host.starts_with("kedaluwarsa") {
        (params.not_before, params.not_after) = (date_time_ymd(2020, 1, 1), date_time_ymd(2021, 1, 1));
    }
    let key = KeyPair::generate().unwrap();
    let certificate =
        if host.starts_with("sendiri") { params.self_signed(&key) } else { params.signed_by(&key, signer) }.unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(config.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], key).unwrap())
}

/// A proxy that plays every site behind CONNECT.
fn proxy(signer: CertifiedIssuer<'static, KeyPair>) -> Server {
    Server::on("127.0.0.1", move |request, stream| {
        if request.method != "CONNECT" {
            return reply(stream, 200, &[]);
        }
        let host = request.target.split(':').next().unwrap();
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        if host.starts_with("bukan-tls") {
            // To close with something unread would break the connection instead.
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"220 surat.contoh.go.id ESMTP\r\n");
            return;
        }
        let connection = ServerConnection::new(identity(host, &signer)).unwrap();
        let mut inside = rustls::StreamOwned::new(connection, Both(stream));
        serve(&mut inside, &Mutex::default(), &|request: &crate::server::Request, stream: &mut dyn Stream| {
            reply(stream, if request.target == "/404" { 404 } else { 200 }, &[]);
        });
        inside.conn.send_close_notify();
        let _ = inside.flush();
    })
}

/// A stream behind a reference, as rustls wants it.
struct Both<'a>(&'a mut dyn Stream);

impl Read for Both<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Write for Both<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

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
    let proxy = proxy(signer);
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
