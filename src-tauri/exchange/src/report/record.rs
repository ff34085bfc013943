//! How reliable the plan has been: how many releases keep the date that was told first, by how much the
//! others moved, and how long phases take.

use super::headline;
use super::look::{CONTENT, GUTTER, Look};
use super::press::Press;
use super::sheet::{Sheet, mark, rule, solid, text_item};
use super::table::{Column, Entry, Room};
use crate::digest::{Followed, Trend};
use crate::export::name_of;
use crate::scene::{Align, Ink, Item, Kind, Place, Point, Shape};
use slipway_engine::metrics::{self, SlipClass, nearest_days};
use slipway_words::Argument;

/// Where the bars of the distribution stand, and how wide the column beside them is.
const PLOT: Place = Place::of(CONTENT.x, CONTENT.y + 66.0, 640.0, 420.0);
const SIDE: (f64, f64) = (CONTENT.x + 640.0 + GUTTER, CONTENT.width - 640.0 - GUTTER);

/// The classes of slip, what they are called, and how bad each is.
const CLASSES: [(SlipClass, &str, Ink); 6] = [
    (SlipClass::Early, "report-class-early", Ink::Good),
    (SlipClass::Kept, "report-class-kept", Ink::Good),
    (SlipClass::Week, "report-class-week", Ink::Risk),
    (
        SlipClass::Fortnight,
        "report-class-fortnight",
        Ink::Critical,
    ),
    (SlipClass::Month, "report-class-month", Ink::Critical),
    (SlipClass::More, "report-class-more", Ink::Critical),
];

/// Lays out the page; none before anything was told.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let slips = slips(press);
    if slips.is_empty() {
        return Vec::new();
    }
    let kept = slips.iter().filter(|days| **days <= 0).count();
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let arguments = [("n", number(kept)), ("of", number(slips.len()))];
    let title = press.say("report-title-record", arguments);
    let all = headline::standing(press);
    let aiming = all.iter().filter(|one| one.aims_at.is_some()).count();
    let made = all
        .iter()
        .filter(|one| one.makes_window == Some(true))
        .count();
    let arguments = [("n", number(made)), ("of", number(aiming))];
    let subtitle = press.say("report-on-window", arguments);
    let mut sheet = press.sheet("record", title, &subtitle);
    distribution(press, &mut sheet, &slips);
    lead_times(press, &mut sheet);
    vec![sheet]
}

/// By how many days each release moved since it was first told; later is positive.
fn slips(press: &Press<'_, '_>) -> Vec<i64> {
    let Some(trend) = Trend::of(press.export) else {
        return Vec::new();
    };
    let releases = trend
        .lines
        .iter()
        .filter(|(line, _)| matches!(line, Followed::Release(_)));
    let slips = releases.filter_map(|(line, _)| {
        let mut dates = trend
            .reports
            .iter()
            .filter_map(|report| report.dates.get(line));
        let first = *dates.next()?;
        Some(nearest_days(*dates.next_back()? - first))
    });
    slips.collect()
}

fn distribution(press: &mut Press<'_, '_>, sheet: &mut Sheet, slips: &[i64]) {
    let heading = press.word("report-distribution");
    sheet.heading(
        press,
        "distribution",
        &heading,
        (PLOT.x, CONTENT.y, PLOT.width),
    );
    let counts = CLASSES.map(|(class, ..)| {
        let of_class = slips.iter().filter(|days| SlipClass::of(**days) == class);
        of_class.count()
    });
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    #[allow(clippy::cast_precision_loss)] // Six classes.
    let pitch = PLOT.width / CLASSES.len() as f64;
    let mut items = Vec::new();
    let mut x = PLOT.x;
    for (at, ((_, key, ink), count)) in CLASSES.into_iter().zip(counts).enumerate() {
        let name = press.word(key);
        let number = at + 1;
        #[allow(clippy::cast_precision_loss)] // Counts of releases.
        let high = PLOT.height * count as f64 / most as f64;
        let bar = Place::of(x + pitch * 0.18, PLOT.bottom() - high, pitch * 0.64, high);
        if count > 0 {
            let means = format!("{name}: {count}");
            let shape = (Shape::Box { radius: 2.0 }, bar);
            items.push(mark(
                format!("class-{number}"),
                means,
                shape,
                Some(ink),
                None,
            ));
        }
        let look = Look::COUNT
            .in_ink(if count > 0 { ink } else { Ink::Muted })
            .to(Align::Middle);
        let frame = Place::of(x, bar.y - 26.0, pitch, 24.0);
        items.push(text_item(
            press,
            &format!("class-{number}-count"),
            &count.to_string(),
            look,
            frame,
        ));
        let look = Look::LABEL.to(Align::Middle).in_lines(2);
        let frame = Place::of(x + 2.0, PLOT.bottom() + 8.0, pitch - 4.0, 34.0);
        items.push(text_item(
            press,
            &format!("class-{number}-name"),
            &name,
            look,
            frame,
        ));
        x += pitch;
    }
    let line = (
        Point::at(PLOT.x, PLOT.bottom()),
        Point::at(PLOT.right(), PLOT.bottom()),
    );
    sheet.add(rule(
        "distribution-zero".to_owned(),
        line,
        solid(Ink::Rule, 1.5),
    ));
    let row = Item {
        name: "distribution-bars".to_owned(),
        means: heading.clone(),
        kind: Kind::Row(items),
    };
    sheet.add(Item {
        name: "distribution".to_owned(),
        means: heading,
        kind: Kind::Chart {
            clip: Place::of(PLOT.x, PLOT.y - 28.0, PLOT.width, PLOT.height + 72.0),
            items: vec![row],
        },
    });
}

/// The working time that phases take: the middle of all releases of the report.
fn lead_times(press: &mut Press<'_, '_>, sheet: &mut Sheet) {
    let lines = press.export.lines.iter();
    let times = metrics::lead_times(lines.filter_map(|line| {
        let length = line.duration()?;
        Some((line.task()?.phase?, length.amount))
    }));
    let columns = [
        Column::of(press, "report-phase", SIDE.1 - 312.0),
        Column::of(press, "report-median", 92.0).of_numbers(),
        Column::of(press, "report-range", 132.0).of_numbers(),
        Column::of(press, "report-count", 88.0).of_numbers(),
    ];
    let rows: Vec<Vec<Entry>> = times
        .into_iter()
        .map(|time| {
            let name = press.word(&format!("phase-{}", name_of(time.phase)));
            let middle = press.days(time.median);
            let range = format!("{} – {}", press.days(time.least), press.days(time.most));
            vec![
                Entry::of(name, Look::NAME),
                Entry::of(middle, Look::BODY.bold()),
                Entry::of(range, Look::BODY.in_ink(Ink::Muted)),
                Entry::of(time.count.to_string(), Look::BODY.in_ink(Ink::Muted)),
            ]
        })
        .collect();
    let heading = press.word("report-lead-times");
    let none = press.word("report-lead-times-none");
    let room = Room {
        x: SIDE.0,
        width: SIDE.1,
        ..Room::CONTENT
    };
    sheet.part(
        press,
        ("lead-times", &heading),
        room,
        &columns,
        &rows,
        &none,
    );
}
