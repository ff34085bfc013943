//! A page with every kind of item on it, in every look, as a slide of a report has them.
//!
//! Writers of files test with it: `#[path = "../scene/every_kind/mod.rs"] mod every_kind;`.

mod chart;
mod rows;
mod sheet;
mod table;

use sheet::{Sheet, edge, look};
use slipway_engine::Instant;
use slipway_exchange::Language;
use slipway_exchange::scene::{Align, Deck, Ink, Kind, Page, Place, Point, Role, Span, Weight};

/// Returns the deck of one page.
pub(crate) fn deck() -> Deck {
    Deck {
        title: "Monthly pack".to_owned(),
        subject: "Retail Bank".to_owned(),
        language: Language::English,
        as_of: Instant(1_795_219_200),
        pages: vec![page()],
    }
}

fn page() -> Page {
    let mut sheet = Sheet::default();
    let title = "Payments 4.2 misses its 5 Dec window by 1 d 4 h; the next one is 35 days later";
    sheet.text(
        "title",
        title,
        Place::of(48.0, 26.0, 1140.0, 36.0),
        look(22.0, Weight::Bold, Ink::Text),
        Role::Title,
        Align::Start,
    );
    let subtitle =
        "Five of six releases keep their window. Retail Bank portfolio, Q4 2026 → Q1 2027.";
    sheet.text(
        "subtitle",
        subtitle,
        Place::of(48.0, 66.0, 1140.0, 20.0),
        look(11.0, Weight::Regular, Ink::Muted),
        Role::Subtitle,
        Align::Start,
    );
    sheet.push(
        "logo",
        "Retail Bank",
        Kind::Image {
            place: Place::of(1200.0, 28.0, 32.0, 32.0),
            png: logo(),
        },
    );
    sheet.head();
    sheet.chart();
    sheet.legend();
    sheet.table();
    sheet.footer();
    let (width, height) = Page::SLIDE;
    Page {
        name: "every-kind".to_owned(),
        title: title.to_owned(),
        width,
        height,
        items: sheet.items,
        notes: "Payments waits for the certificate of its vendor.".to_owned(),
    }
}

impl Sheet {
    fn footer(&mut self) {
        self.line(
            "footer-rule",
            Point::at(48.0, 686.0),
            Point::at(1232.0, 686.0),
            edge(Ink::Hairline, 1.0, false),
        );
        let spans = [
            Span {
                text: "Data date 21 Nov 2026".to_owned(),
                style: look(9.0, Weight::Bold, Ink::Today),
            },
            Span {
                text: "  ·  Baseline B2 (28 Sep 2026)  ·  Revision 318  ·  Filter: all releases"
                    .to_owned(),
                style: look(9.0, Weight::Regular, Ink::Muted),
            },
        ];
        let footer = self.typesetter.set(
            &spans,
            Place::of(48.0, 692.0, 1000.0, 14.0),
            Role::Footer,
            Align::Start,
            1,
        );
        self.push("footer", "", Kind::Text(footer));
        self.text(
            "page-number",
            "1 / 1",
            Place::of(1132.0, 692.0, 100.0, 14.0),
            look(9.0, Weight::Regular, Ink::Muted),
            Role::Footer,
            Align::End,
        );
    }
}

/// Returns a square in two colours as a PNG.
fn logo() -> Vec<u8> {
    const SIDE: u32 = 32;
    let dots = (0..SIDE * SIDE).flat_map(|dot| {
        let (x, y) = (dot % SIDE, dot / SIDE);
        let is_sail = x >= 15 && (6..=22).contains(&y) && x - 15 <= (y - 6) * 2 / 3;
        let is_hull = (24..28).contains(&y) && x >= 4 + (y - 24) * 2 && x < 28 - (y - 24) * 2;
        if is_sail || is_hull {
            [0xff, 0xff, 0xff]
        } else {
            [0x1f, 0x5f, 0xbf]
        }
    });
    let dots: Vec<u8> = dots.collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, SIDE, SIDE);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("it has a size");
    writer.write_image_data(&dots).expect("it is whole");
    writer.finish().expect("it is whole");
    file
}
