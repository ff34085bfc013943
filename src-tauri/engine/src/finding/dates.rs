//! Dates against the data date, the past and working time: contradictions (D01), overdue work (D02),
//! pins on closed time (D03), calendars that never open (D04).

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::CalendarId;
use crate::plan::{Calendar, ConstraintKind, Progress, Task, TaskKind, TaskMode};
use crate::schedule::Driver;
use crate::time::{Instant, Seconds, TimeUnit};
use uuid::Uuid;

/// D01, D02 and D03 of a leaf.
pub(super) fn leaf<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    let progress = &task.progress;
    if progress.is_started() || progress.is_finished() {
        note_contradiction(view, task, notes);
    } else {
        note_pin_on_closed_time(view, slot, task, notes);
    }
    if !progress.is_finished() {
        note_overdue(view, slot, task, notes);
    }
}

fn of_task(code: Code, severity: Severity, task: &Task, message: Message) -> super::Finding {
    let subjects = vec![Subject::Task(task.id)];
    finding(code, severity, &[task.id.into()], subjects, message)
}

/// D01: what really happened cannot lie after the data date, nor end before it began.
fn note_contradiction<'a>(view: &View<'a>, task: &'a Task, notes: &mut Notes<'a>) {
    let data_date = view.plan.portfolio.data_date;
    let Progress {
        actual_start,
        actual_finish,
        ..
    } = task.progress;
    let (case, at, against) = match (actual_start, actual_finish) {
        (Some(start), Some(finish)) if finish < start => ("finish-before-start", finish, start),
        (Some(start), _) if start > data_date => ("start-in-future", start, data_date),
        (_, Some(finish)) if finish > data_date => ("finish-in-future", finish, data_date),
        _ => return,
    };
    let message = Message::new("finding-d01")
        .text("task", &task.name)
        .text("case", case)
        .with("at", Argument::Instant(at))
        .with("against", Argument::Instant(against));
    notes.add(
        &task.name,
        of_task(Code::D01, Severity::Error, task, message),
    );
}

/// D02: planned moments passed without actual ones, or the data date pushed work off its date.
fn note_overdue<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    let data_date = view.plan.portfolio.data_date;
    let dates = view.dates(slot);
    let is_started = task.progress.is_started();
    let (case, date) = if dates.finish < data_date {
        ("finish", dates.finish)
    } else if !is_started && dates.start < data_date {
        ("start", dates.start)
    } else {
        match pushed_off(view, slot, task) {
            Some(date) => ("pushed", date),
            None => return,
        }
    };
    let by = view.leaf(slot, task).own.work_between(date, data_date);
    let message = Message::new("finding-d02")
        .text("task", &task.name)
        .text("case", case)
        .with("date", Argument::Instant(date))
        .with("by", task.counted(by).into())
        .with("data-date", Argument::Instant(data_date));
    notes.add(
        &task.name,
        of_task(Code::D02, Severity::Warning, task, message),
    );
}

/// Returns the date that a person gave an automatic task and the data date pushed it off.
fn pushed_off(view: &View<'_>, slot: u32, task: &Task) -> Option<Instant> {
    let date = task.constraint.date?;
    let asks_for_start = match task.constraint.kind {
        ConstraintKind::Snet | ConstraintKind::Mso => true,
        ConstraintKind::Asap
        | ConstraintKind::Alap
        | ConstraintKind::Snlt
        | ConstraintKind::Fnet
        | ConstraintKind::Fnlt
        | ConstraintKind::Mfo => false,
    };
    let was_pushed = asks_for_start
        && !task.progress.is_started()
        && view.dates(slot).driver == Driver::DataDate
        && view
            .leaf(slot, task)
            .own
            .work_between(date, view.dates(slot).start)
            > Seconds::ZERO;
    was_pushed.then_some(date)
}

/// The end of a task that somebody pinned to a moment.
#[derive(Clone, Copy)]
pub(super) enum Pin {
    /// Its start.
    Start(Instant),
    /// Its finish.
    Finish(Instant),
}

