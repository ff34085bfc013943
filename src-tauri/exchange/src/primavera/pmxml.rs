//! PMXML: business objects, those of a project within it.

use super::record::{Record, Source, Table};
use crate::xml::Element;

/// What a file says beside its objects, and about itself.
const OTHER: [&str; 2] = ["DisplayCurrency", "GlobalPreferences"];

/// Sorts the objects of a file by what they are.
pub(super) fn tables(root: Element<'_>) -> Source<'_> {
    let mut source = Source::default();
    for object in root.children() {
        place(object, &mut source);
        if object.name() == "Project" {
            // What a project says about itself is text; what belongs to it holds more elements.
            for inner in object.children() {
                if inner.children().next().is_some() {
                    place(inner, &mut source);
                }
            }
        }
    }
    source
}

fn place<'x>(object: Element<'x>, source: &mut Source<'x>) {
    match Table::in_pmxml(object.name()) {
        Some(table) => source.add(table, Record::Element(object)),
        None if OTHER.contains(&object.name()) => {}
        None => source.leave(object.name()),
    }
}
