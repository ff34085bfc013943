//! Why a task starts when it does.

mod plans;

use plans::{Spice, plans};
use proptest::prelude::*;
use slipway_engine::change::{Argument, Subject};
use slipway_engine::explain::{Step, barriers};
use slipway_engine::schedule::Driver;
use slipway_engine::{Instant, Scheduled, Seconds, explain, explain_finish, notation};

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

/// A soak runs at night, too: its 72 hours are not nine days of work.
#[test]
fn what_runs_by_the_clock_has_no_working_time() {
    let on = schedule("build 1d | soak 3ed after build | check 1d after soak");
    let works = |name: &str| -> Vec<f64> {
        let steps = steps(&on, name);
        steps
            .iter()
            .map(|step| step.works.minutes() / 60.0)
            .collect()
    };
    assert_eq!(works("soak"), [0.0, 8.0]);
    assert_eq!(works("check"), [0.0, 8.0, 0.0, 0.0]);
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

#[test]
fn a_deployment_names_the_window_it_waits_for_and_the_freeze_over_those_between() {
    // Ready on Wednesday; the windows of 12 and 19 December lie in the freeze, that of the 26th takes it.
    check(
        "@window sat satT22:00..sunT04:00 weekly | @freeze calm friT00:00..mon+2T00:00
         build 3d | go 2h phase deployment after build",
        "go",
        "portfolio-start +0h Mon 09:00
         takes +56h Wed 17:00
         window (frozen) +77h Sat 22:00
         frozen-out (freeze) +336h Sat 22:00",
    );
    // A window for which it is not ready is not held against the freeze.
    check(
        "@window sat satT22:00..sunT04:00 weekly | @freeze calm friT00:00..mon+1T00:00
         build 6d | go 2h phase deployment after build",
        "go",
        "portfolio-start +0h Mon 09:00
         takes +176h Mon 17:00
         window (target) +125h Sat 22:00",
    );
}

/// Names what ties with each step that has ties.
fn ties(plan: &str, task: &str) -> Vec<String> {
    let on = schedule(plan);
    let steps = steps(&on, task)
        .into_iter()
        .filter(|step| !step.ties.is_empty());
    steps
        .map(|step| {
            let at = on.calendars.zone().to_local(step.at).format("%a %H:%M");
            let names = step.ties.iter().map(|tie| {
                let key = tie.message.key.trim_start_matches("tie-");
                match tie.message.args.get("predecessor") {
                    Some(Argument::Text(name)) => format!("{key} {name}"),
                    _ => key.to_owned(),
                }
            });
            format!("{at}: {}", names.collect::<Vec<_>>().join(", "))
        })
        .collect()
}

#[test]
fn everything_that_binds_a_date_is_told() {
    // Both end on Wednesday; the third has a day of room.
    assert_eq!(
        ties("a 3d | b 3d | c 2d | d 1d after a,b,c", "d"),
        ["Thu 09:00: dependency b"]
    );
    // Wednesday 17:00 and Thursday 9:00 are the same working moment.
    assert_eq!(
        ties("a 3d | b 1d snet thu after a", "b"),
        ["Thu 09:00: constraint"]
    );
    assert_eq!(
        ties(
            "@data-date thu | a 3d started mon finished wed | b 1d after a",
            "b"
        ),
        ["Thu 09:00: dependency a"]
    );
    // Ties further back are told where they bind.
    assert_eq!(
        ties("a 1d | b 1d | c 1d after a,b | d 1d after c", "d"),
        ["Tue 09:00: dependency b"]
    );
    assert_eq!(
        ties("a 3d | b 2d | d 1d after a,b", "d"),
        [""; 0],
        "one cause alone"
    );
    assert_eq!(
        ties("a 3d | d 1d mso thu after a", "d"),
        [""; 0],
        "the date alone decides"
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
    fn the_chains_of_every_task_lead_to_its_start_and_its_finish_without_gaps(text in plans(Spice::Everything)) {
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
            let steps = explain_finish(&on, task.id);
            let whole = is_whole(&steps, dates.finish);
            prop_assert!(whole.is_ok(), "{} ends: {}\n{steps:#?}\n{text}", task.name, whole.unwrap_err());
        }
    }

    /// Without what drives it a task starts sooner exactly when nothing ties with it.
    #[test]
    fn a_date_stays_without_its_driver_when_and_only_when_something_ties(text in plans(Spice::Plain)) {
        let on = schedule(&text);
        for (slot, task) in on.plan.tasks.entries() {
            let dates = on.schedule.dates(slot);
            let Driver::Dependency(driver) = dates.driver else {
                continue;
            };
            if dates.is_summary || !task.active {
                continue;
            }
            let steps = explain(&on, task.id);
            let is_tied = steps.last().is_some_and(|step| !step.ties.is_empty());
            let row = on.plan.dependencies.get(driver).expect("the driver");
            if row.successor != task.id {
                continue;
            }
            let mut plan = on.plan.clone();
            plan.dependencies.remove(driver);
            let without = Scheduled::of(plan);
            let start = without.schedule.dates(slot).start;
            prop_assert_eq!(
                start == dates.start,
                is_tied,
                "{} without {:?}: {:?} and {:?}, {:#?}\n{}",
                task.name, driver, start, dates.start, steps.last(), text
            );
        }
    }
}

/// Says each barrier of a task as where it begins, where it ends, and the last start before it.
fn check_barriers(plan: &str, task: &str, verdict: &str) {
    let on = schedule(plan);
    let row = on.plan.tasks.iter().find(|row| row.name == task);
    let closed = row.map_or_else(Vec::new, |row| barriers(&on, row.id));
    let moment = |at: Instant| on.calendars.zone().to_local(at).format("%a %d %H:%M");
    let said: Vec<String> = closed
        .iter()
        .map(|each| {
            let kind = match each.of {
                Subject::Freeze(_) => "freeze",
                Subject::Outage(_) => "outage",
                Subject::Booking(_) => "booking",
                _ => "other",
            };
            let (from, to) = (moment(each.from), moment(each.to));
            let last = moment(each.last_start);
            let across = match each.first_across {
                start if start < each.from => format!(", across from {}", moment(start)),
                _ => String::new(),
            };
            format!("{kind} {from} to {to}, last start {last}{across}")
        })
        .collect();
    let verdict: Vec<&str> = verdict.lines().map(str::trim).collect();
    assert_eq!(said, verdict, "what closes time to {task} in {plan}");
}

#[test]
fn a_freeze_is_a_barrier_to_the_work_it_concerns_and_to_no_other() {
    // build 2d must begin on Tuesday 15 to be through before Thursday 17.
    let plan = "@product bank | @release r | @environment uat-1 uat product bank
        @freeze end 2026-12-17T00:00..2026-12-24T00:00 env uat-1
        build 2d uses uat-1 | write 2d | mark 0d uses uat-1";
    check_barriers(
        plan,
        "build",
        "freeze Thu 17 00:00 to Thu 24 00:00, last start Tue 15 09:00",
    );
    check_barriers(plan, "write", "");
    check_barriers(
        plan,
        "mark",
        "freeze Thu 17 00:00 to Thu 24 00:00, last start Wed 16 17:00",
    );
}

#[test]
fn an_outage_and_a_waived_freeze() {
    let plan = "@product bank | @release r | @environment uat-1 uat product bank
        @outage repair uat-1 tueT12:00..tueT14:00
        @freeze end 2026-12-17T00:00..2026-12-24T00:00 env uat-1 | @waive end r 2027-01-01
        build 1ed uses uat-1";
    check_barriers(
        plan,
        "build",
        "outage Tue 08 12:00 to Tue 08 14:00, last start Mon 07 12:00, across from Mon 07 14:00",
    );
}

#[test]
fn long_work_goes_on_behind_a_short_barrier_and_a_closed_weekend_is_none() {
    let plan = "@product bank | @release r | @environment uat-1 uat product bank
        @outage repair uat-1 wedT12:00..wedT14:00 | @outage weekend uat-1 satT00:00..sunT23:00
        build 3d uses uat-1";
    check_barriers(
        plan,
        "build",
        "outage Wed 09 12:00 to Wed 09 14:00, last start Fri 04 12:00, across from Fri 04 14:00",
    );
}
