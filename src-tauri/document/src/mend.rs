//! Packages of fixes, asked of a state of the plan and not of the document: the search is long, and
//! nobody has to wait for it.

use crate::wire::SearchProgress;
use slipway_engine::repair::Repair;
use slipway_engine::{Scheduled, repair_all, repairs};
use std::ops::ControlFlow;

/// Returns packages that remove a finding, the best first; without one, the package for every conflict
/// that can be mended. Nothing for a finding that is gone.
///
/// `watch` hears how far the search is, and may break it off: what was found until then is the answer.
pub fn mend(
    on: &Scheduled,
    fingerprint: Option<&str>,
    watch: &mut dyn FnMut(SearchProgress) -> ControlFlow<()>,
) -> Vec<Repair> {
    let Some(fingerprint) = fingerprint else {
        return repair_all(on, watch).into_iter().collect();
    };
    let mut findings = on.findings.iter();
    let finding = findings.find(|finding| finding.fingerprint == fingerprint);
    finding.map_or_else(Vec::new, |finding| repairs(on, finding, watch))
}
