//! Where a portfolio lies: its canonical path and the mark of the file that is open there.
//!
//! While a file is open in this process, nothing but SQLite may open it: closing any other
//! descriptor of it would drop the lock (POSIX). So each open file is claimed, and asking after it
//! is done by name only.

use crate::fault::Fault;
use crate::mounts::network_filesystem;
use crate::platform::{FileMark, has_several_names, mark};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

static OPEN: Mutex<BTreeSet<FileMark>> = Mutex::new(BTreeSet::new());

/// A file that this process may open, until it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    path: PathBuf,
    mark: FileMark,
    read_only: bool,
}

impl Place {
    /// Finds the file and claims it for one opener of this process.
    pub(crate) fn claim(path: &Path) -> Result<Self, Fault> {
        let path = path.canonicalize()?;
        let metadata = fs::symlink_metadata(&path)?;
        if !metadata.is_file() {
            return Err(Fault::NotAFile);
        }
        if has_several_names(&metadata) {
            return Err(Fault::HardLinked);
        }
        if let Some(filesystem) = network_filesystem(&path) {
            return Err(Fault::NetworkFolder { filesystem });
        }
        let mark = mark(&metadata);
        if !open_files().insert(mark) {
            return Err(Fault::Locked);
        }
        // Before the probes, so that the claim is given back when one of them fails.
        let mut place = Self {
            path,
            mark,
            read_only: true,
        };
        place.read_only = !may_be_replaced(&place.path)?;
        Ok(place)
    }

    /// Returns the canonical path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Says whether the file or its folder could not be written when it was found.
    pub(crate) fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Asks whether the path still names this file, and whether it may be written.
    pub(crate) fn still_there(&self) -> Result<(), Fault> {
        let metadata = match fs::symlink_metadata(&self.path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(if folder(&self.path).is_dir() {
                    Fault::Moved
                } else {
                    Fault::FolderGone
                });
            }
            Err(error) => return Err(error.into()),
        };
        if mark(&metadata) != self.mark {
            return Err(Fault::Moved);
        }
        if metadata.permissions().readonly() || folder_is_read_only(&self.path) {
            return Err(Fault::ReadOnly);
        }
        Ok(())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        open_files().remove(&self.mark);
    }
}

/// Says whether `path` names a file that is open in this process.
pub(crate) fn is_open_here(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| open_files().contains(&mark(&metadata)))
}

fn open_files() -> std::sync::MutexGuard<'static, BTreeSet<FileMark>> {
    // The set is whole between any two statements, also when a thread died holding it.
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says whether a file may be written, and another put in its folder.
pub(crate) fn may_be_replaced(path: &Path) -> Result<bool, Fault> {
    if fs::metadata(path)?.permissions().readonly() {
        return Ok(false);
    }
    let opened = OpenOptions::new().write(true).open(path);
    Ok(is_permitted(opened)? && takes_files(folder(path)))
}

/// Says whether a file may be written. The mode of the file does not tell: it speaks of its owner, and
/// a whole disk may be read-only. A disk that fails for a moment forbids nothing.
fn is_permitted(opened: io::Result<File>) -> Result<bool, Fault> {
    match opened.map_err(Fault::from) {
        Ok(_) => Ok(true),
        Err(Fault::ReadOnly) => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// Says whether a folder takes a new file, as the rollback journal will be one. Permissions alone do
/// not tell: they speak of owners, and a whole disk may be read-only.
fn takes_files(folder: &Path) -> bool {
    let probe = tempfile::Builder::new()
        .prefix(".slipway-")
        .tempfile_in(folder);
    // A full disk is another matter, and may pass.
    probe.map_or_else(|error| Fault::from(error) != Fault::ReadOnly, |_| true)
}

fn folder_is_read_only(path: &Path) -> bool {
    fs::metadata(folder(path)).is_ok_and(|metadata| metadata.permissions().readonly())
}

/// Returns the folder that a file stands in.
pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Returns the name of SQLite's rollback journal beside a file.
pub(crate) fn rollback_journal(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push("-journal");
    PathBuf::from(name)
}

/// Says whether an unfinished edit lies beside a path; whatever gets that name would be changed by it.
pub(crate) fn has_rollback_journal(path: &Path) -> bool {
    fs::metadata(rollback_journal(path)).is_ok_and(|metadata| metadata.len() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_forbids_writing_makes_a_file_read_only() {
        let denied = |kind: io::ErrorKind| is_permitted(Err(kind.into()));
        assert_eq!(denied(io::ErrorKind::PermissionDenied), Ok(false), "a mode");
        assert_eq!(
            denied(io::ErrorKind::ReadOnlyFilesystem),
            Ok(false),
            "a disk"
        );
        let failed = denied(io::ErrorKind::Other).unwrap_err();
        assert_eq!(failed.code(), "io", "a failing disk is a fault");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_does_not_open_for_writing_is_a_fault_and_no_read_only_portfolio() {
        use crate::connection::{self, Access};
        use crate::testing::Desk;
        use std::process::Command;

        // No permission, but the program that runs keeps its file from being written.
        let desk = Desk::new();
        let sleep = Path::new("/bin/sleep").canonicalize().unwrap();
        fs::copy(sleep, desk.file()).unwrap();
        let mut running = Command::new(desk.file()).arg("60").spawn().unwrap();
        let claimed = Place::claim(&desk.file()).map(|place| place.is_read_only());
        let again = Place::claim(&desk.file()).map(|place| place.is_read_only());
        let connected = connection::open(&desk.file(), Access::Write).map(drop);
        running.kill().unwrap();
        running.wait().unwrap();
        assert_eq!(claimed.unwrap_err().code(), "io", "the claim fails");
        assert_eq!(again.unwrap_err().code(), "io", "and is given back");
        assert_eq!(connected.unwrap_err().code(), "io", "SQLite reads only");
    }
}
