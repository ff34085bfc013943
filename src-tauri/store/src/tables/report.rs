//! The table of reports.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Report;

impl Stored for Report {
    const TABLE: &'static str = "report";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "order_key",
        "name",
        "kind",
        "audience",
        "release",
        "sections",
        "texts",
        "since",
        "last_run",
        "look",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            kind: columns.take()?,
            audience: columns.take()?,
            release: columns.take()?,
            sections: columns.take()?,
            texts: columns.take()?,
            since: columns.take()?,
            last_run: columns.take()?,
            look: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.kind);
        columns.put(&self.audience);
        columns.put(&self.release);
        columns.put(&self.sections);
        columns.put(&self.texts);
        columns.put(&self.since);
        columns.put(&self.last_run);
        columns.put(&self.look);
    }
}
