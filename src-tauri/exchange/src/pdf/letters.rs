//! Text: the glyphs that were set, and what they say.

use super::pen::Pen;
use super::{LONGEST, POINTS, faces};
use crate::scene::{Paragraph, Run, TextLine};
use krilla::geom::Point;
use krilla::tagging::{ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use std::ops::Range;

/// What stands for a character that no PDF may say.
const UNSAID: char = '\u{FFFD}';

/// Returns a text as strings of a document may have it: not longer than they can be, without characters
/// that no PDF may say.
pub(super) fn said(text: &str) -> String {
    let chars = text.chars().take(LONGEST);
    chars.map(sayable).collect()
}

const fn sayable(character: char) -> char {
    match character {
        '\0' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => UNSAID,
        other => other,
    }
}

/// Returns all that a paragraph says, in one line.
pub(super) fn text_of(paragraph: &Paragraph) -> String {
    let lines: Vec<String> = paragraph.lines.iter().map(line_of).collect();
    said(lines.join(" ").trim())
}

fn line_of(line: &TextLine) -> String {
    line.spans.iter().map(|span| span.text.as_str()).collect()
}

/// Draws the lines of a paragraph and returns their places in the tree.
///
/// Lines are parts of one paragraph: where no letter does it, the space between the last word of one and
/// the first of the next is said beside them.
pub(super) fn content(pen: &mut Pen<'_>, paragraph: &Paragraph) -> Vec<Identifier> {
    let last = paragraph.lines.len().saturating_sub(1);
    let mut content = Vec::new();
    for (index, line) in paragraph.lines.iter().enumerate() {
        let needs_space = index < last && !line_of(line).ends_with(char::is_whitespace);
        let joined = needs_space.then(|| format!("{} ", said(&line_of(line))));
        let span = SpanTag::empty().with_actual_text(joined.as_deref());
        let drawn = |pen: &mut Pen<'_>| draw_line(pen, line);
        content.extend(pen.content(ContentTag::Span(span), drawn));
    }
    content
}

/// Draws the lines of a paragraph.
pub(super) fn draw(pen: &mut Pen<'_>, paragraph: &Paragraph) {
    for line in &paragraph.lines {
        draw_line(pen, line);
    }
}

fn draw_line(pen: &mut Pen<'_>, line: &TextLine) {
    for run in &line.runs {
        draw_run(pen, run, line.baseline);
    }
}

fn draw_run(pen: &mut Pen<'_>, run: &Run, baseline: f64) {
    let Some(font) = faces::face(run.face) else {
        return;
    };
    let size = run.style.points / POINTS;
    let (text, ranges) = mapped(run);
    let share = |pixels: f64| (pixels / size) as f32;
    let glyphs = run.glyphs.iter().zip(ranges).map(|(glyph, range)| {
        let (advance, right, up) = (share(glyph.advance), share(glyph.right), share(glyph.up));
        KrillaGlyph::new(GlyphId::new(glyph.id), advance, right, up, 0.0, range, None)
    });
    let glyphs: Vec<KrillaGlyph> = glyphs.collect();
    if glyphs.is_empty() {
        return;
    }
    pen.ink(run.style.ink);
    let start = Point::from_xy(run.x as f32, baseline as f32);
    let surface = &mut pen.surface;
    surface.draw_glyphs(start, &glyphs, font, &text, size as f32, false);
}

/// Returns what a run says and which bytes of it each glyph stands for, so that every glyph stands for
/// something that a PDF may say.
fn mapped(run: &Run) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(run.text.len());
    // Where each byte of the run's text has gone.
    let mut gone_to = Vec::with_capacity(run.text.len() + 1);
    for character in run.text.chars() {
        gone_to.extend(std::iter::repeat_n(text.len(), character.len_utf8()));
        text.push(sayable(character));
    }
    gone_to.push(text.len());
    let end = run.text.len();
    let ranges = run.glyphs.iter().map(|glyph| {
        let range = gone_to[glyph.range.start.min(end)]..gone_to[glyph.range.end.min(end)];
        if text.get(range.clone()).is_some_and(|said| !said.is_empty()) {
            range
        } else {
            nearest(&text, range.start)
        }
    });
    let ranges = ranges.collect();
    (text, ranges)
}

/// Returns the character at a place of a text, or the last one.
fn nearest(text: &str, at: usize) -> Range<usize> {
    let mut characters = text.char_indices();
    let (start, character) = characters
        .find(|(start, character)| start + character.len_utf8() > at)
        .or_else(|| text.char_indices().next_back())
        .unwrap_or((0, UNSAID));
    start..(start + character.len_utf8()).min(text.len())
}
