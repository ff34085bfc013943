//! What the document says to a window: heads as JSON, tables of many rows and dates packed.
//!
//! A frame is `[u32 length of the head][u32 length of the tables][head as JSON][tables][dates]`, little
//! endian, with zeros up to a multiple of 8 before tables and dates. How a table is packed stands in
//! `packed.rs`; there is none in a preview. Dates are records of eight doubles, one a task: the first
//! holds two `u32` instead (handle, flags), then start, finish, late start, late finish, total float,
//! free float and window float; seconds throughout, NaN where there is none. A handle names a task, a
//! dependency or an assignment while the file is open.

pub use crate::kinship::{ComparisonView, Kinship, MergePreview};
pub use crate::look_back::LookBackHead;
pub use crate::packed::Blanks;
pub use crate::promises::{PromiseRow, PromisedDates};
use serde::{Deserialize, Serialize};
use slipway_engine::change::{ChangeSet, Message, Refusal, Rows, Subject};
pub use slipway_engine::environment::{EnvironmentBoard, FreeSlot};
pub use slipway_engine::explain::{Barrier, Step as ExplanationStep};
use slipway_engine::finding::Finding;
pub use slipway_engine::gate::{Agenda, GateBoard};
pub use slipway_engine::goal::{Goal, Progress as SearchProgress, Way};
use slipway_engine::plan::RiskLevel;
use slipway_engine::schedule::TaskDates;
use slipway_engine::status::{AgendaItem, Need, ReleaseStatus};
use slipway_engine::{
    BaselineId, Instant, OperationId, PersonId, ProductId, ReleaseId, Seconds, Span, TaskId,
    WindowId,
};
use std::collections::BTreeMap;

/// Bits of the flags in a packed record.
pub mod flag {
    /// Other tasks stand under it.
    pub const SUMMARY: u32 = 1;
    /// Total float within the critical limit.
    pub const CRITICAL: u32 = 2;
    /// Total float within the second limit.
    pub const NEAR_CRITICAL: u32 = 4;
    /// On the chain of drivers back from the end.
    pub const LONGEST_PATH: u32 = 8;
    /// Has no float worth showing: finished, inactive.
    pub const NO_FLOAT: u32 = 16;
    /// Early finish after its deadline.
    pub const DEADLINE_MISSED: u32 = 32;
    /// Planned dates passed without actual ones.
    pub const OVERDUE: u32 = 64;
}

/// Bytes of a packed record of dates.
const RECORD: usize = 64;

/// Counts the states of a document while it is open; 0 is as opened.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number"))]
pub struct Revision(pub u64);

/// Local time of the portfolio as a table, so that a window converts without knowing zones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ZoneTable {
    /// IANA name.
    pub name: String,
    /// From which instant which offset to UTC holds, rising; the first covers everything before.
    pub offsets: Vec<(Instant, i32)>,
}

/// Computed dates of a release or product: the span of what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SpanDates {
    /// First start.
    pub start: Instant,
    /// Last finish.
    pub finish: Instant,
    /// Working time in between, on its calendar.
    pub duration: Seconds,
    /// Least total float of its unfinished tasks.
    pub total_float: Option<Seconds>,
    /// Done, in basis points, weighed by duration.
    pub done: u16,
}

/// A stretch in which a release may deploy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BerthDates {
    /// Of which window.
    pub window: WindowId,
    /// Where the occurrence opens.
    pub opens: Instant,
    /// From when on deploying is possible.
    pub from: Instant,
    /// Until when.
    pub to: Instant,
    /// Until when the release must be ready.
    pub ready_by: Instant,
}

/// Where the deployment of a release lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Landed {
    /// In the window that it aims at.
    Made,
    /// In a later one.
    Missed,
    /// It is longer than every window.
    TooLong,
    /// In none.
    Nowhere,
}

/// How a release stands to its window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AimDates {
    /// The occurrence that it aims at.
    pub target: Option<BerthDates>,
    /// The one in which its deployment begins.
    pub berth: Option<BerthDates>,
    /// Whether that is the one.
    pub landed: Landed,
    /// When the work before its deployment is through.
    pub readiness: Option<Instant>,
    /// The task that is through last.
    pub last: Option<TaskId>,
    /// How far that task may slip before the target is missed, in its working time.
    pub window_float: Option<Seconds>,
    /// What missing the target costs: elapsed time to the next occurrence.
    pub cliff: Option<Seconds>,
}

