//! Working time as every reader builds it.

use crate::reading::Reading;
use slipway_engine::CalendarId;
use slipway_engine::change::Message;
use slipway_engine::plan::{Calendar, DayPattern, Shift};
use std::collections::BTreeMap;

/// How many dated exceptions a calendar keeps.
pub(crate) const MOST_EXCEPTIONS: usize = 10_000;

/// Sorts shifts and joins those that touch or overlap.
pub(crate) fn join_shifts(mut shifts: Vec<Shift>) -> Vec<Shift> {
    shifts.sort_unstable();
    let mut joined: Vec<Shift> = Vec::with_capacity(shifts.len());
    for shift in shifts {
        match joined.last_mut() {
            Some(last) if shift.from <= last.to => last.to = last.to.max(shift.to),
            _ => joined.push(shift),
        }
    }
    joined
}

/// Returns an ordinary day of eight hours with an hour for lunch.
pub(crate) fn usual_shifts() -> Vec<Shift> {
    vec![
        Shift::clock((8, 0), (12, 0)),
        Shift::clock((13, 0), (17, 0)),
    ]
}

/// Returns the usual week, for a file that has no calendar.
pub(crate) fn standard(id: CalendarId, reading: &mut Reading<'_>) -> Calendar {
    let mut calendar = Calendar::standard(id, &reading.name("import-calendar-standard", &[]));
    for day in &mut calendar.week[..5] {
        *day = DayPattern::Own(usual_shifts());
    }
    calendar
}

/// Drops the base of each calendar that would otherwise stand on itself, or on a tower too high.
pub(crate) fn break_circles(rows: &mut [Calendar], reading: &mut Reading<'_>) {
    const HIGHEST: usize = 64;
    let mut bases: BTreeMap<_, _> = rows
        .iter()
        .filter_map(|row| Some((row.id, row.base?)))
        .collect();
    // Circles first: breaking one must not cost those their base who stand beside it.
    for end_at_self in [true, false] {
        for row in rows.iter_mut() {
            let below = std::iter::successors(bases.get(&row.id), |base| bases.get(base));
            let mut below = below.take(HIGHEST + 1);
            let falls = if end_at_self {
                below.any(|base| *base == row.id)
            } else {
                below.count() > HIGHEST
            };
            if falls {
                bases.remove(&row.id);
                row.base = None;
                reading.warn(Message::new("warning-calendar-circle").text("name", &row.name));
            }
        }
    }
}
