//! Templates: what a release of some kind consists of, to start new ones from.

use super::{
    BookingUse, Comparison, DependencyKind, GateKind, Lag, OrderKey, PhaseKind, ReleaseKind, Row,
    Sharing, Stage, TaskKind,
};
use crate::id::TemplateId;
use crate::time::{Seconds, Span};
use serde::{Deserialize, Serialize};

/// What a step waits for: the key of another step of the same template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateLink {
    /// The step that comes first.
    pub after: String,
    /// How they are tied.
    pub kind: DependencyKind,
    /// How far apart they lie.
    pub lag: Lag,
}

/// An environment that a step needs. A release started from the template books the one of that stage
/// which its product runs on, with the step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateBooking {
    /// How near to the users it is.
    pub stage: Stage,
    /// What it is for.
    pub purpose: BookingUse,
    /// Whether others may use it too.
    pub sharing: Sharing,
    /// Elapsed time before the step in which it is made ready.
    pub set_up: Seconds,
    /// Elapsed time behind the step in which it is cleared.
    pub tear_down: Seconds,
}

/// A phase, task or milestone of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateStep {
    /// What the others call it, unique within the template.
    pub key: String,
    /// The phase that it is a part of; none for one at the top.
    pub within: Option<String>,
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: TaskKind,
    /// Its role, when it is a phase.
    pub phase: Option<PhaseKind>,
    /// How long it takes.
    pub duration: Span,
    /// What it waits for.
    pub after: Vec<TemplateLink>,
    /// Who does it, as a role; the person of that name owns it.
    pub role: String,
    /// The environment that it needs.
    pub booking: Option<TemplateBooking>,
}

/// What must be true at a gate of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum TemplateCriterionKind {
    /// Somebody says so.
    #[serde(deserialize_with = "super::bare::bare")]
    Manual,
    /// A step is finished.
    StepFinished {
        /// The key of the step.
        step: String,
    },
    /// A value reaches its threshold.
    Metric {
        /// What is counted in.
        unit: String,
        /// How the value must stand to the threshold.
        comparison: Comparison,
        /// What it must reach, in thousandths.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        threshold: i64,
    },
    /// A document is there.
    #[serde(deserialize_with = "super::bare::bare")]
    Document,
}

/// A criterion of a gate of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateCriterion {
    /// What must be true.
    pub text: String,
    /// What decides about it.
    pub kind: TemplateCriterionKind,
    /// Whether the gate cannot be passed without it.
    pub is_mandatory: bool,
    /// How long before the gate it is due, in elapsed time.
    pub lead: Seconds,
}

/// A gate of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateGate {
    /// What people call it.
    pub name: String,
    /// What it decides.
    pub kind: GateKind,
    /// The key of the milestone that it is in the network.
    pub milestone: Option<String>,
    /// How many must sign; none for everybody who is asked.
    pub quorum: Option<u32>,
    /// The roles that are asked to sign.
    pub sign_offs: Vec<String>,
    /// What must be true.
    pub criteria: Vec<TemplateCriterion>,
}

/// What a release of some kind consists of. Releases remember from which version they were started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Template {
    /// Its name.
    pub id: TemplateId,
    /// Place among the templates.
    pub order: OrderKey,
    /// What people call it.
    pub name: String,
    /// What it is good for.
    pub summary: String,
    /// Counts its changes, from 1.
    pub version: u32,
    /// Which kinds of release it is for; empty for every kind.
    pub kinds: Vec<ReleaseKind>,
    /// Phases, tasks and milestones; a phase stands before what is within it.
    pub steps: Vec<TemplateStep>,
    /// Where releases are decided about.
    pub gates: Vec<TemplateGate>,
    /// What people note.
    pub notes: String,
}

impl Row for Template {
    type Id = TemplateId;
    fn id(&self) -> TemplateId {
        self.id
    }
}
