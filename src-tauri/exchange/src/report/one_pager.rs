//! Everything about a release, or about all, on one page: how it stands and why, what has changed, what
//! comes, what stands in the way, what is to be decided.

mod ahead;
mod changes;
mod lead;

use super::headline;
use super::look::{GUTTER, Look, MARGIN};
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use crate::digest::{asked, coming, noticed};
use crate::export::Detail;
use crate::scene::Ink;
use slipway_engine::status::{Rag, ReleaseStatus};
use slipway_words::Argument;

/// Where the two columns begin, and how wide they are.
const LEFT: (f64, f64) = (MARGIN, 580.0);
const RIGHT: (f64, f64) = (MARGIN + 580.0 + GUTTER, 572.0);
/// Where the two rows of parts begin, and where they end.
const ROWS: [(f64, f64); 2] = [(198.0, 432.0), (444.0, 668.0)];
/// The square of the state.
const STATE: f64 = 70.0;
/// Days ahead that are told.
const DAYS: i64 = 14;
/// How many things that stand in the way are told.
const MOST: usize = 3;

/// Lays out the page.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = headline::standing(press);
    let Some(worst) = all.first().cloned() else {
        let title = press.word("overview-empty");
        return vec![press.sheet("one-pager", title, "")];
    };
    let is_of_one = press.is_of_one();
    let title = title(press, &worst, is_of_one);
    let subtitle = subtitle(press, &worst, is_of_one);
    let mut sheet = press.sheet("one-pager", title, &subtitle);
    lead::lead(press, &mut sheet, &all, &worst, is_of_one);
    changes::changes(press, &mut sheet, (LEFT, ROWS[0]));
    ahead(press, &mut sheet, (RIGHT, ROWS[0]));
    obstacles(press, &mut sheet, (LEFT, ROWS[1]));
    decisions(press, &mut sheet, (RIGHT, ROWS[1]));
    vec![sheet]
}

/// Where a part of the page stands: its column and its row.
type Part = ((f64, f64), (f64, f64));

fn title(press: &Press<'_, '_>, worst: &ReleaseStatus, is_of_one: bool) -> String {
    let may_see = !press.export.audience.withholds(Detail::Floats);
    if !is_of_one {
        return headline::windows(press);
    }
    if may_see && headline::misses(worst) {
        return headline::missed(press, worst);
    }
    let release = Argument::Text(headline::name(press, worst));
    let date = |at: Option<slipway_engine::Instant>| {
        Argument::Text(
            at.map(|at| press.export.speaker.date(at))
                .unwrap_or_default(),
        )
    };
    let (key, date) = match (worst.rag, worst.goes_out) {
        (Rag::Out, at) => ("report-title-is-out", date(at)),
        (_, None) => ("report-title-without-date", date(None)),
        (_, at) => ("report-title-goes-out", date(at)),
    };
    press.say(key, [("release", release), ("date", date)])
}

fn subtitle(press: &Press<'_, '_>, worst: &ReleaseStatus, is_of_one: bool) -> String {
    let mut parts = vec![press.word("report-weekly-subtitle")];
    if is_of_one {
        let release = press.export.on.plan.releases.get(worst.release);
        let owner = release.and_then(|row| press.export.person(row.owner));
        parts.extend(owner.map(|row| {
            let name = Argument::Text(row.name.clone());
            press.say("report-owner", [("name", name)])
        }));
        parts.extend(worst.aims_at.map(|at| {
            let date = Argument::Text(press.export.speaker.date(at));
            press.say("report-aims-at", [("date", date)])
        }));
    } else {
        parts.push(headline::colours(press));
    }
    parts.join(" · ")
}

/// Columns with widths; the last of them for numbers where `ends`.
fn columns(press: &Press<'_, '_>, of: &[(&str, f64)], ends: bool) -> Vec<Column> {
    let mut columns: Vec<Column> = of
        .iter()
        .map(|(key, width)| Column::of(press, key, *width))
        .collect();
    if ends && let Some(last) = columns.pop() {
        columns.push(last.of_numbers());
    }
    columns
}

fn room(((x, width), (y, bottom)): Part) -> Room {
    Room {
        x,
        y,
        width,
        bottom,
    }
}

fn ahead(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let heading = press.say("export-coming", [("days", Argument::Number(DAYS))]);
    if press.is_of_one() && ahead::draw(press, sheet, &heading, at) {
        return;
    }
    let heads = [
        ("export-date", 110.0),
        ("export-what", 292.0),
        ("export-release", 170.0),
    ];
    let columns = columns(press, &heads, false);
    let rows: Vec<Vec<Entry>> = coming(press.export, DAYS)
        .iter()
        .map(|one| {
            let date = Entry::of(one.date.clone(), Look::BODY.in_ink(Ink::Muted));
            let what = Entry::of(one.what.clone(), Look::BODY.in_lines(2));
            vec![
                date,
                what,
                Entry::of(one.release.clone(), Look::BODY.in_ink(Ink::Muted)),
            ]
        })
        .collect();
    let empty = press.word("overview-nothing");
    sheet.part(
        press,
        ("ahead", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}

fn obstacles(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let all = noticed(press.export);
    let open = all
        .iter()
        .filter(|one| !one.is_waived && one.severity != "hint");
    let heads = [("findings-severity", 90.0), ("export-finding", 490.0)];
    let columns = columns(press, &heads, false);
    let rows: Vec<Vec<Entry>> = open
        .take(MOST)
        .map(|one| {
            let is_hard = matches!(one.severity, "blocker" | "error");
            let ink = if is_hard { Ink::Critical } else { Ink::Risk };
            vec![
                Entry::of(one.severity_is.clone(), Look::BODY.bold().in_ink(ink)),
                Entry::of(one.text.clone(), Look::BODY.in_lines(2)),
            ]
        })
        .collect();
    let heading = press.word("report-obstacles");
    let empty = press.word("report-obstacles-none");
    sheet.part(
        press,
        ("obstacles", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}

fn decisions(press: &mut Press<'_, '_>, sheet: &mut Sheet, at: Part) {
    let heads = [
        ("report-due", 110.0),
        ("export-what", 322.0),
        ("report-whose", 140.0),
    ];
    let columns = columns(press, &heads, false);
    let rows: Vec<Vec<Entry>> = asked(press.export)
        .iter()
        .map(|one| {
            vec![
                Entry::of(one.due.clone(), Look::BODY.bold()),
                Entry::of(one.what.clone(), Look::BODY.in_lines(2)),
                Entry::of(one.who.clone(), Look::BODY.in_ink(Ink::Muted)),
            ]
        })
        .collect();
    let heading = press.word("report-decisions");
    let empty = press.word("overview-needs-none");
    sheet.part(
        press,
        ("decisions", &heading),
        room(at),
        &columns,
        &rows,
        &empty,
    );
}
