//! Files that are dropped on a window. The page hears that the desk has changed and asks for it: no
//! path ever comes from the page, and none goes to it.

use crate::desk::{Desk, logged};
use crate::imports::{Chosen, ChosenFile};
use serde::Serialize;
use slipway_document::wire::Failure;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::DragDropEvent;

/// What a window is told of a file that somebody drags or has dropped.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(tag = "state", content = "what", rename_all = "kebab-case")]
pub(crate) enum Dropping {
    /// There is none.
    #[default]
    Nothing,
    /// One is held over the window.
    Over,
    /// One was dropped and can be read; told once.
    Dropped(ChosenFile),
    /// A portfolio was dropped and can be opened; told once.
    Portfolio,
    /// One was dropped that cannot be read; told once.
    Failed(Failure),
}

/// What is dropped on each window, by its label.
#[derive(Default)]
pub(crate) struct Drops {
    told: Mutex<BTreeMap<String, Dropping>>,
    portfolios: Mutex<BTreeMap<String, PathBuf>>,
}

impl Drops {
    /// Returns what a window is told; what is told once is gone then.
    pub(crate) fn tell(&self, window: &str) -> Dropping {
        let mut told = lock(&self.told);
        match told.get(window) {
            Some(Dropping::Over) => Dropping::Over,
            _ => told.remove(window).unwrap_or_default(),
        }
    }

    /// Takes the portfolio that was dropped on a window.
    pub(crate) fn portfolio(&self, window: &str) -> Option<PathBuf> {
        lock(&self.portfolios).remove(window)
    }

    /// Forgets a window that is gone.
    pub(crate) fn forget(&self, window: &str) {
        lock(&self.told).remove(window);
        lock(&self.portfolios).remove(window);
    }

    fn keep(&self, window: &str, dropping: Dropping) {
        lock(&self.told).insert(window.to_owned(), dropping);
    }
}

/// Heeds a file that is dragged over a window or dropped on it; of several the first counts.
pub(crate) fn heed(desk: &Arc<Desk>, window: &str, event: &DragDropEvent) {
    match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => {
            desk.drops.keep(window, Dropping::Over);
            desk.channels.tell_of_the_desk();
        }
        DragDropEvent::Leave => {
            desk.drops.keep(window, Dropping::Nothing);
            desk.channels.tell_of_the_desk();
        }
        DragDropEvent::Drop { paths, .. } => {
            let Some(path) = paths.first().cloned() else {
                return;
            };
            let (desk, window) = (Arc::clone(desk), window.to_owned());
            // Reading waits for the disk, and this is the thread of the windows.
            tauri::async_runtime::spawn_blocking(move || {
                let dropping = take(&desk, &window, &path);
                desk.drops.keep(&window, dropping);
                desk.channels.tell_of_the_desk();
            });
        }
        _ => {}
    }
}

fn take(desk: &Desk, window: &str, path: &Path) -> Dropping {
    if path.extension().is_some_and(|ending| ending == "slipway") {
        lock(&desk.drops.portfolios).insert(window.to_owned(), path.to_owned());
        return Dropping::Portfolio;
    }
    match Chosen::open(path) {
        Ok(chosen) => Dropping::Dropped(desk.offers.keep(window, chosen)),
        Err(failure) => Dropping::Failed(logged(failure)),
    }
}

/// Locks what a panic cannot leave half changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Arguments, Folders};

    fn desk(root: &Path) -> Arc<Desk> {
        let folders = Folders::under(root).expect("folders");
        Arc::new(Desk::new(folders, Arguments::default()))
    }

    #[test]
    fn a_file_that_is_held_over_a_window_is_told_until_it_leaves() {
        let root = tempfile::tempdir().expect("a folder");
        let desk = desk(root.path());
        let enter = DragDropEvent::Enter {
            paths: vec![root.path().join("plan.xml")],
            position: tauri::PhysicalPosition::new(1.0, 1.0),
        };
        heed(&desk, "main", &enter);
        for _ in 0..2 {
            assert!(matches!(desk.drops.tell("main"), Dropping::Over));
        }
        assert!(
            matches!(desk.drops.tell("main-2"), Dropping::Nothing),
            "elsewhere"
        );
        heed(&desk, "main", &DragDropEvent::Leave);
        assert!(matches!(desk.drops.tell("main"), Dropping::Nothing));
    }

    #[test]
    fn what_is_dropped_is_told_once() {
        let root = tempfile::tempdir().expect("a folder");
        let desk = desk(root.path());
        let file = root.path().join("plan.xml");
        std::fs::write(&file, "<Project/>").expect("written");
        desk.drops.keep("main", take(&desk, "main", &file));
        let Dropping::Dropped(chosen) = desk.drops.tell("main") else {
            panic!("it can be read");
        };
        assert_eq!(chosen.file(), "plan.xml");
        assert!(matches!(desk.drops.tell("main"), Dropping::Nothing));
        let gone = take(&desk, "main", &root.path().join("gone.xml"));
        assert!(matches!(gone, Dropping::Failed(_)), "there is no such file");
        let folder = take(&desk, "main", root.path());
        assert!(matches!(folder, Dropping::Failed(_)), "a folder is no file");
    }

    #[test]
    fn a_portfolio_that_is_dropped_is_opened_and_not_read() {
        let root = tempfile::tempdir().expect("a folder");
        let desk = desk(root.path());
        let file = root.path().join("plan.slipway");
        assert!(matches!(take(&desk, "main", &file), Dropping::Portfolio));
        assert_eq!(desk.drops.portfolio("main"), Some(file));
        assert_eq!(desk.drops.portfolio("main"), None, "once");
    }
}
