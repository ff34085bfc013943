//! Slides: a deck as a presentation of PowerPoint, with native shapes that people can move and edit.
//!
//! The parts are our own (ECMA-376, PresentationML): no crate is both mature and small. What the scene has
//! decided stays decided: each shape lies where its item lies, text has the lines that it has. The same
//! deck is the same bytes.

mod colour;
mod connector;
mod cut;
mod mark;
mod markup;
mod master;
mod names;
mod notes;
mod package;
mod picture;
mod presentation;
mod properties;
mod route;
mod shape;
mod slide;
mod table;
mod template;
mod text;
mod theme;
mod units;

use crate::Unreadable;
use crate::scene::{Deck, Page, Theme};
use colour::Palette;
use markup::Markup;
use master::LAYOUTS;
use names::{DRAWING, PRESENTATION, kind, link};
use package::{Links, Package};
use picture::Album;
use presentation::{FIRST_MASTER, Parts};
use slipway_words::Language;
use template::Template;
use text::Look;

/// Writes a deck as a presentation (`.pptx`), all slides as large as its first page.
#[must_use]
pub fn write(deck: &Deck, theme: &Theme) -> Vec<u8> {
    let mut package = Package::new();
    let look = Look {
        palette: Palette::of(theme),
        language: language(deck.language),
        font: None,
    };
    let size = size(deck);
    let mut links = Links::default();
    add_masters(&mut package, theme, size);
    let master = links.to(link::MASTER, "slideMasters/slideMaster1.xml");
    links.to(link::THEME, "theme/theme1.xml");
    add_settings(&mut package, &mut links);
    let has_notes = deck.pages.iter().any(|page| !page.notes.is_empty());
    let notes = has_notes.then(|| {
        add_notes_master(&mut package, theme, size);
        links.to(link::NOTES_MASTER, "notesMasters/notesMaster1.xml")
    });
    let slides = add_slides(&mut package, &mut links, deck, look, &Base::ours());
    let parts = Parts {
        master,
        notes,
        slides,
    };
    let presentation = presentation::write(&parts, size);
    package.add(
        "ppt/presentation.xml",
        kind::PRESENTATION,
        presentation,
        &links,
    );
    add_properties(&mut package, deck, look.language);
    package.into_bytes()
}

/// Writes a deck on the template of a company (`.potx` or `.pptx`): its masters, themes and layouts stay, its
/// slides go, and each page becomes a slide on its layout with a title only. Work is drawn in the colours
/// of the template; red, amber and green stay what they are.
///
/// # Errors
///
/// Refuses a template that is none or is damaged, that inflates to too much, that has no layout with a
/// title only, or whose slides are not as large as the first page.
pub fn write_on(template: &[u8], deck: &Deck, theme: &Theme) -> Result<Vec<u8>, Unreadable> {
    let size = size(deck);
    let template = Template::read(template, size)?;
    let look = Look {
        palette: Palette::on_template(theme),
        language: language(deck.language),
        font: (!template.is_as_wide).then_some(theme::FONT),
    };
    let mut base = Base {
        layout: format!("/{}", template.layout),
        ..Base::ours()
    };
    let (mut package, mut links) = template.kept()?;
    let has_notes = deck.pages.iter().any(|page| !page.notes.is_empty());
    let new_notes = match &template.notes_master {
        Some(master) => {
            base.notes_master = format!("/{master}");
            None
        }
        None => has_notes.then(|| {
            add_notes_master(&mut package, theme, size);
            links.to(link::NOTES_MASTER, "notesMasters/notesMaster1.xml")
        }),
    };
    let slides = add_slides(&mut package, &mut links, deck, look, &base);
    let presentation = template.presentation(&slides, new_notes.as_deref())?;
    let name = "ppt/presentation.xml";
    package.add(name, kind::PRESENTATION, presentation, &links);
    add_properties(&mut package, deck, look.language);
    Ok(package.into_bytes())
}

/// Which parts slides rest on, as they lead to them.
struct Base {
    layout: String,
    notes_master: String,
}

impl Base {
    /// The parts of ours.
    fn ours() -> Self {
        Self {
            layout: "../slideLayouts/slideLayout1.xml".to_owned(),
            notes_master: "../notesMasters/notesMaster1.xml".to_owned(),
        }
    }
}

