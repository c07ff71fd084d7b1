//! The layout of a post: a list of blocks, each drawing on one part of the brief.

use crate::yaml::record::Spanned;
use crate::{choice, record};

choice! {
    /// What a block holds.
    pub enum BlockKind {
        /// "I am a civil servant …": only in the voice `asn`.
        "disclosure" => Disclosure,
        /// "Bapak/Ibu pelanggan PLN,".
        "greeting" => Greeting,
        /// The title as a headline.
        "title" => Title,
        /// The first line: the hook, or the sentence that tells the reader most.
        "lead" => Lead,
        /// Sentences of the summary, in paragraphs.
        "summary" => Summary,
        /// The whole summary as it stands, structure and all.
        "body" => Body,
        /// Lists, tables and quotations of the summary.
        "details" => Details,
        /// The key messages, as a list.
        "messages" => Messages,
        /// Why the decision was taken.
        "why" => Why,
        /// Questions and answers.
        "questions" => Questions,
        /// What the reader is asked to do, with its link.
        "action" => Action,
        /// Where the full information stands.
        "more" => More,
        /// Where the public can answer.
        "feedback" => Feedback,
        /// Acronyms explained.
        "terms" => Terms,
        /// The agency and the date, so that a forwarded text can be traced and dated.
        "signature" => Signature,
        /// The closing line of `humas.yaml`.
        "closing" => Closing,
        /// Mentions and hashtags.
        "hashtags" => Hashtags,
        /// "Jakarta, 24 September 2025": the head of a press release.
        "dateline" => Dateline,
        /// The list of sources.
        "sources" => Sources,
        /// The unit and the role that answer for it.
        "contact" => Contact,
    }
}

choice! {
    /// Where a lead may come from.
    pub enum LeadFrom {
        /// `kait`.
        "hook" => Hook,
        /// `judul`.
        "title" => Title,
        /// The first sentence of `ringkasan`.
        "summary" => Summary,
        /// The most telling key message.
        "message" => Message,
        /// A question of `tanya_jawab` that stands alone, with its answer.
        "question" => Question,
    }
}

/// Whether a layout has a block of a kind.
pub fn has(layout: &[BlockSpec], kind: BlockKind) -> bool {
    layout.iter().any(|block| block.kind == kind)
}

record! {
    /// One block of a layout.
    pub struct BlockSpec {
        /// What it holds.
        "block" => kind: required BlockKind,
        /// For a lead: where it may come from, the first choice first.
        "from" => from: list LeadFrom,
        /// How many sentences, items or questions it takes at most.
        "max" => max: optional usize,
        /// How much its content matters beside that of other blocks, 1 to 100.
        "weight" => weight: optional usize,
        /// Whether a part of a thread begins here.
        "part" => part: optional bool,
        /// Whether the block's own label is left out.
        "bare" => bare: optional bool,
        /// Whether the short wordings of messages may be used, because room is dear here.
        "short" => short: optional bool,
        /// For a link to the full information: only where the action has no link of its own, because
        /// room is dear here.
        "fallback" => fallback: optional bool,
        /// For a summary: only its first sentence.
        "core" => core: optional bool,
        /// The sign before it, for a block of one line, such as `👉`.
        "sign" => sign: optional Spanned<String>,
    }
}
