//! One request, one answer: redirects are followed by those who ask, who look at every address on the way.

use super::failure::Failure;
use super::private::Allowed;
use super::resolve::{ASKED, Guarded};
use reqwest::header::{LOCATION, RANGE, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Certificate, NoProxy, Proxy, Response};
use std::sync::Arc;
use std::time::Duration;
use url::{Host, Url};

/// How the network is used.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The proxy, where the environment names none.
    pub proxy: Option<String>,
    /// Certificates that are trusted beside the system's, PEM.
    pub certificates: Vec<u8>,
    /// What may be asked though it is internal.
    pub allowed: Allowed,
    /// How long one request may take, from the first byte sent to the last received.
    pub timeout: Duration,
}

impl Settings {
    /// Whether the bytes of a file are certificates that can be trusted.
    pub fn trusts(pem: &[u8]) -> bool {
        Certificate::from_pem_bundle(pem).is_ok_and(|list| !list.is_empty())
    }

    /// Whether a proxy stands between, by these settings or by the environment.
    pub fn proxied(&self) -> bool {
        self.proxy.is_some() || proxy_in_environment()
    }

    /// Everything that an answer may depend on beside the address, the environment with it. It may hold passwords:
    /// only a digest of it is to be kept.
    pub fn mark(&self) -> String {
        let names = PROXIES.iter().chain(&["NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"]);
        let environment: Vec<_> = names.filter_map(|name| std::env::var_os(name).map(|value| (name, value))).collect();
        format!("{self:?} {environment:?}")
    }
}

/// The variables that name a proxy.
const PROXIES: &[&str] = &["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];

impl Default for Settings {
    fn default() -> Self {
        Self { proxy: None, certificates: Vec::new(), allowed: Allowed::default(), timeout: Duration::from_secs(20) }
    }
}

/// A setting that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// The proxy is no address of one.
    Proxy,
    /// The certificates can't be read.
    Certificates,
    /// The system's own network settings or certificates can't be read.
    System,
}

/// The method of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Whether there is something, without its content.
    Head,
    /// The first byte of it.
    Peek,
    /// All of it.
    Get,
}

/// What came back, its content not yet read.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Where it sends the reader, if it does.
    pub location: Option<String>,
    /// `Retry-After` as sent.
    pub retry_after: Option<String>,
    response: Response,
}

/// A client; it keeps connections open for further requests.
#[derive(Debug, Clone)]
pub struct Client {
    inner: reqwest::Client,
    allowed: Arc<Allowed>,
}

/// What is read of an answer that nobody wants, so that its connection can be used again.
const LEFTOVER: u64 = 16 * 1024;

impl Client {
    /// A client with these settings.
    ///
    /// # Errors
    /// When a setting can't be used.
    pub fn new(settings: &Settings) -> Result<Self, Unusable> {
        // A second call finds the first one's provider in its place, which is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let allowed = Arc::new(settings.allowed.clone());
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("humas/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            .connect_timeout(settings.timeout.min(Duration::from_secs(10)))
            .timeout(settings.timeout)
            .pool_max_idle_per_host(2)
            .dns_resolver(Guarded { allowed: Arc::clone(&allowed) });
        if let Some(proxy) = settings.proxy.as_ref().filter(|_| !proxy_in_environment()) {
            let proxy = Proxy::all(proxy).map_err(|_| Unusable::Proxy)?;
            builder = builder.proxy(proxy.no_proxy(NoProxy::from_env()));
        }
        let own = Certificate::from_pem_bundle(&settings.certificates).map_err(|_| Unusable::Certificates)?;
        if own.is_empty() && !settings.certificates.is_empty() {
            return Err(Unusable::Certificates);
        }
        if !own.is_empty() {
            builder = builder.tls_certs_merge(own);
        }
        let inner = builder.build().map_err(|_| Unusable::System)?;
        Ok(Self { inner, allowed })
    }

    /// Whether an address may be asked: `http` or `https`, and no internal address stands in it.
    ///
    /// # Errors
    /// Why not.
    pub fn may_ask(&self, url: &Url) -> Result<(), Failure> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Failure::Address);
        }
        let address = match url.host() {
            Some(Host::Ipv4(address)) => address.into(),
            Some(Host::Ipv6(address)) => address.into(),
            Some(Host::Domain(_)) => return Ok(()),
            None => return Err(Failure::Address),
        };
        let host = url.host_str().unwrap_or_default();
        if self.allowed.host(host) || self.allowed.address(address) { Ok(()) } else { Err(Failure::Internal) }
    }

    /// Sends one request.
    ///
    /// # Errors
    /// Why there was no answer.
    pub async fn send(&self, method: Method, url: &Url) -> Result<Reply, Failure> {
        self.may_ask(url)?;
        let request = match method {
            Method::Head => self.inner.head(url.clone()),
            Method::Peek => self.inner.get(url.clone()).header(RANGE, "bytes=0-0"),
            Method::Get => self.inner.get(url.clone()),
        };
        let host = url.host_str().unwrap_or_default().to_owned();
        let response = ASKED.scope(host, request.send()).await.map_err(|error| Failure::of(&error))?;
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok(Reply {
            status: response.status().as_u16(),
            location: header(LOCATION),
            retry_after: header(RETRY_AFTER),
            response,
        })
    }
}

impl Reply {
    /// Whether it sends the reader elsewhere.
    pub fn redirects(&self) -> bool {
        matches!(self.status, 301 | 302 | 303 | 307 | 308) && self.location.is_some()
    }

    /// The content, at most so many bytes of it.
    ///
    /// # Errors
    /// When there is more, or it stops coming.
    pub async fn content(mut self, most: usize) -> Result<Vec<u8>, Failure> {
        let mut content = Vec::new();
        while let Some(chunk) = self.response.chunk().await.map_err(|error| Failure::of(&error))? {
            if content.len() + chunk.len() > most {
                return Err(Failure::Large);
            }
            content.extend_from_slice(&chunk);
        }
        Ok(content)
    }

    /// Lets go of the content: what is little is read, so that the connection can be used again; else it is closed.
    pub async fn done(self) {
        if self.response.content_length().is_some_and(|length| length <= LEFTOVER) {
            let most = usize::try_from(LEFTOVER).unwrap_or(usize::MAX);
            let _ = tokio::time::timeout(Duration::from_secs(1), self.content(most)).await;
        }
    }
}

/// Whether a text is the address of a proxy, its scheme with it.
pub fn is_proxy(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let known = scheme.is_some_and(|scheme| matches!(scheme.as_str(), "http" | "https" | "socks5" | "socks5h"));
    known && Proxy::all(text).is_ok()
}

/// Whether the environment names a proxy, which then is used.
fn proxy_in_environment() -> bool {
    PROXIES.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
