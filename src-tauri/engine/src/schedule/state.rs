//! What a schedule keeps of its computation, so that the next one need not begin from nothing.

use super::bits::Bits;
use super::cells::Cells;
use super::inherited::Inherits;
use super::passes::Passes;
use super::rollup::Gathered;
use crate::schedule::Driver;
use crate::time::Instant;
use std::sync::Arc;

/// What a forward pass found, by node.
#[derive(Debug, Clone, Default)]
pub(super) struct EarlyDates {
    pub(super) start: Cells<Instant>,
    pub(super) finish: Cells<Instant>,
    pub(super) driver: Cells<Driver>,
}

/// What a backward pass found, by node.
#[derive(Debug, Clone, Default)]
pub(super) struct LateDates {
    pub(super) start: Cells<Instant>,
    pub(super) finish: Cells<Instant>,
    pub(super) binding_start: Cells<Instant>,
}

/// What is kept, cheap to copy.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// As everything lies.
    pub(super) early: EarlyDates,
    /// As everything would lie as soon as possible, where some of it lies as late as possible.
    pub(super) asap: Option<EarlyDates>,
    pub(super) late: LateDates,
    /// How many leaves are to lie as late as possible.
    pub(super) late_leaves: usize,
    /// By release slot: its last finish as soon as possible.
    pub(super) last: Vec<Option<Instant>>,
    /// By release slot: where its network ends.
    pub(super) ends: Vec<Instant>,
    /// Slots on the longest path.
    pub(super) longest: Arc<Bits>,
    pub(super) inherited: Arc<Inherits>,
    /// By release slot: what is known of its tasks.
    pub(super) gathered: Vec<Gathered>,
}

impl Passes<'_> {
    /// Returns a copy of what the forward pass found.
    pub(super) fn early(&self) -> EarlyDates {
        EarlyDates {
            start: self.early_start.clone(),
            finish: self.early_finish.clone(),
            driver: self.driver.clone(),
        }
    }

    /// Returns what the forward pass found, and puts something else in its place.
    pub(super) fn swap_early(&mut self, with: EarlyDates) -> EarlyDates {
        EarlyDates {
            start: std::mem::replace(&mut self.early_start, with.start),
            finish: std::mem::replace(&mut self.early_finish, with.finish),
            driver: std::mem::replace(&mut self.driver, with.driver),
        }
    }

    /// Returns what the backward pass found, and puts something else in its place.
    pub(super) fn swap_late(&mut self, with: LateDates) -> LateDates {
        LateDates {
            start: std::mem::replace(&mut self.late_start, with.start),
            finish: std::mem::replace(&mut self.late_finish, with.finish),
            binding_start: std::mem::replace(&mut self.binding_start, with.binding_start),
        }
    }
}

impl EarlyDates {
    pub(super) fn share(self) -> Self {
        Self {
            start: self.start.share(),
            finish: self.finish.share(),
            driver: self.driver.share(),
        }
    }
}

impl LateDates {
    pub(super) fn share(self) -> Self {
        Self {
            start: self.start.share(),
            finish: self.finish.share(),
            binding_start: self.binding_start.share(),
        }
    }
}
