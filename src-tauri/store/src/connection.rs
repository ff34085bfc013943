//! How a portfolio is opened by SQLite: nothing trusted, everything flushed, one writer.
//!
//! The settings were measured against power loss before anything was built on them; each is read
//! back, because SQLite answers an impossible one with silence.

use crate::fault::Fault;
use rusqlite::config::DbConfig;
use rusqlite::ffi::SQLITE_CANTOPEN;
use rusqlite::limits::Limit;
use rusqlite::types::Value;
use rusqlite::{Connection, MAIN_DB, OpenFlags, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

/// How long opening waits for somebody else's lock: people hear of it within 2.5 seconds, on a busy
/// computer, too.
const LOCK_TIMEOUT: Duration = Duration::from_millis(1_500);
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
/// [`Fault::Locked`] within 2.5 seconds when somebody else has it; a fault of the disk when it was to
/// be written and opens for reading only.
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
    // SQLite reads what it cannot write, without a word; each edit would be refused from then on.
    if access == Access::Write && connection.is_readonly(MAIN_DB)? {
        return Err(Fault::Database(SQLITE_CANTOPEN));
    }
    connection.busy_timeout(LOCK_TIMEOUT)?;
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
        // Not IMMEDIATE alone: a reader that came before would let us begin and then block every
        // commit. And the mode only once the lock is ours: in it a connection keeps the shared lock
        // while it waits for more, so that two that come at once would wait for each other.
        Access::Write => {
            connection.execute_batch("BEGIN EXCLUSIVE; PRAGMA locking_mode = EXCLUSIVE; COMMIT")
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
    if !connection.is_readonly(MAIN_DB)? {
        // Leaving the exclusive mode takes one more look at the file; only then does a change of
        // the journal mode delete the journal.
        connection.execute_batch("PRAGMA locking_mode = NORMAL")?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        connection.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    }
    connection.close().map_err(|(_, error)| error.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Desk;

    #[test]
    fn every_setting_is_what_was_measured() {
        let desk = Desk::new();
        desk.create().store.close().unwrap();
        let connection = open(&desk.file(), Access::Write).unwrap();
        let numbers = [
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("mmap_size", 0),
            ("temp_store", 2),
            ("busy_timeout", 2000),
            ("fullfsync", 1),
        ];
        for (pragma, expected) in numbers {
            let read: i64 = connection
                .pragma_query_value(None, pragma, |row| row.get(0))
                .unwrap();
            assert_eq!(read, expected, "{pragma}");
        }
        for (pragma, expected) in [("journal_mode", "truncate"), ("locking_mode", "exclusive")] {
            let read: String = connection
                .pragma_query_value(None, pragma, |row| row.get(0))
                .unwrap();
            assert_eq!(read, expected, "{pragma}");
        }
        let on = |setting| connection.db_config(setting).unwrap();
        assert!(on(DbConfig::SQLITE_DBCONFIG_DEFENSIVE), "defensive");
        assert!(!on(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER), "no triggers");
        assert!(!on(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW), "no views");
        let attached = connection.limit(Limit::SQLITE_LIMIT_ATTACHED).unwrap();
        assert_eq!(attached, 1, "one for VACUUM INTO");
    }

    #[test]
    fn a_setting_that_does_not_take_is_an_error() {
        let connection = Connection::open_in_memory().unwrap();
        let word = Value::Text("truncate".to_owned());
        let refused = set(&connection, "journal_mode", &word);
        assert!(refused.is_err(), "memory keeps no rollback journal on disk");
    }

    #[test]
    fn a_closed_file_leaves_no_journal_and_never_had_a_write_ahead_log() {
        let desk = Desk::new();
        let opened = desk.create();
        let beside = |ending: &str| {
            let mut name = desk.file().into_os_string();
            name.push(ending);
            Path::new(&name).exists()
        };
        assert!(!beside("-wal") && !beside("-shm"), "no write-ahead log");
        opened.store.close().unwrap();
        assert!(
            !beside("-wal") && !beside("-journal"),
            "the document is one file"
        );
    }
}
