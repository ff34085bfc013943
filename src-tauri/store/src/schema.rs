//! The tables of a file: numbered migrations, applied all or nothing, each with its checksum.
//!
//! An applied migration is never edited. What stands in a file is compared with what its migrations
//! make, so that nothing foreign runs when it is read: no trigger, no view, no virtual table.

use crate::fault::Fault;
use crate::hash::hexadecimal;
use crate::header::APPLICATION_ID;
use rusqlite::{Connection, Transaction, params};
use rusqlite_migration::{M, Migrations};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

const MIGRATIONS: [&str; 12] = [
    include_str!("../migrations/0001_plan.sql"),
    include_str!("../migrations/0002_findings.sql"),
    include_str!("../migrations/0003_closed_state.sql"),
    include_str!("../migrations/0004_windows.sql"),
    include_str!("../migrations/0005_gates.sql"),
    include_str!("../migrations/0006_attachments.sql"),
    include_str!("../migrations/0007_fiscal_year.sql"),
    include_str!("../migrations/0008_views.sql"),
    include_str!("../migrations/0009_reports.sql"),
    include_str!("../migrations/0010_costs.sql"),
    include_str!("../migrations/0011_looks.sql"),
    include_str!("../migrations/0012_earned_value_baseline.sql"),
];

/// The version of the tables that this program writes: how many migrations there are.
pub(crate) const VERSION: u32 = 12;
const _: () = assert!(VERSION as usize == MIGRATIONS.len());

/// Brings a file, or an empty one, to `version` in one transaction.
pub(crate) fn migrate(connection: &mut Connection, version: u32) -> Result<(), Fault> {
    let steps = (1..).zip(MIGRATIONS).map(|(number, sql)| {
        M::up_with_hook(sql, move |transaction: &Transaction<'_>| {
            Ok(sign(transaction, number, sql)?)
        })
        .foreign_key_check()
    });
    Ok(Migrations::new(steps.collect()).to_version(connection, version as usize)?)
}

fn sign(transaction: &Transaction<'_>, number: u32, sql: &str) -> rusqlite::Result<()> {
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.execute(
        "INSERT INTO migration (number, sha256) VALUES (?1, ?2)",
        params![number, checksum(sql)],
    )?;
    forget_hashes(transaction, number)
}

/// Hashes of rows as an older version wrote them say nothing of rows as this one does.
fn forget_hashes(transaction: &Transaction<'_>, version: u32) -> rusqlite::Result<()> {
    transaction.execute("UPDATE meta SET base_state = NULL", [])?;
    if version >= 3 {
        transaction.execute("UPDATE meta SET closed_state = NULL", [])?;
    }
    Ok(())
}

fn checksum(sql: &str) -> String {
    hexadecimal(&Sha256::digest(sql))
}

/// Refuses a file whose tables are not exactly those that its migrations make.
pub(crate) fn check(connection: &Connection, version: u32) -> Result<(), Fault> {
    let mut own = Connection::open_in_memory()?;
    migrate(&mut own, version)?;
    if objects(connection)? != objects(&own)? {
        return Err(Fault::ForeignSchema);
    }
    let signed: Vec<String> = connection
        .prepare("SELECT sha256 FROM migration ORDER BY number")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let applied = MIGRATIONS.iter().take(version as usize);
    if signed.into_iter().eq(applied.map(|sql| checksum(sql))) {
        Ok(())
    } else {
        Err(Fault::ForeignSchema)
    }
}

/// Returns everything in the schema but SQLite's own statistics.
fn objects(connection: &Connection) -> rusqlite::Result<BTreeSet<(String, String, String)>> {
    connection
        .prepare(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*'",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, VERSION).unwrap();
        connection
    }

    #[test]
    fn a_file_holds_exactly_what_its_migrations_make() {
        assert_eq!(check(&migrated(), VERSION), Ok(()), "nothing was added");
        for foreign in [
            "CREATE TRIGGER later AFTER DELETE ON task BEGIN DELETE FROM journal; END",
            "CREATE VIEW work AS SELECT name FROM task",
            "CREATE TABLE more (id INTEGER)",
            "DROP INDEX task_parent",
            "ALTER TABLE task ADD COLUMN colour TEXT",
            "UPDATE migration SET sha256 = 'edited' WHERE number = 1",
        ] {
            let connection = migrated();
            connection.execute_batch(foreign).unwrap();
            let verdict = check(&connection, VERSION);
            assert_eq!(verdict, Err(Fault::ForeignSchema), "{foreign}");
        }
    }

    #[test]
    fn statistics_of_another_tool_do_no_harm() {
        let connection = migrated();
        connection.execute_batch("ANALYZE").unwrap();
        assert_eq!(check(&connection, VERSION), Ok(()), "ANALYZE adds tables");
    }

    #[test]
    fn every_older_version_arrives_at_the_same_tables() {
        for version in 1..VERSION {
            let mut connection = Connection::open_in_memory().unwrap();
            migrate(&mut connection, version).unwrap();
            assert_eq!(check(&connection, version), Ok(()), "version {version}");
            migrate(&mut connection, VERSION).unwrap();
            let verdict = check(&connection, VERSION);
            assert_eq!(verdict, Ok(()), "version {version} after its upgrade");
        }
    }
}
