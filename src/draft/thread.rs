//! Threads: one idea a part, not one text cut to size.
//!
//! A layout says where parts begin. A part that is too long is divided into parts of like length,
//! at a paragraph or item if that can be had, else at a sentence, else at a clause; never inside an
//! address, a hashtag, a number with its unit, or a name with its title.

use super::compose::{Composed, Composer};
use super::page::{Line, Section};
use crate::diagnostic::Diagnostic;
use crate::platform::BlockSpec;
use crate::source::Prose;
use crate::text;
use crate::text::sentence::sentences;
use crate::text::{Strength, break_points};

/// What stands before the number of a part.
const BEFORE_NUMBER: &str = "\n\n";
/// A part shorter than this share of the limit joins its neighbour where both fit.
const SMALL: usize = 2;

/// A stretch of text that stays whole, what joins it to the one before, and how little we like a
/// part to begin with it.
struct Piece {
    text: Prose,
    join: &'static str,
    dislike: Option<u64>,
}

const AT_PARAGRAPH: u64 = 1;
const AT_ITEM: u64 = 40;
const AT_SENTENCE: u64 = 8;
const AT_CLAUSE: u64 = 60;
const AT_WORD: u64 = 200;

/// A thread made of the blocks of `layout`.
///
/// # Errors
/// What must stand but does not fit.
pub(super) fn compose(
    composer: &Composer<'_>,
    layout: &[BlockSpec],
    max_parts: usize,
) -> Result<(Vec<Prose>, Composed), Box<Diagnostic>> {
    let room = room(composer, max_parts);
    let mut aim = room.saturating_mul(max_parts);
    loop {
        let composed = composer.within(layout, Some(room.saturating_mul(max_parts)), Some(aim), Some(room))?;
        let parts = parts(composer, &composed.sections, room);
        // Parts are never quite full, so a thread may come out longer than its text suggests.
        if parts.len() <= max_parts || aim <= room {
            let parts = numbered(parts);
            return match parts.iter().find_map(|part| unbreakable(composer, part)) {
                Some(found) => Err(Box::new(found)),
                None => Ok((parts, composed)),
            };
        }
        aim = aim.saturating_sub(room / 2).max(room);
    }
}

/// A hand-written text divided into parts.
pub(super) fn split(composer: &Composer<'_>, text: &Prose, max_parts: usize) -> Vec<Prose> {
    let room = room(composer, max_parts);
    let mut pieces = Vec::new();
    let mut start = 0;
    for paragraph in text.as_str().split("\n\n") {
        let part = text.slice(start..start + paragraph.len()).trimmed();
        start = (start + paragraph.len() + 2).min(text.as_str().len());
        if !part.is_empty() {
            whole_or_cut(composer, &part, room, "\n\n", AT_PARAGRAPH, &mut pieces);
        }
    }
    numbered(balance(composer, &pieces, room))
}

/// A part that stays too long because something in it can't be divided, such as an address.
fn unbreakable(composer: &Composer<'_>, part: &Prose) -> Option<Diagnostic> {
    let limit = composer.surface.limit?;
    let count = composer.count(part.as_str());
    if count <= limit {
        return None;
    }
    let name = composer.surface.name.0.as_str();
    let unit = composer.surface.unit.word();
    let (unit_id, unit_en) = (unit.id, unit.en);
    let place = part.place().unwrap_or(composer.request.brief.raw.span);
    let found = Diagnostic::error(
        "utas-tidak-muat",
        place,
        text!(
            "Ada yang tidak dapat dipenggal dan lebih panjang daripada satu bagian utas {name}: {count} {unit_id}, batasnya {limit}.",
            "Something that can't be divided is longer than one part of a thread on {name}: {count} {unit_en}, the limit is {limit}."
        ),
    );
    Some(found.help(text!(
        "Pendekkan kata atau alamat yang panjang di sini, atau tulis naskah sendiri di “naskah”.",
        "Shorten the long word or address here, or write your own text under `naskah`."
    )))
}

/// The units a part may hold beside its number.
fn room(composer: &Composer<'_>, max_parts: usize) -> usize {
    let number = format!("{BEFORE_NUMBER}{max_parts}/{max_parts}");
    composer.surface.limit.unwrap_or(usize::MAX / 1024).saturating_sub(composer.count(&number))
}

