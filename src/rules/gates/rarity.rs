//! How seldom a literal is met in Indonesian prose.

/// A guard with fewer letters would open at every other word.
pub(super) const MIN: usize = 2;

/// Words that stand in nearly every text: what holds nothing else guards badly.
const COMMON: [&str; 48] = [
    "ada",
    "agar",
    "akan",
    "anda",
    "apa",
    "atau",
    "atas",
    "bagi",
    "bahwa",
    "bisa",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "di",
    "hari",
    "ini",
    "itu",
    "jadi",
    "jangan",
    "juga",
    "kami",
    "karena",
    "ke",
    "kepada",
    "kita",
    "kota",
    "lebih",
    "masyarakat",
    "oleh",
    "orang",
    "pada",
    "pemerintah",
    "para",
    "saat",
    "saja",
    "saya",
    "sebagai",
    "secara",
    "sudah",
    "telah",
    "tidak",
    "untuk",
    "warga",
    "yang",
    "tahun",
    "serta",
];

/// How seldom a literal is met, roughly: its letters and digits, those of common words left out. A sign
/// of its own, such as an emoji, is as good as a word.
pub(super) fn weight(literal: &str) -> usize {
    let letters = |word: &str| -> usize {
        let sign = |c: char| u32::from(c) > 0x2000;
        word.chars().map(|c| if c.is_alphanumeric() { 1 } else { usize::from(sign(c)) * MIN }).sum()
    };
    let rare: usize = literal.split(' ').filter(|word| !COMMON.contains(word)).map(letters).sum();
    // Of two common words in a row both are needed.
    if rare == 0 { letters(literal).min(MIN) } else { rare.max(MIN.min(letters(literal))) }
}
