//! What the tests share: a folder, a plan with something in every column, and edits of it.

use crate::{Identity, Opened, Store};
use chrono::NaiveDate;
use slipway_engine::change::{Argument, Change, ChangeSet, Edit, Message, Operation, Seq};
use slipway_engine::plan::{
    Accrual, Assignment, Baseline, BaselineTask, Calendar, CalendarException, Constraint,
    ConstraintKind, DayPattern, Dependency, DependencyKind, External, FromTemplate, Lag, Leave,
    OrderKey, OutOfSequence, Person, PersonKind, PhaseKind, Plan, Policy, Portfolio, Product,
    ProductKind, Progress, Rates, Release, ReleaseKind, ReleaseState, RiskLevel, Rules,
    ScheduleFrom, Segment, Shift, Stage, Strategy, Strength, Target, Task, TaskCost, TaskKind,
    TaskMode, Touches, WorkWeek,
};
use slipway_engine::{Instant, Seconds, Span, TaskId, TimeUnit};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// Returns the id number `number` of kind `kind`.
pub(crate) fn id<T: From<Uuid>>(kind: u64, number: u64) -> T {
    Uuid::from_u64_pair(kind, number).into()
}

/// Returns the id of a task.
pub(crate) fn task_id(number: u64) -> TaskId {
    id(5, number)
}

pub(crate) const IDENTITY: Identity = Identity {
    document_id: Uuid::from_u128(71),
    lineage_id: Uuid::from_u128(72),
};

/// A folder with a portfolio in it, deleted in the end.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

impl Desk {
    /// Makes an empty folder.
    pub(crate) fn new() -> Self {
        // In memory where there is such a folder: flushing is not what these tests are about.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory).unwrap()
        } else {
            tempfile::tempdir().unwrap()
        };
        std::fs::create_dir(folder.path().join("plans")).unwrap();
        Self { folder }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("plans/quarter.slipway")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.path().join("data/backups")
    }

    /// Writes the plan with something in every column, and leaves it open.
    pub(crate) fn create(&self) -> Opened {
        Store::create(&self.file(), &full_plan(), IDENTITY, &self.backups()).unwrap()
    }

    pub(crate) fn open(&self) -> Result<Opened, crate::Fault> {
        Store::open(&self.file(), &self.backups())
    }
}

/// Returns an operation that gives a task another name.
pub(crate) fn rename(plan: &mut Plan, seq: i64, task: TaskId, name: &str) -> Operation {
    let before = Arc::clone(plan.tasks.get(task).unwrap());
    let mut after = Task::clone(&before);
    name.clone_into(&mut after.name);
    let edit = Edit {
        before: Some(before),
        after: Some(Arc::new(after)),
    };
    operation(plan, seq, vec![Change::Task(edit)])
}

/// Returns an operation, applied to `plan`.
pub(crate) fn operation(plan: &mut Plan, seq: i64, changes: Vec<Change>) -> Operation {
    let edits = ChangeSet(changes);
    edits.apply(plan).unwrap();
    let number = u64::try_from(seq).unwrap();
    Operation {
        seq: Seq(seq),
        id: id(9, number),
        parent: (seq > 1).then(|| id(9, number - 1)),
        author: "Anna".to_owned(),
        at: Instant(1_700_000_000 + seq),
        label: Message::new("label-rename").with("name", Argument::Text("Build".to_owned())),
        reason: Some("the vendor said so".to_owned()),
        edits,
        undoes: None,
    }
}

