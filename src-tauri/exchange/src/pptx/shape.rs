//! What all shapes of a slide have: an id, a name, what they say to those who do not see them, and an edge.

use super::colour::Palette;
use super::markup::Markup;
use super::names::DECORATIVE;
use super::units::emu;
use crate::scene::{Outline, Place, Point};

/// The extension by which a shape says that it only adorns.
const ADORNS: &str = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

/// Who a shape is.
#[derive(Clone, Copy)]
pub(super) struct Named<'i> {
    /// Its number on the slide.
    pub(super) id: u32,
    /// Its name.
    pub(super) name: &'i str,
    /// What it says to those who do not see it.
    pub(super) means: &'i str,
    /// Whether it has text to be read.
    pub(super) has_text: bool,
}

impl Named<'_> {
    /// Writes it.
    pub(super) fn write(self, markup: &mut Markup) {
        let (id, name) = (&self.id, &self.name);
        if !self.means.is_empty() {
            markup.empty(
                "p:cNvPr",
                &[("id", id), ("name", name), ("descr", &self.means)],
            );
        } else if self.has_text {
            markup.empty("p:cNvPr", &[("id", id), ("name", name)]);
        } else {
            markup.holding("p:cNvPr", &[("id", id), ("name", name)], |markup| {
                markup.holding("a:extLst", &[], |markup| {
                    markup.holding("a:ext", &[("uri", &ADORNS)], |markup| {
                        markup.empty(
                            "adec:decorative",
                            &[("xmlns:adec", &DECORATIVE), ("val", &1)],
                        );
                    });
                });
            });
        }
    }
}

/// Where the arrow of a line points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrow {
    /// Nowhere.
    None,
    /// To where it ends.
    AtEnd,
}

/// Writes the edge of a shape, or how a line is drawn.
pub(super) fn stroke(
    markup: &mut Markup,
    outline: Option<Outline>,
    arrow: Arrow,
    palette: Palette<'_>,
) {
    let Some(outline) = outline else {
        markup.holding("a:ln", &[], |markup| markup.empty("a:noFill", &[]));
        return;
    };
    markup.holding("a:ln", &[("w", &emu(outline.width))], |markup| {
        palette.fill(markup, outline.ink);
        dash(markup, outline);
        markup.empty("a:miter", &[("lim", &800_000)]);
        if arrow == Arrow::AtEnd {
            markup.empty(
                "a:tailEnd",
                &[("type", &"triangle"), ("w", &"sm"), ("len", &"sm")],
            );
        }
    });
}

/// Writes how long dashes are: a file tells them by the thickness of their line.
fn dash(markup: &mut Markup, outline: Outline) {
    if !outline.is_dashed || outline.width <= 0.0 {
        return markup.empty("a:prstDash", &[("val", &"solid")]);
    }
    let [dash, gap] =
        Outline::DASH.map(|length| (length / outline.width * 100_000.0).round() as i64);
    markup.holding("a:custDash", &[], |markup| {
        markup.empty("a:ds", &[("d", &dash), ("sp", &gap)]);
    });
}

/// Writes a preset geometry with where its handles stand.
pub(super) fn preset(markup: &mut Markup, shape: &str, adjusts: &[i64]) {
    markup.holding("a:prstGeom", &[("prst", &shape)], |markup| {
        markup.holding("a:avLst", &[], |markup| {
            for (at, adjust) in adjusts.iter().enumerate() {
                // A shape with one handle calls it by no number.
                let name = match (shape, at) {
                    ("roundRect", _) => "adj".to_owned(),
                    (_, at) => format!("adj{}", at + 1),
                };
                let value = format!("val {adjust}");
                markup.empty("a:gd", &[("name", &name), ("fmla", &value)]);
            }
        });
    });
}

/// Lines through points, of a shape that no preset has.
pub(super) struct Path {
    /// The points of each line.
    pub(super) lines: Vec<Vec<Point>>,
    /// Whether it encloses something that is filled; else it is drawn as a line.
    pub(super) is_filled: bool,
    /// Whether it is drawn as a line.
    pub(super) is_stroked: bool,
}

/// Writes a geometry of paths over a place, with sites for connectors at the top, left, bottom and right.
pub(super) fn freeform(markup: &mut Markup, place: Place, paths: &[Path]) {
    const SITES: [(&str, &str, i64); 4] = [
        ("hc", "t", 16_200_000),
        ("l", "vc", 10_800_000),
        ("hc", "b", 5_400_000),
        ("r", "vc", 0),
    ];
    markup.holding("a:custGeom", &[], |markup| {
        ["a:avLst", "a:gdLst", "a:ahLst"]
            .iter()
            .for_each(|list| markup.empty(list, &[]));
        markup.holding("a:cxnLst", &[], |markup| {
            for (x, y, angle) in SITES {
                markup.holding("a:cxn", &[("ang", &angle)], |markup| {
                    markup.empty("a:pos", &[("x", &x), ("y", &y)]);
                });
            }
        });
        let whole: [(&str, &dyn std::fmt::Display); 4] =
            [("l", &"0"), ("t", &"0"), ("r", &"r"), ("b", &"b")];
        markup.empty("a:rect", &whole);
        markup.holding("a:pathLst", &[], |markup| {
            paths.iter().for_each(|path| path.write(markup, place));
        });
    });
}

impl Path {
    fn write(&self, markup: &mut Markup, place: Place) {
        let (width, height) = (emu(place.width), emu(place.height));
        let fill = if self.is_filled { "norm" } else { "none" };
        let stroke = i32::from(self.is_stroked);
        let attributes: [(&str, &dyn std::fmt::Display); 4] = [
            ("w", &width),
            ("h", &height),
            ("fill", &fill),
            ("stroke", &stroke),
        ];
        markup.holding("a:path", &attributes, |markup| {
            for line in &self.lines {
                for (at, point) in line.iter().enumerate() {
                    let element = if at == 0 { "a:moveTo" } else { "a:lnTo" };
                    let (x, y) = (emu(point.x - place.x), emu(point.y - place.y));
                    markup.holding(element, &[], |markup| {
                        markup.empty("a:pt", &[("x", &x), ("y", &y)]);
                    });
                }
                if self.is_filled {
                    markup.empty("a:close", &[]);
                }
            }
        });
    }
}

/// Returns the rectangle around points.
pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Place {
    let mut edges = (
        f64::INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NEG_INFINITY,
    );
    for point in points {
        edges = (
            edges.0.min(point.x),
            edges.1.min(point.y),
            edges.2.max(point.x),
            edges.3.max(point.y),
        );
    }
    let (left, top, right, bottom) = edges;
    Place::of(left, top, right - left, bottom - top)
}
