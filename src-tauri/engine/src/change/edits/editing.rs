//! The builder through which every row edit goes.
//!
//! It changes a working copy of the plan, so that a later command of a batch sees what an earlier
//! one did, and at the end compares that copy with the plan: several edits of one row become one,
//! and edits that change nothing vanish.

use super::tables::{Known, RowKey, Tabled};
use super::tree::is_summary;
use crate::calendar::Calendars;
use crate::change::{Change, ChangeSet, Edit, NewIds, Refusal};
use crate::id::{CalendarId, EnvironmentId, ReleaseId, TaskId};
use crate::network::Network;
use crate::plan::{
    Assignment, Baseline, Booking, Calendar, Criterion, Dependency, Environment, ExternalEvent,
    Freeze, Gate, Outage, Person, Plan, Portfolio, Product, Publication, RaidItem, Release, Report,
    Review, SignOff, Task, Template, View, Waiver, Window,
};
use crate::schedule::TaskDates;
use crate::scheduled::Scheduled;
use rustc_hash::FxHashSet;
use std::sync::Arc;
use uuid::Uuid;

/// A plan being changed.
pub(super) struct Editing<'a> {
    on: &'a Scheduled,
    ids: &'a mut dyn NewIds,
    plan: Plan,
    touched: Vec<RowKey>,
    seen: FxHashSet<RowKey>,
    /// The working copy with its dates, when somebody asked for them after a change.
    fresh: Option<Scheduled>,
    is_current: bool,
    /// Whether the calendars compiled for the plan may not be those of the working copy any more.
    calendars_moved: bool,
}

impl<'a> Editing<'a> {
    /// Begins to change a plan.
    pub(super) fn new(on: &'a Scheduled, ids: &'a mut dyn NewIds) -> Self {
        Self {
            on,
            ids,
            plan: on.plan.clone(),
            touched: Vec::new(),
            seen: FxHashSet::default(),
            fresh: None,
            is_current: true,
            calendars_moved: false,
        }
    }

    /// Returns the plan with the changes so far.
    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Returns a row, or refuses because it is not there.
    pub(super) fn find<R: Known>(&self, id: R::Id) -> Result<Arc<R>, Refusal> {
        R::table(&self.plan)
            .get(id)
            .cloned()
            .ok_or(Refusal::Unknown {
                subject: R::subject(id),
            })
    }

    /// Refuses unless the row is there, where one is named at all.
    pub(super) fn require<R: Known>(&self, id: Option<R::Id>) -> Result<(), Refusal> {
        id.map_or(Ok(()), |id| self.find::<R>(id).map(drop))
    }

    /// Draws a fresh id.
    pub(super) fn draw<I: From<Uuid>>(&mut self) -> I {
        self.ids.draw().into()
    }

    /// Puts a new or changed row into the plan.
    pub(super) fn put<R: Tabled>(&mut self, row: R) {
        self.put_shared(Arc::new(row));
    }

    /// Puts a row that something else holds too into the plan.
    pub(super) fn put_shared<R: Tabled>(&mut self, row: Arc<R>) {
        self.touch(R::key(row.id()));
        let after = Arc::clone(&row);
        let before = R::table_mut(&mut self.plan).insert(row);
        self.calendars_moved |= R::opens_or_closes(before.as_deref(), Some(&after));
    }

    /// Takes a row out of the plan.
    pub(super) fn take<R: Tabled>(&mut self, id: R::Id) {
        self.touch(R::key(id));
        let before = R::table_mut(&mut self.plan).remove(id);
        self.calendars_moved |= R::opens_or_closes(before.as_deref(), None);
    }

    /// Changes a row that is there.
    pub(super) fn amend<R: Known>(
        &mut self,
        id: R::Id,
        change: impl FnOnce(&mut R),
    ) -> Result<(), Refusal> {
        let mut row = R::clone(&*self.find::<R>(id)?);
        change(&mut row);
        self.put(row);
        Ok(())
    }

    /// Changes the portfolio.
    pub(super) fn amend_portfolio(&mut self, change: impl FnOnce(&mut Portfolio)) {
        self.is_current = false;
        self.calendars_moved = true;
        change(Arc::make_mut(&mut self.plan.portfolio));
    }

    /// Says whether other tasks stand under one in the plan as it is now.
    pub(super) fn is_summary(&self, task: TaskId) -> bool {
        match (self.on.plan.tasks.slot(task), self.network()) {
            (Some(slot), Some(network)) => network.is_summary[slot as usize],
            (None, _) | (_, None) => is_summary(&self.plan, task),
        }
    }

