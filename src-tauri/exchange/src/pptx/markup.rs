//! A part as it grows: elements in the order in which they are written, with clean text in them.

use crate::escape::one_line;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::fmt::Display;

const GROWS: &str = "memory takes what is written";

/// The names of attributes and what stands in them.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// XML in memory.
pub(super) struct Markup {
    writer: Writer<Vec<u8>>,
}

impl Markup {
    /// Begins a piece that goes into another.
    pub(super) fn piece() -> Self {
        Self {
            writer: Writer::new(Vec::new()),
        }
    }

    /// Returns a part whose outermost element is this one.
    pub(super) fn part(
        root: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) -> Vec<u8> {
        let mut markup = Self::piece();
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        markup.event(Event::Decl(declaration));
        markup.holding(root, attributes, inside);
        markup.into_bytes()
    }

    /// Writes an element with others inside.
    pub(super) fn holding(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.event(Event::Start(tag(name, attributes)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element with nothing inside.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(tag(name, attributes)));
    }

    /// Writes an element with text inside.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Text(BytesText::new(&clean(text))));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element with an attribute and text inside.
    pub(super) fn typed(&mut self, name: &str, (attribute, value): (&str, &str), text: &str) {
        self.event(Event::Start(tag(name, &[(attribute, &value)])));
        self.event(Event::Text(BytesText::new(&clean(text))));
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes a piece that was begun before what stands around it was known.
    pub(super) fn append(&mut self, piece: Self) {
        self.writer.get_mut().extend(piece.into_bytes());
    }

    /// Returns what was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// Writes a piece of XML as another program wrote it.
    pub(super) fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect(GROWS);
    }
}

fn tag<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (name, value) in attributes {
        tag.push_attribute((*name, clean(&value.to_string()).as_str()));
    }
    tag
}

/// Returns text on one line, without the characters that XML has no way to say.
fn clean(text: &str) -> String {
    let mut line = one_line(text);
    line.retain(|letter| !matches!(letter, '\u{FFFE}' | '\u{FFFF}'));
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_means_anything() {
        let mut markup = Markup::piece();
        markup.holding("a", &[("b", &"\"><c d='&amp;'\u{0}\n")], |markup| {
            markup.text("t", "</t> & \u{FFFE}\u{7}\u{202E}<t>");
        });
        let text = String::from_utf8(markup.into_bytes()).expect("it is text");
        assert_eq!(
            text,
            "<a b=\"&quot;&gt;&lt;c d=&apos;&amp;amp;&apos;  \"><t>&lt;/t&gt; &amp;  &lt;t&gt;</t></a>"
        );
    }
}
