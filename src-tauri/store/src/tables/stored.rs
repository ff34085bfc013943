//! What every table has in common: its columns in one order, one way to read and one way to write.

use super::column::Column;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row as SqlRow, params_from_iter};
use slipway_engine::change::Edit;
use slipway_engine::plan::Row;

/// A kind of row with a table of its own. `read` and `write` follow the order of `COLUMNS`.
pub(crate) trait Stored: Row {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, the id first.
    const COLUMNS: &'static [&'static str];

    /// Reads one row.
    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable>;

    /// Writes one row.
    fn write<'a>(&'a self, columns: &mut Writer<'a>);
}

/// A column holds something that makes no sense there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unreadable {
    /// Which column.
    pub(crate) column: &'static str,
}

/// Takes the columns of a row from left to right.
pub(crate) struct Reader<'r> {
    row: &'r SqlRow<'r>,
    columns: &'static [&'static str],
    next: usize,
}

impl<'r> Reader<'r> {
    /// Begins at the left of a row.
    pub(crate) fn new(row: &'r SqlRow<'r>, columns: &'static [&'static str]) -> Self {
        Self {
            row,
            columns,
            next: 0,
        }
    }

    /// Takes the next column.
    pub(crate) fn take<T: Column>(&mut self) -> Result<T, Unreadable> {
        let at = self.next;
        self.next += 1;
        let value = self.row.get_ref(at).ok().and_then(T::read);
        value.ok_or(Unreadable {
            column: self.columns.get(at).copied().unwrap_or_default(),
        })
    }
}

/// Collects the columns of a row from left to right.
#[derive(Default)]
pub(crate) struct Writer<'a>(Vec<ToSqlOutput<'a>>);

impl<'a> Writer<'a> {
    /// Puts the next column.
    pub(crate) fn put<T: Column>(&mut self, value: &'a T) {
        self.0.push(value.write());
    }

    /// Puts a column whose value was made for the occasion.
    pub(crate) fn put_owned(&mut self, value: impl Into<rusqlite::types::Value>) {
        self.0.push(ToSqlOutput::Owned(value.into()));
    }
}

/// Returns `SELECT a, b FROM table`, in the order of insertion.
pub(crate) fn select<R: Stored>() -> String {
    let columns = R::COLUMNS.join(", ");
    format!("SELECT {columns} FROM {} ORDER BY rowid", R::TABLE)
}

/// Returns `SELECT a, b FROM table WHERE rowid = ?1`.
pub(crate) fn select_one<R: Stored>() -> String {
    let columns = R::COLUMNS.join(", ");
    format!("SELECT {columns} FROM {} WHERE rowid = ?1", R::TABLE)
}

/// Returns the statement that adds a row, or puts it in place of the one with its id.
fn upsert<R: Stored>() -> String {
    let places = vec!["?"; R::COLUMNS.len()].join(", ");
    let replaced: Vec<_> = R::COLUMNS[1..]
        .iter()
        .map(|column| format!("{column} = excluded.{column}"))
        .collect();
    format!(
        "INSERT INTO {} ({}) VALUES ({places}) ON CONFLICT (id) DO UPDATE SET {}",
        R::TABLE,
        R::COLUMNS.join(", "),
        replaced.join(", ")
    )
}

/// Writes one row, new or not.
pub(crate) fn put<R: Stored>(connection: &Connection, row: &R) -> rusqlite::Result<()> {
    let mut columns = Writer::default();
    row.write(&mut columns);
    connection
        .prepare_cached(&upsert::<R>())?
        .execute(params_from_iter(columns.0))?;
    Ok(())
}

/// Deletes the row with this id.
pub(crate) fn delete<R: Stored>(connection: &Connection, row: &R) -> rusqlite::Result<()> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
    let id: uuid::Uuid = row.id().into();
    connection
        .prepare_cached(&sql)?
        .execute([id.as_bytes().as_slice()])?;
    Ok(())
}

/// Writes what an edit leaves behind.
pub(crate) fn apply<R: Stored>(connection: &Connection, edit: &Edit<R>) -> rusqlite::Result<()> {
    match (&edit.before, &edit.after) {
        (_, Some(after)) => put(connection, after.as_ref()),
        (Some(before), None) => delete(connection, before.as_ref()),
        (None, None) => Ok(()),
    }
}
