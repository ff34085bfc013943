//! What somebody sent, between the dialog and the plan: read once, held in memory for the window that
//! asked, compared again whenever the plan moved on, and taken over as the person decides.

use crate::desk::Desk;
use crate::failure::{about, fault};
use crate::imports::{Chosen, ImportChoice};
use slipway_document::wire::{ComparisonView, Failure};
use slipway_document::{Received, is_portfolio};
use slipway_engine::change::Rows;
use slipway_exchange::Incoming;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What each window compares the plan with, by its label.
#[derive(Default)]
pub(crate) struct Comparisons(Mutex<BTreeMap<String, Arc<Received>>>);

impl Comparisons {
    /// Keeps what a window compares the plan with, in place of what it did before.
    fn keep(&self, window: &str, received: Received) -> Arc<Received> {
        let received = Arc::new(received);
        self.lock().insert(window.to_owned(), Arc::clone(&received));
        received
    }

    /// Forgets what a window compared the plan with.
    pub(crate) fn forget(&self, window: &str) {
        self.lock().remove(window);
    }

    /// Forgets everything: another plan is open.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    /// Returns what a window compares the plan with.
    pub(crate) fn of(&self, window: &str) -> Result<Arc<Received>, Failure> {
        let received = self.lock().get(window).map(Arc::clone);
        received.ok_or_else(|| fault("nothing-chosen"))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Received>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// Reads a file that the open plan is to be compared with: a portfolio out of a private copy, a
    /// file of another tool in a worker.
    pub(crate) fn receive(&self, path: &Path) -> Result<Received, Failure> {
        if is_portfolio(path) {
            return self.on_document(|document| {
                let received = document.receive(path);
                received.map_err(|failure| about(failure, path))
            });
        }
        let zone = self.on_document(|document| Ok(document.now().plan.portfolio.zone.clone()))?;
        let chosen = Chosen::open(path)?;
        let read = self.read_file(&chosen, &ImportChoice::whole(zone), &mut |_| {
            ControlFlow::Continue(())
        })?;
        Ok(rows_of(read))
    }

    /// Keeps what a window compares the plan with, and says how it differs.
    pub(crate) fn compare(
        &self,
        window: &str,
        received: Received,
    ) -> Result<ComparisonView, Failure> {
        let received = self.comparisons.keep(window, received);
        self.on_document(|document| Ok(document.compared(&received)))
    }
}

/// Returns what was read of a file of another tool as something to compare with; the open portfolio
/// keeps its own settings.
pub(crate) fn rows_of(read: Incoming) -> Received {
    let rows = Rows {
        portfolio: None,
        ..read.rows
    };
    Received::rows(&read.name, rows)
}
