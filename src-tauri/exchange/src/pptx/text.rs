//! Text as slides hold it: lines that are broken already, in a frame from which their baselines follow.
//!
//! PowerPoint and LibreOffice put the baseline of a line as far above its foot as the font reaches down,
//! when lines have an exact height. So the frame begins where the first line must begin, and has no
//! insets. Text never wraps and never shrinks.

use super::colour::Palette;
use super::markup::Markup;
use super::units::{POINT, emu, hundredths};
use crate::scene::{Align, Paragraph, Place, Span, TextLine, Weight, is_leftward};

/// How far Calibri reaches up and down, by its size; Carlito has the same (`usWinAscent`, `usWinDescent`).
const ASCENT: f64 = 1950.0 / 2048.0;
const DESCENT: f64 = 550.0 / 2048.0;
/// The smallest letters on a slide, in points.
pub(super) const SMALLEST: f64 = 9.0;
/// How near two heights of lines are one, in pixels.
const NEAR: f64 = 0.05;

/// How the texts of a deck look.
#[derive(Clone, Copy)]
pub(super) struct Look<'t> {
    /// Its colours.
    pub(super) palette: Palette<'t>,
    /// The language in which it is checked for errors: a tag with a region, as PowerPoint wants it.
    pub(super) language: &'static str,
    /// The font of text outside of titles; none leaves it to the theme.
    pub(super) font: Option<&'static str>,
}

/// Text with the frame that it gets.
pub(super) struct Setting<'p> {
    /// The frame.
    pub(super) place: Place,
    paragraph: &'p Paragraph,
    /// How high each line is, in pixels.
    heights: Vec<f64>,
}

impl<'p> Setting<'p> {
    /// Returns the setting of a text; nothing when it has no lines.
    pub(super) fn of(paragraph: &'p Paragraph) -> Option<Self> {
        let (first, last) = (paragraph.lines.first()?, paragraph.lines.last()?);
        let heights = heights(&paragraph.lines);
        let top = first.baseline + descent(first) - heights[0];
        let bottom = last.baseline + descent(last);
        let (left, right) = sides(paragraph);
        Some(Self {
            place: Place::of(left, top, right - left, bottom - top),
            paragraph,
            heights,
        })
    }

    /// Writes the text, in an element of this name.
    pub(super) fn write(&self, markup: &mut Markup, element: &str, look: Look<'_>) {
        markup.holding(element, &[], |markup| {
            let frame: [(&str, &dyn std::fmt::Display); 8] = [
                ("wrap", &"none"),
                ("lIns", &0),
                ("tIns", &0),
                ("rIns", &0),
                ("bIns", &0),
                ("numCol", &1),
                ("anchor", &"t"),
                ("anchorCtr", &0),
            ];
            markup.holding("a:bodyPr", &frame, |markup| {
                markup.empty("a:noAutofit", &[]);
            });
            markup.empty("a:lstStyle", &[]);
            self.paragraphs(markup, look);
        });
    }

    /// Writes its lines: one paragraph with breaks in it, or where their heights differ one for each.
    pub(super) fn paragraphs(&self, markup: &mut Markup, look: Look<'_>) {
        let lines = &self.paragraph.lines;
        let is_even = self
            .heights
            .iter()
            .all(|height| (height - self.heights[0]).abs() < NEAR);
        let of_each = if is_even { lines.len() } else { 1 };
        for (lines, heights) in lines.chunks(of_each).zip(self.heights.chunks(of_each)) {
            markup.holding("a:p", &[], |markup| {
                self.properties(markup, heights[0]);
                for (at, line) in lines.iter().enumerate() {
                    if at > 0 {
                        markup.holding("a:br", &[], |markup| {
                            let span = line.spans.first();
                            run_properties(markup, "a:rPr", span, look);
                        });
                    }
                    line.spans.iter().for_each(|span| run(markup, span, look));
                }
                let last = lines.last().and_then(|line| line.spans.last());
                run_properties(markup, "a:endParaRPr", last, look);
            });
        }
    }

    fn properties(&self, markup: &mut Markup, height: f64) {
        let align = match self.paragraph.align {
            Align::Start => "l",
            Align::Middle => "ctr",
            Align::End => "r",
        };
        let spans = self.paragraph.lines.iter().flat_map(|line| &line.spans);
        let letters = spans.flat_map(|span| span.text.chars());
        let is_leftward = i32::from(is_leftward(letters));
        let attributes: [(&str, &dyn std::fmt::Display); 4] = [
            ("marL", &0),
            ("indent", &0),
            ("algn", &align),
            ("rtl", &is_leftward),
        ];
        markup.holding("a:pPr", &attributes, |markup| {
            spacing(markup, "a:lnSpc", hundredths(height / POINT));
            spacing(markup, "a:spcBef", 0);
            spacing(markup, "a:spcAft", 0);
            markup.empty("a:buNone", &[]);
        });
    }
}

