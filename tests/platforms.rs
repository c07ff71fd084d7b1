//! Every profile's examples, its evidence, and the page made from the profiles.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use humas::commands::platforms::figures;
use humas::count::telegram_plain;
use humas::lang::Lang;
use humas::platform::{MarkupName, Surface, builtin, builtin_names};
use std::fmt::Write;

fn surfaces() -> impl Iterator<Item = Surface> {
    builtin_names()
        .map(|name| builtin(name).unwrap_or_else(|| panic!("the profile {name} is not valid")))
        .flat_map(|p| p.surfaces.clone())
}

#[test]
fn examples_are_counted_as_the_platform_counts() {
    let mut examples = 0;
    for surface in surfaces() {
        assert!(!surface.examples.is_empty(), "{} has no examples", surface.id.value);
        for example in &surface.examples {
            let text = example.text.as_str().repeat(example.times.unwrap_or(1));
            let counted =
                if surface.markup == MarkupName::Telegram { telegram_plain(&text).unwrap() } else { text.clone() };
            let count = surface.measure().count(&counted);
            let second = surface.second.as_ref().is_none_or(|s| s.unit.count(&counted) <= s.limit);
            let fits = surface.limit.is_none_or(|limit| count <= limit) && second;
            assert_eq!(
                (count, fits),
                (example.count, example.fits),
                "{}: {:?} x {:?}",
                surface.id.value,
                example.text.as_str(),
                example.times
            );
            examples += 1;
        }
    }
    assert!(examples >= 45, "{examples}");
}

/// Each figure of a surface is covered by exactly one entry that says where it is from.
#[test]
fn every_figure_has_its_source() {
    for surface in surfaces() {
        let there = [
            ("limit", surface.limit.is_some()),
            ("unit", true),
            ("hashtags", true),
            ("links", true),
            ("markup", true),
            ("url_weight", surface.url_weight.is_some()),
            ("second_limit", surface.second.is_some()),
            ("fold", surface.fold.is_some()),
            ("media", !surface.media.is_empty()),
            ("alt_text_limit", surface.alt_text_limit.is_some()),
            ("part_limits", !surface.part_limits.is_empty()),
            ("links_max", surface.links_max.is_some()),
        ];
        for (figure, present) in there {
            let entries = surface.evidence.iter().filter(|e| e.figures.iter().any(|f| f.value == figure)).count();
            assert_eq!(entries, usize::from(present), "{}: {figure}", surface.id.value);
        }
        for entry in &surface.evidence {
            assert!(!entry.sources.is_empty() && !entry.as_of.value.is_empty(), "{}", surface.id.value);
        }
    }
}

/// A layout must not ask for more than the limit allows.
#[test]
fn aims_are_within_limits() {
    for surface in surfaces() {
        assert!(surface.aim.is_none_or(|aim| surface.limit.is_none_or(|limit| aim <= limit)), "{}", surface.id.value);
        assert!(surface.hashtags.max.is_none_or(|max| surface.hashtags.advised <= max), "{}", surface.id.value);
    }
}

#[test]
fn the_page_of_platforms_is_what_the_profiles_say() {
    let mut page = String::from(
        "# Platforms\n\nWritten by `cargo test` from the profiles in `src/platform/profiles/`. Trust: A, the platform's own\ndocument or code; B, two or more independent sources; C, one third party, or a cautious bound of this project.\n",
    );
    for platform in builtin_names().filter_map(builtin) {
        write!(page, "\n## {} (`{}`)\n", platform.name.0.as_str(), platform.id.value).unwrap();
        for surface in &platform.surfaces {
            write!(page, "\n### {} (`{}`)\n\n| | |\n|---|---|\n", surface.name.0.as_str(), surface.id.value).unwrap();
            for (name, value) in figures(surface, Lang::En) {
                writeln!(page, "| {name} | {value} |").unwrap();
            }
            let blocks: Vec<&str> = surface.layout.iter().map(|b| b.kind.word()).collect();
            writeln!(page, "| Layout | {} |", blocks.join(", ")).unwrap();
            for note in &surface.notes {
                write!(page, "\n- {}", note.en.0.as_str()).unwrap();
            }
            page.push_str("\n\n| Figures | Trust | As of | Sources |\n|---|---|---|---|\n");
            for entry in &surface.evidence {
                let names: Vec<&str> = entry.figures.iter().map(|f| f.value.as_str()).collect();
                let sources: Vec<String> = entry.sources.iter().map(|s| s.0.as_str().replace('|', "\\|")).collect();
                writeln!(
                    page,
                    "| {} | {} | {} | {} |",
                    names.join(", "),
                    entry.trust.word(),
                    entry.as_of.value,
                    sources.join("; ")
                )
                .unwrap();
            }
        }
    }
    common::is_page("docs/platforms.md", &page);
}
