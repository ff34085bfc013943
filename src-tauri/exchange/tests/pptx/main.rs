//! Presentations: what PowerPoint asks of a file, and what people find in it.

mod deck;
#[path = "../hostile/names.rs"]
mod names;
mod parts;
mod shapes;
mod templates;
mod texts;

use deck::{full_of, of_everything, page};
use parts::Element;
use slipway_exchange::pptx;
use slipway_exchange::scene::{Deck, Kind, Theme};
use std::collections::{BTreeMap, BTreeSet};

fn written(deck: &Deck) -> Vec<u8> {
    pptx::write(deck, &Theme::default())
}

#[test]
fn every_part_is_well_formed_and_known_by_its_type() {
    let parts = parts::of(&written(&of_everything()));
    let types = Element::read(&parts["[Content_Types].xml"]);
    let listed: BTreeSet<&str> = types
        .all("Override")
        .iter()
        .filter_map(|part| part.attribute("PartName"))
        .collect();
    for (name, text) in &parts {
        Element::read(text);
        let is_known = listed.contains(format!("/{name}").as_str())
            || name.ends_with(".rels")
            || name == "[Content_Types].xml";
        assert!(is_known, "{name} has no type");
    }
    for part in listed {
        assert!(parts.contains_key(&part[1..]), "{part} is not there");
    }
}

#[test]
fn every_relationship_leads_to_a_part_and_every_id_to_a_relationship() {
    let parts = parts::of(&written(&of_everything()));
    for (name, text) in parts.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let (folder, file) = name
            .split_once("_rels/")
            .expect("it stands beside its part");
        let of = format!("{folder}{}", file.trim_end_matches(".rels"));
        let links = Element::read(text);
        let mut ids = BTreeSet::new();
        for link in &links.inside {
            let target = link.attribute("Target").expect("it leads somewhere");
            assert!(
                parts.contains_key(&resolved(folder, target)),
                "{name}: {target}"
            );
            assert!(ids.insert(link.attribute("Id")), "{name}: an id twice");
        }
        let Some(part) = parts.get(&of) else {
            assert_eq!(of, "", "{name} belongs to no part");
            continue;
        };
        for used in ["r:id", "r:embed"] {
            for piece in part.split(&format!("{used}=\"")).skip(1) {
                let id = piece.split('"').next();
                assert!(ids.contains(&id), "{of}: {id:?} leads nowhere");
            }
        }
    }
}

/// Returns the part that a target means, seen from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[test]
fn the_same_deck_is_the_same_bytes() {
    assert_eq!(written(&of_everything()), written(&of_everything()));
}

#[test]
fn the_file_says_what_it_is_called_and_as_of_when() {
    let parts = parts::of(&written(&of_everything()));
    let core = Element::read(&parts["docProps/core.xml"]);
    let said = |name: &str| core.first(name).map(|found| found.text.clone());
    assert_eq!(
        said("dc:title").as_deref(),
        Some("Payments 4.2 misses its window")
    );
    assert_eq!(
        said("dcterms:created").as_deref(),
        Some("2026-11-23T00:00:00Z")
    );
    assert_eq!(said("dcterms:modified"), said("dcterms:created"));
    assert_eq!(said("dc:language").as_deref(), Some("en-GB"));
}

#[test]
fn masters_have_a_layout_with_nothing_but_a_title() {
    let parts = parts::of(&written(&of_everything()));
    let layout = Element::read(&parts["ppt/slideLayouts/slideLayout1.xml"]);
    assert_eq!(layout.attribute("type"), Some("titleOnly"));
    let kinds: Vec<_> = layout
        .all("p:ph")
        .iter()
        .filter_map(|holder| holder.attribute("type"))
        .collect();
    assert_eq!(kinds, ["title", "ftr", "sldNum"]);
    for number in 1..=3 {
        let links = &parts[&format!("ppt/slides/_rels/slide{number}.xml.rels")];
        assert!(links.contains("slideLayout1.xml"), "slide {number}");
    }
}

#[test]
fn notes_belong_to_the_slides_that_have_some() {
    let parts = parts::of(&written(&of_everything()));
    let notes = Element::read(&parts["ppt/notesSlides/notesSlide1.xml"]);
    let lines: Vec<_> = notes
        .all("a:t")
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(lines, ["Say what it costs.", "Then ask for the decision."]);
    assert!(!parts.contains_key("ppt/notesSlides/notesSlide2.xml"));
    let silent = Deck {
        pages: vec![page("one", "One", Vec::new())],
        ..of_everything()
    };
    let parts = parts::of(&written(&silent));
    assert!(
        !parts.keys().any(|name| name.contains("notes")),
        "none at all"
    );
}

#[test]
fn hostile_names_stay_names() {
    let names = names::names();
    let deck = full_of(&names);
    let package = written(&deck);
    for (name, text) in parts::of(&package) {
        assert!(
            !name.contains("..") && !name.starts_with('/'),
            "{name} leads elsewhere"
        );
        let part = Element::read(&text);
        assert!(!text.contains("TargetMode"), "{name} leads out");
        let clicked = part.all("a:hlinkClick").len();
        assert_eq!(clicked, 0, "{name} can be clicked");
    }
    let slides = parts::slides(&package);
    let drawn = slides[0].all("p:sp").len();
    assert_eq!(
        drawn,
        names.len() + 1,
        "a shape for each name, and the title"
    );
    for (name, slide) in names.iter().zip(&slides[1..]) {
        let shape = slide.shape("text").expect("it is there");
        let told: String = shape
            .all("a:t")
            .iter()
            .map(|text| text.text.as_str())
            .collect();
        assert_eq!(visible(&told), visible(name));
    }
}

/// Returns a name without what nobody sees, and which files leave out.
fn visible(name: &str) -> String {
    name.chars()
        .filter(|letter| {
            !letter.is_control()
                && !letter.is_whitespace()
                && !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
        })
        .collect()
}

/// Returns the items of a page by their names, however deep.
fn by_name<'d>(
    items: &'d [slipway_exchange::scene::Item],
    found: &mut BTreeMap<&'d str, &'d Kind>,
) {
    for item in items {
        found.insert(&item.name, &item.kind);
        if let Kind::Chart { items, .. } | Kind::Row(items) = &item.kind {
            by_name(items, found);
        }
    }
}