/// Writes the text of a cell with nothing in it, so small that no row grows by it.
pub(super) fn nothing(markup: &mut Markup, look: Look<'_>) {
    markup.holding("a:p", &[], |markup| {
        run_properties(markup, "a:endParaRPr", None, look);
    });
}

fn spacing(markup: &mut Markup, element: &str, hundredths: i64) {
    markup.holding(element, &[], |markup| {
        markup.empty("a:spcPts", &[("val", &hundredths)]);
    });
}

fn run(markup: &mut Markup, span: &Span, look: Look<'_>) {
    if span.text.is_empty() {
        return;
    }
    markup.holding("a:r", &[], |markup| {
        run_properties(markup, "a:rPr", Some(span), look);
        markup.text("a:t", &span.text);
    });
}

fn run_properties(markup: &mut Markup, element: &str, span: Option<&Span>, look: Look<'_>) {
    let style = span.map(|span| span.style);
    let size = hundredths(style.map_or(SMALLEST, |style| style.points.max(SMALLEST)));
    let is_bold = i32::from(style.is_some_and(|style| style.weight == Weight::Bold));
    // Letters of every size are kerned, as they were when they were measured.
    let attributes: [(&str, &dyn std::fmt::Display); 5] = [
        ("lang", &look.language),
        ("sz", &size),
        ("b", &is_bold),
        ("kern", &0),
        ("dirty", &0),
    ];
    markup.holding(element, &attributes, |markup| {
        if let Some(style) = style {
            look.palette.fill(markup, style.ink);
        }
        if let Some(font) = look.font {
            markup.empty("a:latin", &[("typeface", &font)]);
        }
    });
}

/// Returns how high each line is: as far as the next one, and a single one as its font makes it.
fn heights(lines: &[TextLine]) -> Vec<f64> {
    let mut heights: Vec<f64> = lines
        .windows(2)
        .map(|pair| pair[1].baseline + descent(&pair[1]) - pair[0].baseline - descent(&pair[0]))
        .collect();
    let natural = (ASCENT + DESCENT) * size(&lines[0]);
    let is_even = heights
        .iter()
        .all(|height| (height - heights[0]).abs() < NEAR);
    let first = match heights.first() {
        Some(height) if is_even => *height,
        _ => natural,
    };
    heights.insert(0, first);
    heights
}

/// Returns how far the largest letters of a line reach below its baseline, in pixels.
fn descent(line: &TextLine) -> f64 {
    DESCENT * size(line)
}

/// Returns the size of the largest letters of a line, in pixels.
fn size(line: &TextLine) -> f64 {
    let sizes = line.spans.iter().map(|span| span.style.points);
    sizes.fold(SMALLEST, f64::max) * POINT
}

/// Returns where the frame begins and ends: as it was set for, but never inside of a line.
fn sides(paragraph: &Paragraph) -> (f64, f64) {
    let place = paragraph.place;
    let lines = || paragraph.lines.iter();
    let left = lines().map(|line| line.x).fold(f64::INFINITY, f64::min);
    let right = lines()
        .map(|line| line.x + line.width)
        .fold(f64::NEG_INFINITY, f64::max);
    match paragraph.align {
        Align::Start => (left, right.max(place.right())),
        Align::End => (left.min(place.x), right),
        Align::Middle => {
            let middle = f64::midpoint(left, right);
            let room = (middle - place.x).min(place.right() - middle);
            let half = room.max((right - left) / 2.0);
            (middle - half, middle + half)
        }
    }
}

/// Returns the insets of a text in a cell of a table: left, top and right, in EMU.
pub(super) fn insets(setting: &Setting<'_>, cell: Place) -> [i64; 3] {
    let (text, edge) = (setting.place, |pixels: f64| emu(pixels.max(0.0)));
    let lines = || setting.paragraph.lines.iter();
    let left = lines().map(|line| line.x).fold(text.right(), f64::min);
    let right = lines()
        .map(|line| line.x + line.width)
        .fold(text.x, f64::max);
    let top = edge(text.y - cell.y);
    match setting.paragraph.align {
        Align::Start => [edge(left - cell.x), top, 0],
        Align::End => [0, top, edge(cell.right() - right)],
        Align::Middle => {
            let aside = left + right - 2.0 * cell.middle().x;
            [edge(aside), top, edge(-aside)]
        }
    }
}
