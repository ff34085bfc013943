//! How a report looks: what a company gives it of its own.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A colour, written as people write it on a page: `#1f5fbf`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct Colour {
    /// How much red.
    pub red: u8,
    /// How much green.
    pub green: u8,
    /// How much blue.
    pub blue: u8,
}

impl Colour {
    /// Reads a colour of six hexadecimal digits, with or without `#`; nothing where it is none.
    ///
    /// ```
    /// # use slipway_engine::plan::Colour;
    /// let colour = Colour::read("#1F5FBF").expect("it is one");
    /// assert_eq!(colour.to_string(), "#1f5fbf");
    /// assert_eq!(Colour::read("blue"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let is_hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let value = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self { red, green, blue })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl TryFrom<String> for Colour {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("a colour has six hexadecimal digits")
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

/// A file that is kept in the portfolio beside the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptFile {
    /// What people call it.
    pub name: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal digits: its name in the portfolio.
    pub hash: String,
    /// How many bytes it has.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub size: u64,
}

/// What a report has of its company; whatever is missing is as usual.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportLook {
    /// The colour by which the company is known.
    pub accent: Option<Colour>,
    /// Its sign, as a PNG, on each page.
    pub logo: Option<KeptFile>,
    /// The presentation (`.potx`, `.pptx`) whose masters and themes slides are written on.
    pub template: Option<KeptFile>,
}

impl ReportLook {
    /// Iterates over the files that it names.
    pub fn files(&self) -> impl Iterator<Item = &KeptFile> {
        self.logo.iter().chain(&self.template)
    }
}
