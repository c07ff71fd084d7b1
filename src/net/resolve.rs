//! From the name of a host to its addresses, internal ones left out: what is connected to is what was looked at.

use super::private::Allowed;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

tokio::task_local! {
    /// The host of the request that is under way. Another name that is looked up meanwhile is the proxy's, which
    /// usually is internal, and may be.
    pub(super) static ASKED: String;
}

/// Why a name led to no address.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unresolved {
    /// All its addresses are internal.
    Internal,
    /// There is no such name.
    NoHost,
    /// The service could not be asked.
    Lookup,
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Internal => "the address is internal",
            Self::NoHost => "there is no such host",
            Self::Lookup => "the host could not be looked up",
        })
    }
}

impl std::error::Error for Unresolved {}

/// Looks up names with the system's own means.
#[derive(Debug)]
pub(super) struct Guarded {
    pub(super) allowed: Arc<Allowed>,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let name = name.as_str().to_owned();
        // Where nobody says what is asked, everything is looked at.
        let target = ASKED.try_with(|host| host.eq_ignore_ascii_case(&name)).unwrap_or(true);
        let open = !target || self.allowed.host(&name);
        let allowed = Arc::clone(&self.allowed);
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|error| cause(&error))?;
            let all: Vec<SocketAddr> = found.collect();
            let any = !all.is_empty();
            let may: Vec<SocketAddr> = all.into_iter().filter(|a| open || allowed.address(a.ip())).collect();
            match (may.is_empty(), any) {
                (false, _) => Ok(Box::new(may.into_iter()) as Addrs),
                (true, true) => Err(Unresolved::Internal.into()),
                (true, false) => Err(Unresolved::NoHost.into()),
            }
        })
    }
}

/// The system tells a name that is not there from a service that is not there in words alone, which it never
/// translates; on Windows by number.
fn cause(error: &io::Error) -> Unresolved {
    const TRY_AGAIN: i32 = 11002;
    const NO_RECOVERY: i32 = 11003;
    let words = error.to_string();
    let service = ["emporary failure", "Try again", "Non-recoverable failure", "Unrecoverable failure", "System error"];
    if matches!(error.raw_os_error(), Some(TRY_AGAIN | NO_RECOVERY)) || service.iter().any(|part| words.contains(part))
    {
        Unresolved::Lookup
    } else {
        Unresolved::NoHost
    }
}
