//! What of a chart lies within its edge: slides have no clip, so shapes are cut before they are drawn.

use crate::scene::{Mark, Paragraph, Place, Point, Shape};

/// How far ink may stick out before something is cut, in pixels: half of a thin line.
const NEAR: f64 = 0.5;
/// How far a letter may stick out, in pixels.
const NEAR_TEXT: f64 = 2.0;
/// Corners of a circle that is cut.
const CORNERS: u32 = 64;

/// What is left of a mark.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Left {
    /// All of it.
    Whole,
    /// These corners, in their order; an edge after a corner with `false` is where it was cut.
    Part(Vec<(Point, bool)>),
    /// Nothing.
    Nothing,
}

/// Cuts a mark.
pub(super) fn mark(mark: &Mark, clip: Option<Place>) -> Left {
    let Some(clip) = clip else {
        return Left::Whole;
    };
    if holds(clip, mark.place, NEAR) {
        return Left::Whole;
    }
    let corners = corners(mark).into_iter().map(|corner| (corner, true));
    let left = SIDES
        .iter()
        .fold(corners.collect(), |corners: Vec<_>, side| {
            side.cut(&corners, clip)
        });
    match left.len() {
        0..=2 => Left::Nothing,
        _ => Left::Part(left),
    }
}

/// Says whether text lies within; what does not is left out, for letters cannot be cut.
pub(super) fn keeps_text(text: &Paragraph, clip: Option<Place>) -> bool {
    clip.is_none_or(|clip| {
        text.lines.iter().all(|line| {
            let line = Place::of(line.x, line.baseline, line.width, 0.0);
            holds(clip, line, NEAR_TEXT)
        })
    })
}

/// Returns the pieces of a line of several corners that lie within, each with whether it begins and ends
/// where the line does.
pub(super) fn polyline(points: &[Point], clip: Option<Place>) -> Vec<Piece> {
    let whole = || Piece {
        points: points.to_vec(),
        begins: true,
        ends: true,
    };
    let Some(clip) = clip else {
        return vec![whole()];
    };
    let clip = clip.inset(-NEAR, -NEAR);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut goes_on = false;
    for (at, pair) in points.windows(2).enumerate() {
        let Some((from, to)) = segment(pair[0], pair[1], clip) else {
            goes_on = false;
            continue;
        };
        let ends = at + 2 == points.len() && to == pair[1];
        match pieces.last_mut().filter(|_| goes_on && from == pair[0]) {
            Some(piece) => {
                piece.points.push(to);
                piece.ends = ends;
            }
            None => pieces.push(Piece {
                points: vec![from, to],
                begins: at == 0 && from == pair[0],
                ends,
            }),
        }
        goes_on = to == pair[1];
    }
    pieces
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Its corners, ends included.
    pub(super) points: Vec<Point>,
    /// Whether it begins where the line does.
    pub(super) begins: bool,
    /// Whether it ends where the line does.
    pub(super) ends: bool,
}

/// Returns the part of a straight line that lies within (Liang and Barsky).
fn segment(from: Point, to: Point, clip: Place) -> Option<(Point, Point)> {
    let (across, down) = (to.x - from.x, to.y - from.y);
    let (mut begin, mut end) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-across, from.x - clip.x),
        (across, clip.right() - from.x),
        (-down, from.y - clip.y),
        (down, clip.bottom() - from.y),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
            continue;
        }
        let at = room / step;
        if step < 0.0 {
            begin = begin.max(at);
        } else {
            end = end.min(at);
        }
    }
    let on = |at: f64| Point::at(from.x + across * at, from.y + down * at);
    (begin <= end).then(|| {
        (
            if begin <= 0.0 { from } else { on(begin) },
            if end >= 1.0 { to } else { on(end) },
        )
    })
}

/// Says whether one rectangle lies within another, or sticks out by no more than so much.
fn holds(outer: Place, inner: Place, near: f64) -> bool {
    inner.x >= outer.x - near
        && inner.y >= outer.y - near
        && inner.right() <= outer.right() + near
        && inner.bottom() <= outer.bottom() + near
}

