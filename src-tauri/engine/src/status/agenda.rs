//! What happens in a stretch of time: the days ahead at a glance.

use super::forecast;
use crate::change::Subject;
use crate::gate::is_awaited;
use crate::id::ReleaseId;
use crate::plan::TaskKind;
use crate::scheduled::Scheduled;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AgendaKind {
    /// A gate is decided.
    Gate,
    /// Releases must be ready for a window.
    CutOff,
    /// A window opens at which a release aims.
    Window,
    /// A freeze begins.
    Freeze,
    /// An outside date.
    Event,
    /// A milestone is reached.
    Milestone,
    /// An environment is taken.
    Booking,
    /// Critical work begins.
    Start,
    /// Critical work ends.
    Finish,
}

/// Something that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AgendaItem {
    /// When.
    pub at: Instant,
    /// What.
    pub kind: AgendaKind,
    /// To what.
    pub subject: Subject,
    /// Of which release, where it is of one.
    pub release: Option<ReleaseId>,
}

/// Returns what happens from one moment to another, half-open, in order of time. Of work, only what is
/// critical: everything else would be a list that nobody reads.
#[must_use]
pub fn agenda(on: &Scheduled, from: Instant, to: Instant) -> Vec<AgendaItem> {
    let mut items = Vec::new();
    let mut add = |at: Instant, kind, subject, release| {
        if (from..to).contains(&at) {
            items.push(AgendaItem {
                at,
                kind,
                subject,
                release,
            });
        }
    };
    let plan = &on.plan;
    for gate in plan.gates.iter() {
        if let Some(at) = forecast(on, gate).filter(|_| is_awaited(plan, gate)) {
            let subject = Subject::Gate(gate.id);
            add(at, AgendaKind::Gate, subject, Some(gate.release));
        }
    }
    for (slot, release) in plan
        .releases
        .entries()
        .filter(|(_, row)| !row.state.is_over())
    {
        let target = on.schedule.aim(slot).and_then(|aim| aim.target);
        if let Some(berth) = target
            && let Some(window) = plan.windows.at(berth.window)
        {
            let subject = Subject::Window(window.id);
            add(berth.opens, AgendaKind::Window, subject, Some(release.id));
            if berth.ready_by < berth.opens {
                add(
                    berth.ready_by,
                    AgendaKind::CutOff,
                    subject,
                    Some(release.id),
                );
            }
        }
    }
    for (slot, freeze) in plan.freezes.entries() {
        for &(begin, _) in on.calendars.coming().of_freeze(slot) {
            add(begin, AgendaKind::Freeze, Subject::Freeze(freeze.id), None);
        }
    }
    for event in plan.external_events.iter() {
        let subject = Subject::ExternalEvent(event.id);
        add(
            event.date,
            AgendaKind::Event,
            subject,
            event.needed_by.first().copied(),
        );
    }
    for booking in plan.bookings.iter().filter(|booking| booking.is_in_force()) {
        let start = booking.task.map_or(booking.start, |task| {
            let slot = plan.tasks.slot(task);
            slot.map(|slot| on.schedule.dates(slot).start)
        });
        if let Some(at) = start {
            let subject = Subject::Booking(booking.id);
            add(at, AgendaKind::Booking, subject, Some(booking.release));
        }
    }
    let is_gate = |id| plan.gates.iter().any(|gate| gate.milestone == Some(id));
    for (slot, task) in plan.tasks.entries() {
        let is_open = task.active && !task.progress.is_finished();
        let dates = on.schedule.dates(slot);
        if !is_open || !on.schedule.network().is_active_leaf(slot) {
            continue;
        }
        let subject = Subject::Task(task.id);
        if task.kind == TaskKind::Milestone {
            if !is_gate(task.id) {
                add(
                    dates.finish,
                    AgendaKind::Milestone,
                    subject,
                    Some(task.release),
                );
            }
        } else if dates.is_critical {
            if !task.progress.is_started() {
                add(dates.start, AgendaKind::Start, subject, Some(task.release));
            }
            add(
                dates.finish,
                AgendaKind::Finish,
                subject,
                Some(task.release),
            );
        }
    }
    items.sort_by_key(|item| (item.at, item.kind, item.release));
    items
}
