//! Views: how somebody wants to look at the plan, kept with it under a name.
//!
//! A view says which rows are shown, in which order and with which columns. It moves no date, and
//! nothing is computed from it.

use super::{OrderKey, PhaseKind, ReleaseState, Row, TaskKind};
use crate::id::{BaselineId, PersonId, ProductId, ViewId};
use crate::time::Seconds;
use serde::{Deserialize, Serialize};

/// What the rows of a view are put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Grouping {
    /// As they stand in the plan: portfolio, products, releases, phases, tasks.
    #[default]
    None,
    /// All work as one list.
    Portfolio,
    /// What is released.
    Product,
    /// The release that work belongs to.
    Release,
    /// The role of the phase that it is a part of.
    Phase,
    /// The team of whoever owns it.
    Team,
    /// The environments that it needs.
    Environment,
    /// Whoever owns it.
    Owner,
    /// Where its release stands.
    Status,
}

/// A column of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum GridColumn {
    /// What people call it.
    Name,
    /// How long it takes.
    Duration,
    /// Early start.
    Start,
    /// Early finish.
    Finish,
    /// Total float.
    Float,
    /// Window float.
    WindowFloat,
    /// Whoever owns it.
    Owner,
    /// How much is done.
    Percent,
    /// How much is to do.
    Remaining,
    /// When it really began.
    ActualStart,
    /// When it really ended.
    ActualFinish,
    /// The date that warns.
    Deadline,
    /// What binds its dates beside dependencies.
    Constraint,
    /// The role of the phase that it is a part of.
    Phase,
    /// The release that it belongs to.
    Release,
    /// What is released.
    Product,
    /// The team of whoever owns it.
    Team,
    /// The environments that it needs.
    Environments,
    /// Its own calendar.
    Calendar,
    /// What it waits for, as text.
    Predecessors,
    /// Whether something is noted.
    Notes,
    /// How far its finish lies behind what was promised.
    BaselineVariance,
    /// The worst conflict about it.
    Finding,
    /// What it may cost.
    Budget,
    /// What it costs in the plan as it stands.
    Cost,
    /// What was spent on it.
    ActualCost,
    /// What it will cost at the pace so far.
    ForecastCost,
    /// What the work done was to cost.
    EarnedValue,
    /// How what was earned stands to what was spent.
    Cpi,
}

/// A column with its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewColumn {
    /// Which column.
    pub column: GridColumn,
    /// How wide it is, in pixels.
    pub width: u16,
}

/// By which column rows of one parent or group are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewSort {
    /// Which column.
    pub by: GridColumn,
    /// Whether the greatest comes first.
    pub is_descending: bool,
}

/// What a bar's fill says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BarColour {
    /// How the work stands.
    #[default]
    State,
    /// What is released.
    Product,
    /// The team of whoever owns it.
    Team,
    /// How much float it has.
    Float,
}

/// Which work is shown. Fields that say nothing admit everything; the others must all hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewFilter {
    /// Words that its name, or that of something it is a part of, must hold.
    pub text: String,
    /// Owned by one of them.
    pub owners: Vec<PersonId>,
    /// Owned by whoever looks.
    pub is_mine: bool,
    /// Owned by somebody of one of these teams.
    pub teams: Vec<String>,
    /// Of a release of one of them.
    pub products: Vec<ProductId>,
    /// Of a release that stands at one of these.
    pub states: Vec<ReleaseState>,
    /// Part of a phase with one of these roles.
    pub phases: Vec<PhaseKind>,
    /// One of these kinds.
    pub kinds: Vec<TaskKind>,
    /// On a critical path.
    pub is_critical: bool,
    /// With less window float than this, in working time.
    pub float_below: Option<Seconds>,
    /// With a conflict about it.
    pub is_in_conflict: bool,
    /// To be worked on within so many days of the data date.
    pub within_days: Option<u16>,
    /// Changed by somebody within the last days.
    pub changed_days: Option<u16>,
    /// Not finished.
    pub is_unfinished: bool,
}

/// What of the chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewLayers {
    /// What is critical stands out.
    pub critical: bool,
    /// What was promised.
    pub baseline: bool,
    /// Total float behind bars.
    pub float: bool,
    /// Dependencies.
    pub links: bool,
    /// Names beside bars.
    pub names: bool,
    /// Windows and freezes.
    pub bands: bool,
    /// What the focused task waits for and what waits for it.
    pub path: bool,
}

impl Default for ViewLayers {
    fn default() -> Self {
        Self {
            critical: true,
            baseline: true,
            float: true,
            links: true,
            names: false,
            bands: true,
            path: false,
        }
    }
}

/// Everything that a view says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ViewLayout {
    /// What rows are put together by.
    pub grouping: Grouping,
    /// Whether the bars of a group share rows where they do not overlap.
    pub is_packed: bool,
    /// By what rows are sorted; none for their place in the plan.
    pub sort: Option<ViewSort>,
    /// Which work is shown.
    pub filter: ViewFilter,
    /// Columns from left to right; empty for those that fit the window.
    pub columns: Vec<ViewColumn>,
    /// How many columns stay while the others scroll.
    pub frozen: u8,
    /// What a bar's fill says.
    pub colour: BarColour,
    /// Which promise bars are compared with; none for the first.
    pub baseline: Option<BaselineId>,
    /// What of the chart is drawn.
    pub layers: ViewLayers,
    /// Whether a closed row shows the milestones under it.
    pub rolls_up: bool,
    /// Thousandths of a pixel a day; none to leave the zoom as it is.
    pub zoom: Option<u32>,
}

/// How somebody wants to look at the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct View {
    /// Its name.
    pub id: ViewId,
    /// Place among the views.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// What it says.
    pub layout: ViewLayout,
}

impl Row for View {
    type Id = ViewId;
    fn id(&self) -> ViewId {
        self.id
    }
}
