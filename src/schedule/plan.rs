//! From the times of a brief, or the plan of `humas.yaml`, to slots.

use super::Slot;
use crate::brief::Brief;
use crate::config::{Config, Planned, Zone};
use crate::diagnostic::{Diagnostic, Severity};
use crate::platform::Platform;
use crate::source::Span;
use crate::text;
use crate::text::dates;
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;

/// When one brief is posted, and what is wrong with that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The times, in order; at the same time in the order of the platforms.
    pub slots: Vec<Slot>,
    /// What is wrong with them: before the embargo (error), two in the same minute or for a platform
    /// without a post (warning), on a holiday (info).
    pub diagnostics: Vec<Diagnostic>,
}

/// The slots of a brief on `platforms`, those it is written for: its own under `jadwal`, else those of
/// the plan in `humas.yaml`.
pub fn plan(brief: &Brief, config: &Config, platforms: &[Arc<Platform>]) -> Plan {
    let mut plan =
        if brief.raw.times.is_empty() { planned(brief, config, platforms) } else { asked(brief, config, platforms) };
    let order = |slot: &Slot| platforms.iter().position(|platform| platform.id.value == slot.platform);
    plan.slots.sort_by_key(|slot| (slot.instant, order(slot)));
    plan.diagnostics.extend(together(brief, &plan.slots));
    plan
}

/// The times that the brief names.
fn asked(brief: &Brief, config: &Config, platforms: &[Arc<Platform>]) -> Plan {
    let (zone, embargo) = (config.zone(), embargo(brief, config.zone()));
    let mut plan = Plan::default();
    for (name, times) in &brief.raw.times {
        if !platforms.iter().any(|platform| platform.id.value == name.value) {
            plan.diagnostics.push(no_post(&name.value, name.span));
            continue;
        }
        for moment in &times.0 {
            let Some(instant) = moment.instant(zone.offset()) else { continue };
            let slot = Slot {
                platform: name.value.clone(),
                instant,
                zone: moment.offset.and_then(Zone::at).unwrap_or(zone),
                span: Some(moment.span),
                planned: false,
            };
            if let Some((until, place)) = embargo.filter(|(until, _)| instant < *until) {
                plan.diagnostics.push(too_early(moment.span, until, place, slot.zone));
            }
            plan.diagnostics.extend(on_holiday(&slot, moment.span, config));
            plan.slots.push(slot);
        }
    }
    plan
}

/// The times that the plan of `humas.yaml` gives.
fn planned(brief: &Brief, config: &Config, platforms: &[Arc<Platform>]) -> Plan {
    let entries = config.raw.as_ref().map_or(&[][..], |raw| raw.plan.as_slice());
    let mut plan = Plan::default();
    for entry in entries {
        let Some(instant) = first_time(brief, config, entry) else { continue };
        for (at, platform) in platforms.iter().enumerate() {
            let name = &platform.id.value;
            let meant = entry.platforms.is_empty() || entry.platforms.iter().any(|p| p.value == *name);
            let again = platforms.iter().take(at).any(|earlier| earlier.id.value == *name);
            if meant && !again {
                plan.slots.push(Slot {
                    platform: name.clone(),
                    instant,
                    zone: config.zone(),
                    span: Some(entry.span),
                    planned: true,
                });
            }
        }
    }
    plan
}

/// Far enough to get past any row of days off, near enough to end.
const MOST_MOVES: usize = 3 * 366;

/// The day and hour of an entry: counted from the brief's date or from the day its embargo ends,
/// whichever is later, then moved on day by day until the embargo is over and the day is not avoided.
fn first_time(brief: &Brief, config: &Config, entry: &Planned) -> Option<Timestamp> {
    let offset = config.zone().utc_offset();
    let until = embargo(brief, config.zone()).map(|(until, _)| until);
    let released = until.map(|until| offset.to_datetime(until).date());
    let day = brief.date.date.max(released.unwrap_or(Date::MIN));
    let mut day = day.checked_add(i64::from(entry.days.unwrap_or_default().0).days()).ok()?;
    for _ in 0..MOST_MOVES {
        let instant = offset.to_timestamp(DateTime::from_parts(day, entry.hour.0)).ok()?;
        if !config.avoids(day) && until.is_none_or(|until| instant >= until) {
            return Some(instant);
        }
        day = day.tomorrow().ok()?;
    }
    None
}

