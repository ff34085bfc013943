//! Windows and freezes over a page's line of time.

use super::axis::Axis;
use crate::export::Export;
use serde::Serialize;
use slipway_engine::Instant;
use slipway_words::Argument;

/// A window that is open, or a freeze that holds.
#[derive(Debug, Serialize)]
pub(crate) struct Band {
    /// `window` or `freeze`.
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    /// When, in words.
    pub(crate) when: String,
    /// From which minute of the line to which.
    pub(crate) from: i64,
    pub(crate) to: i64,
    /// Whether a release aims at it or goes out in it; a freeze always counts.
    pub(crate) counts: bool,
    /// Whether it is over by the data date.
    pub(crate) is_over: bool,
}

/// Returns all that the line reaches over, by when they begin.
pub(crate) fn bands(export: &Export<'_>, axis: &Axis) -> Vec<Band> {
    let plan = &export.on.plan;
    let coming = export.on.calendars.coming();
    let reach = axis.reach(export);
    let aimed = export.openings_aimed_at();
    let mut found = Vec::new();
    for (slot, window) in plan.windows.entries() {
        for &stretch in coming
            .of_window(slot)
            .iter()
            .filter(|one| meets(**one, reach))
        {
            let counts = aimed.contains(&(slot, stretch.0));
            found.push((
                stretch,
                band(export, axis, "window", &window.name, stretch, counts),
            ));
        }
    }
    for (slot, freeze) in plan.freezes.entries() {
        for &stretch in coming
            .of_freeze(slot)
            .iter()
            .filter(|one| meets(**one, reach))
        {
            found.push((
                stretch,
                band(export, axis, "freeze", &freeze.name, stretch, true),
            ));
        }
    }
    // Stable: what begins together stays in the order of the plan.
    found.sort_by_key(|((from, _), _)| *from);
    found.into_iter().map(|(_, band)| band).collect()
}

fn meets((from, to): (Instant, Instant), (begin, end): (Instant, Instant)) -> bool {
    from < end && begin < to
}

fn band(
    export: &Export<'_>,
    axis: &Axis,
    kind: &'static str,
    name: &str,
    (from, to): (Instant, Instant),
    counts: bool,
) -> Band {
    let speaker = &export.speaker;
    let is_a_day = speaker.clock(from).date() == speaker.clock(to).date();
    let until = if is_a_day {
        speaker.clock(to).format("%H:%M").to_string()
    } else {
        speaker.moment(to)
    };
    let arguments = [
        ("from", Argument::Text(speaker.moment(from))),
        ("to", Argument::Text(until)),
    ];
    Band {
        kind,
        name: name.to_owned(),
        when: speaker.words.say("date-range", arguments),
        from: axis.place(export, from),
        to: axis.place(export, to),
        counts,
        is_over: to <= export.on.plan.portfolio.data_date,
    }
}
