//! Releases: a version of a product going out.

use super::{External, OrderKey, Row};
use crate::id::{CalendarId, PersonId, ProductId, ReleaseId, TemplateId, WindowId};
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReleaseState {
    /// Being thought about.
    Draft,
    /// Agreed.
    #[default]
    Planned,
    /// Being worked on.
    InProgress,
    /// Its deployment's driving gate is passed.
    Ready,
    /// It was decided that it goes out.
    Go,
    /// It is being deployed.
    Deploying,
    /// Live.
    Deployed,
    /// Live, and watched closely.
    Hypercare,
    /// Over.
    Closed,
    /// Dropped.
    Cancelled,
    /// It was live and was taken back.
    BackedOut,
}

impl ReleaseState {
    /// Says whether it reached its users and stayed there.
    #[must_use]
    pub fn is_out(self) -> bool {
        match self {
            Self::Deployed | Self::Hypercare | Self::Closed => true,
            Self::Draft
            | Self::Planned
            | Self::InProgress
            | Self::Ready
            | Self::Go
            | Self::Deploying
            | Self::Cancelled
            | Self::BackedOut => false,
        }
    }

    /// Says whether nothing of it is planned any more.
    #[must_use]
    pub fn is_over(self) -> bool {
        match self {
            Self::Deployed | Self::Hypercare | Self::Closed | Self::Cancelled | Self::BackedOut => {
                true
            }
            Self::Draft
            | Self::Planned
            | Self::InProgress
            | Self::Ready
            | Self::Go
            | Self::Deploying => false,
        }
    }
}

/// How a release reaches its users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Strategy {
    /// Everywhere at once.
    #[default]
    BigBang,
    /// Group by group.
    Phased,
    /// Machine by machine.
    Rolling,
    /// Beside the old one, then switched.
    BlueGreen,
    /// To a few first.
    Canary,
}

/// How much can go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RiskLevel {
    /// Little.
    Low,
    /// Something.
    Medium,
    /// Much.
    High,
}

/// The template that a release was started from, as it was then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FromTemplate {
    /// Which one; it may be gone since.
    pub template: TemplateId,
    /// Which version of it.
    pub version: u32,
}

/// How much a release changes: windows admit kinds, freezes apply to kinds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReleaseKind {
    /// Much that is new.
    Major,
    /// Something that is new.
    #[default]
    Minor,
    /// Mends.
    Patch,
    /// Closes a hole.
    Security,
    /// Mends what cannot wait.
    Hotfix,
    /// Changes what the products run on.
    Infrastructure,
    /// Machines and devices.
    Hardware,
    /// Several releases that go out together.
    Package,
}

impl ReleaseKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Major,
        Self::Minor,
        Self::Patch,
        Self::Security,
        Self::Hotfix,
        Self::Infrastructure,
        Self::Hardware,
        Self::Package,
    ];
}

/// The window at which a release aims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Target {
    /// The next one that admits it.
    #[serde(deserialize_with = "super::bare::bare")]
    NextAdmitting,
    /// One occurrence.
    Occurrence {
        /// Of which window.
        window: WindowId,
        /// Where the occurrence begins.
        start: Instant,
    },
}

/// From which end work is scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ScheduleFrom {
    /// As soon as possible after the start.
    #[default]
    Start,
    /// As late as possible before the finish.
    Finish,
}

