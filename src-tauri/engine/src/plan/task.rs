//! Tasks, milestones and summaries: the work of a release, as a tree.
//!
//! A task is a summary when another names it as its parent; nothing is stored for that.

use super::{External, OrderKey, Row, TaskCost};
use crate::id::{CalendarId, EnvironmentId, PersonId, ProductId, ReleaseId, TaskId};
use crate::time::{Instant, Seconds, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a row of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum TaskKind {
    /// Work with a duration.
    #[default]
    Task,
    /// A moment; may carry a duration in plans from Microsoft Project.
    Milestone,
    /// Work that somebody else plans: its dates are fixed, and it drives.
    External,
}

/// The role of a summary in its release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum PhaseKind {
    /// What is wanted.
    Requirements,
    /// How it will be.
    Design,
    /// Making it.
    Build,
    /// Parts together.
    IntegrationTest,
    /// The whole.
    SystemTest,
    /// The users' acceptance.
    Uat,
    /// Load and endurance.
    Performance,
    /// Attack and defence.
    Security,
    /// Rehearsal.
    Staging,
    /// Going live.
    Deployment,
    /// Support with raised attention.
    Hypercare,
    /// Looking back.
    Review,
}

/// Whether the engine or a person sets a task's dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum TaskMode {
    /// Dates follow from dependencies and constraints.
    #[default]
    Auto,
    /// Dates stay where they were put; they still drive successors.
    Manual,
}

/// How a constraint date binds (design.md §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ConstraintKind {
    /// As soon as possible.
    #[default]
    Asap,
    /// As late as possible.
    Alap,
    /// Start not earlier than.
    Snet,
    /// Start not later than.
    Snlt,
    /// Finish not earlier than.
    Fnet,
    /// Finish not later than.
    Fnlt,
    /// Must start on.
    Mso,
    /// Must finish on.
    Mfo,
}

/// A constraint with its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Constraint {
    /// How it binds.
    pub kind: ConstraintKind,
    /// When; absent for ASAP and ALAP.
    pub date: Option<Instant>,
}

/// What has been done of a task.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Progress {
    /// Done, in basis points of the duration (0 to 10 000).
    pub done: u16,
    /// When it really began.
    pub actual_start: Option<Instant>,
    /// When it really ended.
    pub actual_finish: Option<Instant>,
    /// Working (or, for an elapsed duration, elapsed) time still to do, when said apart from `done`.
    pub remaining: Option<Seconds>,
    /// Where interrupted work stopped.
    pub stop: Option<Instant>,
    /// Where interrupted work goes on.
    pub resume: Option<Instant>,
}

impl Progress {
    /// Says whether work has begun.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.actual_start.is_some()
    }

    /// Says whether nothing is left to do.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.actual_finish.is_some()
    }
}

/// A piece of a split task: work, then a gap before the next piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Segment {
    /// Working time of this piece.
    pub work: Seconds,
    /// Working time between this piece and the next.
    pub gap: Seconds,
}

/// What work changes, so that a freeze of it forbids the work.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Touches {
    /// What its phase says: a deployment touches the products of its release and their live
    /// environments, other work the environments that it uses (design.md §5).
    #[default]
    #[serde(deserialize_with = "super::bare::bare")]
    ByPhase,
    /// Nothing.
    #[serde(deserialize_with = "super::bare::bare")]
    Nothing,
    /// Exactly these.
    Only {
        /// Products.
        products: Vec<ProductId>,
        /// Environments.
        environments: Vec<EnvironmentId>,
    },
}

/// A piece of work, a milestone or a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Task {
    /// Its name.
    pub id: TaskId,
    /// The release it belongs to.
    pub release: ReleaseId,
    /// The summary it stands under; none at the top of its release.
    pub parent: Option<TaskId>,
    /// Place among its siblings.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: TaskKind,
    /// Its role in the release, when it is a phase.
    pub phase: Option<PhaseKind>,
    /// Who sets its dates.
    pub mode: TaskMode,
    /// Inactive tasks have no effect on others.
    pub active: bool,
    /// How much work time it takes; a summary's is computed.
    pub duration: Span,
    /// Whether the duration is a guess.
    pub estimated: bool,
    /// What binds its dates beside dependencies.
    pub constraint: Constraint,
    /// A date that warns and sets late dates, but does not move work.
    pub deadline: Option<Instant>,
    /// Its own calendar.
    pub calendar: Option<CalendarId>,
    /// Whether its own calendar alone counts, not those of the people on it.
    pub ignores_people_calendars: bool,
    /// Where a manual or external task was put.
    pub manual_start: Option<Instant>,
    /// Where a manual or external task was made to end.
    pub manual_finish: Option<Instant>,
    /// What has been done.
    pub progress: Progress,
    /// How long levelling holds it back, in elapsed seconds.
    pub levelling_delay: Seconds,
    /// Pieces of a split task; empty when it is whole.
    pub segments: Vec<Segment>,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Effort in person-seconds, where it is known.
    pub effort: Option<Seconds>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
    /// Fields of other tools, by name, as text.
    pub fields: BTreeMap<String, String>,
    /// The environments in which it is done.
    #[serde(default)]
    pub uses: Vec<EnvironmentId>,
    /// What it changes.
    #[serde(default)]
    pub touches: Touches,
    /// Its money; in a box of its own, since most tasks of a large plan have none.
    #[serde(default)]
    pub cost: Option<Box<TaskCost>>,
}

impl Task {
    /// Returns a length in the time in which the task is counted: its float, or by how much it is late.
    /// Not for a summary, which is counted in working time.
    #[must_use]
    pub fn counted(&self, amount: Seconds) -> Span {
        let unit = self.duration.unit;
        Span { amount, unit }
    }

    /// Returns a plain automatic task without duration, for a caller to fill.
    #[must_use]
    pub fn new(id: TaskId, release: ReleaseId, name: &str) -> Self {
        Self {
            id,
            release,
            parent: None,
            order: OrderKey::default(),
            name: name.to_owned(),
            kind: TaskKind::Task,
            phase: None,
            mode: TaskMode::Auto,
            active: true,
            duration: Span::default(),
            estimated: false,
            constraint: Constraint::default(),
            deadline: None,
            calendar: None,
            ignores_people_calendars: false,
            manual_start: None,
            manual_finish: None,
            progress: Progress::default(),
            levelling_delay: Seconds::ZERO,
            segments: Vec::new(),
            owner: None,
            effort: None,
            notes: String::new(),
            external: Vec::new(),
            fields: BTreeMap::new(),
            uses: Vec::new(),
            touches: Touches::default(),
            cost: None,
        }
    }
}

impl Row for Task {
    type Id = TaskId;
    fn id(&self) -> TaskId {
        self.id
    }
}
