//! A table of rows, cheap to copy: rows are shared between the plan as it is and a candidate.
//!
//! Each row keeps one slot while the program runs; the slot is its handle in the packed answers.
//! A deleted row leaves its slot empty, and coming back by undo it takes a new one.

use crate::chunked::Chunked;
use rustc_hash::FxHashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Names and their slots are kept in so many maps, so that a copy that adds a row copies one of them.
const MAPS: usize = 64;

/// Something that lives in a table of the plan.
pub trait Row: Clone + PartialEq {
    /// What names it.
    type Id: Copy + Ord + Into<Uuid>;

    /// Returns the row's own name.
    fn id(&self) -> Self::Id;
}

/// Rows by slot and by id. Iterates in slot order, which is the order of insertion.
#[derive(Debug, Clone)]
pub struct Table<R: Row> {
    /// Shared as a whole until the first change of a copy, and in pieces from then on: most edits
    /// touch a few rows of one table.
    slots: Arc<Chunked<Option<Arc<R>>>>,
    by_id: Arc<Slots>,
}

/// Slots by name, in maps that copies share one by one.
#[derive(Debug, Clone, Default)]
struct Slots {
    /// By name as a number: its bytes, which are hashed from the other end, collide where names are
    /// counted up.
    maps: Vec<Arc<FxHashMap<u128, u32>>>,
    len: usize,
}

impl Slots {
    fn map_of(id: Uuid) -> usize {
        usize::from(id.as_bytes()[15]) % MAPS
    }

    fn get(&self, id: Uuid) -> Option<u32> {
        let map = self.maps.get(Self::map_of(id))?;
        map.get(&id.as_u128()).copied()
    }

    fn insert(&mut self, id: Uuid, slot: u32) {
        self.maps.resize_with(MAPS, Arc::default);
        let before = Arc::make_mut(&mut self.maps[Self::map_of(id)]).insert(id.as_u128(), slot);
        self.len += usize::from(before.is_none());
    }

    fn remove(&mut self, id: Uuid) {
        if let Some(map) = self.maps.get_mut(Self::map_of(id)) {
            let before = Arc::make_mut(map).remove(&id.as_u128());
            self.len -= usize::from(before.is_some());
        }
    }
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Self {
            slots: Arc::default(),
            by_id: Arc::default(),
        }
    }
}

impl<R: Row> Table<R> {
    /// Returns the row with this id.
    #[must_use]
    pub fn get(&self, id: R::Id) -> Option<&Arc<R>> {
        self.slot(id).and_then(|slot| self.at(slot))
    }

    /// Returns the slot of the row with this id.
    #[must_use]
    pub fn slot(&self, id: R::Id) -> Option<u32> {
        self.by_id.get(id.into())
    }

    /// Returns the row in a slot, or nothing when it is empty.
    #[must_use]
    pub fn at(&self, slot: u32) -> Option<&Arc<R>> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// Iterates over rows, in slot order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<R>> {
        self.slots.iter().flatten()
    }

    /// Iterates over slots and rows, in slot order.
    pub fn entries(&self) -> impl Iterator<Item = (u32, &Arc<R>)> {
        (0_u32..)
            .zip(self.slots.iter())
            .filter_map(|(slot, row)| row.as_ref().map(|row| (slot, row)))
    }

    /// Returns rows sorted by id: the one order that survives save and load.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Arc<R>> {
        let mut rows: Vec<_> = self.iter().collect();
        rows.sort_by_key(|row| row.id());
        rows
    }

    /// Returns the slots in which two copies of a table do not share their row.
    pub fn differing<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = u32> + 'a {
        let is_shared = Arc::ptr_eq(&self.slots, &other.slots);
        let unshared = (!is_shared).then(|| self.slots.unshared(&other.slots));
        unshared
            .into_iter()
            .flatten()
            .map(|slot| u32::try_from(slot).expect("a portfolio holds fewer than 2^32 rows"))
            .filter(|&slot| match (self.at(slot), other.at(slot)) {
                (Some(one), Some(another)) => !Arc::ptr_eq(one, another),
                (None, None) => false,
                (Some(_), None) | (None, Some(_)) => true,
            })
    }

    /// Returns how many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len
    }

    /// Says whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.len == 0
    }

    /// Returns how many slots there are, empty ones included.
    #[must_use]
    pub fn slot_count(&self) -> usize {
        self.slots.len()
    }

    /// Puts a row in place of the one with the same id, or in a new slot; returns the old one.
    pub fn insert(&mut self, row: Arc<R>) -> Option<Arc<R>> {
        let id = row.id().into();
        if let Some(slot) = self.by_id.get(id) {
            return Arc::make_mut(&mut self.slots)[slot as usize].replace(row);
        }
        let slot = u32::try_from(self.slots.len()).expect("a portfolio holds fewer than 2^32 rows");
        Arc::make_mut(&mut self.by_id).insert(id, slot);
        Arc::make_mut(&mut self.slots).push(Some(row));
        None
    }

    /// Takes a row out; returns it.
    pub fn remove(&mut self, id: R::Id) -> Option<Arc<R>> {
        let slot = self.by_id.get(id.into())?;
        Arc::make_mut(&mut self.by_id).remove(id.into());
        Arc::make_mut(&mut self.slots)[slot as usize].take()
    }
}

impl<R: Row> FromIterator<R> for Table<R> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Self {
        let mut table = Self::default();
        for row in rows {
            table.insert(Arc::new(row));
        }
        table
    }
}

/// Two tables are equal when they hold the same rows, in whatever slots.
impl<R: Row> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.iter().all(|row| {
                other
                    .get(row.id())
                    .is_some_and(|twin| Arc::ptr_eq(row, twin) || row == twin)
            })
    }
}
