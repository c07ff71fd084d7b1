//! Whether the platforms of a brief's drafts take its media.
//!
//! One cause is one finding, whichever platforms it concerns: an officer who makes a picture smaller
//! does it once.

mod causes;

use super::File;
use super::kind::Group;
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::platform::{MediaRule, Platform, Surface};
use crate::source::Span;
use causes::{Cause, Causes, count};
use std::sync::Arc;

/// A surface that a draft was written for, and its platform's name.
struct Used<'p> {
    name: &'p str,
    surface: &'p Surface,
}

/// The rule of a surface for such a file; `None` where it has none for its kind.
fn rule<'s>(surface: &'s Surface, file: &File) -> Option<&'s MediaRule> {
    let of = |kind: &str| surface.media.iter().find(|rule| rule.kind.value == kind);
    match file.kind.group() {
        Group::Picture if file.animated => of("gif").filter(|_| file.kind.ending() == "gif").or_else(|| of("image")),
        Group::Picture => of("image"),
        Group::Video => of("video"),
        Group::Document => of("document"),
    }
}

/// Whether a file can be posted on a surface, going by its kind and format alone. Where nothing is
/// known about a surface's media, it can.
pub fn takes(surface: &Surface, file: &File) -> bool {
    surface.media.is_empty() || rule(surface, file).is_some_and(|rule| format_fits(rule, file))
}

fn format_fits(rule: &MediaRule, file: &File) -> bool {
    let known = |format: &str| file.kind.endings().contains(&format.to_lowercase().as_str());
    rule.formats.is_empty() || rule.formats.iter().any(|format| known(&format.value))
}

/// Checks the files of a brief, each with the place of its name, against the surfaces of its drafts.
pub(super) fn check(files: &[File], spans: &[Span], drafts: &[Draft], platforms: &[Arc<Platform>]) -> Vec<Diagnostic> {
    let drafted = |platform: &Platform, surface: &Surface| {
        drafts.iter().any(|draft| draft.platform == platform.id.value && draft.surface == surface.id.value)
    };
    let used: Vec<Used<'_>> = platforms
        .iter()
        .flat_map(|platform| platform.surfaces.iter().map(move |surface| (platform, surface)))
        .filter(|(platform, surface)| drafted(platform, surface) && !surface.media.is_empty())
        .map(|(platform, surface)| Used { name: platform.name.0.as_str(), surface })
        .collect();
    let mut found = Vec::new();
    found.extend(unwanted(files, spans, &used));
    for (file, span) in files.iter().zip(spans) {
        let mut causes = Causes::default();
        for one in &used {
            if let Some(rule) = rule(one.surface, file) {
                one_file(file, rule, one.name, &mut causes);
            }
        }
        found.extend(causes.told(file, *span));
    }
    found.extend(too_many(files, spans, &used));
    found
}

