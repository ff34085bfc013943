//! How shapes are drawn, said once, so that no two files draw them in their own way.

use super::{Cell, Ink, Line, Link, Outline, Place, Point, Shape, Table, Texture};

/// How far the tips of a bracket go down, and how wide they are, as a share of its height: 4 of 9, 5 of 9.
const TIP: (f64, f64) = (4.0 / 9.0, 5.0 / 9.0);

impl Shape {
    /// Returns the corners of a shape with straight sides, clockwise from the top; none for a box and a circle.
    #[must_use]
    pub fn corners(self, place: Place) -> Vec<Point> {
        let Place { x, y, .. } = place;
        let (right, bottom, middle) = (place.right(), place.bottom(), place.middle());
        match self {
            Self::Box { .. } | Self::Circle => Vec::new(),
            Self::Diamond => vec![
                Point::at(middle.x, y),
                Point::at(right, middle.y),
                Point::at(middle.x, bottom),
                Point::at(x, middle.y),
            ],
            Self::Triangle => vec![
                Point::at(x, y),
                Point::at(right, middle.y),
                Point::at(x, bottom),
            ],
            Self::Bracket => {
                let bar = bottom - TIP.0 * place.height;
                let tip = (TIP.1 * place.height).min(place.width / 2.0);
                vec![
                    Point::at(x, y),
                    Point::at(right, y),
                    Point::at(right, bottom),
                    Point::at(right - tip, bar),
                    Point::at(x + tip, bar),
                    Point::at(x, bottom),
                ]
            }
        }
    }
}

impl Texture {
    /// How thick its lines are.
    pub const WIDTH: f64 = 0.6;

    /// How far its lines are from each other.
    const PITCH: f64 = 6.0;

    /// Returns the colour of its lines.
    #[must_use]
    pub const fn ink(self) -> Option<Ink> {
        match self {
            Self::Plain => None,
            Self::Upright(ink) | Self::Slanted(ink) => Some(ink),
        }
    }

    /// Returns its lines over a place, from end to end; slanting ones stand out beyond it, so that the
    /// shape has to cut them.
    #[must_use]
    pub fn lines(self, place: Place) -> Vec<[Point; 2]> {
        let (top, bottom) = (place.y, place.bottom());
        let slant = match self {
            Self::Plain => return Vec::new(),
            Self::Upright(_) => 0.0,
            Self::Slanted(_) => place.height,
        };
        let first = place.x + Self::PITCH / 2.0 - slant;
        let number = ((place.right() - first) / Self::PITCH).ceil().max(0.0) as u32;
        (0..number)
            .map(|line| first + f64::from(line) * Self::PITCH)
            .map(|x| [Point::at(x, bottom), Point::at(x + slant, top)])
            .collect()
    }
}

impl Outline {
    /// How long a dash is, and the gap behind it.
    pub const DASH: [f64; 2] = [4.0, 3.0];
}

impl Link {
    /// How long its arrow is, and how wide at its back.
    pub const HEAD: (f64, f64) = (5.0, 6.0);

    /// Returns its corners up to the back of its arrow, so that its line does not stand out at the tip.
    #[must_use]
    pub fn shaft(&self) -> Vec<Point> {
        let mut points = self.points.clone();
        if let (Some([_, left, right]), Some(last)) = (self.head(), points.last_mut()) {
            *last = Point::at((left.x + right.x) / 2.0, (left.y + right.y) / 2.0);
        }
        points
    }

    /// Returns the corners of its arrow, the tip first; none where it has no direction.
    #[must_use]
    pub fn head(&self) -> Option<[Point; 3]> {
        let [.., before, tip] = self.points.as_slice() else {
            return None;
        };
        let (x, y) = (tip.x - before.x, tip.y - before.y);
        let length = x.hypot(y);
        if length == 0.0 {
            return None;
        }
        let (x, y) = (x / length, y / length);
        let back = Point::at(tip.x - x * Self::HEAD.0, tip.y - y * Self::HEAD.0);
        let half = Self::HEAD.1 / 2.0;
        Some([
            *tip,
            Point::at(back.x - y * half, back.y + x * half),
            Point::at(back.x + y * half, back.y - x * half),
        ])
    }
}

impl Table {
    /// How thick the line under a row is, and the one under the headings.
    const RULES: (f64, f64) = (0.75, 1.5);

    /// Returns its cells row by row, each with its place.
    pub fn cells(&self) -> impl Iterator<Item = (Place, &Cell)> {
        let rows = self.rows.iter().zip(&self.heights);
        rows.scan(self.place.y, |top, (row, height)| {
            let y = *top;
            *top += height;
            Some((y, row, *height))
        })
        .flat_map(|(y, row, height)| {
            let cells = row.iter().zip(&self.columns);
            cells.scan(self.place.x, move |left, (cell, width)| {
                let x = *left;
                *left += width;
                Some((Place::of(x, y, *width, height), cell))
            })
        })
    }

    /// Returns the lines under its rows.
    #[must_use]
    pub fn rules(&self) -> Vec<Line> {
        let mut y = self.place.y;
        let heights = self.heights.iter().take(self.rows.len()).enumerate();
        heights
            .map(|(row, height)| {
                y += height;
                let (ink, width) = match row {
                    0 => (Ink::Rule, Self::RULES.1),
                    _ => (Ink::Hairline, Self::RULES.0),
                };
                Line {
                    from: Point::at(self.place.x, y),
                    to: Point::at(self.place.right(), y),
                    stroke: Outline {
                        ink,
                        width,
                        is_dashed: false,
                    },
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place = Place::of(10.0, 20.0, 90.0, 9.0);

    #[test]
    fn a_bracket_fills_its_place_and_points_down_at_both_ends() {
        let corners = Shape::Bracket.corners(PLACE);
        let lowest: Vec<f64> = corners
            .iter()
            .filter(|at| at.y == 29.0)
            .map(|at| at.x)
            .collect();
        assert_eq!(lowest, [100.0, 10.0]);
        assert_eq!(corners[3], Point::at(95.0, 25.0));
    }

    #[test]
    fn upright_lines_stay_in_their_place_and_slanting_ones_cover_it() {
        let upright = Texture::Upright(Ink::Text).lines(PLACE);
        assert_eq!(upright.len(), 15);
        assert!(
            upright
                .iter()
                .all(|[low, high]| low.x == high.x && low.x > 10.0 && low.x < 100.0)
        );
        let slanted = Texture::Slanted(Ink::Text).lines(PLACE);
        assert!(slanted[0][1].x <= 16.0 && slanted[slanted.len() - 1][0].x >= 94.0);
        assert!(Texture::Plain.lines(PLACE).is_empty());
    }

    #[test]
    fn an_arrow_points_along_the_last_part_of_its_link() {
        let stroke = Outline {
            ink: Ink::Link,
            width: 1.0,
            is_dashed: false,
        };
        let points = vec![
            Point::at(0.0, 0.0),
            Point::at(8.0, 0.0),
            Point::at(8.0, 30.0),
        ];
        let link = Link {
            from: None,
            to: None,
            points,
            stroke,
        };
        let head = [
            Point::at(8.0, 30.0),
            Point::at(5.0, 25.0),
            Point::at(11.0, 25.0),
        ];
        assert_eq!(link.head(), Some(head));
        assert_eq!(
            link.shaft()[1..],
            [Point::at(8.0, 0.0), Point::at(8.0, 25.0)]
        );
        let spot = Link {
            points: vec![Point::at(1.0, 1.0); 2],
            ..link
        };
        assert_eq!(spot.head(), None);
        assert_eq!(spot.shaft(), spot.points);
    }
}
