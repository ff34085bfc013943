//! What the speaker says to a slide: a page of its own, and the master of such pages.

use super::markup::Markup;
use super::master::{background, colour_map, level_style, with_names};
use super::shape::{Named, preset};
use super::slide::{shape_tree, tree};
use super::units::{Turn, transform};
use crate::scene::Place;

/// How wide and high a page of notes is, in pixels: 7.5 by 10 inches.
pub(super) const SIZE: (f64, f64) = (720.0, 960.0);

/// Writes the master of notes; `slide` is the size of slides.
pub(super) fn master(slide: (f64, f64)) -> Vec<u8> {
    with_names("p:notesMaster", &[], |markup| {
        markup.holding("p:cSld", &[], |markup| {
            background(markup);
            let mut shapes = Markup::piece();
            picture_of_slide(&mut shapes, Some(slide));
            let place = Place::of(72.0, 462.0, 576.0, 378.0);
            body(
                &mut shapes,
                Some(place),
                "en-US",
                "Click to edit Master text styles",
            );
            shape_tree(markup, shapes);
        });
        colour_map(markup);
        markup.holding("p:notesStyle", &[], |markup| {
            level_style(markup, "a:lvl1pPr", "l", 0, (1200, false), "tx1");
        });
    })
}

/// Writes the notes of a slide, a paragraph for each line.
pub(super) fn write(notes: &str, language: &str) -> Vec<u8> {
    let mut shapes = Markup::piece();
    picture_of_slide(&mut shapes, None);
    body(&mut shapes, None, language, notes);
    tree("p:notes", shapes)
}

fn picture_of_slide(markup: &mut Markup, of: Option<(f64, f64)>) {
    let place = of.map(|(width, height)| {
        let (across, down) = (SIZE.0 - 144.0, 360.0);
        let scale = (across / width).min(down / height);
        let (width, height) = (width * scale, height * scale);
        Place::of((SIZE.0 - width) / 2.0, 72.0, width, height)
    });
    holder(markup, 2, ("Slide Image", "sldImg"), place, |_| {});
}

fn body(markup: &mut Markup, place: Option<Place>, language: &str, text: &str) {
    holder(markup, 3, ("Notes", "body"), place, |markup| {
        markup.holding("p:txBody", &[], |markup| {
            markup.empty("a:bodyPr", &[]);
            markup.empty("a:lstStyle", &[]);
            for line in text.lines() {
                markup.holding("a:p", &[], |markup| {
                    markup.holding("a:r", &[], |markup| {
                        markup.empty("a:rPr", &[("lang", &language), ("dirty", &0)]);
                        markup.text("a:t", line);
                    });
                });
            }
        });
    });
}

/// Writes a place for the slide or for its notes; the pages of slides have it where their master has it.
fn holder(
    markup: &mut Markup,
    id: u32,
    (name, kind): (&str, &str),
    place: Option<Place>,
    inside: impl FnOnce(&mut Markup),
) {
    let name = format!("{name} Placeholder {id}");
    let named = Named {
        id,
        name: &name,
        means: "",
        has_text: true,
    };
    markup.holding("p:sp", &[], |markup| {
        markup.holding("p:nvSpPr", &[], |markup| {
            named.write(markup);
            markup.holding("p:cNvSpPr", &[], |markup| {
                if kind == "sldImg" {
                    let locks: [(&str, &dyn std::fmt::Display); 3] =
                        [("noGrp", &1), ("noRot", &1), ("noChangeAspect", &1)];
                    markup.empty("a:spLocks", &locks);
                } else {
                    markup.empty("a:spLocks", &[("noGrp", &1)]);
                }
            });
            markup.holding("p:nvPr", &[], |markup| match kind {
                "sldImg" => markup.empty("p:ph", &[("type", &kind)]),
                _ => markup.empty("p:ph", &[("type", &kind), ("idx", &1)]),
            });
        });
        markup.holding("p:spPr", &[], |markup| {
            if let Some(place) = place {
                transform(markup, place, Turn::default());
                preset(markup, "rect", &[]);
            }
        });
        inside(markup);
    });
}
