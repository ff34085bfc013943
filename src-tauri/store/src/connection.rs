//! How a portfolio is opened by SQLite: nothing trusted, everything flushed, one writer.
//!
//! The settings were measured against power loss before anything was built on them; each is read
//! back, because SQLite answers an impossible one with silence.

use crate::fault::Fault;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

const BUSY_TIMEOUT: Duration = Duration::from_secs(2);
/// The longest text of a row: the edits of an import of some 50,000 tasks.
const LONGEST: i32 = 256 << 20;

/// Whether the file may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// By this process alone.
    Write,
    /// Not at all; others may write it.
    Read,
}

/// Opens a file, takes its lock and sets everything that keeps it safe.
///
/// # Errors
///
/// [`Fault::Locked`] within 2.5 seconds when somebody else has it.
pub(crate) fn open(path: &Path, access: Access) -> Result<Connection, Fault> {
    let mode = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = mode
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    connection.set_prepared_statement_cache_capacity(64);
    distrust(&connection)?;
    lock(&connection, access)?;
    for (pragma, value) in pragmas(access) {
        set(&connection, pragma, &value)?;
    }
    Ok(connection)
}

/// Refuses what a hostile file could bring along.
fn distrust(connection: &Connection) -> rusqlite::Result<()> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        // `VACUUM INTO` attaches the copy it writes.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
    ] {
        connection.set_limit(limit, most)?;
    }
    Ok(())
}

/// Takes the lock that this connection then keeps, and rolls back what a crash left behind.
///
/// A reader of a file that may not be written takes none: it would block the one who may.
fn lock(connection: &Connection, access: Access) -> rusqlite::Result<()> {
    match access {
        Access::Write => {
            connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
            // Not IMMEDIATE alone: a reader that came before would let us begin and then block
            // every commit.
            connection.execute_batch("BEGIN EXCLUSIVE; COMMIT")
        }
        Access::Read => connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())),
    }
}

fn pragmas(access: Access) -> Vec<(&'static str, Value)> {
    let word = |word: &str| Value::Text(word.to_owned());
    let mut pragmas = vec![
        ("synchronous", Value::Integer(2)),
        ("foreign_keys", Value::Integer(1)),
        ("trusted_schema", Value::Integer(0)),
        ("cell_size_check", Value::Integer(1)),
        ("mmap_size", Value::Integer(0)),
        ("temp_store", Value::Integer(2)),
        ("busy_timeout", Value::Integer(2000)),
        ("fullfsync", Value::Integer(1)),
        ("checkpoint_fullfsync", Value::Integer(1)),
        ("recursive_triggers", Value::Integer(0)),
    ];
    if access == Access::Write {
        pragmas.push(("locking_mode", word("exclusive")));
        pragmas.push(("journal_mode", word("truncate")));
    }
    pragmas
}

/// Sets a pragma and reads it back.
fn set(connection: &Connection, pragma: &str, value: &Value) -> Result<(), Fault> {
    connection
        .pragma_update_and_check(None, pragma, value, |_| Ok(()))
        .or_else(|error| {
            // Most pragmas answer nothing when they are set.
            match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(()),
                error => Err(error),
            }
        })?;
    let read: Value = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
    if read == *value {
        Ok(())
    } else {
        Err(Fault::Database(rusqlite::ffi::SQLITE_MISUSE))
    }
}

/// Lets go of the file and deletes its empty rollback journal, under the lock.
pub(crate) fn close(connection: Connection) -> Result<(), Fault> {
    connection.flush_prepared_statement_cache();
    if !connection.is_readonly(rusqlite::MAIN_DB)? {
        // Leaving the exclusive mode takes one more look at the file; only then does a change of
        // the journal mode delete the journal.
        connection.execute_batch("PRAGMA locking_mode = NORMAL")?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        connection.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    }
    connection.close().map_err(|(_, error)| error.into())
}
