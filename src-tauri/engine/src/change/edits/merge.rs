//! Rows that become what they are in another plan, judged as strictly as those that people enter.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::portfolio::{check_portfolio, check_release};
use super::tables::Tabled;
use crate::change::{Change, ChangeSet, Edit, Message, Refusal};
use crate::compare::{RowRef, needs};
use crate::id::TaskId;
use crate::plan::{Calendar, Person, Portfolio, Product, Release, Target, Task, Window};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Editing<'_> {
    pub(super) fn merge(
        &mut self,
        label: &Message,
        changes: &ChangeSet,
    ) -> Result<Message, Refusal> {
        for change in &changes.0 {
            self.take_over(change)?;
        }
        // Every row is there now, so that a reference may point at any of them.
        for change in &changes.0 {
            self.judge(change)?;
        }
        self.refuse_strays(changes)?;
        self.refuse_dangling(changes)?;
        Ok(label.clone())
    }

    fn take_over(&mut self, change: &Change) -> Result<(), Refusal> {
        match change {
            Change::Portfolio(edit) => self.take_portfolio(edit),
            Change::Product(edit) => self.take_row(edit),
            Change::Release(edit) => self.take_row(edit),
            Change::Task(edit) => self.take_row(edit),
            Change::Dependency(edit) => self.take_row(edit),
            Change::Calendar(edit) => self.take_row(edit),
            Change::Person(edit) => self.take_row(edit),
            Change::Assignment(edit) => self.take_row(edit),
            Change::Baseline(edit) => self.take_row(edit),
            Change::Window(edit) => self.take_row(edit),
            Change::Freeze(edit) => self.take_row(edit),
            Change::Waiver(edit) => self.take_row(edit),
            Change::Environment(edit) => self.take_row(edit),
            Change::Booking(edit) => self.take_row(edit),
            Change::Gate(edit) => self.take_row(edit),
            Change::ExternalEvent(edit) => self.take_row(edit),
            Change::Outage(edit) => self.take_row(edit),
            Change::Criterion(edit) => self.take_row(edit),
            Change::SignOff(edit) => self.take_row(edit),
            Change::Review(edit) => self.take_row(edit),
            Change::Template(edit) => self.take_row(edit),
            Change::Publication(edit) => self.take_row(edit),
            Change::View(edit) => self.take_row(edit),
            Change::RaidItem(edit) => self.take_row(edit),
            Change::Report(edit) => self.take_row(edit),
        }
    }

    fn take_portfolio(&mut self, edit: &Edit<Portfolio>) -> Result<(), Refusal> {
        let (Some(before), Some(after)) = (&edit.before, &edit.after) else {
            return checks::within("id", false);
        };
        let fits = self.plan().portfolio == *before && before.id == after.id;
        checks::within("id", fits)?;
        self.amend_portfolio(|row| row.clone_from(after));
        Ok(())
    }

    /// Refuses a change of a row that is not what it was when the plans were compared.
    fn take_row<R: Tabled>(&mut self, edit: &Edit<R>) -> Result<(), Refusal> {
        let named = edit.before.as_ref().or(edit.after.as_ref());
        let Some(id) = named.map(|row| row.id()) else {
            return checks::within("id", false);
        };
        let is_named = edit.after.as_ref().is_none_or(|row| row.id() == id);
        let fits = R::table(self.plan()).get(id) == edit.before.as_ref();
        checks::within("id", fits && is_named)?;
        match &edit.after {
            Some(row) => self.put_shared(Arc::clone(row)),
            None => self.take::<R>(id),
        }
        Ok(())
    }

    fn judge(&self, change: &Change) -> Result<(), Refusal> {
        match change {
            Change::Portfolio(edit) => after(edit, |row| {
                check_portfolio(row)?;
                self.find::<Calendar>(row.calendar).map(drop)
            }),
            Change::Product(edit) => after(edit, |row| self.judge_product(row)),
            Change::Release(edit) => after(edit, |row| self.judge_merged_release(row)),
            Change::Task(edit) => after(edit, |row| self.judge_task(row)),
            Change::Dependency(edit) => after(edit, |row| self.judge_dependency(row)),
            Change::Calendar(edit) => after(edit, |row| self.judge_calendar(row)),
            Change::Person(edit) => after(edit, |row| self.judge_person(row)),
            Change::Assignment(edit) => after(edit, |row| self.judge_assignment(row)),
            Change::Baseline(edit) => after(edit, |row| self.judge_baseline(row)),
            Change::Window(edit) => after(edit, |row| row.judge(self)),
            Change::Freeze(edit) => after(edit, |row| row.judge(self)),
            Change::Waiver(edit) => after(edit, |row| row.judge(self)),
            Change::Environment(edit) => after(edit, |row| row.judge(self)),
            Change::Booking(edit) => after(edit, |row| row.judge(self)),
            Change::Gate(edit) => after(edit, |row| row.judge(self)),
            Change::ExternalEvent(edit) => after(edit, |row| row.judge(self)),
            Change::Outage(edit) => after(edit, |row| row.judge(self)),
            Change::Criterion(edit) => after(edit, |row| row.judge(self)),
            Change::SignOff(edit) => after(edit, |row| row.judge(self)),
            Change::Review(edit) => after(edit, |row| row.judge(self)),
            Change::Template(edit) => after(edit, |row| row.judge(self)),
            Change::Publication(edit) => after(edit, |row| row.judge(self)),
            Change::View(edit) => after(edit, |row| row.judge(self)),
            Change::RaidItem(edit) => after(edit, |row| row.judge(self)),
            Change::Report(edit) => after(edit, |row| row.judge(self)),
        }
    }

    /// A target was chosen while its window was another, and a package may have become none: what
    /// the plan can hold is no reason to take nothing over.
    fn judge_merged_release(&self, row: &Release) -> Result<(), Refusal> {
        check_release(row)?;
        self.require::<Product>(Some(row.product))?;
        for product in &row.also {
            self.require::<Product>(Some(*product))?;
        }
        self.require::<Release>(row.package)?;
        self.require::<Calendar>(row.calendar)?;
        self.require::<Person>(row.owner)?;
        match row.target {
            Some(Target::Occurrence { window, .. }) => self.require::<Window>(Some(window)),
            Some(Target::NextAdmitting) | None => Ok(()),
        }
    }

    /// Refuses a task that is in another release than its summary now.
    fn refuse_strays(&self, changes: &ChangeSet) -> Result<(), Refusal> {
        let moved = |change: &Change| {
            let Change::Task(edit) = change else {
                return None;
            };
            let (before, after) = (edit.before.as_ref()?, edit.after.as_ref()?);
            (before.release != after.release).then_some(after.id)
        };
        let moved: BTreeSet<TaskId> = changes.0.iter().filter_map(moved).collect();
        if moved.is_empty() {
            return Ok(());
        }
        let tasks = &self.plan().tasks;
        let is_home = |row: &Arc<Task>| {
            let above = row.parent.filter(|id| moved.contains(id));
            let above = above.and_then(|id| tasks.get(id));
            above.is_none_or(|above| above.release == row.release)
        };
        checks::within("parent", tasks.iter().all(is_home))
    }

    /// Refuses to take a row out that another one needs.
    fn refuse_dangling(&self, changes: &ChangeSet) -> Result<(), Refusal> {
        let gone: BTreeSet<RowRef> = changes.0.iter().filter_map(RowRef::taken_out).collect();
        if gone.is_empty() {
            return Ok(());
        }
        checks::within("id", !needs(self.plan(), &gone))
    }
}

fn after<R>(edit: &Edit<R>, judge: impl FnOnce(&R) -> Result<(), Refusal>) -> Result<(), Refusal> {
    edit.after.as_deref().map_or(Ok(()), judge)
}
