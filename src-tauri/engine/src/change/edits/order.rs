//! Places among siblings.
//!
//! A reorder edits one row. Only where two neighbours leave no room between them, as rows from
//! outside may, all of them get new places.

use super::editing::Editing;
use super::tree::siblings;
use crate::change::{Place, Refusal, Subject};
use crate::id::TaskId;
use crate::plan::{OrderKey, Task};
use std::sync::Arc;

/// Returns the key behind all others.
pub(super) fn last<'a>(keys: impl Iterator<Item = &'a OrderKey>) -> OrderKey {
    OrderKey::between(keys.max(), None)
}

impl Editing<'_> {
    /// Refuses a place that is not there.
    pub(super) fn check_place(&self, place: Place) -> Result<(), Refusal> {
        self.find::<crate::plan::Release>(place.release)?;
        if let Some(parent) = place.parent
            && self.find::<Task>(parent)?.release != place.release
        {
            return Err(unknown(parent));
        }
        if let Some(after) = place.after {
            let sibling = self.find::<Task>(after)?;
            if sibling.parent != place.parent || sibling.release != place.release {
                return Err(unknown(after));
            }
        }
        Ok(())
    }

    /// Returns the rows between which rows come to a place, without those that come, and how many
    /// of them stand before it.
    pub(super) fn gap(&self, place: Place, moving: &[TaskId]) -> (Vec<Arc<Task>>, usize) {
        let mut rows = siblings(self.plan(), place.release, place.parent);
        // Behind a row that moves itself means behind the nearest before it that does not.
        let behind = rows.iter().position(|row| Some(row.id) == place.after);
        let before = &rows[..behind.map_or(0, |at| at + 1)];
        let stays = |row: &&Arc<Task>| !moving.contains(&row.id);
        let at = before.iter().filter(stays).count();
        rows.retain(|row| stays(&row));
        (rows, at)
    }

    /// Returns `count` rising keys for rows that come to a place; `moving` are not counted as
    /// neighbours, because they are the rows that come.
    pub(super) fn keys_at(
        &mut self,
        place: Place,
        count: usize,
        moving: &[TaskId],
    ) -> Vec<OrderKey> {
        let (rows, at) = self.gap(place, moving);
        let before = at.checked_sub(1).map(|index| &rows[index].order);
        let after = rows.get(at).map(|row| &row.order);
        if has_room(before, after) {
            let mut low = before.cloned();
            return (0..count)
                .map(|_| {
                    let key = OrderKey::between(low.as_ref(), after);
                    low = Some(key.clone());
                    key
                })
                .collect();
        }
        let mut keys = OrderKey::spread(rows.len() + count);
        let room: Vec<_> = keys.drain(at..at + count).collect();
        for (row, order) in rows.iter().zip(keys) {
            self.put(Task {
                order,
                ..Task::clone(row)
            });
        }
        room
    }
}

/// Says whether there is a place between two neighbours.
pub(super) fn has_room(before: Option<&OrderKey>, after: Option<&OrderKey>) -> bool {
    let Some(after) = after else { return true };
    let is_key = |key: &OrderKey| {
        key.0.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && key.0.bytes().last().is_some_and(|byte| byte != b'0')
    };
    is_key(after) && before.is_none_or(|before| is_key(before) && before < after)
}

fn unknown(task: TaskId) -> Refusal {
    Refusal::Unknown {
        subject: Subject::Task(task),
    }
}
