//! What things on a page are to those who have it read to them.
//!
//! A page is a section. Its title is a heading, so are the headings of its parts; other text is read in
//! paragraphs, footers are not. A mark, a line, a link or a picture that means something is a figure with
//! its meaning as text. A chart with rows is a table: what its rows are called heads them, what their marks
//! mean is in their cells. A chart without rows is one figure. What means nothing adorns.

use super::geometry::bounds;
use super::letters::{self, said, text_of};
use super::pen::Pen;
use super::{shapes, table};
use crate::scene::{Item, Kind, Page, Paragraph, Role};
use krilla::geom::Rect;
use krilla::tagging::{BBox, ContentTag, Node, TableHeaderScope, Tag, TagGroup, TagKind};
use std::num::NonZeroU16;

/// The level of a heading on a page with a title, and on one without.
const BELOW_TITLE: [u16; 2] = [1, 2];

/// Draws a page and returns what it is.
pub(super) fn page(pen: &mut Pen<'_>, page: &Page) -> TagGroup {
    let is_title = |item: &Item| matches!(&item.kind, Kind::Text(text) if text.role == Role::Title);
    let reader = Reader {
        level: BELOW_TITLE[usize::from(page.items.iter().any(is_title))],
    };
    let content = reader.sequence(pen, &page.items, None);
    TagGroup::with_children(Tag::Section, content)
}

/// Makes the tree of a page.
struct Reader {
    /// The level of headings under the title.
    level: u16,
}

impl Reader {
    /// Draws things one after another and returns what they are: what is before the rows among them, the
    /// rows as one table, what is behind.
    fn sequence(&self, pen: &mut Pen<'_>, items: &[Item], summary: Option<&str>) -> Vec<Node> {
        let mut read = Vec::new();
        let mut table: Option<(usize, Vec<Node>)> = None;
        for item in items {
            if let Kind::Row(parts) = &item.kind {
                let row = self.row(pen, parts);
                let (_, rows) = table.get_or_insert_with(|| (read.len(), Vec::new()));
                rows.push(row.into());
            } else {
                self.item(pen, item, &mut read);
            }
        }
        if let Some((place, rows)) = table {
            let tag = Tag::Table.with_summary(summary.map(said));
            read.insert(place, TagGroup::with_children(tag, rows).into());
        }
        read
    }

    /// Draws a row of a chart and returns it as a row of a table.
    fn row(&self, pen: &mut Pen<'_>, parts: &[Item]) -> TagGroup {
        let is_told = |item: &Item| !item.means.is_empty();
        let first = parts.iter().position(is_told).unwrap_or(parts.len());
        let (mut head, mut cell) = (Vec::new(), Vec::new());
        for (index, part) in parts.iter().enumerate() {
            self.item(pen, part, if index < first { &mut head } else { &mut cell });
        }
        let head = TagGroup::with_children(Tag::TH(TableHeaderScope::Row), head);
        let cell = TagGroup::with_children(Tag::TD, cell);
        TagGroup::with_children(Tag::TR, vec![head.into(), cell.into()])
    }

    /// Draws something and adds what it is.
    fn item(&self, pen: &mut Pen<'_>, item: &Item, read: &mut Vec<Node>) {
        match &item.kind {
            Kind::Mark(mark) => told(pen, item, read, |pen| shapes::mark(pen, mark)),
            Kind::Line(line) => told(pen, item, read, |pen| shapes::line(pen, line)),
            Kind::Link(link) => told(pen, item, read, |pen| shapes::link(pen, link)),
            Kind::Image { place, png } => {
                told(pen, item, read, |pen| shapes::image(pen, *place, png));
            }
            Kind::Text(paragraph) => self.text(pen, paragraph, read),
            Kind::Table(content) => read.extend(table::table(pen, content).map(Node::from)),
            Kind::Chart { clip, items } => {
                let has_rows = items.iter().any(|item| matches!(item.kind, Kind::Row(_)));
                if has_rows || item.means.is_empty() {
                    let summary = Some(item.means.as_str()).filter(|means| !means.is_empty());
                    pen.within(*clip, |pen| read.extend(self.sequence(pen, items, summary)));
                } else {
                    told(pen, item, read, |pen| {
                        pen.within(*clip, |pen| {
                            self.sequence(pen, items, None);
                        });
                    });
                }
            }
            Kind::Row(parts) => {
                for part in parts {
                    self.item(pen, part, read);
                }
            }
        }
    }

    /// Draws text and adds what it is.
    fn text(&self, pen: &mut Pen<'_>, paragraph: &Paragraph, read: &mut Vec<Node>) {
        let title = text_of(paragraph);
        if title.is_empty() {
            pen.adornment(|pen| letters::draw(pen, paragraph));
            return;
        }
        let heading = |level: u16| {
            let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title)).into()
        };
        let tag: TagKind = match paragraph.role {
            Role::Title => heading(1),
            Role::Heading => heading(self.level),
            Role::Subtitle | Role::Body | Role::Label => Tag::P.into(),
            Role::Footer => {
                let place = paragraph.place;
                pen.footer(place, |pen| letters::draw(pen, paragraph));
                return;
            }
        };
        let content = letters::content(pen, paragraph);
        if !content.is_empty() {
            let content = content.into_iter().map(Node::from).collect();
            read.push(TagGroup::with_children(tag, content).into());
        }
    }
}

/// Draws what is no text: with a meaning it is a figure, without it adorns.
fn told(pen: &mut Pen<'_>, item: &Item, read: &mut Vec<Node>, draw: impl FnOnce(&mut Pen<'_>)) {
    if item.means.trim().is_empty() {
        pen.adornment(draw);
        return;
    }
    if let Some(content) = pen.content(ContentTag::Other, draw) {
        let place = bounds(item).unwrap_or_else(nowhere);
        let tag = Tag::Figure(Some(said(&item.means))).with_bbox(Some(BBox::new(pen.page, place)));
        read.push(TagGroup::with_children(tag, vec![content.into()]).into());
    }
}

/// Returns the rectangle of what has none.
fn nowhere() -> Rect {
    Rect::from_xywh(0.0, 0.0, 0.0, 0.0).expect("nothing at all is a rectangle")
}
