//! Rows that arrive from outside, judged as strictly as those that people enter.
//!
//! Names alone may be empty: other tools allow that, and a nameless row is better than none.

use super::calendars::check_calendar;
use super::checks;
use super::costs::check_cost;
use super::editing::Editing;
use super::entered::Entered;
use super::links::check_lag;
use super::people::check_person;
use super::portfolio::{check_portfolio, check_release};
use super::tables::Tabled;
use super::tree::ancestors;
use crate::change::{Message, Refusal, Rows};
use crate::plan::{
    Assignment, Baseline, Calendar, Dependency, Person, Portfolio, Product, Release, Row, Task,
};
use rustc_hash::FxHashSet;
use uuid::Uuid;

impl Editing<'_> {
    pub(super) fn insert(&mut self, label: &Message, rows: &Rows) -> Result<Message, Refusal> {
        self.add_new(&rows.products)?;
        self.add_new(&rows.releases)?;
        self.add_new(&rows.tasks)?;
        self.add_new(&rows.dependencies)?;
        self.add_new(&rows.people)?;
        self.add_new(&rows.assignments)?;
        self.add_new(&rows.baselines)?;
        self.add_new(&rows.windows)?;
        self.add_new(&rows.freezes)?;
        self.add_new(&rows.waivers)?;
        self.add_new(&rows.environments)?;
        self.add_new(&rows.bookings)?;
        self.add_new(&rows.gates)?;
        self.add_new(&rows.external_events)?;
        self.add_new(&rows.outages)?;
        self.add_new(&rows.criteria)?;
        self.add_new(&rows.sign_offs)?;
        self.add_new(&rows.reviews)?;
        self.add_new(&rows.templates)?;
        self.add_new(&rows.publications)?;
        self.add_new(&rows.views)?;
        self.add_new(&rows.raid_items)?;
        self.add_new(&rows.reports)?;
        refuse_twins(&rows.calendars)?;
        for calendar in &rows.calendars {
            self.put(calendar.clone());
        }
        if let Some(portfolio) = &rows.portfolio {
            check_portfolio(portfolio)?;
            let id = self.plan().portfolio.id;
            self.amend_portfolio(|row| {
                *row = Portfolio {
                    id,
                    ..portfolio.clone()
                };
            });
            self.find::<Calendar>(portfolio.calendar)?;
        }
        // Every row is there now, so that a reference may point at any of them.
        rows.calendars
            .iter()
            .try_for_each(|row| self.judge_calendar(row))?;
        rows.people
            .iter()
            .try_for_each(|row| self.judge_person(row))?;
        rows.products
            .iter()
            .try_for_each(|row| self.judge_product(row))?;
        rows.releases
            .iter()
            .try_for_each(|row| self.judge_release(row))?;
        rows.tasks.iter().try_for_each(|row| self.judge_task(row))?;
        rows.dependencies
            .iter()
            .try_for_each(|row| self.judge_dependency(row))?;
        rows.assignments
            .iter()
            .try_for_each(|row| self.judge_assignment(row))?;
        rows.baselines
            .iter()
            .try_for_each(|row| self.judge_baseline(row))?;
        self.judge_all(&rows.windows)?;
        self.judge_all(&rows.freezes)?;
        self.judge_all(&rows.waivers)?;
        self.judge_all(&rows.environments)?;
        self.judge_all(&rows.bookings)?;
        self.judge_all(&rows.gates)?;
        self.judge_all(&rows.external_events)?;
        self.judge_all(&rows.outages)?;
        self.judge_all(&rows.criteria)?;
        self.judge_all(&rows.sign_offs)?;
        self.judge_all(&rows.reviews)?;
        self.judge_all(&rows.templates)?;
        self.judge_all(&rows.publications)?;
        self.judge_all(&rows.views)?;
        self.judge_all(&rows.raid_items)?;
        self.judge_all(&rows.reports)?;
        Ok(label.clone())
    }

    /// Adds rows; refuses one that is there already.
    fn add_new<R: Tabled>(&mut self, rows: &[R]) -> Result<(), Refusal> {
        refuse_twins(rows)?;
        for row in rows {
            checks::within("id", R::table(self.plan()).get(row.id()).is_none())?;
            self.put(row.clone());
        }
        Ok(())
    }

    fn judge_all<R: Entered>(&self, rows: &[R]) -> Result<(), Refusal> {
        rows.iter().try_for_each(|row| row.judge(self))
    }

    pub(super) fn judge_calendar(&self, row: &Calendar) -> Result<(), Refusal> {
        check_calendar(row)?;
        self.require::<Calendar>(row.base)?;
        self.refuse_circle(row.id)
    }

    pub(super) fn judge_person(&self, row: &Person) -> Result<(), Refusal> {
        check_person(row)?;
        self.require::<Calendar>(row.calendar)
    }

    pub(super) fn judge_product(&self, row: &Product) -> Result<(), Refusal> {
        checks::short_text("name", &row.name)?;
        checks::notes(&row.notes)?;
        self.require::<Person>(row.owner)
    }

    fn judge_release(&self, row: &Release) -> Result<(), Refusal> {
        check_release(row)?;
        self.require::<Product>(Some(row.product))?;
        self.judge_company(row)?;
        self.judge_target(row.target)?;
        self.require::<Calendar>(row.calendar)?;
        self.require::<Person>(row.owner)
    }

    pub(super) fn judge_task(&self, row: &Task) -> Result<(), Refusal> {
        check_task(row)?;
        self.judge_uses(&row.uses)?;
        self.judge_touches(&row.touches)?;
        self.require::<Release>(Some(row.release))?;
        self.require::<Calendar>(row.calendar)?;
        self.require::<Person>(row.owner)?;
        if let Some(parent) = row.parent {
            let parent = self.find::<Task>(parent)?;
            checks::within("parent", parent.release == row.release)?;
            if ancestors(self.plan(), row.id).any(|above| above == row.id) {
                return Err(Refusal::WouldNestInItself { task: row.id });
            }
        }
        Ok(())
    }

    /// A loop is let in: the engine says where it is (finding L01) and schedules the rest.
    pub(super) fn judge_dependency(&self, row: &Dependency) -> Result<(), Refusal> {
        check_lag(row.lag)?;
        checks::notes(&row.reason)?;
        self.require::<Task>(Some(row.predecessor))?;
        self.require::<Task>(Some(row.successor))?;
        if row.predecessor == row.successor {
            return Err(Refusal::LinkToOwnSummary {
                task: row.successor,
            });
        }
        Ok(())
    }

    pub(super) fn judge_assignment(&self, row: &Assignment) -> Result<(), Refusal> {
        self.require::<Task>(Some(row.task))?;
        self.require::<Person>(Some(row.person))?;
        checks::optional_date("actual-start", row.actual_start)?;
        checks::optional_date("actual-finish", row.actual_finish)?;
        checks::signed_length("delay", row.delay)
    }

    pub(super) fn judge_baseline(&self, row: &Baseline) -> Result<(), Refusal> {
        checks::short_text("name", &row.name)?;
        let tasks = row.tasks.keys();
        tasks
            .copied()
            .try_for_each(|task| self.require::<Task>(Some(task)))
    }
}

