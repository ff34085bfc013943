//! How long it takes to find packages that mend one finding.

use crate::figures::Figures;
use slipway_engine::finding::{Finding, Severity};
use slipway_engine::goal::to_the_end;
use slipway_engine::{Scheduled, repairs};

/// Nobody waits longer for packages after a click on a finding.
const BUDGET_MS: u32 = 1_000;
/// Findings that are mended, spread over all conflicts.
const FINDINGS: usize = 20;

/// Measures the packages for one finding each, over conflicts of every rule spread through the plan.
pub(crate) fn measure(on: &Scheduled, figures: &mut Figures) {
    let findings = on.findings.iter();
    let conflicts: Vec<&Finding> = findings
        .filter(|found| found.severity <= Severity::Error && found.waiver.is_none())
        .collect();
    let every = (conflicts.len() / FINDINGS).max(1);
    let spread: Vec<&Finding> = conflicts.into_iter().step_by(every).collect();
    let mut turn = spread.iter().cycle();
    figures.time("packages that mend a finding", spread.len(), || {
        let found = turn.next()?;
        Some(repairs(on, found, &mut to_the_end))
    });
    println!(
        "{:>17}  budget of packages: {BUDGET_MS} ms",
        on.plan.tasks.len()
    );
}
