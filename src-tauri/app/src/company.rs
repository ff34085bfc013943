//! What a company gives its reports: a picture or a template that was chosen in a dialog, read once and tried,
//! so that the portfolio may keep it. Its file is never touched, and no path of it reaches the page.

use crate::attachments::name_of;
use crate::failure::{fault_at, refused};
use slipway_document::wire::Failure;
use slipway_engine::Instant;
use slipway_exchange::report::Logo;
use slipway_exchange::scene::{Deck, Page, Theme};
use slipway_exchange::{Language, pptx};
use slipway_words::Words;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// A larger template is refused before it is read: templates carry pictures, and no films.
const LARGEST_TEMPLATE: usize = 40 << 20;

/// A file that may be kept.
#[derive(Debug)]
pub(crate) struct Tried {
    /// What it is called.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Reads the picture at `path`, and makes it as large as pages need it.
///
/// # Errors
///
/// `io`, or `logo` with the reason why no page can show it.
pub(crate) fn logo(path: &Path, words: &Words) -> Result<Tried, Failure> {
    let bytes = read(path, Logo::LARGEST)?;
    let logo = Logo::read(&bytes).map_err(|why| refused("logo", &why, words))?;
    Ok(Tried {
        name: name_of(path),
        bytes: logo.png().to_vec(),
    })
}

/// Reads the template at `path` and tries it with a slide.
///
/// # Errors
///
/// `io`, or `template` with the reason why no slides can be written on it.
pub(crate) fn template(path: &Path, words: &Words) -> Result<Tried, Failure> {
    let bytes = read(path, LARGEST_TEMPLATE)?;
    let tried = pptx::write_on(&bytes, &blank(), &Theme::default());
    tried.map_err(|why| refused("template", &why, words))?;
    Ok(Tried {
        name: name_of(path),
        bytes,
    })
}

/// Reads a file, and a byte more than it may have where it is too large.
fn read(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|_| fault_at("io", path))?;
    Ok(bytes)
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
    use slipway_exchange::png;
    use slipway_words::Language as Spoken;

    type Reader = fn(&Path, &Words) -> Result<Tried, Failure>;

    fn tried(reader: Reader, bytes: &[u8]) -> Result<Tried, Failure> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Retail Bank.potx");
        std::fs::write(&path, bytes).expect("it is written");
        reader(&path, Words::of(Spoken::English))
    }

    #[test]
    fn a_presentation_is_a_template_and_keeps_its_name() {
        let presentation = pptx::write(&blank(), &Theme::default());
        let template = tried(template, &presentation).expect("our own slides are one");
        assert_eq!(template.name, "Retail Bank.potx");
        assert!(template.bytes == presentation, "it is kept as it is");
    }

    #[test]
    fn a_picture_is_kept_as_large_as_pages_need_it() {
        let page = png::write(&blank(), 0, &Theme::default(), 1);
        let kept = tried(logo, &page).expect("it is a picture").bytes;
        let again = tried(logo, &kept).expect("it is one still").bytes;
        assert!(kept != page && kept == again, "smaller, and then as it is");
    }

    #[test]
    fn what_is_neither_is_refused_with_a_reason() {
        for (reader, code) in [(template as Reader, "template"), (logo, "logo")] {
            for bytes in [&b"PK"[..], b"", b"a note", b"<svg/>"] {
                let Err(Failure::Fault(note)) = tried(reader, bytes) else {
                    panic!("{bytes:?} is none");
                };
                assert_eq!(note.code, code);
                assert!(note.args["why"].len() > 10, "{note:?}");
            }
        }
    }
}
