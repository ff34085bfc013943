//! Leaves by slot, each looked up when it is first asked for: a partial computation asks for few.

use super::leaf::Leaf;
use std::cell::OnceCell;

/// So many leaves lie side by side.
const PIECE: usize = 32;

/// A leaf, or that there is none in a slot.
type Known<'a> = OnceCell<Option<Leaf<'a>>>;

/// Leaves looked up so far, in pieces that are made when one of them is asked for.
pub(super) struct Leaves<'a> {
    pieces: Vec<OnceCell<Box<[Known<'a>]>>>,
}

impl<'a> Leaves<'a> {
    pub(super) fn below(slots: usize) -> Self {
        Self {
            pieces: vec![OnceCell::new(); slots.div_ceil(PIECE)],
        }
    }

    /// Returns the leaf in a slot below the limit, as it was looked up when it was first asked for.
    pub(super) fn get(
        &self,
        slot: u32,
        look_up: impl FnOnce() -> Option<Leaf<'a>>,
    ) -> Option<&Leaf<'a>> {
        let (piece, place) = (slot as usize / PIECE, slot as usize % PIECE);
        let piece = self.pieces[piece].get_or_init(empty);
        piece[place].get_or_init(look_up).as_ref()
    }

    /// Looks the leaf in a slot up once more when it is asked for.
    pub(super) fn forget(&mut self, slot: u32) {
        if let Some(piece) = self.pieces[slot as usize / PIECE].get_mut() {
            piece[slot as usize % PIECE].take();
        }
    }
}

fn empty<'a>() -> Box<[Known<'a>]> {
    vec![OnceCell::new(); PIECE].into_boxed_slice()
}