/// Returns a plan with something in every column.
pub(crate) fn full_plan() -> Plan {
    let mut plan = Plan::new(portfolio(), calendar());
    let other = Calendar {
        base: Some(id(1, 1)),
        ..Calendar::standard(id(1, 2), "Night")
    };
    plan.calendars.insert(Arc::new(other));
    plan.people.insert(Arc::new(person()));
    plan.products.insert(Arc::new(Product {
        id: id(3, 1),
        order: OrderKey("M".to_owned()),
        name: "Payments".to_owned(),
        kind: ProductKind::Service,
        owner: Some(id(2, 1)),
        notes: "core".to_owned(),
        external: external(),
    }));
    plan.products.insert(Arc::new(Product {
        id: id(3, 2),
        name: "Ledger".to_owned(),
        ..Product::clone(plan.products.get(id(3, 1)).expect("it was put in"))
    }));
    plan.releases.insert(Arc::new(Release {
        kind: ReleaseKind::Package,
        ..Release::new(id(4, 2), id(3, 1), "Train")
    }));
    plan.releases.insert(Arc::new(release()));
    plan.tasks.insert(Arc::new(task()));
    for number in 2..=6 {
        let plain = Task {
            parent: (number > 4).then(|| task_id(4)),
            ..Task::new(task_id(number), id(4, 1), &format!("Task {number}"))
        };
        plan.tasks.insert(Arc::new(plain));
    }
    let lags = [
        Lag::Working(Seconds(-3600)),
        Lag::Elapsed(Seconds(86_400)),
        Lag::Percent(5000),
        Lag::ElapsedPercent(-2500),
    ];
    for (number, lag) in (1..).zip(lags) {
        plan.dependencies.insert(Arc::new(Dependency {
            id: id(6, number),
            predecessor: task_id(number),
            successor: task_id(number + 1),
            kind: DependencyKind::Sf,
            lag,
            strength: Strength::Soft,
            reason: "data first".to_owned(),
            external: external(),
        }));
    }
    plan.assignments.insert(Arc::new(Assignment {
        id: id(7, 1),
        task: task_id(1),
        person: id(2, 1),
        units: 5000,
        work: Some(Seconds(7200)),
        delay: Seconds(60),
        actual_start: Some(Instant(1_700_000_100)),
        actual_finish: Some(Instant(1_700_000_200)),
        external: external(),
    }));
    plan.baselines.insert(Arc::new(baseline()));
    crate::testing_windows::insert(&mut plan);
    crate::testing_gates::insert(&mut plan);
    plan
}

