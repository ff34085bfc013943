//! Looking at a file that somebody else has open: its bytes and those of its rollback journal are
//! copied into a private folder and opened there.

use crate::fault::Fault;
use crate::open::Opened;
use crate::place::{Place, rollback_journal};
use crate::platform::create_private_folder;
use crate::store::Store;
use std::fs;
use std::io;
use std::path::Path;

const ATTEMPTS: usize = 20;

/// Opens a copy of the file at `path`, made in `folder`; it can only be looked at.
///
/// # Errors
///
/// [`Fault::Locked`] when this very process has the file open, or when it was written all the time.
pub fn read_copy(path: &Path, folder: &Path) -> Result<Opened, Fault> {
    let place = Place::claim(path)?;
    let (file, journal) = settled(place.path())?;
    create_private_folder(folder)?;
    let copy = folder.join("copy.slipway");
    fs::write(&copy, file)?;
    fs::write(rollback_journal(&copy), journal)?;
    let mut opened = Store::open(&copy, folder)?;
    opened.read_only = true;
    opened.store.read_only = true;
    Ok(opened)
}

/// Reads file and journal until two readings in a row agree: between them, that was the document.
fn settled(path: &Path) -> Result<(Vec<u8>, Vec<u8>), Fault> {
    let mut last = bytes(path)?;
    for _ in 0..ATTEMPTS {
        let next = bytes(path)?;
        if next == last {
            return Ok(next);
        }
        last = next;
    }
    Err(Fault::Locked)
}

fn bytes(path: &Path) -> Result<(Vec<u8>, Vec<u8>), Fault> {
    let journal = match fs::read(rollback_journal(path)) {
        Ok(journal) => journal,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    Ok((fs::read(path)?, journal))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Desk, full_plan, rename, task_id};

    #[test]
    fn a_copy_of_a_file_left_in_the_middle_of_an_edit_shows_the_last_whole_state() {
        let desk = Desk::new();
        let opened = desk.create();
        let connection = opened.store.connection().unwrap();
        connection
            .execute_batch(
                "PRAGMA cache_size = 1; BEGIN IMMEDIATE;
                 UPDATE task SET name = name || hex(zeroblob(20000));
                 UPDATE task SET notes = 'half'",
            )
            .unwrap();
        // As another process would find it; this one may not read the file while it is open.
        let elsewhere = Desk::new();
        fs::copy(desk.file(), elsewhere.file()).unwrap();
        fs::copy(
            rollback_journal(&desk.file()),
            rollback_journal(&elsewhere.file()),
        )
        .unwrap();
        let before = bytes(&elsewhere.file()).unwrap();
        let mut copy = read_copy(&elsewhere.file(), &desk.backups()).unwrap();
        assert_eq!(copy.plan, full_plan(), "the half edit is not seen");
        assert!(
            bytes(&elsewhere.file()).unwrap() == before,
            "the original is untouched"
        );
        let edit = rename(&mut copy.plan, 1, task_id(2), "Build");
        let fault = copy.store.commit(&edit, &[]).unwrap_err();
        assert_eq!(fault.code(), "read-only", "a copy takes no edits");
    }

    #[test]
    fn the_process_that_has_the_file_open_does_not_read_it_behind_its_own_back() {
        let desk = Desk::new();
        let opened = desk.create();
        let refused = read_copy(&desk.file(), &desk.backups());
        assert_eq!(
            refused.unwrap_err(),
            Fault::Locked,
            "it would lose its lock"
        );
        drop(opened);
    }
}
