//! The table of environments.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Environment;

impl Stored for Environment {
    const TABLE: &'static str = "environment";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "order_key",
        "name",
        "stage",
        "parent",
        "product",
        "notes",
        "external",
        "group_name",
        "capacity",
        "owner",
        "refresh_lead",
        "versions",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            stage: columns.take()?,
            parent: columns.take()?,
            product: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
            group: columns.take()?,
            capacity: columns.take()?,
            owner: columns.take()?,
            refresh_lead: columns.take()?,
            versions: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.stage);
        columns.put(&self.parent);
        columns.put(&self.product);
        columns.put(&self.notes);
        columns.put(&self.external);
        columns.put(&self.group);
        columns.put(&self.capacity);
        columns.put(&self.owner);
        columns.put(&self.refresh_lead);
        columns.put(&self.versions);
    }
}
