//! The S-curve: how many milestones were to be reached by each day as was promised, how many are by the
//! plan as it is, and how many have been.

use super::look::{CONTENT, Look};
use super::plot;
use super::press::Press;
use super::sheet::{Sheet, dashed, rule, solid};
use super::timescale::Timescale;
use crate::digest::{Followed, outings, promised, published};
use crate::scene::{Align, Ink, Item, Kind, Outline, Place, Point};
use slipway_engine::Instant;
use slipway_words::Argument;
use std::collections::BTreeMap;

/// Where the curves are drawn.
const PLOT: Place = Place::of(104.0, 120.0, 960.0, 500.0);
/// The most lines across.
const LINES: usize = 6;

/// Days on which milestones are reached, in order of time.
struct Curve {
    key: &'static str,
    days: Vec<Instant>,
    stroke: Outline,
}

/// Lays out the page; none of a plan without milestones.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let curves = curves(press);
    let all = || curves.iter().flat_map(|curve| curve.days.iter().copied());
    let now = press.export.on.plan.portfolio.data_date;
    let (Some(first), Some(last)) = (all().min(), all().max()) else {
        return Vec::new();
    };
    let until = |curve: &Curve| curve.days.iter().filter(|at| **at <= now).count();
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let (was, reached) = (until(&curves[0]), until(&curves[2]));
    let arguments = [("n", number(reached)), ("was", number(was))];
    let key = if curves[0].days.is_empty() {
        "report-title-curve-plain"
    } else {
        "report-title-curve"
    };
    let title = press.say(key, arguments);
    let subtitle = press.word("report-curve-how");
    let mut sheet = press.sheet("curve", title, &subtitle);
    let clock = |at: Instant| press.export.speaker.clock(at).date();
    let scale = Timescale::months(
        clock(first.min(now)),
        clock(last.max(now)),
        PLOT.x,
        PLOT.width,
    );
    let most = curves
        .iter()
        .map(|curve| curve.days.len())
        .max()
        .unwrap_or(1)
        .max(1);
    axes(press, &mut sheet, &scale, most);
    let mut rows = Vec::new();
    let mut ends: Vec<(f64, &Curve)> = Vec::new();
    for (at, curve) in curves
        .iter()
        .enumerate()
        .filter(|(_, curve)| !curve.days.is_empty())
    {
        let end = if at == 2 { now } else { last.max(now) };
        let (row, y) = draw(press, curve, &scale, most, end);
        rows.push(row);
        ends.push((y, curve));
    }
    sheet.add(Item {
        name: "curves".to_owned(),
        means: press.word("report-section-curve"),
        kind: Kind::Chart {
            clip: Place::of(PLOT.x, PLOT.y - 4.0, PLOT.width + 4.0, PLOT.height + 8.0),
            items: rows,
        },
    });
    names(press, &mut sheet, ends, scale.x(press.export, now));
    vec![sheet]
}

/// What was promised, what is expected, what has been reached.
fn curves(press: &Press<'_, '_>) -> [Curve; 3] {
    let export = press.export;
    let plan = &export.on.plan;
    let baseline = plan.baselines.iter().max_by_key(|row| row.taken_at);
    let promise = baseline.and_then(|row| promised(row, &outings(export)));
    let told = plan.publications.iter().max_by_key(|row| row.number);
    let promise = promise.or_else(|| told.map(|row| published(row)));
    let promise: BTreeMap<Followed, Instant> = promise.map(|told| told.dates).unwrap_or_default();
    let mut days: [Vec<Instant>; 3] = Default::default();
    for line in export.lines.iter().filter(|line| line.is_milestone()) {
        let (Some(task), Some((_, finish))) = (line.task(), line.span) else {
            continue;
        };
        days[0].extend(promise.get(&Followed::Milestone(task.id)));
        days[1].push(finish);
        days[2].extend(task.progress.actual_finish);
    }
    for days in &mut days {
        days.sort_unstable();
    }
    let [was, is, done] = days;
    [
        Curve {
            key: "report-promised",
            days: was,
            stroke: dashed(Ink::Baseline, 2.0),
        },
        Curve {
            key: "report-expected",
            days: is,
            stroke: solid(Ink::Accent, 2.0),
        },
        Curve {
            key: "report-reached",
            days: done,
            stroke: solid(Ink::Good, 3.5),
        },
    ]
}

#[allow(clippy::cast_precision_loss)] // Counts of milestones.
fn y(count: usize, most: usize) -> f64 {
    PLOT.bottom() - PLOT.height * count as f64 / most as f64
}

fn axes(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, most: usize) {
    let step = most.div_ceil(LINES).max(1);
    for count in (0..=most).step_by(step) {
        let at = y(count, most);
        let line = (Point::at(PLOT.x, at), Point::at(PLOT.right(), at));
        let ink = if count == 0 { Ink::Rule } else { Ink::Hairline };
        sheet.add(rule(format!("count-line-{count}"), line, solid(ink, 1.0)));
        let frame = Place::of(CONTENT.x, at - 8.0, PLOT.x - CONTENT.x - 8.0, 15.0);
        let look = Look::SMALL.to(Align::End);
        sheet.text(
            press,
            &format!("count-{count}"),
            &count.to_string(),
            look,
            frame,
        );
    }
    plot::months(press, sheet, scale, PLOT);
    plot::today(press, sheet, scale, PLOT);
}

/// Draws a curve as steps up to a day; returns it and where it ends.
fn draw(
    press: &Press<'_, '_>,
    curve: &Curve,
    scale: &Timescale,
    most: usize,
    end: Instant,
) -> (Item, f64) {
    let mut items = Vec::new();
    let name = press.word(curve.key);
    let mut at = Point::at(scale.edges().0, y(0, most));
    let line = |from: Point, to: Point, items: &mut Vec<Item>| {
        if from != to {
            let name = format!("{}-{}", curve.key, items.len() + 1);
            items.push(rule(name, (from, to), curve.stroke));
        }
    };
    for (before, day) in curve.days.iter().enumerate() {
        let x = scale.x(press.export, *day);
        let corner = Point::at(x, at.y);
        line(at, corner, &mut items);
        at = Point::at(x, y(before + 1, most));
        line(corner, at, &mut items);
    }
    let last = Point::at(scale.x(press.export, end), at.y);
    line(at, last, &mut items);
    let count = Argument::Number(i64::try_from(curve.days.len()).unwrap_or(i64::MAX));
    let means = press.say(
        "report-curve-means",
        [("name", Argument::Text(name)), ("n", count)],
    );
    let row = Item {
        name: curve.key.to_owned(),
        means,
        kind: Kind::Row(items),
    };
    (row, at.y)
}

/// Names the curves at their ends: what is reached at the data date, the others at the right.
fn names(press: &mut Press<'_, '_>, sheet: &mut Sheet, mut ends: Vec<(f64, &Curve)>, now: f64) {
    ends.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut floor = PLOT.y - 9.0;
    for (y, curve) in ends {
        let look = Look::NAME.in_ink(curve.stroke.ink);
        let text = format!("{} {}", press.word(curve.key), curve.days.len());
        let wide = press.width(&text, look) + 2.0;
        let is_reached = curve.key == "report-reached";
        let (left, top) = if is_reached {
            (now - wide - 8.0, y - 24.0)
        } else {
            let top = (y - 9.0).max(floor);
            floor = top + 18.0;
            (PLOT.right() + 8.0, top)
        };
        let frame = Place::of(left, top, wide, 18.0);
        sheet.text(press, &format!("{}-name", curve.key), &text, look, frame);
    }
}
