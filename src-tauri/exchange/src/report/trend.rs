//! The milestone trend: from left to right the dates on which the plan was told, from bottom to top when
//! each release was to go out as it looked then. A level line keeps its date, a climbing one slips.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, dashed, mark, rule, solid, text_item};
use super::timescale::{Timescale, day, month};
use crate::digest::{Followed, Trend};
use crate::scene::{Align, Ink, Item, Kind, Place, Point, Shade, Shape};
use chrono::Datelike as _;
use slipway_engine::Instant;
use slipway_words::Argument;

/// Where the lines are drawn; names stand to the right.
const PLOT: Place = Place::of(128.0, 118.0, 760.0, 500.0);
/// How high a name is, and how wide.
const NAME: (f64, f64) = (18.0, 330.0);
/// Inks in which lines that keep their date are told apart.
const QUIET: [Ink; 4] = [
    Ink::Accent,
    Ink::Milestone,
    Ink::Done,
    Ink::Bar(Shade::Strong),
];

/// Lays out the page; none before anything was told.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let Some(trend) = Trend::of(press.export) else {
        let title = press.word("report-trend-none");
        let mut sheet = press.sheet("trend", title, "");
        let why = press.word("report-trend-none-why");
        sheet.text(press, "empty", &why, Look::LEAD.in_lines(3), CONTENT);
        return vec![sheet];
    };
    let releases: Vec<(Followed, String)> = trend
        .lines
        .iter()
        .filter(|(line, _)| matches!(line, Followed::Release(_)))
        .cloned()
        .collect();
    let title = message(press, &trend, &releases);
    let subtitle = press.word("report-trend-how");
    let mut sheet = press.sheet("trend", title, &subtitle);
    let day_of = |at: Instant| press.export.speaker.clock(at).date();
    let dates = || {
        let reports = trend.reports.iter();
        reports.flat_map(|report| {
            releases
                .iter()
                .filter_map(|(line, _)| report.dates.get(line))
        })
    };
    let told = || trend.reports.iter().map(|report| day_of(report.at));
    let (Some(first), Some(last)) = (told().min(), told().max()) else {
        return vec![sheet];
    };
    let across = Timescale::of(first, last, PLOT.x + 16.0, PLOT.width - 32.0);
    let earliest = dates().map(|at| day_of(*at)).min().unwrap_or(first);
    let latest = dates().map(|at| day_of(*at)).max().unwrap_or(last);
    let up = Timescale::months(earliest, latest, 0.0, PLOT.height);
    axes(press, &mut sheet, &trend, &across, &up);
    lines(press, &mut sheet, &trend, &releases, &across, &up);
    vec![sheet]
}

/// The release that slipped most since it was first told.
fn message(press: &Press<'_, '_>, trend: &Trend, releases: &[(Followed, String)]) -> String {
    let slip = |line: &Followed| {
        let mut dates = trend.reports.iter().filter_map(|one| one.dates.get(line));
        let first = *dates.next()?;
        Some(*dates.next_back()? - first)
    };
    let worst = releases
        .iter()
        .filter_map(|(line, name)| Some((slip(line)?, name)))
        // Of those that slipped alike, the first of the plan.
        .rev()
        .max_by_key(|(slip, _)| *slip);
    match worst.filter(|(slip, _)| slip.0 >= 86_400 / 2) {
        Some((slip, name)) => {
            let arguments = [
                ("release", Argument::Text(name.clone())),
                ("by", Argument::Text(headline::whole_days(press, slip))),
            ];
            press.say("report-title-trend", arguments)
        }
        None => press.word("report-title-trend-kept"),
    }
}

fn axes(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    trend: &Trend,
    across: &Timescale,
    up: &Timescale,
) {
    let months = up.each_month();
    let every = months.len().div_ceil(12).max(1);
    for (at, stretch) in months.iter().enumerate().filter(|(at, _)| at % every == 0) {
        let y = PLOT.bottom() - stretch.left;
        sheet.add(rule(
            format!("grid-{}", at + 1),
            (Point::at(PLOT.x, y), Point::at(PLOT.right(), y)),
            solid(Ink::Hairline, 1.0),
        ));
        let text = format!(
            "{} {}",
            month(press.export, stretch.day),
            stretch.day.year()
        );
        let place = Place::of(CONTENT.x, y - 8.0, PLOT.x - CONTENT.x - 8.0, 15.0);
        sheet.text(
            press,
            &format!("forecast-{}", at + 1),
            &text,
            Look::SMALL.to(Align::End),
            place,
        );
    }
    let mut taken = f64::NEG_INFINITY;
    for (at, report) in trend.reports.iter().enumerate() {
        let x = across.x(press.export, report.at);
        sheet.add(rule(
            format!("report-line-{}", at + 1),
            (Point::at(x, PLOT.y), Point::at(x, PLOT.bottom())),
            dashed(Ink::Hairline, 1.0),
        ));
        let date = press.export.speaker.clock(report.at).date();
        let text = day(press.export, date);
        let wide = press.width(&text, Look::SMALL) + 2.0;
        if x - wide / 2.0 < taken + 6.0 {
            continue;
        }
        taken = x + wide / 2.0;
        let place = Place::of(x - wide / 2.0, PLOT.bottom() + 6.0, wide, 15.0);
        sheet.text(
            press,
            &format!("report-{}", at + 1),
            &text,
            Look::SMALL.to(Align::Middle),
            place,
        );
    }
    let heading = press.word("trend-report");
    let place = Place::of(PLOT.x, PLOT.bottom() + 24.0, PLOT.width, 15.0);
    sheet.text(
        press,
        "report-axis",
        &heading,
        Look::SMALL.to(Align::Middle),
        place,
    );
}

