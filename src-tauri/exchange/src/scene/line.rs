//! A line of letters as it was set, before it has its place on a page.

use super::fonts::Fonts;
use super::legible::Legible;
use super::typeset::{ASCENT, LINE, PIXELS};
use super::{Align, Glyph, Place, Run, Span, TextLine};
use parley::{Line, layout::Run as Shaped};

/// A line that begins at nought.
#[derive(Clone)]
pub(super) struct Set {
    /// How wide it is, without the blank at which it was broken.
    pub(super) width: f64,
    /// Where each letter begins in the text, in the order in which it is read, and how wide it is.
    pub(super) letters: Vec<(usize, f64)>,
    /// How large its largest letters are, in pixels.
    size: f64,
    spans: Vec<Span>,
    runs: Vec<Run>,
}

impl Set {
    /// Returns the line in a frame, its top there.
    pub(super) fn at(self, place: Place, align: Align, top: f64) -> TextLine {
        let room = place.width - self.width;
        let x = match align {
            Align::Start => place.x,
            Align::Middle => place.x + room / 2.0,
            Align::End => place.x + room,
        };
        let moved = self.runs.into_iter().map(|run| Run {
            x: run.x + x,
            ..run
        });
        TextLine {
            x,
            baseline: top + ASCENT * self.size,
            width: self.width,
            height: LINE * self.size,
            spans: self.spans,
            runs: moved.collect(),
        }
    }
}

/// Returns a line that was set.
pub(super) fn of(line: &Line<'_, usize>, text: &Legible, given: &[Span], fonts: &Fonts) -> Set {
    let range = line.text_range();
    let said = &text.text[range.clone()];
    let end = range.start + said.trim_end_matches(' ').len();
    let mut runs = Vec::new();
    let mut letters = Vec::new();
    for shaped in line.runs() {
        take_run(&shaped, end, text, given, fonts, &mut runs);
        let clusters = shaped.clusters();
        letters.extend(clusters.map(|one| (one.text_range().start, one.advance().into())));
    }
    letters.sort_by_key(|(begin, _)| *begin);
    let mut width = 0.0;
    for run in &mut runs {
        run.x = width;
        width += run.glyphs.iter().map(|glyph| glyph.advance).sum::<f64>();
    }
    let spans = text.spans_in(range, given);
    let sizes = spans.iter().map(|span| span.style.points * PIXELS);
    Set {
        width,
        letters,
        size: sizes.fold(0.0, f64::max),
        spans,
        runs,
    }
}

/// Takes in the letters of one face up to the end of the line, in runs of one style.
fn take_run(
    shaped: &Shaped<'_, usize>,
    end: usize,
    text: &Legible,
    given: &[Span],
    fonts: &Fonts,
    runs: &mut Vec<Run>,
) {
    let face = fonts.number_of(shaped.font());
    let is_leftward = shaped.is_rtl();
    let mut open: Option<Open> = None;
    let clusters = shaped.visual_clusters();
    for cluster in clusters.filter(|cluster| cluster.text_range().start < end) {
        let span = text.pieces[cluster.style().brush].span;
        if open.as_ref().is_none_or(|open| open.span != span) {
            runs.extend(
                open.take()
                    .map(|open| open.close(face, is_leftward, text, given)),
            );
        }
        let open = open.get_or_insert_with(|| Open::at(span));
        let range = cluster.text_range();
        let glyphs = cluster.glyphs().map(|glyph| Glyph {
            id: glyph.id,
            advance: glyph.advance.into(),
            right: glyph.x.into(),
            up: (-glyph.y).into(),
            range: range.clone(),
        });
        let before = open.glyphs.len();
        open.glyphs.extend(glyphs);
        if open.glyphs.len() == before {
            open.join(range, is_leftward);
        } else if let Some(joined) = open.joined.take() {
            for glyph in &mut open.glyphs[before..] {
                glyph.range.end = joined;
            }
        }
    }
    runs.extend(open.map(|open| open.close(face, is_leftward, text, given)));
}

/// A run that letters are added to.
struct Open {
    span: usize,
    glyphs: Vec<Glyph>,
    /// Where a letter ends that the next one is drawn with.
    joined: Option<usize>,
}

impl Open {
    fn at(span: usize) -> Self {
        Self {
            span,
            glyphs: Vec::new(),
            joined: None,
        }
    }

    /// Takes in letters that have no drawing of their own: the letter that is read before them has it.
    fn join(&mut self, range: std::ops::Range<usize>, is_leftward: bool) {
        if is_leftward {
            self.joined.get_or_insert(range.end);
            return;
        }
        let last = self.glyphs.last().map(|last| last.range.clone());
        let drawn = self.glyphs.iter_mut();
        for glyph in drawn.filter(|glyph| Some(&glyph.range) == last.as_ref()) {
            glyph.range.end = range.end;
        }
    }

    fn close(mut self, face: usize, is_leftward: bool, text: &Legible, given: &[Span]) -> Run {
        let begin = self.glyphs.iter().map(|glyph| glyph.range.start).min();
        let end = self.glyphs.iter().map(|glyph| glyph.range.end).max();
        let (begin, end) = (begin.unwrap_or(0), end.unwrap_or(0));
        for glyph in &mut self.glyphs {
            glyph.range = glyph.range.start - begin..glyph.range.end - begin;
        }
        Run {
            face,
            text: text.text[begin..end].to_owned(),
            style: given[self.span].style,
            x: 0.0,
            is_leftward,
            glyphs: self.glyphs,
        }
    }
}
