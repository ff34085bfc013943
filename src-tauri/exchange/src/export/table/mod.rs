//! The rows of a plan as a table: which columns there are, for whose eyes, and what stands in them.
//!
//! CSV and workbook say the same, so a column is described once and each writer shows its cells in
//! its own way.

mod beside;
mod cell;
mod column;
mod links;
mod losses;

pub(crate) use beside::Beside;
pub(crate) use cell::Cell;
pub(crate) use column::{Column, columns};
use links::Predecessors;
pub(crate) use losses::losses;
