//! The table of dates that others set.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::ExternalEvent;

impl Stored for ExternalEvent {
    const TABLE: &'static str = "external_event";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "source",
        "date",
        "is_confirmed",
        "milestone",
        "needed_by",
        "notes",
        "external",
        "kind",
        "confidence",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            name: columns.take()?,
            source: columns.take()?,
            date: columns.take()?,
            is_confirmed: columns.take()?,
            milestone: columns.take()?,
            needed_by: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
            kind: columns.take()?,
            confidence: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.name);
        columns.put(&self.source);
        columns.put(&self.date);
        columns.put(&self.is_confirmed);
        columns.put(&self.milestone);
        columns.put(&self.needed_by);
        columns.put(&self.notes);
        columns.put(&self.external);
        columns.put(&self.kind);
        columns.put(&self.confidence);
    }
}
