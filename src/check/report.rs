//! From findings to what is said: exceptions applied, platforms named, personal data covered.

use super::settings::unknown_rule;
use super::{Finding, Reach, Request, fingerprint};
use crate::brief::Exception;
use crate::diagnostic::{Detail, Diagnostic, Fix, Label, Note};
use crate::lang::Text;
use crate::rules::RuleSet;
use crate::source::Span;
use crate::text;
use jiff::civil::Date;

/// What is said about one brief.
#[derive(Debug, Default)]
pub struct Report {
    /// The findings that no exception covers, and what is wrong with the exceptions.
    pub diagnostics: Vec<Diagnostic>,
    /// The places of personal data, also of findings that an exception covers.
    pub secrets: Vec<Span>,
}

impl Report {
    /// Draws up the report on a brief. `today` decides which exceptions have run out.
    pub fn new(findings: Vec<Finding<'_>>, request: &Request<'_>, rules: &RuleSet, reach: &Reach, today: Date) -> Self {
        let mut report = Self::default();
        let exceptions = &request.brief.raw.exceptions;
        let mut used = vec![false; exceptions.len()];
        for finding in findings {
            if finding.masked.is_some() {
                report.secrets.extend(finding.spans.iter().copied());
            }
            let covers = |e: &Exception| e.rule.value == finding.rule.id;
            let mut covered = false;
            for (exception, used) in exceptions.iter().zip(&mut used).filter(|(e, _)| covers(e)) {
                *used = true;
                covered |= exception.until.is_none_or(|until| until.date >= today);
            }
            if !covered {
                report.diagnostics.push(diagnostic(&finding, reach));
            }
        }
        for (exception, used) in exceptions.iter().zip(used) {
            report.diagnostics.extend(about(exception, used, request, rules, today));
        }
        report.diagnostics.sort_by_key(|d| d.labels.first().map(|label| label.span));
        report
    }
}

fn diagnostic(finding: &Finding<'_>, reach: &Reach) -> Diagnostic {
    let rule = finding.rule;
    // What is missing stands in no draft, though its place may.
    let platforms = match finding.platforms.as_slice() {
        [] if finding.words.is_empty() => Vec::new(),
        [] => reach.platforms(&finding.spans),
        known => known.to_vec(),
    };
    let label = |(span, text): (Span, Text)| Label { span, text };
    let labels = finding.spans.iter().map(|span| (*span, Text::same(""))).chain(finding.also.iter().cloned());
    Diagnostic {
        code: rule.id.clone().into(),
        severity: finding.severity,
        message: finding.message(),
        labels: labels.map(label).collect(),
        help: finding.suggestion(),
        detail: Some(Box::new(Detail {
            kind: rule.kind.name,
            basis: rule.basis.iter().map(|b| b.citation.clone()).collect(),
            field: finding.field.clone(),
            words: finding.shown_words(),
            fingerprint: fingerprint::of(finding),
            fix: finding.fix.clone(),
            notes: notes(finding, &platforms),
            platforms,
        })),
    }
}

/// The most platforms that are named one by one.
const NAMED: usize = 5;

fn notes(finding: &Finding<'_>, platforms: &[String]) -> Vec<Note> {
    let rule = finding.rule;
    let mut notes = Vec::new();
    if let Some(Fix { replacement, .. }) = &finding.fix {
        let words = text!("tulis “{replacement}” (--fix)", "write “{replacement}” (--fix)");
        notes.push(Note { name: text!("perbaikan", "fix"), text: words, verbatim: false });
    }
    if !rule.basis.is_empty() {
        let cited = rule.basis.iter().map(|b| b.cited()).collect::<Vec<_>>().join("; ");
        notes.push(Note { name: text!("dasar", "basis"), text: Text::same(cited), verbatim: false });
    }
    if let Some(list) = platforms.get(..platforms.len().min(NAMED)).filter(|list| !list.is_empty()) {
        let (list, more) = (list.join(", "), platforms.len().saturating_sub(NAMED));
        let words =
            if more == 0 { Text::same(list) } else { text!("{list}, dan {more} lagi", "{list} and {more} more") };
        notes.push(Note { name: text!("muncul di", "reaches"), text: words, verbatim: false });
    }
    let id = &rule.id;
    let words = text!("kecuali: [{{aturan: {id}, alasan: …}}]", "kecuali: [{{aturan: {id}, alasan: …}}]");
    notes.push(Note { name: text!("bila disengaja", "if meant"), text: words, verbatim: true });
    notes
}

/// What is wrong with an exception: no such rule, run out, covers nothing.
fn about(exception: &Exception, used: bool, request: &Request<'_>, rules: &RuleSet, today: Date) -> Option<Diagnostic> {
    let (id, place) = (&exception.rule.value, exception.rule.span);
    let until = exception.until.filter(|until| until.date < today);
    let Some(rule) = rules.get(id) else {
        let found = unknown_rule(&exception.rule, rules);
        return Some(Diagnostic { severity: crate::diagnostic::Severity::Warning, ..found });
    };
    if let (Some(until), true) = (until, used) {
        let day = until.long();
        let found = Diagnostic::warning(
            "kecuali-lewat",
            until.span,
            text!(
                "Pengecualian “{id}” berlaku sampai {day}, jadi temuannya muncul lagi.",
                "The exception to `{id}` ran until {day}, so its findings are back."
            ),
        );
        return Some(found.help(text!(
            "Perbaiki teksnya, atau perpanjang “sampai” bila alasannya masih berlaku.",
            "Mend the text, or extend `sampai` if the reason still holds."
        )));
    }
    // Of a rule that is off, runs in another season only, or needs links that nobody opened, nobody can tell.
    let ran = rule.severity(request).is_some() && !(rule.check.needs_answers() && request.answers.is_empty());
    (!used && ran).then(|| {
        Diagnostic::warning(
            "kecuali-tak-terpakai",
            place,
            text!("Pengecualian “{id}” tidak menutupi temuan apa pun.", "The exception to `{id}` covers no finding."),
        )
        .help(text!("Hapus pengecualian ini.", "Remove this exception."))
    })
}
