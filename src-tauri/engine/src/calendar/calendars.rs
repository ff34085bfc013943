//! Every calendar of a plan, compiled, and which of them a task works on (scheduling.md rule 3).

use super::days::Chain;
use super::effective::Effective;
use super::{Compiled, Horizon, Share, Zone};
use crate::id::CalendarId;
use crate::plan::{Assignment, Calendar, Person, PersonKind, Plan, Task};
use crate::window::{Berth, Coming, Sites};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A circle of bases is cut after this many; edits refuse circles, imports may bring them.
const DEEPEST_CHAIN: usize = 16;

/// Every calendar of a plan, compiled over its horizon.
#[derive(Debug, Clone)]
pub struct Calendars {
    horizon: Horizon,
    zone: Arc<Zone>,
    compiled: Arc<CompiledRows>,
    clock: Arc<Compiled>,
    /// By task slot: the calendar of tasks that do not work on their release's or the portfolio's.
    special: FxHashMap<u32, Arc<Compiled>>,
    /// By task slot: who does what, where people on one task keep different hours.
    shares: FxHashMap<u32, Vec<Share>>,
    /// By release slot, where a release has its own.
    releases: FxHashMap<u32, Arc<Compiled>>,
    portfolio: Arc<Compiled>,
    /// What windows, freezes and bookings make of all that.
    effective: Effective,
}

/// What is expensive to compile, shared while its rows stay the same.
#[derive(Debug)]
struct CompiledRows {
    calendars: FxHashMap<CalendarId, Arc<Compiled>>,
    /// By person slot.
    people: FxHashMap<u32, Arc<Compiled>>,
    of_calendars: Vec<Arc<Calendar>>,
    of_people: Vec<Arc<Person>>,
    of_zone: String,
    of_default: CalendarId,
}

impl Calendars {
    /// Compiles everything.
    #[must_use]
    pub fn compile(plan: &Plan) -> Self {
        let horizon = Horizon::of(plan);
        let zone = Arc::new(Zone::compile(&plan.portfolio.zone, horizon));
        let compiled = Arc::new(CompiledRows::of(plan, &zone, horizon));
        let effective = Effective::none(plan, &zone, horizon);
        let clock = Arc::new(Compiled::around_the_clock());
        Self::choose(plan, horizon, zone, compiled, clock, effective)
    }

    /// Compiles for a plan that differs a little: what its edits did not touch is shared.
    #[must_use]
    pub fn for_candidate(&self, plan: &Plan) -> Self {
        let horizon = Horizon::of(plan);
        if horizon != self.horizon || !self.compiled.still_hold(plan) {
            return Self::compile(plan);
        }
        Self::choose(
            plan,
            horizon,
            Arc::clone(&self.zone),
            Arc::clone(&self.compiled),
            Arc::clone(&self.clock),
            self.effective.inherit(plan, &self.zone, horizon),
        )
    }

    fn choose(
        plan: &Plan,
        horizon: Horizon,
        zone: Arc<Zone>,
        compiled: Arc<CompiledRows>,
        clock: Arc<Compiled>,
        effective: Effective,
    ) -> Self {
        let portfolio = compiled
            .calendars
            .get(&plan.portfolio.calendar)
            .map_or_else(|| Arc::clone(&clock), Arc::clone);
        let mut calendars = Self {
            horizon,
            zone,
            compiled,
            clock,
            special: FxHashMap::default(),
            shares: FxHashMap::default(),
            releases: FxHashMap::default(),
            portfolio,
            effective,
        };
        for (slot, release) in plan.releases.entries() {
            if let Some(own) = release
                .calendar
                .and_then(|id| calendars.compiled.calendars.get(&id))
            {
                calendars.releases.insert(slot, Arc::clone(own));
            }
        }
        (calendars.special, calendars.shares) = calendars.special_tasks(plan);
        let mut effective = calendars.effective.clone();
        effective.fill(
            plan,
            &calendars.clock,
            |slot, task| Arc::clone(calendars.ordinary(plan, slot, task)),
            |slot| calendars.special.contains_key(&slot),
        );
        calendars.effective = effective;
        calendars
    }

