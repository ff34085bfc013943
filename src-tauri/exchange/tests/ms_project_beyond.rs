//! What a project of Microsoft Project says between the lines: predecessors in other files, and
//! durations that only the work of several people explains.

use slipway_engine::change::{Message, NewIds};
use slipway_engine::plan::{DependencyKind, TaskKind};
use slipway_engine::{Instant, Scheduled, Seconds};
use slipway_exchange::{Continue, Incoming, Into, Language, ReadOptions, read_ms_project};
use uuid::Uuid;

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// Reads a project that starts on Monday 2026-03-02 with this inside.
fn read(inside: &str) -> Incoming {
    let day = |number: u8| {
        format!(
            "<WeekDay><DayType>{number}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime>\
             <FromTime>09:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>"
        )
    };
    let week: String = (2..=6).map(day).collect();
    let text = format!(
        "<?xml version=\"1.0\"?><Project><StartDate>2026-03-02T09:00:00</StartDate><CalendarUID>1</CalendarUID>\
         <Calendars><Calendar><UID>1</UID><Name>Standard</Name><WeekDays>{week}</WeekDays></Calendar></Calendars>\
         {inside}</Project>"
    );
    let options = ReadOptions {
        zone: "UTC".to_owned(),
        into: Into::OneRelease,
        product: None,
        file: "plan.xml".to_owned(),
        language: Language::English,
    };
    read_ms_project(text.as_bytes(), &options, &mut Counting(0), &mut |_| {
        Continue::Yes
    })
    .expect("the project is sound")
}

fn at(text: &str) -> Instant {
    let local: chrono::NaiveDateTime = text.parse().expect("the time is written well");
    Instant(local.and_utc().timestamp())
}

fn keys(warnings: &[Message]) -> Vec<&str> {
    warnings
        .iter()
        .map(|warning| warning.key.as_str())
        .collect()
}

fn build_behind_a_link(task: &str, link: &str) -> Incoming {
    read(&format!(
        "<Tasks><Task><UID>1</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>{task}\
         <PredecessorLink><PredecessorUID>9</PredecessorUID><Type>1</Type><CrossProject>1</CrossProject>\
         <CrossProjectName>C:\\plans\\vendor.mpp\\2</CrossProjectName>{link}</PredecessorLink></Task></Tasks>"
    ))
}

#[test]
fn a_predecessor_in_another_file_stays_as_an_external_task_where_it_lets_go() {
    let incoming = build_behind_a_link(
        "<Start>2026-03-10T09:00:00</Start><Finish>2026-03-11T17:00:00</Finish>",
        "<LinkLag>4800</LinkLag><LagFormat>7</LagFormat>",
    );
    assert_eq!(keys(&incoming.warnings), ["warning-outside"]);
    let outside = incoming
        .rows
        .tasks
        .iter()
        .find(|task| task.kind == TaskKind::External);
    let outside = outside.expect("the predecessor stands in the plan");
    assert_eq!(outside.external[0].key, "9", "it keeps its number");
    // One working day of lag before Tuesday morning: Monday morning.
    assert_eq!(outside.manual_finish, Some(at("2026-03-09T09:00:00")));
    let link = &incoming.rows.dependencies[0];
    assert_eq!(
        (link.predecessor, link.kind),
        (outside.id, DependencyKind::Fs)
    );

    let on = Scheduled::of(incoming.plan().expect("a plan"));
    let build = on
        .plan
        .tasks
        .slot(link.successor)
        .expect("the task is there");
    assert_eq!(
        on.schedule.dates(build).early_start,
        at("2026-03-10T09:00:00"),
        "the task stands where Project had it"
    );
}

#[test]
fn who_works_on_a_task_says_when_it_begins_where_the_task_does_not() {
    let with_work = "<Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID>\
        <Start>2026-03-10T09:00:00</Start><Finish>2026-03-11T17:00:00</Finish></Assignment></Assignments>";
    let incoming = read(&format!(
        "<Tasks><Task><UID>1</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>\
         <PredecessorLink><PredecessorUID>9</PredecessorUID><CrossProject>1</CrossProject></PredecessorLink></Task></Tasks>{with_work}"
    ));
    let outside = incoming
        .rows
        .tasks
        .iter()
        .find(|task| task.kind == TaskKind::External);
    assert_eq!(
        outside.and_then(|task| task.manual_start),
        Some(at("2026-03-10T09:00:00"))
    );
}

