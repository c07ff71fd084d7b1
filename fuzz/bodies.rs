//! What must hold for every input, well-formed or not. The fuzz targets and `tests/properties.rs`
//! run the same bodies.

use humas::bag;
use humas::brief::{self, Brief};
use humas::check::{self, Finding, Reach, Report, Settings, fix};
use humas::config::Config;
use humas::count::{Unit, telegram_plain};
use humas::draft::{Content, Draft, Request, Voice, compose};
use humas::links::Answers;
use humas::markdown::{self, Kind as BlockKind, Markup};
use humas::media::{self, Kind as MediaKind};
use humas::platform::{Platform, builtin, builtin_names};
use humas::privacy::{self, Official};
use humas::rules::{self, RuleSet};
use humas::source::{Prose, Source, SourceId, Sources, Span};
use humas::text::sentences;
use humas::yaml::{self, Kind, Node, edit};
use jiff::{Timestamp, tz::Offset};
use std::sync::LazyLock;

/// Any bytes as a brief: it is refused with a reason, or every post of every platform fits and its
/// count is true. Returns whether it was read.
pub(crate) fn yaml_brief(bytes: &[u8]) -> bool {
    let mut sources = Sources::new();
    let Ok(id) = sources.add("brief.yaml", bytes.to_vec()) else { return false };
    let Some(source) = sources.get(id) else { return false };
    let config = Config::default();
    let brief = match brief::read(source, &config) {
        Ok(brief) => brief,
        Err(found) => {
            assert!(!found.is_empty(), "refused without a reason");
            return false;
        }
    };
    let content = Content::of(&brief);
    for platform in builtin_names().filter_map(builtin) {
        for (voice, thread) in [(Voice::Resmi, false), (Voice::Resmi, true), (Voice::Asn, false)] {
            let request = Request { brief: &brief, content: &content, config: &config, voice, thread, embargo: None };
            match compose(&request, &platform) {
                Ok(drafts) => drafts.iter().for_each(|draft| fits(&brief, &platform, draft)),
                Err(found) => assert!(!found.is_empty(), "{} without a reason", platform.id.value),
            }
        }
    }
    true
}

fn fits(brief: &Brief, platform: &Platform, draft: &Draft) {
    let Some(surface) = platform.surfaces.iter().find(|s| s.id.value == draft.surface) else { return };
    let written = brief.raw.scripts.iter().any(|(name, _)| [&draft.platform, &draft.surface].contains(&&name.value));
    let limit = if written { surface.part_limits.last().copied().or(draft.limit) } else { draft.limit };
    for post in &draft.posts {
        let text = post.text.as_str();
        let seen = if surface.markup() == Markup::Telegram { telegram_plain(text).ok() } else { None };
        let count = surface.measure().count(seen.as_deref().unwrap_or(text));
        assert_eq!(post.count, count, "{}: {text:?}", draft.surface);
        assert!(limit.is_none_or(|limit| count <= limit), "{} {count} {limit:?}: {text:?}", draft.surface);
    }
}

/// Markdown: every copied character stands in the source where it says. Control characters never
/// get so far; the reader refuses them.
pub(crate) fn markdown_blocks(text: &str) {
    if text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return;
    }
    let mut prose = Prose::default();
    prose.push_copy(text, SourceId(0), 0);
    for block in markdown::blocks(&prose) {
        placed(&block.text.text, text);
        assert!(block.text.marks.iter().all(|m| block.text.as_str().get(m.range.clone()).is_some()));
        if let BlockKind::Row { cells, .. } = &block.kind {
            cells.iter().for_each(|cell| placed(&cell.text, text));
        }
    }
}

fn placed(prose: &Prose, source: &str) {
    for (at, c) in prose.as_str().char_indices() {
        for span in prose.spans(at..at + c.len_utf8()) {
            let behind = source.get(span.range());
            assert!(behind.is_some(), "{span:?} lies outside {source:?}");
            // What stands for other bytes (an entity, a line break) is longer or a blank.
            if span.range().len() == c.len_utf8() && !c.is_whitespace() {
                assert_eq!(behind, prose.as_str().get(at..at + c.len_utf8()), "at {at} in {source:?}");
            }
        }
    }
}

