//! The network: the only module that opens a connection, and only where the user asks for it.
//!
//! No cookies, no credentials, an honest name (`humas/VERSION`), bounded time and size. An address that is not of
//! the public Internet is refused, unless allowed, at three places: where it stands in the request, where the name
//! of a host leads to it, and on every redirect. The address that was looked at is the one connected to.
//!
//! Behind a proxy it is the proxy that looks up names, so the second place can't be watched from here; the other
//! two are. The proxy's own address may be internal.

mod client;
mod failure;
pub mod private;
mod resolve;
mod trail;
mod words;

pub use client::{Client, Method, Reply, Settings, Unusable, is_proxy};
pub use failure::Failure;
pub use trail::{MOST as MOST_REDIRECTS, Trail};

use std::future::Future;
use url::Url;

/// Runs what asks the network to its end.
///
/// # Errors
/// When the system gives no means to do so.
pub fn run<T>(future: impl Future<Output = T>) -> std::io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let done = runtime.block_on(future);
    // A name that is still being looked up is nobody's concern any more.
    runtime.shutdown_background();
    Ok(done)
}

impl Client {
    /// The content behind an address, at most `limit` bytes; redirects are followed, but never from `https` to
    /// where others can read along.
    ///
    /// # Errors
    /// Why there was none; an answer other than 200 is [`Failure::Status`].
    pub fn get(&self, url: &str, limit: usize) -> Result<Vec<u8>, Failure> {
        let mut trail = Trail::new(Url::parse(url).map_err(|_| Failure::Address)?);
        let secret = trail.now().scheme() == "https";
        let work = async {
            loop {
                if secret && trail.now().scheme() != "https" {
                    return Err(Failure::Encryption);
                }
                let reply = self.send(Method::Get, trail.now()).await?;
                if !trail.follow(&reply)? {
                    return if reply.status == 200 {
                        reply.content(limit).await
                    } else {
                        Err(Failure::Status(reply.status))
                    };
                }
                reply.done().await;
            }
        };
        run(work).unwrap_or(Err(Failure::Refused))
    }
}
