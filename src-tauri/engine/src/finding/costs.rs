//! C01: releases, phases and tasks that will cost more than they may.

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Argument, Message, Subject};
use crate::cost::EarnedValue;
use crate::plan::{Money, Release, Task};
use uuid::Uuid;

/// C01 of a release.
pub(super) fn release<'a>(view: &View<'a>, slot: u32, release: &'a Release, notes: &mut Notes<'a>) {
    if let Some(budget) = release.budget {
        let found = (Subject::Release(release.id), release.id.into());
        let title = release.title();
        let of = view.tally().of_release(slot);
        over(view, found, (&release.name, &title), (&of, budget), notes);
    }
}

/// C01 of a phase or a task with a budget of its own.
pub(super) fn task<'a>(view: &View<'a>, slot: u32, task: &'a Task, notes: &mut Notes<'a>) {
    if let Some(budget) = task.cost.as_ref().and_then(|cost| cost.budget) {
        let found = (Subject::Task(task.id), task.id.into());
        let of = view.tally().of_branch(slot);
        over(view, found, (&task.name, &task.name), (&of, budget), notes);
    }
}

fn over<'a>(
    view: &View<'a>,
    (subject, id): (Subject, Uuid),
    (name, title): (&'a str, &str),
    (of, budget): (&EarnedValue, i64),
    notes: &mut Notes<'a>,
) {
    let forecast = of.forecast();
    // Whether work so far was dearer than planned, or the plan itself is too dear.
    let case = if forecast > of.cost() { "pace" } else { "plan" };
    if forecast <= budget {
        return;
    }
    let money = |amount| {
        Argument::Money(Money {
            amount,
            currency: view.plan.portfolio.currency.clone(),
        })
    };
    let message = Message::new("finding-c01")
        .text("name", title)
        .text("case", case)
        .with("forecast", money(forecast))
        .with("budget", money(budget))
        .with("over", money(forecast.saturating_sub(budget)));
    let found = finding(Code::C01, Severity::Warning, &[id], vec![subject], message);
    notes.add(name, found);
}
