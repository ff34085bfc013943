//! Enters the sample's lines, each by the command that a person would give.

use super::around;
use super::past::Past;
use super::script::{self, Line, Work};
use crate::phrases::Link;
use crate::setting::Setting;
use slipway_engine::change::{Command, Place, Refusal, Subject};
use slipway_engine::plan::{Calendar, PersonKind, PhaseKind, Release, Rules, TaskKind};
use slipway_engine::{
    CalendarId, EnvironmentId, Instant, PersonId, ProductId, ReleaseId, Scheduled, Seconds, Span,
    TaskId, edits_for,
};

const TEXT: &str = include_str!("alder.plan");
pub(super) const DAY: i64 = 86_400;
/// How many weeks of the quarter have passed on the day the sample is made.
const WEEKS_PASSED: i64 = 11;
/// What a deployment leaves free at the end of its window.
const BACK_OUT: Seconds = Seconds(2 * 3600);

/// Where in the text the reader is.
#[derive(Default)]
struct Cursor {
    product: Option<ProductId>,
    release: Option<ReleaseId>,
    phase: Option<TaskId>,
    environment: Option<EnvironmentId>,
}

impl Cursor {
    fn release(&self, name: &str) -> Result<ReleaseId, Refusal> {
        self.release.ok_or_else(|| unreadable(name))
    }
}

/// A plan in memory, growing by commands.
pub(super) struct Builder<'a> {
    pub(super) now: Scheduled,
    pub(super) setting: &'a mut Setting,
    /// Local midnight of the day on which the sample is made.
    pub(super) today: Instant,
    /// What was done since it is remembered.
    pub(super) past: Option<Past>,
}

