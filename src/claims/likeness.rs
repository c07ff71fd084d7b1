//! When two figures say the same, and when they contradict each other.

use super::{
    amount::{Amount, Class, Exactness},
    context::{Context, shared},
    facts::Stated,
};

/// The value and unit of a figure in the form in which they are compared.
pub(super) fn normal(amount: &Amount) -> (f64, String) {
    normal_of(amount.value, amount.unit())
}

/// Shares of a whole become percent, words for the same thing one word.
pub(super) fn normal_of(value: f64, unit: &str) -> (f64, String) {
    match unit {
        "bagian" => (value * 100.0, "persen".to_owned()),
        "permil" => (value / 10.0, "persen".to_owned()),
        "basis poin" => (value / 100.0, "poin persen".to_owned()),
        "kilogram" => (value * 1000.0, "gram".to_owned()),
        "kuintal" => (value * 1e5, "gram".to_owned()),
        "ton" => (value * 1e6, "gram".to_owned()),
        "kilometer" => (value * 1000.0, "meter".to_owned()),
        "gigawatt" => (value * 1e9, "watt".to_owned()),
        "megawatt" => (value * 1e6, "watt".to_owned()),
        "kilowatt" => (value * 1000.0, "watt".to_owned()),
        "meter persegi" => (value / 10_000.0, "hektare".to_owned()),
        "kilometer persegi" => (value * 100.0, "hektare".to_owned()),
        "pelaku" | "pelaku usaha" | "ukm" | "usaha" => (value, "umkm".to_owned()),
        "kpm" => (value, "keluarga penerima manfaat".to_owned()),
        "penerima" => (value, "penerima manfaat".to_owned()),
        _ => (value, unit.to_owned()),
    }
}

/// Words that count the same people in one way or another.
const PEOPLE: [&[&str]; 4] = [
    &["orang", "warga", "peserta", "penerima manfaat", "pendaftar", "anak", "siswa", "pelanggan", "pengguna"],
    &["keluarga", "keluarga penerima manfaat", "rumah tangga"],
    &["umkm", "orang"],
    &["penerima manfaat", "keluarga penerima manfaat"],
];

/// Whether two units count the same.
pub(super) fn same_unit(a: &str, b: &str) -> bool {
    a == b
        || PEOPLE
            .iter()
            .any(|set| set.contains(&a) && set.contains(&b) && (set.first() == Some(&a) || set.first() == Some(&b)))
}

/// Whether an equal value in two units of these kinds can be the same statement.
pub(super) fn comparable(a: Class, b: Class) -> bool {
    let counted = |class| matches!(class, Class::People | Class::Thing | Class::Bare);
    a == b && a != Class::Share || (counted(a) && counted(b)) || a == Class::Bare
}

/// Whether a value is so particular that it does not come up twice by chance.
pub(super) fn telling(value: f64) -> bool {
    value >= 100.0
}

/// The size of the last digit that a value spells out: 1000 for 12.000, 0.1 for 2,5.
fn place(value: f64) -> f64 {
    let mut place = 1e15;
    while place > 1e-6 {
        let times = value / place;
        if (times - times.round()).abs() < 1e-9 * times.abs().max(1.0) && times.abs() >= 0.5 {
            return place;
        }
        place /= 10.0;
    }
    1e-6
}

/// Whether a text may say `value` where a fact says `stated`.
pub(super) fn agrees(value: f64, exactness: Exactness, stated: f64) -> bool {
    let size = stated.abs();
    let off = (value - stated).abs();
    if off <= size * 1e-9 {
        return true;
    }
    match exactness {
        Exactness::Exact => false,
        // The last digit that is spelled out may be rounded or cut off: 1,8 for 1,878.
        Exactness::About => off < place(value).min(0.1 * size) * (1.0 - 1e-9),
        Exactness::Below => stated <= value && off <= 0.1 * value.abs(),
        Exactness::Above => stated >= value && off <= 0.25 * value.abs(),
    }
}

/// How much one value looks like the other with a slip of the pen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// Not at all.
    None,
    /// So little is written that it may be chance.
    Likely,
    /// A digit of three or more, two digits changed over, a decimal sign lost.
    Plain,
}

