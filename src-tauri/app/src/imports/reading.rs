//! A chosen file and the worker that reads it: what its sheets are, and what it would bring.

use super::mappings::Mappings;
use super::offer::{ImportOffer, ReadFile};
use super::{Chosen, ImportChoice, ImportInto, ImportTarget, Kept};
use crate::desk::Desk;
use crate::failure::{about, fault};
use crate::worker::{self, Answer, Headed, Request, Task, Worker};
use serde::Serialize;
use slipway_document::wire::{Failure, FaultNote};
use slipway_engine::change::{Argument, Message, Rows};
use slipway_engine::plan::Calendar;
use slipway_exchange::Incoming;
use slipway_exchange::progress::ReturnedSheet;
use slipway_exchange::table::{Mapping, WorkbookSample};
use slipway_words::Words;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

/// Who is told how far reading is, from 0 to 1, and may end it.
type Heard<'h> = &'h mut dyn FnMut(f32) -> ControlFlow<()>;

/// The sheets of a table, each with a guess of what it means.
#[derive(Debug, Serialize)]
pub(crate) struct TableLook {
    sample: WorkbookSample,
    /// What the last file with the headings of a sheet was taken for, where there was one.
    kept: Vec<Option<Mapping>>,
}

impl Desk {
    /// Has the sheets of the table that was chosen in a window looked at; where its headings are may be
    /// said.
    pub(crate) fn look_at_chosen(
        &self,
        window: &str,
        headed: Option<Headed>,
        heard: Heard<'_>,
    ) -> Result<TableLook, Failure> {
        let asked = self.asked(window, None)?;
        let task = Task::Look { headed };
        match self.have_read(asked, task, heard)? {
            Answer::Looked(sample) => {
                let mappings = Mappings::read(&self.folders);
                let guesses = sample.sheets.iter().map(|sheet| &sheet.guess.mapping);
                Ok(TableLook {
                    kept: guesses.map(|guess| mappings.fitting(guess)).collect(),
                    sample: *sample,
                })
            }
            _ => Err(fault("import-crashed")),
        }
    }

    /// Has the file that was chosen in a window read as a person wants it, and says what it would bring.
    pub(crate) fn read_chosen(
        &self,
        window: &str,
        choice: ImportChoice,
        heard: Heard<'_>,
    ) -> Result<ReadFile, Failure> {
        let asked = self.asked(window, Some(&choice))?;
        let task = match &choice.mapping {
            None => Task::Read,
            Some(mapping) => Task::ReadTable {
                mapping: Box::new(mapping.clone()),
            },
        };
        let (columns, outcome) = match self.have_read(asked, task, heard)? {
            Answer::Read(incoming) => (Vec::new(), Ok(incoming)),
            Answer::Mapped { columns, outcome } => (columns, outcome),
            _ => return Err(fault("import-crashed")),
        };
        let incoming = match outcome {
            Ok(incoming) => incoming,
            Err(why) => {
                return Ok(ReadFile {
                    offer: None,
                    why: Some(why),
                    columns,
                });
            }
        };
        let known = match choice.target {
            ImportTarget::Open => self.known(&incoming.rows)?,
            ImportTarget::New => 0,
        };
        let offer = ImportOffer::of(&incoming, known);
        let kept = Kept {
            incoming: *incoming,
            mapping: choice.mapping,
        };
        self.offers.put_back(window, kept);
        Ok(ReadFile {
            offer: Some(offer),
            why: None,
            columns,
        })
    }

    /// Has a file read by a worker as what it is.
    pub(crate) fn read_file(
        &self,
        chosen: &Chosen,
        choice: &ImportChoice,
        heard: Heard<'_>,
    ) -> Result<Incoming, Failure> {
        let asked = self.asking(chosen, Some(choice))?;
        match self.have_read(asked, Task::Read, heard)? {
            Answer::Read(incoming) => Ok(*incoming),
            _ => Err(fault("import-crashed")),
        }
    }