impl Builder<'_> {
    pub(super) fn perform(&mut self, command: &Command) -> Result<(), Refusal> {
        let edits = match edits_for(&self.now, command, self.setting.ids.as_mut()) {
            // It is as it should be.
            Err(Refusal::NoChange) => return Ok(()),
            edits => edits?,
        };
        let mut plan = self.now.plan.clone();
        edits
            .changes
            .apply(&mut plan)
            .map_err(|_| Refusal::NoChange)?;
        self.now = self.now.with(plan);
        self.note(edits.label, edits.changes);
        Ok(())
    }

    /// Monday of the week in which the portfolio begins.
    pub(super) fn start(&self) -> Instant {
        let zone = self.now.calendars.zone();
        let today = zone.to_local(self.today).date();
        let weekday = i64::from(chrono::Datelike::weekday(&today).num_days_from_monday());
        let monday = today - chrono::Duration::days(weekday + 7 * WEEKS_PASSED);
        zone.start_of_day(monday)
    }

    /// So many weeks after the portfolio begins, elapsed.
    pub(super) fn week(&self, weeks: i64) -> Instant {
        self.start() + Seconds(weeks * 7 * DAY)
    }

    pub(super) fn set_up(&mut self) -> Result<(), Refusal> {
        let start = self.start();
        let portfolio = self.now.plan.portfolio.as_ref().clone();
        let name = around::quarters(self.now.calendars.zone().to_local(self.today).date());
        self.perform(&Command::Rename {
            subject: Subject::Portfolio,
            name: format!("Alder Bank, {name}"),
        })?;
        self.perform(&Command::EditPortfolio {
            zone: portfolio.zone,
            calendar: portfolio.calendar,
            start,
            rules: Rules {
                back_out_reserve: BACK_OUT,
                ..portfolio.rules
            },
            notes: String::new(),
        })?;
        self.perform(&Command::SetDataDate { date: start })?;
        let mut working = self.calendar("Working days");
        working.exceptions =
            around::bank_holidays(self.now.calendars.zone().to_local(start).date());
        self.perform(&Command::EditCalendar { calendar: working })
    }

    pub(super) fn enter_everything(&mut self) -> Result<(), Refusal> {
        let mut at = Cursor::default();
        for line in script::lines(TEXT) {
            match line.ok_or_else(|| unreadable("alder.plan"))? {
                Line::Person(name) => self.perform(&Command::CreatePerson {
                    name: name.to_owned(),
                    kind: PersonKind::Work,
                })?,
                Line::Environment(site) => self.add_environment(&site, at.product)?,
                Line::Product { name, kind } => {
                    self.perform(&Command::CreateProduct {
                        name: name.to_owned(),
                        kind,
                    })?;
                    at.product = self.now.plan.products.iter().last().map(|row| row.id);
                }
                Line::Release {
                    name,
                    version,
                    owner,
                    weeks,
                    kind,
                    priority,
                } => {
                    let product = at.product.ok_or_else(|| unreadable(name))?;
                    let mut row = self.create_release(product, name, version, weeks)?;
                    at.release = Some(row.id);
                    row.owner = Some(self.person(owner)?);
                    row.kind = kind;
                    row.priority = priority;
                    self.perform(&Command::EditRelease { release: row })?;
                }
                Line::About(about) => {
                    self.amend_release(at.release(about.goal)?, |row| about.tell(row))?;
                }
                Line::Risk { level, reason } => {
                    self.amend_release(at.release(reason)?, |row| {
                        row.risk = Some(level);
                        reason.clone_into(&mut row.risk_reason);
                    })?;
                }
                Line::Phase {
                    name,
                    kind,
                    environment,
                } => {
                    let place = self.end_of(at.release(name)?, None);
                    at.phase = Some(self.create(place, name, Span::default(), Some(kind))?);
                    at.environment = environment.map(|name| self.environment(name)).transpose()?;
                }
                Line::Task(work) => self.enter_task(&at, &work)?,
                Line::Gate { kind, milestone } => {
                    self.add_gate(at.release(milestone)?, kind, milestone)?;
                }
                Line::Event(event) => self.add_event(&event, at.release(event.name)?)?,
                Line::Runs {
                    environment,
                    product,
                    version,
                    weeks,
                } => self.note_version(environment, product, version, self.week(weeks))?,
                Line::Outage {
                    name,
                    environment,
                    weeks,
                    days,
                    notes,
                } => {
                    let from = self.week(weeks);
                    let time = (from, from + Seconds(days * DAY));
                    self.add_outage(name, environment, time, notes)?;
                }
            }
        }
        Ok(())
    }

    fn create_release(
        &mut self,
        product: ProductId,
        name: &str,
        version: &str,
        weeks: i64,
    ) -> Result<Release, Refusal> {
        let start = Some(self.week(weeks));
        self.perform(&Command::CreateRelease {
            product,
            name: name.to_owned(),
            version: version.to_owned(),
            start,
        })?;
        let row = self.now.plan.releases.iter().last();
        row.map(|row| row.as_ref().clone())
            .ok_or_else(|| unreadable(name))
    }

    fn enter_task(&mut self, at: &Cursor, work: &Work<'_>) -> Result<(), Refusal> {
        let release = at.release(work.name)?;
        let place = self.end_of(release, at.phase);
        let task = self.create(place, work.name, work.duration, None)?;
        let owner = Some(self.person(work.owner)?);
        self.perform(&Command::SetOwner { task, owner })?;
        if let Some(environment) = at.environment.filter(|_| !work.duration.is_zero()) {
            let environments = vec![environment];
            self.perform(&Command::SetUses { task, environments })?;
        }
        self.link(release, task, &work.links)
    }

    fn create(
        &mut self,
        place: Place,
        name: &str,
        duration: Span,
        phase: Option<PhaseKind>,
    ) -> Result<TaskId, Refusal> {
        let kind = if duration.is_zero() && phase.is_none() {
            TaskKind::Milestone
        } else {
            TaskKind::Task
        };
        self.perform(&Command::CreateTask {
            place,
            name: name.to_owned(),
            kind,
            phase,
            duration,
            start: None,
        })?;
        self.now
            .plan
            .tasks
            .iter()
            .last()
            .map(|task| task.id)
            .ok_or_else(|| unreadable(name))
    }

    /// The place behind the last sibling.
    fn end_of(&self, release: ReleaseId, parent: Option<TaskId>) -> Place {
        let siblings = self
            .now
            .plan
            .tasks
            .iter()
            .filter(|task| task.release == release && task.parent == parent);
        Place {
            release,
            parent,
            after: siblings.max_by_key(|task| &task.order).map(|task| task.id),
        }
    }

    fn link(
        &mut self,
        release: ReleaseId,
        successor: TaskId,
        links: &[Link<'_>],
    ) -> Result<(), Refusal> {
        for link in links {
            let release = match link.release {
                None => release,
                Some(name) => {
                    self.now
                        .plan
                        .releases
                        .iter()
                        .find(|row| row.name == name)
                        .ok_or_else(|| unreadable(name))?
                        .id
                }
            };
            let predecessor = self.task(release, link.task)?;
            self.perform(&Command::LinkTasks {
                predecessor,
                successor,
                kind: link.kind,
                lag: link.lag,
            })?;
        }
        Ok(())
    }

    pub(super) fn finish(&self, task: TaskId) -> Result<Instant, Refusal> {
        let slot = self
            .now
            .plan
            .tasks
            .slot(task)
            .ok_or_else(|| unreadable("task"))?;
        Ok(self.now.schedule.dates(slot).finish)
    }

    pub(super) fn release(&self, name: &str) -> Result<ReleaseId, Refusal> {
        self.now
            .plan
            .releases
            .iter()
            .find(|row| row.name == name)
            .map(|row| row.id)
            .ok_or_else(|| unreadable(name))
    }

    pub(super) fn task(&self, release: ReleaseId, name: &str) -> Result<TaskId, Refusal> {
        let is_it = |task: &&std::sync::Arc<slipway_engine::plan::Task>| {
            task.release == release && task.name == name
        };
        self.now
            .plan
            .tasks
            .iter()
            .find(is_it)
            .map(|task| task.id)
            .ok_or_else(|| unreadable(name))
    }

    pub(super) fn product(&self, name: &str) -> Result<ProductId, Refusal> {
        let mut rows = self.now.plan.products.iter();
        rows.find(|row| row.name == name)
            .map(|row| row.id)
            .ok_or_else(|| unreadable(name))
    }

    pub(super) fn person(&self, name: &str) -> Result<PersonId, Refusal> {
        self.now
            .plan
            .people
            .iter()
            .find(|row| row.name == name)
            .map(|row| row.id)
            .ok_or_else(|| unreadable(name))
    }

    fn calendar(&self, name: &str) -> Calendar {
        let found = self.now.plan.calendars.iter().find(|row| row.name == name);
        found.map_or_else(
            || Calendar::standard(CalendarId(uuid::Uuid::nil()), name),
            |row| row.as_ref().clone(),
        )
    }
}

pub(super) fn unreadable(text: &str) -> Refusal {
    Refusal::Unreadable {
        text: text.to_owned(),
        expected: "expected-sample".to_owned(),
    }
}
