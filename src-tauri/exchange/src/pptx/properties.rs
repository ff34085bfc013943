//! What a file says of itself: title, subject, language and dates, all from the deck.

use super::markup::Markup;
use crate::scene::Deck;
use chrono::DateTime;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const TERMS: &str = "http://purl.org/dc/terms/";
const ELEMENTS: &str = "http://purl.org/dc/elements/1.1/";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const PROGRAM: &str = "Slipway";

/// Writes title, subject, language and dates; the date is that of the plan, never that of the computer.
pub(super) fn core(deck: &Deck, language: &str) -> Vec<u8> {
    let names: [(&str, &dyn std::fmt::Display); 4] = [
        ("xmlns:cp", &CORE),
        ("xmlns:dc", &ELEMENTS),
        ("xmlns:dcterms", &TERMS),
        ("xmlns:xsi", &INSTANCE),
    ];
    let at = DateTime::from_timestamp(deck.as_of.0, 0).unwrap_or_default();
    let at = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    Markup::part("cp:coreProperties", &names, |markup| {
        markup.text("dc:title", &deck.title);
        markup.text("dc:subject", &deck.subject);
        markup.text("dc:creator", PROGRAM);
        markup.text("cp:lastModifiedBy", PROGRAM);
        markup.text("cp:revision", "1");
        for date in ["dcterms:created", "dcterms:modified"] {
            markup.typed(date, ("xsi:type", "dcterms:W3CDTF"), &at);
        }
        markup.text("dc:language", language);
    })
}

/// Writes which program made the file, and of how many slides.
pub(super) fn app(deck: &Deck) -> Vec<u8> {
    Markup::part("Properties", &[("xmlns", &EXTENDED)], |markup| {
        markup.text("Application", PROGRAM);
        markup.text("PresentationFormat", "Custom");
        markup.text("Slides", &deck.pages.len().to_string());
        let noted = deck.pages.iter().filter(|page| !page.notes.is_empty());
        markup.text("Notes", &noted.count().to_string());
    })
}
