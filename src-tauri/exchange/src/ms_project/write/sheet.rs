//! The file as it grows: elements in the order in which they are written, with clean text in them.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;
use std::fmt::{Display, Write as _};

/// The names of elements are those of this schema.
const NAMESPACE: &str = "http://schemas.microsoft.com/project";
/// UTF-16 units of a name of a task or resource, as Project keeps them.
pub(super) const LONGEST_NAME: usize = 255;
const GROWS: &str = "memory takes what is written";

/// An XML file in memory.
pub(super) struct Sheet {
    writer: Writer<Vec<u8>>,
    /// The text of one element, used again and again.
    text: String,
}

impl Sheet {
    /// Begins a project.
    pub(super) fn project() -> Self {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        writer.write_event(Event::Decl(declaration)).expect(GROWS);
        let mut root = BytesStart::new("Project");
        root.push_attribute(("xmlns", NAMESPACE));
        writer.write_event(Event::Start(root)).expect(GROWS);
        Self {
            writer,
            text: String::new(),
        }
    }

    /// Ends the project and returns the file.
    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        self.close("Project");
        let mut bytes = self.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    /// Writes an element with others inside.
    pub(super) fn holding(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.open(name);
        inside(self);
        self.close(name);
    }

    /// Writes a number or code.
    pub(super) fn value(&mut self, name: &str, value: impl Display) {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        let _ = write!(text, "{value}");
        self.raw(name, &text);
        self.text = text;
    }

    /// Writes yes or no.
    pub(super) fn flag(&mut self, name: &str, value: bool) {
        self.raw(name, if value { "1" } else { "0" });
    }

    /// Writes what people typed; nothing when they typed nothing.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.raw(name, &escaped(text));
        }
    }

    /// Writes text that needs no escapes.
    fn raw(&mut self, name: &str, text: &str) {
        self.open(name);
        let text = BytesText::from_escaped(text);
        self.writer.write_event(Event::Text(text)).expect(GROWS);
        self.close(name);
    }

    fn open(&mut self, name: &str) {
        let tag = Event::Start(BytesStart::new(name));
        self.writer.write_event(tag).expect(GROWS);
    }

    fn close(&mut self, name: &str) {
        let tag = Event::End(BytesEnd::new(name));
        self.writer.write_event(tag).expect(GROWS);
    }
}

/// Returns text as XML holds it: markup as entities, and without the characters that XML 1.0 has no
/// way to say.
fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| match letter {
        '<' | '>' | '&' | '\u{FFFE}' | '\u{FFFF}' => false,
        '\n' | '\t' => true,
        letter => letter >= ' ',
    };
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            // As it stands it would be read as the end of a line.
            '\r' => escaped.push_str("&#13;"),
            letter if is_plain(letter) => escaped.push(letter),
            _ => {}
        }
    }
    Cow::Owned(escaped)
}

/// Returns text on one line.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        let clean: String = text
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        return Cow::Owned(clean.trim().to_owned());
    }
    Cow::Borrowed(text)
}

/// Returns a name as Project takes it: on one line, and not too long.
pub(super) fn name(text: &str) -> Cow<'_, str> {
    if !is_too_long(text) {
        return line(text);
    }
    let mut room = LONGEST_NAME;
    let kept = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= room;
        room = room.saturating_sub(letter.len_utf16());
        fits
    });
    Cow::Owned(line(&kept.collect::<String>()).into_owned())
}

/// Says whether Project takes no name that long.
pub(super) fn is_too_long(name: &str) -> bool {
    name.len() > LONGEST_NAME && name.encode_utf16().count() > LONGEST_NAME
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_what_xml_can_say() {
        assert_eq!(escaped("<b> & \"c\" 🚢"), "&lt;b&gt; &amp; \"c\" 🚢");
        assert_eq!(escaped("a\u{0}b\u{FFFE}c\r\n\td"), "abc&#13;\n\td");
        assert_eq!(line("two\nlines\u{7}"), "two lines");
        assert_eq!(
            name(&"🚢".repeat(200)).chars().count(),
            127,
            "two units each"
        );
    }
}
