//! XML as a flat list of elements over the text itself, read under limits.
//!
//! A bomb is refused before it grows: any document type, deep nesting, floods of elements,
//! attributes or text. Attributes are counted at once and read when somebody asks for one: most
//! formats say nothing in them.

use crate::{Continue, Unreadable};
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use slipway_engine::change::Message;
use std::borrow::Cow;

const DEPTH: usize = 64;
const ATTRIBUTES: usize = 256;
const ELEMENTS: usize = 2_000_000;
const TEXT: usize = 1_000_000;
/// How many elements lie between two reports of progress.
const STRIDE: usize = 8192;

struct Node<'x> {
    name: &'x str,
    /// What stands behind the name in the tag, as it is written.
    attributes: &'x str,
    text: Cow<'x, str>,
    /// Index behind the last element inside.
    end: usize,
}

/// A document that was read.
pub(crate) struct Tree<'x> {
    nodes: Vec<Node<'x>>,
}

/// An element of it.
#[derive(Clone, Copy)]
pub(crate) struct Element<'t> {
    nodes: &'t [Node<'t>],
    at: usize,
}

impl<'x> Tree<'x> {
    /// Reads a document; `progress` hears from 0 to 1.
    pub(crate) fn read(
        text: &'x str,
        progress: &mut dyn FnMut(f32) -> Continue,
    ) -> Result<Self, Unreadable> {
        let mut reader = Reader::from_str(text);
        let mut growing = Growing {
            source: text,
            nodes: Vec::new(),
            open: Vec::new(),
        };
        loop {
            let at = position(reader.buffer_position());
            let event = reader
                .read_event()
                .map_err(|_| growing.refuse("unreadable-xml", position(reader.error_position())))?;
            match event {
                Event::Start(tag) => {
                    growing.begin(&tag, at)?;
                    growing.report(at, progress)?;
                }
                Event::Empty(tag) => {
                    growing.begin(&tag, at)?;
                    growing.finish();
                    growing.report(at, progress)?;
                }
                Event::End(_) => growing.finish(),
                Event::Text(piece) => growing.add(piece.xml10_content(), at)?,
                Event::CData(piece) => growing.add(piece.into_inner(), at)?,
                Event::GeneralRef(name) => growing.add(
                    resolve(&name).ok_or_else(|| growing.refuse("unreadable-xml", at))?,
                    at,
                )?,
                Event::DocType(_) => return Err(growing.refuse("unreadable-doctype", at)),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof if growing.open.is_empty() && !growing.nodes.is_empty() => break,
                Event::Eof => return Err(growing.refuse("unreadable-xml", at)),
            }
        }
        Ok(Self {
            nodes: growing.nodes,
        })
    }

    /// Returns the outermost element.
    pub(crate) fn root(&self) -> Element<'_> {
        Element {
            nodes: &self.nodes,
            at: 0,
        }
    }
}

impl<'t> Element<'t> {
    /// Returns the name, without prefix.
    pub(crate) fn name(self) -> &'t str {
        self.nodes[self.at].name
    }

    /// Returns the text directly inside, without white space around it; nothing when there is none.
    pub(crate) fn text(self) -> Option<&'t str> {
        let text = self.nodes[self.at].text.trim();
        (!text.is_empty()).then_some(text)
    }

    /// Returns the value of an attribute, without white space around it; nothing when it is absent,
    /// empty, or written in a way that XML does not know.
    pub(crate) fn attribute(self, name: &str) -> Option<Cow<'t, str>> {
        let mut attributes = Attributes::new(self.nodes[self.at].attributes, 0);
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)?;
        let value = match found.normalized_value(XmlVersion::Implicit1_0).ok()? {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        };
        (!value.is_empty()).then_some(value)
    }

    /// Iterates over the elements directly inside.
    pub(crate) fn children(self) -> impl Iterator<Item = Self> {
        let end = self.nodes[self.at].end;
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            if next >= end {
                return None;
            }
            let child = Self {
                nodes: self.nodes,
                at: next,
            };
            next = self.nodes[next].end;
            Some(child)
        })
    }

    /// Iterates over the elements of a name directly inside.
    pub(crate) fn all(self, name: &str) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.name() == name)
    }

    /// Returns the first element of a name directly inside.
    pub(crate) fn child(self, name: &str) -> Option<Self> {
        self.all(name).next()
    }

    /// Iterates over the elements named `item` inside the list named `list`.
    pub(crate) fn list(self, list: &str, item: &str) -> impl Iterator<Item = Self> {
        self.child(list)
            .into_iter()
            .flat_map(move |list| list.all(item))
    }

    /// Returns the text of the first element of a name directly inside.
    pub(crate) fn value(self, name: &str) -> Option<&'t str> {
        self.child(name).and_then(Self::text)
    }
}

