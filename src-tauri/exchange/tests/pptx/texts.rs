//! Text: its lines as they were broken, its letters as large as they were set, its place.

use super::deck::{item, of_everything, page, text};
use super::parts;
use super::{by_name, written};
use slipway_exchange::Language;
use slipway_exchange::scene::{Align, Deck, Ink, Item, Kind, Place, Role, Weight};
use std::collections::BTreeMap;

/// How far Calibri reaches below its baseline, by its size.
const DESCENT: f64 = 550.0 / 2048.0;

/// Returns a label.
pub(crate) fn label(name: &str, said: &str) -> Item {
    let place = Place::of(48.0, 48.0, 400.0, 20.0);
    let look = (11.0, Weight::Regular, Ink::Text);
    let set = text(place, Role::Label, Align::Start, look, said);
    item(name, "", Kind::Text(set))
}

fn deck_of(items: Vec<Item>) -> Deck {
    Deck {
        pages: vec![page("one", "One", items)],
        ..of_everything()
    }
}

#[test]
fn every_baseline_lies_where_it_was_set() {
    let deck = of_everything();
    let slides = parts::slides(&written(&deck));
    let mut compared = 0;
    for (page, slide) in deck.pages.iter().zip(&slides) {
        let mut items = BTreeMap::new();
        by_name(&page.items, &mut items);
        for (name, kind) in items {
            let (Kind::Text(paragraph), Some(shape)) = (kind, slide.shape(name)) else {
                continue;
            };
            let [x, y, width, _] = shape.place();
            let height = shape
                .first("a:spcPts")
                .expect("lines have a height")
                .number("val");
            let height = height / 100.0 * 96.0 / 72.0;
            let body = shape.first("a:bodyPr").expect("it has text");
            let is_bare = ["lIns", "tIns", "rIns", "bIns"]
                .iter()
                .all(|inset| body.number(inset) == 0.0);
            assert!(is_bare && body.attribute("wrap") == Some("none"), "{name}");
            for (at, line) in paragraph.lines.iter().enumerate() {
                let size = line.spans[0].style.points * 96.0 / 72.0;
                let baseline = y + (at + 1) as f64 * height - DESCENT * size;
                assert!(
                    (baseline - line.baseline).abs() < 0.1,
                    "{name}: {baseline}, not {}",
                    line.baseline
                );
                let begins = match paragraph.align {
                    Align::Start => x,
                    Align::Middle => x + (width - line.width) / 2.0,
                    Align::End => x + width - line.width,
                };
                assert!(
                    (begins - line.x).abs() < 0.1,
                    "{name}: {begins}, not {}",
                    line.x
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 12, "{compared} lines");
}

#[test]
fn lines_are_broken_where_they_were_broken() {
    let slides = parts::slides(&written(&deck_of(vec![label(
        "two",
        "one line\nand another",
    )])));
    let shape = slides[0].shape("two").expect("it is drawn");
    assert_eq!(shape.all("a:p").len(), 1);
    assert_eq!(shape.all("a:br").len(), 1);
    let lines: Vec<_> = shape
        .all("a:t")
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(lines, ["one line", "and another"]);
}

#[test]
fn no_letter_is_smaller_than_nine_points() {
    let place = Place::of(48.0, 48.0, 400.0, 20.0);
    let small = |points| {
        let look = (points, Weight::Regular, Ink::Text);
        Kind::Text(text(place, Role::Label, Align::Start, look, "small"))
    };
    let mut pages = of_everything().pages;
    pages.push(page("small", "Small", vec![item("small", "", small(6.0))]));
    let deck = Deck {
        pages,
        ..of_everything()
    };
    for (name, text) in parts::of(&written(&deck)) {
        let part = parts::Element::read(&text);
        for letters in ["a:rPr", "a:endParaRPr", "a:defRPr"] {
            for style in part.all(letters) {
                let size = style.attribute("sz").map_or(900.0, |_| style.number("sz"));
                assert!(size >= 900.0, "{name}: {style:?}");
            }
        }
    }
}

#[test]
fn a_page_has_one_title_seen_or_unseen() {
    let deck = of_everything();
    for slide in parts::slides(&written(&deck)) {
        let titles = slide.all("p:ph");
        let titles = titles
            .iter()
            .filter(|holder| holder.attribute("type") == Some("title"));
        assert_eq!(titles.count(), 1);
    }
    let slides = parts::slides(&written(&deck_of(vec![label("label", "only a label")])));
    let title = slides[0].shape("title").expect("it is drawn");
    assert!(
        title.place()[1] + title.place()[3] <= 0.0,
        "above the slide"
    );
    assert_eq!(title.first("a:t").expect("it says it").text, "One");
}

#[test]
fn text_is_told_in_its_language_and_direction() {
    let deck = Deck {
        language: Language::German,
        ..deck_of(vec![
            label("arabic", "واجهة الدفع 4.2"),
            label("latin", "4.2 Größe"),
            label("sentence", "واجهة الدفع 4.2 verpasst ihr Fenster"),
        ])
    };
    let slides = parts::slides(&written(&deck));
    let direction = |name: &str| {
        let shape = slides[0].shape(name).expect("it is drawn");
        shape
            .first("a:pPr")
            .expect("a paragraph")
            .attribute("rtl")
            .map(str::to_owned)
    };
    assert_eq!(direction("arabic").as_deref(), Some("1"));
    assert_eq!(direction("latin").as_deref(), Some("0"));
    assert_eq!(direction("sentence").as_deref(), Some("0"));
    let style = slides[0].first("a:rPr").expect("it has letters");
    assert_eq!(style.attribute("lang"), Some("de-DE"));
}

#[test]
fn a_table_is_a_table_with_its_texts_where_they_were_set() {
    let deck = of_everything();
    let slides = parts::slides(&written(&deck));
    let frame = slides[2].shape("table-status").expect("it is drawn");
    assert_eq!(frame.place(), [48.0, 110.0, 620.0, 128.0]);
    let table = frame.first("a:tbl").expect("it is a table");
    let head = table.first("a:tblPr").expect("it has a look");
    assert_eq!(head.attribute("firstRow"), Some("1"));
    assert_eq!(head.attribute("firstCol"), Some("1"));
    let pixels = |name: &str, of: &str| -> Vec<f64> {
        let found = table.all(name);
        found.iter().map(|part| part.number(of) / 9525.0).collect()
    };
    assert_eq!(pixels("a:gridCol", "w"), [300.0, 120.0, 200.0]);
    assert_eq!(pixels("a:tr", "h"), [28.0, 44.0, 28.0, 28.0]);
    for row in table.all("a:tr") {
        for cell in row.all("a:tc") {
            let properties = cell.first("a:tcPr").expect("it has insets");
            let lines = cell.all("a:br").len() + 1;
            let spacing = cell
                .first("a:spcPts")
                .map_or(0.0, |spacing| spacing.number("val"));
            let text = lines as f64 * spacing * 127.0;
            let needed = properties.number("marT") + properties.number("marB") + text;
            assert!(needed <= row.number("h"), "no row grows: {cell:?}");
        }
    }
    let names = table.all("a:tr")[1].all("a:t");
    assert_eq!(names[1].text, "REL-12 · 5–6 Dec");
}
