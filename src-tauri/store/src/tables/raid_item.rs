//! The table of risks, issues and decisions.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::RaidItem;

impl Stored for RaidItem {
    const TABLE: &'static str = "raid_item";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "release",
        "kind",
        "title",
        "owner",
        "due",
        "state",
        "likelihood",
        "impact",
        "effect",
        "response",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            release: columns.take()?,
            kind: columns.take()?,
            title: columns.take()?,
            owner: columns.take()?,
            due: columns.take()?,
            state: columns.take()?,
            likelihood: columns.take()?,
            impact: columns.take()?,
            effect: columns.take()?,
            response: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.release);
        columns.put(&self.kind);
        columns.put(&self.title);
        columns.put(&self.owner);
        columns.put(&self.due);
        columns.put(&self.state);
        columns.put(&self.likelihood);
        columns.put(&self.impact);
        columns.put(&self.effect);
        columns.put(&self.response);
    }
}
