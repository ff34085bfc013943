//! An array that copies share in pieces: changing one entry of a copy copies one piece, and what two
//! copies do not share is found without looking at what they do.

use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// An array in shared pieces of `PIECE` entries: few enough to copy one at every step of a drag, many
/// enough that the list of pieces stays short. The last piece is filled up with defaults.
#[derive(Debug, Clone)]
pub(crate) struct Chunked<T, const PIECE: usize = 64> {
    pieces: Vec<Arc<[T]>>,
    len: usize,
}

impl<T, const PIECE: usize> Default for Chunked<T, PIECE> {
    fn default() -> Self {
        Self {
            pieces: Vec::new(),
            len: 0,
        }
    }
}

impl<T, const PIECE: usize> Chunked<T, PIECE> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn get(&self, at: usize) -> Option<&T> {
        (at < self.len).then(|| &self[at])
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.pieces.iter().flat_map(|piece| &**piece).take(self.len)
    }

    /// Iterates over the places, up to the end of the longer array, that lie in pieces the two do
    /// not share.
    pub(crate) fn unshared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let count = self.pieces.len().max(other.pieces.len());
        let end = self.len.max(other.len);
        (0..count)
            .filter(
                |&piece| match (self.pieces.get(piece), other.pieces.get(piece)) {
                    (Some(one), Some(another)) => !Arc::ptr_eq(one, another),
                    (Some(_), None) | (None, Some(_)) => true,
                    (None, None) => false,
                },
            )
            .flat_map(move |piece| piece * PIECE..((piece + 1) * PIECE).min(end))
    }
}

impl<T: Clone + Default, const PIECE: usize> Chunked<T, PIECE> {
    /// Returns an array of what `entry` says of each place, rising.
    pub(crate) fn built(len: usize, mut entry: impl FnMut(usize) -> T) -> Self {
        let mut at = |place| {
            if place < len {
                entry(place)
            } else {
                T::default()
            }
        };
        Self {
            pieces: (0..len.div_ceil(PIECE))
                .map(|piece| (piece * PIECE..(piece + 1) * PIECE).map(&mut at).collect())
                .collect(),
            len,
        }
    }

    pub(crate) fn push(&mut self, entry: T) {
        if self.len.is_multiple_of(PIECE) {
            self.pieces.push((0..PIECE).map(|_| T::default()).collect());
        }
        self.len += 1;
        let last = self.len - 1;
        self[last] = entry;
    }
}

impl<T: Clone + Default, const PIECE: usize> From<Vec<T>> for Chunked<T, PIECE> {
    fn from(entries: Vec<T>) -> Self {
        Self::built(entries.len(), |place| entries[place].clone())
    }
}

impl<T, const PIECE: usize> Index<usize> for Chunked<T, PIECE> {
    type Output = T;
    fn index(&self, at: usize) -> &T {
        &self.pieces[at / PIECE][at % PIECE]
    }
}

impl<T: Clone, const PIECE: usize> IndexMut<usize> for Chunked<T, PIECE> {
    fn index_mut(&mut self, at: usize) -> &mut T {
        &mut Arc::make_mut(&mut self.pieces[at / PIECE])[at % PIECE]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_copy_shares_all_but_the_piece_that_changed() {
        let one: Chunked<u32> = (0..200).collect::<Vec<u32>>().into();
        let mut other = one.clone();
        other[70] = 7;
        assert_eq!((one[70], other[70]), (70, 7), "the first is as it was");
        let unshared: Vec<usize> = one.unshared(&other).collect();
        assert_eq!(unshared, (64..128).collect::<Vec<_>>(), "one piece");
    }

    #[test]
    fn entries_pushed_come_back_in_order_and_a_longer_copy_differs_at_its_end() {
        let mut one: Chunked<u32> = Chunked::default();
        (0..130).for_each(|entry| one.push(entry));
        assert!(one.iter().copied().eq(0..130), "as they were pushed");
        assert_eq!((one.len(), one.get(130)), (130, None), "and no more");
        let mut longer = one.clone();
        (130..193).for_each(|entry| longer.push(entry));
        let unshared: Vec<usize> = one.unshared(&longer).collect();
        assert_eq!(unshared, (128..193).collect::<Vec<_>>(), "the grown end");
    }
}