fn numbered(parts: Vec<Prose>) -> Vec<Prose> {
    let total = parts.len();
    if total < 2 {
        return parts;
    }
    let number = |(index, mut part): (usize, Prose)| {
        part.push_fixed(&format!("{BEFORE_NUMBER}{}/{total}", index + 1));
        part
    };
    parts.into_iter().enumerate().map(number).collect()
}

/// Sections gathered into parts: a new one where the layout says so, unless it would be a scrap.
fn parts(composer: &Composer<'_>, sections: &[Section], room: usize) -> Vec<Prose> {
    let mut groups: Vec<Vec<&Section>> = Vec::new();
    for section in sections.iter().filter(|s| !s.lines.is_empty()) {
        match groups.last_mut() {
            Some(group) if !section.part => group.push(section),
            _ => groups.push(vec![section]),
        }
    }
    merge_scraps(composer, &mut groups, room);
    groups.iter().flat_map(|group| balance(composer, &pieces(composer, group, room), room)).collect()
}

fn length(composer: &Composer<'_>, group: &[&Section]) -> usize {
    let owned: Vec<Section> = group.iter().map(|s| (*s).clone()).collect();
    composer.count(composer.style.write(&owned).as_str())
}

/// Short groups join the next one, or the one before, where the two fit together.
fn merge_scraps(composer: &Composer<'_>, groups: &mut Vec<Vec<&Section>>, room: usize) {
    let mut index = 1;
    while index < groups.len() {
        let small = |g: Option<&Vec<&Section>>| g.is_some_and(|g| length(composer, g) * SMALL < room);
        let fits = |groups: &[Vec<&Section>], a: usize, b: usize| match (groups.get(a), groups.get(b)) {
            (Some(a), Some(b)) => length(composer, &[a.as_slice(), b.as_slice()].concat()) <= room,
            _ => false,
        };
        if small(groups.get(index)) && fits(groups, index, index + 1) && index + 1 < groups.len() {
            let next = groups.remove(index + 1);
            if let Some(group) = groups.get_mut(index) {
                group.extend(next);
            }
        } else if small(groups.get(index)) && fits(groups, index - 1, index) {
            let scrap = groups.remove(index);
            if let Some(group) = groups.get_mut(index - 1) {
                group.extend(scrap);
            }
        } else {
            index += 1;
        }
    }
}

/// The pieces of a group, in order.
fn pieces(composer: &Composer<'_>, group: &[&Section], room: usize) -> Vec<Piece> {
    let style = composer.style;
    let mut pieces: Vec<Piece> = Vec::new();
    for section in group {
        let mut above: Option<&Line> = None;
        for line in &section.lines {
            let join = above.map_or(style.between_sections(), |above| style.between(above, line));
            let dislike = match (above, line) {
                (Some(Line::Label(_)), _) => None,
                (Some(Line::Item { .. }), Line::Item { depth, .. }) => Some(AT_ITEM + 10 * *depth as u64),
                (None, _) if section.tail => None,
                (Some(_), Line::Item { .. } | Line::Row { .. }) => None,
                // A long address may have to go to the next part.
                (Some(_), Line::Tight(_)) => Some(AT_SENTENCE),
                _ => Some(AT_PARAGRAPH),
            };
            let text = style.line(line);
            match dislike {
                Some(dislike) => whole_or_cut(composer, &text, room, join, dislike, &mut pieces),
                None => {
                    let first = pieces.len();
                    whole_or_cut(composer, &text, room, join, AT_PARAGRAPH, &mut pieces);
                    if let Some(piece) = pieces.get_mut(first) {
                        piece.dislike = None;
                    }
                }
            }
            above = Some(line);
        }
    }
    pieces
}

/// A text as sentences, and sentences that are too long as clauses or words.
fn whole_or_cut(
    composer: &Composer<'_>,
    text: &Prose,
    room: usize,
    join: &'static str,
    dislike: u64,
    pieces: &mut Vec<Piece>,
) {
    if composer.count(text.as_str()) * 2 <= room {
        pieces.push(Piece { text: text.clone(), join, dislike: Some(dislike) });
        return;
    }
    let ranges = sentences(text.as_str());
    for (index, range) in ranges.iter().enumerate() {
        let sentence = text.slice(range.clone());
        let (join, dislike) = match index {
            0 => (join, dislike),
            // Lines inside a sentence run stay lines.
            _ => (between(text.as_str(), ranges.get(index - 1).map_or(0, |r| r.end), range.start), AT_SENTENCE),
        };
        if composer.count(sentence.as_str()) <= room {
            pieces.push(Piece { text: sentence, join, dislike: Some(dislike) });
        } else {
            clauses(composer, &sentence, room, join, dislike, pieces);
        }
    }
}

