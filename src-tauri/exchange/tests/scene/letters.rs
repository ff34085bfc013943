//! Spans to set, and what lines of them say.

use slipway_exchange::scene::{
    Align, Ink, Paragraph, Place, Role, Span, Style, TextLine, Typesetter, Weight,
};

/// Returns a text of 12 points, 16 pixels.
pub(crate) fn span(text: &str, weight: Weight) -> Span {
    let style = Style {
        points: 12.0,
        weight,
        ink: Ink::Text,
    };
    Span {
        text: text.to_owned(),
        style,
    }
}

/// Sets a text of 12 points into a frame as wide as that, in at most so many lines.
pub(crate) fn set(text: &str, width: f64, lines: usize) -> Paragraph {
    let place = Place::of(100.0, 50.0, width, 100.0);
    let spans = [span(text, Weight::Regular)];
    Typesetter::new().set(&spans, place, Role::Body, Align::Start, lines)
}

/// Returns what lines say, in the order in which it is read.
pub(crate) fn said(paragraph: &Paragraph) -> Vec<String> {
    let lines = paragraph.lines.iter();
    lines
        .map(|line| line.spans.iter().map(|span| span.text.as_str()).collect())
        .collect()
}

/// Returns the letters of a line as they stand, from left to right: each drawing with what it stands for.
pub(crate) fn seen(line: &TextLine) -> String {
    let runs = line.runs.iter();
    let letters = runs.flat_map(|run| {
        run.glyphs
            .iter()
            .map(|glyph| &run.text[glyph.range.clone()])
    });
    letters.collect()
}
