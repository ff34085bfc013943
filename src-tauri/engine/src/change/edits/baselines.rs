//! Baselines: keeping the dates of every task as a promise.

use super::checks;
use super::editing::Editing;
use crate::change::{Message, Refusal};
use crate::cost::{Costs, has_costs};
use crate::id::BaselineId;
use crate::plan::{Baseline, BaselineTask};
use crate::time::Instant;

impl Editing<'_> {
    pub(super) fn take_baseline(&mut self, name: &str, at: Instant) -> Result<Message, Refusal> {
        let name = checks::name(name)?;
        checks::date("date", at)?;
        let label = Message::new("label-take-baseline").text("name", &name);
        let taken = self.plan().baselines.iter().map(|row| row.number);
        let taken: Vec<u8> = taken.collect();
        let number = (0..=u8::MAX).find(|number| !taken.contains(number));
        let number = number.ok_or_else(|| checks::out_of_range("number"))?;
        let now = self.scheduled();
        // As planned now, with what was spent so far: nothing is measured by an older promise.
        let costs = Costs::of(now, None);
        let is_priced = has_costs(&now.plan);
        let promised = now.plan.tasks.entries().map(|(slot, task)| {
            let dates = now.schedule.dates(slot);
            let promise = BaselineTask {
                start: Some(dates.start),
                finish: Some(dates.finish),
                duration: Some(dates.duration),
                work: task.effort,
                cost: is_priced.then(|| costs.task(slot).cost()),
            };
            (task.id, promise)
        });
        let tasks = promised.collect();
        let baseline = Baseline {
            id: self.draw(),
            number,
            name,
            taken_at: Some(at),
            tasks,
        };
        self.put(baseline);
        Ok(label)
    }

    pub(super) fn delete_baseline(&mut self, baseline: BaselineId) -> Result<Message, Refusal> {
        let row = self.find::<Baseline>(baseline)?;
        self.forget_baseline_in_views(baseline);
        if self.plan().portfolio.rules.earned_value_baseline == Some(baseline) {
            self.amend_portfolio(|row| row.rules.earned_value_baseline = None);
        }
        self.take::<Baseline>(baseline);
        Ok(Message::new("label-delete-baseline").text("name", &row.name))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sketch::{Sketch, at, close};
    use crate::change::{Command, Subject};
    use crate::plan::{Baseline, Plan};
    use std::sync::Arc;

    fn take(name: &str) -> Command {
        Command::TakeBaseline {
            name: name.to_owned(),
            at: at("mon"),
        }
    }

    fn taken(sketch: &Sketch) -> (Plan, Arc<Baseline>) {
        let edits = sketch.edits(&take("Signed")).expect("it can be taken");
        let mut plan = sketch.plan.clone();
        edits.changes.apply(&mut plan).expect("it fits");
        let last = plan.baselines.iter().max_by_key(|row| row.number).cloned();
        (plan, last.expect("it is there"))
    }

    #[test]
    fn a_baseline_keeps_the_dates_of_every_task_as_they_are() {
        let sketch = Sketch::new("all sum | build 2d in all | test 1d in all after build");
        let (_, baseline) = taken(&sketch);
        assert_eq!(baseline.tasks.len(), 3, "summaries too");
        let promised = &baseline.tasks[&sketch.task("test")];
        assert_eq!(promised.start, Some(at("wed")), "as scheduled");
        assert_eq!(promised.finish, Some(close("wed")), "as scheduled");
        let all = &baseline.tasks[&sketch.task("all")];
        assert_eq!(
            all.duration.map(|length| length.0 / 3600),
            Some(24),
            "working time"
        );
        assert_eq!(
            baseline.taken_at,
            Some(at("mon")),
            "by the clock that was given"
        );
    }

    #[test]
    fn a_baseline_keeps_what_every_task_costs_where_there_is_money() {
        let plan = "@person ann | @rate ann 50 | all sum fixed 100 | build 2d in all by ann";
        let sketch = Sketch::new(plan);
        let (_, baseline) = taken(&sketch);
        let cost = |name| baseline.tasks[&sketch.task(name)].cost;
        assert_eq!(cost("build"), Some(80_000), "16 hours at 50");
        assert_eq!(cost("all"), Some(90_000), "with its own");
        let (_, baseline) = taken(&Sketch::new("build 2d"));
        let free = baseline.tasks.values().all(|task| task.cost.is_none());
        assert!(free, "nothing is said where nothing has a price");
    }

    #[test]
    fn a_baseline_takes_the_first_number_that_is_free() {
        let sketch = Sketch::new("build 2d").with(|plan| {
            for number in [0, 2] {
                let row = Baseline {
                    id: super::super::around::id(u128::from(number)),
                    number,
                    name: format!("Promise {number}"),
                    taken_at: None,
                    tasks: std::collections::BTreeMap::new(),
                };
                plan.baselines.insert(row.into());
            }
        });
        let edits = sketch.edits(&take("Signed")).expect("it can be taken");
        let crate::change::Change::Baseline(edit) = &edits.changes.0[0] else {
            panic!("it is a baseline");
        };
        let number = edit.after.as_ref().map(|row| row.number);
        assert_eq!(number, Some(1), "between the others");
    }

    #[test]
    fn a_baseline_can_be_renamed_and_deleted() {
        let (plan, baseline) = taken(&Sketch::new("build 2d"));
        let sketch = Sketch { plan };
        let subject = Subject::Baseline(baseline.id);
        let name = "Promise".to_owned();
        sketch.check(|_| Command::Rename { subject, name }, "baseline Signed:");
        let delete = Command::DeleteBaseline {
            baseline: baseline.id,
        };
        sketch.check(|_| delete, "- baseline Signed");
    }
}
