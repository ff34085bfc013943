//! Portfolios in a folder of their own, at a moment that never passes and with ids that count up.

use slipway_document::{Document, New, Setting};
use slipway_engine::Instant;
use slipway_engine::change::NewIds;
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

/// Monday 2 November 2026, 08:00 UTC.
pub(crate) const MONDAY: Instant = Instant(1_793_606_400);

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Where people and their files are.
pub(crate) struct Office {
    folder: TempDir,
    drawn: u128,
}

impl Office {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().expect("a folder"),
            drawn: 0,
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What surrounds a document on somebody's computer; no two draw the same ids.
    pub(crate) fn setting(&mut self, author: &str) -> Setting {
        self.drawn += 1 << 64;
        Setting {
            now: Box::new(|| MONDAY),
            ids: Box::new(Counting(self.drawn)),
            author: author.to_owned(),
            backups: self.path("backups"),
            is_on_network: Box::new(|_| false),
        }
    }

    /// A new portfolio, open at somebody's desk.
    pub(crate) fn create(&mut self, name: &str, author: &str) -> Document {
        let new = New {
            name: "Quarter".to_owned(),
            zone: "UTC".to_owned(),
            calendar: "Standard".to_owned(),
        };
        let path = self.path(name);
        Document::create(&path, new, self.setting(author)).expect("a new file")
    }

    pub(crate) fn open(&mut self, name: &str, author: &str) -> Document {
        let path = self.path(name);
        Document::open(&path, self.setting(author)).expect("the file opens")
    }
}
