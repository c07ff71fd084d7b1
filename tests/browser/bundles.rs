//! Bundles of the sample briefs, made from their drafts.

use crate::common;
use humas::brief::Brief;
use humas::bundle::{About, Bundle, Card, Checked, Finding, Link, Media, Post, Question, Slot, Source, Time};
use humas::draft::{Draft, Voice};
use humas::lang::Lang;
use humas::platform::{LinkPolicy, builtin};
use humas::text::{Hidden, hidden};

/// The picture that bundles carry.
pub const PICTURE: &str = "media/posko-banjir.png";

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
    let line = |line: &Option<humas::yaml::record::Line>| line.as_ref().map(|l| l.0.as_str().to_owned());
    let cards = cards(brief, voice);
    let slots = cards.iter().filter(|card| matches!(card.platform.as_str(), "x" | "instagram")).zip(["08.00", "12.30"]);
    let schedule: Vec<Slot> = slots
        .map(|(card, hour)| Slot {
            platform: card.platform.clone(),
            time: time(
                &format!("2026-12-01T{}:00+07:00", hour.replace('.', ":")),
                &format!("Selasa, 1 Desember 2026 pukul {hour} WIB"),
            ),
        })
        .collect();
    let date = brief.date.long();
    let questions = brief
        .raw
        .questions
        .iter()
        .map(|q| Question { question: q.question.0.as_str().to_owned(), answer: q.answer.as_str().to_owned() });
    let sources = brief.raw.references.iter().map(|r| Source {
        title: r.title.0.as_str().to_owned(),
        publisher: line(&r.publisher),
        date: r.date.map(|day| day.long()),
        link: r.link.as_ref().map(|link| link.as_str().to_owned()),
    });
    let channels = brief
        .raw
        .channels
        .iter()
        .map(|c| Link { name: c.name.0.as_str().to_owned(), link: c.link.as_str().to_owned() });
    let warned = brief.id.len() % 3 == 0;
    let finding = Finding {
        rule: "kalimat-panjang".to_owned(),
        severity: "warning".to_owned(),
        message: "Kalimat ini 34 kata; pembaca lebih mudah memahami kalimat di bawah 25 kata.".to_owned(),
    };
    Bundle {
        version: 1,
        generator: format!("humas {}", env!("CARGO_PKG_VERSION")),
        brief: About {
            id: brief.id.clone(),
            title: brief.title.as_str().to_owned(),
            agency: brief.agency.as_str().to_owned(),
            unit: line(&brief.raw.unit).unwrap_or_default(),
            responsible: line(&brief.raw.responsible).unwrap_or_default(),
            topic: brief.topic.word().to_owned(),
            tone: brief.tone.word().to_owned(),
            date: brief.date.date.to_string(),
            date_words: date,
            summary: brief.summary.as_str().to_owned(),
            reason: brief.raw.reason.as_ref().map(|reason| reason.as_str().to_owned()).unwrap_or_default(),
            link: brief.raw.link.as_ref().map(|link| link.as_str().to_owned()),
            terms: brief.raw.terms.iter().map(|(k, v)| (k.value.clone(), v.0.as_str().to_owned())).collect(),
        },
        voice,
        embargo: None,
        check: Checked {
            time: Some(time("2026-11-24T10:00:00+07:00", "Selasa, 24 November 2026 pukul 10.00 WIB")),
            rules: 101,
            warnings: usize::from(warned),
            infos: 0,
            findings: warned.then_some(finding).into_iter().collect(),
        },
        cards,
        media: Vec::new(),
        schedule,
        questions: questions.collect(),
        sources: sources.collect(),
        channels: channels.collect(),
    }
}

