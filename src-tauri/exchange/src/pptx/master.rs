//! The slide master and its layouts: where title, footer and number of a slide stand when somebody adds
//! a slide of their own.

use super::markup::Markup;
use super::names::{DRAWING, PRESENTATION, RELATIONSHIPS};
use super::shape::{Named, preset};
use super::slide::shape_tree;
use super::units::{Turn, transform};
use crate::scene::Place;

/// The slots of a theme by the names that slides use.
const COLOURS: [(&str, &str); 12] = [
    ("bg1", "lt1"),
    ("tx1", "dk1"),
    ("bg2", "lt2"),
    ("tx2", "dk2"),
    ("accent1", "accent1"),
    ("accent2", "accent2"),
    ("accent3", "accent3"),
    ("accent4", "accent4"),
    ("accent5", "accent5"),
    ("accent6", "accent6"),
    ("hlink", "hlink"),
    ("folHlink", "folHlink"),
];

/// A layout of slides.
pub(super) struct Layout {
    /// Its name, as PowerPoint lists it.
    pub(super) name: &'static str,
    /// Its type: by it a program knows which of its own is meant.
    pub(super) kind: &'static str,
    places: &'static [Holder],
}

/// The layouts, in the order in which they are listed. The first is that of every page.
pub(super) const LAYOUTS: [Layout; 3] = [
    Layout {
        name: "Title Only",
        kind: "titleOnly",
        places: &[TITLE, FOOTER, NUMBER],
    },
    Layout {
        name: "Title Slide",
        kind: "title",
        places: &[MAIN_TITLE, SUBTITLE, FOOTER, NUMBER],
    },
    Layout {
        name: "Blank",
        kind: "blank",
        places: &[FOOTER, NUMBER],
    },
];

/// A place that a slide fills.
#[derive(Clone, Copy)]
struct Holder {
    name: &'static str,
    kind: &'static str,
    /// Its number where a slide can have several of its kind.
    index: Option<u32>,
    /// Its distances from the left, top, right and bottom of the slide, in pixels; those from the top
    /// are negative where they count from the bottom.
    left: f64,
    top: f64,
    right: f64,
    height: f64,
    prompt: Prompt,
}

/// What an empty place says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prompt {
    /// That text goes there.
    Text(&'static str),
    /// The number of the slide.
    Number,
    /// Nothing.
    Nothing,
}

const MARGIN: f64 = 48.0;

const TITLE: Holder = Holder {
    name: "Title",
    kind: "title",
    index: None,
    left: MARGIN,
    top: 24.0,
    right: MARGIN,
    height: 40.0,
    prompt: Prompt::Text("Click to edit Master title style"),
};
const MAIN_TITLE: Holder = Holder {
    kind: "ctrTitle",
    top: 240.0,
    height: 72.0,
    ..TITLE
};
const SUBTITLE: Holder = Holder {
    name: "Subtitle",
    kind: "subTitle",
    index: Some(1),
    left: MARGIN,
    top: 320.0,
    right: MARGIN,
    height: 72.0,
    prompt: Prompt::Text("Click to edit Master subtitle style"),
};
const BODY: Holder = Holder {
    name: "Text",
    kind: "body",
    index: Some(1),
    left: MARGIN,
    top: 104.0,
    right: MARGIN,
    height: 568.0,
    prompt: Prompt::Text("Click to edit Master text styles"),
};
const FOOTER: Holder = Holder {
    name: "Footer",
    kind: "ftr",
    index: Some(11),
    left: MARGIN,
    top: -32.0,
    right: 160.0,
    height: 18.0,
    prompt: Prompt::Nothing,
};
const NUMBER: Holder = Holder {
    name: "Slide Number",
    kind: "sldNum",
    index: Some(12),
    left: -120.0,
    top: -32.0,
    right: MARGIN,
    height: 18.0,
    prompt: Prompt::Number,
};

