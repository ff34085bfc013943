//! Who reads a file, and what is not for their eyes.

/// A reader of a file that leaves the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// Those who do the work: everything.
    #[default]
    Team,
    /// Those who decide: without working notes and fields of other tools.
    Management,
    /// Others, who have a part in a release: dates and what waits for what, without people, notes,
    /// floats and findings.
    Vendor,
}

/// Something that may be withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What people note, and the fields that other tools keep.
    Notes,
    /// Who owns and does work.
    People,
    /// Floats, critical paths, cliffs: how much can slip unnoticed.
    Floats,
    /// What the engine noticed, and what was waived.
    Findings,
    /// Rates, costs and budgets.
    Costs,
}

impl Audience {
    /// Every audience, from the one that sees most.
    pub const ALL: [Self; 3] = [Self::Team, Self::Management, Self::Vendor];

    /// Says whether a detail is not for their eyes.
    #[must_use]
    pub const fn withholds(self, detail: Detail) -> bool {
        match self {
            Self::Team => false,
            Self::Management => matches!(detail, Detail::Notes),
            Self::Vendor => true,
        }
    }

    /// Returns its name in commands and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Management => "management",
            Self::Vendor => "vendor",
        }
    }

    /// Returns the audience of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        for audience in Audience::ALL {
            assert_eq!(Audience::named(audience.name()), Some(audience));
        }
        assert_eq!(Audience::named("everybody"), None);
    }
}
