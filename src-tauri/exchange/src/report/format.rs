//! The files that a report is written as.

use super::{Report, markdown};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Text for wikis and tickets.
    Markdown,
}

impl ReportFormat {
    /// Every kind, as people are offered them.
    pub const ALL: [Self; 1] = [Self::Markdown];

    /// Returns its name in commands and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
        }
    }

    /// Returns how its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
        }
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes a report as a file of this kind.
    #[must_use]
    pub fn write(self, report: &Report) -> Vec<u8> {
        match self {
            Self::Markdown => markdown::write(report).into_bytes(),
        }
    }
}
