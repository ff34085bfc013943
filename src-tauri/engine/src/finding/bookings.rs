//! Bookings against what they are for: off their task (E04), in an outage or a freeze (E05), for
//! nothing any more (E09).

use super::notes::{Notes, View, finding};
use super::reserved::{Held, Reserved};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::plan::{Booking, Environment, Freeze, Hardness, Permit, ReleaseState, Scope};
use crate::time::Instant;
use crate::window::{Stretch, outages_of, upwards};
use uuid::Uuid;

/// E04, E05 and E09.
pub(super) fn bookings<'a>(view: &View<'a>, reserved: &Reserved<'a>, notes: &mut Notes<'a>) {
    let data_date = view.plan.portfolio.data_date;
    for held in reserved.iter().filter(|held| held.to > data_date) {
        if let Some(case) = idle(view, held) {
            note_idle(held, case, notes);
            continue;
        }
        off_task(view, held, notes);
    }
    without_task(view, notes);
    closed(view, reserved, notes);
}

/// E09: a booking that moves with a task which does not count any more. It holds its environment at
/// no time, and stands in the way of nobody; but it is asked for or agreed, and comes back with the
/// task.
fn without_task<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    let plan = view.plan;
    for booking in plan.bookings.iter().filter(|row| row.is_in_force()) {
        let task = booking.task.filter(|_| booking.start.is_none());
        let task = task.and_then(|id| plan.tasks.get(id));
        let gone = task.filter(|task| !task.active && !task.progress.is_finished());
        let release = plan.releases.get(booking.release);
        let (Some(task), Some(environment), Some(release)) = (
            gone,
            plan.environments.get(booking.environment),
            release.filter(|release| !release.state.is_out()),
        ) else {
            continue;
        };
        let message = Message::new("finding-e09")
            .text("environment", &environment.name)
            .text("release", &release.title())
            .text("task", &task.name)
            .text("case", "with-task");
        let about = (booking.as_ref(), environment.as_ref());
        note(
            (Code::E09, Severity::Hint),
            about,
            (None, &[]),
            message,
            notes,
        );
    }
}

/// Why nobody needs a booking any more.
fn idle(view: &View<'_>, held: &Held<'_>) -> Option<&'static str> {
    let task = held.task.and_then(|slot| view.task(slot));
    match held.release.state {
        ReleaseState::Cancelled => Some("cancelled"),
        ReleaseState::BackedOut | ReleaseState::Closed => Some("over"),
        ReleaseState::Draft
        | ReleaseState::Planned
        | ReleaseState::InProgress
        | ReleaseState::Ready
        | ReleaseState::Go
        | ReleaseState::Deploying
        | ReleaseState::Deployed
        | ReleaseState::Hypercare => match task {
            Some(task) if !task.active => Some("task-gone"),
            Some(task) if task.progress.is_finished() => Some("task-done"),
            Some(_) | None => None,
        },
    }
}

fn note_idle<'a>(held: &Held<'a>, case: &str, notes: &mut Notes<'a>) {
    let message = about("finding-e09", held).text("case", case);
    let what = (Code::E09, Severity::Hint);
    note(what, held.row(), (None, &[]), message, notes);
}

/// E04: a fixed interval that was meant for a task, which lies elsewhere by now.
fn off_task<'a>(view: &View<'a>, held: &Held<'a>, notes: &mut Notes<'a>) {
    let is_fixed = held.booking.start.is_some();
    let Some((slot, task)) = held.task.and_then(|slot| Some((slot, view.task(slot)?))) else {
        return;
    };
    let dates = view.dates(slot);
    // What was done before the data date is history.
    let start = dates.start.max(view.plan.portfolio.data_date);
    if !is_fixed || held.from <= start && dates.finish <= held.to {
        return;
    }
    let message = about("finding-e04", held)
        .text("task", &task.name)
        .with("start", Argument::Instant(dates.start))
        .with("finish", Argument::Instant(dates.finish));
    let subject = Subject::Task(task.id);
    note(
        (Code::E04, Severity::Error),
        held.row(),
        (Some(subject), &[]),
        message,
        notes,
    );
}