    /// Has a file read by a worker as a sheet of progress that came back.
    pub(crate) fn read_progress(
        &self,
        chosen: &Chosen,
        heard: Heard<'_>,
    ) -> Result<ReturnedSheet, Failure> {
        let asked = self.asking(chosen, None)?;
        match self.have_read(asked, Task::ReadProgress, heard)? {
            Answer::Returned(sheet) => Ok(*sheet),
            _ => Err(fault("import-crashed")),
        }
    }

    /// Lets the worker do something with a file and returns its last answer.
    fn have_read(&self, asked: Asked, task: Task, heard: Heard<'_>) -> Result<Answer, Failure> {
        let Asked {
            mut request,
            file,
            bytes,
        } = asked;
        request.task = task;
        let answer = worker::ask(&self.worker()?, &request, &bytes, heard);
        match answer.map_err(|failure| about(failure, Path::new(&file)))? {
            Answer::Unreadable(why) => Err(unreadable(&file, &why, self.words())),
            answer => Ok(answer),
        }
    }

    /// Says how the file that was chosen in a window is to be read; what was read of it before is gone.
    fn asked(&self, window: &str, choice: Option<&ImportChoice>) -> Result<Asked, Failure> {
        let chosen = {
            let mut chosen = self.offers.lock();
            let chosen = chosen.get_mut(window);
            let chosen = chosen.ok_or_else(|| fault("nothing-chosen"))?;
            chosen.read = None;
            chosen.again()
        };
        self.asking(&chosen, choice)
    }

    /// Says how a file is to be read.
    fn asking(&self, chosen: &Chosen, choice: Option<&ImportChoice>) -> Result<Asked, Failure> {
        let Chosen {
            file,
            bytes,
            is_pasted,
            ..
        } = chosen;
        let (file, bytes, is_pasted) = (file.clone(), Arc::clone(bytes), *is_pasted);
        let into = choice.map(|choice| choice.into);
        let request = Request {
            task: Task::Read,
            zone: choice.map_or_else(|| "UTC".to_owned(), |choice| choice.zone.clone()),
            per_summary: into == Some(ImportInto::ReleasePerSummary),
            file: file.clone(),
            language: self.words().language().code().to_owned(),
            is_pasted,
            calendars: match choice.map(|choice| choice.target) {
                Some(ImportTarget::Open) => self.calendars()?,
                Some(ImportTarget::New) | None => Vec::new(),
            },
        };
        Ok(Asked {
            request,
            file,
            bytes,
        })
    }

    fn worker(&self) -> Result<Worker, Failure> {
        match &self.arguments.worker {
            Some(worker) => Ok(worker.clone()),
            None => Worker::this_program().map_err(|_| fault("import-no-worker")),
        }
    }

    /// Returns the calendars of the open portfolio, its own first.
    fn calendars(&self) -> Result<Vec<Calendar>, Failure> {
        self.on_document(|document| {
            let plan = &document.now().plan;
            let own = plan.portfolio.calendar;
            let mut calendars: Vec<Calendar> =
                plan.calendars.iter().map(|row| (**row).clone()).collect();
            calendars.sort_by_key(|row| row.id != own);
            Ok(calendars)
        })
    }

    /// Counts the releases and tasks that the open portfolio has already.
    fn known(&self, rows: &Rows) -> Result<usize, Failure> {
        self.on_document(|document| {
            let plan = &document.now().plan;
            let releases = rows.releases.iter();
            let tasks = rows.tasks.iter();
            let releases = releases.filter(|row| plan.releases.get(row.id).is_some());
            let tasks = tasks.filter(|row| plan.tasks.get(row.id).is_some());
            Ok(releases.count() + tasks.count())
        })
    }
}

/// A file on its way to the worker.
struct Asked {
    request: Request,
    file: String,
    bytes: Arc<[u8]>,
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
            Argument::Money(money) => slipway_words::Argument::Number(money.amount),
            Argument::Work(length) | Argument::Elapsed(length) => {
                slipway_words::Argument::Number(length.0)
            }
        };
        (name.as_str(), value)
    });
    words.say(&message.key, arguments)
}
