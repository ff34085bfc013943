//! Where the sample's releases are tested and live, and who has reserved it.

use super::builder::{Builder, unreadable};
use super::script::Site;
use chrono::Days;
use slipway_engine::change::{Command, Refusal, Subject};
use slipway_engine::finding::Code;
use slipway_engine::plan::{
    Booking, BookingStatus, BookingUse, DeployedVersion, Environment, NeededVersion, Outage,
    PhaseKind, Recurring, Release, Sharing, Task,
};
use slipway_engine::{BookingId, EnvironmentId, Instant, OutageId, ProductId, Seconds, TaskId};
use std::sync::Arc;
use uuid::Uuid;

/// Its tests against another release need that one's version where they run.
const NEEDS: (&str, &str, &str) = ("Mobile Banking 11.0", "Payments", "4.2");

impl Builder<'_> {
    pub(super) fn add_environment(
        &mut self,
        site: &Site<'_>,
        product: Option<ProductId>,
    ) -> Result<(), Refusal> {
        let parent = site
            .part_of
            .map(|name| self.environment(name))
            .transpose()?;
        let environment = Environment {
            parent,
            product,
            group: site.group.to_owned(),
            owner: Some(self.person(site.owner)?),
            capacity: site.takes,
            ..Environment::new(EnvironmentId(Uuid::nil()), site.name, site.stage)
        };
        self.perform(&Command::AddEnvironment { environment })
    }

    /// Notes what is deployed in an environment.
    pub(super) fn note_version(
        &mut self,
        environment: &str,
        product: &str,
        version: &str,
        since: Instant,
    ) -> Result<(), Refusal> {
        let row = self
            .now
            .plan
            .environments
            .get(self.environment(environment)?);
        let mut row = Environment::clone(row.ok_or_else(|| unreadable(environment))?);
        row.versions.push(DeployedVersion {
            product: self.product(product)?,
            version: version.to_owned(),
            since: Some(since),
        });
        self.perform(&Command::EditEnvironment { environment: row })
    }

    pub(super) fn add_outage(
        &mut self,
        name: &str,
        environment: &str,
        (start, finish): (Instant, Instant),
        notes: &str,
    ) -> Result<(), Refusal> {
        let outage = Outage {
            id: OutageId(Uuid::nil()),
            environment: self.environment(environment)?,
            name: name.to_owned(),
            at: Recurring::once(start, finish),
            notes: notes.to_owned(),
            external: Vec::new(),
        };
        self.perform(&Command::AddOutage { outage })
    }

    /// One booking moves with its task, one keeps others out, one brings a version, one is only asked
    /// for.
    pub(super) fn book(&mut self) -> Result<(), Refusal> {
        let payments = self.release("Payments 4.2")?;
        let mobile = self.release("Mobile Banking 11.1")?;
        let place = self.environment("Payments UAT")?;
        let acceptance = Booking {
            task: Some(self.task(payments, "UAT round 1")?),
            status: BookingStatus::Approved,
            requested_by: "Luc Moreau".to_owned(),
            approver: "Grace Okafor".to_owned(),
            ..Booking::new(BookingId(Uuid::nil()), place, payments)
        };
        let tuesday = self.first_day() + Days::new(13 * 7 + 1);
        let copy = Booking {
            environment: self.environment("Pre-production")?,
            task: None,
            start: Some(self.at(tuesday, 0)),
            finish: Some(self.at(tuesday, 48)),
            notes: "Copy of live settlements".to_owned(),
            purpose: BookingUse::Refresh,
            set_up: Seconds(4 * 3_600),
            approver: "Owen Hughes".to_owned(),
            ..acceptance.clone()
        };
        let version = Booking {
            environment: self.environment("Integration")?,
            task: Some(self.task(payments, "Contract tests")?),
            sharing: Sharing::Shared,
            purpose: BookingUse::CodeChange,
            approver: "Jonas Weber".to_owned(),
            ..acceptance.clone()
        };
        let devices = Booking {
            environment: self.environment("Integration")?,
            release: mobile,
            task: Some(self.task(mobile, "Device matrix")?),
            sharing: Sharing::Shared,
            status: BookingStatus::Requested,
            requested_by: "Hana Sato".to_owned(),
            approver: String::new(),
            ..acceptance.clone()
        };
        for booking in [acceptance, copy, version, devices] {
            self.perform(&Command::AddBooking { booking })?;
        }
        Ok(())
    }

    /// The phases to come share the environments that their work uses, unless somebody keeps others
    /// out then; owners of releases asked.
    pub(super) fn book_phases(&mut self) -> Result<(), Refusal> {
        let phases = self
            .now
            .findings
            .iter()
            .filter(|found| found.code == Code::E03);
        let phases: Vec<TaskId> = phases
            .filter_map(|found| match found.subjects.first() {
                Some(Subject::Task(id)) => Some(*id),
                _ => None,
            })
            .collect();
        for phase in phases {
            let plan = &self.now.plan;
            let uses = |task: &&Arc<Task>| task.parent == Some(phase) && !task.uses.is_empty();
            let Some(task) = plan.tasks.iter().find(uses) else {
                continue;
            };
            let slot = plan.tasks.slot(phase).ok_or_else(|| unreadable("phase"))?;
            let dates = self.now.schedule.dates(slot);
            let keeps_out = |row: &Arc<Booking>| {
                row.environment == task.uses[0]
                    && row.release != task.release
                    && row.sharing == Sharing::Exclusive
                    && row
                        .fixed()
                        .is_some_and(|(from, to)| from < dates.finish && dates.start < to)
            };
            if plan.bookings.iter().any(keeps_out) {
                continue;
            }
            let booking = self.for_phase(phase, task.uses[0])?;
            self.perform(&Command::AddBooking { booking })?;
        }
        Ok(())
    }

    /// A phase shares an environment; its owner answers for it.
    fn for_phase(&self, phase: TaskId, environment: EnvironmentId) -> Result<Booking, Refusal> {
        let plan = &self.now.plan;
        let task = plan.tasks.get(phase).ok_or_else(|| unreadable("phase"))?;
        let release = plan.releases.get(task.release);
        let release: &Release = release.ok_or_else(|| unreadable(&task.name))?;
        let name = |id| plan.people.get(id).map(|person| person.name.clone());
        let place = plan.environments.get(environment);
        let (needing, product, version) = NEEDS;
        let needs_it = release.name == needing && task.phase == Some(PhaseKind::IntegrationTest);
        let need = needs_it.then(|| -> Result<NeededVersion, Refusal> {
            Ok(NeededVersion {
                product: self.product(product)?,
                version: version.to_owned(),
            })
        });
        Ok(Booking {
            task: Some(phase),
            sharing: Sharing::Shared,
            status: BookingStatus::Approved,
            purpose: match task.phase {
                Some(PhaseKind::Staging) => BookingUse::Rehearsal,
                _ => BookingUse::Testing,
            },
            requested_by: release.owner.and_then(name).unwrap_or_default(),
            approver: place.and_then(|row| name(row.owner?)).unwrap_or_default(),
            needs: need.transpose()?.into_iter().collect(),
            ..Booking::new(BookingId(Uuid::nil()), environment, release.id)
        })
    }

    pub(super) fn environment(&self, name: &str) -> Result<EnvironmentId, Refusal> {
        let mut rows = self.now.plan.environments.iter();
        rows.find(|row| row.name == name)
            .map(|row| row.id)
            .ok_or_else(|| unreadable(name))
    }
}