/// When the embargo ends, and where that is written.
fn embargo(brief: &Brief, zone: Zone) -> Option<(Timestamp, Span)> {
    let moment = brief.embargo?;
    Some((moment.instant(zone.offset())?, moment.span))
}

fn no_post(name: &str, place: Span) -> Diagnostic {
    Diagnostic::warning(
        "jadwal-tanpa-unggahan",
        place,
        text!(
            "Brief ini tidak ditulis untuk “{name}”, jadi waktu di sini tidak dipakai.",
            "This brief is not written for `{name}`, so the times here are not used."
        ),
    )
    .help(text!("Tambahkan “{name}” di “platform”, atau hapus baris ini.", "Add `{name}` to `platform`, or remove it."))
}

fn too_early(place: Span, until: Timestamp, embargo: Span, zone: Zone) -> Diagnostic {
    let until = super::time(until, zone).words;
    Diagnostic::error(
        "jadwal-embargo",
        place,
        text!("Waktu ini mendahului embargo.", "This time comes before the embargo ends."),
    )
    .also(embargo, text!("embargo sampai {until}", "embargo until {until}"))
    .help(text!("Pilih waktu sesudah embargo berakhir.", "Choose a time after the embargo."))
}

fn on_holiday(slot: &Slot, place: Span, config: &Config) -> Option<Diagnostic> {
    let date = slot.local().date();
    let name = config.holiday(date)?.name.0.as_str();
    let day = dates::long_with_weekday(date.year(), date.month().unsigned_abs(), date.day().unsigned_abs());
    let found =
        Diagnostic::warning("jadwal-libur", place, text!("{day} hari libur: {name}.", "{day} is a holiday: {name}."));
    let found = found.help(text!(
        "Bila disengaja, biarkan; bila tidak, pilih hari kerja.",
        "Leave it if it is meant; if not, choose a working day."
    ));
    Some(Diagnostic { severity: Severity::Info, ..found })
}

/// Two times of one platform in the same minute. What several platforms share is said once.
fn together(brief: &Brief, slots: &[Slot]) -> Vec<Diagnostic> {
    let mut pairs: Vec<(&Slot, &Slot, Vec<&str>)> = Vec::new();
    for (at, slot) in slots.iter().enumerate() {
        let same = |other: &&Slot| other.platform == slot.platform && other.minute() == slot.minute();
        let Some(first) = slots.iter().take(at).find(same) else { continue };
        match pairs.iter_mut().find(|(a, b, _)| (a.span, b.span) == (first.span, slot.span)) {
            Some((_, _, platforms)) => platforms.push(&slot.platform),
            None => pairs.push((first, slot, vec![&slot.platform])),
        }
    }
    pairs
        .into_iter()
        .map(|(first, second, platforms)| same_minute(brief, first, second, &platforms.join(", ")))
        .collect()
}

fn same_minute(brief: &Brief, first: &Slot, second: &Slot, platforms: &str) -> Diagnostic {
    let words = second.time().words;
    let found = Diagnostic::warning(
        "jadwal-bersamaan",
        second.place(brief),
        text!(
            "Brief ini dijadwalkan dua kali pada menit yang sama di {platforms}: {words}.",
            "This brief is scheduled twice in the same minute on {platforms}: {words}."
        ),
    );
    if !second.planned {
        let found =
            found.help(text!("Hapus salah satunya, atau ubah jamnya.", "Remove one of them, or change the hour."));
        return match first.span {
            Some(span) => found.also(span, text!("yang pertama di sini", "the first is here")),
            None => found,
        };
    }
    let entries = [first.span, second.span].into_iter().flatten();
    let found = entries.fold(found, |found, span| found.also(span, text!("dari rencana ini", "from this plan")));
    found.help(text!(
        "Tulis “jadwal” di brief ini: hari libur atau embargo menggeser rencana ke waktu yang sama.",
        "Write `jadwal` in this brief: a holiday or the embargo moved the plan to the same time."
    ))
}

#[cfg(test)]
mod tests {
    use crate::schedule::sample::Sample;
    use proptest::prelude::*;

    const PLAN: &str = "rencana_jadwal:\n  - {platform: [x, threads], jam: \"09:00\"}\n  - {hari: H+1, jam: 19.00}\n";

