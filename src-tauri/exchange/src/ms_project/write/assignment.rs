//! Assignments: who does how much of which task, and when, where the work stands still for a while.

use super::frame::{Frame, Row};
use super::numbers;
use super::people::People;
use super::sheet::Sheet;
use super::split::{self, Stretch};
use super::value::{Length, Share, tenths};
use slipway_engine::plan::{Assignment, PersonKind};
use slipway_engine::{PersonId, Seconds, TaskId};
use std::collections::{BTreeMap, BTreeSet};

/// The resource of work that nobody is given yet.
const NOBODY: i64 = -65_535;
/// One person, whole.
const WHOLE: u32 = 10_000;
/// The contour of work that was put by hand.
const BY_HAND: u8 = 8;
/// The unit of work by day.
const DAYS: u8 = 2;

/// An assignment of the file.
struct Item<'x> {
    uid: u32,
    row: &'x Row<'x>,
    /// What the plan says; nothing for work that nobody is given.
    given: Option<&'x Assignment>,
    resource: i64,
    units: u32,
    work: Seconds,
    /// Whether it takes time, as that of people does.
    takes_time: bool,
}

/// The assignments of the file by number.
pub(super) struct Assignments<'x> {
    items: Vec<Item<'x>>,
    work: BTreeMap<TaskId, Effort>,
}

/// Who works on a task, and how much.
#[derive(Default)]
struct Effort {
    workers: Vec<PersonId>,
    work: Seconds,
}

impl<'x> Assignments<'x> {
    pub(super) fn of(frame: &'x Frame<'x>, people: &People<'x>) -> Self {
        let plan = &frame.export.on.plan;
        let mut items: Vec<Item<'_>> = plan
            .assignments
            .iter()
            .filter_map(|given| item(frame, people, given))
            .collect();
        items.sort_by_key(|item| {
            (
                item.row.line.number,
                item.resource,
                item.given.map(|of| of.id),
            )
        });
        let external = |item: &Item<'x>| item.given.map_or(&[][..], |given| &given.external);
        let uids = numbers::give(0, items.iter().map(external).enumerate());
        for (item, uid) in items.iter_mut().zip(uids.into_values()) {
            item.uid = uid;
        }
        let mut work: BTreeMap<TaskId, Effort> = BTreeMap::new();
        for item in items.iter().filter(|item| item.takes_time) {
            if let Some(given) = item.given {
                let effort = work.entry(given.task).or_default();
                effort.workers.push(given.person);
                effort.work += item.work;
            }
        }
        let nobodys = of_nobody(frame, &items);
        items.extend(nobodys);
        items.sort_by_key(|item| item.uid);
        Self { items, work }
    }

    /// Returns the effort of all who work on a task.
    pub(super) fn work_of(&self, task: TaskId) -> Option<Seconds> {
        let effort = self.work.get(&task).map(|effort| effort.work);
        effort.filter(|work| work.0 > 0)
    }

    /// Says whether people are on a task.
    pub(super) fn is_worked_on(&self, task: TaskId) -> bool {
        self.work.contains_key(&task)
    }