/// An occurrence of a window, a freeze or an outage, for the bands of chart and calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Band {
    /// What comes: a window, a freeze or an outage.
    pub of: Subject,
    /// Begins.
    pub from: Instant,
    /// Ends.
    pub to: Instant,
}

/// Dates of what tasks belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Spans {
    /// Of each release that has tasks.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, SpanDates>"))]
    pub releases: BTreeMap<ReleaseId, SpanDates>,
    /// Of each product that has tasks.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, SpanDates>"))]
    pub products: BTreeMap<ProductId, SpanDates>,
    /// Of everything.
    pub portfolio: Option<SpanDates>,
}

/// What every frame about a state repeats whole, because it is small.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Overview {
    /// Dates of everything.
    #[serde(flatten)]
    pub spans: Spans,
    /// How each release that a window concerns stands to it.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, AimDates>"))]
    pub aims: BTreeMap<ReleaseId, AimDates>,
    /// What the facts of each release add up to, whatever people say of its risk.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, RiskLevel>"))]
    pub risks: BTreeMap<ReleaseId, RiskLevel>,
    /// How many gates are to be decided within a week of the data date, or should have been.
    pub decisions_due: usize,
    /// What Undo would take back.
    pub undo: Option<Message>,
    /// What Redo would bring back.
    pub redo: Option<Message>,
}

/// The head of a snapshot; all tasks, dependencies and assignments, closed time and the dates of all tasks
/// follow it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SnapshotHead {
    /// Which state.
    pub revision: Revision,
    /// Every row that people entered, but those of the packed tables.
    pub rows: Rows,
    /// What the rows of the packed tables name by place.
    pub words: Vec<String>,
    /// What a row of a packed table holds where nothing else is said; of every frame until the next snapshot.
    pub blanks: Blanks,
    /// Local time.
    pub zone: ZoneTable,
    /// From when closed time of the portfolio's calendar is counted in the last table.
    pub closed: Instant,
    /// Occurrences of windows, freezes and outages around the plan, by row and start.
    pub bands: Vec<Band>,
    /// What the engine noticed, worst first.
    pub findings: Vec<Finding>,
    /// The small computed things.
    pub overview: Overview,
    /// Rows set aside on opening because they point nowhere, one message each.
    pub set_aside: Vec<Message>,
    /// Whether the document can be changed.
    pub read_only: bool,
}

/// Rows of the packed tables that are gone, by the handles that they had.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Gone {
    /// Tasks.
    pub tasks: Vec<u32>,
    /// Dependencies.
    pub dependencies: Vec<u32>,
    /// Assignments.
    pub assignments: Vec<u32>,
}

/// The head of a delta; the tasks, dependencies and assignments that are new or changed, closed time when
/// it changed, and the dates of all tasks whose dates changed follow it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeltaHead {
    /// The state it starts from; a window that is elsewhere asks for a snapshot.
    pub from: Revision,
    /// The state it leads to.
    pub to: Revision,
    /// What was done, for people.
    pub label: Message,
    /// Rows before and after, but those of the packed tables.
    pub edits: ChangeSet,
    /// What the rows of the packed tables name by place.
    pub words: Vec<String>,
    /// Rows of the packed tables that are no more.
    pub gone: Gone,
    /// Local time, when it changed.
    pub zone: Option<ZoneTable>,
    /// From when closed time is counted in the last table, when it changed; without it there is no such table.
    pub closed: Option<Instant>,
    /// Occurrences of windows, freezes and outages, when they changed.
    pub bands: Option<Vec<Band>>,
    /// Findings that are new or whose numbers changed.
    pub findings_added: Vec<Finding>,
    /// Fingerprints of findings that are gone.
    pub findings_removed: Vec<String>,
    /// The small computed things.
    pub overview: Overview,
}

