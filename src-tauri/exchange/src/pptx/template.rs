//! The template of a company: its masters, themes and layouts stay, its slides go.
//!
//! What comes in is not trusted: bytes are counted as they inflate, document types are refused, and only
//! parts that something leads to are taken over.

use super::markup::Markup;
use super::names::{kind, link};
use super::package::{Links, Package, Part, links_of};
use super::presentation;
use super::units::emu;
use crate::xml::{Element, Tree};
use crate::{Continue, Unreadable};
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use slipway_engine::change::Message;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// Bytes of all parts together.
const LARGEST: usize = 64 << 20;
/// Parts of a template.
const MOST_PARTS: usize = 10_000;
/// Where the presentation lies in every template.
const PRESENTATION: &str = "ppt/presentation.xml";
/// What the main part of a template is; with macros it is something else.
const KINDS: [&str; 3] = [
    kind::PRESENTATION,
    "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
];
/// The type of the layout with a title and nothing else.
const TITLE_ONLY: &str = "titleOnly";
/// What it is called where it has lost its type.
const TITLE_ONLY_NAMES: [&str; 2] = ["Title Only", "Nur Titel"];
/// Fonts as wide as that in which text was measured.
const AS_WIDE: [&str; 2] = ["Calibri", "Carlito"];
/// How far the size of slides may lie from that of pages, in EMU: a pixel.
const NEAR: i64 = 9525;
/// What leads to what is left behind: slides, and what was said of the file.
const LEFT: [&str; 6] = [
    link::SLIDE,
    link::CORE,
    link::APP,
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/handoutMaster",
];

/// A template that slides can be added to.
pub(super) struct Template {
    parts: BTreeMap<String, Part>,
    /// The part of the layout on which slides are made.
    pub(super) layout: String,
    /// The part of the master of notes; none where it has none.
    pub(super) notes_master: Option<String>,
    /// Whether its font is as wide as that in which text was measured.
    pub(super) is_as_wide: bool,
}

impl Template {
    /// Reads a template for pages of a size.
    ///
    /// # Errors
    ///
    /// Refuses what is no presentation or is damaged, what inflates to too much, what has no layout
    /// with a title only, and slides of another size.
    pub(super) fn read(bytes: &[u8], size: (f64, f64)) -> Result<Self, Unreadable> {
        let mut template = Self {
            parts: parts(bytes)?,
            layout: String::new(),
            notes_master: None,
            is_as_wide: false,
        };
        let main = template.parts.get(PRESENTATION).ok_or_else(damaged)?;
        if !main
            .kind
            .as_deref()
            .is_some_and(|kind| KINDS.contains(&kind))
        {
            return Err(damaged());
        }
        template.fits(size)?;
        let (master, layout) = template.title_only()?;
        template.layout = layout;
        template.is_as_wide = template.is_as_wide(&master)?;
        let masters = template.led_to(PRESENTATION, link::NOTES_MASTER)?;
        template.notes_master = masters.into_iter().next();
        Ok(template)
    }

    /// Returns what is kept of it, and what its presentation still leads to.
    pub(super) fn kept(&self) -> Result<(Package, Links), Unreadable> {
        let mut kept = BTreeSet::new();
        let mut open = vec![PRESENTATION.to_owned()];
        let mut links = BTreeMap::new();
        while let Some(from) = open.pop() {
            let led = self.links(&from)?;
            open.extend(
                led.targets(&from)
                    .filter(|target| self.parts.contains_key(target))
                    .filter(|target| kept.insert(target.clone())),
            );
            links.insert(from, led);
        }
        let of_presentation = links.remove(PRESENTATION).unwrap_or_default();
        let mut package = Package::new();
        for name in kept {
            if let Some(part) = self.parts.get(&name) {
                package.put(&name, part.clone());
            }
            if let Some(links) = links.get(&name) {
                package.lead(&name, links);
            }
        }
        Ok((package, of_presentation))
    }

