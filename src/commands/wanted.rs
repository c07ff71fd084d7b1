//! The platforms a brief is written for.

use super::workspace::Shared;
use crate::brief::Brief;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::platform::{Platform, Platforms};
use crate::source::Span;
use crate::text;
use crate::yaml::record::{TOO_FAR, closest, too_far};
use std::sync::Arc;

/// The platforms asked for, else those of the brief, else all.
pub(super) fn platforms(
    brief: &Brief,
    shared: &Shared,
    asked: &[String],
) -> Result<Vec<Arc<Platform>>, Vec<Diagnostic>> {
    let names = shared.platforms.names();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for (name, _) in &brief.raw.scripts {
        let surface = || {
            names
                .iter()
                .filter_map(|n| shared.platforms.get(n))
                .any(|p| p.surfaces.iter().any(|s| s.id.value == name.value))
        };
        if !known.contains(&name.value.as_str()) && !surface() {
            found.push(unknown(&name.value, Some(name.span), &known));
        }
    }
    let times = brief.raw.times.iter().map(|(name, _)| name).filter(|name| !known.contains(&name.value.as_str()));
    found.extend(times.map(|name| unknown(&name.value, Some(name.span), &known)));
    let asked: Vec<(&str, Option<Span>)> = match asked {
        [] if brief.raw.platforms.is_empty() => known.iter().map(|n| (*n, None)).collect(),
        [] => brief.raw.platforms.iter().map(|p| (p.value.as_str(), Some(p.span))).collect(),
        names => names.iter().map(|n| (n.trim(), None)).collect(),
    };
    let mut platforms = Vec::new();
    for (name, span) in asked {
        match shared.platforms.get(name) {
            // Named twice, it is still written for once.
            Some(platform) if platforms.iter().any(|known: &Arc<Platform>| known.id.value == platform.id.value) => {}
            Some(platform) => platforms.push(platform),
            None => found.push(unknown(name, span, &known)),
        }
    }
    if found.is_empty() { Ok(platforms) } else { Err(found) }
}

/// The platforms of the plan in `humas.yaml` that there are not.
pub(super) fn unknown_in_plan(config: &Config, platforms: &Platforms) -> Vec<Diagnostic> {
    let plan = config.raw.as_ref().map_or(&[][..], |raw| raw.plan.as_slice());
    let names = platforms.names();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let asked = plan.iter().flat_map(|entry| &entry.platforms);
    asked
        .filter(|name| !known.contains(&name.value.as_str()))
        .map(|name| unknown(&name.value, Some(name.span), &known))
        .collect()
}

fn unknown(name: &str, span: Option<Span>, known: &[&str]) -> Diagnostic {
    let list = known.join(", ");
    let message = text!("Platform “{name}” tidak dikenal.", "Unknown platform `{name}`.");
    let help = match closest(name, known) {
        _ if name.contains(TOO_FAR) => too_far(),
        Some(near) => text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?"),
        None => text!("Platform yang ada: {list}.", "Platforms there are: {list}."),
    };
    let found = match span {
        Some(span) => Diagnostic::error("platform-asing", span, message),
        None => Diagnostic::nowhere("platform-asing", message),
    };
    found.help(help)
}
