//! Text set in lines: broken, cut and put in the order in which it is seen, once for every file.
//!
//! A line of text is [`LINE`] times as high as its largest letters, and its letters stand [`ASCENT`] times
//! that size below its top: so PowerPoint sets Calibri with single spacing, and slides have their lines where
//! all other files have them. Faces that stand in for other scripts change neither. Letters are kerned
//! (a slide says `kern="0"` for that), and Latin letters never joined (PowerPoint has no `ti` in one): what is
//! measured here is as wide there.

use super::fonts::Fonts;
use super::kept::{Kept, Key};
use super::legible::Legible;
use super::line::{self, Set};
use super::{Align, Paragraph, Place, Role, Span, Weight, faces, is_leftward};
use parley::setting::Tag;
use parley::style::{FontFamily, FontFamilyName, FontFeature, FontFeatures, FontWeight};
use parley::{BaseDirection, Layout, LayoutContext, OverflowWrap, TextStyle};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// How high a line is, as a multiple of the size of its letters: Calibri's ascent, descent and gap.
pub const LINE: f64 = 2500.0 / 2048.0;

/// How far below the top of a line its letters stand, as a multiple of their size: Calibri's ascent.
pub const ASCENT: f64 = 1950.0 / 2048.0;

/// Pixels of 1/96 inch in a point of 1/72 inch.
pub(super) const PIXELS: f64 = 96.0 / 72.0;

/// Sets text with the faces that come with the program, and with no others.
pub struct Typesetter {
    fonts: Fonts,
    scratch: LayoutContext<usize>,
    kept: Kept,
    missing: BTreeSet<char>,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// Returns one that knows all faces.
    #[must_use]
    pub fn new() -> Self {
        Self {
            fonts: Fonts::new(),
            scratch: LayoutContext::new(),
            kept: Kept::default(),
            missing: BTreeSet::new(),
        }
    }

    /// Sets text into a frame, from its top, in at most so many lines; how high the frame is does not matter.
    ///
    /// What has no room ends in `…`. Lines are broken between words, and within a word only where it is
    /// wider than the frame. The text is one paragraph: ends of lines in it are blanks. Where it begins
    /// with letters that are read from the right, and most of them are, the paragraph is. A letter that no face has is drawn as its
    /// code point, `[U+1F680]`; the spans of its line keep it. A frame too narrow for `…` stays empty.
    pub fn set(
        &mut self,
        spans: &[Span],
        place: Place,
        role: Role,
        align: Align,
        lines: usize,
    ) -> Paragraph {
        let mut text = Legible::of(
            spans,
            &mut self.fonts,
            most_letters(spans, place.width, lines),
        );
        text.trim();
        self.missing
            .extend(text.codes.iter().filter_map(|code| code.letter));
        let mut paragraph = Paragraph {
            place,
            role,
            align,
            lines: Vec::new(),
        };
        if text.text.is_empty() || lines == 0 {
            return paragraph;
        }
        let is_leftward = is_leftward(text.text.chars());
        let line = self.one_line(&text, spans, is_leftward);
        if !text.is_cut && line.width <= place.width + TOLERANCE {
            paragraph.lines.push(line.at(place, align, place.y));
            return paragraph;
        }
        let mut set = Vec::new();
        let mut rest = text;
        if lines > 1 {
            let mut layout = self.shape(&rest, spans, is_leftward);
            layout.break_all_lines(Some(place.width as f32));
            let has_room = layout.len() <= lines && !rest.is_cut;
            let whole = if has_room {
                layout.len()
            } else {
                lines.min(layout.len()) - 1
            };
            let broken = layout.lines().take(whole);
            set.extend(broken.map(|line| line::of(&line, &rest, spans, &self.fonts)));
            let begin = layout
                .get(whole)
                .map_or(rest.text.len(), |line| line.text_range().start);
            rest = rest.part(begin..rest.text.len());
        }
        if !rest.text.is_empty() {
            set.push(self.cut(rest, spans, place.width, is_leftward));
        }
        let mut top = place.y;
        let fits = |line: &Set| line.width <= place.width + TOLERANCE;
        for line in set.into_iter().take_while(fits) {
            let line = line.at(place, align, top);
            top += line.height;
            paragraph.lines.push(line);
        }
        paragraph
    }

    /// Returns how wide a text is on one line, in pixels, blanks at its ends included.
    pub fn width(&mut self, spans: &[Span]) -> f64 {
        let text = Legible::of(spans, &mut self.fonts, MOST_LETTERS);
        if text.text.is_empty() {
            return 0.0;
        }
        let blanks = text.text.len() - text.text.trim_end_matches(' ').len();
        let size = text
            .pieces
            .last()
            .map_or(0.0, |last| spans[last.span].style.points);
        self.one_line(&text, spans, false).width + blanks as f64 * BLANK * size * PIXELS
    }

