//! What the digits of an identity number say: region, date, serial number, check digit.

use std::sync::LazyLock;

/// For every province code the codes of its regencies and cities, as one bit each.
static REGIONS: LazyLock<[u128; 100]> = LazyLock::new(|| {
    let mut regions = [0; 100];
    for (province, ranges) in super::lines(include_str!("data/regions.txt")) {
        let set = ranges.split_whitespace().fold(0u128, |set, range| {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            let (from, to) = (from.parse().unwrap_or(100u32), to.parse().unwrap_or(0u32));
            (from..=to).fold(set, |set, code| set | 1 << code)
        });
        if let Some(place) = province.parse::<usize>().ok().and_then(|code| regions.get_mut(code)) {
            *place = set;
        }
    }
    regions
});

/// The value of some digits of a number; `None` beyond its end.
pub(super) fn value(digits: &str, from: usize, to: usize) -> Option<u32> {
    digits.get(from..to)?.parse().ok()
}

/// How much of a region code must be one of today's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    /// The province: regions were split, and people keep the code of their birth.
    Province,
    /// The regency or city too: without a word that says what the number is.
    Exact,
}

/// Whether 16 digits are made like a NIK: region, date of birth (day + 40 for women), serial.
/// Source: `PPKKCC DDMMYY SSSS`, Dukcapil.
pub(super) fn nik(digits: &str, region: Region) -> bool {
    let read = |from, to| value(digits, from, to);
    let (Some(province), Some(regency), Some(district)) = (read(0, 2), read(2, 4), read(4, 6)) else { return false };
    let (Some(day), Some(month), Some(year), Some(serial)) = (read(6, 8), read(8, 10), read(10, 12), read(12, 16))
    else {
        return false;
    };
    let known = REGIONS.get(province as usize).copied().unwrap_or(0);
    let here = match region {
        Region::Province => known != 0 && regency != 0,
        // Districts are numbered from 1; the highest number in use is 51.
        Region::Exact => known & 1u128.checked_shl(regency).unwrap_or(0) != 0 && (1..=60).contains(&district),
    };
    let day = if day > 40 { day - 40 } else { day };
    digits.len() == 16 && here && serial != 0 && (date(1900 + year, month, day) || date(2000 + year, month, day))
}

/// Whether a day exists.
pub(super) fn date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Whether the last digit is the Luhn check digit of those before it.
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte.wrapping_sub(b'0')) * (1 + at as u32 % 2);
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && sum.is_multiple_of(10)
}

/// Whether digits can be an NPWP: 15 with a check digit in ninth place, 16 with a leading zero
/// before that, or the NIK of a resident (PMK 112/PMK.03/2022).
pub(super) fn npwp(digits: &str) -> bool {
    let checked = |to| digits.get(..to).is_some_and(|head| luhn(head) && head.bytes().any(|b| b != b'0'));
    match digits.len() {
        15 => checked(9),
        16 if digits.starts_with('0') => checked(10),
        16 => nik(digits, Region::Province),
        _ => false,
    }
}

/// Whether 18 digits are made like a NIP: birth date, month of appointment, sex, serial number.
/// For contract staff (PPPK) "21" stands in the place of the month.
pub(super) fn nip(digits: &str, oldest: u32) -> bool {
    let read = |from, to| value(digits, from, to);
    let (Some(year), Some(month), Some(day)) = (read(0, 4), read(4, 6), read(6, 8)) else { return false };
    let (Some(start), Some(start_month), Some(sex), Some(serial)) =
        (read(8, 12), read(12, 14), read(14, 15), read(15, 18))
    else {
        return false;
    };
    digits.len() == 18
        && (oldest..=2012).contains(&year)
        && date(year, month, day)
        && (year + 14..=year + 100).contains(&start)
        && (1950..=2060).contains(&start)
        && (matches!(start_month, 1..=12 | 21))
        && matches!(sex, 1 | 2)
        && serial != 0
}
