//! The domain check: what no page check sees. References lead somewhere, nothing stands under
//! itself, dates lie on the calendar.
//!
//! What fails is taken out as edits, so that the journal still leads from state to state and people
//! can look at it; a value that may be empty is emptied, and only a row that cannot be without it goes.
//! Dependencies that close a loop stay: they are a finding, not damage.

mod gates;
mod reports;
mod windows;

use crate::load::content;
use crate::mend::{Repair, break_circles, mend};
use crate::set_aside::{SetAside, Why};
use slipway_engine::change::{Change, Edit};
use slipway_engine::plan::{Calendar, Lag, Plan, Table, Target};
use slipway_engine::{Instant, Seconds};
use std::sync::Arc;

/// Takes out of `plan` what cannot stay. Rows come after those that they refer to, so that one pass
/// is enough.
pub(crate) fn repair(plan: &mut Plan) -> Repair {
    let mut repair = Repair::default();
    calendars(plan, &mut repair);
    portfolio(plan, &mut repair);
    people_and_products(plan, &mut repair);
    windows::environments_and_windows(plan, &mut repair);
    releases(plan, &mut repair);
    tasks(plan, &mut repair);
    links(plan, &mut repair);
    windows::freezes_and_waivers(plan, &mut repair);
    windows::bookings_and_dates(plan, &mut repair);
    gates::company(plan, &mut repair);
    gates::gates(plan, &mut repair);
    gates::outages(plan, &mut repair);
    gates::views(plan, &mut repair);
    reports::reports(plan, &mut repair);
    repair
}

/// Empties an optional column when its value is there and wrong.
macro_rules! empty_if {
    ($verdict:ident, $row:ident.$($column:ident).+, $why:expr, |$value:ident| $wrong:expr) => {
        if let Some($value) = $row.$($column).+ {
            if $wrong {
                Arc::make_mut($row).$($column).+ = None;
                $verdict.emptied.push((empty_if!(@last $($column).+), $why));
            }
        }
    };
    (@last $column:ident) => { stringify!($column) };
    (@last $_:ident . $($rest:ident).+) => { empty_if!(@last $($rest).+) };
}

pub(crate) use empty_if;

fn calendars(plan: &mut Plan, repair: &mut Repair) {
    let known = plan.calendars.clone();
    mend(
        &mut plan.calendars,
        Change::Calendar,
        repair,
        |row, verdict| {
            empty_if!(verdict, row.base, Why::Dangling, |base| known
                .get(base)
                .is_none());
        },
    );
    break_circles(
        &mut plan.calendars,
        Change::Calendar,
        repair,
        |row| row.base,
        |row| {
            row.base = None;
            "base"
        },
    );
}

fn portfolio(plan: &mut Plan, repair: &mut Repair) {
    let calendar = plan.portfolio.calendar;
    if plan.calendars.get(calendar).is_none() {
        let standard = Arc::new(Calendar::standard(calendar, "Standard"));
        repair.taken.push(SetAside {
            table: "portfolio".to_owned(),
            id: Some(plan.portfolio.id.0),
            column: Some("calendar".to_owned()),
            why: Why::Dangling,
            content: content(plan.portfolio.as_ref()),
        });
        plan.calendars.insert(Arc::clone(&standard));
        repair.edits.0.push(Change::Calendar(Edit {
            before: None,
            after: Some(standard),
        }));
    }
    let baselines = &plan.baselines;
    let mut table: Table<_> = Table::default();
    table.insert(Arc::clone(&plan.portfolio));
    mend(&mut table, Change::Portfolio, repair, |row, verdict| {
        for (column, date) in [("start", row.start), ("data_date", row.data_date)] {
            if is_off(date) {
                verdict.emptied.push((column, Why::OutOfRange));
            }
        }
        if !verdict.emptied.is_empty() {
            let row = Arc::make_mut(row);
            row.start = on_axis(row.start);
            row.data_date = on_axis(row.data_date);
        }
        let measures = row.rules.earned_value_baseline;
        if measures.is_some_and(|id| baselines.get(id).is_none()) {
            Arc::make_mut(row).rules.earned_value_baseline = None;
            verdict
                .emptied
                .push(("earned_value_baseline", Why::Dangling));
        }
    });
    plan.portfolio = Arc::clone(table.iter().next().expect("the portfolio is never removed"));
}

fn people_and_products(plan: &mut Plan, repair: &mut Repair) {
    let calendars = &plan.calendars;
    mend(&mut plan.people, Change::Person, repair, |row, verdict| {
        empty_if!(verdict, row.calendar, Why::Dangling, |id| calendars
            .get(id)
            .is_none());
    });
    let people = &plan.people;
    mend(
        &mut plan.products,
        Change::Product,
        repair,
        |row, verdict| {
            empty_if!(verdict, row.owner, Why::Dangling, |id| people
                .get(id)
                .is_none());
        },
    );
    mend(
        &mut plan.baselines,
        Change::Baseline,
        repair,
        |row, verdict| {
            empty_if!(verdict, row.taken_at, Why::OutOfRange, |at| is_off(at));
        },
    );
}

