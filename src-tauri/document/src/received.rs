//! What somebody sent: a copy of the portfolio, another portfolio, or rows of a file, beside the open
//! plan. It is read once, out of a private copy; the file itself is never touched.

use crate::ancestor::{Ancestor, Way, ancestor};
use crate::document::Document;
use crate::wire::{ComparisonView, Failure, Kinship, MergePreview, Revision};
use slipway_engine::OperationId;
use slipway_engine::change::{Change, Command, Message, Rows};
use slipway_engine::compare::{Comparison, Decided, Resolved};
use slipway_engine::plan::Plan;
use slipway_store::{Store, read_copy};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Something to compare the open plan with, and to take changes from.
#[derive(Debug)]
pub struct Received {
    name: String,
    /// The last step in its journal, which a merge remembers.
    last: Option<OperationId>,
    /// Files that rows name there and not here, by hash.
    attachments: BTreeMap<String, Vec<u8>>,
    what: What,
}

#[derive(Debug)]
enum What {
    /// A copy with a common ancestor.
    Copy {
        ancestor: Box<Ancestor>,
        theirs: Box<Plan>,
    },
    /// A copy of the same portfolio whose history lacks one.
    Apart(Box<Plan>),
    /// Another portfolio.
    Foreign(Box<Rows>),
    /// Rows that came out of a file of another tool.
    File(Box<Rows>),
}

impl Received {
    /// Takes the rows that were read from the file called `name`.
    #[must_use]
    pub fn rows(name: &str, rows: Rows) -> Self {
        Self {
            name: name.to_owned(),
            last: None,
            attachments: BTreeMap::new(),
            what: What::File(Box::new(rows)),
        }
    }

    /// Returns what the file is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Says how it stands to the open plan.
    #[must_use]
    pub fn kinship(&self) -> Kinship {
        match &self.what {
            What::Copy { ancestor, .. } => Kinship::Copy {
                at: ancestor.at,
                mine: ancestor.mine,
                theirs: ancestor.theirs,
            },
            What::Apart(_) => Kinship::Apart,
            What::Foreign(_) => Kinship::Foreign,
            What::File(_) => Kinship::File,
        }
    }

    /// Compares a plan with it.
    #[must_use]
    pub fn compare(&self, mine: &Plan) -> Comparison {
        match &self.what {
            What::Copy { ancestor, theirs } => Comparison::three_way(&ancestor.plan, mine, theirs),
            What::Apart(theirs) => Comparison::two_way(mine, theirs),
            What::Foreign(rows) | What::File(rows) => Comparison::incoming(mine, rows),
        }
    }

    /// Returns the command that takes over what is decided.
    fn command(&self, resolved: Resolved) -> Command {
        let label = Message::new("label-merge").text("file", &self.name);
        let label = match self.last {
            Some(last) => label.text("theirs", &last.to_string()),
            None => label,
        };
        Command::Merge {
            label,
            changes: resolved.changes,
        }
    }
}

impl Document {
    /// Reads a portfolio that somebody sent, out of a private copy.
    ///
    /// # Errors
    ///
    /// `own-file` when it is the open one; otherwise why it cannot be read.
    pub fn receive(&mut self, path: &Path) -> Result<Received, Failure> {
        let is_own = |own: &Path| {
            let (own, other) = (own.canonicalize(), path.canonicalize());
            own.is_ok() && own.ok() == other.ok()
        };
        if self.path().is_some_and(is_own) {
            return Err(Failure::fault("own-file"));
        }
        let draw = self.setting().ids.draw();
        let folder = self.backups().join("received").join(draw.to_string());
        let received = self.read_received(path, &folder);
        if std::fs::remove_dir_all(&folder).is_err() {
            tracing::warn!("the private copy of a received file was not removed");
        }
        received
    }

