//! Commands about rows that are not there.

use super::super::around;
use super::super::sketch::at;
use crate::change::{Cell, Command, Place, ProgressUpdate, ShiftPolicy, Subject};
use crate::id::{PersonId, ProductId, TaskId, TemplateId};
use crate::plan::{
    Accrual, Calendar, Constraint, DependencyKind, Environment, Freeze, Lag, Plan, Rates, Release,
    ReleaseKind, Rules, Strength, TaskKind, TaskMode, Touches, Window,
};
use crate::time::Span;
use uuid::Uuid;

/// Every command that names a row, naming one that nothing is called.
pub(super) fn about_nothing(plan: &Plan) -> Vec<Command> {
    let nil = Uuid::nil();
    let (task, tasks) = (TaskId(nil), vec![TaskId(nil)]);
    let date = at("tue");
    let place = Place {
        release: nil.into(),
        parent: None,
        after: None,
    };
    let release = Release {
        id: nil.into(),
        ..Release::clone(plan.releases.iter().next().expect("there is one"))
    };
    let (kind, lag, strength) = (DependencyKind::Fs, Lag::default(), Strength::Hard);
    vec![
        Command::CreateRelease {
            product: nil.into(),
            name: "r".into(),
            version: String::new(),
            start: None,
        },
        start_release(plan, |wanted| wanted.0 = nil.into()),
        start_release(plan, |wanted| wanted.1 = Some(nil.into())),
        start_release(plan, |wanted| wanted.2 = Some(nil.into())),
        Command::CreateTask {
            place,
            name: "t".into(),
            kind: TaskKind::Task,
            phase: None,
            duration: Span::default(),
            start: None,
        },
        Command::Rename {
            subject: Subject::Task(task),
            name: "n".into(),
        },
        Command::EnterCell {
            task,
            cell: Cell::Name,
            text: "n".into(),
        },
        Command::MoveTask {
            task,
            start: date,
            shift: ShiftPolicy::KeepGaps,
        },
        Command::ResizeFinish { task, finish: date },
        Command::ResizeStart { task, start: date },
        Command::SetDuration {
            task,
            duration: Span::default(),
        },
        Command::SetConstraint {
            task,
            constraint: Constraint::default(),
        },
        Command::SetDeadline {
            task,
            deadline: None,
        },
        Command::SetMode {
            task,
            mode: TaskMode::Manual,
        },
        Command::SetActive {
            task,
            active: false,
        },
        Command::SetKind {
            task,
            kind: TaskKind::Milestone,
        },
        Command::SetPhase { task, phase: None },
        Command::SetTaskCalendar {
            task,
            calendar: None,
        },
        Command::SetOwner { task, owner: None },
        Command::SetTaskCost {
            task,
            fixed: 1,
            accrual: Accrual::default(),
            actual: None,
        },
        Command::SetBudget {
            subject: Subject::Task(task),
            budget: Some(1),
        },
        Command::SetBudget {
            subject: Subject::Release(nil.into()),
            budget: Some(1),
        },
        Command::SetRates {
            person: nil.into(),
            rates: Rates::default(),
        },
        Command::SetNotes {
            task,
            notes: String::new(),
        },
        Command::SetProgress {
            task,
            update: ProgressUpdate::default(),
        },
        Command::ClearProgress { task },
        Command::RescheduleRemaining { task, from: date },
        Command::LinkTasks {
            predecessor: task,
            successor: task,
            kind,
            lag,
        },
        Command::EditDependency {
            dependency: nil.into(),
            kind,
            lag,
            strength,
        },
        Command::RelinkDependency {
            dependency: nil.into(),
            predecessor: task,
            successor: task,
        },
        Command::Unlink {
            dependencies: vec![nil.into()],
        },
        Command::IndentTasks {
            tasks: tasks.clone(),
        },
        Command::OutdentTasks {
            tasks: tasks.clone(),
        },
        Command::PlaceTasks {
            tasks: tasks.clone(),
            place,
        },
        Command::DeleteTasks { tasks },
        Command::EditRelease { release },
        Command::DeleteRelease {
            release: nil.into(),
        },
        Command::DeleteProduct {
            product: nil.into(),
        },
        Command::CreateCalendar {
            name: "c".into(),
            copy_of: Some(nil.into()),
        },
        Command::EditCalendar {
            calendar: Calendar::standard(nil.into(), "c"),
        },
        Command::DeleteCalendar {
            calendar: nil.into(),
        },
        Command::EditPerson {
            person: nil.into(),
            team: String::new(),
            calendar: None,
            leave: Vec::new(),
            capacity: 0,
            notes: String::new(),
        },
        Command::DeletePerson { person: nil.into() },
        Command::EditPortfolio {
            zone: "UTC".into(),
            calendar: nil.into(),
            start: date,
            rules: Rules::default(),
            notes: String::new(),
        },
        Command::SetTouches {
            task,
            touches: Touches::Nothing,
        },
        Command::SetUses {
            task,
            environments: vec![nil.into()],
        },
        Command::SetReleaseTarget {
            release: nil.into(),
            target: None,
        },
        Command::EditWindow {
            window: Window {
                id: nil.into(),
                ..around::window()
            },
        },
        Command::EditFreeze {
            freeze: Freeze {
                id: nil.into(),
                ..around::freeze()
            },
        },
        Command::EditEnvironment {
            environment: Environment {
                id: nil.into(),
                ..around::environment()
            },
        },
        Command::DeleteWindow { window: nil.into() },
        Command::DeleteFreeze { freeze: nil.into() },
        Command::WithdrawWaiver { waiver: nil.into() },
        Command::DeleteEnvironment {
            environment: nil.into(),
        },
        Command::DeleteBooking {
            booking: nil.into(),
        },
        Command::DeleteGate { gate: nil.into() },
        Command::DeleteExternalEvent { event: nil.into() },
        Command::DeleteOutage { outage: nil.into() },
        Command::DeleteCriterion {
            criterion: nil.into(),
        },
        Command::DeleteSignOff {
            sign_off: nil.into(),
        },
        Command::DeleteReview { review: nil.into() },
        Command::DeleteTemplate {
            template: nil.into(),
        },
        Command::DeleteView { view: nil.into() },
        Command::DeleteRaidItem { item: nil.into() },
        Command::DeleteReport { report: nil.into() },
        Command::DeleteBaseline {
            baseline: nil.into(),
        },
    ]
}

/// The start of a release of a product, from a template, with an owner.
fn start_release(
    plan: &Plan,
    change: impl FnOnce(&mut (ProductId, Option<TemplateId>, Option<PersonId>)),
) -> Command {
    let product = plan.products.iter().next().expect("there is one").id;
    let mut wanted = (product, None, None);
    change(&mut wanted);
    let (product, template, owner) = wanted;
    Command::StartRelease {
        product,
        template,
        name: "r".into(),
        version: String::new(),
        kind: ReleaseKind::Minor,
        target: None,
        owner,
        start: None,
    }
}
