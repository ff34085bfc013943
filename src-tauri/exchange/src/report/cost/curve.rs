//! The S-curve of money: planned value, earned value and actual cost to the data date, and the forecast.

use super::super::look::{CONTENT, Look};
use super::super::plot;
use super::super::press::Press;
use super::super::sheet::{Sheet, dashed, rule, solid};
use super::super::timescale::{Timescale, day_of};
use super::amount;
use crate::scene::{Align, Ink, Item, Kind, Outline, Place, Point};
use slipway_engine::cost::{Costs, CurvePoint, curve};
use slipway_engine::plan::decimals;
use slipway_engine::{Instant, ReleaseId};
use slipway_words::Argument;

/// Where the curves are drawn.
const PLOT: Place = Place::of(148.0, 186.0, 1_076.0, 450.0);
/// Where the figures above them stand.
const FIGURES: f64 = 106.0;
/// Lines across, at most.
const LINES: i64 = 6;
/// Points of a curve, the data date beside them.
const POINTS: i64 = 36;

/// A curve with its name and what it comes to.
struct Line {
    key: &'static str,
    stroke: Outline,
    points: Vec<(Instant, i64)>,
}

/// Lays out the page; none where nothing was planned, spent or expected.
pub(super) fn lay_out(press: &mut Press<'_, '_>, costs: &Costs, basis: &str) -> Option<Sheet> {
    let plan = &press.export.on.plan;
    let now = plan.portfolio.data_date;
    let (first, last) = edges(press, costs)?;
    let mut moments: Vec<Instant> = (0..=POINTS)
        .map(|step| Instant(first.0 + (last.0 - first.0) / POINTS * step))
        .chain([now, last])
        .collect();
    moments.sort_unstable();
    moments.dedup();
    let releases: Vec<ReleaseId> = press.export.releases().map(|row| row.id).collect();
    let baseline = costs.baseline.and_then(|id| plan.baselines.get(id));
    let points = curve(
        press.export.on,
        baseline.map(AsRef::as_ref),
        &releases,
        &moments,
    );
    let lines = lines(&points);
    let most = lines
        .iter()
        .flat_map(|line| line.points.iter().map(|point| point.1))
        .max()
        .filter(|most| *most > 0)?;
    let at_now = points.iter().find(|point| point.at == now)?;
    let told = |amount_of: Option<i64>| Argument::Text(amount(press, amount_of.unwrap_or(0)));
    let arguments = [
        ("date", Argument::Text(day_of(press.export, now))),
        ("planned", told(Some(at_now.pv))),
        ("spent", told(at_now.ac)),
        ("earned", told(at_now.ev)),
    ];
    let title = press.say("report-title-cost-curve", arguments);
    let mut sheet = press.sheet("cost-curve", title, basis);
    let clock = |at: Instant| press.export.speaker.clock(at).date();
    let scale = Timescale::months(clock(first), clock(last), PLOT.x, PLOT.width);
    axes(press, &mut sheet, &scale, most);
    let rows = lines.iter().map(|line| drawn(press, line, &scale, most));
    let items = rows.collect();
    sheet.add(Item {
        name: "cost-curves".to_owned(),
        means: press.word("report-cost-curves"),
        kind: Kind::Chart {
            clip: Place::of(PLOT.x, PLOT.y - 4.0, PLOT.width + 4.0, PLOT.height + 8.0),
            items,
        },
    });
    figures(press, &mut sheet, &lines);
    Some(sheet)
}

/// When the first of it was or is to begin, and when the last ends.
fn edges(press: &Press<'_, '_>, costs: &Costs) -> Option<(Instant, Instant)> {
    let plan = &press.export.on.plan;
    let baseline = costs.baseline.and_then(|id| plan.baselines.get(id));
    let mut dates = vec![plan.portfolio.data_date];
    for line in &press.export.lines {
        dates.extend(
            line.span
                .iter()
                .flat_map(|(start, finish)| [*start, *finish]),
        );
        let Some(task) = line.task() else { continue };
        dates.extend(task.progress.actual_start);
        let promised = baseline.and_then(|row| row.tasks.get(&task.id));
        dates.extend(promised.iter().filter_map(|row| row.start));
        dates.extend(promised.iter().filter_map(|row| row.finish));
    }
    dates.iter().min().copied().zip(dates.iter().max().copied())
}

