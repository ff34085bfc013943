//! A portfolio of releases with windows, the same each time.
//!
//! Releases of 50 tasks for twenty products, one beginning every third day: build, integration test,
//! UAT, deployment, hypercare. A window is open every Saturday night, a freeze closes the end of each
//! year. Sixty environments, of which every product has a live one; UAT uses two of the others, ten
//! bookings a release: nine move with tasks, one is fixed, approved and exclusive. Each release waits
//! for one build task of the release before; every tenth deploys behind the one before it.

use crate::generate::{self, Numbers, START};
use slipway_engine::plan::{
    AppliesTo, Booking, BookingStatus, Dependency, DependencyKind, Environment, Freeze, FreezeKind,
    Hardness, Lag, OrderKey, PhaseKind, Plan, Product, ProductKind, Recurring, Release, Scope,
    Sharing, Stage, Strength, Target, Task, Window, WindowKind,
};
use slipway_engine::{
    BookingId, DependencyId, EnvironmentId, FreezeId, ProductId, ReleaseId, Seconds, Span, TaskId,
    WindowId,
};
use std::sync::Arc;

const PRODUCTS: usize = 20;
const ENVIRONMENTS: usize = 60;
const DAY: Seconds = Seconds(86_400);
const HOUR: Seconds = Seconds(3600);

/// Phases of a release, each with how many tasks it has and how long one takes, in hours.
const PHASES: [(PhaseKind, usize, usize); 5] = [
    (PhaseKind::Build, 22, 32),
    (PhaseKind::IntegrationTest, 10, 16),
    (PhaseKind::Uat, 12, 24),
    (PhaseKind::Deployment, 3, 2),
    (PhaseKind::Hypercare, 3, 16),
];
const TASKS_IN_A_RELEASE: usize = 50;

/// Returns a portfolio of `size` leaf tasks.
pub(crate) fn plan(size: usize) -> Plan {
    let mut numbers = Numbers::new();
    let mut plan = generate::portfolio(&mut numbers, format!("{size} tasks in windows"));
    let products: Vec<ProductId> = (0..PRODUCTS)
        .map(|number| product(&mut plan, &mut numbers, number))
        .collect();
    let environments: Vec<EnvironmentId> = (0..ENVIRONMENTS)
        .map(|number| environment(&mut plan, &mut numbers, number, &products))
        .collect();
    windows(&mut plan, &mut numbers);
    let mut before: Option<Vec<TaskId>> = None;
    for number in 0..size.div_ceil(TASKS_IN_A_RELEASE) {
        let tasks = release(&mut plan, &mut numbers, number, &products, &environments);
        if let Some(before) = before {
            link(&mut plan, &mut numbers, before[number % 20], tasks[20]);
            if number % 10 == 0 {
                link(&mut plan, &mut numbers, before[46], tasks[44]);
            }
        }
        before = Some(tasks);
    }
    plan
}

fn order(number: usize) -> OrderKey {
    OrderKey(format!("{number:08}V"))
}

fn product(plan: &mut Plan, numbers: &mut Numbers, number: usize) -> ProductId {
    let id = ProductId(numbers.id());
    plan.products.insert(Arc::new(Product {
        id,
        order: order(number),
        name: format!("Product {}", number + 1),
        kind: ProductKind::App,
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    }));
    id
}

fn environment(
    plan: &mut Plan,
    numbers: &mut Numbers,
    number: usize,
    products: &[ProductId],
) -> EnvironmentId {
    let id = EnvironmentId(numbers.id());
    let live = products.get(number).copied();
    let stage = live.map_or(Stage::Uat, |_| Stage::Prod);
    plan.environments.insert(Arc::new(Environment {
        order: order(number),
        product: live,
        ..Environment::new(id, &format!("Environment {}", number + 1), stage)
    }));
    id
}

