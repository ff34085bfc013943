//! Everything noticed about a plan, worst first; copies share each finding.

use super::Finding;
use super::quiet::Quiet;
use crate::cost::Work;
use std::cmp::Ordering;
use std::sync::{Arc, OnceLock};

/// What a finding rests on, so that it is looked for again when that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum About {
    /// The plan as a whole: always looked for again.
    #[default]
    Plan,
    /// The task in a slot, and what it is tied to.
    Task(u32),
    /// The links into the task in a slot, its row and those of what they come from; no dates.
    Ties(u32),
    /// The release in a slot: its row, its tasks and how it stands to its window.
    Release(u32),
    /// The releases in two slots.
    Releases(u32, u32),
    /// The loose end of the task in a slot, and the end of its release.
    LooseEnd(u32),
}

/// A finding with what sorts it and what it rests on.
#[derive(Debug)]
pub(super) struct Noted {
    pub(super) name: String,
    pub(super) about: About,
    pub(super) finding: Finding,
}

/// Findings: worst first, then by code, by the name of what they are about, and by fingerprint.
#[derive(Clone, Default)]
pub struct Findings {
    noted: Vec<Arc<Noted>>,
    /// What the next look at the plan passes over by its dates.
    quiet: Quiet,
    /// Who is paid for what, once somebody asked.
    work: OnceLock<Arc<Work>>,
}

impl Findings {
    /// Puts what was noticed in order.
    pub(super) fn sorted(mut noted: Vec<Arc<Noted>>) -> Self {
        noted.sort_unstable_by(|one, other| order(one, other));
        Self {
            noted,
            quiet: Quiet::default(),
            work: OnceLock::new(),
        }
    }

    /// Keeps for the next look which leaves are quiet, and who is paid for what.
    pub(super) fn keeping(self, quiet: Quiet, work: OnceLock<Arc<Work>>) -> Self {
        Self {
            quiet,
            work,
            ..self
        }
    }

    /// Returns who is paid for what, where somebody asked.
    pub(super) fn work(&self) -> &OnceLock<Arc<Work>> {
        &self.work
    }

    /// Returns which leaves are quiet.
    pub(super) fn quiet(&self) -> &Quiet {
        &self.quiet
    }

    /// Returns these findings without those that rest on what is stale, and with new ones.
    pub(super) fn renewed(&self, is_stale: impl Fn(About) -> bool, new: Self) -> Self {
        let mut new = new.noted.into_iter().peekable();
        let mut noted = Vec::with_capacity(self.noted.len() + new.len());
        for old in self.noted.iter().filter(|old| !is_stale(old.about)) {
            while let Some(one) = new.next_if(|one| order(one, old) == Ordering::Less) {
                noted.push(one);
            }
            noted.push(Arc::clone(old));
        }
        noted.extend(new);
        Self {
            noted,
            quiet: self.quiet.clone(),
            work: self.work.clone(),
        }
    }

    /// Returns the findings of each of two lists that it does not share with the other; one that is
    /// equal in both may be among them.
    #[must_use]
    pub fn unshared<'a>(&'a self, other: &'a Self) -> (Vec<&'a Finding>, Vec<&'a Finding>) {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        let mut left = self.noted.iter().peekable();
        let mut right = other.noted.iter().peekable();
        loop {
            let first = match (left.peek(), right.peek()) {
                (None, None) => return (own, others),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(one), Some(another)) if Arc::ptr_eq(one, another) => {
                    left.next();
                    right.next();
                    continue;
                }
                (Some(one), Some(another)) => order(one, another),
            };
            if first != Ordering::Greater {
                own.extend(left.next().map(|noted| &noted.finding));
            }
            if first != Ordering::Less {
                others.extend(right.next().map(|noted| &noted.finding));
            }
        }
    }

    /// Iterates over findings, worst first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Finding> {
        self.noted.iter().map(|noted| &noted.finding)
    }

    /// Returns the worst finding.
    #[must_use]
    pub fn first(&self) -> Option<&Finding> {
        self.iter().next()
    }

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.noted.len()
    }

    /// Says whether there is nothing to notice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.noted.is_empty()
    }

    /// Returns a list of its own.
    #[must_use]
    pub fn to_vec(&self) -> Vec<Finding> {
        self.iter().cloned().collect()
    }
}

fn order(one: &Noted, other: &Noted) -> Ordering {
    let (left, right) = (&one.finding, &other.finding);
    (left.severity, left.code)
        .cmp(&(right.severity, right.code))
        .then_with(|| one.name.cmp(&other.name))
        .then_with(|| left.fingerprint.cmp(&right.fingerprint))
}

impl PartialEq for Findings {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl std::fmt::Debug for Findings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = Box<dyn Iterator<Item = &'a Finding> + 'a>;
    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}
