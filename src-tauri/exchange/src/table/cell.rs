//! What stands in a cell of a spreadsheet, whichever kind of file it comes from.

use chrono::{NaiveDateTime, NaiveTime};
use std::borrow::Cow;

/// A value of a cell. Text of a CSV file stays text: what it means is for the mapping to say.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text; a cell that is indented begins with two blanks for each step.
    Text(String),
    /// A number; a share of a whole stands here as it is kept, 0.5 for 50%.
    Number(f64),
    /// A local time; a date alone is its midnight.
    Date(NaiveDateTime),
    /// Yes or no.
    Bool(bool),
}

impl Cell {
    /// Returns text as a cell; nothing but white space is nothing.
    #[must_use]
    pub fn of(text: &str) -> Self {
        if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// Says whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Returns what a person reads in it, without white space around it.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(at) if at.time() == NaiveTime::MIN => Cow::Owned(at.date().to_string()),
            Self::Date(at) => Cow::Owned(at.format("%Y-%m-%d %H:%M").to_string()),
            Self::Bool(true) => Cow::Borrowed("true"),
            Self::Bool(false) => Cow::Borrowed("false"),
        }
    }

    /// Returns how many blanks it is indented by; a tab counts as two.
    #[must_use]
    pub fn indent(&self) -> usize {
        match self {
            Self::Text(text) => text
                .chars()
                .map_while(|letter| match letter {
                    ' ' | '\u{a0}' => Some(1),
                    '\t' | '\u{2003}' | '\u{3000}' => Some(2),
                    _ => None,
                })
                .sum(),
            Self::Empty | Self::Number(_) | Self::Date(_) | Self::Bool(_) => 0,
        }
    }
}
