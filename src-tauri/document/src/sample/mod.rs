//! The sample portfolio: a bank's quarter, built by the same commands that people give.
//!
//! Built in memory and written once, so that it opens at once; it lies around the day on which it
//! is made, so that it never looks stale. An ordinary file from then on.

mod script;

use crate::document::Document;
use crate::setting::{New, Setting};
use crate::wire::Failure;
use script::{Line, Link};
use slipway_engine::change::{Command, Message, Place, ProgressUpdate, Refusal, Subject};
use slipway_engine::plan::{
    Calendar, CalendarException, DayPattern, PersonKind, PhaseKind, Plan, Shift, TaskKind,
};
use slipway_engine::{
    CalendarId, Instant, PersonId, ProductId, ReleaseId, Scheduled, Seconds, Span, TaskId,
    edits_for,
};
use std::path::Path;

const TEXT: &str = include_str!("alder.plan");
const DAY: i64 = 86_400;
/// How many weeks of the quarter have passed on the day the sample is made.
const WEEKS_PASSED: i64 = 11;

/// Writes the sample portfolio and opens it.
///
/// # Errors
///
/// A fault of the disk; something that already has the name is left as it is.
pub fn sample(path: &Path, mut setting: Setting) -> Result<Document, Failure> {
    let new = New {
        name: "Alder Bank".to_owned(),
        zone: "Europe/London".to_owned(),
        calendar: "Working days".to_owned(),
    };
    let empty = crate::document::empty_plan(new, &mut setting)?;
    let plan = build(empty, &mut setting)?;
    Document::create_with(path, &plan, setting)
}

fn build(empty: Plan, setting: &mut Setting) -> Result<Plan, Refusal> {
    let today = empty.portfolio.data_date;
    let mut builder = Builder {
        now: Scheduled::of(empty),
        setting,
        today,
    };
    builder.set_up()?;
    builder.enter_everything()?;
    builder.record_progress()?;
    builder.let_something_slip()?;
    Ok(builder.now.plan)
}

struct Builder<'a> {
    now: Scheduled,
    setting: &'a mut Setting,
    /// Local midnight of the day on which the sample is made.
    today: Instant,
}

