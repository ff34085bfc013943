//! Pasting a branch: tasks with all that stands under them, their links, owners, work, calendars, and the
//! bookings that move with them.
//!
//! What the plan knows under the same id is meant; next, what it knows by the same name. A person or
//! calendar that it does not know comes along, an environment does not: it stands for a machine.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::order;
use crate::change::{Branch, Message, Place, Refusal};
use crate::id::{CalendarId, EnvironmentId, PersonId, ReleaseId, TaskId};
use crate::plan::{
    Assignment, Booking, BookingStatus, Calendar, Dependency, Environment, OrderKey, Person, Task,
    Touches,
};
use rustc_hash::FxHashMap;

/// What ids of a branch are called here.
#[derive(Default)]
struct Known {
    tasks: FxHashMap<TaskId, TaskId>,
    people: FxHashMap<PersonId, Option<PersonId>>,
    calendars: FxHashMap<CalendarId, Option<CalendarId>>,
    /// Calendars that come along.
    brought: Vec<CalendarId>,
}

impl Editing<'_> {
    pub(super) fn paste_tasks(
        &mut self,
        place: Place,
        branch: &Branch,
    ) -> Result<Message, Refusal> {
        self.check_place(place)?;
        let mut known = Known::default();
        for task in &branch.tasks {
            let id = self.draw();
            let is_twin = known.tasks.insert(task.id, id).is_some();
            checks::within("id", !is_twin)?;
        }
        let roots = self.put_branch(place, branch, &mut known)?;
        for task in &branch.tasks {
            let row = self.find::<Task>(known.tasks[&task.id])?;
            self.judge_task(&row)?;
        }
        for link in &branch.dependencies {
            self.paste_link(link, &known)?;
        }
        for work in &branch.assignments {
            self.paste_work(work, branch, &mut known)?;
        }
        for booking in &branch.bookings {
            self.paste_booking(booking, place.release, branch, &known)?;
        }
        // Every calendar is there now, so that a base may be any of them.
        for id in &known.brought {
            let row = self.find::<Calendar>(*id)?;
            self.judge_calendar(&row)?;
        }
        Ok(self.label_of("label-paste", "label-paste-many", &roots))
    }

    /// Puts every task in its place; returns those that stand at the place itself.
    fn put_branch(
        &mut self,
        place: Place,
        branch: &Branch,
        known: &mut Known,
    ) -> Result<Vec<TaskId>, Refusal> {
        let tops = branch.tasks.iter();
        let tops = tops.filter(|task| above(task, known).is_none()).count();
        let mut room = self.keys_at(place, tops, &[]).into_iter();
        let mut last: FxHashMap<TaskId, OrderKey> = FxHashMap::default();
        let mut roots = Vec::new();
        for task in &branch.tasks {
            let id = known.tasks[&task.id];
            let parent = above(task, known);
            let order = match parent {
                Some(parent) => OrderKey::between(last.get(&parent), None),
                None => room.next().ok_or_else(|| checks::out_of_range("parent"))?,
            };
            match parent {
                Some(parent) => drop(last.insert(parent, order.clone())),
                None => roots.push(id),
            }
            let row = Task {
                id,
                release: place.release,
                parent: parent.or(place.parent),
                order,
                owner: self.person_for(task.owner, branch, known)?,
                calendar: self.calendar_for(task.calendar, branch, known)?,
                uses: self.environments_for(&task.uses, branch),
                touches: self.touched_here(&task.touches, branch),
                // It is another task: nobody else knows it yet.
                external: Vec::new(),
                ..task.clone()
            };
            self.put(row);
        }
        Ok(roots)
    }

    fn paste_link(&mut self, link: &Dependency, known: &Known) -> Result<(), Refusal> {
        let ends = (
            known.tasks.get(&link.predecessor),
            known.tasks.get(&link.successor),
        );
        let (Some(&predecessor), Some(&successor)) = ends else {
            return Ok(());
        };
        let row = Dependency {
            id: self.draw(),
            predecessor,
            successor,
            external: Vec::new(),
            ..link.clone()
        };
        self.judge_dependency(&row)?;
        self.refuse_cycle(predecessor, successor)?;
        self.put(row);
        Ok(())
    }

    fn paste_work(
        &mut self,
        work: &Assignment,
        branch: &Branch,
        known: &mut Known,
    ) -> Result<(), Refusal> {
        let person = self.person_for(Some(work.person), branch, known)?;
        let (Some(&task), Some(person)) = (known.tasks.get(&work.task), person) else {
            return Ok(());
        };
        let row = Assignment {
            id: self.draw(),
            task,
            person,
            external: Vec::new(),
            ..work.clone()
        };
        self.judge_assignment(&row)?;
        self.put(row);
        Ok(())
    }

    /// Asks for the environment of a copied task, as the one it is a copy of has it: what was agreed was
    /// agreed for that one.
    fn paste_booking(
        &mut self,
        booking: &Booking,
        release: ReleaseId,
        branch: &Branch,
        known: &Known,
    ) -> Result<(), Refusal> {
        let moves = booking.start.is_none() && booking.is_in_force();
        let task = booking.task.and_then(|task| known.tasks.get(&task));
        let environment = self.environments_for(&[booking.environment], branch);
        let (Some(&task), [environment], true) = (task, &environment[..], moves) else {
            return Ok(());
        };
        let mut needs = booking.needs.clone();
        needs.retain(|need| self.plan().products.get(need.product).is_some());
        let row = Booking {
            id: self.draw(),
            environment: *environment,
            release,
            task: Some(task),
            status: BookingStatus::Requested,
            approver: String::new(),
            needs,
            external: Vec::new(),
            ..booking.clone()
        };
        row.judge(self)?;
        self.put(row);
        Ok(())
    }

    /// Returns who is meant; somebody new comes along with their calendar.
    fn person_for(
        &mut self,
        id: Option<PersonId>,
        branch: &Branch,
        known: &mut Known,
    ) -> Result<Option<PersonId>, Refusal> {
        let Some(id) = id else { return Ok(None) };
        if self.plan().people.get(id).is_some() {
            return Ok(Some(id));
        }
        if let Some(&there) = known.people.get(&id) {
            return Ok(there);
        }
        let row = branch.people.iter().find(|row| row.id == id);
        let there = match row {
            None => None,
            Some(row) => match self.called(row) {
                Some(there) => Some(there),
                None => Some(self.bring_person(row, branch, known)?),
            },
        };
        known.people.insert(id, there);
        Ok(there)
    }

    fn called(&self, person: &Person) -> Option<PersonId> {
        let mut people = self.plan().people.iter();
        let there = people.find(|row| is_same(&row.name, &person.name))?;
        Some(there.id)
    }

    fn bring_person(
        &mut self,
        person: &Person,
        branch: &Branch,
        known: &mut Known,
    ) -> Result<PersonId, Refusal> {
        let row = Person {
            order: order::last(self.plan().people.iter().map(|row| &row.order)),
            calendar: self.calendar_for(person.calendar, branch, known)?,
            external: Vec::new(),
            ..person.clone()
        };
        self.judge_person(&row)?;
        self.put(row);
        Ok(person.id)
    }

    /// Returns which calendar is meant; a new one comes along with those on which it stands.
    fn calendar_for(
        &mut self,
        id: Option<CalendarId>,
        branch: &Branch,
        known: &mut Known,
    ) -> Result<Option<CalendarId>, Refusal> {
        let Some(id) = id else { return Ok(None) };
        if self.plan().calendars.get(id).is_some() {
            return Ok(Some(id));
        }
        if let Some(&there) = known.calendars.get(&id) {
            return Ok(there);
        }
        let Some(row) = branch.calendars.iter().find(|row| row.id == id) else {
            return Ok(None);
        };
        let namesake = self.calendar_called(&row.name);
        if namesake.is_some() {
            known.calendars.insert(id, namesake);
            return Ok(namesake);
        }
        // Noted before its base is looked for: a circle ends here, and is refused in the end.
        known.calendars.insert(id, Some(id));
        known.brought.push(id);
        let row = Calendar {
            base: self.calendar_for(row.base, branch, known)?,
            external: Vec::new(),
            ..row.clone()
        };
        self.put(row);
        Ok(Some(id))
    }

    fn calendar_called(&self, name: &str) -> Option<CalendarId> {
        let mut calendars = self.plan().calendars.iter();
        let there = calendars.find(|row| is_same(&row.name, name))?;
        Some(there.id)
    }

    fn environments_for(&self, ids: &[EnvironmentId], branch: &Branch) -> Vec<EnvironmentId> {
        let meant = |id: &EnvironmentId| {
            if self.plan().environments.get(*id).is_some() {
                return Some(*id);
            }
            let named = branch.environments.iter().find(|row| row.id == *id)?;
            let mut here = self.plan().environments.iter();
            let there =
                here.find(|row: &&std::sync::Arc<Environment>| is_same(&row.name, &named.name))?;
            Some(there.id)
        };
        let mut found: Vec<_> = Vec::new();
        for id in ids.iter().filter_map(meant) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    /// Returns what of a touch is here; of one that names nothing here, what its phase says.
    fn touched_here(&self, touches: &Touches, branch: &Branch) -> Touches {
        let Touches::Only {
            products,
            environments,
        } = touches
        else {
            return touches.clone();
        };
        let here = |id: &&_| self.plan().products.get(**id).is_some();
        let products: Vec<_> = products.iter().filter(here).copied().collect();
        let environments = self.environments_for(environments, branch);
        if products.is_empty() && environments.is_empty() {
            return Touches::ByPhase;
        }
        Touches::Only {
            products,
            environments,
        }
    }
}

