//! Loose ends (L08): leaves that hang in the air, in releases where others are tied.

use super::notes::{Notes, View, finding};
use super::{Code, Severity};
use crate::change::{Message, Subject};
use crate::id::ReleaseId;
use crate::network::NONE;
use crate::plan::Task;

/// What was seen of loose ends on the way through the rows.
pub(super) struct LooseEnds {
    /// By release slot: whether any of its leaves is tied.
    is_tied: Vec<bool>,
    /// Slots of leaves that nothing follows, and whether nothing comes before them either.
    candidates: Vec<(u32, bool)>,
    /// The release asked for last: neighbours mostly share theirs.
    last: Option<(ReleaseId, u32)>,
}

impl LooseEnds {
    pub(super) fn new(view: &View<'_>) -> Self {
        Self {
            is_tied: vec![false; view.plan.releases.slot_count()],
            candidates: Vec::new(),
            last: None,
        }
    }

    pub(super) fn look_at(&mut self, view: &View<'_>, slot: u32, task: &Task) {
        let waits = !view.network.incoming(slot).is_empty();
        let drives =
            view.network.outgoing(slot).next().is_some() || !view.network.gates_of(slot).is_empty();
        let release = self.release_of(view, task);
        if (waits || drives) && release != NONE {
            self.is_tied[release as usize] = true;
        }
        if !drives && !task.progress.is_finished() {
            self.candidates.push((slot, !waits));
        }
    }

    fn release_of(&mut self, view: &View<'_>, task: &Task) -> u32 {
        match self.last {
            Some((id, slot)) if id == task.release => slot,
            _ => {
                let slot = view.plan.releases.slot(task.release).unwrap_or(NONE);
                self.last = Some((task.release, slot));
                slot
            }
        }
    }

    pub(super) fn report<'a>(mut self, view: &View<'a>, notes: &mut Notes<'a>) {
        for (slot, is_alone) in std::mem::take(&mut self.candidates) {
            let Some(task) = view.task(slot) else {
                continue;
            };
            let release = self.release_of(view, task);
            if release == NONE || !self.is_tied[release as usize] {
                continue;
            }
            let end = view.schedule.release(release).map(|span| span.finish);
            if !is_alone && end.is_none_or(|end| view.dates(slot).early_finish >= end) {
                continue;
            }
            let message = Message::new("finding-l08")
                .text("task", &task.name)
                .text("case", if is_alone { "alone" } else { "nothing-follows" });
            let finding = finding(
                Code::L08,
                Severity::Hint,
                &[task.id.into()],
                vec![Subject::Task(task.id)],
                message,
            );
            notes.add(&task.name, finding);
        }
    }
}
