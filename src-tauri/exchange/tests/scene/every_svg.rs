//! Pages as SVG: what they say, how little they need, and that no name becomes more than a name.

#[path = "../hostile/names.rs"]
mod names;

use crate::every_kind::deck;
use crate::letters::{set, span};
use quick_xml::events::Event;
use slipway_engine::Instant;
use slipway_exchange::scene::{
    Deck, Ink, Item, Kind, Mark, Page, Paragraph, Place, Shape, Texture, Theme, Typesetter, Weight,
};
use slipway_exchange::{Language, svg};
use std::collections::{BTreeMap, BTreeSet};

/// An element with its attributes and its text.
#[derive(Debug)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
}

/// Reads a file as any reader of XML would.
fn elements(file: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(file);
    let mut elements: Vec<Element> = Vec::new();
    let mut open = Vec::new();
    loop {
        let event = reader.read_event().expect("it is XML");
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                if matches!(event, Event::Start(_)) {
                    open.push(elements.len());
                }
                let attributes = tag.attributes().map(|one| {
                    let one = one.expect("it is an attribute");
                    let value = one.normalized_value(quick_xml::XmlVersion::Explicit1_0);
                    let name = String::from_utf8_lossy(one.key.as_ref().as_ref()).into_owned();
                    (name, value.expect("it is text").into_owned())
                });
                elements.push(Element {
                    name: String::from_utf8_lossy(tag.name().as_ref().as_ref()).into_owned(),
                    attributes: attributes.collect(),
                    text: String::new(),
                });
            }
            Event::Text(text) => {
                if let Some(last) = open.last() {
                    elements[*last].text.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(name) => {
                let last = *open.last().expect("it is in an element");
                let said = name.resolve_char_ref().expect("it is a character");
                let said = said.map(String::from).or_else(|| {
                    quick_xml::escape::resolve_xml_entity(name.as_ref()).map(str::to_owned)
                });
                elements[last]
                    .text
                    .push_str(&said.expect("it is one of the five"));
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => return elements,
            other => panic!("{other:?} has no place in a picture"),
        }
    }
}

const ELEMENTS: [&str; 11] = [
    "svg", "title", "desc", "g", "rect", "ellipse", "polygon", "path", "text", "image", "clipPath",
];

const ATTRIBUTES: [&str; 35] = [
    "aria-labelledby",
    "clip-path",
    "cx",
    "cy",
    "d",
    "direction",
    "fill",
    "font-family",
    "font-size",
    "font-variant",
    "font-weight",
    "height",
    "href",
    "id",
    "lang",
    "lengthAdjust",
    "points",
    "preserveAspectRatio",
    "role",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-width",
    "text-anchor",
    "text-rendering",
    "textLength",
    "unicode-bidi",
    "viewBox",
    "width",
    "x",
    "xml:lang",
    "xml:space",
    "xmlns",
    "y",
];

/// Returns what a page has that a strict policy would not let through, or that points nowhere.
fn faults(elements: &[Element]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for element in elements {
        if !ELEMENTS.contains(&element.name.as_str()) {
            faults.push(format!("element {}", element.name));
        }
        for (name, value) in &element.attributes {
            let is_ours = match name.as_str() {
                "href" => value.starts_with("data:image/png;base64,"),
                "id" => value
                    .chars()
                    .all(|one| one.is_ascii_alphanumeric() || "-_.".contains(one)),
                name => ATTRIBUTES.contains(&name),
            };
            if !is_ours {
                faults.push(format!("attribute {name}={value}"));
            }
        }
        if let Some(id) = element.attributes.get("id")
            && !ids.insert(id.clone())
        {
            faults.push(format!("{id} twice"));
        }
    }
    for element in elements {
        if let Some(url) = element.attributes.get("clip-path") {
            let id = url.trim_start_matches("url(#").trim_end_matches(')');
            if !ids.contains(id) {
                faults.push(format!("{url} is nowhere"));
            }
        }
    }
    faults
}

fn texts<'e>(elements: &'e [Element], name: &str) -> Vec<&'e str> {
    let those = elements.iter().filter(|element| element.name == name);
    those
        .map(|element| element.text.trim_start_matches('\n'))
        .collect()
}