/// The drafts of a brief; X as a thread.
fn cards(brief: &Brief, voice: Voice) -> Vec<Card> {
    let threads = common::drafts(brief, voice, true);
    let thread = |draft: &Draft| threads.iter().find(|t| t.platform == "x" && t.surface == draft.surface).cloned();
    common::drafts(brief, voice, false)
        .iter()
        .map(|draft| card(&thread(draft).unwrap_or_else(|| draft.clone())))
        .collect()
}

fn card(draft: &Draft) -> Card {
    let platform = builtin(&draft.platform).unwrap();
    let surface = platform.surfaces.iter().find(|s| s.id.value == draft.surface).unwrap();
    let posts = draft.posts.iter().map(|post| {
        let text = post.text.as_str();
        let tags = hidden(text).into_iter().filter(|(_, kind)| *kind == Hidden::Hashtag);
        Post {
            n: post.n,
            text: text.to_owned(),
            count: post.count,
            file: format!("{}/{}-{}.txt", draft.platform, draft.surface, post.n),
            hashtags: tags.map(|(range, _)| text[range].to_owned()).collect(),
            media: Vec::new(),
        }
    });
    Card {
        platform: draft.platform.clone(),
        surface: draft.surface.clone(),
        name: surface.name.0.as_str().to_owned(),
        unit: draft.unit.word().get(Lang::Id).to_owned(),
        limit: draft.limit,
        markup: surface.markup.word().to_owned(),
        links: surface.links == LinkPolicy::Clickable,
        fold: surface.fold,
        posts: posts.collect(),
        notes: draft.notes.iter().map(|note| note.get(Lang::Id).to_owned()).collect(),
    }
}

/// A card whose text is all that a page may change on the way to the clipboard.
pub fn odd_card(bundle: &mut Bundle) {
    let mut odd = bundle.cards[0].clone();
    odd.surface = "ganjil".to_owned();
    odd.name = "Teks ganjil".to_owned();
    odd.posts.truncate(1);
    odd.posts[0].text = "\n  awal\r\nbaris\rsendiri\t</script><!-- “kutip” \\ & < > 👨‍👩‍👧 \u{202e}akhir \n\n".to_owned();
    bundle.cards.push(odd);
}

/// Puts the picture into the list and into some posts.
pub fn attach(bundle: &mut Bundle, bytes: usize) {
    bundle.media.push(Media {
        file: PICTURE.to_owned(),
        mime: "image/png".to_owned(),
        bytes,
        width: Some(640),
        height: Some(360),
        alt: "Tenda posko pengungsian di halaman SDN Contoh 1; air setinggi lutut menggenangi jalan di depannya."
            .to_owned(),
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

/// A PNG of a tent by the water, stored without compression.
pub fn picture() -> Vec<u8> {
    let (width, height) = (640_u32, 360_u32);
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        for x in 0..width {
            let tent = y > 110 && y < 230 && x.abs_diff(320) < (y - 110);
            let shade = (y / 3) as u8;
            rows.extend(match (tent, y > 230) {
                (true, _) if x > 320 => [214, 120, 46],
                (true, _) => [238, 150, 70],
                (_, true) => [70, 110 + (y % 12) as u8, 140],
                _ => [120 + shade, 160 + shade / 2, 190],
            });
        }
    }
    let mut data = vec![0x78, 0x01];
    let mut blocks = rows.chunks(0xffff).peekable();
    while let Some(block) = blocks.next() {
        let length = block.len() as u16;
        data.push(u8::from(blocks.peek().is_none()));
        data.extend(length.to_le_bytes());
        data.extend((!length).to_le_bytes());
        data.extend(block);
    }
    let (a, b) = rows.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    data.extend((b << 16 | a).to_be_bytes());
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([8, 2, 0, 0, 0]);
    for (name, content) in [(b"IHDR", head), (b"IDAT", data), (b"IEND", Vec::new())] {
        let body = [name.as_slice(), &content].concat();
        png.extend((content.len() as u32).to_be_bytes());
        png.extend(&body);
        png.extend(crc(&body).to_be_bytes());
    }
    png
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}
