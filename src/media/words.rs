//! Figures and lists in both languages, and what is told about a file that is taken all the same.

use super::kind::Kind;
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::source::Span;
use crate::text;

/// A size in megabytes of a million bytes, or kilobytes: `4,2 MB`. Sizes are rounded up and limits
/// down, so that what is over a limit never reads like it.
pub(super) fn megabytes(bytes: u64, up: bool) -> Text {
    let (unit, name) = if bytes < 1_000_000 { (1_000, "kB") } else { (1_000_000, "MB") };
    let tenths = if up { bytes.saturating_mul(10).div_ceil(unit) } else { bytes.saturating_mul(10) / unit };
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if tenth == 0 {
        text!("{whole} {name}", "{whole} {name}")
    } else {
        text!("{whole},{tenth} {name}", "{whole}.{tenth} {name}")
    }
}

/// A number with its thousands set apart: `36.152.320`.
pub(super) fn grouped(number: usize) -> Text {
    let digits = number.to_string();
    let with = |sign: char| {
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(sign);
            }
            out.push(digit);
        }
        out
    };
    Text { id: with('.'), en: with(',') }
}

/// A list in words: `X, Threads, dan Bluesky`.
pub(super) fn listed(items: &[Text]) -> Text {
    let one = |pick: fn(&Text) -> &String, and: &str, last_comma: bool| {
        let items: Vec<&str> = items.iter().map(|item| pick(item).as_str()).collect();
        match items.as_slice() {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first, second] => format!("{first} {and} {second}"),
            [many @ .., last] => format!("{}{} {and} {last}", many.join(", "), if last_comma { "," } else { "" }),
        }
    };
    Text { id: one(|t| &t.id, "dan", true), en: one(|t| &t.en, "and", false) }
}

/// A name that promises another kind of content.
pub(super) fn ending(named: &str, ending: &str, kind: Kind, span: Span) -> Diagnostic {
    let (name, better) = (kind.name(), kind.ending());
    let message = text!(
        "“{named}” berakhiran .{ending}, tetapi isinya {name}.",
        "“{named}” ends in .{ending}, but holds {name}."
    );
    Diagnostic::warning("media-akhiran", span, message).help(text!(
        "Ganti akhiran nama berkas menjadi .{better}, juga di brief; platform bisa menolaknya.",
        "Change the ending of the file's name to .{better}, in the brief too; platforms may refuse it."
    ))
}

/// A video that says where it was made.
pub(super) fn located(named: &str, span: Span) -> Diagnostic {
    let message = text!("Video “{named}” memuat lokasi perekaman.", "The video “{named}” tells where it was recorded.");
    Diagnostic::warning("media-data-pribadi", span, message).help(text!(
        "Video disalin apa adanya. Hapus lokasinya dengan aplikasi video sebelum dibagikan.",
        "Videos are copied as they are. Remove the place with a video program before you share it."
    ))
}

/// A document that names its author.
pub(super) fn authored(named: &str, span: Span) -> Diagnostic {
    let message = text!("PDF “{named}” memuat nama pembuatnya.", "The PDF “{named}” names its author.");
    Diagnostic::warning("media-data-pribadi", span, message).help(text!(
        "PDF disalin apa adanya. Hapus propertinya (judul, pembuat) di aplikasi PDF jika itu nama orang.",
        "PDFs are copied as they are. Remove its properties (title, author) in a PDF program if it is a person's name."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        assert_eq!(megabytes(5_242_880, false).id, "5,2 MB");
        assert_eq!(megabytes(5_242_881, true).en, "5.3 MB");
        assert_eq!(megabytes(2_000_000, false).id, "2 MB");
        assert_eq!(megabytes(976, true).id, "1 kB");
        assert_eq!((grouped(36_152_320).id.as_str(), grouped(100).en.as_str()), ("36.152.320", "100"));
    }

    #[test]
    fn lists() {
        let names = ["X", "Threads", "Bluesky"].map(Text::same);
        assert_eq!(listed(&names).id, "X, Threads, dan Bluesky");
        assert_eq!(listed(&names[..2]).en, "X and Threads");
        assert_eq!(listed(&names[..1]).id, "X");
    }
}
