//! One figure a node: a plain array while everything is computed, pieces shared with the schedule
//! before while a part of it is.

use crate::chunked::Chunked;
use std::ops::{Index, IndexMut};

/// Figures by node, shared in pieces of `PIECE`.
#[derive(Debug, Clone)]
pub(super) enum Cells<T, const PIECE: usize = 256> {
    /// Nobody else has them.
    Own(Vec<T>),
    /// Copies share them in pieces.
    Shared(Chunked<T, PIECE>),
}

impl<T, const PIECE: usize> Default for Cells<T, PIECE> {
    fn default() -> Self {
        Self::Own(Vec::new())
    }
}

impl<T: Clone + Default, const PIECE: usize> Cells<T, PIECE> {
    /// Returns an array of defaults.
    pub(super) fn fresh(count: usize) -> Self {
        Self::Own(vec![T::default(); count])
    }

    /// Returns an array of what `figure` says of each place, copies of which are cheap.
    pub(super) fn built(count: usize, figure: impl FnMut(usize) -> T) -> Self {
        Self::Shared(Chunked::built(count, figure))
    }

    /// Iterates over the places in which two arrays may hold something else.
    pub(super) fn unshared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let (pieces, whole) = match (self, other) {
            (Self::Shared(one), Self::Shared(another)) => (Some(one.unshared(another)), 0),
            (Self::Own(_), _) | (_, Self::Own(_)) => (None, self.len().max(other.len())),
        };
        pieces.into_iter().flatten().chain(0..whole)
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Own(cells) => cells.len(),
            Self::Shared(cells) => cells.len(),
        }
    }

    /// Puts a figure where it differs from the one there: pieces that stay the same stay shared.
    pub(super) fn put(&mut self, at: usize, figure: T) -> bool
    where
        T: PartialEq,
    {
        let differs = self[at] != figure;
        if differs {
            self[at] = figure;
        }
        differs
    }

    /// Makes copies cheap from now on.
    pub(super) fn share(self) -> Self {
        match self {
            Self::Own(cells) => Self::Shared(cells.into()),
            Self::Shared(_) => self,
        }
    }
}

impl<T, const PIECE: usize> Index<usize> for Cells<T, PIECE> {
    type Output = T;
    fn index(&self, at: usize) -> &T {
        match self {
            Self::Own(cells) => &cells[at],
            Self::Shared(cells) => &cells[at],
        }
    }
}

impl<T: Clone, const PIECE: usize> IndexMut<usize> for Cells<T, PIECE> {
    fn index_mut(&mut self, at: usize) -> &mut T {
        match self {
            Self::Own(cells) => &mut cells[at],
            Self::Shared(cells) => &mut cells[at],
        }
    }
}
