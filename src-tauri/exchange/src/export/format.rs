//! The files that can be written, by name.

use super::{Export, table};
use crate::printed::{Extent, Paper, Size, lay_out};
use crate::scene::Theme;
use crate::{csv, html, ics, json, mail, markdown, mermaid, ms_project, pdf, png, pptx, svg, xlsx};
use slipway_engine::change::Message;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The whole portfolio, in full, for programs and for keeping.
    Json,
    /// A project of Microsoft Project, as XML.
    MsProject,
    /// A Gantt chart as text, for pages that draw Mermaid.
    Mermaid,
    /// The rows as text, for spreadsheets.
    Csv,
    /// The rows as a workbook, with a chart, a summary and the trend of milestones.
    Xlsx,
    /// What is deployed where, and what is going to be, as text: for a CMDB.
    Deployed,
    /// Windows, freezes, deployments, milestones and gates, for calendars.
    Ics,
    /// One page for any browser, with the schedule to look through.
    Html,
    /// The schedule with its bars, on paper.
    Pdf,
    /// The schedule on slides, with shapes that can be edited.
    Pptx,
    /// The schedule as one picture of shapes.
    Svg,
    /// The schedule as one picture in dots.
    Png,
    /// Tables and lists as Markdown, for wikis and tickets.
    Markdown,
    /// The text of a mail, with its subject.
    Mail,
}

impl Format {
    /// Every kind, as people are offered them.
    pub const ALL: [Self; 14] = [
        Self::Json,
        Self::MsProject,
        Self::Mermaid,
        Self::Csv,
        Self::Xlsx,
        Self::Deployed,
        Self::Ics,
        Self::Html,
        Self::Pdf,
        Self::Pptx,
        Self::Svg,
        Self::Png,
        Self::Markdown,
        Self::Mail,
    ];

    /// Returns its name in commands and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::MsProject => "ms-project",
            Self::Mermaid => "mermaid",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Deployed => "as-deployed",
            Self::Ics => "ics",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Markdown => "markdown",
            Self::Mail => "mail",
        }
    }

    /// Returns how its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::MsProject => "xml",
            Self::Mermaid => "mmd",
            Self::Csv | Self::Deployed => "csv",
            Self::Xlsx => "xlsx",
            Self::Ics => "ics",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Markdown => "md",
            Self::Mail => "txt",
        }
    }

    /// Says whether a file of it holds the whole plan whatever part is asked for, and all of it
    /// whoever reads it.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Json)
    }

    /// Says whether people paste it into what they write, so that it is worth copying.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Mermaid | Self::Markdown | Self::Mail)
    }

    /// Says whether it is a picture as the clipboard takes it.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png)
    }

    /// Says whether it shows the schedule as it is printed, by [`Export::paper`].
    #[must_use]
    pub const fn is_printed(self) -> bool {
        matches!(self, Self::Pdf | Self::Pptx | Self::Svg | Self::Png)
    }

    /// Returns the sizes of paper that it can be printed on; none where it has its own.
    #[must_use]
    pub const fn sizes(self) -> &'static [Size] {
        match self {
            Self::Pdf => &[Size::A3, Size::A4, Size::Letter, Size::Poster],
            _ => &[],
        }
    }

    /// Returns what a file of this kind is printed on.
    fn paper(self, export: &Export<'_>) -> Paper {
        match self {
            Self::Pptx => Paper {
                size: Size::Slide,
                ..export.paper
            },
            Self::Svg | Self::Png => Paper {
                size: Size::Poster,
                across: None,
                ..export.paper
            },
            _ => export.paper,
        }
    }

    /// Returns on how many sheets it goes; nothing where it is not printed.
    #[must_use]
    pub fn extent(self, export: &Export<'_>) -> Option<Extent> {
        let paper = self.paper(export);
        self.is_printed().then(|| Extent::of(export, &paper))
    }

    /// Says whether a file of it says something of the journal ([`Export::past`]).
    #[must_use]
    pub const fn tells_of_past(self) -> bool {
        matches!(self, Self::Ics)
    }

    /// Returns the kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes a file of this kind.
    #[must_use]
    pub fn write(self, export: &Export<'_>) -> Vec<u8> {
        match self {
            Self::Json => json::write_json(&export.on.plan),
            Self::MsProject => ms_project::write(export),
            Self::Mermaid => mermaid::write(export).into_bytes(),
            Self::Csv => csv::write_schedule(export),
            Self::Xlsx => xlsx::write(export),
            Self::Deployed => csv::write_deployed(export),
            Self::Ics => ics::write(export),
            Self::Html => html::write(export).into_bytes(),
            Self::Pdf | Self::Pptx | Self::Svg | Self::Png => self.print(export),
            Self::Markdown => markdown::write(export).into_bytes(),
            Self::Mail => mail::write(export).into_bytes(),
        }
    }

    /// Lists what a file of this kind has no place for, so that nothing is lost in silence. What is
    /// made to be looked at, and is not read again, loses nothing by that.
    #[must_use]
    pub fn losses(self, export: &Export<'_>) -> Vec<Message> {
        match self {
            Self::MsProject => ms_project::losses(export),
            Self::Csv | Self::Xlsx => table::losses(export),
            Self::Svg | Self::Png => self.rows_lost(export),
            Self::Json
            | Self::Mermaid
            | Self::Deployed
            | Self::Ics
            | Self::Html
            | Self::Pdf
            | Self::Pptx
            | Self::Markdown
            | Self::Mail => Vec::new(),
        }
    }

    fn print(self, export: &Export<'_>) -> Vec<u8> {
        let deck = lay_out(export, &self.paper(export));
        let theme = Theme::default();
        match self {
            Self::Pptx => pptx::write(&deck, &theme),
            Self::Svg => svg::write(&deck, 0, &theme).into_bytes(),
            Self::Png => png::write(&deck, 0, &theme, DOTS),
            _ => pdf::write(&deck, &theme).expect("what is printed keeps the rules of a PDF"),
        }
    }

    /// A picture has the rows of one sheet.
    fn rows_lost(self, export: &Export<'_>) -> Vec<Message> {
        let shown = self.extent(export).map_or(0, |extent| extent.rows);
        let lost = export.lines.len().saturating_sub(shown);
        if lost == 0 {
            return Vec::new();
        }
        vec![Message::new("loss-rows-of-picture").count("count", lost)]
    }
}

/// Dots of a picture to each pixel.
const DOTS: u8 = 2;
