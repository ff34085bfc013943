//! Where scenarios work: folders, and documents with fixed ids and clock.

use slipway_document::{Document, New, Setting};
use slipway_engine::Instant;
use slipway_engine::change::NewIds;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

/// Monday 4 January 2027, 08:00 UTC.
pub(crate) const MONDAY: Instant = Instant(1_799_049_600);

struct Drawn(u64, u64);

impl NewIds for Drawn {
    fn draw(&mut self) -> Uuid {
        self.1 += 1;
        Uuid::from_u64_pair(self.0, self.1)
    }
}

/// A folder of its own for one run, deleted in the end.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// Makes one on the disk.
    pub(crate) fn on_disk() -> Self {
        Self {
            folder: TempDir::new().expect("a folder for files of the moment"),
        }
    }

    /// Makes one in memory where that is possible, for what has nothing to do with the disk.
    pub(crate) fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() {
            let folder = TempDir::new_in(memory).expect("a folder in memory");
            Self { folder }
        } else {
            Self::on_disk()
        }
    }

    /// Returns the folder of everything.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the folder of portfolios; nothing else is in it.
    pub(crate) fn plans(&self) -> PathBuf {
        let plans = self.folder.path().join("plans");
        std::fs::create_dir_all(&plans).expect("a folder");
        plans
    }

    /// Returns where the portfolio is.
    pub(crate) fn file(&self) -> PathBuf {
        self.plans().join("quarter.slipway")
    }

    /// Returns a path outside the folder of portfolios.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns the folder of backups; rescue files go beside it.
    pub(crate) fn backups(&self) -> PathBuf {
        self.beside("backups")
    }

    /// Writes an empty portfolio and opens it.
    pub(crate) fn create(&self, run: u64) -> Document {
        let new = New {
            name: "Quarter".to_owned(),
            zone: "Europe/London".to_owned(),
            calendar: "Standard".to_owned(),
        };
        Document::create(&self.file(), new, setting(&self.backups(), run)).expect("a new file")
    }

    /// Opens the portfolio; `run` keeps its new ids apart from those before.
    pub(crate) fn open(&self, run: u64) -> Document {
        Document::open(&self.file(), setting(&self.backups(), run)).expect("the file opens")
    }
}

/// Returns a setting whose ids and clock are the same each time.
pub(crate) fn setting(backups: &Path, run: u64) -> Setting {
    Setting {
        now: Box::new(|| MONDAY),
        ids: Box::new(Drawn(run, 0)),
        author: "Ada".to_owned(),
        backups: backups.to_owned(),
        is_on_network: Box::new(|_| false),
    }
}