/// Writes the master; `layouts` are the links to its layouts, with the numbers that a presentation knows
/// them by.
pub(super) fn master(size: (f64, f64), layouts: &[(u32, String)]) -> Vec<u8> {
    with_names("p:sldMaster", &[], |markup| {
        markup.holding("p:cSld", &[], |markup| {
            background(markup);
            let places = [TITLE, BODY, FOOTER, NUMBER];
            shape_tree(markup, holders(&places, size, Level::Master));
        });
        colour_map(markup);
        markup.holding("p:sldLayoutIdLst", &[], |markup| {
            for (id, link) in layouts {
                markup.empty("p:sldLayoutId", &[("id", id), ("r:id", link)]);
            }
        });
        text_styles(markup);
    })
}

/// Writes a layout.
pub(super) fn layout(layout: &Layout, size: (f64, f64)) -> Vec<u8> {
    with_names(
        "p:sldLayout",
        &[("type", &layout.kind), ("preserve", &1)],
        |markup| {
            markup.holding("p:cSld", &[("name", &layout.name)], |markup| {
                shape_tree(markup, holders(layout.places, size, Level::Layout));
            });
            markup.holding("p:clrMapOvr", &[], |markup| {
                markup.empty("a:masterClrMapping", &[]);
            });
        },
    )
}

/// Writes a part of PresentationML.
pub(super) fn with_names(
    root: &str,
    attributes: super::markup::Attributes<'_>,
    inside: impl FnOnce(&mut Markup),
) -> Vec<u8> {
    let names: [(&str, &dyn std::fmt::Display); 3] = [
        ("xmlns:a", &DRAWING),
        ("xmlns:r", &RELATIONSHIPS),
        ("xmlns:p", &PRESENTATION),
    ];
    Markup::part(root, &[&names[..], attributes].concat(), inside)
}

/// Writes a background of the first light colour.
pub(super) fn background(markup: &mut Markup) {
    markup.holding("p:bg", &[], |markup| {
        markup.holding("p:bgPr", &[], |markup| {
            markup.holding("a:solidFill", &[], |markup| {
                markup.empty("a:schemeClr", &[("val", &"bg1")]);
            });
            markup.empty("a:effectLst", &[]);
        });
    });
}

/// Writes which slot of the theme each colour of a slide is.
pub(super) fn colour_map(markup: &mut Markup) {
    let map: Vec<_> = COLOURS
        .iter()
        .map(|(name, slot)| (*name, slot as &dyn std::fmt::Display))
        .collect();
    markup.empty("p:clrMap", &map);
}

/// Where a place is told: a layout has what its master has, and a smaller frame of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Master,
    Layout,
}

fn holders(holders: &[Holder], size: (f64, f64), level: Level) -> Markup {
    let mut markup = Markup::piece();
    for (holder, id) in holders.iter().zip(2..) {
        holder.write(&mut markup, id, size, level);
    }
    markup
}

