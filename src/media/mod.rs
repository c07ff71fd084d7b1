//! The pictures and videos of a brief: found beside it, known by their content, checked against the
//! platforms, and freed of personal data.

mod clean;
mod fit;
mod kind;
mod name;
mod near;
mod path;
mod pdf;
mod read;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
mod trouble;
mod video;
mod words;

pub use clean::{Cleaned, Fault, Removed, clean};
pub use fit::takes;
pub use kind::{Group, Kind};

use crate::brief::{Brief, Media};
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::lang::Text;
use crate::markdown;
use crate::platform::Platform;
use crate::source::Span;
use camino::Utf8Path;
use name::Names;
use path::Folders;
use std::sync::Arc;
use trouble::Trouble;
use video::Video;

/// The media of a brief, and what is to be said about them.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// The files that can be handed out, in the order of the brief.
    pub files: Vec<File>,
    /// What is wrong with the others, and what platforms will not like.
    pub diagnostics: Vec<Diagnostic>,
}

/// A picture, video or document that can be handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The file as the brief names it.
    pub named: String,
    /// A name that no other file of the brief has and every system takes: `foto.jpg`.
    pub name: String,
    /// What it is, by its content.
    pub kind: Kind,
    /// Its media type.
    pub mime: &'static str,
    /// Its content, pictures without personal data.
    pub bytes: Vec<u8>,
    /// Its width in pixels as shown, where it is known.
    pub width: Option<usize>,
    /// Its height in pixels as shown.
    pub height: Option<usize>,
    /// The length of a video in seconds, rounded up.
    pub seconds: Option<u64>,
    /// Whether a picture moves.
    pub animated: bool,
    /// What somebody who can't see it should hear.
    pub alt: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Its caption.
    pub caption: Option<String>,
    /// What was taken out of it.
    pub removed: Vec<Text>,
}

/// Reads the media of a brief, takes personal data out of pictures, and checks them against the
/// surfaces that the drafts were written for.
///
/// `root` is the folder of the brief's repository; no file outside it is read. A path in the brief
/// starts at the brief's own folder.
pub fn gather(brief: &Brief, drafts: &[Draft], platforms: &[Arc<Platform>], root: &Utf8Path) -> Gathered {
    let mut gathered = Gathered::default();
    let mut spans = Vec::new();
    let mut names = Names::default();
    let folders = Folders::of(Utf8Path::new(&brief.path), root);
    for media in &brief.raw.media {
        let named = media.file.0.as_str().trim();
        let span = media.file.0.place().unwrap_or(media.span);
        match take(media, folders.as_ref(), span, &mut gathered.diagnostics) {
            Ok(mut file) => {
                file.name = names.take(named, file.kind.ending());
                gathered.files.push(file);
                spans.push(span);
            }
            Err(trouble) => gathered.diagnostics.push(trouble.diagnostic(named, span)),
        }
    }
    gathered.diagnostics.extend(fit::check(&gathered.files, &spans, drafts, platforms));
    gathered
}

/// Reads and cleans one file; what may stay as it is but should be known is noted.
fn take(media: &Media, folders: Option<&Folders>, span: Span, notes: &mut Vec<Diagnostic>) -> Result<File, Trouble> {
    let named = media.file.0.as_str().trim();
    let path = folders.ok_or(Trouble::Homeless)?.find(named)?;
    let (kind, bytes) = read::read(&path)?;
    let fault = |fault| Trouble::Fault(kind, fault);
    let cleaned = clean(kind, bytes).map_err(fault)?;
    let about = match kind {
        Kind::Mp4 | Kind::Mov | Kind::ThreeGp => video::boxed(&cleaned.bytes).map_err(fault)?,
        Kind::Webm => video::webm(&cleaned.bytes).map_err(fault)?,
        Kind::Pdf => {
            if pdf::names_author(&cleaned.bytes).map_err(fault)? {
                notes.push(words::authored(named, span));
            }
            Video::default()
        }
        Kind::Jpeg | Kind::Png | Kind::Gif | Kind::Webp => {
            Video { size: Some(extent(&cleaned).ok_or(fault(Fault::Broken))?), ..Video::default() }
        }
    };
    if about.located {
        notes.push(words::located(named, span));
    }
    let ending = Utf8Path::new(named).extension().unwrap_or_default().to_lowercase();
    if !kind.endings().contains(&ending.as_str()) {
        notes.push(words::ending(named, &ending, kind, span));
    }
    let trimmed = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(File {
        named: media.file.0.as_str().to_owned(),
        name: String::new(),
        kind,
        mime: kind.mime(),
        width: about.size.map(|(width, _)| width),
        height: about.size.map(|(_, height)| height),
        seconds: about.seconds,
        animated: cleaned.animated,
        alt: media.alt.as_ref().and_then(|alt| trimmed(alt.as_str())),
        credit: media.credit.as_ref().and_then(|credit| trimmed(credit.0.as_str())),
        caption: media.caption.as_ref().and_then(|caption| trimmed(markdown::inline(caption).as_str())),
        removed: cleaned.removed.iter().map(|what| what.text()).collect(),
        bytes: cleaned.bytes,
    })
}

/// Width and height of a picture as shown: a camera held upright turns it by EXIF, from 5 on to the side.
fn extent(cleaned: &Cleaned) -> Option<(usize, usize)> {
    let size = imagesize::blob_size(&cleaned.bytes).ok()?;
    let (width, height) = if cleaned.orientation >= 5 { (size.height, size.width) } else { (size.width, size.height) };
    (width > 0 && height > 0).then_some((width, height))
}
