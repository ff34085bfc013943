//! What was promised against what is to be expected: for each release the days by which it is late or early,
//! as bars to both sides of a line, against a baseline or else the last publication.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, mark, rule, solid};
use super::table::{Column, Entry};
use crate::digest::{Followed, outings, promised, published};
use crate::scene::{Ink, Place, Point, Shape};
use slipway_engine::plan::{Baseline, Publication};
use slipway_engine::{Instant, Seconds};
use slipway_words::Argument;

/// A day, around the clock.
const DAY: i64 = 86_400;
/// Where the names end and bars begin.
const BARS: f64 = 620.0;

/// When releases were to go out.
enum Promise<'p> {
    Baseline(&'p Baseline),
    Publication(&'p Publication),
}

/// A release beside its promise.
struct Row {
    name: String,
    was: Option<Instant>,
    is: Option<Instant>,
}

impl Row {
    /// Returns by how much it is late; negative when early.
    fn late(&self) -> Option<Seconds> {
        Some(self.is? - self.was?)
    }
}

/// Lays out the page; says what to do where nothing was promised.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let plan = &press.export.on.plan;
    let baseline = plan
        .baselines
        .iter()
        .max_by_key(|row| (row.taken_at, std::cmp::Reverse(row.number)));
    let publication = plan.publications.iter().max_by_key(|row| row.number);
    let promise = match (baseline, publication) {
        (Some(row), _) => Promise::Baseline(row),
        (None, Some(row)) => Promise::Publication(row),
        (None, None) => {
            let title = press.word("report-promised-none");
            let mut sheet = press.sheet("promised", title, "");
            let why = press.word("report-promised-none-why");
            sheet.text(press, "empty", &why, Look::LEAD.in_lines(3), CONTENT);
            return vec![sheet];
        }
    };
    let rows = rows(press, &promise);
    let title = message(press, &rows);
    let since = since(press, &promise);
    let mut sheet = press.sheet("promised", title, &since);
    let shown = table(press, &mut sheet, &rows);
    bars(&mut sheet, &rows[..shown]);
    vec![sheet]
}

fn since(press: &Press<'_, '_>, promise: &Promise<'_>) -> String {
    let (name, at) = match promise {
        Promise::Baseline(row) => (row.name.clone(), row.taken_at),
        Promise::Publication(row) => (row.name.clone(), Some(row.at)),
    };
    let date = at
        .map(|at| press.export.speaker.date(at))
        .unwrap_or_default();
    let arguments = [
        ("name", Argument::Text(name)),
        ("date", Argument::Text(date)),
    ];
    press.say("report-promised-since", arguments)
}

/// Returns releases that were promised or are expected, the latest first.
fn rows(press: &Press<'_, '_>, promise: &Promise<'_>) -> Vec<Row> {
    let plan = &press.export.on.plan;
    let told = match promise {
        Promise::Baseline(row) => promised(row, &outings(press.export)),
        Promise::Publication(row) => Some(published(row)),
    };
    let dates = told.map(|told| told.dates).unwrap_or_default();
    let mut rows: Vec<Row> = headline::standing(press)
        .into_iter()
        .filter_map(|one| {
            let release = plan.releases.get(one.release)?;
            let was = dates.get(&Followed::Release(one.release)).copied();
            was.is_some().then(|| Row {
                name: release.title(),
                was,
                is: one.goes_out,
            })
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.late()));
    rows
}

fn message(press: &Press<'_, '_>, rows: &[Row]) -> String {
    let late = rows.iter().filter(|row| days(row) > 0).count();
    let Some(worst) = rows.first().filter(|_| late > 0) else {
        return headline::count(press, "report-promised-kept", rows.len());
    };
    let by = Argument::Text(whole(press, days(worst)));
    let count = |number: usize| Argument::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let arguments = [
        ("release", Argument::Text(worst.name.clone())),
        ("by", by),
        ("n", count(late)),
        ("of", count(rows.len())),
    ];
    press.say("report-promised-late", arguments)
}

fn days(row: &Row) -> i64 {
    row.late()
        .map_or(0, |late| (late.0 as f64 / DAY as f64).round() as i64)
}

fn whole(press: &Press<'_, '_>, days: i64) -> String {
    press.say("mail-days", [("n", Argument::Number(days.abs()))])
}

fn table(press: &mut Press<'_, '_>, sheet: &mut Sheet, rows: &[Row]) -> usize {
    let columns = [
        Column::of(press, "export-release", 232.0),
        Column::of(press, "report-promised", 124.0),
        Column::of(press, "report-expected", 124.0),
        Column::of(press, "report-variance", 92.0).of_numbers(),
    ];
    let dash = press.word("unit-none");
    let date = |press: &Press<'_, '_>, at: Option<Instant>| {
        at.map_or_else(|| dash.clone(), |at| press.export.speaker.date(at))
    };
    let entries: Vec<Vec<Entry>> = rows
        .iter()
        .map(|row| {
            let (ink, text) = match days(row) {
                0 => (Ink::Muted, press.word("report-on-time")),
                late if late > 0 => (Ink::Critical, format!("+{}", whole(press, late))),
                early => (Ink::Good, format!("\u{2212}{}", whole(press, early))),
            };
            vec![
                Entry::of(row.name.clone(), Look::NAME),
                Entry::of(date(press, row.was), Look::BODY),
                Entry::of(date(press, row.is), Look::BODY),
                Entry::of(text, Look::BODY.bold().in_ink(ink)),
            ]
        })
        .collect();
    let corner = (CONTENT.x, CONTENT.y, CONTENT.bottom());
    sheet.table(press, "promised", corner, &columns, &entries).1
}

/// Draws days as bars beside the rows of the table.
fn bars(sheet: &mut Sheet, rows: &[Row]) {
    let places = sheet.rows_of("promised");
    let most = rows.iter().map(|row| days(row).abs()).max().unwrap_or(0);
    let Some(last) = places.last().copied().filter(|_| most > 0) else {
        return;
    };
    let has_early = rows.iter().any(|row| days(row) < 0);
    let width = CONTENT.right() - BARS - 70.0;
    let zero = if has_early {
        BARS + width / 3.0
    } else {
        BARS + 10.0
    };
    let room = if has_early { width / 3.0 } else { width - 10.0 };
    sheet.add(rule(
        "zero".to_owned(),
        (
            Point::at(zero, CONTENT.y + 24.0),
            Point::at(zero, last.bottom()),
        ),
        solid(Ink::Rule, 1.5),
    ));
    for (number, (row, place)) in rows.iter().zip(places).enumerate() {
        let days = days(row);
        if days == 0 {
            continue;
        }
        let long = (days.abs() as f64 / most as f64 * room).max(2.0);
        let left = if days > 0 { zero } else { zero - long };
        let bar = Place::of(left, place.middle().y - 7.0, long, 14.0);
        let ink = if days > 0 { Ink::Critical } else { Ink::Good };
        sheet.add(mark(
            format!("variance-{}", number + 1),
            // The table says it.
            String::new(),
            (Shape::Box { radius: 2.0 }, bar),
            Some(ink),
            None,
        ));
    }
}
