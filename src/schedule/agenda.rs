//! All times of a campaign: posts of one account that would come in the same minute.

use super::{Plan, time};
use crate::brief::Brief;
use crate::config::{Config, Zone};
use crate::diagnostic::Diagnostic;
use crate::privacy;
use crate::source::{Source, SourceId, Sources, Span};
use crate::text;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The times of all briefs of a campaign. It keeps the text of briefs that have times, to point into them.
#[derive(Debug, Default)]
pub struct Agenda {
    /// By minute, platform and account.
    taken: BTreeMap<(i64, String, String), Vec<Post>>,
    /// How many briefs were added.
    briefs: usize,
}

/// One post of one brief.
#[derive(Debug, Clone)]
struct Post {
    /// Which brief, in the order they were added.
    brief: usize,
    source: Arc<Source>,
    place: Span,
    planned: bool,
    zone: Zone,
}

impl Agenda {
    /// No times yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the times of a brief; `source` is its file. Both voices of a brief go out at these times, so
    /// they are added once.
    pub fn add(&mut self, brief: &Brief, source: &Source, config: &Config, plan: &Plan) {
        let number = self.briefs;
        self.briefs += 1;
        if plan.slots.is_empty() {
            return;
        }
        let source = Arc::new(source.clone());
        for slot in &plan.slots {
            let account = account(brief, config, &slot.platform);
            let place = slot.place(brief);
            let (planned, zone) = (slot.planned, slot.zone);
            let post = Post { brief: number, source: Arc::clone(&source), place, planned, zone };
            self.taken.entry((slot.minute(), slot.platform.clone(), account)).or_default().push(post);
        }
    }

    /// The findings, and the files they point into, personal data in them covered: a warning for each
    /// minute in which one account would post several briefs. What holds for several platforms is said once.
    pub fn collisions(&self) -> (Vec<Diagnostic>, Sources) {
        let mut groups: Vec<(i64, Vec<&Post>, Vec<&str>)> = Vec::new();
        for ((minute, platform, _), posts) in &self.taken {
            let mut posts: Vec<&Post> = posts.iter().collect();
            // What a brief does to itself is said by its own plan.
            posts.dedup_by_key(|post| post.brief);
            if posts.len() < 2 {
                continue;
            }
            let same = |(_, others, _): &&mut (i64, Vec<&Post>, Vec<&str>)| {
                let places = |list: &[&Post]| list.iter().map(|post| (post.brief, post.place)).collect::<Vec<_>>();
                places(others) == places(&posts)
            };
            // They are in order of time: what is the same stands among the last.
            match groups.iter_mut().rev().take_while(|(at, ..)| at == minute).find(same) {
                Some((_, _, platforms)) => platforms.push(platform),
                None => groups.push((*minute, posts, vec![platform])),
            }
        }
        let mut files = Files::default();
        let found = groups.iter().map(|(minute, posts, platforms)| collision(*minute, posts, platforms, &mut files));
        let found = found.collect();
        (found, files.sources)
    }
}

/// Who posts: the account that `humas.yaml` names, written alike; else the agency.
fn account(brief: &Brief, config: &Config, platform: &str) -> String {
    match config.account(platform) {
        Some(account) => account.trim().trim_start_matches('@').to_lowercase(),
        None => format!("instansi {}", brief.agency.as_str()),
    }
}

/// The files that findings point into, each with a number of its own: every brief was read as the first
/// of its run.
#[derive(Default)]
struct Files {
    sources: Sources,
    known: BTreeMap<usize, Option<SourceId>>,
}

impl Files {
    /// A place of a brief among these files.
    fn place(&mut self, post: &Post) -> Option<Span> {
        let sources = &mut self.sources;
        let id = *self.known.entry(post.brief).or_insert_with(|| {
            let text = privacy::covered(&post.source.text);
            sources.add(post.source.name.clone(), text.into_bytes()).ok()
        });
        // A place in another file, such as one that an alias brought in, has no place here.
        let own = post.place.source == post.source.id;
        id.filter(|_| own).map(|source| Span { source, ..post.place })
    }
}

