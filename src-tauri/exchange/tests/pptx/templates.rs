//! Slides on the template of a company: what stays, what goes, what is refused.

use super::deck::of_everything;
use super::parts::{self, Element};
use super::written;
use slipway_exchange::pptx;
use slipway_exchange::scene::{Deck, Page, Theme};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

/// Returns a zip of these parts.
fn zipped<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default();
        zip.start_file(name, options).expect("memory takes it");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

/// Returns our own presentation, changed as somebody else would have it: a template with a slide of its own.
fn template(change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let parts = parts::of(&written(&of_everything()));
    let changed: Vec<(String, String)> = parts
        .into_iter()
        .map(|(name, text)| (name.clone(), change(&name, text)))
        .collect();
    let bytes = changed
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()));
    zipped(bytes)
}

/// Changes what a company has changed.
fn of_a_company(name: &str, text: String) -> String {
    match name {
        "[Content_Types].xml" => text.replace("presentation.main+xml", "template.main+xml"),
        "ppt/presentation.xml" => text.replace(
            "<p:defaultTextStyle>",
            "<p:custShowLst><p:custShow name=\"a\" id=\"0\"/></p:custShowLst><p:defaultTextStyle>",
        ),
        "ppt/theme/theme1.xml" => text
            .replace("Slipway", "Retail Bank")
            .replace("Calibri", "Georgia"),
        "ppt/slides/slide2.xml" => text.replace("One of every shape", "An example"),
        _ => text,
    }
}

fn on(template: &[u8], deck: &Deck) -> Result<Vec<u8>, String> {
    pptx::write_on(template, deck, &Theme::default()).map_err(|refused| refused.0.key)
}

fn two_pages() -> Deck {
    let mut deck = of_everything();
    deck.pages.truncate(2);
    deck
}

#[test]
fn masters_stay_and_slides_go() {
    let package = on(&template(of_a_company), &two_pages()).expect("it fits");
    let parts = parts::of(&package);
    assert!(parts["ppt/theme/theme1.xml"].contains("Retail Bank"));
    assert!(parts["[Content_Types].xml"].contains("presentation.main+xml"));
    assert!(!parts["[Content_Types].xml"].contains("template.main+xml"));
    let presentation = Element::read(&parts["ppt/presentation.xml"]);
    assert_eq!(presentation.all("p:sldId").len(), 2);
    assert_eq!(
        presentation.all("p:custShow").len(),
        0,
        "it names slides that went"
    );
    assert_eq!(parts::slides(&package).len(), 2);
    assert!(!parts.values().any(|text| text.contains("An example")));
    let links = &parts["ppt/slides/_rels/slide1.xml.rels"];
    assert!(links.contains("/ppt/slideLayouts/slideLayout1.xml"));
    assert_eq!(
        on(&template(of_a_company), &two_pages()),
        Ok(package),
        "the same bytes"
    );
}

#[test]
fn signals_keep_their_colours_and_labels_their_widths() {
    let package = on(&template(of_a_company), &two_pages()).expect("it fits");
    let slide = &parts::slides(&package)[0];
    let late = slide.shape("test-1").expect("it is drawn");
    let edge = late.first("a:ln").expect("it has an edge");
    let red = edge.first("a:srgbClr").expect("red stays red");
    assert_eq!(red.attribute("val"), Some("9F202A"));
    let subtitle = slide.shape("subtitle").expect("it is drawn");
    let font = subtitle
        .first("a:latin")
        .expect("it was measured in Calibri");
    assert_eq!(font.attribute("typeface"), Some("Calibri"));
    let title = slide.shape("title").expect("it is drawn");
    assert!(
        title.first("a:latin").is_none(),
        "a title has room for any font"
    );
}

#[test]
fn a_layout_that_lost_its_type_is_known_by_its_name() {
    let renamed = |name: &str, text: String| match name {
        "ppt/slideLayouts/slideLayout1.xml" => text
            .replace("titleOnly", "blank")
            .replace("\"Title Only\"", "\"Something\""),
        "ppt/slideLayouts/slideLayout3.xml" => text
            .replace("type=\"blank\"", "")
            .replace("\"Blank\"", "\"title only\""),
        _ => text,
    };
    let package = on(&template(renamed), &two_pages()).expect("it is found by name");
    let links = &parts::of(&package)["ppt/slides/_rels/slide1.xml.rels"];
    assert!(links.contains("slideLayout3.xml"));
}

#[test]
fn what_cannot_be_a_template_is_refused_by_name() {
    let deck = two_pages();
    let refused = |template: &[u8]| on(template, &deck).expect_err("it is refused");
    assert_eq!(refused(b"hello"), "unreadable-template");
    assert_eq!(refused(&zipped([])), "unreadable-template");
    let word = [("[Content_Types].xml", b"<Types/>".as_slice())];
    assert_eq!(refused(&zipped(word)), "unreadable-template");
    let macros = template(|_, text| text.replace("presentation.main+xml", "macroEnabled.main+xml"));
    assert_eq!(refused(&macros), "unreadable-template");
    let doctype = template(|name, text| match name {
        "ppt/presentation.xml" => text.replace("<p:presentation", "<!DOCTYPE a><p:presentation"),
        _ => text,
    });
    assert_eq!(refused(&doctype), "unreadable-template");
    let no_layout = template(|_, text| {
        text.replace("titleOnly", "blank")
            .replace("Title Only", "Cover")
    });
    assert_eq!(refused(&no_layout), "unreadable-template-layout");
    let narrow = template(|_, text| text.replace("cx=\"12192000\"", "cx=\"9144000\""));
    assert_eq!(refused(&narrow), "unreadable-template-size");
    let leads_out = zipped([("../evil.xml", b"<a/>".as_slice())]);
    assert_eq!(refused(&leads_out), "unreadable-template");
}

#[test]
fn a_bomb_is_refused_by_what_comes_out_of_it() {
    let zeros = vec![0; 65 << 20];
    let bomb = zipped([("ppt/media/image1.png", zeros.as_slice())]);
    assert!(bomb.len() < 1 << 20, "it looks harmless");
    let deck = two_pages();
    assert_eq!(
        on(&bomb, &deck),
        Err("unreadable-template-too-large".to_owned())
    );
}

#[test]
fn pages_of_another_size_have_a_template_of_theirs() {
    let mut deck = two_pages();
    for page in &mut deck.pages {
        (page.width, page.height) = (960.0, 720.0);
    }
    assert_ne!(Page::SLIDE, (960.0, 720.0));
    let wide = template(of_a_company);
    assert_eq!(on(&wide, &deck), Err("unreadable-template-size".to_owned()));
    let narrow = template(|_, text| text.replace("cx=\"12192000\"", "cx=\"9144000\""));
    assert!(on(&narrow, &deck).is_ok());
}
