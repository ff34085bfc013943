//! A damaged file is moved aside, never deleted, and what can still be read goes into a new one.

use crate::create::{self, Contents};
use crate::fault::Fault;
use crate::journal;
use crate::load::read;
use crate::meta::{self, Base, Identity};
use crate::open::{Opened, open_sound};
use crate::place::{Place, folder, rollback_journal};
use crate::platform::sync_folder;
use crate::recover::{derived, last_portfolio, operation, restore, unwind};
use crate::repair::repair;
use crate::set_aside::{SetAside, Why};
use crate::tables::{Stored, select_one};
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension};
use slipway_engine::change::Operation;
use slipway_engine::plan::{Plan, Portfolio, Table};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads what can be read, moves the file aside and opens a new one in its place.
///
/// # Errors
///
/// [`Fault::Damaged`] when not even the portfolio can be found; the file is then left as it is.
pub(crate) fn salvage(
    place: Place,
    connection: Connection,
    backups: &Path,
) -> Result<Opened, Fault> {
    let mut taken = Vec::new();
    let mut operations = journal_rows(&connection, &mut taken);
    let mut plan = rows(&connection, &operations, &mut taken).ok_or(Fault::Damaged)?;
    let known = meta::read(&connection).ok();
    drop(connection);

    restore(&mut plan, &operations, &mut taken);
    let base = known
        .as_ref()
        .map(|meta| meta.base.clone())
        .unwrap_or_default();
    let base = keep_history(&plan, base, &mut operations, &mut taken);
    let repair = repair(&mut plan);
    taken.extend(repair.taken);
    if !repair.edits.is_empty() {
        let last = operations.last().map(|last| (last.seq, last.id, last.at));
        operations.push(operation(last, repair.edits));
    }
    let identity = known.map_or_else(|| follow(&plan), |meta| meta.identity);
    let contents = Contents {
        plan: &plan,
        identity,
        base,
        journal: &operations,
        set_aside: &taken,
    };
    let path = place.path().to_owned();
    let file = create::write(folder(&path), &contents)?;
    let aside = move_aside(&path)?;
    file.persist_noclobber(&path).map_err(|error| error.error)?;
    sync_folder(folder(&path))?;
    drop(place);
    let mut opened = open_sound(&path, backups)?;
    opened.set_aside = taken;
    opened.moved_aside = Some(aside);
    Ok(opened)
}

/// Keeps the journal when it leads, step by step, to the plan that was found; otherwise undo could
/// not be trusted, and the journal begins anew.
fn keep_history(
    plan: &Plan,
    base: Base,
    operations: &mut Vec<Operation>,
    taken: &mut Vec<SetAside>,
) -> Base {
    if unwind(plan, &base, operations).is_ok() {
        return base;
    }
    let last = operations.last();
    let base = Base {
        seq: last.map_or(base.seq, |last| last.seq),
        operation: last.map_or(base.operation, |last| Some(last.id)),
        state: Some(crate::state_hash(plan)),
    };
    for lost in operations.drain(..) {
        taken.push(SetAside {
            table: "journal".to_owned(),
            id: Some(lost.id.0),
            column: None,
            why: Why::Broken,
            content: serde_json::to_string(&lost).unwrap_or_default(),
        });
    }
    base
}

/// Returns an identity for a file that lost its own.
fn follow(plan: &Plan) -> Identity {
    let portfolio = plan.portfolio.id.0;
    Identity {
        document_id: derived("document", portfolio),
        lineage_id: derived("lineage", portfolio),
    }
}

fn move_aside(path: &Path) -> Result<PathBuf, Fault> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let aside = (1..)
        .map(|number| path.with_file_name(format!("{stem}.damaged-{number}.slipway")))
        .find(|aside| aside.symlink_metadata().is_err())
        .expect("some number is free");
    fs::rename(path, &aside)?;
    // It belongs to the damaged file, and would be rolled back into the new one.
    match fs::rename(rollback_journal(path), rollback_journal(&aside)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        Ok(()) | Err(_) => Ok(aside),
    }
}

fn rows(
    connection: &Connection,
    operations: &[Operation],
    taken: &mut Vec<SetAside>,
) -> Option<Plan> {
    let portfolios: Table<Portfolio> = table(connection, taken);
    let found = portfolios.iter().next().map(Arc::clone);
    Some(Plan {
        portfolio: found.or_else(|| last_portfolio(operations))?,
        products: table(connection, taken),
        releases: table(connection, taken),
        tasks: table(connection, taken),
        dependencies: table(connection, taken),
        calendars: table(connection, taken),
        people: table(connection, taken),
        assignments: table(connection, taken),
        baselines: table(connection, taken),
    })
}

/// Reads a table row by row, so that a broken page costs only the rows on it.
fn table<R: Stored>(connection: &Connection, taken: &mut Vec<SetAside>) -> Table<R> {
    let mut found = Table::default();
    let Ok(mut statement) = connection.prepare(&select_one::<R>()) else {
        taken.push(broken(R::TABLE, None));
        return found;
    };
    for rowid in rowids(connection, R::TABLE) {
        match statement
            .query_row([rowid], |row| Ok(read::<R>(row)))
            .optional()
        {
            Ok(Some(Ok(row))) => drop(found.insert(Arc::new(row))),
            Ok(Some(Err(unreadable))) => taken.push(unreadable),
            Ok(None) | Err(_) => taken.push(broken(R::TABLE, Some(rowid))),
        }
    }
    found
}

fn journal_rows(connection: &Connection, taken: &mut Vec<SetAside>) -> Vec<Operation> {
    let mut operations = Vec::new();
    for seq in rowids(connection, "journal") {
        match journal::operation_at(connection, seq) {
            Ok(operation) => operations.push(operation),
            Err(_) => taken.push(broken("journal", Some(seq))),
        }
    }
    operations
}

/// Collects row numbers from the front, from the back and from the index of ids, each as far as it
/// can be walked.
fn rowids(connection: &Connection, table: &str) -> BTreeSet<i64> {
    let front = format!("SELECT rowid, rowid FROM {table} NOT INDEXED ORDER BY rowid");
    let back = format!("SELECT rowid, -rowid FROM {table} NOT INDEXED ORDER BY rowid DESC");
    let index =
        format!("SELECT rowid, id FROM {table} INDEXED BY sqlite_autoindex_{table}_1 ORDER BY id");
    let mut rowids = BTreeSet::new();
    walk::<i64>(connection, &front, &mut rowids);
    walk::<i64>(connection, &back, &mut rowids);
    walk::<Vec<u8>>(connection, &index, &mut rowids);
    rowids
}

/// Walks as long as keys rise: pages that lead into each other would otherwise be walked for ever.
fn walk<K: FromSql + Ord>(connection: &Connection, sql: &str, rowids: &mut BTreeSet<i64>) {
    let Ok(mut statement) = connection.prepare(sql) else {
        return;
    };
    let Ok(mut rows) = statement.query([]) else {
        return;
    };
    let mut last = None;
    while let Ok(Some(row)) = rows.next() {
        let (Ok(rowid), Ok(key)) = (row.get(0), row.get::<_, K>(1)) else {
            continue;
        };
        if last.as_ref().is_some_and(|last| *last >= key) {
            return;
        }
        rowids.insert(rowid);
        last = Some(key);
    }
}

fn broken(table: &str, rowid: Option<i64>) -> SetAside {
    SetAside {
        table: table.to_owned(),
        id: None,
        column: None,
        why: Why::Broken,
        content: rowid.map_or_else(String::new, |rowid| format!("{{\"row\":{rowid}}}")),
    }
}
