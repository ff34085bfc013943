//! Tables as text (RFC 4180) that spreadsheets open by a double click: a byte order mark, so that they
//! read UTF-8; lines that end in CR LF; and no cell that they would compute ([`crate::export::guarded`]).

mod deployed;
mod progress;
mod schedule;

pub(crate) use deployed::write as write_deployed;
pub(crate) use progress::write as write_progress;
pub(crate) use schedule::write as write_schedule;

use crate::export::guarded;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A table that is written line by line.
struct Sheet {
    writer: ::csv::Writer<Vec<u8>>,
}

/// What a cell holds.
enum Field {
    /// What people or the catalogue called something: it is guarded.
    Text(String),
    /// A number or a date of ours, in which nobody has a say.
    Plain(String),
}

impl Field {
    fn none() -> Self {
        Self::Plain(String::new())
    }

    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn into_cell(self) -> String {
        match self {
            // In a file without a zero it is beyond doubt that it is no UTF-16.
            Self::Text(text) => guarded(&text.replace('\0', "")),
            Self::Plain(text) => text,
        }
    }
}

impl Sheet {
    fn new() -> Self {
        let mut options = ::csv::WriterBuilder::new();
        options.terminator(::csv::Terminator::CRLF);
        Self {
            writer: options.from_writer(BYTE_ORDER_MARK.to_vec()),
        }
    }

    fn line(&mut self, fields: impl IntoIterator<Item = Field>) {
        let cells = fields.into_iter().map(Field::into_cell);
        self.writer
            .write_record(cells)
            .expect("every line of a table is as long as its first");
    }

    fn into_bytes(self) -> Vec<u8> {
        self.writer
            .into_inner()
            .expect("memory takes what is written")
    }
}
