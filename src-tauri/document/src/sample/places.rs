//! Where the sample's releases are tested and live, and who has reserved it.

use super::builder::{Builder, unreadable};
use chrono::Days;
use slipway_engine::change::{Command, Refusal, Subject};
use slipway_engine::finding::Code;
use slipway_engine::plan::{Booking, BookingStatus, Environment, Sharing, Stage, Task};
use slipway_engine::{BookingId, EnvironmentId, ProductId, TaskId};
use std::sync::Arc;
use uuid::Uuid;

/// How many use an environment at once that belongs to no product.
const SHARED_BY: u32 = 4;

impl Builder<'_> {
    pub(super) fn add_environment(
        &mut self,
        name: &str,
        stage: Stage,
        part_of: Option<&str>,
        product: Option<ProductId>,
    ) -> Result<(), Refusal> {
        let parent = part_of.map(|name| self.environment(name)).transpose()?;
        let shared_by = if product.is_none() { SHARED_BY } else { 1 };
        let environment = Environment {
            parent,
            product,
            capacity: shared_by,
            ..Environment::new(EnvironmentId(Uuid::nil()), name, stage)
        };
        self.perform(&Command::AddEnvironment { environment })
    }

    /// One booking moves with its task, one keeps others out, one is only asked for.
    pub(super) fn book(&mut self) -> Result<(), Refusal> {
        let payments = self.release("Payments 4.2")?;
        let mobile = self.release("Mobile Banking 11.1")?;
        let place = self.environment("Payments UAT")?;
        let acceptance = Booking {
            task: Some(self.task(payments, "UAT round 1")?),
            status: BookingStatus::Approved,
            requested_by: "Luc Moreau".to_owned(),
            ..Booking::new(BookingId(Uuid::nil()), place, payments)
        };
        let tuesday = self.first_day() + Days::new(13 * 7 + 1);
        let copy = Booking {
            environment: self.environment("Pre-production")?,
            task: None,
            start: Some(self.at(tuesday, 0)),
            finish: Some(self.at(tuesday, 48)),
            notes: "Copy of live settlements".to_owned(),
            ..acceptance.clone()
        };
        let devices = Booking {
            environment: self.environment("Integration")?,
            release: mobile,
            task: Some(self.task(mobile, "Device matrix")?),
            sharing: Sharing::Shared,
            status: BookingStatus::Requested,
            requested_by: "Hana Sato".to_owned(),
            ..acceptance.clone()
        };
        for booking in [acceptance, copy, devices] {
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
            let release = plan.releases.get(task.release);
            let owner = release.and_then(|row| plan.people.get(row.owner?));
            let booking = Booking {
                task: Some(phase),
                sharing: Sharing::Shared,
                status: BookingStatus::Approved,
                requested_by: owner.map_or_else(String::new, |person| person.name.clone()),
                ..Booking::new(BookingId(Uuid::nil()), task.uses[0], task.release)
            };
            self.perform(&Command::AddBooking { booking })?;
        }
        Ok(())
    }

    pub(super) fn environment(&self, name: &str) -> Result<EnvironmentId, Refusal> {
        let mut rows = self.now.plan.environments.iter();
        rows.find(|row| row.name == name)
            .map(|row| row.id)
            .ok_or_else(|| unreadable(name))
    }
}
