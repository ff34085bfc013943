//! The reader of Microsoft Project's XML, on small projects written here.

use slipway_engine::change::{Argument, Message, NewIds};
use slipway_engine::plan::{
    ConstraintKind, DayPattern, DependencyKind, Lag, PersonKind, Policy, Shift, Task, TaskKind,
    TaskMode,
};
use slipway_engine::{Instant, Seconds, TimeUnit};
use slipway_exchange::{
    Continue, Incoming, Into, Language, ReadOptions, Unreadable, read_ms_project,
};
use uuid::Uuid;

struct Counting(u128);

impl NewIds for Counting {
    fn draw(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

fn options(into: Into) -> ReadOptions {
    ReadOptions {
        zone: "UTC".to_owned(),
        into,
        product: None,
        file: "plan.xml".to_owned(),
        language: Language::English,
    }
}

fn read_with(bytes: &[u8], options: &ReadOptions) -> Result<Incoming, Unreadable> {
    read_ms_project(bytes, options, &mut Counting(0), &mut |_| Continue::Yes)
}

/// Reads a project with this inside.
fn read(inside: &str) -> Incoming {
    let text = format!(
        "<?xml version=\"1.0\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">\
         <Title>Harbour</Title><StartDate>2026-03-02T08:00:00</StartDate>{inside}</Project>"
    );
    read_with(text.as_bytes(), &options(Into::OneRelease)).expect("the project is sound")
}

/// Reads a project with one task of these fields.
fn task(fields: &str) -> Task {
    let tasks = format!(
        "<Tasks><Task><UID>7</UID><ID>1</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel>{fields}</Task></Tasks>"
    );
    let mut rows = read(&tasks).rows;
    assert_eq!(rows.tasks.len(), 1, "there is one task");
    rows.tasks.remove(0)
}

fn at(text: &str) -> Option<Instant> {
    let local: chrono::NaiveDateTime = text.parse().expect("the time is written well");
    Some(Instant(local.and_utc().timestamp()))
}

fn hours(hours: i64) -> Seconds {
    Seconds::from_minutes(60 * hours)
}

fn keys(warnings: &[Message]) -> Vec<&str> {
    warnings
        .iter()
        .map(|warning| warning.key.as_str())
        .collect()
}

#[test]
fn the_project_gives_name_start_rules_and_one_release() {
    let incoming = read(
        "<CriticalSlackLimit>2</CriticalSlackLimit><MinutesPerDay>450</MinutesPerDay>\
         <StatusDate>2026-04-01T17:00:00</StatusDate><CurrentDate>2026-05-01T09:00:00</CurrentDate>",
    );
    let portfolio = incoming.rows.portfolio.expect("a project has settings");
    assert_eq!(incoming.name, "Harbour");
    assert_eq!(Some(portfolio.start), at("2026-03-02T08:00:00"));
    assert_eq!(
        Some(portfolio.data_date),
        at("2026-04-01T17:00:00"),
        "the status date beats the current date"
    );
    assert_eq!(portfolio.rules.policy, Policy::MsProject);
    assert_eq!(portfolio.rules.critical_limit, Seconds(2 * 450 * 60));
    assert!(portfolio.rules.honour_dates, "as Project does by default");
    assert_eq!(incoming.rows.releases.len(), 1);
    assert_eq!(incoming.rows.products.len(), 1);
    assert_eq!(
        incoming.rows.calendars.len(),
        1,
        "a project without calendars gets the usual one"
    );
}

#[test]
fn dates_are_honoured_whatever_the_file_says() {
    for value in ["0", "1"] {
        let incoming = read(&format!("<HonorConstraints>{value}</HonorConstraints>"));
        let portfolio = incoming.rows.portfolio.expect("a project has settings");
        assert!(
            portfolio.rules.honour_dates,
            "{value}: programs disagree about its sense"
        );
    }
}

#[test]
fn a_task_keeps_everything_that_was_entered() {
    let task = task(
        "<WBS>1.2</WBS><Duration>PT16H0M0S</Duration><DurationFormat>39</DurationFormat>\
         <ConstraintType>7</ConstraintType><ConstraintDate>2026-03-09T17:00:00</ConstraintDate>\
         <Deadline>2026-03-10T17:00:00</Deadline><Notes>Mind the tide</Notes>\
         <LevelingDelay>4800</LevelingDelay><LevelingDelayFormat>8</LevelingDelayFormat>\
         <IgnoreResourceCalendar>1</IgnoreResourceCalendar><Active>0</Active>",
    );
    assert_eq!(task.name, "Build");
    assert_eq!(task.duration.amount, hours(16));
    assert_eq!(task.duration.unit, TimeUnit::Working);
    assert!(task.estimated, "39 is days with a question mark");
    assert_eq!(task.constraint.kind, ConstraintKind::Fnlt);
    assert_eq!(task.constraint.date, at("2026-03-09T17:00:00"));
    assert_eq!(task.deadline, at("2026-03-10T17:00:00"));
    assert_eq!(task.notes, "Mind the tide");
    assert_eq!(task.levelling_delay, hours(8));
    assert!(task.ignores_people_calendars);
    assert!(!task.active);
    assert_eq!(task.fields["wbs"], "1.2");
    let key = &task.external[0];
    assert_eq!(
        (key.system.as_str(), key.file.as_str(), key.key.as_str()),
        ("msproject", "plan.xml", "7")
    );
}

#[test]
fn elapsed_milestone_manual_and_external_tasks_are_told_apart() {
    let elapsed = task("<Duration>PT48H0M0S</Duration><DurationFormat>8</DurationFormat>");
    assert_eq!(elapsed.duration.unit, TimeUnit::Elapsed);
    let milestone = task("<Milestone>1</Milestone><Duration>PT8H0M0S</Duration>");
    assert_eq!(milestone.kind, TaskKind::Milestone);
    assert_eq!(
        milestone.duration.amount,
        hours(8),
        "it may have a duration"
    );
    let manual = task(
        "<Manual>1</Manual><Start>2026-03-03T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish>",
    );
    assert_eq!(manual.mode, TaskMode::Manual);
    assert_eq!(manual.manual_start, at("2026-03-03T08:00:00"));
    assert_eq!(manual.manual_finish, at("2026-03-04T17:00:00"));
    let external = task("<ExternalTask>1</ExternalTask><Start>2026-03-03T08:00:00</Start>");
    assert_eq!(external.kind, TaskKind::External);
    assert_eq!(external.manual_start, at("2026-03-03T08:00:00"));
}

#[test]
fn progress_keeps_what_is_left_only_while_work_goes_on() {
    let begun = task(
        "<PercentComplete>25</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart>\
         <RemainingDuration>PT6H0M0S</RemainingDuration>\
         <Stop>2026-03-02T10:00:00</Stop><Resume>2026-03-04T08:00:00</Resume>",
    );
    assert_eq!(begun.progress.done, 2500);
    assert_eq!(begun.progress.remaining, Some(hours(6)));
    assert_eq!(begun.progress.stop, at("2026-03-02T10:00:00"));
    assert_eq!(begun.progress.resume, at("2026-03-04T08:00:00"));
    let over = task(
        "<PercentComplete>100</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart>\
         <ActualFinish>2026-03-03T17:00:00</ActualFinish><RemainingDuration>PT0H0M0S</RemainingDuration>",
    );
    assert_eq!(over.progress.actual_finish, at("2026-03-03T17:00:00"));
    assert_eq!(over.progress.remaining, None);
}

/// Three levels: Hull (1) with Keel (2, with Bolts 3) and Paint (2), then a task beside it.
const OUTLINE: &str = "<Tasks>\
    <Task><UID>0</UID><OutlineLevel>0</OutlineLevel><Name>All</Name></Task>\
    <Task><UID>1</UID><ID>1</ID><OutlineLevel>1</OutlineLevel><Name>Hull</Name></Task>\
    <Task><UID>2</UID><ID>2</ID><OutlineLevel>2</OutlineLevel><Name>Keel</Name></Task>\
    <Task><UID>3</UID><ID>3</ID><OutlineLevel>3</OutlineLevel><Name>Bolts</Name></Task>\
    <Task><UID>4</UID><ID>4</ID><IsNull>1</IsNull></Task>\
    <Task><UID>5</UID><ID>5</ID><OutlineLevel>2</OutlineLevel><Name>Paint</Name>\
      <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink></Task>\
    <Task><UID>6</UID><ID>6</ID><OutlineLevel>1</OutlineLevel><Name>Launch</Name>\
      <PredecessorLink><PredecessorUID>5</PredecessorUID><Type>1</Type></PredecessorLink></Task>\
    </Tasks>";

fn outline(incoming: &Incoming) -> Vec<(&str, Option<&str>, &str)> {
    let rows = &incoming.rows;
    let name_of = |id| rows.tasks.iter().find(|task| Some(task.id) == id);
    let release_of = |id| rows.releases.iter().find(|release| release.id == id);
    rows.tasks
        .iter()
        .map(|task| {
            let parent = name_of(task.parent).map(|task| task.name.as_str());
            let release = release_of(task.release).map_or("", |release| release.name.as_str());
            (task.name.as_str(), parent, release)
        })
        .collect()
}

#[test]
fn levels_become_a_tree_and_blank_rows_go() {
    let incoming = read(OUTLINE);
    assert_eq!(
        outline(&incoming),
        [
            ("Hull", None, "Harbour"),
            ("Keel", Some("Hull"), "Harbour"),
            ("Bolts", Some("Keel"), "Harbour"),
            ("Paint", Some("Hull"), "Harbour"),
            ("Launch", None, "Harbour"),
        ]
    );
    assert_eq!(incoming.top_level, 1);
    assert_eq!(
        incoming.rows.dependencies.len(),
        2,
        "a link on a summary stays"
    );
    let order: Vec<_> = incoming.rows.tasks.iter().map(|task| &task.order).collect();
    assert!(order[1] < order[3], "Keel stands before Paint");
}

#[test]
fn each_top_summary_becomes_a_release_when_asked() {
    let text = format!("<Project><Title>Harbour</Title>{OUTLINE}</Project>");
    let incoming = read_with(text.as_bytes(), &options(Into::ReleasePerSummary))
        .expect("the project is sound");
    assert_eq!(
        outline(&incoming),
        [
            ("Keel", None, "Hull"),
            ("Bolts", Some("Keel"), "Hull"),
            ("Paint", None, "Hull"),
            ("Launch", None, "Harbour"),
        ],
        "a summary that nothing hangs on becomes the release itself"
    );
    assert_eq!(incoming.rows.releases[0].external[0].key, "1");
}

#[test]
fn links_keep_kind_and_lag_in_every_unit() {
    let links: String = [
        (0, 0, 7),
        (1, 4800, 7),
        (2, -9600, 8),
        (3, -50, 19),
        (1, 25, 20),
    ]
    .iter()
    .enumerate()
    .map(|(at, (kind, lag, format))| {
        let uid = at + 2;
        format!(
            "<Task><UID>{uid}</UID><OutlineLevel>1</OutlineLevel><PredecessorLink>\
             <PredecessorUID>1</PredecessorUID><Type>{kind}</Type><LinkLag>{lag}</LinkLag>\
             <LagFormat>{format}</LagFormat></PredecessorLink></Task>"
        )
    })
    .collect();
    let incoming = read(&format!(
        "<Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel></Task>{links}</Tasks>"
    ));
    let told: Vec<_> = incoming
        .rows
        .dependencies
        .iter()
        .map(|link| (link.kind, link.lag))
        .collect();
    assert_eq!(
        told,
        [
            (DependencyKind::Ff, Lag::Working(Seconds::ZERO)),
            (DependencyKind::Fs, Lag::Working(hours(8))),
            (DependencyKind::Sf, Lag::Elapsed(hours(-16))),
            (DependencyKind::Ss, Lag::Percent(-5000)),
            (DependencyKind::Fs, Lag::ElapsedPercent(2500)),
        ]
    );
}

#[test]
fn a_link_that_leads_nowhere_is_a_warning_with_its_row() {
    let incoming = read(
        "<Tasks><Task><UID>1</UID><ID>12</ID><Name>Build</Name><OutlineLevel>1</OutlineLevel>\
         <PredecessorLink><PredecessorUID>99</PredecessorUID></PredecessorLink>\
         <PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>\
         <PredecessorLink><PredecessorUID>88</PredecessorUID><CrossProject>1</CrossProject>\
         <CrossProjectName>other.mpp</CrossProjectName></PredecessorLink>\
         <Deadline>soon</Deadline></Task></Tasks>",
    );
    assert!(incoming.rows.dependencies.is_empty());
    assert_eq!(
        keys(&incoming.warnings),
        [
            "warning-bad-value",
            "warning-unknown-predecessor",
            "warning-own-predecessor",
            "warning-cross-project"
        ]
    );
    let row = &incoming.warnings[1].args["row"];
    assert_eq!(row, &Argument::Text("12".to_owned()));
}

#[test]
fn calendars_keep_weeks_exceptions_and_what_they_stand_on() {
    let incoming = read(
        "<CalendarUID>1</CalendarUID><Calendars>\
         <Calendar><UID>1</UID><Name>Yard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID>\
           <WeekDays><WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay>\
             <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes>\
               <WorkingTime><FromTime>22:00:00</FromTime><ToTime>00:00:00</ToTime></WorkingTime>\
               <WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>\
             <WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>\
               <FromDate>2026-12-24T00:00:00</FromDate><ToDate>2026-12-26T23:59:00</ToDate></TimePeriod></WeekDay></WeekDays></Calendar>\
         <Calendar><UID>2</UID><Name>Ann</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID></Calendar>\
         <Calendar><UID>3</UID><Name>Ben</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID>\
           <Exceptions><Exception><Name>Off</Name><Type>6</Type><DaysOfWeek>34</DaysOfWeek><Period>2</Period>\
             <TimePeriod><FromDate>2026-06-01T00:00:00</FromDate><ToDate>2026-08-31T23:59:00</ToDate></TimePeriod>\
             <DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>\
         <Resources><Resource><UID>1</UID><Name>Ann</Name><Type>1</Type><CalendarUID>2</CalendarUID></Resource>\
           <Resource><UID>2</UID><Name>Ben</Name><Type>1</Type><MaxUnits>0.5</MaxUnits><CalendarUID>3</CalendarUID></Resource>\
           <Resource><UID>3</UID><Name>Rope</Name><Type>0</Type></Resource></Resources>",
    );
    let rows = &incoming.rows;
    let names: Vec<_> = rows.calendars.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Yard", "Ben"], "Ann's own says nothing");
    let [yard, ben] = &rows.calendars[..] else {
        unreachable!("there are two")
    };
    assert_eq!(
        yard.week[0],
        DayPattern::Own(vec![
            Shift::clock((8, 0), (12, 0)),
            Shift::clock((22, 0), (24, 0))
        ])
    );
    assert_eq!(yard.week[6], DayPattern::Own(Vec::new()));
    assert_eq!(yard.week[1], DayPattern::Base);
    assert_eq!(yard.exceptions[0].to.to_string(), "2026-12-26");
    assert_eq!(ben.base, Some(yard.id));
    assert_eq!(
        ben.exceptions[0].rule.as_deref(),
        Some("FREQ=WEEKLY;BYDAY=MO,FR;INTERVAL=2")
    );
    assert_eq!(rows.people[0].calendar, Some(yard.id));
    assert_eq!(rows.people[1].calendar, Some(ben.id));
    assert_eq!(rows.people[1].capacity, 5000);
    assert_eq!(rows.people[2].kind, PersonKind::Material);
}

#[test]
fn calendars_that_stand_on_each_other_are_set_on_their_feet() {
    let incoming = read(
        "<Calendars><Calendar><UID>1</UID><Name>A</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>2</BaseCalendarUID></Calendar>\
         <Calendar><UID>2</UID><Name>B</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID></Calendar>\
         <Calendar><UID>3</UID><Name>C</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>2</BaseCalendarUID></Calendar></Calendars>",
    );
    let bases: Vec<_> = incoming
        .rows
        .calendars
        .iter()
        .map(|row| row.base.is_some())
        .collect();
    assert_eq!(bases, [false, true, true], "one base less is enough");
    assert_eq!(keys(&incoming.warnings), ["warning-calendar-circle"]);
}

#[test]
fn people_fields_and_baselines_come_along() {
    let incoming = read(
        "<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Dock</Alias></ExtendedAttribute></ExtendedAttributes>\
         <Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Name>Build</Name>\
           <ExtendedAttribute><FieldID>188743731</FieldID><Value>East</Value></ExtendedAttribute>\
           <Baseline><Number>3</Number><Start>2026-03-02T08:00:00</Start><Duration>PT8H0M0S</Duration><Cost>12050</Cost></Baseline></Task></Tasks>\
         <Resources><Resource><UID>5</UID><Name>Ann</Name><Type>1</Type></Resource></Resources>\
         <Assignments><Assignment><UID>9</UID><TaskUID>1</TaskUID><ResourceUID>5</ResourceUID><Units>0.5</Units><Work>PT4H0M0S</Work><Delay>600</Delay></Assignment>\
           <Assignment><UID>10</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>\
           <Assignment><UID>11</UID><TaskUID>1</TaskUID><ResourceUID>77</ResourceUID></Assignment></Assignments>",
    );
    let rows = &incoming.rows;
    assert_eq!(rows.tasks[0].fields["Dock (Text1)"], "East");
    assert_eq!(rows.tasks[0].owner, Some(rows.people[0].id));
    assert_eq!(rows.assignments.len(), 1);
    assert_eq!(rows.assignments[0].units, 5000);
    assert_eq!(rows.assignments[0].work, Some(hours(4)));
    assert_eq!(rows.assignments[0].delay, hours(1));
    assert_eq!(rows.baselines[0].number, 3);
    let promised = &rows.baselines[0].tasks[&rows.tasks[0].id];
    assert_eq!(promised.duration, Some(hours(8)));
    assert_eq!(promised.cost, Some(12050));
    assert_eq!(keys(&incoming.warnings), ["warning-unknown-assignment"]);
}

#[test]
fn what_is_no_project_says_what_to_do() {
    let reason = |text: &str, zone: &str| {
        let options = ReadOptions {
            zone: zone.to_owned(),
            ..options(Into::OneRelease)
        };
        read_with(text.as_bytes(), &options).map_err(|error| error.0.key)
    };
    assert_eq!(
        reason("<html/>", "UTC").err().as_deref(),
        Some("unreadable-not-a-project")
    );
    assert_eq!(
        reason("<Project/>", "Nowhere").err().as_deref(),
        Some("unreadable-zone")
    );
    assert!(
        reason("<Project/>", "Europe/Berlin").is_ok(),
        "an empty one is sound"
    );
}

#[test]
fn a_time_that_clocks_skip_is_moved_and_told() {
    let text = "<Project><Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel>\
                <Deadline>2026-03-29T02:30:00</Deadline></Task></Tasks></Project>";
    let berlin = ReadOptions {
        zone: "Europe/Berlin".to_owned(),
        ..options(Into::OneRelease)
    };
    let incoming = read_with(text.as_bytes(), &berlin).expect("the project is sound");
    assert_eq!(
        incoming.rows.tasks[0].deadline,
        at("2026-03-29T01:00:00"),
        "it is the moment of the jump"
    );
    assert_eq!(keys(&incoming.warnings), ["warning-local-times"]);
}

/// Reads a project with one task of 16 hours and these assignments.
fn assigned(assignments: &str) -> Task {
    let mut rows = read(&format!(
        "<Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Name>Build</Name>\
         <Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat></Task></Tasks>\
         <Resources><Resource><UID>1</UID><Name>Ann</Name><Type>1</Type></Resource>\
         <Resource><UID>2</UID><Name>Ben</Name><Type>1</Type></Resource></Resources>\
         <Assignments>{assignments}</Assignments>"
    ))
    .rows;
    rows.tasks.remove(0)
}

fn pieces(task: &Task) -> Vec<(i64, i64)> {
    let hours = |length: Seconds| length.0 / 3600;
    let pieces = task.segments.iter();
    pieces
        .map(|piece| (hours(piece.work), hours(piece.gap)))
        .collect()
}

#[test]
fn an_assignment_that_begins_later_splits_its_task() {
    let one = "<Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units><Work>PT8H0M0S</Work></Assignment>";
    let later = |delay: u32| {
        format!(
            "{one}<Assignment><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID><Units>1</Units>\
             <Work>PT8H0M0S</Work><LevelingDelay>{delay}</LevelingDelay></Assignment>"
        )
    };
    assert_eq!(
        pieces(&assigned(&later(14_400))),
        [(8, 16), (8, 0)],
        "two days lie between"
    );
    assert_eq!(
        pieces(&assigned(&later(4_800))),
        [],
        "one follows the other without a gap"
    );
}

#[test]
fn work_by_day_says_where_a_split_task_stands_still() {
    let by_day = |days: &[(&str, &str)]| {
        let data: String = days
            .iter()
            .map(|(day, value)| {
                format!(
                    "<TimephasedData><Type>1</Type><Start>{day}T08:00:00</Start>\
                     <Finish>{day}T17:00:00</Finish><Value>{value}</Value></TimephasedData>"
                )
            })
            .collect();
        assigned(&format!(
            "<Assignment><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID><WorkContour>8</WorkContour>\
             <Start>2026-03-02T08:00:00</Start><Finish>2026-03-05T17:00:00</Finish>{data}</Assignment>"
        ))
    };
    let told = by_day(&[
        ("2026-03-02", "PT8H0M0S"),
        ("2026-03-03", "PT0H0M0S"),
        ("2026-03-05", "PT8H0M0S"),
    ]);
    assert_eq!(pieces(&told), [(8, 16), (8, 0)]);
    assert_eq!(
        pieces(&by_day(&[])),
        [(8, 16), (8, 0)],
        "untold, the gap lies in the middle"
    );
}