/// A version of a product going out; its tasks form a network with its own end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Release {
    /// Its name.
    pub id: ReleaseId,
    /// What is released.
    pub product: ProductId,
    /// Place among the product's releases.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// Which version goes out.
    pub version: String,
    /// Where it stands.
    pub state: ReleaseState,
    /// What weighs more when two collide: 1 is most.
    pub priority: u8,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// The calendar of its tasks, when it is not the portfolio's.
    pub calendar: Option<CalendarId>,
    /// Where its work begins, when it is not the portfolio's start.
    pub start: Option<Instant>,
    /// Where its work must end; the end from which it is scheduled backwards when the rules say so.
    pub finish: Option<Instant>,
    /// What people note.
    pub notes: String,
    /// What it is called elsewhere.
    pub external: Vec<External>,
    /// How much it changes.
    #[serde(default)]
    pub kind: ReleaseKind,
    /// The window at which it aims.
    #[serde(default)]
    pub target: Option<Target>,
    /// When nothing is added to it any more.
    #[serde(default)]
    pub scope_freeze: Option<Instant>,
    /// What people say when they speak of it: `REL-12`.
    #[serde(default)]
    pub key: String,
    /// What is released beside its first product.
    #[serde(default)]
    pub also: Vec<ProductId>,
    /// The package with which it goes out.
    #[serde(default)]
    pub package: Option<ReleaseId>,
    /// What it is for.
    #[serde(default)]
    pub goal: String,
    /// How it reaches its users.
    #[serde(default)]
    pub strategy: Strategy,
    /// How much can go wrong, where people say otherwise than is computed
    /// ([`crate::risk::risk_of`]).
    #[serde(default)]
    pub risk: Option<RiskLevel>,
    /// Why they say otherwise.
    #[serde(default)]
    pub risk_reason: String,
    /// Whether a regulator asks for it or looks at it.
    #[serde(default)]
    pub is_regulated: bool,
    /// Whether it concerns security.
    #[serde(default)]
    pub is_security: bool,
    /// Who approved that it goes out of band; none when it does not.
    #[serde(default)]
    pub out_of_band: Option<String>,
    /// The template that it was started from.
    #[serde(default)]
    pub from_template: Option<FromTemplate>,
    /// What it may cost, in minor units.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub budget: Option<i64>,
}

impl Release {
    /// Returns what people call it: "Payments 4.2", also when the name already says the version.
    #[must_use]
    pub fn title(&self) -> String {
        if self.version.is_empty() || self.name.ends_with(&self.version) {
            return self.name.clone();
        }
        format!("{} {}", self.name, self.version)
    }

    /// Returns a planned release with nothing said about it, for a caller to fill.
    #[must_use]
    pub fn new(id: ReleaseId, product: ProductId, name: &str) -> Self {
        Self {
            id,
            product,
            order: OrderKey::default(),
            name: name.to_owned(),
            version: String::new(),
            state: ReleaseState::default(),
            priority: Self::ORDINARY_PRIORITY,
            owner: None,
            calendar: None,
            start: None,
            finish: None,
            notes: String::new(),
            external: Vec::new(),
            kind: ReleaseKind::default(),
            target: None,
            scope_freeze: None,
            key: String::new(),
            also: Vec::new(),
            package: None,
            goal: String::new(),
            strategy: Strategy::default(),
            risk: None,
            risk_reason: String::new(),
            is_regulated: false,
            is_security: false,
            out_of_band: None,
            from_template: None,
            budget: None,
        }
    }

    /// Iterates over what is released, its first product first.
    pub fn products(&self) -> impl Iterator<Item = ProductId> + '_ {
        std::iter::once(self.product).chain(self.also.iter().copied())
    }

    /// Says whether a product is released by it.
    #[must_use]
    pub fn releases(&self, product: ProductId) -> bool {
        self.products().any(|one| one == product)
    }

    /// Between the most (1) and the least important.
    pub const ORDINARY_PRIORITY: u8 = 3;
}

impl Row for Release {
    type Id = ReleaseId;
    fn id(&self) -> ReleaseId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_the_version_once() {
        let title = |name: &str, version: &str| {
            let mut release =
                Release::new(uuid::Uuid::nil().into(), uuid::Uuid::nil().into(), name);
            version.clone_into(&mut release.version);
            release.title()
        };
        assert_eq!(title("Payments", "4.2"), "Payments 4.2");
        assert_eq!(title("Payments 4.2", "4.2"), "Payments 4.2");
        assert_eq!(title("Payments", ""), "Payments");
    }
}
