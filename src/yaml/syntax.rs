//! What the parser's syntax errors are about, and general words for those that no slip explains.

use super::slips::Fault;
use crate::lang::Text;
use crate::text;
use serde_yaml::granit_parser::ErrorKind;

/// What the slips need to know of the parser's error.
pub(super) fn fault(kind: &ErrorKind) -> Fault {
    use ErrorKind as K;
    match kind {
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => Fault::Unclosed,
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => Fault::AfterQuote,
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => Fault::Escape,
        K::MappingValueNotAllowed | K::InvalidSimpleKey => Fault::Colon,
        K::SimpleKeyExpected => Fault::NoColon,
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart
        | K::UnexpectedCharacter { character: '\t' } => Fault::Tab,
        K::UnexpectedCharacter { .. }
        | K::MissingAnchorOrAliasName
        | K::InvalidBlockScalarHeader
        | K::ZeroBlockScalarIndent
        | K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::MappingKeyNotAllowed
        | K::MisplacedFlowCollectionEnd
        | K::UnexpectedEofBlockMapping
        | K::DirectiveDisallowed => Fault::Start,
        K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidIndentation
        | K::BlockSequenceEntryNotAllowed
        | K::ExpectedNodeContent
        | K::UnexpectedEofBlockSequence => Fault::Structure,
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::UnexpectedEof
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::MismatchedFlowCollectionEnd { .. }
        | K::UnclosedFlowCollection { .. }
        | K::BlockEntryInFlowCollection
        | K::InvalidFlowScalarIndent
        | K::PlainScalarStartsWithDashFlowIndicator
        | K::FlowMappingValueAdjacentCollection
        | K::InvalidMappingValueWhitespace
        | K::InvalidColonPlacement => Fault::Flow,
        _ => Fault::Other,
    }
}

/// What is wrong, where no slip was recognised.
pub(super) fn message(kind: &ErrorKind) -> Text {
    match (kind, fault(kind)) {
        (ErrorKind::BlockSequenceEntryNotAllowed, _) => {
            text!("Butir daftar (`- `) tidak boleh dimulai di sini.", "A list item (`- `) can't begin here.")
        }
        (ErrorKind::ExpectedBlockSequenceEntry, _) => {
            text!("Di sini seharusnya ada butir daftar (`- `).", "There should be a list item (`- `) here.")
        }
        (ErrorKind::BomInsideDocument, _) => {
            text!("Ada tanda BOM di tengah berkas.", "There is a byte order mark in the middle of the file.")
        }
        (_, Fault::Structure) => {
            text!("Susunan daftar atau kunci terputus di sini.", "The list or map breaks off here.")
        }
        (_, Fault::Flow) => text!(
            "Isi kurung `[…]` atau `{{…}}` tidak sah di sini.",
            "What stands in `[…]` or `{{…}}` is not valid here."
        ),
        (_, Fault::Colon) => text!("Titik dua tidak boleh ada di sini.", "There can't be a colon here."),
        (_, Fault::AfterQuote) => {
            text!("Ada teks sesudah tanda kutip penutup.", "There is text after the closing quotation mark.")
        }
        (_, Fault::Tab) => text!("Karakter tab tidak boleh ada di sini.", "There can't be a tab here."),
        _ => text!("Bagian ini tidak dapat dibaca sebagai YAML.", "This part can't be read as YAML."),
    }
}

/// What to do, where no slip was recognised.
pub(super) fn advice(kind: &ErrorKind) -> Text {
    match (kind, fault(kind)) {
        (ErrorKind::BlockSequenceEntryNotAllowed, _) => text!(
            "Mulailah daftar di baris baru di bawah kuncinya; bila `-` bagian dari teks, apit nilainya dengan tanda kutip.",
            "Begin the list on a new line below its key; if the dash is part of a text, put the value in quotation marks."
        ),
        (_, Fault::Structure) => text!(
            "Periksa jumlah spasi di awal baris: butir dan kunci yang setara harus sejajar.",
            "Check the spaces at the start of the line: items and keys of one level must be aligned."
        ),
        (_, Fault::Flow) => text!(
            "Pisahkan isinya dengan koma, tutup kurungnya, dan apit teks yang memuat titik dua atau koma dengan tanda kutip.",
            "Separate the parts by commas, close the bracket, and quote texts that contain a colon or a comma."
        ),
        _ => text!(
            "Periksa baris ini dan baris sebelumnya; bila ini teks, apit seluruh nilainya dengan tanda kutip.",
            "Check this line and the one before; if it is text, put the whole value in quotation marks."
        ),
    }
}