    /// Returns who works on a task alone.
    pub(super) fn only_worker(&self, task: TaskId) -> Option<PersonId> {
        match self.work.get(&task)?.workers.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// Writes every assignment.
    pub(super) fn write(&self, sheet: &mut Sheet, frame: &Frame<'_>) {
        sheet.holding("Assignments", |sheet| {
            for item in &self.items {
                sheet.holding("Assignment", |sheet| item.write(sheet, frame));
            }
        });
    }
}

fn item<'x>(frame: &'x Frame<'x>, people: &People<'x>, given: &'x Assignment) -> Option<Item<'x>> {
    let row = frame.row(given.task)?;
    let task = row.line.task()?;
    let person = frame.export.person(Some(given.person))?;
    let takes_time = person.kind == PersonKind::Work;
    // Project knows none without work: people give the whole task, material and costs nothing.
    let whole = || {
        let is_spent = takes_time && !row.line.is_summary();
        let share = task.duration.amount.basis_points(given.units.into());
        if is_spent { share } else { Seconds::ZERO }
    };
    Some(Item {
        uid: 0,
        row,
        given: Some(given),
        resource: people.uid(given.person)?.into(),
        units: given.units,
        work: given.work.unwrap_or_else(whole),
        takes_time,
    })
}

/// Returns the work of split tasks on which nobody works yet: only there a project says that they are
/// split. It takes numbers that are free, for a reader forgets it.
fn of_nobody<'x>(frame: &'x Frame<'x>, items: &[Item<'x>]) -> Vec<Item<'x>> {
    let worked_on: BTreeSet<u32> = items
        .iter()
        .filter(|item| item.takes_time)
        .map(|item| item.row.uid)
        .collect();
    let taken: BTreeSet<u32> = items.iter().map(|item| item.uid).collect();
    let free = (1..).filter(|uid| !taken.contains(uid));
    let split = frame.rows.iter().filter_map(|row| {
        let task = row.line.task().filter(|_| !worked_on.contains(&row.uid))?;
        (split::is_split(task) && !row.line.is_summary()).then_some((row, task))
    });
    split
        .zip(free)
        .map(|((row, task), uid)| Item {
            uid,
            row,
            given: None,
            resource: NOBODY,
            units: WHOLE,
            work: task.duration.amount,
            takes_time: true,
        })
        .collect()
}

impl Item<'_> {
    fn write(&self, sheet: &mut Sheet, frame: &Frame<'_>) {
        let Some((task, dates)) = self.row.line.task().zip(self.row.line.dates()) else {
            return;
        };
        let done = u32::from(task.progress.done.min(10_000));
        let is_through = |given: &Assignment| given.actual_finish.is_some();
        let done = if self.given.is_some_and(is_through) {
            10_000
        } else {
            done
        };
        let actual = self.work.basis_points(done.into());
        sheet.value("UID", self.uid);
        sheet.value("TaskUID", self.row.uid);
        sheet.value("ResourceUID", self.resource);
        sheet.value("PercentWorkComplete", done / 100);
        frame.instant(
            sheet,
            "ActualFinish",
            self.given.and_then(|given| given.actual_finish),
        );
        frame.instant(
            sheet,
            "ActualStart",
            self.given.and_then(|given| given.actual_start),
        );
        sheet.value("ActualWork", Length(actual));
        let delay = self.given.map_or(Seconds::ZERO, |given| given.delay);
        sheet.value("Delay", tenths(delay));
        let stretches = if self.takes_time {
            split::stretches(frame, task, dates)
        } else {
            Vec::new()
        };
        let last = stretches.last().map(|stretch| stretch.finish);
        frame.instant(sheet, "Finish", last.max(Some(dates.finish)));
        sheet.value("RegularWork", Length(self.work));
        sheet.value("RemainingWork", Length(self.work - actual));
        let calendar = || {
            frame
                .export
                .on
                .calendars
                .of_task(&frame.export.on.plan, task)
        };
        let start = match delay {
            Seconds::ZERO => dates.start,
            delay => calendar().start_at(calendar().position(dates.start) + delay.0),
        };
        // The pieces of a split task are counted from its own start.
        let start = if stretches.is_empty() {
            start
        } else {
            dates.start
        };
        frame.instant(sheet, "Start", Some(start));
        sheet.value("Units", Share(self.units));
        sheet.value("Work", Length(self.work));
        sheet.value(
            "WorkContour",
            if stretches.is_empty() { 0 } else { BY_HAND },
        );
        self.write_by_day(sheet, frame, &stretches);
    }

    fn write_by_day(&self, sheet: &mut Sheet, frame: &Frame<'_>, stretches: &[Stretch]) {
        let whole: i64 = stretches.iter().map(|stretch| stretch.length.0).sum();
        for stretch in stretches {
            let share = self.work.0.saturating_mul(stretch.length.0) / whole.max(1);
            sheet.holding("TimephasedData", |sheet| {
                sheet.value("Type", if stretch.is_done { 2 } else { 1 });
                sheet.value("UID", self.uid);
                frame.instant(sheet, "Start", Some(stretch.start));
                frame.instant(sheet, "Finish", Some(stretch.finish));
                sheet.value("Unit", DAYS);
                sheet.value("Value", Length(Seconds(share)));
            });
        }
    }
}
