//! Where real projects lie: they belong to others and are no part of the repository.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Returns the real projects, or nothing where they are not at hand.
pub(crate) fn real() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/msproject");
    if !folder.is_dir() {
        println!("skipped: {} is not here", folder.display());
        return Ok(Vec::new());
    }
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "xml"));
    files.sort();
    assert!(!files.is_empty(), "the folder holds projects");
    Ok(files)
}
