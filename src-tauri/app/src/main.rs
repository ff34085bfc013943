//! Starts the planner.

fn main() {}
