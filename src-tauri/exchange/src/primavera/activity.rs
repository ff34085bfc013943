//! Activities: everything that a person entered about one.

use super::calendar::Calendars;
use super::code::Codes;
use super::record::{Name, Record, Source, Table};
use super::value::{length, local};
use crate::markup::plain_text;
use crate::reading::Reading;
use crate::value::rounded;
use slipway_engine::change::Message;
use slipway_engine::plan::{Constraint, ConstraintKind, Progress, Task, TaskKind, TaskMode};
use slipway_engine::{Instant, ReleaseId, Seconds, Span, TaskId, TimeUnit};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

pub(super) const ID: Name = ["task_id", "ObjectId"];
pub(super) const CODE: Name = ["task_code", "Id"];
const NAME: Name = ["task_name", "Name"];
const KIND: Name = ["task_type", "Type"];
const STATUS: Name = ["status_code", "Status"];
const CALENDAR: Name = ["clndr_id", "CalendarObjectId"];
const PLANNED: Name = ["target_drtn_hr_cnt", "PlannedDuration"];
const REMAINING: Name = ["remain_drtn_hr_cnt", "RemainingDuration"];
const ACTUAL_START: Name = ["act_start_date", "ActualStartDate"];
const ACTUAL_FINISH: Name = ["act_end_date", "ActualFinishDate"];
const SUSPEND: Name = ["suspend_date", "SuspendDate"];
const RESUME: Name = ["resume_date", "ResumeDate"];
const FIRST: [Name; 2] = [
    ["cstr_type", "PrimaryConstraintType"],
    ["cstr_date", "PrimaryConstraintDate"],
];
const SECOND: [Name; 2] = [
    ["cstr_type2", "SecondaryConstraintType"],
    ["cstr_date2", "SecondaryConstraintDate"],
];
/// Where an activity lies, the surest first.
const STARTS: [Name; 3] = [
    ACTUAL_START,
    ["early_start_date", "StartDate"],
    ["target_start_date", "PlannedStartDate"],
];
const FINISHES: [Name; 3] = [
    ACTUAL_FINISH,
    ["early_end_date", "FinishDate"],
    ["target_end_date", "PlannedFinishDate"],
];

/// What P6 says of an activity, what the plan calls it, and what it says of most.
const PLAIN: [(Name, &str, &str); 4] = [
    (CODE, "activity id", ""),
    (
        ["priority_type", "LevelingPriority"],
        "priority",
        "PT_Normal",
    ),
    (
        ["expect_end_date", "ExpectedFinishDate"],
        "expected finish",
        "",
    ),
    (
        ["phys_complete_pct", "PhysicalPercentComplete"],
        "physical complete",
        "0",
    ),
];

/// The activities of a file beside what they were read from.
pub(super) struct Activities<'s> {
    pub(super) rows: Vec<(Record<'s>, Task)>,
    /// Which task has which number in the file; of twins the first.
    pub(super) by_id: BTreeMap<&'s str, TaskId>,
}

/// Reads every activity; its place in the outline is settled later.
pub(super) fn read_all<'s>(
    source: &Source<'s>,
    release: ReleaseId,
    calendars: &Calendars<'s>,
    codes: &Codes<'s>,
    reading: &mut Reading<'_>,
) -> Activities<'s> {
    let notes = notes(source);
    let mut all = Activities {
        rows: Vec::new(),
        by_id: BTreeMap::new(),
    };
    let mut hammocks = 0;
    for &record in source.rows(Table::Activity) {
        let id = record.value(ID).unwrap_or_default();
        let mut task = read(record, release, calendars, reading);
        hammocks += usize::from(task.mode == TaskMode::Manual);
        task.fields.extend(codes.of(id, record));
        if let Some(notes) = notes.get(id) {
            task.notes = reading.long(&notes.join("\n\n"));
        }
        match all.by_id.entry(id) {
            Entry::Occupied(_) => reading.warn(Message::new("warning-twin-task").text("uid", id)),
            Entry::Vacant(place) => {
                place.insert(task.id);
            }
        }
        all.rows.push((record, task));
    }
    reading.warn_of("warning-hammocks", hammocks);
    all
}

