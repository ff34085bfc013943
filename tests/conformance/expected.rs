//! What Microsoft Project stored, one row a task, and how near ours is.

use chrono::NaiveDateTime;
use slipway_engine::schedule::TaskDates;
use slipway_engine::{Instant, Seconds};
use std::collections::BTreeMap;

/// The nine fields, as they are called in the files.
pub(crate) const COLUMNS: [&str; 9] = [
    "early_start",
    "early_finish",
    "late_start",
    "late_finish",
    "start_slack",
    "finish_slack",
    "free_slack",
    "total_slack",
    "critical",
];

/// A minute: Project stores no less.
const NEAR: i64 = 60;

/// What we say of a task, in UTC.
pub(crate) struct Ours {
    dates: [Instant; 4],
    slacks: [Seconds; 4],
    critical: bool,
}

impl Ours {
    pub(crate) fn of(dates: &TaskDates) -> Self {
        Self {
            dates: [
                dates.early_start,
                dates.early_finish,
                dates.late_start,
                dates.late_finish,
            ],
            slacks: [
                dates.start_float,
                dates.finish_float,
                dates.free_float,
                dates.total_float,
            ],
            critical: dates.is_critical,
        }
    }
}

/// What is stored of a task; an empty cell is unknown.
pub(crate) struct Row {
    pub(crate) uid: String,
    cells: BTreeMap<String, String>,
}

/// Reads a table with a line of names.
pub(crate) fn read(text: &str) -> Vec<Row> {
    let mut lines = text
        .lines()
        .map(|line| line.trim_end_matches('\r').split('\t'));
    let names: Vec<&str> = lines.next().into_iter().flatten().collect();
    let row = |cells: std::str::Split<'_, char>| {
        let cells: BTreeMap<String, String> = names
            .iter()
            .zip(cells)
            .map(|(name, cell)| ((*name).to_owned(), cell.to_owned()))
            .collect();
        Row {
            uid: cells.get("uid").cloned().unwrap_or_default(),
            cells,
        }
    };
    lines.map(row).collect()
}

impl Row {
    /// Says whether it is a task with work of its own, and counts.
    pub(crate) fn is_leaf(&self) -> bool {
        self.cell("summary") != Some("1") && self.uid != "0" && self.cell("active") != Some("0")
    }

    /// Says which of the nine fields are right.
    pub(crate) fn hits(&self, ours: &Ours) -> [bool; 9] {
        let mut hits = [true; 9];
        for (at, name) in COLUMNS.iter().enumerate() {
            hits[at] = match at {
                0..4 => self
                    .date(name)
                    .is_none_or(|want| (ours.dates[at].0 - want).abs() <= NEAR),
                4..8 => self
                    .seconds(&format!("{name}_min"))
                    .is_none_or(|want| (seconds(ours.slacks[at - 4]) - want).abs() <= 60.0),
                _ => self
                    .cell(name)
                    .is_none_or(|want| (want != "0") == ours.critical),
            };
        }
        hits
    }

    fn cell(&self, name: &str) -> Option<&str> {
        let cell = self.cells.get(name).map(String::as_str);
        cell.filter(|cell| !cell.is_empty())
    }

    fn date(&self, name: &str) -> Option<i64> {
        let cell = self.cell(name)?.get(..16)?;
        let local = NaiveDateTime::parse_from_str(cell, "%Y-%m-%dT%H:%M");
        Some(local.expect("a date in the table").and_utc().timestamp())
    }

    fn seconds(&self, name: &str) -> Option<f64> {
        let minutes: f64 = self.cell(name)?.parse().expect("minutes in the table");
        Some(minutes * 60.0)
    }
}

#[expect(clippy::cast_precision_loss, reason = "less than 2^52 seconds")]
fn seconds(of: Seconds) -> f64 {
    of.0 as f64
}
