use super::super::around::{self, busy, id};
use super::super::sketch::{Sketch, at, close, span};
use crate::change::{Command, Refusal};
use crate::finding::Code;
use crate::id::ReleaseId;
use crate::plan::{
    BookingUse, Criterion, CriterionKind, DependencyKind, Environment, Lag, PhaseKind, Plan,
    Recurring, Release, ReleaseKind, Sharing, Stage, Target, TaskKind, Template, TemplateBooking,
    TemplateCriterion, TemplateCriterionKind, TemplateGate, TemplateLink, TemplateStep, Window,
};
use crate::scheduled::Scheduled;
use crate::time::Seconds;

fn after_step(key: &str) -> TemplateLink {
    TemplateLink {
        after: key.to_owned(),
        kind: DependencyKind::Fs,
        lag: Lag::default(),
    }
}

/// `build` three days under a phase, `go` behind it, and the deployment of four hours.
fn template() -> Template {
    let step = |key: &str, kind, duration: &str, after: &[&str]| TemplateStep {
        key: key.to_owned(),
        within: None,
        name: key.to_owned(),
        kind,
        phase: None,
        duration: span(duration),
        after: after.iter().map(|key| after_step(key)).collect(),
        role: "anna".to_owned(),
        booking: None,
    };
    Template {
        steps: vec![
            TemplateStep {
                phase: Some(PhaseKind::Build),
                ..step("making", TaskKind::Task, "0d", &[])
            },
            TemplateStep {
                within: Some("making".to_owned()),
                booking: Some(TemplateBooking {
                    stage: Stage::Sit,
                    purpose: BookingUse::CodeChange,
                    sharing: Sharing::Shared,
                    set_up: span("2h").amount,
                    tear_down: Seconds::ZERO,
                }),
                ..step("build", TaskKind::Task, "3d", &[])
            },
            step("go", TaskKind::Milestone, "0d", &[]),
            TemplateStep {
                phase: Some(PhaseKind::Deployment),
                ..step("deploy", TaskKind::Task, "4h", &["go"])
            },
        ],
        gates: vec![TemplateGate {
            name: "Go".to_owned(),
            kind: crate::plan::GateKind::BusinessGoNoGo,
            milestone: Some("go".to_owned()),
            quorum: Some(1),
            sign_offs: vec!["Anna".to_owned(), "Security".to_owned()],
            criteria: vec![TemplateCriterion {
                text: "It is built".to_owned(),
                kind: TemplateCriterionKind::StepFinished {
                    step: "build".to_owned(),
                },
                is_mandatory: true,
                lead: span("24h").amount,
            }],
        }],
        ..around::template()
    }
}

/// Anna, a window each Saturday, two environments of a stage and the template; the data date is Monday.
fn plan() -> Sketch {
    Sketch::new("@person anna | other 1d").with(|plan| {
        plan.windows.insert(
            Window {
                at: Recurring {
                    rule: Some("FREQ=WEEKLY".to_owned()),
                    ..Recurring::once(at("satT09:00"), at("satT17:00"))
                },
                ..around::window()
            }
            .into(),
        );
        let product = plan.products.iter().next().expect("there is one").id;
        let common = Environment::new(id(30), "Common", Stage::Sit);
        let own = Environment {
            product: Some(product),
            ..Environment::new(id(31), "Own", Stage::Sit)
        };
        plan.environments.insert(common.into());
        plan.environments.insert(own.into());
        plan.templates.insert(template().into());
        let mut calendar = crate::plan::Calendar::clone(
            plan.calendars
                .get(plan.portfolio.calendar)
                .expect("it is there"),
        );
        calendar.week[5] = calendar.week[4].clone();
        plan.calendars.insert(calendar.into());
    })
}

fn start(sketch: &Sketch, target: Option<Target>) -> Command {
    Command::StartRelease {
        product: sketch.plan.products.iter().next().expect("there is one").id,
        template: Some(id(13)),
        name: " Spring ".to_owned(),
        version: "2.0".to_owned(),
        kind: ReleaseKind::Minor,
        target,
        owner: None,
        start: None,
    }
}

