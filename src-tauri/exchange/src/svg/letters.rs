//! Text as it was set: a piece of text for each run, at its place.

use super::sheet::{Sheet, number};
use crate::scene::{Paragraph, Run, Weight};
use std::fmt::Display;

/// Writes the lines of a paragraph.
pub(super) fn paragraph(sheet: &mut Sheet<'_>, paragraph: &Paragraph) {
    for line in &paragraph.lines {
        for run in &line.runs {
            write(sheet, run, line.baseline);
        }
    }
}

fn write(sheet: &mut Sheet<'_>, run: &Run, baseline: f64) {
    let width: f64 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
    let (x, y) = (number(run.x), number(baseline));
    let (size, length) = (number(run.style.points * 96.0 / 72.0), number(width));
    let colour = sheet.colour(run.style.ink);
    let mut looks: Vec<(&str, &dyn Display)> = vec![
        ("x", &x),
        ("y", &y),
        ("font-size", &size),
        ("fill", &colour),
    ];
    if run.style.weight == Weight::Bold {
        looks.push(("font-weight", &700));
    }
    if run.is_leftward {
        // Its end is on the left.
        looks.push(("direction", &"rtl"));
        looks.push(("unicode-bidi", &"bidi-override"));
        looks.push(("text-anchor", &"end"));
    }
    if run.glyphs.len() > 1 && width > 0.0 {
        looks.push(("textLength", &length));
        looks.push(("lengthAdjust", &"spacingAndGlyphs"));
    }
    // Otherwise blanks at its ends would be lost, and its width be shared out among the rest.
    if run.text.starts_with(' ') || run.text.ends_with(' ') {
        looks.push(("xml:space", &"preserve"));
    }
    sheet.text("text", &looks, &run.text);
}
