//! The table of views.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::View;

impl Stored for View {
    // "view" means something else to SQL.
    const TABLE: &'static str = "saved_view";
    const COLUMNS: &'static [&'static str] = &["id", "order_key", "name", "layout"];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            order: columns.take()?,
            name: columns.take()?,
            layout: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.order);
        columns.put(&self.name);
        columns.put(&self.layout);
    }
}
