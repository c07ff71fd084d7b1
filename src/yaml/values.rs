//! Reading single values: prose, lines, numbers, yes and no.

use super::describe::{self, Describe};
use super::record::{Read, Reader, Spanned};
use super::{Node, scalar};
use crate::diagnostic::Diagnostic;
use crate::source::Prose;
use crate::text;
use schemars::{Schema, json_schema};

impl Describe for Prose {
    fn schema() -> Schema {
        describe::text("Prose", describe::SOME_TEXT)
    }
}

impl Read for Prose {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?;
        if text.trim().is_empty() {
            let found = reader.empty(node, "");
            return reader.fail(found);
        }
        Some(scalar::prose(reader.source, node))
    }
}

impl Describe for String {
    fn schema() -> Schema {
        describe::text("String", describe::ANY_TEXT)
    }
}

impl Read for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(reader.scalar(node)?.trim().to_owned())
    }
}

impl<T: Describe> Describe for Spanned<T> {
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: Read> Read for Spanned<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self { value: T::read(node, reader)?, span: node.span })
    }
}

/// Text that stays on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line(pub Prose);

impl Describe for Line {
    fn schema() -> Schema {
        describe::text("Line", describe::ONE_LINE)
    }
}

impl Read for Line {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let prose = Prose::read(node, reader)?.trimmed();
        if prose.as_str().contains('\n') {
            return reader.fail(
                Diagnostic::error(
                    "satu-baris",
                    node.span,
                    text!("Teks ini harus satu baris.", "This text must stay on one line."),
                )
                .help(text!(
                    "Hapus pemisah barisnya, atau pakai tanda > alih-alih |.",
                    "Remove the line breaks, or use > instead of |."
                )),
            );
        }
        Some(Self(prose))
    }
}

impl Describe for bool {
    fn schema() -> Schema {
        let shown = json_schema!({"enum": ["ya", "tidak", true, false]});
        describe::any_of(&[shown, describe::unproposed(&json_schema!({"enum": ["yes", "no", "true", "false"]}))])
    }
}

// A yes or no: `ya`, `tidak`, `true`, `false`.
impl Read for bool {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.scalar(node)? {
            "true" | "ya" | "yes" => Some(true),
            "false" | "tidak" | "no" => Some(false),
            _ => reader.fail(Diagnostic::error(
                "ya-tidak",
                node.span,
                text!("Isi dengan true atau false.", "Write true or false."),
            )),
        }
    }
}

impl Describe for usize {
    fn schema() -> Schema {
        describe::number(0, None, r"^\+?[0-9]+$")
    }
}

// A whole number that is not negative.
impl Read for usize {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?;
        match text.parse() {
            Ok(number) => Some(number),
            Err(_) => reader.fail(Diagnostic::error(
                "bilangan",
                node.span,
                text!("“{text}” bukan bilangan bulat.", "`{text}` is not a whole number."),
            )),
        }
    }
}
