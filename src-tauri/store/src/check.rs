//! Whether pages, indexes and references hold together, as SQLite can tell.

use crate::fault::Fault;
use rusqlite::backup::Backup;
use rusqlite::{Connection, ErrorCode};

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

/// Reads every page once, whatever is on it: a disk that cannot be read is no damage of the file.
///
/// # Errors
///
/// What the disk answers.
pub(crate) fn read_pages(connection: &Connection) -> Result<(), Fault> {
    let mut memory = Connection::open_in_memory()?;
    let read = Backup::new(connection, &mut memory).and_then(|pages| pages.step(-1));
    match read {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) => {
            Err(error.into())
        }
        Ok(_) | Err(_) => Ok(()),
    }
}