/// Returns the summary under which a copy stands; none for one that comes to the place itself.
fn above(task: &Task, known: &Known) -> Option<TaskId> {
    task.parent
        .and_then(|parent| known.tasks.get(&parent))
        .copied()
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::around::busy;
    use super::super::sketch::{Counted, Sketch};
    use super::*;
    use crate::change::{Change, Command, NewIds};
    use crate::plan::{PersonKind, Row};

    /// Everything that stands under tasks, as the window copies it.
    fn copied(sketch: &Sketch, names: &str) -> Branch {
        let chosen = sketch.tasks(names);
        let ids = super::super::tree::subtrees(&sketch.plan, &chosen);
        let tasks = ids.iter().map(|id| sketch.plan.tasks.get(*id).unwrap());
        Branch {
            tasks: tasks.map(|task| Task::clone(task)).collect(),
            dependencies: sketch
                .plan
                .dependencies
                .iter()
                .map(|row| Dependency::clone(row))
                .collect(),
            bookings: sketch
                .plan
                .bookings
                .iter()
                .map(|row| Booking::clone(row))
                .collect(),
            ..Branch::default()
        }
    }

    fn at_end(sketch: &Sketch, release: &str) -> Place {
        let release = sketch.release(release);
        let tops = super::super::tree::siblings(&sketch.plan, release, None);
        Place {
            release,
            parent: None,
            after: tops.last().map(|row| row.id),
        }
    }

    fn paste(names: &'static str, release: &'static str) -> impl FnOnce(&Sketch) -> Command {
        move |sketch| Command::PasteTasks {
            place: at_end(sketch, release),
            branch: Box::new(copied(sketch, names)),
        }
    }

    fn outside(name: &str) -> Person {
        Person {
            id: Counted(900).draw().into(),
            order: OrderKey("V".into()),
            name: name.to_owned(),
            kind: PersonKind::Work,
            calendar: None,
            leave: Vec::new(),
            capacity: 10_000,
            notes: String::new(),
            external: Vec::new(),
            team: String::new(),
            rates: crate::plan::Rates::default(),
        }
    }

    #[test]
    fn a_branch_keeps_its_tree_and_the_links_within_it() {
        let plan = || Sketch::new("a sum | b 1d in a | c 1d in a after b | d 1d after c");
        assert_eq!(
            plan().outline_after(paste("a", "R2")),
            "Release: a(b c) d | R2: a(b c)"
        );
        plan().check(
            paste("a", "R2"),
            "+ a
             + b
             + c
             + link b>c",
        );
    }

    #[test]
    fn several_come_one_behind_the_other_and_each_once() {
        assert_eq!(
            Sketch::new("a sum | b 1d in a | c 1d | d 1d").outline_after(paste("d a", "Release")),
            "Release: a(b) c d d a(b)"
        );
    }

    #[test]
    fn a_booking_that_moves_with_a_copied_task_is_asked_for_again() {
        let approved = |plan: &mut crate::plan::Plan| {
            let row = plan.bookings.iter().find(|row| row.notes == "bound");
            let row = Booking {
                status: BookingStatus::Approved,
                approver: "Ada".to_owned(),
                ..Booking::clone(row.expect("it is there"))
            };
            plan.bookings.insert(row.into());
        };
        let plan = busy().with(approved);
        plan.check(
            paste("live", "R2"),
            "+ live
             + booking bound",
        );
        let edits = plan
            .edits(&paste("live", "R2")(&plan))
            .expect("it may be pasted");
        let copies = edits.changes.0.iter().filter_map(|change| match change {
            Change::Booking(edit) => edit.after.clone(),
            _ => None,
        });
        let copies: Vec<_> = copies.collect();
        let [copy] = &copies[..] else {
            panic!("one booking, not that of a fixed time: {copies:?}")
        };
        assert_eq!(
            copy.status,
            BookingStatus::Requested,
            "nobody agreed to this one"
        );
        assert_eq!(copy.approver, "");
        assert_eq!(copy.release, plan.release("R2"));
        assert_ne!(copy.task, Some(plan.task("live")), "it moves with the copy");
    }

    #[test]
    fn somebody_who_is_not_known_comes_along_and_a_name_that_is_known_is_meant() {
        let mut plan = Sketch::new("a 1d");
        let ada = Person {
            id: Counted(800).draw().into(),
            ..outside("ada ")
        };
        plan = plan.with(|plan| drop(plan.people.insert(ada.clone().into())));
        for (name, verdict) in [("Ada", "+ a"), ("Bo", "+ person Bo\n+ a")] {
            let person = outside(name);
            let command = |sketch: &Sketch| {
                let mut branch = copied(sketch, "a");
                branch.tasks[0].owner = Some(person.id());
                branch.people = vec![person.clone()];
                Command::PasteTasks {
                    place: at_end(sketch, "R2"),
                    branch: Box::new(branch),
                }
            };
            plan.check(command, verdict);
        }
    }

    #[test]
    fn who_and_what_is_not_told_is_left_out() {
        Sketch::new("a 1d").check(
            |sketch| {
                let mut branch = copied(sketch, "a");
                branch.tasks[0].owner = Some(outside("Bo").id());
                branch.tasks[0].calendar = Some(Counted(70).draw().into());
                branch.tasks[0].uses = vec![Counted(71).draw().into()];
                Command::PasteTasks {
                    place: at_end(sketch, "R2"),
                    branch: Box::new(branch),
                }
            },
            "+ a",
        );
    }

    #[test]
    fn a_calendar_comes_with_the_one_it_stands_on_and_a_circle_is_refused() {
        let night = CalendarId::from(Counted(50).draw());
        let day = CalendarId::from(Counted(60).draw());
        let paste = |is_circle: bool| {
            move |sketch: &Sketch| {
                let mut branch = copied(sketch, "a");
                branch.tasks[0].calendar = Some(night);
                let mut row = Calendar::standard(night, "Night");
                row.base = Some(day);
                let mut base = Calendar::standard(day, "Day");
                base.base = is_circle.then_some(night);
                branch.calendars = vec![row, base];
                Command::PasteTasks {
                    place: at_end(sketch, "R2"),
                    branch: Box::new(branch),
                }
            }
        };
        Sketch::new("a 1d").check(
            paste(false),
            "+ calendar Day
             + calendar Night
             + a",
        );
        Sketch::new("a 1d").check(paste(true), "refused: calendar-circle");
    }

    #[test]
    fn rows_that_contradict_themselves_are_refused() {
        let spoilt = |spoil: fn(&mut Branch)| {
            move |sketch: &Sketch| {
                let mut branch = copied(sketch, "a b");
                spoil(&mut branch);
                Command::PasteTasks {
                    place: at_end(sketch, "R2"),
                    branch: Box::new(branch),
                }
            }
        };
        let plan = || Sketch::new("a 1d | b 1d after a");
        plan().check(
            spoilt(|branch| branch.tasks[1].id = branch.tasks[0].id),
            "refused: out-of-range id",
        );
        plan().check(
            spoilt(|branch| {
                branch.tasks[0].parent = Some(branch.tasks[1].id);
                branch.tasks[1].parent = Some(branch.tasks[0].id);
            }),
            "refused: would-nest-in-itself -",
        );
        plan().check(
            spoilt(|branch| branch.tasks[0].progress.done = 10_001),
            "refused: out-of-range done",
        );
        plan().check(spoilt(|branch| branch.tasks.clear()), "refused: no-change");
    }
}
