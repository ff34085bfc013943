//! Which face has a letter, and what sets letters in it.

use super::face::{FAMILIES, Family};
use super::{Face, faces};
use parley::fontique::{Blob, Charmap, Collection, CollectionOptions};
use parley::{FontContext, FontData};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The faces, as far as texts have needed them.
///
/// Each letter is asked for by the family that has it, never by a list of families: which ones have been
/// unpacked before changes nothing.
pub(super) struct Fonts {
    pub(super) context: FontContext,
    /// What has been unpacked: for each family the letters of its regular face.
    letters: Vec<Charmap<'static>>,
    /// The numbers of the faces by what the typesetter calls them.
    numbers: BTreeMap<u64, usize>,
    /// What has been asked for.
    found: BTreeMap<char, Option<usize>>,
}

impl Fonts {
    pub(super) fn new() -> Self {
        let options = CollectionOptions {
            shared: false,
            system_fonts: false,
        };
        let context = FontContext {
            collection: Collection::new(options),
            ..FontContext::default()
        };
        let mut fonts = Self {
            context,
            letters: Vec::new(),
            numbers: BTreeMap::new(),
            found: BTreeMap::new(),
        };
        fonts.take_in(FAMILIES[0]);
        fonts
    }

    /// Returns the number of the first family that has a letter.
    pub(super) fn family_of(&mut self, letter: char) -> Option<usize> {
        if letter.is_ascii() {
            return Some(0);
        }
        if let Some(found) = self.found.get(&letter) {
            return *found;
        }
        let found = (0..FAMILIES.len()).find(|family| {
            if self.letters.len() == *family {
                self.take_in(FAMILIES[*family]);
            }
            self.letters[*family].map(letter).is_some_and(|id| id != 0)
        });
        self.found.insert(letter, found);
        found
    }

    /// Returns the number of a face that letters were set in.
    pub(super) fn number_of(&self, face: &FontData) -> usize {
        let number = self.numbers.get(&face.data.id());
        *number.expect("there are no other faces")
    }

    /// Makes a family known to the typesetter.
    fn take_in(&mut self, family: Family) {
        let letters = self.take_in_face(family.regular);
        if family.bold != family.regular {
            self.take_in_face(family.bold);
        }
        self.letters.push(letters);
    }

    fn take_in_face(&mut self, number: usize) -> Charmap<'static> {
        let face: &'static Face = &faces()[number];
        let blob = Blob::new(Arc::new(face.bytes()));
        self.numbers.insert(blob.id(), number);
        let known = self.context.collection.register_fonts(blob, None);
        let font = known.first().and_then(|(_, fonts)| fonts.first());
        let letters = font.and_then(|font| font.charmap_index().charmap(face.bytes()));
        letters.expect("it is a font with letters")
    }
}
