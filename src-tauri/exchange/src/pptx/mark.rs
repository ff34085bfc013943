//! Marks as native shapes: a preset where there is one and nothing is cut.

use super::colour::Palette;
use super::cut::{Left, corners, within};
use super::markup::Markup;
use super::shape::{Arrow, Named, Path, around, freeform, preset, stroke};
use super::units::{Turn, transform};
use crate::scene::{End, Mark, Outline, Place, Point, Shape, Texture};

/// Writes what is left of a mark and returns what it covers; nothing when nothing is left.
pub(super) fn write(
    markup: &mut Markup,
    named: Named<'_>,
    mark: &Mark,
    left: &Left,
    palette: Palette<'_>,
) -> Option<Place> {
    let place = match left {
        Left::Whole => mark.place,
        Left::Part(corners) => around(corners.iter().map(|(corner, _)| *corner)),
        Left::Nothing => return None,
    };
    markup.holding("p:sp", &[], |markup| {
        head(markup, named);
        markup.holding("p:spPr", &[], |markup| {
            match left {
                Left::Whole => whole(markup, mark),
                Left::Part(corners) => part(markup, mark, place, corners),
                Left::Nothing => {}
            }
            fill(markup, mark, palette);
            stroke(markup, mark.outline, Arrow::None, palette);
        });
    });
    Some(place)
}

/// Returns the number of the connection site at a side of a shape (ECMA-376, `presetShapeDefinitions.xml`).
pub(super) const fn site(shape: Shape, end: End) -> u32 {
    let [left, right, top, bottom] = match shape {
        Shape::Box { .. } | Shape::Diamond | Shape::Bracket => [1, 3, 0, 2],
        // It has sites between its sides, too.
        Shape::Circle => [2, 6, 0, 4],
        // It lies on its side: its tip is at the right, the middle of its base at the left.
        Shape::Triangle => [3, 0, 1, 5],
    };
    match end {
        End::Left => left,
        End::Right => right,
        End::Top => top,
        End::Bottom => bottom,
    }
}

fn whole(markup: &mut Markup, mark: &Mark) {
    let level = Turn::default();
    let on_its_side = Turn {
        quarters: 1,
        ..level
    };
    match mark.shape {
        Shape::Box { radius } => {
            transform(markup, mark.place, level);
            let shorter = mark.place.width.min(mark.place.height);
            if radius > 0.0 && shorter > 0.0 {
                let share = (radius / shorter).min(0.5);
                preset(markup, "roundRect", &[(share * 100_000.0).round() as i64]);
            } else {
                preset(markup, "rect", &[]);
            }
        }
        Shape::Diamond => {
            transform(markup, mark.place, level);
            preset(markup, "diamond", &[]);
        }
        Shape::Circle => {
            transform(markup, mark.place, level);
            preset(markup, "ellipse", &[]);
        }
        Shape::Triangle => {
            transform(markup, mark.place, on_its_side);
            preset(markup, "triangle", &[]);
        }
        Shape::Bracket => {
            transform(markup, mark.place, level);
            let outline = Path {
                lines: vec![corners(mark)],
                is_filled: true,
                is_stroked: true,
            };
            freeform(markup, mark.place, &[outline]);
        }
    }
}

/// Writes the geometry of a mark that is cut: its edge is open where it goes on.
fn part(markup: &mut Markup, mark: &Mark, place: Place, corners: &[(Point, bool)]) {
    transform(markup, place, Turn::default());
    if matches!(mark.shape, Shape::Box { .. }) && mark.outline.is_none() {
        preset(markup, "rect", &[]);
        return;
    }
    let mut paths = vec![Path {
        lines: vec![corners.iter().map(|(corner, _)| *corner).collect()],
        is_filled: true,
        is_stroked: false,
    }];
    if mark.outline.is_some() {
        paths.push(Path {
            lines: open_edges(corners),
            is_filled: false,
            is_stroked: true,
        });
    }
    freeform(markup, place, &paths);
}

/// Returns the edge of a cut mark without the parts along which it is cut.
fn open_edges(corners: &[(Point, bool)]) -> Vec<Vec<Point>> {
    let count = corners.len();
    let Some(cut) = corners.iter().position(|(_, is_edge)| !is_edge) else {
        return Vec::new();
    };
    let mut lines: Vec<Vec<Point>> = Vec::new();
    let mut goes_on = false;
    for step in 1..=count {
        let (from, is_edge) = corners[(cut + step) % count];
        let (to, _) = corners[(cut + step + 1) % count];
        match lines.last_mut().filter(|_| is_edge && goes_on) {
            Some(line) => line.push(to),
            None if is_edge => lines.push(vec![from, to]),
            None => {}
        }
        goes_on = is_edge;
    }
    lines
}

fn fill(markup: &mut Markup, mark: &Mark, palette: Palette<'_>) {
    match mark.fill {
        Some(ink) => palette.fill(markup, ink),
        None => markup.empty("a:noFill", &[]),
    }
}

/// Writes the lines over a mark as a shape of their own. A pattern fill would be one shape less, but its
/// lines are as thick and as near as the screen has dots.
pub(super) fn texture(
    markup: &mut Markup,
    id: u32,
    of: &Named<'_>,
    mark: &Mark,
    left: &Left,
    palette: Palette<'_>,
) {
    let edge = match left {
        Left::Whole => corners(mark),
        Left::Part(corners) => corners.iter().map(|(corner, _)| *corner).collect(),
        Left::Nothing => return,
    };
    let Some(ink) = mark.texture.ink() else {
        return;
    };
    let lines = mark.texture.lines(mark.place);
    let within = lines.into_iter().flat_map(|line| within(line, &edge));
    let path = Path {
        lines: within.map(|line| line.to_vec()).collect(),
        is_filled: false,
        is_stroked: true,
    };
    if path.lines.is_empty() {
        return;
    }
    let name = format!("{}-texture", of.name);
    let named = Named {
        id,
        name: &name,
        means: "",
        has_text: false,
    };
    let place = around(edge);
    let lines = Outline {
        ink,
        width: Texture::WIDTH,
        is_dashed: false,
    };
    markup.holding("p:sp", &[], |markup| {
        head(markup, named);
        markup.holding("p:spPr", &[], |markup| {
            transform(markup, place, Turn::default());
            freeform(markup, place, &[path]);
            markup.empty("a:noFill", &[]);
            stroke(markup, Some(lines), Arrow::None, palette);
        });
    });
}

fn head(markup: &mut Markup, named: Named<'_>) {
    markup.holding("p:nvSpPr", &[], |markup| {
        named.write(markup);
        markup.empty("p:cNvSpPr", &[]);
        markup.empty("p:nvPr", &[]);
    });
}
