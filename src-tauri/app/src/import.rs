//! A Microsoft Project file between the dialog and the plan: read once for the offer, held in
//! memory, and read again as the person decides.

use crate::desk::{Desk, Opened};
use crate::failure::{fault, fault_at};
use crate::recent::name_of;
use serde::{Deserialize, Serialize};
use slipway_document::wire::{Failure, FaultNote};
use slipway_engine::change::{Argument, Command, Message, NewIds};
use slipway_exchange::{Continue, Incoming, Into, ReadOptions, Unreadable, read};
use slipway_words::Words;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A larger file is refused before it is read.
const LARGEST: u64 = 200 << 20;

/// What a chosen file would bring, before anything is created.
#[derive(Debug, Serialize)]
pub(crate) struct ImportOffer {
    name: String,
    tasks: usize,
    dependencies: usize,
    calendars: usize,
    people: usize,
    warnings: Vec<Message>,
    top_level: usize,
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

/// What a person decided about the offer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportChoice {
    into: ImportInto,
    zone: String,
}

/// The chosen file.
pub(crate) struct Offered {
    name: String,
    bytes: Vec<u8>,
}

impl Offered {
    /// Reads the file at `path` whole.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)
            .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
            .map_err(|_| fault_at("io", path))?;
        if bytes.len() as u64 > LARGEST {
            return Err(fault_at("too-large", path));
        }
        Ok(Self {
            name: name_of(path),
            bytes,
        })
    }

    /// Says what it would bring.
    pub(crate) fn offer(
        &self,
        words: &Words,
        ids: &mut dyn NewIds,
    ) -> Result<ImportOffer, Failure> {
        let choice = ImportChoice {
            into: ImportInto::OneRelease,
            zone: "UTC".to_owned(),
        };
        let incoming = self.parse(&choice, words, ids)?;
        Ok(ImportOffer {
            tasks: incoming.rows.tasks.len(),
            dependencies: incoming.rows.dependencies.len(),
            calendars: incoming.rows.calendars.len(),
            people: incoming.rows.people.len(),
            warnings: incoming.warnings,
            top_level: incoming.top_level,
            name: incoming.name,
        })
    }

    /// Reads it as the person decided.
    pub(crate) fn parse(
        &self,
        choice: &ImportChoice,
        words: &Words,
        ids: &mut dyn NewIds,
    ) -> Result<Incoming, Failure> {
        let options = ReadOptions {
            zone: choice.zone.clone(),
            into: match choice.into {
                ImportInto::OneRelease => Into::OneRelease,
                ImportInto::ReleasePerSummary => Into::ReleasePerSummary,
            },
            product: None,
            file: self.name.clone(),
            language: words.language(),
        };
        read(&self.bytes, &options, ids, &mut |_| Continue::Yes)
            .map_err(|Unreadable(why)| self.unreadable(&why, words))
    }

    fn unreadable(&self, why: &Message, words: &Words) -> Failure {
        Failure::Fault(FaultNote {
            code: "unreadable-import".to_owned(),
            args: BTreeMap::from([
                ("file".to_owned(), self.name.clone()),
                ("reason".to_owned(), said(why, words)),
            ]),
        })
    }
}

/// What each window may bring in, by its label.
#[derive(Default)]
pub(crate) struct Offers(Mutex<BTreeMap<String, Offered>>);

impl Offers {
    /// Keeps the file that was chosen in a window.
    pub(crate) fn keep(&self, window: &str, offered: Offered) {
        self.lock().insert(window.to_owned(), offered);
    }

    /// Forgets what was chosen in a window.
    pub(crate) fn forget(&self, window: &str) {
        self.lock().remove(window);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Offered>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// Reads the file that was chosen in a window as the person decided.
    pub(crate) fn parse_offered(
        &self,
        window: &str,
        choice: &ImportChoice,
    ) -> Result<Incoming, Failure> {
        let offers = self.offers.lock();
        let offered = offers.get(window).ok_or_else(|| fault("nothing-chosen"))?;
        offered.parse(choice, self.words(), self.setting().ids.as_mut())
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
