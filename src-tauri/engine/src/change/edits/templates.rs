//! Templates: what a release of some kind consists of.

use super::checks;
use super::editing::Editing;
use super::entered::Entered;
use super::links::check_lag;
use super::order;
use crate::change::Refusal;
use crate::plan::{Template, TemplateCriterionKind, TemplateStep};
use rustc_hash::FxHashMap;
use uuid::Uuid;

const MOST_STEPS: usize = 500;
const MOST_GATES: usize = 50;
const MOST_OF_A_GATE: usize = 100;
const LONGEST_UNIT: usize = 40;

impl Entered for Template {
    const WORD: &'static str = "template";

    fn placed(&self, id: Uuid, there: Option<&Self>, on: &Editing<'_>) -> Self {
        let keys = || on.plan().templates.iter().map(|row| &row.order);
        let mut row = Self {
            id: id.into(),
            order: there.map_or_else(|| order::last(keys()), |row| row.order.clone()),
            ..self.clone()
        };
        row.kinds.sort_unstable();
        row.kinds.dedup();
        row.version = there.map_or(1, |there| {
            let as_it_was = Self {
                version: there.version,
                ..row.clone()
            };
            // One that came from a file may be at the end already.
            let counts = u32::from(as_it_was != *there);
            there.version.saturating_add(counts)
        });
        row
    }

    fn judge(&self, _: &Editing<'_>) -> Result<(), Refusal> {
        checks::short_text("name", &self.name)?;
        checks::short_text("summary", &self.summary)?;
        checks::notes(&self.notes)?;
        checks::within("steps", self.steps.len() <= MOST_STEPS)?;
        checks::within("gates", self.gates.len() <= MOST_GATES)?;
        let places = self.judge_keys()?;
        for (at, step) in self.steps.iter().enumerate() {
            step.judge(at, &places)?;
        }
        checks::within("after", !self.turns_in_a_circle(&places))?;
        self.judge_gates(&places)
    }

    fn name_mut(&mut self) -> Option<&mut String> {
        Some(&mut self.name)
    }

    fn told(&self, _: &Editing<'_>) -> String {
        self.name.clone()
    }
}

/// Where each step stands, by key.
type Places<'a> = FxHashMap<&'a str, usize>;

impl Template {
    fn judge_keys(&self) -> Result<Places<'_>, Refusal> {
        let mut places = Places::default();
        for (at, step) in self.steps.iter().enumerate() {
            checks::within("key", !step.key.trim().is_empty())?;
            checks::short_text("key", &step.key)?;
            checks::within("key", places.insert(&step.key, at).is_none())?;
        }
        Ok(places)
    }

    /// Says whether steps wait for each other.
    fn turns_in_a_circle(&self, places: &Places<'_>) -> bool {
        let mut waits: Vec<usize> = self.steps.iter().map(|step| step.after.len()).collect();
        let mut ready: Vec<usize> = (0..waits.len()).filter(|&at| waits[at] == 0).collect();
        let mut done = 0;
        while let Some(at) = ready.pop() {
            done += 1;
            for (later, step) in self.steps.iter().enumerate() {
                let ties = step.after.iter();
                let ties = ties.filter(|link| places.get(link.after.as_str()) == Some(&at));
                let count = ties.count();
                waits[later] -= count;
                if count > 0 && waits[later] == 0 {
                    ready.push(later);
                }
            }
        }
        done < self.steps.len()
    }

    fn judge_gates(&self, places: &Places<'_>) -> Result<(), Refusal> {
        for gate in &self.gates {
            checks::name(&gate.name)?;
            let is_there = |key: &String| places.contains_key(key.as_str());
            checks::within("milestone", gate.milestone.as_ref().is_none_or(is_there))?;
            checks::within("sign-offs", gate.sign_offs.len() <= MOST_OF_A_GATE)?;
            checks::within("criteria", gate.criteria.len() <= MOST_OF_A_GATE)?;
            for role in &gate.sign_offs {
                checks::name(role)?;
            }
            for criterion in &gate.criteria {
                checks::name(&criterion.text)?;
                checks::length("lead", criterion.lead)?;
                match &criterion.kind {
                    TemplateCriterionKind::Manual | TemplateCriterionKind::Document => {}
                    TemplateCriterionKind::Metric { unit, .. } => {
                        checks::fits("unit", unit, LONGEST_UNIT)?;
                    }
                    TemplateCriterionKind::StepFinished { step } => {
                        checks::within("step", is_there(step))?;
                    }
                }
            }
        }
        Ok(())
    }
}