    #[test]
    fn times_of_the_brief_in_its_zones() {
        let sample = Sample::new(
            "jadwal: {x: 2026-12-01T09:00, threads: [2026-12-02T10:00+09:00, 2026-12-01T01:00Z]}\n",
            &format!("zona: WITA\n{PLAN}"),
        );
        let expected =
            ["x 2026-12-01T09:00:00+08:00", "threads 2026-12-01T09:00:00+08:00", "threads 2026-12-02T10:00:00+09:00"];
        assert_eq!(sample.slots(), expected);
        assert_eq!(sample.found(), [""; 0]);
        assert!(sample.plan().slots.iter().all(|slot| !slot.planned));
    }

    #[test]
    fn no_times_at_all() {
        assert_eq!(Sample::new("", "zona: WIB\n").slots(), [""; 0]);
        assert_eq!(Sample::new("jadwal: {x: []}\n", PLAN).slots(), [""; 0]);
        assert_eq!(Sample::new("jadwal:\n", "zona: WIB\n").slots(), [""; 0]);
    }

    #[test]
    fn the_plan_counts_from_the_date() {
        let sample = Sample::new("", PLAN);
        assert_eq!(
            sample.slots(),
            [
                "x 2026-12-01T09:00:00+07:00",
                "threads 2026-12-01T09:00:00+07:00",
                "x 2026-12-02T19:00:00+07:00",
                "threads 2026-12-02T19:00:00+07:00",
                "facebook 2026-12-02T19:00:00+07:00",
            ]
        );
        assert!(sample.plan().slots.iter().all(|slot| slot.planned && slot.span.is_some()));
    }

    #[test]
    fn the_plan_waits_for_the_embargo() {
        let plan = "rencana_jadwal: [{platform: [x], jam: \"08:00\"}, {platform: [x], jam: \"09:00\"}, {platform: [x], hari: 3, jam: \"08:00\"}]\n";
        let sample = Sample::new("embargo: 2026-12-10T09:00\n", plan);
        assert_eq!(
            sample.slots(),
            ["x 2026-12-10T09:00:00+07:00", "x 2026-12-11T08:00:00+07:00", "x 2026-12-13T08:00:00+07:00"]
        );
        // An embargo that ended before the date changes nothing; one in another zone is reckoned in ours.
        assert_eq!(Sample::new("embargo: 2026-11-01T09:00\n", plan).slots()[0], "x 2026-12-01T08:00:00+07:00");
        let far = Sample::new("embargo: 2026-12-10T00:30+09:00\n", plan);
        assert_eq!(far.slots()[0], "x 2026-12-10T08:00:00+07:00");
        assert_eq!(sample.found(), [""; 0]);
    }

    #[test]
    fn the_plan_keeps_away_from_days_off() {
        let plan = "rencana_jadwal: [{platform: [x], jam: \"09:00\"}]\nlibur: [{tanggal: 2026-12-25, nama: Hari Raya Natal}]\n";
        let on = |date: &str, avoid: &str| {
            Sample::new(&format!("tanggal: {date}\n"), &format!("{plan}{avoid}"))
                .slots()
                .join("")
                .replace("T09:00:00+07:00", "")
        };
        // Christmas Day of 2026 is a Friday.
        assert_eq!(on("2026-12-25", ""), "x 2026-12-25");
        assert_eq!(on("2026-12-25", "hindari_libur: tidak\nhindari_akhir_pekan: ya\n"), "x 2026-12-25");
        assert_eq!(on("2026-12-25", "hindari_libur: ya\n"), "x 2026-12-26");
        assert_eq!(on("2026-12-25", "hindari_libur: ya\nhindari_akhir_pekan: ya\n"), "x 2026-12-28");
        assert_eq!(on("2026-12-27", "hindari_akhir_pekan: ya\n"), "x 2026-12-28");
    }

    #[test]
    fn what_is_wrong_with_times() {
        let config = "libur: [{tanggal: 2026-12-25, nama: Hari Raya Natal}]\nhindari_libur: ya\n";
        let sample = Sample::new(
            "embargo: 2026-12-02T09:00\njadwal:\n  x: [2026-12-02T08:59, 2026-12-02T09:00, 2026-12-25T09:00, 2026-12-25T09:00:30]\n  tiktok: 2026-12-03T09:00\n",
            config,
        );
        assert_eq!(
            sample.found(),
            [
                "error jadwal-embargo 2026-12-02t08:59 | 2026-12-02t09:00",
                "info jadwal-libur 2026-12-25t09:00",
                "info jadwal-libur 2026-12-25t09:00:30",
                "warning jadwal-tanpa-unggahan tiktok",
                "warning jadwal-bersamaan 2026-12-25t09:00:30 | 2026-12-25t09:00",
            ]
        );
        assert!(
            sample.plan().diagnostics[1].message.id.contains("Jumat, 25 Desember 2026 hari libur: Hari Raya Natal")
        );
        // A day in the country's east is not yet over elsewhere.
        let east = Sample::new("jadwal: {x: 2026-12-26T00:30+09:00}\n", config);
        assert_eq!(east.found(), [""; 0]);
    }

