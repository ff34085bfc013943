//! Where the sample's releases are tested and live, and who has reserved it.

use super::builder::{Builder, unreadable};
use chrono::Days;
use slipway_engine::change::{Command, Refusal};
use slipway_engine::plan::{Booking, BookingStatus, Environment, OrderKey, Sharing, Stage};
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
            id: EnvironmentId(Uuid::nil()),
            order: OrderKey::default(),
            name: name.to_owned(),
            stage,
            parent,
            product,
            notes: String::new(),
            external: Vec::new(),
        };
        self.perform(&Command::AddEnvironment { environment })
    }

    /// One booking moves with its task, one keeps others out, one is only asked for.
    pub(super) fn book(&mut self) -> Result<(), Refusal> {
        let payments = self.release("Payments 4.2")?;
        let mobile = self.release("Mobile Banking 11.1")?;
        let acceptance = Booking {
            id: BookingId(Uuid::nil()),
            environment: self.environment("Payments UAT")?,
            release: payments,
            task: Some(self.task(payments, "UAT round 1")?),
            start: None,
            finish: None,
            sharing: Sharing::Exclusive,
            status: BookingStatus::Approved,
            notes: String::new(),
            external: Vec::new(),
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
