//! Shades of the colour of a company: what is read in it is dark enough, what is read upon it pale enough,
//! by the contrast of WCAG 2.2 (success criterion 1.4.3, level AA).

use super::Rgb;

/// The contrast that text has at least from its ground, as WCAG asks at level AA.
pub(super) const READABLE: f64 = 4.5;
/// The contrast of text upon bars: labels there are small.
const UPON_BARS: f64 = 7.0;
/// The contrast of a bar from the paper, so that a very pale colour is still seen.
const SEEN: f64 = 1.6;
const PAPER: Rgb = Rgb(255, 255, 255);
const STEPS: u32 = 100;

/// What is made of one colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shades {
    /// The colour itself.
    pub(super) own: Rgb,
    /// As dark as text of it has to be, on paper and in a window.
    pub(super) text: Rgb,
    /// Bars of early, middle and late phases.
    pub(super) bars: [Rgb; 3],
    /// Time in which releases may go out, and its edge.
    pub(super) window: Rgb,
    pub(super) window_line: Rgb,
}

impl Shades {
    /// Returns the shades of a colour; `text` is the colour of what is read upon them.
    pub(super) fn of(own: Rgb, text: Rgb) -> Self {
        let seen = towards(own, Rgb(0, 0, 0), |one| contrast(one, PAPER) >= SEEN);
        let strong = towards(mixed(seen, PAPER, 0.3), PAPER, |one| {
            contrast(one, text) >= UPON_BARS
        });
        // Rather a paler window than another colour for what is read in it.
        let (window, palest) = (mixed(strong, PAPER, 0.7), mixed(strong, PAPER, 0.9));
        let window = towards(window, palest, |one| contrast(own, one) >= READABLE);
        let read = towards(own, Rgb(0, 0, 0), |one| contrast(one, window) >= READABLE);
        Self {
            own,
            text: read,
            bars: [mixed(strong, PAPER, 0.7), mixed(strong, PAPER, 0.4), strong],
            window,
            window_line: mixed(read, PAPER, 0.35),
        }
    }
}

/// Returns the contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub(super) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Returns how bright a colour is, from 0 to 1 (WCAG 2.2, "relative luminance").
fn luminance(colour: Rgb) -> f64 {
    let part = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(colour.0) + 0.7152 * part(colour.1) + 0.0722 * part(colour.2)
}

/// Goes from a colour towards another in small steps, as far as it takes.
fn towards(from: Rgb, to: Rgb, is_enough: impl Fn(Rgb) -> bool) -> Rgb {
    (0..=STEPS)
        .map(|step| mixed(from, to, f64::from(step) / f64::from(STEPS)))
        .find(|one| is_enough(*one))
        .unwrap_or(to)
}

/// Returns a colour with a share of another in it.
fn mixed(one: Rgb, other: Rgb, share: f64) -> Rgb {
    let part = |one: u8, other: u8| {
        (f64::from(one) + (f64::from(other) - f64::from(one)) * share).round() as u8
    };
    Rgb(
        part(one.0, other.0),
        part(one.1, other.1),
        part(one.2, other.2),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Ink, Shade, Theme};

    #[test]
    fn contrast_is_as_wcag_has_it() {
        assert!((contrast(Rgb(0, 0, 0), PAPER) - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey that passes on white.
        assert!(contrast(Rgb(0x76, 0x76, 0x76), PAPER) >= READABLE);
        assert!(contrast(Rgb(0x77, 0x77, 0x77), PAPER) < READABLE);
    }

    #[test]
    fn whatever_the_colour_text_is_read_in_it_and_upon_it() {
        let parts = [0, 51, 102, 153, 204, 255];
        for (red, green, blue) in parts
            .into_iter()
            .flat_map(|red| parts.map(|green| (red, green)))
            .flat_map(|(red, green)| parts.map(|blue| (red, green, blue)))
        {
            let theme = Theme::of_colour(Rgb(red, green, blue));
            let of = |ink| theme.colour(ink);
            let pairs = [
                (Ink::Accent, Ink::Paper),
                (Ink::Accent, Ink::Window),
                (Ink::OnDark, Ink::Accent),
                (Ink::Text, Ink::Window),
                (Ink::Text, Ink::Bar(Shade::Pale)),
                (Ink::Text, Ink::Bar(Shade::Middle)),
                (Ink::Text, Ink::Bar(Shade::Strong)),
            ];
            for (text, ground) in pairs {
                let contrast = contrast(of(text), of(ground));
                assert!(
                    contrast >= READABLE,
                    "{text:?} on {ground:?} of {red} {green} {blue}: {contrast}"
                );
            }
        }
    }

    #[test]
    fn a_colour_that_is_dark_enough_stays_what_it_is() {
        let red = Rgb(0xc8, 0x10, 0x2e);
        let theme = Theme::of_colour(red);
        assert_eq!(theme.colour(Ink::Accent), red);
        assert_eq!(theme.colour(Ink::Brand), red);
        let yellow = Theme::of_colour(Rgb(0xff, 0xcc, 0x00));
        assert_eq!(yellow.colour(Ink::Brand), Rgb(0xff, 0xcc, 0x00));
        assert_ne!(yellow.colour(Ink::Accent), Rgb(0xff, 0xcc, 0x00));
    }
}
