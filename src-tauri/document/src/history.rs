//! Undo and redo as a fold over the journal: what can be taken back next, and what brought back.
//!
//! ```text
//!   journal    A   B   undo B   undo A   redo A      (redo A is "undo of undo A")
//!   undo       A   AB  A        -        A'
//!   redo       -   -   b        ba       b
//! ```

use crate::wire::HistoryEntry;
use slipway_engine::OperationId;
use slipway_engine::change::Message;
use slipway_store::Header;
use std::collections::{HashMap, HashSet};

/// The journal's headers, and what Undo and Redo would take next.
#[derive(Debug, Default)]
pub(crate) struct History {
    headers: Vec<Header>,
    /// Indices of operations that Undo takes back, the next one last.
    undo: Vec<usize>,
    /// Indices of undos that Redo takes back, the next one last.
    redo: Vec<usize>,
}

impl History {
    pub(crate) fn of(headers: Vec<Header>) -> Self {
        let mut history = Self::default();
        for header in headers {
            history.push(header);
        }
        history
    }

    pub(crate) fn push(&mut self, header: Header) {
        let index = self.headers.len();
        match header.undoes {
            Some(target) if self.is_next(&self.redo, target) => {
                self.redo.pop();
                self.undo.push(index);
            }
            Some(target) if self.is_next(&self.undo, target) => {
                self.undo.pop();
                self.redo.push(index);
            }
            Some(_) | None => {
                self.undo.push(index);
                self.redo.clear();
            }
        }
        self.headers.push(header);
    }

    /// Returns the headers of the journal, oldest first.
    pub(crate) fn headers(&self) -> &[Header] {
        &self.headers
    }

    fn is_next(&self, stack: &[usize], target: OperationId) -> bool {
        stack
            .last()
            .is_some_and(|&index| self.headers[index].id == target)
    }

    /// Returns the operation that Undo would take back.
    pub(crate) fn undo(&self) -> Option<&Header> {
        self.undo.last().map(|&index| &self.headers[index])
    }

    /// Returns the undo that Redo would take back.
    pub(crate) fn redo(&self) -> Option<&Header> {
        self.redo.last().map(|&index| &self.headers[index])
    }

    /// Returns the labels of what Undo and Redo would do.
    pub(crate) fn labels(&self) -> (Option<Message>, Option<Message>) {
        (
            self.undo().map(|header| header.label.clone()),
            self.redo().map(|header| header.label.clone()),
        )
    }

    /// Returns every entry, newest first.
    pub(crate) fn entries(&self) -> Vec<HistoryEntry> {
        let mut origin: HashMap<OperationId, OperationId> = HashMap::new();
        for header in &self.headers {
            let first = header.undoes.map_or(header.id, |target| {
                origin.get(&target).copied().unwrap_or(target)
            });
            origin.insert(header.id, first);
        }
        let in_effect: HashSet<OperationId> = self
            .undo
            .iter()
            .map(|&index| origin[&self.headers[index].id])
            .collect();
        let away = self.away(&origin);
        let entry = |header: &Header| HistoryEntry {
            id: header.id,
            seq: header.seq.0,
            author: header.author.clone(),
            at: header.at,
            label: header.label.clone(),
            is_undo: header.undoes.is_some(),
            is_undone: header.undoes.is_none() && !in_effect.contains(&header.id),
            away: away.get(&header.id).copied(),
        };
        self.headers.iter().rev().map(entry).collect()
    }

    /// Returns how far each first operation is from here: the next one to take back is 0 steps of
    /// undo away, the next one to bring back one step of redo.
    fn away(&self, origin: &HashMap<OperationId, OperationId>) -> HashMap<OperationId, i32> {
        let first = |&index: &usize| origin[&self.headers[index].id];
        let undo = self.undo.iter().rev().map(first).zip(0..);
        let redo = self.redo.iter().rev().map(first).zip(1..);
        undo.chain(redo.map(|(id, steps)| (id, -steps))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::Instant;
    use slipway_engine::change::Seq;
    use uuid::Uuid;

    fn history(journal: &[(u128, Option<u128>)]) -> History {
        let id = |number| OperationId(Uuid::from_u128(number));
        let header = |(index, &(own, undoes)): (usize, &(u128, Option<u128>))| Header {
            seq: Seq(i64::try_from(index).expect("a short journal") + 1),
            id: id(own),
            parent: None,
            author: "Ada".to_owned(),
            at: Instant(0),
            label: Message::new(&format!("label-{own}")),
            undoes: undoes.map(id),
        };
        History::of(journal.iter().enumerate().map(header).collect())
    }

    fn next(history: &History) -> (Option<u128>, Option<u128>) {
        let number = |header: Option<&Header>| header.map(|header| header.id.0.as_u128());
        (number(history.undo()), number(history.redo()))
    }

    #[test]
    fn undo_takes_back_the_newest_operation_first() {
        assert_eq!(
            next(&history(&[(1, None), (2, None)])),
            (Some(2), None),
            "nothing undone yet"
        );
        assert_eq!(
            next(&history(&[(1, None), (2, None), (3, Some(2))])),
            (Some(1), Some(3)),
            "2 is taken back by 3"
        );
    }

    #[test]
    fn redo_undoes_the_undo_and_can_be_undone_again() {
        let journal = [
            (1, None),
            (2, None),
            (3, Some(2)),
            (4, Some(1)),
            (5, Some(4)),
        ];
        assert_eq!(
            next(&history(&journal)),
            (Some(5), Some(3)),
            "5 brought 1 back, 3 still waits"
        );
    }

    #[test]
    fn a_new_operation_forgets_what_was_undone() {
        assert_eq!(
            next(&history(&[(1, None), (2, Some(1)), (3, None)])),
            (Some(3), None),
            "nothing to redo"
        );
    }

    #[test]
    fn the_list_says_how_many_steps_lead_to_each_entry() {
        let away = |journal| -> Vec<(i64, Option<i32>)> {
            let entries = history(journal).entries();
            let done = entries.iter().filter(|entry| !entry.is_undo);
            done.map(|entry| (entry.seq, entry.away)).collect()
        };
        assert_eq!(
            away(&[(1, None), (2, None), (3, None)]),
            [(3, Some(0)), (2, Some(1)), (1, Some(2))],
            "the newest is where the plan stands"
        );
        assert_eq!(
            away(&[(1, None), (2, None), (3, None), (4, Some(3)), (5, Some(2))]),
            [(3, Some(-2)), (2, Some(-1)), (1, Some(0))],
            "what was taken back lies ahead"
        );
        assert_eq!(
            away(&[(1, None), (2, None), (3, Some(2)), (4, None)]),
            [(4, Some(0)), (2, None), (1, Some(1))],
            "a new step takes the way to what was undone"
        );
        assert_eq!(
            away(&[(1, None), (2, None), (3, Some(2)), (4, Some(3))]),
            [(2, Some(0)), (1, Some(1))],
            "what came back counts as the step that it was"
        );
    }

    #[test]
    fn the_list_says_what_is_no_longer_in_effect() {
        let entries = history(&[
            (1, None),
            (2, None),
            (3, Some(2)),
            (4, Some(3)),
            (5, Some(4)),
        ])
        .entries();
        let undone: Vec<i64> = entries
            .iter()
            .filter(|entry| entry.is_undone)
            .map(|entry| entry.seq)
            .collect();
        assert_eq!(undone, [2], "2 was undone, redone and undone again");
    }
}
