//! Why a file does not suit a platform; the same cause on several platforms is gathered.

use super::super::words::{grouped, listed, megabytes};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::Text;
use crate::media::File;
use crate::source::Span;
use crate::text;
use std::mem::{Discriminant, discriminant};

/// A cause, with the limit or what is wanted instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cause {
    /// The formats that are taken.
    Format(Vec<String>),
    /// The most bytes.
    Bytes(usize),
    /// The most pixels of a side.
    Dimension(usize),
    /// The most pixels in all.
    Pixels(usize),
    /// The least width.
    Narrow(usize),
    /// The greatest width.
    Wide(usize),
    /// The most seconds.
    Long(usize),
    /// The fewest seconds.
    Short(usize),
    /// The ratios that are shown whole.
    Ratio(Vec<String>),
}

/// The causes met for one file, and on which platforms.
#[derive(Debug, Default)]
pub(super) struct Causes(Vec<(Cause, String)>);

impl Causes {
    pub(super) fn add(&mut self, cause: Cause, platform: &str) {
        let one = (cause, platform.to_owned());
        // Two surfaces of a platform say it once.
        if !self.0.contains(&one) {
            self.0.push(one);
        }
    }

    /// A finding a cause.
    pub(super) fn told(&self, file: &File, span: Span) -> Vec<Diagnostic> {
        let mut seen: Vec<Discriminant<Cause>> = Vec::new();
        let mut found = Vec::new();
        for (cause, _) in &self.0 {
            let kind = discriminant(cause);
            if seen.contains(&kind) {
                continue;
            }
            seen.push(kind);
            let same = self.0.iter().filter(|(other, _)| discriminant(other) == kind);
            let platforms: Vec<Text> = same.map(|(cause, name)| limited(name, &cause.limit())).collect();
            found.push(cause.finding(file, &listed(&platforms), span));
        }
        found
    }
}

/// `X (5,2 MB)`.
fn limited(name: &str, limit: &Text) -> Text {
    let Text { id, en } = limit;
    text!("{name} ({id})", "{name} ({en})")
}

impl Cause {
    /// The limit in words.
    fn limit(&self) -> Text {
        match self {
            Self::Format(formats) => Text::same(formats.join("/")),
            Self::Ratio(ratios) => Text::same(ratios.join("/")),
            Self::Bytes(bytes) => megabytes(*bytes as u64, false),
            Self::Dimension(pixels) | Self::Pixels(pixels) | Self::Narrow(pixels) | Self::Wide(pixels) => {
                grouped(*pixels)
            }
            Self::Long(seconds) | Self::Short(seconds) => {
                let Text { id, en } = grouped(*seconds);
                text!("{id} detik", "{en} seconds")
            }
        }
    }

    /// The finding; `at` names the platforms, each with its limit.
    fn finding(&self, file: &File, at: &Text, span: Span) -> Diagnostic {
        let named = file.named.trim();
        let (code, message, help) = self.words(file, named, at);
        let mut found = Diagnostic::warning(code, span, message).help(help);
        if matches!(self, Self::Ratio(_) | Self::Wide(_)) {
            // The platform crops it or makes it smaller by itself; it is still posted.
            found.severity = Severity::Info;
        }
        found
    }

