//! Whose work a sheet asks about, and how far ahead.

use super::cover::Cover;
use crate::export::{Audience, Export, Scope};
use crate::{csv, xlsx};
use slipway_engine::plan::Task;
use slipway_engine::status::awaited;
use slipway_engine::{PersonId, Scheduled, TaskId};
use slipway_words::Language;
use std::collections::BTreeSet;

/// Whose work is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Lead {
    /// All work, also that of nobody.
    #[default]
    Everybody,
    /// What somebody answers for.
    Person(PersonId),
    /// What those of a team answer for.
    Team(String),
}

/// What a sheet asks about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// Whose work.
    pub lead: Lead,
    /// Work that begins within so many days of the data date is asked about too.
    pub days: u16,
}

/// The files that a sheet can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFormat {
    /// A workbook in which only the cells to fill in can be changed.
    Xlsx,
    /// Text with separators.
    Csv,
}

impl SheetFormat {
    /// Every kind, as people are offered them.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// Returns its name in commands, which is how its files end.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes the sheet; the same plan gives the same bytes.
    #[must_use]
    pub fn write(self, on: &Scheduled, asked: &Asked, language: Language) -> Vec<u8> {
        let scope = Scope::Tasks(asked.tasks(on));
        let export = Export::of(on, &scope, Audience::Team, language);
        let cover = Cover::of(&export, asked);
        match self {
            Self::Xlsx => xlsx::write_progress(&export, &cover),
            Self::Csv => csv::write_progress(&export, &cover),
        }
    }
}

impl Asked {
    /// Returns the tasks that stand on the sheet.
    #[must_use]
    pub fn tasks(&self, on: &Scheduled) -> BTreeSet<TaskId> {
        let asked = awaited(on, self.days).into_iter().map(|row| row.task);
        asked
            .filter(|id| {
                let task = on.plan.tasks.get(*id);
                task.is_some_and(|task| self.is_of_lead(on, task))
            })
            .collect()
    }

    fn is_of_lead(&self, on: &Scheduled, task: &Task) -> bool {
        match &self.lead {
            Lead::Everybody => true,
            Lead::Person(person) => task.owner == Some(*person),
            Lead::Team(team) => {
                let owner = task.owner.and_then(|id| on.plan.people.get(id));
                owner.is_some_and(|person| person.team == *team)
            }
        }
    }
}
