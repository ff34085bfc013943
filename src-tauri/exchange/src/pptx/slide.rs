//! A page as a slide: its items as shapes, from back to front.
//!
//! Groups keep a chart and its rows together. Links lie beside the groups of rows, for they lead from one
//! to another; tables lie beside all groups, for PowerPoint groups none.

use super::connector::{self, Ends, Site};
use super::cut::{self, Left};
use super::mark;
use super::markup::Markup;
use super::names::{DRAWING, PRESENTATION, RELATIONSHIPS, link};
use super::package::Links;
use super::picture::{self, Album};
use super::shape::Named;
use super::table;
use super::text::{Look, Setting};
use super::units::{Turn, rectangle, transform};
use crate::scene::{End, Item, Kind, Page, Paragraph, Place, Role, Shape, Texture};
use std::collections::BTreeMap;

/// How high the title of a page is that shows none, above the slide.
const UNSEEN: f64 = 48.0;

/// Writes a page as a slide; adds to `links` what it leads to.
pub(super) fn write<'d>(
    page: &'d Page,
    look: Look<'_>,
    album: &mut Album<'d>,
    links: &mut Links,
) -> Vec<u8> {
    let mut last = 1;
    let items = Numbered::all(&page.items, &mut last);
    let mut sites = BTreeMap::new();
    find_sites(&items, None, &mut sites);
    let mut canvas = Canvas {
        markup: Markup::piece(),
        look,
        sites,
        last,
        clip: None,
        depth: 0,
        covered: Vec::new(),
        put_off: Vec::new(),
        has_title: false,
        has_footer: false,
        album,
        links,
    };
    canvas.draw_all(&items);
    canvas.draw_put_off(|_| true);
    if !canvas.has_title {
        canvas.name_page(page);
    }
    let drawn = canvas.markup;
    tree("p:sld", drawn)
}

/// Returns a part with a tree of shapes: a slide, or something like one.
pub(super) fn tree(root: &str, shapes: Markup) -> Vec<u8> {
    let names: [(&str, &dyn std::fmt::Display); 3] = [
        ("xmlns:a", &DRAWING),
        ("xmlns:r", &RELATIONSHIPS),
        ("xmlns:p", &PRESENTATION),
    ];
    Markup::part(root, &names, |markup| {
        markup.holding("p:cSld", &[], |markup| shape_tree(markup, shapes));
        markup.holding("p:clrMapOvr", &[], |markup| {
            markup.empty("a:masterClrMapping", &[]);
        });
    })
}

/// Writes the tree that holds all shapes of a slide, a layout or a master.
pub(super) fn shape_tree(markup: &mut Markup, shapes: Markup) {
    markup.holding("p:spTree", &[], |markup| {
        markup.holding("p:nvGrpSpPr", &[], |markup| {
            markup.empty("p:cNvPr", &[("id", &1), ("name", &"")]);
            markup.empty("p:cNvGrpSpPr", &[]);
            markup.empty("p:nvPr", &[]);
        });
        markup.holding("p:grpSpPr", &[], |markup| {
            group_place(markup, Place::of(0.0, 0.0, 0.0, 0.0));
        });
        markup.append(shapes);
    });
}

/// Writes where a group lies; what is in it counts from the same corner as the slide.
fn group_place(markup: &mut Markup, place: Place) {
    markup.holding("a:xfrm", &[], |markup| {
        rectangle(markup, ["a:off", "a:ext"], place);
        rectangle(markup, ["a:chOff", "a:chExt"], place);
    });
}

/// An item with its number on the slide.
struct Numbered<'d> {
    id: u32,
    item: &'d Item,
    inside: Vec<Numbered<'d>>,
}

impl<'d> Numbered<'d> {
    /// Numbers items and what is in them, after the last number that was given.
    fn all(items: &'d [Item], last: &mut u32) -> Vec<Self> {
        items
            .iter()
            .map(|item| {
                *last += 1;
                let id = *last;
                let inside = match &item.kind {
                    Kind::Chart { items, .. } | Kind::Row(items) => Self::all(items, last),
                    Kind::Mark(_)
                    | Kind::Line(_)
                    | Kind::Link(_)
                    | Kind::Text(_)
                    | Kind::Table(_)
                    | Kind::Image { .. } => Vec::new(),
                };
                Self { id, item, inside }
            })
            .collect()
    }
}

/// The marks that connectors can be glued to, by name: their numbers, and what they look like.
type Sites<'d> = BTreeMap<&'d str, (u32, Shape)>;

