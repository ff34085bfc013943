//! The table of outages.

use super::place_in_time::{read_recurring, write_recurring};
use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Outage;

impl Stored for Outage {
    const TABLE: &'static str = "outage";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "environment",
        "name",
        "start",
        "finish",
        "zone",
        "rule",
        "excepted",
        "notes",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            environment: columns.take()?,
            name: columns.take()?,
            at: read_recurring(columns)?,
            notes: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.environment);
        columns.put(&self.name);
        write_recurring(&self.at, columns);
        columns.put(&self.notes);
        columns.put(&self.external);
    }
}
