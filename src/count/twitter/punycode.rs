//! How long a domain label is once it is encoded for DNS (RFC 3492), where 63 bytes are the most.

/// The most bytes that an encoded label may have. Source: RFC 1035.
const MAX_LABEL: usize = 63;

/// Whether each label of `host` can be encoded for DNS.
pub(super) fn is_encodable(host: &str) -> bool {
    host.split('.').all(|label| matches!(encoded_len(label), Some(1..=MAX_LABEL)))
}

/// The encoded length of a host, in bytes; none where a label cannot be encoded.
pub(super) fn host_len(host: &str) -> Option<usize> {
    host.split('.')
        .map(|l| encoded_len(l).filter(|n| (1..=MAX_LABEL).contains(n)))
        .try_fold(host.matches('.').count(), |sum, n| Some(sum + n?))
}

/// The encoded length of a label. Ideographic full stops inside it part it as `.` does, yet X's
/// library measures the parts together.
fn encoded_len(label: &str) -> Option<usize> {
    let mut total = 0;
    for (i, part) in label.split(['\u{3002}', '\u{ff0e}', '\u{ff61}']).enumerate() {
        let length = if part.is_ascii() { part.len() } else { "xn--".len() + punycode_len(part)? };
        total += length + usize::from(i > 0);
    }
    Some(total)
}

/// The length of the Punycode form of a part that is not ASCII; none where it is sure to be too
/// long, since no character takes less than one byte.
fn punycode_len(part: &str) -> Option<usize> {
    let chars: Vec<u32> = part.chars().map(u32::from).collect();
    if chars.len() > MAX_LABEL {
        return None;
    }
    let basic = chars.iter().filter(|c| **c < 0x80).count();
    let mut length = basic + usize::from(basic > 0);
    let (mut n, mut delta, mut bias, mut done) = (0x80, 0, 72, basic);
    while done < chars.len() {
        let next = chars.iter().copied().filter(|c| *c >= n).min()?;
        delta += (next - n) * (u32::try_from(done).ok()? + 1);
        n = next;
        for &c in &chars {
            if c < n {
                delta += 1;
            } else if c == n {
                length += digits(delta, bias);
                bias = adapt(delta, u32::try_from(done).ok()? + 1, done == basic);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    Some(length)
}

/// How many base-36 digits the delta takes.
fn digits(delta: u32, bias: u32) -> usize {
    let (mut q, mut k, mut count) = (delta, 36, 1);
    loop {
        let threshold = k.max(bias).saturating_sub(bias).clamp(1, 26);
        if q < threshold {
            return count;
        }
        q = (q - threshold) / (36 - threshold);
        count += 1;
        k += 36;
    }
}

/// The bias after a delta, as RFC 3492 section 6.1 gives it.
fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::{encoded_len, host_len, is_encodable};

    #[test]
    fn lengths_are_those_of_the_encoded_form() {
        let cases = [
            ("münchen", "xn--mnchen-3ya"),
            ("みんな", "xn--q9jyb4c"),
            ("中国", "xn--fiqs8s"),
            ("پاکستان", "xn--mgbai9azgqp6j"),
            ("☃", "xn--n3h"),
            ("ꦗꦮ", "xn--1l9atb"),
            ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
            ("kemkes", "kemkes"),
        ];
        for (label, encoded) in cases {
            assert_eq!(encoded_len(label), Some(encoded.len()), "{label}");
        }
    }

    #[test]
    fn labels_have_a_longest_length() {
        assert!(is_encodable(&format!("{}.id", "a".repeat(63))));
        assert!(!is_encodable(&format!("{}.id", "a".repeat(64))));
        assert!(!is_encodable(&"あ".repeat(64)));
        assert!(!is_encodable("a..id"));
        assert_eq!(host_len("kemkes.go.id"), Some(12));
        assert_eq!(host_len("みんな.jp"), Some(14));
        assert_eq!(host_len("a..id"), None);
    }
}
