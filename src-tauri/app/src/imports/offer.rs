//! What a file would bring, told before anything is created.

use super::tree::{TreeLine, tree_of};
use serde::Serialize;
use slipway_engine::change::{Message, Rows};
use slipway_exchange::Incoming;
use slipway_exchange::table::{ColumnSample, DryRun};

/// What became of reading a file.
#[derive(Debug, Serialize)]
pub(crate) struct ReadFile {
    /// What it would bring; nothing of a table of which nothing could be made as it is mapped.
    pub(super) offer: Option<ImportOffer>,
    /// Why, then.
    pub(super) why: Option<Message>,
    /// The columns of a table as its mapping reads them.
    pub(super) columns: Vec<ColumnSample>,
}

/// What a chosen file would bring, before anything is created.
#[derive(Debug, Serialize)]
pub(crate) struct ImportOffer {
    name: String,
    /// How many rows come into each table, where any do.
    counts: Vec<Count>,
    /// What stands in it, from the top; deep and long ones are cut.
    tree: Vec<TreeLine>,
    warnings: Vec<Message>,
    /// How many summaries stand at the top.
    top_level: usize,
    /// How many of its rows the portfolio into which it goes has already, by their ids.
    known: usize,
    /// Rows of a table, counted from 1, that are left out or of which a value is.
    failing: Vec<u32>,
}

/// So many rows come into a table.
#[derive(Debug, Serialize)]
struct Count {
    what: &'static str,
    n: usize,
}

impl ImportOffer {
    pub(super) fn of(incoming: &Incoming, known: usize) -> Self {
        Self {
            name: incoming.name.clone(),
            counts: counts(&incoming.rows),
            tree: tree_of(&incoming.rows),
            warnings: incoming.warnings.clone(),
            top_level: incoming.top_level,
            known,
            failing: DryRun::of(incoming).failing,
        }
    }
}

fn counts(rows: &Rows) -> Vec<Count> {
    let all = [
        ("products", rows.products.len()),
        ("releases", rows.releases.len()),
        ("tasks", rows.tasks.len()),
        ("dependencies", rows.dependencies.len()),
        ("people", rows.people.len()),
        ("assignments", rows.assignments.len()),
        ("calendars", rows.calendars.len()),
        ("baselines", rows.baselines.len()),
        ("windows", rows.windows.len()),
        ("freezes", rows.freezes.len()),
        ("environments", rows.environments.len()),
        ("bookings", rows.bookings.len()),
        ("outages", rows.outages.len()),
        ("gates", rows.gates.len()),
        ("criteria", rows.criteria.len()),
        ("events", rows.external_events.len()),
        ("templates", rows.templates.len()),
        ("views", rows.views.len()),
        ("raid-items", rows.raid_items.len()),
        ("reports", rows.reports.len()),
    ];
    let some = all.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(what, n)| Count { what, n }).collect()
}
