//! The mark by which a finding is known again after lines have moved.

use super::Finding;

/// The mark of a finding: rule, field, words and the sentence around them, whatever line they stand on.
/// Personal data is covered before it goes in, so that the mark tells nothing of it.
pub(super) fn of(finding: &Finding<'_>) -> String {
    let field: String = finding.field.chars().filter(|c| !c.is_ascii_digit()).collect();
    let context: String = finding.covered_context();
    let parts = [finding.rule.id.as_str(), &field, &finding.shown_words().to_lowercase(), &context];
    let mut hash = FNV_START;
    for part in parts {
        // A byte that no text holds ends each part.
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
        }
    }
    format!("{hash:016x}")
}

// FNV-1a, 64 bits: a hash that stays the same over versions and machines.
const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;
