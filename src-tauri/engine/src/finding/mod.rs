//! Findings: what the engine noticed about a plan, and commands that would mend it.

#[allow(clippy::module_inception, reason = "the shape every family shares")]
mod finding;

pub use finding::{Code, Finding, Fix, Severity};
