//! Long work, such as a search: one at a time a window, which its page hears of and may stop.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::ipc::{Channel, IpcResponse};

/// The searches of a desk. A new one stops the one before of the same window: nobody waits for its
/// answer any more.
#[derive(Default)]
pub(crate) struct Searches(Mutex<BTreeMap<String, Arc<AtomicU64>>>);

/// A search that goes on until another begins in its window, or somebody stops it.
pub(crate) struct Search {
    number: u64,
    /// The number of the one that may go on.
    current: Arc<AtomicU64>,
}

impl Searches {
    /// Begins a search for a window.
    pub(crate) fn begin(&self, window: &str) -> Search {
        let current = self.of(window);
        Search {
            number: current.fetch_add(1, Ordering::Relaxed) + 1,
            current,
        }
    }

    /// Stops the search that is under way for a window, if one is.
    pub(crate) fn stop(&self, window: &str) {
        self.of(window).fetch_add(1, Ordering::Relaxed);
    }

    /// Stops the search of a window that is gone.
    pub(crate) fn forget(&self, window: &str) {
        self.stop(window);
        self.lock().remove(window);
    }

    fn of(&self, window: &str) -> Arc<AtomicU64> {
        Arc::clone(self.lock().entry(window.to_owned()).or_default())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<AtomicU64>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Search {
    /// Says whether somebody still waits for its answer.
    pub(crate) fn is_wanted(&self) -> bool {
        self.current.load(Ordering::Relaxed) == self.number
    }

    /// Tells the page how far it is, and says whether to go on; a page that is gone waits for nothing.
    pub(crate) fn go_on<P: IpcResponse>(&self, now: P, page: &Channel<P>) -> ControlFlow<()> {
        if self.is_wanted() && page.send(now).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_document::wire::SearchProgress;

    #[test]
    fn a_search_goes_on_until_it_is_stopped_or_another_begins() {
        let page = Channel::new(|_| Ok(()));
        let now = SearchProgress {
            tried: 0,
            of: 1,
            found: 0,
        };
        let searches = Searches::default();
        let first = searches.begin("main");
        assert!(first.go_on(now, &page).is_continue(), "nobody minds");
        let second = searches.begin("main");
        assert!(first.go_on(now, &page).is_break(), "another began");
        assert!(
            second.go_on(now, &page).is_continue(),
            "the one that counts"
        );
        let beside = searches.begin("main-2");
        searches.stop("main");
        assert!(second.go_on(now, &page).is_break(), "stopped");
        assert!(
            beside.go_on(now, &page).is_continue(),
            "that of another window"
        );
        searches.forget("main-2");
        assert!(beside.go_on(now, &page).is_break(), "its window is gone");
    }
}
