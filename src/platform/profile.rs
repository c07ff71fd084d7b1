//! The form of a profile.

use super::layout::BlockSpec;
use crate::count::{Measure, Unit};
use crate::markdown::{Links, Markup};
use crate::source::Prose;
use crate::yaml::Node;
use crate::yaml::describe::{self, Describe};
use crate::yaml::record::{Line, Read, Reader, Spanned};
use crate::{choice, record};
use schemars::Schema;

choice! {
    /// How sure a figure is.
    pub enum Trust {
        /// The platform's own document or code.
        "A" => Official,
        /// Two or more independent sources agree.
        "B" => Agreed,
        /// One third party, or nothing better.
        "C" => Weak,
    }
}

choice! {
    /// When a surface is the one to use.
    pub enum When {
        /// The brief has no media.
        "text" => Text,
        /// The brief has media.
        "media" => Media,
        /// The text can be written in the letters of GSM 03.38.
        "gsm7" => Gsm7,
        /// It can't.
        "ucs2" => Ucs2,
    }
}

choice! {
    /// Whether a reader can tap a link.
    pub enum LinkPolicy {
        /// Links can be clicked.
        "clickable" => Clickable,
        /// They can't; only short addresses are worth showing.
        "not_clickable" => NotClickable,
    }
}

choice! {
    /// The markup of a surface.
    pub enum MarkupName {
        /// None.
        "none" => None,
        /// WhatsApp's.
        "whatsapp" => Whatsapp,
        /// Telegram's HTML.
        "telegram_html" => Telegram,
        /// Markdown.
        "markdown" => Markdown,
        /// HTML.
        "html" => Html,
    }
}

choice! {
    /// Which punctuation a surface can afford.
    pub enum Punctuation {
        /// As the brief has it.
        "full" => Full,
        /// Curly quotes, dashes and ellipses become plain ones, because they are dear here.
        "plain" => Plain,
    }
}

choice! {
    /// What becomes of line breaks.
    pub enum Newlines {
        /// They stay.
        "kept" => Kept,
        /// They are dropped on the way, so the text must read well on one line.
        "dropped" => Dropped,
    }
}

record! {
    /// A second bound that holds beside the first.
    pub struct SecondLimit {
        /// At most so many.
        "limit" => limit: required usize,
        /// Of these.
        "unit" => unit: required Unit,
    }
}

record! {
    /// Hashtags on a surface.
    pub struct HashtagRule {
        /// The most the platform takes; none where no limit is known.
        "max" => max: optional usize,
        /// How many serve a reader.
        "use" => advised: required usize,
    }
}

record! {
    /// Threads on a surface.
    pub struct ThreadRule {
        /// The most parts a reader will follow.
        "max_parts" => max_parts: required usize,
        /// The layout of a thread.
        "layout" => layout: list BlockSpec,
    }
}

record! {
    /// What media a surface takes.
    pub struct MediaRule {
        /// image, gif, video, document, thumbnail, link_card.
        "kind" => kind: required Spanned<String>,
        /// The most in one post.
        "max_count" => max_count: optional usize,
        /// File kinds.
        "formats" => formats: list Spanned<String>,
        /// The most bytes of one file.
        "max_bytes" => max_bytes: optional usize,
        /// The shortest video, in seconds.
        "min_seconds" => min_seconds: optional usize,
        /// The longest video, in seconds.
        "max_seconds" => max_seconds: optional usize,
        /// The greatest width or height, in pixels.
        "max_dimension" => max_dimension: optional usize,
        /// The most pixels in all.
        "max_pixels" => max_pixels: optional usize,
        /// The least width, in pixels.
        "min_width" => min_width: optional usize,
        /// The greatest width, in pixels.
        "max_width" => max_width: optional usize,
        /// Width to height, such as `4:5`.
        "ratios" => ratios: list Spanned<String>,
        /// Good sizes, such as `1080x1350`.
        "sizes" => sizes: list Spanned<String>,
    }
}

record! {
    /// Where figures come from.
    pub struct Evidence {
        /// The keys of the surface that it covers.
        "figures" => figures: list Spanned<String>,
        /// How sure they are.
        "trust" => trust: required Trust,
        /// The newest date a source carries: a year, a month or a day.
        "as_of" => as_of: required Spanned<String>,
        /// Where it was read.
        "sources" => sources: list Line,
    }
}

record! {
    /// Something to know about a surface, in one sentence.
    pub struct Note {
        /// In Indonesian.
        "id" => id: required Line,
        /// In English.
        "en" => en: required Line,
    }
}

