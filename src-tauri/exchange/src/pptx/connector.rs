//! Links and lines as native connectors; a link stays glued to the marks between which it runs.

use super::cut::{self, Piece};
use super::markup::Markup;
use super::route::{Preset, Route, straight};
use super::shape::{Arrow, Named, Path, around, freeform, preset, stroke};
use super::text::Look;
use super::units::{Turn, transform};
use crate::scene::{Line, Link, Outline, Place, Point};

/// A connection site: the number of a shape, and that of the site on it.
pub(super) type Site = (u32, u32);

/// A connector between two sites, or between none.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    /// Where it begins.
    pub(super) from: Option<Site>,
    /// Where it ends.
    pub(super) to: Option<Site>,
}

/// Writes a link and returns what its pieces span. Each piece but the first takes a number of its own.
pub(super) fn link(
    markup: &mut Markup,
    named: Named<'_>,
    link: &Link,
    glued: Ends,
    clip: Option<Place>,
    look: Look<'_>,
    spare: &mut impl FnMut() -> u32,
) -> Vec<Place> {
    let mut places = Vec::new();
    for (at, piece) in cut::polyline(&link.points, clip).into_iter().enumerate() {
        let Some(route) = Route::along(&piece.points) else {
            continue;
        };
        let name = format!("{}-{}", named.name, at + 1);
        let named = match at {
            0 => named,
            _ => Named {
                id: spare(),
                name: &name,
                ..named
            },
        };
        let ends = Ends {
            from: glued.from.filter(|_| piece.begins),
            to: glued.to.filter(|_| piece.ends),
        };
        let arrow = arrow(&piece);
        let is_loose = ends.from.is_none() && ends.to.is_none();
        places.push(match &route {
            // LibreOffice finds ways of its own for connectors that are glued to nothing.
            Route::Preset(_) if is_loose && piece.points.len() > 2 => {
                free(markup, named, &piece.points, (link.stroke, arrow), look)
            }
            Route::Free(points) => free(markup, named, points, (link.stroke, arrow), look),
            Route::Preset(way) => connector(markup, named, way, ends, (link.stroke, arrow), look),
        });
    }
    places
}

/// Writes a line and returns what it spans.
pub(super) fn line(
    markup: &mut Markup,
    named: Named<'_>,
    line: &Line,
    clip: Option<Place>,
    look: Look<'_>,
) -> Option<Place> {
    let piece = cut::polyline(&[line.from, line.to], clip).pop()?;
    let route = straight(*piece.points.first()?, *piece.points.last()?);
    let loose = Ends {
        from: None,
        to: None,
    };
    let drawn = (line.stroke, Arrow::None);
    Some(connector(markup, named, &route, loose, drawn, look))
}

const fn arrow(piece: &Piece) -> Arrow {
    if piece.ends {
        Arrow::AtEnd
    } else {
        Arrow::None
    }
}

fn connector(
    markup: &mut Markup,
    named: Named<'_>,
    way: &Preset,
    ends: Ends,
    (outline, arrow): (Outline, Arrow),
    look: Look<'_>,
) -> Place {
    markup.holding("p:cxnSp", &[], |markup| {
        markup.holding("p:nvCxnSpPr", &[], |markup| {
            named.write(markup);
            markup.holding("p:cNvCxnSpPr", &[], |markup| {
                for (element, end) in [("a:stCxn", ends.from), ("a:endCxn", ends.to)] {
                    if let Some((id, site)) = end {
                        markup.empty(element, &[("id", &id), ("idx", &site)]);
                    }
                }
            });
            markup.empty("p:nvPr", &[]);
        });
        markup.holding("p:spPr", &[], |markup| {
            transform(markup, way.place, way.turn);
            preset(markup, way.shape, &way.adjusts);
            stroke(markup, Some(outline), arrow, look.palette);
        });
    });
    way.place
}

/// Writes a link with more corners than any preset has: it is drawn, but not glued.
fn free(
    markup: &mut Markup,
    named: Named<'_>,
    points: &[Point],
    (outline, arrow): (Outline, Arrow),
    look: Look<'_>,
) -> Place {
    let place = around(points.iter().copied());
    markup.holding("p:sp", &[], |markup| {
        markup.holding("p:nvSpPr", &[], |markup| {
            named.write(markup);
            markup.empty("p:cNvSpPr", &[]);
            markup.empty("p:nvPr", &[]);
        });
        markup.holding("p:spPr", &[], |markup| {
            transform(markup, place, Turn::default());
            let way = Path {
                lines: vec![points.to_vec()],
                is_filled: false,
                is_stroked: true,
            };
            freeform(markup, place, &[way]);
            markup.empty("a:noFill", &[]);
            stroke(markup, Some(outline), arrow, look.palette);
        });
    });
    place
}
