//! The sign of a company: a picture made as large as pages need it, and a PNG whatever it was.
//!
//! What comes in is not trusted: how many dots it has is counted before they are made. Drawings (SVG) are
//! not read: they may hold scripts and refer to other files.

use crate::Unreadable;
use crate::scene::Place;
use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};
use slipway_engine::change::Message;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// How wide and high it may stand on a page, in pixels of 1/96 inch.
const ROOM: (f64, f64) = (160.0, 40.0);
/// Dots for each pixel of a page, so that it is sharp in print.
const DOTS: f64 = 4.0;
/// Dots of a picture that is read, both sides multiplied.
const MOST_DOTS: usize = 16 << 20;
/// Dots of one side.
const LONGEST_SIDE: usize = 8_192;

/// A picture that stands on each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    png: Vec<u8>,
    size: (u32, u32),
}

impl Logo {
    /// Bytes of a file; a larger one is not read.
    pub const LARGEST: usize = 4 << 20;

    /// Reads a picture (PNG, JPEG) and makes it as large as pages need it. One that was read before comes
    /// back as it is.
    ///
    /// # Errors
    ///
    /// Refuses what is no such picture or is damaged, and one of more than 4 MB or 16 million dots.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > Self::LARGEST {
            return Err(too_large());
        }
        let dots = if bytes.starts_with(b"\x89PNG") {
            Dots::of_png(bytes)?
        } else if bytes.starts_with(b"\xff\xd8") {
            Dots::of_jpeg(bytes)?
        } else {
            return Err(damaged());
        };
        let dots = dots.fitted();
        Ok(Self {
            png: dots.to_png(),
            size: (dots.width as u32, dots.height as u32),
        })
    }

    /// Returns the bytes of its PNG.
    #[must_use]
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Returns where it stands: as large as there is room, against the right edge of it.
    pub(super) fn place(&self, right: f64, middle: f64) -> Place {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let scale = (ROOM.0 / width).min(ROOM.1 / height);
        let (width, height) = (width * scale, height * scale);
        Place::of(right - width, middle - height / 2.0, width, height)
    }
}

/// A picture as dots of red, green, blue and how much they cover.
struct Dots {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

impl Dots {
    fn of_png(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut decoder = Decoder::new_with_limits(
            Cursor::new(bytes),
            Limits {
                bytes: MOST_DOTS * 8,
            },
        );
        decoder
            .set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
        let mut reader = decoder.read_info().map_err(|_| damaged())?;
        let info = reader.info();
        let (width, height) = counted(info.width as usize, info.height as usize)?;
        let size = reader.output_buffer_size().ok_or_else(too_large)?;
        let mut read = vec![0; size];
        let frame = reader.next_frame(&mut read).map_err(|_| damaged())?;
        read.truncate(frame.buffer_size());
        let bytes = match frame.color_type {
            ColorType::Rgba => read,
            ColorType::GrayscaleAlpha => read
                .chunks_exact(2)
                .flat_map(|dot| [dot[0], dot[0], dot[0], dot[1]])
                .collect(),
            ColorType::Rgb => opaque(&read),
            ColorType::Grayscale | ColorType::Indexed => return Err(damaged()),
        };
        Ok(Self {
            width,
            height,
            bytes,
        })
    }

    fn of_jpeg(bytes: &[u8]) -> Result<Self, Unreadable> {
        let options = DecoderOptions::default()
            .set_max_width(LONGEST_SIDE)
            .set_max_height(LONGEST_SIDE)
            .jpeg_set_out_colorspace(ColorSpace::RGB);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
        decoder.decode_headers().map_err(|_| damaged())?;
        let (width, height) = decoder.dimensions().ok_or_else(damaged)?;
        let (width, height) = counted(width, height)?;
        let read = decoder.decode().map_err(|_| damaged())?;
        if read.len() != width * height * 3 {
            return Err(damaged());
        }
        Ok(Self {
            width,
            height,
            bytes: opaque(&read),
        })
    }

    /// Returns the picture with as many dots as pages need: each is the mean of those that it stands for,
    /// by how much they cover.
    fn fitted(self) -> Self {
        let (most_width, most_height) = (ROOM.0 * DOTS, ROOM.1 * DOTS);
        let (width, height) = (self.width as f64, self.height as f64);
        let scale = (most_width / width).min(most_height / height);
        if scale >= 1.0 {
            return self;
        }
        let side = |length: f64| (length * scale).round().max(1.0) as usize;
        let (width, height) = (side(width), side(height));
        let mut bytes = Vec::with_capacity(width * height * 4);
        for y in 0..height {
            for x in 0..width {
                let columns = x * self.width / width..((x + 1) * self.width / width);
                let rows = y * self.height / height..((y + 1) * self.height / height);
                bytes.extend(self.mean(columns, rows));
            }
        }
        Self {
            width,
            height,
            bytes,
        }
    }

