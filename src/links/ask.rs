//! Asking: each address once, many at a time, each host politely.

use super::address::{Asked, strip};
use super::answer::{Answer, Answers};
use super::gate::{Gates, Pace, Shut};
use super::retry;
use crate::net::{Client, Failure, Method, Reply, Trail};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::timeout;
use url::Url;

/// Someone who wants to know how far it has come.
pub trait Watch {
    /// One more address has its answer.
    fn answered(&self);
    /// The host that keeps everyone waiting just now, if one does.
    fn slow(&self, host: Option<&str>);
}

/// A host that takes longer is slow.
const SLOW: Duration = Duration::from_secs(2);
/// How often the watcher hears which host is slow.
const TICK: Duration = Duration::from_millis(500);

/// Asks addresses, each once.
///
/// # Errors
/// When the system gives no means to use the network.
pub fn ask(addresses: &BTreeSet<Asked>, client: &Client, pace: Pace, watch: &dyn Watch) -> std::io::Result<Answers> {
    crate::net::run(async {
        let gates = Arc::new(Gates::new(pace));
        let mut under_way = JoinSet::new();
        for address in addresses {
            let (address, client, gates) = (address.clone(), client.clone(), Arc::clone(&gates));
            under_way.spawn(async move {
                let answer = one(&address, &client, &gates).await;
                (address.url, answer)
            });
        }
        let mut answers = Answers::default();
        loop {
            match timeout(TICK, under_way.join_next()).await {
                Ok(None) => return answers,
                Ok(Some(Ok((url, answer)))) => {
                    answers.0.insert(url, answer);
                    watch.answered();
                }
                // A task that broke off has no answer.
                Ok(Some(Err(_))) => watch.answered(),
                Err(_) => watch.slow(gates.slowest(SLOW).as_deref()),
            }
        }
    })
}

/// Why an address has no answer of its own.
enum Stop {
    Failed(Failure),
    /// It wanted patience to the end.
    Busy(u16),
    /// Its host was given up before it was asked.
    Shut(Shut),
    /// It said this of its head; then its host was given up.
    Told(u16),
}

async fn one(address: &Asked, client: &Client, gates: &Gates) -> Answer {
    let answer = walk(&address.url, client, gates).await;
    let mut plain = address.url.clone();
    if address.bare && answer == Answer::Failed(Failure::Refused) && plain.set_scheme("http").is_ok() {
        return walk(&plain, client, gates).await;
    }
    answer
}

/// Follows an address to where it lands.
async fn walk(url: &Url, client: &Client, gates: &Gates) -> Answer {
    let mut trail = Trail::new(url.clone());
    loop {
        let reply = match visit(trail.now(), client, gates).await {
            Ok(reply) => reply,
            Err(Stop::Told(status)) => return landed(url, trail.now(), status),
            Err(Stop::Shut(Shut::Busy)) => return Answer::Waiting,
            Err(Stop::Shut(Shut::Silent(failure))) => return Answer::Silent(failure),
            Err(Stop::Failed(failure)) => return Answer::Failed(failure),
            Err(Stop::Busy(status)) => return Answer::Status { status, landed: None },
        };
        match trail.follow(&reply) {
            Ok(true) => reply.done().await,
            Ok(false) => {
                // There is no first byte in an empty file.
                let status = if reply.status == 416 { 200 } else { reply.status };
                reply.done().await;
                return landed(url, trail.now(), status);
            }
            Err(failure) => return Answer::Failed(failure),
        }
    }
}

/// The answer to an address that ended at another.
fn landed(url: &Url, end: &Url, status: u16) -> Answer {
    let mut end = end.clone();
    strip(&mut end);
    let landed = Some(end.origin().ascii_serialization()).filter(|_| end.host() != url.host());
    Answer::Status { status, landed }
}

/// Asks for the head, and where that is refused, for the first byte: many servers answer `HEAD` wrongly.
async fn visit(url: &Url, client: &Client, gates: &Gates) -> Result<Reply, Stop> {
    let mut head = None;
    match patiently(Method::Head, url, client, gates).await {
        Ok(reply) if reply.status >= 400 => {
            // That a head can't be had says little, unless the page can't be had either.
            head = Some(reply.status).filter(|status| *status < 500);
            reply.done().await;
        }
        Err(Stop::Failed(Failure::Lost | Failure::Garbled)) => {}
        other => return other,
    }
    match (patiently(Method::Peek, url, client, gates).await, head) {
        (Err(Stop::Busy(_) | Stop::Shut(_)), Some(status)) => Err(Stop::Told(status)),
        (other, _) => other,
    }
}

/// Asks, and again where a busy host says when.
async fn patiently(method: Method, url: &Url, client: &Client, gates: &Gates) -> Result<Reply, Stop> {
    client.may_ask(url).map_err(Stop::Failed)?;
    let gate = gates.of(url.host_str().unwrap_or_default());
    let port = url.port_or_known_default().unwrap_or_default();
    let (mut attempt, mut busy) = (1, None);
    loop {
        let shut = |shut| busy.map_or(Stop::Shut(shut), Stop::Busy);
        let pass = Arc::clone(&gate).enter(port).await.map_err(shut)?;
        let sent = client.send(method, url).await;
        gate.heard(port, sent.as_ref().err().copied());
        let reply = sent.map_err(Stop::Failed)?;
        let asked_for = reply.retry_after.as_deref().and_then(|header| retry::delay(header, Timestamp::now()));
        let (status, delay) = match (reply.status, asked_for) {
            (429 | 503, Some(delay)) => (reply.status, delay),
            (429, None) => (429, Duration::from_secs(2)),
            (503, None) => return Ok(reply),
            _ => {
                gate.serves();
                return Ok(reply);
            }
        };
        if attempt >= gates.pace.attempts || !gate.pause(delay) {
            // Before the next one may enter.
            gate.give_up(status);
            reply.done().await;
            drop(pass);
            return Err(Stop::Busy(status));
        }
        reply.done().await;
        drop(pass);
        busy = Some(status);
        attempt += 1;
    }
}
