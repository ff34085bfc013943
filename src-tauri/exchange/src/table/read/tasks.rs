//! Lines become tasks: what was entered about each of them.

use super::lines::{Line, Lines};
use super::people::People;
use super::worktime::Worktime;
use crate::reading::Reading;
use crate::table::mapping::{ColumnRole, Starts};
use crate::table::value::{self, RowKind};
use slipway_engine::plan::{Constraint, ConstraintKind, External, Rules, Task, TaskKind, TaskMode};
use slipway_engine::{Instant, ReleaseId, Span, TaskId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The tasks of a table.
pub(super) struct Tasks {
    pub(super) rows: Vec<Task>,
    /// The task of each line; none for a release.
    pub(super) of_line: Vec<Option<TaskId>>,
    /// When each task begins and where that is written, for those whose start is to hold.
    pub(super) told: BTreeMap<TaskId, Told>,
    /// The earliest start.
    pub(super) first: Option<Instant>,
}

/// A start that a table tells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) start: Instant,
    /// Row of the sheet, from 0.
    pub(super) row: usize,
}

/// When a line begins, and how long it takes.
#[derive(Default)]
struct Course {
    start: Option<Instant>,
    finish: Option<Instant>,
    duration: Span,
    is_estimated: bool,
    is_moment: bool,
}

/// How lines of a table are read.
struct Making<'m, 's> {
    lines: &'m Lines<'s>,
    worktime: &'m Worktime,
    rules: &'m Rules,
    /// Whether the table has no place for how long something takes: then a date is a moment.
    has_moments_only: bool,
}

impl Tasks {
    /// Reads a task for every line but releases; their releases and places are settled later.
    pub(super) fn read(
        lines: &Lines<'_>,
        worktime: &Worktime,
        rules: &Rules,
        people: &mut People,
        reading: &mut Reading<'_>,
    ) -> Self {
        let has = |role| lines.has(role);
        let making = Making {
            lines,
            worktime,
            rules,
            // Of start and finish there is one, and nothing else says how far the other is.
            has_moments_only: !has(ColumnRole::Duration)
                && (has(ColumnRole::Start) != has(ColumnRole::Finish)),
        };
        let mut tasks = Self {
            rows: Vec::with_capacity(lines.rows.len()),
            of_line: Vec::with_capacity(lines.rows.len()),
            told: BTreeMap::new(),
            first: None,
        };
        let mut guessed = 0;
        for line in &lines.rows {
            if line.kind == RowKind::Release {
                tasks.of_line.push(None);
                continue;
            }
            let mut task = Task::new(reading.id(), ReleaseId(Uuid::nil()), &line.name);
            making.describe(&mut task, line, reading);
            task.owner = people.owner(lines, line, Some(task.id), reading);
            if !line.is_summary {
                let course = making.course(line, &mut guessed, reading);
                making.schedule(&mut task, line, &course, reading);
                if let Some(start) = course.start {
                    tasks.first = Some(tasks.first.map_or(start, |first| first.min(start)));
                    if task.constraint.date == Some(start) && making.holds(line) {
                        let row = line.row;
                        tasks.told.insert(task.id, Told { start, row });
                    }
                }
            }
            tasks.of_line.push(Some(task.id));
            tasks.rows.push(task);
        }
        let placed = tasks.rows.iter_mut();
        let of_tasks = lines
            .rows
            .iter()
            .filter(|line| line.kind != RowKind::Release);
        for (task, line) in placed.zip(of_tasks) {
            task.parent = line.parent.and_then(|parent| tasks.of_line[parent]);
        }
        reading.warn_of("warning-table-one-day", guessed);
        tasks
    }
}

