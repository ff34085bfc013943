//! What it takes to bring the rows of a returned sheet into the plan: the commands of each, tried before
//! anybody is told that they can be taken.

use super::column::SheetColumn;
use super::entry::Wanted;
use super::read::{ReturnedRow, ReturnedSheet};
use super::review::{FieldChange, RowRefusal, SheetRow};
use super::sent::{Sent, left, said_moment};
use slipway_engine::change::{
    Argument, Cell, Change, Command, Message, NewIds, ProgressUpdate, Refusal,
};
use slipway_engine::plan::{Progress, Task};
use slipway_engine::{Instant, Scheduled, TaskId, TimeUnit, edits_for};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The whole, in basis points.
const WHOLE: i64 = 10_000;

/// What becomes of rows in which a sheet and the plan changed the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clashes {
    /// They are left out.
    LeftOut,
    /// What the sheet says is taken.
    Taken,
}

/// A row beside the plan, and what brings it in.
pub(super) struct Taken {
    pub(super) row: SheetRow,
    /// Whether what was sent is gone from it.
    pub(super) is_forgetful: bool,
    commands: Vec<Command>,
}

/// Returns the commands that take the rows of some tasks, of all when none are named.
///
/// # Errors
///
/// The tasks that were named and cannot be taken, or not any more.
pub fn commands_of(
    on: &Scheduled,
    sheet: &ReturnedSheet,
    chosen: Option<&BTreeSet<TaskId>>,
    clashes: Clashes,
) -> Result<Vec<Command>, BTreeSet<TaskId>> {
    let mut left = chosen.cloned().unwrap_or_default();
    let mut commands = Vec::new();
    for one in taken(on, sheet) {
        let Some(task) = one.row.task.filter(|_| one.row.can_be_taken()) else {
            continue;
        };
        let is_wanted = match chosen {
            Some(chosen) => chosen.contains(&task),
            None => clashes == Clashes::Taken || !one.row.clashes(),
        };
        if is_wanted {
            left.remove(&task);
            commands.extend(one.commands);
        }
    }
    if left.is_empty() {
        Ok(commands)
    } else {
        Err(left)
    }
}

/// Lays every row beside the plan.
pub(super) fn taken(on: &Scheduled, sheet: &ReturnedSheet) -> Vec<Taken> {
    let keys = keys(on);
    let mut seen: BTreeMap<TaskId, &str> = BTreeMap::new();
    let rows = sheet.rows.iter().map(|row| {
        let Some(task) = task_of(on, &keys, row) else {
            return Taken::refused(row, None, &row.at, why("unknown").text("name", &row.name));
        };
        if let Some(first) = seen.insert(task.id, &row.at) {
            let why = why("twice").text("cell", first);
            return Taken::refused(row, Some(task), &row.at, why);
        }
        Taken::of(on, task, row)
    });
    rows.collect()
}

/// The tasks of keys in other tools; keys of several tasks name none.
fn keys(on: &Scheduled) -> BTreeMap<&str, Option<TaskId>> {
    let mut keys = BTreeMap::new();
    for task in on.plan.tasks.iter() {
        for known in &task.external {
            let found = keys.entry(known.key.as_str());
            found.and_modify(|id| *id = None).or_insert(Some(task.id));
        }
    }
    keys
}

fn task_of<'p>(
    on: &'p Scheduled,
    keys: &BTreeMap<&str, Option<TaskId>>,
    row: &ReturnedRow,
) -> Option<&'p Task> {
    let id = match Uuid::parse_str(&row.id) {
        Ok(id) => TaskId(id),
        Err(_) => (*keys.get(row.key.as_str())?)?,
    };
    on.plan.tasks.get(id).map(AsRef::as_ref)
}

impl Taken {
    fn refused(row: &ReturnedRow, task: Option<&Task>, at: &str, why: Message) -> Self {
        Self {
            row: SheetRow {
                at: row.at.clone(),
                task: task.map(|task| task.id),
                name: task.map_or_else(|| row.name.clone(), |task| task.name.clone()),
                release: task.map(|task| task.release),
                changes: Vec::new(),
                refusal: Some(RowRefusal {
                    at: at.to_owned(),
                    why,
                }),
            },
            is_forgetful: false,
            commands: Vec::new(),
        }
    }

