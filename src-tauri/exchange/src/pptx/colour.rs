//! Inks as colours of the theme, so that a slide follows when its theme is changed.
//!
//! A theme has twelve slots. An ink that has none of its own is told by the nearest slot of its meaning
//! and how its hue, saturation and lightness differ (ECMA-376 part 1, 20.1.2.3): the pale ground behind
//! red is a paler red, whatever red the theme has. An ink that no slot reaches keeps its colour.

use super::markup::Markup;
use crate::scene::{Ink, Rgb, Shade, Theme};

/// How far a colour of a slot may lie from the ink, for each of red, green and blue.
const NEAR: i32 = 2;

/// Which ink each slot of a theme has, in the order of the file.
pub(super) const SLOTS: [(&str, Ink); 12] = [
    ("dk1", Ink::Text),
    ("lt1", Ink::Paper),
    ("dk2", Ink::Rule),
    ("lt2", Ink::Surface),
    ("accent1", Ink::Accent),
    ("accent2", Ink::Bar(Shade::Strong)),
    ("accent3", Ink::Milestone),
    ("accent4", Ink::Critical),
    ("accent5", Ink::Risk),
    ("accent6", Ink::Good),
    ("hlink", Ink::Accent),
    ("folHlink", Ink::Milestone),
];

/// Returns the slot by which an ink is told, as slides name it, and the ink that it has.
const fn slot(ink: Ink) -> (&'static str, Ink) {
    match ink {
        Ink::Paper | Ink::OnDark => ("bg1", Ink::Paper),
        Ink::Text => ("tx1", Ink::Text),
        Ink::Surface => ("bg2", Ink::Surface),
        Ink::Rule
        | Ink::Summary
        | Ink::Muted
        | Ink::Baseline
        | Ink::Link
        | Ink::Hairline
        | Ink::Weekend => ("tx2", Ink::Rule),
        Ink::Accent
        | Ink::Brand
        | Ink::Freeze
        | Ink::FreezeLine
        | Ink::Window
        | Ink::WindowLine => ("accent1", Ink::Accent),
        Ink::Bar(_) => ("accent2", Ink::Bar(Shade::Strong)),
        Ink::Milestone => ("accent3", Ink::Milestone),
        Ink::Critical | Ink::CriticalPale => ("accent4", Ink::Critical),
        Ink::Risk | Ink::RiskPale | Ink::Today => ("accent5", Ink::Risk),
        Ink::Good | Ink::GoodPale | Ink::Done => ("accent6", Ink::Good),
    }
}

/// Says whether an ink means something that no company's colours may change: red stays red.
const fn is_signal(ink: Ink) -> bool {
    matches!(
        ink,
        Ink::Critical
            | Ink::CriticalPale
            | Ink::Risk
            | Ink::RiskPale
            | Ink::Good
            | Ink::GoodPale
            | Ink::Today
    )
}

/// How the inks of a deck become colours of its slides.
#[derive(Clone, Copy)]
pub(super) struct Palette<'t> {
    theme: &'t Theme,
    /// Whether the slots are those of somebody else.
    is_foreign: bool,
}

impl<'t> Palette<'t> {
    /// Returns the palette of slides with our theme.
    pub(super) const fn of(theme: &'t Theme) -> Self {
        Self {
            theme,
            is_foreign: false,
        }
    }

    /// Returns the palette of slides with the theme of a company.
    pub(super) const fn on_template(theme: &'t Theme) -> Self {
        Self {
            theme,
            is_foreign: true,
        }
    }

    /// Writes the colour of an ink.
    pub(super) fn write(self, markup: &mut Markup, ink: Ink) {
        let colour = self.theme.colour(ink);
        let (name, of) = slot(ink);
        let shift = Shift::between(self.theme.colour(of), colour);
        if (self.is_foreign && is_signal(ink)) || !shift.reaches(self.theme.colour(of), colour) {
            markup.empty("a:srgbClr", &[("val", &colour.hex())]);
            return;
        }
        markup.holding("a:schemeClr", &[("val", &name)], |markup| {
            for (name, value) in shift.steps() {
                markup.empty(name, &[("val", &value)]);
            }
        });
    }

    /// Writes a fill with the colour of an ink.
    pub(super) fn fill(self, markup: &mut Markup, ink: Ink) {
        markup.holding("a:solidFill", &[], |markup| self.write(markup, ink));
    }
}

/// How one colour becomes another: all as a file has them, in thousandths of a percent, or of a degree
/// by sixty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shift {
    hue: i64,
    saturation: i64,
    lightness: i64,
    lighter: i64,
}

/// All of something.
const WHOLE: f64 = 100_000.0;
const DEGREE: f64 = 60_000.0;

impl Shift {
    /// Returns the shift from one colour to another: paler towards white, darker towards black.
    fn between(from: Rgb, to: Rgb) -> Self {
        let (from, to) = (Hsl::of(from), Hsl::of(to));
        let share = |part: f64, whole: f64| match whole > 0.0 {
            true => part / whole,
            false => 1.0,
        };
        let turned = (to.hue - from.hue + 540.0).rem_euclid(360.0) - 180.0;
        let (lightness, lighter) = if to.lightness > from.lightness {
            let left = share(1.0 - to.lightness, 1.0 - from.lightness);
            (left, 1.0 - left)
        } else {
            (share(to.lightness, from.lightness), 0.0)
        };
        Self {
            hue: (turned * DEGREE).round() as i64,
            saturation: (share(to.saturation, from.saturation) * WHOLE).round() as i64,
            lightness: (lightness * WHOLE).round() as i64,
            lighter: (lighter * WHOLE).round() as i64,
        }
        .plainest(from.rgb(), to.rgb())
    }

