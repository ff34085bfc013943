//! R17: every command of a plan as JSON that nobody would send ([`crate::json`]). It is refused or
//! done; nothing panics, no field that nothing knows is taken, and the journal still leads to the
//! plan. The window's own commands are tried in `app/examples/soak`.

use crate::answers::{Answer, Answers};
use crate::desk::Desk;
use crate::dice::Dice;
use crate::edits::{begin, name, perform};
use crate::figure::Figure;
use crate::json::{Spoilt, Wrong, spoil};
use serde_json::Value;
use slipway_document::Document;
use slipway_document::wire::Failure;
use slipway_engine::change::{Command, any};
use std::collections::{BTreeMap, BTreeSet};

/// Some of them are done, and the document grows: thousands of the same command would measure its size.
const TEXTS_PER_DOCUMENT: usize = 500;

/// Sends `count` texts for each command.
pub(crate) fn measure(count: usize) -> Figure {
    let mut answers = Answers::begin();
    let mut dice = Dice::new(17);
    let names = any::names();
    let mut sent = 0;
    let mut work = Work::begin(&mut dice);
    for name in &names {
        for _ in 0..count {
            if sent == TEXTS_PER_DOCUMENT {
                work.end(&mut answers);
                work = Work::begin(&mut dice);
                sent = 0;
            }
            sent += 1;
            match work.samples.get(name).and_then(|samples| dice.of(samples)) {
                Some(sample) => {
                    let text = spoil(sample, &mut dice);
                    answers.count(&text, || take(&mut work.document, &text));
                }
                None => answers.broken.push(format!("{name} is never drawn")),
            }
        }
    }
    let caught = is_careless_reader_caught(&work, &mut dice);
    work.end(&mut answers);
    Figure {
        text: format!("{} commands, {count} texts each: {answers}", names.len()),
        detail: Some(answers.detail()),
        broken: answers.broken,
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

    fn end(mut self, answers: &mut Answers) {
        if !self
            .document
            .verify()
            .is_ok_and(|verdict| verdict.is_well())
        {
            let what = "in the end, the journal does not lead to the plan";
            answers.broken.push(what.to_owned());
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

/// Does what the window does with what the page sends: reads it, shows what it would do, does it.
fn take(document: &mut Document, sent: &Spoilt) -> Answer {
    let Ok(command) = serde_json::from_slice::<Command>(&sent.text) else {
        return Answer::Unread;
    };
    if sent.wrong == BTreeSet::from([Wrong::Surplus]) {
        return Answer::Wrong("a surplus field is taken".to_owned());
    }
    let previewed = document.preview(&command, None);
    match document.perform(command) {
        Ok(_) if previewed.is_err() => Answer::Wrong("done, but not previewed".to_owned()),
        Ok(_) => Answer::Done,
        Err(Failure::Refusal(_)) => Answer::Refused,
        Err(Failure::Fault(note)) => Answer::Wrong(format!("fault {}", note.code)),
    }
}

/// Sends some texts to a program that takes what it reads to be whole.
fn is_careless_reader_caught(work: &Work, dice: &mut Dice) -> bool {
    let mut answers = Answers::begin();
    let samples = &work.samples["set-data-date"];
    for sample in samples.iter().cycle().take(100) {
        let text = spoil(sample, dice);
        answers.count(&text, || {
            let json: Value = serde_json::from_slice(&text.text).unwrap_or_default();
            json["date"].as_i64().expect("it has a date");
            Answer::Done
        });
    }
    !answers.broken.is_empty()
}
