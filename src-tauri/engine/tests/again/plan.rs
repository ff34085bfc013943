//! Random plans of some dozens of tasks: releases, summaries, calendars, people, links of all kinds.

use slipway_engine::plan::{
    Accrual, Assignment, Calendar, Constraint, ConstraintKind, Dependency, DependencyKind, Lag,
    OrderKey, OutOfSequence, Person, PersonKind, Plan, Policy, Portfolio, Product, ProductKind,
    Progress, Rates, Release, Rules, ScheduleFrom, Strength, Task, TaskCost, TaskKind, TaskMode,
};
use slipway_engine::{
    AssignmentId, CalendarId, DependencyId, Instant, PersonId, PortfolioId, ProductId, ReleaseId,
    Seconds, Span, TaskId, TimeUnit,
};
use std::sync::Arc;
use uuid::Uuid;

/// Monday 4 January 2027, 09:00 UTC.
pub(crate) const START: Instant = Instant(1_799_053_200);
const HOUR: i64 = 3600;

/// Numbers from a linear congruential generator (Knuth, MMIX).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides.max(1)
    }

    pub(crate) fn any<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    pub(crate) fn id<I: From<Uuid>>(&mut self) -> I {
        let high = self.roll(1 << 30) as u128;
        let low = self.roll(1 << 30) as u128;
        Uuid::from_u128(high << 64 | low).into()
    }

    pub(crate) fn hours(&mut self, most: usize) -> Seconds {
        Seconds(i64::try_from(self.roll(most)).expect("few") * HOUR)
    }

    /// A moment from a week before the start to nine weeks behind it.
    pub(crate) fn date(&mut self) -> Instant {
        START + self.hours(24 * 70) - Seconds(7 * 24 * HOUR)
    }

    pub(crate) fn span(&mut self) -> Span {
        let unit = self.any(&[TimeUnit::Working, TimeUnit::Working, TimeUnit::Elapsed]);
        let amount = if self.roll(8) == 0 {
            Seconds::ZERO
        } else {
            self.hours(60)
        };
        Span { amount, unit }
    }

    pub(crate) fn kind(&mut self) -> DependencyKind {
        use DependencyKind::{Ff, Fs, Sf, Ss};
        self.any(&[Fs, Fs, Fs, Ss, Ff, Sf])
    }

    pub(crate) fn lag(&mut self) -> Lag {
        let hours = self.hours(40) - Seconds(12 * HOUR);
        self.any(&[
            Lag::default(),
            Lag::default(),
            Lag::Working(hours),
            Lag::Elapsed(hours),
            Lag::Percent(5_000),
            Lag::ElapsedPercent(2_500),
        ])
    }

    pub(crate) fn constraint(&mut self) -> Constraint {
        use ConstraintKind::{Alap, Asap, Fnet, Fnlt, Mfo, Mso, Snet, Snlt};
        let kind = self.any(&[
            Asap, Asap, Asap, Alap, Snet, Snet, Snlt, Fnet, Fnlt, Mso, Mfo,
        ]);
        let date = match kind {
            Asap | Alap => None,
            Snet | Snlt | Fnet | Fnlt | Mso | Mfo => Some(self.date()),
        };
        Constraint { kind, date }
    }

    pub(crate) fn amount(&mut self) -> i64 {
        i64::try_from(self.roll(40)).expect("small") * 10_001
    }

    pub(crate) fn cost(&mut self) -> Option<Box<TaskCost>> {
        TaskCost {
            fixed: self.amount(),
            accrual: self.any(&[Accrual::Start, Accrual::Prorated, Accrual::End]),
            actual: (self.roll(4) == 0).then(|| self.amount()),
            budget: (self.roll(3) == 0).then(|| self.amount()),
        }
        .kept()
    }

    pub(crate) fn progress(&mut self) -> Progress {
        let start = self.date();
        match self.roll(6) {
            0 => Progress {
                done: 10_000,
                actual_start: Some(start),
                actual_finish: Some(start + self.hours(50)),
                ..Progress::default()
            },
            1 => Progress {
                done: 4_000,
                actual_start: Some(start),
                ..Progress::default()
            },
            2 => Progress {
                done: 4_000,
                actual_start: Some(start),
                remaining: Some(self.hours(20)),
                stop: Some(start + self.hours(9)),
                resume: Some(start + self.hours(40)),
                ..Progress::default()
            },
            _ => Progress::default(),
        }
    }
}

/// Returns a random plan.
pub(crate) fn plan(dice: &mut Dice) -> Plan {
    let calendar = Calendar::standard(dice.id(), "Standard");
    let mut night = Calendar::standard(dice.id(), "Other");
    night.base = Some(calendar.id);
    night.week[4] = slipway_engine::plan::DayPattern::Own(Vec::new());
    let night_id = night.id;
    let mut plan = Plan::new(portfolio(dice, calendar.id), calendar);
    plan.calendars.insert(Arc::new(night));
    let person = Person {
        calendar: Some(night_id),
        ..person(dice)
    };
    let person_id = person.id;
    plan.people.insert(Arc::new(person));
    for number in 0..=dice.roll(3) {
        let (product, release) = release(dice, number);
        plan.products.insert(Arc::new(product));
        plan.releases.insert(Arc::new(release));
    }
    for number in 0..15 + dice.roll(30) {
        let task = task(dice, &plan, number, night_id);
        if dice.roll(12) == 0 {
            let assignment = assignment(dice, task.id, person_id);
            plan.assignments.insert(Arc::new(assignment));
        }
        plan.tasks.insert(Arc::new(task));
    }
    for _ in 0..plan.tasks.len() * 3 / 2 {
        let link = link(dice, &plan);
        plan.dependencies.insert(Arc::new(link));
    }
    plan
}