/// E05 of every environment that is closed at times.
fn closed<'a>(view: &View<'a>, reserved: &Reserved<'a>, notes: &mut Notes<'a>) {
    let plan = view.plan;
    let coming = view.calendars.coming();
    let freezes: Vec<(u32, &Freeze)> = plan
        .freezes
        .entries()
        .filter(|(_, freeze)| freeze.hardness == Hardness::Hard)
        .filter(|(_, freeze)| matches!(freeze.scope, Scope::Environment(_)))
        .map(|(slot, freeze)| (slot, freeze.as_ref()))
        .collect();
    if freezes.is_empty() && plan.outages.is_empty() {
        return;
    }
    for (slot, environment) in plan.environments.entries() {
        let own = reserved.own(slot);
        if own.is_empty() {
            continue;
        }
        let above: Vec<_> = upwards(plan, environment.id).map(|row| row.id).collect();
        for (slot, outage) in outages_of(plan, environment.id) {
            for held in own {
                let subject = Subject::Outage(outage.id);
                let what = (outage.name.as_str(), subject, outage.id.into(), "outage");
                if let Some(time) = meeting(view, held, coming.of_outage(slot)) {
                    note_closed(held, what, time, notes);
                }
            }
        }
        for &(slot, freeze) in &freezes {
            let is_meant = matches!(freeze.scope, Scope::Environment(id) if above.contains(&id));
            for held in own.iter().filter(|_| is_meant) {
                if !binds(view, freeze, held) {
                    continue;
                }
                let subject = Subject::Freeze(freeze.id);
                let what = (freeze.name.as_str(), subject, freeze.id.into(), "freeze");
                if let Some(time) = meeting(view, held, coming.of_freeze(slot)) {
                    note_closed(held, what, time, notes);
                }
            }
        }
    }
}

/// Says whether a freeze of an environment is about the release of a booking, and nobody permitted it
/// to go on.
fn binds(view: &View<'_>, freeze: &Freeze, held: &Held<'_>) -> bool {
    let data_date = view.plan.portfolio.data_date;
    let is_permitted = view.plan.waivers.iter().any(|waiver| {
        let covers = match waiver.permits {
            Permit::Finding { .. } => false,
            Permit::Freeze {
                freeze: of,
                release,
                task,
            } => {
                of == freeze.id
                    && release.is_none_or(|release| release == held.release.id)
                    && task.is_none_or(|task| held.booking.task == Some(task))
            }
        };
        covers && waiver.holds_at(data_date)
    });
    freeze.applies_to.covers(None, held.release.kind) && !is_permitted
}

/// Returns the first stretch, by end, that a booking meets after the data date.
fn meeting(view: &View<'_>, held: &Held<'_>, times: &[Stretch]) -> Option<Stretch> {
    let from: Instant = held.from.max(view.plan.portfolio.data_date);
    let first = times.partition_point(|&(_, to)| to <= from);
    times[first..]
        .first()
        .copied()
        .filter(|&(begin, _)| begin < held.to && from < held.to)
}

fn note_closed<'a>(
    held: &Held<'a>,
    (name, subject, id, case): (&str, Subject, Uuid, &str),
    (from, to): Stretch,
    notes: &mut Notes<'a>,
) {
    let message = about("finding-e05", held)
        .text("case", case)
        .text("name", name)
        .with("from", Argument::Instant(from))
        .with("to", Argument::Instant(to));
    note(
        (Code::E05, Severity::Error),
        held.row(),
        (Some(subject), &[id]),
        message,
        notes,
    );
}

/// A message about a booking: where, for whom and when.
pub(super) fn about(key: &str, held: &Held<'_>) -> Message {
    Message::new(key)
        .text("environment", &held.environment.name)
        .text("release", &held.release.title())
        .with("begins", Argument::Instant(held.from))
        .with("ends", Argument::Instant(held.to))
}

/// Notes something about one booking: `beside` says what else it is about, and what tells it from
/// others of its code about the booking.
pub(super) fn note<'a>(
    (code, severity): (Code, Severity),
    (booking, environment): (&Booking, &'a Environment),
    (subject, beside): (Option<Subject>, &[Uuid]),
    message: Message,
    notes: &mut Notes<'a>,
) {
    let ids: Vec<Uuid> = std::iter::once(booking.id.into())
        .chain(beside.iter().copied())
        .collect();
    let of_booking = Subject::Booking(booking.id);
    let there = Subject::Environment(environment.id);
    let subjects = [Some(of_booking), subject, Some(there)];
    let found = finding(
        code,
        severity,
        &ids,
        subjects.into_iter().flatten().collect(),
        message,
    );
    notes.add(&environment.name, found);
}
