//! Which kind of table a file holds, told by its bytes.

use super::{archive, xls};

/// A kind of file that holds tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableKind {
    /// Text with separators.
    Delimited,
    /// A workbook of Excel since 2007.
    Xlsx,
    /// A workbook of Excel before that.
    Xls,
    /// An OpenDocument spreadsheet.
    Ods,
}

impl TableKind {
    /// Returns the kind of a file; what is no workbook is taken for text.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self::of_workbook(bytes).unwrap_or(Self::Delimited)
    }

    /// Returns the kind of a workbook.
    pub(crate) fn of_workbook(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(xls::SIGNATURE) {
            return xls::is_workbook(bytes).then_some(Self::Xls);
        }
        if !bytes.starts_with(b"PK\x03\x04") {
            return None;
        }
        Some(if archive::has(bytes, "content.xml") {
            Self::Ods
        } else {
            // What it is not, its reader says.
            Self::Xlsx
        })
    }
}
