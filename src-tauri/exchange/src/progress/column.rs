//! The columns of a sheet, and what a row has in each.

use super::sent::{Sent, left};
use crate::export::{Export, Line};
use serde::{Deserialize, Serialize};
use slipway_engine::{Instant, Span};
use slipway_words::{Language, Words};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SheetColumn {
    /// What the task is called in another tool.
    Key,
    /// Its release.
    Release,
    /// The task.
    Task,
    /// Who answers for it.
    Owner,
    /// When it begins as planned.
    PlannedStart,
    /// When it ends as planned.
    PlannedFinish,
    /// How much of it is done; to fill in, as all up to the note.
    Done,
    /// How much work is left.
    Remaining,
    /// When it really began.
    ActualStart,
    /// When it really ended.
    ActualFinish,
    /// When it is going to end, where that is not as planned.
    Forecast,
    /// What is to be said of it.
    Note,
    /// The id of the task.
    Id,
    /// What its progress was when the sheet was written (`Sent`).
    Sent,
}

/// What a cell of a sheet holds.
pub(crate) enum SheetCell {
    Empty,
    Text(String),
    At(Instant),
    /// In basis points.
    Share(u16),
    Length(Span),
}

impl SheetColumn {
    /// Every column, from left to right.
    pub const ALL: [Self; 14] = [
        Self::Key,
        Self::Release,
        Self::Task,
        Self::Owner,
        Self::PlannedStart,
        Self::PlannedFinish,
        Self::Done,
        Self::Remaining,
        Self::ActualStart,
        Self::ActualFinish,
        Self::Forecast,
        Self::Note,
        Self::Id,
        Self::Sent,
    ];

    /// Says whether it is there to be filled in.
    #[must_use]
    pub const fn is_entry(self) -> bool {
        matches!(
            self,
            Self::Done
                | Self::Remaining
                | Self::ActualStart
                | Self::ActualFinish
                | Self::Forecast
                | Self::Note
        )
    }

    /// Says whether it is for programs and folded away.
    pub(crate) const fn is_folded(self) -> bool {
        matches!(self, Self::Id | Self::Sent)
    }

    /// Returns the key of its heading.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Key => "progress-column-key",
            Self::Release => "progress-column-release",
            Self::Task => "progress-column-task",
            Self::Owner => "progress-column-owner",
            Self::PlannedStart => "progress-column-planned-start",
            Self::PlannedFinish => "progress-column-planned-finish",
            Self::Done => "progress-column-done",
            Self::Remaining => "progress-column-remaining",
            Self::ActualStart => "progress-column-actual-start",
            Self::ActualFinish => "progress-column-actual-finish",
            Self::Forecast => "progress-column-forecast",
            Self::Note => "progress-column-note",
            Self::Id => "progress-column-id",
            Self::Sent => "progress-column-sent",
        }
    }

    /// Returns the column with a heading, in any language; signs around the words do not count.
    pub(super) fn headed(heading: &str) -> Option<Self> {
        let heading = letters(heading);
        let is_named = |column: &Self, language: Language| {
            letters(&Words::of(language).say(column.word(), [])) == heading
        };
        let mut all = Self::ALL.into_iter();
        all.find(|column| {
            let mut languages = Language::ALL.into_iter();
            languages.any(|language| is_named(column, language))
        })
    }

    /// Returns what the row of a task has in it.
    pub(crate) fn cell(self, export: &Export<'_>, line: &Line<'_>) -> SheetCell {
        let (Some(task), Some((start, finish))) = (line.task(), line.span) else {
            return SheetCell::Empty;
        };
        let progress = &task.progress;
        let at = |at: Option<Instant>| at.map_or(SheetCell::Empty, SheetCell::At);
        match self {
            Self::Key => task
                .external
                .first()
                .map_or(SheetCell::Empty, |known| SheetCell::Text(known.key.clone())),
            Self::Release => SheetCell::Text(line.of.title()),
            Self::Task => SheetCell::Text(task.name.clone()),
            Self::Owner => export
                .person(task.owner)
                .map_or(SheetCell::Empty, |person| {
                    SheetCell::Text(person.name.clone())
                }),
            Self::PlannedStart => SheetCell::At(start),
            Self::PlannedFinish => SheetCell::At(finish),
            Self::Done => SheetCell::Share(progress.done),
            Self::Remaining => left(task).map_or(SheetCell::Empty, SheetCell::Length),
            Self::ActualStart => at(progress.actual_start),
            Self::ActualFinish => at(progress.actual_finish),
            Self::Forecast => SheetCell::Empty,
            Self::Note if task.notes.is_empty() => SheetCell::Empty,
            Self::Note => SheetCell::Text(task.notes.clone()),
            Self::Id => SheetCell::Text(task.id.to_string()),
            Self::Sent => SheetCell::Text(Sent::of(export.on, task).to_string()),
        }
    }
}

/// Returns the letters and figures of a heading in lower case.
fn letters(heading: &str) -> String {
    let letters = heading.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_of_any_language_means_two_columns() {
        for language in Language::ALL {
            for column in SheetColumn::ALL {
                let heading = Words::of(language).say(column.word(), []);
                let marked = format!(" {} ✎", heading.to_uppercase());
                assert_eq!(SheetColumn::headed(&marked), Some(column), "{heading}");
            }
        }
        assert_eq!(SheetColumn::headed("✎"), None);
    }
}