    fn mean(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> [u8; 4] {
        let mut sums = [0_u64; 4];
        let mut count = 0_u64;
        for row in rows {
            let from = (row * self.width + columns.start) * 4;
            let to = (row * self.width + columns.end) * 4;
            for dot in self.bytes[from..to].chunks_exact(4) {
                let cover = u64::from(dot[3]);
                for (sum, part) in sums.iter_mut().zip(&dot[..3]) {
                    *sum += u64::from(*part) * cover;
                }
                sums[3] += cover;
                count += 1;
            }
        }
        let rounded =
            |sum: u64, of: u64| u8::try_from((sum + of / 2) / of.max(1)).unwrap_or(u8::MAX);
        [
            rounded(sums[0], sums[3]),
            rounded(sums[1], sums[3]),
            rounded(sums[2], sums[3]),
            rounded(sums[3], count),
        ]
    }

    fn to_png(&self) -> Vec<u8> {
        const GROWS: &str = "memory takes what is written";
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_color(ColorType::Rgba);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header().expect(GROWS);
        writer.write_image_data(&self.bytes).expect(GROWS);
        writer.finish().expect(GROWS);
        file
    }
}

/// Refuses a picture of more dots than anybody needs, and one without any.
fn counted(width: usize, height: usize) -> Result<(usize, usize), Unreadable> {
    let is_large = |side: usize| side > LONGEST_SIDE;
    if is_large(width) || is_large(height) || width * height > MOST_DOTS {
        return Err(too_large());
    }
    if width == 0 || height == 0 {
        return Err(damaged());
    }
    Ok((width, height))
}

/// Returns dots of three parts as dots that cover all.
fn opaque(dots: &[u8]) -> Vec<u8> {
    let dots = dots.chunks_exact(3);
    dots.flat_map(|dot| [dot[0], dot[1], dot[2], 255]).collect()
}

fn damaged() -> Unreadable {
    Unreadable(Message::new("unreadable-logo"))
}

fn too_large() -> Unreadable {
    let message = Message::new("unreadable-logo-too-large");
    let message = message.count("limit", Logo::LARGEST >> 20);
    Unreadable(message.count("dots", MOST_DOTS >> 20))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one colour, half of which covers nothing.
    fn picture(width: usize, height: usize) -> Vec<u8> {
        let left = |x: usize| [200, 16, 46, if x < width / 2 { 255 } else { 0 }];
        let row: Vec<u8> = (0..width).flat_map(left).collect();
        let bytes = row.repeat(height);
        Dots {
            width,
            height,
            bytes,
        }
        .to_png()
    }

    /// The smallest JPEG that decoders take: one grey block, written by hand (ITU-T T.81, annex B).
    fn jpeg() -> Vec<u8> {
        let mut file = vec![0xff, 0xd8, 0xff, 0xdb, 0, 67, 0];
        file.extend([1; 64]);
        file.extend([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
        let codes = |class: u8| {
            let mut table = vec![0xff, 0xc4, 0, 20, class, 1];
            table.extend([0; 15]);
            table.push(0);
            table
        };
        file.extend(codes(0x00));
        file.extend(codes(0x10));
        file.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f, 0xff, 0xd9]);
        file
    }

    #[test]
    fn a_large_picture_becomes_as_large_as_a_page_needs_it_and_stays_so() {
        let logo = Logo::read(&picture(1_600, 800)).expect("it is a PNG");
        assert_eq!(logo.size, (320, 160), "four dots a pixel");
        let place = logo.place(1_232.0, 40.0);
        assert_eq!(place, Place::of(1_152.0, 20.0, 80.0, 40.0));
        let again = Logo::read(logo.png()).expect("it is one");
        assert_eq!(again, logo, "what was read stays as it is");
        let dots = Dots::of_png(logo.png()).expect("it is one");
        assert_eq!(dots.bytes[..4], [200, 16, 46, 255], "the colour stays");
        assert_eq!(dots.bytes[319 * 4 + 3], 0, "and what covers nothing");
    }

    #[test]
    fn a_small_picture_keeps_its_dots() {
        let logo = Logo::read(&picture(30, 10)).expect("it is a PNG");
        assert_eq!(logo.size, (30, 10));
        assert_eq!(
            logo.place(100.0, 40.0).width,
            120.0,
            "as large as there is room"
        );
    }

    #[test]
    fn a_photograph_is_read_too() {
        let logo = Logo::read(&jpeg()).expect("it is a JPEG");
        assert_eq!(logo.size, (8, 8));
        assert!(logo.png().starts_with(b"\x89PNG"));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        let why = |bytes: &[u8]| Logo::read(bytes).map_err(|refused| refused.0.key);
        for bytes in [&b""[..], b"<svg/>", b"\x89PNG", b"\xff\xd8\xff", b"GIF89a"] {
            assert_eq!(why(bytes), Err("unreadable-logo".to_owned()), "{bytes:?}");
        }
        let large = Err("unreadable-logo-too-large".to_owned());
        assert_eq!(why(&vec![0; Logo::LARGEST + 1]), large);
        assert_eq!(why(&picture(9_000, 1)), large, "a long side");
        assert_eq!(why(&picture(8_000, 4_000)), large, "many dots in few bytes");
        let mut cut = picture(64, 64);
        cut.truncate(cut.len() - 20);
        assert_eq!(
            why(&cut),
            Err("unreadable-logo".to_owned()),
            "its end is gone"
        );
    }
}
