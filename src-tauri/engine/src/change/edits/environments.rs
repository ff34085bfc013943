//! Environments and their bookings, and what work uses and changes of them.

use super::checks;
use super::editing::{Editing, parts_of};
use super::entered::Entered;
use super::order;
use crate::change::{Message, Refusal};
use crate::id::{EnvironmentId, TaskId};
use crate::plan::{Booking, Environment, Outage, Person, Product, Release, Task, Touches};
use uuid::Uuid;

const LARGEST_CAPACITY: u32 = 1_000;

impl Entered for Environment {
    const WORD: &'static str = "environment";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let keys = || on.plan().environments.iter().map(|row| &row.order);
        Self {
            id: id.into(),
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            external: there.map(|row| row.external.clone()).unwrap_or_default(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::notes(&self.notes)?;
        checks::short_text("group", &self.group)?;
        checks::within("capacity", (1..=LARGEST_CAPACITY).contains(&self.capacity))?;
        checks::length("refresh-lead", self.refresh_lead)?;
        on.require::<Person>(self.owner)?;
        for version in &self.versions {
            on.require::<Product>(Some(version.product))?;
            checks::short_text("version", &version.version)?;
            checks::optional_date("since", version.since)?;
        }
        on.require::<Product>(self.product)?;
        on.require::<Self>(self.parent)?;
        if parts_of(on.plan(), self.id).any(|above| above == self.id) {
            return Err(Refusal::EnvironmentCircle {
                environment: self.id,
            });
        }
        Ok(())
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Entered for Booking {
    const WORD: &'static str = "booking";

    fn placed(&self, id: Uuid, there: Option<&Self>, _: &Editing<'_>) -> Self {
        Self {
            id: id.into(),
            external: there.map(|row| row.external.clone()).unwrap_or_default(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::notes(&self.notes)?;
        checks::length("set-up", self.set_up)?;
        checks::length("tear-down", self.tear_down)?;
        checks::short_text("requested-by", &self.requested_by)?;
        checks::short_text("approver", &self.approver)?;
        for need in &self.needs {
            on.require::<Product>(Some(need.product))?;
            checks::short_text("version", &need.version)?;
        }
        on.require::<Environment>(Some(self.environment))?;
        on.require::<Release>(Some(self.release))?;
        on.require::<Task>(self.task)?;
        checks::optional_date("start", self.start)?;
        checks::optional_date("finish", self.finish)?;
        match (self.start, self.finish) {
            (Some(start), Some(finish)) => checks::within("finish", start < finish),
            (None, None) => checks::within("start", self.task.is_some()),
            (Some(_), None) => checks::within("finish", false),
            (None, Some(_)) => checks::within("start", false),
        }
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        None
    }

    fn told(&self, on: &Editing<'_>) -> String {
        let environment = on.plan().environments.get(self.environment);
        environment.map_or_else(String::new, |row| row.name.clone())
    }
}

impl Entered for Outage {
    const WORD: &'static str = "outage";

    fn placed(&self, id: Uuid, there: Option<&Self>, _: &Editing<'_>) -> Self {
        Self {
            id: id.into(),
            external: there.map(|row| row.external.clone()).unwrap_or_default(),
            ..self.clone()
        }
    }

    fn judge(&self, on: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::notes(&self.notes)?;
        on.require::<Environment>(Some(self.environment))?;
        on.judge_recurring(&self.at)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

impl Editing<'_> {
    pub(super) fn set_touches(
        &mut self,
        task: TaskId,
        touches: &Touches,
    ) -> Result<Message, Refusal> {
        let row = self.find::<Task>(task)?;
        self.judge_touches(touches)?;
        let mut touches = touches.clone();
        if let Touches::Only {
            products,
            environments,
        } = &mut touches
        {
            products.sort_unstable();
            products.dedup();
            environments.sort_unstable();
            environments.dedup();
        }
        self.amend(task, |row: &mut Task| row.touches = touches)?;
        Ok(Message::new("label-set-touches").text("name", &row.name))
    }

    pub(super) fn set_uses(
        &mut self,
        task: TaskId,
        environments: &[EnvironmentId],
    ) -> Result<Message, Refusal> {
        let row = self.find::<Task>(task)?;
        self.judge_uses(environments)?;
        let mut environments = environments.to_vec();
        environments.sort_unstable();
        environments.dedup();
        self.amend(task, |row: &mut Task| row.uses = environments)?;
        Ok(Message::new("label-set-uses").text("name", &row.name))
    }

    /// Refuses what touches a row that is not there.
    pub(super) fn judge_touches(&self, touches: &Touches) -> Result<(), Refusal> {
        match touches {
            Touches::ByPhase | Touches::Nothing => Ok(()),
            Touches::Only {
                products,
                environments,
            } => {
                let mut products = products.iter();
                products.try_for_each(|id| self.require::<Product>(Some(*id)))?;
                self.judge_uses(environments)
            }
        }
    }

    /// Refuses an environment that is not there.
    pub(super) fn judge_uses(&self, environments: &[EnvironmentId]) -> Result<(), Refusal> {
        let mut environments = environments.iter();
        environments.try_for_each(|id| self.require::<Environment>(Some(*id)))
    }

    pub(super) fn delete_environment(
        &mut self,
        environment: EnvironmentId,
    ) -> Result<Message, Refusal> {
        let row = self.find::<Environment>(environment)?;
        self.forget_environment(environment)?;
        self.take::<Environment>(environment);
        Ok(Message::new("label-delete-environment").text("name", &row.name))
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{booking, busy, environment, id, outage};
    use super::super::sketch::{Sketch, at};
    use super::*;
    use crate::change::Command;

    use crate::plan::{Constraint, ConstraintKind};

    fn book(change: impl FnOnce(&Sketch, &mut Booking), verdict: &str) {
        let sketch = busy();
        let mut booking = booking(&sketch);
        change(&sketch, &mut booking);
        sketch.check(|_| Command::AddBooking { booking }, verdict);
    }

    #[test]
    fn an_environment_stands_behind_the_others_and_never_within_itself() {
        busy().check(
            |_| Command::AddEnvironment {
                environment: environment(),
            },
            "+ environment Live",
        );
        busy().check(
            |_| Command::EditEnvironment {
                environment: Environment {
                    parent: Some(id(7)),
                    ..environment()
                },
            },
            "refused: environment-circle",
        );
        busy().check(
            |_| Command::EditEnvironment {
                environment: Environment {
                    product: Some(id(99)),
                    ..environment()
                },
            },
            "refused: unknown",
        );
    }

    #[test]
    fn what_is_about_an_environment_alone_goes_with_it() {
        busy().check(
            |_| Command::DeleteEnvironment { environment: id(3) },
            "release Release: target {\"kind\":\"next-admitting\"}
             environment Site: parent null
             live: touches {\"kind\":\"only\",\"products\":[],\"environments\":[]}, uses 0
             - outage Firmware
             - booking fixed
             - booking bound
             - waiver law
             - freeze Year-end
             - window Saturday
             - environment Live",
        );
    }

    #[test]
    fn an_environment_takes_one_booking_at_least() {
        let add = |change: fn(&mut Environment), verdict: &str| {
            let mut row = environment();
            change(&mut row);
            busy().check(|_| Command::AddEnvironment { environment: row }, verdict);
        };
        add(|row| row.capacity = 2, "+ environment Live");
        add(|row| row.capacity = 0, "refused: out-of-range capacity");
        add(|row| row.owner = Some(id(99)), "refused: unknown");
    }

    #[test]
    fn an_outage_is_of_an_environment_that_is_there() {
        let add = |change: fn(&mut Outage), verdict: &str| {
            let mut row = outage();
            change(&mut row);
            busy().check(|_| Command::AddOutage { outage: row }, verdict);
        };
        add(|_| {}, "+ outage Firmware");
        add(|row| row.environment = id(99), "refused: unknown");
        add(
            |row| row.at.finish = row.at.start,
            "refused: out-of-range finish",
        );
    }

    #[test]
    fn a_booking_has_an_interval_or_a_task_to_move_with() {
        book(|_, _| {}, "+ booking fixed");
        book(|_, row| row.finish = None, "refused: out-of-range finish");
        book(|_, row| row.start = None, "refused: out-of-range start");
        book(
            |_, row| row.finish = Some(at("mon")),
            "refused: out-of-range finish",
        );
        book(
            |_, row| (row.start, row.finish) = (None, None),
            "refused: out-of-range start",
        );
        book(
            |sketch, row| {
                (row.start, row.finish) = (None, None);
                row.task = Some(sketch.task("build"));
            },
            "+ booking fixed",
        );
        book(|_, row| row.environment = id(99), "refused: unknown");
    }

    #[test]
    fn work_uses_and_touches_what_is_there() {
        let uses = |environment| {
            move |sketch: &Sketch| Command::SetUses {
                task: sketch.task("build"),
                environments: vec![environment, environment],
            }
        };
        busy().check(uses(id(3)), "build: uses 1");
        busy().check(uses(id(99)), "refused: unknown");
        busy().check(
            |sketch| Command::SetTouches {
                task: sketch.task("build"),
                touches: Touches::Nothing,
            },
            "build: touches {\"kind\":\"nothing\"}",
        );
        busy().check(
            |sketch| Command::SetTouches {
                task: sketch.task("build"),
                touches: Touches::Only {
                    products: vec![id(99)],
                    environments: Vec::new(),
                },
            },
            "refused: unknown",
        );
    }

    #[test]
    fn a_move_goes_by_what_the_same_step_says_that_work_touches() {
        let step = |touches: Option<Touches>| {
            move |sketch: &Sketch| {
                let task = sketch.task("live");
                let touches = touches.map(|touches| Command::SetTouches { task, touches });
                let move_it = Command::MoveTask {
                    task,
                    start: at("tue+1"),
                    shift: crate::change::ShiftPolicy::Push,
                };
                Command::Batch {
                    label: Message::new("label-batch"),
                    commands: touches.into_iter().chain([move_it]).collect(),
                }
            }
        };
        let frozen = || busy().with(|plan| drop(plan.waivers.remove(id(2))));
        // What waits keeps the moment it was dragged to, and the freeze holds it back.
        frozen().check(step(None), "live: constraint SNET tue+1");
        let pinned = || {
            frozen().with(|plan| {
                let live = plan.tasks.iter().find(|task| task.name == "live").unwrap();
                let constraint = Constraint {
                    kind: ConstraintKind::Mso,
                    date: Some(at("mon")),
                };
                let live = Task {
                    constraint,
                    ..Task::clone(live)
                };
                plan.tasks.insert(live.into());
            })
        };
        pinned().check(step(None), "live: constraint MSO mon+2");
        pinned().check(
            step(Some(Touches::Nothing)),
            "live: constraint MSO tue+1, touches {\"kind\":\"nothing\"}",
        );
    }
}
