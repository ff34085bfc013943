//! What came of a plan, as text.

use super::dates::{elapsed, moment, range, work};
use crate::change::Subject;
use crate::plan::Task;
use crate::schedule::{Driver, Landing};
use crate::scheduled::Scheduled;
use chrono::{Datelike, Days, NaiveDate};
use std::fmt::Write;
use std::sync::Arc;

/// Says one task a line: name, from when to when, total float, whether it is critical.
#[must_use]
pub fn schedule(on: &Scheduled) -> String {
    let monday = monday(on);
    let mut text = String::new();
    for (slot, task) in in_order(on) {
        let dates = on.schedule.dates(slot);
        let span = range(dates.start, dates.finish, on.calendars.zone(), monday);
        let _ = write!(text, "{} {span}", task.name);
        if task.active {
            let _ = write!(text, " float {}", work(dates.total_float));
        } else {
            text.push_str(" inactive");
        }
        if let Some(float) = dates.window_float {
            let _ = write!(text, " window {}", work(float));
        }
        text.push_str(if dates.is_critical {
            " critical\n"
        } else {
            "\n"
        });
    }
    text
}

/// Says one task a line: how late it may be, its free float, whether it is nearly critical or on the
/// longest path, and what its early start follows from.
#[must_use]
pub fn details(on: &Scheduled) -> String {
    let monday = monday(on);
    let mut text = String::new();
    for (slot, task) in in_order(on) {
        let dates = on.schedule.dates(slot);
        let late = range(
            dates.late_start,
            dates.late_finish,
            on.calendars.zone(),
            monday,
        );
        let free = work(dates.free_float);
        let _ = write!(text, "{} late {late} free {free}", task.name);
        if dates.is_near_critical {
            text.push_str(" near");
        }
        if dates.is_on_longest_path {
            text.push_str(" longest");
        }
        let _ = writeln!(text, " by {}", driver(on, dates.driver));
    }
    text
}

/// Says one release that a window concerns a line: what it aims at, when it is ready, how far what
/// comes last may slip, what missing costs, and where it lies.
#[must_use]
pub fn windows(on: &Scheduled) -> String {
    let (monday, zone) = (monday(on), on.calendars.zone());
    let at = |at| moment(at, zone, monday);
    let window = |slot| on.plan.windows.at(slot).map_or("", |row| row.name.as_str());
    let mut text = String::new();
    for (slot, release) in on.plan.releases.entries() {
        let Some(aim) = on.schedule.aim(slot) else {
            continue;
        };
        text.push_str(&release.name);
        if let Some(target) = aim.target {
            let _ = write!(text, " to {} {}", window(target.window), at(target.opens));
        }
        if let Some(ready) = aim.readiness {
            let _ = write!(text, " ready {}", at(ready));
        }
        if let Some(float) = aim.window_float {
            let _ = write!(text, " float {}", work(float));
        }
        if let Some(cliff) = aim.cliff {
            let _ = write!(text, " cliff {}", elapsed(cliff));
        }
        let lies = match (aim.landing, aim.berth) {
            (Landing::In(_), Some(berth)) => format!("lies {}", at(berth.opens)),
            (Landing::Over(_), Some(berth)) => format!("too long from {}", at(berth.opens)),
            _ => "lies nowhere".to_owned(),
        };
        let _ = writeln!(text, " {lies}");
    }
    text
}

fn driver(on: &Scheduled, driver: Driver) -> String {
    let Driver::Dependency(id) = driver else {
        return format!("{driver:?}").to_lowercase();
    };
    let link = on.plan.dependencies.get(id);
    let from = link.and_then(|link| on.plan.tasks.get(link.predecessor));
    from.map_or_else(String::new, |task| task.name.clone())
}

/// Says one finding a line: code, severity, names of what it is about.
#[must_use]
pub fn findings(on: &Scheduled) -> String {
    let plan = &on.plan;
    let name = |subject: &Subject| match subject {
        Subject::Task(id) => plan.tasks.get(*id).map(|row| row.name.clone()),
        Subject::Calendar(id) => plan.calendars.get(*id).map(|row| row.name.clone()),
        Subject::Release(id) => plan.releases.get(*id).map(|row| row.name.clone()),
        Subject::Window(id) => plan.windows.get(*id).map(|row| row.name.clone()),
        Subject::Freeze(id) => plan.freezes.get(*id).map(|row| row.name.clone()),
        Subject::ExternalEvent(id) => plan.external_events.get(*id).map(|row| row.name.clone()),
        Subject::Environment(id) => plan.environments.get(*id).map(|row| row.name.clone()),
        Subject::Gate(id) => plan.gates.get(*id).map(|row| row.name.clone()),
        Subject::Outage(id) => plan.outages.get(*id).map(|row| row.name.clone()),
        Subject::Criterion(id) => plan.criteria.get(*id).map(|row| row.text.clone()),
        Subject::SignOff(id) => plan.sign_offs.get(*id).map(|row| row.role.clone()),
        Subject::Review(id) => plan.reviews.get(*id).map(|row| row.name.clone()),
        Subject::Template(id) => plan.templates.get(*id).map(|row| row.name.clone()),
        Subject::Publication(id) => plan.publications.get(*id).map(|row| row.name.clone()),
        // A booking is told by whose it is.
        Subject::Booking(id) => plan
            .bookings
            .get(*id)
            .and_then(|row| plan.releases.get(row.release))
            .map(|row| row.name.clone()),
        Subject::Product(id) => plan.products.get(*id).map(|row| row.name.clone()),
        Subject::Portfolio
        | Subject::Dependency(_)
        | Subject::Person(_)
        | Subject::Baseline(_)
        | Subject::Waiver(_)
        | Subject::View(_)
        | Subject::RaidItem(_)
        | Subject::Report(_) => None,
    };
    let mut text = String::new();
    for finding in &on.findings {
        let names: Vec<String> = finding.subjects.iter().filter_map(name).collect();
        let severity = format!("{:?}", finding.severity).to_lowercase();
        let _ = writeln!(text, "{:?} {severity} {}", finding.code, names.join(" "));
    }
    text
}

/// Returns the Monday from which weekdays are told.
fn monday(on: &Scheduled) -> NaiveDate {
    let start = on.calendars.zone().to_local(on.plan.portfolio.start).date();
    let back = u64::from(start.weekday().num_days_from_monday());
    start.checked_sub_days(Days::new(back)).unwrap_or(start)
}

fn in_order(on: &Scheduled) -> impl Iterator<Item = (u32, &Arc<Task>)> {
    on.plan.tasks.entries()
}