fn portfolio(dice: &mut Dice, calendar: CalendarId) -> Portfolio {
    let rules = Rules {
        policy: dice.any(&[Policy::Native, Policy::MsProject]),
        honour_dates: dice.roll(4) > 0,
        multiple_critical_paths: dice.roll(4) == 0,
        near_critical_limit: Seconds(8 * HOUR),
        schedule_from: match dice.roll(6) {
            0 => ScheduleFrom::Finish,
            _ => ScheduleFrom::Start,
        },
        out_of_sequence: dice.any(&[
            OutOfSequence::RetainedLogic,
            OutOfSequence::ProgressOverride,
        ]),
        ..Rules::default()
    };
    Portfolio {
        id: PortfolioId(dice.id()),
        name: "Random".to_owned(),
        zone: "Europe/Berlin".to_owned(),
        calendar,
        start: START,
        data_date: START + dice.hours(100) - Seconds(48 * HOUR),
        rules,
        notes: String::new(),
        currency: "EUR".to_owned(),
    }
}

fn person(dice: &mut Dice) -> Person {
    Person {
        id: PersonId(dice.id()),
        order: OrderKey::default(),
        name: "Ada".to_owned(),
        kind: PersonKind::Work,
        calendar: None,
        leave: Vec::new(),
        capacity: 10_000,
        notes: String::new(),
        external: Vec::new(),
        team: String::new(),
        rates: Rates {
            standard: dice.amount(),
            per_use: dice.amount(),
        },
    }
}

fn assignment(dice: &mut Dice, task: TaskId, person: PersonId) -> Assignment {
    Assignment {
        id: AssignmentId(dice.id()),
        task,
        person,
        units: 10_000,
        work: None,
        delay: Seconds::ZERO,
        actual_start: None,
        actual_finish: None,
        external: Vec::new(),
    }
}

fn release(dice: &mut Dice, number: usize) -> (Product, Release) {
    let product = Product {
        id: ProductId(dice.id()),
        order: OrderKey(format!("{number:04}V")),
        name: format!("Product {number}"),
        kind: ProductKind::App,
        owner: None,
        notes: String::new(),
        external: Vec::new(),
    };
    let release = Release {
        order: OrderKey(format!("{number:04}V")),
        version: "1".to_owned(),
        start: (dice.roll(3) == 0).then(|| dice.date()),
        finish: (dice.roll(2) == 0).then(|| dice.date()),
        budget: (dice.roll(2) == 0).then(|| dice.amount()),
        ..Release::new(
            ReleaseId(dice.id()),
            product.id,
            &format!("Release {number}"),
        )
    };
    (product, release)
}

fn task(dice: &mut Dice, plan: &Plan, number: usize, night: CalendarId) -> Task {
    let releases: Vec<ReleaseId> = plan.releases.iter().map(|row| row.id).collect();
    let tasks: Vec<_> = plan.tasks.iter().collect();
    // Parents come before their children, so that no tree is a circle; few tasks are parents.
    let parent = (dice.roll(2) == 0 && !tasks.is_empty())
        .then(|| tasks[dice.roll(tasks.len()) / 3])
        .filter(|parent| parent.active);
    let release = parent.map_or_else(|| dice.any(&releases), |parent| parent.release);
    let parent = parent.map(|parent| parent.id);
    let mut task = Task::new(dice.id(), release, &format!("t{number}"));
    task.parent = parent;
    task.order = OrderKey(format!("{number:06}V"));
    task.duration = dice.span();
    task.active = dice.roll(15) > 0;
    if dice.roll(4) == 0 {
        task.constraint = dice.constraint();
    }
    if dice.roll(8) == 0 {
        task.deadline = Some(dice.date());
    }
    if dice.roll(10) == 0 {
        task.mode = TaskMode::Manual;
        task.manual_start = Some(dice.date());
    }
    if dice.roll(20) == 0 {
        task.kind = TaskKind::External;
        task.manual_start = Some(dice.date());
    }
    if dice.roll(6) == 0 {
        task.progress = dice.progress();
    }
    if dice.roll(10) == 0 {
        task.calendar = Some(night);
    }
    if dice.roll(3) == 0 {
        task.cost = dice.cost();
    }
    task
}

/// A link between two tasks: mostly forward in the order of tasks, now and then anywhere.
pub(crate) fn link(dice: &mut Dice, plan: &Plan) -> Dependency {
    let tasks: Vec<TaskId> = plan.tasks.iter().map(|task| task.id).collect();
    let (one, other) = (dice.roll(tasks.len()), dice.roll(tasks.len()));
    let is_any = dice.roll(60) == 0;
    let (predecessor, successor) = if is_any {
        (one, other)
    } else {
        (one.min(other), one.max(other))
    };
    Dependency {
        id: DependencyId(dice.id()),
        predecessor: tasks[predecessor],
        successor: tasks[successor],
        kind: dice.kind(),
        lag: dice.lag(),
        strength: dice.any(&[Strength::Hard, Strength::Soft]),
        reason: String::new(),
        external: Vec::new(),
    }
}
