//! A workbook: the sheets of a file of any kind that holds tables.

use super::kind::TableKind;
use super::sheet::Sheet;
use super::{delimited, excel, ods};
use crate::{Continue, Unreadable};
use slipway_engine::change::Message;

/// The sheets of a file, in its order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Workbook {
    /// The sheets; a file of text has one without a name.
    pub sheets: Vec<Sheet>,
    /// What is to be told about how it was read.
    pub notes: Vec<Message>,
}

impl Workbook {
    /// Reads a CSV file or a workbook of a spreadsheet; `progress` hears how far it is, from 0 to 1,
    /// and can end it.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when the bytes are no such file, claim more than a person could have entered,
    /// hold nothing at all, or when `progress` said so.
    pub fn read(
        bytes: &[u8],
        progress: &mut dyn FnMut(f32) -> Continue,
    ) -> Result<Self, Unreadable> {
        let workbook = match TableKind::of(bytes) {
            TableKind::Delimited => delimited::read(bytes, progress),
            TableKind::Xlsx => excel::read_xlsx(bytes, progress),
            TableKind::Xls => excel::read_xls(bytes),
            TableKind::Ods => ods::read(bytes, progress),
        }?;
        workbook.filled()
    }

    /// Reads what was pasted: cells with tabs between them, as spreadsheets put them on the
    /// clipboard, or any other text with separators.
    ///
    /// # Errors
    ///
    /// [`Unreadable`] when nothing stands in it, or too much.
    pub fn pasted(text: &str) -> Result<Self, Unreadable> {
        delimited::pasted(text)?.filled()
    }

    /// Returns the sheet of a name, else the first.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets
            .iter()
            .find(|sheet| sheet.name == name)
            .or_else(|| self.sheets.first())
    }

    /// Keeps the sheets in which something stands.
    fn filled(mut self) -> Result<Self, Unreadable> {
        self.sheets.retain(|sheet| !sheet.is_empty());
        if self.sheets.is_empty() {
            return Err(Unreadable(Message::new("unreadable-empty")));
        }
        Ok(self)
    }
}
