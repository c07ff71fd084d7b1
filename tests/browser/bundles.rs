//! Bundles of the sample briefs.

use crate::common;
use humas::brief::Brief;
use humas::bundle::{Bundle, Finding, Media, Parts, Slot, Time};
use humas::config::Config;
use humas::draft::{Draft, Voice};
use humas::platform::{builtin, builtin_names};
use humas::text::hidden;
use jiff::Timestamp;

/// The picture that bundles carry.
pub const PICTURE: &str = "media/posko.jpg";

/// The sample briefs in both voices, those of a brief side by side.
pub fn all() -> Vec<Bundle> {
    let briefs = common::sample_briefs();
    briefs.iter().flat_map(|(_, _, brief)| [Voice::Resmi, Voice::Asn].map(|voice| of(brief, voice))).collect()
}

/// A sample brief in one voice.
pub fn bundle(name: &str, voice: Voice) -> Bundle {
    let briefs = common::sample_briefs();
    let (_, _, brief) = briefs.iter().find(|(known, ..)| known == name).unwrap();
    of(brief, voice)
}

pub fn time(at: &str, words: &str) -> Time {
    Time { at: at.to_owned(), words: words.to_owned() }
}

fn of(brief: &Brief, voice: Voice) -> Bundle {
    let drafts = drafts(brief, voice);
    let posted = drafts.iter().filter(|draft| matches!(draft.platform.as_str(), "x" | "instagram"));
    let slots: Vec<Slot> = posted
        .zip(["08.00", "12.30"])
        .map(|(draft, hour)| Slot {
            platform: draft.platform.clone(),
            time: time(
                &format!("2026-12-01T{}:00+07:00", hour.replace('.', ":")),
                &format!("Selasa, 1 Desember 2026 pukul {hour} WIB"),
            ),
        })
        .collect();
    let mut bundle = Bundle::new(&Parts {
        brief,
        config: &Config::default(),
        platforms: &builtin_names().filter_map(builtin).collect::<Vec<_>>(),
        drafts: &drafts,
        voice,
        embargo: None,
        found: &[],
        rules: 91,
        checked: Timestamp::from_second(1_795_489_200).ok(),
        media: &[],
        slots: &slots,
    });
    if brief.id.len().is_multiple_of(3) {
        bundle.check.warnings = 1;
        bundle.check.findings.push(Finding {
            rule: "kalimat-panjang".to_owned(),
            severity: "warning".to_owned(),
            message: "Kalimat ini 34 kata; pembaca lebih mudah memahami kalimat di bawah 25 kata.".to_owned(),
        });
    }
    bundle
}

/// The drafts of a brief; X as a thread.
fn drafts(brief: &Brief, voice: Voice) -> Vec<Draft> {
    let threads = common::drafts(brief, voice, true);
    let thread = |draft: &Draft| threads.iter().find(|t| t.platform == "x" && t.surface == draft.surface).cloned();
    common::drafts(brief, voice, false).iter().map(|draft| thread(draft).unwrap_or_else(|| draft.clone())).collect()
}

/// A card whose text is all that a page may change on the way to the clipboard.
pub fn odd_card(bundle: &mut Bundle) {
    let mut odd = bundle.cards[0].clone();
    odd.surface = "ganjil".to_owned();
    odd.name = "Teks ganjil".to_owned();
    odd.posts.truncate(1);
    odd.posts[0].text = "\n  awal\r\nbaris\rsendiri\t</script><!-- “kutip” \\ & < > 👨‍👩‍👧 \u{202e}akhir \n\n".to_owned();
    odd.posts[0].marks = hidden(&odd.posts[0].text);
    bundle.cards.push(odd);
}

/// Puts the picture into the list and into some posts.
pub fn attach(bundle: &mut Bundle, bytes: usize) {
    bundle.media.push(Media {
        file: PICTURE.to_owned(),
        mime: "image/jpeg".to_owned(),
        bytes,
        width: Some(1080),
        height: Some(1350),
        alt: "Gambar sebuah rumah beratap merah dengan halaman hijau, dipakai sebagai posko pengungsian.".to_owned(),
        credit: Some("BPBD Kota Contoh".to_owned()),
        caption: Some("Posko pengungsian SDN Contoh 1, 24 November 2026.".to_owned()),
        removed: vec!["lokasi GPS".to_owned(), "nama pemilik kamera".to_owned()],
    });
    bundle.media.push(Media {
        file: "media/imbauan.mp4".to_owned(),
        mime: "video/mp4".to_owned(),
        bytes: 14_800_000,
        alt: "Petugas menunjukkan jalur evakuasi.".to_owned(),
        removed: Vec::new(),
        ..bundle.media[0].clone()
    });
    for card in bundle.cards.iter_mut().filter(|c| matches!(c.platform.as_str(), "x" | "instagram" | "facebook")) {
        card.posts[0].media = vec![PICTURE.to_owned()];
    }
    for card in bundle.cards.iter_mut().filter(|c| c.platform == "tiktok") {
        card.posts[0].media = vec!["media/imbauan.mp4".to_owned()];
    }
}

/// The bytes of the picture.
pub fn picture() -> Vec<u8> {
    std::fs::read(common::root().join("tests/data/gambar.jpg")).unwrap()
}
