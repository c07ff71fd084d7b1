//! Small words and figures of the pages.

/// A whole number as Indonesian writes it: `25.000`.
pub(super) fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// The size of a file: `1,4 MB`.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..999_500 => format!("{} kB", (bytes + 500) / 1000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{},{} MB", number(tenths / 10), tenths % 10)
        }
    }
}

/// The letters that stand for a name in the round sign of an account: `Kementerian Kesehatan` is `KK`.
pub(super) fn initials(name: &str) -> String {
    let heads = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    heads.filter(|head| head.is_uppercase() || head.is_numeric()).take(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_indonesian_writes_them() {
        assert_eq!([0, 12, 280, 4096, 1_000_000].map(number), ["0", "12", "280", "4.096", "1.000.000"]);
        assert_eq!([9, 1500, 999_499, 999_500, 1_449_999].map(size), ["9 B", "2 kB", "999 kB", "1,0 MB", "1,4 MB"]);
        assert_eq!(initials("Badan Pusat Statistik"), "BP");
        assert_eq!(initials("dinas"), "");
    }
}
