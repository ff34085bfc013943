//! A damaged file is moved aside, never deleted, and what can still be read goes into a new one.

use crate::create::{self, Contents};
use crate::fault::Fault;
use crate::hash::state_hash;
use crate::journal;
use crate::load::read;
use crate::meta::{self, Base, Identity, Meta};
use crate::open::{Opened, open_sound};
use crate::place::{Place, folder, rollback_journal};
use crate::platform::sync_folder;
use crate::recover::{Restore, derived, images, last_portfolio, operation, restore, unwind};
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

    let images = images(&plan, &operations);
    taken.extend(restore(&mut plan, &images, Restore::Missing));
    let (settled, is_proven) = settle(&mut plan, &images, known.as_ref(), &operations);
    taken.extend(settled);
    let base = known
        .as_ref()
        .map(|meta| meta.base.clone())
        .unwrap_or_default();
    let base = keep_history(&plan, &base, &mut operations, &mut taken);
    let repair = repair(&mut plan);
    taken.extend(repair.taken);
    if !repair.edits.is_empty() {
        let last = operations.last();
        let at = last.map(|last| last.at);
        let last = last.map_or((base.seq, base.operation), |last| (last.seq, Some(last.id)));
        operations.push(operation(last, at, repair.edits));
    }
    if taken.is_empty() && !is_proven {
        taken.push(changed());
    }
    let identity = known.map_or_else(|| follow(&plan), |meta| meta.identity);
    let contents = Contents {
        plan: &plan,
        identity,
        base,
        journal: &operations,
        findings: &[],
        set_aside: &taken,
        attachments: Some(&connection),
    };
    let path = place.path().to_owned();
    let (file, lost) = create::write(folder(&path), &contents)?;
    taken.extend(lost);
    drop(connection);
    let aside = move_aside(&path)?;
    file.persist_noclobber(&path).map_err(|error| error.error)?;
    sync_folder(folder(&path))?;
    drop(place);
    let mut opened = open_sound(&path, backups)?;
    opened.set_aside = taken;
    opened.moved_aside = Some(aside);
    Ok(opened)
}

/// Decides between what the tables and what the journal say of a row, by the hash of the state at
/// the last closing or at the beginning: only damage can make them differ.
///
/// Returns what was put right, and whether the plan is now what it was.
fn settle(
    plan: &mut Plan,
    images: &Plan,
    known: Option<&Meta>,
    operations: &[Operation],
) -> (Vec<SetAside>, bool) {
    let is_proven = |plan: &Plan| {
        known.is_some_and(|meta| match &meta.closed_state {
            Some(closed) => *closed == state_hash(plan),
            None => meta.base.state.is_some() && unwind(plan, &meta.base, operations).is_ok(),
        })
    };
    if is_proven(plan) {
        return (Vec::new(), true);
    }
    let mut as_journal = plan.clone();
    let taken = restore(&mut as_journal, images, Restore::Different);
    if is_proven(&as_journal) {
        *plan = as_journal;
        return (taken, true);
    }
    (Vec::new(), false)
}

/// Says that some value is not what it was, where nothing tells which.
fn changed() -> SetAside {
    SetAside {
        table: "portfolio".to_owned(),
        id: None,
        column: None,
        why: Why::Changed,
        content: String::new(),
    }
}

