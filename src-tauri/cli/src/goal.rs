//! `goal`: what it would take for a release to be out by a date.

use crate::arguments::is_json;
use crate::asked;
use crate::explain;
use crate::source;
use crate::stop::Stop;
use chrono::{NaiveDate, NaiveDateTime};
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_engine::goal::{Goal, Way, to_the_end};
use slipway_engine::{Instant, Scheduled, goal};
use slipway_exchange::Speaker;
use slipway_words::{Argument, Words};

/// Answers with sets of edits, the best first, or with what nothing can move.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let on = Scheduled::of(source::plan(matches, words)?);
    let release = asked::release(&on.plan, asked::text(matches, "release"), words)?;
    let by = moment(&on, asked::text(matches, "date"), words)?;
    let speaker = Speaker::of(&on, words);
    let Some(goal) = goal(&on, release, by, &mut to_the_end) else {
        return Err(Stop::asked(words.say("cli-goal-nothing", [])));
    };
    if is_json(matches) {
        println!("{:#}", told(&goal, &speaker));
    } else {
        print(&goal, by, &speaker);
    }
    Ok(())
}

/// A date without a time means the end of that day, on the clocks of the portfolio.
fn moment(on: &Scheduled, text: &str, words: &Words) -> Result<Instant, Stop> {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let end = |day: NaiveDate| day.succ_opt()?.and_hms_opt(0, 0, 0);
    let time = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok();
    let local = time(text).or_else(|| day(text).and_then(end));
    let local = local.ok_or_else(|| {
        let asked = Argument::Text(text.to_owned());
        Stop::asked(words.say("cli-no-date", [("asked", asked)]))
    })?;
    Ok(on.calendars.zone().to_utc(local))
}

fn told(goal: &Goal, speaker: &Speaker<'_>) -> Value {
    let way = |way: &Way| {
        let edits: Vec<String> = way.edits.iter().map(|edit| speaker.say(edit)).collect();
        json!({
            "edits": edits,
            "command": way.command,
            "out": speaker.local(way.out),
            "later": way.later,
            "brings_errors": way.brings,
        })
    };
    json!({
        "out": speaker.local(goal.out),
        "ways": goal.ways.iter().map(way).collect::<Vec<_>>(),
        "binding": goal.binding.as_ref().map(|step| explain::told(step, speaker)),
    })
}

fn print(goal: &Goal, by: Instant, speaker: &Speaker<'_>) {
    let words = speaker.words;
    let date = |at| Argument::Text(speaker.local(at).replace('T', " "));
    println!("{}", words.say("cli-goal-out", [("date", date(goal.out))]));
    if goal.out <= by {
        println!("{}", words.say("cli-goal-there", []));
    }
    for (place, way) in goal.ways.iter().enumerate() {
        let number = Argument::Number((place + 1).try_into().unwrap_or(i64::MAX));
        println!(
            "{}",
            words.say("cli-goal-way", [("n", number), ("date", date(way.out))])
        );
        for edit in &way.edits {
            println!("   {}", speaker.say(edit));
        }
        if !way.later.is_empty() {
            let count = Argument::Number(way.later.len().try_into().unwrap_or(i64::MAX));
            println!("   {}", words.say("cli-goal-later", [("n", count)]));
        }
    }
    if let Some(step) = &goal.binding {
        println!("{}", words.say("cli-goal-binding", []));
        println!("   {}", speaker.say(&step.message));
    }
}
