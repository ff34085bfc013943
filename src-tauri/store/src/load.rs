//! Reads the tables into a plan. A row that makes no sense does not stop the others: it is lost to
//! the plan and listed.

use crate::fault::Fault;
use crate::set_aside::{SetAside, Why};
use crate::tables::{Reader, Stored, select};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row as SqlRow};
use slipway_engine::plan::{Plan, Portfolio, Row, Table};
use std::sync::Arc;
use uuid::Uuid;

/// A plan as its tables hold it, and the rows that could not be read.
pub(crate) struct Loaded {
    /// The plan; references in it may lead nowhere.
    pub(crate) plan: Plan,
    /// Rows without sense.
    pub(crate) lost: Vec<SetAside>,
}

/// Reads every table from beginning to end.
///
/// # Errors
///
/// [`Fault::Damaged`] when pages are broken, or when the portfolio itself cannot be read.
pub(crate) fn load(connection: &Connection) -> Result<Loaded, Fault> {
    let mut lost = Vec::new();
    let portfolio: Table<Portfolio> = table(connection, &mut lost)?;
    let portfolio = portfolio.iter().next().ok_or(Fault::Damaged)?;
    let plan = Plan {
        portfolio: Arc::clone(portfolio),
        products: table(connection, &mut lost)?,
        releases: table(connection, &mut lost)?,
        tasks: table(connection, &mut lost)?,
        dependencies: table(connection, &mut lost)?,
        calendars: table(connection, &mut lost)?,
        people: table(connection, &mut lost)?,
        assignments: table(connection, &mut lost)?,
        baselines: table(connection, &mut lost)?,
        windows: table(connection, &mut lost)?,
        freezes: table(connection, &mut lost)?,
        waivers: table(connection, &mut lost)?,
        environments: table(connection, &mut lost)?,
        bookings: table(connection, &mut lost)?,
        gates: table(connection, &mut lost)?,
        external_events: table(connection, &mut lost)?,
        outages: table(connection, &mut lost)?,
        criteria: table(connection, &mut lost)?,
        sign_offs: table(connection, &mut lost)?,
        reviews: table(connection, &mut lost)?,
        templates: table(connection, &mut lost)?,
        publications: table(connection, &mut lost)?,
        views: table(connection, &mut lost)?,
        raid_items: table(connection, &mut lost)?,
        reports: table(connection, &mut lost)?,
    };
    Ok(Loaded { plan, lost })
}

fn table<R: Stored>(connection: &Connection, lost: &mut Vec<SetAside>) -> Result<Table<R>, Fault> {
    let mut statement = connection.prepare(&select::<R>())?;
    let mut rows = statement.query([])?;
    let mut table = Table::default();
    while let Some(row) = rows.next()? {
        match read::<R>(row) {
            Ok(row) => drop(table.insert(Arc::new(row))),
            Err(unreadable) => lost.push(unreadable),
        }
    }
    Ok(table)
}

/// Reads one row, or says what is wrong with it.
pub(crate) fn read<R: Stored>(row: &SqlRow<'_>) -> Result<R, SetAside> {
    R::read(&mut Reader::new(row, R::COLUMNS)).map_err(|unreadable| SetAside {
        table: R::TABLE.to_owned(),
        id: row
            .get_ref(0)
            .ok()
            .and_then(|id| Uuid::from_slice(id.as_blob().ok()?).ok()),
        column: Some(unreadable.column.to_owned()),
        why: Why::Unreadable,
        content: raw(row, R::COLUMNS),
    })
}

/// Returns the columns of a row as JSON, whatever they hold.
fn raw(row: &SqlRow<'_>, columns: &[&str]) -> String {
    let fields = columns.iter().enumerate().map(|(at, &column)| {
        let value = match row.get_ref(at) {
            Ok(ValueRef::Integer(number)) => number.into(),
            Ok(ValueRef::Real(number)) => number.into(),
            Ok(ValueRef::Text(text)) => String::from_utf8_lossy(text).into(),
            Ok(ValueRef::Blob(bytes)) => crate::hash::hexadecimal(bytes).into(),
            Ok(ValueRef::Null) | Err(_) => serde_json::Value::Null,
        };
        (column.to_owned(), value)
    });
    serde_json::Value::Object(fields.collect()).to_string()
}

/// Returns a row of the plan as JSON.
pub(crate) fn content<R: Row + serde::Serialize>(row: &R) -> String {
    serde_json::to_string(row).expect("rows hold nothing that JSON cannot say")
}
