//! Rows of the plan as tasks: what was entered, and the dates that follow.

use super::assignment::Assignments;
use super::baseline::Baselines;
use super::costs::{Amounts, Money};
use super::fields::{self, Fields};
use super::frame::{Frame, Row};
use super::link::Links;
use super::progress::Standing;
use super::sheet::{Sheet, line, name};
use super::timetable::Timetable;
use super::value::{ESTIMATED, Length, format, tenths};
use crate::export::{Detail, Export, Subject};
use slipway_engine::plan::{Constraint, ConstraintKind, Release, Task, TaskKind, TaskMode};
use slipway_engine::schedule::{Driver, TaskDates};
use slipway_engine::{CalendarId, Instant, Seconds, Span, TimeUnit};

/// What rows are made from.
struct Rows<'w, 'x> {
    frame: &'w Frame<'x>,
    timetable: &'w Timetable<'x>,
    fields: &'w Fields<'x>,
    assignments: &'w Assignments<'x>,
    money: &'w Money,
    links: Links<'x>,
    baselines: Baselines<'x>,
}

/// Writes the project itself and every row.
pub(super) fn write_all<'x>(
    sheet: &mut Sheet,
    frame: &Frame<'x>,
    timetable: &Timetable<'x>,
    fields: &Fields<'x>,
    (assignments, money): (&Assignments<'x>, &Money),
) {
    let standing = Standing::of_all(frame, assignments);
    let rows = Rows {
        frame,
        timetable,
        fields,
        assignments,
        money,
        links: Links::of(frame),
        baselines: Baselines::of(frame),
    };
    sheet.holding("Tasks", |sheet| {
        sheet.holding("Task", |sheet| {
            write_project(sheet, frame, &standing[frame.rows.len()], money);
        });
        for ((row, id), standing) in frame.rows.iter().zip(1..).zip(&standing) {
            sheet.holding("Task", |sheet| rows.write(sheet, row, id, standing));
        }
    });
}

/// Writes the project as the row above all others, as Project does.
fn write_project(sheet: &mut Sheet, frame: &Frame<'_>, standing: &Standing, money: &Money) {
    let export = frame.export;
    sheet.value("UID", 0);
    sheet.value("ID", 0);
    sheet.text("Name", &name(&frame.title));
    sheet.flag("Active", true);
    sheet.flag("Manual", false);
    sheet.value("Type", 1);
    sheet.flag("IsNull", false);
    sheet.value("WBS", 0);
    sheet.value("OutlineNumber", 0);
    sheet.value("OutlineLevel", 0);
    sheet.value("Priority", 500);
    frame.instant(sheet, "Start", Some(frame.start));
    frame.instant(sheet, "Finish", Some(frame.finish));
    let duration = Span {
        amount: standing.duration,
        unit: TimeUnit::Working,
    };
    write_duration(sheet, export, duration, false);
    sheet.flag("Milestone", false);
    sheet.flag("Summary", true);
    write_actuals(sheet, frame, standing, money.of_all());
    sheet.value("ConstraintType", 0);
    sheet.value("CalendarUID", -1);
    sheet.text("Notes", export.notes(&export.on.plan.portfolio.notes));
}