/// Returns the corners of a mark, clockwise; rounded ones are corners too, once something is cut.
pub(super) fn corners(mark: &Mark) -> Vec<Point> {
    let place = mark.place;
    match mark.shape {
        Shape::Box { .. } => vec![
            Point::at(place.x, place.y),
            Point::at(place.right(), place.y),
            Point::at(place.right(), place.bottom()),
            Point::at(place.x, place.bottom()),
        ],
        Shape::Circle => (0..CORNERS)
            .map(|corner| {
                let angle = f64::from(corner) / f64::from(CORNERS) * std::f64::consts::TAU;
                Point::at(
                    place.middle().x + angle.cos() * place.width / 2.0,
                    place.middle().y + angle.sin() * place.height / 2.0,
                )
            })
            .collect(),
        Shape::Diamond | Shape::Triangle | Shape::Bracket => mark.shape.corners(place),
    }
}

/// Returns the parts of a straight line that lie inside of corners.
pub(super) fn within([from, to]: [Point; 2], corners: &[Point]) -> Vec<[Point; 2]> {
    let on = |at: f64| {
        let (across, down) = (to.x - from.x, to.y - from.y);
        Point::at(from.x + across * at, from.y + down * at)
    };
    let mut crossings: Vec<f64> = edges(corners)
        .filter_map(|edge| crossing([from, to], edge))
        .chain([0.0, 1.0])
        .collect();
    crossings.sort_by(f64::total_cmp);
    crossings
        .windows(2)
        .filter(|pair| pair[0] < pair[1])
        .filter(|pair| is_inside(on(f64::midpoint(pair[0], pair[1])), corners))
        .map(|pair| [on(pair[0]), on(pair[1])])
        .collect()
}

fn edges(corners: &[Point]) -> impl Iterator<Item = [Point; 2]> {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(from, to)| [*from, *to])
}

