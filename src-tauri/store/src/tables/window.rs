//! The table of release windows.

use super::place_in_time::{read_recurring, read_scope, write_recurring, write_scope};
use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Window;

impl Stored for Window {
    const TABLE: &'static str = "release_window";
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
        "admits",
        "capacity",
        "cut_off",
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
            admits: columns.take()?,
            capacity: columns.take()?,
            cut_off: columns.take()?,
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
        columns.put(&self.admits);
        columns.put(&self.capacity);
        columns.put(&self.cut_off);
        columns.put(&self.notes);
        columns.put(&self.external);
    }
}
