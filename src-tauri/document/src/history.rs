//! Undo and redo as a fold over the journal: what can be taken back next, and what brought back.
//!
//! ```text
//!   journal    A   B   undo B   undo A   redo A      (redo A is "undo of undo A")
//!   undo       A   AB  A        -        A'
//!   redo       -   -   b        ba       b
//! ```

use crate::wire::HistoryEntry;
use slipway_engine::change::{Message, Seq};
use slipway_engine::{Instant, OperationId};
use slipway_store::Header;
use std::collections::{HashMap, HashSet};

/// What is known of an operation without asking the file: who did it and what it is called stay there,
/// for a day at the desk has thousands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    pub(crate) seq: Seq,
    pub(crate) id: OperationId,
    pub(crate) at: Instant,
    pub(crate) undoes: Option<OperationId>,
}

/// The steps of the journal, and what Undo and Redo would take next.
#[derive(Debug, Default)]
pub(crate) struct History {
    steps: Vec<Step>,
    /// Indices of operations that Undo takes back, the next one last.
    undo: Vec<u32>,
    /// Indices of undos that Redo takes back, the next one last.
    redo: Vec<u32>,
    labels: Labels,
}

/// What the next undo and the next redo are called.
#[derive(Debug, Default, Clone)]
pub(crate) struct Labels {
    pub(crate) undo: Option<Message>,
    pub(crate) redo: Option<Message>,
}

/// An operation that takes another back.
#[derive(Debug)]
pub(crate) struct Reversal {
    pub(crate) target: OperationId,
    /// What lies beneath the target, and is taken back or brought next, is called so.
    pub(crate) beneath: Option<Message>,
}

impl History {
    pub(crate) fn of(headers: &[Header]) -> Self {
        let mut history = Self::default();
        for header in headers {
            history.step(header);
        }
        let label = |top: Option<&u32>| top.map(|&index| headers[index as usize].label.clone());
        history.labels = Labels {
            undo: label(history.undo.last()),
            redo: label(history.redo.last()),
        };
        history
    }

    /// Adds an operation; one that takes another back comes with what lies beneath that.
    pub(crate) fn push(&mut self, header: Header, beneath: Option<Message>) {
        let way = self.step(&header);
        let label = Some(header.label);
        self.labels = match way {
            Way::On => Labels {
                undo: label,
                redo: None,
            },
            Way::Back => Labels {
                undo: beneath,
                redo: label,
            },
            Way::Again => Labels {
                undo: label,
                redo: beneath,
            },
        };
    }

    fn step(&mut self, header: &Header) -> Way {
        // A file holds fewer: SQLite would need terabytes for their edits.
        let index = u32::try_from(self.steps.len()).expect("fewer than 2^32 operations");
        let way = match header.undoes {
            Some(target) if self.is_next(&self.redo, target) => {
                self.redo.pop();
                self.undo.push(index);
                Way::Again
            }
            Some(target) if self.is_next(&self.undo, target) => {
                self.undo.pop();
                self.redo.push(index);
                Way::Back
            }
            Some(_) | None => {
                self.undo.push(index);
                self.redo.clear();
                Way::On
            }
        };
        self.steps.push(Step {
            seq: header.seq,
            id: header.id,
            at: header.at,
            undoes: header.undoes,
        });
        way
    }

    /// Returns the steps of the journal, oldest first.
    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    fn is_next(&self, stack: &[u32], target: OperationId) -> bool {
        stack.last().is_some_and(|&index| self.id(index) == target)
    }

    fn id(&self, index: u32) -> OperationId {
        self.steps[index as usize].id
    }

    /// Returns the operation that Undo would take back, and the one beneath it.
    pub(crate) fn undo(&self) -> Option<(OperationId, Option<OperationId>)> {
        self.top(&self.undo)
    }

    /// Returns the undo that Redo would take back, and the one beneath it.
    pub(crate) fn redo(&self) -> Option<(OperationId, Option<OperationId>)> {
        self.top(&self.redo)
    }

    fn top(&self, stack: &[u32]) -> Option<(OperationId, Option<OperationId>)> {
        let mut newest = stack.iter().rev().map(|&index| self.id(index));
        Some((newest.next()?, newest.next()))
    }

