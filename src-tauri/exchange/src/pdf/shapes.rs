//! Marks, lines, links and pictures.

use super::Unwritable;
use super::geometry::{lines, outline, polygon};
use super::pen::Pen;
use crate::scene::{Line, Link, Mark, Outline, Place, Texture};
use krilla::geom::{Size, Transform};
use krilla::image::Image;
use krilla::paint::FillRule;

/// Draws a mark: its colour, the lines over it, its edge.
pub(super) fn mark(pen: &mut Pen<'_>, mark: &Mark) {
    let Some(path) = outline(mark.shape, mark.place) else {
        return;
    };
    let Some(ink) = mark.texture.ink() else {
        pen.path(&path, mark.fill, mark.outline);
        return;
    };
    pen.path(&path, mark.fill, None);
    let hatch = mark.texture.lines(mark.place);
    if let Some(hatch) = lines(hatch.iter().map(<[_; 2]>::as_slice)) {
        let stroke = Outline {
            ink,
            width: Texture::WIDTH,
            is_dashed: false,
        };
        pen.surface.push_clip_path(&path, &FillRule::NonZero);
        pen.path(&hatch, None, Some(stroke));
        pen.surface.pop();
    }
    pen.path(&path, None, mark.outline);
}

/// Draws a straight line.
pub(super) fn line(pen: &mut Pen<'_>, line: &Line) {
    if let Some(path) = lines([[line.from, line.to].as_slice()]) {
        pen.path(&path, None, Some(line.stroke));
    }
}

/// Draws a connector with its arrow.
pub(super) fn link(pen: &mut Pen<'_>, link: &Link) {
    if let Some(path) = lines([link.shaft().as_slice()]) {
        pen.path(&path, None, Some(link.stroke));
    }
    if let Some(path) = link.head().and_then(|head| polygon(&head)) {
        pen.path(&path, Some(link.stroke.ink), None);
    }
}

/// Draws a picture.
pub(super) fn image(pen: &mut Pen<'_>, place: Place, png: &[u8]) {
    let Some(size) = Size::from_wh(place.width as f32, place.height as f32) else {
        return;
    };
    match Image::from_png(png.to_vec().into(), false) {
        Ok(image) => {
            let at = Transform::from_translate(place.x as f32, place.y as f32);
            pen.surface.push_transform(&at);
            pen.surface.draw_image(image, size);
            pen.surface.pop();
        }
        Err(why) => pen.fault = Some(Unwritable(why)),
    }
}