impl TemplateStep {
    fn judge(&self, at: usize, places: &Places<'_>) -> Result<(), Refusal> {
        checks::name(&self.name)?;
        checks::short_text("role", &self.role)?;
        checks::duration(self.duration)?;
        let stands_before = |key: &String| places.get(key.as_str()).is_some_and(|&of| of < at);
        checks::within("within", self.within.as_ref().is_none_or(stands_before))?;
        for link in &self.after {
            let is_another = places.get(link.after.as_str()).is_some_and(|&of| of != at);
            checks::within("after", is_another)?;
            check_lag(link.lag)?;
        }
        if let Some(booking) = &self.booking {
            checks::length("set-up", booking.set_up)?;
            checks::length("tear-down", booking.tear_down)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::around::{busy, id, template};
    use super::*;
    use crate::change::Command;
    use crate::plan::{DependencyKind, Lag, TemplateLink};

    fn add(change: impl FnOnce(&mut Template), verdict: &str) {
        let mut row = template();
        change(&mut row);
        busy().check(|_| Command::AddTemplate { template: row }, verdict);
    }

    fn after(key: &str) -> TemplateLink {
        TemplateLink {
            after: key.to_owned(),
            kind: DependencyKind::Fs,
            lag: Lag::default(),
        }
    }

    #[test]
    fn steps_refer_to_steps_of_the_same_template() {
        add(|_| {}, "+ template Minor");
        add(
            |row| row.steps[1].within = Some("nothing".to_owned()),
            "refused: out-of-range within",
        );
        add(
            |row| row.steps[1].after = vec![after("nothing")],
            "refused: out-of-range after",
        );
        add(
            |row| row.gates[0].milestone = Some("nothing".to_owned()),
            "refused: out-of-range milestone",
        );
        add(
            |row| row.steps[1].key = row.steps[0].key.clone(),
            "refused: out-of-range key",
        );
    }

    #[test]
    fn steps_do_not_wait_for_each_other_in_a_circle() {
        add(
            |row| row.steps[0].after = vec![after("go")],
            "refused: out-of-range after",
        );
        add(
            |row| row.steps[0].after = vec![after("build")],
            "refused: out-of-range after",
        );
    }

    #[test]
    fn a_template_from_a_file_may_have_the_last_version_that_there_is() {
        let sketch = busy().with(|plan| {
            let version = u32::MAX;
            let row = Template {
                version,
                ..template()
            };
            plan.templates.insert(row.into());
        });
        sketch.check(
            |_| Command::EditTemplate {
                template: Template {
                    summary: "Every month".to_owned(),
                    ..template()
                },
            },
            "template Minor: summary \"Every month\"",
        );
    }

    #[test]
    fn each_change_of_a_template_counts_its_version() {
        busy().check(
            |_| Command::EditTemplate {
                template: Template {
                    summary: "Every month".to_owned(),
                    version: 7,
                    ..template()
                },
            },
            "template Minor: summary \"Every month\", version 2",
        );
        busy().check(
            |_| Command::EditTemplate {
                template: template(),
            },
            "refused: no-change",
        );
        busy().check(
            |_| Command::DeleteTemplate { template: id(13) },
            "- template Minor",
        );
    }
}
