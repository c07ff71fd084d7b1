//! Asking: each address once, many at a time, each host politely.

use super::address::{Asked, strip};
use super::answer::{Answer, Answers};
use super::gate::{Gates, Pace};
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
    /// Its host was given up, or wanted patience to the end.
    Busy(u16),
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
            Err(Stop::Failed(failure)) => return Answer::Failed(failure),
            Err(Stop::Busy(status)) => return Answer::Status { status, landed: None },
        };
        match trail.follow(&reply) {
            Ok(true) => reply.done().await,
            Ok(false) => {
                // There is no first byte in an empty file.
                let status = if reply.status == 416 { 200 } else { reply.status };
                reply.done().await;
                let site = |url: &Url| url.origin().ascii_serialization();
                let mut end = trail.now().clone();
                strip(&mut end);
                let landed = Some(site(&end)).filter(|_| end.host() != url.host());
                return Answer::Status { status, landed };
            }
            Err(failure) => return Answer::Failed(failure),
        }
    }
}

/// Asks for the head, and where that is refused, for the first byte: many servers answer `HEAD` wrongly.
async fn visit(url: &Url, client: &Client, gates: &Gates) -> Result<Reply, Stop> {
    match patiently(Method::Head, url, client, gates).await {
        Ok(reply) if reply.status >= 400 => reply.done().await,
        Err(Stop::Failed(Failure::Lost | Failure::Garbled)) => {}
        other => return other,
    }
    patiently(Method::Peek, url, client, gates).await
}

/// Asks, and again where a busy host says when.
async fn patiently(method: Method, url: &Url, client: &Client, gates: &Gates) -> Result<Reply, Stop> {
    client.may_ask(url).map_err(Stop::Failed)?;
    let gate = gates.of(url.host_str().unwrap_or_default());
    let mut attempt = 1;
    loop {
        let pass = Arc::clone(&gate).enter().await.map_err(Stop::Busy)?;
        let reply = client.send(method, url).await.map_err(Stop::Failed)?;
        let asked_for = reply.retry_after.as_deref().and_then(|header| retry::delay(header, Timestamp::now()));
        let (status, delay) = match (reply.status, asked_for) {
            (429 | 503, Some(delay)) => (reply.status, delay),
            (429, None) => (429, Duration::from_secs(2)),
            _ => return Ok(reply),
        };
        reply.done().await;
        drop(pass);
        if attempt >= gates.pace.attempts || !gate.pause(delay, status) {
            return Err(Stop::Busy(status));
        }
        attempt += 1;
    }
}
