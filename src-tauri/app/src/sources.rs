//! What reports of one state of the plan are made of: the plan, how it slipped, what it was before. It is
//! computed when a report asks for it, and kept until the plan is another.

use slipway_document::wire::Failure;
use slipway_document::{Earlier, Record};
use slipway_engine::attribution::Attribution;
use slipway_engine::plan::ReportRun;
use slipway_engine::{Instant, Scheduled};
use slipway_exchange::report::Kind;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Since when a report of a kind tells of changes.
pub(crate) type Since = (Kind, Option<Instant>, Option<ReportRun>);

/// What reports are made of.
pub(crate) struct Source {
    record: Record,
    slips: OnceLock<Vec<Attribution>>,
    /// The earlier state that was asked for last.
    earlier: Mutex<Option<(Since, Option<Arc<Earlier>>)>>,
}

impl Source {
    /// Takes what a document gave.
    pub(crate) fn of(record: Record) -> Self {
        Self {
            record,
            slips: OnceLock::new(),
            earlier: Mutex::default(),
        }
    }

    /// Returns the plan as it is.
    pub(crate) fn now(&self) -> &Scheduled {
        self.record.now()
    }

    /// Returns what a recipe remembers whose report is made of this at a moment.
    pub(crate) fn run(&self, at: Instant) -> ReportRun {
        self.record.run(at)
    }

    /// Returns how releases slipped.
    pub(crate) fn slips(&self) -> &[Attribution] {
        self.slips.get_or_init(|| self.record.slips())
    }

    /// Returns the plan that a report goes on from, as [`Record::earlier`]; for one that is about changes
    /// alone where there is none, the plan with which the journal begins.
    pub(crate) fn earlier(&self, since: Since) -> Result<Option<Arc<Earlier>>, Failure> {
        let mut kept = self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, earlier)) = kept.as_ref()
            && *of == since
        {
            return Ok(earlier.clone());
        }
        let (kind, at, last_run) = since;
        let earlier = match self.record.earlier(at, last_run)? {
            None if kind == Kind::Changes => Some(self.record.beginning()?),
            earlier => earlier,
        };
        let earlier = earlier.map(Arc::new);
        *kept = Some((since, earlier.clone()));
        Ok(earlier)
    }
}
