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
