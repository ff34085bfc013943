//! The replay: from state to state by the parts of each operation, watching when releases go out.

use super::parts::{Part, parts};
use super::{Attribution, Cause, Promise, SlipStep, calendar_of};
use crate::change::{Change, ChangeSet, Operation, Seq};
use crate::dated::Dated;
use crate::id::{BaselineId, ReleaseId};
use crate::plan::Plan;
use crate::publication::{goes_out, last_out};
use crate::scheduled::Scheduled;
use crate::time::Instant;

/// A release that is watched.
struct Watch {
    release: ReleaseId,
    baseline: Option<BaselineId>,
    /// How many operations lead to the state from which on it is watched.
    since: usize,
    promise: Option<Promise>,
    /// When it was to be out when it last had a forecast.
    last: Instant,
    steps: Vec<SlipStep>,
}

/// Replays a journal; see [`super::attribution`].
pub(super) fn replay(
    now: &Scheduled,
    journal: &[Operation],
    asked: &[(ReleaseId, Option<BaselineId>)],
) -> Vec<Attribution> {
    let (first, journal) = beginning(&now.plan, journal);
    let watch = |&(release, baseline): &(ReleaseId, Option<BaselineId>)| Watch {
        release,
        baseline,
        since: baseline.map_or(0, |baseline| taken_by(journal, baseline)),
        promise: None,
        last: Instant(0),
        steps: Vec::new(),
    };
    let mut watches: Vec<Watch> = asked.iter().map(watch).collect();
    let Some(begin) = watches.iter().map(|watch| watch.since).min() else {
        return Vec::new();
    };
    let mut plan = first;
    for operation in &journal[..begin] {
        // It was undone a moment ago, so it fits.
        let fits = operation.edits.apply(&mut plan);
        debug_assert!(fits.is_ok(), "{fits:?}");
    }
    let mut on = Dated::of(plan);
    let made_by = |behind: usize| behind.checked_sub(1).and_then(|at| journal.get(at));
    watches
        .iter_mut()
        .for_each(|watch| watch.begin(&on, begin, made_by(begin)));
    for (at, operation) in journal.iter().enumerate().skip(begin) {
        for part in parts_of(operation) {
            let mut plan = on.plan.clone();
            let fits = part.edits.apply(&mut plan);
            debug_assert!(fits.is_ok(), "{fits:?}");
            let next = on.with(plan);
            for watch in &mut watches {
                watch.step(&next, operation, part.cause, now);
            }
            on = next;
        }
        watches
            .iter_mut()
            .for_each(|watch| watch.begin(&on, at + 1, Some(operation)));
    }
    let done = watches.into_iter();
    done.filter_map(|watch| watch.end(&on, now)).collect()
}

/// Goes back as far as the journal leads; returns that plan and the operations since.
pub(super) fn beginning<'j>(now: &Plan, journal: &'j [Operation]) -> (Plan, &'j [Operation]) {
    let mut plan = now.clone();
    for (at, operation) in journal.iter().enumerate().rev() {
        let mut before = plan.clone();
        if operation.edits.invert().apply(&mut before).is_err() {
            return (plan, &journal[at + 1..]);
        }
        plan = before;
    }
    (plan, journal)
}

/// Returns how many operations lead to where a baseline was taken; 0 when it is older than them.
fn taken_by(journal: &[Operation], baseline: BaselineId) -> usize {
    let takes = |change: &Change| {
        let Change::Baseline(edit) = change else {
            return false;
        };
        let row = edit.after.as_ref().filter(|_| edit.before.is_none());
        row.is_some_and(|row| row.id == baseline)
    };
    let takes = |operation: &Operation| operation.edits.0.iter().any(takes);
    let found = journal.iter().position(takes);
    found.map_or(0, |at| at + 1)
}

/// Takes an operation apart; what came from a file or another copy is one part, also when it is undone.
fn parts_of(operation: &Operation) -> Vec<Part> {
    if !matches!(operation.label.key.as_str(), "label-import" | "label-merge") {
        return parts(&operation.edits);
    }
    vec![Part {
        cause: Some(Cause::Import),
        edits: ChangeSet::clone(&operation.edits),
    }]
}

impl Watch {
    fn forecast(&self, on: &Dated) -> Option<Instant> {
        let slot = on.plan.releases.slot(self.release)?;
        goes_out(&on.plan, &on.calendars, &on.schedule, slot)
    }

    /// Takes a state as the promise, when it is the first that can be one.
    fn begin(&mut self, on: &Dated, behind: usize, made_by: Option<&Operation>) {
        if self.promise.is_some() || behind < self.since {
            return;
        }
        if let Some(goes_out) = self.forecast(on) {
            self.last = goes_out;
            self.promise = Some(Promise {
                seq: made_by.map_or(Seq(0), |operation| operation.seq),
                at: made_by.map(|operation| operation.at),
                baseline: self.baseline,
                goes_out,
            });
        }
    }

    /// Books what a part of an operation changed. While there is no forecast, the last one stands.
    fn step(&mut self, next: &Dated, operation: &Operation, cause: Option<Cause>, now: &Scheduled) {
        if self.promise.is_none() {
            return;
        }
        let Some(to) = self.forecast(next).filter(|&to| to != self.last) else {
            return;
        };
        let from = std::mem::replace(&mut self.last, to);
        let cause = cause.unwrap_or_else(|| self.told_by_driver(next));
        let days = calendar_of(now, self.release).work_between(from, to);
        let same = |step: &&mut SlipStep| step.seq == operation.seq && step.cause == cause;
        if let Some(step) = self.steps.last_mut().filter(same) {
            (step.to, step.days) = (to, step.days + days);
            return;
        }
        self.steps.push(SlipStep {
            seq: operation.seq,
            operation: operation.id,
            at: operation.at,
            author: operation.author.clone(),
            label: operation.label.clone(),
            is_undo: operation.undoes.is_some(),
            cause,
            days,
            from,
            to,
        });
    }

    /// Returns what holds the work that goes out last.
    fn told_by_driver(&self, on: &Dated) -> Cause {
        let slot = on.plan.releases.slot(self.release);
        let last = slot.and_then(|slot| last_out(&on.plan, &on.calendars, &on.schedule, slot));
        let driver = last.map(|task| on.schedule.dates(task).driver);
        Cause::of_driver(driver.unwrap_or_default())
    }

    fn end(mut self, on: &Dated, now: &Scheduled) -> Option<Attribution> {
        let promise = self.promise?;
        let goes_out = self.forecast(on)?;
        // An edit and what takes it back within one operation leave nothing to tell.
        self.steps.retain(|step| step.from != step.to);
        let calendar = calendar_of(now, self.release);
        Some(Attribution {
            release: self.release,
            promise,
            goes_out,
            slip: calendar.work_between(promise.goes_out, goes_out),
            steps: self.steps,
        })
    }
}