    /// Returns the shift without what is not needed to come near.
    fn plainest(self, from: Rgb, to: Rgb) -> Self {
        let plain = |shift: Self, at: usize| {
            let mut plainer = shift;
            match at {
                0 => plainer.hue = 0,
                _ => plainer.saturation = 100_000,
            }
            if plainer.reaches(from, to) {
                plainer
            } else {
                shift
            }
        };
        plain(plain(self, 0), 1)
    }

    /// Says whether it leads from one colour near enough to another.
    fn reaches(self, from: Rgb, to: Rgb) -> bool {
        let reached = self.of(from);
        [(reached.0, to.0), (reached.1, to.1), (reached.2, to.2)]
            .iter()
            .all(|(reached, meant)| (i32::from(*reached) - i32::from(*meant)).abs() <= NEAR)
    }

    /// Returns what becomes of a colour.
    fn of(self, colour: Rgb) -> Rgb {
        let from = Hsl::of(colour);
        let scaled = |value: f64, by: i64| (value * by as f64 / WHOLE).clamp(0.0, 1.0);
        Hsl {
            hue: (from.hue + self.hue as f64 / DEGREE).rem_euclid(360.0),
            saturation: scaled(from.saturation, self.saturation),
            lightness: (scaled(from.lightness, self.lightness) + self.lighter as f64 / WHOLE)
                .clamp(0.0, 1.0),
        }
        .rgb()
    }

    /// Returns the elements that a file says it by.
    fn steps(self) -> impl Iterator<Item = (&'static str, i64)> {
        let all = [
            ("a:hueOff", self.hue, 0),
            ("a:satMod", self.saturation, 100_000),
            ("a:lumMod", self.lightness, 100_000),
            ("a:lumOff", self.lighter, 0),
        ];
        all.into_iter()
            .filter(|(_, value, nothing)| value != nothing)
            .map(|(name, value, _)| (name, value))
    }
}

/// A colour by hue in degrees, saturation and lightness from 0 to 1.
#[derive(Clone, Copy)]
struct Hsl {
    hue: f64,
    saturation: f64,
    lightness: f64,
}

impl Hsl {
    fn of(colour: Rgb) -> Self {
        let [red, green, blue] = [colour.0, colour.1, colour.2].map(|part| f64::from(part) / 255.0);
        let most = red.max(green).max(blue);
        let least = red.min(green).min(blue);
        let spread = most - least;
        let lightness = (most + least) / 2.0;
        let saturation = match spread > 0.0 {
            true => spread / (1.0 - (2.0 * lightness - 1.0).abs()),
            false => 0.0,
        };
        let sixths = if spread <= 0.0 {
            0.0
        } else if most <= red {
            ((green - blue) / spread).rem_euclid(6.0)
        } else if most <= green {
            (blue - red) / spread + 2.0
        } else {
            (red - green) / spread + 4.0
        };
        Self {
            hue: sixths * 60.0,
            saturation,
            lightness,
        }
    }

    fn rgb(self) -> Rgb {
        let reach = self.saturation * self.lightness.min(1.0 - self.lightness);
        let part = |offset: f64| {
            let at = (offset + self.hue / 30.0).rem_euclid(12.0);
            let value = self.lightness - reach * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0);
            (value * 255.0).round() as u8
        };
        Rgb(part(0.0), part(8.0), part(4.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INKS: [Ink; 29] = [
        Ink::Paper,
        Ink::Surface,
        Ink::Hairline,
        Ink::Rule,
        Ink::Text,
        Ink::Muted,
        Ink::Accent,
        Ink::Brand,
        Ink::OnDark,
        Ink::Today,
        Ink::Bar(Shade::Pale),
        Ink::Bar(Shade::Middle),
        Ink::Bar(Shade::Strong),
        Ink::Done,
        Ink::Summary,
        Ink::Milestone,
        Ink::Baseline,
        Ink::Link,
        Ink::Critical,
        Ink::CriticalPale,
        Ink::Risk,
        Ink::RiskPale,
        Ink::Good,
        Ink::GoodPale,
        Ink::Freeze,
        Ink::FreezeLine,
        Ink::Window,
        Ink::WindowLine,
        Ink::Weekend,
    ];

    #[test]
    fn every_ink_is_told_by_a_slot_of_the_theme() {
        let of_companies = [
            Rgb(200, 16, 46),
            Rgb(255, 204, 0),
            Rgb(0, 122, 51),
            Rgb(0, 20, 60),
        ];
        let themes = of_companies.map(Theme::of_colour);
        for theme in themes.iter().chain(&[Theme::default()]) {
            for ink in INKS {
                let (name, of) = slot(ink);
                let (from, to) = (theme.colour(of), theme.colour(ink));
                let shift = Shift::between(from, to);
                assert!(
                    shift.reaches(from, to),
                    "{ink:?} by {name} and {shift:?}: {to:?}"
                );
            }
        }
    }

    #[test]
    fn an_ink_with_a_slot_of_its_own_is_that_slot() {
        let theme = Theme::default();
        for (name, ink) in SLOTS {
            let colour = theme.colour(ink);
            let steps = Shift::between(colour, colour).steps().count();
            assert_eq!(steps, 0, "{name}");
        }
    }

    #[test]
    fn what_no_slot_reaches_keeps_its_colour() {
        let grey = Rgb(128, 128, 128);
        let red = Rgb(200, 0, 0);
        assert!(!Shift::between(grey, red).reaches(grey, red));
    }

    #[test]
    fn hue_saturation_and_lightness_lead_back() {
        for colour in [
            Rgb(0, 0, 0),
            Rgb(255, 255, 255),
            Rgb(31, 95, 191),
            Rgb(194, 65, 12),
        ] {
            assert_eq!(Hsl::of(colour).rgb(), colour);
        }
    }
}
