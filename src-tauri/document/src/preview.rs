//! What a command would do: the mutation path up to the disk, and no further.

use crate::aims::changed_aims;
use crate::delta::{changed_dates_of, changed_slots, findings_between};
use crate::document::Document;
use crate::overview::changed_spans;
use crate::wire::{EnvironmentBoard, Failure, PreviewHead, ReleaseSlip, frame};
use slipway_engine::change::Command;
use slipway_engine::environment::board;
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, Scheduled, Seconds, Span, TaskId};
use std::collections::BTreeMap;

impl Document {
    /// Returns a frame that says what `command` would do; nothing changes. Of the tasks whose dates
    /// would differ, those in the slots of `seen` follow the head, or all of them without it: a
    /// window asks at every step of a drag, and shows few of the tasks that a step moves.
    ///
    /// # Errors
    ///
    /// As [`Self::perform`] would refuse.
    pub fn preview(&mut self, command: &Command, seen: Option<&[u32]>) -> Result<Vec<u8>, Failure> {
        let after = self.after(command)?;
        let before = self.now();
        let (head, changed) = self.head(command, &after);
        Ok(match seen {
            None => frame(
                &head,
                &[],
                changed_dates_of(changed.into_iter(), before, &after),
            ),
            Some(slots) => {
                let slots = slots.iter().copied();
                frame(&head, &[], changed_dates_of(slots, before, &after))
            }
        })
    }

    /// Returns the plan as it would be after a command, with all that would follow.
    pub(crate) fn after(&mut self, command: &Command) -> Result<Scheduled, Failure> {
        let edits = self.edits_for(command)?;
        self.candidate(&edits.changes)
    }

    /// Returns what a command would do, and the slots of the tasks whose dates may differ.
    pub(crate) fn head(&self, command: &Command, after: &Scheduled) -> (PreviewHead, Vec<u32>) {
        let before = self.now();
        let (findings_added, findings_removed) = findings_between(before, after);
        let is_leaf = |slot: u32| !after.schedule.dates(slot).is_summary;
        let has_moved = |slot: u32| {
            let (old, new) = (before.schedule.dates(slot), after.schedule.dates(slot));
            (old.start, old.finish) != (new.start, new.finish)
        };
        let there = |&slot: &u32| {
            let is_there = |plan: &Plan| plan.tasks.at(slot).is_some();
            is_there(&before.plan) && is_there(&after.plan) && is_leaf(slot) && has_moved(slot)
        };
        let changed = changed_slots(before, after);
        let moved = changed.iter().copied().filter(there).count();
        let head = PreviewHead {
            on: self.revision(),
            moved: u32::try_from(moved).unwrap_or(u32::MAX),
            shift: command.task().and_then(|task| shift(before, after, task)),
            releases: slips(before, after),
            aims: changed_aims(before, after),
            spans: changed_spans(before, after),
            durations: changed_durations(&before.plan, &after.plan),
            findings_added,
            findings_removed,
        };
        (head, changed)
    }

    /// Returns every environment between two moments: as it is, or as it would be after a command.
    ///
    /// # Errors
    ///
    /// As [`Self::perform`] would refuse the command.
    pub fn environments(
        &mut self,
        from: Instant,
        to: Instant,
        after: Option<&Command>,
    ) -> Result<EnvironmentBoard, Failure> {
        let Some(command) = after else {
            return Ok(board(self.now(), from, to));
        };
        let edits = self.edits_for(command)?;
        Ok(board(&self.candidate(&edits.changes)?, from, to))
    }
}

/// Durations that tasks would have and do not have now.
fn changed_durations(before: &Plan, after: &Plan) -> BTreeMap<TaskId, Span> {
    let differing = before.tasks.differing(&after.tasks);
    differing
        .filter_map(|slot| {
            let (old, new) = (before.tasks.at(slot)?, after.tasks.at(slot)?);
            (old.duration != new.duration).then_some((new.id, new.duration))
        })
        .collect()
}

/// How far a task's start would move, or its finish when the start stays.
fn shift(before: &Scheduled, after: &Scheduled, task: TaskId) -> Option<Seconds> {
    let (old, new) = (before.plan.tasks.slot(task)?, after.plan.tasks.slot(task)?);
    let (old, new) = (before.schedule.dates(old), after.schedule.dates(new));
    let calendar = after
        .calendars
        .of_task(&after.plan, after.plan.tasks.get(task)?);
    let start = calendar.work_between(old.start, new.start);
    Some(if start.0 == 0 {
        calendar.work_between(old.finish, new.finish)
    } else {
        start
    })
}

/// Releases whose finish differs between two states, the worst slip first.
pub(crate) fn slips(before: &Scheduled, after: &Scheduled) -> Vec<ReleaseSlip> {
    let mut slips: Vec<ReleaseSlip> = after
        .plan
        .releases
        .entries()
        .filter_map(|(slot, release)| {
            let was = before.plan.releases.slot(release.id)?;
            let (old, new) = (
                before.schedule.release(was)?.finish,
                after.schedule.release(slot)?.finish,
            );
            let calendar = release
                .calendar
                .and_then(|id| after.calendars.of_calendar(id))
                .unwrap_or(after.calendars.portfolio());
            let slip = calendar.work_between(old, new);
            (old != new).then_some(ReleaseSlip {
                release: release.id,
                before: old,
                after: new,
                slip,
            })
        })
        .collect();
    slips.sort_by_key(|slip| std::cmp::Reverse(slip.slip));
    slips
}