fn find_sites<'d>(items: &[Numbered<'d>], clip: Option<Place>, sites: &mut Sites<'d>) {
    for numbered in items {
        match &numbered.item.kind {
            Kind::Mark(mark) => {
                let shape = match cut::mark(mark, clip) {
                    Left::Whole => mark.shape,
                    // It has the sites of a rectangle.
                    Left::Part(_) => Shape::Bracket,
                    Left::Nothing => continue,
                };
                sites.insert(&numbered.item.name, (numbered.id, shape));
            }
            Kind::Chart { clip, .. } => find_sites(&numbered.inside, Some(*clip), sites),
            Kind::Row(_) => find_sites(&numbered.inside, clip, sites),
            Kind::Line(_) | Kind::Link(_) | Kind::Text(_) | Kind::Table(_) | Kind::Image { .. } => {
            }
        }
    }
}

/// A slide as it is drawn.
struct Canvas<'d, 'a> {
    markup: Markup,
    look: Look<'a>,
    sites: Sites<'d>,
    /// The last number that was given to a shape.
    last: u32,
    /// Beyond which nothing is drawn.
    clip: Option<Place>,
    /// How many groups are open.
    depth: usize,
    /// What was drawn in the group that is open.
    covered: Vec<Place>,
    /// What cannot lie in the groups that are open.
    put_off: Vec<(u32, &'d Item, Option<Place>)>,
    has_title: bool,
    has_footer: bool,
    album: &'a mut Album<'d>,
    links: &'a mut Links,
}

impl<'d> Canvas<'d, '_> {
    fn draw_all(&mut self, items: &[Numbered<'d>]) {
        items.iter().for_each(|item| self.draw(item));
    }

    fn draw(&mut self, numbered: &Numbered<'d>) {
        let (id, item) = (numbered.id, numbered.item);
        match &item.kind {
            Kind::Mark(mark) => {
                let left = cut::mark(mark, self.clip);
                let palette = self.look.palette;
                let named = named(id, item, false);
                let drawn = mark::write(&mut self.markup, named, mark, &left, palette);
                self.covered.extend(drawn);
                if mark.texture != Texture::Plain {
                    self.last += 1;
                    let (markup, id) = (&mut self.markup, self.last);
                    mark::texture(markup, id, &named, mark, &left, palette);
                }
            }
            Kind::Line(line) => {
                let (named, clip) = (named(id, item, false), self.clip);
                let drawn = connector::line(&mut self.markup, named, line, clip, self.look);
                self.covered.extend(drawn);
            }
            Kind::Text(paragraph) => self.draw_text(id, item, paragraph),
            Kind::Image { place, png } => {
                let part = self.album.part_of(png);
                let link = self.links.to(link::IMAGE, &format!("../{part}"));
                let (named, clip) = (named(id, item, false), self.clip);
                let drawn = picture::write(&mut self.markup, named, *place, clip, &link);
                self.covered.extend(drawn);
            }
            Kind::Link(_) | Kind::Table(_) => {
                self.put_off.push((id, item, self.clip));
                if self.depth == 0 {
                    self.draw_put_off(|_| true);
                }
            }
            Kind::Chart { clip, .. } => {
                let around = self.clip.replace(*clip);
                self.draw_group(numbered);
                self.clip = around;
            }
            Kind::Row(_) => self.draw_group(numbered),
        }
    }

    /// Draws a group with what is in it; nothing when nothing of it is left.
    fn draw_group(&mut self, numbered: &Numbered<'d>) {
        let is_chart = matches!(numbered.item.kind, Kind::Chart { .. });
        let outside = std::mem::replace(&mut self.markup, Markup::piece());
        let beside = std::mem::take(&mut self.covered);
        self.depth += 1;
        self.draw_all(&numbered.inside);
        if is_chart {
            self.draw_put_off(|item| matches!(item.kind, Kind::Link(_)));
        }
        self.depth -= 1;
        let inside = std::mem::replace(&mut self.markup, outside);
        let covered = std::mem::replace(&mut self.covered, beside);
        if let Some(place) = around(&covered) {
            self.covered.push(place);
            let named = named(numbered.id, numbered.item, true);
            self.markup.holding("p:grpSp", &[], |markup| {
                markup.holding("p:nvGrpSpPr", &[], |markup| {
                    named.write(markup);
                    markup.empty("p:cNvGrpSpPr", &[]);
                    markup.empty("p:nvPr", &[]);
                });
                markup.holding("p:grpSpPr", &[], |markup| group_place(markup, place));
                markup.append(inside);
            });
        }
        if self.depth == 0 {
            self.draw_put_off(|_| true);
        }
    }

    /// Draws what could not lie in a group and can lie here.
    fn draw_put_off(&mut self, can_lie_here: impl Fn(&Item) -> bool) {
        let waiting = std::mem::take(&mut self.put_off);
        for (id, item, clip) in waiting {
            if !can_lie_here(item) {
                self.put_off.push((id, item, clip));
                continue;
            }
            match &item.kind {
                Kind::Link(link) => {
                    let site = |end: &Option<(String, End)>| self.site(end.as_ref());
                    let glued = Ends {
                        from: site(&link.from),
                        to: site(&link.to),
                    };
                    let last = &mut self.last;
                    let mut spare = || {
                        *last += 1;
                        *last
                    };
                    let (markup, named) = (&mut self.markup, named(id, item, false));
                    let drawn =
                        connector::link(markup, named, link, glued, clip, self.look, &mut spare);
                    self.covered.extend(drawn);
                }
                Kind::Table(table) => {
                    table::write(&mut self.markup, named(id, item, true), table, self.look);
                }
                Kind::Mark(_)
                | Kind::Line(_)
                | Kind::Text(_)
                | Kind::Image { .. }
                | Kind::Chart { .. }
                | Kind::Row(_) => {}
            }
        }
    }

    fn site(&self, end: Option<&(String, End)>) -> Option<Site> {
        let (name, end) = end?;
        let (id, shape) = self.sites.get(name.as_str())?;
        Some((*id, mark::site(*shape, *end)))
    }

    fn draw_text(&mut self, id: u32, item: &Item, paragraph: &Paragraph) {
        let Some(setting) = Setting::of(paragraph) else {
            return;
        };
        if !cut::keeps_text(paragraph, self.clip) {
            return;
        }
        let placeholder = self.placeholder(paragraph.role);
        self.covered.push(setting.place);
        let look = match placeholder {
            Some("title") => Look {
                font: None,
                ..self.look
            },
            _ => self.look,
        };
        text_shape(
            &mut self.markup,
            named(id, item, true),
            placeholder,
            &setting,
            look,
        );
    }

    /// Returns what a text fills in the layout: a page has one title and one footer, and no group has any.
    fn placeholder(&mut self, role: Role) -> Option<&'static str> {
        let (kind, is_filled) = match role {
            Role::Title => ("title", &mut self.has_title),
            Role::Footer => ("ftr", &mut self.has_footer),
            Role::Subtitle | Role::Heading | Role::Body | Role::Label => return None,
        };
        let is_free = self.depth == 0 && !std::mem::replace(is_filled, true);
        is_free.then_some(kind)
    }

