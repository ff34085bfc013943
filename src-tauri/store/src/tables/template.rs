//! The table of templates.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Template;

impl Stored for Template {
    const TABLE: &'static str = "template";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "order_key",
        "name",
        "summary",
        "version",
        "kinds",
        "steps",
        "gates",
        "notes",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            summary: columns.take()?,
            version: columns.take()?,
            kinds: columns.take()?,
            steps: columns.take()?,
            gates: columns.take()?,
            notes: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.summary);
        columns.put(&self.version);
        columns.put(&self.kinds);
        columns.put(&self.steps);
        columns.put(&self.gates);
        columns.put(&self.notes);
    }
}
