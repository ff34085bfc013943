//! Tables: rules and colours that adorn, cells with headings above and beside them.

use super::geometry::outline;
use super::letters;
use super::pen::Pen;
use crate::scene::{Cell, Ink, Line, Outline, Place, Point, Shape, Table};
use krilla::tagging::{Node, TableHeaderScope, Tag, TagGroup};

/// The line under a row, and under the headings.
const RULES: [(Ink, f64); 2] = [(Ink::Hairline, 0.75), (Ink::Rule, 1.5)];

/// Draws a table and returns it; nothing where it has no row.
pub(super) fn table(pen: &mut Pen<'_>, table: &Table) -> Option<TagGroup> {
    pen.adornment(|pen| ground(pen, table));
    let mut rows = table.rows.iter();
    let mut headings = TagGroup::new(Tag::TR);
    for cell in rows.next()? {
        let tag = Tag::TH(TableHeaderScope::Column);
        headings.push(TagGroup::with_children(tag, content(pen, cell)));
    }
    let mut read = TagGroup::new(Tag::Table);
    read.push(TagGroup::with_children(Tag::THead, vec![headings.into()]));
    let mut body = TagGroup::new(Tag::TBody);
    for row in rows {
        let mut line = TagGroup::new(Tag::TR);
        for cell in row {
            let content = content(pen, cell);
            line.push(if cell.is_head {
                TagGroup::with_children(Tag::TH(TableHeaderScope::Row), content)
            } else {
                TagGroup::with_children(Tag::TD, content)
            });
        }
        body.push(line);
    }
    if !body.children.is_empty() {
        read.push(body);
    }
    Some(read)
}

fn content(pen: &mut Pen<'_>, cell: &Cell) -> Vec<Node> {
    let content = letters::content(pen, &cell.text);
    content.into_iter().map(Node::from).collect()
}

/// Draws the colours behind cells, and a line under each row.
fn ground(pen: &mut Pen<'_>, table: &Table) {
    let Place { x, .. } = table.place;
    let mut top = table.place.y;
    for (index, (row, height)) in table.rows.iter().zip(&table.heights).enumerate() {
        let mut left = x;
        for (cell, width) in row.iter().zip(&table.columns) {
            if let Some(ink) = cell.fill {
                let place = Place::of(left, top, *width, *height);
                if let Some(path) = outline(Shape::Box { radius: 0.0 }, place) {
                    pen.path(&path, Some(ink), None);
                }
            }
            left += width;
        }
        top += height;
        let (ink, width) = RULES[usize::from(index == 0)];
        let stroke = Outline {
            ink,
            width,
            is_dashed: false,
        };
        let (from, to) = (Point::at(x, top), Point::at(table.place.right(), top));
        super::shapes::line(pen, &Line { from, to, stroke });
    }
}