/// Returns the share of a line at which an edge crosses it.
fn crossing([from, to]: [Point; 2], [begin, end]: [Point; 2]) -> Option<f64> {
    let beside =
        |point: Point| (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    let (before, after) = (beside(begin), beside(end));
    if (before < 0.0) == (after < 0.0) {
        return None;
    }
    let share = before / (before - after);
    let at = Point::at(
        begin.x + (end.x - begin.x) * share,
        begin.y + (end.y - begin.y) * share,
    );
    let along = match (to.x - from.x).abs() > (to.y - from.y).abs() {
        true => (at.x - from.x) / (to.x - from.x),
        false => (at.y - from.y) / (to.y - from.y),
    };
    (0.0..=1.0).contains(&along).then_some(along)
}

fn is_inside(point: Point, corners: &[Point]) -> bool {
    let crossed = edges(corners).filter(|[from, to]| {
        let share = (point.y - from.y) / (to.y - from.y);
        (from.y > point.y) != (to.y > point.y) && point.x < from.x + (to.x - from.x) * share
    });
    crossed.count() % 2 == 1
}

/// An edge of a clip.
struct Side {
    /// Returns how far inside of it a point lies; negative beyond it.
    inside: fn(Point, Place) -> f64,
}

const SIDES: [Side; 4] = [
    Side {
        inside: |point, clip| point.x - clip.x,
    },
    Side {
        inside: |point, clip| clip.right() - point.x,
    },
    Side {
        inside: |point, clip| point.y - clip.y,
    },
    Side {
        inside: |point, clip| clip.bottom() - point.y,
    },
];

impl Side {
    /// Cuts off what lies beyond it (Sutherland and Hodgman).
    fn cut(&self, corners: &[(Point, bool)], clip: Place) -> Vec<(Point, bool)> {
        let mut left = Vec::with_capacity(corners.len() + 2);
        for (at, &(from, is_edge)) in corners.iter().enumerate() {
            let (to, _) = corners[(at + 1) % corners.len()];
            let (before, after) = ((self.inside)(from, clip), (self.inside)(to, clip));
            let crossing = || {
                let share = before / (before - after);
                Point::at(
                    from.x + (to.x - from.x) * share,
                    from.y + (to.y - from.y) * share,
                )
            };
            match (before >= 0.0, after >= 0.0) {
                (true, true) => left.push((from, is_edge)),
                (true, false) => left.extend([(from, is_edge), (crossing(), false)]),
                (false, true) => left.push((crossing(), is_edge)),
                (false, false) => {}
            }
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Ink, Texture};

    const CLIP: Place = Place::of(100.0, 100.0, 200.0, 100.0);

    fn shape(shape: Shape, place: Place) -> Mark {
        Mark {
            shape,
            place,
            fill: Some(Ink::Accent),
            texture: Texture::Plain,
            outline: None,
        }
    }

    fn bar(x: f64, width: f64) -> Mark {
        shape(Shape::Box { radius: 3.0 }, Place::of(x, 120.0, width, 20.0))
    }

    #[test]
    fn what_lies_within_stays_whole() {
        assert_eq!(mark(&bar(100.0, 200.0), Some(CLIP)), Left::Whole);
        assert_eq!(mark(&bar(0.0, 900.0), None), Left::Whole);
    }

    #[test]
    fn a_bar_ends_where_its_chart_ends() {
        let left = mark(&bar(50.0, 100.0), Some(CLIP));
        let at = Point::at;
        assert_eq!(
            left,
            Left::Part(vec![
                (at(100.0, 120.0), true),
                (at(150.0, 120.0), true),
                (at(150.0, 140.0), true),
                (at(100.0, 140.0), false),
            ]),
            "open on the left"
        );
        assert_eq!(mark(&bar(400.0, 20.0), Some(CLIP)), Left::Nothing);
    }

    #[test]
    fn a_line_of_a_texture_stays_in_its_shape() {
        let place = Place::of(0.0, 0.0, 20.0, 10.0);
        let at = Point::at;
        let level = [at(-5.0, 5.0), at(25.0, 5.0)];
        let boxed = corners(&shape(Shape::Box { radius: 0.0 }, place));
        assert_eq!(within(level, &boxed), [[at(0.0, 5.0), at(20.0, 5.0)]]);
        let bracket = corners(&shape(Shape::Bracket, place));
        let parts = within([at(-5.0, 9.0), at(25.0, 9.0)], &bracket);
        assert_eq!(parts.len(), 2, "one in each tip");
        let below = within([at(-5.0, 11.0), at(25.0, 11.0)], &bracket);
        assert!(below.is_empty());
    }

    #[test]
    fn half_a_diamond_is_a_triangle() {
        let place = Place::of(290.0, 120.0, 20.0, 20.0);
        let Left::Part(corners) = mark(&shape(Shape::Diamond, place), Some(CLIP)) else {
            panic!("it is cut");
        };
        assert!(corners.iter().all(|(corner, _)| corner.x <= 300.0));
        assert_eq!(corners.iter().filter(|(_, is_edge)| !is_edge).count(), 1);
    }

    #[test]
    fn a_link_is_drawn_as_far_as_its_chart_goes() {
        let at = Point::at;
        let points = [
            at(150.0, 120.0),
            at(350.0, 120.0),
            at(350.0, 180.0),
            at(250.0, 180.0),
        ];
        let pieces = polyline(&points, Some(CLIP));
        assert_eq!(pieces.len(), 2, "it comes back");
        assert!(pieces[0].begins && !pieces[0].ends);
        assert!(pieces[1].ends && !pieces[1].begins);
        assert_eq!(pieces[1].points[1], at(250.0, 180.0));
        assert_eq!(polyline(&[at(0.0, 0.0), at(90.0, 0.0)], Some(CLIP)), []);
        let within = polyline(&points[..1], None);
        assert_eq!(within.len(), 1);
    }
}
