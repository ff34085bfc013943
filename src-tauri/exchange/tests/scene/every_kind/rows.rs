//! Rows of the chart: a name, how it stands, bars, milestones.

use super::chart::{LEFT, RIGHT, ROW, TOP, at};
use super::sheet::{Sheet, around, edge, filled, look};
use slipway_exchange::scene::{
    Align, Ink, Kind, Mark, Place, Point, Role, Shade, Shape, Texture, Weight,
};

/// Rows of the chart: what is named, when its bars begin and end in columns of the axis, how it stands.
pub(super) const ROWS: [(&str, &str, Bars, Ink); 6] = [
    (
        "Fraud Engine 2.8",
        "live",
        &[(0.0, 1.0, Shade::Middle), (1.4, 2.4, Shade::Strong)],
        Ink::Done,
    ),
    (
        "Payments 4.2 — سداد",
        "−1 d 4 h",
        &[
            (0.0, 0.6, Shade::Pale),
            (0.6, 7.4, Shade::Middle),
            (7.8, 8.6, Shade::Strong),
        ],
        Ink::Critical,
    ),
    (
        "שדרוג Core Ledger 7.3",
        "+6 h",
        &[(0.0, 2.1, Shade::Pale), (5.2, 7.6, Shade::Strong)],
        Ink::Risk,
    ),
    (
        "移动银行 11.0 系统测试和用户验收测试",
        "+2 d",
        &[(0.0, 7.0, Shade::Pale), (7.0, 8.4, Shade::Middle)],
        Ink::Good,
    ),
    (
        "Zahlungsverkehrsabwicklungssystemfreigabe",
        "+6 d",
        &[(6.4, 10.0, Shade::Pale), (10.4, 15.2, Shade::Middle)],
        Ink::Good,
    ),
    (
        "डेटा केंद्र 4",
        "+4 d",
        &[(8.0, 9.4, Shade::Pale), (9.4, 17.0, Shade::Middle)],
        Ink::Good,
    ),
];

/// Where bars begin and end, in columns of the axis.
pub(super) type Bars = &'static [(f64, f64, Shade)];

impl Sheet {
    pub(super) fn row(&mut self, number: usize) {
        let (name, float, bars, standing) = ROWS[number];
        let top = TOP + ROW * number as f64;
        let items = self.apart(|sheet| {
            if standing == Ink::Critical {
                sheet.mark(
                    &format!("row-{number}-ground"),
                    "",
                    filled(
                        Shape::Box { radius: 0.0 },
                        Place::of(48.0, top, LEFT - 48.0, ROW),
                        Ink::CriticalPale,
                    ),
                );
            }
            sheet.line(
                &format!("row-{number}-edge"),
                Point::at(48.0, top),
                Point::at(RIGHT, top),
                edge(Ink::Hairline, 1.0, false),
            );
            sheet.standing(number, top, standing);
            let style = look(12.0, Weight::Bold, Ink::Text);
            sheet.text(
                &format!("row-{number}-name"),
                name,
                Place::of(82.0, top + 13.0, 130.0, 20.0),
                style,
                Role::Label,
                Align::Start,
            );
            sheet.text(
                &format!("row-{number}-float"),
                float,
                Place::of(200.0, top + 13.0, 80.0, 20.0),
                look(12.0, Weight::Bold, standing),
                Role::Label,
                Align::End,
            );
            for (bar, (from, to, shade)) in bars.iter().enumerate() {
                let place = Place::of(at(*from), top + 11.0, at(*to) - at(*from) - 1.0, 24.0);
                let mark = filled(Shape::Box { radius: 3.0 }, place, Ink::Bar(*shade));
                sheet.mark(
                    &format!("bar-{number}-{bar}"),
                    &format!("{name}, phase {}", bar + 1),
                    mark,
                );
                let phase = ["Build", "System test", "User acceptance"][bar];
                sheet.text(
                    &format!("bar-{number}-{bar}-name"),
                    phase,
                    place.inset(6.0, 3.5),
                    look(10.0, Weight::Regular, Ink::Text),
                    Role::Label,
                    Align::Start,
                );
            }
            sheet.milestones(number, top + 23.0);
        });
        self.push(&format!("row-{number}"), name, Kind::Row(items));
    }

