//! Where a stretch lies on the axis of a calendar's working time: two stretches on one calendar are
//! compared by subtraction, without asking it again.

use crate::time::Seconds;

/// Work positions of a start and a finish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Positions {
    pub(crate) start: i64,
    pub(crate) finish: i64,
}

impl Positions {
    /// Returns the working time from this start to another.
    pub(crate) fn between_starts(self, other: Self) -> Seconds {
        Seconds(other.start - self.start)
    }

    /// Returns the working time from this finish to another.
    pub(crate) fn between_finishes(self, other: Self) -> Seconds {
        Seconds(other.finish - self.finish)
    }
}
