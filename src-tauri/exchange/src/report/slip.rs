//! Why a release slipped: a waterfall of causes from what was promised to what is to be expected, and who
//! did what when. The bars lie end to end, so they add up to the slip.

use super::look::{CONTENT, GUTTER, Look};
use super::press::Press;
use super::sheet::{Sheet, dashed, mark, rule, solid, text_item};
use super::table::{Column, Entry, Room};
use crate::scene::{Align, Ink, Item, Kind, Place, Point, Shape, Texture};
use slipway_engine::attribution::{Attribution, SlipStep};
use slipway_engine::{ReleaseId, Seconds};
use slipway_words::Argument;

/// Where the bars stand.
const PLOT: Place = Place::of(CONTENT.x, CONTENT.y + 40.0, 620.0, 420.0);
/// The column of steps.
const STEPS: (f64, f64) = (CONTENT.x + 620.0 + GUTTER, CONTENT.width - 620.0 - GUTTER);
/// How wide a bar is at most.
const BAR: f64 = 72.0;

/// A bar of the waterfall, from one sum to the next.
struct Drop {
    name: String,
    from: f64,
    to: f64,
    is_whole: bool,
}

/// Lays out a page for each release of the report that slipped, the one that slipped most first; of a
/// report about all, for the worst.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let asked: Vec<ReleaseId> = press.export.releases().map(|row| row.id).collect();
    let told = press.export.attributions.iter();
    let mut slipped: Vec<&Attribution> = told
        .filter(|one| asked.contains(&one.release) && one.slip.0 != 0)
        .collect();
    slipped.sort_by_key(|one| std::cmp::Reverse(one.slip));
    slipped.truncate(1);
    slipped.into_iter().map(|one| page(press, one)).collect()
}

fn page(press: &mut Press<'_, '_>, one: &Attribution) -> Sheet {
    let release = press.export.on.plan.releases.get(one.release);
    let name = release.map(|row| row.title()).unwrap_or_default();
    let causes = one.by_cause();
    let worst = causes.iter().max_by_key(|(_, days)| days.0);
    let worst = worst.map(|(cause, days)| {
        let cause = press.word(&format!("slip-{}", cause.name()));
        format!("{cause} {}", signed(press, *days))
    });
    let arguments = [
        ("release", Argument::Text(name)),
        ("days", Argument::Text(signed(press, one.slip))),
        ("worst", Argument::Text(worst.unwrap_or_default())),
    ];
    let key = if one.slip.0 > 0 {
        "report-title-slip"
    } else {
        "report-title-earlier"
    };
    let title = press.say(key, arguments);
    let speaker = &press.export.speaker;
    let dates = [
        ("was", Argument::Text(speaker.date(one.promise.goes_out))),
        ("is", Argument::Text(speaker.date(one.goes_out))),
    ];
    let subtitle = press.say("report-slip-how", dates);
    let mut sheet = press.sheet("slip", title, &subtitle);
    let mut drops = Vec::new();
    let mut sum = 0.0;
    for (cause, days) in &causes {
        let days = in_days(press, *days);
        drops.push(Drop {
            name: press.word(&format!("slip-{}", cause.name())),
            from: sum,
            to: sum + days,
            is_whole: false,
        });
        sum += days;
    }
    drops.push(Drop {
        name: press.word("report-slip-whole"),
        from: 0.0,
        to: in_days(press, one.slip),
        is_whole: true,
    });
    waterfall(press, &mut sheet, &drops);
    steps(press, &mut sheet, &one.steps);
    sheet
}

/// Working days of the portfolio.
fn in_days(press: &Press<'_, '_>, work: Seconds) -> f64 {
    work.minutes() / f64::from(press.export.speaker.minutes_per_day.max(1))
}

fn signed(press: &Press<'_, '_>, days: Seconds) -> String {
    let text = press.days(days);
    if days.0 > 0 { format!("+{text}") } else { text }
}

