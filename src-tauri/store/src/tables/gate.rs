//! The table of gates.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Gate;

impl Stored for Gate {
    const TABLE: &'static str = "gate";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "release",
        "order_key",
        "name",
        "kind",
        "date",
        "milestone",
        "notes",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            release: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            kind: columns.take()?,
            date: columns.take()?,
            milestone: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.release);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.kind);
        columns.put(&self.date);
        columns.put(&self.milestone);
        columns.put(&self.notes);
        columns.put(&self.external);
    }
}
