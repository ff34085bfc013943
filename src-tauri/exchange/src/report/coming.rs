//! What comes in the next 30, 60 and 90 days, in three columns.

use super::headline;
use super::look::{CONTENT, GUTTER, Look};
use super::press::Press;
use super::sheet::Sheet;
use super::table::{Column, Entry, Room};
use crate::digest::{Coming, coming};
use crate::scene::Ink;
use slipway_words::Argument;

/// The stretches, in days from the data date.
const STRETCHES: [i64; 3] = [30, 60, 90];

/// Lays out the page.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = STRETCHES.map(|days| told(press, days));
    let first = &all[0];
    let outings = first.iter().filter(|one| one.kind == "window").count();
    let gates = first.iter().filter(|one| one.kind == "gate").count();
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let arguments = [("windows", number(outings)), ("gates", number(gates))];
    let title = press.say("report-title-coming", arguments);
    let subtitle = headline::windows(press);
    let mut sheet = press.sheet("coming", title, &subtitle);
    let width = (CONTENT.width - 2.0 * GUTTER) / 3.0;
    let mut x = CONTENT.x;
    for (at, days) in STRETCHES.into_iter().enumerate() {
        let before = if at == 0 { 0 } else { all[at - 1].len() };
        let items = &all[at][before.min(all[at].len())..];
        let from = if at == 0 { 0 } else { STRETCHES[at - 1] };
        let arguments = [
            ("from", Argument::Number(from)),
            ("to", Argument::Number(days)),
        ];
        let heading = press.say("report-days", arguments);
        let top = sheet.heading(
            press,
            &format!("days-{days}"),
            &heading,
            (x, CONTENT.y, width),
        );
        let room = Room {
            x,
            y: top,
            width,
            bottom: CONTENT.bottom(),
        };
        column(press, &mut sheet, &format!("coming-{days}"), items, room);
        x += width + GUTTER;
    }
    vec![sheet]
}

/// What matters to those who decide: no starts and ends of single tasks.
fn told(press: &Press<'_, '_>, days: i64) -> Vec<Coming> {
    let mut all = coming(press.export, days);
    all.retain(|one| !matches!(one.kind, "start" | "finish" | "booking"));
    all
}

fn column(press: &mut Press<'_, '_>, sheet: &mut Sheet, name: &str, items: &[Coming], room: Room) {
    let columns = [
        Column::of(press, "export-date", 96.0),
        Column::of(press, "export-what", room.width - 96.0),
    ];
    let rows: Vec<Vec<Entry>> = items
        .iter()
        .map(|one| {
            let ink = if one.kind == "window" {
                Ink::Accent
            } else {
                Ink::Text
            };
            let what = Entry::of(one.what.clone(), Look::BODY.in_ink(ink).in_lines(2));
            let what = if one.release.is_empty() {
                what
            } else {
                what.below(one.release.clone(), Look::SMALL)
            };
            vec![
                Entry::of(one.date.clone(), Look::LABEL.in_ink(Ink::Muted)),
                what,
            ]
        })
        .collect();
    let nothing = press.word("overview-nothing");
    sheet.list(press, name, room, &columns, &rows, &nothing);
}
