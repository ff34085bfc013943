use super::*;
use crate::setting::{New, Setting};
use slipway_engine::change::edits_for;
use slipway_engine::finding::Severity;
use slipway_engine::plan::{
    CriterionKind, Environment, PersonKind, ProductKind, Recurring, ReleaseKind, Scope, Stage,
    Target, Window, WindowKind,
};
use slipway_engine::{EnvironmentId, Instant, ProductId, Scheduled, Seconds, WindowId};
use std::collections::BTreeSet;
use uuid::Uuid;

const DAY: i64 = 86_400;
/// Monday 16 November 2026, noon.
const MONDAY: Instant = Instant(1_794_830_400);

const NAMES: [&str; 5] = [
    "DevOps",
    "Enterprise",
    "Product",
    "Compliance",
    "Maintenance",
];

struct Desk {
    now: Scheduled,
    setting: Setting,
}

impl Desk {
    /// A new portfolio with a product, an environment of each stage, and a window each month.
    fn new() -> Self {
        let mut setting = Setting::of_this_computer("Ada".to_owned(), std::path::PathBuf::new());
        setting.now = Box::new(|| MONDAY);
        let new = New {
            name: "New".to_owned(),
            zone: "Europe/London".to_owned(),
            calendar: "Working days".to_owned(),
        };
        let plan = crate::document::empty_plan(&new, &mut setting).expect("an empty plan");
        let mut desk = Self {
            now: Scheduled::of(plan),
            setting,
        };
        desk.perform(&Command::CreateProduct {
            name: "Ledger".to_owned(),
            kind: ProductKind::App,
        });
        for stage in [
            Stage::Sit,
            Stage::Uat,
            Stage::Perf,
            Stage::Preprod,
            Stage::Prod,
        ] {
            let environment =
                Environment::new(EnvironmentId(Uuid::nil()), &format!("{stage:?}"), stage);
            desk.perform(&Command::AddEnvironment { environment });
        }
        // The third Saturday of each month, from ten in the evening for six hours.
        let first = Instant(MONDAY.0 + 5 * DAY + 10 * 3_600);
        let window = Window {
            id: WindowId(Uuid::nil()),
            name: "Monthly".to_owned(),
            kind: WindowKind::Standard,
            scope: Scope::Portfolio,
            at: Recurring {
                rule: Some("FREQ=MONTHLY;BYDAY=3SA".to_owned()),
                ..Recurring::once(first, first + Seconds(6 * 3_600))
            },
            admits: Vec::new(),
            capacity: None,
            cut_off: Seconds(2 * DAY),
            notes: String::new(),
            external: Vec::new(),
        };
        desk.perform(&Command::AddWindow { window });
        desk
    }

    fn perform(&mut self, command: &Command) {
        let edits = edits_for(&self.now, command, &mut *self.setting.ids);
        let mut plan = self.now.plan.clone();
        let edits = edits.expect("it makes sense");
        edits.changes.apply(&mut plan).expect("edits fit");
        self.now = self.now.with(plan);
    }

    fn template(&self, name: &str) -> Template {
        let mut templates = self.now.plan.templates.iter();
        let template = templates.find(|row| row.name == name);
        Template::clone(template.expect("it is there"))
    }

    /// Gates are dated where their milestones fall, and every need is booked.
    fn check_rows(&self, template: &Template) {
        let (plan, name) = (&self.now.plan, &template.name);
        let needs = template.steps.iter().filter(|step| step.booking.is_some());
        assert_eq!(plan.bookings.len(), needs.count(), "{name}");
        for gate in plan.gates.iter() {
            let milestone = gate.milestone.and_then(|id| plan.tasks.slot(id));
            let falls = milestone.map(|slot| self.now.schedule.dates(slot).finish);
            assert_eq!(gate.date, falls, "{name}: {}", gate.name);
            assert!(gate.date.is_some(), "{name}: {}", gate.name);
        }
        let criteria = || plan.criteria.iter();
        assert!(criteria().all(|row| row.due.is_some()), "{name}");
        let is_done = |kind: &CriterionKind| matches!(kind, CriterionKind::TaskFinished { .. });
        assert!(criteria().any(|row| is_done(&row.kind)), "{name}");
    }

    fn start(&mut self, template: &Template, kind: ReleaseKind) {
        let product = self.now.plan.products.iter().next().map(|row| row.id);
        self.perform(&Command::StartRelease {
            product: product.unwrap_or(ProductId(Uuid::nil())),
            template: Some(template.id),
            name: template.name.clone(),
            version: "1.0".to_owned(),
            kind,
            target: Some(Target::NextAdmitting),
            owner: None,
            start: None,
        });
    }
}

#[test]
fn every_text_can_be_read() {
    for text in TEXTS {
        assert!(script::template(text).is_some(), "{text}");
    }
    let names: Vec<String> = starters().into_iter().map(|row| row.name).collect();
    assert_eq!(names, NAMES);
}

#[test]
fn there_is_a_template_for_every_kind_of_release() {
    let covered: BTreeSet<ReleaseKind> = starters().into_iter().flat_map(|row| row.kinds).collect();
    assert_eq!(covered, ReleaseKind::ALL.into());
}

#[test]
fn a_release_of_each_makes_a_monthly_window_without_errors() {
    assert_eq!(
        Desk::new().now.plan.templates.len(),
        5,
        "a new portfolio has them"
    );
    for name in NAMES {
        let mut desk = Desk::new();
        let template = desk.template(name);
        desk.start(&template, template.kinds[0]);
        let (slot, release) = desk
            .now
            .plan
            .releases
            .entries()
            .next()
            .expect("it is there");
        assert_eq!(release.kind, template.kinds[0]);
        let aim = desk.now.schedule.aim(slot).expect("it aims at a window");
        assert!(aim.is_made(), "{name} makes its window");
        let float = aim.window_float.expect("it has one");
        assert!(
            float < Seconds(8 * 3_600),
            "{name} begins as late as it can: {float:?}"
        );
        let errors = desk.now.findings.iter();
        let errors: Vec<_> = errors
            .filter(|found| found.severity <= Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        desk.check_rows(&template);
    }
}

#[test]
fn whoever_is_called_as_a_role_gets_its_work() {
    let mut desk = Desk::new();
    desk.perform(&Command::CreatePerson {
        name: "test lead".to_owned(),
        kind: PersonKind::Work,
    });
    let template = desk.template("Product");
    desk.start(&template, ReleaseKind::Minor);
    let lead = desk.now.plan.people.iter().next().map(|row| row.id);
    let owners = desk.now.plan.tasks.iter().map(|task| task.owner);
    let owners: Vec<_> = owners.filter(Option::is_some).collect();
    assert!(owners.len() >= 2, "the tests are theirs: {owners:?}");
    assert!(owners.iter().all(|owner| *owner == lead));
}

#[test]
fn starters_are_added_once() {
    let mut desk = Desk::new();
    let template = desk.template("DevOps").id;
    desk.perform(&Command::DeleteTemplate { template });
    desk.perform(&add_starters(&desk.now.plan.clone()));
    let names = desk.now.plan.templates.iter().map(|row| row.name.clone());
    assert_eq!(names.collect::<BTreeSet<_>>().len(), 5);
    assert_eq!(desk.now.plan.templates.len(), 5, "none is there twice");
}
