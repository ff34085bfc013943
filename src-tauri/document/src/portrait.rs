//! A template as a row of bars: where its steps would lie if nothing but its own work stood in the way.

use crate::scratch::tried;
use crate::wire::{Failure, StepBar};
use slipway_engine::change::Command;
use slipway_engine::plan::{
    Calendar, OrderKey, Plan, Product, ProductKind, ReleaseKind, Template, TemplateStep,
};
use slipway_engine::schedule::TaskDates;
use slipway_engine::{ProductId, Scheduled};
use uuid::Uuid;

/// Returns where each step of a template lies, in its order: scheduled alone, on the portfolio's
/// calendar.
///
/// # Errors
///
/// As a release started from it would be refused: its steps wait for each other in a circle.
pub fn portrait(of: &Scheduled, template: &Template) -> Result<Vec<StepBar>, Failure> {
    let product = ProductId(Uuid::max());
    let empty = Scheduled::of(alone(&of.plan, product));
    let template = template.clone();
    let there = tried(&empty, &Command::AddTemplate { template })?;
    let id = there.plan.templates.iter().next().map(|row| row.id);
    let start = Command::StartRelease {
        product,
        template: id,
        name: "portrait".to_owned(),
        version: String::new(),
        kind: ReleaseKind::default(),
        target: None,
        owner: None,
        start: None,
    };
    let drawn = tried(&there, &start)?;
    let calendar = drawn.calendars.portfolio();
    let mut tasks: Vec<_> = drawn.plan.tasks.entries().collect();
    // Ids rise in the order of the steps.
    tasks.sort_by_key(|(_, task)| task.id);
    let dates = tasks.iter().map(|(slot, _)| drawn.schedule.dates(*slot));
    let first = dates.clone().map(|dates| dates.start).min();
    let first = first.unwrap_or(drawn.plan.portfolio.data_date);
    let bar = |(step, dates): (&TemplateStep, &TaskDates)| StepBar {
        key: step.key.clone(),
        from: calendar.work_between(first, dates.start),
        to: calendar.work_between(first, dates.finish),
    };
    let steps = there.plan.templates.iter().flat_map(|row| &row.steps);
    Ok(steps.zip(dates).map(bar).collect())
}

/// The portfolio with its calendars and nothing but a product in it.
fn alone(plan: &Plan, product: ProductId) -> Plan {
    let portfolio = plan.portfolio.as_ref().clone();
    let own = plan.calendars.get(portfolio.calendar);
    let own = own.map_or_else(
        || Calendar::standard(portfolio.calendar, ""),
        |row| Calendar::clone(row),
    );
    let mut empty = Plan::new(portfolio, own);
    empty.calendars = plan.calendars.clone();
    let row = Product {
        id: product,
        order: OrderKey::default(),
        name: "portrait".to_owned(),
        kind: ProductKind::App,
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    };
    empty.products.insert(row.into());
    empty
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::Seconds;
    use slipway_engine::notation::read;

    const DAY: i64 = 8 * 3_600;

    #[test]
    fn steps_lie_one_behind_the_other_and_phases_around_them() {
        let of = Scheduled::of(read("build 3d").expect("it reads"));
        let starters = crate::starters::starters();
        let bars = portrait(&of, &starters[0]).expect("it can be drawn");
        assert_eq!(bars.len(), starters[0].steps.len());
        let bar = |key: &str| {
            let bar = bars.iter().find(|bar| bar.key == key);
            bar.map(|bar| (bar.from, bar.to)).expect("it is there")
        };
        let days = |from, to| (Seconds(from * DAY), Seconds(to * DAY));
        assert_eq!(bar("Refine and size the changes"), days(0, 1));
        assert_eq!(bar("Scope agreed"), days(1, 1));
        assert_eq!(bar("Implement and review"), days(1, 4));
        assert_eq!(bar("Implementation"), days(1, 4), "the phase");
    }

    #[test]
    fn steps_that_wait_for_their_own_phase_cannot_be_drawn() {
        let of = Scheduled::of(read("build 3d").expect("it reads"));
        let mut template = crate::starters::starters().remove(0);
        template.steps[1].after = template.steps[4].after.clone();
        template.steps[1].after[0].after = template.steps[0].key.clone();
        let refused = portrait(&of, &template).expect_err("it goes in a circle");
        assert!(matches!(refused, Failure::Refusal(_)), "{refused:?}");
    }
}
