//! Pages in dots: their size, their colours at the places of the scene, and the same each time.

use crate::every_kind::deck;
use slipway_exchange::png;
use slipway_exchange::scene::{Ink, Item, Kind, Place, Shade, Theme};

/// A picture as it is read.
struct Dots {
    width: usize,
    bytes: Vec<u8>,
    /// Dots to a metre.
    density: u32,
}

impl Dots {
    fn of(file: &[u8]) -> Self {
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .expect("it is a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("it is small")];
        reader.next_frame(&mut bytes).expect("it is whole");
        let info = reader.info();
        Self {
            width: info.width as usize,
            bytes,
            density: info.pixel_dims.expect("it says how large it is").xppu,
        }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let begin = (y * self.width + x) * 3;
        self.bytes[begin..begin + 3]
            .try_into()
            .expect("three bytes are a dot")
    }
}

fn colour(ink: Ink) -> [u8; 3] {
    let colour = Theme::default().colour(ink);
    [colour.0, colour.1, colour.2]
}

/// Returns the place of a mark.
fn place(items: &[Item], name: &str) -> Option<Place> {
    items.iter().find_map(|item| match &item.kind {
        Kind::Mark(mark) if item.name == name => Some(mark.place),
        Kind::Row(items) | Kind::Chart { items, .. } => place(items, name),
        _ => None,
    })
}

#[test]
fn marks_have_their_colours_where_the_scene_has_them() {
    let deck = deck();
    let dots = Dots::of(&png::write(&deck, 0, &Theme::default(), 1));
    assert_eq!((dots.width, dots.density), (1280, 3780));
    let bar = place(&deck.pages[0].items, "bar-3-0").expect("it is there");
    let (left, right) = (bar.x.ceil() as usize, bar.right().floor() as usize);
    let bottom = bar.bottom() as usize;
    let pale = colour(Ink::Bar(Shade::Pale));
    assert_eq!(dots.at(left, bottom - 5), pale);
    assert_eq!(dots.at(right - 1, bottom - 5), pale);
    assert_eq!(dots.at(left + 40, bottom - 1), pale);
    assert_eq!(dots.at(left + 40, bottom), colour(Ink::Paper));
    // A corner is rounded.
    assert_ne!(dots.at(right - 1, bottom - 1), pale);
    let diamond = place(&deck.pages[0].items, "live-3").expect("it is there");
    let middle = diamond.middle();
    assert_eq!(
        dots.at(middle.x as usize, middle.y as usize),
        colour(Ink::Milestone)
    );
    assert_eq!(dots.at(5, 5), colour(Ink::Paper));
}

#[test]
fn letters_stand_in_their_frames() {
    let dots = Dots::of(&png::write(&deck(), 0, &Theme::default(), 1));
    let is_ink = |y: usize| (48..900).any(|x| dots.at(x, y) == colour(Ink::Text));
    // The title: its letters stand at 26 + 0.952 × 29.33 = 53.9.
    assert!((35..54).all(is_ink));
    assert!(!(20..32).any(is_ink));
    assert!(!(62..66).any(is_ink));
}

#[test]
fn a_finer_picture_is_the_same_page() {
    let fine = Dots::of(&png::write(&deck(), 0, &Theme::default(), 2));
    assert_eq!((fine.width, fine.density), (2560, 7559));
    assert_eq!(fine.bytes.len(), 2560 * 1440 * 3);
}

#[test]
fn the_same_page_is_the_same_file() {
    let once = png::write(&deck(), 0, &Theme::default(), 1);
    assert!(once == png::write(&deck(), 0, &Theme::default(), 1));
}