#[test]
fn a_link_from_another_file_is_dropped_where_nothing_says_when_it_is_due() {
    let incoming = build_behind_a_link("", "");
    assert_eq!(keys(&incoming.warnings), ["warning-cross-project"]);
    assert!(incoming.rows.dependencies.is_empty(), "the link is gone");
    assert_eq!(incoming.rows.tasks.len(), 1, "nothing was put in");
}

fn shared_by_two(duration: &str, contour: &str) -> Incoming {
    let person =
        |uid: u8| format!("<Resource><UID>{uid}</UID><Name>R{uid}</Name><Type>1</Type></Resource>");
    let work = |uid: u8, units: &str| {
        format!(
            "<Assignment><UID>{uid}</UID><TaskUID>1</TaskUID><ResourceUID>{uid}</ResourceUID><Units>{units}</Units>\
             <Work>PT8H0M0S</Work><WorkContour>{contour}</WorkContour></Assignment>"
        )
    };
    read(&format!(
        "<Tasks><Task><UID>1</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>{duration}</Duration></Task></Tasks>\
         <Resources>{}{}</Resources><Assignments>{}{}</Assignments>",
        person(1),
        person(2),
        work(1, "1"),
        work(2, "0.5")
    ))
}

#[test]
fn the_longest_assignment_says_how_long_a_task_takes_where_its_duration_cannot_be() {
    let told = shared_by_two("PT24H0M0S", "0");
    // Eight hours at half strength take sixteen; eight at full strength go on beside them.
    assert_eq!(
        told.rows.tasks[0].duration.amount,
        Seconds::from_minutes(16 * 60)
    );
    assert_eq!(keys(&told.warnings), ["warning-duration-of-work"]);

    let sound = shared_by_two("PT16H0M0S", "0");
    assert_eq!(keys(&sound.warnings), [""; 0], "nothing to correct");
    let shaped = shared_by_two("PT24H0M0S", "2");
    assert_eq!(
        shaped.rows.tasks[0].duration.amount,
        Seconds::from_minutes(24 * 60),
        "work that is not spread evenly may take longer"
    );
}

/// A task of three days under way since Monday morning: a day counts as done, two are left, and they
/// go on at `resume`.
fn under_way(resume: &str, others: &str) -> Incoming {
    read(&format!(
        "<Tasks><Task><UID>1</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel><Duration>PT24H0M0S</Duration>\
         <PercentComplete>33</PercentComplete><ActualStart>2026-03-02T09:00:00</ActualStart>\
         <RemainingDuration>PT16H0M0S</RemainingDuration><Stop>2026-03-02T15:00:00</Stop><Resume>{resume}</Resume></Task></Tasks>\
         <Resources><Resource><UID>1</UID><Name>R</Name><Type>1</Type></Resource></Resources>\
         <Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units>\
         <Work>PT24H0M0S</Work></Assignment>{others}</Assignments>"
    ))
}

#[test]
fn what_somebody_has_left_goes_on_where_work_resumes() {
    let finish = |incoming: &Incoming| {
        let on = Scheduled::of(incoming.plan().expect("a plan"));
        on.schedule.dates(0).early_finish
    };
    // Eight hours count as done, but two of them were overtime: six lie before 15:00. Sixteen are
    // left: two on Monday, eight on Tuesday, six on Wednesday.
    let early = under_way("2026-03-02T15:00:00", "");
    assert_eq!(keys(&early.warnings), ["warning-duration-of-work"]);
    assert_eq!(finish(&early), at("2026-03-04T15:00:00"));

    let sound = under_way("2026-03-02T17:00:00", "");
    assert_eq!(keys(&sound.warnings), [""; 0], "nothing to correct");
    assert_eq!(finish(&sound), at("2026-03-04T17:00:00"));

    let paused = under_way("2026-03-04T09:00:00", "");
    assert_eq!(keys(&paused.warnings), [""; 0], "a pause is none");
    assert_eq!(finish(&paused), at("2026-03-05T17:00:00"));

    // Of several, the file tells where the first goes on.
    let second = "<Assignment><UID>2</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units>\
        <Work>PT24H0M0S</Work></Assignment>";
    let shared = under_way("2026-03-02T15:00:00", second);
    assert_eq!(finish(&shared), at("2026-03-04T17:00:00"));
}
