//! Projects of Primavera P6, in both spellings.

use crate::desk::{at, dates, days, keys, options, read_text, read_with, refused, task};
use crate::samples::{pmxml, xer};
use slipway_engine::plan::{
    ConstraintKind, DependencyKind, Lag, PersonKind, Shift, TaskKind, TaskMode,
};
use slipway_engine::{Instant, Seconds};
use slipway_exchange::{FileKind, Incoming, Into, ReadOptions};

fn both() -> [Incoming; 2] {
    [read_text(&xer()), read_text(&pmxml())]
}

#[test]
fn both_spellings_are_told_apart_and_give_the_same_plan() {
    assert_eq!(FileKind::of(xer().as_bytes()), FileKind::Xer);
    assert_eq!(FileKind::of(pmxml().as_bytes()), FileKind::Pmxml);
    for incoming in both() {
        assert_eq!(incoming.name, "Harbour");
        assert_eq!(
            dates(&incoming),
            [
                "Done 2027-03-15 12:00 - 2027-03-15 12:00",
                "Ground 2027-03-01 08:00 - 2027-03-09 16:00",
                "Go 2027-03-01 08:00 - 2027-03-01 08:00",
                "Dredge 2027-03-01 08:00 - 2027-03-03 16:00",
                "Piles 2027-03-08 08:00 - 2027-03-09 16:00",
                "Wall 2027-03-01 08:00 - 2027-03-15 12:00",
                "Quay wall 2027-03-12 08:00 - 2027-03-15 12:00",
                "Guard 2027-03-01 08:00 - 2027-03-13 12:00",
            ],
            "the fifth is off, the thirteenth worked until noon"
        );
        assert_eq!(incoming.top_level, 2);
    }
}

#[test]
fn the_project_gives_dates_rules_and_its_release() {
    for incoming in both() {
        let portfolio = incoming
            .rows
            .portfolio
            .as_ref()
            .expect("a project has settings");
        assert_eq!(Some(portfolio.start), at("2027-03-01T08:00:00"));
        assert_eq!(Some(portfolio.data_date), at("2027-03-03T08:00:00"));
        assert_eq!(portfolio.rules.minutes_per_day, 480);
        assert_eq!(portfolio.rules.critical_limit, days(1));
        assert!(portfolio.rules.multiple_critical_paths);
        assert!(
            !portfolio.rules.honour_dates,
            "no date is mandatory: links win"
        );
        let [release] = incoming.rows.releases.as_slice() else {
            panic!("one project is one release");
        };
        assert_eq!(
            (release.name.as_str(), release.key.as_str()),
            ("Harbour", "HARB")
        );
        assert_eq!(release.finish, at("2027-04-30T16:00:00"));
        let calendar = &incoming.rows.calendars[0];
        let exceptions: Vec<_> = calendar
            .exceptions
            .iter()
            .map(|day| (day.from.to_string(), day.shifts.clone()))
            .collect();
        assert_eq!(
            exceptions,
            [
                ("2027-03-05".to_owned(), Vec::new()),
                ("2027-03-13".to_owned(), vec![Shift::clock((8, 0), (12, 0))]),
            ]
        );
    }
}

#[test]
fn activities_keep_what_was_entered() {
    for incoming in both() {
        let dredge = task(&incoming, "Dredge");
        assert_eq!(dredge.duration.amount, days(3));
        assert_eq!(dredge.progress.actual_start, at("2027-03-01T08:00:00"));
        assert_eq!(dredge.progress.remaining, Some(days(1)));
        assert_eq!(dredge.progress.done, 6667);
        assert_eq!(dredge.notes, "Safety: Mind & heed\nthe tide");
        assert_eq!(dredge.fields["activity id"], "A1");
        assert!(dredge.fields["priority"].ends_with("High"));
        assert_eq!(dredge.external[0].key, "101");
        let piles = task(&incoming, "Piles");
        assert_eq!(piles.fields["Berth"], "North");
        assert_eq!(piles.fields["Depth"], "12.5");
        assert!(
            !piles.fields.contains_key("priority"),
            "an ordinary one is none"
        );
        let wall = task(&incoming, "Quay wall");
        assert_eq!(wall.constraint.kind, ConstraintKind::Snet);
        assert_eq!(wall.constraint.date, at("2027-03-12T08:00:00"));
        assert_eq!(
            wall.deadline,
            at("2027-03-20T16:00:00"),
            "the second constraint"
        );
        assert_eq!(task(&incoming, "Go").kind, TaskKind::Milestone);
        assert!(task(&incoming, "Go").progress.is_finished());
        let guard = task(&incoming, "Guard");
        assert_eq!(guard.mode, TaskMode::Manual, "it stretches between others");
        assert_eq!(task(&incoming, "Ground").fields["wbs"], "G");
    }
}