    fn words(&self, file: &File, named: &str, at: &Text) -> (&'static str, Text, Text) {
        let Text { id: at, en: at_en } = at;
        let (width, height) = (file.width.unwrap_or_default(), file.height.unwrap_or_default());
        let smaller = || text!("Kecilkan gambarnya sebelum diunggah.", "Make the picture smaller before posting it.");
        match self {
            Self::Format(_) => {
                let kind = file.kind.name();
                (
                    "media-format",
                    text!(
                        "“{named}” berformat {kind}, yang tidak diterima {at}.",
                        "“{named}” is {kind}, not taken by {at_en}."
                    ),
                    text!("Simpan ulang dalam format yang diterima.", "Save it again in a format that is taken."),
                )
            }
            Self::Bytes(_) => {
                let Text { id: size, en: size_en } = megabytes(file.bytes.len() as u64, true);
                (
                    "media-ukuran",
                    text!(
                        "“{named}” berukuran {size}, melebihi batas {at}.",
                        "“{named}” has {size_en}, over the limit of {at_en}."
                    ),
                    text!("Perkecil atau mampatkan berkasnya.", "Make the file smaller or compress it."),
                )
            }
            Self::Dimension(_) => (
                "media-dimensi",
                text!(
                    "“{named}” berdimensi {width} × {height} piksel, melebihi batas {at}.",
                    "“{named}” has {width} × {height} pixels, over the limit of {at_en}."
                ),
                smaller(),
            ),
            Self::Wide(_) => (
                "media-dimensi",
                text!(
                    "Lebar “{named}” {width} piksel, melebihi batas {at}.",
                    "“{named}” is {width} pixels wide, over the limit of {at_en}."
                ),
                text!(
                    "Platform mengecilkannya sendiri; kecilkan lebih dahulu jika tulisan di dalamnya harus tajam.",
                    "The platform makes it smaller by itself; do it first where writing in it must stay sharp."
                ),
            ),
            Self::Pixels(_) => {
                let Text { id: all, en: all_en } = grouped(width.saturating_mul(height));
                (
                    "media-dimensi",
                    text!(
                        "“{named}” memuat {all} piksel, melebihi batas {at}.",
                        "“{named}” has {all_en} pixels, over the limit of {at_en}."
                    ),
                    smaller(),
                )
            }
            Self::Narrow(_) => (
                "media-dimensi",
                text!(
                    "Lebar “{named}” hanya {width} piksel, kurang dari batas {at}.",
                    "“{named}” is only {width} pixels wide, less than {at_en} asks for."
                ),
                text!("Pakai gambar yang lebih besar.", "Use a larger picture."),
            ),
            Self::Long(_) | Self::Short(_) => {
                let seconds = file.seconds.unwrap_or_default();
                let long = matches!(self, Self::Long(_));
                let (than, than_en) = if long { ("melebihi", "over") } else { ("kurang dari", "below") };
                (
                    "media-durasi",
                    text!(
                        "“{named}” berdurasi {seconds} detik, {than} batas {at}.",
                        "“{named}” takes {seconds} seconds, {than_en} the limit of {at_en}."
                    ),
                    if long {
                        text!("Potong videonya.", "Shorten the video.")
                    } else {
                        text!("Pakai video yang lebih panjang.", "Use a longer video.")
                    },
                )
            }
            Self::Ratio(_) => (
                "media-rasio",
                text!(
                    "“{named}” berdimensi {width} × {height} piksel, bukan rasio yang dipakai {at}.",
                    "“{named}” has {width} × {height} pixels, not a ratio of {at_en}."
                ),
                text!(
                    "Potong sendiri agar bagian pentingnya tetap terlihat; jika tidak, platform yang memotongnya.",
                    "Crop it yourself so that what matters is seen; else the platform does."
                ),
            ),
        }
    }
}

/// Findings about all media of a brief.
pub(super) mod count {
    use super::{Diagnostic, Severity, Span, Text, limited, listed, text};
    use crate::media::Group;

    fn names(groups: &[Group]) -> Text {
        listed(&groups.iter().map(|group| group.name()).collect::<Vec<_>>())
    }

    /// Platforms that take nothing of what there is; each with what it takes.
    pub(in super::super) fn unwanted(
        groups: &[Group],
        platforms: &[(&str, Vec<Group>)],
        needs: bool,
        span: Span,
    ) -> Diagnostic {
        let Text { id: have, en: have_en } = names(groups);
        let mut list: Vec<Text> = platforms.iter().map(|(name, takes)| limited(name, &names(takes))).collect();
        list.dedup();
        let Text { id: at, en: at_en } = listed(&list);
        let message = text!(
            "Brief ini hanya memuat {have}, yang tidak diterima {at}.",
            "This brief only has {have_en}, not taken by {at_en}."
        );
        // A platform that lives on video is no reason to hold back a brief: one without any media passes too.
        let found = Diagnostic { severity: Severity::Info, ..Diagnostic::warning("media-jenis", span, message) };
        found.help(if needs {
            text!(
                "Tambahkan media yang diterima, atau keluarkan platform yang mewajibkannya dari “platform”.",
                "Add media that are taken, or take the platforms that require them out of `platform`."
            )
        } else {
            text!(
                "Tambahkan media yang diterima, atau unggah teksnya saja di sana.",
                "Add media that are taken, or post the text alone there."
            )
        })
    }

    /// More of a kind than go into one post; each platform with the most it takes.
    pub(in super::super) fn too_many(group: Group, have: usize, platforms: &[(&str, usize)], span: Span) -> Diagnostic {
        let Text { id: kind, en: kind_en } = group.name();
        let mut list: Vec<Text> = platforms.iter().map(|(name, most)| limited(name, &Text::same(most))).collect();
        list.dedup();
        let Text { id: at, en: at_en } = listed(&list);
        let message = text!(
            "Brief ini memuat {have} {kind}, melebihi batas satu unggahan di {at}.",
            "This brief has {have} {kind_en}, more than one post takes on {at_en}."
        );
        // A brief for many platforms has more pictures than the tightest of them takes.
        let found = Diagnostic { severity: Severity::Info, ..Diagnostic::warning("media-jumlah", span, message) };
        found.help(text!(
            "Mulai dari berkas ini, pilih yang terpenting saja di sana, atau bagi ke beberapa unggahan.",
            "From this file on, choose what matters most there, or spread them over several posts."
        ))
    }
}
