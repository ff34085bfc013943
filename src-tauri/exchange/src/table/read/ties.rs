//! What waits for what, from the cells of predecessors and successors.

use super::lines::Lines;
use super::names::{Names, unknown};
use crate::reading::Reading;
use crate::table::links::{self, ReadLink};
use crate::table::mapping::ColumnRole;
use crate::table::value::RowKind;
use slipway_engine::TaskId;
use slipway_engine::plan::{Dependency, Rules, Strength};
use std::collections::{BTreeMap, BTreeSet};

/// A link between two rows of a sheet.
pub(super) struct Tie {
    predecessor: usize,
    link: ReadLink<usize>,
}

/// Reads the links of every line; what names no row, its own row, or a row for the second time, is told
/// of.
pub(super) fn read(lines: &Lines<'_>, names: &Names, reading: &mut Reading<'_>) -> Vec<Tie> {
    let rules = Rules::default();
    let mut ties = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, line) in lines.rows.iter().enumerate() {
        for role in [ColumnRole::Predecessors, ColumnRole::Successors] {
            for (column, cell) in lines.filled(line, role) {
                let text = cell.text();
                for link in links::read(&text, lines.mapping, &rules, |name| names.find(name)) {
                    let link = match link {
                        Ok(link) => link,
                        Err(part) => {
                            reading.warn(unknown(lines, line, column, part));
                            continue;
                        }
                    };
                    let (from, to) = match role {
                        ColumnRole::Successors => (at, link.to),
                        _ => (link.to, at),
                    };
                    if from == to {
                        reading.warn(lines.about("warning-table-own-link", line, column, &text));
                    } else if seen.insert((from, to)) {
                        ties.push(Tie {
                            predecessor: lines.rows[from].row,
                            link: ReadLink {
                                to: lines.rows[to].row,
                                ..link
                            },
                        });
                    } else if role == ColumnRole::Predecessors {
                        // The other row may say the same as this one in its successors.
                        reading.warn(lines.about("warning-table-twin-link", line, column, &text));
                    }
                }
            }
        }
    }
    ties
}

/// Returns the dependencies between the tasks of the rows; a release waits for nothing.
pub(super) fn dependencies(
    ties: &[Tie],
    lines: &Lines<'_>,
    tasks: &[Option<TaskId>],
    reading: &mut Reading<'_>,
) -> Vec<Dependency> {
    let mut of_row: BTreeMap<usize, TaskId> = BTreeMap::new();
    let mut releases = BTreeMap::new();
    for (line, task) in lines.rows.iter().zip(tasks) {
        match task {
            // A made summary shares its row with the first that stands under it.
            Some(task) if !line.cells.is_empty() => drop(of_row.insert(line.row, *task)),
            None if line.kind == RowKind::Release => drop(releases.insert(line.row, line)),
            Some(_) | None => {}
        }
    }
    let mut dependencies = Vec::with_capacity(ties.len());
    for tie in ties {
        let ends = (of_row.get(&tie.predecessor), of_row.get(&tie.link.to));
        let (Some(&predecessor), Some(&successor)) = ends else {
            for row in [tie.predecessor, tie.link.to] {
                if let Some(line) = releases.get(&row) {
                    reading.warn(lines.of_row("warning-table-release-link", line));
                }
            }
            continue;
        };
        dependencies.push(Dependency {
            id: reading.id(),
            predecessor,
            successor,
            kind: tie.link.kind,
            lag: tie.link.lag,
            strength: Strength::Hard,
            reason: String::new(),
            external: Vec::new(),
        });
    }
    dependencies
}
