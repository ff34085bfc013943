//! What the shapes mean, under the rows: those that the plan can have.

use super::Printer;
use super::letters::Look;
use super::shapes::{ground, line, mark, outlined, stroke};
use crate::export::Detail;
use crate::scene::{Ink, Item, Place, Shade, Shape};

/// How wide a shape of the legend is.
const SHAPE: f64 = 24.0;

/// A shape of the chart.
#[derive(Clone, Copy)]
enum Sign {
    Planned,
    Progress,
    Done,
    Critical,
    Promised,
    Milestone,
    Window,
    Freeze,
    Leaves,
}

impl Sign {
    const fn key(self) -> &'static str {
        match self {
            Self::Planned => "print-planned",
            Self::Progress => "legend-progress",
            Self::Done => "legend-done",
            Self::Critical => "legend-critical",
            Self::Promised => "legend-baseline",
            Self::Milestone => "legend-milestone",
            Self::Window => "legend-window",
            Self::Freeze => "legend-freeze",
            Self::Leaves => "print-leaves",
        }
    }

    fn draw(self, x: f64, y: f64) -> Vec<Item> {
        let name = self.key().to_owned();
        let place = Place::of(x, y - 5.0, SHAPE, 10.0);
        let shape = Shape::Box { radius: 2.0 };
        let filled = |ink: Ink| mark(name.clone(), String::new(), shape, place, ink);
        let edged = |ink: Ink, edge: Ink, width: f64| {
            let edge = Some(stroke(edge, width));
            outlined(name.clone(), String::new(), shape, place, Some(ink), edge)
        };
        let planned = Ink::Bar(Shade::Middle);
        match self {
            Self::Planned => vec![filled(planned)],
            Self::Progress => {
                let done = Place::of(x, y - 2.5, SHAPE * 0.6, 5.0);
                vec![
                    filled(planned),
                    ground(format!("{name}-done"), done, Ink::Accent),
                ]
            }
            Self::Done => {
                let (from, low, to) = ((x + 14.0, y), (x + 16.0, y + 2.0), (x + 20.0, y - 2.5));
                let edge = stroke(Ink::OnDark, 1.5);
                let first = line(format!("{name}-low"), from, low, edge);
                vec![
                    filled(Ink::Done),
                    first,
                    line(format!("{name}-high"), low, to, edge),
                ]
            }
            Self::Critical => vec![edged(planned, Ink::Critical, 1.5)],
            Self::Promised => vec![ground(
                name.clone(),
                Place::of(x, y - 1.0, SHAPE, 2.5),
                Ink::Baseline,
            )],
            Self::Milestone => {
                let place = Place::of(x + 6.0, y - 6.0, 12.0, 12.0);
                vec![mark(
                    name.clone(),
                    String::new(),
                    Shape::Diamond,
                    place,
                    Ink::Milestone,
                )]
            }
            Self::Window => vec![edged(Ink::Window, Ink::WindowLine, 1.0)],
            Self::Freeze => {
                let lines = (0..4).map(|number| {
                    let at = x + 3.0 + 6.0 * f64::from(number);
                    let edge = stroke(Ink::WindowLine, 0.6);
                    line(
                        format!("{name}-{number}"),
                        (at, y - 5.0),
                        (at, y + 5.0),
                        edge,
                    )
                });
                std::iter::once(filled(Ink::Freeze)).chain(lines).collect()
            }
            Self::Leaves => vec![edged(Ink::Paper, Ink::Link, 0.75)],
        }
    }
}

impl Printer<'_, '_> {
    /// Draws the legend, as far as there is room.
    pub(super) fn legend(&mut self) -> Vec<Item> {
        let content = self.grid.content;
        let y = self.grid.sheet.1 - 96.0;
        let has_floats = !self.export.audience.withholds(Detail::Floats);
        let has = |kind: &str| {
            self.bands
                .iter()
                .any(|band| band.kind == kind && band.counts)
        };
        let signs = [
            (Sign::Planned, true),
            (Sign::Progress, true),
            (Sign::Done, true),
            (Sign::Critical, has_floats),
            (Sign::Promised, self.baseline.is_some()),
            (Sign::Milestone, true),
            (Sign::Window, has("window")),
            (Sign::Freeze, has("freeze")),
            (Sign::Leaves, self.count() > 1),
        ];
        let mut x = content.x;
        let mut items = Vec::new();
        for (sign, _) in signs.into_iter().filter(|(_, is_there)| *is_there) {
            let text = self.export.word(sign.key());
            let look = Look::FOOTER;
            let width = self.letters.width(&text, look);
            if x + SHAPE + 8.0 + width > content.right() {
                break;
            }
            items.extend(sign.draw(x, y));
            let place = Place::of(x + SHAPE + 8.0, y - 7.5, width, 15.0);
            items.push(
                self.letters
                    .item(format!("{}-word", sign.key()), &text, look, place),
            );
            x += SHAPE + 8.0 + width + 20.0;
        }
        items
    }
}
