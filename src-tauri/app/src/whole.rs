//! Files that appear whole or not at all.

use crate::failure::fault_at;
use slipway_document::wire::Failure;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes bytes where a person said, down to the disk; a file of that name is replaced whole or not
/// at all.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let fresh = path.with_extension("slipway-new");
    let written = put(&fresh, bytes).and_then(|()| fs::rename(&fresh, path));
    written.map_err(|error| {
        // What could not be written does not stay; that it could not is told.
        let _ = fs::remove_file(&fresh);
        match error.kind() {
            io::ErrorKind::StorageFull => fault_at("export-disk-full", path),
            _ => fault_at("io", path),
        }
    })
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_that_name_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.xml");
        write(&path, b"the old one, which is longer").expect("it is written");
        write(&path, b"the new one").expect("it is written again");
        assert_eq!(fs::read(&path).expect("it is there"), b"the new one");
        let beside = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(beside, 1, "and nothing beside it");
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(write(folder.path(), b"a report").is_err(), "it is a folder");
        let beside = folder.path().with_extension("slipway-new");
        assert!(!beside.exists(), "no half of it");
    }
}
