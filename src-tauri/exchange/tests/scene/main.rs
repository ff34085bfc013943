//! Pictures of the plan: text in its lines, and pages as files show them.

mod letters;
mod lines;
