//! What lies on one line of time before and after, beside the tasks: the bookings of an environment, the
//! times of a window, a freeze or an outage, the gates of a release.
//!
//! Only lines on which people would put something elsewhere are told, with what else lies there
//! meanwhile: a booking is seen beside its neighbours. What merely follows from dates of tasks is seen
//! beside those.

use super::{Strip, StripSpan};
use crate::change::Subject;
use crate::id::{EnvironmentId, FreezeId, OutageId, ReleaseId, WindowId};
use crate::plan::{Row, Table};
use crate::scheduled::Scheduled;
use crate::time::Seconds;
use crate::window::{Coming, Stretch};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// Lines in the picture of a package.
const MOST_STRIPS: usize = 4;
/// What moves on one line; a series may move for years.
const MOST_MOVED: usize = 6;
/// How much of a line is told around what moves.
const AROUND: Seconds = Seconds(7 * 86_400);

/// Whose line it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Environment(EnvironmentId),
    Window(WindowId),
    Freeze(FreezeId),
    Outage(OutageId),
    Gates(ReleaseId),
}

/// Returns the lines on which something is put elsewhere.
pub(super) fn strips(before: &Scheduled, after: &Scheduled) -> Vec<Strip> {
    let (old, new) = (&before.plan, &after.plan);
    let bookings = differing(&old.bookings, &new.bookings);
    let windows = differing(&old.windows, &new.windows);
    let freezes = differing(&old.freezes, &new.freezes);
    let outages = differing(&old.outages, &new.outages);
    let gates = differing(&old.gates, &new.gates);
    let lines: BTreeSet<Line> = bookings
        .map(|row| Line::Environment(row.environment))
        .chain(windows.map(|row| Line::Window(row.id)))
        .chain(freezes.map(|row| Line::Freeze(row.id)))
        .chain(outages.map(|row| Line::Outage(row.id)))
        .chain(gates.map(|row| Line::Gates(row.release)))
        .collect();
    let strips = lines.into_iter().filter_map(|line| {
        let (was, is) = (held(before, line), held(after, line));
        strip(subject(line), &was, &is)
    });
    strips.take(MOST_STRIPS).collect()
}

fn subject(line: Line) -> Subject {
    match line {
        Line::Environment(id) => Subject::Environment(id),
        Line::Window(id) => Subject::Window(id),
        Line::Freeze(id) => Subject::Freeze(id),
        Line::Outage(id) => Subject::Outage(id),
        Line::Gates(id) => Subject::Release(id),
    }
}

/// Rows that differ, as they were and as they are.
fn differing<'a, R: Row>(was: &'a Table<R>, is: &'a Table<R>) -> impl Iterator<Item = &'a R> {
    let pair = move |slot| [was.at(slot), is.at(slot)];
    let pairs = was.differing(is).map(pair);
    let pairs = pairs.filter(|[was, is]| was.map(AsRef::as_ref) != is.map(AsRef::as_ref));
    pairs.flatten().flatten().map(AsRef::as_ref)
}

/// What lies on a line in one state of the plan, by beginning.
fn held(on: &Scheduled, line: Line) -> Vec<(Subject, Stretch)> {
    let plan = &on.plan;
    let coming = on.calendars.coming();
    let series = |slot: Option<u32>, times: fn(&Coming, u32) -> &[Stretch]| {
        let times = slot.map_or(&[][..], |slot| times(coming, slot));
        times.iter().map(|&time| (subject(line), time)).collect()
    };
    let mut spans: Vec<(Subject, Stretch)> = match line {
        Line::Environment(id) => (plan.bookings.iter())
            .filter(|row| row.environment == id && row.is_in_force())
            .filter_map(|row| Some((Subject::Booking(row.id), on.schedule.held(plan, row)?)))
            .collect(),
        Line::Gates(id) => (plan.gates.iter())
            .filter(|row| row.release == id)
            .filter_map(|row| {
                let reached = || Some(on.schedule.dates(plan.tasks.slot(row.milestone?)?).finish);
                let at = row.date.or_else(reached)?;
                Some((Subject::Gate(row.id), (at, at)))
            })
            .collect(),
        Line::Window(id) => series(plan.windows.slot(id), Coming::of_window),
        Line::Freeze(id) => series(plan.freezes.slot(id), Coming::of_freeze),
        Line::Outage(id) => series(plan.outages.slot(id), Coming::of_outage),
    };
    spans.sort_unstable_by_key(|&(_, time)| time);
    spans
}

/// A line as far as something moves on it; nothing when nothing does.
fn strip(
    of: Subject,
    before: &[(Subject, Stretch)],
    after: &[(Subject, Stretch)],
) -> Option<Strip> {
    let (mut was, mut is) = (told(before, after), told(after, before));
    let moved = |spans: &[StripSpan]| -> Vec<StripSpan> {
        let moved = spans.iter().filter(|span| span.moves).copied();
        moved.take(MOST_MOVED).collect()
    };
    let all: Vec<StripSpan> = moved(&was).into_iter().chain(moved(&is)).collect();
    let from = all.iter().map(|span| span.from).min()? - AROUND;
    let to = all.iter().map(|span| span.to).max()? + AROUND;
    let is_near = |span: &StripSpan| span.from <= to && from <= span.to;
    was.retain(is_near);
    is.retain(is_near);
    Some(Strip {
        of,
        before: was,
        after: is,
    })
}

fn told(spans: &[(Subject, Stretch)], others: &[(Subject, Stretch)]) -> Vec<StripSpan> {
    let others: FxHashSet<&(Subject, Stretch)> = others.iter().collect();
    let told = spans.iter().map(|span| StripSpan {
        of: span.0,
        from: span.1.0,
        to: span.1.1,
        moves: !others.contains(span),
    });
    told.collect()
}
