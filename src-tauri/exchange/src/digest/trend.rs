//! The milestone trend: for each date on which the plan was told or promised, when things were to happen
//! as it looked then.

use crate::export::Export;
use slipway_engine::plan::{Baseline, Publication};
use slipway_engine::status::status;
use slipway_engine::{Instant, ReleaseId, TaskId};
use std::collections::BTreeMap;

/// Lines that can be told apart in one chart.
const MOST_LINES: usize = 12;

/// Whose date is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Followed {
    Release(ReleaseId),
    Milestone(TaskId),
}

/// When everything was to happen, as it looked on one day.
pub(crate) struct Report {
    pub(crate) at: Instant,
    pub(crate) dates: BTreeMap<Followed, Instant>,
}

/// A trend: at least two reports.
pub(crate) struct Trend {
    /// What is followed, with what it is called, in the order of the plan.
    pub(crate) lines: Vec<(Followed, String)>,
    /// By date.
    pub(crate) reports: Vec<Report>,
}

impl Trend {
    /// Gathers what was published and promised, and what the plan says now; nothing when it never said
    /// anything else before.
    pub(crate) fn of(export: &Export<'_>) -> Option<Self> {
        let plan = &export.on.plan;
        let mut lines = lines(export);
        let mut reports: Vec<Report> = Vec::new();
        reports.extend(plan.publications.iter().map(|row| published(row)));
        let outings = outings(export);
        let baselines = plan.baselines.iter();
        reports.extend(baselines.filter_map(|row| promised(row, &outings)));
        reports.retain(|report| {
            lines
                .iter()
                .any(|(line, _)| report.dates.contains_key(line))
        });
        if reports.is_empty() {
            return None;
        }
        reports.push(now(export, &lines));
        reports.sort_by_key(|report| report.at);
        lines.retain(|(line, _)| {
            reports
                .iter()
                .filter(|report| report.dates.contains_key(line))
                .count()
                > 1
        });
        // What was over before anybody reported moves no more.
        let first = reports.first()?.at;
        lines.retain(|(line, _)| {
            let mut dates = reports.iter().filter_map(|report| report.dates.get(line));
            dates.any(|date| *date >= first)
        });
        lines.truncate(MOST_LINES);
        (!lines.is_empty()).then_some(Self { lines, reports })
    }
}

/// Returns what is followed: when each release goes out; of few releases, their milestones, too.
fn lines(export: &Export<'_>) -> Vec<(Followed, String)> {
    let mut lines = Vec::new();
    let releases: Vec<_> = export.releases().collect();
    for release in &releases {
        lines.push((Followed::Release(release.id), release.title()));
    }
    let milestones = export.lines.iter().filter(|line| line.is_milestone());
    let milestones: Vec<_> = milestones
        .filter_map(|line| Some((line.task()?, line.of)))
        .collect();
    if releases.len() + milestones.len() <= MOST_LINES {
        for (task, release) in milestones {
            let name = format!("{}: {}", release.title(), task.name);
            lines.push((Followed::Milestone(task.id), name));
        }
    }
    lines
}

/// What a publication told.
pub(crate) fn published(row: &Publication) -> Report {
    let releases = row
        .releases
        .iter()
        .filter_map(|(id, told)| Some((Followed::Release(*id), told.goes_out?)));
    let tasks = row.tasks.iter();
    let tasks = tasks.map(|(id, told)| (Followed::Milestone(*id), told.finish));
    Report {
        at: row.data_date,
        dates: releases.chain(tasks).collect(),
    }
}

/// A baseline promises tasks: a release was to be out when the last of those was through that bring it
/// out now.
pub(crate) fn promised(row: &Baseline, outings: &BTreeMap<TaskId, ReleaseId>) -> Option<Report> {
    let mut dates = BTreeMap::new();
    for (task, promised) in &row.tasks {
        let Some(finish) = promised.finish else {
            continue;
        };
        dates.insert(Followed::Milestone(*task), finish);
        if let Some(release) = outings.get(task) {
            let out = dates.entry(Followed::Release(*release)).or_insert(finish);
            *out = finish.max(*out);
        }
    }
    let at = row.taken_at?;
    Some(Report { at, dates })
}

/// The tasks that bring releases to their users.
pub(crate) fn outings(export: &Export<'_>) -> BTreeMap<TaskId, ReleaseId> {
    let on = export.on;
    let releases = export.releases().filter_map(|release| {
        let slot = on.plan.releases.slot(release.id)?;
        Some((release.id, on.calendars.deployments(slot)))
    });
    let tasks = releases.flat_map(|(release, slots)| {
        let tasks = slots.iter().filter_map(|&slot| on.plan.tasks.at(slot));
        tasks.map(move |task| (task.id, release))
    });
    tasks.collect()
}

fn now(export: &Export<'_>, lines: &[(Followed, String)]) -> Report {
    let goes_out: BTreeMap<ReleaseId, Instant> = status(export.on)
        .into_iter()
        .filter_map(|status| Some((status.release, status.goes_out?)))
        .collect();
    let date = |line: Followed| match line {
        Followed::Release(release) => goes_out.get(&release).copied(),
        Followed::Milestone(task) => export.line_of(task)?.span.map(|(_, finish)| finish),
    };
    let dates = lines
        .iter()
        .filter_map(|&(line, _)| Some((line, date(line)?)));
    Report {
        at: export.on.plan.portfolio.data_date,
        dates: dates.collect(),
    }
}
