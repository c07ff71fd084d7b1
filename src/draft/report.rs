//! What is said about a draft beside its text: what was left out and why, what does not fit, what to
//! know before posting.

use super::compose::{Composed, Composer};
use super::content::Origin;
use super::fixed::begins_with_verb;
use super::lead::Lead;
use super::{Omitted, Reason, Voice};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::platform::{BlockKind, BlockSpec, has};
use crate::text;

impl Composer<'_> {
    /// What of the brief is not in a post.
    pub(super) fn omitted(&self, layout: &[BlockSpec], composed: &Composed) -> Vec<Omitted> {
        let whole = has(layout, BlockKind::Body);
        let content = self.request.content;
        let there = |unit: &usize| composed.used.contains(unit) || composed.given.contains(unit);
        let said_by_given = |index: usize| composed.given.iter().any(|g| content.said_by(*g, index));
        let mut omitted: Vec<Omitted> = Vec::new();
        for (index, unit) in content.units.iter().enumerate().filter(|(index, _)| !there(index)) {
            let block = match unit.origin {
                Origin::Title | Origin::Hook | Origin::Action => continue,
                Origin::Summary | Origin::Details if whole => continue,
                Origin::Summary => BlockKind::Summary,
                Origin::Details => BlockKind::Details,
                Origin::Message => BlockKind::Messages,
                Origin::Reason => BlockKind::Why,
                Origin::Question => BlockKind::Questions,
            };
            let said = said_by_given(index)
                || content.same.get(index).is_some_and(|same| same.iter().any(|s| composed.used.contains(s)));
            let reason = match () {
                () if said => Reason::Repeat,
                () if self.request.voice == Voice::Asn && unit.first_person => Reason::Voice,
                () if !has(layout, block) => Reason::Layout,
                () => Reason::Limit,
            };
            omitted.push(Omitted { field: unit.field.clone(), reason });
        }
        let reason = if self.surface.hashtags.advised == 0 { Reason::Layout } else { Reason::Limit };
        omitted.extend(composed.surplus_tags.iter().map(|index| Omitted { field: format!("tagar[{index}]"), reason }));
        omitted
    }

    /// What must stand and does not fit: the fields, and the units to save. `lead` is the first line
    /// that came nearest to fitting.
    pub(super) fn too_long(&self, lead: Option<&Lead>, over: usize, limit: usize) -> Diagnostic {
        let brief = self.request.brief;
        let name = self.surface.name.0.as_str();
        let unit = self.surface.unit.word();
        let (unit_id, unit_en) = (unit.id, unit.en);
        let first = lead.and_then(|l| l.units.first()).and_then(|u| self.request.content.units.get(*u));
        let field = first.map_or("judul", |u| u.field.as_str());
        let place = lead.and_then(|l| l.text.text.place()).or_else(|| brief.title.place()).unwrap_or(brief.raw.span);
        let message = text!(
            "Yang wajib dimuat tidak cukup untuk {name}: lebih {over} {unit_id} dari batas {limit}.",
            "What must stand does not fit {name}: {over} {unit_en} over the limit of {limit}."
        );
        let mut found = Diagnostic::error("tidak-muat", place, message)
            .label(text!("“{field}” menjadi kalimat pertama", "`{field}` is the first line"));
        if let Some(action) = &brief.raw.action {
            let span = action.text.0.place().unwrap_or(brief.raw.span);
            found =
                found.also(span, text!("“ajakan” wajib dimuat bersama tautannya", "`ajakan` must stand with its link"));
        }
        // Often the address alone takes the room, and no shorter wording would help.
        let link = brief.raw.action.as_ref().and_then(|a| a.link.as_ref()).or(brief.raw.link.as_ref());
        let cost = link.map_or(0, |l| self.count(l.as_str()));
        if cost * 3 > limit {
            return found.help(text!(
                "Tautannya sendiri {cost} {unit_id}. Pakai alamat yang lebih pendek di situs yang sama, pendekkan “{field}” atau “ajakan” sebanyak {over} {unit_id}, atau tulis naskah sendiri di “naskah”.",
                "The link alone takes {cost} {unit_en}. Use a shorter address on the same site, shorten `{field}` or `ajakan` by {over} {unit_en}, or write your own text under `naskah`."
            ));
        }
        if brief.raw.action.is_none() {
            return found.help(text!(
                "Pendekkan “{field}” sebanyak {over} {unit_id}, atau tulis naskah sendiri di “naskah”.",
                "Shorten `{field}` by {over} {unit_en}, or write your own text under `naskah`."
            ));
        }
        found.help(text!(
            "Pendekkan “{field}” atau “ajakan” sebanyak {over} {unit_id}, atau tulis naskah sendiri di “naskah”.",
            "Shorten `{field}` or `ajakan` by {over} {unit_en}, or write your own text under `naskah`."
        ))
    }

    /// What a person should know before posting.
    pub(super) fn notes(&self) -> Vec<Text> {
        let raw = &self.request.brief.raw;
        let mut notes = Vec::new();
        if self.surface.requires_media == Some(true) && raw.media.is_empty() {
            notes.push(text!(
                "Perlu gambar atau video; brief ini belum memuat “media”.",
                "Needs a picture or video; this brief has no `media`."
            ));
        }
        if let Some(action) = raw.action.as_ref().filter(|a| !begins_with_verb(a.text.0.as_str())) {
            let words = action.text.0.as_str();
            notes.push(text!(
                "Ajakan lebih jelas bila diawali kata kerja: “{words}”",
                "A call to action is clearer when it begins with a verb: \"{words}\""
            ));
        }
        notes
    }
}
