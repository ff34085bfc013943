//! What others set and what was promised, in the notation: `@event`, `@baseline`, `promised D..D`.

use super::dates::Edge;
use super::read::{Reader, id};
use crate::id::TaskId;
use crate::plan::{Baseline, BaselineTask, EventKind, ExternalEvent};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Reader {
    /// `Promise mon`: what was promised of tasks is promised in this one, taken then.
    pub(super) fn add_baseline(&mut self, words: &[&str]) -> Result<(), String> {
        let [name, taken] = words else {
            return Err("a baseline needs a name and when it was taken".to_owned());
        };
        let number = self.plan.baselines.len();
        self.plan.baselines.insert(Arc::new(Baseline {
            id: id(12, number as u128),
            number: u8::try_from(number).unwrap_or(u8::MAX),
            name: (*name).to_owned(),
            taken_at: Some(self.at(taken, Edge::Opening)?),
            tasks: BTreeMap::new(),
        }));
        Ok(())
    }

    /// `mon..wed`: when a task was to begin and end, in the last baseline.
    pub(super) fn promise(&mut self, task: TaskId, text: &str) -> Result<(), String> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let promise = BaselineTask {
            start: Some(self.at(from, Edge::Opening)?),
            finish: Some(self.at(to, Edge::Close)?),
            ..BaselineTask::default()
        };
        let last = self.plan.baselines.iter().max_by_key(|row| row.number);
        let mut baseline = Baseline::clone(last.ok_or("there is no baseline")?);
        let cost = baseline.tasks.get(&task).and_then(|row| row.cost);
        baseline
            .tasks
            .insert(task, BaselineTask { cost, ..promise });
        self.plan.baselines.insert(Arc::new(baseline));
        Ok(())
    }

    /// `os-17 fri for shop confirmed`: a date of others that a release needs.
    pub(super) fn event(&mut self, name: &str, words: &[&str]) -> Result<(), String> {
        let [date, "for", release, rest @ ..] = words else {
            return Err("an event needs its date and for which release".to_owned());
        };
        self.plan.external_events.insert(Arc::new(ExternalEvent {
            id: id(13, self.plan.external_events.len() as u128),
            name: name.to_owned(),
            source: String::new(),
            date: self.at(date, Edge::Opening)?,
            is_confirmed: rest.contains(&"confirmed"),
            milestone: None,
            needed_by: vec![self.release_named(release)?],
            notes: String::new(),
            external: Vec::new(),
            kind: EventKind::default(),
            confidence: None,
        }));
        Ok(())
    }
}