/// Refuses two rows of one id.
fn refuse_twins<R: Row>(rows: &[R]) -> Result<(), Refusal> {
    let mut seen: FxHashSet<Uuid> = FxHashSet::default();
    checks::within("id", rows.iter().all(|row| seen.insert(row.id().into())))
}

fn check_task(row: &Task) -> Result<(), Refusal> {
    checks::short_text("name", &row.name)?;
    checks::notes(&row.notes)?;
    checks::duration(row.duration)?;
    checks::within("done", row.progress.done <= 10_000)?;
    checks::signed_length("levelling-delay", row.levelling_delay)?;
    let dates = [
        ("constraint", row.constraint.date),
        ("deadline", row.deadline),
        ("start", row.manual_start),
        ("finish", row.manual_finish),
        ("actual-start", row.progress.actual_start),
        ("actual-finish", row.progress.actual_finish),
        ("stop", row.progress.stop),
        ("resume", row.progress.resume),
    ];
    for (field, date) in dates {
        checks::optional_date(field, date)?;
    }
    row.cost.as_deref().map_or(Ok(()), check_cost)?;
    for piece in &row.segments {
        checks::length("segments", piece.work)?;
        checks::length("segments", piece.gap)?;
    }
    row.progress
        .remaining
        .map_or(Ok(()), |left| checks::length("remaining", left))
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Counted, Sketch};
    use super::*;
    use crate::change::{Command, NewIds};
    use crate::id::TaskId;
    use crate::plan::{DependencyKind, Lag, Strength};

    fn id(number: u128) -> Uuid {
        Counted(7_000 + number).draw()
    }

    /// A calendar, a person and a summary over two tasks in a loop, children first.
    fn rows(sketch: &Sketch) -> Rows {
        let release = sketch.release("R2");
        let task = |number, name: &str, parent: Option<u128>| Task {
            parent: parent.map(|parent| TaskId(id(parent))),
            ..Task::new(TaskId(id(number)), release, name)
        };
        let link = |number, from, to| Dependency {
            id: id(number).into(),
            predecessor: TaskId(id(from)),
            successor: TaskId(id(to)),
            kind: DependencyKind::Fs,
            lag: Lag::default(),
            strength: Strength::default(),
            reason: String::new(),
            external: Vec::new(),
        };
        let mut night = Calendar::standard(id(8).into(), "Night");
        night.base = Some(id(9).into());
        Rows {
            tasks: vec![
                task(1, "a", Some(3)),
                task(2, "b", Some(3)),
                task(3, "sum", None),
            ],
            dependencies: vec![link(4, 1, 2), link(5, 2, 1)],
            calendars: vec![night, Calendar::standard(id(9).into(), "Day")],
            ..Rows::default()
        }
    }

    fn check(change: impl FnOnce(&mut Rows), verdict: &str) {
        let sketch = Sketch::new("build 1d");
        let mut rows = rows(&sketch);
        change(&mut rows);
        let label = Message::new("label-import");
        sketch.check(
            |_| Command::Insert {
                label,
                rows: Box::new(rows),
            },
            verdict,
        );
    }

    #[test]
    fn rows_come_in_after_whatever_they_refer_to_and_loops_come_with_them() {
        check(
            |_| {},
            "+ calendar Day
             + calendar Night
             + sum
             + a
             + b
             + link a>b
             + link b>a",
        );
    }

    #[test]
    fn references_into_nothing_are_refused() {
        let nowhere = || Some(id(99).into());
        check(
            |rows| rows.tasks[0].parent = Some(TaskId(id(99))),
            "refused: unknown",
        );
        check(
            |rows| rows.tasks[0].calendar = nowhere(),
            "refused: unknown",
        );
        check(
            |rows| rows.tasks[0].owner = Some(id(99).into()),
            "refused: unknown",
        );
        check(
            |rows| rows.tasks[0].release = id(99).into(),
            "refused: unknown",
        );
        check(
            |rows| rows.dependencies[0].successor = TaskId(id(99)),
            "refused: unknown",
        );
        check(
            |rows| rows.calendars[1].base = nowhere(),
            "refused: unknown",
        );
    }

    #[test]
    fn rows_that_contradict_themselves_or_the_plan_are_refused() {
        check(
            |rows| rows.tasks[2].parent = Some(TaskId(id(1))),
            "refused: would-nest-in-itself -",
        );
        check(
            |rows| rows.tasks[1].id = rows.tasks[0].id,
            "refused: out-of-range id",
        );
        check(
            |rows| rows.calendars[1].base = Some(id(8).into()),
            "refused: calendar-circle",
        );
        check(
            |rows| rows.tasks[0].progress.done = 10_001,
            "refused: out-of-range done",
        );
        check(
            |rows| rows.tasks[0].name = "x".repeat(401),
            "refused: too-long name",
        );
        check(
            |rows| rows.dependencies[0].successor = rows.dependencies[0].predecessor,
            "refused: link-to-own-summary -",
        );
    }

    #[test]
    fn an_existing_calendar_is_replaced_and_an_existing_row_is_not() {
        let sketch = Sketch::new("build 1d");
        let label = || Message::new("label-import");
        let mut standard = Calendar::standard(sketch.plan.portfolio.calendar, "Imported");
        standard.week[5] = standard.week[0].clone();
        let rows = Rows {
            calendars: vec![standard],
            ..Rows::default()
        };
        let insert = |rows: Rows| Command::Insert {
            label: label(),
            rows: Box::new(rows),
        };
        let edits = sketch
            .edits(&insert(rows))
            .expect("a calendar may be replaced");
        assert_eq!(edits.changes.0.len(), 1, "one row changes: {edits:?}");
        let twin = Task::clone(sketch.plan.tasks.iter().next().unwrap());
        let rows = Rows {
            tasks: vec![twin],
            ..Rows::default()
        };
        sketch.check(|_| insert(rows), "refused: out-of-range id");
    }

    #[test]
    fn a_portfolio_that_comes_along_keeps_the_name_of_the_file_it_comes_into() {
        let sketch = Sketch::new("build 1d");
        let mut portfolio = Portfolio::clone(&sketch.plan.portfolio);
        portfolio.id = id(50).into();
        portfolio.notes = "imported".to_owned();
        let rows = Rows {
            portfolio: Some(portfolio),
            ..Rows::default()
        };
        sketch.check(
            |_| Command::Insert {
                label: Message::new("label-import"),
                rows: Box::new(rows),
            },
            "portfolio Plan: notes \"imported\"",
        );
    }
}