#[test]
fn relations_keep_kind_lag_and_reason() {
    for incoming in both() {
        let links: Vec<_> = incoming
            .rows
            .dependencies
            .iter()
            .map(|link| (link.kind, link.lag, link.reason.as_str()))
            .collect();
        let lag = |hours: i64| Lag::Working(Seconds(hours * 3600));
        assert_eq!(
            links,
            [
                (DependencyKind::Fs, lag(0), ""),
                (DependencyKind::Fs, lag(8), "Concrete cures"),
                (DependencyKind::Ss, lag(-8), ""),
                (DependencyKind::Ff, lag(0), ""),
                (DependencyKind::Fs, lag(0), ""),
            ],
            "two activities may be tied twice"
        );
    }
}

#[test]
fn people_come_with_team_capacity_and_work() {
    for incoming in both() {
        let people: Vec<_> = incoming
            .rows
            .people
            .iter()
            .map(|one| (one.name.as_str(), one.team.as_str(), one.kind, one.capacity))
            .collect();
        assert_eq!(
            people,
            [
                ("Divers", "", PersonKind::Work, 10_000),
                ("Ana", "Divers", PersonKind::Work, 20_000),
                ("Sand", "", PersonKind::Material, 10_000),
            ]
        );
        let ana = &incoming.rows.people[1];
        assert_eq!(ana.notes, "ana@example.org\nLeads");
        assert_eq!(task(&incoming, "Dredge").owner, Some(ana.id));
        let work: Vec<_> = incoming
            .rows
            .assignments
            .iter()
            .map(|work| (work.units, work.work))
            .collect();
        assert_eq!(work, [(5000, Some(Seconds(12 * 3600))), (10_000, None)]);
    }
}

#[test]
fn prices_and_expenses_are_taken_over() {
    for incoming in both() {
        let portfolio = incoming.rows.portfolio.as_ref().expect("it has settings");
        assert_eq!(portfolio.currency, "EUR");
        let standard: Vec<_> = incoming
            .rows
            .people
            .iter()
            .map(|person| person.rates.standard)
            .collect();
        assert_eq!(standard, [0, 9_550, 0], "an hour; the last price of two");
        let piles = task(&incoming, "Piles").cost.as_deref();
        let piles = piles.expect("it has expenses");
        assert_eq!((piles.fixed, piles.actual), (150_025, Some(50_000)));
    }
}

#[test]
fn what_is_not_taken_is_told() {
    let [xer, pmxml] = both();
    let told = |incoming: &Incoming| {
        let mut keys: Vec<String> = keys(incoming).into_iter().map(str::to_owned).collect();
        keys.sort();
        keys
    };
    let alike = [
        "warning-costs",
        "warning-earlier-rates",
        "warning-empty-wbs",
        "warning-hammocks",
        "warning-role-assignments",
        "warning-table",
        "warning-unknown-predecessor",
    ];
    assert_eq!(told(&xer), alike);
    let mut with_baseline = alike.map(str::to_owned).to_vec();
    with_baseline.insert(0, "warning-baseline-tasks".to_owned());
    assert_eq!(told(&pmxml), with_baseline);
}

#[test]
fn a_baseline_project_is_a_baseline() {
    let incoming = read_text(&pmxml());
    let [baseline] = incoming.rows.baselines.as_slice() else {
        panic!("there is one");
    };
    assert_eq!(baseline.name, "As agreed");
    let promised = &baseline.tasks[&task(&incoming, "Dredge").id];
    assert_eq!(promised.finish, at("2027-03-02T16:00:00"));
    assert_eq!(promised.duration, Some(days(2)));
}

