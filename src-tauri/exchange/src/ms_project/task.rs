//! One task: everything that a person entered about it.

use super::calendar::Calendars;
use super::costs::Money;
use super::fields::Fields;
use super::value::{self, Format};
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::plan::{Constraint, ConstraintKind, Progress, Task, TaskKind, TaskMode};
use slipway_engine::{ReleaseId, Seconds, Span, TimeUnit};

/// Reads a task; its release and its place in the outline are settled later.
pub(super) fn read(
    element: Element<'_>,
    release: ReleaseId,
    calendars: &Calendars,
    (fields, money): (&Fields<'_>, &Money),
    reading: &mut Reading<'_>,
) -> Task {
    let name = reading.short(element.value("Name").unwrap_or_default());
    let mut task = Task::new(reading.id(), release, &name);
    let format = reading
        .field(element, "DurationFormat", value::format)
        .unwrap_or_default();
    task.kind = kind(element, reading);
    if reading.flag(element, "Manual") {
        task.mode = TaskMode::Manual;
    }
    task.active = reading
        .field(element, "Active", value::flag)
        .unwrap_or(true);
    task.duration = duration(element, format, reading);
    task.estimated = reading
        .field(element, "Estimated", value::flag)
        .unwrap_or(format.estimated);
    task.constraint = constraint(element, reading);
    task.deadline = reading.instant(element, "Deadline");
    task.calendar = calendars.named_by(element, reading);
    task.ignores_people_calendars = reading.flag(element, "IgnoreResourceCalendar");
    if task.mode == TaskMode::Manual || task.kind == TaskKind::External {
        let entered = |reading: &mut Reading<'_>, shown, typed| {
            reading
                .instant(element, shown)
                .or_else(|| reading.instant(element, typed))
        };
        task.manual_start = entered(reading, "Start", "ManualStart");
        task.manual_finish = entered(reading, "Finish", "ManualFinish");
    }
    task.progress = progress(element, reading);
    task.cost = money.of_task(element, reading).kept();
    // Always elapsed, whatever its format says (KB159773).
    task.levelling_delay = reading
        .field(element, "LevelingDelay", value::tenths)
        .unwrap_or_default();
    task.effort = reading
        .field(element, "Work", value::length)
        .filter(|work| work.0 > 0);
    task.notes = reading.notes(element);
    task.external = element
        .value("UID")
        .map(|uid| reading.external(uid))
        .unwrap_or_default();
    task.fields = fields.of(element);
    task
}

fn kind(element: Element<'_>, reading: &mut Reading<'_>) -> TaskKind {
    if reading.flag(element, "ExternalTask") {
        TaskKind::External
    } else if reading.flag(element, "Milestone") && element.value("Summary") != Some("1") {
        TaskKind::Milestone
    } else {
        TaskKind::Task
    }
}

fn duration(element: Element<'_>, format: Format, reading: &mut Reading<'_>) -> Span {
    let read = |text: &str| value::length(text).filter(|length| length.0 >= 0);
    Span {
        amount: reading.field(element, "Duration", read).unwrap_or_default(),
        unit: if format.elapsed {
            TimeUnit::Elapsed
        } else {
            TimeUnit::Working
        },
    }
}

fn constraint(element: Element<'_>, reading: &mut Reading<'_>) -> Constraint {
    let kind = |text: &str| match text {
        "0" => Some(ConstraintKind::Asap),
        "1" => Some(ConstraintKind::Alap),
        "2" => Some(ConstraintKind::Mso),
        "3" => Some(ConstraintKind::Mfo),
        "4" => Some(ConstraintKind::Snet),
        "5" => Some(ConstraintKind::Snlt),
        "6" => Some(ConstraintKind::Fnet),
        "7" => Some(ConstraintKind::Fnlt),
        _ => None,
    };
    let kind = reading
        .field(element, "ConstraintType", kind)
        .unwrap_or_default();
    if matches!(kind, ConstraintKind::Asap | ConstraintKind::Alap) {
        return Constraint { kind, date: None };
    }
    match reading.instant(element, "ConstraintDate") {
        Some(date) => Constraint {
            kind,
            date: Some(date),
        },
        None => Constraint::default(),
    }
}

fn progress(element: Element<'_>, reading: &mut Reading<'_>) -> Progress {
    let mut progress = Progress {
        done: reading
            .field(element, "PercentComplete", value::percent)
            .unwrap_or(0),
        actual_start: reading.instant(element, "ActualStart"),
        actual_finish: reading.instant(element, "ActualFinish"),
        ..Progress::default()
    };
    if progress.is_started() && !progress.is_finished() {
        let read = |text: &str| value::length(text).filter(|left| *left >= Seconds::ZERO);
        progress.remaining = reading.field(element, "RemainingDuration", read);
        progress.stop = reading.instant(element, "Stop");
        progress.resume = reading.instant(element, "Resume");
    }
    progress
}
