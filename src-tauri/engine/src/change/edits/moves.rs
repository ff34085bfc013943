//! Moving: a task is put where a person drags it, a summary takes its work along.

use super::checks;
use super::editing::Editing;
use super::span::is_pinned;
use super::tree::{ancestors, leaves};
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
        let start = self.asked_start(&row, start);
        let label = Message::new("label-move")
            .text("name", &row.name)
            .with("date", Argument::Instant(start));
        let followers = self.followers(task, shift)?;
        if self.is_summary(task) {
            self.move_summary(&row, start)?;
        } else {
            self.put_at(&row, start)?;
        }
        self.hold_followers(followers)?;
        Ok(label)
    }

    /// Puts an unfinished leaf at a moment, by whatever holds it.
    pub(super) fn put_at(&mut self, row: &Task, at: Instant) -> Result<(), Refusal> {
        let start = self.asked_start(row, at);
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

    /// Returns where a task is put that is dragged to a moment. One that waits there keeps the moment,
    /// also within a freeze or a booking that holds it back: it comes back when that goes.
    fn asked_start(&mut self, row: &Task, at: Instant) -> Instant {
        use ConstraintKind::{Mfo, Mso};
        let waits = !row.progress.is_started()
            && !is_pinned(row)
            && !matches!(row.constraint.kind, Mso | Mfo);
        if waits {
            self.snap_ordinary(row, at)
        } else {
            self.snap(row, at)
        }
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

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at};
    use crate::change::{Command, ShiftPolicy};

    fn moved(to: &str, task: &'static str, shift: ShiftPolicy) -> impl FnOnce(&Sketch) -> Command {
        let start = at(to);
        move |sketch| Command::MoveTask {
            task: sketch.task(task),
            start,
            shift,
        }
    }

    fn check(plan: &str, to: &str, verdict: &str) {
        Sketch::new(plan).check(moved(to, "build", ShiftPolicy::Push), verdict);
    }

    #[test]
    fn a_dragged_task_is_held_by_snet_at_the_next_working_start() {
        check("build 3d", "wed", "build: constraint SNET wed");
        check("build 3d", "wedT11:30", "build: constraint SNET wedT11:30");
        check("build 3d", "wedT17:00", "build: constraint SNET thu");
        check("build 3d", "satT12:00", "build: constraint SNET mon+1");
        check("build 3d", "mon", "build: constraint SNET mon");
        check("build 3d snet wed", "wed", "refused: no-change");
    }

    #[test]
    fn elapsed_work_and_milestones_keep_moments_that_working_tasks_cannot() {
        check(
            "build 30eh",
            "satT12:00",
            "build: constraint SNET satT12:00",
        );
        check("build 0d", "friT17:00", "build: constraint SNET friT17:00");
        check("build 0d", "satT12:00", "build: constraint SNET mon+1");
    }

    #[test]
    fn a_must_moves_along_and_every_other_constraint_becomes_snet() {
        check("build 2d mso tue", "wed", "build: constraint MSO wed");
        check("build 2d mfo tue", "wed", "build: constraint MFO thu");
        check("build 2d alap", "wed", "build: constraint SNET wed");
        check("build 2d snlt tue", "wed", "build: constraint SNET wed");
        check("build 2d fnet fri", "wed", "build: constraint SNET wed");
    }

    #[test]
    fn a_manual_task_keeps_its_length_in_working_time() {
        check(
            "build 2d manual mon..tue",
            "fri",
            "build: manual fri..mon+1",
        );
    }

    #[test]
    fn a_started_task_moves_its_actual_start_and_a_finished_one_does_not_move() {
        check("build 3d started mon done 30%", "tue", "build: began tue");
        check(
            "build 3d started mon finished wed",
            "tue",
            "refused: already-finished build",
        );
    }

    #[test]
    fn what_is_not_there_or_beyond_time_is_refused() {
        check("test 3d", "tue", "refused: unknown");
        check("build 3d", "thu+14285", "refused: out-of-range start");
    }

    #[test]
    fn a_summary_moves_what_nothing_inside_it_holds() {
        // build ─┬─ code ──▶ review        docs stands alone, kick is history
        let plan = "build sum | kick 1d in build started mon finished mon
            code 2d in build snet tue | review 1d in build after code
            docs 1d in build snet wed | later 2d after code";
        check(
            plan,
            "wed",
            "code: constraint SNET thu\ndocs: constraint SNET fri",
        );
        let summary = Sketch::new("build 0d snet tue | code 2d in build");
        summary.check_dates(moved("thu", "build", ShiftPolicy::Push), "code thu fri");
        summary.check_dates(moved("mon", "build", ShiftPolicy::Push), "code mon tue");
        check(
            "build sum | code 1d in build started mon finished mon",
            "wed",
            "refused: already-finished build",
        );
    }

    #[test]
    fn a_link_between_phases_holds_every_leaf_of_the_later_one() {
        let plan = "build sum | first sum in build | a 1d in first
            second 0d in build after first | b 1d in second | c 1d in second manual wed..wed";
        check(plan, "tue", "a: constraint SNET tue\nc: manual thu..thu");
    }

    #[test]
    fn followers_keep_their_gaps_when_asked_to() {
        // build ──▶ test (held a day later) ──▶ live        apart has room and stays
        let plan = Sketch::new(
            "build 2d | test 1d after build snet thu | live 1d after test
            apart 1d after build snet fri+1",
        );
        plan.check(
            moved("tue", "build", ShiftPolicy::KeepGaps),
            "build: constraint SNET tue",
        );
        plan.check(
            moved("thu", "build", ShiftPolicy::KeepGaps),
            "build: constraint SNET thu
             test: constraint SNET tue+1
             live: constraint SNET wed+1",
        );
        plan.check_dates(
            moved("thu", "build", ShiftPolicy::KeepGaps),
            "build thu fri
             test tue+1 tue+1
             live wed+1 wed+1",
        );
    }

    #[test]
    fn direct_followers_are_pinned_when_nothing_shall_shift() {
        let plan = Sketch::new(
            "build 2d | test 1d after build | live 1d after test
            apart 1d after build snet fri+1",
        );
        plan.check(
            moved("wed", "build", ShiftPolicy::DoNotShift),
            "build: constraint SNET wed
             test: constraint MSO wed",
        );
        plan.check_dates(
            moved("wed", "build", ShiftPolicy::DoNotShift),
            "test wed wed
             live thu thu",
        );
    }
}
