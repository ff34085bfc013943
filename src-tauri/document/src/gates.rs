//! What a window asks about gates, and the files that show that their criteria are met.

use crate::document::Document;
use crate::wire::{Agenda, Failure, GateBoard};
use slipway_engine::ReviewId;
use slipway_engine::change::{Refusal, Subject};
use slipway_engine::gate;
use slipway_engine::plan::KeptFile;

impl Document {
    /// Returns how all gates stand.
    #[must_use]
    pub fn gates(&self) -> GateBoard {
        gate::board(self.now())
    }

    /// Returns what a readiness review is about.
    ///
    /// # Errors
    ///
    /// A refusal when there is no such review.
    pub fn agenda(&self, review: ReviewId) -> Result<Agenda, Failure> {
        let subject = Subject::Review(review);
        gate::agenda(self.now(), review).ok_or_else(|| Refusal::Unknown { subject }.into())
    }

    /// Keeps a file in the portfolio; a criterion may then name it as evidence, and a report as a part of its
    /// look.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn attach(&mut self, name: String, bytes: &[u8]) -> Result<KeptFile, Failure> {
        let hash = self.store()?.attach(bytes)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(KeptFile { name, hash, size })
    }

    /// Returns the bytes of a file that is kept in the portfolio.
    ///
    /// # Errors
    ///
    /// The fault `no-attachment` or `attachment-damaged`, or one of the disk.
    pub fn attachment(&mut self, hash: &str) -> Result<Vec<u8>, Failure> {
        Ok(self.store()?.attachment(hash)?)
    }
}
