//! Differences under the heads by which reports tell of them.
//!
//! Each difference stands under one head, by the first of these that is true:
//!
//! | head | what |
//! |---|---|
//! | QA plan | tasks of test phases (integration, system, user acceptance, performance, security), whatever of them; environments, bookings, outages; criteria that are measured |
//! | requirement | gates, the other criteria, sign-offs and reviews; of a release its goal, kind, strategy, risk, priority, and whether it is regulated or about security |
//! | scope | products, releases and tasks that come, go or are renamed; of which release, product or package something is; whether a task counts, what it is and how much effort it takes |
//! | schedule | whatever else says when: durations, progress, dates by hand, links, working time, people, windows, freezes, waivers, targets, dates of others, rules |
//! | other | what moves nothing and asks for nothing: the RAID log, reports, views, templates, baselines, publications, notes, places, keys of other tools |

use super::comparison::Comparison;
use super::list::{ItemDifference, RowDifference};
use super::tables::{AnyRow, RowRef, TableName};
use crate::id::TaskId;
use crate::plan::{CriterionKind, PhaseKind, Plan};
use serde::{Deserialize, Serialize};

/// A head in a report of what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Head {
    /// What is asked of releases.
    Requirement,
    /// How they are tested.
    QaPlan,
    /// When everything happens.
    Schedule,
    /// What is in them.
    Scope,
    /// The rest.
    Other,
}

impl Head {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [
        Self::Requirement,
        Self::QaPlan,
        Self::Schedule,
        Self::Scope,
        Self::Other,
    ];
}

impl Comparison {
    /// Returns every difference under its head, heads without one left out. A row of which several
    /// things differ may stand under several heads, with what belongs there.
    #[must_use]
    pub fn by_head(&self) -> Vec<(Head, Vec<RowDifference>)> {
        let rows = self.rows();
        let under = |head: Head| {
            let rows = rows.iter().filter_map(|row| self.part(row, head));
            (head, rows.collect::<Vec<_>>())
        };
        let heads = Head::ALL.into_iter().map(under);
        heads.filter(|(_, rows)| !rows.is_empty()).collect()
    }

    /// Returns what of a row stands under a head.
    fn part(&self, row: &RowDifference, head: Head) -> Option<RowDifference> {
        let is_here = |item: &&ItemDifference| self.head(row, item) == head;
        let items: Vec<ItemDifference> = row.items.iter().filter(is_here).cloned().collect();
        (!items.is_empty()).then(|| RowDifference {
            items,
            ..row.clone()
        })
    }

    fn head(&self, row: &RowDifference, item: &ItemDifference) -> Head {
        let field = item.field.as_deref();
        match field {
            Some("place") if self.has_another_home(row.row) => return Head::Scope,
            Some(
                "notes" | "place" | "external" | "key" | "fields" | "cost" | "budget" | "rates"
                | "currency",
            ) => return Head::Other,
            _ => {}
        }
        match row.row.table {
            TableName::Environment | TableName::Booking | TableName::Outage => Head::QaPlan,
            TableName::Criterion if self.is_measured(row.row) => Head::QaPlan,
            TableName::Gate | TableName::Criterion | TableName::SignOff | TableName::Review => {
                Head::Requirement
            }
            TableName::Task if self.is_test(TaskId(row.row.id)) => Head::QaPlan,
            TableName::Task => match field {
                None | Some("name" | "active" | "kind" | "effort") => Head::Scope,
                Some(_) => Head::Schedule,
            },
            TableName::Product => Head::Scope,
            TableName::Release => match field {
                Some(
                    "goal" | "kind" | "strategy" | "risk" | "priority" | "regulated" | "security",
                ) => Head::Requirement,
                None | Some("name" | "version" | "also" | "package") => Head::Scope,
                Some(_) => Head::Schedule,
            },
            TableName::Portfolio
            | TableName::Dependency
            | TableName::Calendar
            | TableName::Person
            | TableName::Assignment
            | TableName::Window
            | TableName::Freeze
            | TableName::Waiver
            | TableName::ExternalEvent => Head::Schedule,
            TableName::Baseline
            | TableName::Template
            | TableName::Publication
            | TableName::View
            | TableName::RaidItem
            | TableName::Report => Head::Other,
        }
    }

