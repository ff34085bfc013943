//! Whether pages, indexes and references hold together, as SQLite can tell.

use crate::fault::Fault;
use rusqlite::Connection;

/// Looks at the structure of every page: some milliseconds for ten thousand tasks.
pub(crate) fn quick_check(connection: &Connection) -> Result<(), Fault> {
    verdict(connection, "PRAGMA quick_check(1)")
}

/// Looks at every page, and whether each index says what its table says.
pub(crate) fn integrity_check(connection: &Connection) -> Result<(), Fault> {
    verdict(connection, "PRAGMA integrity_check(1)")
}

fn verdict(connection: &Connection, check: &str) -> Result<(), Fault> {
    let verdict: String = connection.query_row(check, [], |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(Fault::Damaged)
    }
}
