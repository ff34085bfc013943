//! Pictures, each kept once however often it is shown.

use super::markup::Markup;
use super::names::kind::PNG;
use super::package::{Package, Part};
use super::shape::{Named, preset};
use super::units::{Turn, transform};
use crate::scene::Place;

/// The pictures of a deck.
#[derive(Default)]
pub(super) struct Album<'d> {
    pictures: Vec<&'d [u8]>,
}

impl<'d> Album<'d> {
    /// Returns the name of the part that has this picture.
    pub(super) fn part_of(&mut self, png: &'d [u8]) -> String {
        let known = self.pictures.iter().position(|picture| *picture == png);
        let at = known.unwrap_or_else(|| {
            self.pictures.push(png);
            self.pictures.len() - 1
        });
        Self::name(at)
    }

    /// Adds the pictures to a package.
    pub(super) fn add_to(&self, package: &mut Package) {
        for (at, png) in self.pictures.iter().enumerate() {
            let (kind, bytes) = (Some(PNG.to_owned()), png.to_vec());
            package.put(&format!("ppt/{}", Self::name(at)), Part { kind, bytes });
        }
    }

    fn name(at: usize) -> String {
        format!("media/slipway{}.png", at + 1)
    }
}

/// Writes a picture, cut where its chart ends, and returns what is left of its place.
pub(super) fn write(
    markup: &mut Markup,
    named: Named<'_>,
    place: Place,
    clip: Option<Place>,
    link: &str,
) -> Option<Place> {
    let shown = clip.map_or(place, |clip| common(place, clip));
    if shown.width <= 0.0 || shown.height <= 0.0 {
        return None;
    }
    markup.holding("p:pic", &[], |markup| {
        markup.holding("p:nvPicPr", &[], |markup| {
            named.write(markup);
            markup.holding("p:cNvPicPr", &[], |markup| {
                markup.empty("a:picLocks", &[("noChangeAspect", &1)]);
            });
            markup.empty("p:nvPr", &[]);
        });
        markup.holding("p:blipFill", &[], |markup| {
            markup.empty("a:blip", &[("r:embed", &link)]);
            crop(markup, place, shown);
            markup.holding("a:stretch", &[], |markup| markup.empty("a:fillRect", &[]));
        });
        markup.holding("p:spPr", &[], |markup| {
            transform(markup, shown, Turn::default());
            preset(markup, "rect", &[]);
        });
    });
    Some(shown)
}

/// Says which shares of a picture are not shown.
fn crop(markup: &mut Markup, place: Place, shown: Place) {
    let share = |part: f64, whole: f64| (part / whole * 100_000.0).round() as i64;
    let hidden = [
        ("l", share(shown.x - place.x, place.width)),
        ("t", share(shown.y - place.y, place.height)),
        ("r", share(place.right() - shown.right(), place.width)),
        ("b", share(place.bottom() - shown.bottom(), place.height)),
    ];
    let attributes: Vec<_> = hidden
        .iter()
        .filter(|(_, share)| *share > 0)
        .map(|(side, share)| (*side, share as &dyn std::fmt::Display))
        .collect();
    if !attributes.is_empty() {
        markup.empty("a:srcRect", &attributes);
    }
}

fn common(one: Place, other: Place) -> Place {
    let (x, y) = (one.x.max(other.x), one.y.max(other.y));
    let (right, bottom) = (
        one.right().min(other.right()),
        one.bottom().min(other.bottom()),
    );
    Place::of(x, y, right - x, bottom - y)
}
