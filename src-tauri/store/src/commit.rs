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
                self.last = Some((operation.seq, operation.id));
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
        if last == Some((operation.seq, operation.id)) {
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
    fn reopen(&self) -> Result<Connection, Fault> {
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
    meta::mark_closed(transaction, false)
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
    use crate::testing::{Desk, rename, task_id};

    #[test]
    fn an_acknowledged_edit_is_there_after_a_crash() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let first = rename(&mut opened.plan, 1, task_id(2), "Build");
        let second = rename(&mut opened.plan, 2, task_id(2), "Build it");
        opened.store.commit(&first, &["L08-a".to_owned()]).unwrap();
        opened.store.commit(&second, &[]).unwrap();
        // Dropped, not closed: as a crash leaves it.
        drop(opened.store);
        let again = desk.open().unwrap();
        assert_eq!(again.plan, opened.plan, "both edits are in the rows");
        assert_eq!(
            again.store.operations().unwrap(),
            [first, second],
            "and in the journal"
        );
    }
}
