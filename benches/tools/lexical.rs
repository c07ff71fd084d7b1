//! Word rules over briefs, and no more: reads, understands, checks, composes nothing.
//!
//! `cargo run --release --example lexical -- DIR COUNT` makes COUNT word rules of five entries each;
//! with `builtin` for COUNT the built-in rules are run. Beside it, `floor` reads the same files.

use humas::brief;
use humas::check::{Request, Settings, check};
use humas::config::Config;
use humas::files;
use humas::rules::{BUILTIN, RuleSet, from_text, load};
use humas::source::Sources;
use jiff::Timestamp;
use rayon::prelude::*;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Words of which rules are made. Every tenth of the rules holds one rule that fires often, so that more
/// rules do not mean more findings; the others are found seldom, as rules are.
const WORDS: [&str; 24] = [
    "petugas",
    "warga",
    "layanan",
    "gratis",
    "jadwal",
    "pasar",
    "loket",
    "dokter",
    "sekolah",
    "kantor",
    "pajak",
    "vaksin",
    "bantuan",
    "jalan",
    "banjir",
    "posko",
    "kelurahan",
    "kecamatan",
    "daftar",
    "berkas",
    "antre",
    "biaya",
    "bus",
    "pohon",
];

fn rules(count: usize) -> String {
    let mut out = String::from("versi: 1\naturan:\n");
    for n in 0..count {
        let word = |k: usize| WORDS.get((n * 7 + k * 5) % WORDS.len()).copied().unwrap_or_default();
        let _ = write!(
            out,
            "  - id: aturan-{n}\n    jenis: existence\n    tingkat: info\n    kata: [{}{n}, {} {}, \"{}(kan|i)? yang [a-z]+{n}\", kata{n}, {}]\n",
            word(0),
            word(1),
            word(2),
            word(3),
            if n % (count / 10).max(1) == 0 { word(4).to_owned() } else { format!("{}x{n}", word(4)) },
        );
    }
    out
}

fn read(count: &str) -> Option<RuleSet> {
    let mut sources = Sources::new();
    match count.parse() {
        Ok(count) => from_text("aturan.yaml", &rules(count), &mut sources).ok(),
        Err(_) => load(BUILTIN, &mut sources).ok(),
    }
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "briefs".to_owned());
    let Some(rules) = read(&arguments.next().unwrap_or_else(|| "100".to_owned())) else {
        return io::stderr().write_all(b"lexical DIR COUNT|builtin\n");
    };
    let (config, settings) = (Config::default(), Settings::default());
    let found = files::briefs(&[folder.into()]);
    let count: usize = found
        .paths
        .par_iter()
        .map(|path| {
            let mut sources = Sources::new();
            let Ok(id) = sources.open(path.as_std_path()) else { return 0 };
            let Some(source) = sources.get(id) else { return 0 };
            let Ok(brief) = brief::read(source, &config) else { return 0 };
            let now = Timestamp::UNIX_EPOCH;
            let request = Request {
                brief: &brief,
                source,
                config: &config,
                settings: &settings,
                drafts: &[],
                now,
                answers: humas::links::Answers::NONE,
            };
            check(&request, &rules, |_| true).len()
        })
        .sum();
    writeln!(io::stdout(), "{} briefs, {} rules, {count} findings", found.paths.len(), rules.rules.len())
}