fn releases(plan: &mut Plan, repair: &mut Repair) {
    let (calendars, people, products) = (&plan.calendars, &plan.people, &plan.products);
    let windows = &plan.windows;
    mend(
        &mut plan.releases,
        Change::Release,
        repair,
        |row, verdict| {
            if products.get(row.product).is_none() {
                verdict.removed = Some(Why::Dangling);
            }
            empty_if!(verdict, row.owner, Why::Dangling, |id| people
                .get(id)
                .is_none());
            empty_if!(verdict, row.calendar, Why::Dangling, |id| calendars
                .get(id)
                .is_none());
            empty_if!(verdict, row.start, Why::OutOfRange, |at| is_off(at));
            empty_if!(verdict, row.finish, Why::OutOfRange, |at| is_off(at));
            empty_if!(verdict, row.scope_freeze, Why::OutOfRange, |at| is_off(at));
            empty_if!(verdict, row.target, Why::Dangling, |target| match target {
                Target::Occurrence { window, start } =>
                    windows.get(window).is_none() || is_off(start),
                Target::NextAdmitting => false,
            });
        },
    );
}

fn tasks(plan: &mut Plan, repair: &mut Repair) {
    let (calendars, people, releases) = (&plan.calendars, &plan.people, &plan.releases);
    mend(&mut plan.tasks, Change::Task, repair, |row, verdict| {
        let pieces = row
            .segments
            .iter()
            .flat_map(|piece| [piece.work, piece.gap]);
        let mut lengths = pieces.chain([row.duration.amount, row.levelling_delay]);
        if releases.get(row.release).is_none() {
            verdict.removed = Some(Why::Dangling);
        } else if lengths.any(is_too_long) {
            verdict.removed = Some(Why::OutOfRange);
        }
        empty_if!(verdict, row.owner, Why::Dangling, |id| people
            .get(id)
            .is_none());
        empty_if!(verdict, row.calendar, Why::Dangling, |id| calendars
            .get(id)
            .is_none());
        empty_if!(verdict, row.deadline, Why::OutOfRange, |at| is_off(at));
        empty_if!(verdict, row.constraint.date, Why::OutOfRange, |at| is_off(
            at
        ));
        empty_if!(verdict, row.manual_start, Why::OutOfRange, |at| is_off(at));
        empty_if!(verdict, row.manual_finish, Why::OutOfRange, |at| is_off(at));
        empty_if!(verdict, row.progress.actual_start, Why::OutOfRange, |at| {
            is_off(at)
        });
        empty_if!(verdict, row.progress.actual_finish, Why::OutOfRange, |at| {
            is_off(at)
        });
        empty_if!(verdict, row.progress.stop, Why::OutOfRange, |at| is_off(at));
        empty_if!(verdict, row.progress.resume, Why::OutOfRange, |at| is_off(
            at
        ));
        empty_if!(verdict, row.progress.remaining, Why::OutOfRange, |work| {
            is_too_long(work)
        });
        empty_if!(verdict, row.effort, Why::OutOfRange, |work| is_too_long(
            work
        ));
    });
    windows::what_tasks_use(plan, repair);
    let known = plan.tasks.clone();
    mend(&mut plan.tasks, Change::Task, repair, |row, verdict| {
        empty_if!(verdict, row.parent, Why::Dangling, |id| known
            .get(id)
            .is_none());
    });
    break_circles(
        &mut plan.tasks,
        Change::Task,
        repair,
        |row| row.parent,
        |row| {
            row.parent = None;
            "parent"
        },
    );
}

fn links(plan: &mut Plan, repair: &mut Repair) {
    let (tasks, people) = (&plan.tasks, &plan.people);
    mend(
        &mut plan.dependencies,
        Change::Dependency,
        repair,
        |row, verdict| {
            let ends = [row.predecessor, row.successor];
            if ends.iter().any(|&end| tasks.get(end).is_none()) {
                verdict.removed = Some(Why::Dangling);
            } else if is_endless(row.lag) {
                verdict.removed = Some(Why::OutOfRange);
            }
        },
    );
    mend(
        &mut plan.assignments,
        Change::Assignment,
        repair,
        |row, verdict| {
            if tasks.get(row.task).is_none() || people.get(row.person).is_none() {
                verdict.removed = Some(Why::Dangling);
            } else if is_too_long(row.delay) {
                verdict.removed = Some(Why::OutOfRange);
            }
            empty_if!(verdict, row.work, Why::OutOfRange, |work| is_too_long(work));
            empty_if!(verdict, row.actual_start, Why::OutOfRange, |at| is_off(at));
            empty_if!(verdict, row.actual_finish, Why::OutOfRange, |at| is_off(at));
        },
    );
}

/// The first second of the year 1 and the last of the year 9999.
const AXIS: (Instant, Instant) = (Instant(-62_135_596_800), Instant(253_402_300_799));
/// Longer than any planning horizon: 400 years.
const LONGEST: Seconds = Seconds(400 * 366 * 86_400);

fn is_off(at: Instant) -> bool {
    at != on_axis(at)
}

fn on_axis(at: Instant) -> Instant {
    at.clamp(AXIS.0, AXIS.1)
}

fn is_too_long(length: Seconds) -> bool {
    length < -LONGEST || length > LONGEST
}

fn is_endless(lag: Lag) -> bool {
    match lag {
        Lag::Working(length) | Lag::Elapsed(length) => is_too_long(length),
        Lag::Percent(points) | Lag::ElapsedPercent(points) => is_too_long(Seconds(points)),
    }
}
