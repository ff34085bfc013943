//! The faces that come with the program, read once for all documents.

use crate::scene::faces;
use krilla::text::Font;
use std::sync::OnceLock;

/// Returns a face by its number; nothing where there is none.
pub(super) fn face(number: usize) -> Option<Font> {
    static READ: OnceLock<Vec<OnceLock<Option<Font>>>> = OnceLock::new();
    let read = READ.get_or_init(|| faces().iter().map(|_| OnceLock::new()).collect());
    let font = || Font::new(faces()[number].bytes().into(), 0);
    read.get(number)?.get_or_init(font).clone()
}
