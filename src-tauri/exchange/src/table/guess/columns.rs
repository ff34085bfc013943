//! What each column is: by its heading where the cells do not speak against it, else by the cells.

use super::super::headings::{Likeness, role_of};
use super::super::links;
use super::super::mapping::{ColumnRole, MappedColumn, Mapping};
use super::column::Column;
use slipway_engine::plan::Rules;
use std::collections::BTreeSet;

/// Returns every column with what it is taken for.
pub(super) fn mapped(table: &[Column<'_>], has_headings: bool) -> Vec<MappedColumn> {
    let mut roles = if has_headings {
        by_headings(table)
    } else {
        by_cells(table)
    };
    if !roles.contains(&ColumnRole::Name)
        && let Some(place) = likeliest_name(table, &roles)
    {
        roles[place] = ColumnRole::Name;
    }
    if has_headings {
        settle_single_date(table, &mut roles);
    }
    let columns = table.iter().zip(roles).map(|(column, role)| MappedColumn {
        heading: column.heading.clone(),
        role,
    });
    columns.collect()
}

fn by_headings(table: &[Column<'_>]) -> Vec<ColumnRole> {
    let told: Vec<Option<(ColumnRole, Likeness)>> = table
        .iter()
        .map(|column| {
            let (role, likeness) = role_of(&column.heading)?;
            Some((fitting(role, column)?, likeness))
        })
        .collect();
    let kept = |column: &Column<'_>| {
        if column.look.is_empty() {
            ColumnRole::Ignored
        } else {
            ColumnRole::Field
        }
    };
    let mut roles: Vec<ColumnRole> = table.iter().map(kept).collect();
    for role in ColumnRole::ALL {
        let mut claims: Vec<_> = told
            .iter()
            .enumerate()
            .filter_map(|(place, told)| Some((place, (*told)?)))
            .filter(|(_, (claimed, _))| *claimed == role)
            .collect();
        if role.repeats() {
            // A word in a long heading is enough to be one of several only where nothing is surer.
            let surest = claims.iter().map(|(_, (_, likeness))| *likeness).max();
            claims.retain(|(_, (_, likeness))| {
                Some(*likeness) == surest || *likeness >= Likeness::Near
            });
            for (place, _) in claims {
                roles[place] = role;
            }
        } else if let Some((place, _)) = claims.into_iter().max_by_key(|(place, (_, likeness))| {
            let filled = table[*place].cells.len();
            (*likeness, filled > 0, std::cmp::Reverse(*place))
        }) {
            roles[place] = role;
        }
    }
    roles
}

/// Returns what a column under such a heading is, seen its cells; nothing when they say otherwise.
fn fitting(role: ColumnRole, column: &Column<'_>) -> Option<ColumnRole> {
    use ColumnRole::{
        ActualFinish, ActualStart, Constraint, ConstraintDate, Deadline, Duration, Effort, Field,
        Finish, Ignored, Key, Kind, Level, Milestone, Name, NotBefore, Notes, Number,
        OutlineNumber, Owner, Parent, Predecessors, Product, Progress, Release, Start, Successors,
        Version,
    };
    let look = &column.look;
    if look.is_empty() {
        return Some(role);
    }
    let has_dates = look.mostly(look.dates);
    let fits = match role {
        // Bare numbers among dates are how Excel keeps them.
        Start | Finish | Deadline | ActualStart | NotBefore | ConstraintDate => {
            has_dates || look.mostly(look.dates + look.numbers) && look.dates > 0
        }
        // "Done" heads both: when, and whether.
        ActualFinish | Progress if has_dates => return Some(ActualFinish),
        ActualFinish if look.mostly(look.flags) => return Some(Progress),
        ActualFinish => false,
        Progress => look.mostly(look.numbers + look.percents + look.flags),
        Duration | Effort => look.mostly(look.numbers + look.lengths),
        // Milestones by name are names, where no other column has them.
        Milestone => look.mostly(look.flags),
        Number if !look.mostly(look.counts) => return Some(Key),
        Level => look.mostly(look.counts),
        Ignored | Name | Number | OutlineNumber | Parent | Key | Kind | Predecessors
        | Successors | Owner | Notes | Constraint | Release | Version | Product | Field => true,
    };
    fits.then_some(role)
}

/// A lone column of dates says when something is over, if its heading does not call it a deadline; what is
/// due where only a start stands beside it is over then.
fn settle_single_date(table: &[Column<'_>], roles: &mut [ColumnRole]) {
    if roles.contains(&ColumnRole::Finish) {
        return;
    }
    let Some(place) = roles.iter().position(|role| *role == ColumnRole::Deadline) else {
        return;
    };
    let heading = table[place].heading.to_lowercase();
    let is_plain = ["date", "datum", "termin", "when", "wann"].contains(&heading.trim());
    let is_due = heading.contains("due") || heading.contains("fällig");
    let is_end = roles.contains(&ColumnRole::Start) && !roles.contains(&ColumnRole::Duration);
    if is_plain || (is_due && is_end) {
        roles[place] = ColumnRole::Finish;
    }
}

fn by_cells(table: &[Column<'_>]) -> Vec<ColumnRole> {
    let mut roles: Vec<ColumnRole> = Vec::new();
    for column in table {
        let look = &column.look;
        let free = |role: ColumnRole| !roles.contains(&role);
        let full = column.cells.len() == column.rows;
        let role = if look.is_empty() {
            ColumnRole::Ignored
        } else if roles.is_empty() && full && look.counts == look.judged && rises(column) {
            ColumnRole::Number
        } else if look.mostly(look.lengths) && free(ColumnRole::Duration) {
            ColumnRole::Duration
        } else if look.mostly(look.dates) {
            [ColumnRole::Start, ColumnRole::Finish, ColumnRole::Deadline]
                .into_iter()
                .find(|role| free(*role))
                .unwrap_or_default()
        } else if look.mostly(look.percents) && free(ColumnRole::Progress) {
            ColumnRole::Progress
        } else if look.mostly(look.outlines) && roles.is_empty() && look.counts < look.judged {
            ColumnRole::OutlineNumber
        } else if !free(ColumnRole::Name) && free(ColumnRole::Predecessors) && are_links(column) {
            ColumnRole::Predecessors
        } else if look.mostly(look.words) && free(ColumnRole::Name) {
            ColumnRole::Name
        } else {
            ColumnRole::Ignored
        };
        roles.push(role);
    }
    roles
}

/// Returns the column of most different words among those for which nothing better was found.
fn likeliest_name(table: &[Column<'_>], roles: &[ColumnRole]) -> Option<usize> {
    let free = [ColumnRole::Field, ColumnRole::Ignored, ColumnRole::Notes];
    let candidates = (0..table.len()).filter(|&place| {
        let look = &table[place].look;
        free.contains(&roles[place]) && !look.is_empty() && look.mostly(look.words)
    });
    candidates.max_by_key(|&place| {
        let different: BTreeSet<_> = table[place].texts().collect();
        let is_free = roles[place] != ColumnRole::Notes;
        (is_free, different.len(), std::cmp::Reverse(place))
    })
}

fn rises(column: &Column<'_>) -> bool {
    let numbers: Vec<u64> = column
        .texts()
        .filter_map(|text| text.parse().ok())
        .collect();
    numbers.len() > 1 && numbers.is_sorted_by(|one, next| one < next)
}

/// Says whether most cells name rows of the table by number.
fn are_links(column: &Column<'_>) -> bool {
    let rows = u64::try_from(column.rows).unwrap_or(u64::MAX);
    let (mapping, rules) = (Mapping::default(), Rules::default());
    let is_row = |text: &str| {
        text.parse::<u64>()
            .ok()
            .filter(|row| (1..=rows).contains(row))
    };
    let read = |text: &str| {
        let links = links::read(text, &mapping, &rules, is_row);
        links.iter().all(Result::is_ok)
    };
    column.look.mostly(
        column
            .texts()
            .take(column.look.judged)
            .filter(|text| read(text))
            .count(),
    )
}
