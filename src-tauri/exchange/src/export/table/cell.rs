//! What stands in a table where a row meets a column.

use slipway_engine::{Instant, Span};
use std::borrow::Cow;

/// What a cell holds, before a writer gives it a shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell<'p> {
    /// Nothing.
    None,
    /// What somebody or the catalogue calls something.
    Text(Cow<'p, str>),
    /// A whole number.
    Count(usize),
    /// A moment.
    At(Instant),
    /// A duration, and whether it is a guess.
    Length(Span, bool),
    /// A float, signed.
    Float(Span),
    /// A share in basis points.
    Share(u16),
    /// An amount in minor units of the currency of the portfolio.
    Amount(i64),
}

impl<'p> Cell<'p> {
    /// A text, where there is one.
    pub(super) fn text(text: &'p str) -> Self {
        if text.is_empty() {
            Self::None
        } else {
            Self::Text(Cow::Borrowed(text))
        }
    }

    /// A text that was made for the cell.
    pub(super) fn made(text: String) -> Self {
        if text.is_empty() {
            Self::None
        } else {
            Self::Text(Cow::Owned(text))
        }
    }

    /// An amount, where there is one.
    pub(super) fn amount(amount: Option<i64>) -> Self {
        amount.map_or(Self::None, Self::Amount)
    }

    /// A moment, where there is one.
    pub(super) fn at(at: Option<Instant>) -> Self {
        at.map_or(Self::None, Self::At)
    }
}
