//! Politeness: how many may ask one host at a time, how soon after each other, and when it wants to be left alone.

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
    /// The status for which nobody asks it any more.
    closed: Option<u16>,
    /// When the requests under way began.
    began: Vec<Instant>,
}

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
        let times = Times { next: now, quiet: now, waited: Duration::ZERO, closed: None, began: Vec::new() };
        Self { pace, seats: Arc::new(Semaphore::new(pace.per_host)), together, times: Mutex::new(times) }
    }

    fn times(&self) -> std::sync::MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for leave to ask the host; the status for which nobody asks it any more, where it was given up.
    pub(super) async fn enter(self: Arc<Self>) -> Result<Pass, u16> {
        // The semaphores are never closed; 503 stands for "out of service".
        let seat = Arc::clone(&self.seats).acquire_owned().await.map_err(|_| 503_u16)?;
        loop {
            let wait = {
                let mut times = self.times();
                if let Some(status) = times.closed {
                    return Err(status);
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
        let together = Arc::clone(&self.together).acquire_owned().await.map_err(|_| 503_u16)?;
        let began = Instant::now();
        self.times().began.push(began);
        Ok(Pass { gate: Arc::clone(&self), began, _seat: seat, _together: together })
    }

    /// Leaves the host alone for a while, all who want to ask it; where that is too long, gives it up and says so.
    pub(super) fn pause(&self, delay: Duration, status: u16) -> bool {
        let mut times = self.times();
        let now = Instant::now();
        let more = (now + delay.min(Duration::from_secs(86_400))).saturating_duration_since(times.quiet.max(now));
        if times.waited + more > self.pace.patience {
            times.closed = Some(status);
            return false;
        }
        times.waited += more;
        times.quiet = times.quiet.max(now) + more;
        true
    }
}
