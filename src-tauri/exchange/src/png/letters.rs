//! Letters as the outlines that their faces have for them.

use super::pen::Pen;
use crate::scene::{Paragraph, Run, faces};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use std::collections::BTreeMap;
use tiny_skia::{Path, PathBuilder, Transform};

/// Letters that were asked for, in units of their faces, the baseline at nought.
#[derive(Default)]
pub(super) struct Drawings {
    faces: BTreeMap<usize, Face>,
}

struct Face {
    font: FontRef<'static>,
    /// How many of its units its size has.
    units: f32,
    drawn: BTreeMap<u32, Option<Path>>,
}

impl Drawings {
    fn face(&mut self, number: usize) -> &mut Face {
        self.faces.entry(number).or_insert_with(|| {
            let font = FontRef::new(faces()[number].bytes()).expect("it is a font");
            let metrics = font.metrics(Size::unscaled(), LocationRef::default());
            Face {
                font,
                units: metrics.units_per_em.into(),
                drawn: BTreeMap::new(),
            }
        })
    }
}

impl Face {
    /// Returns the outline of a letter; none where nothing is seen of it.
    fn letter(&mut self, id: u32) -> Option<&Path> {
        let font = &self.font;
        let drawn = self.drawn.entry(id).or_insert_with(|| {
            let outline = font.outline_glyphs().get(GlyphId::new(id))?;
            let mut tracer = Tracer(PathBuilder::new());
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            outline.draw(settings, &mut tracer).ok()?;
            tracer.0.finish()
        });
        drawn.as_ref()
    }
}

/// Draws the lines of a paragraph.
pub(super) fn paragraph(pen: &mut Pen<'_>, paragraph: &Paragraph) {
    for line in &paragraph.lines {
        for run in &line.runs {
            draw(pen, run, line.baseline);
        }
    }
}

/// Draws a run at once: one outline of all its letters.
fn draw(pen: &mut Pen<'_>, run: &Run, baseline: f64) {
    let face = pen.drawings.face(run.face);
    let size = (run.style.points * 96.0 / 72.0) as f32 / face.units;
    let mut letters = PathBuilder::new();
    let mut x = run.x;
    for glyph in &run.glyphs {
        let (left, up) = ((x + glyph.right) as f32, (baseline - glyph.up) as f32);
        let to = Transform::from_row(size, 0.0, 0.0, -size, left, up);
        let letter = face.letter(glyph.id).cloned();
        if let Some(letter) = letter.and_then(|letter| letter.transform(to)) {
            letters.push_path(&letter);
        }
        x += glyph.advance;
    }
    if let Some(letters) = letters.finish() {
        pen.fill(&letters, run.style.ink, Transform::identity());
    }
}

/// Follows an outline.
struct Tracer(PathBuilder);

impl OutlinePen for Tracer {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(cx0, cy0, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.cubic_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
