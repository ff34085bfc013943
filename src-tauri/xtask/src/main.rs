//! Placeholder until its commands stand.

fn main() {}
