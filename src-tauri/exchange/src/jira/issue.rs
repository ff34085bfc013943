//! An issue, whichever way it came.

use crate::reading::Reading;
use chrono::NaiveDate;
use slipway_engine::change::Message;
use slipway_engine::{Instant, Seconds};
use std::collections::{BTreeMap, BTreeSet};

/// How far an issue is, as Jira's three kinds of status say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Stage {
    #[default]
    ToDo,
    InProgress,
    Done,
}

impl Stage {
    /// Returns the stage that a kind of status is.
    pub(super) fn of_category(text: &str) -> Option<Self> {
        match text.to_lowercase().as_str() {
            "to do" | "new" | "zu erledigen" | "undefined" | "no category" => Some(Self::ToDo),
            "in progress" | "indeterminate" | "in arbeit" => Some(Self::InProgress),
            "done" | "complete" | "fertig" => Some(Self::Done),
            _ => None,
        }
    }

    /// Returns the stage that a status is, where nothing says its kind.
    pub(super) fn of_status(text: &str) -> Self {
        match text.to_lowercase().as_str() {
            "done" | "closed" | "resolved" | "released" | "fertig" | "erledigt" | "geschlossen" => {
                Self::Done
            }
            "in progress" | "in review" | "in test" | "testing" | "in arbeit"
            | "in bearbeitung" => Self::InProgress,
            _ => Self::ToDo,
        }
    }
}

/// A version in which issues are fixed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Version {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) start: Option<NaiveDate>,
    pub(super) date: Option<NaiveDate>,
    pub(super) is_released: bool,
}

/// Somebody to whom issues are given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Somebody {
    /// What Jira knows them by.
    pub(super) key: String,
    pub(super) name: String,
    pub(super) mail: String,
}

/// A link to another issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tie {
    pub(super) other: String,
    pub(super) says: Says,
    /// What Jira calls it.
    pub(super) kind: String,
}

/// What a link says about the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// This issue waits for the other.
    Waits,
    /// The other waits for this one.
    IsAwaited,
    /// Nothing about when.
    Nothing,
}

/// An issue.
#[derive(Debug, Clone, Default)]
pub(super) struct Issue {
    pub(super) key: String,
    /// A number; children name their parent by it in CSV.
    pub(super) id: String,
    pub(super) summary: String,
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) stage: Stage,
    /// Key and name.
    pub(super) project: (String, String),
    /// Key or number of the issue above: an epic, or that of which it is a part.
    pub(super) parent: Option<String>,
    pub(super) versions: Vec<Version>,
    pub(super) assignee: Option<Somebody>,
    /// How much effort it was thought to take.
    pub(super) estimate: Option<Seconds>,
    /// How much is left.
    pub(super) remaining: Option<Seconds>,
    /// How much was spent.
    pub(super) spent: Option<Seconds>,
    pub(super) start: Option<NaiveDate>,
    pub(super) due: Option<NaiveDate>,
    pub(super) created: Option<Instant>,
    pub(super) updated: Option<Instant>,
    pub(super) resolved: Option<Instant>,
    /// When it last went from one kind of status to another.
    pub(super) staged: Option<Instant>,
    pub(super) description: String,
    pub(super) ties: Vec<Tie>,
    /// What else is said about it, by name.
    pub(super) fields: BTreeMap<String, String>,
    /// Comments, attachments and entries of work, which are not taken over.
    pub(super) left: usize,
}

impl Issue {
    /// Adds to a field that may be said several times.
    pub(super) fn say(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match self.fields.get_mut(name) {
            Some(said) => {
                said.push_str("; ");
                said.push_str(value);
            }
            None => {
                self.fields.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Adds a version, once.
    pub(super) fn fix_in(&mut self, version: Version) {
        if !version.name.is_empty() && !self.versions.iter().any(|other| other.name == version.name)
        {
            self.versions.push(version);
        }
    }

    /// Returns the key of its project: what stands before the number of its own.
    pub(super) fn project_key(&self) -> &str {
        let (key, _) = &self.project;
        if key.is_empty() {
            self.key.rsplit_once('-').map_or("", |(project, _)| project)
        } else {
            key
        }
    }
}

/// Returns the issues without those that come twice, as they do when pages of a search overlap.
pub(super) fn without_twins(issues: Vec<Issue>, reading: &mut Reading<'_>) -> Vec<Issue> {
    let mut seen = BTreeSet::new();
    let mut twins = 0;
    let kept = issues.into_iter().filter(|issue| {
        let is_new = seen.insert(issue.key.clone());
        twins += usize::from(!is_new);
        is_new
    });
    let kept = kept.collect();
    reading.warn_of("warning-twin-issues", twins);
    kept
}

/// Counts what has no place in a plan.
pub(super) fn warn_of_losses(issues: &[Issue], reading: &mut Reading<'_>) {
    let left = issues.iter().map(|issue| issue.left).sum();
    reading.warn_of("warning-jira-left", left);
    let several = issues
        .iter()
        .filter(|issue| issue.versions.len() > 1)
        .count();
    reading.warn_of("warning-several-versions", several);
    let guessed = issues
        .iter()
        .filter(|issue| issue.estimate.is_none() && !has_dates(issue));
    let guessed = guessed.count();
    if guessed > 0 {
        reading.warn(Message::new("warning-guessed-durations").count("count", guessed));
    }
}

/// Says whether two dates say how long it takes.
pub(super) fn has_dates(issue: &Issue) -> bool {
    issue
        .start
        .zip(issue.due)
        .is_some_and(|(start, due)| start <= due)
}
