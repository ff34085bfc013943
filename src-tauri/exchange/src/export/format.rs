//! The files that can be written, by name.

use super::Export;
use crate::{json, mermaid, ms_project};
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
}

impl Format {
    /// Every kind, as people are offered them.
    pub const ALL: [Self; 3] = [Self::Json, Self::MsProject, Self::Mermaid];

    /// Returns its name in commands and in the catalogue.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::MsProject => "ms-project",
            Self::Mermaid => "mermaid",
        }
    }

    /// Returns how its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::MsProject => "xml",
            Self::Mermaid => "mmd",
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
        matches!(self, Self::Mermaid)
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
        }
    }

    /// Lists what a file of this kind has no place for, so that nothing is lost in silence. What is
    /// made to be looked at, and is not read again, loses nothing by that.
    #[must_use]
    pub fn losses(self, export: &Export<'_>) -> Vec<Message> {
        match self {
            Self::MsProject => ms_project::losses(export),
            Self::Json | Self::Mermaid => Vec::new(),
        }
    }
}
