//! What stands under what: by outline numbers, levels, indentation, or the name of the row above.

use super::lines::{Line, Lines};
use super::names::{Names, outline, unknown};
use crate::reading::Reading;
use crate::table::cell::Cell;
use crate::table::mapping::{ColumnRole, Hierarchy};
use crate::table::value::{self, RowKind};
use std::collections::BTreeMap;

/// Outlines deeper than this are flattened; nobody reads them.
const DEEPEST: usize = 100;

/// Gives each line its parent.
pub(super) fn nest(lines: &mut Lines<'_>, names: &Names, reading: &mut Reading<'_>) {
    match lines.mapping.hierarchy {
        Hierarchy::Flat => {}
        Hierarchy::OutlineNumber => by_outline(lines),
        Hierarchy::Level => {
            let mut last = 0;
            let levels: Vec<i64> = lines
                .rows
                .iter()
                .map(|line| {
                    let level = lines.value(line, ColumnRole::Level, reading, value::level);
                    last = level.unwrap_or(last);
                    last
                })
                .collect();
            by_depth(lines, &levels);
        }
        Hierarchy::Indentation => {
            let depths: Vec<usize> = lines
                .rows
                .iter()
                .map(|line| lines.cell(line, ColumnRole::Name).indent())
                .collect();
            by_depth(lines, &depths);
        }
        Hierarchy::Parent => by_parent(lines, names, reading),
    }
    release_rows(lines);
    break_circles(lines, reading);
    flatten(lines);
    for at in 0..lines.rows.len() {
        if let Some(parent) = lines.rows[at].parent {
            lines.rows[parent].is_summary = true;
        }
    }
}

/// Counts the summaries at the top, those under releases included.
pub(super) fn summaries_at_top(lines: &Lines<'_>) -> usize {
    let is_release = |at: usize| lines.rows[at].kind == RowKind::Release;
    let at_top = |line: &&Line<'_>| line.parent.is_none_or(is_release);
    let summaries = lines.rows.iter().filter(|line| line.is_summary);
    summaries.filter(at_top).count()
}

/// Each stands under the last one before it of a lower depth.
fn by_depth<D: Ord + Copy>(lines: &mut Lines<'_>, depths: &[D]) {
    let mut above: Vec<(D, usize)> = Vec::new();
    for (at, (line, &depth)) in lines.rows.iter_mut().zip(depths).enumerate() {
        while above.last().is_some_and(|(other, _)| *other >= depth) {
            above.pop();
        }
        line.parent = above.last().map(|(_, parent)| *parent);
        above.push((depth, at));
    }
}

/// Each stands under the longest number with which its own begins; one without stands beside the one
/// before it.
fn by_outline(lines: &mut Lines<'_>) {
    let mut by_number: BTreeMap<String, usize> = BTreeMap::new();
    let numbers: Vec<String> = lines
        .rows
        .iter()
        .map(|line| outline(&lines.text(line, ColumnRole::OutlineNumber)).to_owned())
        .collect();
    for (at, number) in numbers.iter().enumerate() {
        if !number.is_empty() {
            by_number.entry(number.clone()).or_insert(at);
        }
    }
    let mut before = None;
    for (at, number) in numbers.iter().enumerate() {
        let mut rest = number.as_str();
        let parent = loop {
            match rest.rsplit_once(['.', '-']) {
                None if number.is_empty() => break before,
                None => break None,
                Some((above, _)) => rest = above,
            }
            if let Some(&found) = by_number.get(rest) {
                break Some(found);
            }
        };
        lines.rows[at].parent = parent.filter(|parent| *parent != at);
        before = lines.rows[at].parent;
    }
}

/// Each stands under the row that it names; where no row has the name, a summary is made of it.
fn by_parent(lines: &mut Lines<'_>, names: &Names, reading: &mut Reading<'_>) {
    let mut made: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in 0..lines.rows.len() {
        let line = &lines.rows[at];
        let Some((column, cell)) = lines.filled(line, ColumnRole::Parent).next() else {
            continue;
        };
        let text = cell.text();
        match names.find(&text) {
            Some(parent) if parent == at => {
                reading.warn(lines.about("warning-table-own-parent", line, column, &text));
            }
            Some(parent) => lines.rows[at].parent = Some(parent),
            None if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                reading.warn(unknown(lines, line, column, &text));
            }
            None => made.entry(text.into_owned()).or_default().push(at),
        }
    }
    if made.is_empty() {
        return;
    }
    put_made(lines, made, reading);
}

/// Puts each made summary before the first that stands under it.
fn put_made(lines: &mut Lines<'_>, made: BTreeMap<String, Vec<usize>>, reading: &mut Reading<'_>) {
    let mut before: BTreeMap<usize, (String, Vec<usize>)> = BTreeMap::new();
    for (name, children) in made {
        before.insert(children[0], (name, children));
    }
    // Where each line comes to stand once the summaries are between them.
    let mut shifted = Vec::with_capacity(lines.rows.len());
    for at in 0..lines.rows.len() {
        shifted.push(at + before.range(..=at).count());
    }
    for line in &mut lines.rows {
        line.parent = line.parent.map(|parent| shifted[parent]);
    }
    let mut parents: BTreeMap<usize, usize> = BTreeMap::new();
    let rows = std::mem::take(&mut lines.rows);
    for (at, line) in rows.into_iter().enumerate() {
        if let Some((name, children)) = before.remove(&at) {
            let summary = Line {
                row: line.row,
                cells: &[] as &[Cell],
                name: reading.short(&name),
                kind: RowKind::Summary,
                parent: None,
                is_summary: true,
            };
            reading.warn(lines.of_row("note-table-made-summary", &summary));
            for child in children {
                parents.insert(shifted[child], lines.rows.len());
            }
            lines.rows.push(summary);
        }
        lines.rows.push(line);
    }
    for (child, parent) in parents {
        lines.rows[child].parent = Some(parent);
    }
}

/// Where nothing nests rows, those below a release belong to it.
fn release_rows(lines: &mut Lines<'_>) {
    let mut release = None;
    for at in 0..lines.rows.len() {
        let line = &mut lines.rows[at];
        if line.kind == RowKind::Release {
            line.parent = None;
            release = Some(at);
        } else if line.parent.is_none() {
            line.parent = release;
        }
    }
}

/// Puts at the top whoever would stand under themselves.
fn break_circles(lines: &mut Lines<'_>, reading: &mut Reading<'_>) {
    // Lines known to reach the top.
    let mut sound = vec![false; lines.rows.len()];
    for at in 0..lines.rows.len() {
        let mut path = Vec::new();
        let mut next = Some(at);
        while let Some(line) = next.filter(|line| !sound[*line]) {
            if path.contains(&line) {
                reading.warn(lines.of_row("warning-table-circle", &lines.rows[line]));
                lines.rows[line].parent = None;
                break;
            }
            path.push(line);
            next = lines.rows[line].parent;
        }
        for line in path {
            sound[line] = true;
        }
    }
}

/// Lifts what stands too deep to the deepest level that is kept.
fn flatten(lines: &mut Lines<'_>) {
    let depth_of = |lines: &Lines<'_>, at: usize| {
        std::iter::successors(lines.rows[at].parent, |above| lines.rows[*above].parent)
            .take(DEEPEST + 1)
            .count()
    };
    for at in 0..lines.rows.len() {
        while depth_of(lines, at) > DEEPEST {
            let above = lines.rows[at]
                .parent
                .and_then(|parent| lines.rows[parent].parent);
            lines.rows[at].parent = above;
        }
    }
}
