//! `jadwal.xlsx`: the schedule for people who sort, filter and tick off.

use super::Row;
use super::columns::{COLUMNS, Cell, cells};
use super::guard::is_risky;
use anyhow::Result;
use jiff::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// The longest text a cell takes, in UTF-16 units.
const CELL_MAX: usize = 32_767;

/// The formats of the cells.
struct Formats {
    head: Format,
    text: Format,
    /// Shows as it is and stays text when it is edited, though it begins like a formula.
    literal: Format,
    day: Format,
    hour: Format,
    number: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            head: top().set_bold().set_text_wrap(),
            text: top().set_text_wrap(),
            literal: top().set_text_wrap().set_quote_prefix(),
            day: top().set_num_format("dd/mm/yyyy"),
            hour: top().set_num_format("hh:mm"),
            number: top(),
        }
    }
}

/// The lines as a workbook of one sheet: header frozen and filtered, days and hours as such in the zone
/// named beside them. Every text is a text, never a formula. `made` is the time of making that it carries.
///
/// # Errors
/// More rows than a sheet has.
pub fn xlsx(rows: &[Row], campaign: &str, made: Timestamp) -> Result<Vec<u8>> {
    let formats = Formats::new();
    let mut book = Workbook::new();
    // A workbook knows no time before 1900.
    let made = ExcelDateTime::from_timestamp(made.as_second().max(0))?;
    book.set_properties(&DocProperties::new().set_title(campaign).set_author("humas").set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name("Jadwal")?.set_freeze_panes(1, 0)?.set_landscape().set_repeat_rows(0, 0)?;
    for (column, (header, width)) in (0u16..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, header, &formats.head)?;
    }
    let mut last = 0;
    for (line, row) in (1u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells(row)) {
            write(sheet, (line, column), &cell, row, &formats)?;
        }
        last = line;
    }
    sheet.autofilter(0, 0, last, u16::try_from(COLUMNS.len())?.saturating_sub(1))?;
    Ok(book.save_to_buffer()?)
}

fn write(
    sheet: &mut Worksheet,
    (line, column): (u32, u16),
    cell: &Cell,
    row: &Row,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => sheet.write_blank(line, column, &formats.text)?,
        Cell::Text(text) if text.encode_utf16().count() > CELL_MAX => {
            let file = &row.file;
            let words = format!("Teks ini terlalu panjang untuk satu sel; bacalah di {file}.");
            sheet.write_string_with_format(line, column, words, &formats.text)?
        }
        Cell::Text(text) => {
            let format = if is_risky(text) { &formats.literal } else { &formats.text };
            sheet.write_string_with_format(line, column, text, format)?
        }
        Cell::Day(day) => {
            let (year, month) = (u16::try_from(day.year()).unwrap_or_default(), day.month().unsigned_abs());
            match ExcelDateTime::from_ymd(year, month, day.day().unsigned_abs()) {
                Ok(date) => sheet.write_datetime_with_format(line, column, date, &formats.day)?,
                // A spreadsheet has no days before 1900.
                Err(_) => sheet.write_string_with_format(line, column, day.to_string(), &formats.text)?,
            }
        }
        Cell::Hour(hour) => {
            let hour = ExcelDateTime::from_hms(hour.hour().unsigned_abs().into(), hour.minute().unsigned_abs(), 0)?;
            sheet.write_datetime_with_format(line, column, hour, &formats.hour)?
        }
        Cell::Number(number) => {
            let number = u32::try_from(*number).unwrap_or(u32::MAX);
            sheet.write_number_with_format(line, column, number, &formats.number)?
        }
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Voice;
    use crate::schedule::sample::{bundle, lines};
    use std::io::{Cursor, Read};

    fn part(bytes: &[u8], name: &str) -> String {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn texts_are_never_formulas() {
        let long = "a".repeat(CELL_MAX + 1);
        let texts = [("x", "=HYPERLINK(\"http://a\")"), ("threads", long.as_str()), ("facebook", "biasa")];
        let rows = lines(&bundle(Voice::Resmi, &texts, &[("x", "2026-12-01T09:00:00+07:00")]));
        let bytes = xlsx(&rows, "contoh", Timestamp::UNIX_EPOCH).unwrap();
        let (sheet, strings) = (part(&bytes, "xl/worksheets/sheet1.xml"), part(&bytes, "xl/sharedStrings.xml"));
        assert!(!sheet.contains("<f>"));
        assert!(strings.contains("=HYPERLINK(\"http://a\")"));
        assert!(strings.contains("bacalah di posyandu-resmi/data/threads/1.txt") && !strings.contains("aaaaaaaaa"));
        assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
        assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:V4\"/>"));
        // 1 December 2026 as a spreadsheet counts days.
        assert!(sheet.contains("<v>46357</v>") && sheet.contains("<v>0.375</v>"), "{sheet}");
    }

    #[test]
    fn the_same_lines_give_the_same_bytes() {
        let rows = lines(&bundle(Voice::Resmi, &[("x", "a")], &[]));
        let made = Timestamp::from_second(1_764_000_000).unwrap();
        assert_eq!(xlsx(&rows, "a", made).unwrap(), xlsx(&rows, "a", made).unwrap());
        assert!(part(&xlsx(&rows, "a", made).unwrap(), "docProps/core.xml").contains("2025-11-24T16:00:00Z"));
        assert!(xlsx(&[], "kosong", made).is_ok());
    }
}
