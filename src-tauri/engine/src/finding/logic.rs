//! Dates against the network: broken links (L03, L04), negative float (L05), missed deadlines (L06).

use super::notes::{Notes, View, finding};
use super::overrun::{Hold, Overrun, overrun, ties_start};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::network::Link;
use crate::plan::{Constraint, ConstraintKind, Dependency, Strength, Task};
use crate::time::{Instant, Seconds, Span};

/// L06 on a summary: it ends after its deadline, and something in it is still to do.
pub(super) fn summary<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    let Some(deadline) = task.deadline else {
        return;
    };
    let finish = view.dates(slot).early_finish;
    let late = view
        .calendars
        .of_slot(view.plan, slot, task)
        .work_between(deadline, finish);
    if late > Seconds::ZERO && !is_done(view, slot) {
        note_deadline(task, deadline, finish, Span::working(late), notes);
    }
}

fn is_done(view: &View<'_>, summary: u32) -> bool {
    view.plan.tasks.entries().all(|(slot, task)| {
        view.network.is_summary[slot as usize]
            || !task.active
            || task.progress.is_finished()
            || !view.network.ancestors(slot).any(|above| above == summary)
    })
}

/// L03, L04, L05 and L06 of a leaf.
pub(super) fn leaf<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    let mut explained = false;
    if Hold::of(view, task).is_some() {
        for link in view.network.incoming(slot) {
            if let Some(overrun) = overrun(view, link) {
                explained |= overrun.hold == Hold::Limited;
                note_overrun(view, link, task, overrun, notes);
            }
        }
    }
    if task.progress.is_finished() {
        return;
    }
    if !view.rules.honour_dates && task.constraint.date.is_some() {
        explained |= note_late_for_constraint(view, slot, task, notes);
    }
    if let Some(deadline) = task.deadline {
        let finish = view.dates(slot).early_finish;
        let late = view.leaf(slot, task).own.work_between(deadline, finish);
        if late > Seconds::ZERO {
            note_deadline(task, deadline, finish, task.counted(late), notes);
            explained = true;
        }
    }
    if short_by(view, slot, task) > Seconds::ZERO && !explained && ends_chain(view, slot) {
        note_negative_float(view, slot, task, notes);
    }
}

/// L03 when a person or the past holds the successor, L04 when a limit does, L07 when it began too
/// early.
fn note_overrun<'a>(
    view: &View<'a>,
    link: &Link,
    successor: &'a Task,
    overrun: Overrun,
    notes: &mut Notes<'a>,
) {
    let Some((dependency, predecessor)) = rows(view, link) else {
        return;
    };
    let ids = [dependency.id.into(), successor.id.into()];
    let subjects = vec![
        Subject::Task(successor.id),
        Subject::Dependency(dependency.id),
        Subject::Task(predecessor.id),
    ];
    let edge = if ties_start(link.kind) {
        "start"
    } else {
        "finish"
    };
    let facts = |key| {
        Message::new(key)
            .text("successor", &successor.name)
            .text("predecessor", &predecessor.name)
            .text("edge", edge)
            .with("by", successor.counted(overrun.by).into())
            .with("at", Argument::Instant(overrun.at))
            .with("allowed", Argument::Instant(overrun.allowed))
    };
    let (code, message) = match overrun.hold {
        Hold::Limited => (
            Code::L04,
            with_constraint(
                facts("finding-l04").text("rule", "dates"),
                successor.constraint,
            ),
        ),
        Hold::Actual if ties_start(link.kind) => (Code::L07, facts("finding-l07")),
        Hold::Actual | Hold::External | Hold::Manual | Hold::Pinned => (
            Code::L03,
            facts("finding-l03").text("hold", overrun.hold.word()),
        ),
    };
    let severity = match dependency.strength {
        _ if code == Code::L07 => Severity::Warning,
        Strength::Soft if code == Code::L03 => Severity::Warning,
        Strength::Soft | Strength::Hard => Severity::Error,
    };
    notes.add(
        &successor.name,
        finding(code, severity, &ids, subjects, message),
    );
}