fn between(text: &str, end: usize, start: usize) -> &'static str {
    match text.get(end..start) {
        Some(gap) if gap.contains("\n\n") => "\n\n",
        Some(gap) if gap.contains('\n') => "\n",
        _ => " ",
    }
}

/// A sentence longer than a part, cut at clauses; at words only where a clause is still too long.
fn clauses(
    composer: &Composer<'_>,
    sentence: &Prose,
    room: usize,
    join: &'static str,
    dislike: u64,
    pieces: &mut Vec<Piece>,
) {
    let text = sentence.as_str();
    let points = break_points(text);
    let mut start = 0;
    let mut push = |range: std::ops::Range<usize>, strength: Strength| {
        let first = range.start == 0;
        let piece = sentence.slice(range).trimmed();
        let cost = if strength == Strength::Clause { AT_CLAUSE } else { AT_WORD };
        pieces.push(Piece {
            text: piece,
            join: if first { join } else { " " },
            dislike: Some(if first { dislike } else { cost }),
        });
    };
    let mut strength = Strength::Clause;
    for point in &points {
        if point.strength == Strength::Clause {
            push(start..point.at, strength);
            start = point.at;
            strength = Strength::Clause;
            continue;
        }
        // A word border is used only when the clause would not fit without it.
        let next =
            points.iter().find(|p| p.at > point.at && p.strength == Strength::Clause).map_or(text.len(), |p| p.at);
        if text.get(start..next).is_some_and(|clause| composer.count(clause) > room) {
            push(start..point.at, strength);
            start = point.at;
            strength = Strength::Word;
        }
    }
    push(start..text.len(), strength);
}

/// Pieces put into the fewest parts, of like length, broken where it hurts least.
fn balance(composer: &Composer<'_>, pieces: &[Piece], room: usize) -> Vec<Prose> {
    let lengths: Vec<usize> = pieces.iter().map(|p| composer.count(p.text.as_str())).collect();
    let joins: Vec<usize> = pieces.iter().map(|p| composer.count(p.join)).collect();
    let total: usize = lengths.iter().sum::<usize>() + joins.iter().skip(1).sum::<usize>();
    let fewest = total.div_ceil(room.max(1)).max(1);
    let ideal = (total / fewest) as u64;
    // best[j]: the least dislike for the first j pieces, and where the last of their parts begins.
    let mut best: Vec<Option<(u64, usize)>> = vec![None; pieces.len() + 1];
    if let Some(first) = best.first_mut() {
        *first = Some((0, 0));
    }
    for end in 1..=pieces.len() {
        let mut length = 0;
        for start in (0..end).rev() {
            length += lengths.get(start).copied().unwrap_or(0)
                + if start + 1 < end { joins.get(start + 1).copied().unwrap_or(0) } else { 0 };
            if length > room && start + 1 < end {
                break;
            }
            let Some(dislike) = (if start == 0 { Some(0) } else { pieces.get(start).and_then(|p| p.dislike) }) else {
                continue;
            };
            let Some((before, _)) = best.get(start).copied().flatten() else { continue };
            let uneven = (length as u64).abs_diff(ideal) * 100 / room.max(1) as u64;
            // A further part costs more than any evenness can win.
            let cost = before + dislike * 4 + uneven * uneven / 20 + 400;
            if let Some(slot) = best.get_mut(end)
                && slot.is_none_or(|(known, _)| cost < known)
            {
                *slot = Some((cost, start));
            }
        }
    }
    let mut borders = vec![pieces.len()];
    while let Some(end) = borders.last().copied().filter(|e| *e > 0) {
        match best.get(end).copied().flatten() {
            Some((_, start)) => borders.push(start),
            None => borders.push(end - 1),
        }
    }
    borders.reverse();
    borders
        .windows(2)
        .filter_map(|w| if let [start, end] = w { pieces.get(*start..*end) } else { None })
        .map(joined)
        .collect()
}

fn joined(pieces: &[Piece]) -> Prose {
    let mut out = Prose::default();
    for piece in pieces {
        if !out.is_empty() {
            out.push_fixed(piece.join);
        }
        out.push(&piece.text);
    }
    out
}
