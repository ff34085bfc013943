//! What could not stay in the plan: kept in a table of its own and reported, never dropped.

use crate::fault::Fault;
use rusqlite::{Connection, params};
use slipway_engine::change::Seq;
use uuid::Uuid;

/// Why a row or a value could not stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A column holds something that makes no sense there.
    Unreadable,
    /// It refers to a row that is not there.
    Dangling,
    /// Rows stand under, or on, each other in a circle.
    Circle,
    /// A date lies outside the years 1 to 9999.
    OutOfRange,
    /// The page that it stood on is broken.
    Broken,
    /// It was missing or wrong, and stands again as the journal last wrote it.
    Restored,
    /// Something was changed by damage, and nothing tells what.
    Changed,
}

impl Why {
    /// Returns the stable word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Dangling => "dangling",
            Self::Circle => "circle",
            Self::OutOfRange => "out-of-range",
            Self::Broken => "broken",
            Self::Restored => "restored",
            Self::Changed => "changed",
        }
    }
}

/// A row, or one value of it, that was taken out of the plan when the file was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The table it stood in.
    pub table: String,
    /// The row's id, where it could be read.
    pub id: Option<Uuid>,
    /// The one column that was cleared; without, the whole row was taken out.
    pub column: Option<String>,
    /// Why.
    pub why: Why,
    /// What stood there, as JSON.
    pub content: String,
}

/// Keeps what was taken out.
pub(crate) fn keep(connection: &Connection, after: Seq, taken: &[SetAside]) -> Result<(), Fault> {
    let mut statement = connection.prepare(
        "INSERT INTO set_aside (after_seq, row_table, row_id, row_column, why, content)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for aside in taken {
        statement.execute(params![
            after.0,
            aside.table,
            aside.id.map(|id| id.as_bytes().to_vec()),
            aside.column,
            aside.why.code(),
            aside.content,
        ])?;
    }
    Ok(())
}
