//! Progress by a lead's file: a sheet of the work that somebody is asked about goes out, with columns to
//! fill in, and what comes back is laid beside the plan task by task before anything changes.
//!
//! Each row carries what its task's progress was when the sheet was written. So a cell that nobody
//! touched is no news, also where the plan has moved on since, and a cell that both sides changed is
//! seen. Rows are known by the id of their task, else by its key in another tool; columns by their
//! headings in any language, wherever they were moved to.

mod asked;
mod column;
mod cover;
mod entry;
mod read;
mod review;
mod sent;
mod take;

pub use asked::{Asked, Lead, SheetFormat};
pub use column::SheetColumn;
pub use read::{ReturnedCell, ReturnedRow, ReturnedSheet, ReturnedValue};
pub use review::{FieldChange, RowRefusal, SheetReview, SheetRow};
pub use take::{Clashes, commands_of};

pub(crate) use column::SheetCell;
pub(crate) use cover::Cover;
