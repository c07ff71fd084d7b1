//! Why there was no answer: the causes told apart.

use super::resolve::Unresolved;
use rustls::{CertificateError, Error as Tls};
use std::error::Error;
use std::io::{self, ErrorKind};

/// Why there was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Failure {
    /// It is no web address.
    Address,
    /// The address is not of the public Internet, and not allowed.
    Internal,
    /// There is no such host.
    NoHost,
    /// The service that knows hosts could not be asked.
    Lookup,
    /// The host takes no connection: nothing listens there, or there is no way to it.
    Refused,
    /// The connection was lost before an answer came.
    Lost,
    /// The certificate has run out, or is not yet valid.
    Expired,
    /// The certificate was made by nobody who is trusted.
    Untrusted,
    /// The certificate is of another host.
    OtherHost,
    /// No encrypted connection came about for another cause.
    Encryption,
    /// It took too long.
    Timeout,
    /// A redirect leads back to where it came from.
    Loop,
    /// There are more redirects than browsers follow.
    Redirects,
    /// The answer is larger than wanted.
    Large,
    /// What came is no HTTP.
    Garbled,
    /// The proxy would not connect.
    Proxy,
    /// An answer, but not what was asked for: its status.
    Status(u16),
}

impl Failure {
    /// The cause of an error of the client.
    pub(super) fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            return Self::Timeout;
        }
        if error.is_builder() {
            return Self::Address;
        }
        let mut cause: Option<&(dyn Error + 'static)> = error.source();
        while let Some(current) = cause {
            if let Some(known) = known(current) {
                return known;
            }
            // An error of the system hides the one it wraps from `source`.
            let wrapped = current.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
            cause = match wrapped {
                Some(inner) => Some(inner),
                None => current.source(),
            };
        }
        if error.is_connect() { Self::Refused } else { Self::Garbled }
    }
}

/// The cause that one link of a chain of errors names, if it does.
fn known(error: &(dyn Error + 'static)) -> Option<Failure> {
    if let Some(unresolved) = error.downcast_ref::<Unresolved>() {
        return Some(match unresolved {
            Unresolved::Internal => Failure::Internal,
            Unresolved::NoHost => Failure::NoHost,
            Unresolved::Lookup => Failure::Lookup,
        });
    }
    if let Some(tls) = error.downcast_ref::<Tls>() {
        return Some(encryption(tls));
    }
    if let Some(io) = error.downcast_ref::<io::Error>() {
        return match io.kind() {
            ErrorKind::ConnectionRefused
            | ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::NetworkDown
            | ErrorKind::AddrNotAvailable => Some(Failure::Refused),
            ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::NotConnected
            | ErrorKind::UnexpectedEof => Some(Failure::Lost),
            ErrorKind::TimedOut => Some(Failure::Timeout),
            _ => None,
        };
    }
    // These types have no public name; their words are all there is to know them by.
    let words = error.to_string();
    if words.starts_with("tunnel error") || words.contains("proxy authorization required") || words.contains("SOCKS") {
        return Some(Failure::Proxy);
    }
    words.starts_with("connection closed before message completed").then_some(Failure::Lost)
}

fn encryption(error: &Tls) -> Failure {
    match error {
        Tls::InvalidCertificate(certificate) => match certificate {
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => Failure::Expired,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => Failure::OtherHost,
            _ => Failure::Untrusted,
        },
        _ => Failure::Encryption,
    }
}
