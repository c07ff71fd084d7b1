//! Behind a proxy: it plays any host, so that sites with names can be asked without a network.

use crate::server::{Server, dead_port, redirect, reply};
use crate::{linking, said};

/// A proxy that knows some sites.
fn proxy() -> Server {
    Server::on("127.0.0.1", |request, stream| match request.target.as_str() {
        "http://contoh.go.id/a" => redirect(stream, 301, "http://lain.example/"),
        "http://contoh.go.id/b" => redirect(stream, 301, "http://www.contoh.go.id/b"),
        "http://contoh.go.id/c" => redirect(stream, 302, "http://mitra.example/"),
        "http://contoh.go.id/d" => redirect(stream, 302, "http://10.0.0.1/panel"),
        "http://mitra.example/e" => redirect(stream, 302, "http://lain.example/"),
        "http://contoh.go.id/f" => reply(stream, 404, &[]),
        target if target.starts_with("http://") => reply(stream, 200, &[]),
        // CONNECT is not offered here.
        _ => reply(stream, 403, &[]),
    })
}

const LINKS: [&str; 6] = [
    "http://contoh.go.id/a",
    "http://contoh.go.id/b",
    "http://contoh.go.id/c",
    "http://contoh.go.id/d",
    "http://mitra.example/e",
    "http://contoh.go.id/f",
];

#[test]
fn an_official_page_that_lands_elsewhere_is_a_finding() {
    let proxy = proxy();
    let ran = linking(LINKS, "domain_resmi: [go.id]").env("HTTP_PROXY", &proxy.url("")).run();
    let first = said(&ran);
    let rules: Vec<&str> = LINKS.iter().map(|link| first.rule(link)).collect();
    let expected = ["tautan-beralih", "-", "tautan-beralih", "tautan-internal", "-", "tautan-mati"];
    assert_eq!(rules, expected, "{}", ran.stderr);
    assert!(first.message(LINKS[0]).contains("membawa pembaca ke lain.example"), "{}", first.message(LINKS[0]));
    assert!(!proxy.lines().iter().any(|line| line.contains("10.0.0.1")), "the proxy was asked for an internal address");
    // A partner named in humas.yaml is official; what it leads to then is not.
    let shared = "domain_resmi: [go.id, mitra.example]";
    let ran = linking(LINKS, shared).env("http_proxy", &proxy.url("")).run();
    let said = said(&ran);
    assert_eq!((said.rule(LINKS[2]), said.rule(LINKS[4])), ("-", "tautan-beralih"), "{}", ran.stderr);
}

#[test]
fn the_proxy_of_humas_yaml_is_used_where_the_environment_names_none() {
    let (own, other) = (proxy(), proxy());
    let shared = format!("jaringan: {{proksi: '{}'}}", own.url(""));
    let ran = linking(["http://contoh.go.id/f"], &shared).run();
    assert_eq!(said(&ran).rule("http://contoh.go.id/f"), "tautan-mati", "{}", ran.stderr);
    assert_eq!((own.asked().len(), other.asked().len()), (2, 0));
    let ran = linking(["http://contoh.go.id/f"], &shared).env("HTTP_PROXY", &other.url("")).run();
    assert_eq!(said(&ran).rule("http://contoh.go.id/f"), "tautan-mati");
    assert_eq!((own.asked().len(), other.asked().len()), (2, 2));
}

#[test]
fn a_proxy_with_a_name_may_be_internal_and_its_targets_may_not() {
    let proxy = proxy();
    let named = format!("http://localhost:{}", proxy.address.port());
    let own = format!("http://localhost:{}/", proxy.address.port());
    let ran = linking(["http://contoh.go.id/f", "http://127.0.0.1/", &own], "{}")
        .env("HTTP_PROXY", &named)
        .env("NO_PROXY", "localhost")
        .run();
    let said = said(&ran);
    assert_eq!(said.rule("http://contoh.go.id/f"), "tautan-mati", "{}", ran.stderr);
    assert_eq!(said.rule("http://127.0.0.1/"), "tautan-internal");
    // Asked without the proxy, its own name is looked at like any other.
    assert_eq!(said.rule(&own), "tautan-internal");
}

#[test]
fn no_proxy_is_heeded() {
    let (proxy, server) = (proxy(), Server::on("127.0.0.1", |_, stream| reply(stream, 404, &[])));
    let link = server.url("/a");
    let ran = linking([&*link], "jaringan: {izinkan: [127.0.0.1]}")
        .env("HTTP_PROXY", &proxy.url(""))
        .env("NO_PROXY", "127.0.0.1")
        .run();
    assert_eq!((said(&ran).rule(&link), proxy.connections()), ("tautan-mati", 0), "{}", ran.stderr);
}

#[test]
fn a_dead_proxy_is_not_the_fault_of_the_links() {
    let dead = format!("http://127.0.0.1:{}", dead_port());
    let links = ["http://contoh.go.id/a", "http://lain.go.id/b", "https://contoh.go.id/c"];
    for (name, links) in [("ALL_PROXY", &links[..]), ("HTTP_PROXY", &links[..2]), ("HTTP_PROXY", &links[..1])] {
        let ran = linking(links.iter().copied(), "{}").env(name, &dead).run();
        let said = said(&ran);
        assert_eq!((said.code, said.by_address.len()), (4, 0), "{}", ran.stderr);
        assert!(ran.stderr.starts_with("galat: Tidak satu pun dari"), "{}", ran.stderr);
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    }
}

#[test]
fn a_proxy_that_will_not_connect_tells_nothing_of_the_link() {
    let proxy = proxy();
    let ran = linking(["https://contoh.go.id/a", "http://contoh.go.id/b"], "{}").env("ALL_PROXY", &proxy.url("")).run();
    let said = said(&ran);
    assert_eq!(said.by_address.len(), 0, "{:?}", said.by_address);
    assert!(ran.stderr.contains("https://contoh.go.id/a: proksi menolak menyambungkan"), "{}", ran.stderr);
}

#[test]
fn nothing_phones_home() {
    let dead = format!("http://127.0.0.1:{}", dead_port());
    let brief = crate::brief("tautan: https://contoh.go.id/a");
    for arguments in [&["check", "brief.yaml"][..], &["draft", "brief.yaml"], &["rules", "list"], &["platforms"]] {
        let humas = crate::Humas::new().file("brief.yaml", &brief).args(arguments.iter().copied());
        let ran = humas.env("ALL_PROXY", &dead).env("HTTP_PROXY", &dead).env("HTTPS_PROXY", &dead).run();
        assert!(ran.code < 2, "{arguments:?}: {}", ran.stderr);
    }
}

#[test]
fn names_in_other_letters_are_asked_in_their_own_form() {
    let proxy = proxy();
    let ran = linking(["http://bücher.example/x"], "{}").env("HTTP_PROXY", &proxy.url("")).run();
    assert_eq!(said(&ran).by_address.len(), 0, "{}", ran.stderr);
    assert_eq!(proxy.lines(), ["HEAD http://xn--bcher-kva.example/x"]);
}
