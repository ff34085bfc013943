//! How often each command was asked for, and how often it was done.

use crate::dice::Dice;
use crate::edits::{accepted, name, random};
use slipway_document::Document;
use slipway_engine::change::any;
use std::collections::BTreeMap;

/// What became of one kind of command.
#[derive(Default)]
struct Count {
    asked: usize,
    done: usize,
}

/// What became of random commands, by the name that they have where they are written down.
pub(crate) struct Tally(BTreeMap<String, Count>);

impl Tally {
    /// Begins at nothing, with every command that there is.
    pub(crate) fn new() -> Self {
        let names = any::names().into_iter();
        Self(names.map(|name| (name, Count::default())).collect())
    }

    /// Asks for up to `count` random things.
    pub(crate) fn perform(&mut self, document: &mut Document, dice: &mut Dice, count: usize) {
        for _ in 0..count {
            let command = random(&document.now().plan, dice);
            let own = self.0.entry(name(&command)).or_default();
            own.asked += 1;
            own.done += usize::from(accepted(document.perform(command)));
        }
    }

    /// Returns how many things were done.
    pub(crate) fn done(&self) -> usize {
        self.0.values().map(|count| count.done).sum()
    }

    /// Says how many kinds of commands were done of how many.
    pub(crate) fn kinds(&self) -> String {
        format!("{} of {}", self.0.len() - self.never().len(), self.0.len())
    }

    /// Returns the commands that were never done.
    pub(crate) fn never(&self) -> Vec<&str> {
        let never = self.0.iter().filter(|(_, count)| count.done == 0);
        never.map(|(name, _)| name.as_str()).collect()
    }

    /// Says how often each was done of how often it was asked for, the rarest first.
    pub(crate) fn detail(&self) -> String {
        let mut counts: Vec<_> = self.0.iter().collect();
        counts.sort_by_key(|(_, count)| count.done);
        let said = counts
            .iter()
            .map(|(name, Count { asked, done })| format!("{name} {done}/{asked}"));
        format!("done of asked: {}", said.collect::<Vec<_>>().join(", "))
    }
}
