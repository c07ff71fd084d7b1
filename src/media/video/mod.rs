//! Videos: whole or cut off, how large, how long, and whether they tell where they were made. They
//! can't be cleaned.

mod boxes;
mod webm;

pub(super) use boxes::read as boxed;
pub(super) use webm::read as webm;

/// What is known about a video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Video {
    /// Width and height in pixels as shown.
    pub(super) size: Option<(usize, usize)>,
    /// Its length in seconds, rounded up.
    pub(super) seconds: Option<u64>,
    /// Whether it says where it was made.
    pub(super) located: bool,
}
