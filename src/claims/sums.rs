//! Parts that do not add up to the whole that stands beside them.

use std::ops::Range;

use super::{
    amount::{Amount, Class, Exactness},
    cue::tag,
    open_list,
    parts::{self, Parts},
    prose::Prose,
    shares,
};

/// A whole whose parts do not add up to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongSum {
    /// The stated whole; for shares without one, from the first share to the last.
    pub range: Range<usize>,
    /// The whole as the text writes it; "100 persen" for shares.
    pub whole: String,
    /// What the parts add up to, as Indonesian writes it: "1.250", "102 persen".
    pub sum: String,
}

/// Wholes with parts that miss them, and shares of one whole that miss 100 percent.
///
/// Partial lists ("antara lain"), round figures ("sekitar") and answers of which several may be given
/// are left alone.
pub fn sums(prose: &Prose<'_>) -> Vec<WrongSum> {
    let amounts = prose.amounts();
    if amounts.iter().filter(|one| one.is_amount()).count() < 2 {
        return Vec::new();
    }
    let several = prose.any(0..prose.len(), tag::MULTIPLE);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = amounts.get(at) {
        let count = amounts.iter().skip(at).take_while(|one| one.sentence == first.sentence).count();
        let own = amounts.get(at..at + count).unwrap_or(&[]);
        let before = amounts.get(..at).unwrap_or(&[]);
        let wrong = || {
            whole_and_parts(prose, before, own)
                .or_else(|| open_list::of_total(prose, own))
                .or_else(|| shares::wrong(prose, before, own))
        };
        if !several && let Some(wrong) = wrong() {
            found.push(wrong);
        }
        at += count.max(1);
    }
    found
}

/// "105 peserta, terdiri atas 40 guru, 35 siswa, dan 25 wali".
fn whole_and_parts(prose: &Prose<'_>, before: &[Amount], own: &[Amount]) -> Option<WrongSum> {
    let sentence = prose.sentences().get(own.first()?.sentence)?;
    let mut looked = sentence.from;
    // One sentence may hold more than one list.
    for cue in (sentence.from..sentence.to).filter(|at| opens_list(prose, *at, sentence.from)) {
        if cue < looked {
            continue;
        }
        let past = prose.past(cue, tag::BREAKDOWN).unwrap_or(cue + 1);
        let Some(parts) = parts::read(prose, own, past..sentence.to, prose.mark(cue, '(')) else { continue };
        let whole = whole(prose, before, own, cue, sentence.from)
            .or_else(|| open_list::closing_total(prose, own, &parts))
            .or_else(|| open_list::before_colon(prose, own, cue, &parts));
        let Some(whole) = whole else { continue };
        looked = parts.end;
        if let Some(wrong) = missed(prose, whole, &parts) {
            return Some(wrong);
        }
    }
    rest(prose, own)
}

/// A cue behind which parts can stand.
fn opens_list(prose: &Prose<'_>, at: usize, start: usize) -> bool {
    prose.has(at, tag::BREAKDOWN)
        || (at > start && (prose.mark(at, '(') || prose.mark(at, ':')) && !prose.has(at + 1, tag::CALENDAR))
}

/// The whole that a list of parts belongs to: the figure before the cue, or that of the sentence before.
fn whole<'a>(
    prose: &Prose<'_>,
    before: &'a [Amount],
    own: &'a [Amount],
    cue: usize,
    start: usize,
) -> Option<&'a Amount> {
    let total = |one: &Amount| (one.from.saturating_sub(4)..one.from).any(|at| prose.has(at, tag::TOTAL));
    if let Some(last) = own.iter().rev().find(|one| one.is_amount() && one.to <= cue) {
        let reach = if prose.mark(cue, '(') { 3 } else { 16 };
        let near = cue - last.to <= reach;
        // A colon or bracket behind any figure proves nothing; behind a total it does.
        let plain = prose.has(cue, tag::BREAKDOWN) || total(last) || (prose.mark(cue, '(') && near);
        let place = last.from > 0 && prose.has(last.from - 1, tag::PLACE) && !total(last);
        let each =
            prose.any(last.from.saturating_sub(3)..last.from, tag::EACH) || prose.any(last.to..last.to + 3, tag::EACH);
        return Some(last).filter(|_| near && plain && !place && !each);
    }
    if cue > start + 4 {
        return None;
    }
    let sentence = own.first()?.sentence.checked_sub(1)?;
    let mut wholes = before.iter().rev().take_while(|one| one.sentence == sentence).filter(|one| one.is_amount());
    let only = wholes.next()?;
    wholes.next().is_none().then_some(only)
}

