//! Gates against the work and the window (G01, G02), who agrees at them (G05), and the review after
//! a deployment (G14).

use super::notes::{Notes, View, finding};
use super::{Code, Severity, criteria};
use crate::change::{Argument, Message, Subject};
use crate::gate::is_signed;
use crate::id::ReleaseId;
use crate::plan::{
    Criterion, CriterionKind, Decision, Gate, GateKind, Release, ReleaseState, SignOff,
    SignOffState,
};
use crate::time::Instant;
use crate::window::Berth;
use rustc_hash::FxHashSet;
use uuid::Uuid;

/// A gate with what belongs to it.
pub(super) struct Decided<'a> {
    pub(super) gate: &'a Gate,
    pub(super) release: &'a Release,
    /// Slot of the release.
    slot: u32,
    pub(super) criteria: Vec<&'a Criterion>,
    sign_offs: Vec<&'a SignOff>,
    /// When it is decided, as far as anybody knows.
    pub(super) at: Option<Instant>,
}

impl Decided<'_> {
    /// Says whether it is still to be decided.
    pub(super) fn is_open(&self) -> bool {
        match self.gate.decision {
            Decision::Pending | Decision::Deferred => !self.release.state.is_over(),
            Decision::Go | Decision::ConditionalGo | Decision::NoGo => false,
        }
    }

    /// Says whether it is to be decided soon, or should have been.
    pub(super) fn is_near(&self, view: &View<'_>) -> bool {
        let soon = view.plan.portfolio.data_date + view.rules.criteria_lead;
        self.is_open() && self.at.is_some_and(|at| at <= soon)
    }

    /// Says whether the moment of decision has come at the data date.
    pub(super) fn is_due(&self, view: &View<'_>) -> bool {
        self.at
            .is_some_and(|at| at <= view.plan.portfolio.data_date)
    }

    /// A message about the gate.
    pub(super) fn message(&self, key: &str) -> Message {
        let message = Message::new(key)
            .text("gate", &self.gate.name)
            .text("release", &self.release.title());
        match self.at {
            Some(at) => message
                .with("date", Argument::Instant(at))
                .text("dated", "yes"),
            None => message.text("dated", "no"),
        }
    }
}

impl<'a> Decided<'a> {
    /// Notes something about the gate and what else is named.
    pub(super) fn note(
        &self,
        (code, severity): (Code, Severity),
        (beside, subjects): (&[Uuid], &[Subject]),
        message: Message,
        notes: &mut Notes<'a>,
    ) {
        let ids: Vec<Uuid> = std::iter::once(self.gate.id.into())
            .chain(beside.iter().copied())
            .collect();
        let subjects = std::iter::once(Subject::Gate(self.gate.id))
            .chain(subjects.iter().copied())
            .chain([Subject::Release(self.release.id)]);
        let found = finding(code, severity, &ids, subjects.collect(), message);
        notes.add(&self.release.name, found);
    }
}

/// The findings of all gates, and of releases that were not reviewed.
pub(super) fn gates<'a>(view: &View<'a>, gates: &[Decided<'a>], notes: &mut Notes<'a>) {
    for gate in gates {
        before_its_work(view, gate, notes);
        after_cut_off(view, gate, notes);
        unsigned(view, gate, notes);
        criteria::criteria(view, gate, notes);
    }
    unreviewed(view, gates, notes);
}

/// Every gate of a release, with its criteria and sign-offs in their order.
pub(super) fn all<'a>(view: &View<'a>) -> Vec<Decided<'a>> {
    let plan = view.plan;
    let mut places: Vec<Option<usize>> = vec![None; plan.gates.slot_count()];
    let mut gates: Vec<Decided<'a>> = Vec::with_capacity(plan.gates.len());
    for (slot, gate) in plan.gates.entries() {
        let Some(release) = plan.releases.slot(gate.release) else {
            continue;
        };
        let Some(row) = plan.releases.at(release) else {
            continue;
        };
        places[slot as usize] = Some(gates.len());
        gates.push(Decided {
            gate,
            release: row,
            slot: release,
            criteria: Vec::new(),
            sign_offs: Vec::new(),
            at: gate.date.or_else(|| milestone(view, gate)),
        });
    }
    let place = |gate| plan.gates.slot(gate).and_then(|slot| places[slot as usize]);
    for criterion in plan.criteria.iter() {
        if let Some(place) = place(criterion.gate) {
            gates[place].criteria.push(criterion);
        }
    }
    for sign_off in plan.sign_offs.iter() {
        if let Some(place) = place(sign_off.gate) {
            gates[place].sign_offs.push(sign_off);
        }
    }
    for gate in &mut gates {
        gate.criteria.sort_by_key(|row| (&row.order, row.id));
        gate.sign_offs.sort_by_key(|row| (&row.order, row.id));
    }
    gates
}