    /// How a release stands: by shape and letter, not by colour alone.
    fn standing(&mut self, number: usize, top: f64, standing: Ink) {
        let (letter, shape) = match standing {
            Ink::Critical => ("R", Shape::Box { radius: 2.0 }),
            Ink::Risk => ("A", Shape::Diamond),
            Ink::Done => ("✓", Shape::Circle),
            _ => ("G", Shape::Circle),
        };
        let place = around(Point::at(62.0, top + 23.0), 22.0);
        self.mark(
            &format!("row-{number}-standing"),
            letter,
            filled(shape, place, standing),
        );
        self.text(
            &format!("row-{number}-letter"),
            letter,
            Place::of(place.x, place.y + 3.0, 22.0, 16.0),
            look(10.0, Weight::Bold, Ink::OnDark),
            Role::Label,
            Align::Middle,
        );
    }

    fn milestones(&mut self, number: usize, middle: f64) {
        match number {
            0 => self.mark(
                "live-0",
                "Went live 8 November",
                filled(
                    Shape::Diamond,
                    around(Point::at(at(2.9) + 8.0, middle), 22.0),
                    Ink::Done,
                ),
            ),
            1 => {
                let missed = Mark {
                    texture: Texture::Slanted(Ink::Critical),
                    outline: Some(edge(Ink::Critical, 1.5, false)),
                    ..filled(
                        Shape::Box { radius: 3.0 },
                        Place::of(at(8.6), middle - 12.0, 40.0, 24.0),
                        Ink::CriticalPale,
                    )
                };
                self.mark("missed", "Misses its window by 1 d 4 h", missed);
                let hollow = Mark {
                    outline: Some(edge(Ink::Critical, 2.0, false)),
                    ..filled(
                        Shape::Diamond,
                        around(Point::at(at(12.4) + 8.0, middle), 22.0),
                        Ink::Paper,
                    )
                };
                self.mark("live-1", "Live 10 January, not 6 December", hollow);
                self.text(
                    "live-1-name",
                    "live 10 Jan, not 6 Dec",
                    Place::of(at(12.4) + 26.0, middle - 8.5, 160.0, 18.0),
                    look(10.0, Weight::Bold, Ink::Critical),
                    Role::Label,
                    Align::Start,
                );
            }
            2 => {
                let care = Mark {
                    fill: None,
                    outline: Some(edge(Ink::Done, 1.0, true)),
                    ..filled(
                        Shape::Box { radius: 3.0 },
                        Place::of(at(7.5), middle - 12.0, 110.0, 24.0),
                        Ink::Paper,
                    )
                };
                self.mark("care", "Hypercare", care);
                self.text(
                    "care-name",
                    "Hypercare",
                    Place::of(at(7.5) + 17.0, middle - 8.5, 90.0, 18.0),
                    look(10.0, Weight::Regular, Ink::Text),
                    Role::Label,
                    Align::Start,
                );
                self.mark(
                    "live-2",
                    "Live 6 December",
                    filled(
                        Shape::Diamond,
                        around(Point::at(at(7.2) + 8.0, middle), 22.0),
                        Ink::Milestone,
                    ),
                );
            }
            3 => {
                self.mark(
                    "summary",
                    "Mobile Banking",
                    filled(
                        Shape::Bracket,
                        Place::of(at(9.0), middle - 5.0, 110.0, 9.0),
                        Ink::Summary,
                    ),
                );
                self.mark(
                    "live-3",
                    "Live 10 January",
                    filled(
                        Shape::Diamond,
                        around(Point::at(at(12.4) + 8.0, middle), 22.0),
                        Ink::Milestone,
                    ),
                );
            }
            5 => {
                let goes_on = Place::of(RIGHT - 12.0, middle - 6.0, 10.0, 12.0);
                self.mark(
                    "goes-on",
                    "Goes on after February",
                    filled(Shape::Triangle, goes_on, Ink::Link),
                );
            }
            _ => {}
        }
    }
}
