//! How values are written: the order of dates, the decimal mark, units and scales.

use super::super::cell::Cell;
use super::super::headings::unit_in;
use super::super::links;
use super::super::mapping::{
    ColumnRole, DateOrder, DecimalMark, DurationUnit, Mapping, ProgressScale,
};
use super::super::value;
use super::column::{Column, is_number};
use slipway_engine::change::Message;

/// Days that nobody plans in one task without saying another unit.
const MANY_DAYS: f64 = 400.0;

/// Settles how values are written.
pub(super) fn settle(mapping: &mut Mapping, table: &[Column<'_>], doubts: &mut Vec<Message>) {
    settle_date_order(mapping, table, doubts);
    settle_decimal(mapping, table);
    settle_duration_unit(mapping, table, doubts);
    settle_progress(mapping, table);
}

/// Iterates over the columns of some roles.
pub(super) fn of_roles<'t, 's>(
    mapping: &Mapping,
    table: &'t [Column<'s>],
    is_wanted: fn(ColumnRole) -> bool,
) -> impl Iterator<Item = &'t Column<'s>> + use<'t, 's> {
    let wanted: Vec<bool> = mapping
        .columns
        .iter()
        .map(|column| is_wanted(column.role))
        .collect();
    let pairs = table.iter().zip(wanted);
    pairs.filter_map(|(column, wanted)| wanted.then_some(column))
}

