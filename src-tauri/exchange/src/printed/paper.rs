//! What a schedule is printed on, and how much of it goes on a sheet.

use crate::scene::Page;
use slipway_engine::Instant;

/// Pixels of 1/96 inch in a millimetre.
const PIXELS: f64 = 96.0 / 25.4;

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 420 × 297 mm.
    #[default]
    A3,
    /// 297 × 210 mm.
    A4,
    /// 11 × 8.5 inches.
    Letter,
    /// A sheet as large as it takes: a poster, or a picture of all that is asked for.
    Poster,
    /// A slide of 16 to 9.
    Slide,
}

impl Size {
    /// Every size, as people are offered them for paper.
    pub const ALL: [Self; 5] = [Self::A3, Self::A4, Self::Letter, Self::Poster, Self::Slide];

    /// Returns its name in commands.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A3 => "a3",
            Self::A4 => "a4",
            Self::Letter => "letter",
            Self::Poster => "poster",
            Self::Slide => "slide",
        }
    }

    /// Returns the size of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// Returns how wide and how high it is when it lies on its long side, in pixels; nothing where that
    /// depends on what is on it.
    pub(super) fn pixels(self) -> Option<(f64, f64)> {
        match self {
            Self::A3 => Some((420.0 * PIXELS, 297.0 * PIXELS)),
            Self::A4 => Some((297.0 * PIXELS, 210.0 * PIXELS)),
            Self::Letter => Some((1056.0, 816.0)),
            Self::Poster => None,
            Self::Slide => Some(Page::SLIDE),
        }
    }
}

/// What a schedule is printed on, and how much of it goes on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// How large it is; it lies on its long side.
    pub size: Size,
    /// Over how many sheets the time goes; as many as it takes to be legible, where nobody says.
    pub across: Option<u16>,
    /// How many rows a sheet has at most; as many as are legible, where nobody says.
    pub rows: Option<u16>,
    /// From which day on; from the first, where nobody says.
    pub from: Option<Instant>,
    /// Up to which day, included; up to the last, where nobody says.
    pub to: Option<Instant>,
    /// Whether it says what the shapes mean.
    pub has_legend: bool,
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            size: Size::default(),
            across: None,
            rows: None,
            from: None,
            to: None,
            has_legend: true,
        }
    }
}

impl Paper {
    /// Returns paper of a size.
    #[must_use]
    pub fn of(size: Size) -> Self {
        Self {
            size,
            ..Self::default()
        }
    }
}
