//! Releases: a version of a product going out.

use super::{External, OrderKey, Row};
use crate::id::{CalendarId, PersonId, ProductId, ReleaseId, WindowId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReleaseState {
    /// Being thought about.
    Draft,
    /// Agreed.
    #[default]
    Planned,
    /// Being worked on.
    InProgress,
    /// Its deployment's driving gate is passed.
    Ready,
    /// Live.
    Deployed,
    /// Over.
    Closed,
    /// Dropped.
    Cancelled,
}

/// How much a release changes: windows admit kinds, freezes apply to kinds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReleaseKind {
    /// Much that is new.
    Major,
    /// Something that is new.
    #[default]
    Minor,
    /// Mends.
    Patch,
    /// Closes a hole.
    Security,
    /// Mends what cannot wait.
    Hotfix,
    /// Changes what the products run on.
    Infrastructure,
    /// Machines and devices.
    Hardware,
    /// Several releases that go out together.
    Package,
}

impl ReleaseKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Major,
        Self::Minor,
        Self::Patch,
        Self::Security,
        Self::Hotfix,
        Self::Infrastructure,
        Self::Hardware,
        Self::Package,
    ];
}

/// The window at which a release aims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Target {
    /// The next one that admits it.
    NextAdmitting,
    /// One occurrence.
    Occurrence {
        /// Of which window.
        window: WindowId,
        /// Where the occurrence begins.
        start: Instant,
    },
}

/// From which end work is scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ScheduleFrom {
    /// As soon as possible after the start.
    #[default]
    Start,
    /// As late as possible before the finish.
    Finish,
}

/// A version of a product going out; its tasks form a network with its own end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Release {
    /// Its name.
    pub id: ReleaseId,
    /// What is released.
    pub product: ProductId,
    /// Place among the product's releases.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// Which version goes out.
    pub version: String,
    /// Where it stands.
    pub state: ReleaseState,
    /// What weighs more when two collide: 1 is most.
    pub priority: u8,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// The calendar of its tasks, when it is not the portfolio's.
    pub calendar: Option<CalendarId>,
    /// Where its work begins, when it is not the portfolio's start.
    pub start: Option<Instant>,
    /// Where its work must end; the end from which it is scheduled backwards when the rules say so.
    pub finish: Option<Instant>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
    /// How much it changes.
    #[serde(default)]
    pub kind: ReleaseKind,
    /// The window at which it aims.
    #[serde(default)]
    pub target: Option<Target>,
    /// When nothing is added to it any more.
    #[serde(default)]
    pub scope_freeze: Option<Instant>,
}

impl Release {
    /// Returns a planned release with nothing said about it, for a caller to fill.
    #[must_use]
    pub fn new(id: ReleaseId, product: ProductId, name: &str) -> Self {
        Self {
            id,
            product,
            order: OrderKey::default(),
            name: name.to_owned(),
            version: String::new(),
            state: ReleaseState::default(),
            priority: Self::ORDINARY_PRIORITY,
            owner: None,
            calendar: None,
            start: None,
            finish: None,
            notes: String::new(),
            external: Vec::new(),
            kind: ReleaseKind::default(),
            target: None,
            scope_freeze: None,
        }
    }

    /// Between the most (1) and the least important.
    pub const ORDINARY_PRIORITY: u8 = 3;
}

impl Row for Release {
    type Id = ReleaseId;
    fn id(&self) -> ReleaseId {
        self.id
    }
}
