//! How one value of a row stands in one column: ids as 16 bytes, moments and lengths of time as
//! seconds, enums by their wire names, nested lists as JSON.

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};
use slipway_engine::plan::{
    BaselineTask, BookingStatus, BookingUse, CalendarException, Condition, ConstraintKind,
    CriterionKind, CriterionState, Decision, DependencyKind, DeployedVersion, EventKind, Evidence,
    External, FixedCheck, FreezeKind, FromTemplate, GateKind, Hardness, Leave, NeededVersion,
    OrderKey, OutOfSequence, PersonKind, PhaseKind, Policy, ProductKind, PublishedRelease,
    PublishedTask, PublishedWaiver, RaidKind, RaidState, ReleaseKind, ReleaseState, ReportAudience,
    ReportKind, ReportLook, ReportRun, ReportSection, ReviewAction, RiskLevel, ScheduleFrom,
    Segment, Sharing, SignOffState, Stage, Strategy, Strength, TaskCost, TaskKind, TaskMode,
    TemplateGate, TemplateStep, Touches, ViewLayout, Week, WindowKind, WorkWeek,
};
use slipway_engine::{
    AssignmentId, BaselineId, BookingId, CalendarId, CriterionId, DependencyId, EnvironmentId,
    ExternalEventId, FreezeId, GateId, Instant, OperationId, OutageId, PersonId, PortfolioId,
    ProductId, PublicationId, RaidItemId, ReleaseId, ReportId, ReviewId, Seconds, SignOffId,
    TaskId, TemplateId, TimeUnit, ViewId, WaiverId, WindowId,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A value that stands in one column.
pub(crate) trait Column: Sized {
    /// Returns what the column says, or nothing when it makes no sense.
    fn read(value: ValueRef<'_>) -> Option<Self>;

    /// Returns what to put into the column.
    fn write(&self) -> ToSqlOutput<'_>;
}

impl<T: Column> Column for Option<T> {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }

    fn write(&self) -> ToSqlOutput<'_> {
        self.as_ref()
            .map_or(ToSqlOutput::Owned(Value::Null), Column::write)
    }
}

impl Column for Uuid {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value
            .as_blob()
            .ok()
            .and_then(|id| Self::from_slice(id).ok())
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes()))
    }
}

macro_rules! ids {
    ($($id:ident),*) => {$(
        impl Column for $id {
            fn read(value: ValueRef<'_>) -> Option<Self> {
                Uuid::read(value).map(Self)
            }

            fn write(&self) -> ToSqlOutput<'_> {
                self.0.write()
            }
        }
    )*};
}

ids!(
    AssignmentId,
    BaselineId,
    BookingId,
    CalendarId,
    CriterionId,
    DependencyId,
    EnvironmentId,
    ExternalEventId,
    FreezeId,
    GateId,
    OperationId,
    OutageId,
    PersonId,
    PortfolioId,
    ProductId,
    PublicationId,
    RaidItemId,
    ReleaseId,
    ReportId,
    ReviewId,
    SignOffId,
    TaskId,
    TemplateId,
    ViewId,
    WaiverId,
    WindowId
);

macro_rules! integers {
    ($($integer:ident),*) => {$(
        impl Column for $integer {
            fn read(value: ValueRef<'_>) -> Option<Self> {
                value.as_i64().ok()?.try_into().ok()
            }

            fn write(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::Owned(Value::Integer((*self).into()))
            }
        }
    )*};
}

integers!(i64, u8, u16, u32);

impl Column for bool {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Integer(0) => Some(false),
            ValueRef::Integer(1) => Some(true),
            _ => None,
        }
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Integer((*self).into()))
    }
}

impl Column for Instant {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        i64::read(value).map(Self)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        self.0.write()
    }
}

impl Column for Seconds {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        i64::read(value).map(Self)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        self.0.write()
    }
}

impl Column for String {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(str::to_owned)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }
}

impl Column for OrderKey {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        String::read(value).map(Self)
    }

    fn write(&self) -> ToSqlOutput<'_> {
        self.0.write()
    }
}

macro_rules! words {
    ($($word:ident),*) => {$(
        impl Column for $word {
            fn read(value: ValueRef<'_>) -> Option<Self> {
                let text: StrDeserializer<'_, Error> = value.as_str().ok()?.into_deserializer();
                Self::deserialize(text).ok()
            }

            fn write(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::Owned(Value::Text(word(self)))
            }
        }
    )*};
}

words!(
    BookingStatus,
    BookingUse,
    ConstraintKind,
    CriterionState,
    Decision,
    DependencyKind,
    EventKind,
    FreezeKind,
    GateKind,
    Hardness,
    OutOfSequence,
    PersonKind,
    PhaseKind,
    Policy,
    ProductKind,
    RaidKind,
    RaidState,
    ReleaseKind,
    ReleaseState,
    ReportAudience,
    ReportKind,
    RiskLevel,
    ScheduleFrom,
    Sharing,
    SignOffState,
    Stage,
    Strategy,
    Strength,
    TaskKind,
    TaskMode,
    TimeUnit,
    WindowKind
);

/// Returns the wire name of an enum's variant.
fn word(value: &impl Serialize) -> String {
    let quoted = json(value);
    quoted.trim_matches('"').to_owned()
}

macro_rules! nested {
    ($($nested:ty),*) => {$(
        impl Column for $nested {
            fn read(value: ValueRef<'_>) -> Option<Self> {
                from_json(value)
            }

            fn write(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::Owned(Value::Text(json(self)))
            }
        }
    )*};
}

nested!(
    Week,
    CriterionKind,
    FromTemplate,
    ReportLook,
    ReportRun,
    Vec<Condition>,
    Vec<DeployedVersion>,
    Vec<Evidence>,
    Vec<FixedCheck>,
    Vec<GateId>,
    Vec<Instant>,
    Vec<NeededVersion>,
    Vec<PersonId>,
    Vec<ProductId>,
    Vec<PublishedWaiver>,
    Vec<ReportSection>,
    Vec<ReviewAction>,
    Vec<TemplateGate>,
    Vec<TemplateStep>,
    BTreeMap<PhaseKind, Stage>,
    BTreeMap<ReleaseId, PublishedRelease>,
    BTreeMap<TaskId, PublishedTask>,
    ViewLayout,
    Vec<WorkWeek>,
    Vec<CalendarException>,
    Vec<External>,
    Vec<Leave>,
    Vec<Segment>,
    BTreeMap<String, String>,
    Vec<EnvironmentId>,
    Vec<PhaseKind>,
    Vec<ReleaseId>,
    Vec<ReleaseKind>,
    Touches,
    Box<TaskCost>,
    BTreeMap<PhaseKind, Seconds>,
    BTreeMap<slipway_engine::TaskId, BaselineTask>,
    slipway_engine::change::Message,
    slipway_engine::change::ChangeSet
);

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("rows hold nothing that JSON cannot say")
}

fn from_json<T: DeserializeOwned>(value: ValueRef<'_>) -> Option<T> {
    serde_json::from_str(value.as_str().ok()?).ok()
}