impl Rows<'_, '_> {
    fn write(&self, sheet: &mut Sheet, row: &Row<'_>, id: usize, standing: &Standing) {
        let (frame, export) = (self.frame, self.frame.export);
        let task = row.line.task();
        let is_summary = frame
            .rows
            .get(id)
            .is_some_and(|next| next.level > row.level);
        let is_manual = task.is_some_and(|task| task.mode == TaskMode::Manual) || is_moored(row);
        let is_kind = |kind| task.is_some_and(|task| task.kind == kind);
        let plain = |sheet: &mut Sheet, tag| fields::write_plain(sheet, export, task, tag);
        sheet.value("UID", row.uid);
        sheet.value("ID", id);
        sheet.text("Name", &name(&row.line.name()));
        sheet.flag("Active", task.is_none_or(|task| task.active));
        sheet.flag("Manual", is_manual);
        plain(sheet, "Type");
        sheet.flag("IsNull", false);
        self.write_contact(sheet, row);
        match fields::plain(export, task, "WBS") {
            Some(code) => sheet.text("WBS", &line(code)),
            // What lies in another project has its code there.
            None if is_kind(TaskKind::External) => {}
            None => sheet.text("WBS", &row.outline),
        }
        sheet.text("OutlineNumber", &row.outline);
        sheet.value("OutlineLevel", row.level);
        plain(sheet, "Priority");
        self.write_span(sheet, row, is_manual);
        let duration = Span {
            amount: standing.duration,
            unit: task.map_or(TimeUnit::Working, |task| task.duration.unit),
        };
        write_duration(
            sheet,
            export,
            duration,
            task.is_some_and(|task| task.estimated),
        );
        if let Some(work) = standing.work {
            sheet.value("Work", Length(work));
        }
        if let Some(task) = task.filter(|_| !is_summary) {
            frame.instant(sheet, "Stop", task.progress.stop);
            frame.instant(sheet, "Resume", task.progress.resume);
        }
        sheet.flag("ResumeValid", false);
        plain(sheet, "EffortDriven");
        sheet.flag("Recurring", false);
        sheet.flag("Estimated", task.is_some_and(|task| task.estimated));
        sheet.flag("Milestone", is_kind(TaskKind::Milestone) && !is_summary);
        sheet.flag("Summary", is_summary);
        let dates = row.line.dates();
        self.write_computed(sheet, is_kind(TaskKind::External), dates);
        self.money.write_fixed(sheet, task);
        write_actuals(sheet, frame, standing, self.money.of_row(row, export));
        self.write_binding(sheet, row, is_summary);
        for tag in ["Hyperlink", "HyperlinkAddress", "HyperlinkSubAddress"] {
            plain(sheet, tag);
        }
        sheet.flag(
            "IgnoreResourceCalendar",
            task.is_some_and(|task| task.ignores_people_calendars),
        );
        let notes = task.map_or(&row.line.of.notes, |task| &task.notes);
        sheet.text("Notes", export.notes(notes));
        plain(sheet, "HideBar");
        plain(sheet, "Rollup");
        if let Some(task) = task {
            self.links.write(sheet, frame, task.id);
        }
        self.fields.write_attributes(sheet, export, row);
        if let Some(task) = task {
            self.baselines.write(sheet, frame, self.money, task.id);
        }
        self.fields.write_codes(sheet, export, row);
    }

    /// Writes who answers for a row, unless that is whoever works on it alone.
    fn write_contact(&self, sheet: &mut Sheet, row: &Row<'_>) {
        let export = self.frame.export;
        let task = row.line.task();
        let owner = task.map_or(row.line.of.owner, |task| task.owner);
        let alone = task.and_then(|task| self.assignments.only_worker(task.id));
        let owner = export.person(owner.filter(|owner| alone != Some(*owner)));
        match fields::plain(export, task, "Contact") {
            Some(contact) => sheet.text("Contact", &line(contact)),
            None => sheet.text("Contact", &line(owner.map_or("", |person| &person.name))),
        }
    }

    /// Writes when a row begins and ends; what a person put somewhere lies there.
    fn write_span(&self, sheet: &mut Sheet, row: &Row<'_>, is_manual: bool) {
        let frame = self.frame;
        let start = row.line.of.start.unwrap_or(frame.start);
        let span = row.line.span.unwrap_or((start, start));
        let put = row
            .line
            .task()
            .filter(|task| is_manual || task.kind == TaskKind::External);
        let (start, finish) = match put {
            Some(task) if !is_moored(row) => (task.manual_start, task.manual_finish),
            Some(_) | None => (Some(span.0), Some(span.1)),
        };
        frame.instant(sheet, "Start", start);
        frame.instant(sheet, "Finish", finish);
        if let Some(task) = put.filter(|_| is_manual) {
            frame.instant(sheet, "ManualStart", start);
            frame.instant(sheet, "ManualFinish", finish);
            sheet.value("ManualDuration", Length(task.duration.amount));
        }
    }

    /// Writes what the schedule says: dates for everybody, floats for those who may know them.
    fn write_computed(&self, sheet: &mut Sheet, is_external: bool, dates: Option<&TaskDates>) {
        let frame = self.frame;
        let may_see_floats = !frame.export.audience.withholds(Detail::Floats);
        let dates = dates.filter(|_| may_see_floats);
        if let Some(dates) = dates {
            sheet.flag("Critical", dates.is_critical);
        }
        sheet.flag("IsSubproject", false);
        sheet.flag("ExternalTask", is_external);
        let Some(dates) = dates else {
            return;
        };
        frame.instant(sheet, "EarlyStart", Some(dates.early_start));
        frame.instant(sheet, "EarlyFinish", Some(dates.early_finish));
        frame.instant(sheet, "LateStart", Some(dates.late_start));
        frame.instant(sheet, "LateFinish", Some(dates.late_finish));
        sheet.value("FreeSlack", tenths(dates.free_float));
        sheet.value("TotalSlack", tenths(dates.total_float));
        sheet.value("StartSlack", tenths(dates.start_float));
        sheet.value("FinishSlack", tenths(dates.finish_float));
    }

