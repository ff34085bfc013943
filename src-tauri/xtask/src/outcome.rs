//! How a command of this program ends.

use std::fmt;

/// Why it stopped, for the person at the terminal.
pub(crate) struct Stop(pub(crate) String);

/// Nothing, or a reason to stop.
pub(crate) type Outcome<T = ()> = Result<T, Stop>;

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Stops with a reason.
pub(crate) fn stop<T>(reason: impl fmt::Display) -> Outcome<T> {
    Err(Stop(reason.to_string()))
}
