//! Busy servers and polite askers.

use crate::server::{Server, reply};
use crate::{linking, said};
use humas::links::{Answer, Pace, Watch, ask, once};
use humas::net::private::Allowed;
use humas::net::{Client, Settings};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

const ALLOWED: &str = "jaringan: {izinkan: [127.0.0.1]}";

/// Busy at first, ready once asked so many times.
fn busy_until(ready: usize, status: u16, header: impl Fn() -> Option<String> + Send + Sync + 'static) -> Server {
    let asked = AtomicUsize::new(0);
    Server::on("127.0.0.1", move |_, stream| {
        if asked.fetch_add(1, Ordering::SeqCst) < ready {
            let value = header();
            let headers: Vec<(&str, &str)> = value.iter().map(|value| ("Retry-After", value.as_str())).collect();
            reply(stream, status, &headers);
        } else {
            reply(stream, 404, &[]);
        }
    })
}

#[test]
fn a_busy_server_is_asked_again_when_it_says() {
    for status in [429, 503] {
        let server = busy_until(1, status, || Some("1".into()));
        let ran = linking([&*server.url("/a")], ALLOWED).run();
        let said = said(&ran);
        // The answer after the wait counts.
        assert_eq!(said.rule(&server.url("/a")), "tautan-mati", "{}", said.stderr);
        let asked = server.asked();
        assert!(asked[1].at - asked[0].at >= Duration::from_millis(950), "{:?}", asked[1].at - asked[0].at);
    }
}

#[test]
fn a_date_is_as_good_as_seconds() {
    let server = busy_until(1, 429, || {
        let soon = SystemTime::now() + Duration::from_secs(2);
        let stamp = jiff::Timestamp::try_from(soon).unwrap();
        Some(stamp.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string())
    });
    let ran = linking([&*server.url("/a")], ALLOWED).run();
    assert_eq!(said(&ran).rule(&server.url("/a")), "tautan-mati", "{}", ran.stderr);
    let asked = server.asked();
    assert!(asked[1].at - asked[0].at >= Duration::from_millis(900));
}

#[test]
fn who_is_always_busy_is_no_finding() {
    let server = Server::on("127.0.0.1", |_, stream| reply(stream, 429, &[("Retry-After", "0")]));
    let ran = linking([&*server.url("/a")], ALLOWED).run();
    let said = said(&ran);
    assert_eq!(said.by_address.len(), 0);
    assert!(said.stderr.contains("servernya sedang sibuk (429)"), "{}", said.stderr);
    assert_eq!(server.lines(), ["HEAD /a", "HEAD /a", "HEAD /a"]);
}

#[test]
fn who_wants_too_much_patience_is_left_alone() {
    let server = Server::on("127.0.0.1", |_, stream| reply(stream, 429, &[("Retry-After", "3600")]));
    let links: Vec<String> = (0..20).map(|n| server.url(&format!("/{n}"))).collect();
    let before = Instant::now();
    let ran = linking(links.iter().map(String::as_str), ALLOWED).run();
    assert!(before.elapsed() < Duration::from_secs(10));
    assert_eq!(said(&ran).by_address.len(), 0);
    assert!(ran.stderr.starts_with("20 tautan tidak dapat dipastikan"), "{}", ran.stderr);
    // The first two were under way together; nobody else bothers it.
    assert!(server.asked().len() <= 2, "{:?}", server.lines());
}

struct Nobody;

impl Watch for Nobody {
    fn answered(&self) {}
    fn slow(&self, _: Option<&str>) {}
}

#[test]
fn hosts_are_asked_side_by_side_and_each_politely() {
    use std::sync::Arc;
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let hosts: Vec<(Server, Arc<AtomicUsize>)> = (1..=5)
        .map(|n| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            let (own, own_most) = (AtomicUsize::new(0), Arc::new(AtomicUsize::new(0)));
            let peak = Arc::clone(&own_most);
            let server = Server::on(&format!("127.0.0.{n}"), move |_, stream| {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                peak.fetch_max(own.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                sleep(Duration::from_millis(100));
                now.fetch_sub(1, Ordering::SeqCst);
                own.fetch_sub(1, Ordering::SeqCst);
                reply(stream, 200, &[]);
            });
            (server, own_most)
        })
        .collect();
    let links: Vec<String> = hosts.iter().flat_map(|(s, _)| (0..12).map(|n| s.url(&format!("/{n}")))).collect();
    let settings = Settings { allowed: Allowed { all: true, ..Allowed::default() }, ..Settings::default() };
    let client = Client::new(&settings).unwrap();
    let gap = Duration::from_millis(30);
    let pace = Pace { gap, ..Pace::default() };
    let answers = ask(&once(links.iter().map(String::as_str)), &client, pace, &Nobody).unwrap();
    assert_eq!(answers.len(), 60);
    assert!(answers.iter().all(|(_, answer)| *answer == Answer::Status { status: 200, landed: None }));
    for (server, peak) in &hosts {
        assert!(peak.load(Ordering::SeqCst) <= pace.per_host);
        let mut times: Vec<Instant> = server.asked().iter().map(|request| request.at).collect();
        times.sort();
        // Starts are apart; arrivals may crowd by what the machine takes, so all of them together are looked at.
        assert!(*times.last().unwrap() - times[0] >= gap * 10);
    }
    assert!(most.load(Ordering::SeqCst) > pace.per_host, "hosts were asked one after another");
}
