//! Committing: rows, journal and findings in one transaction, and what to do when the disk does not
//! say what became of it.

use crate::connection::{self, Access};
use crate::fault::Fault;
use crate::journal;
use crate::meta;
use crate::rescue;
use crate::seen;
use crate::store::Store;
use crate::tables;
use rusqlite::{Connection, Transaction};
use slipway_engine::change::Operation;
use std::collections::BTreeSet;

/// What became of a transaction.
enum Outcome {
    /// It is in the file, and flushed.
    Committed,
    /// It is not in the file.
    Refused(Fault),
    /// The disk did not say.
    Undecided(Fault),
}

impl Store {
    /// Writes an operation: its rows, its journal entry and the findings present after it.
    ///
    /// When this returns, the edit is on the disk, or it is not in the file at all.
    ///
    /// # Errors
    ///
    /// A [`Fault`]; when the file is out of reach or full, the edit is kept in a rescue file. On
    /// [`Fault::Undecided`] the file must be opened again to learn what it holds.
    pub fn commit(&mut self, operation: &Operation, findings: &[String]) -> Result<(), Fault> {
        let present: BTreeSet<String> = findings.iter().cloned().collect();
        match self.try_commit(operation, &present) {
            Ok(()) => {
                self.last = (operation.seq, Some(operation.id));
                self.present = present;
                self.is_marked = true;
                Ok(())
            }
            Err(Fault::Inconsistent) => Err(Fault::Inconsistent),
            Err(cause) => Err(rescue::keep(&self.backups, self.identity, operation, cause)),
        }
    }

    fn try_commit(
        &mut self,
        operation: &Operation,
        present: &BTreeSet<String>,
    ) -> Result<(), Fault> {
        if self.read_only {
            return Err(Fault::ReadOnly);
        }
        self.place.still_there()?;
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.reopen()?,
        };
        match transact(&connection, operation, &self.present, present) {
            Outcome::Committed => {
                self.connection = Some(connection);
                Ok(())
            }
            Outcome::Refused(fault) => {
                self.connection = Some(connection);
                Err(fault)
            }
            Outcome::Undecided(fault) => {
                drop(connection);
                self.reconcile(operation, fault)
            }
        }
    }

    /// Opens the file again and asks its journal whether the edit is in it.
    fn reconcile(&mut self, operation: &Operation, fault: Fault) -> Result<(), Fault> {
        let Ok(connection) = self.connect() else {
            return Err(Fault::Undecided);
        };
        let last = journal::last(&connection).map_err(|_| Fault::Undecided)?;
        if last == (operation.seq, Some(operation.id)) {
            self.connection = Some(connection);
            return Ok(());
        }
        if last == self.last {
            self.connection = Some(connection);
            return Err(fault);
        }
        Err(Fault::Undecided)
    }

    /// Opens the file again after the disk failed, provided that it holds what is known.
    pub(crate) fn reopen(&self) -> Result<Connection, Fault> {
        let connection = self.connect()?;
        if journal::last(&connection)? == self.last {
            Ok(connection)
        } else {
            Err(Fault::Undecided)
        }
    }

    fn connect(&self) -> Result<Connection, Fault> {
        self.place.still_there()?;
        connection::open(self.place.path(), Access::Write)
    }
}

fn transact(
    connection: &Connection,
    operation: &Operation,
    before: &BTreeSet<String>,
    after: &BTreeSet<String>,
) -> Outcome {
    let written = begin(connection).and_then(|transaction| {
        write(&transaction, operation, before, after)?;
        Ok(transaction)
    });
    let transaction = match written {
        Ok(transaction) => transaction,
        Err(error) => return judge(connection, error),
    };
    match transaction.commit() {
        Ok(()) => Outcome::Committed,
        Err(error) => judge(connection, error),
    }
}

fn begin(connection: &Connection) -> rusqlite::Result<Transaction<'_>> {
    Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate)
}

fn write(
    transaction: &Transaction<'_>,
    operation: &Operation,
    before: &BTreeSet<String>,
    after: &BTreeSet<String>,
) -> rusqlite::Result<()> {
    for change in &operation.edits.0 {
        tables::apply(transaction, change)?;
    }
    journal::append(transaction, operation)?;
    seen::note(transaction, operation, before, after)?;
    meta::mark_in_use(transaction)
}

