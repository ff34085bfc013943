//! A portfolio of any size, the same each time.
//!
//! Products of one release of 250 tasks each, in phases of 25; three dependencies for two tasks:
//! each task waits for the one before it in its phase, every second for one up to forty before it,
//! possibly of another release. Of ten dependencies eight are FS, one SS, one FF, and one of fifty
//! SF; one of five has a lag, one of twenty elapsed. Days of one to ten; two calendars, ten holidays
//! a year. Numbers come from a linear congruential generator (Knuth, MMIX), seed 42.

use slipway_engine::change::Rows;
use slipway_engine::plan::{
    Calendar, CalendarException, Dependency, DependencyKind, External, Lag, OrderKey, PhaseKind,
    Plan, Portfolio, Product, ProductKind, Release, Row, Rules, Strength, Table, Task, TaskKind,
};
use slipway_engine::{
    CalendarId, DependencyId, Instant, PortfolioId, ProductId, ReleaseId, Seconds, Span, TaskId,
};
use std::sync::Arc;
use uuid::Uuid;

/// Monday 4 January 2027, 00:00 UTC.
pub(crate) const START: Instant = Instant(1_799_020_800);
const TASKS_IN_A_RELEASE: usize = 250;
const TASKS_IN_A_PHASE: usize = 25;

/// Numbers and ids, the same each time.
pub(crate) struct Numbers {
    state: u64,
    drawn: u128,
}

impl Numbers {
    pub(crate) fn new() -> Self {
        Self {
            state: 42,
            drawn: 0,
        }
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).expect("31 bits") % limit
    }

    pub(crate) fn id(&mut self) -> Uuid {
        self.drawn += 1;
        Uuid::from_u128(self.drawn)
    }
}

/// Returns a plan of `size` leaf tasks and one and a half times as many dependencies.
pub(crate) fn plan(size: usize) -> Plan {
    let mut numbers = Numbers::new();
    let mut plan = portfolio(&mut numbers, format!("{size} tasks"));
    let mut early = Calendar::standard(CalendarId(numbers.id()), "Early shift");
    early.base = Some(plan.portfolio.calendar);
    let early_shift = early.id;
    plan.calendars.insert(Arc::new(early));
    let mut leaves = Vec::with_capacity(size);
    for first in (0..size).step_by(TASKS_IN_A_RELEASE) {
        let count = TASKS_IN_A_RELEASE.min(size - first);
        release(&mut plan, &mut numbers, count, early_shift, &mut leaves);
    }
    for (index, &leaf) in leaves.iter().enumerate() {
        if index % TASKS_IN_A_PHASE > 0 {
            link(&mut plan, &mut numbers, leaves[index - 1], leaf);
        }
    }
    while plan.dependencies.len() < size * 3 / 2 && size > 2 {
        let successor = 1 + numbers.below(size - 1);
        let predecessor = successor - 1 - numbers.below(successor.min(40));
        link(
            &mut plan,
            &mut numbers,
            leaves[predecessor],
            leaves[successor],
        );
    }
    plan
}

/// Returns a plan with nothing but a calendar that keeps ten holidays a year.
pub(crate) fn portfolio(numbers: &mut Numbers, name: String) -> Plan {
    let mut standard = Calendar::standard(CalendarId(numbers.id()), "Standard");
    standard.exceptions = holidays();
    let portfolio = Portfolio {
        id: PortfolioId(numbers.id()),
        name,
        zone: "Europe/London".to_owned(),
        calendar: standard.id,
        start: START,
        data_date: START,
        rules: Rules::default(),
        notes: String::new(),
        currency: String::new(),
    };
    Plan::new(portfolio, standard)
}

/// Returns the rows of a plan, for a file.
pub(crate) fn rows(plan: &Plan) -> Rows {
    Rows {
        portfolio: Some(plan.portfolio.as_ref().clone()),
        products: all(&plan.products),
        releases: all(&plan.releases),
        tasks: all(&plan.tasks),
        dependencies: all(&plan.dependencies),
        calendars: all(&plan.calendars),
        windows: all(&plan.windows),
        freezes: all(&plan.freezes),
        environments: all(&plan.environments),
        bookings: all(&plan.bookings),
        ..Rows::default()
    }
}