fn lines(points: &[CurvePoint]) -> Vec<Line> {
    let of = |amount: fn(&CurvePoint) -> Option<i64>| {
        let points = points.iter();
        let points = points.filter_map(|point| Some((point.at, amount(point)?)));
        points.collect::<Vec<_>>()
    };
    vec![
        Line {
            key: "report-cost-planned",
            stroke: dashed(Ink::Baseline, 2.0),
            points: of(|point| Some(point.pv)),
        },
        Line {
            key: "report-cost-forecast",
            stroke: dashed(Ink::Accent, 2.0),
            points: of(|point| point.forecast),
        },
        Line {
            key: "report-cost-actual",
            stroke: solid(Ink::Accent, 3.0),
            points: of(|point| point.ac),
        },
        Line {
            key: "report-cost-earned",
            stroke: solid(Ink::Good, 3.0),
            points: of(|point| point.ev),
        },
    ]
}

/// Says what each curve comes to, beside a piece of it: a name at its end would lie on another one.
fn figures(press: &mut Press<'_, '_>, sheet: &mut Sheet, lines: &[Line]) {
    let room = CONTENT.width / 4.0;
    let mut x = CONTENT.x;
    for line in lines {
        let last = line.points.last().map_or(0, |point| point.1);
        let sign = (
            Point::at(x, FIGURES + 9.0),
            Point::at(x + 28.0, FIGURES + 9.0),
        );
        sheet.add(rule(format!("{}-sign", line.key), sign, line.stroke));
        let name = press.word(line.key);
        let place = Place::of(x + 38.0, FIGURES, room - 48.0, 18.0);
        sheet.text(
            press,
            &format!("{}-name", line.key),
            &name,
            Look::LABEL,
            place,
        );
        let figure = amount(press, last);
        let look = Look::FIGURE.in_ink(line.stroke.ink);
        let place = Place::of(x + 38.0, FIGURES + 18.0, room - 48.0, 34.0);
        sheet.text(press, &format!("{}-figure", line.key), &figure, look, place);
        x += room;
    }
}

#[allow(clippy::cast_precision_loss)] // Dots on a page.
fn y(amount: i64, most: i64) -> f64 {
    PLOT.bottom() - PLOT.height * amount as f64 / most as f64
}

fn axes(press: &mut Press<'_, '_>, sheet: &mut Sheet, scale: &Timescale, most: i64) {
    let step = step(most, decimals(&press.export.on.plan.portfolio.currency));
    for (number, value) in (0..=most / step).map(|number| (number, number * step)) {
        let at = y(value, most);
        let line = (Point::at(PLOT.x, at), Point::at(PLOT.right(), at));
        let ink = if number == 0 {
            Ink::Rule
        } else {
            Ink::Hairline
        };
        sheet.add(rule(format!("amount-line-{number}"), line, solid(ink, 1.0)));
        let frame = Place::of(CONTENT.x, at - 8.0, PLOT.x - CONTENT.x - 8.0, 15.0);
        let (text, look) = (amount(press, value), Look::SMALL.to(Align::End));
        sheet.text(press, &format!("amount-{number}"), &text, look, frame);
    }
    plot::months(press, sheet, scale, PLOT);
    plot::today(press, sheet, scale, PLOT);
}

/// Returns a round amount that divides the largest into few: one, two or five of a power of ten, and no
/// less than a whole unit.
fn step(most: i64, decimals: u32) -> i64 {
    let least = most / LINES + 1;
    let mut power = 10_i64.saturating_pow(decimals);
    loop {
        for part in [1, 2, 5] {
            let step = power.saturating_mul(part);
            if step >= least {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}

fn drawn(press: &Press<'_, '_>, line: &Line, scale: &Timescale, most: i64) -> Item {
    let at =
        |(when, amount): &(Instant, i64)| Point::at(scale.x(press.export, *when), y(*amount, most));
    let pieces = line.points.windows(2).enumerate();
    let pieces = pieces.map(|(number, ends)| {
        let name = format!("{}-{}", line.key, number + 1);
        rule(name, (at(&ends[0]), at(&ends[1])), line.stroke)
    });
    let last = line.points.last().map_or(0, |point| point.1);
    let arguments = [
        ("name", Argument::Text(press.word(line.key))),
        ("amount", Argument::Text(amount(press, last))),
    ];
    Item {
        name: line.key.to_owned(),
        means: press.say("report-cost-curve-means", arguments),
        kind: Kind::Row(pieces.collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn lines_stand_at_round_amounts_and_are_few() {
        assert_eq!(
            step(10_000_000, 2),
            2_000_000,
            "five lines up to 100,000.00"
        );
        assert_eq!(step(7, 0), 2, "yen have no cents");
        assert_eq!(step(3, 2), 100, "never less than a whole unit");
        for most in [1, 99, 12_345, 9_999_999, i64::MAX / 2] {
            assert!((0..=6).contains(&(most / step(most, 2))), "{most}");
        }
    }
}
