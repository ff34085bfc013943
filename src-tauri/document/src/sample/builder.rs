//! Enters the sample's lines, each by the command that a person would give.

use super::around;
use super::script::{self, Line, Link};
use crate::setting::Setting;
use slipway_engine::change::{Command, Place, Refusal, Subject};
use slipway_engine::plan::{Calendar, PersonKind, PhaseKind, TaskKind};
use slipway_engine::{
    CalendarId, Instant, PersonId, ProductId, ReleaseId, Scheduled, Seconds, Span, TaskId,
    edits_for,
};

const TEXT: &str = include_str!("alder.plan");
const DAY: i64 = 86_400;
/// How many weeks of the quarter have passed on the day the sample is made.
const WEEKS_PASSED: i64 = 11;

/// A plan in memory, growing by commands.
pub(super) struct Builder<'a> {
    pub(super) now: Scheduled,
    pub(super) setting: &'a mut Setting,
    /// Local midnight of the day on which the sample is made.
    pub(super) today: Instant,
}

impl Builder<'_> {
    pub(super) fn perform(&mut self, command: &Command) -> Result<(), Refusal> {
        let edits = edits_for(&self.now, command, self.setting.ids.as_mut())?;
        let mut plan = self.now.plan.clone();
        edits
            .changes
            .apply(&mut plan)
            .map_err(|_| Refusal::NoChange)?;
        self.now = self.now.with(plan);
        Ok(())
    }

    /// Monday of the week in which the portfolio begins.
    fn start(&self) -> Instant {
        let zone = self.now.calendars.zone();
        let today = zone.to_local(self.today).date();
        let weekday = i64::from(chrono::Datelike::weekday(&today).num_days_from_monday());
        let monday = today - chrono::Duration::days(weekday + 7 * WEEKS_PASSED);
        zone.start_of_day(monday)
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
            rules: portfolio.rules,
            notes: String::new(),
        })?;
        self.perform(&Command::SetDataDate { date: start })?;
        let mut working = self.calendar("Working days");
        working.exceptions =
            around::bank_holidays(self.now.calendars.zone().to_local(start).date());
        self.perform(&Command::EditCalendar { calendar: working })?;
        self.perform(&Command::CreateCalendar {
            name: "Weekend nights".to_owned(),
            copy_of: None,
        })?;
        let mut nights = self.calendar("Weekend nights");
        nights.week = around::weekend_nights();
        self.perform(&Command::EditCalendar { calendar: nights })
    }

    pub(super) fn enter_everything(&mut self) -> Result<(), Refusal> {
        let mut product: Option<ProductId> = None;
        let mut release: Option<ReleaseId> = None;
        let mut phase: Option<(TaskId, PhaseKind)> = None;
        for line in script::lines(TEXT) {
            match line.ok_or_else(|| unreadable("alder.plan"))? {
                Line::Person(name) => self.perform(&Command::CreatePerson {
                    name: name.to_owned(),
                    kind: PersonKind::Work,
                })?,
                Line::Product { name, kind } => {
                    self.perform(&Command::CreateProduct {
                        name: name.to_owned(),
                        kind,
                    })?;
                    product = self.now.plan.products.iter().last().map(|row| row.id);
                }
                Line::Release {
                    name,
                    version,
                    owner,
                    weeks,
                } => {
                    let product = product.ok_or_else(|| unreadable(name))?;
                    let start = Some(self.start() + Seconds(weeks * 7 * DAY));
                    self.perform(&Command::CreateRelease {
                        product,
                        name: name.to_owned(),
                        version: version.to_owned(),
                        start,
                    })?;
                    let row = self
                        .now
                        .plan
                        .releases
                        .iter()
                        .last()
                        .ok_or_else(|| unreadable(name))?;
                    release = Some(row.id);
                    phase = None;
                    let mut row = row.as_ref().clone();
                    row.owner = Some(self.person(owner)?);
                    self.perform(&Command::EditRelease { release: row })?;
                }
                Line::Phase { name, kind } => {
                    let place = self.end_of(release.ok_or_else(|| unreadable(name))?, None);
                    let id = self.create(place, name, Span::default(), Some(kind))?;
                    phase = Some((id, kind));
                }
                Line::Task {
                    name,
                    duration,
                    owner,
                    links,
                } => {
                    let release = release.ok_or_else(|| unreadable(name))?;
                    let (parent, kind) = phase.ok_or_else(|| unreadable(name))?;
                    let task =
                        self.create(self.end_of(release, Some(parent)), name, duration, None)?;
                    let owner = Some(self.person(owner)?);
                    self.perform(&Command::SetOwner { task, owner })?;
                    if kind == PhaseKind::Deployment
                        && duration.amount.0 > 0
                        && duration.amount.0 < 8 * 3600
                    {
                        let calendar = Some(self.calendar("Weekend nights").id);
                        self.perform(&Command::SetTaskCalendar { task, calendar })?;
                    }
                    self.link(release, task, &links)?;
                }
            }
        }
        Ok(())
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