    /// Says whether a task is of another release than it was, or a release of another product.
    fn has_another_home(&self, at: RowRef) -> bool {
        match (self.mine.get(&at), self.theirs.get(&at)) {
            (Some(AnyRow::Task(one)), Some(AnyRow::Task(other))) => one.release != other.release,
            (Some(AnyRow::Release(one)), Some(AnyRow::Release(other))) => {
                one.product != other.product
            }
            _ => false,
        }
    }

    /// Says whether a criterion is, or was, a value that is measured.
    fn is_measured(&self, at: RowRef) -> bool {
        let is_metric = |row: &AnyRow| match row {
            AnyRow::Criterion(row) => matches!(row.kind, CriterionKind::Metric(_)),
            _ => false,
        };
        let sides = [&self.theirs, &self.mine];
        let mut rows = sides.iter().filter_map(|rows| rows.get(&at));
        rows.any(is_metric)
    }

    /// Says whether a task stands, or stood, in a test phase.
    fn is_test(&self, task: TaskId) -> bool {
        let sides = [&self.plans.theirs, &self.plans.mine];
        sides.into_iter().any(|plan| is_in_test(plan, task))
    }
}

fn is_in_test(plan: &Plan, task: TaskId) -> bool {
    let mut next = Some(task);
    // No tree is deeper than it has tasks; a circle ends here.
    for _ in 0..=plan.tasks.len() {
        let Some(row) = next.and_then(|id| plan.tasks.get(id)) else {
            return false;
        };
        if row.phase.is_some_and(is_test) {
            return true;
        }
        next = row.parent;
    }
    false
}

fn is_test(phase: PhaseKind) -> bool {
    match phase {
        PhaseKind::IntegrationTest
        | PhaseKind::SystemTest
        | PhaseKind::Uat
        | PhaseKind::Performance
        | PhaseKind::Security => true,
        PhaseKind::Requirements
        | PhaseKind::Design
        | PhaseKind::Build
        | PhaseKind::Staging
        | PhaseKind::Deployment
        | PhaseKind::Hypercare
        | PhaseKind::Review => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation;

    fn heads(before: &str, after: &str) -> Vec<(Head, Vec<String>)> {
        let read = |text: &str| notation::read(text).expect("the plan is written well");
        let (before, after) = (read(before), read(after));
        let comparison = Comparison::three_way(&before, &before, &after);
        let said = |row: &RowDifference| {
            let fields = row.items.iter().map(|item| item.field.clone());
            let fields: Vec<String> = fields.map(Option::unwrap_or_default).collect();
            format!("{} {}", row.title, fields.join(","))
        };
        let heads = comparison.by_head().into_iter();
        heads
            .map(|(head, rows)| (head, rows.iter().map(said).collect()))
            .collect()
    }

    fn one(head: Head, said: &str) -> (Head, Vec<String>) {
        (head, vec![said.to_owned()])
    }

    #[test]
    fn a_longer_task_is_schedule_and_a_longer_test_the_qa_plan() {
        assert_eq!(
            heads("build 3d", "build 4d"),
            [one(Head::Schedule, "build duration")]
        );
        assert_eq!(
            heads("test 3d phase uat", "test 4d phase uat"),
            [one(Head::QaPlan, "test duration")]
        );
    }

    #[test]
    fn a_new_task_is_scope_and_its_link_schedule() {
        assert_eq!(
            heads("build 3d", "build 3d | docs 1d after build"),
            [
                one(Head::Schedule, "build → docs "),
                one(Head::Scope, "docs "),
            ]
        );
    }

    #[test]
    fn one_row_may_stand_under_two_heads() {
        let (minor, major) = (
            "@release pay prio 3\nbuild 3d",
            "@release pay prio 1 version 2\nbuild 3d",
        );
        assert_eq!(
            heads(minor, major),
            [
                one(Head::Requirement, "pay 2 priority"),
                one(Head::Scope, "pay 2 version"),
            ]
        );
    }

    #[test]
    fn environments_are_the_qa_plan_and_gates_what_is_required() {
        let plan = "@environment uat uat\n@release pay\nbuild 3d";
        assert_eq!(
            heads(
                plan,
                "@environment uat uat capacity 2\n@release pay\nbuild 3d\n@gate Go"
            ),
            [
                one(Head::Requirement, "Go "),
                one(Head::QaPlan, "uat capacity")
            ]
        );
    }
}