/// Counting: lines add up, each line break is one. Text messages change their alphabet as a whole,
/// and X reads across a line's start; both must only not panic.
pub(crate) fn count(above: &str, below: &str) {
    let (above, below) = (above.replace(['\r', '\n'], " "), below.replace(['\r', '\n'], " "));
    let both = format!("{above}\n{below}");
    for unit in [Unit::Grapheme, Unit::GraphemeNoGb9c, Unit::Codepoint, Unit::Utf16, Unit::Utf8Bytes] {
        assert_eq!(unit.count(&both), unit.count(&above) + 1 + unit.count(&below), "{unit:?} of {both:?}");
    }
    for unit in [Unit::TwitterWeightedV3, Unit::Gsm7] {
        assert!(unit.count(&both) > 0);
    }
}

/// Sentences: in order, apart, and together everything that is not white space.
pub(crate) fn sentence_ranges(text: &str) {
    let mut end = 0;
    for range in sentences(text) {
        assert!(range.start >= end && range.start < range.end, "{range:?} in {text:?}");
        let gap = text.get(end..range.start);
        assert!(gap.is_some_and(|gap| gap.trim().is_empty()), "{gap:?} lost from {text:?}");
        end = range.end;
    }
    assert!(text.get(end..).is_some_and(|rest| rest.trim().is_empty()), "the end of {text:?} is lost");
}

/// Adopting a draft: the file is left alone, or one value changes and no other. Returns whether it did.
pub(crate) fn adopt(text: &str, key: &str, value: &str) -> bool {
    let source = Source { id: SourceId(0), name: "brief.yaml".to_owned(), text: text.to_owned().into() };
    let Ok(before) = yaml::read(&source) else { return false };
    let Ok(text) = edit::set_in_map(&source, "naskah", key, value) else { return false };
    let after = yaml::read(&Source { text: text.into(), ..source });
    let path = &("naskah", key);
    assert!(after.is_ok(), "the file is broken");
    let Ok(after) = after else { return false };
    let set = after.get(path.0).and_then(|map| map.get(path.1)).map(|node| &node.kind);
    assert_eq!(set, Some(&Kind::Scalar(value.to_owned())));
    let (mut old, mut new) = (Vec::new(), Vec::new());
    flat(&before, &mut vec![], path, &mut old);
    flat(&after, &mut vec![], path, &mut new);
    assert_eq!(old, new);
    true
}

/// Every value with the keys that lead to it, but for the one at `path` and its bare map.
fn flat(node: &Node, way: &mut Vec<String>, path: &(&str, &str), out: &mut Vec<(Vec<String>, String)>) {
    if way.as_slice() == [path.0, path.1] {
        return;
    }
    match &node.kind {
        Kind::Null if way.as_slice() == [path.0] => {}
        Kind::Null => out.push((way.clone(), "~".to_owned())),
        Kind::Scalar(text) => out.push((way.clone(), text.clone())),
        Kind::Seq(items) => {
            for (index, item) in items.iter().enumerate() {
                way.push(index.to_string());
                flat(item, way, path, out);
                way.pop();
            }
        }
        Kind::Map(entries) => {
            for entry in entries {
                way.push(entry.key.clone());
                flat(&entry.value, way, path, out);
                way.pop();
            }
        }
    }
}

/// Any text as a rules file: it is refused with a reason, or its rules run over a brief. Returns
/// whether it was taken.
pub(crate) fn rules_file(text: &str) -> bool {
    // Rules may stand on other files; which, is no matter of chance.
    if text.contains("perluas") || text.contains("kamus") {
        return false;
    }
    match rules::from_text("aturan.yaml", text, &mut Sources::new()) {
        Ok(rules) => {
            findings_hold(CHECKED, &rules);
            true
        }
        Err(found) => {
            assert!(!found.is_empty(), "refused without a reason");
            false
        }
    }
}

