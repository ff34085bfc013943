//! `windows`: how each release stands to its window, and the chain that decides about it.

use crate::arguments::is_json;
use crate::explain;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_engine::explain::Step;
use slipway_engine::plan::Release;
use slipway_engine::schedule::{Aim, Landing};
use slipway_engine::window::Berth;
use slipway_engine::{Scheduled, Seconds, explain as chain};
use slipway_exchange::Speaker;
use slipway_words::{Argument, Words};

/// Answers with target window, readiness, window float, cliff and chain of each release that a window
/// concerns.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let on = Scheduled::of(source::plan(matches, words)?);
    let speaker = Speaker::of(&on, words);
    let releases = on.plan.releases.entries();
    let aims: Vec<(&Release, &Aim)> = releases
        .filter_map(|(slot, release)| Some((release.as_ref(), on.schedule.aim(slot)?)))
        .collect();
    if is_json(matches) {
        let releases: Vec<Value> = aims.iter().map(|aim| told(&on, aim, &speaker)).collect();
        println!("{:#}", json!({ "releases": releases }));
        return Ok(());
    }
    for aim in &aims {
        print(&on, aim, &speaker);
    }
    if aims.is_empty() {
        println!("{}", words.say("cli-no-windows", []));
    }
    Ok(())
}

/// The causes of the start of the task that is through last before the deployment.
fn causes(on: &Scheduled, aim: &Aim) -> Vec<Step> {
    let task = aim.last.and_then(|slot| on.plan.tasks.at(slot));
    task.map(|task| chain(on, task.id)).unwrap_or_default()
}

fn landed(aim: &Aim) -> &'static str {
    match aim.landing {
        _ if aim.is_made() => "made",
        Landing::In(_) => "missed",
        Landing::Over(_) => "too-long",
        Landing::Nowhere | Landing::Free => "nowhere",
    }
}

fn told(on: &Scheduled, (release, aim): &(&Release, &Aim), speaker: &Speaker<'_>) -> Value {
    let berth = |berth: Berth| {
        json!({
            "window": on.plan.windows.at(berth.window).map(|window| window.name.clone()),
            "opens": speaker.local(berth.opens),
            "from": speaker.local(berth.from),
            "to": speaker.local(berth.to),
            "ready_by": speaker.local(berth.ready_by),
        })
    };
    let steps: Vec<Value> = causes(on, aim)
        .iter()
        .map(|step| explain::told(step, speaker))
        .collect();
    json!({
        "release": release.name,
        "version": release.version,
        "target": aim.target.map(berth),
        "lies": aim.berth.map(berth),
        "landed": landed(aim),
        "readiness": aim.readiness.map(|at| speaker.local(at)),
        "last": aim.last.and_then(|slot| on.plan.tasks.at(slot)).map(|task| task.name.clone()),
        "window_float_minutes": aim.window_float.map(Seconds::minutes),
        "cliff_minutes": aim.cliff.map(Seconds::minutes),
        "chain": steps,
    })
}

fn print(on: &Scheduled, (release, aim): &(&Release, &Aim), speaker: &Speaker<'_>) {
    let words = speaker.words;
    let date = |at| speaker.local(at).replace('T', " ");
    let text = |text: String| Argument::Text(text);
    let dash = || "–".to_owned();
    println!("{}", release.title());
    let window = |berth: Berth| {
        let name = on
            .plan
            .windows
            .at(berth.window)
            .map_or("", |row| row.name.as_str());
        format!("{name} {}", date(berth.opens))
    };
    let lines = [
        ("cli-window-target", aim.target.map_or_else(dash, window)),
        ("cli-window-ready", aim.readiness.map_or_else(dash, date)),
        (
            "cli-window-cut-off",
            aim.target.map_or_else(dash, |berth| date(berth.ready_by)),
        ),
        (
            "cli-window-float",
            aim.window_float
                .map_or_else(dash, |float| speaker.days(float)),
        ),
        (
            "cli-window-cliff",
            aim.cliff.map_or_else(dash, |cliff| speaker.elapsed(cliff)),
        ),
        ("cli-window-lies", aim.berth.map_or_else(dash, window)),
    ];
    for (key, value) in lines {
        println!("  {}", words.say(key, [("value", text(value))]));
    }
    println!(
        "  {}",
        words.say(&format!("cli-window-{}", landed(aim)), [])
    );
    for step in causes(on, aim) {
        println!("    {}  {}", date(step.at), speaker.say(&step.message));
    }
}
