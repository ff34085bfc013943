//! The journal: one row for each operation, in order, never changed and never deleted.

use crate::fault::Fault;
use crate::tables::column::Column;
use crate::tables::{Reader, Unreadable};
use rusqlite::{Connection, OptionalExtension, params};
use slipway_engine::change::{Message, Operation, Seq};
use slipway_engine::{Instant, OperationId};

/// How edits are written down; counted up when their shape changes. Format 1 lacks fields that
/// came later: a row takes their defaults, as the migration gave them to the row in its table.
const FORMAT: i64 = 2;

const HEADER: [&str; 7] = ["seq", "id", "parent", "author", "at", "label", "undoes"];
const WHOLE: [&str; 9] = [
    "seq", "id", "parent", "author", "at", "label", "undoes", "reason", "edits",
];

/// What the journal says of an operation, without its edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its place.
    pub seq: Seq,
    /// Its name.
    pub id: OperationId,
    /// The operation it was made on.
    pub parent: Option<OperationId>,
    /// Who made it.
    pub author: String,
    /// When.
    pub at: Instant,
    /// What it did.
    pub label: Message,
    /// The operation that it takes back.
    pub undoes: Option<OperationId>,
}

/// Adds an operation.
pub(crate) fn append(connection: &Connection, operation: &Operation) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO journal (seq, id, parent, author, at, label, reason, undoes, format, edits)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            operation.seq.0,
            operation.id.write(),
            operation.parent.write(),
            operation.author,
            operation.at.0,
            operation.label.write(),
            operation.reason,
            operation.undoes.write(),
            FORMAT,
            operation.edits.write(),
        ])?;
    Ok(())
}

/// Returns the last operation's place and name; of an empty journal, those of its base.
pub(crate) fn last(connection: &Connection) -> Result<(Seq, Option<OperationId>), Fault> {
    let last = connection
        .prepare_cached(
            "SELECT seq, id FROM journal
             UNION ALL SELECT base_seq, base_operation FROM meta
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([], |row| {
            let mut columns = Reader::new(row, &["seq", "id"]);
            Ok(columns
                .take()
                .and_then(|seq| Ok((Seq(seq), columns.take()?))))
        })?;
    last.map_err(|Unreadable { .. }| Fault::Damaged)
}

/// Returns every operation without its edits, in order.
pub(crate) fn headers(connection: &Connection) -> Result<Vec<Header>, Fault> {
    let mut statement = connection
        .prepare("SELECT seq, id, parent, author, at, label, undoes FROM journal ORDER BY seq")?;
    let headers = statement.query_map([], |row| Ok(read_header(&mut Reader::new(row, &HEADER))))?;
    collect(headers)
}

/// Returns one operation without its edits.
pub(crate) fn header(connection: &Connection, id: OperationId) -> Result<Header, Fault> {
    connection
        .prepare_cached(
            "SELECT seq, id, parent, author, at, label, undoes FROM journal WHERE id = ?1",
        )?
        .query_row([id.write()], |row| {
            Ok(read_header(&mut Reader::new(row, &HEADER)))
        })
        .optional()?
        .ok_or(Fault::UnknownOperation)?
        .map_err(|Unreadable { .. }| Fault::Damaged)
}

/// Returns every operation with its edits, in order.
pub(crate) fn operations(connection: &Connection) -> Result<Vec<Operation>, Fault> {
    let mut statement = connection.prepare(
        "SELECT seq, id, parent, author, at, label, undoes, reason, edits FROM journal ORDER BY seq",
    )?;
    let operations = statement.query_map([], |row| Ok(read(&mut Reader::new(row, &WHOLE))))?;
    collect(operations)
}

/// Returns one operation with its edits.
pub(crate) fn operation(connection: &Connection, id: OperationId) -> Result<Operation, Fault> {
    connection
        .prepare_cached(
            "SELECT seq, id, parent, author, at, label, undoes, reason, edits FROM journal WHERE id = ?1",
        )?
        .query_row([id.write()], |row| Ok(read(&mut Reader::new(row, &WHOLE))))
        .optional()?
        .ok_or(Fault::UnknownOperation)?
        .map_err(|Unreadable { .. }| Fault::Damaged)
}

/// Returns the operation at a place.
pub(crate) fn operation_at(connection: &Connection, seq: i64) -> Result<Operation, Fault> {
    connection
        .prepare_cached(
            "SELECT seq, id, parent, author, at, label, undoes, reason, edits FROM journal WHERE seq = ?1",
        )?
        .query_row([seq], |row| Ok(read(&mut Reader::new(row, &WHOLE))))?
        .map_err(|Unreadable { .. }| Fault::Damaged)
}

fn collect<T>(
    rows: impl Iterator<Item = rusqlite::Result<Result<T, Unreadable>>>,
) -> Result<Vec<T>, Fault> {
    rows.map(|row| row?.map_err(|Unreadable { .. }| Fault::Damaged))
        .collect()
}

fn read_header(columns: &mut Reader<'_>) -> Result<Header, Unreadable> {
    Ok(Header {
        seq: Seq(columns.take()?),
        id: columns.take()?,
        parent: columns.take()?,
        author: columns.take()?,
        at: columns.take()?,
        label: columns.take()?,
        undoes: columns.take()?,
    })
}

fn read(columns: &mut Reader<'_>) -> Result<Operation, Unreadable> {
    let header = read_header(columns)?;
    Ok(Operation {
        seq: header.seq,
        id: header.id,
        parent: header.parent,
        author: header.author,
        at: header.at,
        label: header.label,
        undoes: header.undoes,
        reason: columns.take()?,
        edits: columns.take()?,
    })
}
