//! Linux and macOS: modes that keep others out, and a Unix socket that answers for an open file.

use rlimit::Resource;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where a page of the window finds the pages of reports.
pub(crate) const PAGES: &str = "page://localhost/";

/// What one process says to another.
const FOCUS: &[u8; 5] = b"focus";
/// What the other answers.
const DONE: &[u8; 5] = b"done!";
/// What a process says to its own listener when it lets the file go.
const STOP: &[u8; 5] = b"stop!";
/// A process that hangs must not make another hang.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Makes a folder that only its owner may enter.
pub(crate) fn make_private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    std::fs::set_permissions(path, PermissionsExt::from_mode(0o700))
}

/// Writes a file that only its owner may read, down to the disk.
pub(crate) fn write_private_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Opens a file that only its owner may read, at its end.
pub(crate) fn append_private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(path)
}

/// Lets this process take so much memory, and write no file and no image of itself: what reads files of
/// others needs nothing else. macOS counts no memory; there time alone is limited.
pub(crate) fn limit_this_process(memory: u64) -> io::Result<()> {
    let limits = [
        (Resource::DATA, memory),
        (Resource::FSIZE, 0),
        (Resource::CORE, 0),
    ];
    limits
        .into_iter()
        .try_for_each(|(of, most)| of.set(most, most))
}

/// Returns what names the file at `path` whatever path leads to it.
pub(crate) fn identity(path: &Path) -> Option<String> {
    let file = std::fs::metadata(path).ok()?;
    Some(format!("{:x}-{:x}", file.dev(), file.ino()))
}

/// A socket that answers; it is gone when this is dropped.
pub(crate) struct Listening {
    place: PathBuf,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // Nobody can connect any more; the thread ends with the process or at the next knock.
        if let Ok(mut last) = UnixStream::connect(&self.place) {
            last.write_all(STOP).ok();
        }
        std::fs::remove_file(&self.place).ok();
    }
}

/// Calls `focus` whenever another process asks at `place`.
///
/// The caller holds the lock of the file behind it, so a socket that is already there was left by
/// a process that died.
pub(crate) fn listen(place: &Path, focus: impl Fn() + Send + 'static) -> io::Result<Listening> {
    match std::fs::remove_file(place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let listener = UnixListener::bind(place)?;
    std::thread::Builder::new()
        .name("neighbours".to_owned())
        .spawn(move || {
            for mut stream in listener.incoming().flatten() {
                match heard(&mut stream) {
                    Ok(word) if &word == FOCUS => {
                        focus();
                        stream.write_all(DONE).ok();
                    }
                    Ok(word) if &word == STOP => return,
                    Ok(_) | Err(_) => {}
                }
            }
        })?;
    Ok(Listening {
        place: place.to_owned(),
    })
}

/// Asks at `place` for the window to come to the front; false when nobody answers.
pub(crate) fn ask(place: &Path) -> bool {
    let asked = || -> io::Result<bool> {
        let mut stream = UnixStream::connect(place)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(FOCUS)?;
        Ok(&heard(&mut stream)? == DONE)
    };
    asked().unwrap_or(false)
}

fn heard(stream: &mut UnixStream) -> io::Result<[u8; 5]> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut word = [0; 5];
    stream.read_exact(&mut word)?;
    Ok(word)
}