fn waterfall(press: &mut Press<'_, '_>, sheet: &mut Sheet, drops: &[Drop]) {
    let ends = || drops.iter().flat_map(|drop| [drop.from, drop.to]);
    let (least, most) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
    let scale = PLOT.height / (most - least).max(0.1);
    let y = |days: f64| PLOT.y + (most - days) * scale;
    #[allow(clippy::cast_precision_loss)] // At most ten.
    let pitch = PLOT.width / drops.len() as f64;
    let wide = (pitch * 0.66).min(BAR);
    sheet.add(rule(
        "slip-zero".to_owned(),
        (Point::at(PLOT.x, y(0.0)), Point::at(PLOT.right(), y(0.0))),
        solid(Ink::Rule, 1.5),
    ));
    let mut items = Vec::new();
    let mut middle = PLOT.x + pitch / 2.0;
    for (at, drop) in drops.iter().enumerate() {
        let number = at + 1;
        let (top, bottom) = (y(drop.from.max(drop.to)), y(drop.from.min(drop.to)));
        let place = Place::of(middle - wide / 2.0, top, wide, (bottom - top).max(1.0));
        let days = drop.to - drop.from;
        let ink = match (drop.is_whole, days > 0.0) {
            (true, _) => Ink::Rule,
            (false, true) => Ink::Critical,
            (false, false) => Ink::Good,
        };
        let figure = figure(press, days);
        let mut bar = mark(
            format!("slip-{number}"),
            format!("{}: {figure}", drop.name),
            (Shape::Box { radius: 2.0 }, place),
            Some(ink),
            None,
        );
        if let (false, Kind::Mark(mark)) = (drop.is_whole || days > 0.0, &mut bar.kind) {
            mark.texture = Texture::Slanted(Ink::Paper);
        }
        items.push(bar);
        if at + 2 < drops.len() {
            let line = (
                Point::at(middle + wide / 2.0, y(drop.to)),
                Point::at(middle + pitch - wide / 2.0, y(drop.to)),
            );
            items.push(rule(
                format!("slip-{number}-step"),
                line,
                dashed(Ink::Baseline, 1.0),
            ));
        }
        let look = Look::NAME.in_ink(ink).to(Align::Middle);
        let frame = Place::of(middle - pitch / 2.0, top - 21.0, pitch, 19.0);
        items.push(text_item(
            press,
            &format!("slip-{number}-days"),
            &figure,
            look,
            frame,
        ));
        let look = Look::LABEL.to(Align::Middle).in_lines(2);
        let frame = Place::of(
            middle - pitch / 2.0 + 2.0,
            PLOT.bottom() + 8.0,
            pitch - 4.0,
            34.0,
        );
        items.push(text_item(
            press,
            &format!("slip-{number}-cause"),
            &drop.name,
            look,
            frame,
        ));
        middle += pitch;
    }
    let row = Item {
        name: "slip-bars".to_owned(),
        means: press.word("report-section-slip"),
        kind: Kind::Row(items),
    };
    sheet.add(Item {
        name: "slip-chart".to_owned(),
        means: press.word("report-section-slip"),
        kind: Kind::Chart {
            clip: Place::of(PLOT.x, PLOT.y - 24.0, PLOT.width, PLOT.height + 70.0),
            items: vec![row],
        },
    });
}

fn figure(press: &Press<'_, '_>, days: f64) -> String {
    #[allow(clippy::cast_possible_truncation)] // Days of a plan.
    let seconds = (days * f64::from(press.export.speaker.minutes_per_day) * 60.0).round() as i64;
    signed(press, Seconds(seconds))
}

/// Who did what, the last of it first.
fn steps(press: &mut Press<'_, '_>, sheet: &mut Sheet, steps: &[SlipStep]) {
    let columns = [
        Column::of(press, "export-date", 104.0),
        Column::of(press, "export-what", STEPS.1 - 104.0 - 80.0),
        Column::of(press, "report-variance", 80.0).of_numbers(),
    ];
    let rows: Vec<Vec<Entry>> = steps
        .iter()
        .rev()
        .map(|step| {
            let ink = if step.days.0 > 0 {
                Ink::Critical
            } else {
                Ink::Good
            };
            let cause = press.word(&format!("slip-{}", step.cause.name()));
            let by = if press
                .export
                .audience
                .withholds(crate::export::Detail::People)
            {
                cause
            } else {
                format!("{cause} · {}", step.author)
            };
            let what = press.export.speaker.say(&step.label);
            vec![
                Entry::of(
                    press.export.speaker.date(step.at),
                    Look::LABEL.in_ink(Ink::Muted),
                ),
                Entry::of(what, Look::BODY.in_lines(2)).below(by, Look::SMALL),
                Entry::of(signed(press, step.days), Look::BODY.bold().in_ink(ink)),
            ]
        })
        .collect();
    let heading = press.word("report-slip-steps");
    let room = Room {
        x: STEPS.0,
        width: STEPS.1,
        ..Room::CONTENT
    };
    sheet.part(press, ("steps", &heading), room, &columns, &rows, "");
}
