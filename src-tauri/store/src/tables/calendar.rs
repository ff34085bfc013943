//! The table of calendars: week, work weeks and exceptions as JSON.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Calendar;

impl Stored for Calendar {
    const TABLE: &'static str = "calendar";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "base",
        "zone",
        "week",
        "work_weeks",
        "exceptions",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            name: columns.take()?,
            base: columns.take()?,
            zone: columns.take()?,
            week: columns.take()?,
            work_weeks: columns.take()?,
            exceptions: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.name);
        columns.put(&self.base);
        columns.put(&self.zone);
        columns.put(&self.week);
        columns.put(&self.work_weeks);
        columns.put(&self.exceptions);
        columns.put(&self.external);
    }
}
