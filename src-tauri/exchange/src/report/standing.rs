//! How each release stands, as a table: the worst first, each with the one reason.

use super::headline;
use super::look::{CONTENT, Look};
use super::press::{Press, minus};
use super::rag::RagMark;
use super::sheet::Sheet;
use super::table::{Column, Entry};
use crate::digest::{Standing, standings};
use crate::export::Detail;
use crate::scene::{Ink, Place};

/// How wide the square of a state is.
const SQUARE: f64 = 18.0;
/// How wide its column is.
const STATE: f64 = 84.0;

/// Lays out the table, on as many pages as it needs.
pub(super) fn lay_out(press: &mut Press<'_, '_>) -> Vec<Sheet> {
    let all = standings(press.export);
    let mut left = all.as_slice();
    let mut pages = Vec::new();
    loop {
        let number = pages.len() + 1;
        let name = if number == 1 {
            "standing".to_owned()
        } else {
            format!("standing-{number}")
        };
        let title = headline::colours(press);
        let subtitle = headline::windows(press);
        let mut sheet = press.sheet(&name, title, &subtitle);
        if left.is_empty() {
            let empty = press.word("overview-empty");
            sheet.text(press, "empty", &empty, Look::LEAD, CONTENT);
            pages.push(sheet);
            return pages;
        }
        let shown = table(press, &mut sheet, left);
        sheet.notes = notes(press, &left[..shown]);
        pages.push(sheet);
        left = &left[shown.max(1)..];
        if left.is_empty() {
            return pages;
        }
    }
}

/// Draws rows; returns how many had room.
fn table(press: &mut Press<'_, '_>, sheet: &mut Sheet, all: &[Standing]) -> usize {
    let shows_reasons = !press.export.audience.withholds(Detail::Findings);
    let shows_floats = !press.export.audience.withholds(Detail::Floats);
    // What a reader may not see leaves its room to the reason or to the window.
    let columns: [(&str, f64); 7] = if shows_reasons && shows_floats {
        [
            ("overview-status", STATE),
            ("export-release", 214.0),
            ("overview-goes-out", 96.0),
            ("release-target", 186.0),
            ("overview-window-float", 84.0),
            ("overview-next-gate", 160.0),
            ("export-why", 360.0),
        ]
    } else {
        [
            ("overview-status", 0.0),
            ("export-release", 360.0),
            ("overview-goes-out", 160.0),
            ("release-target", 380.0),
            ("overview-window-float", 0.0),
            ("overview-next-gate", 284.0),
            ("export-why", 0.0),
        ]
    };
    let is_shown = |at: usize| columns[at].1 > 0.0;
    let shown = (0..columns.len()).filter(|at| is_shown(*at));
    let heads: Vec<Column> = shown
        .map(|at| {
            let (key, width) = columns[at];
            let column = Column::of(press, key, width);
            if key == "overview-window-float" {
                column.of_numbers()
            } else {
                column
            }
        })
        .collect();
    let rows: Vec<Vec<Entry>> = all
        .iter()
        .map(|one| {
            let cells = row(press, one);
            let kept = cells.into_iter().enumerate();
            kept.filter(|(at, _)| is_shown(*at))
                .map(|(_, cell)| cell)
                .collect()
        })
        .collect();
    let corner = (CONTENT.x, CONTENT.y, CONTENT.bottom());
    let (_, shown) = sheet.table(press, "standing", corner, &heads, &rows);
    if shows_reasons {
        marks(press, sheet, &all[..shown]);
    }
    shown
}

fn row(press: &Press<'_, '_>, one: &Standing) -> Vec<Entry> {
    let late = if one.misses { Ink::Critical } else { Ink::Text };
    let product = if one.product.is_empty() || one.name.starts_with(&one.product) {
        one.state.clone()
    } else {
        format!("{} · {}", one.product, one.state)
    };
    let window = if one.window.is_empty() {
        Entry::of(
            press.word("overview-no-window"),
            Look::BODY.in_ink(Ink::Muted),
        )
    } else {
        Entry::of(one.window.clone(), Look::BODY)
            .below(one.window_opens.clone(), Look::LABEL.in_ink(Ink::Muted))
    };
    let gate = if one.gate.is_empty() {
        Entry::of(press.word("unit-none"), Look::BODY)
    } else {
        Entry::of(one.gate.clone(), Look::BODY)
            .below(one.gate_at.clone(), Look::LABEL.in_ink(Ink::Muted))
    };
    vec![
        Entry::of(
            one.rag_is.clone(),
            Look::BODY.bold().in_ink(RagMark { code: one.rag }.ink()),
        )
        .indented(SQUARE + 6.0),
        Entry::of(one.name.clone(), Look::NAME).below(product, Look::LABEL.in_ink(Ink::Muted)),
        Entry::of(press.or_dash(&one.goes_out), Look::BODY.bold().in_ink(late)),
        window,
        Entry::of(
            minus(&press.or_dash(&one.window_float)),
            Look::BODY.bold().in_ink(late),
        ),
        gate,
        Entry::of(press.or_dash(&one.reason), Look::BODY.in_lines(3)),
    ]
}

/// Draws the states over the first column of the table.
fn marks(press: &mut Press<'_, '_>, sheet: &mut Sheet, all: &[Standing]) {
    let places = sheet.rows_of("standing");
    for (number, (one, place)) in all.iter().zip(places).enumerate() {
        let square = Place::of(place.x + 4.0, place.y + 4.5, SQUARE, SQUARE);
        let name = format!("state-{}", number + 1);
        for item in (RagMark { code: one.rag }).draw(press, &name, square) {
            sheet.add(item);
        }
    }
}

fn notes(press: &Press<'_, '_>, all: &[Standing]) -> String {
    let lines = all
        .iter()
        .filter(|one| one.rag == "red" || one.rag == "amber");
    let lines: Vec<String> = lines
        .map(|one| format!("{}: {} ({})", one.name, one.reason, one.rag_is))
        .collect();
    if lines.is_empty() {
        press.word("report-notes-quiet")
    } else {
        lines.join("\n")
    }
}
