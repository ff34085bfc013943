//! R17: every command of a plan as JSON that nobody would send: fields of other types, missing, too
//! many, too large, or no JSON at all. It is refused or done; nothing panics, and the journal still
//! leads to the plan.

use crate::desk::Desk;
use crate::dice::Dice;
use crate::edits::{begin, name, perform};
use crate::figure::Figure;
use crate::json::{disturb, with_surplus};
use serde_json::Value;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::change::{Command, any};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(5);
/// Some of them are done, and the document grows.
const TEXTS_PER_DOCUMENT: usize = 5_000;

/// What became of the texts.
#[derive(Default)]
struct Tally {
    unread: usize,
    refused: usize,
    done: usize,
    broken: Vec<String>,
}

/// Sends `count` texts for each command.
pub(crate) fn measure(count: usize) -> Figure {
    // What panics is said in the figure.
    std::panic::set_hook(Box::new(|_| {}));
    let mut tally = Tally::default();
    let mut dice = Dice::new(17);
    let names = any::names();
    let mut sent = 0;
    let mut work = Work::begin(&mut dice);
    for name in &names {
        for _ in 0..count {
            if sent == TEXTS_PER_DOCUMENT {
                work.end(&mut tally);
                work = Work::begin(&mut dice);
                sent = 0;
            }
            sent += 1;
            match work.samples.get(name).and_then(|samples| dice.of(samples)) {
                Some(sample) => {
                    let sample = sample.clone();
                    send(&mut work.document, sample, &mut dice, &mut tally);
                }
                None => tally.broken.push(format!("{name} is never drawn")),
            }
        }
    }
    work.end(&mut tally);
    let caught = catch_unwind(|| careless(r#"{"do":"set-data-date"}"#)).is_err();
    let _ = std::panic::take_hook();
    let Tally {
        unread,
        refused,
        done,
        broken,
    } = tally;
    Figure {
        text: format!(
            "{} commands, {count} texts each: {unread} not read, {refused} refused, {done} done; {} \
             panics, hangs or surplus fields taken",
            names.len(),
            broken.len()
        ),
        broken,
        control: "a reader that trusts the page",
        caught,
    }
}

/// A document on a disk, and what may be asked of it.
struct Work {
    document: Document,
    samples: BTreeMap<String, Vec<Value>>,
    // After the document, which lies on it.
    _desk: Desk,
}

impl Work {
    fn begin(dice: &mut Dice) -> Self {
        let desk = Desk::in_memory();
        let mut document = desk.create(1);
        begin(&mut document);
        perform(&mut document, dice, 60);
        Self {
            samples: samples(&document, dice),
            document,
            _desk: desk,
        }
    }

    fn end(mut self, tally: &mut Tally) {
        if !self
            .document
            .verify()
            .is_ok_and(|verdict| verdict.is_well())
        {
            let what = "in the end, the journal does not lead to the plan";
            tally.broken.push(what.to_owned());
        }
    }
}

/// Returns commands that make sense on a plan, as JSON, by name.
fn samples(document: &Document, dice: &mut Dice) -> BTreeMap<String, Vec<Value>> {
    let plan = &document.now().plan;
    let rolls: Vec<u8> = (0..60_000).map(|_| dice.byte()).collect();
    let mut drawn = any::Dice::new(&rolls, plan.portfolio.data_date);
    let mut samples: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    while !drawn.is_exhausted() {
        let command = any::command(&mut drawn, plan, 1);
        let json = serde_json::to_value(&command).expect("it can be written down");
        samples.entry(name(&command)).or_default().push(json);
    }
    samples
}

fn send(document: &mut Document, mut json: Value, dice: &mut Dice, tally: &mut Tally) {
    if dice.below(10) == 0 {
        let surplus = with_surplus(&json, dice);
        if serde_json::from_value::<Command>(surplus.clone()).is_ok() {
            tally
                .broken
                .push(format!("a surplus field is taken: {surplus}"));
        }
    }
    let disturbances = dice.below(4);
    for _ in 0..disturbances {
        disturb(&mut json, dice);
    }
    let mut text = json.to_string();
    if dice.below(20) == 0 {
        let end = text.char_indices().nth(dice.below(text.len()));
        text.truncate(end.map_or(0, |(at, _)| at));
    }
    let began = Instant::now();
    let ended = catch_unwind(AssertUnwindSafe(|| take(document, &text)));
    let text: String = text.chars().take(500).collect();
    match ended {
        Ok(Answer::Unread) => tally.unread += 1,
        Ok(Answer::Refused) => tally.refused += 1,
        Ok(Answer::Done) => tally.done += 1,
        Ok(Answer::Fault(code)) => tally.broken.push(format!("fault {code}: {text}")),
        Err(panic) => {
            let why = panic.downcast_ref::<String>().map(String::as_str);
            let why = why.or(panic.downcast_ref::<&str>().copied());
            let why = why.unwrap_or_default();
            tally.broken.push(format!("panic ({why}): {text}"));
        }
    }
    if began.elapsed() > PATIENCE {
        tally.broken.push(format!("a hang: {text}"));
    }
}

enum Answer {
    Unread,
    Refused,
    Done,
    Fault(String),
}

/// Does what the window does with what the page sends: reads it, shows what it would do, does it.
fn take(document: &mut Document, text: &str) -> Answer {
    let Ok(command) = serde_json::from_str::<Command>(text) else {
        return Answer::Unread;
    };
    let previewed = document.preview(&command, None);
    match document.perform(command) {
        Ok(_) if previewed.is_err() => Answer::Fault("done, but not previewed".to_owned()),
        Ok(_) => Answer::Done,
        Err(Failure::Refusal(_)) => Answer::Refused,
        Err(Failure::Fault(note)) => Answer::Fault(note.code),
    }
}

/// Does what a program does that takes a field to be there.
fn careless(text: &str) {
    let json: Value = serde_json::from_str(text).expect("it is JSON");
    json["date"].as_i64().expect("it has a date");
}
