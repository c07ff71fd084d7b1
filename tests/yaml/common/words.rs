//! What random scalars are made of.

/// Words every style can hold anywhere.
pub(super) const WORDS: [&str; 22] = [
    "kata",
    "tarif",
    "a",
    "délay",
    "🌬️",
    "👩‍👩‍👧",
    "漢字かな",
    "e\u{301}u\u{308}",
    "“kutip”",
    "a:b",
    "x#y",
    "it's",
    "Rp1,5",
    "50%",
    "*tebal*x",
    "\u{200b}nol",
    "https://x.id/?a=b",
    "1.10",
    "2025-02-03",
    "(a)",
    "s\u{a0}s",
    "ʻAin",
];
/// Words plain scalars can't begin with or hold.
pub(super) const SHARP: [&str; 14] =
    ["\"q\"", "#tagar", "k: v", "- x", "@akun", "[a]", "{b}", "& c", "!d", "%e", "''", "|", ">", "? f"];
/// Whole plain scalars other programs would take for numbers or truth values.
pub(super) const TYPED: [&str; 22] = [
    "1.10",
    "017",
    "0x1F",
    "yes",
    "no",
    "on",
    "2025-02-03",
    "1_000",
    "+62",
    ".5",
    "-0",
    "1e999",
    ".nan",
    "-.inf",
    "true",
    "False",
    "0o17",
    "123456789012345678901234567890",
    "12:30",
    "0b11",
    "1.",
    "08123456789",
];