fn all<R: Row>(table: &Table<R>) -> Vec<R> {
    table.iter().map(|row| row.as_ref().clone()).collect()
}

fn holidays() -> Vec<CalendarException> {
    [
        (1, 1),
        (3, 26),
        (3, 29),
        (5, 3),
        (5, 31),
        (8, 30),
        (10, 4),
        (11, 1),
        (12, 27),
        (12, 28),
    ]
    .into_iter()
    .map(|(month, day)| {
        let from = chrono::NaiveDate::from_ymd_opt(2027, month, day).expect("a date");
        CalendarException {
            name: "Holiday".to_owned(),
            from,
            to: chrono::NaiveDate::from_ymd_opt(2060, 12, 31).expect("a date"),
            rule: Some(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")),
            shifts: Vec::new(),
        }
    })
    .collect()
}

fn release(
    plan: &mut Plan,
    numbers: &mut Numbers,
    count: usize,
    early_shift: CalendarId,
    leaves: &mut Vec<TaskId>,
) {
    let number = plan.releases.len() + 1;
    let order = |numbers: usize| OrderKey(format!("{numbers:08}V"));
    let product = Product {
        id: ProductId(numbers.id()),
        order: order(number),
        name: format!("Product {number}"),
        kind: ProductKind::App,
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    };
    let release = Release {
        order: order(number),
        version: format!("{number}.0"),
        ..Release::new(
            ReleaseId(numbers.id()),
            product.id,
            &format!("Release {number}"),
        )
    };
    let id = release.id;
    plan.products.insert(Arc::new(product));
    plan.releases.insert(Arc::new(release));
    let mut phase = None;
    for index in 0..count {
        if index % TASKS_IN_A_PHASE == 0 {
            let mut summary = Task::new(
                TaskId(numbers.id()),
                id,
                &format!("Phase {}", index / TASKS_IN_A_PHASE + 1),
            );
            summary.order = order(index);
            summary.phase = Some(PhaseKind::Build);
            phase = Some(summary.id);
            plan.tasks.insert(Arc::new(summary));
        }
        let mut task = Task::new(
            TaskId(numbers.id()),
            id,
            &format!("Task {}", leaves.len() + 1),
        );
        task.parent = phase;
        task.order = order(index);
        if index % TASKS_IN_A_PHASE == TASKS_IN_A_PHASE - 1 {
            task.kind = TaskKind::Milestone;
        } else {
            task.duration =
                Span::working_minutes(480 * i64::try_from(1 + numbers.below(10)).expect("small"));
        }
        if numbers.below(10) == 0 {
            task.calendar = Some(early_shift);
        }
        task.external = vec![External {
            system: "msproject".to_owned(),
            file: "generated".to_owned(),
            key: (leaves.len() + 1).to_string(),
        }];
        leaves.push(task.id);
        plan.tasks.insert(Arc::new(task));
    }
}

fn link(plan: &mut Plan, numbers: &mut Numbers, predecessor: TaskId, successor: TaskId) {
    let kind = match numbers.below(50) {
        0 => DependencyKind::Sf,
        1..=5 => DependencyKind::Ss,
        6..=10 => DependencyKind::Ff,
        _ => DependencyKind::Fs,
    };
    let lag = match numbers.below(20) {
        0 => Lag::Elapsed(Seconds(86_400)),
        1..=3 => Lag::Working(Seconds(8 * 3600)),
        _ => Lag::default(),
    };
    plan.dependencies.insert(Arc::new(Dependency {
        id: DependencyId(numbers.id()),
        predecessor,
        successor,
        kind,
        lag,
        strength: Strength::Hard,
        reason: String::new(),
        external: Vec::new(),
    }));
}
