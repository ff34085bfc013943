//! Copies: one whole file each, written beside its place, flushed, compared with the original and
//! only then given its name.

use crate::attachment;
use crate::check::quick_check;
use crate::connection::{self, Access};
use crate::create::nameless;
use crate::fault::Fault;
use crate::hash::{hexadecimal, state_hash};
use crate::journal;
use crate::load::load;
use crate::meta::{self, Base};
use crate::place::{folder, has_rollback_journal, is_open_here};
use crate::platform::sync_folder;
use crate::store::Store;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::path::Path;
use tempfile::TempPath;

/// What a copy takes along of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyHistory {
    /// The whole journal.
    Whole,
    /// Nothing but the name and the hash of the state that the copy begins on.
    Without,
}

impl Store {
    /// Writes a copy, over a file of the same name if there is one.
    ///
    /// # Errors
    ///
    /// [`Fault::SameFile`] when the copy would replace a file that is open; otherwise a [`Fault`], and
    /// whatever stood at `path` is as it was.
    pub fn save_copy(&self, path: &Path, history: CopyHistory) -> Result<(), Fault> {
        if is_open_here(path) {
            return Err(Fault::SameFile);
        }
        // A link is followed: its target is replaced, not the link.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if target.exists() && !target.is_file() {
            return Err(Fault::NotAFile);
        }
        if has_rollback_journal(&target) {
            // It would be rolled back into the copy.
            return Err(Fault::Locked);
        }
        let copy = write(self.connection()?, folder(&target))?;
        finish(&copy, history)?;
        publish(copy, &target)
    }

    /// Writes a nameless copy with its whole history, marked as not in use.
    pub(crate) fn write_copy(&self, folder: &Path) -> Result<TempPath, Fault> {
        let copy = write(self.connection()?, folder)?;
        finish(&copy, CopyHistory::Whole)?;
        Ok(copy)
    }
}

/// Gives a finished file its name, in place of another.
pub(crate) fn publish(file: TempPath, path: &Path) -> Result<(), Fault> {
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder(path))?;
    Ok(())
}

/// Writes a nameless copy of everything into a folder, and compares it with the original.
pub(crate) fn write(from: &Connection, folder: &Path) -> Result<TempPath, Fault> {
    let file = nameless(folder)?;
    let name = file.to_str().ok_or(Fault::NotFound)?;
    from.execute("VACUUM INTO ?1", [name])?;
    File::open(&file)?.sync_all()?;
    let copy = connection::open(&file, Access::Write)?;
    quick_check(&copy)?;
    if content(&copy)? != content(from)? {
        return Err(Fault::Damaged);
    }
    connection::close(copy)?;
    Ok(file)
}

/// Marks a copy as not in use, and leaves out the past when that is asked.
fn finish(file: &Path, history: CopyHistory) -> Result<(), Fault> {
    let mut copy = connection::open(file, Access::Write)?;
    let transaction = copy.transaction()?;
    let plan = load(&transaction)?.plan;
    let state = state_hash(&plan);
    meta::mark_closed(&transaction, &state)?;
    match history {
        CopyHistory::Whole => transaction.commit()?,
        CopyHistory::Without => {
            forget(&transaction, state)?;
            attachment::forget(&transaction, &plan)?;
            transaction.commit()?;
            copy.execute_batch("VACUUM")?;
        }
    }
    connection::close(copy)?;
    File::open(file)?.sync_all()?;
    Ok(())
}

fn forget(copy: &Connection, state: String) -> Result<(), Fault> {
    let mut meta = meta::read(copy)?;
    let (seq, operation) = journal::last(copy)?;
    meta.base = Base {
        seq,
        operation,
        state: Some(state),
    };
    meta::write(copy, &meta)?;
    copy.execute_batch("DELETE FROM journal; DELETE FROM finding_seen; DELETE FROM set_aside")?;
    Ok(())
}

/// Returns a hash of every value of every table, whatever version the file has.
fn content(connection: &Connection) -> Result<String, Fault> {
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut digest = Sha256::new();
    for table in tables {
        digest.update(&table);
        // All columns, whichever: the copy of an older file is compared, too.
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                feed(&mut digest, row.get_ref(column)?);
            }
        }
    }
    Ok(hexadecimal(&digest.finalize()))
}

fn feed(digest: &mut Sha256, value: ValueRef<'_>) {
    let (kind, bytes) = match value {
        ValueRef::Null => (0, &[][..]),
        ValueRef::Integer(number) => {
            digest.update([1]);
            digest.update(number.to_le_bytes());
            return;
        }
        ValueRef::Real(number) => {
            digest.update([2]);
            digest.update(number.to_le_bytes());
            return;
        }
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(bytes) => (4, bytes),
    };
    digest.update([kind]);
    digest.update(bytes.len().to_le_bytes());
    digest.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Desk, IDENTITY, rename, task_id};

    #[test]
    fn a_copy_is_equal_and_one_file() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let edit = rename(&mut opened.plan, 1, task_id(2), "Build");
        opened.store.commit(&edit, &[]).unwrap();
        let path = desk.folder.path().join("copy.slipway");
        opened.store.save_copy(&path, CopyHistory::Whole).unwrap();
        let mut copy = Store::open(&path, &desk.backups()).unwrap();
        assert_eq!(copy.plan, opened.plan, "the copy holds the same plan");
        assert_eq!(copy.identity, IDENTITY, "of the same lineage");
        assert_eq!(copy.store.operations().unwrap(), [edit], "with its journal");
    }

    #[test]
    fn a_copy_without_history_keeps_the_name_and_hash_of_its_base() {
        let desk = Desk::new();
        let mut opened = desk.create();
        let edit = rename(&mut opened.plan, 1, task_id(2), "Secret project");
        opened
            .store
            .commit(&edit, &["L08-secret".to_owned()])
            .unwrap();
        let back = rename(&mut opened.plan, 2, task_id(2), "Build");
        opened.store.commit(&back, &[]).unwrap();
        let path = desk.folder.path().join("copy.slipway");
        opened.store.save_copy(&path, CopyHistory::Without).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let copy = Store::open(&path, &desk.backups()).unwrap();
        assert_eq!(copy.plan, opened.plan, "the copy holds the same plan");
        assert!(copy.journal.is_empty(), "and no journal");
        let base = Base {
            seq: back.seq,
            operation: Some(back.id),
            state: Some(state_hash(&opened.plan)),
        };
        assert_eq!(copy.base, base, "but the state it began on");
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("Secret"),
            "no page still holds what was left out"
        );
        assert!(!text.contains("secret"), "nor the memory of findings");
    }

    #[test]
    fn a_copy_never_replaces_the_open_file_or_one_with_an_unfinished_edit() {
        let desk = Desk::new();
        let opened = desk.create();
        let own = opened.store.save_copy(&desk.file(), CopyHistory::Whole);
        assert_eq!(own, Err(Fault::SameFile), "not over itself");
        let other = desk.folder.path().join("other.slipway");
        std::fs::write(&other, "old").unwrap();
        std::fs::write(desk.folder.path().join("other.slipway-journal"), "hot").unwrap();
        let hot = opened.store.save_copy(&other, CopyHistory::Whole);
        assert_eq!(
            hot,
            Err(Fault::Locked),
            "not beside somebody's rollback journal"
        );
        assert_eq!(std::fs::read(&other).unwrap(), b"old", "it is untouched");
    }
}
