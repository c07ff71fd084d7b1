//! Mobile telephone numbers; landlines, hotlines and short codes belong to offices.

use super::{
    Datum, Found,
    chain::{Gap, Group},
    labels::Label,
    near::{Near, Number, number, url},
};

/// Digits of a mobile number with its leading zero (libphonenumber, region ID: 8[1-35-9] + 7–10).
const LENGTH: std::ops::RangeInclusive<usize> = 10..=13;

/// The mobile number that starts at a group, and the group after it.
pub(super) fn at(near: &Near<'_>, chain: &[Group], at: usize) -> Option<(Found, usize)> {
    let first = chain.get(at)?;
    let head = number(near.text, chain, at, at + 1)?.digits;
    let start = first.range.start;
    let before = near.text.as_bytes().get(..start).unwrap_or_default();
    let plus = before.ends_with(b"+");
    let label = near.label(start);
    let called = label.is_some_and(|(label, far)| label == Label::Phone && far <= 12);
    // Digits that are not part of the ten to thirteen: the country code.
    let country = match head.as_bytes() {
        [b'0', b'8', _, ..] => 0,
        [b'0', b'8'] if called || apart(near, chain, at) => 0,
        [b'6', b'2', ..] if plus || called || head.len() >= 11 || address(near, start) => 2,
        [b'6', b'2'] if number(near.text, chain, at + 1, at + 2).is_some_and(|next| next.digits.starts_with('8')) => 2,
        [b'8', _, _, ..] if called && at == 0 => 0,
        _ => return None,
    };
    let bare = head.starts_with('8');
    let to = end(chain, at, country, bare)?;
    let number = number(near.text, chain, at, to)?;
    let national = number.digits.get(country..)?.trim_start_matches('0');
    if !mobile(national) || !free(near, chain, at, to, plus) {
        return None;
    }
    let mut found = found(near, &number, label)?;
    let open = before.ends_with(b"(") && near.slice(found.range.clone()).contains(')');
    // "+62 812…" and "(0812) 0000…" begin with the mark.
    if plus || open && !near.slice(found.range.clone()).contains('(') {
        found.range.start -= 1;
    }
    Some((found, to))
}

/// "08 1355 550123": the prefix stands apart, and what follows is not a date.
fn apart(near: &Near<'_>, chain: &[Group], at: usize) -> bool {
    number(near.text, chain, at + 1, at + 2).is_some_and(|next| {
        let spaced = next.groups.iter().all(|group| group.gap == Some(Gap::Space));
        spaced && next.digits.len() >= 3 && !next.digits.starts_with("20") && !next.digits.starts_with("19")
    })
}

/// Whether these are the national digits of a mobile number.
pub(super) fn mobile(national: &str) -> bool {
    let bytes = national.as_bytes();
    bytes.first() == Some(&b'8') && bytes.get(1).is_some_and(|b| !matches!(b, b'0' | b'4')) && {
        LENGTH.contains(&(national.len() + 1))
    }
}

/// What a mobile number is, told by the words before it.
pub(super) fn found(near: &Near<'_>, number: &Number<'_>, label: Option<(Label, usize)>) -> Option<Found> {
    if near.official.phone(&number.digits) {
        return None;
    }
    match label {
        Some((Label::Money, _)) => return None,
        Some((Label::Other, far)) if far <= 16 => return None,
        Some((Label::Account | Label::Bank, far)) if far <= 12 => return None,
        _ => {}
    }
    match said(near, number) {
        Said::Official => None,
        other => Some(Found { range: number.range.clone(), datum: Datum::Phone, sure: other == Said::Nothing }),
    }
}

#[derive(PartialEq, Eq)]
enum Said {
    Official,
    Service,
    Nothing,
}

/// Whether the words before a number call it an official one, or one of a service.
fn said(near: &Near<'_>, number: &Number<'_>) -> Said {
    let mut from = number.range.start.saturating_sub(60);
    while !near.text.is_char_boundary(from) {
        from -= 1;
    }
    let before = near.slice(from..number.range.start);
    // Only the sentence and the list entry of the number itself, and nothing about a number before it.
    let before = before.rsplit(['\n', ';']).next().unwrap_or(before);
    let before = match before.rfind(|c: char| c.is_ascii_digit()) {
        Some(at) => before.get(at..).and_then(|rest| rest.rsplit(',').next()).unwrap_or(before),
        None => before,
    };
    let before = match before.rfind(". ") {
        Some(at)
            if !["No", "Telp", "Tlp", "Hp", "HP"]
                .iter()
                .any(|short| before.get(..at).is_some_and(|b| b.ends_with(short))) =>
        {
            before.get(at..).unwrap_or(before)
        }
        _ => before,
    };
    let words: Vec<String> =
        before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if has(&["bukan", "palsu", "mengaku", "mengatasnamakan", "pribadi", "penipu", "tidak"]) {
        return Said::Nothing;
    }
    if has(&["resmi"]) {
        return Said::Official;
    }
    let service = has(&[
        "hotline",
        "center",
        "centre",
        "helpdesk",
        "halo",
        "layanan",
        "pengaduan",
        "aduan",
        "lapor",
        "callcenter",
    ]);
    let person = has(&["pak", "bu", "bapak", "ibu", "sdr", "sdri", "saudara", "saudari", "mas", "mbak"]);
    if service && !person { Said::Service } else { Said::Nothing }
}

