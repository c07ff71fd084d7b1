//! Which of the digits of a text are an identity number; the others may be a telephone or an account.

use super::{
    Datum, Found,
    chain::{Chain, Gap, Group},
    identity::{self, Region},
    labels::Label,
    near::{Near, Number, number, url},
};

/// Reads all numbers of a chain.
pub(super) fn read(near: &Near<'_>, chain: &Chain, out: &mut Vec<Found>) {
    let mut at = 0;
    while at < chain.len() {
        let taken = identity_at(near, chain, at)
            .or_else(|| super::phone::at(near, chain, at))
            .or_else(|| super::account::at(near, chain, at));
        match taken {
            Some((found, next)) => {
                out.push(found);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
}

fn identity_at(near: &Near<'_>, chain: &[Group], at: usize) -> Option<(Found, usize)> {
    let mut total = 0;
    for (to, group) in chain.iter().enumerate().skip(at) {
        total += group.digits;
        if total > 18 {
            return None;
        }
        if !matches!(total, 9 | 15 | 16 | 18) {
            continue;
        }
        let number = number(near.text, chain, at, to + 1)?;
        let apart = edge(chain.get(at), &number) && edge(chain.get(to + 1), &number);
        if let Some(found) = identity(near, &number, apart) {
            return Some((found, to + 1));
        }
    }
    None
}

/// Whether a number does not go on in the same way beyond its edge; asks the group whose gap is there.
fn edge(group: Option<&Group>, number: &Number<'_>) -> bool {
    match group.and_then(|group| group.gap) {
        None | Some(Gap::Line | Gap::Loose) => true,
        Some(Gap::Space) => number.gaps().next() != Some(Gap::Space),
        Some(Gap::Tight(b'/')) => number.gaps().next() != Some(Gap::Tight(b'/')),
        Some(Gap::Tight(_)) => false,
    }
}

/// The identity number that these digits are; `apart` says whether they stand alone.
pub(super) fn identity(near: &Near<'_>, number: &Number<'_>, apart: bool) -> Option<Found> {
    if near.hangs(&number.range) {
        return None;
    }
    let digits = number.digits.as_str();
    let label = near.label(number.range.start);
    let kind = label.map(|(label, _)| label);
    let found = |datum, sure| Some(Found { range: number.range.clone(), datum, sure });
    let after = || near.label_after(number.range.end, 14);
    let named = matches!(kind, Some(Label::Nik | Label::Kk | Label::Npwp | Label::Nip));
    if !named && (!number.uniform() || !apart) && digits.len() != 15 {
        return None;
    }
    match digits.len() {
        9 => {
            let old = label == Some((Label::Nip, label?.1)) && label?.1 <= 4 && number.groups.len() == 1;
            if old { found(Datum::Nip, true) } else { None }
        }
        18 => match kind {
            Some(Label::Nip) => found(Datum::Nip, true),
            Some(Label::Other | Label::Topic | Label::Money | Label::Official | Label::Kk | Label::Npwp) => None,
            _ if after() == Some(Label::Nip) => found(Datum::Nip, true),
            _ => identity::nip(digits, 1940).then(|| found(Datum::Nip, true))?,
        },
        15 => {
            let dotted =
                number.layout(&[2, 3, 3, 1, 3, 3]) && number.gaps().eq([b'.', b'.', b'.', b'-', b'.'].map(Gap::Tight));
            let fits = kind == Some(Label::Npwp) || dotted || after() == Some(Label::Npwp) && number.groups.len() == 1;
            (fits && identity::npwp(digits)).then(|| found(Datum::Npwp, personal(near, number)))?
        }
        16 => sixteen(near, number, label),
        _ => None,
    }
}

fn sixteen(near: &Near<'_>, number: &Number<'_>, label: Option<(Label, usize)>) -> Option<Found> {
    let digits = number.digits.as_str();
    let found = |datum, sure| Found { range: number.range.clone(), datum, sure };
    match label.map(|(label, _)| label) {
        Some(Label::Nik) => identity::nik(digits, Region::Province).then(|| found(Datum::Nik, true)),
        Some(Label::Kk) => identity::nik(digits, Region::Province).then(|| found(Datum::FamilyCard, true)),
        Some(Label::Npwp) => identity::npwp(digits).then(|| found(Datum::Npwp, personal(near, number))),
        Some(Label::Other | Label::Topic | Label::Official | Label::Money | Label::Account | Label::Bank) => None,
        _ => match near.label_after(number.range.end, 14) {
            Some(Label::Nik) => identity::nik(digits, Region::Province).then(|| found(Datum::Nik, true)),
            Some(Label::Kk) => identity::nik(digits, Region::Province).then(|| found(Datum::FamilyCard, true)),
            Some(Label::Bank | Label::Account | Label::Other) => None,
            _ if url(near, number.range.start) => None,
            // Bank cards begin with 4 or 5 and end with a Luhn digit; no province begins with 4.
            _ => identity::nik(digits, Region::Exact)
                .then(|| found(Datum::Nik, !(digits.starts_with('5') && identity::luhn(digits)))),
        },
    }
}

/// Whether an NPWP seems to be a person's: companies, offices and treasurers have one too.
fn personal(near: &Near<'_>, number: &Number<'_>) -> bool {
    let text = near.text;
    let mut from = number.range.start.saturating_sub(60);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let mut to = (number.range.end + 60).min(text.len());
    while !text.is_char_boundary(to) {
        to += 1;
    }
    // Only the sentence of the number itself.
    let head = near.slice(from..number.range.start);
    let head = head.rsplit(". ").next().unwrap_or(head);
    let tail = near.slice(number.range.end..to);
    let tail = tail.split(". ").next().unwrap_or(tail);
    ![head, tail].into_iter().any(|words| {
        words.split(|c: char| !c.is_alphanumeric()).any(|word| {
            matches!(word, "PT" | "CV" | "UD" | "Tbk" | "Firma" | "Persero")
                || [
                    "perusahaan",
                    "badan",
                    "instansi",
                    "dinas",
                    "koperasi",
                    "yayasan",
                    "bendahara",
                    "bendaharawan",
                    "perseroan",
                    "kantor",
                    "satker",
                    "rekanan",
                    "penyedia",
                    "perumda",
                    "bumd",
                ]
                .iter()
                .any(|company| word.eq_ignore_ascii_case(company))
        })
    })
}