fn settle_date_order(mapping: &mut Mapping, table: &[Column<'_>], doubts: &mut Vec<Message>) {
    let mut day_first = 0;
    let mut month_first = 0;
    let mut year_first = 0;
    let mut unclear: Option<(String, String)> = None;
    let mut has_halves = false;
    for column in of_roles(mapping, table, ColumnRole::is_date) {
        for (_, cell) in &column.cells {
            let Cell::Text(text) = cell else { continue };
            let Some([one, two, three]) = figures(text) else {
                continue;
            };
            has_halves |= text.to_lowercase().trim_end().ends_with('m');
            match (one, two) {
                (32.., _) => year_first += 1,
                (13.., _) if three > 31 || two <= 12 => day_first += 1,
                (_, 13..) => month_first += 1,
                _ if one != two => {
                    unclear.get_or_insert_with(|| (column.heading.clone(), text.trim().to_owned()));
                }
                _ => {}
            }
        }
    }
    let is_told = day_first + month_first + year_first > 0;
    mapping.date_order = if year_first > day_first.max(month_first) {
        DateOrder::YearFirst
    } else if month_first > day_first {
        DateOrder::MonthFirst
    } else if is_told || !has_halves {
        DateOrder::DayFirst
    } else {
        // Halves of a day are written where the month comes first.
        DateOrder::MonthFirst
    };
    if let Some((column, sample)) = unclear
        && (!is_told || (day_first > 0 && month_first > 0))
    {
        if !is_told {
            mapping.date_order = more_orderly(mapping, table);
        }
        let doubt = Message::new("doubt-date-order").text("column", &column);
        doubts.push(doubt.text("sample", &sample));
    }
}

/// Returns the three figures of a date whose order is not told by a point, a name or four figures in
/// front.
fn figures(text: &str) -> Option<[u32; 3]> {
    let word = text
        .split_whitespace()
        .find(|word| word.contains(['/', '-']))?;
    let mut parts = word.split(['/', '-']);
    let mut next = || {
        let part = parts.next()?;
        (part.len() <= 4).then(|| part.parse::<u32>().ok())?
    };
    let three = [next()?, next()?, next()?];
    (parts.next().is_none() && three[0] < 100).then_some(three)
}

/// Returns the order in which fewer tasks end before they begin, the present one where both are alike.
fn more_orderly(mapping: &Mapping, table: &[Column<'_>]) -> DateOrder {
    let place = |role| {
        mapping
            .columns
            .iter()
            .position(|column| column.role == role)
    };
    let ends = place(ColumnRole::Start).zip(place(ColumnRole::Finish));
    let Some((start, finish)) = ends else {
        return mapping.date_order;
    };
    let wrong = |order: DateOrder| {
        let in_order = Mapping {
            date_order: order,
            ..Mapping::default()
        };
        let starts = &table[start].cells;
        let wrong = table[finish].cells.iter().filter(|(row, finish)| {
            let at = starts.binary_search_by_key(row, |(row, _)| *row);
            let start = at.ok().and_then(|at| value::date(starts[at].1, &in_order));
            let finish = value::date(finish, &in_order);
            start
                .zip(finish)
                .is_none_or(|(start, finish)| finish.day() < start.day())
        });
        wrong.count()
    };
    let orders = [
        mapping.date_order,
        DateOrder::DayFirst,
        DateOrder::MonthFirst,
    ];
    orders
        .into_iter()
        .min_by_key(|order| wrong(*order))
        .unwrap_or_default()
}

fn settle_decimal(mapping: &mut Mapping, table: &[Column<'_>]) {
    const NUMBERS: &[ColumnRole] = &[
        ColumnRole::Duration,
        ColumnRole::Effort,
        ColumnRole::Progress,
        ColumnRole::Level,
    ];
    const LINKS: &[ColumnRole] = &[ColumnRole::Predecessors, ColumnRole::Successors];
    let mut commas = 0;
    let mut points = 0;
    for column in of_roles(mapping, table, |role| NUMBERS.contains(&role)) {
        for text in column.texts() {
            let figures = text
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(text.len());
            // With three figures behind it, a sign may part thousands.
            let behind = text[figures..]
                .chars()
                .skip(1)
                .take_while(char::is_ascii_digit)
                .count();
            if (1..=2).contains(&behind) {
                commas += usize::from(text[figures..].starts_with(','));
                points += usize::from(text[figures..].starts_with('.'));
            }
        }
    }
    for column in of_roles(mapping, table, |role| LINKS.contains(&role)) {
        for text in column.texts() {
            match links::decimal_in(&text) {
                Some(DecimalMark::Comma) => commas += 1,
                Some(DecimalMark::Point) => points += 1,
                None => {}
            }
        }
    }
    if commas > points {
        mapping.decimal = DecimalMark::Comma;
    }
}

fn settle_duration_unit(mapping: &mut Mapping, table: &[Column<'_>], doubts: &mut Vec<Message>) {
    const DURATIONS: &[ColumnRole] = &[ColumnRole::Duration, ColumnRole::Effort];
    let Some(column) = of_roles(mapping, table, |role| DURATIONS.contains(&role)).next() else {
        return;
    };
    if let Some(unit) = unit_in(&column.heading) {
        mapping.duration_unit = unit;
        return;
    }
    let is_large = |cell: &Cell| match cell {
        Cell::Number(number) => *number > MANY_DAYS,
        Cell::Text(text) if is_number(cell) => text
            .trim()
            .parse()
            .is_ok_and(|number: f64| number > MANY_DAYS),
        Cell::Empty | Cell::Text(_) | Cell::Date(_) | Cell::Bool(_) => false,
    };
    if let Some((_, cell)) = column.cells.iter().find(|(_, cell)| is_large(cell)) {
        let doubt = Message::new("doubt-duration-unit").text("column", &column.heading);
        doubts.push(doubt.text("sample", &cell.text()));
        mapping.duration_unit = DurationUnit::Hours;
    }
}

fn settle_progress(mapping: &mut Mapping, table: &[Column<'_>]) {
    let Some(column) = of_roles(mapping, table, |role| role == ColumnRole::Progress).next() else {
        return;
    };
    let numbers: Vec<f64> = column
        .cells
        .iter()
        .filter_map(|(_, cell)| match cell {
            Cell::Number(number) => Some(*number),
            Cell::Text(text) => text.trim().replace(',', ".").parse().ok(),
            Cell::Empty | Cell::Date(_) | Cell::Bool(_) => None,
        })
        .collect();
    let any = numbers.iter().any(|number| *number > 0.0);
    if any && numbers.iter().all(|number| *number <= 1.0) {
        mapping.progress = ProgressScale::Share;
    }
}
