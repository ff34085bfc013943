//! An open file: its connection, and what is known of its journal.

use crate::connection;
use crate::fault::Fault;
use crate::hash::state_hash;
use crate::journal::{self, Header};
use crate::load::load;
use crate::meta::{self, Base, Identity};
use crate::place::Place;
use crate::seen::{self, Seen};
use rusqlite::Connection;
use slipway_engine::OperationId;
use slipway_engine::change::{Operation, Seq};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// One portfolio file, held open and locked.
#[derive(Debug)]
pub struct Store {
    pub(crate) place: Place,
    /// Missing only after the disk failed, until the next edit opens the file again.
    pub(crate) connection: Option<Connection>,
    pub(crate) identity: Identity,
    pub(crate) backups: PathBuf,
    /// The last operation that is known to be in the file, or that it began on.
    pub(crate) last: (Seq, Option<OperationId>),
    /// Fingerprints of the findings that were there after it.
    pub(crate) present: BTreeSet<String>,
    /// Whether the file says that it is in use.
    pub(crate) is_marked: bool,
    pub(crate) read_only: bool,
}

impl Store {
    /// Returns the canonical path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// Returns the place of the next operation in the journal, and the operation it is made on.
    ///
    /// Also where the journal begins anew, as in a copy without history, numbers go on.
    #[must_use]
    pub fn next(&self) -> (Seq, Option<OperationId>) {
        let (last, parent) = self.last;
        (Seq(last.0 + 1), parent)
    }

    /// Returns who the file is.
    #[must_use]
    pub fn identity(&self) -> Identity {
        self.identity
    }

    /// Returns the state that the journal begins on.
    ///
    /// # Errors
    ///
    /// A [`Fault`] when the file cannot be read.
    pub fn base(&self) -> Result<Base, Fault> {
        Ok(meta::read(self.connection()?)?.base)
    }

    /// Returns one operation with its edits.
    ///
    /// # Errors
    ///
    /// [`Fault::UnknownOperation`] when the journal has none of this name.
    pub fn operation(&mut self, id: OperationId) -> Result<Operation, Fault> {
        journal::operation(self.connected()?, id)
    }

    /// Returns one operation without its edits.
    ///
    /// # Errors
    ///
    /// [`Fault::UnknownOperation`] when the journal has none of this name.
    pub fn header(&mut self, id: OperationId) -> Result<Header, Fault> {
        journal::header(self.connected()?, id)
    }

    /// Returns the journal without the edits, in order.
    ///
    /// # Errors
    ///
    /// A [`Fault`] when the file cannot be read.
    pub fn headers(&mut self) -> Result<Vec<Header>, Fault> {
        journal::headers(self.connected()?)
    }

    /// Returns the whole journal, in order.
    ///
    /// # Errors
    ///
    /// A [`Fault`] when the file cannot be read.
    pub fn operations(&mut self) -> Result<Vec<Operation>, Fault> {
        journal::operations(self.connected()?)
    }

    /// Returns when findings came and went, oldest first.
    ///
    /// # Errors
    ///
    /// A [`Fault`] when the file cannot be read.
    pub fn seen(&self) -> Result<Vec<Seen>, Fault> {
        seen::read(self.connection()?)
    }

    /// Says whether the path still names this file, and whether it may be written.
    ///
    /// # Errors
    ///
    /// [`Fault::Moved`], [`Fault::FolderGone`] or [`Fault::ReadOnly`].
    pub fn still_there(&self) -> Result<(), Fault> {
        self.place.still_there()
    }

    /// Marks the file as closed cleanly and lets go of it.
    ///
    /// # Errors
    ///
    /// A [`Fault`] when it could not be marked; it is then examined when it is opened again, and
    /// nothing is lost.
    pub fn close(mut self) -> Result<(), Fault> {
        let Some(connection) = self.connection.take() else {
            return Ok(());
        };
        if self.place.still_there().is_err() {
            // Whatever has its name now, and the rollback journal beside it, is not ours to touch.
            return connection.close().map_err(|(_, error)| error.into());
        }
        if self.is_marked {
            let state = state_hash(&load(&connection)?.plan);
            meta::mark_closed(&connection, &state)?;
        }
        connection::close(connection)
    }

    /// Returns the connection; after the disk failed, the file is opened again for it.
    fn connected(&mut self) -> Result<&Connection, Fault> {
        if self.connection.is_none() {
            self.connection = Some(self.reopen()?);
        }
        self.connection()
    }

    pub(crate) fn connection(&self) -> Result<&Connection, Fault> {
        self.connection.as_ref().ok_or(Fault::Undecided)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Before the place is given up: until then nothing else in this process may open the file.
        drop(self.connection.take());
    }
}

#[cfg(test)]
mod tests {
    use crate::place::rollback_journal;
    use crate::testing::{Desk, rename, task_id};
    use std::fs;

    #[test]
    fn closing_leaves_alone_what_took_the_name_of_the_file() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        opened.store.commit(&edit, &[]).unwrap();
        let old = desk.file().with_extension("old");
        fs::rename(desk.file(), &old).unwrap();
        fs::write(desk.file(), "another document").unwrap();
        fs::write(rollback_journal(&desk.file()), "and its journal").unwrap();
        opened.store.close().unwrap();
        assert_eq!(fs::read(desk.file()).unwrap(), b"another document");
        let journal = fs::read(rollback_journal(&desk.file())).unwrap();
        assert_eq!(journal, b"and its journal", "the other document needs it");
        fs::rename(&old, desk.file()).unwrap();
        fs::remove_file(rollback_journal(&desk.file())).unwrap();
        assert_eq!(desk.open().unwrap().plan, opened.plan, "nothing is lost");
    }

    #[test]
    fn after_the_disk_failed_the_journal_is_read_again() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        opened.store.commit(&edit, &[]).unwrap();
        drop(opened.store.connection.take());
        let header = opened.store.header(edit.id).unwrap();
        assert_eq!(header.label, edit.label, "so that it can be taken back");
    }

    #[test]
    fn numbers_of_the_journal_go_on() {
        let desk = Desk::new();
        let mut opened = desk.create();
        assert_eq!(opened.store.next().0.0, 1, "the first of a new file");
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        opened.store.commit(&edit, &[]).unwrap();
        let next = (slipway_engine::change::Seq(2), Some(edit.id));
        assert_eq!(opened.store.next(), next, "after an edit");
        let copy = desk.folder.path().join("copy.slipway");
        let without = crate::CopyHistory::Without;
        opened.store.save_copy(&copy, without).unwrap();
        let copy = crate::Store::open(&copy, &desk.backups()).unwrap();
        assert_eq!(
            copy.store.next(),
            next,
            "also where the history was left out"
        );
    }
}
