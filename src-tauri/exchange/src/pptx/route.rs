//! The way of a connector as slides say it: a preset shape with the rectangle between its ends, how that
//! is turned, and where its corners lie in it.
//!
//! The presets `bentConnector2` to `5` leave along the first axis of their own rectangle
//! (ECMA-376 part 1, 20.1.10.18): those that leave upright are turned by a quarter.

use super::units::Turn;
use crate::scene::{Place, Point};

/// What stands for no length at all, in pixels: corners are told as shares of the rectangle, and a share
/// of nothing says nothing.
const THIN: f64 = 0.25;
/// How near two points are one, in pixels.
const NEAR: f64 = 0.01;

/// How a connector goes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Route {
    /// By a preset shape.
    Preset(Preset),
    /// By more corners than any preset has.
    Free(Vec<Point>),
}

/// A preset shape that a connector has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Preset {
    /// The name of it.
    pub(super) shape: &'static str,
    /// What its ends span.
    pub(super) place: Place,
    /// How it is turned.
    pub(super) turn: Turn,
    /// Where its corners lie, in thousandths of a percent of its sides.
    pub(super) adjusts: Vec<i64>,
}

impl Route {
    /// Returns the route along these points; nothing when they are one.
    pub(super) fn along(points: &[Point]) -> Option<Self> {
        let points = corners(points);
        let (&from, &to) = (points.first()?, points.get(1..)?.last()?);
        let shape = match points.len() {
            2 => return Some(Self::Preset(straight(from, to))),
            3 => "bentConnector2",
            4 => "bentConnector3",
            5 => "bentConnector4",
            6 => "bentConnector5",
            _ => return Some(Self::Free(points)),
        };
        if !bends_everywhere(&points) {
            return Some(Self::Free(points));
        }
        let is_upright = is_upright(from, points[1]);
        let span = |distance: f64| {
            if distance.abs() < NEAR {
                THIN
            } else {
                distance
            }
        };
        let (across, down) = (span(to.x - from.x), span(to.y - from.y));
        // Corners lie in turn along the axis by which the connector leaves, and along the other.
        let inner = &points[1..points.len() - 1];
        let adjusts = inner[..inner.len().saturating_sub(1)].iter().enumerate();
        let adjusts = adjusts.map(|(at, corner)| {
            let share = match is_upright == (at % 2 == 0) {
                true => (corner.y - from.y) / down,
                false => (corner.x - from.x) / across,
            };
            (share * 100_000.0).round() as i64
        });
        Some(Self::Preset(Preset {
            shape,
            adjusts: adjusts.collect(),
            place: spanned(from, across, down),
            turn: turn(is_upright, across, down),
        }))
    }
}

/// Returns a straight line as slides say it.
pub(super) fn straight(from: Point, to: Point) -> Preset {
    let (across, down) = (to.x - from.x, to.y - from.y);
    Preset {
        shape: "straightConnector1",
        place: spanned(from, across, down),
        turn: Turn {
            quarters: 0,
            flips_across: across < 0.0,
            flips_down: down < 0.0,
        },
        adjusts: Vec::new(),
    }
}

fn spanned(from: Point, across: f64, down: f64) -> Place {
    Place::of(
        from.x.min(from.x + across),
        from.y.min(from.y + down),
        across.abs(),
        down.abs(),
    )
}

/// Returns the turn after which the first axis leaves as the connector does, as PowerPoint itself says it.
const fn turn(is_upright: bool, across: f64, down: f64) -> Turn {
    let (leftward, upward) = (across < 0.0, down < 0.0);
    if is_upright {
        Turn {
            quarters: if leftward { 1 } else { 3 },
            flips_across: leftward == upward,
            flips_down: false,
        }
    } else {
        Turn {
            quarters: 0,
            flips_across: leftward,
            flips_down: upward,
        }
    }
}

/// Returns the points without those that are no corners.
fn corners(points: &[Point]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::with_capacity(points.len());
    for &point in points {
        if corners.last().is_some_and(|last| is_same(*last, point)) {
            continue;
        }
        if let [.., before, last] = corners[..]
            && goes_on(before, last, point)
        {
            corners.pop();
        }
        corners.push(point);
    }
    corners
}

fn is_same(one: Point, other: Point) -> bool {
    (one.x - other.x).abs() < NEAR && (one.y - other.y).abs() < NEAR
}

fn is_upright(from: Point, to: Point) -> bool {
    (to.y - from.y).abs() > (to.x - from.x).abs()
}

/// Says whether the way goes straight on at a point.
fn goes_on(from: Point, at: Point, to: Point) -> bool {
    let level = (from.y - at.y).abs() < NEAR && (at.y - to.y).abs() < NEAR;
    let upright = (from.x - at.x).abs() < NEAR && (at.x - to.x).abs() < NEAR;
    let ahead = (at.x - from.x) * (to.x - at.x) + (at.y - from.y) * (to.y - at.y);
    (level || upright) && ahead > 0.0
}

