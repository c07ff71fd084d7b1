//! Signs and emoji in a text; those in addresses, code and hashtags do not count.

use crate::check::passage::Passage;
use crate::yaml::record::Spanned;
use std::ops::Range;
use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_segmentation::UnicodeSegmentation;

/// Each place of each sign, as ranges of the passage's text.
pub(super) fn of(passage: &Passage, signs: &[Spanned<String>]) -> Vec<Range<usize>> {
    let places = signs
        .iter()
        .filter(|sign| !sign.value.is_empty())
        .flat_map(|sign| passage.text().match_indices(sign.value.as_str()).map(|(at, sign)| at..at + sign.len()));
    places.filter(|range| is_read(passage, range)).collect()
}

/// The emoji of a passage: what a reader sees as one is one, whatever joins, skin or flag it has.
pub(super) fn emoji(passage: &Passage) -> Vec<Range<usize>> {
    let text = passage.text();
    if text.is_ascii() {
        return Vec::new();
    }
    let found = text.grapheme_indices(true).filter(|(_, g)| is_emoji(g)).map(|(at, g)| at..at + g.len());
    found.filter(|range| is_read(passage, range)).collect()
}

fn is_read(passage: &Passage, range: &Range<usize>) -> bool {
    !passage.hidden.iter().any(|(hidden, _)| hidden.start < range.end && range.start < hidden.end)
}

/// Whether a grapheme is shown as a picture: by itself or because a selector asks for it. Keycaps and
/// the signs of trade are letters in a frame.
fn is_emoji(grapheme: &str) -> bool {
    let Some(first) = grapheme.chars().next().filter(|c| !matches!(c, '©' | '®' | '™' | '0'..='9' | '#' | '*'))
    else {
        return false;
    };
    let pictured = matches!(
        first.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    );
    (pictured && !grapheme.contains('\u{fe0e}')) || (first.is_emoji_char() && grapheme.contains('\u{fe0f}'))
}
