//! What is laid out: pages in their order.

use super::Item;
use slipway_engine::time::Instant;
use slipway_words::Language;

/// Pages that belong together: a report, or a chart over several pages.
#[derive(Debug, Clone)]
pub struct Deck {
    /// What it is called.
    pub title: String,
    /// What it is about: the portfolio.
    pub subject: String,
    /// Its language.
    pub language: Language,
    /// The "as of" instant of the plan; files carry it as their date, so that the same plan gives the same bytes.
    pub as_of: Instant,
    /// Its pages.
    pub pages: Vec<Page>,
}

/// A page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its place in the deck by a name that stays: `roadmap`, `roadmap-2`.
    pub name: String,
    /// What it says in a line: the title of the slide, the bookmark of the page.
    pub title: String,
    /// How wide, in pixels of 1/96 inch.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// What is on it, from back to front, in the order in which it is read.
    pub items: Vec<Item>,
    /// What the speaker says to it.
    pub notes: String,
}

impl Page {
    /// Wide and high as a slide of 13.33 × 7.5 inches.
    pub const SLIDE: (f64, f64) = (1280.0, 720.0);
}
