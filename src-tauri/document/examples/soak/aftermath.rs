//! What is found after something happened to a process or its disk: is everything there that was
//! acknowledged, and is the file whole?

use slipway_store::{Store, state_hash};
use std::path::Path;

/// How many operations a file holds, and the hash of its state.
#[derive(Clone, Debug)]
pub(crate) struct Contents {
    pub(crate) operations: usize,
    pub(crate) state: String,
}

impl Contents {
    /// Opens a file that is well, and looks.
    pub(crate) fn of(file: &Path, backups: &Path) -> Self {
        let opened = Store::open(file, backups).expect("it opens");
        Self {
            operations: opened.journal.len(),
            state: state_hash(&opened.plan),
        }
    }
}

/// What was found.
#[derive(Default)]
pub(crate) struct Aftermath {
    /// How many acknowledged edits are missing.
    pub(crate) lost: usize,
    /// How many edits are there, whole, that nobody acknowledged.
    pub(crate) unacknowledged: usize,
    /// Whether the file did not open, was moved aside or is not sound.
    pub(crate) is_damaged: bool,
    /// What must not be, in words.
    pub(crate) wrong: Option<String>,
}

impl Aftermath {
    fn wrong(what: String) -> Self {
        Self {
            wrong: Some(what),
            ..Self::default()
        }
    }

    fn damaged(what: String) -> Self {
        Self {
            is_damaged: true,
            ..Self::wrong(what)
        }
    }
}

/// Opens the file that held `before`, and looks for what was acknowledged since: the hash of the
/// state after each edit, in order. One that says `early` instead was acknowledged too soon.
pub(crate) fn examine(
    file: &Path,
    backups: &Path,
    before: &Contents,
    acknowledged: &[String],
) -> Aftermath {
    let mut opened = match Store::open(file, backups) {
        Ok(opened) => opened,
        Err(fault) => return Aftermath::damaged(format!("it does not open: {fault}")),
    };
    let operations = opened.store.operations().expect("the journal is readable");
    let damage = opened.store.verify().expect("it can be verified");
    if opened.moved_aside.is_some() || !damage.is_empty() {
        return Aftermath::damaged(format!("damaged: {damage:?}"));
    }
    let wanted = before.operations + acknowledged.len();
    if operations.len() < wanted {
        let lost = wanted - operations.len();
        return Aftermath {
            lost,
            ..Aftermath::wrong(format!("{lost} acknowledged edits are missing"))
        };
    }
    let mut plan = opened.plan;
    let extra = &operations[wanted..];
    for operation in extra.iter().rev() {
        let undone = operation.edits.invert().apply(&mut plan);
        undone.expect("an edit is there as a whole");
    }
    let last = acknowledged.last().unwrap_or(&before.state);
    let differs = *last != state_hash(&plan) && last != "early";
    Aftermath {
        unacknowledged: extra.len(),
        wrong: (extra.len() > 1 || differs).then(|| {
            let extra = extra.len();
            format!("another state than was acknowledged, and {extra} edits more")
        }),
        ..Aftermath::default()
    }
}
