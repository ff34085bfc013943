//! What each row waits for, as people type it: `3FS+2d;14SS`, by the numbers of the rows.

use crate::export::{Export, amount};
use slipway_engine::TaskId;
use slipway_engine::plan::{Dependency, DependencyKind, Rules};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The predecessors of every row that has some.
pub(crate) struct Predecessors(BTreeMap<TaskId, String>);

impl Predecessors {
    /// Says what a row waits for; empty for nothing.
    pub(crate) fn of(&self, task: TaskId) -> &str {
        self.0.get(&task).map_or("", String::as_str)
    }
}

impl Export<'_> {
    /// Gathers what each row waits for among the rows that are asked for.
    pub(crate) fn predecessors(&self) -> Predecessors {
        let mut links: Vec<(usize, &Dependency)> = self
            .dependencies()
            .filter_map(|link| Some((self.line_of(link.predecessor)?.number, link)))
            .collect();
        links.sort_by_key(|(number, link)| (link.successor, *number, link.kind));
        let rules = &self.on.plan.portfolio.rules;
        let mut said: BTreeMap<TaskId, String> = BTreeMap::new();
        for (number, link) in links {
            let text = said.entry(link.successor).or_default();
            if !text.is_empty() {
                text.push(';');
            }
            tie(text, number, link, rules);
        }
        Predecessors(said)
    }
}

fn tie(text: &mut String, number: usize, link: &Dependency, rules: &Rules) {
    let kind = match link.kind {
        DependencyKind::Fs => "FS",
        DependencyKind::Ss => "SS",
        DependencyKind::Ff => "FF",
        DependencyKind::Sf => "SF",
    };
    let lag = amount::lag(link.lag, rules);
    let _ = write!(text, "{number}{kind}{lag}");
}