    fn of(on: &Scheduled, task: &Task, row: &ReturnedRow) -> Self {
        let sent = Sent::read(&row.sent);
        let now = Sent::of(on, task);
        let mut taking = Taking {
            on,
            task,
            changes: Vec::new(),
            wanted: BTreeMap::new(),
        };
        for (column, cell) in &row.cells {
            let Some(wanted) = Wanted::read(on, task, *column, &cell.value) else {
                let why = why("unclear").text("text", &cell.said);
                return Self::refused(row, Some(task), &cell.at, why);
            };
            let said = wanted.said(on);
            let was_sent = sent.as_ref().and_then(|sent| sent.value(*column));
            let is_now = now.value(*column);
            if was_sent == Some(&said) || is_now == Some(&said) {
                continue;
            }
            if *column == SheetColumn::Forecast && said == said_moment(on, taking.finish()) {
                continue;
            }
            taking.changes.push(FieldChange {
                field: *column,
                at: cell.at.clone(),
                was: taking.present(*column),
                is: wanted.argument(task),
                changed_meanwhile: was_sent.is_some() && was_sent != is_now,
            });
            taking.wanted.insert(*column, wanted);
        }
        match taking.commands() {
            Ok(commands) => Self {
                is_forgetful: sent.is_none(),
                row: SheetRow {
                    at: row.at.clone(),
                    task: Some(task.id),
                    name: task.name.clone(),
                    release: Some(task.release),
                    changes: if commands.is_empty() {
                        Vec::new()
                    } else {
                        taking.changes
                    },
                    refusal: None,
                },
                commands,
            },
            Err((column, why)) => {
                let cell = row.cells.get(&column).map_or(&row.at, |cell| &cell.at);
                let mut refused = Self::refused(row, Some(task), cell, why);
                refused.row.changes = taking.changes;
                refused
            }
        }
    }
}

/// A task and what a row wants of it.
struct Taking<'p> {
    on: &'p Scheduled,
    task: &'p Task,
    changes: Vec<FieldChange>,
    wanted: BTreeMap<SheetColumn, Wanted>,
}

/// The column that is in the way, and why.
type Refused = (SheetColumn, Message);

