//! Busy servers and polite askers.

use crate::server::{Server, dead_port, reply};
use crate::{linking, said};
use humas::links::{Answer, Pace, Watch, ask, once};
use humas::net::private::Allowed;
use humas::net::{Client, Failure, Settings};
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

fn asked(links: &[String], timeout: u64) -> humas::links::Answers {
    let allowed = Allowed { all: true, ..Allowed::default() };
    let settings = Settings { allowed, timeout: Duration::from_secs(timeout), ..Settings::default() };
    let client = Client::new(&settings).unwrap();
    ask(&once(links.iter().map(String::as_str)), &client, Pace::default(), &Nobody).unwrap()
}

fn count(answers: &humas::links::Answers, wanted: &Answer) -> usize {
    answers.iter().filter(|(_, answer)| *answer == wanted).count()
}

#[test]
fn one_page_out_of_service_is_not_all_of_its_host() {
    let server = Server::on("127.0.0.1", |request, stream| match request.target.as_str() {
        "/a" => reply(stream, 503, &[("Retry-After", "3600")]),
        "/z" => reply(stream, 404, &[]),
        _ => reply(stream, 200, &[]),
    });
    let links: Vec<String> = ["/a", "/b", "/c", "/z"].map(|path| server.url(path)).into();
    let ran = linking(links.iter().map(String::as_str), ALLOWED).run();
    let said = said(&ran);
    assert_eq!((said.rule(&links[3]), said.code), ("tautan-mati", 1), "{}", ran.stderr);
    assert!(ran.stderr.starts_with("1 tautan tidak dapat dipastikan"), "{}", ran.stderr);
    assert_eq!(server.lines().iter().filter(|line| line.ends_with("/a")).count(), 1);
}

#[test]
fn who_is_out_of_service_twice_in_a_row_is_left_alone() {
    let server = Server::on("127.0.0.1", |_, stream| reply(stream, 503, &[("Retry-After", "3600")]));
    let links: Vec<String> = (0..20).map(|n| server.url(&format!("/{n}"))).collect();
    let answers = asked(&links, 20);
    let told = count(&answers, &Answer::Status { status: 503, landed: None });
    assert!((2..=3).contains(&told), "{told}");
    // Of the others nothing is claimed: nobody asked.
    assert_eq!(count(&answers, &Answer::Waiting), 20 - told);
    assert_eq!(server.asked().len(), told);
    let ran = linking(links.iter().map(String::as_str), ALLOWED).run();
    assert!(ran.stderr.contains("tidak ditanya karena servernya meminta menunggu"), "{}", ran.stderr);
}

#[test]
fn what_was_said_before_the_host_closed_is_kept() {
    let server = Server::on("127.0.0.1", |request, stream| match request.method.as_str() {
        "HEAD" => reply(stream, 404, &[]),
        _ => reply(stream, 429, &[("Retry-After", "3600")]),
    });
    let ran = linking([&*server.url("/a")], ALLOWED).run();
    assert_eq!(said(&ran).rule(&server.url("/a")), "tautan-mati", "{}", ran.stderr);
}

#[test]
fn a_host_that_answers_nobody_is_not_asked_to_the_end() {
    let server = Server::on("127.0.0.1", |_, _| sleep(Duration::from_secs(15)));
    let links: Vec<String> = (0..30).map(|n| server.url(&format!("/{n}"))).collect();
    let before = Instant::now();
    let answers = asked(&links, 1);
    assert!(before.elapsed() < Duration::from_secs(8), "{:?}", before.elapsed());
    let waited = count(&answers, &Answer::Failed(Failure::Timeout));
    assert!((3..=4).contains(&waited), "{waited}");
    assert_eq!(count(&answers, &Answer::Silent(Failure::Timeout)), 30 - waited);
}

#[test]
fn a_host_that_answered_once_is_asked_to_the_end() {
    let server = Server::on("127.0.0.1", |request, stream| {
        if request.target != "/0" {
            sleep(Duration::from_secs(15));
        }
        reply(stream, 200, &[]);
    });
    let links: Vec<String> = (0..7).map(|n| server.url(&format!("/{n}"))).collect();
    assert_eq!(count(&asked(&links, 1), &Answer::Failed(Failure::Timeout)), 6);
}

#[test]
fn links_that_were_not_asked_for_a_dead_host_are_findings_and_say_so() {
    let dead = dead_port();
    let links: Vec<String> = (0..9).map(|n| format!("http://127.0.0.1:{dead}/{n}")).collect();
    let ran = linking(links.iter().map(String::as_str), ALLOWED).run();
    let said = said(&ran);
    assert!(links.iter().all(|link| said.rule(link) == "tautan-gangguan"), "{}", ran.stderr);
    let unasked = links.iter().filter(|link| said.message(link).contains("tidak ditanya lagi")).count();
    assert!((5..=6).contains(&unasked), "{unasked}");
}