    /// Writes what binds the dates of a row beside what it waits for.
    fn write_binding(&self, sheet: &mut Sheet, row: &Row<'_>, is_summary: bool) {
        let frame = self.frame;
        let (constraint, deadline) = match row.line.subject {
            Subject::Release(release, _) => of_release(release, frame),
            Subject::Task(task, dates) => (held(task, dates), task.deadline),
        };
        sheet.value("ConstraintType", code(constraint.kind));
        let calendar = row
            .line
            .task()
            .and_then(|task| self.calendar(task, is_summary));
        match calendar.and_then(|id| self.timetable.uid(id)) {
            Some(uid) => sheet.value("CalendarUID", uid),
            None => sheet.value("CalendarUID", -1),
        }
        frame.instant(sheet, "ConstraintDate", constraint.date);
        frame.instant(sheet, "Deadline", deadline);
        let task = row.line.task();
        fields::write_plain(sheet, frame.export, task, "LevelAssignments");
        fields::write_plain(sheet, frame.export, task, "LevelingCanSplit");
        let delay = task.map_or(Seconds::ZERO, |task| task.levelling_delay);
        sheet.value("LevelingDelay", tenths(delay));
        sheet.value("LevelingDelayFormat", 8);
    }

    /// Returns the calendar that a task has to itself: a project knows no releases, so what follows
    /// from one is said of its tasks.
    fn calendar(&self, task: &Task, is_summary: bool) -> Option<CalendarId> {
        let of_release = || {
            let plan = &self.frame.export.on.plan;
            let release = plan.releases.get(task.release)?;
            let is_workers = is_summary || self.assignments.is_worked_on(task.id);
            let differs = |id: &CalendarId| *id != self.frame.calendar && !is_workers;
            release.calendar.filter(differs)
        };
        task.calendar.or_else(of_release)
    }
}

/// Returns what holds the work of a release: its own start, and the end that is asked for.
fn of_release(release: &Release, frame: &Frame<'_>) -> (Constraint, Option<Instant>) {
    let start = release.start.filter(|start| *start > frame.start);
    let constraint = Constraint {
        kind: start.map_or(ConstraintKind::Asap, |_| ConstraintKind::Snet),
        date: start,
    };
    (constraint, release.finish)
}

/// Says whether a deployment lies in a window. A project knows none, and may have no working time
/// there: it stands as if a person had put it where it is.
pub(super) fn is_moored(row: &Row<'_>) -> bool {
    let driver = row.line.dates().map(|dates| dates.driver);
    driver.is_some_and(Driver::is_window) && !row.line.is_summary()
}

/// Returns the constraint of a task. A project does not know that work waits for the data date: there
/// it starts no earlier than here.
fn held(task: &Task, dates: &TaskDates) -> Constraint {
    let waits = dates.driver == Driver::DataDate && !task.progress.is_started();
    if waits && task.constraint.kind == ConstraintKind::Asap {
        return Constraint {
            kind: ConstraintKind::Snet,
            date: Some(dates.start),
        };
    }
    task.constraint
}

fn write_duration(sheet: &mut Sheet, export: &Export<'_>, duration: Span, is_estimated: bool) {
    let minutes_per_day = export.on.plan.portfolio.rules.minutes_per_day;
    let guess = if is_estimated { ESTIMATED } else { 0 };
    sheet.value("Duration", Length(duration.amount));
    sheet.value("DurationFormat", format(duration, minutes_per_day) + guess);
}

/// Writes how far a row is.
fn write_actuals(
    sheet: &mut Sheet,
    frame: &Frame<'_>,
    standing: &Standing,
    amounts: Option<Amounts>,
) {
    let amount = |sheet: &mut Sheet, tag, of: fn(Amounts) -> i64| {
        if let Some(amounts) = amounts {
            sheet.value(tag, of(amounts));
        }
    };
    sheet.value("PercentComplete", standing.percent);
    sheet.value("PercentWorkComplete", standing.percent);
    amount(sheet, "Cost", |of| of.cost);
    frame.instant(sheet, "ActualStart", standing.actual_start);
    frame.instant(sheet, "ActualFinish", standing.actual_finish);
    sheet.value("ActualDuration", Length(standing.actual()));
    amount(sheet, "ActualCost", |of| of.spent);
    let done = standing.actual_work();
    if let Some(done) = done {
        sheet.value("ActualWork", Length(done));
    }
    if let Some(work) = standing.work {
        sheet.value("RegularWork", Length(work));
    }
    sheet.value("RemainingDuration", Length(standing.remaining));
    amount(sheet, "RemainingCost", |of| of.remaining);
    if let Some((work, done)) = standing.work.zip(done) {
        sheet.value("RemainingWork", Length(work - done));
    }
}

fn code(kind: ConstraintKind) -> u8 {
    match kind {
        ConstraintKind::Asap => 0,
        ConstraintKind::Alap => 1,
        ConstraintKind::Mso => 2,
        ConstraintKind::Mfo => 3,
        ConstraintKind::Snet => 4,
        ConstraintKind::Snlt => 5,
        ConstraintKind::Fnet => 6,
        ConstraintKind::Fnlt => 7,
    }
}
