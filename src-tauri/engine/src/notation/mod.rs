//! Plans as text, so that a test shows plan and verdict together.
//!
//! ```text
//! build 3d | soak 2d after build+1d | gate 0d after soak deadline fri
//! ```
//!
//! Entries stand between `|` or on lines of their own. A task is a name, a duration (`3d 4h 30m 2w`,
//! `1ed` and `6eh` elapsed, `0d` a milestone, `sum` a summary) and any of
//!
//! | words | meaning |
//! |---|---|
//! | `after a`, `ss a`, `ff a`, `sf a` | dependencies; `a+1d`, `a-4h`, `a+2ed`, `a+50%`, `a+50e%` with lag, `a?` soft |
//! | `in phase` | stands under a summary |
//! | `snet D`, `snlt D`, `fnet D`, `fnlt D`, `mso D`, `mfo D`, `alap` | constraint |
//! | `deadline D`, `cal name`, `level 1ed`, `inactive` | as they say |
//! | `manual D..D`, `external D..D` | dates set by hand, or elsewhere |
//! | `started D`, `finished D`, `done 40%`, `left 1d`, `stop D`, `resume D` | progress |
//! | `split 2d+1d+3d` | work, a gap, work; its duration is the work |
//! | `fixed 500` (`fixed-start`, `fixed-end`), `spent 300`, `budget 900` | money; what was spent is said, not computed |
//! | `by ann,ben:50%:8h`, `alone` | who works on it, at what share, how much; on its own calendar alone |
//!
//! A date is `2026-12-14`, `fri` (of the first week), `fri+1` (a week later), each with a clock time
//! where the beginning or end of a working day is not meant: `friT13:00`. Settings begin with `@`:
//! `@start D`, `@data-date D`, `@zone Europe/Berlin`, `@policy msproject`, `@honour off`,
//! `@override` (progress), `@from-finish D`, `@multiple` (critical paths), `@critical 1d`, `@near 2d`,
//! `@person ann night`, `@away ann D..D`, `@currency EUR`, `@rate ann 80` an hour, `@rate ann 80 50` with
//! fifty each time that she is put to a task.
//!
//! | settings of calendars | meaning |
//! |---|---|
//! | `@calendar night mon-fri 22-24` | other days are off; with `on Standard` they are as there |
//! | `@holiday D..D Name` | days off of the ordinary calendar |
//! | `@hours 10-14 D..D Name` | days on which it is open at other hours |
//! | `@holiday D..D FREQ=WEEKLY Name` | each time the rule brings such a day between the two; `@hours` too |
//! | `@week D..D mon-thu 9-13` | another week between two days, `off` for none; `of night` for another calendar |
//!
//! | settings of releases | what may follow |
//! |---|---|
//! | `@product name` | the releases after it are its own |
//! | `@release name` | `kind hotfix`, `prio 2`, `scope-freeze D`, `target window D`, `version 7.2`, `state cancelled`, `owner ann`, `budget 9000`; the tasks after it are its own |
//! | `@window name D..D` | `weekly`, `FREQ=…`, `cut 2ed`, `for major,minor`, `emergency`, `capacity 1`, `product p`, `env e`, `zone z` |
//! | `@freeze name D..D` | `yearly`, `FREQ=…`, `soft`, `kind holiday`, `phase uat`, `for major`, `product p`, `env e`, `zone z` |
//! | `@environment name stage` | `product p`, `in parent`, `capacity 2`, `runs product:7.2` |
//! | `@booking env release D..D` | `requested`, `cancelled`, `shared`, `read-only`, `for task`, `use regression`, `set-up 2eh`, `tear-down 2eh`, `needs product:7.2`, `asked ann` |
//! | `@booking env release with task` | moves with it; the same may follow |
//! | `@outage name env D..D` | `weekly`, `FREQ=…` |
//! | `@event name D for release` | `confirmed` |
//! | `@baseline name D` | what tasks then say is `promised D..D` is promised in it, and `priced 500` what they were to cost |
//! | `@gate name` | of the release before it: `kind readiness`, `at D`, `milestone task`, `chair ann`, `quorum 1`, `decided go` |
//! | `@criterion name` | of the gate before it: `task t`, `out release`, `rate 95` (98 at least), `optional`, `owner ann`, `is met` |
//! | `@sign-off role` | of the gate before it: `by ann`, `is signed` |
//! | `@accept L06 task D` | what a finding says of a task is accepted until then |
//! | `@publication name` | what tasks then say is `told D..D` was told in it |
//! | `@waive freeze release D`, `@reserve 1eh`, `@soak-gap 7ed` | |
//!
//! Tasks then know `phase deployment`, `uses env`, `owner ann` and `touches nothing`.
//!
//! Without settings a plan starts on Monday 2026-12-07 at 9:00 UTC, Monday to Friday, 9 to 17.

mod calendars;
mod costs;
mod dates;
mod gates;
mod people;
mod places;
mod promises;
mod publications;
mod read;
mod release;
mod say;

use crate::scheduled::Scheduled;

pub use read::read;
pub use say::{details, findings, schedule, windows};

/// Schedules a plan and compares what comes of it, one task a line.
///
/// # Panics
///
/// When the text cannot be read, or the verdict is another.
pub fn check(plan: &str, verdict: &str) {
    let on = Scheduled::of(readable(plan));
    same(plan, &schedule(&on), verdict);
}

/// Schedules a plan and compares late dates, free float and what each date follows from, one task a
/// line.
///
/// # Panics
///
/// When the text cannot be read, or the verdict is another.
pub fn check_details(plan: &str, verdict: &str) {
    let on = Scheduled::of(readable(plan));
    same(plan, &details(&on), verdict);
}

/// Compares how each release of a plan stands to its window, one a line.
///
/// # Panics
///
/// When the text cannot be read, or the verdict is another.
pub fn check_windows(plan: &str, verdict: &str) {
    let on = Scheduled::of(readable(plan));
    same(plan, &windows(&on), verdict);
}

/// Compares the findings of a plan, one a line: code, severity and what it is about.
///
/// # Panics
///
/// When the text cannot be read, or the findings are others.
pub fn check_findings(plan: &str, verdict: &str) {
    let on = Scheduled::of(readable(plan));
    same(plan, &findings(&on), verdict);
}

fn readable(plan: &str) -> crate::plan::Plan {
    match read(plan) {
        Ok(read) => read,
        Err(why) => panic!("{why} in the plan\n{plan}"),
    }
}

fn same(plan: &str, said: &str, verdict: &str) {
    let (said, verdict) = (tidy(said), tidy(verdict));
    assert!(
        said == verdict,
        "of the plan\n{plan}\ncame\n{said}\nand not\n{verdict}"
    );
}

fn tidy(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}