    /// Finds the tasks that have their own calendar or assignees with working time.
    fn special_tasks(
        &self,
        plan: &Plan,
    ) -> (FxHashMap<u32, Arc<Compiled>>, FxHashMap<u32, Vec<Share>>) {
        let mut assignees: FxHashMap<u32, Vec<(u32, &Assignment)>> = FxHashMap::default();
        for assignment in plan.assignments.iter().map(AsRef::as_ref) {
            let (Some(task), Some(person)) = (
                plan.tasks.slot(assignment.task),
                plan.people.slot(assignment.person),
            ) else {
                continue;
            };
            let works = |person: &Arc<Person>| person.kind == PersonKind::Work;
            if plan.people.at(person).is_some_and(works) {
                assignees
                    .entry(task)
                    .or_default()
                    .push((person, assignment));
            }
        }
        let mut special = FxHashMap::default();
        let mut shares = FxHashMap::default();
        let mut shared: FxHashMap<(Option<CalendarId>, Vec<u32>), Arc<Compiled>> =
            FxHashMap::default();
        for (slot, task) in plan.tasks.entries() {
            let mut work = if task.calendar.is_some() && task.ignores_people_calendars {
                Vec::new()
            } else {
                assignees.remove(&slot).unwrap_or_default()
            };
            // People without calendar or leave of their own change nothing.
            if !work
                .iter()
                .any(|(person, _)| self.compiled.people.contains_key(person))
            {
                work.clear();
            }
            if task.calendar.is_none() && work.is_empty() {
                continue;
            }
            if let [_, _, ..] = work[..] {
                let own = self.shares_of(task, &work);
                if !own.is_empty() {
                    shares.insert(slot, own);
                }
            }
            let mut people: Vec<u32> = work.iter().map(|&(person, _)| person).collect();
            people.sort_unstable();
            people.dedup();
            let calendar = shared
                .entry((task.calendar, people))
                .or_insert_with_key(|(own, people)| self.combine(*own, people));
            special.insert(slot, Arc::clone(calendar));
        }
        (special, shares)
    }

    /// Returns who does what on a task whose people keep different hours.
    fn shares_of(&self, task: &Task, work: &[(u32, &Assignment)]) -> Vec<Share> {
        let work: Vec<_> = work
            .iter()
            .map(|&(person, assignment)| (assignment, self.combine(task.calendar, &[person])))
            .collect();
        Share::all_of(task, &work)
    }

    /// Work goes on while anybody on the task works, and its own calendar is open.
    fn combine(&self, own: Option<CalendarId>, people: &[u32]) -> Arc<Compiled> {
        let own = own.and_then(|id| self.compiled.calendars.get(&id)).cloned();
        let of_person = |slot| self.compiled.people.get(slot).unwrap_or(&self.portfolio);
        let anybody = people
            .iter()
            .map(of_person)
            .cloned()
            .reduce(|all, one| either(&all, &one, Compiled::unite));
        match (own, anybody) {
            (Some(own), Some(anybody)) => either(&own, &anybody, Compiled::intersect),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => Arc::clone(&self.portfolio),
        }
    }

    /// Returns the calendar a task works on; its elapsed duration does not count here.
    #[must_use]
    pub fn of_task(&self, plan: &Plan, task: &Task) -> &Compiled {
        plan.tasks
            .slot(task.id)
            .map_or(&self.portfolio, |slot| self.of_slot(plan, slot, task))
    }

    /// As [`Self::of_task`], for a caller who knows the slot.
    #[must_use]
    pub fn of_slot(&self, plan: &Plan, slot: u32, task: &Task) -> &Compiled {
        match self.effective.open(slot) {
            Some(effective) => effective,
            None => self.ordinary(plan, slot, task),
        }
    }

    /// Returns the time that a deployment has in the windows that admit its release; nothing for
    /// other work, or when there is no such window.
    #[must_use]
    pub fn in_windows(&self, slot: u32) -> Option<&Compiled> {
        self.effective.in_windows(slot)
    }

    /// Returns the slots of the leaves that bring the release in a slot to its users.
    #[must_use]
    pub fn deployments(&self, release: u32) -> &[u32] {
        self.effective.deployments(release)
    }

    /// Returns the stretches into which the release in a slot may deploy, by start; nothing when no
    /// window is there for it.
    #[must_use]
    pub fn berths(&self, release: u32) -> Option<&[Berth]> {
        self.effective.berths(release)
    }

    /// Returns when windows, freezes and outages come.
    #[must_use]
    pub fn coming(&self) -> &Coming {
        self.effective.coming()
    }

    /// Returns where work is done.
    pub(crate) fn sites(&self) -> &Sites {
        self.effective.sites()
    }

    /// Returns the calendar that lags before a task count on, and its work where no freeze, booking or
    /// window has a say.
    pub(crate) fn ordinary(&self, plan: &Plan, slot: u32, task: &Task) -> &Arc<Compiled> {
        if let Some(special) = self.special.get(&slot) {
            return special;
        }
        if self.releases.is_empty() {
            return &self.portfolio;
        }
        self.without_people(plan, task)
    }

    /// Returns who does what on the task in a slot; nothing where all on it keep the same hours, or
    /// where freezes, bookings or windows close time to all of them alike.
    #[must_use]
    pub fn shares(&self, slot: u32) -> &[Share] {
        if self.effective.open(slot).is_some() {
            return &[];
        }
        self.shares.get(&slot).map_or(&[], Vec::as_slice)
    }

    /// Returns the calendar of a task whoever works on it: its own, else its release's.
    #[must_use]
    pub fn without_people(&self, plan: &Plan, task: &Task) -> &Arc<Compiled> {
        let own = task
            .calendar
            .and_then(|id| self.compiled.calendars.get(&id));
        if let Some(own) = own {
            return own;
        }
        plan.releases
            .slot(task.release)
            .and_then(|slot| self.releases.get(&slot))
            .unwrap_or(&self.portfolio)
    }

