//! Pages with one of each thing that a scene can have.

use slipway_engine::Instant;
use slipway_exchange::Language;
use slipway_exchange::scene::{
    Align, Cell, Deck, End, Ink, Item, Kind, Line, Link, Mark, Outline, Page, Paragraph, Place,
    Point, Role, Shade, Shape, Span, Style, Table, Texture, Typesetter, Weight,
};

/// A picture of one blue pixel.
const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\x0cIDATx\xdac\x90\x8f\xdf\x0f\x00\x01\xde\x01>\xb4XY\xcd\x00\x00\x00\x00IEND\xaeB`\x82";

/// Sets things on pages.
pub(crate) struct Desk {
    letters: Typesetter,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            letters: Typesetter::new(),
        }
    }

    fn paragraph(&mut self, said: &str, place: Place, role: Role, points: f64) -> Paragraph {
        let (weight, ink) = match role {
            Role::Title | Role::Heading => (Weight::Bold, Ink::Text),
            Role::Body => (Weight::Regular, Ink::Text),
            Role::Subtitle | Role::Label | Role::Footer => (Weight::Regular, Ink::Muted),
        };
        let style = Style {
            points,
            weight,
            ink,
        };
        let span = Span {
            text: said.to_owned(),
            style,
        };
        self.letters.set(&[span], place, role, Align::Start, 4)
    }

    pub(crate) fn text(&mut self, said: &str, place: Place, role: Role, points: f64) -> Item {
        let paragraph = self.paragraph(said, place, role, points);
        item("", "", Kind::Text(paragraph))
    }

    fn cell(&mut self, said: &str, place: Place, fill: Option<Ink>, is_head: bool) -> Cell {
        let text = self.paragraph(said, place.inset(6.0, 4.0), Role::Body, 11.0);
        Cell {
            text,
            fill,
            is_head,
        }
    }

    fn table(&mut self) -> Item {
        let rows = [
            ["Release", "Go-live", "Window float"],
            ["Payments 4.2", "9 Jan 2027", "−1 d 4 h"],
            ["Core Ledger 7.3", "5 Dec 2026", "+6 h"],
        ];
        let (columns, height) = (vec![180.0, 120.0, 120.0], 26.0);
        let place = Place::of(48.0, 330.0, 420.0, 78.0);
        let mut top = place.y;
        let mut set = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let mut left = place.x;
            let mut cells = Vec::new();
            for (said, width) in row.iter().zip(&columns) {
                let is_head = left == place.x;
                let fill = (number == 0).then_some(Ink::Surface);
                let place = Place::of(left, top, *width, height);
                cells.push(self.cell(said, place, fill, is_head));
                left += width;
            }
            set.push(cells);
            top += height;
        }
        let table = Table {
            place,
            columns,
            heights: vec![height; 3],
            rows: set,
        };
        item("table", "", Kind::Table(table))
    }

    fn status(&mut self) -> Page {
        let title = "Payments 4.2 slips 3 days: vendor certificate late";
        let long = "The certificate of the vendor came a week late, so that the second cycle of the \
                    system test begins on Wednesday and acceptance ends after the cut-off of the window.";
        let figure = mark(
            Shape::Diamond,
            Place::of(760.0, 210.0, 60.0, 60.0),
            Ink::Risk,
        );
        let picture = Place::of(900.0, 200.0, 120.0, 80.0);
        let items = vec![
            self.text(
                title,
                Place::of(48.0, 28.0, 1184.0, 40.0),
                Role::Title,
                22.0,
            ),
            self.text(
                "As of Sat 21 Nov 2026",
                Place::of(48.0, 68.0, 1184.0, 24.0),
                Role::Subtitle,
                12.0,
            ),
            self.text(
                "Why",
                Place::of(48.0, 120.0, 500.0, 24.0),
                Role::Heading,
                14.0,
            ),
            self.text(long, Place::of(48.0, 150.0, 500.0, 90.0), Role::Body, 11.0),
            self.table(),
            item("rag", "At risk: the float is negative", Kind::Mark(figure)),
            item(
                "logo",
                "Logo of the bank",
                Kind::Image {
                    place: picture,
                    png: PIXEL.to_vec(),
                },
            ),
            self.footer(1),
        ];
        page("status", title, items)
    }

    fn roadmap(&mut self) -> Page {
        let title = "Two releases go out in December";
        let clip = Place::of(48.0, 110.0, 1184.0, 500.0);
        let mut items = vec![
            self.text(
                "December 2026",
                Place::of(600.0, 112.0, 200.0, 20.0),
                Role::Label,
                9.0,
            ),
            band(
                Place::of(700.0, 140.0, 90.0, 470.0),
                Ink::Freeze,
                Texture::Upright(Ink::FreezeLine),
            ),
            band(
                Place::of(1180.0, 140.0, 120.0, 470.0),
                Ink::Window,
                Texture::Plain,
            ),
        ];
        for (row, name) in ["Payments 4.2", "Core Ledger 7.3", "API Gateway 5.1"]
            .into_iter()
            .enumerate()
        {
            items.push(self.row(row, name));
        }
        items.push(item(
            "link",
            "",
            Kind::Link(Link {
                from: Some(("bar-0".to_owned(), End::Right)),
                to: Some(("bar-1".to_owned(), End::Left)),
                points: [
                    (520.0, 171.0),
                    (540.0, 171.0),
                    (540.0, 226.0),
                    (600.0, 226.0),
                ]
                .map(|(x, y)| Point::at(x, y))
                .to_vec(),
                stroke: Outline {
                    ink: Ink::Link,
                    width: 1.25,
                    is_dashed: true,
                },
            }),
        ));
        items.push(item(
            "today",
            "",
            Kind::Line(Line {
                from: Point::at(660.0, 130.0),
                to: Point::at(660.0, 610.0),
                stroke: Outline {
                    ink: Ink::Today,
                    width: 2.0,
                    is_dashed: false,
                },
            }),
        ));
        let chart = item(
            "chart",
            "Roadmap of three releases",
            Kind::Chart { clip, items },
        );
        let items = vec![
            self.text(
                title,
                Place::of(48.0, 28.0, 1184.0, 40.0),
                Role::Title,
                22.0,
            ),
            chart,
            self.footer(2),
        ];
        page("roadmap", title, items)
    }

    fn row(&mut self, row: usize, name: &str) -> Item {
        let top = 150.0 + 55.0 * f64::from(u8::try_from(row).expect("a few rows"));
        let left = 420.0 + 90.0 * f64::from(u8::try_from(row).expect("a few rows"));
        let mut bar = mark(
            Shape::Box { radius: 3.0 },
            Place::of(left, top + 8.0, 150.0, 25.0),
            Ink::Bar(Shade::Middle),
        );
        if row == 1 {
            bar.texture = Texture::Slanted(Ink::Critical);
            bar.outline = Some(Outline {
                ink: Ink::Critical,
                width: 1.5,
                is_dashed: false,
            });
        }
        let bracket = mark(
            Shape::Bracket,
            Place::of(left, top, 300.0, 9.0),
            Ink::Summary,
        );
        let diamond = mark(
            Shape::Diamond,
            Place::of(left + 290.0, top + 10.0, 22.0, 22.0),
            Ink::Milestone,
        );
        let circle = mark(
            Shape::Circle,
            Place::of(left + 330.0, top + 10.0, 20.0, 20.0),
            Ink::Done,
        );
        let triangle = mark(
            Shape::Triangle,
            Place::of(left + 370.0, top + 10.0, 10.0, 20.0),
            Ink::Text,
        );
        let parts = vec![
            self.text(
                name,
                Place::of(56.0, top + 10.0, 200.0, 20.0),
                Role::Body,
                12.0,
            ),
            item(
                &format!("bar-{row}"),
                &format!("{name}: 23 Nov to 4 Dec"),
                Kind::Mark(bar),
            ),
            item(&format!("bracket-{row}"), "", Kind::Mark(bracket)),
            item(
                &format!("diamond-{row}"),
                &format!("{name}: goes live on 9 Jan"),
                Kind::Mark(diamond),
            ),
            item(&format!("circle-{row}"), "", Kind::Mark(circle)),
            item(&format!("triangle-{row}"), "", Kind::Mark(triangle)),
            self.text(
                "9–10 Jan",
                Place::of(left + 400.0, top + 10.0, 80.0, 20.0),
                Role::Label,
                10.0,
            ),
        ];
        item(&format!("row-{row}"), "", Kind::Row(parts))
    }

    fn trend(&mut self) -> Page {
        let clip = Place::of(48.0, 110.0, 600.0, 300.0);
        let line = Line {
            from: Point::at(60.0, 400.0),
            to: Point::at(600.0, 160.0),
            stroke: Outline {
                ink: Ink::Accent,
                width: 2.0,
                is_dashed: false,
            },
        };
        let items = vec![
            self.text(
                "Forecast",
                Place::of(60.0, 120.0, 100.0, 20.0),
                Role::Label,
                10.0,
            ),
            item("line", "", Kind::Line(line)),
        ];
        let means = "Forecast of the go-live, from 20 Nov to 4 Dec";
        let mut all = vec![item("trend", means, Kind::Chart { clip, items })];
        for (number, said) in [
            "שלום עולם 2026 abc",
            "مرحبا بالعالم ٢٠٢٦",
            "发布计划 二〇二六",
            "नमस्ते दुनिया",
            "ship 🚢 \u{0} \u{feff} \u{e000} end",
            "fi ffi office 1⁄2 é e\u{301}",
        ]
        .into_iter()
        .enumerate()
        {
            let top = 430.0 + 30.0 * f64::from(u8::try_from(number).expect("a few texts"));
            all.push(self.text(said, Place::of(48.0, top, 600.0, 24.0), Role::Body, 12.0));
        }
        all.push(self.footer(3));
        page("trend", "", all)
    }

    fn footer(&mut self, number: usize) -> Item {
        let said = format!("Data date Sat 21 Nov 2026 · Baseline B2 · Revision 318 · {number} / 3");
        self.text(
            &said,
            Place::of(48.0, 690.0, 1184.0, 20.0),
            Role::Footer,
            9.0,
        )
    }

    /// Returns a deck with everything.
    pub(crate) fn everything(&mut self) -> Deck {
        let pages = vec![self.status(), self.roadmap(), self.trend()];
        deck("Retail Bank: progress", pages)
    }
}

pub(crate) fn deck(title: &str, pages: Vec<Page>) -> Deck {
    Deck {
        title: title.to_owned(),
        subject: "Retail Bank".to_owned(),
        language: Language::English,
        as_of: Instant(1_795_255_200),
        pages,
    }
}

pub(crate) fn page(name: &str, title: &str, items: Vec<Item>) -> Page {
    Page {
        name: name.to_owned(),
        title: title.to_owned(),
        width: Page::SLIDE.0,
        height: Page::SLIDE.1,
        items,
        notes: String::new(),
    }
}

pub(crate) fn item(name: &str, means: &str, kind: Kind) -> Item {
    Item {
        name: name.to_owned(),
        means: means.to_owned(),
        kind,
    }
}

pub(crate) fn mark(shape: Shape, place: Place, ink: Ink) -> Mark {
    Mark {
        shape,
        place,
        fill: Some(ink),
        texture: Texture::Plain,
        outline: None,
    }
}

fn band(place: Place, ink: Ink, texture: Texture) -> Item {
    let shape = Shape::Box { radius: 0.0 };
    let mut mark = mark(shape, place, ink);
    mark.texture = texture;
    item("band", "Year-end freeze, 12 Dec to 4 Jan", Kind::Mark(mark))
}
