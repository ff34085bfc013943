//! The theme of a presentation: the colours of the deck in its slots, Calibri, and plain lines and fills.

use super::colour::SLOTS;
use super::markup::Markup;
use super::names::DRAWING;
use crate::scene::Theme;

/// The font that text is measured with; Carlito has the same widths.
pub(super) const FONT: &str = "Calibri";
/// What is taken for scripts that Calibri lacks, by the codes of ISO 15924.
const OTHERS: [(&str, &str); 7] = [
    ("Arab", "Arial"),
    ("Hebr", "Arial"),
    ("Deva", "Mangal"),
    ("Hans", "Microsoft YaHei"),
    ("Hant", "Microsoft JhengHei"),
    ("Jpan", "Yu Gothic"),
    ("Hang", "Malgun Gothic"),
];

/// Writes a theme.
pub(super) fn write(theme: &Theme) -> Vec<u8> {
    let names: [(&str, &dyn std::fmt::Display); 2] = [("xmlns:a", &DRAWING), ("name", &"Slipway")];
    Markup::part("a:theme", &names, |markup| {
        markup.holding("a:themeElements", &[], |markup| {
            markup.holding("a:clrScheme", &[("name", &"Slipway")], |markup| {
                for (slot, ink) in SLOTS {
                    markup.holding(&format!("a:{slot}"), &[], |markup| {
                        let colour = theme.colour(ink).hex();
                        markup.empty("a:srgbClr", &[("val", &colour)]);
                    });
                }
            });
            markup.holding("a:fontScheme", &[("name", &"Slipway")], |markup| {
                fonts(markup, "a:majorFont");
                fonts(markup, "a:minorFont");
            });
            markup.holding("a:fmtScheme", &[("name", &"Slipway")], formats);
        });
    })
}

fn fonts(markup: &mut Markup, element: &str) {
    markup.holding(element, &[], |markup| {
        for (script, font) in [("a:latin", FONT), ("a:ea", ""), ("a:cs", "")] {
            markup.empty(script, &[("typeface", &font)]);
        }
        for (script, font) in OTHERS {
            markup.empty("a:font", &[("script", &script), ("typeface", &font)]);
        }
    });
}

/// Writes three of each look, as many as a theme must have.
fn formats(markup: &mut Markup) {
    /// Thin, middle and thick, in EMU.
    const LINES: [i64; 3] = [6_350, 12_700, 19_050];
    let of_the_shape = |markup: &mut Markup| {
        markup.holding("a:solidFill", &[], |markup| {
            markup.empty("a:schemeClr", &[("val", &"phClr")]);
        });
    };
    let fills = |markup: &mut Markup| (0..3).for_each(|_| of_the_shape(markup));
    markup.holding("a:fillStyleLst", &[], fills);
    markup.holding("a:lnStyleLst", &[], |markup| {
        for width in LINES {
            markup.holding("a:ln", &[("w", &width)], |markup| {
                of_the_shape(markup);
                markup.empty("a:prstDash", &[("val", &"solid")]);
                markup.empty("a:miter", &[("lim", &800_000)]);
            });
        }
    });
    markup.holding("a:effectStyleLst", &[], |markup| {
        for _ in LINES {
            markup.holding("a:effectStyle", &[], |markup| {
                markup.empty("a:effectLst", &[]);
            });
        }
    });
    markup.holding("a:bgFillStyleLst", &[], fills);
}
