//! What a document takes from outside: the clock, new ids, who is at the keyboard, where backups go.

use slipway_engine::Instant;
use slipway_engine::change::NewIds;
use slipway_store::is_on_network;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What surrounds a document.
pub struct Setting {
    /// The clock; for the journal only, never for order.
    pub now: Box<dyn Fn() -> Instant + Send>,
    /// Fresh ids.
    pub ids: Box<dyn NewIds + Send>,
    /// The name of whoever edits.
    pub author: String,
    /// The folder of backups, rescued edits and working copies.
    pub backups: PathBuf,
    /// Whether a file lies on a network drive, so that it is worked on in a copy.
    pub is_on_network: Box<dyn Fn(&Path) -> bool + Send>,
}

impl Setting {
    /// Returns the setting of a computer: its clock and time-ordered random ids.
    #[must_use]
    pub fn of_this_computer(author: String, backups: PathBuf) -> Self {
        Self {
            now: Box::new(system_now),
            ids: Box::new(TimeOrdered),
            author,
            backups,
            is_on_network: Box::new(is_on_network),
        }
    }
}

impl std::fmt::Debug for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setting").finish_non_exhaustive()
    }
}

/// What a new portfolio needs to be called.
#[derive(Debug, Clone)]
pub struct New {
    /// Its name.
    pub name: String,
    /// IANA zone in which its dates are shown.
    pub zone: String,
    /// The name of its first calendar.
    pub calendar: String,
}

/// UUIDv7: time first, so that rows sort as they were made.
struct TimeOrdered;

impl NewIds for TimeOrdered {
    fn draw(&mut self) -> Uuid {
        Uuid::now_v7()
    }
}

fn system_now() -> Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Instant(since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    }))
}
