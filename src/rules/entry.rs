//! An entry of a rules file, understood.

use super::Rule;
use super::basis::Regulations;
use super::circumstance::{Circumstance, ThenLevel};
use super::file::RawRule;
use super::kinds::KINDS;
use super::lexicon::Builder;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::text;
use crate::yaml::Node;
use crate::yaml::record::{Read, Reader, closest};

/// Reads an entry as a rule of its kind; what is wrong with it is reported.
pub(super) fn rule(
    node: &Node,
    reader: &mut Reader<'_>,
    builder: &mut Builder,
    regulations: &Regulations,
) -> Option<Rule> {
    let raw = RawRule::fields(node, reader)?;
    let Some(kind) = KINDS.iter().find(|kind| kind.name == raw.kind.value) else {
        let known: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
        let found = crate::yaml::record::unknown_word(raw.kind.span, &raw.kind.value, &known);
        return reader.fail(Diagnostic { code: "jenis-asing".into(), ..found });
    };
    let own = kind.keys.iter().flat_map(|form| form.keys);
    let keys: Vec<&str> = RawRule::KEYS.iter().chain(own).copied().collect();
    reader.check_keys(node, &keys)?;
    let mut when = Vec::new();
    for one in &raw.when {
        reader.check_keys(one, &["jenis", "nada", "masa", "tingkat"])?;
        when.push((Circumstance::fields(one, reader)?, ThenLevel::fields(one, reader)?.level));
    }
    let only = raw.only.iter().map(|one| Circumstance::read(one, reader)).collect::<Option<Vec<_>>>()?;
    let mut basis = Vec::new();
    for key in &raw.basis {
        match regulations.get(&key.value) {
            Some(known) => basis.push(known.clone()),
            None => reader.found.push(unknown_basis(&key.value, key.span, regulations)),
        }
    }
    let check = (kind.read)(node, reader, builder)?;
    let said = |said: Option<super::Said>| said.map(|s| s.0);
    Some(Rule {
        id: raw.id.value,
        kind,
        level: raw.level,
        when,
        only,
        parts: raw.parts,
        message: said(raw.message),
        suggestion: said(raw.suggestion),
        why: said(raw.why),
        basis,
        wrong: raw.wrong.into_iter().map(|example| example.0).collect(),
        right: raw.right.into_iter().map(|example| example.0).collect(),
        span: node.span,
        check,
    })
}

fn unknown_basis(key: &str, span: Span, regulations: &Regulations) -> Diagnostic {
    let known: Vec<&str> = regulations.keys().map(String::as_str).collect();
    let found = Diagnostic::error(
        "dasar-asing",
        span,
        text!("Tidak ada peraturan dengan kunci “{key}”.", "There is no regulation under the key `{key}`."),
    );
    match closest(key, &known) {
        Some(near) => found.help(text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?")),
        None => found.help(text!(
            "Tambahkan di “dasar:” pada puncak berkas, dengan “peraturan” dan “pasal”-nya.",
            "Add it under `dasar:` at the top of the file, with its `peraturan` and `pasal`."
        )),
    }
}
