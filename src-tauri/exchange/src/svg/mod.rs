//! A page as SVG: shapes with names and titles, and text that stays text.
//!
//! Looks are attributes, so that the strictest policy of a page lets it through: no style, no script, nothing
//! from elsewhere. Text is set in runs at their places; `textLength` keeps their widths where the reader's
//! faces differ, and each run says in which direction it is read, so that no reader sets it anew.

mod letters;
mod shapes;
mod sheet;

use crate::scene::{Deck, Item, Kind, Place, Table, Theme};
use sheet::Sheet;

/// Faces by name, the reader's own where ours is missing.
const FACES: &str = "Carlito, Calibri, 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Devanagari', \
                     'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Segoe UI', sans-serif";

/// Returns a page of a deck as SVG; the same page in the same theme is the same text.
///
/// # Panics
///
/// Where the deck has no such page.
#[must_use]
pub fn write(deck: &Deck, page: usize, theme: &Theme) -> String {
    let page = &deck.pages[page];
    let mut sheet = Sheet::of(&page.name, theme);
    let (title, about) = (sheet.mark_of("title"), sheet.mark_of("about"));
    let root: [(&str, &dyn std::fmt::Display); 8] = [
        ("xmlns", &"http://www.w3.org/2000/svg"),
        ("width", &sheet::number(page.width)),
        ("height", &sheet::number(page.height)),
        (
            "viewBox",
            &sheet::numbers(&[0.0, 0.0, page.width, page.height]),
        ),
        ("role", &"img"),
        ("aria-labelledby", &format!("{title} {about}")),
        ("lang", &deck.language.code()),
        ("xml:lang", &deck.language.code()),
    ];
    sheet.holding("svg", &root, |sheet| {
        sheet.text("title", &[("id", &title)], &page.title);
        sheet.text("desc", &[("id", &about)], &about_it(deck));
        let ground = Place::of(0.0, 0.0, page.width, page.height);
        shapes::ground(sheet, ground);
        let letters: [(&str, &dyn std::fmt::Display); 3] = [
            ("font-family", &FACES),
            ("font-variant", &"no-common-ligatures"),
            ("text-rendering", &"geometricPrecision"),
        ];
        sheet.holding("g", &letters, |sheet| {
            for item in &page.items {
                put(sheet, item);
            }
        });
    });
    sheet.finish()
}

/// Returns what a page belongs to.
fn about_it(deck: &Deck) -> String {
    if deck.subject.is_empty() {
        return deck.title.clone();
    }
    format!("{} · {}", deck.subject, deck.title)
}

fn put(sheet: &mut Sheet<'_>, item: &Item) {
    match &item.kind {
        Kind::Mark(mark) => shapes::mark(sheet, item, mark),
        Kind::Line(line) => shapes::line(sheet, item, line),
        Kind::Link(link) => shapes::link(sheet, item, link),
        Kind::Image { place, png } => shapes::image(sheet, item, *place, png),
        Kind::Text(paragraph) => sheet.group(item, |sheet| letters::paragraph(sheet, paragraph)),
        Kind::Table(table) => sheet.group(item, |sheet| put_table(sheet, table)),
        Kind::Row(items) => sheet.group(item, |sheet| {
            for item in items {
                put(sheet, item);
            }
        }),
        Kind::Chart { clip, items } => sheet.group(item, |sheet| {
            let edge = sheet.mark_of_part(item, "edge");
            shapes::clip(sheet, &edge, *clip);
            sheet.holding("g", &[("clip-path", &format!("url(#{edge})"))], |sheet| {
                for item in items {
                    put(sheet, item);
                }
            });
        }),
    }
}

fn put_table(sheet: &mut Sheet<'_>, table: &Table) {
    for (place, cell) in table.cells() {
        if let Some(ink) = cell.fill {
            shapes::cell(sheet, place, ink);
        }
    }
    for rule in table.rules() {
        shapes::rule(sheet, &rule);
    }
    for (_, cell) in table.cells() {
        letters::paragraph(sheet, &cell.text);
    }
}