    /// Returns its presentation with other slides.
    pub(super) fn presentation(
        &self,
        slides: &[String],
        new_notes_master: Option<&str>,
    ) -> Result<Vec<u8>, Unreadable> {
        /// Lists of slides, and what names slides by their numbers.
        const GONE: [&str; 4] = [
            "p:sldIdLst",
            "p:custShowLst",
            "p:handoutMasterIdLst",
            "p:extLst",
        ];
        let text = self.text(PRESENTATION)?;
        let mut reader = Reader::from_str(text);
        let mut markup = Markup::piece();
        let mut has_slides = false;
        loop {
            match reader.read_event().map_err(|_| damaged())? {
                Event::Eof => break,
                Event::Start(tag) if GONE.contains(&tag.name().as_ref()) => {
                    let end = tag.to_end().into_owned();
                    reader.read_to_end(end.name()).map_err(|_| damaged())?;
                }
                Event::Empty(tag) if GONE.contains(&tag.name().as_ref()) => {}
                Event::Empty(tag) if tag.name().as_ref() == "p:sldSz" => {
                    presentation::slides(&mut markup, slides);
                    markup.event(Event::Empty(tag));
                    has_slides = true;
                }
                Event::End(tag) if tag.name().as_ref() == "p:sldMasterIdLst" => {
                    markup.event(Event::End(tag));
                    if let Some(link) = new_notes_master {
                        presentation::notes_master(&mut markup, link);
                    }
                }
                event => markup.event(event),
            }
        }
        if has_slides {
            Ok(markup.into_bytes())
        } else {
            Err(damaged())
        }
    }

    /// Says whether its slides are as large as pages are.
    fn fits(&self, (width, height): (f64, f64)) -> Result<(), Unreadable> {
        let tree = self.tree(PRESENTATION)?;
        let side = |name: &str| {
            let size = tree.root().child("sldSz")?;
            size.attribute(name)?.parse::<i64>().ok()
        };
        let (Some(across), Some(down)) = (side("cx"), side("cy")) else {
            return Err(damaged());
        };
        if (across - emu(width)).abs() <= NEAR && (down - emu(height)).abs() <= NEAR {
            return Ok(());
        }
        let inches = |emu: i64| format!("{:.2}", emu as f64 / 914_400.0);
        let message = Message::new("unreadable-template-size")
            .text("width", &inches(across))
            .text("height", &inches(down));
        Err(Unreadable(message))
    }

    /// Returns the layout with a title only, and its master.
    fn title_only(&self) -> Result<(String, String), Unreadable> {
        let mut by_name = None;
        for master in self.led_to(PRESENTATION, link::MASTER)? {
            for layout in self.led_to(&master, link::LAYOUT)? {
                let tree = self.tree(&layout)?;
                let root = tree.root();
                if root.attribute("type").as_deref() == Some(TITLE_ONLY) {
                    return Ok((master, layout));
                }
                if by_name.is_none() && is_called_so(root) {
                    by_name = Some((master.clone(), layout));
                }
            }
        }
        by_name.ok_or_else(|| Unreadable(Message::new("unreadable-template-layout")))
    }

    /// Says whether the text of a master is as wide as it was measured.
    fn is_as_wide(&self, master: &str) -> Result<bool, Unreadable> {
        let themes = self.led_to(master, link::THEME)?;
        let Some(theme) = themes.first() else {
            return Ok(false);
        };
        let tree = self.tree(theme)?;
        let elements = tree.root().child("themeElements");
        let fonts = elements.and_then(|inside| inside.child("fontScheme"));
        let minor = fonts.and_then(|fonts| fonts.child("minorFont"));
        let latin = minor.and_then(|minor| minor.child("latin"));
        let font = latin.and_then(|latin| latin.attribute("typeface"));
        Ok(font.is_some_and(|font| AS_WIDE.contains(&font.as_ref())))
    }

    /// Returns the parts to which a part leads by links of a kind.
    fn led_to(&self, from: &str, kind: &str) -> Result<Vec<String>, Unreadable> {
        let links = self.links(from)?;
        Ok(links.targets_of(from, kind).collect())
    }