/// Says whether a date must be kept whatever the links say; otherwise links win in P6.
pub(super) fn has_mandatory_dates(source: &Source<'_>) -> bool {
    source.rows(Table::Activity).iter().any(|record| {
        let kind = record.value(FIRST[0]).unwrap_or_default();
        kind.starts_with("CS_MAND") || kind.starts_with("Mandatory")
    })
}

/// Returns the first date at which an activity lies, for a file that does not say when it begins.
pub(super) fn first_start(source: &Source<'_>, reading: &mut Reading<'_>) -> Option<Instant> {
    let records = source.rows(Table::Activity).iter();
    let starts = records.filter_map(|record| record.value(STARTS[1]).and_then(local));
    starts.min().and_then(|start| reading.at(start))
}

fn read(
    record: Record<'_>,
    release: ReleaseId,
    calendars: &Calendars<'_>,
    reading: &mut Reading<'_>,
) -> Task {
    let name = record.value(NAME).or_else(|| record.value(CODE));
    let name = reading.short(name.unwrap_or_default());
    let mut task = Task::new(reading.id(), release, &name);
    task.external = reading.external(record.value(ID).unwrap_or_default());
    let kind = record.value(KIND).unwrap_or_default();
    match kind {
        "TT_Mile" | "TT_FinMile" | "Start Milestone" | "Finish Milestone" => {
            task.kind = TaskKind::Milestone;
        }
        // What stretches between others stays where P6 computed it: nothing here stretches so.
        "TT_LOE" | "TT_WBS" | "Level of Effort" | "WBS Summary" => {
            task.manual_start = moment(record, &STARTS, reading);
            task.manual_finish = moment(record, &FINISHES, reading);
            let ends = task.manual_start.zip(task.manual_finish);
            if ends.is_some_and(|(start, finish)| start <= finish) {
                task.mode = TaskMode::Manual;
            } else {
                (task.manual_start, task.manual_finish) = (None, None);
            }
        }
        _ => {}
    }
    task.calendar = record
        .value(CALENDAR)
        .and_then(|id| calendars.named(id, &task.name, reading))
        .filter(|id| *id != calendars.project || calendars.has_those_of_people);
    let by_resource = matches!(kind, "TT_Rsrc" | "Resource Dependent");
    task.ignores_people_calendars = task.calendar.is_some() && !by_resource;
    effort(record, &mut task, reading);
    constrain(record, &mut task, reading);
    for (field, called, usual) in PLAIN {
        if let Some(text) = record
            .value(field)
            .filter(|text| *text != usual && *text != "Normal")
        {
            task.fields.insert(called.to_owned(), text.to_owned());
        }
    }
    task
}

/// Reads how long it takes, and what has been done of it.
fn effort(record: Record<'_>, task: &mut Task, reading: &mut Reading<'_>) {
    let planned = record.read(PLANNED, reading, length);
    let left = record.read(REMAINING, reading, length);
    let status = record.value(STATUS).unwrap_or_default();
    let is_done = matches!(status, "TK_Complete" | "Completed");
    let is_begun = is_done || matches!(status, "TK_Active" | "In Progress");
    let amount = match (planned, left) {
        (_, Some(left)) if !is_begun => left,
        (Some(planned), Some(left)) => planned.max(left),
        (planned, left) => planned.or(left).unwrap_or_default(),
    };
    task.duration = Span {
        amount: if task.kind == TaskKind::Milestone {
            Seconds::ZERO
        } else {
            amount
        },
        unit: TimeUnit::Working,
    };
    if !is_begun {
        return;
    }
    let start = moment(record, &STARTS, reading);
    let finish = moment(record, &FINISHES, reading).filter(|_| is_done);
    let mut progress = Progress {
        actual_start: start.or(finish),
        actual_finish: finish.map(|finish| finish.max(start.unwrap_or(finish))),
        ..Progress::default()
    };
    if is_done {
        progress.done = 10_000;
    } else {
        let left = left.unwrap_or(amount).min(amount);
        progress.remaining = Some(left);
        progress.done = share_done(amount, left);
        if let Some(stop) = moment(record, &[SUSPEND], reading) {
            progress.stop = Some(stop);
            progress.resume = moment(record, &[RESUME], reading).filter(|resume| *resume >= stop);
        }
    }
    task.progress = progress;
}

