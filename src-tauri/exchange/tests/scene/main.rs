//! Pictures of the plan: text in its lines, and pages as files show them.

mod every_kind;
mod every_png;
mod every_svg;
mod letters;
mod lines;
