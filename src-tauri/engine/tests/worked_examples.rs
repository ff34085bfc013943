//! The worked examples of `docs/windows.md`, run as they stand there.
//!
//! A fenced block called `plan` is scheduled; the blocks after it say what must come of it: `dates`,
//! `windows`, `findings`, `why TASK`, `goal RELEASE MOMENT`. Blocks called `text` are drawings.

mod worked;

use chrono::NaiveDateTime;
use slipway_engine::change::{Argument, Message};
use slipway_engine::goal::to_the_end;
use slipway_engine::{Scheduled, explain, goal, notation};
use std::fmt::Write;
use worked::{blocks, clock, tidy};

const DOC: &str = include_str!("../docs/windows.md");

/// Says what comes of a plan, as the title of a block asks.
fn answer(on: &Scheduled, title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    match *words.as_slice() {
        ["dates"] => notation::schedule(on),
        ["windows"] => notation::windows(on),
        ["findings"] => notation::findings(on),
        ["why", task] => why(on, task),
        ["goal", release, moment] => what_it_takes(on, release, moment),
        _ => panic!("a block cannot be called “{title}”"),
    }
}

/// Each step with the time it adds and the moment it leads to.
fn why(on: &Scheduled, name: &str) -> String {
    let task = on.plan.tasks.iter().find(|task| task.name == name);
    let task = task.unwrap_or_else(|| panic!("there is no task “{name}”"));
    let mut text = String::new();
    for step in explain(on, task.id) {
        let hours = step.adds.minutes() / 60.0;
        let _ = writeln!(
            text,
            "{} {hours:+}h {}",
            step.cause.trim_start_matches("cause-"),
            clock(on, step.at)
        );
    }
    text
}

/// Each way with its edits, and when the release would be out.
fn what_it_takes(on: &Scheduled, name: &str, moment: &str) -> String {
    let release = on.plan.releases.iter().find(|row| row.name == name);
    let release = release.unwrap_or_else(|| panic!("there is no release “{name}”"));
    let by = NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H:%M")
        .unwrap_or_else(|why| panic!("{why}: {moment}"));
    let by = on.calendars.zone().to_utc(by);
    let goal = goal(on, release.id, by, &mut to_the_end);
    let goal = goal.unwrap_or_else(|| panic!("“{name}” has no work"));
    let mut text = format!("as it is: {}\n", clock(on, goal.out));
    for way in goal.ways {
        let edits: Vec<String> = way.edits.iter().map(edit).collect();
        let _ = writeln!(text, "{}: {}", edits.join(", "), clock(on, way.out));
    }
    text
}

/// What is done, to which tasks, from how long to how long.
fn edit(message: &Message) -> String {
    let (mut words, mut lengths) = (
        vec![message.key.trim_start_matches("fix-").to_owned()],
        Vec::new(),
    );
    for argument in message.args.values() {
        match argument {
            Argument::Text(name) => words.push(name.clone()),
            Argument::Work(length) | Argument::Elapsed(length) => {
                lengths.push(format!("{}h", length.minutes() / 60.0));
            }
            Argument::Number(_)
            | Argument::Percent(_)
            | Argument::Instant(_)
            | Argument::Money(_)
            | Argument::Term(_) => {}
        }
    }
    words.push(lengths.join("→"));
    words.join(" ")
}

#[test]
fn every_verdict_of_the_worked_examples_holds() {
    let mut on: Option<Scheduled> = None;
    let mut wrong = String::new();
    for block in blocks(DOC) {
        if block.title == "plan" {
            let plan = notation::read(&block.text);
            let plan = plan.unwrap_or_else(|why| panic!("{why} in the plan\n{}", block.text));
            on = Some(Scheduled::of(plan));
            continue;
        }
        if block.title == "text" {
            continue;
        }
        let on = on.as_ref();
        let on = on.unwrap_or_else(|| panic!("“{}” stands before every plan", block.title));
        let said = answer(on, &block.title);
        if tidy(&said) != tidy(&block.text) {
            let _ = writeln!(wrong, "{}\n{}--- came\n{said}", block.title, block.text);
        }
    }
    assert!(wrong.is_empty(), "of these verdicts another came:\n{wrong}");
}

#[test]
fn each_of_the_six_examples_has_a_drawing_a_plan_and_a_verdict() {
    let examples: Vec<&str> = DOC.split("\n## ").skip(1).collect();
    assert_eq!(examples.len(), 6, "examples");
    for example in examples {
        let title = example.lines().next().unwrap_or_default();
        let has = |kind: &str| blocks(example).iter().any(|block| block.title == kind);
        for kind in ["text", "plan", "windows"] {
            assert!(has(kind), "“{title}” has no {kind}");
        }
    }
}
