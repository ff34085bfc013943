//! Fixes for dates: actuals (D01), overdue work (D02), closed time (D03), empty calendars (D04).

use super::dependencies::{constrain, lift_constraint, move_to};
use super::{Sick, fix};
use crate::change::{Argument, Command, Message, ProgressUpdate, ShiftPolicy};
use crate::finding::Fix;
use crate::finding::dates::{Pin, pins};
use crate::plan::{Calendar, ConstraintKind, Release, Task, TaskMode};
use crate::schedule::Leaf;
use crate::time::{Instant, Seconds};

impl Sick<'_> {
    /// D01: the record is corrected, or the data date was behind.
    pub(super) fn mend_actuals(&self) -> Vec<Fix> {
        let Some((_, task, leaf)) = self.leaf() else {
            return Vec::new();
        };
        let data_date = self.view.plan.portfolio.data_date;
        let progress = &task.progress;
        let mut fixes = Vec::new();
        if let Some(last) = progress.actual_start.max(progress.actual_finish)
            && last > data_date
        {
            fixes.push(fix(
                Message::new("fix-advance-data-date").with("date", Argument::Instant(last)),
                Command::SetDataDate { date: last },
            ));
        }
        match (progress.actual_start, progress.actual_finish) {
            (Some(start), Some(finish)) => {
                fixes.push(finished_on(task, leaf.finish_after(start, leaf.span)));
                fixes.push(started_on(task, leaf.start_before(finish, leaf.span)));
            }
            (Some(_), None) => fixes.push(started_on(task, data_date)),
            (None, Some(_)) => fixes.push(finished_on(task, data_date)),
            (None, None) => {}
        }
        fixes.push(clear_progress(task));
        fixes
    }

    /// D02: it happened as planned, or it is still to come.
    pub(super) fn catch_up(&self) -> Vec<Fix> {
        let Some((slot, task, leaf)) = self.leaf() else {
            return Vec::new();
        };
        let dates = self.view.dates(slot);
        let start = task.progress.actual_start.unwrap_or(dates.start);
        let data_date = self.view.plan.portfolio.data_date;
        let mut fixes = vec![fix(
            Message::new("fix-reschedule").text("task", &task.name),
            Command::RescheduleRemaining {
                task: task.id,
                from: data_date,
            },
        )];
        if !task.progress.is_started() && start <= data_date {
            fixes.push(fix(
                Message::new("fix-start-as-planned")
                    .text("task", &task.name)
                    .with("date", Argument::Instant(start)),
                started(task, start),
            ));
        }
        if dates.finish <= data_date {
            fixes.push(fix(
                Message::new("fix-finish-as-planned")
                    .text("task", &task.name)
                    .with("date", Argument::Instant(dates.finish)),
                finished(task, Some(start), dates.finish),
            ));
        }
        if !task.progress.is_started() {
            fixes.push(move_to(task, leaf.start_form(data_date.max(dates.start))));
        }
        if task.constraint.date.is_some() {
            fixes.push(lift_constraint(task));
        }
        fixes
    }

    /// D03: to the nearest working time on either side.
    pub(super) fn snap(&self) -> Vec<Fix> {
        let Some((_, task, leaf)) = self.leaf() else {
            return Vec::new();
        };
        let day = Seconds::from_minutes(i64::from(self.view.rules.minutes_per_day));
        pins(task)
            .into_iter()
            .flatten()
            .flat_map(|pin| {
                around(&leaf, pin, day)
                    .into_iter()
                    .map(move |at| snap_to(task, pin, at))
            })
            .collect()
    }

    /// D04: the calendar opens, or another takes its place.
    pub(super) fn open_calendar(&self) -> Vec<Fix> {
        let Some(empty) = self
            .calendar()
            .and_then(|id| self.view.plan.calendars.get(id))
        else {
            return Vec::new();
        };
        let ordinary = Calendar {
            zone: empty.zone.clone(),
            external: empty.external.clone(),
            ..Calendar::standard(empty.id, &empty.name)
        };
        let mut fixes = vec![fix(
            Message::new("fix-calendar-week").text("calendar", &empty.name),
            Command::EditCalendar { calendar: ordinary },
        )];
        let opens = |calendar: &&Calendar| {
            self.view
                .calendars
                .of_calendar(calendar.id)
                .is_some_and(crate::calendar::Compiled::has_work)
        };
        let mut others: Vec<&Calendar> = self
            .view
            .plan
            .calendars
            .iter()
            .map(AsRef::as_ref)
            .filter(opens)
            .collect();
        others.sort_by_key(|other| (other.id != self.view.plan.portfolio.calendar, other.id));
        if let Some(other) = others.first() {
            fixes.push(self.use_instead(empty, other));
        }
        fixes
    }

    fn use_instead(&self, empty: &Calendar, other: &Calendar) -> Fix {
        let plan = self.view.plan;
        let uses = |id| id == Some(empty.id);
        let mut commands = Vec::new();
        if plan.portfolio.calendar == empty.id {
            commands.push(Command::EditPortfolio {
                zone: plan.portfolio.zone.clone(),
                calendar: other.id,
                start: plan.portfolio.start,
                rules: plan.portfolio.rules.clone(),
                notes: plan.portfolio.notes.clone(),
            });
        }
        for release in plan.releases.sorted() {
            if uses(release.calendar) {
                commands.push(Command::EditRelease {
                    release: Release {
                        calendar: Some(other.id),
                        ..Release::clone(release)
                    },
                });
            }
        }
        for task in plan.tasks.sorted() {
            if uses(task.calendar) {
                commands.push(Command::SetTaskCalendar {
                    task: task.id,
                    calendar: Some(other.id),
                });
            }
        }
        for person in plan.people.sorted() {
            if uses(person.calendar) {
                commands.push(Command::EditPerson {
                    person: person.id,
                    team: person.team.clone(),
                    calendar: Some(other.id),
                    leave: person.leave.clone(),
                    capacity: person.capacity,
                    notes: person.notes.clone(),
                });
            }
        }
        let label = Message::new("fix-calendar-use")
            .text("other", &other.name)
            .text("calendar", &empty.name);
        fix(label.clone(), Command::Batch { label, commands })
    }
}

