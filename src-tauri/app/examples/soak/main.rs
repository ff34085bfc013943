//! R17 for the window: each of its own commands, called with JSON that nobody would send
//! (`document/examples/soak/json.rs`) as its page calls it, under the real configuration. It is
//! answered; nothing panics, on whichever thread, and nothing hangs.
//!
//! `soak [r17] [--count N]`, or `soak --share` for a small share. The commands of the plan are tried
//! in `document/examples/soak`.

#[allow(dead_code, reason = "shared with the figures of the document")]
#[path = "../../../document/examples/soak/answers.rs"]
mod answers;
mod arguments;
mod careless;
#[allow(dead_code, reason = "shared with the figures of the document")]
#[path = "../../../document/examples/soak/desk.rs"]
mod desk;
#[allow(dead_code, reason = "shared with the figures of the document")]
#[path = "../../../document/examples/soak/dice.rs"]
mod dice;
#[allow(dead_code, reason = "shared with the figures of the document")]
#[path = "../../../document/examples/soak/edits.rs"]
mod edits;
#[path = "../../../document/examples/soak/everything.rs"]
mod everything;
#[path = "../../../document/examples/soak/figure.rs"]
mod figure;
#[path = "../../../document/examples/soak/hostile.rs"]
mod hostile;
#[path = "../../../document/examples/soak/json.rs"]
mod json;
#[allow(dead_code, reason = "shared with the tests of the window")]
#[path = "../../../../tests/planner/mod.rs"]
mod planner;
mod stage;
#[allow(dead_code, reason = "shared with the figures of the document")]
#[path = "../../../document/examples/soak/tally.rs"]
mod tally;

use answers::Answers;
use arguments::Portfolio;
use dice::Dice;
use figure::Figure;
use json::spoil;
use stage::{Place, Stage, ask};
use std::process::ExitCode;

const FULL: usize = 10_000;
const SHARE: usize = 5;
/// Some of them are done, and the portfolio grows.
const TEXTS_PER_STAGE: usize = 1_000;

fn main() -> ExitCode {
    if let Some(ended) = slipway_app::serve_if_asked() {
        return ended;
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let count = match words.as_slice() {
        [] | ["r17"] => Some(FULL),
        ["--share"] => Some(SHARE),
        ["r17", "--count", count] => count.parse().ok(),
        _ => None,
    };
    let Some(count) = count else {
        eprintln!("soak [r17] [--count N] | soak --share");
        return ExitCode::FAILURE;
    };
    let figure = measure(count);
    println!("R17: {figure}");
    if figure.holds() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Sends `count` texts to each command.
fn measure(count: usize) -> Figure {
    let mut answers = Answers::begin();
    let mut dice = Dice::new(1_717);
    let portfolio = Portfolio::new(&mut dice);
    let place = Place::find();
    let names: Vec<&str> = include_str!("../../commands").lines().collect();
    for name in &names {
        let mut stage = None;
        for number in 0..count {
            if number % TEXTS_PER_STAGE == 0 {
                stage = None;
            }
            let on = stage.get_or_insert_with(|| Stage::set(name, &place, &portfolio));
            let text = spoil(&portfolio.arguments(name, &mut dice), &mut dice);
            let is_well = answers.count(&text, || ask(on.planner(), name, &text, &mut dice));
            if is_well {
                on.tidy();
            } else {
                // After a panic, an app trusts nothing that it holds.
                stage = None;
            }
        }
    }
    Figure {
        text: format!(
            "{} commands of the window, {count} texts each: {answers}",
            names.len()
        ),
        detail: Some(answers.detail()),
        broken: answers.broken,
        control: "a command that trusts the page",
        caught: careless::is_caught(&mut dice),
    }
}
