//! The parts of a presentation, read without asking the writer how it meant them.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// Returns the parts of a package with their names; pictures are left out.
pub(crate) fn of(package: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("it is an archive");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("it has a part");
        let name = part.name().expect("it has a name").into_owned();
        if name.ends_with(".png") {
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text).expect("it is text");
        parts.insert(name, text);
    }
    parts
}

/// Returns the slides, in their order.
pub(crate) fn slides(package: &[u8]) -> Vec<Element> {
    let parts = of(package);
    let slides = (1..).map_while(|number| parts.get(&format!("ppt/slides/slide{number}.xml")));
    slides.map(|slide| Element::read(slide)).collect()
}

/// An element with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Its name, with its prefix.
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
    /// The text directly in it.
    pub(crate) text: String,
    /// The elements directly in it.
    pub(crate) inside: Vec<Element>,
}

impl Element {
    /// Reads a part.
    pub(crate) fn read(xml: &str) -> Self {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            let event = reader.read_event().expect("it is well-formed");
            match event {
                Event::Start(tag) => open.push(Self::begun(&tag)),
                Event::Empty(tag) => {
                    let last = open.last_mut().expect("it has a root");
                    last.inside.push(Self::begun(&tag));
                }
                Event::End(_) => {
                    let done = open.pop().expect("it was opened");
                    open.last_mut().expect("it has a root").inside.push(done);
                }
                Event::Text(text) => {
                    let last = open.last_mut().expect("it has a root");
                    last.text.push_str(&text.xml10_content());
                }
                Event::GeneralRef(name) => {
                    let letter = name.resolve_char_ref().expect("it is a letter");
                    let entity = quick_xml::escape::resolve_xml_entity(&name);
                    let last = open.last_mut().expect("it has a root");
                    match (letter, entity) {
                        (Some(letter), _) => last.text.push(letter),
                        (None, entity) => last.text.push_str(entity.expect("XML knows it")),
                    }
                }
                Event::Decl(_) => {}
                Event::Eof => break,
                other => panic!("{other:?} has no place there"),
            }
        }
        assert_eq!(open.len(), 1, "all is closed");
        let mut all = open.pop().expect("it has a root");
        assert_eq!(all.inside.len(), 1, "there is one root");
        all.inside.remove(0)
    }

    fn begun(tag: &BytesStart<'_>) -> Self {
        let attributes = tag.attributes().map(|attribute| {
            let attribute = attribute.expect("it is well-formed, and there once");
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .expect("it is well-formed");
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        Self {
            name: tag.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    /// Returns the value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Returns an attribute that is a number, 0 where it is not there.
    pub(crate) fn number(&self, name: &str) -> f64 {
        self.attribute(name)
            .map_or(0.0, |value| value.parse().expect("it is a number"))
    }

    /// Returns every element of a name in it, however deep.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for inside in &self.inside {
            if inside.name == name {
                found.push(inside);
            }
            found.extend(inside.all(name));
        }
        found
    }

    /// Returns the first element of a name in it.
    pub(crate) fn first(&self, name: &str) -> Option<&Self> {
        self.all(name).into_iter().next()
    }

    /// Returns every shape in it: each has a name, and lies somewhere.
    pub(crate) fn shapes(&self) -> Vec<&Self> {
        ["p:sp", "p:cxnSp", "p:pic", "p:grpSp", "p:graphicFrame"]
            .iter()
            .flat_map(|kind| self.all(kind))
            .collect()
    }

    /// Returns the shape of a name.
    pub(crate) fn shape(&self, name: &str) -> Option<&Self> {
        self.shapes()
            .into_iter()
            .find(|shape| shape.who().attribute("name") == Some(name))
    }

    /// Returns what a shape says of itself: number, name and alt text.
    pub(crate) fn who(&self) -> &Self {
        self.first("p:cNvPr").expect("it has a name")
    }

    /// Returns the rectangle that a shape covers, in pixels.
    pub(crate) fn place(&self) -> [f64; 4] {
        let turned = |name| self.first(name);
        let transform = turned("a:xfrm").or_else(|| turned("p:xfrm"));
        let transform = transform.expect("it lies somewhere");
        let [corner, sides] = ["a:off", "a:ext"].map(|name| transform.first(name));
        let (corner, sides) = (corner.expect("a corner"), sides.expect("sides"));
        let [x, y] = ["x", "y"].map(|name| corner.number(name) / 9525.0);
        let [width, height] = ["cx", "cy"].map(|name| sides.number(name) / 9525.0);
        let quarters = transform.number("rot") / 5_400_000.0;
        if quarters % 2.0 == 0.0 {
            return [x, y, width, height];
        }
        let (middle_x, middle_y) = (x + width / 2.0, y + height / 2.0);
        [
            middle_x - height / 2.0,
            middle_y - width / 2.0,
            height,
            width,
        ]
    }
}
