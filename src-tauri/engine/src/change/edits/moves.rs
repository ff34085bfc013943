//! Moving: a task is put where a person drags it, a summary takes its work along.

use super::checks;
use super::editing::Editing;
use super::span::is_pinned;
use super::tree::{ancestors, is_summary, leaves};
use crate::change::{Argument, Message, Refusal, ShiftPolicy};
use crate::id::TaskId;
use crate::plan::{Constraint, ConstraintKind, Task, TaskKind, TaskMode};
use crate::time::{Instant, Seconds};
use rustc_hash::FxHashSet;

impl Editing<'_> {
    pub(super) fn move_task(
        &mut self,
        task: TaskId,
        start: Instant,
        shift: ShiftPolicy,
    ) -> Result<Message, Refusal> {
        checks::date("start", start)?;
        let row = self.find::<Task>(task)?;
        if row.progress.is_finished() {
            return Err(Refusal::AlreadyFinished { task });
        }
        let start = self.snap(&row, start);
        let label = Message::new("label-move")
            .text("name", &row.name)
            .with("date", Argument::Instant(start));
        let followers = self.followers(task, shift)?;
        if is_summary(self.plan(), task) {
            self.move_summary(&row, start)?;
        } else {
            self.put_at(&row, start)?;
        }
        self.hold_followers(followers)?;
        Ok(label)
    }

    /// Puts an unfinished leaf at a moment, by whatever holds it.
    pub(super) fn put_at(&mut self, row: &Task, at: Instant) -> Result<(), Refusal> {
        let start = self.snap(row, at);
        let mut row = row.clone();
        if row.progress.is_started() {
            row.progress.actual_start = Some(start);
            if row.progress.stop.is_some_and(|stop| stop < start) {
                row.progress.stop = None;
                row.progress.resume = None;
            }
        } else if is_pinned(&row) {
            self.put_pinned(&mut row, start)?;
        } else {
            self.hold_at(&mut row, start);
        }
        self.put(row);
        Ok(())
    }

    /// Holds an automatic task at a moment: a must moves along, anything else becomes SNET.
    pub(super) fn hold_at(&mut self, row: &mut Task, start: Instant) {
        use ConstraintKind::{Alap, Asap, Fnet, Fnlt, Mfo, Mso, Snet, Snlt};
        row.constraint = match row.constraint.kind {
            Asap | Alap | Snet | Snlt | Fnet | Fnlt => on(Snet, start),
            Mso => on(Mso, start),
            Mfo => on(Mfo, self.finish_after(row, start, row.duration)),
        };
    }

    fn put_pinned(&mut self, row: &mut Task, start: Instant) -> Result<(), Refusal> {
        let from = match row.manual_start {
            Some(from) => from,
            None => self.dates(row.id)?.start,
        };
        row.manual_start = Some(start);
        if let Some(to) = row.manual_finish {
            let length = self.time_between(row, from, to).max(Seconds::ZERO);
            let length = crate::time::Span {
                amount: length,
                unit: row.duration.unit,
            };
            row.manual_finish = Some(self.finish_after(row, start, length));
        }
        Ok(())
    }

    /// Moves what nothing inside the summary holds; the rest follows by its links.
    fn move_summary(&mut self, summary: &Task, start: Instant) -> Result<(), Refusal> {
        let from = self.dates(summary.id)?.start;
        let distance = self.work_between(summary, from, start);
        let inside = leaves(self.plan(), summary.id);
        let held = self.held_from_inside(summary.id, &inside);
        let mut unfinished = 0;
        let mut places = Vec::new();
        for id in &inside {
            let row = self.find::<Task>(*id)?;
            unfinished += usize::from(!row.progress.is_finished());
            // What has begun is history, and what others plan is theirs.
            let is_free = !row.progress.is_started() && row.kind != TaskKind::External;
            if is_free && (row.mode == TaskMode::Manual || !held.contains(id)) {
                let at = self.dates(*id)?.start;
                places.push((row, at));
            }
        }
        if unfinished == 0 {
            return Err(Refusal::AlreadyFinished { task: summary.id });
        }
        if let Constraint {
            kind: ConstraintKind::Snet,
            date: Some(date),
        } = summary.constraint
        {
            let date = self.work_after(summary, date, distance);
            let date = self.snap(summary, date);
            self.amend(summary.id, |row: &mut Task| {
                row.constraint.date = Some(date);
            })?;
        }
        for (row, at) in places {
            let at = self.work_after(&row, at, distance);
            self.put_at(&row, at)?;
        }
        Ok(())
    }

    /// Returns the leaves that wait for something inside the summary, themselves or by a summary
    /// between.
    fn held_from_inside(&self, summary: TaskId, inside: &[TaskId]) -> FxHashSet<TaskId> {
        let plan = self.plan();
        let is_inside = |task: TaskId| ancestors(plan, task).any(|above| above == summary);
        let waiting: FxHashSet<TaskId> = plan
            .dependencies
            .iter()
            .filter(|link| is_inside(link.predecessor) && is_inside(link.successor))
            .map(|link| link.successor)
            .collect();
        inside
            .iter()
            .copied()
            .filter(|leaf| {
                std::iter::once(*leaf)
                    .chain(ancestors(plan, *leaf).take_while(|above| *above != summary))
                    .any(|task| waiting.contains(&task))
            })
            .collect()
    }
}

fn on(kind: ConstraintKind, date: Instant) -> Constraint {
    Constraint {
        kind,
        date: Some(date),
    }
}
