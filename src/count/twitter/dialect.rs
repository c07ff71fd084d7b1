//! The two sets of rules for links that grew out of X's library.

/// Whose rules decide what a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::count) enum Dialect {
    /// X: with or without a scheme.
    X,
    /// Mastodon: X's library with a wider idea of paths, and only with a scheme.
    Mastodon,
}

impl Dialect {
    /// What a link may begin with.
    pub(super) fn schemes(self) -> &'static [&'static str] {
        match self {
            Self::X => &["http://", "https://"],
            Self::Mastodon => {
                &["http://", "https://", "dat://", "dweb://", "ipfs://", "ipns://", "ssb://", "gopher://", "gemini://"]
            }
        }
    }
}