impl Making<'_, '_> {
    /// Fills in what does not depend on dates.
    fn describe(&self, task: &mut Task, line: &Line<'_>, reading: &mut Reading<'_>) {
        let lines = self.lines;
        let notes: Vec<_> = lines
            .cells(line, ColumnRole::Notes)
            .map(|cell| cell.text())
            .collect();
        task.notes = reading.long(&notes.join("\n"));
        task.external = external(lines, line, reading);
        for (column, cell) in lines.filled(line, ColumnRole::Field) {
            let heading = super::lines::title(lines.mapping, column);
            task.fields.insert(heading, reading.long(&cell.text()));
        }
        let deadline = self.date(line, ColumnRole::Deadline, reading);
        task.deadline = deadline.and_then(|when| self.worktime.finish(when, reading));
        let read = |cell: &_| value::duration(cell, lines.mapping, self.rules);
        task.effort = lines
            .value(line, ColumnRole::Effort, reading, read)
            .map(|typed| typed.span.amount)
            .filter(|effort| effort.0 > 0);
        task.kind = match line.kind {
            RowKind::Task(kind) => kind,
            RowKind::Summary | RowKind::Release => TaskKind::Task,
        };
        let is_milestone = lines.value(line, ColumnRole::Milestone, reading, value::flag);
        if is_milestone == Some(true) && task.kind == TaskKind::Task {
            task.kind = TaskKind::Milestone;
        }
        if line.is_summary {
            task.kind = TaskKind::Task;
        }
    }

    fn date(
        &self,
        line: &Line<'_>,
        role: ColumnRole,
        reading: &mut Reading<'_>,
    ) -> Option<value::When> {
        let read = |cell: &_| value::date(cell, self.lines.mapping);
        self.lines.value(line, role, reading, read)
    }

    /// Reads start, finish and duration, and works out the third of them; those of which no two are told
    /// are counted as guessed.
    fn course(&self, line: &Line<'_>, guessed: &mut usize, reading: &mut Reading<'_>) -> Course {
        let (lines, worktime) = (self.lines, self.worktime);
        let start = self.date(line, ColumnRole::Start, reading);
        let finish = self.date(line, ColumnRole::Finish, reading);
        let read = |cell: &_| value::duration(cell, lines.mapping, self.rules);
        let duration = lines.value(line, ColumnRole::Duration, reading, read);
        let is_milestone = line.kind == RowKind::Task(TaskKind::Milestone)
            || value::flag(lines.cell(line, ColumnRole::Milestone)) == Some(true);
        let mut course = Course {
            start: start.and_then(|when| worktime.start(when, reading)),
            finish: finish.and_then(|when| worktime.finish(when, reading)),
            ..Course::default()
        };
        if let Some((start, finish)) = course.start.zip(course.finish)
            && finish < start
        {
            reading.warn(lines.of_row("warning-table-backwards", line));
            course.finish = None;
        }
        if let Some((start, finish)) = course.start.zip(course.finish)
            && worktime.between(start, finish) > Span::LONGEST
        {
            reading.warn(lines.of_row("warning-table-too-long", line));
            course.finish = None;
        }
        let given = duration.filter(|typed| !(is_milestone && typed.span.is_zero()));
        match (given, course.start, course.finish) {
            (Some(typed), ..) => {
                course.duration = typed.span;
                course.is_estimated = typed.estimated;
                course.is_moment = typed.span.is_zero();
            }
            (None, Some(start), Some(finish)) if !is_milestone => {
                course.duration.amount = worktime.between(start, finish);
            }
            _ if is_milestone || self.has_moments_only => course.is_moment = true,
            _ => {
                course.duration = Span::working_minutes(i64::from(self.rules.minutes_per_day));
                course.is_estimated = true;
                *guessed += 1;
            }
        }
        if course.is_moment {
            course.start = course.finish.or(course.start);
        } else if course.start.is_none()
            && let Some(finish) = course.finish
        {
            course.start = Some(worktime.before(finish, course.duration));
        }
        course
    }

    /// Says when a task happens.
    fn schedule(
        &self,
        task: &mut Task,
        line: &Line<'_>,
        course: &Course,
        reading: &mut Reading<'_>,
    ) {
        task.duration = course.duration;
        task.estimated = course.is_estimated;
        if course.is_moment && task.kind == TaskKind::Task {
            task.kind = TaskKind::Milestone;
        }
        self.constrain(task, line, reading);
        let is_put = self.lines.mapping.starts == Starts::Pin || task.kind == TaskKind::External;
        if is_put && course.start.is_some() {
            if task.kind != TaskKind::External {
                task.mode = TaskMode::Manual;
            }
            task.manual_start = course.start;
            task.manual_finish = course.finish;
        } else if self.holds(line) {
            task.constraint.date = course.start;
            if course.start.is_some() {
                task.constraint.kind = ConstraintKind::Snet;
            }
        }
        self.progress(task, line, course, reading);
    }

