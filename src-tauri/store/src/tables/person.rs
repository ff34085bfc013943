//! The table of people.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::{Person, Rates};

impl Stored for Person {
    const TABLE: &'static str = "person";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "order_key",
        "name",
        "kind",
        "calendar",
        "leave",
        "capacity",
        "notes",
        "external",
        "team",
        "standard_rate",
        "cost_per_use",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            kind: columns.take()?,
            calendar: columns.take()?,
            leave: columns.take()?,
            capacity: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
            team: columns.take()?,
            rates: Rates {
                standard: columns.take()?,
                per_use: columns.take()?,
            },
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.kind);
        columns.put(&self.calendar);
        columns.put(&self.leave);
        columns.put(&self.capacity);
        columns.put(&self.notes);
        columns.put(&self.external);
        columns.put(&self.team);
        columns.put(&self.rates.standard);
        columns.put(&self.rates.per_use);
    }
}
