//! Dependencies: each stands in the task that comes first and names the one that waits.

use super::days;
use super::task::{Line, by_id};
use crate::reading::Reading;
use slipway_engine::change::Message;
use slipway_engine::plan::{Dependency, DependencyKind, Lag, Strength};
use std::collections::BTreeSet;

/// Reads the dependencies of every task.
pub(super) fn read_all(lines: &[Line<'_>], reading: &mut Reading<'_>) -> Vec<Dependency> {
    let by_id = by_id(lines, reading);
    let mut dependencies = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        let predecessor = line.task.id;
        let mut seen = BTreeSet::new();
        let about = |key: &str| {
            Message::new(key)
                .text("row", &(row + 1).to_string())
                .text("task", &line.task.name)
        };
        for link in line.element.all("depend") {
            let id = link.attribute("id").unwrap_or_default();
            let Some(&successor) = by_id.get(&id) else {
                reading.warn(about("warning-unknown-successor").text("uid", &id));
                continue;
            };
            if successor == predecessor {
                reading.warn(about("warning-own-predecessor"));
                continue;
            }
            if !seen.insert(successor) {
                reading.warn(about("warning-twin-link").text("uid", &id));
                continue;
            }
            let kind = |text: &str| match text {
                "1" => Some(DependencyKind::Ss),
                "2" => Some(DependencyKind::Fs),
                "3" => Some(DependencyKind::Ff),
                "4" => Some(DependencyKind::Sf),
                _ => None,
            };
            let strength = |text: &str| match text {
                "Strong" => Some(Strength::Hard),
                "Rubber" => Some(Strength::Soft),
                _ => None,
            };
            dependencies.push(Dependency {
                id: reading.id(),
                predecessor,
                successor,
                kind: reading.attribute(link, "type", kind).unwrap_or_default(),
                lag: Lag::Working(
                    reading
                        .attribute(link, "difference", days)
                        .unwrap_or_default(),
                ),
                strength: reading
                    .attribute(link, "hardness", strength)
                    .unwrap_or_default(),
                reason: String::new(),
                external: Vec::new(),
            });
        }
    }
    dependencies
}