impl Holder {
    fn write(&self, markup: &mut Markup, id: u32, size: (f64, f64), level: Level) {
        let name = format!("{} Placeholder {id}", self.name);
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
                    markup.empty("a:spLocks", &[("noGrp", &1)]);
                });
                markup.holding("p:nvPr", &[], |markup| self.kind(markup));
            });
            markup.holding("p:spPr", &[], |markup| {
                transform(markup, self.place(size), Turn::default());
                preset(markup, "rect", &[]);
            });
            markup.holding("p:txBody", &[], |markup| self.text(markup, level));
        });
    }

    fn kind(&self, markup: &mut Markup) {
        let is_small = self.prompt == Prompt::Nothing || self.prompt == Prompt::Number;
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("type", &self.kind)];
        if is_small {
            attributes.push(("sz", &"quarter"));
        }
        if let Some(index) = &self.index {
            attributes.push(("idx", index));
        }
        markup.empty("p:ph", &attributes);
    }

    fn place(&self, (width, height): (f64, f64)) -> Place {
        let from = |distance: f64, whole: f64| match distance < 0.0 {
            true => whole + distance,
            false => distance,
        };
        let (left, top) = (from(self.left, width), from(self.top, height));
        Place::of(left, top, width - self.right - left, self.height)
    }

    fn text(&self, markup: &mut Markup, level: Level) {
        let is_at_the_edge = self.prompt == Prompt::Number;
        let anchor = if self.kind == "body" { "t" } else { "ctr" };
        let insets: [(&str, &dyn std::fmt::Display); 6] = [
            ("lIns", &0),
            ("tIns", &0),
            ("rIns", &0),
            ("bIns", &0),
            ("anchor", &anchor),
            ("rtlCol", &0),
        ];
        markup.holding("a:bodyPr", &insets, |markup| {
            markup.empty("a:normAutofit", &[]);
        });
        match (level, self.prompt) {
            (Level::Master, Prompt::Nothing | Prompt::Number) => {
                markup.holding("a:lstStyle", &[], |markup| {
                    let align = if is_at_the_edge { "r" } else { "l" };
                    level_style(markup, "a:lvl1pPr", align, 0, (900, false), "tx2");
                });
            }
            (Level::Master | Level::Layout, _) => markup.empty("a:lstStyle", &[]),
        }
        markup.holding("a:p", &[], |markup| {
            let language: super::markup::Attributes<'_> = &[("lang", &"en-US")];
            match self.prompt {
                Prompt::Text(text) => markup.holding("a:r", &[], |markup| {
                    markup.empty("a:rPr", language);
                    markup.text("a:t", text);
                }),
                Prompt::Number => {
                    let field: [(&str, &dyn std::fmt::Display); 2] = [
                        ("id", &"{5B5A6E0C-8E0B-4B7C-9E55-2B1D4E1A7F10}"),
                        ("type", &"slidenum"),
                    ];
                    markup.holding("a:fld", &field, |markup| {
                        markup.empty("a:rPr", language);
                        markup.text("a:t", "‹#›");
                    });
                }
                Prompt::Nothing => {}
            }
            markup.empty("a:endParaRPr", language);
        });
    }
}

/// Writes how titles, text and everything else look where a slide does not say it.
fn text_styles(markup: &mut Markup) {
    /// How far each level of text is moved in, in EMU, and how large it is, in hundredths of a point.
    const LEVELS: [(i64, i64); 5] = [
        (0, 1400),
        (228_600, 1200),
        (457_200, 1100),
        (685_800, 1100),
        (914_400, 1100),
    ];
    markup.holding("p:txStyles", &[], |markup| {
        markup.holding("p:titleStyle", &[], |markup| {
            level_style(markup, "a:lvl1pPr", "l", 0, (2200, true), "tx1");
        });
        for style in ["p:bodyStyle", "p:otherStyle"] {
            markup.holding(style, &[], |markup| {
                for ((indent, size), level) in LEVELS.into_iter().zip(1..) {
                    let element = format!("a:lvl{level}pPr");
                    level_style(markup, &element, "l", indent, (size, false), "tx1");
                }
            });
        }
    });
}

/// Writes how a level of text looks.
pub(super) fn level_style(
    markup: &mut Markup,
    element: &str,
    align: &str,
    indent: i64,
    (size, is_bold): (i64, bool),
    colour: &str,
) {
    let (font, is_bold) = if is_bold { ("mj", 1) } else { ("mn", 0) };
    let paragraph: [(&str, &dyn std::fmt::Display); 4] = [
        ("marL", &indent),
        ("indent", &0),
        ("algn", &align),
        ("rtl", &0),
    ];
    markup.holding(element, &paragraph, |markup| {
        markup.empty("a:buNone", &[]);
        markup.holding("a:defRPr", &[("sz", &size), ("b", &is_bold)], |markup| {
            markup.holding("a:solidFill", &[], |markup| {
                markup.empty("a:schemeClr", &[("val", &colour)]);
            });
            for (script, suffix) in [("a:latin", "lt"), ("a:ea", "ea"), ("a:cs", "cs")] {
                let face = format!("+{font}-{suffix}");
                markup.empty(script, &[("typeface", &face)]);
            }
        });
    });
}