/// A decimal place, a digit, two digits changed over.
fn slip(value: f64, stated: f64) -> Slip {
    if value <= 0.0 || stated <= 0.0 {
        return Slip::None;
    }
    let (a, b) = (digits(value), digits(stated));
    let tens = (value / stated).log10();
    if a == b && tens.abs() > 0.5 && tens.abs() < 6.5 {
        return if a.len() > 1 { Slip::Plain } else { Slip::Likely };
    }
    if a.len() != b.len() || a.len() < 2 || tens.abs() > 0.96 {
        return Slip::None;
    }
    let different: Vec<usize> = (0..a.len()).filter(|n| a.get(*n) != b.get(*n)).collect();
    let swapped = match different.as_slice() {
        [one, two] => one + 1 == *two && a.get(*one) == b.get(*two) && a.get(*two) == b.get(*one),
        _ => false,
    };
    let close = (value - stated).abs() <= 0.12 * value.max(stated);
    match (different.len(), a.len()) {
        (1, 3..) => Slip::Plain,
        _ if swapped && a.len() > 2 => Slip::Plain,
        (1, _) if close => Slip::Likely,
        (2, _) if close || swapped => Slip::Likely,
        _ => Slip::None,
    }
}

/// The digits of a value without the zeros at both ends.
fn digits(value: f64) -> Vec<u8> {
    let written = format!("{value:.6}");
    let all: Vec<u8> = written.bytes().filter(u8::is_ascii_digit).collect();
    let from = all.iter().position(|b| *b != b'0').unwrap_or(0);
    let to = all.iter().rposition(|b| *b != b'0').map_or(from, |n| n + 1);
    all.get(from..to).unwrap_or(&[]).to_vec()
}

/// How surely a stated figure speaks of the same thing as one of a text, if it does; the values differ.
pub(super) fn contradiction(context: &Context, value: f64, class: Class, stated: &Stated, only: bool) -> Option<f64> {
    let fact = &stated.context;
    let slip = slip(value, stated.value);
    let missing = |a: &[String], b: &[String]| a.iter().any(|name| b.binary_search(name).is_err());
    // Another year, another place, another price, a part: no contradiction.
    let times = !context.times.is_empty() && !fact.times.is_empty() && shared(&context.times, &fact.times) == 0;
    let names = missing(&context.names, &fact.names) && missing(&fact.names, &context.names);
    let per = context.per.is_some() && fact.per.is_some() && context.per != fact.per;
    let plain = slip == Slip::Plain;
    let places = missing(&context.places, &fact.places) && missing(&fact.places, &context.places);
    let apart = if plain { places && !only } else { names || context.part || fact.part };
    if times || per || apart {
        return None;
    }
    let near = shared(&context.near, &fact.near);
    let wide = shared(&context.wide, &fact.wide);
    let least = context.near.len().min(fact.near.len()).max(1);
    let share = ratio(near, least);
    let per_missing = context.per.is_some() != fact.per.is_some();
    let alone = context.wide.is_empty();
    let slipped = match slip {
        Slip::None => false,
        Slip::Likely if measured(class) => near >= 1 && share >= 0.3 && !per_missing,
        Slip::Likely => near >= 1 || only,
        Slip::Plain => near >= 1 || wide >= 1 || alone || (only && !measured(class)) || digits(value).len() > 3,
    };
    // "Kecamatan Hulu" narrows what the fact counts as a whole.
    let narrowed = missing(&context.places, &fact.places);
    let same = if measured(class) {
        !per_missing
            && ((near >= 2 && share >= 0.6)
                || (near >= 1 && share >= 0.99 && context.near.len() <= 2 && fact.near.len() <= 3))
    } else {
        (near >= 2 && share >= 0.6) || (only && near >= 1 && (wide >= 2 || context.wide.len() <= 2) && share >= 0.5)
    };
    let weight = [0.0, 1.0, 2.0].get(slip as usize).copied().unwrap_or(0.0);
    (slipped || (same && (!narrowed || (only && near >= 2 && !measured(class)))))
        .then(|| share + ratio(near, 10) + weight)
}

/// Whether a text speaks of what one stated figure says rather than of what another does that has the same value.
pub(super) fn speaks_rather_of(context: &Context, same: &Stated, other: &Stated) -> bool {
    let missing = |a: &[String], b: &[String]| a.iter().any(|name| b.binary_search(name).is_err());
    let (same, other) = (&same.context, &other.context);
    let apart = missing(&context.names, &same.names) && missing(&same.names, &context.names);
    let named =
        context.names.len() > 1 && !missing(&other.names, &context.names) && !missing(&context.names, &other.names);
    let near = shared(&context.near, &other.near);
    apart && named && near >= 2 && near > shared(&context.near, &same.near)
}

/// Whether a unit measures many things, so that the words beside it must tell which.
fn measured(class: Class) -> bool {
    !matches!(class, Class::People | Class::Thing)
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}
