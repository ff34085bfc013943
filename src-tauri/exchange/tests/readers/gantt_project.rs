//! Projects of GanttProject.

use crate::desk::{at, dates, days, keys, options, read_text, read_with, refused, task};
use crate::samples;
use slipway_engine::plan::{ConstraintKind, DayPattern, DependencyKind, Lag, Strength, TaskKind};
use slipway_exchange::{FileKind, Incoming, Into};

/// Two phases, every kind of dependency, a milestone, people and a baseline. 2027-03-01 is a Monday.
const HARBOUR: &str = samples::GAN;

fn tasks(tasks: &str) -> Incoming {
    read_text(&format!(
        "<project name='P'><tasks empty-milestones='true'>{tasks}</tasks></project>"
    ))
}

#[test]
fn a_project_is_read_with_its_dates() {
    assert_eq!(FileKind::of(HARBOUR.as_bytes()), FileKind::GanttProject);
    let incoming = read_text(HARBOUR);
    assert_eq!(incoming.name, "Harbour");
    assert_eq!(
        dates(&incoming),
        [
            "Ground 2027-03-01 09:00 - 2027-03-08 17:00",
            "Dredge 2027-03-01 09:00 - 2027-03-03 17:00",
            "Piles 2027-03-04 09:00 - 2027-03-08 17:00",
            "Ground ready 2027-03-08 17:00 - 2027-03-08 17:00",
            "Quay wall 2027-03-11 09:00 - 2027-03-15 17:00",
            "Crane 2027-03-08 09:00 - 2027-03-08 17:00",
            "Paint 2027-03-15 09:00 - 2027-03-15 17:00",
            "Guard 2027-03-13 09:00 - 2027-03-15 09:00",
        ],
        "the fifth is a holiday, the thirteenth a Saturday that is worked"
    );
    let portfolio = incoming
        .rows
        .portfolio
        .as_ref()
        .expect("a project has settings");
    assert_eq!(
        portfolio.notes,
        "Two berths.\nQuay & Co\nhttps://example.org"
    );
    assert_eq!(Some(portfolio.start), at("2027-03-01T09:00:00"));
    assert_eq!(
        keys(&incoming),
        [
            "warning-gan-leave",
            "warning-entered-costs",
            "warning-baseline-tasks"
        ],
        "what has no place is told"
    );
}

#[test]
fn rates_of_a_day_and_entered_costs_are_taken_over() {
    let incoming = read_text(HARBOUR);
    let rates = incoming
        .rows
        .people
        .iter()
        .map(|person| person.rates.standard);
    assert_eq!(rates.collect::<Vec<_>>(), [0, 500], "40 for eight hours");
    let paint = task(&incoming, "Paint").cost.as_deref();
    assert_eq!(paint.map(|cost| cost.fixed), Some(25_050));
    assert_eq!(
        task(&incoming, "Dredge").cost,
        None,
        "who works there has a rate"
    );
}

#[test]
fn tasks_keep_what_was_entered() {
    let incoming = read_text(HARBOUR);
    let dredge = task(&incoming, "Dredge");
    let ground = task(&incoming, "Ground");
    assert_eq!(dredge.parent, Some(ground.id));
    assert_eq!(dredge.duration.amount, days(3));
    assert_eq!(dredge.notes, "Mind the tide");
    assert_eq!(dredge.fields["Berth"], "North");
    assert_eq!(dredge.fields["priority"], "high");
    assert_eq!(dredge.fields["colour"], "#ff3333");
    assert_eq!(dredge.fields["hyperlink"], "https://example.org/1");
    assert_eq!(dredge.external[0].key, "1");
    assert_eq!(dredge.progress.actual_start, at("2027-03-01T09:00:00"));
    assert_eq!(dredge.progress.actual_finish, at("2027-03-03T17:00:00"));
    let piles = task(&incoming, "Piles");
    assert_eq!(piles.progress.done, 5000);
    assert!(piles.progress.is_started() && !piles.progress.is_finished());
    assert_eq!(
        ground.progress.done, 0,
        "a summary's share follows from its tasks"
    );
    assert_eq!(task(&incoming, "Ground ready").kind, TaskKind::Milestone);
    let wall = task(&incoming, "Quay wall");
    assert_eq!(wall.constraint.kind, ConstraintKind::Snet);
    assert_eq!(
        wall.constraint.date,
        at("2027-03-11T09:00:00"),
        "it was put there, later than it must"
    );
    assert_eq!(
        task(&incoming, "Paint").constraint.date,
        None,
        "its link drives it"
    );
}

#[test]
fn dependencies_keep_their_kind_lag_and_strength() {
    let incoming = read_text(HARBOUR);
    let name = |id| {
        &incoming
            .rows
            .tasks
            .iter()
            .find(|task| task.id == id)
            .expect("there is such a task")
            .name
    };
    let links: Vec<_> = incoming
        .rows
        .dependencies
        .iter()
        .map(|link| {
            (
                name(link.predecessor).as_str(),
                name(link.successor).as_str(),
                link.kind,
                link.lag,
                link.strength,
            )
        })
        .collect();
    let lag = |count| Lag::Working(days(count));
    assert_eq!(
        links,
        [
            (
                "Dredge",
                "Piles",
                DependencyKind::Fs,
                lag(0),
                Strength::Hard
            ),
            (
                "Dredge",
                "Quay wall",
                DependencyKind::Fs,
                lag(2),
                Strength::Soft
            ),
            (
                "Piles",
                "Ground ready",
                DependencyKind::Fs,
                lag(0),
                Strength::Hard
            ),
            ("Piles", "Crane", DependencyKind::Ss, lag(1), Strength::Hard),
            (
                "Quay wall",
                "Paint",
                DependencyKind::Ff,
                lag(0),
                Strength::Hard
            ),
            ("Paint", "Guard", DependencyKind::Sf, lag(0), Strength::Hard),
        ]
    );
}