fn collision(minute: i64, posts: &[&Post], platforms: &[&str], files: &mut Files) -> Diagnostic {
    let names: Vec<String> = posts.iter().map(|post| format!("“{}”", post.source.name)).collect();
    let (count, names, platforms) = (names.len(), names.join(", "), platforms.join(", "));
    let zone = posts.first().map_or(Zone::Western, |post| post.zone);
    let at = jiff::Timestamp::from_second(minute.saturating_mul(60)).unwrap_or_default();
    let words = time(at, zone).words;
    let message = text!(
        "{count} unggahan satu akun di {platforms} dijadwalkan pada menit yang sama, {words}: {names}.",
        "{count} posts of one account on {platforms} are scheduled in the same minute, {words}: {names}."
    );
    let mut places = posts.iter().filter_map(|post| Some((files.place(post)?, post.planned)));
    let found = match places.next() {
        Some((first, _)) => Diagnostic::warning("jadwal-bersamaan", first, message),
        None => Diagnostic {
            severity: crate::diagnostic::Severity::Warning,
            ..Diagnostic::nowhere("jadwal-bersamaan", message)
        },
    };
    let found = places.fold(found, |found, (place, planned)| {
        let words = if planned {
            text!("menurut rencana_jadwal juga saat itu", "by `rencana_jadwal` at that time too")
        } else {
            text!("juga saat itu", "at that time too")
        };
        found.also(place, words)
    });
    found.help(text!(
        "Beri jarak beberapa menit: ubah “jadwal” salah satunya, atau tulis “jadwal” bila waktunya dari rencana_jadwal.",
        "Leave a few minutes between them: change one `jadwal`, or write one where the time comes from `rencana_jadwal`."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::sample::{Sample, shown};

    fn collisions(briefs: &[(&str, &str, &str)]) -> (Vec<Diagnostic>, Vec<String>) {
        let mut agenda = Agenda::new();
        for (name, lines, config) in briefs {
            let sample = Sample::read(name, lines, config).unwrap_or_else(|found| panic!("{}", found[0].message.en));
            sample.join(&mut agenda);
        }
        let (found, sources) = agenda.collisions();
        let shown = shown(&found, &sources);
        (found, shown)
    }

    #[test]
    fn two_briefs_in_one_minute() {
        let (found, shown) = collisions(&[
            ("a.yaml", "jadwal: {x: 2026-12-01T09:00:10}\n", ""),
            ("b.yaml", "tautan: contoh.go.id\njadwal: {x: 2026-12-01T10:00:50+08:00, threads: 2026-12-01T09:00}\n", ""),
            ("c.yaml", "jadwal: {x: 2026-12-01T09:01}\n", ""),
        ]);
        assert_eq!(shown, ["warning jadwal-bersamaan 2026-12-01t09:00:10 | 2026-12-01t10:00:50+08:00"]);
        let words = &found[0].message.id;
        assert!(
            words.contains("“a.yaml”, “b.yaml”") && words.contains("Selasa, 1 Desember 2026 pukul 09.00 WIB"),
            "{words}"
        );
    }

    #[test]
    fn accounts_keep_briefs_apart() {
        let same = "jadwal: {x: 2026-12-01T09:00}\n";
        let other = |a: &str, b: &str| collisions(&[("a.yaml", same, a), ("b.yaml", same, b)]).1.len();
        assert_eq!(other("akun: {x: \"@satu\"}\n", "akun: {x: \"@dua\"}\n"), 0);
        assert_eq!(other("akun: {x: \"@Satu\"}\n", "akun: {x: satu}\n"), 1);
        assert_eq!(other("akun: {x: \"@satu\"}\n", ""), 0);
    }

    #[test]
    fn a_plan_that_meets_itself_is_one_finding() {
        let plan = "rencana_jadwal: [{jam: \"09:00\"}]\n";
        let three = [("a.yaml", "", plan), ("b.yaml", "", plan), ("c.yaml", "tautan: contoh.go.id\n", plan)];
        let (found, shown) = collisions(&three);
        assert_eq!(shown, ["warning jadwal-bersamaan 2026-12-01 | 2026-12-01 | 2026-12-01"]);
        assert!(
            found[0].message.id.contains("3 unggahan satu akun di facebook, threads, x"),
            "{}",
            found[0].message.id
        );
    }

    #[test]
    fn a_brief_alone_meets_nobody() {
        let twice = "jadwal: {x: [2026-12-01T09:00, 2026-12-01T09:00:30]}\n";
        assert!(collisions(&[("a.yaml", twice, "")]).1.is_empty());
    }
}
