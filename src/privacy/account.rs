//! Bank account numbers: ten to sixteen digits beside a word for an account or the name of a bank.

use std::{collections::HashSet, sync::LazyLock};

use super::{
    Datum, Found,
    chain::{Gap, Group},
    labels::Label,
    near::{Near, Number, ends, number},
};

static OWNERS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("data/owners.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .collect()
});

/// The account number that starts at a group, and the group after it.
pub(super) fn at(near: &Near<'_>, chain: &[Group], at: usize) -> Option<(Found, usize)> {
    let first = chain.get(at)?;
    let inner = chain.get(at + 1).and_then(|next| next.gap);
    let mut to = at + 1;
    let mut total = first.digits;
    if matches!(inner, Some(Gap::Space | Gap::Tight(b'-' | b'.'))) {
        while let Some(next) = chain.get(to)
            && next.gap == inner
            && total + next.digits <= 16
        {
            total += next.digits;
            to += 1;
        }
        // "012301004567509 2026": what stands together is the number.
        if inner == Some(Gap::Space) && (10..=16).contains(&first.digits) {
            (to, total) = (at + 1, first.digits);
        }
    }
    let goes_on = chain.get(to).is_some_and(|next| matches!(next.gap, Some(Gap::Tight(b'-' | b'.'))));
    if !(10..=16).contains(&total) || goes_on || matches!(first.gap, Some(Gap::Tight(_))) {
        return None;
    }
    account(near, &number(near.text, chain, at, to)?).map(|found| (found, to))
}

/// Whether digits are an account number, by the words around them.
pub(super) fn account(near: &Near<'_>, number: &Number<'_>) -> Option<Found> {
    let label = near.label(number.range.start);
    let named = match label {
        Some((Label::Account | Label::Bank, far)) => far <= 25 && shaped(number, far <= 3),
        Some((Label::Transfer, far)) => {
            shaped(number, false) && (far <= 12 && number.groups.len() == 1 || after(near, number))
        }
        None => shaped(number, false) && after(near, number),
        Some((Label::Phone, far)) => far > 16 && shaped(number, false) && after(near, number),
        _ => false,
    };
    // "virtual account Bank BRI 888…": the bank only says where to pay.
    let mut payees = near.labels.before(number.range.start, 36).skip_while(|(label, _)| *label == Label::Bank);
    let bill = payees.next().is_some_and(|(label, _)| matches!(label, Label::Other | Label::Topic));
    if !named || bill || near.hangs(&number.range) || landline(near, number) || public(near, number) {
        return None;
    }
    Some(Found { range: number.range.clone(), datum: Datum::Account, sure: true })
}

/// A bank or a name right after the digits: "1234567890 (BCA)", "1234567890 a.n. Contoh".
fn after(near: &Near<'_>, number: &Number<'_>) -> bool {
    matches!(near.label_after(number.range.end, 6), Some(Label::Bank | Label::Transfer | Label::Account))
}

/// Whether the groups are not those of an amount, a budget code or a row of years.
fn shaped(number: &Number<'_>, close: bool) -> bool {
    let sizes: Vec<usize> = number.groups.iter().map(|group| group.digits).collect();
    let Some((first, rest)) = sizes.split_first() else { return false };
    if rest.is_empty() {
        return true;
    }
    let dotted = number.groups.get(1).is_some_and(|group| group.gap == Some(Gap::Tight(b'.')));
    let spaced = number.groups.get(1).is_some_and(|group| group.gap == Some(Gap::Space));
    let amount = rest.iter().all(|size| *size == 3) && *first <= 3;
    let code = dotted && *first <= 2 && rest.iter().filter(|size| **size <= 2).count() >= 2;
    let mut years = 0;
    let mut at = 0;
    for size in &sizes {
        let group = number.digits.get(at..at + size).unwrap_or_default();
        years += usize::from(*size == 4 && (group.starts_with("19") || group.starts_with("20")));
        at += size;
    }
    let tiny = spaced && sizes.iter().any(|size| *size < 2);
    !(amount && (!close || !dotted && *first < 3) || code || years == sizes.len() || tiny || spaced && sizes.len() > 5)
}

/// "(021) 1234567": brackets around the first digits, or a leading zero with a landline's length.
fn landline(near: &Near<'_>, number: &Number<'_>) -> bool {
    let bracket = number.range.start.checked_sub(1).is_some_and(|at| near.slice(at..number.range.start) == "(");
    let loose = number.groups.iter().any(|group| group.gap == Some(Gap::Loose));
    bracket && (loose || number.groups.len() > 1) || near.label_after(number.range.end, 3) == Some(Label::Money)
}

/// Whether the account belongs to the state or to an organisation.
fn public(near: &Near<'_>, number: &Number<'_>) -> bool {
    let (start, end) = (number.range.start, number.range.end);
    let state = |label: Label| label == Label::Official;
    if near.labels.before(start, 60).any(|(label, far)| state(label) && !ends(near.slice(start - far..start)))
        || near.labels.after(end, 30).any(|(label, far)| {
            let between = near.slice(end..end + far);
            state(label) && !ends(between) && !between.starts_with(". ")
        })
    {
        return true;
    }
    let owner = |text: &str| {
        text.split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            .find(|word| !matches!(word.as_str(), "" | "resmi" | "milik" | "rekening" | "bank" | "donasi" | "bantuan"))
            .is_some_and(|word| OWNERS.contains(word.as_str()))
    };
    let mut to = (end + 60).min(near.text.len());
    while !near.text.is_char_boundary(to) {
        to += 1;
    }
    let tail = near.slice(end..to);
    let tail = tail.split(['"', '\n', ';']).next().unwrap_or(tail).to_lowercase();
    let named = ["a.n.", "a.n ", "a/n", "an.", "atas nama", " an "]
        .iter()
        .filter_map(|name| tail.find(name).and_then(|at| tail.get(at + name.len()..)));
    let mut from = start.saturating_sub(60);
    while !near.text.is_char_boundary(from) {
        from -= 1;
    }
    let head = near.slice(from..start).to_lowercase();
    let before = ["rekening", "rek.", "a.n.", "atas nama"]
        .iter()
        .filter_map(|name| head.rfind(name).and_then(|at| head.get(at + name.len()..)));
    named.into_iter().chain(before).any(owner)
}
