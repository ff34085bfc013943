//! OpenDocument spreadsheets. Rows and cells say how often they repeat; only those with something in
//! them are repeated here, and only as far as there is room.

use super::archive::{self, damaged};
use super::cell::Cell;
use super::sheet::{Room, Sheet};
use super::workbook::Workbook;
use crate::{Continue, Unreadable};
use chrono::NaiveTime;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use slipway_engine::change::Message;
use slipway_engine::change::entry::{DateOrder, Typed, written_date};

const DEPTH: usize = 64;
/// How many events lie between two reports of progress.
const STRIDE: usize = 65_536;

/// Reads a spreadsheet.
pub(super) fn read(
    bytes: &[u8],
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Workbook, Unreadable> {
    archive::look_through(bytes)?;
    let content = archive::part(bytes, "content.xml")?;
    let mut reader = Reader::from_str(&content);
    let mut reading = Reading::default();
    let mut events = 0_usize;
    loop {
        events += 1;
        if events.is_multiple_of(STRIDE) {
            #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
            let share = reader.buffer_position() as f32 / content.len().max(1) as f32;
            if progress(share) == Continue::No {
                return Err(Unreadable(Message::new("unreadable-cancelled")));
            }
        }
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) => reading.begin(&tag)?,
            Event::Empty(tag) => {
                reading.begin(&tag)?;
                reading.end()?;
            }
            Event::End(_) => reading.end()?,
            Event::Text(text) => reading.add(&text.xml10_content()),
            Event::CData(text) => reading.add(&text.into_inner()),
            Event::GeneralRef(name) => {
                let resolved = match name.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    Ok(None) => resolve_xml_entity(&name).ok_or_else(damaged)?.to_owned(),
                    Err(_) => return Err(damaged()),
                };
                reading.add(&resolved);
            }
            Event::DocType(_) => return Err(damaged()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    Ok(Workbook {
        sheets: reading.sheets,
        notes: Vec::new(),
    })
}

/// What an element is, as far as it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Table,
    Row,
    Cell,
    Paragraph,
    /// What stands beside the text of a cell: notes of reviewers, pictures.
    Aside,
    Other,
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    value: Cell,
    text: String,
    paragraphs: usize,
    repeated: usize,
}

#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    room: Room,
    open: Vec<Kind>,
    asides: usize,
    row: usize,
    /// The filled cells of the row that is open.
    cells: Vec<(usize, usize, Cell)>,
    column: usize,
    rows_repeated: usize,
    cell: Open,
}

impl Reading {
    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Unreadable> {
        if self.open.len() >= DEPTH {
            return Err(Unreadable(Message::new("unreadable-workbook")));
        }
        let kind = self.kind(tag);
        self.open.push(kind);
        if kind == Kind::Aside {
            self.asides += 1;
        }
        if self.asides > 0 {
            return Ok(());
        }
        match kind {
            Kind::Table => {
                let name = attribute(tag, "name").unwrap_or_default();
                self.sheets.push(Sheet::named(&name));
                self.row = 0;
            }
            Kind::Row => {
                self.column = 0;
                self.cells.clear();
                self.rows_repeated = repeated(tag, "number-rows-repeated");
            }
            Kind::Cell => {
                self.cell = Open {
                    value: value(tag),
                    repeated: repeated(tag, "number-columns-repeated"),
                    ..Open::default()
                };
            }
            Kind::Paragraph => {
                if self.cell.paragraphs > 0 {
                    self.cell.text.push('\n');
                }
                self.cell.paragraphs += 1;
            }
            Kind::Other => self.add_white(tag),
            Kind::Aside => {}
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        let Some(kind) = self.open.pop() else {
            return Ok(());
        };
        if kind == Kind::Aside {
            self.asides -= 1;
            return Ok(());
        }
        if self.asides > 0 {
            return Ok(());
        }
        match kind {
            Kind::Cell => {
                let open = std::mem::take(&mut self.cell);
                let cell = match open.value {
                    Cell::Empty => Cell::of(&open.text),
                    value => value,
                };
                if !cell.is_empty() {
                    self.cells.push((self.column, open.repeated, cell));
                }
                self.column = self.column.saturating_add(open.repeated);
            }
            Kind::Row => self.put_row()?,
            Kind::Table | Kind::Paragraph | Kind::Aside | Kind::Other => {}
        }
        Ok(())
    }

    fn kind(&self, tag: &BytesStart<'_>) -> Kind {
        let name = tag.local_name();
        match name.as_ref() {
            "table" if !self.open.contains(&Kind::Table) => Kind::Table,
            "table-row" => Kind::Row,
            "table-cell" | "covered-table-cell" => Kind::Cell,
            "p" if self.open.last() == Some(&Kind::Cell) => Kind::Paragraph,
            "annotation" | "shapes" | "tracked-changes" | "frame" => Kind::Aside,
            _ => Kind::Other,
        }
    }

    /// Puts every filled cell of the row that ended, as often as cell and row repeat.
    fn put_row(&mut self) -> Result<(), Unreadable> {
        let times = if self.cells.is_empty() {
            0
        } else {
            self.rows_repeated
        };
        if let Some(sheet) = self.sheets.last_mut() {
            for row in (self.row..).take(times) {
                for (column, repeated, cell) in &self.cells {
                    for column in (*column..).take(*repeated) {
                        sheet.put(row, column, cell.clone(), &mut self.room)?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows_repeated);
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if self.asides == 0 && self.open.contains(&Kind::Paragraph) {
            self.cell.text.push_str(text);
        }
    }

    /// Adds the white space that elements stand for.
    fn add_white(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "s" => {
                let count = attribute(tag, "c").and_then(|count| count.parse().ok());
                self.add(&" ".repeat(count.unwrap_or(1_usize).min(1000)));
            }
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            _ => {}
        }
    }
}

/// Returns the value that a cell's attributes tell; nothing for text, which stands inside it.
fn value(tag: &BytesStart<'_>) -> Cell {
    let kind = attribute(tag, "value-type").unwrap_or_default();
    let number = || {
        let number = attribute(tag, "value").and_then(|text| text.parse().ok());
        number.filter(|number: &f64| number.is_finite())
    };
    match kind.as_str() {
        "float" | "percentage" | "currency" => number().map_or(Cell::Empty, Cell::Number),
        "boolean" => match attribute(tag, "boolean-value").as_deref() {
            Some("true") => Cell::Bool(true),
            Some("false") => Cell::Bool(false),
            _ => Cell::Empty,
        },
        "date" => {
            let text = attribute(tag, "date-value").unwrap_or_default();
            match written_date(&text, DateOrder::YearFirst) {
                Some(Typed::Day(day)) => Cell::Date(day.and_time(NaiveTime::MIN)),
                Some(Typed::Moment(at)) => Cell::Date(at),
                Some(Typed::Shift(_)) | None => Cell::Empty,
            }
        }
        "time" => attribute(tag, "time-value").map_or(Cell::Empty, |text| Cell::of(&text)),
        "string" => attribute(tag, "string-value").map_or(Cell::Empty, |text| Cell::of(&text)),
        _ => Cell::Empty,
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name)
        .and_then(|count| count.parse().ok())
        .map_or(1, |count: usize| count.clamp(1, 1 << 21))
}

/// Returns an attribute by its name without prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let mut found = attributes.filter(|attribute| attribute.key.local_name().as_ref() == name);
    let value = found.next()?.value;
    let text = quick_xml::escape::unescape(&value).ok()?;
    Some(text.into_owned())
}