#[test]
fn a_page_needs_nothing_and_is_the_same_each_time() {
    let file = svg::write(&deck(), 0, &Theme::default());
    assert_eq!(faults(&elements(&file)), Vec::<String>::new());
    assert_eq!(file, svg::write(&deck(), 0, &Theme::default()));
}

#[test]
fn a_page_says_what_it_is_and_what_its_marks_mean() {
    let elements = elements(&svg::write(&deck(), 0, &Theme::default()));
    let titles = texts(&elements, "title");
    assert_eq!(titles[0], deck().pages[0].title);
    for means in [
        "Retail Bank",
        "Misses its window by 1 d 4 h",
        "Mobile Banking 11.0 needs Payments 4.2",
        "What moved, and why",
    ] {
        assert!(titles.contains(&means), "{means}");
    }
    assert_eq!(texts(&elements, "desc"), ["Retail Bank · Monthly pack"]);
    assert_eq!(elements[0].attributes["role"], "img");
}

#[test]
fn text_stays_text_at_its_place() {
    let elements = elements(&svg::write(&deck(), 0, &Theme::default()));
    let said = texts(&elements, "text");
    for text in ["Hypercare", "Data date 21 Nov 2026", "移动银行"] {
        assert!(said.contains(&text), "{text} of {said:?}");
    }
    let is_it = |one: &&Element| one.name == "text" && one.text.ends_with("Hypercare");
    let text = elements.iter().find(is_it).expect("it is there");
    let width = Typesetter::new().width(&[span("Hypercare", Weight::Regular)]) * 10.0 / 12.0;
    let written: f64 = text.attributes["textLength"]
        .parse()
        .expect("it is a length");
    assert!((written - width).abs() < 0.02, "{written} is not {width}");
}

#[test]
fn what_is_read_from_the_right_says_so() {
    let deck = page_of(vec![text("name", set("שלום 4.2", 300.0, 1))]);
    let elements = elements(&svg::write(&deck, 0, &Theme::default()));
    let is_leftward = |one: &&Element| {
        one.attributes
            .get("direction")
            .is_some_and(|way| way == "rtl")
    };
    let leftward: Vec<_> = elements
        .iter()
        .filter(is_leftward)
        .map(|one| one.text.trim())
        .collect();
    assert!(leftward.contains(&"שלום"), "{leftward:?}");
    assert!(!leftward.contains(&"4.2"));
}

#[test]
fn no_name_becomes_more_than_a_name() {
    for name in names::names() {
        let mark = Mark {
            shape: Shape::Diamond,
            place: Place::of(0.0, 0.0, 10.0, 10.0),
            fill: Some(Ink::Milestone),
            texture: Texture::Slanted(Ink::Critical),
            outline: None,
        };
        let items = vec![
            text(&name, set(&name, 900.0, 1)),
            item(&format!("{name}!"), &name, Kind::Mark(mark)),
        ];
        let mut deck = page_of(items);
        deck.title.clone_from(&name);
        deck.subject.clone_from(&name);
        deck.pages[0].title.clone_from(&name);
        deck.pages[0].name.clone_from(&name);
        let elements = elements(&svg::write(&deck, 0, &Theme::default()));
        assert_eq!(faults(&elements), Vec::<String>::new(), "of {name}");
        let kinds: BTreeSet<_> = elements.iter().map(|one| one.name.as_str()).collect();
        assert!(kinds.is_subset(&BTreeSet::from([
            "svg", "title", "desc", "rect", "g", "text", "polygon", "path", "clipPath"
        ])));
    }
}

fn item(name: &str, means: &str, kind: Kind) -> Item {
    Item {
        name: name.to_owned(),
        means: means.to_owned(),
        kind,
    }
}

fn text(name: &str, paragraph: Paragraph) -> Item {
    item(name, "", Kind::Text(paragraph))
}

fn page_of(items: Vec<Item>) -> Deck {
    let (width, height) = Page::SLIDE;
    let page = Page {
        name: "page".to_owned(),
        title: "Title".to_owned(),
        width,
        height,
        items,
        notes: String::new(),
    };
    Deck {
        title: "Deck".to_owned(),
        subject: "Portfolio".to_owned(),
        language: Language::English,
        as_of: Instant(0),
        pages: vec![page],
    }
}
