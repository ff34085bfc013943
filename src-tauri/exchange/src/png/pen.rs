//! What draws in dots: fills, edges and lines in the colours of a theme.

use super::letters::Drawings;
use super::paths;
use crate::scene::{Ink, Line, Link, Mark, Outline, Place, Shape, Texture, Theme};
use tiny_skia::{
    FillRule, FilterQuality, Mask, Paint, Path, Pixmap, PixmapPaint, Stroke, StrokeDash, Transform,
};

/// Draws on a page.
pub(super) struct Pen<'a> {
    dots: Pixmap,
    /// Dots to a pixel.
    scale: f32,
    theme: &'a Theme,
    /// What is cut away: nothing, or all beyond a place.
    clip: Option<Mask>,
    /// Letters that were drawn before.
    pub(super) drawings: Drawings,
}

impl<'a> Pen<'a> {
    /// Begins a page on its ground.
    pub(super) fn over(width: f64, height: f64, scale: u8, theme: &'a Theme) -> Self {
        let dots = |length: f64| (length * f64::from(scale)).round() as u32;
        let mut dots = Pixmap::new(dots(width), dots(height)).expect("a page has a size");
        let ground = theme.colour(Ink::Paper);
        dots.fill(tiny_skia::Color::from_rgba8(
            ground.0, ground.1, ground.2, 255,
        ));
        Self {
            dots,
            scale: scale.into(),
            theme,
            clip: None,
            drawings: Drawings::default(),
        }
    }

    /// Returns the page.
    pub(super) fn finish(self) -> Pixmap {
        self.dots
    }

    /// Draws what is cut at the edge of a place.
    pub(super) fn within(&mut self, place: Place, inside: impl FnOnce(&mut Self)) {
        let outer = self.clip.clone();
        let edge = paths::outline(Shape::Box { radius: 0.0 }, place);
        if let Some(edge) = edge {
            let size = (self.dots.width(), self.dots.height());
            let mut mask = outer.clone().or_else(|| Mask::new(size.0, size.1));
            if let Some(mask) = &mut mask {
                if outer.is_some() {
                    mask.intersect_path(&edge, FillRule::Winding, true, self.transform());
                } else {
                    mask.fill_path(&edge, FillRule::Winding, true, self.transform());
                }
            }
            self.clip = mask;
            inside(self);
        }
        self.clip = outer;
    }

    /// Draws a mark: its colour, the lines over it, its edge.
    pub(super) fn mark(&mut self, mark: &Mark) {
        let Some(path) = paths::outline(mark.shape, mark.place) else {
            return;
        };
        if let Some(ink) = mark.fill {
            self.fill(&path, ink, Transform::identity());
        }
        self.hatch(&path, mark);
        if let Some(outline) = mark.outline {
            self.stroke(&path, outline);
        }
    }

    /// Draws the colour of a place.
    pub(super) fn ground(&mut self, place: Place, ink: Ink) {
        if let Some(path) = paths::outline(Shape::Box { radius: 0.0 }, place) {
            self.fill(&path, ink, Transform::identity());
        }
    }

    /// Draws a straight line.
    pub(super) fn line(&mut self, line: &Line) {
        if let Some(path) = paths::way(&[line.from, line.to]) {
            self.stroke(&path, line.stroke);
        }
    }

    /// Draws a connector with its arrow.
    pub(super) fn link(&mut self, link: &Link) {
        if let Some(path) = paths::way(&link.shaft()) {
            self.stroke(&path, link.stroke);
        }
        if let Some(head) = link.head().and_then(|head| paths::polygon(&head)) {
            self.fill(&head, link.stroke.ink, Transform::identity());
        }
    }

    /// Draws a picture; one that is no PNG is left out.
    pub(super) fn image(&mut self, place: Place, png: &[u8]) {
        let Ok(picture) = Pixmap::decode_png(png) else {
            return;
        };
        let (width, height) = (picture.width() as f32, picture.height() as f32);
        let paint = PixmapPaint {
            quality: FilterQuality::Bicubic,
            ..PixmapPaint::default()
        };
        let to = self
            .transform()
            .pre_translate(place.x as f32, place.y as f32)
            .pre_scale(place.width as f32 / width, place.height as f32 / height);
        self.dots
            .draw_pixmap(0, 0, picture.as_ref(), &paint, to, self.clip.as_ref());
    }

    /// Fills an outline that is moved to its place.
    pub(super) fn fill(&mut self, path: &Path, ink: Ink, to: Transform) {
        let paint = paint(self.theme, ink);
        let to = self.transform().pre_concat(to);
        self.dots
            .fill_path(path, &paint, FillRule::Winding, to, self.clip.as_ref());
    }

    fn stroke(&mut self, path: &Path, outline: Outline) {
        let paint = paint(self.theme, outline.ink);
        let dash = outline
            .is_dashed
            .then(|| Outline::DASH.map(|length| length as f32));
        let stroke = Stroke {
            width: outline.width as f32,
            dash: dash.and_then(|dash| StrokeDash::new(dash.to_vec(), 0.0)),
            ..Stroke::default()
        };
        let to = self.transform();
        self.dots
            .stroke_path(path, &paint, &stroke, to, self.clip.as_ref());
    }

    /// Draws the lines over a mark, on a sheet of their own that is cut to its shape.
    fn hatch(&mut self, shape: &Path, mark: &Mark) {
        let (Some(ink), Some(lines)) = (
            mark.texture.ink(),
            paths::lines(&mark.texture.lines(mark.place)),
        ) else {
            return;
        };
        let place = shape.bounds();
        let left = (place.left() * self.scale).floor();
        let top = (place.top() * self.scale).floor();
        let width = (place.right() * self.scale).ceil() - left;
        let height = (place.bottom() * self.scale).ceil() - top;
        let (width, height) = (width as u32, height as u32);
        let (Some(mut sheet), Some(mut edge)) =
            (Pixmap::new(width, height), Mask::new(width, height))
        else {
            return;
        };
        let to = self.transform().post_translate(-left, -top);
        let stroke = Stroke {
            width: Texture::WIDTH as f32,
            ..Stroke::default()
        };
        edge.fill_path(shape, FillRule::Winding, true, to);
        sheet.stroke_path(&lines, &paint(self.theme, ink), &stroke, to, Some(&edge));
        let (x, y) = (left as i32, top as i32);
        let whole = PixmapPaint::default();
        let as_it_is = Transform::identity();
        self.dots
            .draw_pixmap(x, y, sheet.as_ref(), &whole, as_it_is, self.clip.as_ref());
    }

    fn transform(&self) -> Transform {
        Transform::from_scale(self.scale, self.scale)
    }
}

fn paint(theme: &Theme, ink: Ink) -> Paint<'static> {
    let colour = theme.colour(ink);
    let mut paint = Paint::default();
    paint.set_color_rgba8(colour.0, colour.1, colour.2, 255);
    paint
}
