//! The table of products.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::Product;

impl Stored for Product {
    const TABLE: &'static str = "product";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "order_key",
        "name",
        "kind",
        "owner",
        "notes",
        "external",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            kind: columns.take()?,
            owner: columns.take()?,
            notes: columns.take()?,
            external: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.kind);
        columns.put(&self.owner);
        columns.put(&self.notes);
        columns.put(&self.external);
    }
}
