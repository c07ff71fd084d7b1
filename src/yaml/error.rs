//! From the parser's errors to diagnostics in plain words.

use super::slips::{self, Fault};
use super::syntax::{advice, fault, message};
use super::{MAX_ALIASES, MAX_DEPTH, MAX_NODES};
use crate::diagnostic::Diagnostic;
use crate::source::{Lines, Source, Span};
use crate::text;
use serde_yaml::budget::BudgetBreach;
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::localizer::ExternalMessageSource;
use serde_yaml::{Error, Location};

/// What to say about a file the parser refused.
pub(super) fn diagnostics(source: &Source, error: &Error) -> Vec<Diagnostic> {
    match error {
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => diagnostics(source, error),
        Error::ExternalMessage { source: cause, location, .. } => {
            let ExternalMessageSource::Parser(scan) = cause.as_ref() else {
                return vec![other(source, *location, &error.to_string())];
            };
            syntax(source, *location, scan.kind())
        }
        _ => vec![refused(source, error)],
    }
}

/// The text is no YAML.
fn syntax(source: &Source, location: Location, kind: &ErrorKind) -> Vec<Diagnostic> {
    if *kind == ErrorKind::RecursionLimitExceeded {
        return vec![too_deep(place(source, location))];
    }
    let at = byte(source, location);
    slips::find(source, at, fault(kind)).unwrap_or_else(|| {
        let diagnostic = Diagnostic::error("yaml-tidak-sah", place(source, location), message(kind));
        vec![diagnostic.help(advice(kind))]
    })
}

/// The text is YAML, of a kind that is not read.
fn refused(source: &Source, error: &Error) -> Diagnostic {
    let location = error.location().unwrap_or(Location::UNKNOWN);
    let span = place(source, location);
    match error {
        Error::Budget { breach, .. } => over_budget(span, breach),
        Error::MultipleDocuments { .. } => several_documents(span),
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::AliasReplayCounterOverflow { .. } => too_many_aliases(span),
        Error::RecursiveReferencesRequireWeakTypes { .. } => Diagnostic::error(
            "alias-melingkar",
            span,
            text!("Alias ini memuat dirinya sendiri.", "This alias contains itself."),
        )
        .help(text!("Tulis isinya di sini, tanpa alias.", "Write the contents here, without an alias.")),
        Error::MergeKeyNotAllowed { .. } => Diagnostic::error(
            "kunci-gabung",
            span,
            text!("Kunci gabung `<<` tidak dipakai di sini.", "The merge key `<<` is not used here."),
        )
        .help(text!("Tulis setiap kunci beserta nilainya.", "Write each key with its value.")),
        Error::NullIntoString { .. } => {
            Diagnostic::error("kunci-kosong", span, text!("Kunci di sini kosong.", "The key here is empty."))
                .help(text!("Tulis nama kunci sebelum titik dua.", "Write the name of a key before the colon."))
        }
        Error::Unexpected { .. } => not_text(span),
        Error::UnknownAnchor { .. } => slip_or(source, span, || {
            Diagnostic::error(
                "alias-tidak-dikenal",
                span,
                text!("Alias ini menunjuk nama yang tidak ada.", "This alias names nothing that is there."),
            )
            .help(text!(
                "Apit nilainya dengan tanda kutip bila ini teks.",
                "Put the value in quotation marks if it is text."
            ))
        }),
        Error::UnsupportedTag { .. } => slip_or(source, span, || tag(span)),
        Error::InvalidScalar { .. }
        | Error::InvalidBooleanStrict { .. }
        | Error::TaggedScalarCannotDeserializeIntoString { .. } => tag(span),
        _ => other(source, location, &error.to_string()),
    }
}

/// A leading `*` or `!` is more often meant as text than as YAML.
fn slip_or(source: &Source, span: Span, otherwise: impl FnOnce() -> Diagnostic) -> Diagnostic {
    let slip = slips::find(source, span.range().start, Fault::Start);
    slip.and_then(|found| found.into_iter().next()).unwrap_or_else(otherwise)
}

