//! What happens, in which order, when somebody changes something.

pub mod wire;