    /// Returns the network of the plan as it is now, unless a change so far may have made it another.
    pub(super) fn network(&self) -> Option<&Network> {
        let place = |plan: &Plan, id| {
            let row: Option<&Arc<Task>> = plan.tasks.get(id);
            row.map(|row| (row.parent, row.active))
        };
        let is_beside = |key: &RowKey| match key {
            RowKey::Task(id) => place(&self.plan, *id) == place(&self.on.plan, *id),
            RowKey::Dependency(_) => false,
            RowKey::Calendar(_)
            | RowKey::Person(_)
            | RowKey::Product(_)
            | RowKey::Release(_)
            | RowKey::Assignment(_)
            | RowKey::Baseline(_)
            | RowKey::Window(_)
            | RowKey::Freeze(_)
            | RowKey::Waiver(_)
            | RowKey::Environment(_)
            | RowKey::Booking(_)
            | RowKey::Gate(_)
            | RowKey::ExternalEvent(_)
            | RowKey::Outage(_)
            | RowKey::Criterion(_)
            | RowKey::SignOff(_)
            | RowKey::Review(_)
            | RowKey::Template(_)
            | RowKey::Publication(_)
            | RowKey::View(_)
            | RowKey::RaidItem(_)
            | RowKey::Report(_) => true,
        };
        let is_same = self.touched.iter().all(is_beside);
        is_same.then(|| self.on.schedule.network())
    }

    /// Returns the calendars of the plan as it is now.
    pub(super) fn calendars(&mut self) -> Arc<Calendars> {
        if self.calendars_moved {
            Arc::clone(&self.scheduled().calendars)
        } else {
            Arc::clone(&self.on.calendars)
        }
    }

    /// Returns the dates of a task in the plan as it is now.
    pub(super) fn dates(&mut self, task: TaskId) -> Result<TaskDates, Refusal> {
        self.find::<Task>(task)?;
        let scheduled = self.scheduled();
        let slot = scheduled.plan.tasks.slot(task);
        slot.map(|slot| *scheduled.schedule.dates(slot))
            .ok_or(Refusal::Unknown {
                subject: Task::subject(task),
            })
    }

    /// Returns the plan as it is now with all that follows from it.
    pub(super) fn scheduled(&mut self) -> &Scheduled {
        if !self.is_current {
            let base = self.fresh.as_ref().unwrap_or(self.on);
            self.fresh = Some(base.with(self.plan.clone()));
            self.is_current = true;
        }
        self.fresh.as_ref().unwrap_or(self.on)
    }

    fn touch(&mut self, key: RowKey) {
        self.is_current = false;
        if self.seen.insert(key) {
            self.touched.push(key);
        }
    }

    /// Ends the change: everything that differs, in an order in which no row ever refers to one
    /// that is not there, forwards or backwards.
    pub(super) fn finish(self) -> ChangeSet {
        let mut added = Vec::new();
        let mut changed = Vec::new();
        let mut removed = Vec::new();
        for key in &self.touched {
            let Some((change, fate)) = self.change(*key) else {
                continue;
            };
            match fate {
                Fate::Added => added.push((self.rank(*key, &self.plan), change)),
                Fate::Changed => changed.push(change),
                Fate::Removed => removed.push((self.rank(*key, &self.on.plan), change)),
            }
        }
        added.sort_by_key(|(rank, _)| *rank);
        removed.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
        let portfolio = difference(&self.on.plan.portfolio, &self.plan.portfolio);
        ChangeSet(
            added
                .into_iter()
                .map(|(_, change)| change)
                .chain(portfolio)
                .chain(changed)
                .chain(removed.into_iter().map(|(_, change)| change))
                .collect(),
        )
    }