fn rows<'a>(view: &View<'a>, link: &Link) -> Option<(&'a Dependency, &'a Task)> {
    let dependency = view.plan.dependencies.at(link.slot)?;
    let predecessor = view.plan.tasks.get(dependency.predecessor)?;
    Some((dependency, predecessor))
}

fn with_constraint(message: Message, constraint: Constraint) -> Message {
    let key = format!("constraint-{:?}", constraint.kind).to_lowercase();
    message.with("constraint", Argument::Term(key)).with(
        "date",
        Argument::Instant(constraint.date.unwrap_or_default()),
    )
}

/// L04 where dependencies win: the task lies later than its constraint says. Says whether it does.
fn note_late_for_constraint<'a>(
    view: &View<'a>,
    slot: u32,
    task: &'a Task,
    notes: &mut Notes<'a>,
) -> bool {
    let Some(date) = task.constraint.date.filter(|_| !task.progress.is_started()) else {
        return false;
    };
    let dates = view.dates(slot);
    let (edge, at) = match task.constraint.kind {
        ConstraintKind::Mso | ConstraintKind::Snlt => ("start", dates.early_start),
        ConstraintKind::Mfo | ConstraintKind::Fnlt => ("finish", dates.early_finish),
        ConstraintKind::Asap
        | ConstraintKind::Alap
        | ConstraintKind::Snet
        | ConstraintKind::Fnet => return false,
    };
    let by = view.leaf(slot, task).own.work_between(date, at);
    if by <= Seconds::ZERO {
        return false;
    }
    let message = Message::new("finding-l04")
        .text("rule", "links")
        .text("successor", &task.name)
        .text("edge", edge)
        .with("by", task.counted(by).into())
        .with("at", Argument::Instant(at));
    let finding = finding(
        Code::L04,
        Severity::Error,
        &[task.id.into()],
        vec![Subject::Task(task.id)],
        with_constraint(message, task.constraint),
    );
    notes.add(&task.name, finding);
    true
}

/// Returns by how much of its time a leaf ends too late for what follows; negative when it may slip.
fn short_by(view: &View<'_>, slot: u32, task: &Task) -> Seconds {
    let dates = view.dates(slot);
    match Hold::of(view, task) {
        // Between dates set by hand lies whatever time there is, not the duration: only the end counts.
        Some(Hold::External | Hold::Manual) => -dates.finish_float,
        Some(Hold::Actual | Hold::Pinned | Hold::Limited) | None => -dates.total_float,
    }
}

/// Says whether negative float begins here: no successor is as short of time, and no broken link
/// behind it says why.
fn ends_chain(view: &View<'_>, slot: u32) -> bool {
    let own = view.dates(slot).total_float;
    let passes_on = |link: &Link| {
        let is_open = view
            .task(link.successor)
            .is_some_and(|task| !task.progress.is_finished());
        (is_open && view.dates(link.successor).total_float <= own) || overrun(view, link).is_some()
    };
    let behind_gates = view
        .network
        .gates_of(slot)
        .iter()
        .flat_map(|&gate| view.network.outgoing(gate));
    !view
        .network
        .outgoing(slot)
        .chain(behind_gates)
        .any(passes_on)
}

fn note_negative_float<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    let dates = view.dates(slot);
    let message = Message::new("finding-l05")
        .text("task", &task.name)
        .with("by", task.counted(short_by(view, slot, task)).into())
        .with("finish", Argument::Instant(dates.early_finish))
        .with("latest", Argument::Instant(dates.late_finish));
    let finding = finding(
        Code::L05,
        Severity::Error,
        &[task.id.into()],
        vec![Subject::Task(task.id)],
        message,
    );
    notes.add(&task.name, finding);
}

fn note_deadline<'a>(
    task: &'a Task,
    deadline: Instant,
    finish: Instant,
    late: Span,
    notes: &mut Notes<'a>,
) {
    let message = Message::new("finding-l06")
        .text("task", &task.name)
        .with("by", late.into())
        .with("date", Argument::Instant(deadline))
        .with("finish", Argument::Instant(finish));
    let finding = finding(
        Code::L06,
        Severity::Error,
        &[task.id.into()],
        vec![Subject::Task(task.id)],
        message,
    );
    notes.add(&task.name, finding);
}