/// Words for rules that come by chance: figures, names, quotations, what is hidden.
const CHECKED: &str = "Dinas Contoh menghimbau warga: “Layanan ini terbaik!” Layanan gratis, 25 persen (2025) dari \
    1.250 warga, lihat contoh.go.id atau @kotacontoh #Contoh. *Sdr. Contoh* hadir, hadir pada Senin, 24 November 2026.";

/// Any summary checked against the built-in rules. Returns whether it was a brief.
pub(crate) fn check_brief(summary: &str) -> bool {
    static RULES: LazyLock<RuleSet> = LazyLock::new(|| {
        let read = rules::load(rules::BUILTIN, &mut Sources::new());
        assert!(read.is_ok(), "the built-in rules are broken");
        read.unwrap_or_else(|_| unreachable!())
    });
    findings_hold(summary, &RULES)
}

/// Checks a brief with that summary: every finding knows its place, a second check finds the same, and
/// repairs leave a brief.
fn findings_hold(summary: &str, rules: &RuleSet) -> bool {
    let mut text = written(summary);
    // A repair may make room for another, but not for ever.
    for _ in 0..8 {
        let mut sources = Sources::new();
        let Ok(id) = sources.add("brief.yaml", text.clone().into_bytes()) else { return false };
        let Some(source) = sources.get(id) else { return false };
        let config = Config::default();
        let brief = match brief::read(source, &config) {
            Ok(brief) => brief,
            Err(found) => {
                assert!(!found.is_empty(), "refused without a reason");
                return false;
            }
        };
        let settings = Settings::new(&config, rules);
        assert!(settings.is_ok(), "no settings are wrong settings");
        let Ok(settings) = settings else { return false };
        let now = Offset::UTC.to_timestamp(brief.date.date.at(12, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH);
        let request = check::Request {
            brief: &brief,
            source,
            config: &config,
            settings: &settings,
            drafts: &[],
            now,
            answers: Answers::NONE,
        };
        let found = check::check(&request, rules, |_| true);
        found.iter().for_each(|finding| stands(finding, source));
        let again = check::check(&request, rules, |_| true);
        assert_eq!(told(&found), told(&again), "a second check differs: {summary:?}");
        let report = Report::new(found, &request, rules, &Reach::default(), brief.date.date);
        let fixes = fix::repairs(&report.diagnostics, source);
        if fixes.is_empty() {
            return true;
        }
        text = fix::repaired(&source.text, &fixes);
        let mended = Source { id, name: source.name.clone(), text: text.clone().into() };
        assert!(brief::read(&mended, &config).is_ok(), "a repair breaks the brief: {fixes:?} in {summary:?}");
    }
    unreachable!("repairs go on for ever: {summary:?} became {text:?}");
}

/// A brief with a summary, which stands in it as it is typed.
fn written(summary: &str) -> String {
    let block = summary.replace('\n', "\n  ");
    format!(
        "judul: Layanan Contoh\ninstansi: Pemerintah Kota Contoh\nunit: Humas\npenanggung_jawab: Ketua Tim\n\
         jenis: kegiatan\nklasifikasi: publik\ntanggal: 2026-11-24\nringkasan: |2\n  {block}\n\
         pesan_kunci:\n  - Layanan dibuka.\nsumber:\n  - id: a\n    judul: Keputusan Contoh\n    \
         lembaga: Pemerintah Kota Contoh\n    tanggal: 2026-11-24\n    tautan: https://contoh.go.id/a\n\
         kanal_umpan_balik:\n  - nama: SP4N-LAPOR!\n    tautan: https://www.lapor.go.id\n"
    )
}

/// A finding lies in the file, on whole characters; where nothing is marked up, its words stand there.
fn stands(finding: &Finding<'_>, source: &Source) {
    let id = &finding.rule.id;
    for span in finding.spans.iter().chain(finding.also.iter().map(|(span, _)| span)) {
        assert_eq!(span.source, source.id, "{id}: another file");
        assert!(source.text.get(span.range()).is_some(), "{id}: {span:?} lies outside {:?}", source.text);
    }
    let [span] = finding.spans.as_slice() else { return };
    let there = source.text.get(span.range()).unwrap_or_default();
    let markup = |c: char| c.is_whitespace() && c != ' ' || "\\&*_~`[]()<>|#".contains(c);
    // What a rule misses has a place, but no words there.
    if !finding.context.is_empty() && !there.contains(markup) {
        assert_eq!(there, finding.words, "{id}: in {:?}", source.text);
    }
    if let Some(fix) = &finding.fix {
        assert_eq!(source.text.get(fix.span.range()), Some(finding.words.as_str()), "{id}: the repair is elsewhere");
        assert_ne!(fix.replacement, finding.words, "{id}: the repair changes nothing");
    }
}

/// What a list of findings says.
fn told(found: &[Finding<'_>]) -> Vec<(String, String, String, Vec<Span>)> {
    found.iter().map(|f| (f.rule.id.clone(), f.field.clone(), f.message().id, f.spans.clone())).collect()
}

/// Personal data hidden in any text: every byte keeps its place, and nothing is left to hide.
pub(crate) fn personal(text: &str) {
    let covered = privacy::covered(text);
    assert_eq!(covered.len(), text.len(), "{covered:?} of {text:?}");
    assert_eq!(privacy::covered(&covered), covered, "covered twice: {text:?}");
    let official = Official::default();
    for found in privacy::find(text, &official) {
        let words = text.get(found.range.clone());
        assert!(words.is_some(), "{found:?} lies outside {text:?}");
        let masked = found.masked(text);
        assert_eq!(words.map(|w| w.chars().count()), Some(masked.chars().count()), "{found:?} in {text:?}");
    }
    for range in privacy::secrets(text, &official) {
        let hidden = privacy::masked(text, std::slice::from_ref(&range));
        assert_eq!(hidden.len(), text.len(), "{hidden:?} of {text:?}");
        let around = |of: &str| (of.get(..range.start).map(str::to_owned), of.get(range.end..).map(str::to_owned));
        assert_eq!(around(&hidden), around(text), "{range:?} in {text:?}");
    }
}

/// Any bytes as a zip with a bag: it is refused with a reason, or verified, and twice to the same end.
/// Returns whether it was taken.
pub(crate) fn bag_zip(bytes: &[u8]) -> bool {
    let verified = bag::verify_zip(std::io::Cursor::new(bytes));
    assert_eq!(verified, bag::verify_zip(std::io::Cursor::new(bytes)));
    match verified {
        Ok(contents) => {
            for finding in &contents.findings {
                let message = finding.message();
                assert!(!message.id.is_empty() && !message.en.is_empty(), "{finding:?} says nothing");
            }
            true
        }
        Err(reason) => {
            assert!(!reason.id.is_empty() && !reason.en.is_empty(), "refused without a reason");
            false
        }
    }
}

/// Any bytes as a picture: refused, or clean, which cleaning again does not change. Returns whether
/// it was one.
pub(crate) fn picture(bytes: &[u8]) -> bool {
    let Some(kind) = MediaKind::of(bytes) else { return false };
    let Ok(once) = media::clean(kind, bytes.to_vec()) else { return false };
    assert!(once.bytes.len() <= bytes.len() + 64, "{} grew", kind.name());
    assert_eq!(MediaKind::of(&once.bytes), Some(kind), "it became another kind");
    let twice = media::clean(kind, once.bytes.clone());
    assert_eq!(twice.as_ref().map(|twice| &twice.bytes), Ok(&once.bytes), "{} changed again", kind.name());
    assert!(twice.is_ok_and(|twice| twice.removed.is_empty()), "something was left");
    true
}
