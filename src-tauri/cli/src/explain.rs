//! `explain`: why a task starts when it does, cause by cause, and what it costs its release.

use crate::arguments::is_json;
use crate::asked;
use crate::source;
use crate::stop::Stop;
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_engine::explain::Step;
use slipway_engine::{Scheduled, Seconds, drag, explain};
use slipway_exchange::Speaker;
use slipway_words::{Argument, Words};

/// Answers with the chain of causes of one task, the first cause first.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let on = Scheduled::of(source::plan(matches, words)?);
    let task = asked::task(&on.plan, asked::text(matches, "task"), words)?;
    let speaker = Speaker::of(&on, words);
    let steps = explain(&on, task);
    let drag = drag(&on, task);
    if is_json(matches) {
        let told: Vec<Value> = steps.iter().map(|step| told(step, &speaker)).collect();
        let minutes = drag.map(Seconds::minutes);
        println!(
            "{:#}",
            json!({ "task": task, "steps": told, "drag_minutes": minutes })
        );
        return Ok(());
    }
    for step in &steps {
        println!(
            "{}  {:>10}  {:>8}  {}",
            speaker.local(step.at).replace('T', " "),
            speaker.elapsed(step.adds),
            speaker.days(step.works),
            speaker.say(&step.message)
        );
        for tie in &step.ties {
            let what = Argument::Text(speaker.say(&tie.message));
            println!("{:40}{}", "", words.say("cli-tie", [("what", what)]));
        }
    }
    if let Some(drag) = drag {
        let days = Argument::Text(speaker.days(drag));
        println!("{}", words.say("cli-drag", [("days", days)]));
    }
    Ok(())
}

/// A step of a chain for a program: where it leads, elapsed and working minutes that it adds.
pub(crate) fn told(step: &Step, speaker: &Speaker<'_>) -> Value {
    json!({
        "at": speaker.local(step.at),
        "adds_minutes": step.adds.minutes(),
        "works_minutes": step.works.minutes(),
        "cause": step.cause,
        "subject": step.subject,
        "text": speaker.say(&step.message),
        "ties": step.ties.iter().map(|tie| json!({
            "subject": tie.subject,
            "text": speaker.say(&tie.message),
        })).collect::<Vec<_>>(),
    })
}
