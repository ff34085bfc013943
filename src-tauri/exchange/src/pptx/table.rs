//! Tables as native tables, each cell with insets that put its text where it was set.

use super::markup::Markup;
use super::shape::Named;
use super::text::{Look, Setting, insets, nothing};
use super::units::{emu, rectangle};
use crate::scene::{Cell, Outline, Place, Table};

/// What a graphic frame holds.
const TABLE: &str = "http://schemas.openxmlformats.org/drawingml/2006/table";
/// "No Style, No Grid": every colour of ours is written out.
pub(super) const NO_STYLE: &str = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

/// Writes a table.
pub(super) fn write(markup: &mut Markup, named: Named<'_>, table: &Table, look: Look<'_>) {
    markup.holding("p:graphicFrame", &[], |markup| {
        markup.holding("p:nvGraphicFramePr", &[], |markup| {
            named.write(markup);
            markup.holding("p:cNvGraphicFramePr", &[], |markup| {
                markup.empty("a:graphicFrameLocks", &[("noGrp", &1)]);
            });
            markup.empty("p:nvPr", &[]);
        });
        markup.holding("p:xfrm", &[], |markup| {
            rectangle(markup, ["a:off", "a:ext"], table.place);
        });
        markup.holding("a:graphic", &[], |markup| {
            markup.holding("a:graphicData", &[("uri", &TABLE)], |markup| {
                markup.holding("a:tbl", &[], |markup| grid(markup, table, look));
            });
        });
    });
}

fn grid(markup: &mut Markup, table: &Table, look: Look<'_>) {
    let has_heads = |row: &Vec<Cell>| row.first().is_some_and(|cell| cell.is_head);
    let first_column = i32::from(table.rows.iter().skip(1).any(has_heads));
    let columns = edges(table.place.x, &table.columns);
    let rows = edges(table.place.y, &table.heights);
    markup.holding(
        "a:tblPr",
        &[("firstRow", &1), ("firstCol", &first_column)],
        |markup| markup.text("a:tableStyleId", NO_STYLE),
    );
    markup.holding("a:tblGrid", &[], |markup| {
        for column in columns.windows(2) {
            let width = emu(column[1]) - emu(column[0]);
            markup.empty("a:gridCol", &[("w", &width)]);
        }
    });
    let rules = table.rules();
    for ((cells, row), rule) in table.rows.iter().zip(rows.windows(2)).zip(&rules) {
        let height = emu(row[1]) - emu(row[0]);
        markup.holding("a:tr", &[("h", &height)], |markup| {
            for (at, column) in columns.windows(2).enumerate() {
                let place = Place::of(column[0], row[0], column[1] - column[0], row[1] - row[0]);
                cell(markup, cells.get(at), (place, rule.stroke), look);
            }
        });
    }
}

fn cell(markup: &mut Markup, cell: Option<&Cell>, (place, rule): (Place, Outline), look: Look<'_>) {
    let setting = cell.and_then(|cell| Setting::of(&cell.text));
    markup.holding("a:tc", &[], |markup| {
        markup.holding("a:txBody", &[], |markup| {
            markup.empty("a:bodyPr", &[]);
            markup.empty("a:lstStyle", &[]);
            match &setting {
                Some(setting) => setting.paragraphs(markup, look),
                None => nothing(markup, look),
            }
        });
        let [left, top, right] = match &setting {
            Some(setting) => insets(setting, place),
            None => [0; 3],
        };
        let attributes: [(&str, &dyn std::fmt::Display); 5] = [
            ("marL", &left),
            ("marR", &right),
            ("marT", &top),
            ("marB", &0),
            ("anchor", &"t"),
        ];
        markup.holding("a:tcPr", &attributes, |markup| {
            markup.holding("a:lnB", &[("w", &emu(rule.width))], |markup| {
                look.palette.fill(markup, rule.ink);
                markup.empty("a:prstDash", &[("val", &"solid")]);
            });
            match cell.and_then(|cell| cell.fill) {
                Some(ink) => look.palette.fill(markup, ink),
                None => markup.empty("a:noFill", &[]),
            }
        });
    });
}

/// Returns where columns or rows begin and end.
fn edges(from: f64, sizes: &[f64]) -> Vec<f64> {
    let mut edges = vec![from];
    let mut at = from;
    for size in sizes {
        at += size;
        edges.push(at);
    }
    edges
}
