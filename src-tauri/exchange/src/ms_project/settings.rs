//! What a project says about itself: names, dates and the rules by which it is scheduled.

use super::calendar::Calendars;
use super::costs::Money;
use super::value;
use crate::incoming::file_stem;
use crate::reading::Reading;
use crate::xml::Element;
use slipway_engine::plan::{Policy, Portfolio, Rules, ScheduleFrom};
use slipway_engine::{Instant, Seconds};

/// Returns what the project calls itself, else the name of its file.
pub(super) fn title(project: Element<'_>, file: &str) -> String {
    project
        .value("Title")
        .map_or_else(|| file_stem(file), str::to_owned)
}

/// Reads the settings of `project` as those of a portfolio of its own.
pub(super) fn read(
    project: Element<'_>,
    name: &str,
    calendars: &Calendars,
    money: &Money,
    reading: &mut Reading<'_>,
) -> Portfolio {
    let start = reading
        .instant(project, "StartDate")
        .or_else(|| first_date(project, reading))
        .unwrap_or_default();
    let data_date = reading
        .instant(project, "StatusDate")
        .or_else(|| reading.instant(project, "CurrentDate"))
        .unwrap_or(start);
    Portfolio {
        id: reading.id(),
        name: name.to_owned(),
        zone: reading.options.zone.clone(),
        calendar: calendars.project,
        start,
        data_date,
        rules: rules(project, reading),
        notes: project_row(project).map_or_else(String::new, |row| reading.notes(row)),
        currency: money.currency.clone(),
    }
}

/// Returns the row that stands for the project itself, above all tasks.
fn project_row(project: Element<'_>) -> Option<Element<'_>> {
    let mut tasks = project.list("Tasks", "Task");
    tasks.find(|task| task.value("OutlineLevel") == Some("0"))
}

/// Returns the first date that a task names, for a project that does not say when it begins.
fn first_date(project: Element<'_>, reading: &mut Reading<'_>) -> Option<Instant> {
    project
        .list("Tasks", "Task")
        .filter_map(|task| reading.instant(task, "Start"))
        .min()
}

fn rules(project: Element<'_>, reading: &mut Reading<'_>) -> Rules {
    let usual = Rules::default();
    let mut count = |name: &str, most: u32, usual: u32| {
        let read = |text: &str| {
            let number = u32::try_from(value::whole(text)?).ok()?;
            (1..=most).contains(&number).then_some(number)
        };
        reading.field(project, name, read).unwrap_or(usual)
    };
    let minutes_per_day = count("MinutesPerDay", 1440, usual.minutes_per_day);
    let minutes_per_week = count("MinutesPerWeek", 10_080, usual.minutes_per_week);
    let days_per_month = count("DaysPerMonth", 31, usual.days_per_month);
    let fiscal_month = count("FYStartDate", 12, usual.fiscal_month);
    let days = |text: &str| value::whole(text).filter(|days| (-9999..=9999).contains(days));
    let limit = reading
        .field(project, "CriticalSlackLimit", days)
        .unwrap_or(0);
    let day = Seconds::from_minutes(i64::from(minutes_per_day)).0;
    let from_start = reading
        .field(project, "ScheduleFromStart", value::flag)
        .unwrap_or(true);
    Rules {
        policy: Policy::MsProject,
        minutes_per_day,
        minutes_per_week,
        days_per_month,
        fiscal_month,
        // `HonorConstraints` is not read, for its sense depends on who wrote the file. Project keeps the
        // opposite ("links win") and writes that: 0 in every file of its own that our dates are compared
        // with. MPXJ turns it round: 1 for the same plans, and for one whose stored dates show that dates
        // win. Honouring is Project's default, and findings name every link that a date overruns.
        honour_dates: true,
        multiple_critical_paths: reading.flag(project, "MultipleCriticalPaths"),
        critical_limit: Seconds(limit * day),
        near_critical_limit: Seconds((limit + 2) * day),
        out_of_sequence: usual.out_of_sequence,
        schedule_from: if from_start {
            ScheduleFrom::Start
        } else {
            ScheduleFrom::Finish
        },
        ..usual
    }
}