/// Keeps the journal when it leads, step by step, to the plan that was found; otherwise undo could
/// not be trusted, and the journal begins anew.
fn keep_history(
    plan: &Plan,
    base: &Base,
    operations: &mut Vec<Operation>,
    taken: &mut Vec<SetAside>,
) -> Base {
    // Of the state it began on, rows may be missing that no operation ever touched.
    let begun = Base {
        state: None,
        ..base.clone()
    };
    if let Ok(begun_on) = unwind(plan, &begun, operations) {
        return Base {
            state: Some(state_hash(&begun_on)),
            ..begun
        };
    }
    let last = operations.last();
    let base = Base {
        seq: last.map_or(base.seq, |last| last.seq),
        operation: last.map_or(base.operation, |last| Some(last.id)),
        state: Some(state_hash(plan)),
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
        windows: table(connection, taken),
        freezes: table(connection, taken),
        waivers: table(connection, taken),
        environments: table(connection, taken),
        bookings: table(connection, taken),
        gates: table(connection, taken),
        external_events: table(connection, taken),
        outages: table(connection, taken),
        criteria: table(connection, taken),
        sign_offs: table(connection, taken),
        reviews: table(connection, taken),
        templates: table(connection, taken),
        publications: table(connection, taken),
        views: table(connection, taken),
        raid_items: table(connection, taken),
        reports: table(connection, taken),
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

#[cfg(test)]
mod tests {
    use crate::testing::{Desk, IDENTITY, full_plan, rename, task_id};
    use crate::{Fault, Opened, Why};
    use slipway_engine::plan::{Plan, Task};
    use std::fs;
    use std::sync::Arc;

    /// Writes a portfolio of many pages and one edit, and returns its bytes.
    fn many_pages(desk: &Desk) -> (Plan, Vec<u8>) {
        let mut plan = full_plan();
        for number in 100..400 {
            let name = format!("Task {number} {}", "x".repeat(200));
            let task = Task::new(task_id(number), crate::testing::id(4, 1), &name);
            plan.tasks.insert(Arc::new(task));
        }
        let created = crate::Store::create(&desk.file(), &plan, IDENTITY, &desk.backups());
        let mut store = created.unwrap().store;
        let edit = rename(&mut plan, 1, task_id(250), "Build");
        store.commit(&edit, &[]).unwrap();
        // Not closed: it will be examined.
        drop(store);
        (plan, fs::read(desk.file()).unwrap())
    }

    /// Breaks the page that holds `text`.
    fn break_page(desk: &Desk, bytes: &[u8], text: &str) -> Vec<u8> {
        let found = bytes
            .windows(text.len())
            .rposition(|window| window == text.as_bytes());
        let page = found.unwrap() / 4096 * 4096;
        let mut broken = bytes.to_vec();
        broken[page..page + 100].fill(0xFF);
        fs::write(desk.file(), &broken).unwrap();
        broken
    }

    #[test]
    fn a_damaged_file_is_moved_aside_and_what_is_missing_is_listed() {
        let desk = Desk::new();
        let (plan, bytes) = many_pages(&desk);
        let broken = break_page(&desk, &bytes, "Task 320 ");
        let opened = desk.open().unwrap();
        let aside = opened
            .moved_aside
            .clone()
            .expect("the damaged file is kept");
        assert!(
            fs::read(&aside).unwrap() == broken,
            "as it was, to the byte"
        );
        let lost = plan.tasks.len() - opened.plan.tasks.len();
        assert!(
            (1..30).contains(&lost),
            "one page of tasks is missing, not {lost}"
        );
        let listed = opened
            .set_aside
            .iter()
            .filter(|row| row.table == "task")
            .count();
        assert_eq!(listed, lost, "every missing row is listed");
        assert_eq!(opened.identity, IDENTITY, "it is still the same document");
        assert_eq!(
            opened.store.verify(),
            Ok(Vec::new()),
            "the new file is sound"
        );
        opened.store.close().unwrap();
        let Opened {
            set_aside,
            moved_aside,
            ..
        } = desk.open().unwrap();
        assert!(
            set_aside.is_empty() && moved_aside.is_none(),
            "it is said once"
        );
    }

    #[test]
    fn what_the_journal_wrote_survives_the_loss_of_its_page() {
        let desk = Desk::new();
        let (plan, _) = many_pages(&desk);
        let name = &plan.tasks.get(task_id(250)).unwrap().name;
        assert_eq!(name, "Build", "this task is in the journal");
        let bytes = fs::read(desk.file()).unwrap();
        break_page(&desk, &bytes, "Task 251 ");
        let opened = desk.open().unwrap();
        let restored: Vec<_> = opened
            .set_aside
            .iter()
            .filter(|row| row.why == Why::Restored)
            .map(|row| row.id)
            .collect();
        assert_eq!(
            restored,
            [Some(task_id(250).0)],
            "it was on the broken page"
        );
        let back = opened.plan.tasks.get(task_id(250)).unwrap();
        assert_eq!(back.name, "Build", "and is there again");
    }

    #[test]
    fn a_value_that_changed_while_the_file_was_closed_is_noticed_and_put_right() {
        for (text, why) in [("Build", Why::Restored), ("Task 320 ", Why::Changed)] {
            let desk = Desk::new();
            let (plan, _) = many_pages(&desk);
            desk.open().unwrap().store.close().unwrap();
            let mut bytes = fs::read(desk.file()).unwrap();
            let rows = bytes
                .windows(text.len())
                .enumerate()
                .filter(|(_, window)| *window == text.as_bytes());
            // In the table, not in the journal, which names the key of the text before it.
            let at = rows
                .map(|(at, _)| at)
                .find(|&at| bytes[at - 1] != b'"')
                .unwrap();
            bytes[at] = b'X';
            fs::write(desk.file(), &bytes).unwrap();
            let opened = desk.open().unwrap();
            let said: Vec<_> = opened.set_aside.iter().map(|row| row.why).collect();
            assert_eq!(said, [why], "{text}");
            let is_right = opened.plan == plan;
            assert_eq!(is_right, why == Why::Restored, "the journal knew {text}");
            let kept = fs::read(opened.moved_aside.unwrap()).unwrap();
            assert!(kept == bytes, "the original is kept");
        }
    }

    #[test]
    fn a_file_of_which_nothing_can_be_read_is_left_alone() {
        let desk = Desk::new();
        let (_, bytes) = many_pages(&desk);
        let mut broken = bytes;
        broken[4096..].fill(0);
        fs::write(desk.file(), &broken).unwrap();
        assert_eq!(desk.open().unwrap_err(), Fault::Damaged, "nothing is left");
        assert!(
            fs::read(desk.file()).unwrap() == broken,
            "the file is untouched"
        );
    }

    #[test]
    fn flipped_and_missing_bytes_never_panic_and_never_destroy() {
        let desk = Desk::new();
        let (plan, bytes) = many_pages(&desk);
        let mut random = 0x5eed_u64;
        let mut next = |below: usize| {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            usize::try_from(random >> 33).unwrap() % below
        };
        let mut salvaged = 0;
        for round in 0..200 {
            let mut broken = bytes.clone();
            if round % 4 == 0 {
                broken.truncate(next(bytes.len()));
            } else {
                for _ in 0..=next(20) {
                    let at = next(bytes.len());
                    broken[at] ^= 1 << next(8);
                }
            }
            let desk = Desk::new();
            fs::write(desk.file(), &broken).unwrap();
            match desk.open() {
                Ok(opened) => {
                    assert!(
                        opened.plan.tasks.len() <= plan.tasks.len(),
                        "nothing is made up"
                    );
                    drop(opened.store);
                    salvaged += usize::from(opened.moved_aside.is_some());
                    let kept = fs::read(opened.moved_aside.unwrap_or(desk.file())).unwrap();
                    assert!(kept == broken, "round {round}: the original is kept");
                }
                Err(fault) => {
                    let kept = fs::read(desk.file()).unwrap();
                    assert!(kept == broken, "round {round}: {fault}, and left as it was");
                }
            }
        }
        assert!(
            salvaged > 20,
            "damage was found and mended {salvaged} times"
        );
    }
}
