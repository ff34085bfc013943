//! The file's own facts: who it is, whether it was closed cleanly, and where its journal begins.

use crate::fault::Fault;
use crate::tables::column::Column;
use crate::tables::{Reader, Unreadable};
use rusqlite::{Connection, params};
use slipway_engine::OperationId;
use slipway_engine::change::Seq;
use uuid::Uuid;

/// Who a file is. A copy keeps both, so that copies can be told from strangers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// The document.
    pub document_id: Uuid,
    /// The family of documents that it was copied from.
    pub lineage_id: Uuid,
}

/// The state that the journal begins on: that of the creation, or of a copy without history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Base {
    /// The last operation before.
    pub seq: Seq,
    /// Its name.
    pub operation: Option<OperationId>,
    /// The hash of the state that it led to.
    pub state: Option<String>,
}

/// Everything that the one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) identity: Identity,
    /// The hash of the rows, when the file was closed cleanly.
    pub(crate) closed_state: Option<String>,
    pub(crate) base: Base,
}

const COLUMNS: [&str; 6] = [
    "document_id",
    "lineage_id",
    "closed_state",
    "base_seq",
    "base_operation",
    "base_state",
];

/// Reads the facts.
pub(crate) fn read(connection: &Connection) -> Result<Meta, Fault> {
    let meta = connection.query_row(
        "SELECT document_id, lineage_id, closed_state, base_seq, base_operation, base_state
         FROM meta WHERE one = 1",
        [],
        |row| Ok(take(&mut Reader::new(row, &COLUMNS))),
    )?;
    meta.map_err(|Unreadable { .. }| Fault::Damaged)
}

fn take(columns: &mut Reader<'_>) -> Result<Meta, Unreadable> {
    Ok(Meta {
        identity: Identity {
            document_id: columns.take()?,
            lineage_id: columns.take()?,
        },
        closed_state: columns.take()?,
        base: Base {
            seq: Seq(columns.take()?),
            operation: columns.take()?,
            state: columns.take()?,
        },
    })
}

/// Writes the facts of a new file, or other ones.
pub(crate) fn write(connection: &Connection, meta: &Meta) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT OR REPLACE INTO meta
           (one, document_id, lineage_id, closed_cleanly, closed_state,
            base_seq, base_operation, base_state)
         VALUES (1, ?1, ?2, ?3 IS NOT NULL, ?3, ?4, ?5, ?6)",
        params![
            meta.identity.document_id.write(),
            meta.identity.lineage_id.write(),
            meta.closed_state,
            meta.base.seq.0,
            meta.base.operation.write(),
            meta.base.state,
        ],
    )?;
    Ok(())
}

/// Returns the name of the document, also of an older file.
pub(crate) fn document_id(connection: &Connection) -> Result<Uuid, Fault> {
    let sql = "SELECT document_id FROM meta WHERE one = 1";
    let id = connection.query_row(sql, [], |row| Ok(Uuid::read(row.get_ref(0)?)))?;
    id.ok_or(Fault::Damaged)
}

/// Says whether the file was closed cleanly, also of an older file.
pub(crate) fn closed_cleanly(connection: &Connection) -> Result<bool, Fault> {
    let sql = "SELECT closed_cleanly FROM meta WHERE one = 1";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Notes that the file is in use, so that it is examined after a crash.
pub(crate) fn mark_in_use(connection: &Connection) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE meta SET closed_cleanly = 0, closed_state = NULL WHERE one = 1")?
        .execute([])?;
    Ok(())
}

/// Notes that the file is closed, and the hash of its rows.
pub(crate) fn mark_closed(connection: &Connection, state: &str) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE meta SET closed_cleanly = 1, closed_state = ?1 WHERE one = 1",
        [state],
    )?;
    Ok(())
}
