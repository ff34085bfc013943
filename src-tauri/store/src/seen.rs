//! When findings came and went: outside undo and outside the state hash.
//!
//! Written with each commit; only what came or went costs a row.

use crate::fault::Fault;
use rusqlite::{Connection, params};
use slipway_engine::Instant;
use slipway_engine::change::{Operation, Seq};
use std::collections::BTreeSet;

/// A stretch of operations during which a finding was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Which finding.
    pub fingerprint: String,
    /// The operation it came with.
    pub first: Seq,
    /// The last operation after which it was still there; none while it is.
    pub last: Option<Seq>,
    /// When it came.
    pub at: Instant,
}

/// Returns what was found, oldest first.
pub(crate) fn read(connection: &Connection) -> Result<Vec<Seen>, Fault> {
    let mut statement = connection.prepare(
        "SELECT fingerprint, first_seq, last_seq, at FROM finding_seen
         ORDER BY first_seq, fingerprint",
    )?;
    let seen = statement.query_map([], |row| {
        Ok(Seen {
            fingerprint: row.get(0)?,
            first: Seq(row.get(1)?),
            last: row.get::<_, Option<i64>>(2)?.map(Seq),
            at: Instant(row.get(3)?),
        })
    })?;
    Ok(seen.collect::<Result<_, _>>()?)
}

/// Notes what came and what went with an operation.
pub(crate) fn note(
    connection: &Connection,
    operation: &Operation,
    before: &BTreeSet<String>,
    after: &BTreeSet<String>,
) -> rusqlite::Result<()> {
    let mut came = connection.prepare_cached(
        "INSERT INTO finding_seen (fingerprint, first_seq, at) VALUES (?1, ?2, ?3)",
    )?;
    for fingerprint in after.difference(before) {
        came.execute(params![fingerprint, operation.seq.0, operation.at.0])?;
    }
    let mut went = connection.prepare_cached(
        "UPDATE finding_seen SET last_seq = ?2 WHERE fingerprint = ?1 AND last_seq IS NULL",
    )?;
    for fingerprint in before.difference(after) {
        went.execute(params![fingerprint, operation.seq.0 - 1])?;
    }
    Ok(())
}
