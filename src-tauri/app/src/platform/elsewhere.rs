//! Windows: folders of a profile are private by their place, and a file that is open elsewhere is
//! reported as locked, without a way to ask for its window.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Where a page of the window finds the pages of reports: a scheme of our own has a host there.
pub(crate) const PAGES: &str = "http://page.localhost/";

/// Makes a folder; the profile it lies in keeps others out.
pub(crate) fn make_private_folder(path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(path)
}

/// Writes a file down to the disk.
pub(crate) fn write_private_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Opens a file at its end.
pub(crate) fn append_private_file(path: &Path) -> io::Result<File> {
    File::options().append(true).create(true).open(path)
}

/// Time alone is limited here: a job object would limit memory, and asks for unsafe code.
pub(crate) fn limit_this_process(_: u64) -> io::Result<()> {
    Ok(())
}

/// Returns what names the file at `path` whatever path leads to it.
pub(crate) fn identity(path: &Path) -> Option<String> {
    Some(path.canonicalize().ok()?.to_string_lossy().into_owned())
}

/// Stands where other platforms have a socket.
pub(crate) struct Listening;

/// Answers nobody.
pub(crate) fn listen(_: &Path, _: impl Fn() + Send + 'static) -> io::Result<Listening> {
    Ok(Listening)
}

/// Asks nobody.
pub(crate) fn ask(_: &Path) -> bool {
    false
}
