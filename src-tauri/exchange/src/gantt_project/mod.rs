//! Projects of GanttProject (`.gan`), as its versions 2 and 3 write them.
//!
//! The program counts in whole days: a day is eight hours here. It keeps where each task stands, so
//! that a task which nothing drives is held where it was put.

mod baseline;
mod calendar;
mod costs;
mod link;
mod people;
mod progress;
mod task;

use crate::incoming::{file_stem, plan_of};
use crate::outline::{self, Mould};
use crate::people::own_alone;
use crate::reading::Reading;
use crate::text::decode;
use crate::xml::{Element, Tree};
use crate::{Continue, Incoming, ReadOptions, Unreadable};
use chrono::{NaiveDate, NaiveTime};
use slipway_engine::change::{Message, NewIds, Rows};
use slipway_engine::plan::{Calendar, Policy, Portfolio, Rules};
use slipway_engine::{Instant, ReleaseId, Seconds};

/// Reads a project; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// [`Unreadable`] when the bytes are no such file, exceed a limit, when the zone does not exist, or
/// when `progress` said so.
pub fn read_gantt_project(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let reading = Reading::begin("ganttproject", options, ids)?;
    let text = decode(bytes)?;
    let tree = Tree::read(&text, progress)?;
    let project = tree.root();
    if project.name() != "project" || project.child("tasks").is_none() {
        return Err(Unreadable(Message::new("unreadable-gan")));
    }
    Ok(read_project(project, reading))
}

fn read_project(project: Element<'_>, mut reading: Reading<'_>) -> Incoming {
    let reading_now = &mut reading;
    let name = match project.attribute("name") {
        Some(name) => reading_now.short(&name),
        None => file_stem(&reading_now.options.file),
    };
    let calendar = calendar::read(project, reading_now);
    let first: ReleaseId = reading_now.id();
    let lines = task::read_all(project, first, reading_now);
    let dependencies = link::read_all(&lines, reading_now);
    let mut tasks = task::hold(&lines, &dependencies, reading_now);
    let (people, person_of) = people::read_people(project, reading_now);
    let assignments =
        people::read_assignments(project, &lines, &person_of, &mut tasks, reading_now);
    own_alone(&mut tasks, &assignments, &people);
    costs::give(&lines, &mut tasks, &assignments, &people, reading_now);
    let portfolio = portfolio(project, &name, &calendar, &lines, reading_now);

    let mould = Mould {
        product: match reading_now.options.product {
            Some(product) => product,
            None => reading_now.id(),
        },
        name: &name,
        calendar: calendar.id,
        start: Some(portfolio.start),
        finish: None,
    };
    let mut rows = Rows {
        portfolio: Some(portfolio),
        tasks,
        dependencies,
        calendars: vec![calendar],
        people,
        assignments,
        ..Rows::default()
    };
    progress::place(&lines, &mut rows);
    if let Some(plan) = plan_of(&rows) {
        rows.baselines = baseline::read_all(project, &lines, &plan, reading_now);
    }
    let into = reading_now.options.into;
    let top_level = outline::settle(&mut rows, &mould, first, None, into, reading_now);

    Incoming {
        rows,
        top_level,
        zone: reading.options.zone.clone(),
        name,
        warnings: reading.into_warnings(),
    }
}

fn portfolio(
    project: Element<'_>,
    name: &str,
    calendar: &Calendar,
    lines: &[task::Line<'_>],
    reading: &mut Reading<'_>,
) -> Portfolio {
    let starts = lines.iter().filter_map(|line| line.start);
    let start = starts
        .min()
        .and_then(|day| opening(day, reading))
        .unwrap_or_default();
    let said = [
        project.value("description").map(str::to_owned),
        project.attribute("company").map(Into::into),
        project.attribute("webLink").map(Into::into),
    ];
    let notes: Vec<String> = said.into_iter().flatten().collect();
    Portfolio {
        id: reading.id(),
        name: name.to_owned(),
        zone: reading.options.zone.clone(),
        calendar: calendar.id,
        start,
        data_date: start,
        // Progress moves nothing in GanttProject, as in Microsoft Project.
        rules: Rules {
            policy: Policy::MsProject,
            ..Rules::default()
        },
        notes: reading.long(&notes.join("\n")),
        currency: String::new(),
    }
}

/// Reads a day.
fn day(text: &str) -> Option<NaiveDate> {
    crate::value::local(text).map(|at| at.date())
}

/// Reads a number of days as working time.
fn days(text: &str) -> Option<Seconds> {
    const MOST: i64 = 10_000;
    let days: i64 = text.parse().ok()?;
    (-MOST..=MOST)
        .contains(&days)
        .then(|| Seconds::from_minutes(days * calendar::MINUTES_PER_DAY))
}

/// Returns when work begins on a day.
fn opening(day: NaiveDate, reading: &Reading<'_>) -> Option<Instant> {
    let opens = NaiveTime::from_num_seconds_from_midnight_opt(calendar::OPENS, 0)?;
    reading.at(day.and_time(opens))
}
