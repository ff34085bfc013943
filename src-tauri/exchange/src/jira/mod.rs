//! Issues of Jira: the CSV that its search exports, and the JSON that its REST interface answers.
//!
//! Versions in which issues are fixed become releases, projects products, epics and parents summaries.
//! "Blocks" and "depends on" become dependencies; other links stay as text.

mod csv;
mod document;
mod issue;
mod json;
mod link;
mod moment;
mod outline;
mod people;
mod progress;
mod release;

use crate::reading::Reading;
use crate::text::{decode, decode_western};
use crate::{Continue, Incoming, ReadOptions, Unreadable};
use issue::Issue;
use slipway_engine::change::{Message, NewIds, Rows};
use slipway_engine::plan::{Calendar, Portfolio, Rules};

/// Reads what a search exported as CSV; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// [`Unreadable`] when the bytes are no such file, exceed a limit, when the zone does not exist, or
/// when `progress` said so.
pub fn read_jira_csv(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let mut reading = Reading::begin("jira", options, ids)?;
    let text = decode_western(bytes, &mut reading)?;
    let issues = csv::read(&text, &mut reading, progress)?;
    assemble(issues, reading)
}

/// Reads what a search answered as JSON; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// As [`read_jira_csv`].
pub fn read_jira_json(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let mut reading = Reading::begin("jira", options, ids)?;
    let text = decode(bytes)?;
    let issues = json::read(&text, &mut reading, progress)?;
    assemble(issues, reading)
}

pub(crate) use csv::is_export as is_csv_export;

fn assemble(issues: Vec<Issue>, mut reading: Reading<'_>) -> Result<Incoming, Unreadable> {
    if issues.is_empty() {
        return Err(Unreadable(Message::new("unreadable-jira")));
    }
    let reading_now = &mut reading;
    let issues = issue::without_twins(issues, reading_now);
    let name = release::title(&issues, reading_now);
    let title = reading_now.name("import-calendar-standard", &[]);
    let calendar = Calendar::standard(reading_now.id(), &title);
    let outline = outline::Outline::of(&issues, reading_now);
    let shelves = release::Shelves::of(&issues, &outline, reading_now);
    let staff = people::Staff::of(&issues, reading_now);
    let mut tasks = outline::tasks(&issues, &outline, &shelves, &staff, reading_now);
    let dependencies = link::read_all(&issues, &mut tasks, reading_now);
    let assignments = people::assignments(&issues, &tasks, &staff, reading_now);
    let portfolio = Portfolio {
        id: reading_now.id(),
        name: name.clone(),
        zone: reading_now.options.zone.clone(),
        calendar: calendar.id,
        start: progress::first(&issues),
        data_date: progress::latest(&issues),
        rules: Rules::default(),
        notes: String::new(),
        currency: String::new(),
    };
    let mut rows = Rows {
        portfolio: Some(portfolio),
        products: shelves.products,
        releases: shelves.releases,
        tasks,
        dependencies,
        calendars: vec![calendar],
        people: staff.rows,
        assignments,
        ..Rows::default()
    };
    progress::place(&issues, &mut rows);
    issue::warn_of_losses(&issues, reading_now);
    Ok(Incoming {
        rows,
        top_level: 0,
        zone: reading.options.zone.clone(),
        name,
        warnings: reading.into_warnings(),
    })
}
