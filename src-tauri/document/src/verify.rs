//! Whether a file is whole: its pages, its rows, and its journal replayed.

use crate::document::Document;
use crate::wire::Failure;
use slipway_engine::change::Operation;
use slipway_engine::plan::Plan;
use slipway_store::{Damage, state_hash};

/// What a check of a whole document found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many operations the journal holds.
    pub operations: usize,
    /// What is wrong with pages and rows, in the store's words; empty is well.
    pub damage: Vec<String>,
    /// Whether taking every operation back and doing it again leads to the same rows.
    pub replay_equal: bool,
}

impl Verdict {
    /// Says whether nothing is wrong.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.damage.is_empty() && self.replay_equal
    }
}

impl Document {
    /// Checks pages, rows and journal.
    ///
    /// # Errors
    ///
    /// A fault of the disk.
    pub fn verify(&mut self) -> Result<Verdict, Failure> {
        let store = self.store()?;
        let damage = store.verify()?.iter().map(in_words).collect();
        let journal = store.operations()?;
        let replay_equal = replays(&self.now().plan, &journal);
        Ok(Verdict {
            operations: journal.len(),
            damage,
            replay_equal,
        })
    }
}

/// Says what is damaged, in stable words.
fn in_words(damage: &Damage) -> String {
    match damage {
        Damage::Page(text) => format!("page: {text}"),
        Damage::Reference { table, parent } => {
            format!("reference: a row of {table} points to no row of {parent}")
        }
        Damage::Row(aside) => format!("row: {} in {}", aside.why.code(), aside.table),
        Damage::Attachment(hash) => format!("attachment: {hash} is not what it was"),
        Damage::Journal => "journal: it does not lead to the plan".to_owned(),
    }
}

/// Takes a journal back to its beginning and does it again; says whether the same plan comes out.
fn replays(plan: &Plan, journal: &[Operation]) -> bool {
    let mut replayed = plan.clone();
    let back = journal
        .iter()
        .rev()
        .all(|operation| operation.edits.invert().apply(&mut replayed).is_ok());
    let forth = back
        && journal
            .iter()
            .all(|operation| operation.edits.apply(&mut replayed).is_ok());
    forth && state_hash(&replayed) == state_hash(plan)
}
