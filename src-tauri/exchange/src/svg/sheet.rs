//! The file as it grows: elements in the order in which they are written, with clean text in them.

use crate::escape::{markup, one_line};
use crate::scene::{Ink, Item, Theme};
use std::fmt::{Display, Write as _};

/// The names of attributes and what stands in them.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// SVG in memory.
pub(super) struct Sheet<'a> {
    file: String,
    page: String,
    theme: &'a Theme,
}

impl<'a> Sheet<'a> {
    /// Begins a page of that name.
    pub(super) fn of(page: &str, theme: &'a Theme) -> Self {
        Self {
            file: String::new(),
            page: identifier(page),
            theme,
        }
    }

    /// Returns the file.
    pub(super) fn finish(mut self) -> String {
        self.file.push('\n');
        self.file
    }

    /// Returns the colour of an ink, as attributes have it.
    pub(super) fn colour(&self, ink: Ink) -> String {
        format!("#{}", self.theme.colour(ink).hex())
    }

    /// Returns what identifies a part of the page that is no item.
    pub(super) fn mark_of(&self, part: &str) -> String {
        format!("{}.{part}", self.page)
    }

    /// Returns what identifies an item, among all pages that may stand in one document.
    pub(super) fn mark_of_item(&self, item: &Item) -> String {
        format!("{}-{}", self.page, identifier(&item.name))
    }

    /// Returns what identifies a part of an item.
    pub(super) fn mark_of_part(&self, item: &Item, part: &str) -> String {
        format!("{}.{part}", self.mark_of_item(item))
    }

    /// Writes an item that has parts.
    pub(super) fn group(&mut self, item: &Item, inside: impl FnOnce(&mut Self)) {
        let mark = self.mark_of_item(item);
        self.holding("g", &[("id", &mark)], |sheet| {
            sheet.meaning(item);
            inside(sheet);
        });
    }

    /// Writes an item that is one element.
    pub(super) fn shape(&mut self, item: &Item, name: &str, attributes: Attributes<'_>) {
        let mark = self.mark_of_item(item);
        let mut all: Vec<(&str, &dyn Display)> = vec![("id", &mark)];
        all.extend_from_slice(attributes);
        if item.means.is_empty() {
            self.empty(name, &all);
        } else {
            self.holding(name, &all, |sheet| sheet.meaning(item));
        }
    }

    /// Writes what an item says to those who do not see it.
    fn meaning(&mut self, item: &Item) {
        if !item.means.is_empty() {
            self.text("title", &[], &item.means);
        }
    }

    /// Writes an element with others inside.
    pub(super) fn holding(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes, ">");
        inside(self);
        let _ = write!(self.file, "</{name}>");
    }

    /// Writes an element with nothing inside.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.open(name, attributes, "/>");
    }

    /// Writes an element with text inside.
    pub(super) fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes, ">");
        self.file.push_str(&clean(text));
        let _ = write!(self.file, "</{name}>");
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>, end: &str) {
        // A line for each group and shape keeps differences readable; within text a blank would be seen.
        if !self.file.is_empty() {
            self.file.push('\n');
        }
        let _ = write!(self.file, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.file, " {name}=\"{}\"", clean(&value.to_string()));
        }
        self.file.push_str(end);
    }
}

/// Returns text for any place in the file: on one line, as markup, without what XML cannot say.
fn clean(text: &str) -> String {
    markup(&one_line(text)).replace(['\u{fffe}', '\u{ffff}'], "")
}

/// Returns a name as an identifier: different for different names.
fn identifier(name: &str) -> String {
    let mut identifier = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() || letter == '-' {
            identifier.push(letter);
        } else {
            let _ = write!(identifier, "_{:x}_", u32::from(letter));
        }
    }
    identifier
}

/// Returns a length to the hundredth of a pixel.
pub(super) fn number(length: f64) -> String {
    let written = format!("{length:.2}");
    let short = written.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
}

/// Returns lengths in their order.
pub(super) fn numbers(lengths: &[f64]) -> String {
    let written: Vec<_> = lengths.iter().copied().map(number).collect();
    written.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        for (length, written) in [
            (1.0, "1"),
            (-0.001, "0"),
            (10.0, "10"),
            (1.255, "1.25"),
            (-3.5, "-3.5"),
        ] {
            assert_eq!(number(length), written);
        }
    }

    #[test]
    fn names_stay_apart_as_identifiers() {
        assert_eq!(identifier("bar-UAT-3"), "bar-UAT-3");
        assert_eq!(identifier("a b"), "a_20_b");
        assert_ne!(identifier("a_20_b"), identifier("a b"));
    }
}
