//! The chart: months, windows and a freeze, and rows of releases with all that can stand in one.

use super::rows::ROWS;
use super::sheet::{Sheet, edge, filled, look};
use slipway_exchange::scene::{
    Align, End, Ink, Kind, Link, Mark, Place, Point, Role, Shape, Texture, Weight,
};

pub(super) const LEFT: f64 = 292.0;
pub(super) const RIGHT: f64 = 1232.0;
pub(super) const COLUMN: f64 = 52.0;
pub(super) const TOP: f64 = 158.0;
pub(super) const ROW: f64 = 46.0;
pub(super) const BOTTOM: f64 = TOP + ROW * ROWS.len() as f64;

/// Where a moment lies on the axis, in columns.
pub(super) fn at(column: f64) -> f64 {
    LEFT + column * COLUMN
}

impl Sheet {
    pub(super) fn head(&mut self) {
        self.mark(
            "months",
            "",
            filled(
                Shape::Box { radius: 0.0 },
                Place::of(LEFT, 104.0, RIGHT - LEFT, 24.0),
                Ink::Rule,
            ),
        );
        for (number, (month, column)) in [
            ("October", 0.0),
            ("November", 2.0),
            ("December", 6.6),
            ("January", 11.3),
            ("February", 16.0),
        ]
        .into_iter()
        .enumerate()
        {
            if number > 0 {
                self.line(
                    &format!("month-edge-{number}"),
                    Point::at(at(column), 104.0),
                    Point::at(at(column), 128.0),
                    edge(Ink::Paper, 1.5, false),
                );
            }
            let place = Place::of(at(column) + 8.0, 106.5, 90.0, 20.0);
            self.text(
                &format!("month-{number}"),
                month,
                place,
                look(12.0, Weight::Bold, Ink::OnDark),
                Role::Label,
                Align::Start,
            );
        }
        self.text(
            "column-release",
            "Release",
            Place::of(48.0, 132.0, 120.0, 18.0),
            look(10.0, Weight::Regular, Ink::Muted),
            Role::Label,
            Align::Start,
        );
        self.text(
            "column-float",
            "Window float",
            Place::of(160.0, 132.0, 120.0, 18.0),
            look(10.0, Weight::Regular, Ink::Muted),
            Role::Label,
            Align::End,
        );
    }

    pub(super) fn chart(&mut self) {
        let items = self.apart(|sheet| {
            sheet.bands();
            for number in 0..ROWS.len() {
                sheet.row(number);
            }
            sheet.links();
        });
        let clip = Place::of(48.0, 130.0, RIGHT - 48.0, BOTTOM - 122.0);
        self.push(
            "roadmap",
            "Releases and their windows from October to February",
            Kind::Chart { clip, items },
        );
    }

    fn bands(&mut self) {
        let height = BOTTOM - 150.0;
        let freeze = Mark {
            texture: Texture::Upright(Ink::Window),
            ..filled(
                Shape::Box { radius: 0.0 },
                Place::of(at(8.2), 132.0, at(11.8) - at(8.2), BOTTOM - 132.0),
                Ink::Freeze,
            )
        };
        self.mark(
            "freeze",
            "Year-end freeze, 12 December to 4 January",
            freeze,
        );
        self.text(
            "freeze-name",
            "Year-end freeze 12 Dec – 4 Jan",
            Place::of(at(8.2), 132.0, at(11.8) - at(8.2), 18.0),
            look(10.0, Weight::Bold, Ink::FreezeLine),
            Role::Label,
            Align::Middle,
        );
        for (number, (name, column)) in [
            ("7–8 Nov", 2.9),
            ("5–6 Dec", 7.2),
            ("9–10 Jan", 12.4),
            ("6–7 Feb", 16.7),
        ]
        .into_iter()
        .enumerate()
        {
            let place = Place::of(at(column), 150.0, 17.0, height);
            self.mark(
                &format!("window-{number}"),
                &format!("Window of {name}"),
                filled(Shape::Box { radius: 0.0 }, place, Ink::Window),
            );
            for (side, x) in [("begin", place.x), ("end", place.right())] {
                self.line(
                    &format!("window-{number}-{side}"),
                    Point::at(x, 150.0),
                    Point::at(x, BOTTOM),
                    edge(Ink::WindowLine, 1.0, false),
                );
            }
            self.text(
                &format!("window-{number}-name"),
                name,
                Place::of(at(column) - 40.0, 132.0, 97.0, 18.0),
                look(10.0, Weight::Bold, Ink::Accent),
                Role::Label,
                Align::Middle,
            );
        }
        self.line(
            "today",
            Point::at(at(5.0), 130.0),
            Point::at(at(5.0), BOTTOM),
            edge(Ink::Today, 2.0, false),
        );
        self.text(
            "today-name",
            "21 Nov",
            Place::of(at(5.0) + 5.0, 132.0, 60.0, 18.0),
            look(10.0, Weight::Bold, Ink::Today),
            Role::Label,
            Align::Start,
        );
    }

    fn links(&mut self) {
        let middle = |row: f64| TOP + ROW * row + 23.0;
        let turn = at(8.6) + 56.0;
        let needs = Link {
            from: Some(("missed".to_owned(), End::Right)),
            to: Some(("summary".to_owned(), End::Top)),
            points: vec![
                Point::at(at(8.6) + 40.0, middle(1.0)),
                Point::at(turn, middle(1.0)),
                Point::at(turn, middle(3.0) - 6.0),
            ],
            stroke: edge(Ink::Link, 1.25, false),
        };
        self.push(
            "link-needs",
            "Mobile Banking 11.0 needs Payments 4.2",
            Kind::Link(needs),
        );
        let slips = Link {
            from: Some(("missed".to_owned(), End::Right)),
            to: Some(("live-1".to_owned(), End::Left)),
            points: vec![
                Point::at(turn + 4.0, middle(1.0)),
                Point::at(at(12.4) - 4.0, middle(1.0)),
            ],
            stroke: edge(Ink::Critical, 2.0, true),
        };
        self.push(
            "link-slips",
            "Payments 4.2 slips to 10 January",
            Kind::Link(slips),
        );
    }

    pub(super) fn legend(&mut self) {
        let y = BOTTOM + 16.0;
        self.mark(
            "legend-window",
            "",
            Mark {
                outline: Some(edge(Ink::WindowLine, 1.0, false)),
                ..filled(
                    Shape::Box { radius: 0.0 },
                    Place::of(48.0, y, 22.0, 14.0),
                    Ink::Window,
                )
            },
        );
        let text = "release window Sat 22:00 – Sun 06:00, 9 points: the smallest that anyone should have to read";
        self.text(
            "legend-window-name",
            text,
            Place::of(76.0, y, 700.0, 14.0),
            look(9.0, Weight::Regular, Ink::Muted),
            Role::Label,
            Align::Start,
        );
    }
}
