//! The table of releases.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Release;

impl Stored for Release {
    const TABLE: &'static str = "release";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "product",
        "order_key",
        "name",
        "version",
        "state",
        "priority",
        "owner",
        "calendar",
        "start",
        "finish",
        "notes",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            product: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            version: columns.take()?,
            state: columns.take()?,
            priority: columns.take()?,
            owner: columns.take()?,
            calendar: columns.take()?,
            start: columns.take()?,
            finish: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.product);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.version);
        columns.put(&self.state);
        columns.put(&self.priority);
        columns.put(&self.owner);
        columns.put(&self.calendar);
        columns.put(&self.start);
        columns.put(&self.finish);
        columns.put(&self.notes);
        columns.put(&self.external);
    }
}