/// Returns the nearest working moments behind and before a pin.
fn around(leaf: &Leaf<'_>, pin: Pin, day: Seconds) -> [Instant; 2] {
    match pin {
        Pin::Start(at) => [
            leaf.own.next_start(at),
            leaf.start_before(leaf.own.previous_finish(at), day),
        ],
        Pin::Finish(at) => [
            leaf.own.previous_finish(at),
            leaf.finish_after(leaf.own.next_start(at), day),
        ],
    }
}

fn snap_to(task: &Task, pin: Pin, at: Instant) -> Fix {
    let label = Message::new("fix-snap")
        .text("task", &task.name)
        .with("date", Argument::Instant(at));
    let command = match (task.mode, pin) {
        (TaskMode::Auto, Pin::Start(_)) => constrain(task, ConstraintKind::Mso, at).command,
        (TaskMode::Auto, Pin::Finish(_)) => constrain(task, ConstraintKind::Mfo, at).command,
        (TaskMode::Manual, Pin::Start(_)) => Command::MoveTask {
            task: task.id,
            start: at,
            shift: ShiftPolicy::Push,
        },
        (TaskMode::Manual, Pin::Finish(_)) => Command::ResizeFinish {
            task: task.id,
            finish: at,
        },
    };
    fix(label, command)
}

/// Takes progress back.
pub(super) fn clear_progress(task: &Task) -> Fix {
    fix(
        Message::new("fix-clear-progress").text("task", &task.name),
        Command::ClearProgress { task: task.id },
    )
}

fn started(task: &Task, start: Instant) -> Command {
    Command::SetProgress {
        task: task.id,
        update: ProgressUpdate {
            actual_start: Some(start),
            ..ProgressUpdate::default()
        },
    }
}

fn finished(task: &Task, start: Option<Instant>, finish: Instant) -> Command {
    Command::SetProgress {
        task: task.id,
        update: ProgressUpdate {
            done: Some(10_000),
            actual_start: start,
            actual_finish: Some(finish),
            remaining: None,
        },
    }
}

fn started_on(task: &Task, start: Instant) -> Fix {
    fix(
        Message::new("fix-started-on")
            .text("task", &task.name)
            .with("date", Argument::Instant(start)),
        started(task, start),
    )
}

fn finished_on(task: &Task, finish: Instant) -> Fix {
    fix(
        Message::new("fix-finished-on")
            .text("task", &task.name)
            .with("date", Argument::Instant(finish)),
        finished(task, None, finish),
    )
}
