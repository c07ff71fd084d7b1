//! The network around the machine is not spoken to unless allowed.

use crate::server::{Server, redirect, reply};
use crate::{linking, said};
use std::net::{Ipv6Addr, TcpListener};

fn ok() -> Server {
    Server::on("127.0.0.1", |_, stream| reply(stream, 200, &[]))
}

#[test]
fn internal_addresses_are_refused_in_every_spelling() {
    let server = ok();
    let port = server.address.port();
    let hosts =
        ["127.0.0.1", "0x7f000001", "0177.0.0.1", "2130706433", "127.1", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"];
    let links: Vec<String> = hosts.iter().map(|host| format!("http://{host}:{port}/a")).collect();
    let ran = linking(links.iter().map(String::as_str), "{}").run();
    let said = said(&ran);
    for link in &links {
        assert_eq!(said.rule(link), "tautan-internal", "{link}: {}", said.stderr);
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn a_name_that_leads_to_an_internal_address_is_refused() {
    let server = ok();
    let link = format!("http://localhost:{}/a", server.address.port());
    let refused = said(&linking([&*link], "{}").run());
    assert_eq!((refused.rule(&link), server.connections()), ("tautan-internal", 0), "{}", refused.stderr);
    for shared in ["jaringan: {izinkan: [localhost]}", "jaringan: {izinkan: [127.0.0.0/8, '::1']}"] {
        let before = server.connections();
        let allowed = said(&linking([&*link], shared).run());
        assert_eq!((allowed.rule(&link), server.connections() - before), ("-", 1), "{shared}");
    }
    let ran = linking([&*link], "{}").args(["--allow-internal"]).run();
    assert_eq!(said(&ran).rule(&link), "-");
}

#[test]
fn a_redirect_to_an_internal_address_is_refused() {
    let inner = Server::on("127.0.0.2", |_, stream| reply(stream, 200, &[]));
    let by_name = format!("http://localhost:{}/", inner.address.port());
    let targets = [inner.url("/rahasia"), by_name];
    let outer = Server::on("127.0.0.1", move |request, stream| {
        let target = usize::from(request.target == "/1");
        redirect(stream, 302, &targets[target]);
    });
    let (zero, one) = (outer.url("/0"), outer.url("/1"));
    let said = said(&linking([&*zero, &*one], "jaringan: {izinkan: [127.0.0.1]}").run());
    assert_eq!(said.rule(&zero), "tautan-internal", "{}", said.stderr);
    assert_eq!(inner.connections(), 0);
    // `localhost` leads to an allowed address, where nobody listens on that port.
    assert_eq!(said.rule(&one), "tautan-gangguan", "{}", said.stderr);
}

#[test]
fn an_ipv6_address_can_be_allowed() {
    // Not every machine has one.
    if TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_err() {
        return;
    }
    let server = Server::on("::1", |_, stream| reply(stream, 404, &[]));
    let link = server.url("/a");
    let ran = linking([&*link], "jaringan: {izinkan: ['::1']}").run();
    assert_eq!((said(&ran).rule(&link), server.lines()), ("tautan-mati", vec!["HEAD /a".to_owned(), "GET /a".into()]));
}
