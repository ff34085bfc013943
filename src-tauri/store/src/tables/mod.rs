//! The tables of the plan: one file each, with the columns, how a row is read and how it is written.

mod assignment;
mod baseline;
mod booking;
mod calendar;
pub(crate) mod column;
mod criterion;
mod dependency;
mod environment;
mod external_event;
mod freeze;
mod gate;
mod outage;
mod person;
mod place_in_time;
mod portfolio;
mod product;
mod publication;
mod raid_item;
mod release;
mod report;
mod review;
mod sign_off;
mod stored;
mod task;
mod template;
mod view;
mod waiver;
mod window;

pub(crate) use stored::{Reader, Stored, Unreadable, select, select_one};

use rusqlite::Connection;
use slipway_engine::change::Change;
use slipway_engine::plan::Plan;

/// Writes what a change leaves behind.
pub(crate) fn apply(connection: &Connection, change: &Change) -> rusqlite::Result<()> {
    match change {
        Change::Portfolio(edit) => stored::apply(connection, edit),
        Change::Product(edit) => stored::apply(connection, edit),
        Change::Release(edit) => stored::apply(connection, edit),
        Change::Task(edit) => stored::apply(connection, edit),
        Change::Dependency(edit) => stored::apply(connection, edit),
        Change::Calendar(edit) => stored::apply(connection, edit),
        Change::Person(edit) => stored::apply(connection, edit),
        Change::Assignment(edit) => stored::apply(connection, edit),
        Change::Baseline(edit) => stored::apply(connection, edit),
        Change::Window(edit) => stored::apply(connection, edit),
        Change::Freeze(edit) => stored::apply(connection, edit),
        Change::Waiver(edit) => stored::apply(connection, edit),
        Change::Environment(edit) => stored::apply(connection, edit),
        Change::Booking(edit) => stored::apply(connection, edit),
        Change::Gate(edit) => stored::apply(connection, edit),
        Change::ExternalEvent(edit) => stored::apply(connection, edit),
        Change::Outage(edit) => stored::apply(connection, edit),
        Change::Criterion(edit) => stored::apply(connection, edit),
        Change::SignOff(edit) => stored::apply(connection, edit),
        Change::Review(edit) => stored::apply(connection, edit),
        Change::Template(edit) => stored::apply(connection, edit),
        Change::Publication(edit) => stored::apply(connection, edit),
        Change::View(edit) => stored::apply(connection, edit),
        Change::RaidItem(edit) => stored::apply(connection, edit),
        Change::Report(edit) => stored::apply(connection, edit),
    }
}

/// Writes every row of a plan into empty tables.
pub(crate) fn put_plan(connection: &Connection, plan: &Plan) -> rusqlite::Result<()> {
    fn put_all<R: Stored>(
        connection: &Connection,
        table: &slipway_engine::plan::Table<R>,
    ) -> rusqlite::Result<()> {
        table
            .iter()
            .try_for_each(|row| stored::put(connection, row.as_ref()))
    }
    stored::put(connection, plan.portfolio.as_ref())?;
    put_all(connection, &plan.calendars)?;
    put_all(connection, &plan.people)?;
    put_all(connection, &plan.products)?;
    put_all(connection, &plan.releases)?;
    put_all(connection, &plan.tasks)?;
    put_all(connection, &plan.dependencies)?;
    put_all(connection, &plan.assignments)?;
    put_all(connection, &plan.baselines)?;
    put_all(connection, &plan.environments)?;
    put_all(connection, &plan.windows)?;
    put_all(connection, &plan.freezes)?;
    put_all(connection, &plan.waivers)?;
    put_all(connection, &plan.bookings)?;
    put_all(connection, &plan.gates)?;
    put_all(connection, &plan.external_events)?;
    put_all(connection, &plan.outages)?;
    put_all(connection, &plan.criteria)?;
    put_all(connection, &plan.sign_offs)?;
    put_all(connection, &plan.reviews)?;
    put_all(connection, &plan.templates)?;
    put_all(connection, &plan.publications)?;
    put_all(connection, &plan.views)?;
    put_all(connection, &plan.raid_items)?;
    put_all(connection, &plan.reports)
}
