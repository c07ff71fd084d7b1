//! The field `embargo`: the hour it means.

use super::words;
use crate::check::{Finding, Subject};
use crate::diagnostic::Severity;
use crate::rules::Rule;

/// An embargo without its offset from UTC, in a repository that does not name its zone, is read as WIB:
/// elsewhere in the country that is an hour or two too early.
pub(super) fn check<'r>(rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
    let Some(moment) = subject.brief.embargo else { return };
    let zone = subject.config.raw.as_ref().is_some_and(|raw| raw.zone.is_some());
    if moment.offset.is_none() && !zone {
        let mut finding = Finding::at(rule, "embargo", vec![moment.span]).telling(words::no_zone());
        finding.words = subject.source.text.get(moment.span.range()).unwrap_or_default().to_owned();
        out.push(finding.graded(Severity::Warning));
    }
}
