//! Marks, lines, connectors and pictures.

use super::sheet::{Sheet, number, numbers};
use crate::scene::{Ink, Item, Line, Link, Mark, Outline, Place, Point, Shape, Texture};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Display;

/// Owned attributes, in the order in which they are written.
type Looks = Vec<(&'static str, String)>;

/// Writes the ground of the page.
pub(super) fn ground(sheet: &mut Sheet<'_>, place: Place) {
    cell(sheet, place, Ink::Paper);
}

/// Writes the colour behind a cell.
pub(super) fn cell(sheet: &mut Sheet<'_>, place: Place, ink: Ink) {
    let (name, mut looks) = outline_of(Shape::Box { radius: 0.0 }, place);
    looks.push(("fill", sheet.colour(ink)));
    sheet.empty(name, &borrowed(&looks));
}

/// Writes a mark: its colour, the lines over it, its edge.
pub(super) fn mark(sheet: &mut Sheet<'_>, item: &Item, mark: &Mark) {
    let (name, place) = outline_of(mark.shape, mark.place);
    let fill = fill(sheet, mark.fill);
    let edge = mark
        .outline
        .map(|outline| stroke(sheet, outline))
        .unwrap_or_default();
    let Some(ink) = mark.texture.ink() else {
        let looks = [place, fill, edge].concat();
        sheet.shape(item, name, &borrowed(&looks));
        return;
    };
    sheet.group(item, |sheet| {
        let hatched = sheet.mark_of_part(item, "shape");
        sheet.holding("clipPath", &[("id", &hatched)], |sheet| {
            sheet.empty(name, &borrowed(&place));
        });
        sheet.empty(name, &borrowed(&[place.clone(), fill].concat()));
        let lines = mark.texture.lines(mark.place);
        let path: String = lines.iter().map(|line| path(line)).collect();
        let looks: [(&str, &dyn Display); 5] = [
            ("d", &path),
            ("fill", &"none"),
            ("stroke", &sheet.colour(ink)),
            ("stroke-width", &number(Texture::WIDTH)),
            ("clip-path", &format!("url(#{hatched})")),
        ];
        sheet.empty("path", &looks);
        if mark.outline.is_some() {
            let looks = [place, vec![("fill", "none".to_owned())], edge].concat();
            sheet.empty(name, &borrowed(&looks));
        }
    });
}

/// Writes a straight line that is an item.
pub(super) fn line(sheet: &mut Sheet<'_>, item: &Item, line: &Line) {
    let looks = looks_of(sheet, line);
    sheet.shape(item, "path", &borrowed(&looks));
}

/// Writes a line of a table.
pub(super) fn rule(sheet: &mut Sheet<'_>, line: &Line) {
    let looks = looks_of(sheet, line);
    sheet.empty("path", &borrowed(&looks));
}

fn looks_of(sheet: &Sheet<'_>, line: &Line) -> Looks {
    let mut looks = vec![("d", path(&[line.from, line.to]))];
    looks.extend(stroke(sheet, line.stroke));
    looks
}

/// Writes a connector with its arrow.
pub(super) fn link(sheet: &mut Sheet<'_>, item: &Item, link: &Link) {
    sheet.group(item, |sheet| {
        let mut looks = vec![("d", path(&link.shaft())), ("fill", "none".to_owned())];
        looks.extend(stroke(sheet, link.stroke));
        sheet.empty("path", &borrowed(&looks));
        if let Some(head) = link.head() {
            let colour = sheet.colour(link.stroke.ink);
            sheet.empty("polygon", &[("points", &corners(&head)), ("fill", &colour)]);
        }
    });
}

/// Writes a picture, its bytes within the file.
pub(super) fn image(sheet: &mut Sheet<'_>, item: &Item, place: Place, png: &[u8]) {
    let mut looks = box_of(place);
    looks.push(("preserveAspectRatio", "none".to_owned()));
    looks.push((
        "href",
        format!("data:image/png;base64,{}", STANDARD.encode(png)),
    ));
    sheet.shape(item, "image", &borrowed(&looks));
}

/// Writes the edge at which others are cut.
pub(super) fn clip(sheet: &mut Sheet<'_>, mark: &str, place: Place) {
    sheet.holding("clipPath", &[("id", &mark)], |sheet| {
        sheet.empty("rect", &borrowed(&box_of(place)));
    });
}

/// Returns the element that draws a shape, and where it stands.
fn outline_of(shape: Shape, place: Place) -> (&'static str, Looks) {
    match shape {
        Shape::Box { radius } => {
            let mut looks = box_of(place);
            if radius > 0.0 {
                looks.push(("rx", number(radius)));
            }
            ("rect", looks)
        }
        Shape::Circle => {
            let middle = place.middle();
            let looks = vec![
                ("cx", number(middle.x)),
                ("cy", number(middle.y)),
                ("rx", number(place.width / 2.0)),
                ("ry", number(place.height / 2.0)),
            ];
            ("ellipse", looks)
        }
        Shape::Diamond | Shape::Bracket | Shape::Triangle => {
            ("polygon", vec![("points", corners(&shape.corners(place)))])
        }
    }
}

fn box_of(place: Place) -> Looks {
    vec![
        ("x", number(place.x)),
        ("y", number(place.y)),
        ("width", number(place.width)),
        ("height", number(place.height)),
    ]
}

fn fill(sheet: &Sheet<'_>, ink: Option<Ink>) -> Looks {
    let colour = ink.map_or_else(|| "none".to_owned(), |ink| sheet.colour(ink));
    vec![("fill", colour)]
}

fn stroke(sheet: &Sheet<'_>, outline: Outline) -> Looks {
    let mut looks = vec![
        ("stroke", sheet.colour(outline.ink)),
        ("stroke-width", number(outline.width)),
    ];
    if outline.is_dashed {
        looks.push(("stroke-dasharray", numbers(&Outline::DASH)));
    }
    looks
}

fn corners(points: &[Point]) -> String {
    let written: Vec<_> = points
        .iter()
        .map(|at| format!("{},{}", number(at.x), number(at.y)))
        .collect();
    written.join(" ")
}

/// Returns a way from point to point.
fn path(points: &[Point]) -> String {
    let steps = points.iter().enumerate();
    steps
        .map(|(number_of, at)| {
            let letter = if number_of == 0 { 'M' } else { 'L' };
            format!("{letter}{} {}", number(at.x), number(at.y))
        })
        .collect()
}

fn borrowed<'l>(looks: &'l [(&'static str, String)]) -> Vec<(&'static str, &'l dyn Display)> {
    looks
        .iter()
        .map(|(name, value)| (*name, value as &dyn Display))
        .collect()
}
