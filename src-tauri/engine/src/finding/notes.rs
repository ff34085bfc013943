//! What every family of findings reads, and where it puts what it noticed.

use super::list::{About, Findings, Noted};
use super::{Code, Finding, Severity};
use crate::calendar::Calendars;
use crate::change::{Message, Subject};
use crate::cost::{Tally, Work, measured_by, newest};
use crate::id::WaiverId;
use crate::network::Network;
use crate::plan::{Baseline, Permit, Plan, Rules, Task};
use crate::schedule::{Leaf, Schedule, TaskDates};
use rustc_hash::FxHashMap;
use std::fmt::Write;
use std::sync::{Arc, OnceLock};
use uuid::Uuid;

/// A scheduled plan, as the rules look at it.
pub(super) struct View<'a> {
    pub(super) plan: &'a Plan,
    pub(super) calendars: &'a Calendars,
    pub(super) schedule: &'a Schedule,
    pub(super) network: &'a Network,
    pub(super) rules: &'a Rules,
    /// The newest one.
    pub(super) baseline: Option<&'a Baseline>,
    /// Who is paid for what, once a budget asks.
    pub(super) work: OnceLock<Arc<Work>>,
}

impl<'a> View<'a> {
    pub(super) fn new(plan: &'a Plan, calendars: &'a Calendars, schedule: &'a Schedule) -> Self {
        Self {
            plan,
            calendars,
            schedule,
            network: schedule.network(),
            rules: &plan.portfolio.rules,
            baseline: newest(plan),
            work: OnceLock::new(),
        }
    }

    pub(super) fn dates(&self, slot: u32) -> &'a TaskDates {
        self.schedule.dates(slot)
    }

    /// Returns what a plan with prices adds up to.
    pub(super) fn tally(&self) -> Tally<'_> {
        let work = self.work.get_or_init(|| Arc::new(Work::of(self.plan)));
        Tally::new(
            self.plan,
            self.calendars,
            self.schedule,
            work,
            measured_by(self.plan),
        )
    }

    /// Returns the arithmetic of a leaf.
    pub(super) fn leaf(&self, slot: u32, task: &'a Task) -> Leaf<'a> {
        self.schedule.leaf(self.plan, self.calendars, slot, task)
    }

    pub(super) fn task(&self, slot: u32) -> Option<&'a Task> {
        self.plan.tasks.at(slot).map(AsRef::as_ref)
    }
}

/// What was noticed so far.
pub(super) struct Notes<'a> {
    about: About,
    /// By fingerprint: what somebody permitted, while that has not expired at the data date.
    waivers: FxHashMap<&'a str, WaiverId>,
    found: Vec<(&'a str, About, Finding)>,
}

impl<'a> Notes<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let data_date = plan.portfolio.data_date;
        let holding = plan
            .waivers
            .iter()
            .filter(|waiver| waiver.expires_at > data_date);
        Self {
            about: About::default(),
            waivers: holding
                .filter_map(|waiver| match &waiver.permits {
                    Permit::Finding { fingerprint } => Some((fingerprint.as_str(), waiver.id)),
                    Permit::Freeze { .. } => None,
                })
                .collect(),
            found: Vec::new(),
        }
    }

    /// What comes from now on rests on the task in a slot and what it is tied to.
    pub(super) fn about_task(&mut self, slot: u32) {
        self.about = About::Task(slot);
    }

    /// What comes from now on rests on the links into the task in a slot, and on rows.
    pub(super) fn about_ties(&mut self, slot: u32) {
        self.about = About::Ties(slot);
    }

    /// What comes from now on rests on the release in a slot and its tasks.
    pub(super) fn about_release(&mut self, slot: u32) {
        self.about = About::Release(slot);
    }

    /// What comes from now on rests on the releases in two slots and their tasks.
    pub(super) fn about_releases(&mut self, one: u32, other: u32) {
        self.about = About::Releases(one, other);
    }

    /// What comes from now on rests on the task in a slot and the end of its release.
    pub(super) fn about_loose_end(&mut self, slot: u32) {
        self.about = About::LooseEnd(slot);
    }

    /// Adds a finding; `name` is what it is about, in the words of the plan, and sorts it.
    pub(super) fn add(&mut self, name: &'a str, finding: Finding) {
        let waiver = self.waivers.get(finding.fingerprint.as_str()).copied();
        self.found
            .push((name, self.about, Finding { waiver, ..finding }));
    }

    /// Returns everything, worst first, then by code, name and fingerprint.
    pub(super) fn sorted(self) -> Findings {
        let noted = self.found.into_iter().map(|(name, about, finding)| {
            Arc::new(Noted {
                name: name.to_owned(),
                about,
                finding,
            })
        });
        Findings::sorted(noted.collect())
    }
}

/// Returns a finding about `subjects` that these `ids` tell from others of its code.
pub(super) fn finding(
    code: Code,
    severity: Severity,
    ids: &[Uuid],
    subjects: Vec<Subject>,
    message: Message,
) -> Finding {
    Finding {
        fingerprint: fingerprint(code, ids),
        code,
        severity,
        subjects,
        message,
        waiver: None,
    }
}

/// Returns what names a moment in a fingerprint: the occurrence of a window is one of many.
pub(super) fn moment_id(at: crate::time::Instant) -> Uuid {
    Uuid::from_u128(u128::from(at.0.unsigned_abs()))
}

/// Code and ids where they are few, a hash of them where they are many; never a number of the plan,
/// so that the same fault keeps its fingerprint while its numbers change.
fn fingerprint(code: Code, ids: &[Uuid]) -> String {
    let mut text = format!("{code:?}");
    if ids.len() <= 3 {
        for id in ids {
            let _ = write!(text, ":{}", id.simple());
        }
    } else {
        let bytes = ids.iter().flat_map(|id| id.into_bytes());
        let _ = write!(text, ":{}:{:032x}", ids.len(), fnv(bytes));
    }
    text
}

/// FNV-1a with 128 bits (Fowler, Noll, Vo): stable over builds and machines.
fn fnv(bytes: impl Iterator<Item = u8>) -> u128 {
    bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    })
}