/// The group after the number: a number goes on while it is too short, and then only in the way it was grouped.
fn end(chain: &[Group], at: usize, country: usize, bare: bool) -> Option<usize> {
    let (least, most) = if bare { (9, 12) } else { (10 + country.saturating_sub(1), 13 + country) };
    let mut total = chain.get(at)?.digits;
    let mut to = at + 1;
    let mut last = None;
    while let Some(group) = chain.get(to) {
        let gap = group.gap?;
        let fits = matches!(gap, Gap::Space | Gap::Loose | Gap::Tight(b'-' | b'.' | b'_'));
        let goes_on = total < least || last == Some(gap) && group.digits >= 2;
        if !fits || bare && gap == Gap::Tight(b'.') || !goes_on || total + group.digits > most {
            break;
        }
        total += group.digits;
        last = Some(gap);
        to += 1;
    }
    (least..=most).contains(&total).then_some(to)
}

/// Whether nothing around the digits makes them part of another number.
fn free(near: &Near<'_>, chain: &[Group], at: usize, to: usize, plus: bool) -> bool {
    let (Some(first), Some(last)) = (chain.get(at), to.checked_sub(1).and_then(|last| chain.get(last))) else {
        return false;
    };
    let range = first.range.start..last.range.end;
    let text = near.text.as_bytes();
    let previous = at.checked_sub(1).and_then(|before| chain.get(before));
    let joined = match (first.gap, previous) {
        (Some(Gap::Tight(b'/')), Some(previous)) => previous.digits < 9,
        (Some(Gap::Tight(_)), _) => !plus,
        _ => false,
    };
    let next = chain.get(to);
    let goes_on = match next.map(|next| (next.gap, next.digits)) {
        Some((Some(Gap::Tight(b'/')), digits)) => digits < 3 || digits == 4,
        Some((Some(Gap::Tight(_)), _)) => true,
        _ => false,
    };
    let before = range.start.checked_sub(1 + usize::from(plus)).and_then(|at| text.get(at)).copied().unwrap_or(b' ');
    let link = address(near, range.start);
    let glued = match before {
        b'/' | b'=' => !link && previous.is_none() && !space_before(text, range.start),
        b'.' | b',' => range.start.checked_sub(2).and_then(|at| text.get(at)).is_some_and(u8::is_ascii_digit),
        b'-' => range.start.checked_sub(2).and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphanumeric),
        _ => false,
    };
    let after = text.get(range.end).copied().unwrap_or(b' ');
    let cut = matches!(after, b',') && text.get(range.end + 1).is_some_and(u8::is_ascii_digit);
    // A letter number: "045/0812345678/2026".
    let filed = after == b'/' && text.get(range.end + 1).is_some_and(u8::is_ascii_alphabetic);
    let within = url(near, range.start) && !link;
    let part = joined || goes_on || glued || cut || filed || within || near.hangs(&range);
    !part
}

/// Whether a blank stands before the slash before a place: "HP / 0812…".
fn space_before(text: &[u8], at: usize) -> bool {
    at.checked_sub(2).and_then(|at| text.get(at)).is_some_and(|b| b.is_ascii_whitespace() || b.is_ascii_alphabetic())
        && !text.get(..at.saturating_sub(1)).is_some_and(|head| head.ends_with(b"id") || head.ends_with(b"com"))
}

/// Whether a link to a chat goes to the number: "wa.me/62812…", "?phone=62812…", "tel:0812…".
fn address(near: &Near<'_>, at: usize) -> bool {
    let head = near.text.as_bytes().get(at.saturating_sub(12)..at).unwrap_or_default().to_ascii_lowercase();
    let head = head.strip_suffix(b"+").unwrap_or(&head);
    [&b"wa.me/"[..], b"phone=", b"tel:", b"t.me/", b"sms:", b"wa.me/qr/"].iter().any(|link| head.ends_with(link))
}
