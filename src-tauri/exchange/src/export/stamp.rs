//! What a file says of the last publication of the plan that is in it.

use slipway_engine::finding::Code;
use slipway_engine::{Instant, Scheduled};

/// The last publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its number, from 1.
    pub number: u32,
    /// What people call it.
    pub name: String,
    /// Who published it.
    pub by: String,
    /// When.
    pub at: Instant,
    /// Under how many waivers it stands.
    pub waivers: usize,
    /// Whether the plan says something else since (finding H05).
    pub has_moved_on: bool,
}

impl Stamp {
    pub(super) fn of(on: &Scheduled) -> Option<Self> {
        let publications = on.plan.publications.iter();
        let last = publications.max_by_key(|publication| publication.number)?;
        let mut findings = on.findings.iter();
        Some(Self {
            number: last.number,
            name: last.name.clone(),
            by: last.by.clone(),
            at: last.at,
            waivers: last.waivers.len(),
            has_moved_on: findings.any(|finding| finding.code == Code::H05),
        })
    }
}
