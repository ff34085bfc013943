//! The files that a report is written as.

use super::{Report, markdown, page};
use crate::pdf::{self, Unwritable};
use crate::{Unreadable, pptx};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Slides whose shapes, tables and connectors can be edited.
    Pptx,
    /// Pages to print, to keep and to read aloud.
    Pdf,
    /// One page for any browser.
    Html,
    /// Text for wikis and tickets.
    Markdown,
}

/// Why a report is not written.
#[derive(Debug)]
pub enum Unwritten {
    /// The rules of the format forbid what is on a page.
    Page(Unwritable),
    /// No slides can be written on the template of its company.
    Template(Unreadable),
}

impl ReportFormat {
    /// Every kind, as people are offered them.
    pub const ALL: [Self; 4] = [Self::Pptx, Self::Pdf, Self::Html, Self::Markdown];

    /// Returns its name in commands and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pptx => "pptx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "markdown",
        }
    }

    /// Returns how its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pptx => "pptx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes a report as a file of this kind.
    ///
    /// # Errors
    ///
    /// When slides cannot be written on the template of its company, or when the rules of the format forbid
    /// what is on a page, which is a fault of ours.
    pub fn write(self, report: &Report) -> Result<Vec<u8>, Unwritten> {
        let theme = report.brand.theme();
        Ok(match (self, &report.brand.template) {
            (Self::Pptx, Some(template)) => {
                pptx::write_on(template, &report.deck, &theme).map_err(Unwritten::Template)?
            }
            (Self::Pptx, None) => pptx::write(&report.deck, &theme),
            (Self::Pdf, _) => pdf::write(&report.deck, &theme).map_err(Unwritten::Page)?,
            (Self::Html, _) => page::write(report, &theme).into_bytes(),
            (Self::Markdown, _) => markdown::write(report).into_bytes(),
        })
    }
}
