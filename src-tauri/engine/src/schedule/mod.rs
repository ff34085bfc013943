//! When everything happens: forward and backward pass, floats, drivers.

mod dates;

pub use dates::{Driver, TaskDates};