    /// Says whether the start of a line is to hold: nothing else says what does.
    fn holds(&self, line: &Line<'_>) -> bool {
        let told = [
            ColumnRole::NotBefore,
            ColumnRole::Constraint,
            ColumnRole::ConstraintDate,
        ];
        self.lines.mapping.starts == Starts::Hold
            && told
                .iter()
                .all(|role| self.lines.cell(line, *role).is_empty())
    }

    fn constrain(&self, task: &mut Task, line: &Line<'_>, reading: &mut Reading<'_>) {
        let lines = self.lines;
        let kind = lines.value(line, ColumnRole::Constraint, reading, value::constraint);
        let date = self.date(line, ColumnRole::ConstraintDate, reading);
        task.constraint = match (kind, date) {
            (Some(ConstraintKind::Alap), _) => Constraint {
                kind: ConstraintKind::Alap,
                date: None,
            },
            (Some(ConstraintKind::Asap) | None, None) => Constraint::default(),
            (kind, date) => {
                let kind = kind
                    .filter(|kind| *kind != ConstraintKind::Asap)
                    .unwrap_or(ConstraintKind::Snet);
                let ends = matches!(
                    kind,
                    ConstraintKind::Fnet | ConstraintKind::Fnlt | ConstraintKind::Mfo
                );
                let date = date.and_then(|when| {
                    if ends {
                        self.worktime.finish(when, reading)
                    } else {
                        self.worktime.start(when, reading)
                    }
                });
                date.map_or_else(Constraint::default, |date| Constraint {
                    kind,
                    date: Some(date),
                })
            }
        };
        let not_before = self.date(line, ColumnRole::NotBefore, reading);
        if task.constraint == Constraint::default()
            && let Some(date) = not_before.and_then(|when| self.worktime.start(when, reading))
        {
            task.constraint = Constraint {
                kind: ConstraintKind::Snet,
                date: Some(date),
            };
        }
    }

    /// Says what is done; work that is begun began when it was to begin, unless the table says otherwise.
    fn progress(
        &self,
        task: &mut Task,
        line: &Line<'_>,
        course: &Course,
        reading: &mut Reading<'_>,
    ) {
        let lines = self.lines;
        let read = |cell: &_| value::progress(cell, lines.mapping);
        let done = lines.value(line, ColumnRole::Progress, reading, read);
        let start = self.date(line, ColumnRole::ActualStart, reading);
        let finish = self.date(line, ColumnRole::ActualFinish, reading);
        let progress = &mut task.progress;
        progress.actual_start = start.and_then(|when| self.worktime.start(when, reading));
        progress.actual_finish = finish.and_then(|when| self.worktime.finish(when, reading));
        progress.done = done.unwrap_or(0);
        if progress.actual_finish.is_some() {
            progress.done = 10_000;
        }
        if progress.done == 0 {
            return;
        }
        progress.actual_start = progress.actual_start.or(course.start);
        if progress.done == 10_000 && progress.actual_finish.is_none() {
            let end = |start| self.worktime.after(start, course.duration);
            progress.actual_finish = course.finish.or_else(|| progress.actual_start.map(end));
        }
        let ends = progress.actual_start.zip(progress.actual_finish);
        if ends.is_some_and(|(start, finish)| finish < start) {
            progress.actual_start = progress.actual_finish;
        }
    }
}

/// Returns what a line is called elsewhere: its keys, else its number.
pub(super) fn external(
    lines: &Lines<'_>,
    line: &Line<'_>,
    reading: &mut Reading<'_>,
) -> Vec<External> {
    let role = if lines.cells(line, ColumnRole::Key).next().is_some() {
        ColumnRole::Key
    } else {
        ColumnRole::Number
    };
    let mut keys = Vec::new();
    for cell in lines.cells(line, role) {
        let key = reading.short(&cell.text());
        keys.extend(reading.external(&key));
    }
    keys
}