/// Returns the moments to which people pinned a task that has not begun.
pub(super) fn pins(task: &Task) -> [Option<Pin>; 2] {
    if task.kind == TaskKind::External {
        return [None, None];
    }
    if task.mode == TaskMode::Manual {
        return [
            task.manual_start.map(Pin::Start),
            task.manual_finish.map(Pin::Finish),
        ];
    }
    let date = task.constraint.date;
    match task.constraint.kind {
        ConstraintKind::Mso => [date.map(Pin::Start), None],
        ConstraintKind::Mfo => [None, date.map(Pin::Finish)],
        ConstraintKind::Asap
        | ConstraintKind::Alap
        | ConstraintKind::Snet
        | ConstraintKind::Snlt
        | ConstraintKind::Fnet
        | ConstraintKind::Fnlt => [None, None],
    }
}

/// D03: pinned onto a day, or a part of it, in which nobody works any more.
fn note_pin_on_closed_time<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    for pin in pins(task).into_iter().flatten() {
        let Some((edge, at, open)) = misplaced(view, slot, task, pin) else {
            continue;
        };
        let message = Message::new("finding-d03")
            .text("task", &task.name)
            .text("edge", edge)
            .with("at", Argument::Instant(at))
            .with("open", Argument::Instant(open));
        notes.add(
            &task.name,
            of_task(Code::D03, Severity::Warning, task, message),
        );
        return;
    }
}

/// Returns the nearest working moment of a pin when that lies on another day: an hour before the
/// doors open is no news, a Sunday is.
fn misplaced(
    view: &View<'_>,
    slot: u32,
    task: &Task,
    pin: Pin,
) -> Option<(&'static str, Instant, Instant)> {
    // What freezes and windows close is R05 and R01.
    let own = match task.duration.unit {
        TimeUnit::Working if view.calendars.in_windows(slot).is_some() => return None,
        TimeUnit::Working => view.calendars.ordinary(view.plan, slot, task),
        TimeUnit::Elapsed => view.calendars.clock(),
    };
    // A finish belongs to the day of the second before it: 24:00 is not tomorrow.
    let day = |at: Instant| view.calendars.zone().to_local(at).date();
    let last_second = |at: Instant| day(at - Seconds(1));
    match pin {
        Pin::Start(at) => {
            let open = own.next_start(at);
            let is_close = own.previous_finish(at) == at;
            (day(open) != day(at) && !is_close).then_some(("start", at, open))
        }
        Pin::Finish(at) => {
            let open = own.previous_finish(at);
            let is_opening = own.next_start(at) == at;
            (last_second(open) != last_second(at) && !is_opening).then_some(("finish", at, open))
        }
    }
}

/// D04: calendars in use that never open.
pub(super) fn empty_calendars<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for calendar in view.plan.calendars.iter() {
        let opens = view
            .calendars
            .of_calendar(calendar.id)
            .is_none_or(crate::calendar::Compiled::has_work);
        if !opens && is_used(view, calendar.id) {
            note_empty(calendar, notes);
        }
    }
}

fn note_empty<'a>(calendar: &'a Calendar, notes: &mut Notes<'a>) {
    let id: Uuid = calendar.id.into();
    let finding = finding(
        Code::D04,
        Severity::Blocker,
        &[id],
        vec![Subject::Calendar(calendar.id)],
        Message::new("finding-d04").text("calendar", &calendar.name),
    );
    notes.add(&calendar.name, finding);
}

fn is_used(view: &View<'_>, calendar: CalendarId) -> bool {
    let plan = view.plan;
    let is_it = |id: Option<CalendarId>| id == Some(calendar);
    plan.portfolio.calendar == calendar
        || plan.releases.iter().any(|release| is_it(release.calendar))
        || plan.tasks.iter().any(|task| is_it(task.calendar))
        || plan.people.iter().any(|person| is_it(person.calendar))
}
