//! A table and its mapping become the rows of a plan.

mod lines;
mod names;
mod nesting;
mod people;
mod releases;
mod starts;
mod tasks;
mod ties;
mod worktime;

use super::mapping::{ColumnRole, Mapping};
use super::sheet::Sheet;
use crate::incoming::file_stem;
use crate::reading::Reading;
use crate::{Continue, Incoming, ReadOptions, Unreadable};
use chrono::NaiveDate;
use lines::Lines;
use names::Names;
use people::People;
use releases::Outset;
use slipway_engine::Instant;
use slipway_engine::change::{Message, NewIds, Rows};
use slipway_engine::plan::{Calendar, Portfolio, Rules, Task};
use tasks::Tasks;
use ties::Tie;
use worktime::Worktime;

/// How a table is read: as any file, and by what the portfolio has into which it comes.
#[derive(Debug, Clone)]
pub struct TableOptions {
    /// As any file.
    pub file: ReadOptions,
    /// The calendars of the portfolio, its own first: by it days begin and end. Empty for a new one.
    pub calendars: Vec<Calendar>,
    /// The day on which it is read: then begins what no date holds.
    pub today: Option<NaiveDate>,
}

impl From<ReadOptions> for TableOptions {
    fn from(file: ReadOptions) -> Self {
        Self {
            file,
            calendars: Vec::new(),
            today: None,
        }
    }
}

/// Reads the rows of a sheet as the mapping says; `progress` hears how far it is, from 0 to 1, and can
/// end it.
///
/// Rows without a name are left out with a warning, and so is every value that cannot be understood.
/// A summary's dates and duration follow from what stands under it.
///
/// # Errors
///
/// [`Unreadable`] when no column has the names, when no row is left, when the zone does not exist, or
/// when `progress` said so.
pub fn read_table(
    sheet: &Sheet,
    mapping: &Mapping,
    options: &TableOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let mut reading = Reading::begin("table", &options.file, ids)?;
    let mapping = &mapping.fitted_to(sheet);
    if !mapping
        .columns
        .iter()
        .any(|column| column.role == ColumnRole::Name)
    {
        return Err(Unreadable(Message::new("unreadable-table-no-name")));
    }
    lines::warn_of_ignored(sheet, mapping, &mut reading);
    let mut lines = Lines::read(sheet, mapping, &mut reading);
    if lines.rows.is_empty() {
        return Err(Unreadable(Message::new("unreadable-table-no-rows")));
    }
    let names = Names::of(&lines, &mut reading);
    // Links name lines by their rows in the sheet: the summaries that nesting makes have none.
    let tied = ties::read(&lines, &names, &mut reading);
    nesting::nest(&mut lines, &names, &mut reading);
    going_on(progress, 0.2)?;
    let top_level = nesting::summaries_at_top(&lines);
    let rows = rows(&lines, &tied, options, &mut reading);
    going_on(progress, 1.0)?;
    Ok(Incoming {
        name: rows
            .portfolio
            .as_ref()
            .map(|row| row.name.clone())
            .unwrap_or_default(),
        rows,
        top_level,
        zone: options.file.zone.clone(),
        warnings: reading.into_warnings(),
    })
}

fn rows(
    lines: &Lines<'_>,
    tied: &[Tie],
    options: &TableOptions,
    reading: &mut Reading<'_>,
) -> Rows {
    let worktime = Worktime::of(lines, &options.calendars, reading);
    let rules = Rules::default();
    let mut people = People::default();
    let tasks = Tasks::read(lines, &worktime, &rules, &mut people, reading);
    let dependencies = ties::dependencies(tied, lines, &tasks.of_line, reading);
    let start = tasks
        .first
        .unwrap_or_else(|| worktime.begins(options.today, reading));
    let name = file_stem(&reading.options.file);
    let name = reading.short(&name);
    let outset = Outset {
        name: &name,
        start,
        has_dates: tasks.first.is_some(),
        calendar: worktime.calendars[0].id,
    };
    let portfolio = Portfolio {
        id: reading.id(),
        name: name.clone(),
        zone: reading.options.zone.clone(),
        calendar: outset.calendar,
        start,
        data_date: latest_actual(&tasks.rows).map_or(start, |actual| actual.max(start)),
        rules,
        notes: String::new(),
        currency: String::new(),
    };
    let mut rows = Rows {
        portfolio: Some(portfolio),
        tasks: tasks.rows,
        dependencies,
        calendars: worktime.calendars,
        assignments: people.take_assignments(),
        ..Rows::default()
    };
    releases::place(
        lines,
        &tasks.of_line,
        &mut rows,
        &outset,
        &mut people,
        reading,
    );
    rows.people = people.into_rows();
    starts::settle(&mut rows, &tasks.told, reading);
    rows
}

/// Returns the last moment of which the table says that something really happened: it was written then
/// or later.
fn latest_actual(tasks: &[Task]) -> Option<Instant> {
    let progress = tasks.iter().map(|task| &task.progress);
    let actuals = progress.flat_map(|done| [done.actual_start, done.actual_finish]);
    actuals.flatten().max()
}

fn going_on(progress: &mut dyn FnMut(f32) -> Continue, share: f32) -> Result<(), Unreadable> {
    match progress(share) {
        Continue::Yes => Ok(()),
        Continue::No => Err(Unreadable(Message::new("unreadable-cancelled"))),
    }
}
