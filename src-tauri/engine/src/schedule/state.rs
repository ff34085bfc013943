//! What a schedule keeps of its computation, so that the next one need not begin from nothing.

use super::backward::LateOf;
use super::bits::Bits;
use super::cells::Cells;
use super::fleets::Fleets;
use super::forward::EarlyOf;
use super::inherited::Inherits;
use super::landing::Landing;
use super::rollup::Gathered;
use super::target::InTime;
use crate::time::Instant;
use std::sync::Arc;

/// What a forward pass found, by node.
pub(super) type EarlyDates = Cells<EarlyOf, 64>;
/// What a backward pass found, by node.
pub(super) type LateDates = Cells<LateOf, 64>;

/// What is kept, cheap to copy.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// As everything lies.
    pub(super) early: EarlyDates,
    /// As everything lay after the first forward pass, where another followed: some of it lies as late
    /// as possible, or the plan is scheduled from its finish.
    pub(super) first: Option<EarlyDates>,
    pub(super) late: LateDates,
    /// How late everything may be for the windows.
    pub(super) in_time: InTime,
    /// How many leaves are to lie as late as possible.
    pub(super) late_leaves: usize,
    /// By release slot: its last finish as soon as possible.
    pub(super) last: Vec<Option<Instant>>,
    /// By release slot: where its network ends.
    pub(super) ends: Vec<Instant>,
    /// Slots on the longest path.
    pub(super) longest: Arc<Bits>,
    pub(super) inherited: Arc<Inherits>,
    /// By release slot: where its work begins.
    pub(super) release_start: Vec<Instant>,
    /// Which deployments each release has.
    pub(super) fleets: Arc<Fleets>,
    /// By release slot: where its deployments lie.
    pub(super) landings: Vec<Landing>,
    /// By release slot: what is known of its tasks.
    pub(super) gathered: Vec<Gathered>,
}
