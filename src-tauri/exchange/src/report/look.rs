//! How text looks on the pages of reports, and where things stand on each of them.

use crate::scene::{Align, Ink, LINE, Place, Role, Style, Weight};

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    points: f64,
    weight: Weight,
    pub(super) ink: Ink,
    pub(super) role: Role,
    pub(super) align: Align,
    /// How many lines it may have.
    pub(super) lines: usize,
}

impl Look {
    const fn of(points: f64, weight: Weight, role: Role) -> Self {
        Self {
            points,
            weight,
            ink: Ink::Text,
            role,
            align: Align::Start,
            lines: 1,
        }
    }

    /// The message of a page.
    pub(super) const TITLE: Self = Self::of(22.0, Weight::Bold, Role::Title);
    /// A message that takes two lines.
    pub(super) const LONG_TITLE: Self = Self::of(16.0, Weight::Bold, Role::Title).in_lines(2);
    /// The line under it.
    pub(super) const SUBTITLE: Self =
        Self::of(12.0, Weight::Regular, Role::Subtitle).in_ink(Ink::Muted);
    /// What a part of a page is about.
    pub(super) const HEADING: Self = Self::of(14.0, Weight::Bold, Role::Heading);
    /// A number that stands for itself.
    pub(super) const FIGURE: Self = Self::of(20.0, Weight::Bold, Role::Body);
    /// The letter of a state, large.
    pub(super) const STATE: Self = Self::of(32.0, Weight::Bold, Role::Label);
    /// A sentence that is read first.
    pub(super) const LEAD: Self = Self::of(14.0, Weight::Regular, Role::Body);
    /// A number in a grid.
    pub(super) const COUNT: Self = Self::of(14.0, Weight::Bold, Role::Label);
    /// What is read.
    pub(super) const BODY: Self = Self::of(11.0, Weight::Regular, Role::Body);
    /// What names a row.
    pub(super) const NAME: Self = Self::of(11.0, Weight::Bold, Role::Label);
    /// What names a stretch of time above a chart.
    pub(super) const MONTH: Self = Self::of(11.0, Weight::Bold, Role::Label).in_ink(Ink::OnDark);
    /// What names something in a chart.
    pub(super) const LABEL: Self = Self::of(10.0, Weight::Regular, Role::Label);
    /// The smallest that is read on paper.
    pub(super) const SMALL: Self = Self::of(9.0, Weight::Regular, Role::Label).in_ink(Ink::Muted);
    /// What stands on every page.
    pub(super) const FOOTER: Self = Self::of(9.0, Weight::Regular, Role::Footer).in_ink(Ink::Muted);

    pub(super) const fn in_ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    pub(super) const fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    pub(super) const fn to(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    pub(super) const fn in_lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }

    pub(super) const fn style(self) -> Style {
        Style {
            points: self.points,
            weight: self.weight,
            ink: self.ink,
        }
    }

    /// Returns how high a line is, in pixels.
    pub(super) fn line_height(self) -> f64 {
        self.points * 4.0 / 3.0 * LINE
    }
}

/// The left and right edge.
pub(super) const MARGIN: f64 = 48.0;
/// Where the content begins, and how much room it has.
pub(super) const CONTENT: Place = Place::of(MARGIN, 104.0, 1184.0, 568.0);
/// Where the line above the footer lies.
pub(super) const FOOT: f64 = 686.0;
/// The gap between two columns.
pub(super) const GUTTER: f64 = 32.0;
