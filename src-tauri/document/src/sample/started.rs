//! A release of the sample that was started from a template.

use super::builder::{Builder, DAY, unreadable};
use slipway_engine::change::{Command, Message, Refusal};
use slipway_engine::plan::{
    Booking, Hardness, Release, ReleaseKind, SignOff, Target, Template, TemplateStep,
};
use slipway_engine::{Instant, PersonId, ReleaseId, Seconds};
use std::sync::Arc;

const NAME: &str = "API Gateway 5.2";
const PRODUCT: &str = "API Gateway";
const TEMPLATE: &str = "Maintenance";
/// It goes out in this window, so many days ahead and behind the release before it.
const WINDOW: &str = "Mid-week night";
const BEFORE_IT: &str = "API Gateway 5.1";
const AHEAD: Seconds = Seconds(42 * DAY);
const APART: Seconds = Seconds(21 * DAY);

/// Who does at the bank what templates call by a role.
const ROLES: [(&str, &str); 7] = [
    ("Support lead", "Tom Fielding"),
    ("Change manager", "Maya Lindqvist"),
    ("Operations lead", "Owen Hughes"),
    ("Test lead", "Jonas Weber"),
    ("Security officer", "Aisha Bello"),
    ("Service desk lead", "Grace Okafor"),
    ("Release manager", "Maya Lindqvist"),
];

impl Builder<'_> {
    /// Starts a release as a person does: product, template, version, window. The roles of the
    /// template get names, and its bookings are asked for.
    pub(super) fn start_from_template(&mut self) -> Result<(), Refusal> {
        let template = self.template()?;
        let owner = "Petra Novak";
        self.perform(&Command::StartRelease {
            product: self.product(PRODUCT)?,
            template: Some(template.id),
            name: NAME.to_owned(),
            version: "5.2".to_owned(),
            kind: ReleaseKind::Patch,
            target: Some(self.free_window()?),
            owner: Some(self.person(owner)?),
            start: None,
        })?;
        let release = self.release(NAME)?;
        self.amend_release(release, |row| {
            row.goal = "Nothing that we run is older than what its makers still mend".to_owned();
            row.is_security = true;
        })?;
        self.give_work(release, &template.steps)?;
        self.ask(release, owner)?;
        self.name_signers(release)
    }

    fn template(&self) -> Result<Template, Refusal> {
        let mut templates = self.now.plan.templates.iter();
        let found = templates.find(|row| row.name == TEMPLATE);
        found
            .map(|row| Template::clone(row))
            .ok_or_else(|| unreadable(TEMPLATE))
    }

    /// The first occurrence far enough ahead that no hard freeze touches.
    fn free_window(&self) -> Result<Target, Refusal> {
        let plan = &self.now.plan;
        let coming = self.now.calendars.coming();
        let before = plan.releases.slot(self.release(BEFORE_IT)?);
        let before = before.and_then(|slot| self.now.schedule.aim(slot)?.berth);
        let not_before = before.map_or(self.today, |berth| berth.opens + APART);
        let not_before = not_before.max(self.today + AHEAD);
        let hard = plan
            .freezes
            .entries()
            .filter(|(_, row)| row.hardness == Hardness::Hard);
        let closed: Vec<(Instant, Instant)> = hard
            .flat_map(|(slot, _)| coming.of_freeze(slot).iter().copied())
            .collect();
        let is_free = |&&(opens, closes): &&(Instant, Instant)| {
            opens >= not_before
                && closed
                    .iter()
                    .all(|&(from, to)| closes <= from || to <= opens)
        };
        let mut windows = plan.windows.entries();
        windows
            .find(|(_, row)| row.name == WINDOW)
            .and_then(|(slot, row)| {
                let &(start, _) = coming.of_window(slot).iter().find(is_free)?;
                Some(Target::Occurrence {
                    window: row.id,
                    start,
                })
            })
            .ok_or_else(|| unreadable(WINDOW))
    }

    fn give_work(&mut self, release: ReleaseId, steps: &[TemplateStep]) -> Result<(), Refusal> {
        let mut commands = Vec::new();
        for step in steps.iter().filter(|step| !step.role.is_empty()) {
            let task = self.task(release, &step.name)?;
            let owner = Some(self.in_role(&step.role)?);
            commands.push(Command::SetOwner { task, owner });
        }
        self.all("label-set-owner", commands)
    }

    fn ask(&mut self, release: ReleaseId, owner: &str) -> Result<(), Refusal> {
        let bookings = self.now.plan.bookings.iter();
        let bookings = bookings.filter(|row| row.release == release);
        let commands = bookings.map(|row| Command::EditBooking {
            booking: Booking {
                requested_by: owner.to_owned(),
                ..Booking::clone(row)
            },
        });
        self.all("label-edit-booking", commands.collect())
    }

    fn name_signers(&mut self, release: ReleaseId) -> Result<(), Refusal> {
        let plan = &self.now.plan;
        let is_its = |row: &&Arc<SignOff>| {
            let gate = plan.gates.get(row.gate);
            gate.is_some_and(|gate| gate.release == release)
        };
        let mut commands = Vec::new();
        for row in plan.sign_offs.iter().filter(is_its) {
            commands.push(Command::EditSignOff {
                sign_off: SignOff {
                    person: Some(self.in_role(&row.role)?),
                    ..SignOff::clone(row)
                },
            });
        }
        self.all("label-edit-sign-off", commands)
    }

    fn in_role(&self, role: &str) -> Result<PersonId, Refusal> {
        let mut roles = ROLES.iter();
        let found = roles.find(|(known, _)| *known == role);
        self.person(found.ok_or_else(|| unreadable(role))?.1)
    }

    fn all(&mut self, label: &str, commands: Vec<Command>) -> Result<(), Refusal> {
        let label = Message::new(label);
        self.perform(&Command::Batch { label, commands })
    }

    pub(super) fn amend_release(
        &mut self,
        release: ReleaseId,
        change: impl FnOnce(&mut Release),
    ) -> Result<(), Refusal> {
        let row = self.now.plan.releases.get(release);
        let mut row = Release::clone(row.ok_or_else(|| unreadable("release"))?);
        change(&mut row);
        self.perform(&Command::EditRelease { release: row })
    }
}
