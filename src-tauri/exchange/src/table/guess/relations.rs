//! What stands under what, and by what rows name each other.

use super::super::links;
use super::super::mapping::{ColumnRole, Hierarchy, Mapping, Reference};
use super::super::sheet::Sheet;
use super::column::{Column, is_outline};
use super::written::of_roles;
use slipway_engine::change::Message;
use slipway_engine::plan::Rules;
use std::collections::{BTreeMap, BTreeSet};

/// Settles hierarchy, references and separators.
pub(super) fn settle(
    mapping: &mut Mapping,
    table: &[Column<'_>],
    sheet: &Sheet,
    doubts: &mut Vec<Message>,
) {
    mapping.hierarchy = hierarchy(mapping, table);
    settle_separators(mapping, table, doubts);
    mapping.references = references(mapping, table, sheet);
}

fn of<'t, 's>(
    mapping: &Mapping,
    table: &'t [Column<'s>],
    role: ColumnRole,
) -> Option<&'t Column<'s>> {
    let place = mapping
        .columns
        .iter()
        .position(|column| column.role == role)?;
    table.get(place).filter(|column| !column.cells.is_empty())
}

fn hierarchy(mapping: &Mapping, table: &[Column<'_>]) -> Hierarchy {
    let column = |role| of(mapping, table, role);
    let is_nested = column(ColumnRole::OutlineNumber).is_some_and(|column| {
        let fits = column.texts().filter(|text| is_outline(text)).count();
        let nested = column
            .texts()
            .any(|text| text.trim_end_matches('.').contains('.'));
        nested && fits * 10 >= column.cells.len() * 9
    });
    if is_nested {
        return Hierarchy::OutlineNumber;
    }
    let has_levels = column(ColumnRole::Level).is_some_and(|column| {
        let levels: BTreeSet<_> = column.texts().collect();
        levels.len() > 1
    });
    if has_levels {
        return Hierarchy::Level;
    }
    if column(ColumnRole::Parent).is_some() {
        return Hierarchy::Parent;
    }
    let is_indented = column(ColumnRole::Name).is_some_and(|column| {
        let indents: BTreeSet<usize> = column.cells.iter().map(|(_, cell)| cell.indent()).collect();
        indents.len() > 1
    });
    if is_indented {
        return Hierarchy::Indentation;
    }
    Hierarchy::Flat
}

/// Keeps commas inside names where nearly every owner has one: "Lovelace, Ada".
fn settle_separators(mapping: &mut Mapping, table: &[Column<'_>], doubts: &mut Vec<Message>) {
    let Some(column) = of(mapping, table, ColumnRole::Owner) else {
        return;
    };
    let has_one = |text: &str| text.matches(',').count() == 1;
    let with_comma = column.texts().filter(|text| has_one(text)).count();
    let has_semicolons = column.texts().any(|text| text.contains(';'));
    let mostly = with_comma >= 3 && with_comma * 10 >= column.cells.len() * 8;
    if with_comma > 0 && (has_semicolons || mostly) {
        mapping.separators = ";".to_owned();
        if !has_semicolons {
            let sample = column
                .texts()
                .find(|text| has_one(text))
                .unwrap_or_default();
            let doubt = Message::new("doubt-comma-names").text("column", &column.heading);
            doubts.push(doubt.text("sample", &sample));
        }
    }
}

/// Returns the kind of reference by which most links find a row, and fewest their own.
fn references(mapping: &Mapping, table: &[Column<'_>], sheet: &Sheet) -> Reference {
    const LINKS: &[ColumnRole] = &[ColumnRole::Predecessors, ColumnRole::Successors];
    let first = mapping.first_row();
    let named = |role: ColumnRole| -> BTreeMap<String, usize> {
        let column = of(mapping, table, role);
        let cells = column.into_iter().flat_map(|column| &column.cells);
        cells
            .map(|(row, cell)| (cell.text().into_owned(), *row))
            .collect()
    };
    let counted = |offset: usize| -> BTreeMap<String, usize> {
        let rows = first..sheet.rows().len();
        rows.map(|row| ((row + 1 - offset).to_string(), row))
            .collect()
    };
    let numbers = named(ColumnRole::Number);
    let known = [
        (
            Reference::Number,
            if numbers.is_empty() {
                counted(first)
            } else {
                numbers
            },
        ),
        (Reference::SheetRow, counted(0)),
        (Reference::OutlineNumber, named(ColumnRole::OutlineNumber)),
        (Reference::Key, named(ColumnRole::Key)),
        (Reference::Name, named(ColumnRole::Name)),
    ];
    let rules = Rules::default();
    let fit = |rows: &BTreeMap<String, usize>| {
        let mut found: i64 = 0;
        let linked = of_roles(mapping, table, |role| LINKS.contains(&role));
        for (row, cell) in linked.flat_map(|column| &column.cells) {
            for link in links::read(&cell.text(), mapping, &rules, |name| rows.get(name.trim())) {
                // Nobody waits for themselves: such a link says that rows are counted otherwise.
                found += match link {
                    Ok(link) if link.to == row => -1,
                    Ok(_) => 1,
                    Err(_) => 0,
                };
            }
        }
        found
    };
    known
        .iter()
        .rev()
        .max_by_key(|(_, rows)| fit(rows))
        .map_or(Reference::Number, |(reference, _)| *reference)
}
