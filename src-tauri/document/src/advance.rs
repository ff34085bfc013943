//! The one mutation path: candidate, schedule, disk, and only then memory and windows.

use crate::delta;
use crate::document::Document;
use crate::history::Reversal;
use crate::wire::{Failure, Revision};
use slipway_engine::change::{ChangeSet, Command, Message, Operation};
use slipway_engine::{Edits, OperationId, Scheduled, edits_for};
use slipway_store::Header;

/// A long day at the desk leaves backups too, not only its end.
const EDITS_BETWEEN_BACKUPS: u64 = 100;

impl Document {
    /// Does what a command says, as one step of undo.
    ///
    /// # Errors
    ///
    /// A refusal, or a fault of the disk; the plan is then as it was.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a command is given away: it is done once"
    )]
    pub fn perform(&mut self, command: Command) -> Result<Revision, Failure> {
        let edits = self.edits_for(&command)?;
        self.advance(edits.label, edits.changes, None)
    }

    /// Takes the last step back.
    ///
    /// # Errors
    ///
    /// A fault of the disk, or `nothing-to-undo`.
    pub fn undo(&mut self) -> Result<Revision, Failure> {
        let next = self.history().undo();
        let (target, beneath) = next.ok_or_else(|| Failure::fault("nothing-to-undo"))?;
        self.take_back(target, beneath)
    }

    /// Brings the last step that was taken back.
    ///
    /// # Errors
    ///
    /// A fault of the disk, or `nothing-to-redo`.
    pub fn redo(&mut self) -> Result<Revision, Failure> {
        let next = self.history().redo();
        let (target, beneath) = next.ok_or_else(|| Failure::fault("nothing-to-redo"))?;
        self.take_back(target, beneath)
    }

    fn take_back(
        &mut self,
        target: OperationId,
        beneath: Option<OperationId>,
    ) -> Result<Revision, Failure> {
        let store = self.store()?;
        let operation = store.operation(target)?;
        let beneath = beneath.map(|id| store.header(id)).transpose()?;
        let reversal = Reversal {
            target,
            beneath: beneath.map(|header| header.label),
        };
        self.advance(operation.label, operation.edits.invert(), Some(reversal))
    }

    pub(crate) fn edits_for(&mut self, command: &Command) -> Result<Edits, Failure> {
        let (now, ids) = self.now_and_ids();
        Ok(edits_for(now, command, ids)?)
    }

    /// Returns the plan as it would be, with all that would follow.
    pub(crate) fn candidate(&self, changes: &ChangeSet) -> Result<Scheduled, Failure> {
        let mut plan = self.now().plan.clone();
        changes.apply(&mut plan).map_err(|stale| {
            tracing::error!(at = stale.at, "a change set does not fit the plan");
            Failure::fault("stale")
        })?;
        Ok(self.now().with(plan))
    }

    fn advance(
        &mut self,
        label: Message,
        changes: ChangeSet,
        reversal: Option<Reversal>,
    ) -> Result<Revision, Failure> {
        let after = self.candidate(&changes)?;
        let undoes = reversal.as_ref().map(|reversal| reversal.target);
        let operation = self.operation(label, changes, undoes)?;
        let present: Vec<String> = after
            .findings
            .iter()
            .map(|finding| finding.fingerprint.clone())
            .collect();
        self.store()?.commit(&operation, &present)?;
        tracing::debug!(
            seq = operation.seq.0,
            edits = operation.edits.0.len(),
            "committed"
        );
        let beneath = reversal.and_then(|reversal| reversal.beneath);
        let revision = self.swap_in(after, operation, beneath);
        if revision.0.is_multiple_of(EDITS_BETWEEN_BACKUPS) {
            self.back_up();
        }
        Ok(revision)
    }

    fn operation(
        &mut self,
        label: Message,
        edits: ChangeSet,
        undoes: Option<OperationId>,
    ) -> Result<Operation, Failure> {
        let (seq, parent) = self.store()?.next();
        let setting = self.setting();
        Ok(Operation {
            seq,
            id: OperationId(setting.ids.draw()),
            parent,
            author: setting.author.clone(),
            at: (setting.now)(),
            label,
            reason: None,
            edits,
            undoes,
        })
    }

    fn swap_in(
        &mut self,
        after: Scheduled,
        operation: Operation,
        beneath: Option<Message>,
    ) -> Revision {
        let Operation {
            seq,
            id,
            parent,
            author,
            at,
            label,
            edits,
            undoes,
            reason: _,
        } = operation;
        let header = Header {
            seq,
            id,
            parent,
            author,
            at,
            label: label.clone(),
            undoes,
        };
        let before = self.step_to(after, header, beneath);
        let frame = delta::delta(
            &before,
            self.now(),
            self.history(),
            self.revision(),
            label,
            edits,
        );
        self.tell(&frame);
        self.revision()
    }
}