/// "Dari 100 peserta, 60 laki-laki dan sisanya 45 perempuan."
fn rest(prose: &Prose<'_>, own: &[Amount]) -> Option<WrongSum> {
    let figures: Vec<&Amount> = own.iter().filter(|one| one.is_amount()).collect();
    let [whole, parts @ ..] = figures.as_slice() else { return None };
    let [.., last] = parts else { return None };
    let of = whole.from > 0 && (whole.from.saturating_sub(3)..whole.from).any(|at| prose.is(at, &["dari"]));
    let rest = prose.any(last.from.saturating_sub(4)..last.from, tag::REST);
    let opens = prose.sentences().get(whole.sentence).is_some_and(|one| whole.from <= one.from + 4);
    let free = !prose.any(whole.to..last.to, tag::PARTIAL | tag::UP | tag::DOWN);
    let counted = |one: &&Amount| matches!(one.class, Class::People | Class::Bare) || one.unit() == whole.unit();
    let exact = figures.iter().all(|one| one.exactness == Exactness::Exact);
    let fits = whole.class != Class::Share && parts.iter().all(counted) && parts.len() >= 2 && exact;
    if !(of && rest && opens && free && fits) {
        return None;
    }
    let sum = parts.iter().map(|one| one.value).sum();
    missed(
        prose,
        whole,
        &Parts { sum, count: parts.len(), unit: None, class: whole.class, place: 0.0, end: last.to, households: false },
    )
}

/// The finding, if the parts are of the kind of the whole and miss it.
pub(super) fn missed(prose: &Prose<'_>, whole: &Amount, parts: &Parts) -> Option<WrongSum> {
    if whole.exactness != Exactness::Exact || !alike(whole, parts) {
        return None;
    }
    let shares = parts.class == Class::Share && whole.class != Class::Share;
    if shares {
        return None;
    }
    let off = (parts.sum - whole.value).abs();
    let rounding = parts.place * f64::from(u32::try_from(parts.count.saturating_sub(1)).unwrap_or(1)) / 2.0;
    if off <= rounding + whole.value.abs() * 1e-9 {
        return None;
    }
    let range = whole.range();
    let written = prose.text().get(range.clone()).unwrap_or("").to_owned();
    Some(WrongSum { range, whole: written, sum: parts::written(parts.sum, whole.unit()) })
}

/// Whether parts of this kind can make up a whole of that kind.
fn alike(whole: &Amount, parts: &Parts) -> bool {
    if parts.unit.as_deref() == Some(whole.unit()) && !whole.unit().is_empty() {
        return !matches!(whole.class, Class::Time | Class::Fold);
    }
    let counted = matches!(parts.class, Class::People | Class::Thing | Class::Bare);
    let near = parts.sum <= 1.5 * whole.value && whole.value <= 1.5 * parts.sum;
    let general = [
        "unit",
        "buah",
        "kendaraan",
        "kasus",
        "laporan",
        "aduan",
        "pengaduan",
        "kabupaten/kota",
        "lembaga",
        "instansi",
        "sekolah",
        "faskes",
        "bangunan",
        "lokasi",
        "titik",
        "ekor",
        "pohon",
        "kejadian",
        "bencana",
        "perkara",
        "medali",
        "izin",
        "dokumen",
    ];
    match whole.class {
        Class::People => counted && near && !(parts.households && whole.unit() != "keluarga"),
        Class::Bare => counted && near,
        Class::Thing => counted && near && (general.contains(&whole.unit()) || parts.free()),
        Class::Money | Class::Measure | Class::Share | Class::Time | Class::Fold => false,
    }
}