fn lines(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    trend: &Trend,
    releases: &[(Followed, String)],
    across: &Timescale,
    up: &Timescale,
) {
    let mut rows = Vec::new();
    let mut names: Vec<(f64, usize)> = Vec::new();
    let mut inks = QUIET.into_iter().cycle();
    let mut coloured = Vec::new();
    for (at, (line, name)) in releases.iter().enumerate() {
        let points: Vec<(Instant, Instant, Point)> = trend
            .reports
            .iter()
            .filter_map(|report| {
                let date = *report.dates.get(line)?;
                let x = across.x(press.export, report.at);
                let y = PLOT.bottom() - up.x(press.export, date);
                Some((report.at, date, Point::at(x, y)))
            })
            .collect();
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            continue;
        };
        let slips = (last.1 - first.1).0 >= 86_400 / 2;
        let ink = if slips {
            Ink::Critical
        } else {
            inks.next().unwrap_or(Ink::Accent)
        };
        names.push((last.2.y, at));
        coloured.push((at, ink, last.2));
        rows.push(row(press, at + 1, name, &points, ink));
    }
    sheet.add(Item {
        name: "trend".to_owned(),
        means: press.word("trend-alt"),
        kind: Kind::Chart {
            clip: Place::of(PLOT.x, PLOT.y - 6.0, PLOT.width + 6.0, PLOT.height + 12.0),
            items: rows,
        },
    });
    name_lines(press, sheet, releases, names, &coloured);
}

fn row(
    press: &Press<'_, '_>,
    number: usize,
    name: &str,
    points: &[(Instant, Instant, Point)],
    ink: Ink,
) -> Item {
    let mut items = Vec::new();
    for (at, pair) in points.windows(2).enumerate() {
        let line = (pair[0].2, pair[1].2);
        items.push(rule(
            format!("trend-{number}-line-{}", at + 1),
            line,
            solid(ink, 2.0),
        ));
    }
    for (at, (told, date, point)) in points.iter().enumerate() {
        let speaker = &press.export.speaker;
        let arguments = [
            ("release", Argument::Text(name.to_owned())),
            ("told", Argument::Text(speaker.date(*told))),
            ("date", Argument::Text(speaker.date(*date))),
        ];
        let means = press.say("report-trend-point", arguments);
        let place = Place::of(point.x - 5.0, point.y - 5.0, 10.0, 10.0);
        let fill = if at == 0 { Ink::Paper } else { ink };
        items.push(mark(
            format!("trend-{number}-{}", at + 1),
            means,
            (Shape::Circle, place),
            Some(fill),
            Some(solid(ink, 2.0)),
        ));
    }
    Item {
        name: format!("trend-{number}"),
        means: name.to_owned(),
        kind: Kind::Row(items),
    }
}

/// Writes names to the right of their lines, moved apart where they would lie over each other.
fn name_lines(
    press: &mut Press<'_, '_>,
    sheet: &mut Sheet,
    releases: &[(Followed, String)],
    mut names: Vec<(f64, usize)>,
    coloured: &[(usize, Ink, Point)],
) {
    names.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    // From the top: a name stands at its line, or below the name above it.
    let mut floor = PLOT.y;
    for (y, _) in &mut names {
        *y = (*y - NAME.0 / 2.0).max(floor);
        floor = *y + NAME.0;
    }
    // From the bottom: what was pushed out comes back up.
    let mut ceiling = PLOT.bottom() + NAME.0;
    for (y, _) in names.iter_mut().rev() {
        *y = y.min(ceiling - NAME.0);
        ceiling = *y;
    }
    for (y, at) in names {
        let Some((_, ink, point)) = coloured.iter().find(|(line, ..)| *line == at) else {
            continue;
        };
        let left = PLOT.right() + 14.0;
        let middle = y + NAME.0 / 2.0;
        if (middle - point.y).abs() > 2.0 {
            sheet.add(rule(
                format!("trend-{}-leader", at + 1),
                (
                    Point::at(point.x + 7.0, point.y),
                    Point::at(left - 3.0, middle),
                ),
                solid(Ink::Hairline, 1.0),
            ));
        }
        let look = Look::NAME.in_ink(*ink);
        let frame = Place::of(left, y, NAME.1, NAME.0);
        let item = text_item(
            press,
            &format!("trend-{}-name", at + 1),
            &releases[at].1,
            look,
            frame,
        );
        sheet.add(item);
    }
}