fn windows(plan: &mut Plan, numbers: &mut Numbers) {
    let saturday = START + Seconds(5 * DAY.0 + 20 * HOUR.0);
    plan.windows.insert(Arc::new(Window {
        id: WindowId(numbers.id()),
        name: "Saturday night".to_owned(),
        kind: WindowKind::Standard,
        scope: Scope::Portfolio,
        at: Recurring {
            rule: Some("FREQ=WEEKLY;BYDAY=SA".to_owned()),
            ..Recurring::once(saturday, saturday + Seconds(10 * HOUR.0))
        },
        admits: Vec::new(),
        capacity: Some(8),
        cut_off: Seconds(2 * DAY.0),
        notes: String::new(),
        external: Vec::new(),
    }));
    let december = START + Seconds(347 * DAY.0);
    plan.freezes.insert(Arc::new(Freeze {
        id: FreezeId(numbers.id()),
        name: "Year-end".to_owned(),
        kind: FreezeKind::Change,
        scope: Scope::Portfolio,
        at: Recurring {
            rule: Some("FREQ=YEARLY".to_owned()),
            ..Recurring::once(december, december + Seconds(21 * DAY.0))
        },
        hardness: Hardness::Hard,
        applies_to: AppliesTo::default(),
        reason: String::new(),
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    }));
}

/// Adds a release; returns its tasks, in order.
fn release(
    plan: &mut Plan,
    numbers: &mut Numbers,
    number: usize,
    products: &[ProductId],
    environments: &[EnvironmentId],
) -> Vec<TaskId> {
    let begins = START + Seconds(i64::try_from(number).expect("few") * 3 * DAY.0);
    let id = ReleaseId(numbers.id());
    plan.releases.insert(Arc::new(Release {
        order: order(number),
        version: format!("{}.0", number + 1),
        start: Some(begins),
        target: Some(Target::NextAdmitting),
        ..Release::new(
            id,
            products[number % products.len()],
            &format!("Release {}", number + 1),
        )
    }));
    let test = |of: usize| environments[PRODUCTS + (number * 2 + of) % (ENVIRONMENTS - PRODUCTS)];
    let mut tasks: Vec<TaskId> = Vec::with_capacity(TASKS_IN_A_RELEASE);
    for (place, (phase, count, hours)) in PHASES.into_iter().enumerate() {
        let mut summary = Task::new(TaskId(numbers.id()), id, &format!("{phase:?}"));
        summary.order = order(place);
        summary.phase = Some(phase);
        let above = summary.id;
        plan.tasks.insert(Arc::new(summary));
        for index in 0..count {
            let name = format!("{phase:?} {} of release {}", index + 1, number + 1);
            let mut task = Task::new(TaskId(numbers.id()), id, &name);
            task.parent = Some(above);
            task.order = order(index);
            let minutes = 60 * i64::try_from(1 + numbers.below(hours)).expect("few");
            task.duration = Span::working_minutes(minutes);
            if phase == PhaseKind::Uat {
                task.uses = vec![test(index % 2)];
                if index < 9 {
                    book(plan, numbers, id, test(index % 2), Some(task.id));
                }
            }
            tasks.push(task.id);
            plan.tasks.insert(Arc::new(task));
        }
    }
    book(plan, numbers, id, test(0), None);
    for pair in tasks.windows(2) {
        link(plan, numbers, pair[0], pair[1]);
    }
    for _ in 0..tasks.len() / 2 {
        let successor = 1 + numbers.below(43);
        let predecessor = numbers.below(successor);
        link(plan, numbers, tasks[predecessor], tasks[successor]);
    }
    tasks
}

/// Books an environment for a task, or for three days in which nobody else has it.
fn book(
    plan: &mut Plan,
    numbers: &mut Numbers,
    release: ReleaseId,
    environment: EnvironmentId,
    task: Option<TaskId>,
) {
    let begins = START + Seconds(i64::try_from(numbers.below(600)).expect("few") * DAY.0);
    let id = BookingId(numbers.id());
    plan.bookings.insert(Arc::new(Booking {
        task,
        start: task.is_none().then_some(begins),
        finish: task.is_none().then_some(begins + Seconds(3 * DAY.0)),
        sharing: task.map_or(Sharing::Exclusive, |_| Sharing::Shared),
        status: BookingStatus::Approved,
        ..Booking::new(id, environment, release)
    }));
}

fn link(plan: &mut Plan, numbers: &mut Numbers, predecessor: TaskId, successor: TaskId) {
    plan.dependencies.insert(Arc::new(Dependency {
        id: DependencyId(numbers.id()),
        predecessor,
        successor,
        kind: DependencyKind::Fs,
        lag: Lag::default(),
        strength: Strength::Hard,
        reason: String::new(),
        external: Vec::new(),
    }));
}
