//! The table of assignments: who does what.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Assignment;

impl Stored for Assignment {
    const TABLE: &'static str = "assignment";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "task",
        "person",
        "units",
        "work",
        "delay",
        "actual_start",
        "actual_finish",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            task: columns.take()?,
            person: columns.take()?,
            units: columns.take()?,
            work: columns.take()?,
            delay: columns.take()?,
            actual_start: columns.take()?,
            actual_finish: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.task);
        columns.put(&self.person);
        columns.put(&self.units);
        columns.put(&self.work);
        columns.put(&self.delay);
        columns.put(&self.actual_start);
        columns.put(&self.actual_finish);
        columns.put(&self.external);
    }
}
