//! `slip`: why a release goes out later or earlier than was promised, step by step and by cause.

use crate::arguments::{file, is_json};
use crate::asked;
use crate::portfolio::{open_to_read, speaker, stop};
use crate::stop::Stop;
use clap::ArgMatches;
use serde_json::{Value, json};
use slipway_engine::Seconds;
use slipway_engine::attribution::{Attribution, Cause, SlipStep};
use slipway_exchange::Speaker;
use slipway_words::{Argument, Words};

/// Answers with the way of a release from its promise to its forecast.
pub(crate) fn run(matches: &ArgMatches, words: &Words) -> Result<(), Stop> {
    let path = file(matches);
    let mut readable = open_to_read(path, words)?;
    let plan = &readable.document.now().plan;
    let release = asked::release(plan, asked::text(matches, "release"), words)?;
    let since = matches.get_one::<String>("since");
    let since = since.map(|asked| asked::baseline(plan, asked, words));
    let asked = [(release, since.transpose()?)];
    let answers = readable.document.slip(&asked);
    let answers = answers.map_err(|failure| stop(words, path, &failure))?;
    let Some(answer) = answers.first() else {
        return Err(Stop::asked(words.say("cli-slip-nothing", [])));
    };
    let speaker = speaker(&readable.document, words);
    if is_json(matches) {
        println!("{:#}", told(answer, &speaker));
    } else {
        print(answer, &speaker);
    }
    Ok(())
}

fn told(answer: &Attribution, speaker: &Speaker<'_>) -> Value {
    let step = |step: &SlipStep| {
        json!({
            "seq": step.seq,
            "at": speaker.local(step.at),
            "author": step.author,
            "text": speaker.say(&step.label),
            "is_undo": step.is_undo,
            "cause": step.cause,
            "minutes": step.days.minutes(),
            "from": speaker.local(step.from),
            "to": speaker.local(step.to),
        })
    };
    let cause =
        |(cause, days): (Cause, Seconds)| json!({ "cause": cause, "minutes": days.minutes() });
    json!({
        "promise": {
            "seq": answer.promise.seq,
            "at": answer.promise.at.map(|at| speaker.local(at)),
            "baseline": answer.promise.baseline,
            "goes_out": speaker.local(answer.promise.goes_out),
        },
        "goes_out": speaker.local(answer.goes_out),
        "slip_minutes": answer.slip.minutes(),
        "steps": answer.steps.iter().map(step).collect::<Vec<_>>(),
        "causes": answer.by_cause().into_iter().map(cause).collect::<Vec<_>>(),
    })
}

fn print(answer: &Attribution, speaker: &Speaker<'_>) {
    let words = speaker.words;
    let moment = |at| speaker.local(at).replace('T', " ");
    let date = |at| ("date", Argument::Text(moment(at)));
    let since = match answer.promise.baseline {
        Some(_) => "baseline",
        None => "first",
    };
    let since = ("since", Argument::Text(since.to_owned()));
    let promised = [date(answer.promise.goes_out), since];
    println!("{}", words.say("cli-slip-promised", promised));
    if answer.steps.is_empty() {
        println!("{}", words.say("cli-slip-none", []));
    } else {
        println!("{}", words.say("cli-slip-steps", []));
    }
    for step in &answer.steps {
        println!(
            "{:>6}  {}  {:16}  {:>9}  {}  {}: {}",
            step.seq.0,
            moment(step.at),
            step.author,
            signed(step.days, speaker),
            moment(step.to),
            words.say(&format!("slip-{}", step.cause.name()), []),
            speaker.say(&step.label),
        );
    }
    if !answer.steps.is_empty() {
        println!("{}", words.say("cli-slip-causes", []));
    }
    for (cause, days) in answer.by_cause() {
        let cause = words.say(&format!("slip-{}", cause.name()), []);
        println!("{:>9}  {cause}", signed(days, speaker));
    }
    let days = Argument::Text(signed(answer.slip, speaker));
    let forecast = [date(answer.goes_out), ("days", days)];
    println!("{}", words.say("cli-slip-forecast", forecast));
}

/// Working days with their sign.
fn signed(days: Seconds, speaker: &Speaker<'_>) -> String {
    let sign = if days > Seconds::ZERO { "+" } else { "" };
    format!("{sign}{}", speaker.days(days))
}
