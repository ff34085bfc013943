//! Files that appear whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes bytes down to the disk; a file of that name is replaced whole or not at all, so that nobody
/// who reads it meanwhile sees half of it.
///
/// # Errors
///
/// As the disk says; nothing of the bytes stays then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = beside(path);
    let written = put(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What could not be written does not stay; that it could not is told.
        let _ = fs::remove_file(&part);
    }
    written
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
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
        write_whole(&path, b"the old one, which is longer").expect("it is written");
        write_whole(&path, b"the new one").expect("it is written again");
        assert_eq!(fs::read(&path).expect("it is there"), b"the new one");
        let there = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(there, 1, "and nothing beside it");
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a folder");
        fs::create_dir(&path).expect("it is made");
        assert!(
            write_whole(&path, b"a report").is_err(),
            "a folder is there"
        );
        assert!(!beside(&path).exists(), "no half of it");
    }
}
