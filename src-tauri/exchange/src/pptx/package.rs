//! The zip around the parts: what each part is, and which parts it leads to.

use super::markup::Markup;
use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TAKES: &str = "memory takes every part";

/// Parts by their names, with what they are.
pub(super) struct Package {
    parts: BTreeMap<String, Part>,
}

/// A part.
#[derive(Clone)]
pub(super) struct Part {
    /// Its content type; none where its ending says it.
    pub(super) kind: Option<String>,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

impl Package {
    /// Returns a package with nothing in it.
    pub(super) const fn new() -> Self {
        Self {
            parts: BTreeMap::new(),
        }
    }

    /// Adds a part of ours, such as `ppt/presentation.xml`, with what it leads to.
    pub(super) fn add(&mut self, name: &str, kind: &str, bytes: Vec<u8>, links: &Links) {
        let kind = Some(kind.to_owned());
        self.put(name, Part { kind, bytes });
        self.lead(name, links);
    }

    /// Adds a part as it is.
    pub(super) fn put(&mut self, name: &str, part: Part) {
        self.parts.insert(name.to_owned(), part);
    }

    /// Says what a part leads to; the empty name is the package itself.
    pub(super) fn lead(&mut self, from: &str, links: &Links) {
        if !links.list.is_empty() {
            let bytes = links.to_bytes();
            self.put(&links_of(from), Part { kind: None, bytes });
        }
    }

    /// Returns the zip. Every entry has the same date, so that the same parts are the same bytes.
    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        let kinds = self.content_types();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT);
        let mut put = |name: &str, bytes: &[u8]| {
            zip.start_file(name, options).expect(TAKES);
            zip.write_all(bytes).expect(TAKES);
        };
        put("[Content_Types].xml", &kinds);
        // Readers that look at the first entries only find what the package is.
        if let Some(root) = self.parts.remove(&links_of("")) {
            put(&links_of(""), &root.bytes);
        }
        for (name, part) in &self.parts {
            put(name, &part.bytes);
        }
        zip.finish().expect(TAKES).into_inner()
    }

    fn content_types(&self) -> Vec<u8> {
        Markup::part("Types", &[("xmlns", &CONTENT_TYPES)], |types| {
            for (ending, kind) in [
                (
                    "rels",
                    "application/vnd.openxmlformats-package.relationships+xml",
                ),
                ("xml", "application/xml"),
            ] {
                types.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
            }
            for (name, part) in &self.parts {
                if let Some(kind) = &part.kind {
                    let name = format!("/{name}");
                    types.empty("Override", &[("PartName", &name), ("ContentType", kind)]);
                }
            }
        })
    }
}

/// Returns the name of the part that says what a part leads to.
pub(super) fn links_of(name: &str) -> String {
    match name.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
        None => format!("_rels/{name}.rels"),
    }
}

/// What a part leads to, each by an id.
#[derive(Default)]
pub(super) struct Links {
    list: Vec<Link>,
}

struct Link {
    id: String,
    kind: String,
    target: String,
    is_outside: bool,
}

impl Links {
    /// Adds a link to a part and returns its id.
    pub(super) fn to(&mut self, kind: &str, target: &str) -> String {
        let ids = (self.list.len() + 1..).map(|number| format!("rId{number}"));
        let is_free = |id: &String| self.list.iter().all(|link| link.id != *id);
        let id = ids.into_iter().find(is_free).unwrap_or_default();
        self.keep(&id, kind, target, false);
        id
    }

    /// Adds a link as another program wrote it.
    pub(super) fn keep(&mut self, id: &str, kind: &str, target: &str, is_outside: bool) {
        self.list.push(Link {
            id: id.to_owned(),
            kind: kind.to_owned(),
            target: target.to_owned(),
            is_outside,
        });
    }

    /// Iterates over the parts that are led to, from a part.
    pub(super) fn targets(&self, from: &str) -> impl Iterator<Item = String> {
        let inside = self.list.iter().filter(|link| !link.is_outside);
        inside.map(move |link| resolved(from, &link.target))
    }

    /// Iterates over the parts that are led to by links of a kind.
    pub(super) fn targets_of(&self, from: &str, kind: &str) -> impl Iterator<Item = String> {
        let inside = self.list.iter().filter(|link| !link.is_outside);
        inside
            .filter(move |link| link.kind == kind)
            .map(move |link| resolved(from, &link.target))
    }

    fn to_bytes(&self) -> Vec<u8> {
        Markup::part("Relationships", &[("xmlns", &RELATIONSHIPS)], |all| {
            for link in &self.list {
                let (id, kind, target) = (&link.id, &link.kind, &link.target);
                if link.is_outside {
                    all.empty(
                        "Relationship",
                        &[
                            ("Id", id),
                            ("Type", kind),
                            ("Target", target),
                            ("TargetMode", &"External"),
                        ],
                    );
                } else {
                    all.empty(
                        "Relationship",
                        &[("Id", id), ("Type", kind), ("Target", target)],
                    );
                }
            }
        })
    }
}

/// Returns the part that a target means, seen from a part.
fn resolved(from: &str, target: &str) -> String {
    if let Some(target) = target.strip_prefix('/') {
        return target.to_owned();
    }
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." => {}
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_their_part() {
        let from = "ppt/slides/slide1.xml";
        assert_eq!(resolved(from, "../media/a.png"), "ppt/media/a.png");
        assert_eq!(resolved(from, "./slide2.xml"), "ppt/slides/slide2.xml");
        assert_eq!(resolved(from, "/ppt/theme.xml"), "ppt/theme.xml");
        assert_eq!(resolved("", "ppt/presentation.xml"), "ppt/presentation.xml");
        assert_eq!(
            resolved("a.xml", "../../b.xml"),
            "b.xml",
            "never out of the package"
        );
    }

    #[test]
    fn a_new_link_takes_an_id_that_nobody_has() {
        let mut links = Links::default();
        links.keep("rId2", "kind", "a.xml", false);
        assert_eq!(links.to("kind", "b.xml"), "rId3");
        assert_eq!(links.to("kind", "c.xml"), "rId4");
    }
}
