//! Text with separators: CSV files and what spreadsheets put on the clipboard.

use super::cell::Cell;
use super::encoding;
use super::sheet::{Room, Sheet, too_many};
use super::workbook::Workbook;
use crate::export::unguarded;
use crate::{Continue, Unreadable};
use csv::{ReaderBuilder, StringRecord};
use slipway_engine::change::Message;

/// What may stand between two cells; of two that fit alike the later counts, for a comma often stands
/// inside cells and a tab never.
const SEPARATORS: [u8; 4] = *b",|;\t";
/// Lines from which the separator is guessed, and their bytes.
const LOOKED_AT: usize = 50;
const BYTES_LOOKED_AT: usize = 64 << 10;
/// Rows, as many as Excel has.
const MOST_ROWS: usize = 1 << 20;
/// How many rows lie between two reports of progress.
const STRIDE: usize = 4096;

/// Reads a file of text with separators.
pub(super) fn read(
    bytes: &[u8],
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Workbook, Unreadable> {
    let (text, guessed) = encoding::decode(bytes)?;
    let (separator, body) = separator_of(&text);
    let sheet = sheet(body, separator, progress)?;
    let notes = guessed.map(|name| Message::new("note-encoding").text("encoding", name));
    Ok(Workbook {
        sheets: vec![sheet],
        notes: notes.into_iter().collect(),
    })
}

/// Reads what a spreadsheet put on the clipboard: tabs between cells.
pub(super) fn pasted(text: &str) -> Result<Workbook, Unreadable> {
    let separator = if text.contains('\t') {
        b'\t'
    } else {
        separator_of(text).0
    };
    let mut sheet = sheet(text, separator, &mut |_| Continue::Yes)?;
    sheet.indent_by_empty_cells();
    Ok(Workbook {
        sheets: vec![sheet],
        notes: Vec::new(),
    })
}

fn sheet(
    text: &str,
    separator: u8,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Sheet, Unreadable> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut room = Room::default();
    let mut record = StringRecord::new();
    let mut row = 0;
    loop {
        let before = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let is_record = reader
            .read_record(&mut record)
            .map_err(|_| Unreadable(Message::new("unreadable-table-encoding")))?;
        if !is_record {
            return Ok(sheet);
        }
        // The reader passes over blank lines; they count, as they do in a spreadsheet.
        row += blank_lines(text.as_bytes(), before);
        if row >= MOST_ROWS {
            return Err(too_many());
        }
        for (column, field) in record.iter().enumerate() {
            sheet.put(row, column, Cell::of(unguarded(field)), &mut room)?;
        }
        row += 1;
        if row.is_multiple_of(STRIDE) {
            #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
            let share = before as f32 / text.len().max(1) as f32;
            if progress(share) == Continue::No {
                return Err(Unreadable(Message::new("unreadable-cancelled")));
            }
        }
    }
}

/// Counts the blank lines that begin at a place, which is the start of a line or inside its end.
fn blank_lines(text: &[u8], from: usize) -> usize {
    let mut rest = text.get(from..).unwrap_or_default();
    if from > 0 && text.get(from - 1) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut blank = 0;
    while let Some(after) = rest
        .strip_prefix(b"\r\n")
        .or_else(|| rest.strip_prefix(b"\n"))
        .or_else(|| rest.strip_prefix(b"\r"))
    {
        rest = after;
        blank += 1;
    }
    blank
}

/// Returns what stands between cells, and the text without the line in which Excel says so.
fn separator_of(text: &str) -> (u8, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(&separator) = rest.as_bytes().first()
        && SEPARATORS.contains(&separator)
        && let Some(end) = rest.find('\n')
    {
        return (separator, &rest[end + 1..]);
    }
    let end = text.floor_char_boundary(BYTES_LOOKED_AT);
    let head = &text[..end];
    let best = SEPARATORS
        .into_iter()
        .filter(|&separator| fit(head, separator) > 0)
        .max_by_key(|&separator| fit(head, separator))
        .unwrap_or(b',');
    (best, text)
}

/// Says how well a separator fits: how many rows have as many cells as most have, times how many.
fn fit(head: &str, separator: u8) -> usize {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(head.as_bytes());
    let mut record = StringRecord::new();
    let mut widths = Vec::new();
    while widths.len() < LOOKED_AT && matches!(reader.read_record(&mut record), Ok(true)) {
        widths.push(record.len());
    }
    let rows = widths.len();
    let alike = |width: usize| widths.iter().filter(|&&other| other == width).count();
    let commonest = widths
        .iter()
        .copied()
        .max_by_key(|&width| (alike(width), width));
    match commonest {
        Some(width) if width > 1 => alike(width) * 1000 / rows * 100 + width.min(99),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let workbook = read(text.as_bytes(), &mut |_| Continue::Yes).expect("it is a table");
        let rows = workbook.sheets[0].rows();
        let shown = |cells: &Vec<Cell>| cells.iter().map(|cell| cell.text().into_owned()).collect();
        rows.iter().map(shown).collect()
    }

    #[test]
    fn separators_are_guessed() {
        for (text, expected) in [
            ("a,b\nc,d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a;b,5\nc;1,5", vec![vec!["a", "b,5"], vec!["c", "1,5"]]),
            ("a\tb, c\nd\te", vec![vec!["a", "b, c"], vec!["d", "e"]]),
            ("a|b\nc|d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("sep=|\na|b;c;d\n", vec![vec!["a", "b;c;d"]]),
            ("only\nnames", vec![vec!["only"], vec!["names"]]),
            (
                "\"a\nb\",\"c\"\"d\"\nx,",
                vec![vec!["a\nb", "c\"d"], vec!["x"]],
            ),
        ] {
            assert_eq!(cells(text), expected, "of {text:?}");
        }
    }

    #[test]
    fn blank_lines_are_rows_and_guards_are_taken_away() {
        assert_eq!(
            cells("a,b\n\n\nc,'=d\r\n\r\ne,f\n"),
            [
                vec!["a", "b"],
                vec![],
                vec![],
                vec!["c", "=d"],
                vec![],
                vec!["e", "f"]
            ]
        );
    }
}
