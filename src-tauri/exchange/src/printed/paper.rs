//! What a schedule is printed on, and how much of it goes on a sheet.

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
}

impl Size {
    /// Every size, as people are offered them.
    pub const ALL: [Self; 3] = [Self::A3, Self::A4, Self::Letter];

    /// Returns its name in commands.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A3 => "a3",
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Returns the size of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// Returns how wide and how high it is when it lies on its long side, in pixels.
    pub(super) fn pixels(self) -> (f64, f64) {
        match self {
            Self::A3 => (420.0 * PIXELS, 297.0 * PIXELS),
            Self::A4 => (297.0 * PIXELS, 210.0 * PIXELS),
            Self::Letter => (1056.0, 816.0),
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
    /// From when to when; all of it, where nobody says.
    pub range: Option<(Instant, Instant)>,
    /// Whether it says what the shapes mean.
    pub has_legend: bool,
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            size: Size::default(),
            across: None,
            rows: None,
            range: None,
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
