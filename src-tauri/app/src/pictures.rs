//! Pictures as the clipboard takes them.

use crate::failure::fault;
use arboard::ImageData;
use slipway_document::wire::Failure;
use std::io::Cursor;

/// Returns the dots of a picture whose colours hide all behind them, as the writer of pages makes it.
pub(crate) fn dots(png: &[u8]) -> Result<ImageData<'static>, Failure> {
    let broken = || fault("internal");
    let mut reader = png::Decoder::new(Cursor::new(png));
    reader.set_transformations(png::Transformations::ALPHA);
    let mut reader = reader.read_info().map_err(|_| broken())?;
    let mut bytes = vec![0; reader.output_buffer_size().ok_or_else(broken)?];
    let frame = reader.next_frame(&mut bytes).map_err(|_| broken())?;
    bytes.truncate(frame.buffer_size());
    Ok(ImageData {
        width: frame.width as usize,
        height: frame.height as usize,
        bytes: bytes.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_of_a_picture_hide_all_behind_them() {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().expect("a header");
        let drawn = writer.write_image_data(&[1, 2, 3, 4, 5, 6]);
        drawn.and_then(|()| writer.finish()).expect("a picture");
        let picture = dots(&file).expect("it is read");
        assert_eq!((picture.width, picture.height), (2, 1));
        assert_eq!(picture.bytes[..], [1, 2, 3, 255, 4, 5, 6, 255]);
        assert!(dots(b"no picture").is_err());
    }
}
