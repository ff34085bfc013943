//! What a project says about itself: names, dates and the rules by which it is scheduled.

use super::calendar::Calendars;
use super::record::{Name, Record, Source, Table};
use super::value::{length, local};
use crate::Into;
use crate::incoming::file_stem;
use crate::reading::Reading;
use slipway_engine::Seconds;
use slipway_engine::change::Message;
use slipway_engine::plan::{OutOfSequence, Policy, Portfolio, Release, Rules};
use std::collections::BTreeMap;

const ID: Name = ["proj_id", "ObjectId"];
const CODE: Name = ["proj_short_name", "Id"];
const DATA_DATE: Name = ["last_recalc_date", "DataDate"];
const START: Name = ["plan_start_date", "PlannedStartDate"];
const MUST_FINISH: Name = ["plan_end_date", "MustFinishByDate"];
const CRITICAL_LIMIT: Name = ["critical_drtn_hr_cnt", "CriticalActivityFloatLimit"];
const OVERRIDES_LOGIC: Name = ["sched_progress_override", ""];
const OUT_OF_SEQUENCE: Name = ["", "OutOfSequenceScheduleType"];
const OPEN_ENDS: Name = [
    "sched_open_critical_flag",
    "MakeOpenEndedActivitiesCritical",
];

/// A project of the file.
pub(super) struct Project<'s> {
    record: Record<'s>,
    /// What it is called in the file.
    pub(super) id: &'s str,
    pub(super) name: String,
    /// When it must be over.
    finish: Option<slipway_engine::Instant>,
}

/// Reads every project.
pub(super) fn read_all<'s>(source: &Source<'s>, reading: &mut Reading<'_>) -> Vec<Project<'s>> {
    // In XER a project is called as the top of its own breakdown is.
    let tops: BTreeMap<&str, &str> = source
        .rows(Table::Wbs)
        .iter()
        .filter(|wbs| wbs.is(["proj_node_flag", ""]))
        .filter_map(|wbs| Some((wbs.value(["proj_id", ""])?, wbs.value(["wbs_name", ""])?)))
        .collect();
    let mut projects = Vec::new();
    for &record in source.rows(Table::Project) {
        let id = record.value(ID).unwrap_or_default();
        let name = record.value(["", "Name"]);
        let name = name.or_else(|| tops.get(id).copied());
        let name = name.or_else(|| record.value(CODE)).unwrap_or_default();
        let finish = record.read(MUST_FINISH, reading, local);
        projects.push(Project {
            record,
            id,
            name: reading.short(name),
            finish: finish.and_then(|finish| reading.at(finish)),
        });
    }
    projects
}

/// Returns what the only project calls itself, else the name of the file.
pub(super) fn title(projects: &[Project<'_>], reading: &mut Reading<'_>) -> String {
    match projects {
        [project] if !project.name.is_empty() => project.name.clone(),
        _ => file_stem(&reading.options.file),
    }
}

/// Returns the settings of the first project as those of a portfolio; another data date is told of.
pub(super) fn portfolio(
    source: &Source<'_>,
    projects: &[Project<'_>],
    name: &str,
    calendars: &Calendars<'_>,
    reading: &mut Reading<'_>,
) -> Portfolio {
    let mut starts = Vec::new();
    let mut data_dates = Vec::new();
    for project in projects {
        let start = project.record.read(START, reading, local);
        starts.extend(start.and_then(|at| reading.at(at)));
        let data_date = project.record.read(DATA_DATE, reading, local);
        data_dates.extend(data_date.and_then(|at| reading.at(at)));
    }
    let start = starts.iter().min().copied().unwrap_or_default();
    let data_date = data_dates.first().copied().unwrap_or(start);
    let others = data_dates.iter().filter(|date| **date != data_date).count();
    reading.warn_of("warning-data-dates", others);
    Portfolio {
        id: reading.id(),
        name: name.to_owned(),
        zone: reading.options.zone.clone(),
        calendar: calendars.project,
        start,
        data_date,
        rules: rules(source, projects, calendars, reading),
        notes: String::new(),
        currency: String::new(),
    }
}

fn rules(
    source: &Source<'_>,
    projects: &[Project<'_>],
    calendars: &Calendars<'_>,
    reading: &mut Reading<'_>,
) -> Rules {
    let usual = Rules::default();
    let options = source.rows(Table::Rules).first();
    let overrides = options.is_some_and(|options| {
        options.is(OVERRIDES_LOGIC) || options.value(OUT_OF_SEQUENCE) == Some("Progress Override")
    });
    if options.is_some_and(|options| options.value(OUT_OF_SEQUENCE) == Some("Actual Dates")) {
        reading.warn(Message::new("warning-actual-dates-rule"));
    }
    let limit = projects
        .first()
        .and_then(|project| project.record.read(CRITICAL_LIMIT, reading, length));
    let limit = limit.unwrap_or(Seconds::ZERO);
    Rules {
        policy: Policy::Native,
        minutes_per_day: calendars.minutes_per_day.unwrap_or(usual.minutes_per_day),
        minutes_per_week: calendars.minutes_per_week.unwrap_or(usual.minutes_per_week),
        multiple_critical_paths: options.is_some_and(|options| options.is(OPEN_ENDS)),
        critical_limit: limit,
        near_critical_limit: limit + usual.near_critical_limit,
        out_of_sequence: if overrides {
            OutOfSequence::ProgressOverride
        } else {
            OutOfSequence::RetainedLogic
        },
        ..usual
    }
}

/// Gives each project's release its key, and when it must be over.
pub(super) fn say_of_releases(projects: &[Project<'_>], releases: &mut [Release], into: Into) {
    let by_key: BTreeMap<String, usize> = releases
        .iter()
        .enumerate()
        .flat_map(|(place, release)| {
            let keys = release.external.iter();
            keys.map(move |external| (external.key.clone(), place))
        })
        .collect();
    for project in projects {
        let release = match (projects, into) {
            ([_], Into::ReleasePerSummary) => None,
            ([_], Into::OneRelease) => releases.first_mut(),
            _ => by_key
                .get(&key(project.id))
                .and_then(|place| releases.get_mut(*place)),
        };
        let Some(release) = release else {
            continue;
        };
        let code: String = project
            .record
            .value(CODE)
            .unwrap_or_default()
            .chars()
            .take(400)
            .collect();
        release.key = code;
        release.finish = project
            .finish
            .filter(|finish| release.start.is_none_or(|start| start <= *finish));
    }
}

/// Returns what a project is called among the keys of rows; activities have numbers of their own.
pub(super) fn key(id: &str) -> String {
    format!("project-{id}")
}