/// When the milestone of a gate is reached.
fn milestone(view: &View<'_>, gate: &Gate) -> Option<Instant> {
    let slot = view.plan.tasks.slot(gate.milestone?)?;
    view.task(slot).filter(|task| task.active)?;
    Some(view.dates(slot).finish)
}

/// G01: people mean to decide before what is decided about is done.
fn before_its_work<'a>(view: &View<'a>, gate: &Decided<'a>, notes: &mut Notes<'a>) {
    let Some((date, (slot, finish))) = gate.gate.date.zip(overtaken(view, gate)) else {
        return;
    };
    let Some(task) = view.task(slot) else {
        return;
    };
    let by = view.calendars.portfolio().work_between(date, finish);
    let message = gate
        .message("finding-g01")
        .text("task", &task.name)
        .with("finish", Argument::Instant(finish))
        .with("by", Argument::Work(by));
    let subjects = [Subject::Task(task.id)];
    gate.note(
        (Code::G01, Severity::Error),
        (&[], &subjects),
        message,
        notes,
    );
}

/// The work that a gate is decided before, and when that is through; nothing where all is done by then.
pub(super) fn overtaken(view: &View<'_>, gate: &Decided<'_>) -> Option<(u32, Instant)> {
    let date = gate.gate.date.filter(|_| gate.is_open())?;
    last_work(view, gate).filter(|&(_, finish)| date < finish)
}

/// The task that is through last of those that a gate asks for and of what its milestone waits for.
pub(super) fn last_work(view: &View<'_>, gate: &Decided<'_>) -> Option<(u32, Instant)> {
    let asked = gate.criteria.iter().filter_map(|row| match row.kind {
        CriterionKind::TaskFinished { task } => Some(task),
        CriterionKind::Manual
        | CriterionKind::Metric(_)
        | CriterionKind::Document
        | CriterionKind::Dependency { .. } => None,
    });
    let tasks = asked.chain(gate.gate.milestone);
    let open = tasks.filter_map(|id| {
        let slot = view.plan.tasks.slot(id)?;
        let task = view.task(slot)?;
        (task.active && !task.progress.is_finished()).then(|| (slot, view.dates(slot).finish))
    });
    // Of two that end together the first is told: a criterion says more than the milestone.
    open.reduce(|last, one| if one.1 > last.1 { one } else { last })
}

/// G02: it is decided after the cut-off.
fn after_cut_off<'a>(view: &View<'a>, gate: &Decided<'a>, notes: &mut Notes<'a>) {
    let Some((at, target)) = gate.at.zip(too_late(view, gate)) else {
        return;
    };
    let window = view.plan.windows.at(target.window);
    let message = gate
        .message("finding-g02")
        .text("window", window.map_or("", |window| &window.name))
        .with("opens", Argument::Instant(target.opens))
        .with("cut-off", Argument::Instant(target.ready_by))
        .with("by", Argument::Elapsed(at - target.ready_by));
    gate.note((Code::G02, Severity::Error), (&[], &[]), message, notes);
}

/// The berth for which a gate is decided too late, although the work would be through in time. Where the
/// work itself is late, R03 says so.
pub(super) fn too_late(view: &View<'_>, gate: &Decided<'_>) -> Option<Berth> {
    let decides = match gate.gate.kind {
        GateKind::Readiness | GateKind::BusinessGoNoGo | GateKind::TechnicalGoNoGo => true,
        GateKind::Entry | GateKind::Milestone | GateKind::PostRelease => false,
    };
    let aim = view.schedule.aim(gate.slot).filter(|_| decides)?;
    let (target, at) = aim.target.zip(gate.at.filter(|_| gate.is_open()))?;
    let is_work_late = aim.readiness.is_some_and(|ready| ready > target.ready_by);
    (at > target.ready_by && !is_work_late).then_some(target)
}