    /// Returns the letters in all that was set that no face has.
    #[must_use]
    pub fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// Sets as much of a text on one line as there is room for, with `…` behind it.
    fn cut(&mut self, mut text: Legible, spans: &[Span], width: f64, is_leftward: bool) -> Set {
        let letters = self.one_line(&text, spans, is_leftward).letters;
        // A guess to begin with: as much as the sign takes in the smallest letters.
        let sizes = spans.iter().map(|span| span.style.points * PIXELS);
        let mut used = ELLIPSIS * sizes.fold(f64::INFINITY, f64::min);
        let mut fits = letters.len();
        for (at, (_, advance)) in letters.iter().enumerate() {
            used += advance;
            if used > width {
                fits = at;
                break;
            }
        }
        // A letter that joined the next one may be wider without it.
        loop {
            let end = letters
                .get(fits)
                .map_or(text.text.len(), |(begin, _)| *begin);
            text.truncate(end);
            let end = text.text.trim_end_matches(' ').len();
            text.truncate(end);
            let mut shown = text.clone();
            shown.push_ellipsis();
            let set = self.set_on_one_line(&shown, spans, is_leftward);
            if set.width <= width || fits == 0 {
                return set;
            }
            fits -= 1;
        }
    }

    /// Returns a whole text on one line, however wide, as it was set before where it was.
    fn one_line(&mut self, text: &Legible, spans: &[Span], is_leftward: bool) -> Set {
        let key = Key::of(text, spans, is_leftward);
        if let Some(line) = self.kept.get(&key) {
            return line.clone();
        }
        let line = self.set_on_one_line(text, spans, is_leftward);
        self.kept.put(key, &line);
        line
    }

    fn set_on_one_line(&mut self, text: &Legible, spans: &[Span], is_leftward: bool) -> Set {
        let mut layout = self.shape(text, spans, is_leftward);
        layout.break_all_lines(None);
        let line = layout.get(0).expect("it has text");
        line::of(&line, text, spans, &self.fonts)
    }

    fn shape(&mut self, text: &Legible, spans: &[Span], is_leftward: bool) -> Layout<usize> {
        const NEVER_JOINED: [FontFeature; 2] = [
            FontFeature::new(Tag::new(b"liga"), 0),
            FontFeature::new(Tag::new(b"clig"), 0),
        ];
        let mut builder =
            self.scratch
                .style_run_builder(&mut self.fonts.context, &text.text, 1.0, false);
        builder.set_base_direction(if is_leftward {
            BaseDirection::Rtl
        } else {
            BaseDirection::Ltr
        });
        let mut begin = 0;
        for (number, piece) in text.pieces.iter().enumerate() {
            let style = spans[piece.span].style;
            let face = super::face::FAMILIES[piece.family].face(style.weight);
            let family = FontFamilyName::Named(Cow::Borrowed(faces()[face].family));
            let weight = match style.weight {
                Weight::Regular => FontWeight::NORMAL,
                Weight::Bold => FontWeight::BOLD,
            };
            let style = builder.push_style(TextStyle {
                font_family: FontFamily::from(family),
                font_size: (style.points * PIXELS) as f32,
                font_weight: weight,
                font_features: FontFeatures::List(Cow::Borrowed(&NEVER_JOINED)),
                overflow_wrap: OverflowWrap::BreakWord,
                brush: number,
                ..TextStyle::default()
            });
            builder.push_style_run(style, begin..piece.end);
            begin = piece.end;
        }
        builder.build(&text.text)
    }
}

/// What lines may stand out of their frame, in pixels, since widths are added in another order here and there.
const TOLERANCE: f64 = 0.01;

/// How wide `…` is, as a multiple of the size of its letters: Carlito's.
const ELLIPSIS: f64 = 1414.0 / 2048.0;

/// How wide a blank is, likewise.
const BLANK: f64 = 463.0 / 2048.0;

/// More letters than any line shows.
const MOST_LETTERS: usize = 20_000;

/// Returns how many letters are looked at: more than the narrowest that would fill the lines.
fn most_letters(spans: &[Span], width: f64, lines: usize) -> usize {
    const NARROWEST: f64 = 0.15;
    let sizes = spans.iter().map(|span| span.style.points);
    let smallest = sizes.fold(f64::INFINITY, f64::min).max(1.0) * PIXELS;
    let letters = (width.max(0.0) / (smallest * NARROWEST)).min(MOST_LETTERS as f64);
    (letters as usize + 64)
        .saturating_mul(lines)
        .min(MOST_LETTERS)
}