record! {
    /// A text and what the platform makes of it; run as a test.
    pub struct Example {
        /// The text.
        "text" => text: required Prose,
        /// What the platform counts.
        "count" => count: required usize,
        /// Whether it fits.
        "fits" => fits: required bool,
        /// Repeats the text so many times.
        "times" => times: optional usize,
    }
}

record! {
    /// One place on a platform where a text can stand: a post, a caption, a title.
    pub struct Surface {
        /// Its name for machines.
        "id" => id: required Spanned<String>,
        /// Its name for people.
        "name" => name: required Line,
        /// When it is the one to use; always, where left out.
        "when" => when: optional When,
        /// The most a text may count; none where no limit is known.
        "limit" => limit: optional usize,
        /// Further limits that hold for a text in several parts which the network joins again (SMS).
        "part_limits" => part_limits: list usize,
        /// The length a good post has here, in the same unit; the limit where left out.
        "aim" => aim: optional usize,
        /// What is counted.
        "unit" => unit: required Unit,
        /// A second bound.
        "second_limit" => second: optional SecondLimit,
        /// What every web address counts; its own length where left out.
        "url_weight" => url_weight: optional usize,
        /// Whether an address needs `https://` to be taken for one.
        "url_needs_scheme" => url_needs_scheme: optional bool,
        /// Whether `@user@host` counts as `@user`.
        "short_mentions" => short_mentions: optional bool,
        /// The most links.
        "links_max" => links_max: optional usize,
        /// The most mentions.
        "mentions_max" => mentions_max: optional usize,
        /// Hashtags.
        "hashtags" => hashtags: required HashtagRule,
        /// Whether links can be clicked.
        "links" => links: required LinkPolicy,
        /// The markup.
        "markup" => markup: required MarkupName,
        /// The punctuation.
        "punctuation" => punctuation: optional Punctuation,
        /// The line breaks.
        "newlines" => newlines: optional Newlines,
        /// Characters that are refused.
        "forbidden" => forbidden: optional Spanned<String>,
        /// How many characters are seen before "more"; never documented by the platforms.
        "fold" => fold: optional usize,
        /// Threads, where there are any.
        "thread" => thread: optional ThreadRule,
        /// Whether only a text under the surface's own id in `naskah` replaces its post, never one
        /// under the platform's id: a video's title beside its description.
        "by_name_only" => by_name_only: optional bool,
        /// Whether only the official account writes here, never an ambassador.
        "official_only" => official_only: optional bool,
        /// Whether nothing can be posted without a picture or video.
        "requires_media" => requires_media: optional bool,
        /// Media.
        "media" => media: list MediaRule,
        /// The most characters of an alt text.
        "alt_text_limit" => alt_text_limit: optional usize,
        /// What else to know, a sentence each.
        "notes" => notes: list Note,
        /// The layout of a post.
        "layout" => layout: list BlockSpec,
        /// Where the figures come from.
        "evidence" => evidence: list Evidence,
        /// Texts and what the platform makes of them.
        "examples" => examples: list Example,
    }
}

record! {
    /// A platform.
    pub struct Platform {
        /// Its name in briefs and on the command line.
        "id" => id: required Spanned<String>,
        /// Its name for people.
        "name" => name: required Line,
        /// Its surfaces.
        "surfaces" => surfaces: list Surface,
    }
}

impl Surface {
    /// How the surface counts.
    pub fn measure(&self) -> Measure {
        Measure {
            unit: self.unit,
            url_weight: self.url_weight,
            url_needs_scheme: self.url_needs_scheme.unwrap_or(false),
            short_mentions: self.short_mentions.unwrap_or(false),
        }
    }

    /// The markup, as the renderer knows it.
    pub fn markup(&self) -> Markup {
        match self.markup {
            MarkupName::None => Markup::Plain,
            MarkupName::Whatsapp => Markup::Whatsapp,
            MarkupName::Telegram => Markup::Telegram,
            MarkupName::Markdown => Markup::Markdown,
            MarkupName::Html => Markup::Html,
        }
    }

    /// What becomes of links.
    pub fn link_style(&self) -> Links {
        match self.links {
            LinkPolicy::Clickable => Links::Shown,
            LinkPolicy::NotClickable => Links::Readable,
        }
    }
}

impl Describe for Unit {
    fn schema() -> Schema {
        describe::choice("Unit", Self::NAMES)
    }
}

impl Read for Unit {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let word = reader.scalar(node)?.trim();
        match Self::from_name(word) {
            Some(unit) => Some(unit),
            None => {
                let found = crate::yaml::record::unknown_word(node.span, word, Self::NAMES);
                reader.fail(found)
            }
        }
    }
}