    /// Gives a page without a visible title one above the slide: for outlines, and for those who listen.
    fn name_page(&mut self, page: &Page) {
        self.last += 1;
        let named = Named {
            id: self.last,
            name: "title",
            means: "",
            has_text: true,
        };
        let place = Place::of(0.0, -UNSEEN, page.width, UNSEEN);
        self.markup.holding("p:sp", &[], |markup| {
            placeholder_head(markup, named, Some("title"));
            markup.holding("p:spPr", &[], |markup| {
                transform(markup, place, Turn::default());
            });
            markup.holding("p:txBody", &[], |markup| {
                markup.empty("a:bodyPr", &[]);
                markup.empty("a:lstStyle", &[]);
                markup.holding("a:p", &[], |markup| {
                    markup.holding("a:r", &[], |markup| {
                        markup.empty("a:rPr", &[("lang", &self.look.language)]);
                        markup.text("a:t", &page.title);
                    });
                });
            });
        });
    }
}

fn named(id: u32, item: &Item, has_text: bool) -> Named<'_> {
    Named {
        id,
        name: &item.name,
        means: &item.means,
        has_text,
    }
}

fn text_shape(
    markup: &mut Markup,
    named: Named<'_>,
    placeholder: Option<&str>,
    setting: &Setting<'_>,
    look: Look<'_>,
) {
    markup.holding("p:sp", &[], |markup| {
        placeholder_head(markup, named, placeholder);
        markup.holding("p:spPr", &[], |markup| {
            transform(markup, setting.place, Turn::default());
            super::shape::preset(markup, "rect", &[]);
            markup.empty("a:noFill", &[]);
        });
        setting.write(markup, "p:txBody", look);
    });
}

fn placeholder_head(markup: &mut Markup, named: Named<'_>, placeholder: Option<&str>) {
    markup.holding("p:nvSpPr", &[], |markup| {
        named.write(markup);
        let Some(kind) = placeholder else {
            markup.empty("p:cNvSpPr", &[("txBox", &1)]);
            markup.empty("p:nvPr", &[]);
            return;
        };
        markup.holding("p:cNvSpPr", &[], |markup| {
            markup.empty("a:spLocks", &[("noGrp", &1)]);
        });
        markup.holding("p:nvPr", &[], |markup| match kind {
            "ftr" => markup.empty("p:ph", &[("type", &kind), ("sz", &"quarter"), ("idx", &11)]),
            _ => markup.empty("p:ph", &[("type", &kind)]),
        });
    });
}

/// Returns the rectangle around others; nothing when there are none.
fn around(places: &[Place]) -> Option<Place> {
    let (first, rest) = places.split_first()?;
    Some(rest.iter().fold(*first, |all, place| {
        let (x, y) = (all.x.min(place.x), all.y.min(place.y));
        let (right, bottom) = (
            all.right().max(place.right()),
            all.bottom().max(place.bottom()),
        );
        Place::of(x, y, right - x, bottom - y)
    }))
}