fn share_done(amount: Seconds, left: Seconds) -> u16 {
    if amount <= Seconds::ZERO {
        return 0;
    }
    let done = (1.0 - left.minutes() / amount.minutes()) * 10_000.0;
    u16::try_from(rounded(done.clamp(0.0, 10_000.0))).unwrap_or(0)
}

/// Reads the constraints. "Finish on or before" moves nothing in P6 and sets late dates: a deadline.
fn constrain(record: Record<'_>, task: &mut Task, reading: &mut Reading<'_>) {
    for [kind, date] in [FIRST, SECOND] {
        let Some(kind) = record.read(kind, reading, constraint_kind) else {
            continue;
        };
        let date = record
            .read(date, reading, local)
            .and_then(|at| reading.at(at));
        let constraint = match (kind, date) {
            (ConstraintKind::Asap, _) => continue,
            (ConstraintKind::Alap, _) => Constraint { kind, date: None },
            (ConstraintKind::Fnlt, Some(date)) if task.deadline.is_none() => {
                task.deadline = Some(date);
                continue;
            }
            (_, Some(_)) => Constraint { kind, date },
            (_, None) => continue,
        };
        if task.constraint == Constraint::default() {
            task.constraint = constraint;
        } else {
            reading.warn(Message::new("warning-second-constraint").text("task", &task.name));
        }
    }
}

fn constraint_kind(text: &str) -> Option<ConstraintKind> {
    match text {
        "CS_ALAP" | "As Late As Possible" => Some(ConstraintKind::Alap),
        "CS_MSO" | "CS_MANDSTART" | "Start On" | "Mandatory Start" => Some(ConstraintKind::Mso),
        "CS_MSOA" | "Start On or After" => Some(ConstraintKind::Snet),
        "CS_MSOB" | "Start On or Before" => Some(ConstraintKind::Snlt),
        "CS_MEO" | "CS_MANDFIN" | "Finish On" | "Mandatory Finish" => Some(ConstraintKind::Mfo),
        "CS_MEOA" | "Finish On or After" => Some(ConstraintKind::Fnet),
        "CS_MEOB" | "Finish On or Before" => Some(ConstraintKind::Fnlt),
        "None" => Some(ConstraintKind::Asap),
        _ => None,
    }
}

/// Reads the first of some moments that is there.
fn moment(record: Record<'_>, names: &[Name], reading: &mut Reading<'_>) -> Option<Instant> {
    names.iter().find_map(|name| {
        let at = record.read(*name, reading, local)?;
        reading.at(at)
    })
}

/// Returns the notes of each activity with their topics.
fn notes<'s>(source: &Source<'s>) -> BTreeMap<&'s str, Vec<String>> {
    let topics: BTreeMap<&str, &str> = source
        .rows(Table::Topic)
        .iter()
        .filter_map(|topic| {
            let id = topic.value(["memo_type_id", "ObjectId"])?;
            Some((id, topic.value(["memo_type", "Name"])?))
        })
        .collect();
    let mut notes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for note in source.rows(Table::Note) {
        let task = note.value(["task_id", "ActivityObjectId"]);
        let text = note.value(["task_memo", "Note"]);
        let Some((task, text)) = task.zip(text) else {
            continue;
        };
        let topic = note.value(["memo_type_id", "NotebookTopicObjectId"]);
        let topic = topic.and_then(|id| topics.get(id));
        let text = plain_text(text);
        let text = match topic {
            Some(topic) => format!("{topic}: {text}"),
            None => text,
        };
        notes.entry(task).or_default().push(text);
    }
    notes
}
