//! What a task's progress was when a sheet was written, in a cell that the sheet brings back.

use super::column::SheetColumn;
use slipway_engine::plan::Task;
use slipway_engine::{Instant, Scheduled, Seconds, Span};
use std::collections::BTreeMap;
use std::fmt;

/// What stands first in the cell: how the rest is written.
const VERSION: &str = "1";
/// The columns of which a sheet remembers what it was sent with.
const KEPT: [SheetColumn; 5] = [
    SheetColumn::Done,
    SheetColumn::Remaining,
    SheetColumn::ActualStart,
    SheetColumn::ActualFinish,
    SheetColumn::Note,
];

/// The values of a row as short texts: what was sent, what came back and what the plan has now are alike
/// when these are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent(BTreeMap<SheetColumn, String>);

impl Sent {
    /// Returns the values of a task as the plan has them.
    pub(super) fn of(on: &Scheduled, task: &Task) -> Self {
        let progress = &task.progress;
        let moment = |at: Option<Instant>| at.map_or_else(String::new, |at| said_moment(on, at));
        let values = KEPT.map(|column| {
            let value = match column {
                SheetColumn::Done => said_share(i64::from(progress.done)),
                SheetColumn::Remaining => {
                    left(task).map_or_else(String::new, |left| said_length(left.amount))
                }
                SheetColumn::ActualStart => moment(progress.actual_start),
                SheetColumn::ActualFinish => moment(progress.actual_finish),
                _ => said_note(&task.notes),
            };
            (column, value)
        });
        Self(values.into_iter().collect())
    }

    /// Reads the cell; nothing where it is none of ours.
    pub(super) fn read(cell: &str) -> Option<Self> {
        let mut parts = cell.trim().split('|');
        if parts.next() != Some(VERSION) {
            return None;
        }
        let values: Vec<String> = parts.map(str::to_owned).collect();
        (values.len() == KEPT.len()).then(|| Self(KEPT.into_iter().zip(values).collect()))
    }

    /// Returns the value of a column; nothing for one that no sheet remembers.
    pub(super) fn value(&self, column: SheetColumn) -> Option<&str> {
        self.0.get(&column).map(String::as_str)
    }
}

impl fmt::Display for Sent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(VERSION)?;
        self.0.values().try_for_each(|value| write!(to, "|{value}"))
    }
}

/// Returns the work that is left of a task, to the minute; nothing for a moment.
pub(super) fn left(task: &Task) -> Option<Span> {
    let all = task.duration.amount;
    let computed = || Seconds(all.0 * i64::from(10_000 - task.progress.done.min(10_000)) / 10_000);
    let amount = task.progress.remaining.unwrap_or_else(computed);
    let amount = Seconds((amount.0 + 30) / 60 * 60);
    let unit = task.duration.unit;
    (all > Seconds::ZERO).then_some(Span { amount, unit })
}

/// Says how much is done.
pub(super) fn said_share(points: i64) -> String {
    points.to_string()
}

/// Says how long something takes.
pub(super) fn said_length(length: Seconds) -> String {
    format!("{}m", length.0 / 60)
}

/// Says a moment as a sheet shows it: to the minute, on the clocks of the portfolio.
pub(super) fn said_moment(on: &Scheduled, at: Instant) -> String {
    let clock = on.calendars.zone().to_local(at);
    clock.format("%Y-%m-%d %H:%M").to_string()
}

/// Says which note it is, in a few letters (FNV-1a); how lines end does not count.
pub(super) fn said_note(note: &str) -> String {
    let mut hash: u32 = 0x811C_9DC5;
    for byte in tidy(note).bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    format!("{hash:08x}")
}

/// Returns a note as a cell of any file brings it back.
pub(super) fn tidy(note: &str) -> String {
    note.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::notation::read;

    #[test]
    fn what_was_sent_is_read_back() {
        let on = Scheduled::of(read("build 4d started mon done 25%").expect("it reads"));
        let task = on.plan.tasks.iter().next().expect("there is one");
        let sent = Sent::of(&on, task);
        assert_eq!(Sent::read(&sent.to_string()), Some(sent.clone()));
        assert_eq!(sent.value(SheetColumn::Done), Some("2500"));
        assert_eq!(sent.value(SheetColumn::Remaining), Some("1440m"));
        for other in ["", "2|1|2|3|4|5", "1|1|2|3|4", "no", "1|1|2|3|4|5|6"] {
            assert_eq!(Sent::read(other), None, "{other}");
        }
    }

    #[test]
    fn a_note_is_the_same_however_its_lines_end() {
        assert_eq!(said_note("a\r\nb "), said_note("a\nb"));
        assert_ne!(said_note("a"), said_note("b"));
    }
}