impl Taking<'_> {
    /// Returns when the task ends as planned now.
    fn finish(&self) -> Instant {
        let slot = self.on.plan.tasks.slot(self.task.id);
        slot.map_or(Instant(0), |slot| self.on.schedule.dates(slot).finish)
    }

    /// Returns what the plan has now.
    fn present(&self, column: SheetColumn) -> Option<Argument> {
        let Task {
            progress,
            duration,
            notes,
            ..
        } = self.task;
        match column {
            SheetColumn::Done => Some(Argument::Percent(progress.done.into())),
            SheetColumn::Remaining => left(self.task).map(|left| match duration.unit {
                TimeUnit::Working => Argument::Work(left.amount),
                TimeUnit::Elapsed => Argument::Elapsed(left.amount),
            }),
            SheetColumn::ActualStart => progress.actual_start.map(Argument::Instant),
            SheetColumn::ActualFinish => progress.actual_finish.map(Argument::Instant),
            SheetColumn::Forecast => Some(Argument::Instant(self.finish())),
            _ => (!notes.is_empty()).then(|| Argument::Text(notes.clone())),
        }
    }

    fn moment(&self, column: SheetColumn) -> Option<Instant> {
        match self.wanted.get(&column)? {
            Wanted::At(at) => Some(*at),
            Wanted::Done(_) | Wanted::Remaining(_) | Wanted::Note(_) => None,
        }
    }

    /// Returns the commands that do what is wanted, once they were tried.
    fn commands(&self) -> Result<Vec<Command>, Refused> {
        self.look_at_dates()?;
        let mut commands = Vec::new();
        let done = match self.wanted.get(&SheetColumn::Done) {
            Some(Wanted::Done(points)) if (0..=WHOLE).contains(points) => {
                u16::try_from(*points).ok()
            }
            Some(Wanted::Done(points)) => {
                let why = why("share").with("done", Argument::Percent(*points));
                return Err((SheetColumn::Done, why));
            }
            _ => None,
        };
        let remaining = match self.wanted.get(&SheetColumn::Remaining) {
            // A task that is finished has nothing left, whatever was in the cell before.
            Some(Wanted::Remaining(left)) if done.map(i64::from) != Some(WHOLE) => Some(*left),
            _ => None,
        };
        let update = ProgressUpdate {
            done,
            actual_start: self.moment(SheetColumn::ActualStart),
            actual_finish: self.moment(SheetColumn::ActualFinish),
            remaining,
        };
        let task = self.task.id;
        if update != ProgressUpdate::default() {
            commands.push(Command::SetProgress { task, update });
        }
        if let Some(Wanted::Note(notes)) = self.wanted.get(&SheetColumn::Note) {
            let notes = notes.clone();
            commands.push(Command::SetNotes { task, notes });
        }
        if let Some(at) = self.moment(SheetColumn::Forecast) {
            commands.push(Command::EnterCell {
                task,
                cell: Cell::Finish,
                text: said_moment(self.on, at),
            });
        }
        self.try_out(&commands, update)?;
        Ok(commands)
    }

    /// What really happened lies before the data date, and its end behind its beginning.
    fn look_at_dates(&self) -> Result<(), Refused> {
        let now = self.on.plan.portfolio.data_date;
        for column in [SheetColumn::ActualStart, SheetColumn::ActualFinish] {
            if self.moment(column).is_some_and(|at| at > now) {
                let why = why("future").with("date", Argument::Instant(now));
                return Err((column, why));
            }
        }
        let start = self.moment(SheetColumn::ActualStart);
        let start = start.or(self.task.progress.actual_start);
        if let (Some(start), Some(finish)) = (start, self.moment(SheetColumn::ActualFinish))
            && finish < start
        {
            let why = why("order").with("date", Argument::Instant(start));
            return Err((SheetColumn::ActualFinish, why));
        }
        if self
            .moment(SheetColumn::Forecast)
            .is_some_and(|at| at < now)
        {
            let why = why("past").with("date", Argument::Instant(now));
            return Err((SheetColumn::Forecast, why));
        }
        Ok(())
    }

    /// Does it on a copy: what the plan refuses is refused here, and dates that follow from what is said
    /// must not lie in the future either.
    fn try_out(&self, commands: &[Command], update: ProgressUpdate) -> Result<(), Refused> {
        if commands.is_empty() {
            return Ok(());
        }
        let batch = Command::Batch {
            label: Message::new("label-batch"),
            commands: commands.to_vec(),
        };
        let edits = edits_for(self.on, &batch, &mut NoIds);
        let edits = match edits {
            Ok(edits) => edits,
            Err(refusal) => return Err((self.first(), refused(&refusal))),
        };
        let mut rows = edits.changes.0.iter().filter_map(|change| match change {
            Change::Task(edit) => edit.after.as_ref().filter(|row| row.id == self.task.id),
            _ => None,
        });
        let Some(Progress {
            actual_start,
            actual_finish,
            ..
        }) = rows.next_back().map(|row| row.progress.clone())
        else {
            return Ok(());
        };
        let now = self.on.plan.portfolio.data_date;
        let is_ahead = |at: Option<Instant>| at.is_some_and(|at| at > now);
        if update.actual_start.is_none() && is_ahead(actual_start) {
            return Err((self.first(), why("needs-start")));
        }
        if update.actual_finish.is_none() && is_ahead(actual_finish) {
            return Err((self.first(), why("needs-finish")));
        }
        Ok(())
    }

    /// Returns the first column that wants something.
    fn first(&self) -> SheetColumn {
        let first = self.wanted.keys().next();
        first.copied().unwrap_or(SheetColumn::Task)
    }
}

/// None of the commands of a sheet makes a row.
struct NoIds;

impl NewIds for NoIds {
    fn draw(&mut self) -> Uuid {
        Uuid::nil()
    }
}

fn why(what: &str) -> Message {
    Message::new(&format!("progress-why-{what}"))
}

/// Returns why the plan refuses something, as a message.
fn refused(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::SummaryDatesAreComputed { .. } => why("summary"),
        Refusal::OutOfRange { field } => Message::new("refusal-out-of-range")
            .with("field", Argument::Term(format!("field-{field}"))),
        Refusal::AlreadyFinished { .. } => Message::new("refusal-already-finished"),
        other => why("refused").text("code", &other.to_string()),
    }
}