fn saturday(week: &str) -> Option<Target> {
    Some(Target::Occurrence {
        window: id(0),
        start: at(&format!("sat{week}T09:00")),
    })
}

fn after(sketch: &Sketch, command: &Command) -> Plan {
    let edits = sketch.edits(command).expect("it can be started");
    let mut plan = sketch.plan.clone();
    edits.changes.apply(&mut plan).expect("edits fit");
    plan
}

fn spring(plan: &Plan) -> &Release {
    let mut releases = plan.releases.iter();
    releases
        .find(|row| row.name == "Spring")
        .expect("it is there")
}

fn begins(sketch: &Sketch, target: Option<Target>) -> Option<crate::time::Instant> {
    spring(&after(sketch, &start(sketch, target))).start
}

#[test]
fn a_release_is_started_with_all_that_its_template_says() {
    let without_booking = plan().with(|plan| {
        let mut row = template();
        row.steps[1].booking = None;
        plan.templates.insert(row.into());
    });
    without_booking.check(
        |sketch| start(sketch, saturday("+1")),
        "+ release Spring
         + making
         + go
         + deploy
         + build
         + link go>deploy
         + link build>go
         + gate Go
         + criterion It is built
         + sign-off Anna
         + sign-off Security",
    );
}

#[test]
fn it_remembers_its_template_and_gets_the_next_key() {
    let plan = after(&plan(), &start(&plan(), None));
    let release = spring(&plan);
    assert_eq!(release.key, "REL-1", "the first of the portfolio");
    assert_eq!(release.version, "2.0");
    let from = release.from_template.expect("it was started from one");
    assert_eq!((from.template, from.version), (id(13), 1));
    assert_eq!(
        release.start,
        Some(at("mon")),
        "without a window it begins now"
    );
}

#[test]
fn it_begins_on_the_latest_day_from_which_it_makes_its_window() {
    // build 3d, ready before Saturday: Wednesday to Friday.
    assert_eq!(begins(&plan(), saturday("")), Some(at("wed")));
    assert_eq!(begins(&plan(), saturday("+1")), Some(at("wed+1")));
    assert_eq!(
        begins(&plan(), Some(Target::NextAdmitting)),
        Some(at("wed")),
        "the next that admits it is the one that it can reach"
    );
}

#[test]
fn a_cut_off_and_days_off_make_it_begin_earlier() {
    let cut_off = |hours: i64| {
        plan().with(|plan| {
            let mut window = Window::clone(plan.windows.get(id(0)).expect("it is there"));
            window.cut_off = Seconds(hours * 3600);
            plan.windows.insert(window.into());
        })
    };
    // Ready by Thursday evening.
    assert_eq!(begins(&cut_off(40), saturday("+1")), Some(at("tue+1")));
    // Ready by Sunday: Thursday, Friday and Saturday.
    assert_eq!(begins(&cut_off(6 * 24), saturday("+1")), Some(at("thu")));
}

#[test]
fn a_window_that_cannot_be_made_leaves_it_on_the_data_date() {
    let late = plan().with(|plan| {
        let mut portfolio = crate::plan::Portfolio::clone(&plan.portfolio);
        portfolio.data_date = at("thuT13:00");
        plan.portfolio = portfolio.into();
    });
    assert_eq!(begins(&late, saturday("")), Some(at("thuT13:00")));
    let plan = after(&late, &start(&late, saturday("")));
    let release = spring(&plan).id;
    let found = Scheduled::of(plan).findings;
    assert!(
        found.iter().any(|found| found.code == Code::R03
            && found
                .subjects
                .contains(&crate::change::Subject::Release(release))),
        "and a finding tells"
    );
}

