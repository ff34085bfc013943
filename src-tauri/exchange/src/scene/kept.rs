//! Lines that were set before: pages say the same words again and again, and measure them first.

use super::legible::Legible;
use super::line::Set;
use super::{Ink, Span, Weight};
use std::collections::BTreeMap;

/// All that a line depends on.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    text: String,
    /// Where each piece ends, its span, and how that looks: its size by its bits.
    pieces: Vec<(usize, usize, u64, Weight, Ink)>,
    /// Which characters stand for others that no face has.
    codes: Vec<(usize, Option<char>)>,
    /// Whether it is read from the right.
    is_leftward: bool,
}

impl Key {
    /// Returns what the line of a text depends on.
    pub(super) fn of(text: &Legible, spans: &[Span], is_leftward: bool) -> Self {
        let pieces = text.pieces.iter().map(|piece| {
            let style = spans[piece.span].style;
            (
                piece.end,
                piece.span,
                style.points.to_bits(),
                style.weight,
                style.ink,
            )
        });
        let codes = text
            .codes
            .iter()
            .map(|code| (code.range.start, code.letter));
        Self {
            text: text.text.clone(),
            pieces: pieces.collect(),
            codes: codes.collect(),
            is_leftward,
        }
    }
}

/// The lines, as many as a large report has.
#[derive(Default)]
pub(super) struct Kept(BTreeMap<Key, Set>);

impl Kept {
    const MOST: usize = 4096;

    /// Returns a line that was kept.
    pub(super) fn get(&self, key: &Key) -> Option<&Set> {
        self.0.get(key)
    }

    /// Keeps a line.
    pub(super) fn put(&mut self, key: Key, line: &Set) {
        if self.0.len() == Self::MOST {
            self.0.clear();
        }
        self.0.insert(key, line.clone());
    }
}
