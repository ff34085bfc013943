//! A picture of the plan, laid out once for every file that shows it.
//!
//! Reports and charts are laid out as a [`Deck`] of [`Page`]s, in pixels of 1/96 inch, from the top left.
//! An [`Item`] has a place and a meaning; what a file makes of it is up to its writer: a shape that can be
//! moved in a slide, a tagged mark in a PDF, an element with a title in SVG. Whatever has to be decided is
//! decided here: lines are broken and cut when text is set, and no writer wraps, shrinks
//! or moves anything. That is why the same bar lies in the same place in all of them.

mod drawing;
mod face;
mod fonts;
mod geometry;
mod ink;
mod item;
mod kept;
mod legible;
mod line;
mod page;
mod shades;
mod text;
mod typeset;

pub use face::{Face, faces};
pub use geometry::{Place, Point};
pub use ink::{Ink, Rgb, Shade, Theme};
pub use item::{Cell, End, Item, Kind, Line, Link, Mark, Outline, Shape, Table, Texture};
pub use page::{Deck, Page};
pub(crate) use text::is_leftward;
pub use text::{Align, Glyph, Paragraph, Role, Run, Span, Style, TextLine, Weight};
pub use typeset::{ASCENT, LINE, Typesetter};
