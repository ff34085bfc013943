//! Files as earlier versions wrote them: for the tests of this crate and, under the feature
//! `older`, for those of others.

use crate::fault::Fault;
use crate::schema;
use rusqlite::Connection;
use std::path::Path;

/// The version of the tables that this program writes; every one before it, from 1, is older.
pub const VERSION: u32 = schema::VERSION;

/// Writes the file of an earlier version, with three edits in its journal.
///
/// # Errors
///
/// A [`Fault`] of the disk.
pub fn write(path: &Path, version: u32) -> Result<(), Fault> {
    let mut connection = Connection::open(path)?;
    schema::migrate(&mut connection, version)?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(include_str!("fixtures/before_windows.sql"))?;
    Ok(transaction.commit()?)
}
