//! Where the sample's releases are tested and live, and who has reserved it.

use super::builder::{Builder, unreadable};
use chrono::Days;
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{Booking, BookingStatus, Environment, Sharing, Stage};
use slipway_engine::{BookingId, EnvironmentId, ProductId};
use uuid::Uuid;

impl Builder<'_> {
    pub(super) fn add_environment(
        &mut self,
        name: &str,
        stage: Stage,
        part_of: Option<&str>,
        product: Option<ProductId>,
    ) -> Result<(), Refusal> {
        let parent = part_of.map(|name| self.environment(name)).transpose()?;
        let environment = Environment {
            parent,
            product,
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
            ..acceptance.clone()
        };
        for booking in [acceptance, copy, devices] {
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
