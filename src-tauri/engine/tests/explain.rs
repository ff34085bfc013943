//! Why a task starts when it does.

mod plans;

use plans::{Spice, plans};
use proptest::prelude::*;
use slipway_engine::change::Argument;
use slipway_engine::explain::Step;
use slipway_engine::{Instant, Scheduled, Seconds, explain, notation};

fn schedule(plan: &str) -> Scheduled {
    Scheduled::of(notation::read(plan).unwrap_or_else(|why| panic!("{why} in {plan}")))
}

fn steps(on: &Scheduled, name: &str) -> Vec<Step> {
    let task = on.plan.tasks.iter().find(|task| task.name == name);
    task.map_or_else(Vec::new, |task| explain(on, task.id))
}

/// Says each step as its key, the time it adds, and the moment it leads to.
fn say(on: &Scheduled, step: &Step) -> String {
    let hours = step.adds.minutes() / 60.0;
    let case = match step.message.args.get("case") {
        Some(Argument::Text(case)) if case != "length" => format!(" ({case})"),
        _ => String::new(),
    };
    let at = on.calendars.zone().to_local(step.at).format("%a %H:%M");
    let key = step.message.key.trim_start_matches("why-");
    format!("{key}{case} {hours:+}h {at}")
}

fn check(plan: &str, task: &str, verdict: &str) {
    let on = schedule(plan);
    let said: Vec<String> = steps(&on, task).iter().map(|step| say(&on, step)).collect();
    let verdict: Vec<&str> = verdict.lines().map(str::trim).collect();
    assert_eq!(said, verdict, "why {task} starts in {plan}");
}

#[test]
fn nothing_but_the_start_of_the_plan() {
    check("a 1d", "a", "portfolio-start +0h Mon 09:00");
}

#[test]
fn durations_lags_and_nights_lead_from_the_start_to_the_task() {
    check(
        "build 3d | soak 2d after build+1d",
        "soak",
        "portfolio-start +0h Mon 09:00
         takes +56h Wed 17:00
         lag +24h Thu 17:00
         closed (hours) +16h Fri 09:00",
    );
}

#[test]
fn weekends_and_holidays_are_named() {
    check(
        "build 5d | soak 2d after build",
        "soak",
        "portfolio-start +0h Mon 09:00
         takes +104h Fri 17:00
         closed (weekend) +64h Mon 09:00",
    );
    check(
        "@holiday thu Feast | build 3d | soak 2d after build",
        "soak",
        "portfolio-start +0h Mon 09:00
         takes +56h Wed 17:00
         closed (holiday) +40h Fri 09:00",
    );
}

#[test]
fn links_of_other_kinds_say_which_ends_are_tied() {
    check(
        "a 3d | b 2d ss a+1d",
        "b",
        "portfolio-start +0h Mon 09:00
         lag +8h Mon 17:00
         starts-with +0h Mon 17:00
         closed (hours) +16h Tue 09:00",
    );
    check(
        "a 3d | b 2d ff a",
        "b",
        "portfolio-start +0h Mon 09:00
         takes +56h Wed 17:00
         finishes-with -32h Tue 09:00",
    );
    check(
        "a 1d snet thu | b 2d sf a",
        "b",
        "constraint +0h Thu 09:00
         finishes-on-start -48h Tue 09:00",
    );
}

#[test]
fn a_lead_takes_time_away() {
    check(
        "a 3d | b 2d after a-1d",
        "b",
        "portfolio-start +0h Mon 09:00
         takes +56h Wed 17:00
         lead -8h Wed 09:00",
    );
}

#[test]
fn a_summary_is_explained_by_its_first_leaf_and_bound_by_its_last() {
    check(
        "p sum | a 1d in p | b 2d in p after a | c 1d after p",
        "c",
        "portfolio-start +0h Mon 09:00
         takes +8h Mon 17:00
         closed (hours) +16h Tue 09:00
         takes +32h Wed 17:00
         summary-ends +0h Wed 17:00
         closed (hours) +16h Thu 09:00",
    );
    check(
        "p sum | a 1d in p snet tue",
        "p",
        "constraint +0h Tue 09:00\nsummary-begins +0h Tue 09:00",
    );
}

#[test]
fn first_causes_end_the_chain() {
    check(
        "a 2d snet sat",
        "a",
        "constraint +0h Sat 09:00\nclosed (weekend) +48h Mon 09:00",
    );
    check("a 2d mfo thu", "a", "constraint-finish +0h Wed 09:00");
    check(
        "p sum snet wed | a 2d in p",
        "a",
        "constraint-above +0h Wed 09:00",
    );
    check(
        "@data-date thuT18:00 | a 2d",
        "a",
        "data-date +0h Thu 18:00\nclosed (hours) +15h Fri 09:00",
    );
    check("a 2d manual tue", "a", "manual +0h Tue 09:00");
    check(
        "a 2d external tue..wed | b 1d after a",
        "b",
        "external +0h Wed 17:00\nclosed (hours) +16h Thu 09:00",
    );
    check(
        "@data-date wed | a 2d started tue",
        "a",
        "actual-start +0h Tue 09:00",
    );
    check(
        "a 1d alap | b 1d snet thu after a",
        "a",
        "late +0h Wed 09:00",
    );
}

#[test]
fn work_left_of_a_started_task_waits_for_the_data_date() {
    check(
        "@data-date wed | a 4d started mon done 50% | b 1d after a",
        "b",
        "data-date +0h Wed 09:00
         remaining +32h Thu 17:00
         closed (hours) +16h Fri 09:00",
    );
}

#[test]
fn levelling_stands_between_the_predecessor_and_the_start() {
    check(
        "a 1d | b 1d after a level 1ed",
        "b",
        "portfolio-start +0h Mon 09:00
         takes +8h Mon 17:00
         closed (hours) +16h Tue 09:00
         levelling +24h Wed 09:00",
    );
}

/// Each step begins where the one before ended, and the last ends at the start of the task.
fn is_whole(steps: &[Step], start: Instant) -> Result<(), String> {
    let Some((first, rest)) = steps.split_first() else {
        return Err("there is no step".to_owned());
    };
    if first.adds != Seconds::ZERO {
        return Err(format!("the first cause adds {:?}", first.adds));
    }
    let mut at = first.at;
    for step in rest {
        if at + step.adds != step.at {
            return Err(format!("a gap before {step:?}: {at:?}"));
        }
        at = step.at;
    }
    if at == start {
        Ok(())
    } else {
        Err(format!(
            "the chain ends at {at:?}, the task starts at {start:?}"
        ))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_chain_of_every_task_leads_to_its_start_without_gaps(text in plans(Spice::Everything)) {
        let on = schedule(&text);
        for (slot, task) in on.plan.tasks.entries() {
            let dates = on.schedule.dates(slot);
            if !task.active || (dates.is_summary && dates.start == Instant::default()) {
                continue;
            }
            let steps = explain(&on, task.id);
            let whole = is_whole(&steps, dates.start);
            prop_assert!(whole.is_ok(), "{}: {}\n{steps:#?}\n{text}", task.name, whole.unwrap_err());
            prop_assert!(steps.len() < 100, "a short plan has short chains");
        }
    }
}
