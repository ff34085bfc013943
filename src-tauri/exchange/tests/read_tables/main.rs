//! Tables become plans: what columns are taken for, how their values are read, what is told of the rest.

mod files;
mod guessing;
mod hostile;
mod own;
mod rows;
mod workbooks;

use slipway_engine::change::{Message, NewIds};
use slipway_engine::plan::{ConstraintKind, Lag, Task, TaskKind};
use slipway_exchange::table::{Guess, Mapping, TableOptions, Workbook, guess, read_table};
use slipway_exchange::{Continue, Incoming, Into, Language, ReadOptions, Speaker, Unreadable};
use slipway_words::Words;
use std::collections::BTreeMap;
use uuid::Uuid;

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn options() -> TableOptions {
    TableOptions {
        file: ReadOptions {
            zone: "UTC".to_owned(),
            into: Into::OneRelease,
            product: None,
            file: "plan.csv".to_owned(),
            language: Language::English,
        },
        calendars: Vec::new(),
        today: chrono::NaiveDate::from_ymd_opt(2026, 3, 2),
    }
}

/// Reads a table whose rows are written with `|` between the cells.
fn workbook(text: &str) -> Workbook {
    let rows = text
        .lines()
        .map(|line| line.trim_start_matches([' ', '\n']));
    let text: Vec<&str> = rows.collect();
    Workbook::read(text.join("\n").as_bytes(), &mut |_| Continue::Yes).expect("it is a table")
}

fn guessed(text: &str) -> Guess {
    guess(&workbook(text).sheets[0])
}

fn read_as(text: &str, mapping: &Mapping, options: &TableOptions) -> Result<Incoming, Unreadable> {
    let workbook = workbook(text);
    read_table(
        &workbook.sheets[0],
        mapping,
        options,
        &mut Counting(0),
        &mut |_| Continue::Yes,
    )
}

/// Reads a table as it is guessed.
fn read(text: &str) -> Incoming {
    read_as(text, &guessed(text).mapping, &options()).expect("it has rows")
}

/// Tells warnings in words.
fn warnings(incoming: &Incoming) -> Vec<String> {
    let speaker = Speaker::plain(Words::of(Language::English));
    incoming
        .warnings
        .iter()
        .map(|warning| speaker.say(warning))
        .collect()
}

fn keys(messages: &[Message]) -> Vec<&str> {
    messages
        .iter()
        .map(|message| message.key.as_str())
        .collect()
}

/// Tells tasks one a line: name, kind, days, what holds it, what it waits for, what it stands under.
fn told(incoming: &Incoming) -> String {
    let rows = &incoming.rows;
    let names: BTreeMap<_, _> = rows
        .tasks
        .iter()
        .map(|task| (task.id, task.name.as_str()))
        .collect();
    let line = |task: &Task| {
        let mut words = vec![task.name.clone()];
        if task.kind == TaskKind::Milestone {
            words.push("milestone".to_owned());
        }
        let is_summary = rows.tasks.iter().any(|other| other.parent == Some(task.id));
        if is_summary {
            words.push("summary".to_owned());
        } else if task.kind == TaskKind::Task {
            let guess = if task.estimated { "?" } else { "" };
            words.push(format!(
                "{}d{guess}",
                task.duration.amount.minutes() / 480.0
            ));
        }
        if let Some(date) = task.constraint.date {
            let local = chrono::DateTime::from_timestamp(date.0, 0).expect("a moment");
            let kind = match task.constraint.kind {
                ConstraintKind::Snet => "from".to_owned(),
                kind => format!("{kind:?}"),
            };
            words.push(format!("{kind} {}", local.format("%Y-%m-%d %H:%M")));
        }
        if let Some(parent) = task.parent {
            words.push(format!("in {}", names[&parent]));
        }
        for link in rows
            .dependencies
            .iter()
            .filter(|link| link.successor == task.id)
        {
            let lag = match link.lag {
                lag if lag.is_none() => String::new(),
                Lag::Working(lag) => format!("{:+}d", lag.minutes() / 480.0),
                Lag::Elapsed(lag) => format!("{:+}ed", lag.minutes() / 1440.0),
                Lag::Percent(points) | Lag::ElapsedPercent(points) => {
                    format!("{:+}%", points / 100)
                }
            };
            let kind = format!("{:?}", link.kind).to_uppercase();
            words.push(format!("after {} {kind}{lag}", names[&link.predecessor]));
        }
        words.join(" ")
    };
    rows.tasks.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Compares what a table says with what is expected, line by line.
fn check(table: &str, expected: &str) {
    let expected: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(told(&read(table)), expected.join("\n"));
}