pub(crate) fn external() -> Vec<External> {
    vec![External {
        system: "msproject".to_owned(),
        file: "q3.xml".to_owned(),
        key: "12".to_owned(),
    }]
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn portfolio() -> Portfolio {
    Portfolio {
        id: id(0, 1),
        name: "Quarter".to_owned(),
        zone: "Europe/Berlin".to_owned(),
        calendar: id(1, 1),
        start: Instant(1_690_000_000),
        data_date: Instant(1_700_000_000),
        rules: Rules {
            policy: Policy::MsProject,
            minutes_per_day: 450,
            minutes_per_week: 2250,
            days_per_month: 19,
            honour_dates: false,
            multiple_critical_paths: true,
            critical_limit: Seconds(60),
            near_critical_limit: Seconds(120),
            out_of_sequence: OutOfSequence::ProgressOverride,
            schedule_from: ScheduleFrom::Finish,
            phase_minima: BTreeMap::from([(PhaseKind::Uat, Seconds(7200))]),
            soak_gap: Seconds(86_400),
            back_out_reserve: Seconds(1800),
            slip_tolerance: Seconds(3600),
            phase_stages: BTreeMap::from([(PhaseKind::Uat, Stage::Preprod)]),
            criteria_lead: Seconds(7200),
            review_within: Seconds(14_400),
            fiscal_month: 4,
            earned_value_baseline: Some(id(8, 1)),
        },
        notes: "ünïcode\n\"quoted\"".to_owned(),
        currency: "JPY".to_owned(),
    }
}

fn calendar() -> Calendar {
    let mut calendar = Calendar::standard(id(1, 1), "Standard");
    calendar.zone = Some("Europe/London".to_owned());
    calendar.week[2] = DayPattern::Base;
    calendar.work_weeks.push(WorkWeek {
        name: "Launch".to_owned(),
        from: day(3, 2),
        to: day(3, 8),
        week: calendar.week.clone(),
    });
    calendar.exceptions.push(CalendarException {
        name: "Christmas".to_owned(),
        from: day(12, 25),
        to: day(12, 26),
        rule: Some("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25".to_owned()),
        shifts: vec![Shift::clock((9, 0), (12, 30))],
    });
    calendar.external = external();
    calendar
}

fn person() -> Person {
    Person {
        id: id(2, 1),
        order: OrderKey("V".to_owned()),
        name: "Anna".to_owned(),
        kind: PersonKind::Material,
        calendar: Some(id(1, 2)),
        leave: vec![Leave {
            from: day(8, 1),
            to: day(8, 14),
            note: "sea".to_owned(),
        }],
        capacity: 15_000,
        notes: "part time".to_owned(),
        external: external(),
        team: "Platform".to_owned(),
        rates: Rates {
            standard: 8_050,
            per_use: 1_200,
        },
    }
}

fn release() -> Release {
    Release {
        id: id(4, 1),
        product: id(3, 1),
        order: OrderKey("B".to_owned()),
        name: "Autumn".to_owned(),
        version: "4.2".to_owned(),
        state: ReleaseState::InProgress,
        priority: 2,
        owner: Some(id(2, 1)),
        calendar: Some(id(1, 2)),
        start: Some(Instant(1)),
        finish: Some(Instant(2)),
        notes: "train".to_owned(),
        external: external(),
        kind: ReleaseKind::Hotfix,
        target: Some(Target::Occurrence {
            window: id(11, 1),
            start: Instant(1_700_000_000),
        }),
        scope_freeze: Some(Instant(3)),
        key: "REL-7".to_owned(),
        also: vec![id(3, 2)],
        package: Some(id(4, 2)),
        goal: "fewer calls".to_owned(),
        strategy: Strategy::Canary,
        risk: Some(RiskLevel::High),
        risk_reason: "first of its kind".to_owned(),
        is_regulated: true,
        is_security: true,
        out_of_band: Some("Anna".to_owned()),
        from_template: Some(FromTemplate {
            template: id(21, 1),
            version: 3,
        }),
        budget: Some(4_200_000),
    }
}

fn task() -> Task {
    Task {
        id: task_id(1),
        release: id(4, 1),
        parent: Some(task_id(2)),
        order: OrderKey("Ab".to_owned()),
        name: "Rehearsal".to_owned(),
        kind: TaskKind::Milestone,
        phase: Some(PhaseKind::IntegrationTest),
        mode: TaskMode::Manual,
        active: false,
        duration: Span {
            amount: Seconds(5400),
            unit: TimeUnit::Elapsed,
        },
        estimated: true,
        constraint: Constraint {
            kind: ConstraintKind::Fnlt,
            date: Some(Instant(11)),
        },
        deadline: Some(Instant(12)),
        calendar: Some(id(1, 1)),
        ignores_people_calendars: true,
        manual_start: Some(Instant(13)),
        manual_finish: Some(Instant(14)),
        progress: Progress {
            done: 2500,
            actual_start: Some(Instant(15)),
            actual_finish: Some(Instant(16)),
            remaining: Some(Seconds(17)),
            stop: Some(Instant(18)),
            resume: Some(Instant(19)),
        },
        levelling_delay: Seconds(20),
        segments: vec![Segment {
            work: Seconds(21),
            gap: Seconds(22),
        }],
        owner: Some(id(2, 1)),
        effort: Some(Seconds(23)),
        notes: "bring cake".to_owned(),
        external: external(),
        fields: BTreeMap::from([("Text1".to_owned(), "blue".to_owned())]),
        uses: vec![id(10, 1), id(10, 2)],
        touches: Touches::Only {
            products: vec![id(3, 1)],
            environments: vec![id(10, 2)],
        },
        cost: Some(Box::new(TaskCost {
            fixed: 24,
            accrual: Accrual::End,
            actual: Some(25),
            budget: Some(26),
        })),
    }
}

fn baseline() -> Baseline {
    let promised = BaselineTask {
        start: Some(Instant(31)),
        finish: Some(Instant(32)),
        duration: Some(Seconds(33)),
        work: Some(Seconds(34)),
        cost: Some(35),
    };
    Baseline {
        id: id(8, 1),
        number: 3,
        name: "Signed".to_owned(),
        taken_at: Some(Instant(36)),
        tasks: BTreeMap::from([(task_id(1), promised)]),
    }
}
