//! The faces that come with the program: what is measured with them is what every file shows.
//!
//! Carlito has the widths of Calibri, which PowerPoint's readers have. The others stand in for scripts that
//! it lacks; they are packed, and unpacked only once a text needs one of them.

use super::Weight;
use std::io::{Cursor, Read};
use std::sync::OnceLock;

/// A face that comes with the program.
#[derive(Debug)]
pub struct Face {
    /// What its family is called: `Carlito`.
    pub family: &'static str,
    /// How heavy it is.
    pub weight: Weight,
    file: File,
}

/// Where the bytes of a face are.
#[derive(Debug)]
enum File {
    /// As they are.
    Plain(&'static [u8]),
    /// Packed, under this name.
    Packed(&'static str, OnceLock<Vec<u8>>),
}

impl Face {
    /// Returns the bytes of its TrueType file.
    #[must_use]
    pub fn bytes(&'static self) -> &'static [u8] {
        match &self.file {
            File::Plain(bytes) => bytes,
            File::Packed(name, unpacked) => unpacked.get_or_init(|| unpack(name)),
        }
    }

    const fn plain(family: &'static str, weight: Weight, bytes: &'static [u8]) -> Self {
        let file = File::Plain(bytes);
        Self {
            family,
            weight,
            file,
        }
    }

    const fn packed(family: &'static str, weight: Weight, name: &'static str) -> Self {
        let file = File::Packed(name, OnceLock::new());
        Self {
            family,
            weight,
            file,
        }
    }
}

/// Returns the faces in the order of their numbers, as in [`Run::face`](super::Run::face): the first
/// two for what is read from left to right in Latin, Greek and Cyrillic letters, then the stand-ins.
#[must_use]
pub fn faces() -> &'static [Face] {
    &FACES
}

/// A family of faces: the number of its regular one, and of its bold one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Family {
    pub(super) regular: usize,
    pub(super) bold: usize,
}

/// Families in the order in which they are asked for a letter. Chinese letters have one weight:
/// a second one would add as much as all the rest.
pub(super) const FAMILIES: [Family; 5] = [
    Family::of(0, 1),
    Family::of(2, 3),
    Family::of(4, 5),
    Family::of(6, 7),
    Family::of(8, 8),
];

impl Family {
    const fn of(regular: usize, bold: usize) -> Self {
        Self { regular, bold }
    }

    /// Returns the number of its face of that weight.
    pub(super) const fn face(self, weight: Weight) -> usize {
        match weight {
            Weight::Regular => self.regular,
            Weight::Bold => self.bold,
        }
    }
}

static FACES: [Face; 9] = [
    Face::plain(
        "Carlito",
        Weight::Regular,
        include_bytes!("../../fonts/carlito/Carlito-Regular.ttf"),
    ),
    Face::plain(
        "Carlito",
        Weight::Bold,
        include_bytes!("../../fonts/carlito/Carlito-Bold.ttf"),
    ),
    Face::packed(
        "Noto Sans Arabic",
        Weight::Regular,
        "NotoSansArabic-Regular.ttf",
    ),
    Face::packed("Noto Sans Arabic", Weight::Bold, "NotoSansArabic-Bold.ttf"),
    Face::packed(
        "Noto Sans Hebrew",
        Weight::Regular,
        "NotoSansHebrew-Regular.ttf",
    ),
    Face::packed("Noto Sans Hebrew", Weight::Bold, "NotoSansHebrew-Bold.ttf"),
    Face::packed(
        "Noto Sans Devanagari",
        Weight::Regular,
        "NotoSansDevanagari-Regular.ttf",
    ),
    Face::packed(
        "Noto Sans Devanagari",
        Weight::Bold,
        "NotoSansDevanagari-Bold.ttf",
    ),
    Face::packed("Noto Sans SC", Weight::Regular, "NotoSansSC-Regular.ttf"),
];

fn unpack(name: &str) -> Vec<u8> {
    const NOTO: &[u8] = include_bytes!("../../fonts/noto/noto.zip");
    let mut archive = zip::ZipArchive::new(Cursor::new(NOTO)).expect("it comes with the program");
    let mut file = archive.by_name(name).expect("each face is in it");
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).expect("it is whole");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_a_font_with_its_licence() {
        for face in faces() {
            assert_eq!(face.bytes()[..4], [0, 1, 0, 0], "of {}", face.family);
        }
        for licence in [
            include_str!("../../fonts/carlito/OFL.txt"),
            include_str!("../../fonts/noto/OFL.txt"),
        ] {
            assert!(licence.contains("SIL OPEN FONT LICENSE Version 1.1"));
        }
    }

    #[test]
    fn families_name_faces_of_their_weight() {
        for family in FAMILIES {
            let (regular, bold) = (&faces()[family.regular], &faces()[family.bold]);
            assert_eq!(regular.weight, Weight::Regular);
            assert_eq!(regular.family, bold.family);
        }
    }
}