#[test]
fn several_projects_are_several_releases() {
    let text = "ERMHDR\t8.0\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\tlast_recalc_date\n%R\t1\tONE\t2027-03-01 08:00\n%R\t2\tTWO\t2027-03-02 08:00\n\
                %T\tTASK\n%F\ttask_id\tproj_id\ttask_name\ttarget_drtn_hr_cnt\n%R\t1\t1\tA\t8\n%R\t2\t2\tB\t8\n\
                %T\tTASKPRED\n%F\ttask_id\tpred_task_id\tpred_type\n%R\t2\t1\tPR_FS\n%E\n";
    let incoming = read_text(text);
    let names: Vec<_> = incoming
        .rows
        .releases
        .iter()
        .map(|release| (release.name.as_str(), release.key.as_str()))
        .collect();
    assert_eq!(names, [("ONE", "ONE"), ("TWO", "TWO")]);
    assert_eq!(incoming.name, "harbour");
    assert_eq!(incoming.rows.tasks.len(), 2, "the projects are no tasks");
    assert_eq!(keys(&incoming), ["warning-data-dates"]);
}

#[test]
fn mandatory_dates_win_over_links() {
    let text = "ERMHDR\t8.0\n%T\tTASK\n%F\ttask_id\ttask_name\tcstr_type\tcstr_date\tearly_start_date\n%R\t1\tA\tCS_MANDSTART\t2027-03-08 08:00\t2027-03-01 08:00\n";
    let incoming = read_text(text);
    let portfolio = incoming.rows.portfolio.as_ref().expect("settings");
    assert!(portfolio.rules.honour_dates);
    assert_eq!(
        Some(portfolio.start),
        at("2027-03-01T08:00:00"),
        "the first activity says when it begins"
    );
    assert_eq!(task(&incoming, "A").constraint.kind, ConstraintKind::Mso);
}

#[test]
fn western_text_and_long_cells_are_read() {
    let mut bytes =
        b"ERMHDR\t8.0\r\n%T\tTASK\r\n%F\ttask_id\ttask_name\r\n%R\t1\tKaimauer Gr".to_vec();
    bytes.extend(b"\xf6\xdfe\r\nover two lines\r\n%E\r\n");
    let incoming = read_with(&bytes, &options());
    assert_eq!(
        incoming.rows.tasks[0].name,
        "Kaimauer Größe\r\nover two lines"
    );
    assert_eq!(keys(&incoming), ["warning-encoding"]);
}

#[test]
fn broken_files_say_what_is_wrong() {
    assert_eq!(refused(b"ERMHDR\t8.0\r\n%E\r\n"), "unreadable-primavera");
    assert_eq!(refused(b"<APIBusinessObjects/>"), "unreadable-primavera");
    let wide = format!("ERMHDR\n%T\tTASK\n%F{}\n", "\tx".repeat(2000));
    assert_eq!(refused(wide.as_bytes()), "unreadable-too-many-columns");
    let circle = "ERMHDR\n%T\tPROJECT\n%F\tproj_id\n%R\t1\n%T\tPROJWBS\n%F\twbs_id\tproj_id\twbs_name\tparent_wbs_id\n%R\t1\t1\tA\t2\n%R\t2\t1\tB\t1\n\
                  %T\tTASK\n%F\ttask_id\tproj_id\twbs_id\ttask_name\n%R\t1\t1\t1\tT\n%R\t2\t1\t7\tU\n";
    let incoming = read_text(circle);
    assert_eq!(
        keys(&incoming),
        ["warning-unknown-wbs", "warning-wbs-circle"]
    );
    let options = ReadOptions {
        into: Into::ReleasePerSummary,
        ..options()
    };
    assert_eq!(
        read_with(circle.as_bytes(), &options).rows.releases.len(),
        2
    );
    assert_eq!(
        incoming.rows.portfolio.map(|portfolio| portfolio.start),
        Some(Instant::default())
    );
}

/// What has no name is called by its number, whatever somebody put there.
#[test]
fn a_name_that_is_made_of_a_number_is_no_longer_than_others() {
    let number = "7".repeat(600);
    let table = "%T\tCALENDAR\r\n%F\tclndr_id\tdefault_flag\tclndr_name\r\n";
    let incoming = read_text(&xer().replace(
        "%T\tPROJWBS\r\n",
        &format!("{table}%R\t{number}\tN\t\r\n%T\tPROJWBS\r\n"),
    ));
    let calendars = &incoming.rows.calendars;
    let made = calendars.iter().find(|row| row.name.contains("777"));
    assert_eq!(made.map(|row| row.name.chars().count()), Some(400));
    assert!(keys(&incoming).contains(&"warning-cut-text"));
}
