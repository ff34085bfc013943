//! What else goes, or is emptied, when a row goes to which others refer.
//!
//! A row that means nothing without the one that goes, goes with it; elsewhere the reference is
//! emptied. A window or freeze never becomes wider by losing its scope: it goes.

use super::editing::Editing;
use crate::change::Refusal;
use crate::id::{
    EnvironmentId, FreezeId, GateId, PersonId, ProductId, ReleaseId, TaskId, WindowId,
};
use crate::plan::{
    Booking, Criterion, CriterionKind, Environment, ExternalEvent, Freeze, Gate, Outage, Permit,
    RaidItem, Release, Report, Review, Scope, SignOff, SignOffState, Target, Task, Touches, Waiver,
    Window,
};
use rustc_hash::FxHashSet;

impl Editing<'_> {
    /// Lets go of tasks. A booking that moved with one keeps its fixed interval, when it has one.
    pub(super) fn forget_tasks(&mut self, gone: &FxHashSet<TaskId>) {
        let is_gone = |task: Option<TaskId>| task.is_some_and(|task| gone.contains(&task));
        self.take_each::<Waiver>(|row| match row.permits {
            Permit::Freeze { task, .. } => is_gone(task),
            Permit::Finding { .. } => false,
        });
        self.take_each::<Booking>(|row| is_gone(row.task) && row.start.is_none());
        self.amend_each(|row: &Booking| is_gone(row.task), |row| row.task = None);
        self.amend_each(
            |row: &Gate| is_gone(row.milestone),
            |row| row.milestone = None,
        );
        self.amend_each(
            |row: &ExternalEvent| is_gone(row.milestone),
            |row| row.milestone = None,
        );
        // What must be true stays; somebody has to say so now.
        let asks = |row: &Criterion| match row.kind {
            CriterionKind::TaskFinished { task } => gone.contains(&task),
            CriterionKind::Manual
            | CriterionKind::Metric(_)
            | CriterionKind::Document
            | CriterionKind::Dependency { .. } => false,
        };
        self.amend_each(asks, |row: &mut Criterion| row.kind = CriterionKind::Manual);
    }

    /// Lets go of releases.
    pub(super) fn forget_releases(&mut self, gone: &[ReleaseId]) {
        self.take_each::<Booking>(|row| gone.contains(&row.release));
        let gates = self.ids::<Gate>(|row| gone.contains(&row.release));
        self.forget_gates(&gates);
        self.take_each::<Gate>(|row| gone.contains(&row.release));
        let asks = |row: &Criterion| match row.kind {
            CriterionKind::Dependency { release } => gone.contains(&release),
            CriterionKind::Manual
            | CriterionKind::TaskFinished { .. }
            | CriterionKind::Metric(_)
            | CriterionKind::Document => false,
        };
        self.amend_each(asks, |row: &mut Criterion| row.kind = CriterionKind::Manual);
        self.amend_each(
            |row: &Release| row.package.is_some_and(|id| gone.contains(&id)),
            |row| row.package = None,
        );
        self.take_each::<Waiver>(|row| match row.permits {
            Permit::Freeze { release, .. } => release.is_some_and(|id| gone.contains(&id)),
            Permit::Finding { .. } => false,
        });
        self.amend_each(
            |row: &ExternalEvent| row.needed_by.iter().any(|id| gone.contains(id)),
            |row| row.needed_by.retain(|id| !gone.contains(id)),
        );
        self.take_each::<RaidItem>(|row| gone.contains(&row.release));
        self.take_each::<Report>(|row| row.release.is_some_and(|id| gone.contains(&id)));
    }

    /// Lets go of gates: what must be true there and who agrees goes with them.
    pub(super) fn forget_gates(&mut self, gone: &[GateId]) {
        self.take_each::<Criterion>(|row| gone.contains(&row.gate));
        self.take_each::<SignOff>(|row| gone.contains(&row.gate));
        self.amend_each(
            |row: &Review| row.gates.iter().any(|id| gone.contains(id)),
            |row| row.gates.retain(|id| !gone.contains(id)),
        );
    }

    /// Lets go of a product: its environments stay, and belong to none.
    pub(super) fn forget_product(&mut self, gone: ProductId) {
        self.forget_product_in_views(gone);
        self.forget_scope(Scope::Product(gone));
        self.amend_each(
            |row: &Environment| row.product == Some(gone),
            |row| row.product = None,
        );
        self.amend_each(
            |row: &Environment| row.versions.iter().any(|one| one.product == gone),
            |row| row.versions.retain(|one| one.product != gone),
        );
        self.amend_each(
            |row: &Booking| row.needs.iter().any(|one| one.product == gone),
            |row| row.needs.retain(|one| one.product != gone),
        );
        self.amend_each(
            |row: &Release| row.also.contains(&gone),
            |row| row.also.retain(|id| *id != gone),
        );
        let is_touched = |row: &Task| match &row.touches {
            Touches::Only { products, .. } => products.contains(&gone),
            Touches::ByPhase | Touches::Nothing => false,
        };
        self.amend_each(is_touched, |row: &mut Task| {
            if let Touches::Only { products, .. } = &mut row.touches {
                products.retain(|id| *id != gone);
            }
        });
    }

    /// Lets go of an environment: its parts become parts of what it was a part of.
    pub(super) fn forget_environment(&mut self, gone: EnvironmentId) -> Result<(), Refusal> {
        let above = self.find::<Environment>(gone)?.parent;
        self.forget_scope(Scope::Environment(gone));
        self.take_each::<Booking>(|row| row.environment == gone);
        self.take_each::<Outage>(|row| row.environment == gone);
        self.amend_each(
            |row: &Environment| row.parent == Some(gone),
            |row| row.parent = above,
        );
        let is_named = |row: &Task| {
            row.uses.contains(&gone)
                || match &row.touches {
                    Touches::Only { environments, .. } => environments.contains(&gone),
                    Touches::ByPhase | Touches::Nothing => false,
                }
        };
        self.amend_each(is_named, |row: &mut Task| {
            row.uses.retain(|id| *id != gone);
            if let Touches::Only { environments, .. } = &mut row.touches {
                environments.retain(|id| *id != gone);
            }
        });
        Ok(())
    }

    /// Lets go of a person.
    pub(super) fn forget_person(&mut self, gone: PersonId) {
        self.forget_person_in_views(gone);
        self.amend_each(
            |row: &Freeze| row.owner == Some(gone),
            |row| row.owner = None,
        );
        self.amend_each(
            |row: &Environment| row.owner == Some(gone),
            |row| row.owner = None,
        );
        self.amend_each(
            |row: &Criterion| row.owner == Some(gone),
            |row| row.owner = None,
        );
        self.amend_each(
            |row: &RaidItem| row.owner == Some(gone),
            |row| row.owner = None,
        );
        self.forget_signer(gone);
        let asks = |row: &Gate| {
            row.chair == Some(gone) || row.conditions.iter().any(|one| one.owner == Some(gone))
        };
        self.amend_each(asks, |row: &mut Gate| {
            row.chair = row.chair.filter(|id| *id != gone);
            for condition in &mut row.conditions {
                condition.owner = condition.owner.filter(|id| *id != gone);
            }
        });
        let names = |row: &Review| {
            row.chair == Some(gone)
                || row.attendees.contains(&gone)
                || row.actions.iter().any(|one| one.owner == Some(gone))
        };
        self.amend_each(names, |row: &mut Review| {
            row.chair = row.chair.filter(|id| *id != gone);
            row.attendees.retain(|id| *id != gone);
            for action in &mut row.actions {
                action.owner = action.owner.filter(|id| *id != gone);
            }
        });
    }

    /// Nobody has signed any more where the one who did is gone: the role is asked again.
    fn forget_signer(&mut self, gone: PersonId) {
        self.amend_each(
            |row: &SignOff| row.person == Some(gone),
            |row| {
                row.person = None;
                row.state = SignOffState::Asked;
                row.at = None;
            },
        );
    }

    /// Takes windows out; releases that aim at one aim at the next that admits them.
    pub(super) fn take_windows(&mut self, gone: &[WindowId]) {
        let aims = |row: &Release| match row.target {
            Some(Target::Occurrence { window, .. }) => gone.contains(&window),
            Some(Target::NextAdmitting) | None => false,
        };
        self.amend_each(aims, |row: &mut Release| {
            row.target = Some(Target::NextAdmitting);
        });
        for id in gone {
            self.take::<Window>(*id);
        }
    }

    /// Takes freezes out with the waivers of them.
    pub(super) fn take_freezes(&mut self, gone: &[FreezeId]) {
        self.take_each::<Waiver>(|row| match row.permits {
            Permit::Freeze { freeze, .. } => gone.contains(&freeze),
            Permit::Finding { .. } => false,
        });
        for id in gone {
            self.take::<Freeze>(*id);
        }
    }

    fn forget_scope(&mut self, gone: Scope) {
        let windows = self.ids::<Window>(|row| row.scope == gone);
        self.take_windows(&windows);
        let freezes = self.ids::<Freeze>(|row| row.scope == gone);
        self.take_freezes(&freezes);
    }

    fn take_each<R: super::tables::Tabled>(&mut self, is_wanted: impl Fn(&R) -> bool) {
        for id in self.ids::<R>(is_wanted) {
            self.take::<R>(id);
        }
    }

    pub(super) fn amend_each<R: super::tables::Tabled>(
        &mut self,
        is_wanted: impl Fn(&R) -> bool,
        change: impl Fn(&mut R),
    ) {
        let rows: Vec<R> = R::table(self.plan())
            .iter()
            .filter(|row| is_wanted(row))
            .map(|row| R::clone(row))
            .collect();
        for mut row in rows {
            change(&mut row);
            self.put(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, id};
    use crate::change::Command;
    use crate::plan::{Permit, Waiver};

    #[test]
    fn what_moved_with_a_task_goes_and_what_named_it_forgets_it() {
        busy().check(
            |sketch| Command::DeleteTasks {
                tasks: vec![sketch.task("live")],
            },
            "gate Go: milestone null
             event Vendor: milestone null
             criterion Built: kind {\"kind\":\"manual\"}
             - booking bound
             - link build>live
             - live",
        );
    }

    #[test]
    fn a_booking_with_an_interval_outlives_its_task() {
        let sketch = busy();
        let live = sketch.task("live");
        let sketch = sketch.with(|plan| {
            let mut row = crate::plan::Booking::clone(plan.bookings.get(id(4)).unwrap());
            row.task = Some(live);
            plan.bookings.insert(row.into());
        });
        sketch.check(
            |_| Command::DeleteTasks { tasks: vec![live] },
            "booking fixed: task null
             gate Go: milestone null
             event Vendor: milestone null
             criterion Built: kind {\"kind\":\"manual\"}
             - booking bound
             - link build>live
             - live",
        );
    }

    #[test]
    fn a_release_goes_with_its_gates_bookings_and_waivers() {
        let sketch = busy();
        let release = sketch.release("Release");
        let sketch = sketch.with(|plan| {
            let mut row = Waiver::clone(plan.waivers.get(id(2)).unwrap());
            row.permits = Permit::Freeze {
                freeze: id(1),
                release: Some(release),
                task: None,
            };
            plan.waivers.insert(row.into());
        });
        sketch.check(
            |_| Command::DeleteRelease { release },
            "event Vendor: milestone null, needed_by []
             review Board: gates []
             - raid Vendor is late
             - sign-off Operations
             - criterion Built
             - gate Go
             - booking bound
             - booking fixed
             - waiver law
             - link build>live
             - build
             - live
             - release Release",
        );
    }
}
