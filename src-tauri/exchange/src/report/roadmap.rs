//! Releases over time: a lane each, behind them the windows at which they aim and the freezes that close time.

pub(super) mod bands;
mod diamond;
mod lane;
mod legend;
mod outing;
mod phases;

pub(super) use bands::window;

use super::headline;
use super::lanes::{self, BOTTOM, LANE, LANES, LOWEST, TIME};
use super::look::{CONTENT, Look, MARGIN};
use super::press::Press;
use super::sheet::Sheet;
use super::timescale::{Timescale, first_of_month};
use crate::scene::{Align, Ink, Item, Kind, Place};
use chrono::{Days, Months};
use slipway_engine::Instant;
use slipway_engine::status::ReleaseStatus;

/// Months before the data date and in all that a slide shows.
const BEFORE: u32 = 1;
const MOST_MONTHS: u32 = 9;

/// Lays out the chart, on as many pages as there are lanes for.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = headline::standing(press);
    let scale = scale_of(press, &all);
    // A lane for each of those that are not over long since, in the order in which they go out.
    let mut shown: Vec<ReleaseStatus> = all
        .into_iter()
        .filter(|one| lane::is_shown(press.export, one, &scale))
        .collect();
    shown.sort_by_key(|one| (one.goes_out.is_none(), one.goes_out, one.release));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // About thirteen.
    let room = ((BOTTOM - LANES) / LOWEST) as usize;
    if shown.is_empty() {
        let title = headline::windows(press);
        let mut sheet = press.sheet("roadmap", title, "");
        let empty = press.word("report-roadmap-empty");
        sheet.text(press, "empty", &empty, Look::LEAD, CONTENT);
        return vec![sheet];
    }
    let pages = shown.chunks(room).enumerate();
    pages
        .map(|(at, part)| page(press, at + 1, part, &scale))
        .collect()
}

/// The months that hold what is to come, and a little of what was.
fn scale_of(press: &Press<'_, '_>, all: &[ReleaseStatus]) -> Timescale {
    let export = press.export;
    let day = |at: Instant| export.speaker.clock(at).date();
    let now = day(export.on.plan.portfolio.data_date);
    let first = first_of_month(now) - Months::new(BEFORE);
    let ends = all.iter().filter_map(|one| one.goes_out.max(one.aims_at));
    let last = ends.map(day).max().unwrap_or(now).max(now + Days::new(60));
    let furthest = first + Months::new(MOST_MONTHS) - Days::new(1);
    Timescale::months(first, last.min(furthest), TIME, CONTENT.right() - TIME)
}

fn page(
    press: &mut Press<'_, '_>,
    number: usize,
    shown: &[ReleaseStatus],
    scale: &Timescale,
) -> Sheet {
    let name = if number == 1 {
        "roadmap".to_owned()
    } else {
        format!("roadmap-{number}")
    };
    let title = headline::windows(press);
    let subtitle = headline::colours(press);
    let mut sheet = press.sheet(&name, title, &subtitle);
    #[allow(clippy::cast_precision_loss)] // Some lanes.
    let count = shown.len() as f64;
    let height = ((BOTTOM - LANES) / count).min(LANE);
    let bottom = LANES + height * count;
    for item in bands::draw(press, scale, bottom) {
        sheet.add(item);
    }
    lanes::months(press, &mut sheet, scale);
    head(press, &mut sheet);
    lanes::today(press, &mut sheet, scale, bottom);
    let mut rows = Vec::new();
    let mut top = LANES;
    for (at, one) in shown.iter().enumerate() {
        let place = Place::of(MARGIN, top, CONTENT.width, height);
        lanes::line(&mut sheet, &format!("lane-line-{}", at + 1), top);
        rows.push(lane::draw(press, one, at + 1, place, scale));
        top += height;
    }
    lanes::line(&mut sheet, "lane-line-last", bottom);
    sheet.add(Item {
        name: "lanes".to_owned(),
        means: press.word("report-roadmap-means"),
        kind: Kind::Chart {
            clip: Place::of(MARGIN, LANES, CONTENT.width, bottom - LANES),
            items: rows,
        },
    });
    lanes::legend(press, &mut sheet, bottom + 16.0, &legend::SIGNS);
    sheet
}

/// The headings of the columns.
fn head(press: &mut Press<'_, '_>, sheet: &mut Sheet) {
    let release = press.word("export-release");
    let muted = Look::LABEL.in_ink(Ink::Muted);
    sheet.text(
        press,
        "head-release",
        &release,
        muted,
        Place::of(MARGIN, 136.0, 120.0, 16.0),
    );
    if !press
        .export
        .audience
        .withholds(crate::export::Detail::Floats)
    {
        let float = press.word("overview-window-float");
        let place = Place::of(TIME - 132.0, 136.0, 120.0, 16.0);
        sheet.text(press, "head-float", &float, muted.to(Align::End), place);
    }
}
