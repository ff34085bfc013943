//! Places on a page, in pixels of 1/96 inch, from the top left.

/// A point on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// Returns the point at these distances.
    #[must_use]
    pub const fn at(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Place {
    /// Returns the rectangle with this corner and these sides.
    #[must_use]
    pub const fn of(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// Returns where it ends on the right.
    #[must_use]
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Returns where it ends at the bottom.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Returns its middle.
    #[must_use]
    pub fn middle(self) -> Point {
        Point::at(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Returns it with each side drawn in.
    #[must_use]
    pub fn inset(self, across: f64, down: f64) -> Self {
        Self::of(
            self.x + across,
            self.y + down,
            self.width - 2.0 * across,
            self.height - 2.0 * down,
        )
    }

    /// Says whether two of them share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}
