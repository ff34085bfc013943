//! Ids of rows that live only as long as a trial of a command.

use super::NewIds;
use uuid::Uuid;

/// Counts down from the end, where no file's ids are.
#[derive(Debug)]
pub(crate) struct Passing(u128);

impl Default for Passing {
    fn default() -> Self {
        Self(u128::MAX)
    }
}

impl Passing {
    /// Returns ids that are none of those a trial before drew.
    pub(crate) fn apart() -> Self {
        Self(u128::MAX / 2)
    }
}

impl NewIds for Passing {
    fn draw(&mut self) -> Uuid {
        self.0 -= 1;
        Uuid::from_u128(self.0)
    }
}