/// Decides what an error means. Only what SQLite found wrong with the edit itself, and then rolled
/// back, is certainly not in the file; of everything else the file is asked.
fn judge(connection: &Connection, error: rusqlite::Error) -> Outcome {
    let fault = Fault::from(error);
    let rolled_back = connection.is_autocommit() || connection.execute_batch("ROLLBACK").is_ok();
    if fault == Fault::Inconsistent && rolled_back {
        Outcome::Refused(fault)
    } else {
        Outcome::Undecided(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::testing::{Desk, IDENTITY, full_plan, rename, task_id};
    use slipway_engine::plan::Plan;
    use std::fs;
    use std::path::Path;

    fn two_edits(desk: &Desk) -> (Store, Plan, [Operation; 2]) {
        let opened = desk.create();
        let mut plan = opened.plan.clone();
        let first = rename(&mut plan, 1, task_id(2), "Build");
        let second = rename(&mut plan, 2, task_id(2), "Build it");
        (opened.store, plan, [first, second])
    }

    /// Asserts that an edit was refused, and that its whole text is in a private rescue file.
    fn assert_rescued(fault: &Fault, code: &str, operation: &Operation) {
        assert_eq!(fault.code(), code, "the window learns what happened");
        let rescue = fault.rescue().expect("the edit is kept");
        let kept: serde_json::Value = serde_json::from_slice(&fs::read(rescue).unwrap()).unwrap();
        let wanted = serde_json::to_value(operation).unwrap();
        assert_eq!(kept["operation"], wanted, "the whole edit is kept");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = rescue.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "for its owner alone");
        }
        assert!(
            !fault.to_string().contains('/'),
            "no path in the text: {fault}"
        );
    }

    #[test]
    fn an_acknowledged_edit_is_there_after_a_crash() {
        let desk = Desk::new();
        let (mut store, plan, [first, second]) = two_edits(&desk);
        store.commit(&first, &["L08-a".to_owned()]).unwrap();
        store.commit(&second, &[]).unwrap();
        // Dropped, not closed: as a crash leaves it.
        drop(store);
        let mut again = desk.open().unwrap();
        assert_eq!(again.plan, plan, "both edits are in the rows");
        let journal = again.store.operations().unwrap();
        assert_eq!(journal, [first, second], "and in the journal");
    }

    #[test]
    fn findings_are_remembered_from_their_first_to_their_last_edit() {
        let desk = Desk::new();
        let (mut store, mut plan, [first, second]) = two_edits(&desk);
        let third = rename(&mut plan, 3, task_id(2), "Done");
        let [a, b] = ["L08-a".to_owned(), "L05-b".to_owned()];
        store.commit(&first, &[a.clone(), b.clone()]).unwrap();
        store.close().unwrap();
        let mut store = desk.open().unwrap().store;
        store.commit(&second, std::slice::from_ref(&a)).unwrap();
        store.commit(&third, &[a, b]).unwrap();
        let seen: Vec<_> = store
            .seen()
            .unwrap()
            .into_iter()
            .map(|seen| (seen.fingerprint, seen.first.0, seen.last.map(|last| last.0)))
            .collect();
        let expected = [
            ("L05-b".to_owned(), 1, Some(1)),
            ("L08-a".to_owned(), 1, None),
            ("L05-b".to_owned(), 3, None),
        ];
        assert_eq!(seen, expected, "what went and came again was seen twice");
    }

    #[test]
    fn an_edit_that_refers_to_nothing_is_refused_and_the_file_takes_the_next() {
        let desk = Desk::new();
        let (mut store, plan, [first, _]) = two_edits(&desk);
        let mut bad = first.clone();
        for change in &mut bad.edits.0 {
            if let slipway_engine::change::Change::Task(edit) = change {
                let mut task = slipway_engine::plan::Task::clone(edit.after.as_ref().unwrap());
                task.parent = Some(task_id(99));
                edit.after = Some(std::sync::Arc::new(task));
            }
        }
        assert_eq!(
            store.commit(&bad, &[]),
            Err(Fault::Inconsistent),
            "a dangling parent"
        );
        assert_eq!(
            store.operations().unwrap(),
            [],
            "nothing of it is in the file"
        );
        store.commit(&first, &[]).unwrap();
        let name = &plan.tasks.get(task_id(2)).unwrap().name;
        assert_eq!(name, "Build it", "the plan went on in memory");
    }

    #[test]
    fn a_full_disk_refuses_edits_until_space_returns() {
        let desk = Desk::new();
        let (mut store, mut plan, [first, second]) = two_edits(&desk);
        store.commit(&first, &[]).unwrap();
        let connection = store.connection().unwrap();
        connection
            .execute_batch("PRAGMA max_page_count = 1")
            .unwrap();
        plan.tasks = full_plan().tasks;
        let huge = rename(&mut plan, 2, task_id(3), &"long ".repeat(200_000));
        let fault = store.commit(&huge, &[]).unwrap_err();
        assert_rescued(&fault, "disk-full", &huge);
        assert_eq!(
            store.operations().unwrap(),
            std::slice::from_ref(&first),
            "the file is as before"
        );
        store.commit(&second, &[]).expect("space has returned");
        drop(store);
        let journal = desk.open().unwrap().store.operations().unwrap();
        assert_eq!(
            journal,
            [first, second],
            "and what was acknowledged is there"
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_happens_to_the_file_underneath_is_seen_at_the_next_edit() {
        type Mishap = fn(&Path);
        let mishaps: [(&str, Mishap, Mishap); 4] = [
            (
                "moved",
                |file| fs::rename(file, file.with_extension("old")).unwrap(),
                |file| fs::rename(file.with_extension("old"), file).unwrap(),
            ),
            (
                "moved",
                |file| {
                    fs::rename(file, file.with_extension("old")).unwrap();
                    fs::write(file, "another").unwrap();
                },
                |file| fs::rename(file.with_extension("old"), file).unwrap(),
            ),
            (
                "read-only",
                |file| set_mode(file, 0o400),
                |file| set_mode(file, 0o600),
            ),
            (
                "folder-gone",
                |file| {
                    let folder = file.parent().unwrap();
                    fs::rename(folder, folder.with_extension("old")).unwrap();
                },
                |file| {
                    let folder = file.parent().unwrap();
                    fs::rename(folder.with_extension("old"), folder).unwrap();
                },
            ),
        ];
        for (code, mishap, remedy) in mishaps {
            let desk = Desk::new();
            let (mut store, plan, [first, second]) = two_edits(&desk);
            store.commit(&first, &[]).unwrap();
            mishap(&desk.file());
            let fault = store.commit(&second, &[]).unwrap_err();
            assert_rescued(&fault, code, &second);
            assert_eq!(
                store.still_there().unwrap_err().code(),
                code,
                "it can be asked"
            );
            remedy(&desk.file());
            store
                .commit(&second, &[])
                .expect("once it is back, editing goes on");
            drop(store);
            assert_eq!(desk.open().unwrap().plan, plan, "nothing is lost ({code})");
        }
    }

    #[cfg(unix)]
    fn set_mode(file: &Path, mode: u32) {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(file, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn after_an_undecided_commit_the_file_is_asked() {
        let desk = Desk::new();
        let (mut store, _, [first, second]) = two_edits(&desk);
        // The disk said "error", and had written all of it.
        let outcome = transact(
            store.connection().unwrap(),
            &first,
            &BTreeSet::new(),
            &BTreeSet::new(),
        );
        assert!(matches!(outcome, Outcome::Committed), "it is in the file");
        drop(store.connection.take());
        assert_eq!(
            store.reconcile(&first, Fault::DiskFull),
            Ok(()),
            "so it is acknowledged"
        );
        store.last = (first.seq, Some(first.id));
        // The disk said "error", and had written nothing.
        drop(store.connection.take());
        let fault = store.reconcile(&second, Fault::DiskFull);
        assert_eq!(fault, Err(Fault::DiskFull), "so it is refused");
        store.commit(&second, &[]).expect("and may be tried again");
    }

    #[test]
    fn when_the_file_cannot_be_asked_the_edit_stays_undecided_and_is_kept() {
        let desk = Desk::new();
        let (mut store, _, [first, second]) = two_edits(&desk);
        store.commit(&first, &[]).unwrap();
        drop(store.connection.take());
        let hidden = desk.file().with_extension("old");
        fs::rename(desk.file(), &hidden).unwrap();
        let fault = store.reconcile(&second, Fault::DiskFull);
        assert_eq!(fault, Err(Fault::Undecided), "nobody can tell");
        // Meanwhile the file gained an edit that is not ours.
        fs::rename(&hidden, desk.file()).unwrap();
        let connection = connection::open(&desk.file(), Access::Write).unwrap();
        let mut foreign = second.clone();
        foreign.id = crate::testing::id(9, 77);
        transact(&connection, &foreign, &BTreeSet::new(), &BTreeSet::new());
        drop(connection);
        let fault = store.commit(&second, &[]).unwrap_err();
        assert_rescued(&fault, "undecided", &second);
        assert_eq!(store.identity, IDENTITY, "it is still the same document");
    }
}
