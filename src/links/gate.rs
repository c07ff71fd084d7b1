//! Politeness: how many may ask one host at a time, how soon after each other, and when it wants to be left alone.

use crate::net::Failure;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

/// How hosts are asked.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// The most requests at a time to one host.
    pub per_host: usize,
    /// The least time from one request to the next to the same host.
    pub gap: Duration,
    /// The most requests at a time to all hosts.
    pub together: usize,
    /// The longest time to wait in all for a host that asks for patience.
    pub patience: Duration,
    /// How often one address is asked where the host asks for patience.
    pub attempts: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            per_host: 2,
            gap: Duration::from_millis(100),
            together: 32,
            patience: Duration::from_secs(60),
            attempts: 3,
        }
    }
}

/// The gates of all hosts.
#[derive(Debug)]
pub(super) struct Gates {
    pub(super) pace: Pace,
    together: Arc<Semaphore>,
    by_host: Mutex<BTreeMap<String, Arc<Gate>>>,
}

impl Gates {
    pub(super) fn new(pace: Pace) -> Self {
        Self { pace, together: Arc::new(Semaphore::new(pace.together)), by_host: Mutex::default() }
    }

    /// The gate of a host.
    pub(super) fn of(&self, host: &str) -> Arc<Gate> {
        let mut known = self.by_host.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Gate::new(self.pace, Arc::clone(&self.together)));
        Arc::clone(known.entry(host.to_owned()).or_insert_with(new))
    }

    /// The host that has kept someone waiting longest, if that is longer than `least`.
    pub(super) fn slowest(&self, least: Duration) -> Option<String> {
        let known = self.by_host.lock().unwrap_or_else(PoisonError::into_inner);
        let since = known.iter().filter_map(|(host, gate)| Some((gate.times().busy_since()?, host)));
        since.min().filter(|(since, _)| since.elapsed() >= least).map(|(_, host)| host.clone())
    }
}

/// The way to one host.
#[derive(Debug)]
pub(super) struct Gate {
    pace: Pace,
    seats: Arc<Semaphore>,
    together: Arc<Semaphore>,
    times: Mutex<Times>,
}

#[derive(Debug)]
struct Times {
    /// No request starts before.
    next: Instant,
    /// Until when the host wants to be left alone.
    quiet: Instant,
    /// How long it wanted that in all.
    waited: Duration,
    /// Whether nobody asks it any more, for it wants to be left alone.
    closed: bool,
    /// How many addresses in a row were given up for a 503.
    unserved: u32,
    /// What is known of each port: how often in a row there was no answer, and of one that is alive nothing more.
    ports: BTreeMap<u16, Port>,
    /// When the requests under way began.
    began: Vec<Instant>,
}

/// Whether somebody is there at a port.
#[derive(Debug, Clone, Copy)]
enum Port {
    Silent(u32, Failure),
    Alive,
}

/// Why a host is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shut {
    /// It wants to be left alone.
    Busy,
    /// It has answered nobody, always for this cause.
    Silent(Failure),
}

/// After so many connections that came to nothing, nobody waits for more.
const TRIES: u32 = 3;

impl Times {
    fn busy_since(&self) -> Option<Instant> {
        self.began.iter().min().copied()
    }
}

/// Leave to ask a host once; it ends when dropped.
#[derive(Debug)]
pub(super) struct Pass {
    gate: Arc<Gate>,
    began: Instant,
    _seat: OwnedSemaphorePermit,
    _together: OwnedSemaphorePermit,
}

impl Drop for Pass {
    fn drop(&mut self) {
        let mut times = self.gate.times();
        if let Some(own) = times.began.iter().position(|began| *began == self.began) {
            times.began.swap_remove(own);
        }
    }
}

impl Gate {
    fn new(pace: Pace, together: Arc<Semaphore>) -> Self {
        let now = Instant::now();
        let times = Times {
            next: now,
            quiet: now,
            waited: Duration::ZERO,
            closed: false,
            unserved: 0,
            ports: BTreeMap::new(),
            began: Vec::new(),
        };
        Self { pace, seats: Arc::new(Semaphore::new(pace.per_host)), together, times: Mutex::new(times) }
    }

    fn times(&self) -> std::sync::MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for leave to ask the host at a port; why there is none, where it was given up.
    pub(super) async fn enter(self: Arc<Self>, port: u16) -> Result<Pass, Shut> {
        // The semaphores are never closed.
        let seat = Arc::clone(&self.seats).acquire_owned().await.map_err(|_| Shut::Busy)?;
        loop {
            let wait = {
                let mut times = self.times();
                if times.closed {
                    return Err(Shut::Busy);
                }
                if let Some(Port::Silent(TRIES.., why)) = times.ports.get(&port) {
                    return Err(Shut::Silent(*why));
                }
                let now = Instant::now();
                let free = times.next.max(times.quiet);
                if free <= now {
                    times.next = now + self.pace.gap;
                    None
                } else {
                    Some(free)
                }
            };
            match wait {
                Some(free) => sleep_until(free).await,
                None => break,
            }
        }
        let together = Arc::clone(&self.together).acquire_owned().await.map_err(|_| Shut::Busy)?;
        let began = Instant::now();
        self.times().began.push(began);
        Ok(Pass { gate: Arc::clone(&self), began, _seat: seat, _together: together })
    }

    /// Takes note of what came of a request to a port.
    pub(super) fn heard(&self, port: u16, failure: Option<Failure>) {
        let mut times = self.times();
        let known = times.ports.entry(port).or_insert(Port::Silent(0, Failure::Timeout));
        match (failure, &mut *known) {
            (Some(why @ (Failure::Timeout | Failure::Refused)), Port::Silent(count, last)) => {
                (*count, *last) = (count.saturating_add(1), why);
            }
            // The name, not the host, gave none.
            (Some(Failure::NoHost | Failure::Lookup | Failure::Internal | Failure::Address), _) => {}
            _ => *known = Port::Alive,
        }
    }

    /// Takes note that the host serves.
    pub(super) fn serves(&self) {
        self.times().unserved = 0;
    }

    /// Gives up an address. A 503 may be of one page alone, so others are still asked; a second one in a row, or a
    /// 429, is of the whole host.
    pub(super) fn give_up(&self, status: u16) {
        let mut times = self.times();
        times.unserved += u32::from(status == 503);
        times.closed |= status != 503 || times.unserved > 1;
    }

    /// Leaves the host alone for a while, all who want to ask it; says no where that is too long, or where another
    /// address was given up just now: then each is asked once.
    pub(super) fn pause(&self, delay: Duration) -> bool {
        let mut times = self.times();
        if times.closed || times.unserved > 0 {
            return false;
        }
        let now = Instant::now();
        let more = (now + delay.min(Duration::from_secs(86_400))).saturating_duration_since(times.quiet.max(now));
        if times.waited + more > self.pace.patience {
            return false;
        }
        times.waited += more;
        times.quiet = times.quiet.max(now) + more;
        true
    }
}
