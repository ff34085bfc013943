//! What an edit can reach of a schedule: whether the one before can be gone on from at all, and where.

use crate::calendar::Calendars;
use crate::plan::{Plan, Portfolio, Release, Row, Table, Task};
use crate::scheduled::Scheduled;

/// What a plan differs in from the one that was scheduled before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Touched {
    /// Slots of tasks with another row.
    pub(crate) tasks: Vec<u32>,
    /// Slots of other dependencies.
    pub(crate) dependencies: Vec<u32>,
    /// Nodes into which or out of which other links lead.
    pub(crate) linked: Vec<u32>,
}

impl Touched {
    /// Returns what differs; nothing when so much does that everything is to be computed again:
    /// rules, the data date, releases, working time, the tree of tasks, or what findings rest on
    /// beside dates.
    pub(crate) fn between(before: &Scheduled, plan: &Plan) -> Option<Self> {
        let old = &before.plan;
        let same_ground = is_shared(&old.criteria, &plan.criteria)
            && is_shared(&old.sign_offs, &plan.sign_offs)
            && is_shared(&old.reviews, &plan.reviews)
            && is_shared(&old.publications, &plan.publications);
        if !same_ground {
            return None;
        }
        Self::by_dates(old, &before.calendars, plan)
    }

    /// Returns what differs as far as dates go; nothing when they are to be computed again.
    ///
    /// A new table of the plan is named here on purpose: whoever adds one says what it touches.
    pub(crate) fn by_dates(old: &Plan, compiled: &Calendars, plan: &Plan) -> Option<Self> {
        let Plan {
            portfolio,
            products,
            releases,
            tasks,
            dependencies,
            calendars,
            people,
            assignments,
            // What was promised moves nothing.
            baselines: _,
            windows,
            freezes,
            waivers,
            environments,
            bookings,
            // Their dates stretch the horizon.
            gates,
            external_events,
            outages,
            // What gates wait for is dependencies; findings look at the rest.
            criteria: _,
            sign_offs: _,
            reviews: _,
            // Findings know nothing of what is only started from.
            templates: _,
            // What was told moves nothing; findings compare with it.
            publications: _,
            // How people look at the plan and what they tell of it moves nothing.
            views: _,
            raid_items: _,
            reports: _,
        } = plan;
        let same_rest = portfolio_matters(&old.portfolio) == portfolio_matters(portfolio)
            && is_shared(&old.calendars, calendars)
            && is_shared(&old.people, people)
            && is_shared(&old.assignments, assignments)
            && is_shared(&old.products, products)
            && is_shared(&old.windows, windows)
            && is_shared(&old.freezes, freezes)
            && is_shared(&old.waivers, waivers)
            && is_shared(&old.environments, environments)
            && is_shared(&old.bookings, bookings)
            && is_shared(&old.gates, gates)
            && is_shared(&old.external_events, external_events)
            && is_shared(&old.outages, outages)
            && pairs(&old.releases, releases).all(|(_, pair)| {
                pair.is_some_and(|(one, other)| release_matters(one) == release_matters(other))
            });
        if !same_rest {
            return None;
        }
        let slots = pairs(&old.tasks, tasks).map(|(slot, pair)| {
            let (one, other) = pair?;
            let holds = place(one) == place(other)
                && hours(one) == hours(other)
                && (one.duration == other.duration || !compiled.is_shared_out(slot));
            holds.then_some(slot)
        });
        Some(Self {
            tasks: slots.collect::<Option<_>>()?,
            dependencies: old.dependencies.differing(dependencies).collect(),
            linked: Vec::new(),
        })
    }
}

type Pair<'a, R> = Option<(&'a R, &'a R)>;

/// Iterates over the slots that two copies of a table do not share: both rows, or nothing where one
/// of them is not there.
fn pairs<'a, R: Row>(
    one: &'a Table<R>,
    other: &'a Table<R>,
) -> impl Iterator<Item = (u32, Pair<'a, R>)> {
    one.differing(other).map(|slot| {
        let rows = one.at(slot).zip(other.at(slot));
        (slot, rows.map(|(one, other)| (&**one, &**other)))
    })
}

fn is_shared<R: Row>(one: &Table<R>, other: &Table<R>) -> bool {
    one.differing(other).next().is_none()
}

/// What the network rests on beside links.
fn place(task: &Task) -> impl PartialEq + use<> {
    (task.parent, task.active, task.release)
}

/// What the hours of a task rest on, beside people and calendars; where people on it keep different
/// hours, its duration too. Fields are named one by one: whoever adds one says whether it opens or
/// closes time.
fn hours(task: &Task) -> impl PartialEq + use<'_> {
    let Task {
        calendar,
        ignores_people_calendars,
        kind,
        phase,
        uses,
        touches,
        id: _,
        release: _,
        parent: _,
        order: _,
        name: _,
        mode: _,
        active: _,
        duration: _,
        estimated: _,
        constraint: _,
        deadline: _,
        manual_start: _,
        manual_finish: _,
        progress: _,
        levelling_delay: _,
        segments: _,
        owner: _,
        effort: _,
        notes: _,
        external: _,
        fields: _,
        // Money moves nothing; what findings say of it is about its task and its release.
        cost: _,
    } = task;
    (
        calendar,
        ignores_people_calendars,
        kind,
        phase,
        uses,
        touches,
    )
}

fn portfolio_matters(portfolio: &Portfolio) -> impl PartialEq + use<'_> {
    let Portfolio {
        id: _,
        name: _,
        zone,
        calendar,
        start,
        data_date,
        rules,
        notes: _,
        // Findings say amounts in it.
        currency,
    } = portfolio;
    (zone, calendar, start, data_date, rules, currency)
}

fn release_matters(release: &Release) -> impl PartialEq + use<'_> {
    let Release {
        id,
        product,
        kind,
        state,
        priority,
        target,
        scope_freeze,
        also,
        package,
        out_of_band,
        order: _,
        name: _,
        version,
        owner,
        calendar,
        start,
        finish,
        notes: _,
        external: _,
        key: _,
        goal: _,
        strategy: _,
        risk: _,
        risk_reason: _,
        is_regulated: _,
        is_security: _,
        from_template: _,
        budget: _,
    } = release;
    (
        (id, product, also, package, calendar, start, finish),
        (kind, state, priority, target, scope_freeze),
        (version, owner, out_of_band),
    )
}
