//! What is said to people: a key of the catalogue with typed arguments, never a sentence.

use crate::plan::Money;
use crate::time::{Instant, Seconds, Span, TimeUnit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An argument of a message; the type decides how a language writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "lowercase",
    tag = "type",
    content = "value",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Argument {
    /// A name or other text, shown as it is.
    Text(String),
    /// A count.
    Number(#[cfg_attr(feature = "ts", ts(type = "number"))] i64),
    /// Basis points of a whole.
    Percent(#[cfg_attr(feature = "ts", ts(type = "number"))] i64),
    /// A moment, shown in the portfolio's zone.
    Instant(Instant),
    /// Working time, shown in days and hours of the portfolio.
    Work(Seconds),
    /// Elapsed time.
    Elapsed(Seconds),
    /// A term with a message of its own: its key.
    Term(String),
    /// An amount of money.
    Money(Money),
}

/// A length is said in the time in which it is counted.
impl From<Span> for Argument {
    fn from(length: Span) -> Self {
        match length.unit {
            TimeUnit::Working => Self::Work(length.amount),
            TimeUnit::Elapsed => Self::Elapsed(length.amount),
        }
    }
}

/// A key of the catalogue with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Message {
    /// Which message.
    pub key: String,
    /// Its arguments, by name.
    pub args: BTreeMap<String, Argument>,
}

impl Message {
    /// Returns the message `key` without arguments.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            args: BTreeMap::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, argument: Argument) -> Self {
        self.args.insert(name.to_owned(), argument);
        self
    }

    /// Adds a text argument.
    #[must_use]
    pub fn text(self, name: &str, text: &str) -> Self {
        self.with(name, Argument::Text(text.to_owned()))
    }

    /// Adds a count.
    #[must_use]
    pub fn count(self, name: &str, count: usize) -> Self {
        self.with(
            name,
            Argument::Number(i64::try_from(count).unwrap_or(i64::MAX)),
        )
    }
}