#[test]
fn a_start_that_was_asked_for_is_kept() {
    let sketch = plan();
    let Command::StartRelease {
        product,
        template,
        name,
        version,
        kind,
        target,
        owner,
        ..
    } = start(&sketch, saturday("+1"))
    else {
        unreachable!("it is one")
    };
    let command = Command::StartRelease {
        product,
        template,
        name,
        version,
        kind,
        target,
        owner,
        start: Some(at("tue")),
    };
    assert_eq!(spring(&after(&sketch, &command)).start, Some(at("tue")));
}

#[test]
fn gates_are_dated_where_their_milestones_fall_and_criteria_are_due_before() {
    let plan = after(&plan(), &start(&plan(), saturday("")));
    let of = |release: ReleaseId| plan.gates.iter().find(move |row| row.release == release);
    let gate = of(spring(&plan).id).expect("there is one");
    assert_eq!(gate.date, Some(close("fri")));
    let criteria = || plan.criteria.iter().map(AsRef::as_ref);
    let criterion: &Criterion = criteria().find(|row| row.gate == gate.id).expect("one");
    assert_eq!(criterion.due, Some(close("thu")), "a day before");
    let CriterionKind::TaskFinished { task } = criterion.kind else {
        panic!("it is about the task that was made: {:?}", criterion.kind)
    };
    let build = plan.tasks.get(task).expect("it is there");
    assert_eq!(build.name, "build");
    assert_eq!(criterion.owner, build.owner, "who does it sees to it");
    let anna = plan.people.iter().find(|row| row.name == "anna");
    assert_eq!(build.owner, anna.map(|row| row.id), "the role is her name");
    let signs = |role: &str| {
        plan.sign_offs
            .iter()
            .find(|row| row.role == role)
            .unwrap()
            .person
    };
    assert_eq!(signs("Anna"), build.owner);
    assert_eq!(signs("Security"), None, "nobody is called so");
}

#[test]
fn a_step_without_an_environment_of_its_stage_books_none() {
    let bare = plan().with(|plan| {
        plan.environments.remove(id(31));
        plan.environments.remove(id(30));
    });
    let started = after(&bare, &start(&bare, None));
    assert_eq!(started.bookings.len(), 0);
    assert!(started.tasks.iter().all(|task| task.uses.is_empty()));
}

#[test]
fn a_booking_moves_with_its_step_in_an_environment_of_the_product() {
    let plan = after(&plan(), &start(&plan(), None));
    let booking = plan.bookings.iter().next().expect("there is one");
    assert_eq!(booking.environment, id(31), "its own before the common one");
    assert_eq!(booking.set_up, span("2h").amount);
    assert_eq!(booking.purpose, BookingUse::CodeChange);
    let task = plan.tasks.get(booking.task.expect("it is bound"));
    let task = task.expect("it is there");
    assert_eq!((&*task.name, &*task.uses), ("build", &[id(31)][..]));
}

#[test]
fn steps_that_wait_for_themselves_through_their_phase_are_refused() {
    let refused = |after: &str| {
        let sketch = plan().with(|plan| {
            let mut row = template();
            row.steps[1].after = vec![after_step(after)];
            plan.templates.insert(row.into());
        });
        let refused = sketch.edits(&start(&sketch, None));
        refused.expect_err("it makes no sense")
    };
    let of_phase = refused("making");
    assert!(
        matches!(of_phase, Refusal::LinkToOwnSummary { .. }),
        "{of_phase:?}"
    );
    let round = refused("deploy");
    assert!(matches!(round, Refusal::WouldCycle { .. }), "{round:?}");
}

#[test]
fn a_release_without_a_template_is_empty() {
    busy().check(
        |sketch| Command::StartRelease {
            product: sketch.plan.products.iter().next().unwrap().id,
            template: None,
            name: "Spring".to_owned(),
            version: String::new(),
            kind: ReleaseKind::Hotfix,
            target: Some(Target::NextAdmitting),
            owner: None,
            start: None,
        },
        "+ release Spring",
    );
}
