//! Baselines: keeping the dates of every task as a promise.

use super::checks;
use super::editing::Editing;
use crate::change::{Message, Refusal};
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
        let promised = now.plan.tasks.entries().map(|(slot, task)| {
            let dates = now.schedule.dates(slot);
            let promise = BaselineTask {
                start: Some(dates.start),
                finish: Some(dates.finish),
                duration: Some(dates.duration),
                work: task.effort,
                cost: None,
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
        self.take::<Baseline>(baseline);
        Ok(Message::new("label-delete-baseline").text("name", &row.name))
    }
}
