//! The table of publications.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Publication;

impl Stored for Publication {
    const TABLE: &'static str = "publication";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "number",
        "name",
        "by",
        "at",
        "data_date",
        "notes",
        "waivers",
        "releases",
        "tasks",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            number: columns.take()?,
            name: columns.take()?,
            by: columns.take()?,
            at: columns.take()?,
            data_date: columns.take()?,
            notes: columns.take()?,
            waivers: columns.take()?,
            releases: columns.take()?,
            tasks: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.number);
        columns.put(&self.name);
        columns.put(&self.by);
        columns.put(&self.at);
        columns.put(&self.data_date);
        columns.put(&self.notes);
        columns.put(&self.waivers);
        columns.put(&self.releases);
        columns.put(&self.tasks);
    }
}
