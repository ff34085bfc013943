//! `schedule`: when everything happens.

use crate::arguments::is_json;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use serde::Serialize;
use serde_json::{Value, json};
use slipway_engine::calendar::Calendars;
use slipway_engine::plan::{DependencyKind, Plan, Policy, Task, TaskKind};
use slipway_engine::schedule::{Driver, Schedule, TaskDates};
use slipway_engine::{DependencyId, Seconds, Span};
use slipway_exchange::Speaker;
use slipway_words::Words;
use std::sync::Arc;

/// One task of the answer.
#[derive(Serialize)]
struct Line {
    uid: String,
    wbs: String,
    name: String,
    summary: bool,
    milestone: bool,
    start: String,
    finish: String,
    early_start: String,
    early_finish: String,
    late_start: String,
    late_finish: String,
    start_float_minutes: f64,
    finish_float_minutes: f64,
    free_float_minutes: f64,
    total_float_minutes: f64,
    /// What is printed of it.
    #[serde(skip)]
    total_float: Span,
    critical: bool,
    driver: Value,
}

/// Answers with the schedule of a portfolio or a project.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let mut plan = source::plan(matches, words)?;
    let policy = match matches.get_one::<String>("policy").map(String::as_str) {
        Some("native") => Policy::Native,
        Some(_) => Policy::MsProject,
        None => plan.portfolio.rules.policy,
    };
    Arc::make_mut(&mut plan.portfolio).rules.policy = policy;
    let calendars = Calendars::compile(&plan);
    let schedule = Schedule::compute(&plan, &calendars);
    let speaker = Speaker {
        words,
        zone: Some(calendars.zone()),
        minutes_per_day: plan.portfolio.rules.minutes_per_day,
    };
    let outline = plan.outline();
    let in_order = outline
        .releases
        .iter()
        .flat_map(|release| outline.tasks(release.id));
    let tasks: Vec<Line> = in_order
        .filter_map(|(_, task)| {
            let dates = schedule.dates(plan.tasks.slot(task.id)?);
            Some(line(&plan, task, dates, &speaker))
        })
        .collect();
    if is_json(matches) {
        let portfolio = &plan.portfolio;
        let answer = json!({
            "project": {
                "name": portfolio.name,
                "zone": portfolio.zone,
                "start": speaker.local(portfolio.start),
                "data_date": speaker.local(portfolio.data_date),
                "policy": portfolio.rules.policy,
            },
            "tasks": tasks,
        });
        println!("{answer:#}");
    } else {
        print_table(&tasks, &speaker);
    }
    Ok(())
}

fn line(plan: &Plan, task: &Task, dates: &TaskDates, speaker: &Speaker<'_>) -> Line {
    let local = |at| speaker.local(at);
    Line {
        uid: uid(task),
        wbs: task.fields.get("wbs").cloned().unwrap_or_default(),
        name: task.name.clone(),
        summary: dates.is_summary,
        milestone: task.kind == TaskKind::Milestone,
        start: local(dates.start),
        finish: local(dates.finish),
        early_start: local(dates.early_start),
        early_finish: local(dates.early_finish),
        late_start: local(dates.late_start),
        late_finish: local(dates.late_finish),
        start_float_minutes: minutes(dates.start_float),
        finish_float_minutes: minutes(dates.finish_float),
        free_float_minutes: minutes(dates.free_float),
        total_float_minutes: minutes(dates.total_float),
        total_float: dates.counted(task, dates.total_float),
        critical: dates.is_critical,
        driver: driver(plan, dates.driver),
    }
}

/// Returns the UID that Microsoft Project gave a task, else its own id.
fn uid(task: &Task) -> String {
    let external = task.external.iter().find(|name| name.system == "msproject");
    external.map_or_else(|| task.id.to_string(), |name| name.key.clone())
}

/// Returns minutes, to a hundredth.
fn minutes(float: Seconds) -> f64 {
    (float.minutes() * 100.0).round() / 100.0
}

fn driver(plan: &Plan, driver: Driver) -> Value {
    let kind = match driver {
        Driver::Start => "start",
        Driver::Dependency(id) => return dependency(plan, id),
        Driver::Constraint => "constraint",
        Driver::ActualStart => "actual-start",
        Driver::DataDate => "data-date",
        Driver::Manual => "manual",
        Driver::Levelling => "levelling",
        Driver::Window(_) => "window",
        Driver::Late => "late",
        Driver::Children => "children",
    };
    json!({ "kind": kind })
}

fn dependency(plan: &Plan, id: DependencyId) -> Value {
    let link = plan.dependencies.get(id);
    let from = link.and_then(|link| plan.tasks.get(link.predecessor));
    let kind = link.map(|link| match link.kind {
        DependencyKind::Fs => "FS",
        DependencyKind::Ss => "SS",
        DependencyKind::Ff => "FF",
        DependencyKind::Sf => "SF",
    });
    json!({ "kind": "dependency", "predecessor": from.map(|task| uid(task)), "type": kind })
}

fn print_table(tasks: &[Line], speaker: &Speaker<'_>) {
    let say = |key| speaker.words.say(key, []);
    let widest = |of: fn(&Line) -> &str| tasks.iter().map(|task| of(task).chars().count()).max();
    let wbs = widest(|task| &task.wbs).unwrap_or(0).max(3);
    let name = widest(|task| &task.name).unwrap_or(0).clamp(4, 48);
    println!(
        "{:wbs$}  {:name$}  {:16}  {:16}  {:>10}  {}",
        say("cli-column-wbs"),
        say("cli-column-name"),
        say("cli-column-start"),
        say("cli-column-finish"),
        say("cli-column-float"),
        say("cli-column-critical"),
    );
    for task in tasks {
        println!(
            "{:wbs$}  {:name$.name$}  {}  {}  {:>10}  {}",
            task.wbs,
            task.name,
            task.start.get(..16).unwrap_or_default().replace('T', " "),
            task.finish.get(..16).unwrap_or_default().replace('T', " "),
            speaker.length(task.total_float),
            if task.critical {
                say("cli-yes")
            } else {
                String::new()
            },
        );
    }
}
