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
        "chair",
        "quorum",
        "decision",
        "decided_at",
        "decided_by",
        "minutes",
        "conditions",
        "checks",
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
            chair: columns.take()?,
            quorum: columns.take()?,
            decision: columns.take()?,
            decided_at: columns.take()?,
            decided_by: columns.take()?,
            minutes: columns.take()?,
            conditions: columns.take()?,
            checks: columns.take()?,
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
        columns.put(&self.chair);
        columns.put(&self.quorum);
        columns.put(&self.decision);
        columns.put(&self.decided_at);
        columns.put(&self.decided_by);
        columns.put(&self.minutes);
        columns.put(&self.conditions);
        columns.put(&self.checks);
    }
}
