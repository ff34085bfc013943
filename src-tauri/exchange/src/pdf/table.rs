//! Tables: rules and colours that adorn, cells with headings above and beside them.

use super::geometry::outline;
use super::letters;
use super::pen::Pen;
use crate::scene::{Cell, Shape, Table};
use krilla::tagging::{Node, TableHeaderScope, Tag, TagGroup};

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
    for (place, cell) in table.cells() {
        let path = outline(Shape::Box { radius: 0.0 }, place);
        if let (Some(ink), Some(path)) = (cell.fill, path) {
            pen.path(&path, Some(ink), None);
        }
    }
    for rule in table.rules() {
        super::shapes::line(pen, &rule);
    }
}
