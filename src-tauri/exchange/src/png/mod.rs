//! A page as a picture in dots, for mails, chats and the clipboard.
//!
//! Shapes are those of the scene and letters those of the faces that come with the program, drawn as
//! outlines: no face of the computer is asked, and every computer draws the same dots.

mod letters;
mod paths;
mod pen;

use crate::scene::{Deck, Item, Kind, Table, Theme};
use pen::Pen;
use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};

/// Returns a page of a deck as PNG, with so many dots to each pixel of 1/96 inch: 1, 2 or 4.
///
/// # Panics
///
/// Where the deck has no such page, or one without a size.
#[must_use]
pub fn write(deck: &Deck, page: usize, theme: &Theme, scale: u8) -> Vec<u8> {
    let page = &deck.pages[page];
    let mut pen = Pen::over(page.width, page.height, scale, theme);
    for item in &page.items {
        put(&mut pen, item);
    }
    encode(&pen.finish(), scale)
}

fn put(pen: &mut Pen<'_>, item: &Item) {
    match &item.kind {
        Kind::Mark(mark) => pen.mark(mark),
        Kind::Line(line) => pen.line(line),
        Kind::Link(link) => pen.link(link),
        Kind::Text(paragraph) => letters::paragraph(pen, paragraph),
        Kind::Table(table) => put_table(pen, table),
        Kind::Image { place, png } => pen.image(*place, png),
        Kind::Row(items) => items.iter().for_each(|item| put(pen, item)),
        Kind::Chart { clip, items } => pen.within(*clip, |pen| {
            items.iter().for_each(|item| put(pen, item));
        }),
    }
}

fn put_table(pen: &mut Pen<'_>, table: &Table) {
    for (place, cell) in table.cells() {
        if let Some(ink) = cell.fill {
            pen.ground(place, ink);
        }
    }
    for rule in table.rules() {
        pen.line(&rule);
    }
    for (_, cell) in table.cells() {
        letters::paragraph(pen, &cell.text);
    }
}

/// Returns the file of dots that hide all behind them; it says how large they are, so that it is pasted
/// in the size of its page.
fn encode(dots: &tiny_skia::Pixmap, scale: u8) -> Vec<u8> {
    const IN_A_METRE: f64 = 96.0 / 0.0254;
    const GROWS: &str = "memory takes what is written";
    let per_metre = (IN_A_METRE * f64::from(scale)).round() as u32;
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, dots.width(), dots.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: Unit::Meter,
    }));
    let mut bytes = Vec::with_capacity(dots.data().len() / 4 * 3);
    for dot in dots.data().chunks_exact(4) {
        bytes.extend_from_slice(&dot[..3]);
    }
    let mut writer = encoder.write_header().expect(GROWS);
    writer.write_image_data(&bytes).expect(GROWS);
    writer.finish().expect(GROWS);
    file
}
