//! Encrypted sites, whose certificates are as their names say.

use crate::server::{Request, Server, Stream, reply, serve};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

/// Who signs the certificates of these tests.
pub fn authority() -> CertifiedIssuer<'static, KeyPair> {
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

/// A proxy that plays every site behind CONNECT; `pages` are theirs.
pub fn proxy(
    signer: CertifiedIssuer<'static, KeyPair>,
    pages: impl Fn(&Request, &mut dyn Stream) + Send + Sync + 'static,
) -> Server {
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
        serve(&mut inside, &Mutex::default(), &pages);
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