fn over_budget(span: Span, breach: &BudgetBreach) -> Diagnostic {
    match breach {
        BudgetBreach::Depth { .. } => too_deep(span),
        BudgetBreach::Documents { .. } => several_documents(span),
        BudgetBreach::Aliases { .. }
        | BudgetBreach::Anchors { .. }
        | BudgetBreach::AliasAnchorRatio { .. }
        | BudgetBreach::RecordedAnchorEvents { .. }
        | BudgetBreach::RecordedAnchorBytes { .. } => too_many_aliases(span),
        _ => Diagnostic::error(
            "isi-terlalu-banyak",
            span,
            text!(
                "Isi berkas ini terlalu banyak: lebih dari {MAX_NODES} kunci dan nilai.",
                "This file holds too much: more than {MAX_NODES} keys and values."
            ),
        )
        .help(text!("Bagi isinya ke beberapa berkas.", "Spread its contents over several files.")),
    }
}

fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error(
        "terlalu-dalam",
        span,
        text!(
            "Daftar dan kunci bersarang terlalu dalam: lebih dari {MAX_DEPTH} tingkat.",
            "Lists and keys are nested too deep: more than {MAX_DEPTH} levels."
        ),
    )
    .help(text!(
        "Sederhanakan susunannya; periksa juga kurung `[` atau tanda `-` yang berulang.",
        "Make it simpler; look also for a repeated bracket `[` or dash."
    ))
}

fn too_many_aliases(span: Span) -> Diagnostic {
    Diagnostic::error(
        "alias-berlebihan",
        span,
        text!(
            "Alias (`*nama`) dipakai terlalu banyak: batasnya {MAX_ALIASES} kali, atau {MAX_NODES} nilai hasilnya.",
            "Too many aliases (`*name`): at most {MAX_ALIASES}, standing for at most {MAX_NODES} values."
        ),
    )
    .help(text!("Tulis nilainya langsung.", "Write the values themselves."))
}

fn several_documents(span: Span) -> Diagnostic {
    Diagnostic::error(
        "dokumen-ganda",
        span,
        text!("Berkas ini memuat lebih dari satu dokumen.", "This file holds more than one document."),
    )
    .help(text!(
        "Hapus baris `---` di sini, atau pindahkan bagian sesudahnya ke berkas lain.",
        "Delete the line `---` here, or move the part after it to another file."
    ))
}

fn not_text(span: Span) -> Diagnostic {
    Diagnostic::error(
        "kunci-bukan-teks",
        span,
        text!("Kunci harus berupa teks, bukan daftar atau pasangan kunci.", "A key must be text, not a list or a map."),
    )
    .help(text!("Apit kuncinya dengan tanda kutip bila ini teks.", "Put the key in quotation marks if it is text."))
}

fn tag(span: Span) -> Diagnostic {
    Diagnostic::error(
        "tag-tidak-dipakai",
        span,
        text!("Tag YAML (`!…`) tidak dipakai di sini.", "YAML tags (`!…`) are not used here."),
    )
    .help(text!(
        "Hapus tag itu, atau apit seluruh nilainya dengan tanda kutip bila `!` bagian dari teks.",
        "Delete the tag, or put the whole value in quotation marks if `!` is part of the text."
    ))
}

/// An error without words of its own; the parser's words are English in both languages.
fn other(source: &Source, location: Location, words: &str) -> Diagnostic {
    let words = slips::short(words);
    Diagnostic::error(
        "yaml-tidak-sah",
        place(source, location),
        text!("Bagian ini tidak dapat dibaca sebagai YAML ({words}).", "This part can't be read as YAML ({words})."),
    )
}

/// The byte the parser means. Its errors have a line and a column only.
fn byte(source: &Source, location: Location) -> usize {
    let cut = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let exact = location.span().byte_offset().map(cut);
    exact.unwrap_or_else(|| Lines::new(&source.text).byte(cut(location.line()), cut(location.column())))
}

/// The place to point at: one character, so that there is something to see.
fn place(source: &Source, location: Location) -> Span {
    let at = byte(source, location).min(source.text.len());
    let rest = source.text.get(at..).unwrap_or_default();
    let width = rest.chars().next().filter(|c| !matches!(c, '\n' | '\r')).map_or(0, char::len_utf8);
    Span::new(source.id, at..at + width)
}