/// Money of a release or of everything at the data date, in minor units; ratios in ten thousandths. The
/// terms are those of earned value analysis (`engine/docs/earned-value.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CostFigures {
    /// Budget at completion: what it was to cost.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bac: i64,
    /// Planned value.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub pv: i64,
    /// Earned value.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub ev: i64,
    /// Actual cost.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub ac: i64,
    /// What it costs in the plan as it stands.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub cost: i64,
    /// Schedule variance.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub sv: i64,
    /// Cost variance.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub cv: i64,
    /// Schedule performance index.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub spi: Option<i64>,
    /// Cost performance index.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub cpi: Option<i64>,
    /// Estimate at completion.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub eac: i64,
    /// Variance at completion.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub vac: i64,
    /// To-complete performance index.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub tcpi: Option<i64>,
}

/// The head of the frame about money; records of tasks follow it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CostBoard {
    /// The baseline by which it was planned; none when that is the plan as it stands.
    pub baseline: Option<BaselineId>,
    /// Of everything.
    pub portfolio: CostFigures,
    /// Of each release; empty where nothing costs anything.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, CostFigures>"))]
    pub releases: BTreeMap<ReleaseId, CostFigures>,
}

/// How the finish of a release would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReleaseSlip {
    /// The release.
    pub release: ReleaseId,
    /// Its finish as it is.
    pub before: Instant,
    /// Its finish as it would be.
    pub after: Instant,
    /// Working time in between on its calendar; positive is later.
    pub slip: Seconds,
}

/// The head of a preview; the dates that every changed task would have follow it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewHead {
    /// The state it was computed on.
    pub on: Revision,
    /// How many leaf tasks would have other dates.
    pub moved: u32,
    /// How far the command's own task would move, in working time; positive is later.
    pub shift: Option<Seconds>,
    /// Releases whose finish would change, worst slip first.
    pub releases: Vec<ReleaseSlip>,
    /// How releases would stand to their windows that stand otherwise now.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, AimDates>"))]
    pub aims: BTreeMap<ReleaseId, AimDates>,
    /// Dates of releases, products and everything that are others now.
    pub spans: Spans,
    /// Durations of the tasks that have another one now.
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<String, Span>"))]
    pub durations: BTreeMap<TaskId, Span>,
    /// Findings that would be new.
    pub findings_added: Vec<Finding>,
    /// Fingerprints of findings that would go.
    pub findings_removed: Vec<String>,
}

/// An occurrence at which a new release may aim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Opening {
    /// What is left of it when freezes are taken out.
    pub berth: BerthDates,
    /// The float that it leaves when work begins on the data date; negative when it cannot be made,
    /// nothing for a release without work.
    pub window_float: Option<Seconds>,
}

/// What a new release would be if it were started.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Prospect {
    /// Where its work would begin.
    pub start: Option<Instant>,
    /// When it would be out; nothing without a deployment.
    pub out: Option<Instant>,
    /// How it would stand to its window.
    pub aim: Option<AimDates>,
    /// Errors and warnings that it would bring, worst first.
    pub findings: Vec<Finding>,
    /// The next occurrences that admit it.
    pub openings: Vec<Opening>,
}

/// Where a step of a template would lie if nothing but its own work stood in its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StepBar {
    /// The key of the step.
    pub key: String,
    /// Where it begins: working time behind the beginning of the first, on the portfolio's calendar.
    pub from: Seconds,
    /// Where it ends.
    pub to: Seconds,
}

/// Why a task starts when it does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Explanation {
    /// The task.
    pub task: TaskId,
    /// First cause first; the last step ends at the task's start.
    pub steps: Vec<ExplanationStep>,
    /// Working time by which its release would end sooner without the work left of it; only where it
    /// decides about the end.
    pub drag: Option<Seconds>,
}

/// One entry of the journal, for the history list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryEntry {
    /// Which operation.
    pub id: OperationId,
    /// Place in the journal.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub seq: i64,
    /// Who.
    pub author: String,
    /// When.
    pub at: Instant,
    /// What.
    pub label: Message,
    /// Whether it took an earlier entry back.
    pub is_undo: bool,
    /// Whether it has been taken back.
    pub is_undone: bool,
    /// How many steps of undo lead to the plan as it was right after it, of redo when negative; none
    /// where no steps lead any more.
    pub away: Option<i32>,
}

/// The portfolio at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Outlook {
    /// How each release stands, the worst first.
    pub releases: Vec<ReleaseStatus>,
    /// What happens in the two weeks from the beginning of the week of the data date.
    pub agenda: Vec<AgendaItem>,
    /// What waits for whoever asks.
    pub needs: Vec<Need>,
    /// The person of that name, when there is one.
    pub me: Option<PersonId>,
    /// Where the second of the two weeks begins.
    pub next_week: Instant,
}

