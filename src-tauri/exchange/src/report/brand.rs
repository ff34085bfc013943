//! What a report has of its company: its colour, its sign, and the template of its slides.

use super::logo::Logo;
use crate::Unreadable;
use crate::scene::{Rgb, Theme};
use slipway_engine::plan::Colour;

/// What a report has of its company, ready for its pages; whatever is missing is as usual.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brand {
    /// Its colour.
    pub accent: Option<Colour>,
    /// Its sign, on each page.
    pub logo: Option<Logo>,
    /// The bytes of the presentation whose masters and themes slides are written on: there, work has the
    /// colours of that theme.
    pub template: Option<Vec<u8>>,
}

impl Brand {
    /// Returns what files say that are kept with a recipe, or were chosen for one.
    ///
    /// # Errors
    ///
    /// Refuses a logo as [`Logo::read`]; a template is read when slides are written.
    pub fn read(
        accent: Option<Colour>,
        logo: Option<&[u8]>,
        template: Option<Vec<u8>>,
    ) -> Result<Self, Unreadable> {
        Ok(Self {
            accent,
            logo: logo.map(Logo::read).transpose()?,
            template,
        })
    }

    /// Returns which colours the inks have.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.accent.map_or_else(Theme::default, |accent| {
            Theme::of_colour(Rgb(accent.red, accent.green, accent.blue))
        })
    }
}