    fn change(&self, key: RowKey) -> Option<(Change, Fate)> {
        match key {
            RowKey::Calendar(id) => self.row_change::<Calendar>(id),
            RowKey::Person(id) => self.row_change::<Person>(id),
            RowKey::Product(id) => self.row_change::<Product>(id),
            RowKey::Release(id) => self.row_change::<Release>(id),
            RowKey::Task(id) => self.row_change::<Task>(id),
            RowKey::Dependency(id) => self.row_change::<Dependency>(id),
            RowKey::Assignment(id) => self.row_change::<Assignment>(id),
            RowKey::Baseline(id) => self.row_change::<Baseline>(id),
            RowKey::Window(id) => self.row_change::<Window>(id),
            RowKey::Freeze(id) => self.row_change::<Freeze>(id),
            RowKey::Waiver(id) => self.row_change::<Waiver>(id),
            RowKey::Environment(id) => self.row_change::<Environment>(id),
            RowKey::Booking(id) => self.row_change::<Booking>(id),
            RowKey::Gate(id) => self.row_change::<Gate>(id),
            RowKey::ExternalEvent(id) => self.row_change::<ExternalEvent>(id),
            RowKey::Outage(id) => self.row_change::<Outage>(id),
            RowKey::Criterion(id) => self.row_change::<Criterion>(id),
            RowKey::SignOff(id) => self.row_change::<SignOff>(id),
            RowKey::Review(id) => self.row_change::<Review>(id),
            RowKey::Template(id) => self.row_change::<Template>(id),
            RowKey::Publication(id) => self.row_change::<Publication>(id),
            RowKey::View(id) => self.row_change::<View>(id),
            RowKey::RaidItem(id) => self.row_change::<RaidItem>(id),
            RowKey::Report(id) => self.row_change::<Report>(id),
        }
    }

    fn row_change<R: Tabled>(&self, id: R::Id) -> Option<(Change, Fate)> {
        let before = R::table(&self.on.plan).get(id).cloned();
        let after = R::table(&self.plan).get(id).cloned();
        let fate = match (&before, &after) {
            (None, None) => return None,
            (None, Some(_)) => Fate::Added,
            (Some(_), None) => Fate::Removed,
            (Some(before), Some(after)) if before == after => return None,
            (Some(_), Some(_)) => Fate::Changed,
        };
        Some((R::change(Edit { before, after }), fate))
    }

    /// Returns a number that is greater than that of every row this one refers to.
    fn rank(&self, key: RowKey, plan: &Plan) -> (u8, usize) {
        match key {
            RowKey::Calendar(id) => (0, calendar_depth(plan, id)),
            RowKey::Person(_) => (1, 0),
            RowKey::Product(_) => (2, 0),
            RowKey::Environment(id) => (3, parts_of(plan, id).count()),
            RowKey::Window(_) => (4, 0),
            RowKey::Release(id) => (5, usize::from(is_packed(plan, id))),
            RowKey::Task(id) => (6, super::tree::ancestors(plan, id).count()),
            RowKey::Dependency(_) => (7, 0),
            RowKey::Assignment(_) => (8, 0),
            RowKey::Baseline(_) => (9, 0),
            RowKey::Freeze(_) => (10, 0),
            RowKey::Waiver(_) => (11, 0),
            RowKey::Booking(_) => (12, 0),
            RowKey::Gate(_) => (13, 0),
            RowKey::ExternalEvent(_) => (14, 0),
            RowKey::Outage(_) => (15, 0),
            RowKey::Criterion(_) => (16, 0),
            RowKey::SignOff(_) => (17, 0),
            RowKey::Review(_) => (18, 0),
            RowKey::Template(_) => (19, 0),
            RowKey::Publication(_) => (20, 0),
            RowKey::View(_) => (21, 0),
            RowKey::RaidItem(_) => (22, 0),
            RowKey::Report(_) => (23, 0),
        }
    }
}

/// What becomes of a row.
enum Fate {
    Added,
    Changed,
    Removed,
}

fn difference(before: &Arc<Portfolio>, after: &Arc<Portfolio>) -> Option<Change> {
    (before != after).then(|| {
        Change::Portfolio(Edit {
            before: Some(Arc::clone(before)),
            after: Some(Arc::clone(after)),
        })
    })
}

/// Says whether a release goes out with another, which then is no member itself.
fn is_packed(plan: &Plan, id: ReleaseId) -> bool {
    let row = plan.releases.get(id);
    row.is_some_and(|row| row.package.is_some())
}

fn calendar_depth(plan: &Plan, id: CalendarId) -> usize {
    bases(plan, id).count()
}

/// Iterates over the calendars that one stands on, nearest first, and ends in a circle too.
pub(super) fn bases(plan: &Plan, id: CalendarId) -> impl Iterator<Item = CalendarId> {
    let base = |id| {
        plan.calendars
            .get(id)
            .and_then(|calendar: &Arc<Calendar>| calendar.base)
    };
    std::iter::successors(base(id), move |id| base(*id)).take(plan.calendars.len())
}

/// Iterates over the environments that one is a part of, nearest first, and ends in a circle too.
pub(super) fn parts_of(plan: &Plan, id: EnvironmentId) -> impl Iterator<Item = EnvironmentId> {
    let parent = |id| plan.environments.get(id).and_then(|row| row.parent);
    std::iter::successors(parent(id), move |id| parent(*id)).take(plan.environments.len())
}
