//! What became of an address that was asked.

use super::address::asked;
use crate::choice;
use crate::lang::Text;
use crate::net::Failure;
use crate::text;
use std::collections::BTreeMap;
use url::Url;

/// What became of an address that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A server answered.
    Status {
        /// The HTTP status.
        status: u16,
        /// The site it landed on, such as `https://contoh.go.id`, where that is another than was asked.
        landed: Option<String>,
    },
    /// None did.
    Failed(Failure),
    /// Nobody asked, for none did on this host: what the others met.
    Silent(Failure),
    /// Nobody asked, for the server wanted to be left alone.
    Waiting,
}

choice! {
    /// What people who open a link are met by, by the word that rules use.
    pub enum Outcome {
        /// 404.
        "tidak-ada" => Missing,
        /// 410.
        "dihapus" => Gone,
        /// No such host.
        "nama" => NoHost,
        /// The address can't be read.
        "alamat" => Address,
        /// Redirects without end.
        "lingkaran" => Loop,
        /// A certificate that browsers refuse.
        "sertifikat" => Certificate,
        /// No answer in time.
        "tenggat" => Timeout,
        /// No connection, or one that broke.
        "sambungan" => Connection,
        /// 5xx.
        "galat-server" => Server,
        /// An official page that leads to one that is not.
        "beralih" => Elsewhere,
        /// An address that the public can't reach.
        "internal" => Internal,
    }
}

impl Answer {
    /// The fault that every reader meets, if there is one. Whether a site is another's is for the rule to say.
    pub fn outcome(&self) -> Option<Outcome> {
        Some(match self {
            Self::Status { status, .. } => match status {
                404 => Outcome::Missing,
                410 => Outcome::Gone,
                503 => return None,
                500..=599 => Outcome::Server,
                _ => return None,
            },
            Self::Waiting => return None,
            Self::Failed(failure) | Self::Silent(failure) => match failure {
                Failure::Address => Outcome::Address,
                Failure::Internal => Outcome::Internal,
                Failure::NoHost => Outcome::NoHost,
                Failure::Expired | Failure::Untrusted | Failure::OtherHost | Failure::Encryption => {
                    Outcome::Certificate
                }
                Failure::Timeout => Outcome::Timeout,
                Failure::Loop | Failure::Redirects => Outcome::Loop,
                Failure::Refused | Failure::Lost | Failure::Garbled | Failure::Lookup => Outcome::Connection,
                Failure::Proxy | Failure::Large | Failure::Status(_) => return None,
            },
        })
    }

    /// Whether nobody can tell what readers meet: the server turned this program away, or was too busy.
    pub fn untold(&self) -> bool {
        match self {
            Self::Status { status, .. } => *status >= 400 && self.outcome().is_none(),
            Self::Failed(_) | Self::Silent(_) | Self::Waiting => self.outcome().is_none(),
        }
    }

    /// Whether nobody was asked: the address itself says that it is no use, or its host was given up.
    pub fn unasked(&self) -> bool {
        matches!(self, Self::Failed(Failure::Internal | Failure::Address) | Self::Silent(_) | Self::Waiting)
    }

    /// Whether this shows that there is a network: somebody answered, be it badly.
    pub fn shows_network(&self) -> bool {
        match self {
            Self::Status { .. } | Self::Waiting => true,
            Self::Failed(failure) | Self::Silent(failure) => !matches!(
                failure,
                Failure::NoHost
                    | Failure::Lookup
                    | Failure::Refused
                    | Failure::Timeout
                    | Failure::Proxy
                    | Failure::Internal
                    | Failure::Address
            ),
        }
    }

    /// What happened, in words that end a sentence.
    pub fn words(&self) -> Text {
        match self {
            Self::Status { status, .. } => Failure::Status(*status).words(),
            Self::Failed(failure) => failure.words(),
            Self::Silent(failure) => failure.words().and(text!(
                " (server ini tidak menjawab satu tautan pun, jadi tautan ini tidak ditanya lagi)",
                " (this server answered for no link, so this one was not asked any more)"
            )),
            Self::Waiting => text!(
                "tidak ditanya karena servernya meminta menunggu",
                "not asked, because its server wants to be left alone for now"
            ),
        }
    }
}

/// What becomes of a web address that can't be read.
static UNREADABLE: Answer = Answer::Failed(Failure::Address);

/// What became of the addresses of a run; empty where none were asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(pub(super) BTreeMap<Url, Answer>);

impl Answers {
    /// No answers: nobody asked.
    pub const NONE: &'static Self = &Self(BTreeMap::new());

    /// What became of a link as written.
    pub fn of(&self, link: &str) -> Option<&Answer> {
        if self.0.is_empty() {
            return None;
        }
        match asked(link) {
            Some(asked) => self.0.get(&asked.url),
            None => link.trim().to_ascii_lowercase().starts_with("http").then_some(&UNREADABLE),
        }
    }

    /// Adds what became of a link as written; nothing where that leads to no page.
    pub fn add(&mut self, link: &str, answer: Answer) {
        self.0.extend(asked(link).map(|asked| (asked.url, answer)));
    }

    /// Adds the answers of others.
    pub fn extend(&mut self, others: &Self) {
        self.0.extend(others.0.iter().map(|(url, answer)| (url.clone(), answer.clone())));
    }

    /// Every address with its answer, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Url, &Answer)> {
        self.0.iter()
    }

    /// How many addresses there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nobody asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
