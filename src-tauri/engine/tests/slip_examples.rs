//! The worked examples of `docs/attribution.md`, run as they stand there.
//!
//! A block called `plan` is what was promised. Each block `then WHO` is one operation: its lines take
//! the place of those that begin alike, or come after the others. `undo` takes the last one back.
//! `slip RELEASE` says what must come of it.

mod worked;

use slipway_engine::attribution::Cause;
use slipway_engine::change::{ChangeSet, Message, Operation, Seq};
use slipway_engine::compare::Comparison;
use slipway_engine::plan::Plan;
use slipway_engine::{Instant, OperationId, Scheduled, Seconds, attribution, notation};
use std::fmt::Write;
use uuid::Uuid;
use worked::{blocks, clock, tidy};

const DOC: &str = include_str!("../docs/attribution.md");

/// A plan as it was written, and the operations that led to it.
struct Story {
    text: Vec<String>,
    /// The same before the last operation.
    before: Vec<String>,
    plan: Plan,
    journal: Vec<Operation>,
}

impl Story {
    fn begin(text: &str) -> Self {
        Self {
            text: text.lines().map(str::to_owned).collect(),
            before: Vec::new(),
            plan: read(text),
            journal: Vec::new(),
        }
    }

    fn then(&mut self, who: &str, lines: &str) {
        self.before.clone_from(&self.text);
        for line in lines.lines() {
            match self.text.iter_mut().find(|old| name(old) == name(line)) {
                Some(old) => line.clone_into(old),
                None => self.text.push(line.to_owned()),
            }
        }
        let after = read(&self.text.join("\n"));
        let changes = Comparison::three_way(&self.plan, &self.plan, &after);
        self.done(who, changes.resolve(&[]).changes, None);
        assert!(self.plan == after, "{who} changes what is written");
    }

    fn undo(&mut self, who: &str) {
        let last = self.journal.last().expect("there is something to undo");
        let (edits, id) = (last.edits.invert(), last.id);
        self.done(who, edits, Some(id));
        std::mem::swap(&mut self.text, &mut self.before);
    }

    fn done(&mut self, who: &str, edits: ChangeSet, undoes: Option<OperationId>) {
        edits.apply(&mut self.plan).expect("it fits");
        let seq = self.journal.len() + 1;
        self.journal.push(Operation {
            seq: Seq(i64::try_from(seq).expect("few")),
            id: OperationId(Uuid::from_u128(seq as u128)),
            parent: None,
            author: who.to_owned(),
            at: Instant(0),
            label: Message::new("label"),
            reason: None,
            edits,
            undoes,
        });
    }

    fn slip(&self, name: &str) -> String {
        let now = Scheduled::of(self.plan.clone());
        let release = now.plan.releases.iter().find(|row| row.name == name);
        let release = release.unwrap_or_else(|| panic!("there is no release “{name}”"));
        let answers = attribution(&now, &self.journal, &[(release.id, None)]);
        let [answer] = &answers[..] else {
            panic!("“{name}” has no forecast");
        };
        let mut text = format!("promised {}\n", clock(&now, answer.promise.goes_out));
        for step in &answer.steps {
            let _ = writeln!(
                text,
                "{} {} {} {} to {}",
                step.seq.0,
                step.author,
                step.cause.name(),
                days(step.days),
                clock(&now, step.to)
            );
        }
        let causes: Vec<String> = answer.by_cause().into_iter().map(said).collect();
        let _ = writeln!(text, "{} = {}", causes.join(" "), days(answer.slip));
        text
    }
}

fn read(text: &str) -> Plan {
    notation::read(text).unwrap_or_else(|why| panic!("{why} in the plan\n{text}"))
}

/// What a line is about: a task's name, or a setting with its own.
fn name(line: &str) -> Vec<&str> {
    let words = if line.starts_with("@data-date") {
        1
    } else if line.starts_with('@') {
        2
    } else {
        1
    };
    line.split_whitespace().take(words).collect()
}

fn days(time: Seconds) -> String {
    format!("{:+}d", time.minutes() / 480.0)
}

fn said((cause, time): (Cause, Seconds)) -> String {
    format!("{} {}", cause.name(), days(time))
}

#[test]
fn every_verdict_of_the_worked_examples_holds() {
    let mut story: Option<Story> = None;
    let (mut wrong, mut verdicts) = (String::new(), 0);
    for block in blocks(DOC) {
        let words: Vec<&str> = block.title.split_whitespace().collect();
        let told = |story: &mut Option<Story>| story.take().expect("a plan stands before it");
        match *words.as_slice() {
            ["plan"] => story = Some(Story::begin(&block.text)),
            ["then", who] => {
                let mut now = told(&mut story);
                now.then(who, &block.text);
                story = Some(now);
            }
            ["undo", who] => {
                let mut now = told(&mut story);
                now.undo(who);
                story = Some(now);
            }
            ["slip", release] => {
                let now = told(&mut story);
                let said = now.slip(release);
                if tidy(&said) != tidy(&block.text) {
                    let _ = writeln!(wrong, "{}\n{}--- came\n{said}", block.title, block.text);
                }
                verdicts += 1;
                story = Some(now);
            }
            ["text"] => {}
            _ => panic!("a block cannot be called “{}”", block.title),
        }
    }
    assert!(wrong.is_empty(), "of these verdicts another came:\n{wrong}");
    assert!(verdicts >= 4, "there are examples: {verdicts}");
}
