//! What a command does to rows: one match, one function per command, one file per family.
//!
//! Nothing here touches the plan itself; a refusal leaves no trace.

mod baselines;
mod calendars;
mod cell;
mod checks;
mod costs;
mod create;
mod criteria;
mod delete;
mod editing;
mod entered;
mod environments;
mod events;
mod fields;
mod gates;
mod insert;
mod links;
mod merge;
mod moves;
mod order;
mod paste;
mod people;
mod portfolio;
mod progress;
mod publish;
mod references;
mod reports;
mod resize;
mod reviews;
mod shift;
mod span;
mod split;
mod start_release;
mod structure;
mod tables;
mod templates;
mod tree;
mod typed;
mod views;
mod windows;

#[cfg(test)]
mod around;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sketch;

use super::{ChangeSet, Command, Message, NewIds, Refusal};
use crate::plan::{
    Booking, Criterion, ExternalEvent, Outage, RaidItem, Report, Review, SignOff, Template, View,
    Waiver,
};
use crate::scheduled::Scheduled;
use editing::Editing;
use start_release::Start;

pub use windows::check_recurring;

/// Everything one command does: what it is called, and the rows before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Edits {
    /// What stands behind "Undo".
    pub label: Message,
    /// What it changes.
    pub changes: ChangeSet,
}

/// Returns what a command does to the rows of a plan.
///
/// # Errors
///
/// A [`Refusal`] when the command makes no sense on this plan, or would change nothing.
pub fn edits_for(
    on: &Scheduled,
    command: &Command,
    ids: &mut dyn NewIds,
) -> Result<Edits, Refusal> {
    let mut editing = Editing::new(on, ids);
    let label = editing.perform(command)?;
    let changes = editing.finish();
    if changes.is_empty() {
        return Err(Refusal::NoChange);
    }
    Ok(Edits { label, changes })
}

