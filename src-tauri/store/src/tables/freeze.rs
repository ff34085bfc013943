//! The table of freezes.

use super::place_in_time::{read_recurring, read_scope, write_recurring, write_scope};
use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::{AppliesTo, Freeze};

impl Stored for Freeze {
    const TABLE: &'static str = "freeze";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "kind",
        "scope",
        "scope_product",
        "scope_environment",
        "start",
        "finish",
        "zone",
        "rule",
        "excepted",
        "hardness",
        "phases",
        "releases",
        "reason",
        "owner",
        "notes",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            name: columns.take()?,
            kind: columns.take()?,
            scope: read_scope(columns)?,
            at: read_recurring(columns)?,
            hardness: columns.take()?,
            applies_to: AppliesTo {
                phases: columns.take()?,
                releases: columns.take()?,
            },
            reason: columns.take()?,
            owner: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.name);
        columns.put(&self.kind);
        write_scope(self.scope, columns);
        write_recurring(&self.at, columns);
        columns.put(&self.hardness);
        columns.put(&self.applies_to.phases);
        columns.put(&self.applies_to.releases);
        columns.put(&self.reason);
        columns.put(&self.owner);
        columns.put(&self.notes);
        columns.put(&self.external);
    }
}
