//! Sheets of progress: written for a lead where a person says, and, once they came back, held for the
//! window that chose them until it is decided what of them is taken.

use crate::desk::Desk;
use crate::exports::{Written, write_wanted};
use crate::failure::fault;
use crate::imports::Chosen;
use crate::searches::Search;
use serde::{Deserialize, Serialize};
use slipway_document::Document;
use slipway_document::wire::{Failure, Revision};
use slipway_engine::change::{Command, Message};
use slipway_engine::{PersonId, Scheduled, TaskId};
use slipway_exchange::Language;
use slipway_exchange::progress::{
    Asked, Clashes, Lead, ReturnedSheet, SheetFormat, SheetReview, commands_of,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Whom a sheet is for, as the page says it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub(crate) enum SheetLead {
    /// Everybody.
    Everybody {},
    /// Somebody.
    Person { id: PersonId },
    /// A team.
    Team { name: String },
}

/// Which sheet is wanted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetChoice {
    lead: SheetLead,
    days: u16,
    format: String,
}

/// A sheet that is ordered.
pub(crate) struct SheetOrder {
    asked: Asked,
    pub(crate) format: SheetFormat,
}

impl TryFrom<SheetChoice> for SheetOrder {
    type Error = Failure;

    fn try_from(choice: SheetChoice) -> Result<Self, Failure> {
        let format = SheetFormat::named(&choice.format).ok_or_else(|| fault("unknown-format"))?;
        let lead = match choice.lead {
            SheetLead::Everybody {} => Lead::Everybody,
            SheetLead::Person { id } => Lead::Person(id),
            SheetLead::Team { name } => Lead::Team(name),
        };
        let days = choice.days;
        Ok(Self {
            asked: Asked { lead, days },
            format,
        })
    }
}

impl SheetOrder {
    /// Returns what its file is called: whose progress of what.
    pub(crate) fn name(&self, on: &Scheduled) -> String {
        let portfolio = &on.plan.portfolio.name;
        match &self.asked.lead {
            Lead::Everybody => portfolio.clone(),
            Lead::Person(id) => match on.plan.people.get(*id) {
                Some(person) => format!("{portfolio} {}", person.name),
                None => portfolio.clone(),
            },
            Lead::Team(team) => format!("{portfolio} {team}"),
        }
    }

    /// Writes it, unless nobody waits for it any more.
    pub(crate) fn write(
        &self,
        on: &Scheduled,
        language: Language,
        path: &Path,
        job: &Search,
    ) -> Result<Written, Failure> {
        write_wanted(path, &self.format.write(on, &self.asked, language), job)
    }
}

/// A sheet that came back.
pub(crate) struct Returned {
    file: String,
    sheet: ReturnedSheet,
}

/// What a sheet would change, for the page.
#[derive(Debug, Serialize)]
pub(crate) struct ReturnedView {
    /// Its name with its ending.
    file: String,
    /// The state of the plan that it was laid beside.
    on: Revision,
    review: SheetReview,
}

impl Returned {
    fn beside(&self, document: &Document) -> ReturnedView {
        ReturnedView {
            file: self.file.clone(),
            on: document.revision(),
            review: SheetReview::of(document.now(), &self.sheet),
        }
    }

    /// Takes what it says of some tasks, as one step.
    ///
    /// # Errors
    ///
    /// `stale` when one of them cannot be taken any more; the document's failures.
    pub(crate) fn take(
        &self,
        document: &mut Document,
        tasks: &BTreeSet<TaskId>,
    ) -> Result<Revision, Failure> {
        let commands = commands_of(document.now(), &self.sheet, Some(tasks), Clashes::Taken);
        let commands = commands.map_err(|_| fault("stale"))?;
        let label = Message::new("label-progress-sheet")
            .count("count", tasks.len())
            .text("file", &self.file);
        document.perform(Command::Batch { label, commands })
    }
}

/// The sheet that came back in each window, by its label.
#[derive(Default)]
pub(crate) struct Returns(Mutex<BTreeMap<String, Arc<Returned>>>);

impl Returns {
    /// Forgets the sheet of a window.
    pub(crate) fn forget(&self, window: &str) {
        self.lock().remove(window);
    }

    /// Forgets everything: another plan is open.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    /// Returns the sheet of a window.
    pub(crate) fn of(&self, window: &str) -> Result<Arc<Returned>, Failure> {
        let returned = self.lock().get(window).map(Arc::clone);
        returned.ok_or_else(|| fault("nothing-chosen"))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Returned>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// Has a sheet read by a worker, keeps it for a window, and says what it would change.
    pub(crate) fn take_back(&self, window: &str, path: &Path) -> Result<ReturnedView, Failure> {
        let chosen = Chosen::open(path)?;
        let sheet = self.read_progress(&chosen, &mut |_| ControlFlow::Continue(()))?;
        let returned = Arc::new(Returned {
            file: chosen.name().to_owned(),
            sheet,
        });
        let view = self.on_document(|document| Ok(returned.beside(document)))?;
        self.returns.lock().insert(window.to_owned(), returned);
        Ok(view)
    }

    /// Says what the sheet of a window would change now.
    pub(crate) fn returned(&self, window: &str) -> Result<ReturnedView, Failure> {
        let returned = self.returns.of(window)?;
        self.on_document(|document| Ok(returned.beside(document)))
    }
}