    /// Returns what a part leads to, without what is left behind.
    fn links(&self, from: &str) -> Result<Links, Unreadable> {
        let name = links_of(from);
        let mut links = Links::default();
        if !self.parts.contains_key(&name) {
            return Ok(links);
        }
        let tree = self.tree(&name)?;
        for link in tree.root().all("Relationship") {
            let read = |name| link.attribute(name).ok_or_else(damaged);
            let (id, kind, target) = (read("Id")?, read("Type")?, read("Target")?);
            let is_outside = link.attribute("TargetMode").as_deref() == Some("External");
            if !LEFT.contains(&kind.as_ref()) {
                links.keep(&id, &kind, &target, is_outside);
            }
        }
        Ok(links)
    }

    fn tree(&self, name: &str) -> Result<Tree<'_>, Unreadable> {
        Tree::read(self.text(name)?, &mut |_| Continue::Yes).map_err(|_| damaged())
    }

    fn text(&self, name: &str) -> Result<&str, Unreadable> {
        let part = self.parts.get(name).ok_or_else(damaged)?;
        let text = std::str::from_utf8(&part.bytes).map_err(|_| damaged())?;
        Ok(text.trim_start_matches('\u{FEFF}'))
    }
}

fn is_called_so(layout: Element<'_>) -> bool {
    let name = layout
        .child("cSld")
        .and_then(|slide| slide.attribute("name"));
    name.is_some_and(|name| {
        TITLE_ONLY_NAMES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&name))
    })
}

/// Inflates every part, counting what comes out, and reads what each is.
fn parts(bytes: &[u8]) -> Result<BTreeMap<String, Part>, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > MOST_PARTS {
        return Err(too_large());
    }
    let mut left = LARGEST;
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| damaged())?;
        let name = part.name().map_err(|_| damaged())?.into_owned();
        let is_safe = !name.starts_with('/') && !name.contains('\\') && !name.contains("..");
        if !is_safe {
            return Err(damaged());
        }
        let mut inflated = Vec::new();
        let limit = u64::try_from(left + 1).unwrap_or(u64::MAX);
        part.take(limit)
            .read_to_end(&mut inflated)
            .map_err(|_| damaged())?;
        left = left.checked_sub(inflated.len()).ok_or_else(too_large)?;
        if !name.ends_with('/') {
            let (kind, bytes) = (None, inflated);
            parts.insert(name, Part { kind, bytes });
        }
    }
    name_kinds(&mut parts)?;
    Ok(parts)
}

/// Gives each part the type that the list of types has for it.
fn name_kinds(parts: &mut BTreeMap<String, Part>) -> Result<(), Unreadable> {
    let types = parts.remove("[Content_Types].xml").ok_or_else(damaged)?;
    let types = String::from_utf8(types.bytes).map_err(|_| damaged())?;
    let types = types.trim_start_matches('\u{FEFF}');
    let tree = Tree::read(types, &mut |_| Continue::Yes).map_err(|_| damaged())?;
    let mut of_ending = BTreeMap::new();
    let mut of_part = BTreeMap::new();
    for entry in tree.root().children() {
        let Some(kind) = entry.attribute("ContentType") else {
            return Err(damaged());
        };
        if let Some(ending) = entry.attribute("Extension") {
            of_ending.insert(ending.to_ascii_lowercase(), kind.into_owned());
        } else if let Some(part) = entry.attribute("PartName") {
            of_part.insert(part.trim_start_matches('/').to_owned(), kind.into_owned());
        }
    }
    for (name, part) in parts {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let ending = ending.to_ascii_lowercase();
        part.kind = match (of_part.remove(name), ending.as_str()) {
            (Some(kind), _) => Some(kind),
            (None, "rels") => None,
            (None, ending) => of_ending.get(ending).cloned(),
        };
    }
    Ok(())
}

fn damaged() -> Unreadable {
    Unreadable(Message::new("unreadable-template"))
}

fn too_large() -> Unreadable {
    let message = Message::new("unreadable-template-too-large");
    Unreadable(message.count("limit", LARGEST >> 20))
}
