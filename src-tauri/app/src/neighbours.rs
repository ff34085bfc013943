//! Other Slipway processes: a file that one holds is asked for there, so that its window comes to
//! the front instead of a second one that could not write.

use crate::paths::Folders;
use crate::platform;
use std::path::{Path, PathBuf};

/// Where a process answers for the file it holds; it stops when this is dropped.
pub(crate) struct Answering {
    _socket: platform::Listening,
}

/// Asks the process that holds the file at `path` to come to the front. False when there is none.
pub(crate) fn focus(folders: &Folders, path: &Path) -> bool {
    place(folders, path).is_some_and(|place| platform::ask(&place))
}

/// Answers for the file at `path` by calling `focus`.
pub(crate) fn answer(
    folders: &Folders,
    path: &Path,
    focus: impl Fn() + Send + 'static,
) -> Option<Answering> {
    let listening = platform::listen(&place(folders, path)?, focus);
    match listening {
        Ok(socket) => Some(Answering { _socket: socket }),
        Err(error) => {
            tracing::warn!(kind = %error.kind(), "other processes cannot ask for this file");
            None
        }
    }
}

/// The name of the socket comes from the file itself, so that every path to it leads here.
fn place(folders: &Folders, path: &Path) -> Option<PathBuf> {
    let identity = platform::identity(path)?;
    Some(folders.runtime().join(format!("{identity}.sock")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn a_process_that_holds_a_file_is_asked_to_come_to_the_front() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::under(root.path()).expect("folders");
        let file = root.path().join("a.slipway");
        std::fs::write(&file, b"").expect("a file");
        assert!(!focus(&folders, &file), "nobody holds it");
        let (asked, was_asked) = mpsc::channel();
        let answering = answer(&folders, &file, move || asked.send(()).expect("heard"));
        let detour = root.path().join("run").join("..").join("a.slipway");
        assert!(focus(&folders, &detour), "the same file by another path");
        was_asked.recv().expect("the window was asked");
        drop(answering);
        assert!(!focus(&folders, &file), "nobody holds it any more");
    }
}