/// G05: not enough of those who are asked have signed. For roles for which nobody was named there is
/// a finding of its own: that can be mended here, and silence cannot.
fn unsigned<'a>(view: &View<'a>, gate: &Decided<'a>, notes: &mut Notes<'a>) {
    let is_passed = gate.gate.decision.is_passed() && !gate.release.state.is_over();
    let sign_offs = gate.sign_offs.iter().copied();
    if !(is_passed || gate.is_near(view)) || is_signed(gate.gate, sign_offs.clone()) {
        return;
    }
    let severity = if is_passed || gate.is_due(view) {
        Severity::Error
    } else {
        Severity::Warning
    };
    let missing = sign_offs.filter(|row| row.state != SignOffState::Signed);
    let (named, unnamed): (Vec<_>, Vec<_>) = missing.partition(|row| row.person.is_some());
    for (case, rows) in [("silent", named), ("nobody", unnamed)] {
        if rows.is_empty() {
            continue;
        }
        let roles: Vec<&str> = rows.iter().map(|row| row.role.as_str()).collect();
        let message = gate
            .message("finding-g05")
            .text("case", case)
            .count("count", roles.len())
            .text("roles", &roles.join(", "));
        let beside: &[Uuid] = match case {
            "nobody" => &[gate.release.id.into()],
            _ => &[],
        };
        let subjects: Vec<Subject> = rows.iter().map(|row| Subject::SignOff(row.id)).collect();
        gate.note((Code::G05, severity), (beside, &subjects), message, notes);
    }
}

/// G14: a release has been out for a while, and nobody reviewed it or means to.
fn unreviewed<'a>(view: &View<'a>, gates: &[Decided<'a>], notes: &mut Notes<'a>) {
    let plan = view.plan;
    let data_date = plan.portfolio.data_date;
    let is_review = |gate: &&Decided<'_>| {
        gate.gate.kind == GateKind::PostRelease
            && (!matches!(gate.gate.decision, Decision::Pending | Decision::Deferred)
                || gate.gate.date.is_some_and(|at| at >= data_date))
    };
    let reviews = gates.iter().filter(is_review);
    let reviewed: FxHashSet<ReleaseId> = reviews.map(|gate| gate.release.id).collect();
    for (slot, release) in plan.releases.entries() {
        let Some(out) = out_since(view, slot, release) else {
            continue;
        };
        if out + view.rules.review_within >= data_date || reviewed.contains(&release.id) {
            continue;
        }
        let message = Message::new("finding-g14")
            .text("release", &release.title())
            .with("out", Argument::Instant(out))
            .with("since", Argument::Elapsed(data_date - out));
        let subjects = vec![Subject::Release(release.id)];
        let ids = [release.id.into()];
        let found = finding(Code::G14, Severity::Hint, &ids, subjects, message);
        notes.add(&release.name, found);
    }
}

/// Since when a release is out: its deployments are done, or people say that it is.
fn out_since(view: &View<'_>, slot: u32, release: &Release) -> Option<Instant> {
    match release.state {
        ReleaseState::Cancelled | ReleaseState::BackedOut => return None,
        ReleaseState::Draft
        | ReleaseState::Planned
        | ReleaseState::InProgress
        | ReleaseState::Ready
        | ReleaseState::Go
        | ReleaseState::Deploying
        | ReleaseState::Deployed
        | ReleaseState::Hypercare
        | ReleaseState::Closed => {}
    }
    let tasks = view.calendars.deployments(slot).iter();
    let deployments = tasks.filter_map(|&slot| view.task(slot).filter(|task| task.active));
    let ends: Option<Vec<Instant>> = deployments
        .map(|task| task.progress.actual_finish)
        .collect();
    let done = ends.and_then(|ends| ends.into_iter().max());
    let said = || {
        let span = view.schedule.release(slot);
        let is_past = |at: &Instant| *at <= view.plan.portfolio.data_date;
        span.filter(|_| release.state.is_out())
            .map(|span| span.finish)
            .filter(is_past)
    };
    done.or_else(said)
}
