//! Logic of the network: loops (L01), links to own summaries (L02), broken links (L03, L04), negative
//! float (L05), missed deadlines (L06), loose ends (L08).

use super::notes::{Notes, View, finding};
use super::overrun::{Hold, Overrun, overrun, ties_start};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::id::ReleaseId;
use crate::network::{Link, Loop, NONE};
use crate::plan::{Constraint, ConstraintKind, Dependency, Strength, Task};
use crate::time::{Instant, Seconds};
use uuid::Uuid;

/// A loop is told with at most this many names.
const MOST_NAMES: usize = 12;

/// L01: loops, told from behind the dependency that is left out.
pub(super) fn loops<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for found in view.schedule.loops() {
        let ends = |slot: u32| {
            let dependency = view.plan.dependencies.at(slot)?;
            let predecessor = view.plan.tasks.get(dependency.predecessor)?;
            let successor = view.plan.tasks.get(dependency.successor)?;
            Some((
                dependency.as_ref(),
                predecessor.as_ref(),
                successor.as_ref(),
            ))
        };
        let members: Vec<_> = cut_last(found).filter_map(ends).collect();
        let Some(&(_, last, first)) = members.last() else {
            continue;
        };
        let mut path = vec![first.name.as_str()];
        for (_, predecessor, successor) in &members {
            for name in [&predecessor.name, &successor.name] {
                if path.last() != Some(&name.as_str()) {
                    path.push(name);
                }
            }
        }
        if path.len() > MOST_NAMES {
            path.splice(MOST_NAMES / 2..path.len() - MOST_NAMES / 2, ["…"]);
        }
        let mut ids: Vec<Uuid> = members.iter().map(|(link, ..)| link.id.into()).collect();
        let mut subjects: Vec<Subject> = members
            .iter()
            .map(|(_, task, _)| Subject::Task(task.id))
            .collect();
        subjects.extend(
            members
                .iter()
                .map(|(link, ..)| Subject::Dependency(link.id)),
        );
        ids.sort_unstable();
        let message = Message::new("finding-l01")
            .text("path", &path.join(" → "))
            .text("predecessor", &last.name)
            .text("successor", &first.name);
        notes.add(
            &first.name,
            finding(Code::L01, Severity::Blocker, &ids, subjects, message),
        );
    }
}

/// Walks round a loop so that the dependency left out comes last.
fn cut_last(found: &Loop) -> impl Iterator<Item = u32> {
    let links = &found.dependencies;
    let cut = links
        .iter()
        .position(|&slot| slot == found.cut)
        .unwrap_or(0);
    links
        .iter()
        .cycle()
        .skip(cut + 1)
        .take(links.len())
        .copied()
}

/// L02: dependencies between a task and a summary it stands under.
pub(super) fn links_to_own_summary<'a>(view: &View<'a>, notes: &mut Notes<'a>) {
    for &slot in view.schedule.to_own_summary() {
        let Some(link) = view.plan.dependencies.at(slot) else {
            continue;
        };
        let tasks = &view.plan.tasks;
        let (Some(predecessor), Some(successor)) =
            (tasks.get(link.predecessor), tasks.get(link.successor))
        else {
            continue;
        };
        let is_above = |summary: &Task, task: &Task| {
            let slots = tasks.slot(summary.id).zip(tasks.slot(task.id));
            slots.is_some_and(|(above, below)| view.network.ancestors(below).any(|at| at == above))
        };
        let (task, summary) = if is_above(predecessor, successor) {
            (successor, predecessor)
        } else {
            (predecessor, successor)
        };
        let message = Message::new("finding-l02")
            .text("task", &task.name)
            .text("summary", &summary.name)
            .text(
                "case",
                if task.id == summary.id {
                    "itself"
                } else {
                    "summary"
                },
            );
        let subjects = vec![
            Subject::Task(task.id),
            Subject::Dependency(link.id),
            Subject::Task(summary.id),
        ];
        notes.add(
            &task.name,
            finding(
                Code::L02,
                Severity::Error,
                &[link.id.into()],
                subjects,
                message,
            ),
        );
    }
}

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
        note_deadline(task, deadline, finish, late, notes);
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
            note_deadline(task, deadline, finish, late, notes);
            explained = true;
        }
    }
    if short_by(view, slot, task) > Seconds::ZERO && !explained && ends_chain(view, slot) {
        note_negative_float(view, slot, task, notes);
    }
}

/// L03 when a person or the past holds the successor, L04 when a limit does.
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
            .with("by", Argument::Work(overrun.by))
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
        Hold::Actual | Hold::External | Hold::Manual | Hold::Pinned => (
            Code::L03,
            facts("finding-l03").text("hold", overrun.hold.word()),
        ),
    };
    let severity = match dependency.strength {
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
        .with("by", Argument::Work(by))
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

/// Returns by how much working time a leaf ends too late for what follows; negative when it may slip.
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
        .with("by", Argument::Work(short_by(view, slot, task)))
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
    late: Seconds,
    notes: &mut Notes<'a>,
) {
    let message = Message::new("finding-l06")
        .text("task", &task.name)
        .with("by", Argument::Work(late))
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

/// L08: leaves that hang in the air, in releases where others are tied.
pub(super) struct LooseEnds {
    /// By release slot: whether any of its leaves is tied.
    is_tied: Vec<bool>,
    /// Slots of leaves that nothing follows, and whether nothing comes before them either.
    candidates: Vec<(u32, bool)>,
    /// The release asked for last: neighbours mostly share theirs.
    last: Option<(ReleaseId, u32)>,
}

impl LooseEnds {
    pub(super) fn new(view: &View<'_>) -> Self {
        Self {
            is_tied: vec![false; view.plan.releases.slot_count()],
            candidates: Vec::new(),
            last: None,
        }
    }

    pub(super) fn look_at(&mut self, view: &View<'_>, slot: u32, task: &Task) {
        let waits = !view.network.incoming(slot).is_empty();
        let drives =
            view.network.outgoing(slot).next().is_some() || !view.network.gates_of(slot).is_empty();
        let release = self.release_of(view, task);
        if (waits || drives) && release != NONE {
            self.is_tied[release as usize] = true;
        }
        if !drives && !task.progress.is_finished() {
            self.candidates.push((slot, !waits));
        }
    }

    fn release_of(&mut self, view: &View<'_>, task: &Task) -> u32 {
        match self.last {
            Some((id, slot)) if id == task.release => slot,
            _ => {
                let slot = view.plan.releases.slot(task.release).unwrap_or(NONE);
                self.last = Some((task.release, slot));
                slot
            }
        }
    }

    pub(super) fn report<'a>(mut self, view: &View<'a>, notes: &mut Notes<'a>) {
        for (slot, is_alone) in std::mem::take(&mut self.candidates) {
            let Some(task) = view.task(slot) else {
                continue;
            };
            let release = self.release_of(view, task);
            if release == NONE || !self.is_tied[release as usize] {
                continue;
            }
            let end = view.schedule.release(release).map(|span| span.finish);
            if !is_alone && end.is_none_or(|end| view.dates(slot).early_finish >= end) {
                continue;
            }
            let message = Message::new("finding-l08")
                .text("task", &task.name)
                .text("case", if is_alone { "alone" } else { "nothing-follows" });
            let finding = finding(
                Code::L08,
                Severity::Hint,
                &[task.id.into()],
                vec![Subject::Task(task.id)],
                message,
            );
            notes.add(&task.name, finding);
        }
    }
}
