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
        self.forget_product(product);
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
        self.forget_person(person);
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
        self.forget_releases(releases);
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
        self.forget_tasks(&gone);
        for task in tasks {
            self.take::<Task>(*task);
        }
    }

    /// Returns the ids of the rows that are wanted.
    pub(super) fn ids<R: super::tables::Tabled>(
        &self,
        is_wanted: impl Fn(&R) -> bool,
    ) -> Vec<R::Id> {
        R::table(self.plan())
            .iter()
            .filter(|row| is_wanted(row))
            .map(|row| Row::id(&**row))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Counted, Sketch};
    use crate::change::{Command, NewIds};
    use crate::plan::{
        Assignment, Baseline, BaselineTask, Calendar, Leave, OrderKey, Person, PersonKind, Plan,
    };
    use crate::time::Seconds;
    use std::collections::BTreeMap;

    /// build(code test) ──▶ live, Ana on code and owner of live, all of it promised once.
    fn busy() -> Sketch {
        let sketch = Sketch::new(
            "build sum | code 1d in build | test 1d in build after code | live 1d after build",
        );
        let (code, promised) = (sketch.task("code"), sketch.tasks("code live"));
        let owner = Counted(900).draw().into();
        sketch
            .with(|plan| staff(plan, code, promised))
            .with_task("live", |task| task.owner = Some(owner))
    }

    fn staff(plan: &mut Plan, code: crate::id::TaskId, promised: Vec<crate::id::TaskId>) {
        let mut ids = Counted(900);
        let person = Person {
            id: ids.draw().into(),
            order: OrderKey::default(),
            name: "Ana".to_owned(),
            kind: PersonKind::Work,
            calendar: None,
            leave: Vec::<Leave>::new(),
            capacity: 10_000,
            notes: String::new(),
            external: Vec::new(),
            team: String::new(),
            rates: crate::plan::Rates::default(),
        };
        let work = Assignment {
            id: ids.draw().into(),
            task: code,
            person: person.id,
            units: 10_000,
            work: None,
            delay: Seconds::ZERO,
            actual_start: None,
            actual_finish: None,
            external: Vec::new(),
        };
        let tasks = promised
            .into_iter()
            .map(|task| (task, BaselineTask::default()));
        let baseline = Baseline {
            id: ids.draw().into(),
            number: 0,
            name: "Promise".to_owned(),
            taken_at: None,
            tasks: tasks.collect::<BTreeMap<_, _>>(),
        };
        plan.people.insert(person.into());
        plan.assignments.insert(work.into());
        plan.baselines.insert(baseline.into());
    }

    #[test]
    fn everything_attached_goes_with_a_task_before_it_goes() {
        busy().check(
            |sketch| Command::DeleteTasks {
                tasks: sketch.tasks("build code"),
            },
            "baseline Promise:
             - work code
             - link code>test
             - link build>live
             - code
             - test
             - build",
        );
    }

    #[test]
    fn a_release_goes_with_its_tasks_and_a_product_with_its_releases() {
        busy().check(
            |sketch| Command::DeleteRelease {
                release: sketch.release("R2"),
            },
            "- release R2",
        );
        let lines = "baseline Promise:
             - work code
             - link code>test
             - link build>live
             - code
             - test
             - build
             - live
             - release Release";
        busy().check(
            |sketch| Command::DeleteRelease {
                release: sketch.release("Release"),
            },
            lines,
        );
        busy().check(
            |sketch| Command::DeleteProduct {
                product: sketch.plan.products.iter().next().unwrap().id,
            },
            &format!(
                "{lines}
- release R2
- product Product"
            ),
        );
    }

    #[test]
    fn a_person_leaves_no_owner_and_no_work_behind() {
        busy().check(
            |sketch| Command::DeletePerson {
                person: sketch.person("Ana"),
            },
            "live: owner nobody
             - work code
             - person Ana",
        );
    }

    #[test]
    fn a_calendar_in_use_stays() {
        let delete = |_: &Sketch| Command::DeleteCalendar {
            calendar: Counted(800).draw().into(),
        };
        let night = |sketch: Sketch| {
            sketch.with(|plan| {
                let id = Counted(800).draw().into();
                plan.calendars
                    .insert(Calendar::standard(id, "Night").into());
            })
        };
        night(busy()).check(delete, "- calendar Night");
        night(busy())
            .with_task("live", |task| {
                task.calendar = Some(Counted(800).draw().into());
            })
            .check(delete, "refused: calendar-in-use 1");
    }
}
