//! Which report for whom, with what in it.

use super::brand::Brand;
use slipway_engine::ReleaseId;
use std::collections::{BTreeMap, BTreeSet};

/// The kinds of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How one release or all stand this week, on one page.
    Weekly,
    /// The portfolio in some slides, for those who decide.
    Monthly,
    /// What must be true before a release goes out, whether it is, and who signs.
    GoNoGo,
    /// What was planned and what became of it, for those who look back.
    Quarterly,
    /// What changed since an earlier state of the plan, and when releases go out by it.
    Changes,
    /// How releases are made: phases and gates.
    Process,
}

impl Kind {
    /// Every kind, as people are offered them.
    pub const ALL: [Self; 6] = [
        Self::Weekly,
        Self::Monthly,
        Self::Quarterly,
        Self::GoNoGo,
        Self::Changes,
        Self::Process,
    ];

    /// Returns its name in commands and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::GoNoGo => "go-no-go",
            Self::Quarterly => "quarterly",
            Self::Changes => "changes",
            Self::Process => "process",
        }
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Returns what it may have in it, in the order in which that is usually told.
    #[must_use]
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::Weekly => &[Section::OnePager],
            Self::GoNoGo => &[Section::GoNoGo],
            Self::Changes => &[Section::Changes],
            Self::Process => &[Section::Process],
            Self::Quarterly => &[
                Section::Standing,
                Section::Curve,
                Section::Record,
                Section::Cost,
                Section::Promised,
                Section::Trend,
                Section::Slip,
                Section::Roadmap,
            ],
            Self::Monthly => &[
                Section::Standing,
                Section::Roadmap,
                Section::Promised,
                Section::Trend,
                Section::Slip,
                Section::Coming,
                Section::Calendar,
                Section::Obstacles,
                Section::Risks,
                Section::Cost,
                Section::Dependencies,
                Section::Capacity,
                Section::Decisions,
            ],
        }
    }
}

/// A part of a report: a page, or several where there is much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Everything about a release, or all, on one page.
    OnePager,
    /// How each release stands, red, amber or green.
    Standing,
    /// Releases over time, with windows and freezes.
    Roadmap,
    /// What was promised against what is to be expected.
    Promised,
    /// How forecasts moved from report to report.
    Trend,
    /// Milestones promised, expected and reached.
    Curve,
    /// How reliable the plan has been.
    Record,
    /// Why the release that slipped most did.
    Slip,
    /// The next 30, 60 and 90 days.
    Coming,
    /// The weeks ahead, day by day.
    Calendar,
    /// What stands in the way.
    Obstacles,
    /// Risks, issues and decisions that are open.
    Risks,
    /// What releases cost, and may cost.
    Cost,
    /// Which release waits for which.
    Dependencies,
    /// How full environments are, and where bookings clash.
    Capacity,
    /// What is to be decided.
    Decisions,
    /// The sheet for the decision about each release.
    GoNoGo,
    /// What changed, in a chart and in words.
    Changes,
    /// The phases and gates of a template.
    Process,
}

impl Section {
    /// Every section.
    pub const ALL: [Self; 19] = [
        Self::OnePager,
        Self::Standing,
        Self::Roadmap,
        Self::Promised,
        Self::Trend,
        Self::Curve,
        Self::Record,
        Self::Slip,
        Self::Coming,
        Self::Calendar,
        Self::Obstacles,
        Self::Risks,
        Self::Cost,
        Self::Dependencies,
        Self::Capacity,
        Self::Decisions,
        Self::GoNoGo,
        Self::Changes,
        Self::Process,
    ];

    /// Returns its name in recipes and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnePager => "one-pager",
            Self::Standing => "standing",
            Self::Roadmap => "roadmap",
            Self::Promised => "promised",
            Self::Trend => "trend",
            Self::Curve => "curve",
            Self::Record => "record",
            Self::Slip => "slip",
            Self::Coming => "coming",
            Self::Calendar => "calendar",
            Self::Obstacles => "obstacles",
            Self::Risks => "risks",
            Self::Cost => "cost",
            Self::Dependencies => "dependencies",
            Self::Capacity => "capacity",
            Self::Decisions => "decisions",
            Self::GoNoGo => "go-no-go",
            Self::Changes => "changes",
            Self::Process => "process",
        }
    }

    /// Returns the section of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }
}

/// Which report, with what in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// Which kind.
    pub kind: Kind,
    /// The release that it is about; none for all.
    pub release: Option<ReleaseId>,
    /// Its sections in their order.
    pub sections: Vec<Section>,
    /// Those that are left out.
    pub hidden: BTreeSet<Section>,
    /// What people say in their own words, by the key of the sentence ([`super::Wording::key`]).
    pub wordings: BTreeMap<String, String>,
    /// What it has of its company.
    pub brand: Brand,
}

impl Recipe {
    /// Returns the usual one of a kind.
    #[must_use]
    pub fn usual(kind: Kind) -> Self {
        Self {
            kind,
            release: None,
            sections: kind.sections().to_vec(),
            hidden: BTreeSet::new(),
            wordings: BTreeMap::new(),
            brand: Brand::default(),
        }
    }

    /// Says whether it tells how releases slipped, for which the journal is replayed.
    #[must_use]
    pub fn tells_slips(&self) -> bool {
        self.shown()
            .any(|one| matches!(one, Section::OnePager | Section::Slip))
    }

    /// Says whether it tells what changed since an earlier state of the plan.
    #[must_use]
    pub fn tells_changes(&self) -> bool {
        self.shown()
            .any(|one| matches!(one, Section::OnePager | Section::Changes))
    }

    /// Iterates over the sections that are shown.
    pub(super) fn shown(&self) -> impl Iterator<Item = Section> + '_ {
        let sections = self.sections.iter().copied();
        sections.filter(|section| !self.hidden.contains(section))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.name()), Some(kind));
        }
        for section in Section::ALL {
            assert_eq!(Section::named(section.name()), Some(section));
        }
    }

    #[test]
    fn every_section_belongs_to_a_kind() {
        for section in Section::ALL {
            let mut kinds = Kind::ALL.into_iter();
            assert!(kinds.any(|kind| kind.sections().contains(&section)));
        }
    }
}
