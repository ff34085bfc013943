//! The table of sign-offs.

use super::stored::{Reader, Stored, Unreadable, Writer};
use slipway_engine::plan::SignOff;

impl Stored for SignOff {
    const TABLE: &'static str = "sign_off";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "gate",
        "order_key",
        "role",
        "person",
        "state",
        "at",
        "comment",
    ];

    fn read(columns: &mut Reader<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            id: columns.take()?,
            gate: columns.take()?,
            order: columns.take()?,
            role: columns.take()?,
            person: columns.take()?,
            state: columns.take()?,
            at: columns.take()?,
            comment: columns.take()?,
        })
    }

    fn write<'a>(&'a self, columns: &mut Writer<'a>) {
        columns.put(&self.id);
        columns.put(&self.gate);
        columns.put(&self.order);
        columns.put(&self.role);
        columns.put(&self.person);
        columns.put(&self.state);
        columns.put(&self.at);
        columns.put(&self.comment);
    }
}
