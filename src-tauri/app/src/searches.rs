//! Long searches: one at a time, which the page hears of and may stop.

use slipway_document::wire::SearchProgress;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tauri::ipc::Channel;

/// The searches of a desk. A new one stops the one before: nobody waits for its answer any more.
#[derive(Default)]
pub(crate) struct Searches {
    /// The number of the one that may go on.
    current: Arc<AtomicU64>,
}

/// A search that goes on until another begins, or somebody stops it.
pub(crate) struct Search {
    number: u64,
    current: Arc<AtomicU64>,
}

impl Searches {
    /// Begins a search.
    pub(crate) fn begin(&self) -> Search {
        Search {
            number: self.current.fetch_add(1, Ordering::Relaxed) + 1,
            current: Arc::clone(&self.current),
        }
    }

    /// Stops the search that is under way, if one is.
    pub(crate) fn stop(&self) {
        self.current.fetch_add(1, Ordering::Relaxed);
    }
}

impl Search {
    /// Tells the page how far it is, and says whether to go on; a page that is gone waits for nothing.
    pub(crate) fn go_on(
        &self,
        now: SearchProgress,
        page: &Channel<SearchProgress>,
    ) -> ControlFlow<()> {
        let is_current = self.current.load(Ordering::Relaxed) == self.number;
        if is_current && page.send(now).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_goes_on_until_it_is_stopped_or_another_begins() {
        let page = Channel::new(|_| Ok(()));
        let now = SearchProgress {
            tried: 0,
            of: 1,
            found: 0,
        };
        let searches = Searches::default();
        let first = searches.begin();
        assert!(first.go_on(now, &page).is_continue(), "nobody minds");
        let second = searches.begin();
        assert!(first.go_on(now, &page).is_break(), "another began");
        assert!(
            second.go_on(now, &page).is_continue(),
            "the one that counts"
        );
        searches.stop();
        assert!(second.go_on(now, &page).is_break(), "stopped");
    }
}
