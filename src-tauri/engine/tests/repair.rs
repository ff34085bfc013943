//! Packages of fixes: what they are made of, and that they do what they promise.

use slipway_engine::change::{Command, NewIds, Subject, edits_for};
use slipway_engine::finding::{Code, Finding, Severity};
use slipway_engine::goal::to_the_end;
use slipway_engine::notation::read;
use slipway_engine::repair::{Repair, StripSpan};
use slipway_engine::{Scheduled, repair_all, repairs};
use std::ops::ControlFlow;
use uuid::Uuid;

struct Counted(u128);

impl NewIds for Counted {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn on(plan: &str) -> Scheduled {
    Scheduled::of(read(plan).expect("the plan reads"))
}

fn found(on: &Scheduled, code: Code) -> Finding {
    let found = on.findings.iter().find(|found| found.code == code);
    found
        .unwrap_or_else(|| panic!("{code:?} in {:?}", on.findings))
        .clone()
}

fn applied(before: &Scheduled, command: &Command) -> Scheduled {
    let edits = edits_for(before, command, &mut Counted(1 << 90)).expect("it is possible");
    let mut plan = before.plan.clone();
    edits.changes.apply(&mut plan).expect("it fits");
    before.with(plan)
}

fn open(on: &Scheduled) -> usize {
    let findings = on.findings.iter();
    findings
        .filter(|found| found.severity <= Severity::Error && found.waiver.is_none())
        .count()
}

/// Every number of a package is that of the plan after it was applied for real.
fn keeps_its_promise(before: &Scheduled, repair: &Repair) {
    let after = applied(before, &repair.command);
    assert_eq!(open(&after), repair.effect.open as usize, "conflicts left");
    let left = |print: &String| {
        after
            .findings
            .iter()
            .any(|found| found.fingerprint == *print)
    };
    assert!(
        !repair.effect.clears.iter().any(left),
        "what it clears is gone"
    );
    for moved in &repair.effect.bars {
        let slot = after.plan.tasks.slot(moved.task).expect("it is there");
        let dates = after.schedule.dates(slot);
        assert_eq!((dates.start, dates.finish), (moved.start, moved.finish));
    }
}

const LATE: &str = "build 5d | test 3d after build deadline wed";

#[test]
fn a_package_removes_its_finding_and_does_what_it_says() {
    let plan = on(LATE);
    let finding = found(&plan, Code::L06);
    let packages = repairs(&plan, &finding, &mut to_the_end);
    assert!(!packages.is_empty(), "something can be done");
    for repair in &packages {
        let after = applied(&plan, &repair.command);
        let is_there = |other: &Finding| other.fingerprint == finding.fingerprint;
        assert!(!after.findings.iter().any(is_there), "{:?}", repair.edits);
        keeps_its_promise(&plan, repair);
        assert!(
            repair
                .effect
                .brings
                .iter()
                .all(|found| found.severity > Severity::Error)
        );
    }
}

/// What each package does, by the keys of its edits.
fn told(packages: &[Repair]) -> Vec<String> {
    let keys = |repair: &Repair| -> Vec<String> {
        let keys = repair.edits.iter().map(|edit| edit.key.as_str());
        keys.map(|key| key.trim_start_matches("fix-").to_owned())
            .collect()
    };
    packages.iter().map(|one| keys(one).join(" ")).collect()
}

fn place(told: &[String], key: &str) -> usize {
    let place = told.iter().position(|one| one == key);
    place.unwrap_or_else(|| panic!("{key} in {told:?}"))
}

#[test]
fn no_two_packages_leave_the_same_plan() {
    let plan = on(LATE);
    let packages = repairs(&plan, &found(&plan, Code::L06), &mut to_the_end);
    for (at, one) in packages.iter().enumerate() {
        let (_, others) = packages.split_at(at + 1);
        assert!(others.iter().all(|other| other.command != one.command));
    }
}

#[test]
fn what_nobody_would_believe_comes_last_however_much_it_mends() {
    // Five days too late: the test would have to be over before there is anything to test.
    let plan = on(LATE);
    let told = told(&repairs(&plan, &found(&plan, Code::L06), &mut to_the_end));
    assert_eq!(told[0], "deadline-move", "an honest date: {told:?}");
    let overlap = place(&told, "overlap");
    assert!(
        overlap > place(&told, "deadline-lift"),
        "even no date at all is better: {told:?}"
    );
}

#[test]
fn a_promise_is_kept_where_people_can_keep_it() {
    // One day too late, of ten.
    let plan = on("build 10d | test 5d after build deadline thu+2 | pack 1d after test");
    let late = found(&plan, Code::L06);
    let told = told(&repairs(&plan, &late, &mut to_the_end));
    let kept = place(&told, "shorten").min(place(&told, "overlap"));
    assert!(
        kept < place(&told, "deadline-move"),
        "a promise counts more than a day of work: {told:?}"
    );
}

#[test]
fn work_gets_shorter_before_a_window_gives_way() {
    // The deployment takes two hours more than the window is open.
    let plan = on("@window sat satT22:00..sunT04:00 weekly
                   @release payments target sat satT22:00
                   build 2d | deploy 8h phase deployment after build");
    let told = told(&repairs(&plan, &found(&plan, Code::R02), &mut to_the_end));
    let shorter = place(&told, "shorten");
    assert!(
        shorter < place(&told, "window-longer"),
        "a rule that gives way costs a week: {told:?}"
    );
}

/// What of each line in the picture of a package moves: its moments before and after.
fn moved(on: &Scheduled, repair: &Repair) -> Vec<String> {
    let days = |spans: &[StripSpan]| {
        let when = |span: &StripSpan| on.calendars.zone().to_local(span.from).format("%a %H:%M");
        let moved = spans.iter().filter(|span| span.moves);
        let days: Vec<String> = moved.map(|span| when(span).to_string()).collect();
        days.join(" ")
    };
    let strips = repair.effect.strips.iter();
    let told = strips.map(|strip| format!("{} -> {}", days(&strip.before), days(&strip.after)));
    told.collect()
}

#[test]
fn a_booking_that_is_put_elsewhere_is_seen_beside_its_neighbour() {
    let plan = on("@environment uat-1 uat | @release payments | build 9d
                   @release mobile | page 9d | @booking uat-1 payments mon..wed
                   @booking uat-1 mobile wed..fri");
    let packages = repairs(&plan, &found(&plan, Code::E01), &mut to_the_end);
    let told = told(&packages);
    let package = &packages[place(&told, "booking-move")];
    assert_eq!(moved(&plan, package), ["Wed 09:00 -> Wed 17:00"]);
    let [strip] = &package.effect.strips[..] else {
        panic!("one line: {:?}", package.effect.strips)
    };
    assert!(matches!(strip.of, Subject::Environment(_)));
    let stays = strip.after.iter().filter(|span| !span.moves).count();
    assert_eq!(stays, 1, "the other booking stays");
}

#[test]
fn a_window_that_stays_open_longer_is_seen_on_a_line_of_its_own() {
    let plan = on("@window sat satT22:00..sunT04:00 weekly
                   @release payments target sat satT22:00
                   build 2d | deploy 8h phase deployment after build");
    let packages = repairs(&plan, &found(&plan, Code::R02), &mut to_the_end);
    let package = &packages[place(&told(&packages), "window-longer")];
    let strips = &package.effect.strips;
    assert!(matches!(strips[0].of, Subject::Window(_)), "{strips:?}");
    let lasts = |spans: &[StripSpan]| {
        spans
            .iter()
            .map(|span| (span.to - span.from).minutes())
            .sum::<f64>()
    };
    assert!(
        lasts(&strips[0].before) < lasts(&strips[0].after),
        "{strips:?}"
    );
    assert!(strips[0].before.len() < 20, "a few weeks of it, not years");
}

#[test]
fn work_alone_needs_no_line_beside_the_tasks() {
    let plan = on(LATE);
    let packages = repairs(&plan, &found(&plan, Code::L06), &mut to_the_end);
    assert!(
        packages
            .iter()
            .all(|package| package.effect.strips.is_empty())
    );
}

/// Three gates of one release and one of another before their work is done.
const GATES: &str = "@release payments | build 2d | test 2d after build | pack 1d after test
                     @gate built at mon | @criterion b task build
                     @gate tested at tue | @criterion t task test
                     @gate ready at wed | @criterion p task pack
                     @release shop | page 3d | @gate paged at tue | @criterion s task page";

#[test]
fn gates_of_one_release_that_lie_wrong_are_moved_as_one() {
    let plan = on(GATES);
    let packages = repairs(&plan, &found(&plan, Code::G01), &mut to_the_end);
    let told = told(&packages);
    assert_eq!(
        told[0], "gates-move",
        "the most is mended at once: {told:?}"
    );
    assert_eq!(packages[0].edits.len(), 1);
    assert_eq!(
        packages[0].effect.open, 1,
        "that of the other release stays"
    );
    keeps_its_promise(&plan, &packages[0]);
    assert_eq!(
        moved(&plan, &packages[0]),
        ["Mon 17:00 Tue 17:00 Wed 17:00 -> Tue 17:00 Thu 17:00 Fri 17:00"],
        "each behind its own work"
    );
}

#[test]
fn a_gate_that_alone_lies_wrong_is_moved_alone() {
    let plan = on("@release payments | build 2d | test 2d after build
                   @gate built at fri | @criterion b task build
                   @gate tested at tue | @criterion t task test");
    let told = told(&repairs(&plan, &found(&plan, Code::G01), &mut to_the_end));
    assert!(told.contains(&"gate-move".to_owned()), "{told:?}");
    assert!(
        !told.iter().any(|one| one.contains("gates-move")),
        "{told:?}"
    );
}

#[test]
fn gates_behind_the_cut_off_are_all_decided_by_then() {
    let plan = on("@window night satT22:00..sunT04:00 weekly cut 2ed
                   @release payments target night satT22:00
                   build 2d | go 2h phase deployment after build
                   @gate ready kind readiness at fri | @gate agreed kind business-go-no-go at fri");
    let packages = repairs(&plan, &found(&plan, Code::G02), &mut to_the_end);
    let told = told(&packages);
    let together = &packages[place(&told, "gates-move")];
    assert_eq!(together.effect.open, 0);
    assert_eq!(
        moved(&plan, together),
        ["Fri 17:00 Fri 17:00 -> Thu 22:00 Thu 22:00"]
    );
}

#[test]
fn a_search_that_is_called_off_ends() {
    let plan = on(LATE);
    let packages = repairs(&plan, &found(&plan, Code::L06), &mut |_| {
        ControlFlow::Break(())
    });
    assert!(packages.is_empty(), "nothing was tried");
    assert_eq!(
        repair_all(&plan, &mut |_| ControlFlow::Break(())),
        None,
        "and nothing is proposed"
    );
}

#[test]
fn one_package_mends_every_conflict_that_can_be_mended() {
    let plan = on("build 5d | test 3d after build deadline wed
                   write 2d | print 4d after write deadline tue");
    let before = open(&plan);
    assert!(before >= 2, "{:?}", plan.findings);
    let repair = repair_all(&plan, &mut to_the_end).expect("something can be done");
    keeps_its_promise(&plan, &repair);
    assert!(
        repair.edits.len() >= 2,
        "one edit is not enough: {:?}",
        repair.edits
    );
    assert!((repair.effect.open as usize) < before, "less is open");
}

#[test]
fn a_plan_without_conflicts_needs_no_repair() {
    assert_eq!(
        repair_all(&on("build 5d | test 3d after build"), &mut to_the_end),
        None
    );
}
