//! The chain of drivers back from a leaf: what would have to go faster for it to come sooner.

use super::{Driver, Schedule};
use crate::network::Link;
use crate::plan::{Plan, Task};

/// Leaves that drive one another, the last first, and the links between them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chain<'a> {
    pub(crate) tasks: Vec<u32>,
    pub(crate) links: Vec<&'a Link>,
}

impl Schedule {
    /// Returns the unfinished leaves that drive a leaf, itself included. A deployment that waits for
    /// its window is driven by what is through last before it.
    pub(crate) fn driving_chain(&self, plan: &Plan, last: u32) -> Chain<'_> {
        let mut chain = Chain::default();
        let mut slot = last;
        let is_open = |task: &Task| !task.progress.is_finished();
        // Loops were cut, so no chain is longer than its tasks; a window may only be entered once.
        while chain.tasks.len() <= plan.tasks.slot_count()
            && plan.tasks.at(slot).is_some_and(|task| is_open(task))
        {
            chain.tasks.push(slot);
            let mut incoming = self.network().incoming(slot).iter();
            let link = match self.dates(slot).driver {
                Driver::Dependency(driving) => incoming.find(|link| link.dependency == driving),
                Driver::Window(_) => incoming.max_by_key(|link| self.ends(link.predecessor).finish),
                Driver::Start
                | Driver::Constraint
                | Driver::ActualStart
                | Driver::DataDate
                | Driver::Manual
                | Driver::Levelling
                | Driver::Late
                | Driver::Children => None,
            };
            let Some((link, before)) = link.and_then(|link| Some((link, self.deciding(link)?)))
            else {
                break;
            };
            chain.links.push(link);
            slot = before;
        }
        chain
    }
}
