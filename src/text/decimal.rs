//! Numbers as Indonesian texts write them, brought to one exact form.

/// Reads "1.000.000", "1,5", "2.967,4" or "401.1" as a plain decimal such as "1000000" or "1.5".
///
/// Dots group thousands and a comma is the decimal sign; a dot that does not group three digits is
/// taken as a decimal sign too, and commas that group as English does are followed.
pub(super) fn plain(written: &str) -> String {
    let dots = written.matches('.').count();
    let commas = written.matches(',').count();
    let (decimal, group) = if commas > 1 && grouped(written.split('.').next().unwrap_or(written), ',') {
        ('.', ',')
    } else if dots > 0 && (commas == 1 || grouped(written, '.')) {
        (',', '.')
    } else if dots == 1 && commas == 0 {
        ('.', ',')
    } else {
        (',', '.')
    };
    let joined: String = written.chars().filter(|c| *c != group && *c != ':').collect();
    let (whole, fraction) = joined.split_once(decimal).unwrap_or((&joined, ""));
    let fraction: String = fraction.chars().filter(char::is_ascii_digit).collect();
    tidy(whole, &fraction)
}

/// Whether every group after the first has three digits and the first does not begin with zero.
fn grouped(written: &str, sign: char) -> bool {
    let mut groups = written.split(sign);
    let first = groups.next().unwrap_or("");
    !first.starts_with('0') && first.len() <= 3 && groups.all(|group| group.len() == 3)
}

/// Multiplies a plain decimal by a power of ten.
pub(super) fn shift(value: &str, power: usize) -> String {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let mut whole = whole.to_owned();
    let moved = power.min(fraction.len());
    whole.push_str(fraction.get(..moved).unwrap_or(""));
    whole.extend(std::iter::repeat_n('0', power - moved));
    tidy(&whole, fraction.get(moved..).unwrap_or(""))
}

/// A part of a whole, to four places: 1 of 3 is "0.3333".
pub(super) fn ratio(part: u32, whole: u32) -> String {
    let places = (u64::from(part) * 10_000 + u64::from(whole) / 2) / u64::from(whole.max(1));
    tidy(&(places / 10_000).to_string(), &format!("{:04}", places % 10_000))
}

fn tidy(whole: &str, fraction: &str) -> String {
    let sign = if whole.starts_with('-') { "-" } else { "" };
    let whole = whole.trim_start_matches('-').trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indonesian_numbers() {
        for (written, value) in [
            ("1.000.000", "1000000"),
            ("1,5", "1.5"),
            ("2.967,4", "2967.4"),
            ("401.1", "401.1"),
            ("12.400", "12400"),
            ("0,50", "0.5"),
            ("0.125", "0.125"),
            ("1,000,000", "1000000"),
            ("007", "7"),
            ("15.000,00", "15000"),
        ] {
            assert_eq!(plain(written), value, "{written}");
        }
    }

    #[test]
    fn powers_of_ten() {
        assert_eq!(shift("1.5", 12), "1500000000000");
        assert_eq!(shift("2967.4", 12), "2967400000000000");
        assert_eq!(shift("0.25", 1), "2.5");
        assert_eq!(shift("0", 3), "0");
        assert_eq!((ratio(1, 2), ratio(2, 3)), ("0.5".into(), "0.6667".into()));
    }
}