    #[test]
    fn a_plan_that_falls_together_is_told_once() {
        let sample = Sample::new(
            "tanggal: 2026-12-05\n",
            "rencana_jadwal: [{jam: \"09:00\"}, {hari: 1, jam: \"09:00\"}]\nhindari_akhir_pekan: ya\n",
        );
        assert_eq!(
            sample.found(),
            ["warning jadwal-bersamaan 2026-12-05 | {jam: \"09:00\"} | {hari: 1, jam: \"09:00\"}"]
        );
        assert!(sample.plan().diagnostics[0].message.id.contains("x, threads, facebook"));
    }

    #[test]
    fn what_cannot_be_read() {
        let wrong = |lines: &str, config: &str| match Sample::read("a.yaml", lines, config) {
            Ok(_) => panic!("{lines}{config} was read"),
            Err(found) => found.iter().map(|d| d.code.to_string()).collect::<Vec<_>>().join(" "),
        };
        assert_eq!(wrong("jadwal: {x: [2026-12-01T09:00, 2026-12-01T10:00+08:00]}\n", ""), "jadwal-ganda");
        assert_eq!(wrong("jadwal: {x: {jam: 1}}\n", ""), "jadwal-salah");
        assert_eq!(wrong("jadwal: {x: [besok, 2026-13-01T09:00]}\n", ""), "waktu-salah waktu-salah");
        assert_eq!(wrong("jadwal: [x]\n", ""), "jenis-nilai");
        assert_eq!(wrong("", "rencana_jadwal: [{hari: H-1, jam: \"25:00\"}]\n"), "hari-salah jam-salah");
        assert_eq!(wrong("", "rencana_jadwal: [{hari: 1}]\n"), "kunci-wajib");
        assert_eq!(wrong("", "libur: [{tanggal: 2026-02-30, nama: a}]\n"), "tanggal-salah");
        assert_eq!(wrong("", "hindari_libur: kadang\n"), "ya-tidak");
    }

    proptest! {
        #[test]
        fn the_plan_keeps_its_promises(
            (month, day, after) in (1i8..=12, 1i8..=28, 0u16..40),
            (hour, minute, until) in (0i8..24, 0i8..60, proptest::option::of((1i8..=12, 1i8..=28, 0i8..24))),
            holidays in proptest::collection::vec((1i8..=12, 1i8..=28), 0..40),
        ) {
            let days: Vec<String> =
                holidays.iter().map(|(month, day)| format!("{{tanggal: 2026-{month:02}-{day:02}, nama: a}}")).collect();
            let config = format!(
                "rencana_jadwal: [{{hari: H+{after}, jam: \"{hour:02}:{minute:02}\"}}]\nlibur: [{}]\n\
                 hindari_libur: ya\nhindari_akhir_pekan: ya\n",
                days.join(", ")
            );
            let embargo = until.map(|(month, day, hour)| format!("embargo: 2026-{month:02}-{day:02}T{hour:02}:30\n"));
            let lines = format!("tanggal: 2026-{month:02}-{day:02}\n{}", embargo.unwrap_or_default());
            let sample = Sample::new(&lines, &config);
            let plan = sample.plan();
            prop_assert!(plan.diagnostics.is_empty());
            prop_assert_eq!(plan.slots.len(), 3);
            for slot in &plan.slots {
                let local = slot.local();
                prop_assert_eq!((local.hour(), local.minute()), (hour, minute));
                prop_assert!(!sample.config.avoids(local.date()));
                let since = local.date().since(sample.brief.date.date).unwrap().get_days();
                prop_assert!(since >= i32::from(after));
                let until = sample.brief.embargo.and_then(|moment| moment.instant(sample.config.zone().offset()));
                prop_assert!(until.is_none_or(|until| slot.instant >= until));
            }
        }
    }
}