#[test]
fn people_come_with_leave_work_and_what_they_answer_for() {
    let incoming = read_text(HARBOUR);
    let [ana, ben] = incoming.rows.people.as_slice() else {
        panic!("there are two people");
    };
    assert_eq!(ana.notes, "Diver\nana@example.org\n+49 1");
    let leave: Vec<_> = ana
        .leave
        .iter()
        .map(|leave| (leave.from.to_string(), leave.to.to_string()))
        .collect();
    assert_eq!(
        leave,
        [("2027-04-05".to_owned(), "2027-04-09".to_owned())],
        "the end is not part of it"
    );
    assert_eq!(
        task(&incoming, "Dredge").owner,
        Some(ana.id),
        "she answers for it"
    );
    assert_eq!(
        task(&incoming, "Crane").owner,
        Some(ben.id),
        "he is alone on it"
    );
    let units: Vec<u32> = incoming
        .rows
        .assignments
        .iter()
        .map(|work| work.units)
        .collect();
    assert_eq!(units, [5000, 10_000, 10_000]);
}

#[test]
fn the_calendar_keeps_week_and_dates() {
    let incoming = read_text(HARBOUR);
    let calendar = &incoming.rows.calendars[0];
    let off: Vec<bool> = calendar
        .week
        .iter()
        .map(|day| *day == DayPattern::Own(Vec::new()))
        .collect();
    assert_eq!(off, [false, false, false, false, false, true, true]);
    let exceptions: Vec<_> = calendar
        .exceptions
        .iter()
        .map(|day| {
            (
                day.name.as_str(),
                day.from.to_string(),
                day.rule.as_deref(),
                day.shifts.len(),
            )
        })
        .collect();
    assert_eq!(
        exceptions,
        [
            ("Harbour day", "2027-03-05".to_owned(), None, 0),
            (
                "",
                "1970-01-01".to_owned(),
                Some("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"),
                0
            ),
            ("", "2027-03-13".to_owned(), None, 1),
        ],
        "a coloured day is a day like others"
    );
    let shown = HARBOUR.replace(
        "only-show-weekends value=\"false\"",
        "only-show-weekends value=\"true\"",
    );
    let week = &read_text(&shown).rows.calendars[0].week;
    assert!(
        week.iter().all(|day| *day != DayPattern::Own(Vec::new())),
        "weekends are only shown"
    );
}

#[test]
fn a_baseline_keeps_what_was_promised() {
    let incoming = read_text(HARBOUR);
    let [baseline] = incoming.rows.baselines.as_slice() else {
        panic!("there is one baseline");
    };
    assert_eq!((baseline.number, baseline.name.as_str()), (0, "As agreed"));
    let promised = &baseline.tasks[&task(&incoming, "Dredge").id];
    assert_eq!(promised.finish, at("2027-03-02T17:00:00"));
    assert_eq!(promised.duration, Some(days(2)));
    let ready = &baseline.tasks[&task(&incoming, "Ground ready").id];
    assert_eq!(ready.duration, Some(days(0)), "a milestone takes no time");
}

#[test]
fn summaries_at_the_top_become_releases_when_asked() {
    let options = slipway_exchange::ReadOptions {
        into: Into::ReleasePerSummary,
        ..options()
    };
    let incoming = read_with(HARBOUR.as_bytes(), &options);
    let names: Vec<_> = incoming
        .rows
        .releases
        .iter()
        .map(|release| release.name.as_str())
        .collect();
    assert_eq!(names, ["Ground", "Harbour"]);
    assert_eq!(incoming.top_level, 1);
}

#[test]
fn what_cannot_be_understood_is_told_and_left_out() {
    let incoming = tasks(
        "<task id='1' name='A' start='soon' duration='-3' complete='170'>\
         <depend id='9' type='2'/><depend id='1' type='2'/><depend id='2' type='7' difference='far' hardness='Soft'/>\
         <depend id='2' type='2'/></task><task id='2' start='2027-03-01'/><task id='2' name='C'/>",
    );
    let mut told = keys(&incoming);
    told.sort_unstable();
    assert_eq!(
        told,
        [
            "warning-bad-value",
            "warning-bad-value",
            "warning-bad-value",
            "warning-bad-value",
            "warning-bad-value",
            "warning-bad-value",
            "warning-own-predecessor",
            "warning-twin-link",
            "warning-twin-task",
            "warning-unknown-successor",
        ]
    );
    assert_eq!(incoming.rows.tasks.len(), 3, "no task is lost");
    assert_eq!(incoming.rows.dependencies.len(), 1);
    assert_eq!(refused(b"<project name='x'/>"), "unreadable-gan");
    assert_eq!(refused(b"<project><tasks></project>"), "unreadable-xml");
}
