//! Dependencies, from the list of predecessors inside each task.

use super::outside::OutsideLink;
use super::value::{self, Format};
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::TaskId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Dependency, DependencyKind, Lag, Strength};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the links of every task, and those from other files; `lines` pairs elements with the ids of
/// their tasks.
pub(super) fn read_all<'t>(
    lines: &[(Element<'t>, TaskId)],
    by_uid: &BTreeMap<&str, TaskId>,
    reading: &mut Reading<'_>,
) -> (Vec<Dependency>, Vec<OutsideLink<'t>>) {
    let mut dependencies = Vec::new();
    let mut outside = Vec::new();
    for &(task, successor) in lines {
        let mut seen = BTreeSet::new();
        for link in task.all("PredecessorLink") {
            let uid = link.value("PredecessorUID").unwrap_or("");
            let Some(&predecessor) = by_uid.get(uid) else {
                if reading.flag(link, "CrossProject") {
                    outside.push(OutsideLink {
                        successor,
                        uid,
                        place: link.value("CrossProjectName").unwrap_or(""),
                        kind: kind(link, reading),
                        lag: lag(link, reading),
                    });
                } else {
                    let warning = about(task, "warning-unknown-predecessor");
                    reading.warn(warning.text("uid", uid));
                }
                continue;
            };
            if predecessor == successor {
                reading.warn(about(task, "warning-own-predecessor"));
                continue;
            }
            if !seen.insert(predecessor) {
                reading.warn(about(task, "warning-twin-link").text("uid", uid));
                continue;
            }
            dependencies.push(Dependency {
                id: reading.id(),
                predecessor,
                successor,
                kind: kind(link, reading),
                lag: lag(link, reading),
                strength: Strength::Hard,
                reason: String::new(),
                external: Vec::new(),
            });
        }
    }
    (dependencies, outside)
}

fn kind(link: Element<'_>, reading: &mut Reading<'_>) -> DependencyKind {
    let read = |text: &str| match text {
        "0" => Some(DependencyKind::Ff),
        "1" => Some(DependencyKind::Fs),
        "2" => Some(DependencyKind::Sf),
        "3" => Some(DependencyKind::Ss),
        _ => None,
    };
    reading.field(link, "Type", read).unwrap_or_default()
}

fn lag(link: Element<'_>, reading: &mut Reading<'_>) -> Lag {
    let Format {
        elapsed, percent, ..
    } = reading
        .field(link, "LagFormat", value::format)
        .unwrap_or_default();
    if percent {
        let points = |text: &str| {
            let share = value::whole(text).filter(|share| share.abs() <= 10_000)?;
            Some(share * 100)
        };
        let points = reading.field(link, "LinkLag", points).unwrap_or(0);
        return if elapsed {
            Lag::ElapsedPercent(points)
        } else {
            Lag::Percent(points)
        };
    }
    let length = reading
        .field(link, "LinkLag", value::tenths)
        .unwrap_or_default();
    if elapsed {
        Lag::Elapsed(length)
    } else {
        Lag::Working(length)
    }
}

fn about(task: Element<'_>, key: &str) -> Message {
    Message::new(key)
        .text("row", task.value("ID").unwrap_or("?"))
        .text("task", task.value("Name").unwrap_or(""))
}
