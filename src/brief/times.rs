//! The times a brief asks for under `jadwal`.

use super::RawBrief;
use crate::diagnostic::Diagnostic;
use crate::fields::Moment;
use crate::source::Span;
use crate::text;
use crate::yaml::describe::{self, Describe};
use crate::yaml::record::{Read, Reader};
use crate::yaml::{Kind, Node};
use jiff::Timestamp;
use schemars::Schema;
use std::collections::BTreeMap;

/// When a brief is posted on one platform: one moment or a list of them. An empty list says that it is
/// posted without a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times(pub Vec<Moment>);

impl Describe for Times {
    fn schema() -> Schema {
        describe::any_of(&[Moment::schema(), describe::list(&Moment::schema())])
    }
}

impl Read for Times {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::Scalar(_) => Moment::read(node, reader).map(|one| Self(vec![one])),
            Kind::Seq(items) => {
                let read: Vec<Option<Moment>> = items.iter().map(|item| Moment::read(item, reader)).collect();
                read.into_iter().collect::<Option<_>>().map(Self)
            }
            Kind::Null | Kind::Map(_) => reader.fail(
                Diagnostic::error(
                    "jadwal-salah",
                    node.span,
                    text!(
                        "Di sini seharusnya satu waktu atau daftar waktu.",
                        "Expected a time or a list of times here."
                    ),
                )
                .help(text!(
                    "Tulis seperti 2026-12-01T09:00, atau [2026-12-01T09:00, 2026-12-02T19:00].",
                    "Write it like 2026-12-01T09:00, or [2026-12-01T09:00, 2026-12-02T19:00]."
                )),
            ),
        }
    }
}

/// No platform has the same moment twice; `zone` (seconds east of UTC) serves where an offset is missing.
pub(super) fn check(raw: &RawBrief, zone: i32, found: &mut Vec<Diagnostic>) {
    for (platform, times) in &raw.times {
        let mut seen: BTreeMap<Timestamp, Span> = BTreeMap::new();
        for moment in &times.0 {
            let Some(instant) = moment.instant(zone) else {
                found.push(Diagnostic::error(
                    "waktu-salah",
                    moment.span,
                    text!("Waktu ini terlalu jauh untuk dihitung.", "This time is too far away to be reckoned with."),
                ));
                continue;
            };
            if let Some(first) = seen.insert(instant, moment.span) {
                let name = &platform.value;
                found.push(
                    Diagnostic::error(
                        "jadwal-ganda",
                        moment.span,
                        text!("Waktu ini sudah ada dalam jadwal “{name}”.", "`{name}` has this time already."),
                    )
                    .also(first, text!("pertama kali di sini", "first given here"))
                    .help(text!("Hapus salah satunya, atau ubah jamnya.", "Remove one of them, or change the hour.")),
                );
            }
        }
    }
}
