//! Text in lines that no writer breaks again.

use super::{Ink, Place};
use std::ops::Range;

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// How large, in points of 1/72 inch; never under 9.
    pub points: f64,
    /// How heavy.
    pub weight: Weight,
    /// Which colour.
    pub ink: Ink,
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// As in running text.
    Regular,
    /// For what stands out.
    Bold,
}

/// A piece of text in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// How its letters look.
    pub style: Style,
}

/// Against which edge lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Where the language begins: on the left.
    Start,
    /// In the middle.
    Middle,
    /// On the right.
    End,
}

/// What text is on its page: files make titles and headings of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What the page says in a line.
    Title,
    /// The line under the title.
    Subtitle,
    /// What a part of the page is about.
    Heading,
    /// What is read.
    Body,
    /// What names a bar, a month, a line.
    Label,
    /// What stands on every page.
    Footer,
}

/// Text at its place.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The frame that it was set for.
    pub place: Place,
    /// What it is on its page.
    pub role: Role,
    /// Against which edge its lines stand.
    pub align: Align,
    /// Its lines, from top to bottom.
    pub lines: Vec<TextLine>,
}

/// A line of text.
#[derive(Debug, Clone)]
pub struct TextLine {
    /// Where it begins, from the left of the page.
    pub x: f64,
    /// Where its letters stand, from the top of the page.
    pub baseline: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is, to the next line.
    pub height: f64,
    /// Its text in the order in which it is read.
    pub spans: Vec<Span>,
    /// Its letters in the order in which they stand, from left to right.
    pub runs: Vec<Run>,
}

/// Letters of one face and style beside each other.
#[derive(Debug, Clone)]
pub struct Run {
    /// The number of the face among those that come with the program.
    pub face: usize,
    /// What it says, in the order in which it is read.
    pub text: String,
    /// How its letters look.
    pub style: Style,
    /// Where it begins, from the left of the page.
    pub x: f64,
    /// Whether it is read from right to left.
    pub is_leftward: bool,
    /// Its letters, from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A letter as its face draws it.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u32,
    /// How far the next one stands, in pixels.
    pub advance: f64,
    /// How far it is moved to the right, in pixels.
    pub right: f64,
    /// How far it is moved up, in pixels.
    pub up: f64,
    /// The bytes of the run's text that it stands for.
    pub range: Range<usize>,
}

/// Left-to-right mark: a text that begins with it is a sentence around a name.
pub(super) const MARK: char = '\u{200e}';

/// Says whether a text is read from right to left: where it begins with a letter of such a script, and most of
/// its letters are. A sentence in English that begins with an Arabic name is read from the left.
pub(crate) fn is_leftward(letters: impl IntoIterator<Item = char>) -> bool {
    let is_heard = |letter: &char| letter.is_alphabetic() || *letter == MARK;
    let mut letters = letters.into_iter().filter(is_heard);
    let Some(first) = letters
        .next()
        .filter(|letter| slipway_words::is_leftward(*letter))
    else {
        return false;
    };
    let balance = |sum: i64, letter: char| {
        sum + if slipway_words::is_leftward(letter) {
            1
        } else {
            -1
        }
    };
    letters.fold(balance(0, first), balance) > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_from_the_right_and_a_sentence_around_it_from_the_left() {
        let name = "خطة التراجع 4.2";
        assert!(is_leftward(name.chars()), "the name alone");
        assert!(
            !is_leftward("\u{200e}خطة التراجع 4.2\u{200e} is on 7 Jan".chars()),
            "a short sentence around it"
        );
        assert!(!is_leftward("Payments 4.2".chars()), "another name");
    }
}
