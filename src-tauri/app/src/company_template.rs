//! The template of a company for slides: chosen in a dialog, read once, and kept for the window that chose it
//! while it is open. Its file is never touched, and no path of it reaches the page.

use crate::attachments::name_of;
use crate::failure::{fault_at, fault_why};
use slipway_document::wire::Failure;
use slipway_engine::Instant;
use slipway_exchange::scene::{Deck, Page, Theme};
use slipway_exchange::{Language, Speaker, pptx};
use slipway_words::Words;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// A larger file is refused before it is read: templates carry pictures, and no films.
const LARGEST: u64 = 40 << 20;

/// A template that slides can be written on.
pub(crate) struct CompanyTemplate {
    /// What its file is called.
    pub(crate) name: String,
    bytes: Vec<u8>,
}

impl CompanyTemplate {
    /// Reads the file at `path` and tries it with a slide.
    ///
    /// # Errors
    ///
    /// `io`, or `template` with the reason why no slides can be written on it.
    pub(crate) fn read(path: &Path, words: &Words) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
            .map_err(|_| fault_at("io", path))?;
        let template = Self {
            name: name_of(path),
            bytes,
        };
        template.write(&blank(), words)?;
        Ok(template)
    }

    /// Writes slides on it.
    ///
    /// # Errors
    ///
    /// `template` with the reason why that is not possible.
    pub(crate) fn write(&self, deck: &Deck, words: &Words) -> Result<Vec<u8>, Failure> {
        let written = pptx::write_on(&self.bytes, deck, &Theme::default());
        written.map_err(|why| fault_why("template", Speaker::plain(words).say(&why.0)))
    }
}

/// A slide as large as those of reports, with nothing on it.
fn blank() -> Deck {
    let (width, height) = Page::SLIDE;
    Deck {
        title: String::new(),
        subject: String::new(),
        language: Language::English,
        as_of: Instant(0),
        pages: vec![Page {
            name: "blank".to_owned(),
            title: String::new(),
            width,
            height,
            items: Vec::new(),
            notes: String::new(),
        }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_words::Language as Spoken;

    fn read(bytes: &[u8]) -> Result<CompanyTemplate, Failure> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Retail Bank.potx");
        std::fs::write(&path, bytes).expect("it is written");
        CompanyTemplate::read(&path, Words::of(Spoken::English))
    }

    #[test]
    fn a_presentation_is_a_template_and_keeps_its_name() {
        let presentation = pptx::write(&blank(), &Theme::default());
        let template = read(&presentation).expect("our own slides are one");
        assert_eq!(template.name, "Retail Bank.potx");
        let written = template.write(&blank(), Words::of(Spoken::English));
        assert!(written.is_ok_and(|bytes| bytes.starts_with(b"PK")));
    }

    #[test]
    fn what_is_no_template_is_refused_with_a_reason() {
        for bytes in [&b"PK"[..], b"", b"a note"] {
            let Err(Failure::Fault(note)) = read(bytes) else {
                panic!("{bytes:?} is no template");
            };
            assert_eq!(note.code, "template");
            assert!(note.args["why"].len() > 10, "{note:?}");
        }
    }
}
