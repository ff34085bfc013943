//! Deleting: whatever is attached to a row goes with it, and comes back with it by undo.

use super::editing::Editing;
use super::tree::subtrees;
use crate::change::{Message, Refusal};
use crate::id::{CalendarId, PersonId, ProductId, ReleaseId, TaskId};
use crate::plan::{
    Assignment, Baseline, Calendar, Dependency, Person, Product, Release, Row, Task,
};
use rustc_hash::FxHashSet;

impl Editing<'_> {
    pub(super) fn delete_tasks(&mut self, tasks: &[TaskId]) -> Result<Message, Refusal> {
        let roots = self.chosen(tasks)?;
        let label = self.label_of("label-delete-task", "label-delete-tasks", &roots);
        self.take_tasks(&subtrees(self.plan(), &roots));
        Ok(label)
    }

    pub(super) fn delete_release(&mut self, release: ReleaseId) -> Result<Message, Refusal> {
        let row = self.find::<Release>(release)?;
        self.take_releases(&[release]);
        Ok(Message::new("label-delete-release").text("name", &row.name))
    }

    pub(super) fn delete_product(&mut self, product: ProductId) -> Result<Message, Refusal> {
        let row = self.find::<Product>(product)?;
        let releases = self.ids::<Release>(|release| release.product == product);
        self.take_releases(&releases);
        self.take::<Product>(product);
        Ok(Message::new("label-delete-product").text("name", &row.name))
    }

    pub(super) fn delete_person(&mut self, person: PersonId) -> Result<Message, Refusal> {
        let row = self.find::<Person>(person)?;
        for id in self.ids::<Product>(|row| row.owner == Some(person)) {
            self.amend(id, |row: &mut Product| row.owner = None)?;
        }
        for id in self.ids::<Release>(|row| row.owner == Some(person)) {
            self.amend(id, |row: &mut Release| row.owner = None)?;
        }
        for id in self.ids::<Task>(|row| row.owner == Some(person)) {
            self.amend(id, |row: &mut Task| row.owner = None)?;
        }
        for id in self.ids::<Assignment>(|row| row.person == person) {
            self.take::<Assignment>(id);
        }
        self.take::<Person>(person);
        Ok(Message::new("label-delete-person").text("name", &row.name))
    }

    pub(super) fn delete_calendar(&mut self, calendar: CalendarId) -> Result<Message, Refusal> {
        let row = self.find::<Calendar>(calendar)?;
        let user = Some(calendar);
        let plan = self.plan();
        let users = usize::from(plan.portfolio.calendar == calendar)
            + plan.calendars.iter().filter(|row| row.base == user).count()
            + plan
                .releases
                .iter()
                .filter(|row| row.calendar == user)
                .count()
            + plan.tasks.iter().filter(|row| row.calendar == user).count()
            + plan
                .people
                .iter()
                .filter(|row| row.calendar == user)
                .count();
        if users > 0 {
            return Err(Refusal::CalendarInUse {
                calendar,
                users: u32::try_from(users).unwrap_or(u32::MAX),
            });
        }
        self.take::<Calendar>(calendar);
        Ok(Message::new("label-delete-calendar").text("name", &row.name))
    }

    fn take_releases(&mut self, releases: &[ReleaseId]) {
        let tasks = self.ids::<Task>(|task| releases.contains(&task.release));
        self.take_tasks(&subtrees(self.plan(), &tasks));
        for release in releases {
            self.take::<Release>(*release);
        }
    }

    fn take_tasks(&mut self, tasks: &[TaskId]) {
        let gone: FxHashSet<TaskId> = tasks.iter().copied().collect();
        for id in self.ids::<Dependency>(|link| {
            gone.contains(&link.predecessor) || gone.contains(&link.successor)
        }) {
            self.take::<Dependency>(id);
        }
        for id in self.ids::<Assignment>(|work| gone.contains(&work.task)) {
            self.take::<Assignment>(id);
        }
        let promised: Vec<Baseline> = self
            .plan()
            .baselines
            .iter()
            .filter(|row| row.tasks.keys().any(|task| gone.contains(task)))
            .map(|row| Baseline::clone(row))
            .collect();
        for mut baseline in promised {
            baseline.tasks.retain(|task, _| !gone.contains(task));
            self.put(baseline);
        }
        for task in tasks {
            self.take::<Task>(*task);
        }
    }

    fn ids<R: super::tables::Tabled>(&self, is_wanted: impl Fn(&R) -> bool) -> Vec<R::Id> {
        R::table(self.plan())
            .iter()
            .filter(|row| is_wanted(row))
            .map(|row| Row::id(&**row))
            .collect()
    }
}
