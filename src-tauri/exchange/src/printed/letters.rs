//! How text looks on a sheet, and setting the same text once for all sheets that have it.

use crate::scene::{
    Align, Ink, Item, Kind, Paragraph, Place, Role, Span, Style, Typesetter, Weight,
};
use std::collections::BTreeMap;

/// How a text looks. Nothing on paper is smaller than 9 points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    points: f64,
    weight: Weight,
    ink: Ink,
    role: Role,
    align: Align,
}

impl Look {
    pub(super) const TITLE: Self = Self::of(18.0, Role::Title).bold();
    pub(super) const SUBTITLE: Self = Self::of(10.0, Role::Subtitle).in_ink(Ink::Muted);
    /// Numbers of pages.
    pub(super) const PAGE: Self = Self::of(11.0, Role::Footer).bold().to(Align::End);
    /// What is in the rows of the table.
    pub(super) const CELL: Self = Self::of(9.2, Role::Body);
    /// What stands in the chart, and over the columns.
    pub(super) const LABEL: Self = Self::of(9.0, Role::Label).in_ink(Ink::Muted);
    pub(super) const MONTH: Self = Self::of(10.0, Role::Label).bold().in_ink(Ink::OnDark);
    pub(super) const FOOTER: Self = Self::of(9.0, Role::Footer).in_ink(Ink::Muted);

    const fn of(points: f64, role: Role) -> Self {
        Self {
            points,
            weight: Weight::Regular,
            ink: Ink::Text,
            role,
            align: Align::Start,
        }
    }

    pub(super) const fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    pub(super) const fn in_ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    pub(super) const fn to(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// What tells settings of text apart: what it says, its size and width as bits, the rest of its look.
type Key = (String, u64, u64, Weight, Ink, (u8, u8));

/// Sets text, each once.
#[derive(Default)]
pub(super) struct Letters {
    setter: Typesetter,
    set: BTreeMap<Key, Paragraph>,
    widths: BTreeMap<(String, Weight), f64>,
}

impl Letters {
    /// Sets a line of text into a frame; what has no room ends in `…`.
    pub(super) fn item(&mut self, name: String, text: &str, look: Look, place: Place) -> Item {
        let rest = (look.align as u8, look.role as u8);
        let bits = (look.points.to_bits(), place.width.to_bits());
        let key = (text.to_owned(), bits.0, bits.1, look.weight, look.ink, rest);
        let setter = &mut self.setter;
        let set = self.set.entry(key).or_insert_with(|| {
            let style = Style {
                points: look.points,
                weight: look.weight,
                ink: look.ink,
            };
            let span = Span {
                text: text.to_owned(),
                style,
            };
            let frame = Place::of(0.0, 0.0, place.width, place.height);
            setter.set(&[span], frame, look.role, look.align, 1)
        });
        Item {
            name,
            means: String::new(),
            kind: Kind::Text(moved(set, place)),
        }
    }

    /// Returns how wide a label is.
    pub(super) fn width(&mut self, text: &str, look: Look) -> f64 {
        let key = (text.to_owned(), look.weight);
        let per_point = self.widths.entry(key).or_insert_with(|| {
            let style = Style {
                points: 10.0,
                weight: look.weight,
                ink: look.ink,
            };
            let text = text.to_owned();
            self.setter.width(&[Span { text, style }]) / 10.0
        });
        // A pixel more, so that rounding cuts nothing.
        *per_point * look.points + 1.0
    }
}

/// Returns text that was set at the corner of the page at its place.
fn moved(set: &Paragraph, place: Place) -> Paragraph {
    let mut text = set.clone();
    text.place = place;
    for line in &mut text.lines {
        line.x += place.x;
        line.baseline += place.y;
        for run in &mut line.runs {
            run.x += place.x;
        }
    }
    text
}
