//! Files of other tools between the dialog and the plan: chosen, read by a worker, looked at, and only
//! then brought in, as one step.

use crate::attachments;
use crate::desk::{Desk, DeskView, Opened};
use crate::failure::{about, fault, fault_at};
use crate::incoming_tree::{TreeLine, tree_of};
use crate::recent::name_of;
use crate::searches::{Search, Searches};
use crate::worker::{self, Request, Worker};
use serde::{Deserialize, Serialize};
use slipway_document::wire::{Failure, FaultNote};
use slipway_engine::change::{Argument, Command, Message, Rows};
use slipway_exchange::{FileKind, Incoming};
use slipway_words::Words;
use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;
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
    /// Its name without its ending.
    name: String,
    bytes: Arc<[u8]>,
    /// What a worker made of it last.
    read: Option<Incoming>,
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
            name: name_of(path),
            bytes: bytes.into(),
            read: None,
        })
    }

    /// Returns the same file, of which nothing is read yet.
    fn again(&self) -> Self {
        Self {
            file: self.file.clone(),
            name: self.name.clone(),
            bytes: Arc::clone(&self.bytes),
            read: None,
        }
    }

    /// Says which file it is.
    pub(crate) fn note(&self) -> ChosenFile {
        ChosenFile {
            file: self.file.clone(),
            bytes: self.bytes.len(),
            kind: match FileKind::of(&self.bytes) {
                FileKind::MsProject => "ms-project",
                FileKind::Json => "json",
                // To people they are alike: local times, with or without summaries.
                FileKind::GanttProject
                | FileKind::Xer
                | FileKind::Pmxml
                | FileKind::Calendar
                | FileKind::JiraCsv
                | FileKind::JiraJson
                | FileKind::Table => "project",
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
}

impl ImportChoice {
    /// Returns the choice of the whole project as one release, in a zone.
    pub(crate) fn whole(zone: String) -> Self {
        Self {
            into: ImportInto::OneRelease,
            zone,
        }
    }
}

/// What a chosen file would bring, before anything is created.
#[derive(Debug, Serialize)]
pub(crate) struct ImportOffer {
    name: String,
    /// How many rows come into each table, where any do.
    counts: Vec<Count>,
    /// What stands in it, from the top; deep and long ones are cut.
    tree: Vec<TreeLine>,
    warnings: Vec<Message>,
    /// How many summaries stand at the top.
    top_level: usize,
    /// How many of its rows the open portfolio has already, by their ids.
    known: usize,
}

/// So many rows come into a table.
#[derive(Debug, Serialize)]
struct Count {
    what: &'static str,
    n: usize,
}

impl ImportOffer {
    fn of(incoming: &Incoming, known: usize) -> Self {
        Self {
            name: incoming.name.clone(),
            counts: counts(&incoming.rows),
            tree: tree_of(&incoming.rows),
            warnings: incoming.warnings.clone(),
            top_level: incoming.top_level,
            known,
        }
    }
}

fn counts(rows: &Rows) -> Vec<Count> {
    let all = [
        ("products", rows.products.len()),
        ("releases", rows.releases.len()),
        ("tasks", rows.tasks.len()),
        ("dependencies", rows.dependencies.len()),
        ("people", rows.people.len()),
        ("assignments", rows.assignments.len()),
        ("calendars", rows.calendars.len()),
        ("baselines", rows.baselines.len()),
        ("windows", rows.windows.len()),
        ("freezes", rows.freezes.len()),
        ("environments", rows.environments.len()),
        ("bookings", rows.bookings.len()),
        ("outages", rows.outages.len()),
        ("gates", rows.gates.len()),
        ("criteria", rows.criteria.len()),
        ("events", rows.external_events.len()),
        ("templates", rows.templates.len()),
        ("views", rows.views.len()),
    ];
    let some = all.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(what, n)| Count { what, n }).collect()
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
    pub(crate) fn take(&self, window: &str) -> Result<Incoming, Failure> {
        let mut chosen = self.lock();
        let read = chosen.get_mut(window).and_then(|chosen| chosen.read.take());
        read.ok_or_else(|| fault("nothing-chosen"))
    }

    /// Puts back what was taken: the person has not decided yet.
    pub(crate) fn put_back(&self, window: &str, incoming: Incoming) {
        if let Some(chosen) = self.lock().get_mut(window) {
            chosen.read = Some(incoming);
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
    /// Has the file that was chosen in a window read as a person wants it, and says what it would bring.
    /// `heard` is told how far that is, from 0 to 1, and may end it.
    pub(crate) fn read_chosen(
        &self,
        window: &str,
        choice: &ImportChoice,
        heard: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<ImportOffer, Failure> {
        let file = {
            let mut chosen = self.offers.lock();
            let chosen = chosen.get_mut(window);
            let chosen = chosen.ok_or_else(|| fault("nothing-chosen"))?;
            chosen.read = None;
            chosen.again()
        };
        let incoming = self.read_file(&file, choice, heard)?;
        let offer = ImportOffer::of(&incoming, self.known(&incoming.rows)?);
        self.offers.put_back(window, incoming);
        Ok(offer)
    }

    /// Has a file read by a worker as a person wants it.
    pub(crate) fn read_file(
        &self,
        chosen: &Chosen,
        choice: &ImportChoice,
        heard: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Result<Incoming, Failure> {
        let request = Request {
            zone: choice.zone.clone(),
            per_summary: choice.into == ImportInto::ReleasePerSummary,
            file: chosen.name.clone(),
            language: self.words().language().code().to_owned(),
        };
        let read = worker::ask(&self.worker()?, &request, &chosen.bytes, heard);
        let read = read.map_err(|failure| about(failure, Path::new(&chosen.file)))?;
        read.map_err(|why| unreadable(&chosen.file, &why, self.words()))
    }

    fn worker(&self) -> Result<Worker, Failure> {
        match &self.arguments.worker {
            Some(worker) => Ok(worker.clone()),
            None => Worker::this_program().map_err(|_| fault("import-no-worker")),
        }
    }

    /// Counts the releases and tasks that the open portfolio has already.
    fn known(&self, rows: &Rows) -> Result<usize, Failure> {
        if self.path()?.is_none() {
            return Ok(0);
        }
        self.on_document(|document| {
            let plan = &document.now().plan;
            let releases = rows.releases.iter();
            let tasks = rows.tasks.iter();
            let releases = releases.filter(|row| plan.releases.get(row.id).is_some());
            let tasks = tasks.filter(|row| plan.tasks.get(row.id).is_some());
            Ok(releases.count() + tasks.count())
        })
    }

    /// Makes a new portfolio at `path` out of what came from a file, and opens it.
    pub(crate) fn create_from(&self, path: &Path, incoming: Incoming) -> Result<Opened, Failure> {
        let (name, zone) = (incoming.name.clone(), incoming.zone.clone());
        let mut document = self.write_new(path, name, zone)?;
        document.fill(&incoming.name, incoming.rows)?;
        self.settle(document, path)
    }

    /// Adds what came from a file to the open portfolio, which keeps its own settings, as one step.
    pub(crate) fn add(&self, mut incoming: Incoming) -> Result<Opened, Failure> {
        incoming.rows.portfolio = None;
        let insert = Command::Insert {
            label: Message::new("label-import").text("name", &incoming.name),
            rows: Box::new(incoming.rows),
        };
        self.on_document(|document| document.perform(insert))?;
        Ok(Opened::Here)
    }
}

fn unreadable(file: &str, why: &Message, words: &Words) -> Failure {
    Failure::Fault(FaultNote {
        code: "unreadable-import".to_owned(),
        args: BTreeMap::from([
            ("file".to_owned(), file.to_owned()),
            ("reason".to_owned(), said(why, words)),
        ]),
    })
}

/// Says why a file could not be read; such a message holds texts and counts only.
fn said(message: &Message, words: &Words) -> String {
    let arguments = message.args.iter().map(|(name, argument)| {
        let value = match argument {
            Argument::Text(text) | Argument::Term(text) => {
                slipway_words::Argument::Text(text.clone())
            }
            Argument::Number(number) | Argument::Percent(number) => {
                slipway_words::Argument::Number(*number)
            }
            Argument::Instant(at) => slipway_words::Argument::Number(at.0),
            Argument::Work(length) | Argument::Elapsed(length) => {
                slipway_words::Argument::Number(length.0)
            }
        };
        (name.as_str(), value)
    });
    words.say(&message.key, arguments)
}
