//! Hours: "pukul 09.00–12.00 WIB".

use super::{
    calendar::range_word,
    figures::{Figure, FigureKind, push},
    lexicon::tag,
    token::{Doc, Kind},
};

/// Reads the hour or the span of hours at a token.
pub(super) fn take(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let cued = doc.is(at, "pukul") || doc.is(at, "jam");
    let from = at + usize::from(cued);
    let first = hour(doc, from, cued)?;
    let to = range_word(doc, from + 1).and_then(|to| {
        let skip = usize::from(doc.is(to, "pukul"));
        hour(doc, to + skip, cued).map(|value| (to + skip, value))
    });
    let last = to.as_ref().map_or(from + 1, |(to, _)| to + 1);
    let zone = doc.has(last, tag::ZONE);
    let open_end = range_word(doc, last + usize::from(zone)).filter(|next| doc.is(*next, "selesai"));
    // "14:40" is an hour by its colon; "14.40" needs a word beside it.
    if !cued && !zone && !doc.word(from).contains(':') {
        return None;
    }
    // "jam 5 persen" is nothing; "24 jam" never comes here, as the number stands first.
    if doc.has(last, tag::MULTIPLIER | tag::CURRENCY) || doc.mark(last, '%') {
        return None;
    }
    let unit = zone.then(|| doc.word(last).to_uppercase());
    push(
        out,
        doc.range(at, if to.is_none() { last + usize::from(zone) } else { from + 1 }),
        first,
        unit.clone(),
        FigureKind::Time,
    );
    if let Some((to, value)) = to {
        push(out, doc.range(to, last + usize::from(zone)), value, unit, FigureKind::Time);
    }
    Some(open_end.map_or(last + usize::from(zone), |next| next + 1))
}

/// "09.00", "9:30", and after "pukul" also "9".
fn hour(doc: &Doc<'_>, at: usize, bare: bool) -> Option<String> {
    if doc.kind(at) != Kind::Number {
        return None;
    }
    let word = doc.word(at);
    let (hour, minute) = match word.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if bare => (word, "00"),
        _ => return None,
    };
    let (h, m): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour.len() <= 2 && h <= 24 && m < 60).then(|| format!("{h:02}:{m:02}"))
}
