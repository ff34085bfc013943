//! The table of criteria.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Criterion;

impl Stored for Criterion {
    const TABLE: &'static str = "criterion";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "gate",
        "order_key",
        "text",
        "kind",
        "is_mandatory",
        "owner",
        "due",
        "state",
        "comment",
        "evidence",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            gate: columns.take()?,
            order: columns.take()?,
            text: columns.take()?,
            kind: columns.take()?,
            is_mandatory: columns.take()?,
            owner: columns.take()?,
            due: columns.take()?,
            state: columns.take()?,
            comment: columns.take()?,
            evidence: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.gate);
        columns.put(&self.order);
        columns.put(&self.text);
        columns.put(&self.kind);
        columns.put(&self.is_mandatory);
        columns.put(&self.owner);
        columns.put(&self.due);
        columns.put(&self.state);
        columns.put(&self.comment);
        columns.put(&self.evidence);
        columns.put(&self.external);
    }
}
