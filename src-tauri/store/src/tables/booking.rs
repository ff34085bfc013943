//! The table of bookings.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Booking;

impl Stored for Booking {
    const TABLE: &'static str = "booking";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "environment",
        "release",
        "task",
        "start",
        "finish",
        "sharing",
        "status",
        "notes",
        "external",
        "purpose",
        "set_up",
        "tear_down",
        "requested_by",
        "approver",
        "needs",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            environment: columns.take()?,
            release: columns.take()?,
            task: columns.take()?,
            start: columns.take()?,
            finish: columns.take()?,
            sharing: columns.take()?,
            status: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
            purpose: columns.take()?,
            set_up: columns.take()?,
            tear_down: columns.take()?,
            requested_by: columns.take()?,
            approver: columns.take()?,
            needs: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.environment);
        columns.put(&self.release);
        columns.put(&self.task);
        columns.put(&self.start);
        columns.put(&self.finish);
        columns.put(&self.sharing);
        columns.put(&self.status);
        columns.put(&self.notes);
        columns.put(&self.external);
        columns.put(&self.purpose);
        columns.put(&self.set_up);
        columns.put(&self.tear_down);
        columns.put(&self.requested_by);
        columns.put(&self.approver);
        columns.put(&self.needs);
    }
}
