//! Behind gates: the work that they wait for, the milestone at which they are decided, or the people who set
//! a date.

use super::{Behind, Chain, Edge, step};
use crate::change::Subject;
use crate::finding::gates::{self, Decided};
use crate::id::GateId;

impl<'a> Behind<'a> {
    fn gate(&self) -> Option<Decided<'a>> {
        let id = self
            .finding
            .subjects
            .iter()
            .find_map(|subject| match subject {
                Subject::Gate(id) => Some(*id),
                _ => None,
            });
        let id: GateId = id?;
        gates::all(&self.view)
            .into_iter()
            .find(|gate| gate.gate.id == id)
    }

    /// The work that is through last before a gate.
    pub(super) fn work_of_gate(&self) -> Option<Chain> {
        let (last, _) = gates::last_work(&self.view, &self.gate()?)?;
        self.of_task(self.view.task(last)?.id, Edge::Finish)
    }

    /// A gate is decided at its milestone, or when people say.
    pub(super) fn of_gate(&self) -> Option<Chain> {
        let gate = self.gate()?;
        let at = gate.at?;
        if gate.gate.date.is_none() {
            return self.of_task(gate.gate.milestone?, Edge::Finish);
        }
        let subject = Subject::Gate(gate.gate.id);
        let why = gate.message("why-decided");
        Some(Chain {
            message: gate.message("chain-gate"),
            subject,
            at: Some(at),
            steps: vec![step(why, at, subject, "cause-manual")],
        })
    }
}
