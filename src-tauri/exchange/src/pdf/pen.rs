//! What draws on a page, and knows what the drawn is: content of the tree, or an artifact.

use super::{POINTS, Unwritable, geometry, points};
use crate::scene::{Ink, Outline, Place, Shape, Theme};
use krilla::color::rgb;
use krilla::geom::{Path, Rect, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier};

/// What is being marked.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// Nothing.
    Nothing,
    /// What adorns the page.
    Artifact,
    /// What belongs to the tree.
    Content,
}

/// Draws on a page, in the pixels of the scene.
pub(super) struct Pen<'d> {
    /// What is drawn on.
    pub(super) surface: Surface<'d>,
    /// The number of the page.
    pub(super) page: usize,
    /// What could not be drawn.
    pub(super) fault: Option<Unwritable>,
    theme: &'d Theme,
    open: Open,
}

impl<'d> Pen<'d> {
    /// Begins a page.
    pub(super) fn on(mut surface: Surface<'d>, page: usize, theme: &'d Theme) -> Self {
        surface.push_transform(&Transform::from_scale(POINTS as f32, POINTS as f32));
        Self {
            surface,
            page,
            fault: None,
            theme,
            open: Open::Nothing,
        }
    }

    /// Ends the page.
    pub(super) fn finish(mut self) -> Result<(), Unwritable> {
        self.close();
        self.surface.pop();
        self.surface.finish();
        self.fault.map_or(Ok(()), Err)
    }

    /// Draws something that belongs to the tree and returns its place there. Within something that does
    /// already, it is a part of that and has none of its own.
    pub(super) fn content(
        &mut self,
        tag: ContentTag<'_>,
        draw: impl FnOnce(&mut Self),
    ) -> Option<Identifier> {
        if self.open == Open::Content {
            draw(self);
            return None;
        }
        self.close();
        let identifier = self.surface.start_tagged(tag);
        self.open = Open::Content;
        draw(self);
        self.close();
        Some(identifier)
    }

    /// Draws something that nobody has to be told of.
    pub(super) fn adornment(&mut self, draw: impl FnOnce(&mut Self)) {
        if self.open == Open::Nothing {
            let artifact = Artifact::with_kind(ArtifactType::Layout);
            self.surface.start_tagged(ContentTag::Artifact(artifact));
            self.open = Open::Artifact;
        }
        draw(self);
    }

    /// Draws what stands on every page and belongs to none.
    pub(super) fn footer(&mut self, place: Place, draw: impl FnOnce(&mut Self)) {
        let (right, bottom) = (points(place.right()), points(place.bottom()));
        let bounds = Rect::from_ltrb(points(place.x), points(place.y), right, bottom);
        let artifact = Artifact::new(ArtifactType::Footer, bounds);
        let _ = self.content(ContentTag::Artifact(artifact), draw);
    }

    /// Draws something of which nothing is seen beyond a rectangle.
    pub(super) fn within(&mut self, place: Place, draw: impl FnOnce(&mut Self)) {
        let Some(edge) = geometry::outline(Shape::Box { radius: 0.0 }, place) else {
            return;
        };
        self.pause();
        self.surface.push_clip_path(&edge, &FillRule::NonZero);
        draw(self);
        self.pause();
        self.surface.pop();
    }

    /// Fills a path, or draws its edge, or both.
    pub(super) fn path(&mut self, path: &Path, fill: Option<Ink>, edge: Option<Outline>) {
        if fill.is_none() && edge.is_none() {
            return;
        }
        self.surface.set_fill(fill.map(|ink| self.fill(ink)));
        self.surface.set_stroke(edge.map(|edge| self.stroke(edge)));
        self.surface.draw_path(path);
        self.surface.set_stroke(None);
    }

    /// Sets the colour of letters.
    pub(super) fn ink(&mut self, ink: Ink) {
        let fill = self.fill(ink);
        self.surface.set_fill(Some(fill));
        self.surface.set_stroke(None);
    }

    /// Artifacts do not reach over the edge of a clip; what belongs to the tree may.
    fn pause(&mut self) {
        if self.open == Open::Artifact {
            self.close();
        }
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.surface.end_tagged();
            self.open = Open::Nothing;
        }
    }

    fn colour(&self, ink: Ink) -> rgb::Color {
        let colour = self.theme.colour(ink);
        rgb::Color::new(colour.0, colour.1, colour.2)
    }

    fn fill(&self, ink: Ink) -> Fill {
        Fill {
            paint: self.colour(ink).into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }
    }

    fn stroke(&self, outline: Outline) -> Stroke {
        let dash = outline.is_dashed.then(|| StrokeDash {
            array: Outline::DASH.map(|length| length as f32).to_vec(),
            offset: 0.0,
        });
        Stroke {
            paint: self.colour(outline.ink).into(),
            width: outline.width as f32,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Miter,
            dash,
            ..Stroke::default()
        }
    }
}
