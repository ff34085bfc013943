//! Relations between activities.

use super::activity::Activities;
use super::record::{Name, Source, Table};
use super::value::hours;
use crate::reading::Reading;
use slipway_engine::change::Message;
use slipway_engine::plan::{Dependency, DependencyKind, Lag, Plan, Strength};
use std::collections::{BTreeMap, BTreeSet};

const PREDECESSOR: Name = ["pred_task_id", "PredecessorActivityObjectId"];
const SUCCESSOR: Name = ["task_id", "SuccessorActivityObjectId"];
const KIND: Name = ["pred_type", "Type"];
const LAG: Name = ["lag_hr_cnt", "Lag"];
const COMMENTS: Name = ["comments", "Comments"];
const LAG_CALENDAR: Name = [
    "sched_calendar_on_relationship_lag",
    "RelationshipLagCalendar",
];

/// On whose calendar lags count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LagCalendar {
    Predecessor,
    Successor,
    Clock,
    Project,
}

impl LagCalendar {
    fn of(source: &Source<'_>) -> Self {
        let options = source.rows(Table::Rules).first();
        match options.and_then(|options| options.value(LAG_CALENDAR)) {
            Some("rcal_Successor" | "Successor Activity Calendar") => Self::Successor,
            Some("rcal_24Hour" | "24 Hour Calendar") => Self::Clock,
            Some("rcal_ProjDefault" | "Project Default Calendar") => Self::Project,
            _ => Self::Predecessor,
        }
    }
}

/// Reads every relation. Two activities may be tied by several, each of another kind.
pub(super) fn read_all(
    source: &Source<'_>,
    activities: &Activities<'_>,
    reading: &mut Reading<'_>,
) -> Vec<Dependency> {
    let by_clock = LagCalendar::of(source) == LagCalendar::Clock;
    let rows: BTreeMap<_, _> = activities
        .rows
        .iter()
        .enumerate()
        .map(|(place, (_, task))| (task.id, (place + 1, task.name.as_str())))
        .collect();
    let mut seen = BTreeSet::new();
    let mut dependencies = Vec::new();
    for relation in source.rows(Table::Relation) {
        let [from, to] =
            [PREDECESSOR, SUCCESSOR].map(|end| relation.value(end).unwrap_or_default());
        let ends = [from, to].map(|end| activities.by_id.get(end).copied());
        let about = |key: &str, task| {
            let (row, name) = rows.get(&task).copied().unwrap_or_default();
            let message = Message::new(key).text("row", &row.to_string());
            message.text("task", name)
        };
        let (predecessor, successor) = match ends {
            [Some(predecessor), Some(successor)] => (predecessor, successor),
            [None, Some(successor)] => {
                reading.warn(about("warning-unknown-predecessor", successor).text("uid", from));
                continue;
            }
            [Some(predecessor), None] => {
                reading.warn(about("warning-unknown-successor", predecessor).text("uid", to));
                continue;
            }
            [None, None] => {
                let warning = Message::new("warning-unknown-link").text("from", from);
                reading.warn(warning.text("to", to));
                continue;
            }
        };
        if predecessor == successor {
            reading.warn(about("warning-own-predecessor", successor));
            continue;
        }
        let kind = |text: &str| match text {
            "PR_FS" | "Finish to Start" => Some(DependencyKind::Fs),
            "PR_SS" | "Start to Start" => Some(DependencyKind::Ss),
            "PR_FF" | "Finish to Finish" => Some(DependencyKind::Ff),
            "PR_SF" | "Start to Finish" => Some(DependencyKind::Sf),
            _ => None,
        };
        let kind = relation.read(KIND, reading, kind).unwrap_or_default();
        if !seen.insert((predecessor, successor, kind)) {
            reading.warn(about("warning-twin-link", successor).text("uid", from));
            continue;
        }
        let lag = relation.read(LAG, reading, hours).unwrap_or_default();
        dependencies.push(Dependency {
            id: reading.id(),
            predecessor,
            successor,
            kind,
            lag: if by_clock {
                Lag::Elapsed(lag)
            } else {
                Lag::Working(lag)
            },
            strength: Strength::Hard,
            reason: reading.long(relation.value(COMMENTS).unwrap_or_default()),
            external: Vec::new(),
        });
    }
    dependencies
}

/// Lags count on the calendar of what waits; where P6 counted them on another, that is told.
pub(super) fn warn_of_lag_calendars(source: &Source<'_>, plan: &Plan, reading: &mut Reading<'_>) {
    let of = |id| {
        let task = plan.tasks.get(id);
        task.and_then(|task| task.calendar)
            .unwrap_or(plan.portfolio.calendar)
    };
    let counted_on = LagCalendar::of(source);
    let elsewhere = plan.dependencies.iter().filter(|link| {
        let other = match counted_on {
            LagCalendar::Predecessor => of(link.predecessor),
            LagCalendar::Project => plan.portfolio.calendar,
            LagCalendar::Successor | LagCalendar::Clock => return false,
        };
        !link.lag.is_none() && other != of(link.successor)
    });
    reading.warn_of("warning-lag-calendars", elsewhere.count());
}