/// Surfaces that take nothing of what the brief has. One that takes a part of it gets that part.
fn unwanted(files: &[File], spans: &[Span], used: &[Used<'_>]) -> Option<Diagnostic> {
    let span = spans.first()?;
    let refuses = |one: &&Used<'_>| files.iter().all(|file| rule(one.surface, file).is_none());
    let refusing: Vec<&Used<'_>> = used.iter().filter(refuses).collect();
    if refusing.is_empty() {
        return None;
    }
    let mut groups: Vec<Group> = files.iter().map(|file| file.kind.group()).collect();
    groups.sort_unstable();
    groups.dedup();
    let needs = refusing.iter().any(|one| one.surface.requires_media == Some(true));
    let refusing: Vec<(&str, Vec<Group>)> = refusing.iter().map(|one| (one.name, wanted(one.surface))).collect();
    Some(count::unwanted(&groups, &refusing, needs, *span))
}

/// The kinds of media that can be posted on a surface.
fn wanted(surface: &Surface) -> Vec<Group> {
    let mut groups: Vec<Group> = surface.media.iter().filter_map(|rule| group(&rule.kind.value)).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// What a rule is about; small pictures beside a video or a link are not posted.
fn group(kind: &str) -> Option<Group> {
    match kind {
        "image" | "gif" => Some(Group::Picture),
        "video" => Some(Group::Video),
        "document" => Some(Group::Document),
        _ => None,
    }
}

/// One file against one rule.
fn one_file(file: &File, rule: &MediaRule, name: &str, causes: &mut Causes) {
    if !format_fits(rule, file) {
        causes.add(Cause::Format(rule.formats.iter().map(|format| format.value.to_uppercase()).collect()), name);
    }
    let over = |limit: Option<usize>, value: usize| limit.filter(|limit| value > *limit);
    if let Some(limit) = over(rule.max_bytes, file.bytes.len()) {
        causes.add(Cause::Bytes(limit), name);
    }
    let seconds = file.seconds.and_then(|seconds| usize::try_from(seconds).ok());
    if let Some(limit) = seconds.and_then(|seconds| over(rule.max_seconds, seconds)) {
        causes.add(Cause::Long(limit), name);
    }
    if let Some(limit) = rule.min_seconds.filter(|limit| seconds.is_some_and(|seconds| seconds < *limit)) {
        causes.add(Cause::Short(limit), name);
    }
    let (Some(width), Some(height)) = (file.width, file.height) else { return };
    if let Some(limit) = over(rule.max_dimension, width.max(height)) {
        causes.add(Cause::Dimension(limit), name);
    }
    if let Some(limit) = over(rule.max_pixels, width.saturating_mul(height)) {
        causes.add(Cause::Pixels(limit), name);
    }
    if let Some(limit) = rule.min_width.filter(|limit| width < *limit) {
        causes.add(Cause::Narrow(limit), name);
    }
    if let Some(limit) = over(rule.max_width, width) {
        causes.add(Cause::Wide(limit), name);
    }
    let ratios: Vec<&str> = rule.ratios.iter().map(|ratio| ratio.value.as_str()).collect();
    if !ratios.is_empty() && !ratios.iter().any(|ratio| has_ratio(width, height, ratio)) {
        causes.add(Cause::Ratio(ratios.into_iter().map(str::to_owned).collect()), name);
    }
}

/// Whether sides stand to each other as `16:9` says, within a hundredth: sizes are whole pixels. What
/// can't be read as a ratio is no reason to warn.
fn has_ratio(width: usize, height: usize, ratio: &str) -> bool {
    let Some((Ok(across), Ok(down))) = ratio.split_once(':').map(|(a, b)| (a.trim().parse(), b.trim().parse())) else {
        return true;
    };
    let (across, down): (f64, f64) = (across, down);
    let (own, wanted) = (width as f64 * down, height as f64 * across);
    (own - wanted).abs() <= wanted.abs() / 100.0
}

/// More files of one kind than go into a post.
fn too_many(files: &[File], spans: &[Span], used: &[Used<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for kind in ["image", "gif", "video", "document"] {
        let mut over: Vec<(&str, usize)> = Vec::new();
        let mut first: Option<(usize, Span)> = None;
        let mut most = 0;
        for one in used {
            let mine = |file: &File| rule(one.surface, file).filter(|rule| rule.kind.value == kind);
            let list: Vec<(&MediaRule, &Span)> =
                files.iter().zip(spans).filter_map(|(file, span)| Some((mine(file)?, span))).collect();
            let limit = list.first().and_then(|(rule, _)| rule.max_count).filter(|limit| list.len() > *limit);
            let Some((limit, (_, span))) = limit.and_then(|limit| Some((limit, list.get(limit)?))) else { continue };
            over.push((one.name, limit));
            most = most.max(list.len());
            if first.is_none_or(|(least, _)| limit < least) {
                first = Some((limit, **span));
            }
        }
        if let (Some((_, span)), Some(group)) = (first, group(kind)) {
            found.push(count::too_many(group, most, &over, span));
        }
    }
    found
}