/// Says whether level and upright parts take turns.
fn bends_everywhere(points: &[Point]) -> bool {
    points
        .windows(3)
        .all(|three| is_upright(three[0], three[1]) != is_upright(three[1], three[2]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the corners that a preset draws, by the formulas of the standard.
    fn drawn(route: &Route) -> Vec<Point> {
        let Route::Preset(Preset {
            shape,
            place,
            turn,
            adjusts,
        }) = route
        else {
            panic!("it is a preset");
        };
        let (width, height) = match turn.quarters % 2 {
            0 => (place.width, place.height),
            _ => (place.height, place.width),
        };
        let share = |at: usize, of: f64| adjusts[at] as f64 / 100_000.0 * of;
        let own = match *shape {
            "straightConnector1" => vec![(0.0, 0.0), (width, height)],
            "bentConnector2" => vec![(0.0, 0.0), (width, 0.0), (width, height)],
            "bentConnector3" => {
                let x = share(0, width);
                vec![(0.0, 0.0), (x, 0.0), (x, height), (width, height)]
            }
            "bentConnector4" => {
                let (x, y) = (share(0, width), share(1, height));
                vec![(0.0, 0.0), (x, 0.0), (x, y), (width, y), (width, height)]
            }
            _ => {
                let (x, y, last) = (share(0, width), share(1, height), share(2, width));
                vec![
                    (0.0, 0.0),
                    (x, 0.0),
                    (x, y),
                    (last, y),
                    (last, height),
                    (width, height),
                ]
            }
        };
        let middle = place.middle();
        own.into_iter()
            .map(|(x, y)| {
                let (mut x, mut y) = (x - width / 2.0, y - height / 2.0);
                if turn.flips_across {
                    x = -x;
                }
                if turn.flips_down {
                    y = -y;
                }
                for _ in 0..turn.quarters {
                    (x, y) = (-y, x);
                }
                Point::at(middle.x + x, middle.y + y)
            })
            .collect()
    }

    fn check(points: &[(f64, f64)], shape: &str) {
        let points: Vec<_> = points.iter().map(|(x, y)| Point::at(*x, *y)).collect();
        let route = Route::along(&points).expect("it has a length");
        assert!(
            matches!(&route, Route::Preset(preset) if preset.shape == shape),
            "{route:?}"
        );
        let drawn = drawn(&route);
        assert_eq!(drawn.len(), points.len(), "{route:?}");
        for (drawn, meant) in drawn.iter().zip(&points) {
            let apart = (drawn.x - meant.x).hypot(drawn.y - meant.y);
            assert!(apart < 0.5, "{drawn:?}, not {meant:?}, in {route:?}");
        }
    }

    #[test]
    fn every_preset_is_drawn_along_its_points_whichever_way_they_go() {
        let ways: [(&str, &[(f64, f64)]); 9] = [
            ("straightConnector1", &[(0.0, 0.0), (40.0, 0.0)]),
            ("bentConnector2", &[(0.0, 0.0), (40.0, 0.0), (40.0, 25.0)]),
            (
                "bentConnector3",
                &[(0.0, 0.0), (10.0, 0.0), (10.0, 25.0), (40.0, 25.0)],
            ),
            (
                "bentConnector3",
                &[(0.0, 0.0), (60.0, 0.0), (60.0, 25.0), (40.0, 25.0)],
            ),
            (
                "bentConnector3",
                &[(0.0, 0.0), (12.0, 0.0), (12.0, 25.0), (0.0, 25.0)],
            ),
            (
                "bentConnector4",
                &[
                    (0.0, 0.0),
                    (8.0, 0.0),
                    (8.0, 10.0),
                    (-30.0, 10.0),
                    (-30.0, 25.0),
                ],
            ),
            (
                "bentConnector5",
                &[
                    (0.0, 0.0),
                    (8.0, 0.0),
                    (8.0, 12.0),
                    (-40.0, 12.0),
                    (-40.0, 30.0),
                    (-20.0, 30.0),
                ],
            ),
            (
                "bentConnector5",
                &[
                    (0.0, 0.0),
                    (8.0, 0.0),
                    (8.0, 12.0),
                    (-40.0, 12.0),
                    (-40.0, 0.0),
                    (-20.0, 0.0),
                ],
            ),
            (
                "bentConnector5",
                &[
                    (0.0, 0.0),
                    (8.0, 0.0),
                    (8.0, 12.0),
                    (-40.0, 12.0),
                    (-40.0, 30.0),
                    (0.0, 30.0),
                ],
            ),
        ];
        for (shape, points) in ways {
            for (across, down) in [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)] {
                let level: Vec<_> = points.iter().map(|(x, y)| (x * across, y * down)).collect();
                let upright: Vec<_> = points.iter().map(|(x, y)| (y * across, x * down)).collect();
                check(&level, shape);
                check(&upright, shape);
            }
        }
    }

    #[test]
    fn points_on_the_way_are_no_corners() {
        let at = Point::at;
        let points = [
            at(0.0, 0.0),
            at(5.0, 0.0),
            at(5.0, 0.0),
            at(9.0, 0.0),
            at(9.0, 4.0),
        ];
        assert_eq!(corners(&points), [at(0.0, 0.0), at(9.0, 0.0), at(9.0, 4.0)]);
        assert_eq!(Route::along(&[at(1.0, 1.0), at(1.0, 1.0)]), None);
    }

    #[test]
    fn more_corners_than_presets_have_are_drawn_freely() {
        let steps: Vec<_> = (0..7)
            .map(|step| Point::at(f64::from((step + 1) / 2) * 9.0, f64::from(step / 2) * 9.0))
            .collect();
        assert!(matches!(Route::along(&steps), Some(Route::Free(points)) if points.len() == 7));
    }
}