impl Builder<'_> {
    fn perform(&mut self, command: &Command) -> Result<(), Refusal> {
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

    fn set_up(&mut self) -> Result<(), Refusal> {
        let start = self.start();
        let portfolio = self.now.plan.portfolio.as_ref().clone();
        let name = quarters(self.now.calendars.zone().to_local(self.today).date());
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
        working.exceptions = bank_holidays(self.now.calendars.zone().to_local(start).date());
        self.perform(&Command::EditCalendar { calendar: working })?;
        self.perform(&Command::CreateCalendar {
            name: "Weekend nights".to_owned(),
            copy_of: None,
        })?;
        let mut nights = self.calendar("Weekend nights");
        nights.week = weekend_nights();
        self.perform(&Command::EditCalendar { calendar: nights })
    }

    fn enter_everything(&mut self) -> Result<(), Refusal> {
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

    /// Records everything before today as it was planned, then lets today be the data date.
    fn record_progress(&mut self) -> Result<(), Refusal> {
        let today = self.today;
        let leaves: Vec<_> = self
            .now
            .plan
            .tasks
            .entries()
            .map(|(slot, task)| {
                (
                    task.id,
                    *self.now.schedule.dates(slot),
                    task.duration.amount,
                )
            })
            .filter(|(_, dates, _)| !dates.is_summary && dates.start < today)
            .collect();
        let mut updates = Vec::new();
        for (task, dates, duration) in leaves {
            let row = self
                .now
                .plan
                .tasks
                .get(task)
                .ok_or_else(|| unreadable("task"))?;
            let update = if dates.finish <= today {
                ProgressUpdate {
                    done: Some(10_000),
                    actual_start: Some(dates.start),
                    actual_finish: Some(dates.finish),
                    remaining: None,
                }
            } else {
                let calendar = self.now.calendars.of_task(&self.now.plan, row);
                let worked = calendar.work_between(dates.start, today);
                ProgressUpdate {
                    actual_start: Some(dates.start),
                    remaining: Some(still_to_do(duration, worked)),
                    ..ProgressUpdate::default()
                }
            };
            updates.push(Command::SetProgress { task, update });
        }
        self.perform(&Command::Batch {
            label: Message::new("label-progress"),
            commands: updates,
        })?;
        self.perform(&Command::SetDataDate { date: today })
    }

    /// Regression takes longer than planned, and the partner bank was promised a date.
    fn let_something_slip(&mut self) -> Result<(), Refusal> {
        let payments = self.release("Payments 4.2")?;
        let regression = self.task(payments, "Regression pack")?;
        let left = self
            .now
            .plan
            .tasks
            .get(regression)
            .and_then(|task| task.progress.remaining);
        self.perform(&Command::SetDuration {
            task: regression,
            duration: Span::working_minutes(10 * 480),
        })?;
        if let Some(left) = left {
            let remaining = Some(left + Seconds::from_minutes(2 * 480));
            let update = ProgressUpdate {
                remaining,
                ..ProgressUpdate::default()
            };
            self.perform(&Command::SetProgress {
                task: regression,
                update,
            })?;
        }
        let gate = self.task(payments, "Go / no-go")?;
        let planned = self.finish(gate)?;
        let promised = planned - Seconds(3 * DAY);
        self.perform(&Command::SetDeadline {
            task: gate,
            deadline: Some(promised),
        })?;
        let mobile = self.release("Mobile Banking 11.0")?;
        let pilot = self.task(mobile, "Staff pilot")?;
        let relaxed = self.finish(pilot)? + Seconds(14 * DAY);
        self.perform(&Command::SetDeadline {
            task: pilot,
            deadline: Some(relaxed),
        })
    }

    fn finish(&self, task: TaskId) -> Result<Instant, Refusal> {
        let slot = self
            .now
            .plan
            .tasks
            .slot(task)
            .ok_or_else(|| unreadable("task"))?;
        Ok(self.now.schedule.dates(slot).finish)
    }

    fn release(&self, name: &str) -> Result<ReleaseId, Refusal> {
        self.now
            .plan
            .releases
            .iter()
            .find(|row| row.name == name)
            .map(|row| row.id)
            .ok_or_else(|| unreadable(name))
    }

    fn task(&self, release: ReleaseId, name: &str) -> Result<TaskId, Refusal> {
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

    fn person(&self, name: &str) -> Result<PersonId, Refusal> {
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

/// People report in half days, and half a day behind.
fn still_to_do(duration: Seconds, worked: Seconds) -> Seconds {
    const HALF_A_DAY: i64 = 4 * 3600;
    let left = Seconds((duration - worked).0 / HALF_A_DAY * HALF_A_DAY + HALF_A_DAY);
    left.min(duration)
}

fn unreadable(text: &str) -> Refusal {
    Refusal::Unreadable {
        text: text.to_owned(),
        expected: "expected-sample".to_owned(),
    }
}

/// Names the quarter of a day and the next one.
fn quarters(day: chrono::NaiveDate) -> String {
    use chrono::Datelike as _;
    let quarter = day.month0() / 3;
    let next = (quarter + 1) % 4;
    let year = day.year() + i32::from(next == 0);
    format!("Q{} {} – Q{} {year}", quarter + 1, day.year(), next + 1)
}

fn bank_holidays(first: chrono::NaiveDate) -> Vec<CalendarException> {
    [
        ("Christmas Day", 12, 25),
        ("Boxing Day", 12, 26),
        ("New Year's Day", 1, 1),
    ]
    .into_iter()
    .map(|(name, month, day)| CalendarException {
        name: name.to_owned(),
        from: first,
        to: first + chrono::Duration::days(3650),
        rule: Some(format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")),
        shifts: Vec::new(),
    })
    .collect()
}

/// Saturday from 22:00 to Sunday 06:00.
fn weekend_nights() -> slipway_engine::plan::Week {
    let closed = || DayPattern::Own(Vec::new());
    let saturday = DayPattern::Own(vec![Shift::clock((22, 0), (24, 0))]);
    let sunday = DayPattern::Own(vec![Shift::clock((0, 0), (6, 0))]);
    [
        closed(),
        closed(),
        closed(),
        closed(),
        closed(),
        saturday,
        sunday,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use slipway_engine::finding::Code;
    use std::collections::BTreeSet;

    /// Monday 16 November 2026, noon.
    const MONDAY: Instant = Instant(1_794_830_400);

    fn built(now: Instant) -> Scheduled {
        let mut setting = Setting::of_this_computer("Ada".to_owned(), std::path::PathBuf::new());
        setting.now = Box::new(move || now);
        let new = New {
            name: "Alder".to_owned(),
            zone: "Europe/London".to_owned(),
            calendar: "Working days".to_owned(),
        };
        let empty = crate::document::empty_plan(new, &mut setting).expect("an empty plan");
        Scheduled::of(build(empty, &mut setting).expect("every line can be entered"))
    }

    #[test]
    fn the_sample_is_a_quarter_that_a_release_manager_believes() {
        let now = built(MONDAY);
        let plan = &now.plan;
        assert_eq!(
            (plan.products.len(), plan.releases.len()),
            (6, 8),
            "products and releases"
        );
        assert!(plan.tasks.len() >= 150, "{} tasks", plan.tasks.len());
        let kinds: BTreeSet<_> = plan.dependencies.iter().map(|link| link.kind).collect();
        assert_eq!(kinds.len(), 4, "all four types of dependency");
        let release = |id| plan.tasks.get(id).map(|task| task.release);
        let crossing = plan
            .dependencies
            .iter()
            .filter(|link| release(link.predecessor) != release(link.successor))
            .count();
        assert!(crossing >= 8, "{crossing} dependencies cross releases");
        let (done, under_way) = plan.tasks.iter().fold((0, 0), |(done, under_way), task| {
            (
                done + usize::from(task.progress.is_finished()),
                under_way + usize::from(task.progress.is_started() && !task.progress.is_finished()),
            )
        });
        assert!(
            done > 30 && under_way > 2,
            "{done} done, {under_way} under way"
        );
    }

    #[test]
    fn on_every_weekday_the_sample_has_one_broken_deadline_and_no_loop() {
        for day in 0..7 {
            let now = built(MONDAY + Seconds(day * DAY));
            let codes: Vec<Code> = now.findings.iter().map(|finding| finding.code).collect();
            let count = |code| codes.iter().filter(|&&found| found == code).count();
            assert_eq!(
                count(Code::L06),
                1,
                "day {day}: the go / no-go of Payments 4.2 misses its date: {codes:?}"
            );
            assert_eq!(count(Code::L01), 0, "day {day}: nothing waits for itself");
        }
    }
}