struct Growing<'x> {
    source: &'x str,
    nodes: Vec<Node<'x>>,
    open: Vec<usize>,
}

impl<'x> Growing<'x> {
    fn begin(&mut self, tag: &BytesStart<'_>, at: usize) -> Result<(), Unreadable> {
        if self.open.is_empty() && !self.nodes.is_empty() {
            return Err(self.refuse("unreadable-xml", at));
        }
        if self.open.len() >= DEPTH {
            return Err(self.limit("unreadable-too-deep", at, DEPTH));
        }
        if self.nodes.len() >= ELEMENTS {
            return Err(self.limit("unreadable-too-many-elements", at, ELEMENTS));
        }
        let mut attributes = tag.attributes();
        if attributes.with_checks(false).take(ATTRIBUTES + 1).count() > ATTRIBUTES {
            return Err(self.limit("unreadable-too-many-attributes", at, ATTRIBUTES));
        }
        // Sliced from the source, not from the tag, so that the name outlives the event.
        let length = tag.name().as_ref().len();
        let begin = at + 1;
        let name = self.source.get(begin..begin + length).unwrap_or_default();
        let rest = self.source.get(begin + length..begin + tag.len());
        self.open.push(self.nodes.len());
        self.nodes.push(Node {
            name: name.rsplit(':').next().unwrap_or(name),
            attributes: rest.unwrap_or_default(),
            text: Cow::Borrowed(""),
            end: self.nodes.len() + 1,
        });
        Ok(())
    }

    fn finish(&mut self) {
        let end = self.nodes.len();
        if let Some(at) = self.open.pop() {
            self.nodes[at].end = end;
        }
    }

    fn add(&mut self, piece: Cow<'x, str>, at: usize) -> Result<(), Unreadable> {
        let Some(&open) = self.open.last() else {
            return if piece.trim().is_empty() {
                Ok(())
            } else {
                Err(self.refuse("unreadable-xml", at))
            };
        };
        // White space between the elements of a list would only fill memory.
        if self.nodes.len() > open + 1 && piece.trim().is_empty() {
            return Ok(());
        }
        let text = &mut self.nodes[open].text;
        if text.len() + piece.len() > TEXT {
            return Err(self.limit("unreadable-too-long-text", at, TEXT));
        }
        if text.is_empty() {
            *text = piece;
        } else {
            text.to_mut().push_str(&piece);
        }
        Ok(())
    }

    fn report(
        &self,
        at: usize,
        progress: &mut dyn FnMut(f32) -> Continue,
    ) -> Result<(), Unreadable> {
        if !self.nodes.len().is_multiple_of(STRIDE) {
            return Ok(());
        }
        #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
        let share = at as f32 / self.source.len().max(1) as f32;
        match progress(share) {
            Continue::Yes => Ok(()),
            Continue::No => Err(Unreadable(Message::new("unreadable-cancelled"))),
        }
    }

    fn refuse(&self, key: &str, at: usize) -> Unreadable {
        let before = &self.source.as_bytes()[..at.min(self.source.len())];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        Unreadable(Message::new(key).count("line", line))
    }

    fn limit(&self, key: &str, at: usize, limit: usize) -> Unreadable {
        Unreadable(self.refuse(key, at).0.count("limit", limit))
    }
}

fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// Returns the text of `&name;`. Only XML's own five and numbers exist: a document type is refused.
fn resolve(name: &BytesRef<'_>) -> Option<Cow<'static, str>> {
    match name.resolve_char_ref() {
        Ok(Some(letter)) => Some(Cow::Owned(letter.to_string())),
        Ok(None) => resolve_xml_entity(name).map(Cow::Borrowed),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        Tree::read(text, &mut |_| Continue::Yes)
            .err()
            .map_or_else(|| "none".to_owned(), |error| error.0.key)
    }

    #[test]
    fn elements_keep_their_text_and_order() {
        let text = "<?xml version='1.0'?><p:a xmlns:p='x'>\n <b> one &amp; &#50;<![CDATA[<3>]]> </b><c/><b>four</b>\n</p:a>\n";
        let tree = Tree::read(text, &mut |_| Continue::Yes).expect("it is sound");
        let root = tree.root();
        assert_eq!(root.name(), "a", "the prefix is not part of the name");
        let inside: Vec<_> = root
            .children()
            .map(|child| (child.name(), child.text()))
            .collect();
        assert_eq!(
            inside,
            [("b", Some("one & 2<3>")), ("c", None), ("b", Some("four"))]
        );
    }

    #[test]
    fn attributes_are_read_as_they_are_meant() {
        let text = "<a b='1 &lt; 2' c = \"\u{9}two&#10;\" d='' e='&no;' x:f='3' f><b c='4'/></a>";
        let tree = Tree::read(text, &mut |_| Continue::Yes).expect("it is sound");
        let root = tree.root();
        let read = |name| root.attribute(name).map(Cow::into_owned);
        assert_eq!(read("b").as_deref(), Some("1 < 2"));
        assert_eq!(read("c").as_deref(), Some("two"));
        assert_eq!(read("d"), None, "nothing stands in it");
        assert_eq!(read("e"), None, "there is no such entity");
        assert_eq!(read("f").as_deref(), Some("3"), "the prefix does not count");
        let inside = root.child("b").and_then(|b| b.attribute("c"));
        assert_eq!(inside.as_deref(), Some("4"));
    }

    #[test]
    fn bombs_are_refused_by_name() {
        let deep = "<a>".repeat(65) + &"</a>".repeat(65);
        let attributes: String = (0..257).map(|count| format!(" a{count}=''")).collect();
        let many = format!("<a>{}</a>", "<b/>".repeat(ELEMENTS));
        let long = format!("<a>{}</a>", "x".repeat(TEXT + 1));
        for (text, key) in [
            (
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "unreadable-doctype",
            ),
            (deep.as_str(), "unreadable-too-deep"),
            (
                &format!("<a{attributes}/>"),
                "unreadable-too-many-attributes",
            ),
            (&many, "unreadable-too-many-elements"),
            (&long, "unreadable-too-long-text"),
            ("<a>&unknown;</a>", "unreadable-xml"),
            ("<a><b></a>", "unreadable-xml"),
            ("<a/><b/>", "unreadable-xml"),
            ("<a>", "unreadable-xml"),
            ("hello", "unreadable-xml"),
        ] {
            assert_eq!(fault(text), key, "of {}", &text[..text.len().min(60)]);
        }
    }

    #[test]
    fn the_limits_themselves_still_read() {
        let deep = "<a>".repeat(DEPTH) + &"</a>".repeat(DEPTH);
        let attributes: String = (0..ATTRIBUTES)
            .map(|count| format!(" a{count}=''"))
            .collect();
        assert_eq!(fault(&deep), "none");
        assert_eq!(fault(&format!("<a{attributes}/>")), "none");
    }

    #[test]
    fn a_fault_names_its_line_and_a_reader_can_give_up() {
        let broken = Tree::read("<a>\n<b>\n</c>\n</a>", &mut |_| Continue::Yes).err();
        assert_eq!(
            broken.map(|error| error.0),
            Some(Message::new("unreadable-xml").count("line", 3))
        );
        let long = format!("<a>{}</a>", "<b/>".repeat(2 * STRIDE));
        let stopped = Tree::read(&long, &mut |_| Continue::No).err();
        assert_eq!(
            stopped.map(|error| error.0.key),
            Some("unreadable-cancelled".to_owned())
        );
    }
}
