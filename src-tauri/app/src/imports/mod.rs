//! Files of other tools between the dialog and the plan: chosen, read by a worker, looked at, and only
//! then brought in, as one step.

mod mappings;
mod offer;
mod reading;
mod tree;

pub(crate) use offer::ReadFile;
pub(crate) use reading::TableLook;

use crate::attachments;
use crate::desk::{Desk, DeskView, Opened};
use crate::failure::{fault, fault_at};
use crate::searches::{Search, Searches};
use mappings::Mappings;
use serde::{Deserialize, Serialize};
use slipway_document::wire::Failure;
use slipway_engine::change::{Command, Message};
use slipway_exchange::table::Mapping;
use slipway_exchange::{FileKind, Incoming};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A larger file is refused before it is read.
const LARGEST: u64 = 200 << 20;

/// A file that was chosen, for people.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChosenFile {
    /// Its name with its ending.
    file: String,
    bytes: usize,
    kind: &'static str,
}

#[cfg(test)]
impl ChosenFile {
    /// Returns its name with its ending.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }
}

/// A file that was chosen.
pub(crate) struct Chosen {
    file: String,
    bytes: Arc<[u8]>,
    /// Whether it is no file, but rows from the clipboard.
    is_pasted: bool,
    /// What a worker made of it last.
    read: Option<Kept>,
}

/// What a worker made of a file.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) incoming: Incoming,
    /// What the columns of a table were taken for.
    mapping: Option<Mapping>,
}

impl Chosen {
    /// Reads the file at `path` whole.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)
            .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
            .map_err(|_| fault_at("io", path))?;
        if bytes.len() as u64 > LARGEST {
            return Err(fault_at("too-large", path));
        }
        Ok(Self {
            file: attachments::name_of(path),
            bytes: bytes.into(),
            is_pasted: false,
            read: None,
        })
    }

    /// Returns its name with its ending.
    pub(crate) fn name(&self) -> &str {
        &self.file
    }

    /// Takes rows from the clipboard, under a name for people.
    pub(crate) fn pasted(text: String, name: String) -> Self {
        Self {
            file: name,
            bytes: text.into_bytes().into(),
            is_pasted: true,
            read: None,
        }
    }

    /// Returns the same file, of which nothing is read yet.
    fn again(&self) -> Self {
        Self {
            file: self.file.clone(),
            bytes: Arc::clone(&self.bytes),
            is_pasted: self.is_pasted,
            read: None,
        }
    }

    /// Says which file it is.
    pub(crate) fn note(&self) -> ChosenFile {
        ChosenFile {
            file: self.file.clone(),
            bytes: self.bytes.len(),
            kind: match FileKind::of(&self.bytes) {
                _ if self.is_pasted => "table",
                FileKind::Table => "table",
                FileKind::MsProject => "ms-project",
                FileKind::Json => "json",
                // To people they are alike: local times, with or without summaries.
                FileKind::GanttProject
                | FileKind::Xer
                | FileKind::Pmxml
                | FileKind::Calendar
                | FileKind::JiraCsv
                | FileKind::JiraJson => "project",
            },
        }
    }
}

/// How a person wants the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ImportInto {
    /// The project is one release.
    OneRelease,
    /// Every top-level summary is a release.
    ReleasePerSummary,
}

/// How a chosen file is to be read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportChoice {
    into: ImportInto,
    zone: String,
    target: ImportTarget,
    /// What the columns of a table mean; without it a table is read as it is guessed.
    mapping: Option<Mapping>,
}

impl ImportChoice {
    /// Returns the choice of the whole project as one release of a portfolio of its own, in a zone.
    pub(crate) fn whole(zone: String) -> Self {
        Self {
            into: ImportInto::OneRelease,
            zone,
            target: ImportTarget::New,
            mapping: None,
        }
    }
}

/// What each window may bring in, by its label.
#[derive(Default)]
pub(crate) struct Offers {
    chosen: Mutex<BTreeMap<String, Chosen>>,
    jobs: Searches,
}

impl Offers {
    /// Keeps the file that was chosen in a window, and says which it is.
    pub(crate) fn keep(&self, window: &str, chosen: Chosen) -> ChosenFile {
        let note = chosen.note();
        self.lock().insert(window.to_owned(), chosen);
        note
    }

    /// Begins to read the file of a window; whatever it read before is given up.
    pub(crate) fn begin(&self, window: &str) -> Search {
        self.jobs.begin(window)
    }

    /// Stops reading the file of a window.
    pub(crate) fn stop(&self, window: &str) {
        self.jobs.stop(window);
    }

    /// Forgets what was chosen in a window.
    pub(crate) fn forget(&self, window: &str) {
        self.jobs.forget(window);
        self.lock().remove(window);
    }

    /// Takes what was read of the file of a window; it stays chosen.
    pub(crate) fn take(&self, window: &str) -> Result<Kept, Failure> {
        let mut chosen = self.lock();
        let read = chosen.get_mut(window).and_then(|chosen| chosen.read.take());
        read.ok_or_else(|| fault("nothing-chosen"))
    }

    /// Puts back what was taken: the person has not decided yet.
    pub(crate) fn put_back(&self, window: &str, kept: Kept) {
        if let Some(chosen) = self.lock().get_mut(window) {
            chosen.read = Some(kept);
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Chosen>> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where what was read goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ImportTarget {
    /// Into the open portfolio.
    Open,
    /// Into a portfolio of its own.
    New,
}

/// What became of it.
#[derive(Debug, Serialize)]
pub(crate) struct Applied {
    /// Whether it is in a portfolio now; else the person thought better of it.
    is_done: bool,
    /// How the desk looks then; nothing when the portfolio opened in a process of its own.
    desk: Option<DeskView>,
}

impl Applied {
    /// Nothing was done.
    pub(crate) const NOT: Self = Self {
        is_done: false,
        desk: None,
    };

    /// It is in a portfolio.
    pub(crate) const fn done(desk: Option<DeskView>) -> Self {
        Self {
            is_done: true,
            desk,
        }
    }
}

impl Desk {
    /// Makes a new portfolio at `path` out of what came from a file, and opens it.
    pub(crate) fn create_from(&self, path: &Path, kept: Kept) -> Result<Opened, Failure> {
        let Kept { incoming, mapping } = kept;
        let (name, zone) = (incoming.name.clone(), incoming.zone.clone());
        let mut document = self.write_new(path, name, zone)?;
        document.fill(&incoming.name, incoming.rows)?;
        self.remember_mapping(mapping);
        self.settle(document, path)
    }

    /// Adds what came from a file to the open portfolio, which keeps its own settings, as one step.
    pub(crate) fn add(&self, kept: Kept) -> Result<Opened, Failure> {
        let Kept {
            mut incoming,
            mapping,
        } = kept;
        incoming.rows.portfolio = None;
        let insert = Command::Insert {
            label: Message::new("label-import").text("name", &incoming.name),
            rows: Box::new(incoming.rows),
        };
        self.on_document(|document| document.perform(insert))?;
        self.remember_mapping(mapping);
        Ok(Opened::Here)
    }

    /// Remembers what a table was taken for, for the next of the same source.
    fn remember_mapping(&self, mapping: Option<Mapping>) {
        let Some(mapping) = mapping else { return };
        if Mappings::read(&self.folders)
            .with(mapping)
            .write(&self.folders)
            .is_err()
        {
            tracing::warn!("what a table was taken for was not kept");
        }
    }
}
