//! The weeks ahead as a calendar: what opens, closes, is decided and goes out on each day.

use super::look::{CONTENT, Look};
use super::press::Press;
use super::sheet::{Sheet, mark, solid, text_item};
use super::timescale;
use crate::digest::{Coming, coming};
use crate::scene::{Align, Ink, Item, Kind, Place, Shape};
use chrono::{Datelike as _, Days, NaiveDate};
use slipway_engine::Instant;
use slipway_words::Argument;

const WEEKS: u64 = 6;
const DAYS: usize = 7;
/// The weekdays as the catalogue names them.
const NAMES: [&str; DAYS] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
/// How high the names of weekdays are, and the line of a day.
const HEADS: f64 = 22.0;
const LINE: f64 = 14.0;
/// How much room a day leaves at its edges, and for its number.
const INSET: f64 = 6.0;
const NUMBER: f64 = 36.0;

/// Lays out the page.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let export = press.export;
    let today = export
        .speaker
        .clock(export.on.plan.portfolio.data_date)
        .date();
    let first = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let last = first + Days::new(WEEKS * DAYS as u64 - 1);
    let ahead = (last - today).num_days() + 1;
    let items = told(press, ahead);
    let title = message(press, &items);
    let arguments = [
        ("from", Argument::Text(timescale::day(export, today))),
        ("to", Argument::Text(timescale::day(export, last))),
    ];
    let subtitle = press.say("date-range", arguments);
    let mut sheet = press.sheet("calendar", title, &subtitle);
    heads(press, &mut sheet);
    let mut weeks = Vec::new();
    for week in 0..WEEKS {
        let monday = first + Days::new(week * DAYS as u64);
        let mut days = Vec::new();
        for (at, day) in monday.iter_days().take(DAYS).enumerate() {
            let place = place(week, at);
            let of_day: Vec<&Coming> = items
                .iter()
                .filter(|one| export.speaker.clock(one.at).date() == day)
                .collect();
            lay_day(press, (day, today), place, &of_day, &mut days);
        }
        weeks.push(Item {
            name: format!("week-{}", week + 1),
            means: timescale::day(export, monday),
            kind: Kind::Row(days),
        });
    }
    let high = CONTENT.height - HEADS;
    sheet.add(Item {
        name: "calendar".to_owned(),
        means: press.word("report-section-calendar"),
        kind: Kind::Chart {
            clip: Place::of(CONTENT.x, CONTENT.y + HEADS, CONTENT.width, high),
            items: weeks,
        },
    });
    vec![sheet]
}

/// What matters to those who decide: no starts and ends of single tasks.
fn told(press: &Press<'_, '_>, days: i64) -> Vec<Coming> {
    let mut all = coming(press.export, days);
    all.retain(|one| !matches!(one.kind, "start" | "finish" | "booking"));
    all
}