    /// Says whether people on the task in a slot keep different hours: then its duration says how much
    /// each of them takes.
    pub(crate) fn is_shared_out(&self, slot: u32) -> bool {
        self.shares.contains_key(&slot)
    }

    /// Returns the calendar of what has no other.
    #[must_use]
    pub fn portfolio(&self) -> &Compiled {
        &self.portfolio
    }

    /// Returns one calendar by id.
    #[must_use]
    pub fn of_calendar(&self, id: CalendarId) -> Option<&Compiled> {
        self.compiled.calendars.get(&id).map(AsRef::as_ref)
    }

    /// Returns the calendar that is always open.
    #[must_use]
    pub fn clock(&self) -> &Compiled {
        &self.clock
    }

    /// Returns local time of the portfolio.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Returns the stretch of time that is compiled.
    #[must_use]
    pub fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// Says whether windows, freezes and outages come at the same times in two plans.
    #[must_use]
    pub fn same_bands_as(&self, other: &Self) -> bool {
        std::ptr::eq(self.coming(), other.coming())
    }

    /// Says whether two plans share every compiled calendar and local time.
    #[must_use]
    pub fn same_time_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.compiled, &other.compiled)
    }
}

/// Joins two calendars, unless they are the same.
fn either(
    one: &Arc<Compiled>,
    other: &Arc<Compiled>,
    join: fn(&Compiled, &Compiled) -> Compiled,
) -> Arc<Compiled> {
    if Arc::ptr_eq(one, other) || one == other {
        Arc::clone(one)
    } else {
        Arc::new(join(one, other))
    }
}

impl CompiledRows {
    fn of(plan: &Plan, portfolio_zone: &Arc<Zone>, horizon: Horizon) -> Self {
        let mut zones: FxHashMap<String, Arc<Zone>> = FxHashMap::default();
        zones.insert(plan.portfolio.zone.clone(), Arc::clone(portfolio_zone));
        let mut rows = Self {
            calendars: FxHashMap::default(),
            people: FxHashMap::default(),
            of_calendars: plan.calendars.iter().cloned().collect(),
            of_people: plan.people.iter().cloned().collect(),
            of_zone: plan.portfolio.zone.clone(),
            of_default: plan.portfolio.calendar,
        };
        let mut zone_of = |chain: &[&Arc<Calendar>]| {
            let name = chain
                .iter()
                .find_map(|calendar| calendar.zone.as_deref())
                .unwrap_or(&plan.portfolio.zone);
            Arc::clone(
                zones
                    .entry(name.to_owned())
                    .or_insert_with(|| Arc::new(Zone::compile(name, horizon))),
            )
        };
        for calendar in plan.calendars.iter() {
            let bases = bases(plan, calendar.id);
            let zone = zone_of(&bases);
            let compiled =
                Chain::new(bases.into_iter(), horizon).compile(&zone, horizon, |_| false);
            rows.calendars.insert(calendar.id, Arc::new(compiled));
        }
        for (slot, person) in plan.people.entries() {
            if person.kind != PersonKind::Work
                || (person.calendar.is_none() && person.leave.is_empty())
            {
                continue;
            }
            let calendar = person.calendar.unwrap_or(plan.portfolio.calendar);
            let Some(own) = rows.calendars.get(&calendar) else {
                continue;
            };
            let compiled = if person.leave.is_empty() {
                Arc::clone(own)
            } else {
                let bases = bases(plan, calendar);
                let zone = zone_of(&bases);
                let away = |day| {
                    person
                        .leave
                        .iter()
                        .any(|leave| leave.from <= day && day <= leave.to)
                };
                Arc::new(Chain::new(bases.into_iter(), horizon).compile(&zone, horizon, away))
            };
            rows.people.insert(slot, compiled);
        }
        rows
    }

    fn still_hold(&self, plan: &Plan) -> bool {
        self.of_zone == plan.portfolio.zone
            && self.of_default == plan.portfolio.calendar
            && same(&self.of_calendars, plan.calendars.iter())
            && same(&self.of_people, plan.people.iter())
    }
}

fn same<'a, R: 'a>(left: &[Arc<R>], right: impl Iterator<Item = &'a Arc<R>>) -> bool {
    let mut rest = left.iter();
    let mut right = right;
    loop {
        match (rest.next(), right.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if Arc::ptr_eq(a, b) => {}
            _ => return false,
        }
    }
}

/// Returns a calendar and the calendars it stands on, itself first.
fn bases(plan: &Plan, id: CalendarId) -> Vec<&Arc<Calendar>> {
    std::iter::successors(plan.calendars.get(id), |calendar| {
        calendar.base.and_then(|base| plan.calendars.get(base))
    })
    .take(DEEPEST_CHAIN)
    .collect()
}
