//! What has changed since the reader was told: dates that moved, and what was done that moved them.

use super::{Part, columns, room};
use crate::digest::{Shift, moved};
use crate::export::Detail;
use crate::report::look::Look;
use crate::report::press::Press;
use crate::report::sheet::Sheet;
use crate::report::table::Entry;
use crate::scene::Ink;
use slipway_engine::Instant;
use slipway_engine::attribution::SlipStep;
use slipway_words::Argument;

/// Draws the part.
pub(super) fn changes(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let moved = moved(press.export);
    let heading = told_at(press).map_or_else(
        || press.word("report-changes"),
        |at| {
            let date = Argument::Text(press.export.speaker.date(at));
            press.say("report-changes-since", [("date", date)])
        },
    );
    let heads = [
        ("export-what", 240.0),
        ("report-promised", 116.0),
        ("report-expected", 116.0),
        ("report-variance", 108.0),
    ];
    let columns = columns(press, &heads, true);
    let shifts = moved.releases.iter().chain(&moved.tasks);
    let mut rows: Vec<Vec<Entry>> = shifts.map(|shift| shift_row(press, shift)).collect();
    rows.extend(steps(press).into_iter().map(|step| step_row(press, step)));
    let empty = if moved.since.is_empty() {
        press.word("report-changes-unpublished")
    } else {
        press.word("report-changes-none")
    };
    sheet.part(
        press,
        ("changes", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}

/// When the reader was told last.
fn told_at(press: &Press<'_, '_>) -> Option<Instant> {
    let before = press.export.before.map(|before| before.at);
    before.or_else(|| Some(press.export.stamp.as_ref()?.at))
}

/// What was done since the reader was told that moved the release of the page, the last of it first.
fn steps<'p>(press: &Press<'_, 'p>) -> Vec<&'p SlipStep> {
    let since = told_at(press);
    let told = press.export.attributions.iter();
    let of_release = told.filter(|one| press.recipe.release == Some(one.release));
    let steps = of_release.flat_map(|one| one.steps.iter().rev());
    steps
        .filter(|step| since.is_none_or(|since| step.at > since))
        .collect()
}

fn step_row(press: &Press<'_, '_>, step: &SlipStep) -> Vec<Entry> {
    let speaker = &press.export.speaker;
    let cause = press.word(&format!("slip-{}", step.cause.name()));
    let why = if press.export.audience.withholds(Detail::People) {
        cause
    } else {
        format!("{cause} · {}", step.author)
    };
    let is_late = step.days.0 > 0;
    let sign = if is_late { "+" } else { "" };
    let ink = if is_late { Ink::Critical } else { Ink::Good };
    vec![
        Entry::of(speaker.say(&step.label), Look::BODY.in_lines(2)).below(why, Look::SMALL),
        Entry::of(speaker.date(step.from), Look::BODY),
        Entry::of(speaker.date(step.to), Look::BODY),
        Entry::of(
            format!("{sign}{}", press.days(step.days)),
            Look::BODY.bold().in_ink(ink),
        ),
    ]
}

fn shift_row(press: &Press<'_, '_>, shift: &Shift) -> Vec<Entry> {
    let what = Entry::of(shift.name.clone(), Look::BODY);
    let what = if shift.release.is_empty() {
        what
    } else {
        what.below(shift.release.clone(), Look::SMALL)
    };
    let (text, ink) = match shift.change {
        "later" => (format!("+{}", shift.by), Ink::Critical),
        "earlier" => (format!("\u{2212}{}", shift.by), Ink::Good),
        "new" => (press.word("report-new"), Ink::Text),
        _ => (press.word("report-dropped"), Ink::Muted),
    };
    vec![
        what,
        Entry::of(press.or_dash(&shift.was), Look::BODY),
        Entry::of(press.or_dash(&shift.is), Look::BODY),
        Entry::of(text, Look::BODY.bold().in_ink(ink)),
    ]
}