/// How many windows open and gates are decided.
fn message(press: &Press<'_, '_>, items: &[Coming]) -> String {
    let count = |kind: &str| {
        let count = items.iter().filter(|one| one.kind == kind).count();
        Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let arguments = [("windows", count("window")), ("gates", count("gate"))];
    press.say("report-title-calendar", arguments)
}

/// Returns where a day stands.
fn place(week: u64, day: usize) -> Place {
    #[allow(clippy::cast_precision_loss)] // Six and seven.
    let (week, weeks, day, days) = (week as f64, WEEKS as f64, day as f64, DAYS as f64);
    let (wide, high) = (CONTENT.width / days, (CONTENT.height - HEADS) / weeks);
    let (x, y) = (CONTENT.x + day * wide, CONTENT.y + HEADS + week * high);
    Place::of(x + 1.0, y + 1.0, wide - 2.0, high - 2.0)
}

fn heads(press: &mut Press<'_, '_>, sheet: &mut Sheet) {
    for (at, name) in NAMES.iter().enumerate() {
        let text = press.word(&format!("when-day-{name}"));
        let below = place(0, at);
        let place = Place::of(below.x + INSET, CONTENT.y, below.width - INSET, 16.0);
        sheet.text(press, &format!("day-{name}"), &text, Look::SMALL, place);
    }
}

/// Lays out a day: its number, and as much of what happens as there is room for.
fn lay_day(
    press: &mut Press<'_, '_>,
    (day, today): (NaiveDate, NaiveDate),
    place: Place,
    of_day: &[&Coming],
    items: &mut Vec<Item>,
) {
    let name = format!("day-{day}");
    let zone = press.export.on.calendars.zone();
    let reach = (
        zone.start_of_day(day),
        zone.start_of_day(day + Days::new(1)),
    );
    let freeze = frozen(press, reach);
    let calendar = press.export.on.calendars.portfolio();
    let fill = match &freeze {
        Some(_) => Ink::Freeze,
        None if calendar.work_between(reach.0, reach.1).0 == 0 => Ink::Surface,
        None => Ink::Paper,
    };
    let edge = if day == today {
        Ink::Today
    } else {
        Ink::Hairline
    };
    let texts: Vec<String> = of_day.iter().map(|one| said(one)).collect();
    let means = if texts.is_empty() {
        String::new()
    } else {
        let day = timescale::day(press.export, day);
        format!("{day}: {}", texts.join("; "))
    };
    let shape = (Shape::Box { radius: 2.0 }, place);
    let edge = Some(solid(edge, 1.0));
    items.push(mark(name.clone(), means, shape, Some(fill), edge));
    let number = if day.day() == 1 || day == today {
        timescale::day(press.export, day)
    } else {
        day.day().to_string()
    };
    let line = |at: usize| {
        #[allow(clippy::cast_precision_loss)] // A handful.
        let y = place.y + 3.0 + at as f64 * LINE;
        Place::of(place.x + INSET, y, place.width - 2.0 * INSET, LINE)
    };
    if let Some(freeze) = freeze {
        let look = Look::SMALL.in_ink(Ink::FreezeLine);
        let mut place = line(0);
        place.width -= NUMBER;
        items.push(text_item(
            press,
            &format!("{name}-freeze"),
            &freeze,
            look,
            place,
        ));
    }
    let ink = if day < today { Ink::Muted } else { Ink::Text };
    let look = Look::SMALL.bold().in_ink(ink).to(Align::End);
    items.push(text_item(
        press,
        &format!("{name}-number"),
        &number,
        look,
        line(0),
    ));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // A handful.
    let room = ((place.height - 6.0) / LINE) as usize - 1;
    let shown = if of_day.len() > room { room - 1 } else { room };
    // Few things are told in full.
    let high = if of_day.len() * 2 <= room { 2 } else { 1 };
    for (at, (one, text)) in of_day.iter().zip(&texts).take(shown).enumerate() {
        let look = Look::SMALL.in_ink(ink_of(one.kind)).in_lines(high);
        let mut place = line(1 + at * high);
        #[allow(clippy::cast_precision_loss)] // One or two.
        let lines = high as f64;
        place.height *= lines;
        items.push(text_item(
            press,
            &format!("{name}-{}", at + 1),
            text,
            look,
            place,
        ));
    }
    if of_day.len() > shown {
        let more = super::headline::count(press, "report-calendar-more", of_day.len() - shown);
        let look = Look::SMALL;
        items.push(text_item(
            press,
            &format!("{name}-more"),
            &more,
            look,
            line(shown + 1),
        ));
    }
}

/// Says of which release something is, and what.
fn said(one: &Coming) -> String {
    if one.release.is_empty() {
        one.what.clone()
    } else {
        format!("{} · {}", one.release, one.what)
    }
}

/// The name of the freeze that holds on a day.
fn frozen(press: &Press<'_, '_>, (from, to): (Instant, Instant)) -> Option<String> {
    let on = press.export.on;
    let coming = on.calendars.coming();
    let meets = |&(begins, ends): &(Instant, Instant)| begins < to && ends > from;
    let mut freezes = on.plan.freezes.entries();
    let found = freezes.find(|(slot, _)| coming.of_freeze(*slot).iter().any(meets));
    found.map(|(_, freeze)| freeze.name.clone())
}

fn ink_of(kind: &str) -> Ink {
    match kind {
        "window" => Ink::Accent,
        "freeze" => Ink::FreezeLine,
        "gate" | "milestone" => Ink::Milestone,
        "cut-off" => Ink::Critical,
        _ => Ink::Text,
    }
}