    fn read_received(&mut self, path: &Path, folder: &Path) -> Result<Received, Failure> {
        let mut opened = read_copy(path, folder)?;
        let mine = self.now().plan.clone();
        let store = self.store()?;
        let name = path.file_stem().unwrap_or_default();
        let attachments = attachments(&opened.plan, &mine, &opened.store);
        let what = if opened.identity.lineage_id == store.identity().lineage_id {
            let ours = Way::of(&mine, store)?;
            let theirs = Way::of(&opened.plan, &mut opened.store)?;
            match ancestor(&ours, &theirs) {
                Some(ancestor) => What::Copy {
                    ancestor: Box::new(ancestor),
                    theirs: Box::new(opened.plan),
                },
                None => What::Apart(Box::new(opened.plan)),
            }
        } else {
            What::Foreign(Box::new(Rows::from(&opened.plan)))
        };
        Ok(Received {
            name: name.to_string_lossy().into_owned(),
            last: opened.store.next().1,
            attachments,
            what,
        })
    }

    /// Returns how the open plan differs from what was received.
    #[must_use]
    pub fn compared(&self, received: &Received) -> ComparisonView {
        let comparison = received.compare(&self.now().plan);
        ComparisonView {
            file: received.name.clone(),
            kinship: received.kinship(),
            on: self.revision(),
            rows: comparison.rows(),
        }
    }

    /// Returns what comes of some decisions; nothing changes.
    ///
    /// # Errors
    ///
    /// A refusal when what they come to makes no sense.
    pub fn preview_merge(
        &mut self,
        received: &Received,
        decided: &[Decided],
    ) -> Result<MergePreview, Failure> {
        let resolved = received.compare(&self.now().plan).resolve(decided);
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let mut preview = MergePreview {
            open: count(resolved.open),
            taken: count(resolved.taken),
            rows: count(resolved.changes.0.len()),
            left_out: resolved.left_out.clone(),
            effect: None,
        };
        if !resolved.changes.is_empty() {
            let command = received.command(resolved);
            let after = self.after(&command)?;
            preview.effect = Some(self.head(&command, &after).0);
        }
        Ok(preview)
    }

    /// Takes over what is decided, as one step of undo.
    ///
    /// # Errors
    ///
    /// `open-clashes` while some clash is not decided; otherwise as [`Self::perform`].
    pub fn merge(&mut self, received: &Received, decided: &[Decided]) -> Result<Revision, Failure> {
        let resolved = received.compare(&self.now().plan).resolve(decided);
        if resolved.open > 0 {
            return Err(Failure::fault("open-clashes"));
        }
        // Files first: a row never names one that is not kept.
        for hash in resolved.changes.0.iter().flat_map(named) {
            if let Some(bytes) = received.attachments.get(hash) {
                self.store()?.attach(bytes)?;
            }
        }
        self.perform(received.command(resolved))
    }
}

/// Returns the files that rows name there, and that are not kept here; what is not kept there either, or
/// damaged, cannot be brought.
fn attachments(theirs: &Plan, mine: &Plan, store: &Store) -> BTreeMap<String, Vec<u8>> {
    let here: BTreeSet<&str> = of_plan(mine).collect();
    of_plan(theirs)
        .filter(|hash| !here.contains(hash))
        .filter_map(|hash| Some((hash.to_owned(), store.attachment(hash).ok()?)))
        .collect()
}

/// Iterates over the files that the rows of a plan name.
fn of_plan(plan: &Plan) -> impl Iterator<Item = &str> {
    let evidence = plan.criteria.iter().flat_map(|row| row.kept_files());
    let looks = plan.reports.iter().flat_map(|row| row.look.files());
    evidence.chain(looks.map(|file| file.hash.as_str()))
}

/// Returns the files that a changed row names.
fn named(change: &Change) -> Vec<&str> {
    if let Change::Criterion(edit) = change {
        let rows = edit.after.iter();
        return rows.flat_map(|row| row.kept_files()).collect();
    }
    if let Change::Report(edit) = change {
        let files = edit.after.iter().flat_map(|row| row.look.files());
        return files.map(|file| file.hash.as_str()).collect();
    }
    Vec::new()
}
