//! Texts that people wrote, made ready for setting: one line of letters that a face has.

use super::Span;
use super::fonts::Fonts;
use super::text::MARK;
use crate::escape::turns;
use std::ops::Range;

/// Letters beside each other of one span and one family.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Where it ends in the text; it begins where the one before it ends.
    pub(super) end: usize,
    /// The number of its span.
    pub(super) span: usize,
    /// The number of its family.
    pub(super) family: usize,
}

/// A letter that no face has, shown as its code point: `[U+1F680]`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Code {
    /// Where its code stands in the text.
    pub(super) range: Range<usize>,
    /// The letter; none where its code began on the line before.
    pub(super) letter: Option<char>,
}

/// A text as it is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Legible {
    /// What is set.
    pub(super) text: String,
    /// The text in pieces, in order, without a gap.
    pub(super) pieces: Vec<Piece>,
    /// The letters in it that no face has.
    pub(super) codes: Vec<Code>,
    /// Whether more was said than anyone could read.
    pub(super) is_cut: bool,
}

impl Legible {
    /// Returns the first so many letters of what spans say, ready for setting.
    ///
    /// Blanks beside each other become one, and so do the ends of lines; what cannot be seen is left out.
    pub(super) fn of(spans: &[Span], fonts: &mut Fonts, most: usize) -> Self {
        let mut legible = Self::default();
        let letters = spans.iter().enumerate();
        let letters =
            letters.flat_map(|(span, said)| said.text.chars().map(move |one| (span, one)));
        for (count, (span, letter)) in letters.enumerate() {
            if count == most {
                legible.is_cut = true;
                break;
            }
            legible.take(span, letter, fonts);
        }
        legible
    }

    fn take(&mut self, span: usize, letter: char, fonts: &mut Fonts) {
        match letter {
            // They hold words together; a blank is drawn for each.
            '\u{a0}' | '\u{2007}' | '\u{202f}' => self.push(span, 0, '\u{a0}'),
            letter if letter.is_whitespace() => {
                if !self.text.ends_with(' ') {
                    self.push(span, 0, ' ');
                }
            }
            letter if is_unseen(letter) => {}
            letter if shapes_its_neighbour(letter) => {
                let is_behind_code = self
                    .codes
                    .last()
                    .is_some_and(|code| code.range.end == self.text.len());
                if let Some(last) = self.pieces.last().filter(|_| !is_behind_code) {
                    self.push(span, last.family, letter);
                } else if self.pieces.is_empty() && letter == MARK {
                    self.push(span, 0, letter);
                }
            }
            letter => match fonts.family_of(letter) {
                Some(family) => self.push(span, family, letter),
                None => self.push_code(span, letter),
            },
        }
    }

    fn push_code(&mut self, span: usize, letter: char) {
        let begin = self.text.len();
        for shown in format!("[U+{:04X}]", u32::from(letter)).chars() {
            self.push(span, 0, shown);
        }
        let range = begin..self.text.len();
        let letter = Some(letter);
        self.codes.push(Code { range, letter });
    }

    fn push(&mut self, span: usize, family: usize, letter: char) {
        self.text.push(letter);
        let end = self.text.len();
        match self.pieces.last_mut() {
            Some(last) if last.span == span && last.family == family => last.end = end,
            _ => self.pieces.push(Piece { end, span, family }),
        }
    }

    /// Leaves out blanks at both ends.
    pub(super) fn trim(&mut self) {
        if self.text.starts_with(' ') {
            *self = self.part(1..self.text.len());
        }
        let end = self.text.trim_end_matches(' ').len();
        self.truncate(end);
    }

    /// Returns a part of it.
    pub(super) fn part(&self, range: Range<usize>) -> Self {
        let pieces = self.pieces.iter().scan(0, |begin, piece| {
            let piece_range = std::mem::replace(begin, piece.end)..piece.end;
            Some((piece_range, piece))
        });
        let pieces = pieces.filter(|(of, _)| of.start < range.end && of.end > range.start);
        let codes = self.codes.iter();
        let codes =
            codes.filter(|code| code.range.start < range.end && code.range.end > range.start);
        Self {
            text: self.text[range.clone()].to_owned(),
            pieces: pieces
                .map(|(of, piece)| Piece {
                    end: of.end.min(range.end) - range.start,
                    ..piece.clone()
                })
                .collect(),
            codes: codes
                .map(|code| Code {
                    range: code.range.start.max(range.start) - range.start
                        ..code.range.end.min(range.end) - range.start,
                    letter: code.letter.filter(|_| code.range.start >= range.start),
                })
                .collect(),
            is_cut: self.is_cut,
        }
    }

    /// Leaves out all from there on. No letter that is shown as its code is left out in part.
    pub(super) fn truncate(&mut self, end: usize) {
        let code = self.codes.iter().find(|code| code.range.contains(&end));
        let end = code.map_or(end, |code| code.range.start);
        *self = self.part(0..end);
    }

    /// Puts the sign of what is left out behind it.
    pub(super) fn push_ellipsis(&mut self) {
        let span = self.pieces.last().map_or(0, |last| last.span);
        self.push(span, 0, '…');
    }

    /// Returns what a part of it says, in spans as they were given: with the letters that no face has.
    pub(super) fn spans_in(&self, range: Range<usize>, given: &[Span]) -> Vec<Span> {
        let mut spans: Vec<(usize, Span)> = Vec::new();
        let mut pieces = self.pieces.iter();
        let mut piece = pieces.next();
        let mut codes = self.codes.iter();
        let mut code = codes.next();
        for (at, shown) in self.text[range.clone()].char_indices() {
            let at = at + range.start;
            while piece.is_some_and(|piece| piece.end <= at) {
                piece = pieces.next();
            }
            let span = piece.expect("pieces cover the text").span;
            while code.is_some_and(|code| code.range.end <= at) {
                code = codes.next();
            }
            let letter = match code {
                Some(code) if code.range.contains(&at) => {
                    code.letter.filter(|_| code.range.start == at)
                }
                _ => Some(shown),
            };
            let Some(letter) = letter else { continue };
            match spans.last_mut() {
                Some((last, said)) if *last == span => said.text.push(letter),
                _ => spans.push((
                    span,
                    Span {
                        text: letter.into(),
                        style: given[span].style,
                    },
                )),
            }
        }
        spans.into_iter().map(|(_, span)| span).collect()
    }
}

/// Whether a character is left out: controls, marks of direction that reach beyond their text, variants that
/// the faces lack, and what Unicode keeps for programs.
fn is_unseen(letter: char) -> bool {
    let is_for_programs = u32::from(letter) & 0xfffe == 0xfffe
        || matches!(letter, '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    letter.is_control()
        || turns(letter)
        || is_for_programs
        || matches!(letter, '\u{ad}' | '\u{feff}' | '\u{180e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character only says how those beside it join, break or run.
fn shapes_its_neighbour(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}')
}
