//! The work of a template as rows: phases, tasks, milestones, links and bookings.

use super::super::editing::Editing;
use crate::change::Refusal;
use crate::id::{EnvironmentId, PersonId, ProductId, TaskId};
use crate::network::cycle;
use crate::plan::{
    Booking, Dependency, DependencyKind, Environment, Lag, OrderKey, Release, Stage, Strength,
    Task, TaskKind, Template, TemplateCriterionKind, TemplateLink, TemplateStep,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// People by what they are called, in lower case: a role is done by who is called so.
pub(super) type People = BTreeMap<String, PersonId>;

/// The tasks that were made of steps, by key, and the pairs that are tied.
#[derive(Default)]
pub(super) struct Made<'a> {
    tasks: FxHashMap<&'a str, TaskId>,
    tied: FxHashSet<(TaskId, TaskId, DependencyKind)>,
}

impl Made<'_> {
    /// Returns the task that was made of a step.
    pub(super) fn task(&self, key: &str) -> Option<TaskId> {
        self.tasks.get(key).copied()
    }
}

/// Returns who is called as a role is.
pub(super) fn person_of(people: &People, role: &str) -> Option<PersonId> {
    people.get(&role.trim().to_lowercase()).copied()
}

impl Editing<'_> {
    pub(super) fn people_by_name(&self) -> People {
        let mut people = People::new();
        for person in self.plan().people.iter() {
            let name = person.name.trim().to_lowercase();
            // Of two with one name the first is meant.
            people.entry(name).or_insert(person.id);
        }
        people
    }

    /// Puts a task for every step; a step stands behind the phase that it is a part of.
    pub(super) fn put_steps<'t>(
        &mut self,
        release: &Release,
        template: &'t Template,
        people: &People,
    ) -> Made<'t> {
        let mut made = Made::default();
        let mut last: FxHashMap<Option<TaskId>, OrderKey> = FxHashMap::default();
        for step in &template.steps {
            let parent = step.within.as_deref().and_then(|key| made.task(key));
            let order = OrderKey::between(last.get(&parent), None);
            last.insert(parent, order.clone());
            let environment = self.environment_for(release.product, step);
            let mut task = Task::new(self.draw(), release.id, step.name.trim());
            task.parent = parent;
            task.order = order;
            task.kind = step.kind;
            task.phase = step.phase;
            task.owner = person_of(people, &step.role);
            task.uses = environment.into_iter().collect();
            if step.kind != TaskKind::Milestone {
                task.duration = step.duration;
            }
            made.tasks.insert(&step.key, task.id);
            self.put(task);
        }
        made
    }

    /// Ties what waits for each other, and the work that criteria are about to the milestone of their
    /// gate: a gate is a milestone whose predecessors are the tasks of its criteria (design.md §5).
    pub(super) fn tie_steps(
        &mut self,
        template: &Template,
        made: &mut Made<'_>,
    ) -> Result<(), Refusal> {
        for step in &template.steps {
            for link in &step.after {
                self.tie(made, (&link.after, &step.key), link.kind, link.lag)?;
            }
        }
        for gate in &template.gates {
            let Some(milestone) = &gate.milestone else {
                continue;
            };
            for criterion in &gate.criteria {
                if let TemplateCriterionKind::StepFinished { step } = &criterion.kind
                    && !leads_to(template, step, milestone)
                {
                    let ends = (step.as_str(), milestone.as_str());
                    self.tie(made, ends, DependencyKind::Fs, Lag::default())?;
                }
            }
        }
        self.refuse_loops(made)
    }

    /// Ties two steps, once.
    fn tie(
        &mut self,
        made: &mut Made<'_>,
        (before, behind): (&str, &str),
        kind: DependencyKind,
        lag: Lag,
    ) -> Result<(), Refusal> {
        let (Some(predecessor), Some(successor)) = (made.task(before), made.task(behind)) else {
            return Ok(());
        };
        self.refuse_own_summary(predecessor, successor)?;
        if made.tied.insert((predecessor, successor, kind)) {
            let id = self.draw();
            self.put(Dependency {
                id,
                predecessor,
                successor,
                kind,
                lag,
                strength: Strength::default(),
                reason: String::new(),
                external: Vec::new(),
            });
        }
        Ok(())
    }

    /// Refuses a template whose steps wait for each other through their phases. Looked for once and
    /// not a link at a time: nothing but the new links can close a loop among new tasks.
    fn refuse_loops(&self, made: &Made<'_>) -> Result<(), Refusal> {
        let new: FxHashSet<TaskId> = made.tasks.values().copied().collect();
        let links = cycle::links_in_cycles(self.plan()).into_iter();
        let mut links = links.filter_map(|id| self.plan().dependencies.get(id));
        match links.find(|link| new.contains(&link.successor)) {
            None => Ok(()),
            Some(link) => self.refuse_cycle(link.predecessor, link.successor),
        }
    }

    /// Puts the bookings that steps need, each with its task. A step for which there is no
    /// environment gets none.
    pub(super) fn put_bookings(
        &mut self,
        release: &Release,
        template: &Template,
        made: &Made<'_>,
    ) -> Result<(), Refusal> {
        for step in &template.steps {
            let (Some(need), Some(id)) = (&step.booking, made.task(&step.key)) else {
                continue;
            };
            let Some(&environment) = self.find::<Task>(id)?.uses.first() else {
                continue;
            };
            let booking = Booking {
                task: Some(id),
                sharing: need.sharing,
                purpose: need.purpose,
                set_up: need.set_up,
                tear_down: need.tear_down,
                ..Booking::new(self.draw(), environment, release.id)
            };
            self.put(booking);
        }
        Ok(())
    }

    fn environment_for(&self, product: ProductId, step: &TemplateStep) -> Option<EnvironmentId> {
        let stage = step.booking.as_ref()?.stage;
        let environments = self.plan().environments.iter().map(AsRef::as_ref);
        let fits = environments.filter(|row| serves(row, product, stage));
        // Its own before one that everybody has.
        fits.min_by_key(|row| (row.product.is_none(), &row.order, row.id))
            .map(|row| row.id)
    }
}

/// Says whether a step is another, or comes before it on a way of steps that each wait for the one
/// before to finish: a link more would say nothing (finding L09).
fn leads_to(template: &Template, from: &str, to: &str) -> bool {
    let mut open = vec![to];
    let mut seen = FxHashSet::default();
    while let Some(key) = open.pop() {
        if key == from {
            return true;
        }
        if seen.insert(key) {
            let step = template.steps.iter().find(|step| step.key == key);
            let links = step.into_iter().flat_map(|step| &step.after);
            open.extend(
                links
                    .filter(|link| waits(link))
                    .map(|link| link.after.as_str()),
            );
        }
    }
    false
}

/// Says whether a link lets nothing begin before what it names is finished.
fn waits(link: &TemplateLink) -> bool {
    let is_early = match link.lag {
        Lag::Working(length) | Lag::Elapsed(length) => length.0 < 0,
        Lag::Percent(points) | Lag::ElapsedPercent(points) => points < 0,
    };
    link.kind == DependencyKind::Fs && !is_early
}

fn serves(environment: &Environment, product: ProductId, stage: Stage) -> bool {
    environment.stage == stage && environment.product.is_none_or(|of| of == product)
}
