//! The table of baselines: the tasks of one as JSON, for they are read together.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Baseline;

impl Stored for Baseline {
    const TABLE: &'static str = "baseline";
    const COLUMNS: &'static [&'static str] = &["id", "number", "name", "taken_at", "tasks"];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            number: columns.take()?,
            name: columns.take()?,
            taken_at: columns.take()?,
            tasks: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.number);
        columns.put(&self.name);
        columns.put(&self.taken_at);
        columns.put(&self.tasks);
    }
}
