//! Projects of Primavera P6: XER, its table format, and PMXML, its XML.
//!
//! Both say the same in two spellings: a table of XER is a kind of element of PMXML, and a column a
//! child. So each fact is read once, under both of its names ([`record`]).

mod activity;
mod baseline;
mod calendar;
mod calendar_text;
mod code;
mod costs;
mod link;
mod outline;
mod people;
mod pmxml;
mod project;
mod record;
mod value;
mod xer;

use crate::incoming::plan_of;
use crate::outline::Mould;
use crate::people::own_alone;
use crate::reading::Reading;
use crate::spent;
use crate::text::{decode, decode_western};
use crate::xml::Tree;
use crate::{Continue, Incoming, Into, ReadOptions, Unreadable};
use record::{Source, Table};
use slipway_engine::change::{Message, NewIds, Rows};
use slipway_engine::{Instant, ReleaseId};

/// Reads an XER file; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// [`Unreadable`] when the bytes are no such file, exceed a limit, when the zone does not exist, or
/// when `progress` said so.
pub fn read_xer(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let mut reading = Reading::begin("primavera", options, ids)?;
    let text = decode_western(bytes, &mut reading)?;
    let sheets = xer::Sheets::read(&text, progress)?;
    read_source(&sheets.source(), reading)
}

/// Reads a PMXML file; `progress` hears how far it is, from 0 to 1, and can end it.
///
/// # Errors
///
/// As [`read_xer`].
pub fn read_pmxml(
    bytes: &[u8],
    options: &ReadOptions,
    ids: &mut dyn NewIds,
    progress: &mut dyn FnMut(f32) -> Continue,
) -> Result<Incoming, Unreadable> {
    let reading = Reading::begin("primavera", options, ids)?;
    let text = decode(bytes)?;
    let tree = Tree::read(&text, progress)?;
    if tree.root().name() != "APIBusinessObjects" {
        return Err(Unreadable(Message::new("unreadable-primavera")));
    }
    let source = pmxml::tables(tree.root());
    read_source(&source, reading)
}

fn read_source(source: &Source<'_>, mut reading: Reading<'_>) -> Result<Incoming, Unreadable> {
    if source.rows(Table::Project).is_empty() && source.rows(Table::Activity).is_empty() {
        return Err(Unreadable(Message::new("unreadable-primavera")));
    }
    let reading_now = &mut reading;
    let calendars = calendar::Calendars::read(source, reading_now);
    let projects = project::read_all(source, reading_now);
    let name = project::title(&projects, reading_now);
    let mut portfolio = project::portfolio(source, &projects, &name, &calendars, reading_now);
    let first: ReleaseId = reading_now.id();
    let codes = code::Codes::read(source);
    let mut activities = activity::read_all(source, first, &calendars, &codes, reading_now);
    portfolio.rules.honour_dates = activity::has_mandatory_dates(source);
    if portfolio.start == Instant::default() {
        portfolio.start = activity::first_start(source, reading_now).unwrap_or_default();
        portfolio.data_date = portfolio.data_date.max(portfolio.start);
    }
    let dependencies = link::read_all(source, &activities, reading_now);
    let money = costs::Money::of(source);
    portfolio.currency.clone_from(&money.currency);
    let spent = money.give(source, &mut activities, reading_now);
    let people = people::read_people(source, (&calendars, &money), reading_now);
    let assignments = people::read_assignments(source, &activities, &people, reading_now);
    let baselines = baseline::read_all(source, &activities, reading_now);
    let (mut tasks, into) = outline::nest(source, &projects, activities, first, reading_now);
    own_alone(&mut tasks, &assignments, &people.rows);
    let mould = Mould {
        product: match reading_now.options.product {
            Some(product) => product,
            None => reading_now.id(),
        },
        name: &name,
        calendar: calendars.project,
        start: Some(portfolio.start),
        finish: None,
    };
    let mut rows = Rows {
        portfolio: Some(portfolio),
        tasks,
        dependencies,
        calendars: calendars.rows,
        people: people.rows,
        assignments,
        baselines,
        ..Rows::default()
    };
    let top_level = crate::outline::settle(&mut rows, &mould, first, None, into, reading_now);
    project::say_of_releases(&projects, &mut rows.releases, into);
    spent::keep(&spent, &mut rows);
    if let Some(plan) = plan_of(&rows) {
        link::warn_of_lag_calendars(source, &plan, reading_now);
    }
    source.warn_of_losses(reading_now);
    costs::warn_of_losses(source, reading_now);
    Ok(Incoming {
        rows,
        top_level: if projects.len() > 1 { 0 } else { top_level },
        zone: reading.options.zone.clone(),
        name,
        warnings: reading.into_warnings(),
    })
}

/// Several projects are several releases, whatever is asked for.
fn releases_of(projects: usize, asked: Into) -> Into {
    if projects > 1 {
        Into::ReleasePerSummary
    } else {
        asked
    }
}