impl Editing<'_> {
    /// Does what a command means to the working copy; returns its label.
    fn perform(&mut self, command: &Command) -> Result<Message, Refusal> {
        match command {
            Command::CreateProduct { name, kind } => self.create_product(name, *kind),
            Command::CreateRelease {
                product,
                name,
                version,
                start,
            } => self.create_release(*product, name, version, *start),
            Command::StartRelease {
                product,
                template,
                name,
                version,
                kind,
                target,
                owner,
                start,
            } => self.start_release(&Start {
                product: *product,
                template: *template,
                name,
                version,
                kind: *kind,
                target: *target,
                owner: *owner,
                start: *start,
            }),
            Command::CreateTask {
                place,
                name,
                kind,
                phase,
                duration,
                start,
            } => self.create_task(*place, name, (*kind, *phase), *duration, *start),
            Command::Rename { subject, name } => self.rename(*subject, name),
            Command::EnterCell { task, cell, text } => self.enter_cell(*task, *cell, text),
            Command::MoveTask { task, start, shift } => self.move_task(*task, *start, *shift),
            Command::ResizeFinish { task, finish } => self.resize_finish(*task, *finish),
            Command::ResizeStart { task, start } => self.resize_start(*task, *start),
            Command::SetDuration { task, duration } => self.set_duration(*task, *duration, None),
            Command::SetConstraint { task, constraint } => self.set_constraint(*task, *constraint),
            Command::SetDeadline { task, deadline } => self.set_deadline(*task, *deadline),
            Command::SetMode { task, mode } => self.set_mode(*task, *mode),
            Command::SetActive { task, active } => self.set_active(*task, *active),
            Command::SetKind { task, kind } => self.set_kind(*task, *kind),
            Command::SetPhase { task, phase } => self.set_phase(*task, *phase),
            Command::SetTaskCalendar { task, calendar } => self.set_task_calendar(*task, *calendar),
            Command::SetOwner { task, owner } => self.set_owner(*task, *owner),
            Command::SetTaskCost {
                task,
                fixed,
                accrual,
                actual,
            } => self.set_task_cost(*task, *fixed, *accrual, *actual),
            Command::SetBudget { subject, budget } => self.set_budget(*subject, *budget),
            Command::SetRates { person, rates } => self.set_rates(*person, *rates),
            Command::SetCurrency { currency } => self.set_currency(currency),
            Command::SetNotes { task, notes } => self.set_notes(*task, notes),
            Command::SetProgress { task, update } => self.set_progress(*task, *update),
            Command::ClearProgress { task } => self.clear_progress(*task),
            Command::RescheduleRemaining { task, from } => self.reschedule_remaining(*task, *from),
            Command::LinkTasks {
                predecessor,
                successor,
                kind,
                lag,
            } => self.link_tasks(*predecessor, *successor, *kind, *lag),
            Command::EditDependency {
                dependency,
                kind,
                lag,
                strength,
            } => self.edit_dependency(*dependency, *kind, *lag, *strength),
            Command::RelinkDependency {
                dependency,
                predecessor,
                successor,
            } => self.relink_dependency(*dependency, *predecessor, *successor),
            Command::Unlink { dependencies } => self.unlink(dependencies),
            Command::IndentTasks { tasks } => self.indent_tasks(tasks),
            Command::OutdentTasks { tasks } => self.outdent_tasks(tasks),
            Command::PlaceTasks { tasks, place } => self.place_tasks(tasks, *place),
            Command::PasteTasks { place, branch } => self.paste_tasks(*place, branch),
            Command::EnterRows { place, rows } => self.enter_rows(*place, rows),
            Command::DeleteTasks { tasks } => self.delete_tasks(tasks),
            Command::EditRelease { release } => self.edit_release(release),
            Command::DeleteRelease { release } => self.delete_release(*release),
            Command::DeleteProduct { product } => self.delete_product(*product),
            Command::CreateCalendar { name, copy_of } => self.create_calendar(name, *copy_of),
            Command::EditCalendar { calendar } => self.edit_calendar(calendar),
            Command::DeleteCalendar { calendar } => self.delete_calendar(*calendar),
            Command::CreatePerson { name, kind } => self.create_person(name, *kind),
            Command::EditPerson {
                person,
                team,
                calendar,
                leave,
                capacity,
                notes,
            } => self.edit_person(*person, team, *calendar, leave, *capacity, notes),
            Command::DeletePerson { person } => self.delete_person(*person),
            Command::EditPortfolio {
                zone,
                calendar,
                start,
                rules,
                notes,
            } => self.edit_portfolio(zone, *calendar, *start, rules, notes),
            Command::SetDataDate { date } => self.set_data_date(*date),
            Command::SetTouches { task, touches } => self.set_touches(*task, touches),
            Command::SetUses { task, environments } => self.set_uses(*task, environments),
            Command::SetReleaseTarget { release, target } => {
                self.set_release_target(*release, *target)
            }
            Command::AddWindow { window } => self.add(window),
            Command::EditWindow { window } => self.edit(window),
            Command::DeleteWindow { window } => self.delete_window(*window),
            Command::AddFreeze { freeze } => self.add(freeze),
            Command::EditFreeze { freeze } => self.edit(freeze),
            Command::DeleteFreeze { freeze } => self.delete_freeze(*freeze),
            Command::GiveWaiver { waiver } => self.add(waiver),
            Command::EditWaiver { waiver } => self.edit(waiver),
            Command::WithdrawWaiver { waiver } => self.delete::<Waiver>(*waiver),
            Command::AddEnvironment { environment } => self.add(environment),
            Command::EditEnvironment { environment } => self.edit(environment),
            Command::DeleteEnvironment { environment } => self.delete_environment(*environment),
            Command::AddBooking { booking } => self.add(booking),
            Command::EditBooking { booking } => self.edit(booking),
            Command::DeleteBooking { booking } => self.delete::<Booking>(*booking),
            Command::AddGate { gate } => self.add(gate),
            Command::EditGate { gate } => self.edit_gate(gate),
            Command::DeleteGate { gate } => self.delete_gate(*gate),
            Command::DecideGate {
                gate,
                decision,
                by,
                at,
                minutes,
                conditions,
            } => self.decide_gate(*gate, *decision, (by, *at), minutes, conditions),
            Command::AddExternalEvent { event } => self.add(event),
            Command::EditExternalEvent { event } => self.edit(event),
            Command::DeleteExternalEvent { event } => self.delete::<ExternalEvent>(*event),
            Command::AddOutage { outage } => self.add(outage),
            Command::EditOutage { outage } => self.edit(outage),
            Command::DeleteOutage { outage } => self.delete::<Outage>(*outage),
            Command::AddCriterion { criterion } => self.add_criterion(criterion),
            Command::EditCriterion { criterion } => self.edit_criterion(criterion),
            Command::DeleteCriterion { criterion } => self.delete::<Criterion>(*criterion),
            Command::PlaceCriterion { criterion, after } => {
                self.place_criterion(*criterion, *after)
            }
            Command::AddSignOff { sign_off } => self.add(sign_off),
            Command::EditSignOff { sign_off } => self.edit(sign_off),
            Command::DeleteSignOff { sign_off } => self.delete::<SignOff>(*sign_off),
            Command::AddReview { review } => self.add(review),
            Command::EditReview { review } => self.edit(review),
            Command::DeleteReview { review } => self.delete::<Review>(*review),
            Command::AddTemplate { template } => self.add(template),
            Command::EditTemplate { template } => self.edit(template),
            Command::DeleteTemplate { template } => self.delete::<Template>(*template),
            Command::AddView { view } => self.add(view),
            Command::EditView { view } => self.edit(view),
            Command::DeleteView { view } => self.delete::<View>(*view),
            Command::AddRaidItem { item } => self.add(item),
            Command::EditRaidItem { item } => self.edit(item),
            Command::DeleteRaidItem { item } => self.delete::<RaidItem>(*item),
            Command::AddReport { report } => self.add(report),
            Command::EditReport { report } => self.edit_report(report),
            Command::DeleteReport { report } => self.delete::<Report>(*report),
            Command::TakeBaseline { name, at } => self.take_baseline(name, *at),
            Command::DeleteBaseline { baseline } => self.delete_baseline(*baseline),
            Command::Publish {
                name,
                by,
                at,
                notes,
            } => self.publish(name, by, *at, notes),
            Command::Insert { label, rows } => self.insert(label, rows),
            Command::Merge { label, changes } => self.merge(label, changes),
            Command::Batch { label, commands } => {
                for command in commands {
                    self.perform(command)?;
                }
                Ok(label.clone())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sketch::{Sketch, at, close, span};
    use super::*;
    use crate::change::ShiftPolicy;
    use crate::id::TaskId;
    use crate::plan::{Calendar, DayPattern};

    fn batch(commands: Vec<Command>) -> Command {
        Command::Batch {
            label: Message::new("label-batch"),
            commands,
        }
    }

    fn move_to(task: TaskId, to: &str) -> Command {
        Command::MoveTask {
            task,
            start: at(to),
            shift: ShiftPolicy::Push,
        }
    }

    #[test]
    fn a_batch_is_one_edit_a_row_and_each_command_sees_the_ones_before() {
        Sketch::new("build 3d").check(
            |sketch| {
                let task = sketch.task("build");
                batch(vec![
                    move_to(task, "tue"),
                    Command::ResizeFinish {
                        task,
                        finish: close("wed"),
                    },
                ])
            },
            "build: constraint SNET tue, duration 2d",
        );
    }

    #[test]
    fn a_batch_that_ends_where_it_began_changes_nothing() {
        Sketch::new("build 3d").check(
            |sketch| {
                let task = sketch.task("build");
                let set = |duration| Command::SetDuration {
                    task,
                    duration: span(duration),
                };
                batch(vec![set("4d"), set("3d")])
            },
            "refused: no-change",
        );
        Sketch::new("build 3d").check(|_| batch(Vec::new()), "refused: no-change");
    }

    #[test]
    fn one_refusal_refuses_the_whole_batch_and_a_step_without_effect_does_not() {
        let plan = || Sketch::new("build 3d snet tue | test 1d");
        plan().check(
            |sketch| {
                batch(vec![
                    move_to(sketch.task("test"), "wed"),
                    move_to(sketch.task("nobody"), "wed"),
                ])
            },
            "refused: unknown",
        );
        plan().check(
            |sketch| {
                batch(vec![
                    move_to(sketch.task("build"), "tue"),
                    move_to(sketch.task("test"), "wed"),
                ])
            },
            "test: constraint SNET wed",
        );
    }

    #[test]
    fn a_row_added_and_taken_away_in_one_batch_never_was() {
        Sketch::new("a 1d | b 1d | c 1d").check(
            |sketch| {
                let (a, b) = (sketch.task("a"), sketch.task("b"));
                batch(vec![
                    Command::LinkTasks {
                        predecessor: a,
                        successor: b,
                        kind: crate::plan::DependencyKind::Fs,
                        lag: crate::plan::Lag::default(),
                    },
                    Command::DeleteTasks { tasks: vec![b] },
                ])
            },
            "- b",
        );
    }

    #[test]
    fn a_move_behind_a_change_of_calendar_goes_by_the_new_one() {
        let sketch = Sketch::new("build 3d");
        let standard = sketch.plan.portfolio.calendar;
        let mut calendar = Calendar::clone(sketch.plan.calendars.get(standard).unwrap());
        calendar.week[4] = DayPattern::Own(Vec::new());
        let command = batch(vec![
            Command::EditCalendar { calendar },
            move_to(sketch.task("build"), "fri"),
        ]);
        let edits = sketch.edits(&command).expect("both are possible");
        let mut plan = sketch.plan.clone();
        edits.changes.apply(&mut plan).expect("edits fit");
        let build = plan.tasks.get(sketch.task("build")).unwrap();
        assert_eq!(build.constraint.date, Some(at("mon+1")), "Fridays are off");
    }

    #[test]
    fn the_label_names_what_was_done() {
        let sketch = Sketch::new("build 3d");
        let edits = sketch
            .edits(&move_to(sketch.task("build"), "tue"))
            .expect("it moves");
        let expected = Message::new("label-move")
            .text("name", "build")
            .with("date", super::super::Argument::Instant(at("tue")));
        assert_eq!(edits.label, expected);
    }
}