/// Since when a finding is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindingAge {
    /// Which finding.
    pub fingerprint: String,
    /// When it came.
    pub since: Instant,
    /// Whether that is less than a day ago.
    pub is_new: bool,
}

/// What was noticed at the end of a day, or now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConflictDay {
    /// When.
    pub at: Instant,
    /// Blockers and errors.
    pub conflicts: u32,
    /// Warnings.
    pub warnings: u32,
}

/// How findings came and went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindingHistory {
    /// Those that are there.
    pub ages: Vec<FindingAge>,
    /// The last eight weeks, oldest first.
    pub days: Vec<ConflictDay>,
}

/// What went wrong outside the plan; stable codes, shown by the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FaultNote {
    /// Stable code: `locked`, `newer-file`, `not-a-portfolio`, `damaged`, `disk-full`, `io`, …
    pub code: String,
    /// What a reader of the message needs: names of the file and place, never logged.
    pub args: BTreeMap<String, String>,
}

/// Why a request failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "what")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Failure {
    /// The request makes no sense.
    Refusal(Refusal),
    /// Something outside failed.
    Fault(FaultNote),
}

/// Frames whose records hold amounts instead of dates.
pub(crate) mod amounts {
    use super::{as_double, begin};
    use serde::Serialize;

    /// Stands for a word that says nothing.
    pub(crate) const NONE: u32 = u32::MAX;

    /// Returns a frame of `head` without tables, and a word and seven numbers of each task by handle.
    pub(crate) fn frame<H: Serialize>(
        head: &H,
        records: impl Iterator<Item = (u32, u32, [Option<i64>; 7])>,
    ) -> Vec<u8> {
        let mut bytes = begin(head, &[], 0);
        for (handle, word, numbers) in records {
            bytes.extend_from_slice(&handle.to_le_bytes());
            bytes.extend_from_slice(&word.to_le_bytes());
            for number in numbers {
                let number = number.map_or(f64::NAN, as_double);
                bytes.extend_from_slice(&number.to_le_bytes());
            }
        }
        bytes
    }
}

/// Returns a frame of `head`, packed tables, and the dates of tasks by handle.
///
/// # Panics
///
/// Never: heads hold nothing that JSON cannot say.
pub fn frame<H: Serialize>(
    head: &H,
    tables: &[u8],
    dates: impl Iterator<Item = (u32, u32, TaskDates)>,
) -> Vec<u8> {
    let mut bytes = begin(head, tables, dates.size_hint().0 * RECORD);
    for (handle, flags, dates) in dates {
        bytes.extend_from_slice(&handle.to_le_bytes());
        bytes.extend_from_slice(&flags.to_le_bytes());
        let instants = [
            dates.start,
            dates.finish,
            dates.late_start,
            dates.late_finish,
        ]
        .map(|at| at.0);
        for seconds in instants
            .into_iter()
            .chain([dates.total_float.0, dates.free_float.0])
        {
            bytes.extend_from_slice(&as_double(seconds).to_le_bytes());
        }
        let window_float = dates
            .window_float
            .map_or(f64::NAN, |float| as_double(float.0));
        bytes.extend_from_slice(&window_float.to_le_bytes());
    }
    bytes
}

/// Returns the beginning of a frame, with room for the records that follow.
fn begin<H: Serialize>(head: &H, tables: &[u8], room: usize) -> Vec<u8> {
    let json = serde_json::to_vec(head).expect("heads hold nothing that JSON cannot say");
    let mut bytes = Vec::with_capacity(json.len() + tables.len() + room + 24);
    for part in [&json, tables] {
        let length = u32::try_from(part.len()).expect("a part of a frame is shorter than 4 GiB");
        bytes.extend_from_slice(&length.to_le_bytes());
    }
    for part in [&json, tables] {
        bytes.extend_from_slice(part);
        bytes.resize(bytes.len().next_multiple_of(8), 0);
    }
    bytes
}

#[expect(
    clippy::cast_precision_loss,
    reason = "seconds of any horizon fit a double exactly"
)]
fn as_double(seconds: i64) -> f64 {
    seconds as f64
}
