//! The table of readiness reviews.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Review;

impl Stored for Review {
    const TABLE: &'static str = "review";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "at",
        "chair",
        "attendees",
        "gates",
        "minutes",
        "actions",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            name: columns.take()?,
            at: columns.take()?,
            chair: columns.take()?,
            attendees: columns.take()?,
            gates: columns.take()?,
            minutes: columns.take()?,
            actions: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.name);
        columns.put(&self.at);
        columns.put(&self.chair);
        columns.put(&self.attendees);
        columns.put(&self.gates);
        columns.put(&self.minutes);
        columns.put(&self.actions);
        columns.put(&self.external);
    }
}