    /// Returns what Undo and Redo would do.
    pub(crate) fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Returns every entry, newest first, from the headers that the file keeps of these steps.
    pub(crate) fn entries(&self, headers: Vec<Header>) -> Vec<HistoryEntry> {
        let mut origin: HashMap<OperationId, OperationId> = HashMap::new();
        for step in &self.steps {
            let first = step.undoes.map_or(step.id, |target| {
                origin.get(&target).copied().unwrap_or(target)
            });
            origin.insert(step.id, first);
        }
        let in_effect: HashSet<OperationId> = self
            .undo
            .iter()
            .map(|&index| origin[&self.id(index)])
            .collect();
        let away = self.away(&origin);
        let entry = |header: Header| HistoryEntry {
            id: header.id,
            seq: header.seq.0,
            author: header.author,
            at: header.at,
            label: header.label,
            is_undo: header.undoes.is_some(),
            is_undone: header.undoes.is_none() && !in_effect.contains(&header.id),
            away: away.get(&header.id).copied(),
        };
        headers.into_iter().rev().map(entry).collect()
    }

    /// Returns how far each first operation is from here: the next one to take back is 0 steps of
    /// undo away, the next one to bring back one step of redo.
    fn away(&self, origin: &HashMap<OperationId, OperationId>) -> HashMap<OperationId, i32> {
        let first = |&index: &u32| origin[&self.id(index)];
        let undo = self.undo.iter().rev().map(first).zip(0..);
        let redo = self.redo.iter().rev().map(first).zip(1..);
        undo.chain(redo.map(|(id, steps)| (id, -steps))).collect()
    }
}

/// Where an operation leads in the journal.
#[derive(Debug, Clone, Copy)]
enum Way {
    On,
    Back,
    Again,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn headers(journal: &[(u128, Option<u128>)]) -> Vec<Header> {
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
        journal.iter().enumerate().map(header).collect()
    }

    fn history(journal: &[(u128, Option<u128>)]) -> History {
        History::of(&headers(journal))
    }

    fn entries(journal: &[(u128, Option<u128>)]) -> Vec<HistoryEntry> {
        history(journal).entries(headers(journal))
    }

    fn next(history: &History) -> (Option<u128>, Option<u128>) {
        let number = |top: Option<(OperationId, _)>| top.map(|(id, _)| id.0.as_u128());
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

    /// Labels of undo and redo after each operation, told one by one as edits are.
    #[test]
    fn labels_are_those_of_the_whole_journal_after_each_step() {
        let journal = [
            (1, None),
            (2, None),
            (3, None),
            (4, Some(3)),
            (5, Some(2)),
            (6, Some(5)),
            (7, None),
            (8, Some(7)),
            (9, Some(6)),
            (10, Some(9)),
        ];
        let all = headers(&journal);
        let mut told = History::default();
        for (at, header) in all.iter().enumerate() {
            let is =
                |top: Option<(OperationId, _)>| top.filter(|&(id, _)| Some(id) == header.undoes);
            let top = is(told.undo()).or_else(|| is(told.redo()));
            let beneath = top.and_then(|(_, beneath)| {
                let row = all.iter().find(|row| Some(row.id) == beneath);
                row.map(|row| row.label.clone())
            });
            told.push(header.clone(), beneath);
            let whole = History::of(&all[..=at]);
            assert_eq!(told.labels().undo, whole.labels().undo, "undo after {at}");
            assert_eq!(told.labels().redo, whole.labels().redo, "redo after {at}");
        }
        assert_eq!(
            told.labels().undo,
            Some(Message::new("label-10")),
            "what was brought again is taken back next"
        );
    }

    #[test]
    fn the_list_says_how_many_steps_lead_to_each_entry() {
        let away = |journal| -> Vec<(i64, Option<i32>)> {
            let entries = entries(journal);
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
        let entries = entries(&[
            (1, None),
            (2, None),
            (3, Some(2)),
            (4, Some(3)),
            (5, Some(4)),
        ]);
        let undone: Vec<i64> = entries
            .iter()
            .filter(|entry| entry.is_undone)
            .map(|entry| entry.seq)
            .collect();
        assert_eq!(undone, [2], "2 was undone, redone and undone again");
    }
}