/// Adds a slide for each page, with its notes and pictures; returns how the presentation leads to them.
fn add_slides(
    package: &mut Package,
    of_presentation: &mut Links,
    deck: &Deck,
    look: Look<'_>,
    base: &Base,
) -> Vec<String> {
    let mut album = Album::default();
    let mut slides = Vec::with_capacity(deck.pages.len());
    for (page, number) in deck.pages.iter().zip(1..) {
        let mut links = Links::default();
        links.to(link::LAYOUT, &base.layout);
        let slide = slide::write(page, look, &mut album, &mut links);
        if !page.notes.is_empty() {
            links.to(
                link::NOTES,
                &format!("../notesSlides/notesSlide{number}.xml"),
            );
            add_notes(package, page, number, look, base);
        }
        let name = format!("ppt/slides/slide{number}.xml");
        package.add(&name, kind::SLIDE, slide, &links);
        slides.push(of_presentation.to(link::SLIDE, &format!("slides/slide{number}.xml")));
    }
    album.add_to(package);
    slides
}

fn add_notes(package: &mut Package, page: &Page, number: u32, look: Look<'_>, base: &Base) {
    let mut links = Links::default();
    links.to(link::NOTES_MASTER, &base.notes_master);
    links.to(link::SLIDE, &format!("../slides/slide{number}.xml"));
    let notes = notes::write(&page.notes, look.language);
    let name = format!("ppt/notesSlides/notesSlide{number}.xml");
    package.add(&name, kind::NOTES, notes, &links);
}

/// Adds the master with its theme and layouts.
fn add_masters(package: &mut Package, theme: &Theme, size: (f64, f64)) {
    let mut links = Links::default();
    let mut listed = Vec::new();
    for (layout, number) in LAYOUTS.iter().zip(1..) {
        let file = format!("slideLayouts/slideLayout{number}.xml");
        listed.push((
            FIRST_MASTER + number,
            links.to(link::LAYOUT, &format!("../{file}")),
        ));
        let mut of_layout = Links::default();
        of_layout.to(link::MASTER, "../slideMasters/slideMaster1.xml");
        let bytes = master::layout(layout, size);
        package.add(&format!("ppt/{file}"), kind::LAYOUT, bytes, &of_layout);
    }
    links.to(link::THEME, "../theme/theme1.xml");
    let bytes = master::master(size, &listed);
    let name = "ppt/slideMasters/slideMaster1.xml";
    package.add(name, kind::MASTER, bytes, &links);
    let bytes = theme::write(theme);
    package.add(
        "ppt/theme/theme1.xml",
        kind::THEME,
        bytes,
        &Links::default(),
    );
}

/// Adds the master of notes, which has a theme of its own.
fn add_notes_master(package: &mut Package, theme: &Theme, size: (f64, f64)) {
    let mut links = Links::default();
    links.to(link::THEME, "../theme/themeOfNotes.xml");
    let bytes = notes::master(size);
    let name = "ppt/notesMasters/notesMaster1.xml";
    package.add(name, kind::NOTES_MASTER, bytes, &links);
    let bytes = theme::write(theme);
    package.add(
        "ppt/theme/themeOfNotes.xml",
        kind::THEME,
        bytes,
        &Links::default(),
    );
}

/// Adds the parts that PowerPoint misses where they are not there, however little they say.
fn add_settings(package: &mut Package, of_presentation: &mut Links) {
    let style: markup::Attributes<'_> = &[("xmlns:a", &DRAWING), ("def", &table::NO_STYLE)];
    let namespace: markup::Attributes<'_> = &[("xmlns:p", &PRESENTATION)];
    for (file, root, attributes, kind, link) in [
        (
            "tableStyles.xml",
            "a:tblStyleLst",
            style,
            kind::TABLE_STYLES,
            link::TABLE_STYLES,
        ),
        (
            "presProps.xml",
            "p:presentationPr",
            namespace,
            kind::SHOWN,
            link::SHOWN,
        ),
        (
            "viewProps.xml",
            "p:viewPr",
            namespace,
            kind::VIEWED,
            link::VIEWED,
        ),
    ] {
        let bytes = Markup::part(root, attributes, |_| {});
        package.add(&format!("ppt/{file}"), kind, bytes, &Links::default());
        of_presentation.to(link, file);
    }
}

/// Adds what the file says of itself, and where it begins.
fn add_properties(package: &mut Package, deck: &Deck, language: &str) {
    let none = Links::default();
    let core = properties::core(deck, language);
    package.add("docProps/core.xml", kind::CORE, core, &none);
    package.add("docProps/app.xml", kind::APP, properties::app(deck), &none);
    let mut links = Links::default();
    links.to(link::DOCUMENT, "ppt/presentation.xml");
    links.to(link::CORE, "docProps/core.xml");
    links.to(link::APP, "docProps/app.xml");
    package.lead("", &links);
}

fn size(deck: &Deck) -> (f64, f64) {
    let first = deck.pages.first();
    first.map_or(Page::SLIDE, |page| (page.width, page.height))
}

/// Returns the tag of a language with the region that PowerPoint asks for.
const fn language(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::German => "de-DE",
    }
}
