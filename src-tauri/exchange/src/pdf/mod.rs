//! A scene as a PDF that can be kept, printed and read aloud: PDF/A-2u and PDF/UA-1, tagged.
//!
//! Pages are as large as those of the scene, at 96 pixels to 72 points. Everything with a meaning is
//! tagged in one tree (`tags.rs` says as what), everything else is an artifact. Letters are embedded as
//! subsets of the faces that come with the program. The dates of the document are those of the plan, so
//! that the same plan gives the same bytes.

mod faces;
mod geometry;
mod letters;
mod pen;
mod shapes;
mod table;
mod tags;

use crate::scene::{Deck, Page, Theme};
use chrono::{DateTime, Datelike as _, Timelike as _};
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use pen::Pen;
use slipway_engine::Instant;

/// How many points a pixel is.
const POINTS: f64 = 0.75;

/// The longest text that PDF/A lets a string hold in any coding, in characters.
const LONGEST: usize = 8_000;

/// Why a deck cannot be a PDF: what its standards forbid. It is a mistake of who laid the deck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(String);

impl std::fmt::Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

/// Writes a deck as a PDF.
///
/// # Errors
///
/// Fails when a page has no size, a picture is no PNG, or the deck breaks a rule of PDF/A-2u or PDF/UA-1.
pub fn write(deck: &Deck, theme: &Theme) -> Result<Vec<u8>, Unwritable> {
    let settings = SerializeSettings {
        configuration: standards()?,
        enable_tagging: true,
        ..SerializeSettings::default()
    };
    let mut document = krilla::Document::new_with(settings);
    let mut tree = TagTree::new().with_lang(Some(deck.language.code().to_owned()));
    let mut outline = Outline::new();
    for (index, page) in deck.pages.iter().enumerate() {
        let size = PageSettings::from_wh(points(page.width), points(page.height));
        let size = size.ok_or_else(|| Unwritable(format!("{}: no size", page.name)))?;
        let mut sheet = document.start_page_with(size);
        let mut pen = Pen::on(sheet.surface(), index, theme);
        tree.push(tags::page(&mut pen, page));
        pen.finish()?;
        sheet.finish();
        let top = XyzDestination::new(index, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(bookmark(page), top));
    }
    document.set_outline(outline);
    document.set_tag_tree(tree);
    document.set_metadata(metadata(deck));
    document.finish().map_err(|why| Unwritable(why.to_string()))
}

fn standards() -> Result<Configuration, Unwritable> {
    ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_U)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|why| Unwritable(format!("{why:?}")))
}

/// What a reader shows for a page in its list.
fn bookmark(page: &Page) -> String {
    let title = letters::said(&page.title);
    if title.trim().is_empty() {
        letters::said(&page.name)
    } else {
        title
    }
}

fn metadata(deck: &Deck) -> Metadata {
    let metadata = Metadata::new()
        .title(letters::said(&deck.title))
        .description(letters::said(&deck.subject))
        .language(deck.language.code().to_owned())
        .creator("Slipway".to_owned())
        .producer("Slipway".to_owned());
    match moment(deck.as_of) {
        Some(at) => metadata.creation_date(at),
        None => metadata,
    }
}

/// Returns an instant as documents have it; nothing beyond the years that they know.
fn moment(at: Instant) -> Option<krilla::metadata::DateTime> {
    let at = DateTime::from_timestamp(at.0, 0)?;
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(at.year()).ok().filter(|year| *year <= 9999)?;
    let date = krilla::metadata::DateTime::new(year)
        .month(small(at.month()))
        .day(small(at.day()));
    let time = date
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()));
    Some(time.utc_offset_hour(0).utc_offset_minute(0))
}

/// From pixels of 1/96 inch to points of 1/72 inch.
fn points(pixels: f64) -> f32 {
    (pixels * POINTS) as f32
}
