//! What a project can hold comes back as it was; what it cannot, is told.

use super::told::{dates, differences, told};
use super::{ZONE, export, losses, noted, plan, read, read_as, scheduled, text, write};
use slipway_engine::Scheduled;
use slipway_engine::plan::{DayPattern, Shift, TaskKind};
use slipway_exchange::Into;
use slipway_exchange::export::{Audience, Export, Format, Scope};
use std::sync::Arc;

pub(crate) const STANDARD: &str = "<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>Standard</Name>\
    <IsBaseCalendar>1</IsBaseCalendar><WeekDays><WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay>\
    <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>3</DayType><DayWorking>1</DayWorking></WeekDay>\
    <WeekDay><DayType>4</DayType><DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>5</DayType><DayWorking>1</DayWorking></WeekDay>\
    <WeekDay><DayType>6</DayType><DayWorking>1</DayWorking></WeekDay><WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay>\
    </WeekDays></Calendar></Calendars>";

/// Reads a project with this inside, and again what was written of it: nothing may differ.
pub(crate) fn there_and_back(inside: &str) -> String {
    let usual = if inside.contains("<Calendars>") {
        ""
    } else {
        STANDARD
    };
    let file = format!(
        "<Project><Title>Harbour</Title><StartDate>2026-03-02T08:00:00</StartDate>\
         <StatusDate>2026-03-02T08:00:00</StatusDate>{usual}{inside}</Project>"
    );
    let before = plan(file.as_bytes());
    let after = plan(&write(&before));
    let found = differences(&told(&before), &told(&after));
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(dates(&before), dates(&after), "both are scheduled alike");
    text(&before)
}

/// As [`there_and_back`], with one task of these fields.
fn with_task(fields: &str) -> String {
    there_and_back(&format!(
        "<Tasks><Task><UID>7</UID><Name>Build</Name><OutlineLevel>1</OutlineLevel>\
         <WBS>A</WBS>{fields}</Task></Tasks>"
    ))
}

/// Says which of the elements stand in the file, white space apart.
#[track_caller]
pub(crate) fn holds(file: &str, elements: &[&str]) {
    let packed: String = file.lines().map(str::trim_start).collect();
    for element in elements {
        assert!(packed.contains(element), "{element} is not in\n{file}");
    }
}

#[test]
fn links_keep_kind_and_lag_in_every_unit() {
    let links = [
        (0, 0, 7),
        (1, 4800, 7),
        (2, -14_400, 8),
        (3, -50, 19),
        (1, 25, 20),
        (1, 250, 3),
    ];
    let tasks: String = (2..)
        .zip(links)
        .map(|(uid, (kind, lag, format))| {
            format!(
                "<Task><UID>{uid}</UID><OutlineLevel>1</OutlineLevel><WBS>{uid}</WBS><Duration>PT8H0M0S</Duration>\
                 <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>{kind}</Type><CrossProject>0</CrossProject>\
                 <LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat></PredecessorLink></Task>"
            )
        })
        .collect();
    let file = there_and_back(&format!(
        "<Tasks><Task><UID>1</UID><OutlineLevel>1</OutlineLevel><WBS>1</WBS><Duration>PT16H0M0S</Duration></Task>{tasks}</Tasks>"
    ));
    for (kind, lag, format) in links {
        let link = format!(
            "<Type>{kind}</Type><CrossProject>0</CrossProject><LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat>"
        );
        holds(&file, &[&link]);
    }
}

#[test]
fn a_task_keeps_everything_that_was_entered() {
    let entered = [
        "<Type>1</Type>",
        "<Contact>Ann</Contact>",
        "<Priority>700</Priority>",
        "<Duration>PT16H0M0S</Duration><DurationFormat>39</DurationFormat>",
        "<EffortDriven>1</EffortDriven>",
        "<Estimated>1</Estimated>",
        "<ConstraintType>7</ConstraintType>",
        "<ConstraintDate>2026-03-09T17:00:00</ConstraintDate><Deadline>2026-03-30T17:00:00</Deadline>",
        "<LevelAssignments>0</LevelAssignments>",
        "<LevelingDelay>4800</LevelingDelay><LevelingDelayFormat>8</LevelingDelayFormat>",
        "<HyperlinkAddress>https://example.org/a?b=1&amp;c</HyperlinkAddress>",
        "<IgnoreResourceCalendar>1</IgnoreResourceCalendar>",
        "<Notes>Mind the tide\n\n&lt;b>",
    ];
    let file = with_task(&(entered.concat() + "</Notes>"));
    holds(&file, &entered[..12]);
    assert!(
        file.contains("Mind the tide\n\n&lt;b&gt;</Notes>"),
        "lines stay"
    );
    for kind in 1..=7 {
        let date = if kind > 1 {
            "<ConstraintDate>2026-03-09T08:00:00</ConstraintDate>"
        } else {
            ""
        };
        with_task(&format!(
            "<Duration>PT8H0M0S</Duration><ConstraintType>{kind}</ConstraintType>{date}"
        ));
    }
}

#[test]
fn kinds_of_tasks_stay_what_they_are() {
    let elapsed = with_task("<Duration>PT36H0M0S</Duration><DurationFormat>8</DurationFormat>");
    holds(&elapsed, &["<DurationFormat>8</DurationFormat>"]);
    with_task("<Milestone>1</Milestone><Duration>PT8H0M0S</Duration>");
    let manual = "<Start>2026-03-03T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish>";
    let file = with_task(&format!(
        "<Manual>1</Manual>{manual}<Duration>PT16H0M0S</Duration>"
    ));
    holds(
        &file,
        &[manual, "<ManualStart>2026-03-03T08:00:00</ManualStart>"],
    );
    with_task("<Manual>1</Manual><Duration>PT8H0M0S</Duration>");
    with_task("<Active>0</Active><Duration>PT8H0M0S</Duration>");
    let file = with_task(&format!("<ExternalTask>1</ExternalTask>{manual}"));
    holds(&file, &["<ExternalTask>1</ExternalTask>"]);
}

#[test]
fn progress_comes_back() {
    let begun = with_task(
        "<Duration>PT8H0M0S</Duration><PercentComplete>25</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart>\
         <RemainingDuration>PT6H0M0S</RemainingDuration><Stop>2026-03-02T10:00:00</Stop><Resume>2026-03-04T08:00:00</Resume>",
    );
    holds(
        &begun,
        &[
            "<ActualDuration>PT2H0M0S</ActualDuration>",
            "<PercentComplete>25</PercentComplete>",
        ],
    );
    with_task(
        "<Duration>PT8H0M0S</Duration><PercentComplete>100</PercentComplete>\
         <ActualStart>2026-03-02T08:00:00</ActualStart><ActualFinish>2026-03-03T17:00:00</ActualFinish>",
    );
}

#[test]
fn summaries_roll_up_what_stands_under_them() {
    let on = Scheduled::of(noted(
        "phase sum | a 1d in phase started mon done 50% | b 3d in phase",
    ));
    let file = text(&on);
    holds(
        &file,
        &[
            "<Summary>1</Summary>",
            "<PercentComplete>13</PercentComplete><PercentWorkComplete>13</PercentWorkComplete><ActualStart>2026-12-07T09:00:00</ActualStart>",
        ],
    );
}

const CALENDARS: &str = "<CalendarUID>1</CalendarUID><Calendars>\
    <Calendar><UID>1</UID><Name>Yard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>-1</BaseCalendarUID><WeekDays>\
      <WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay>\
      <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes>\
        <WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>\
        <WorkingTime><FromTime>22:00:00</FromTime><ToTime>00:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>\
      <WeekDay><DayType>3</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>4</DayType><DayWorking>0</DayWorking></WeekDay>\
      <WeekDay><DayType>5</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>6</DayType><DayWorking>0</DayWorking></WeekDay>\
      <WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays>EXCEPTIONS\
      <WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-06-01T00:00:00</FromDate><ToDate>2026-06-30T23:59:00</ToDate></TimePeriod>\
        <Name>Summer</Name><WeekDays><WeekDay><DayType>3</DayType><DayWorking>1</DayWorking><WorkingTimes>\
        <WorkingTime><FromTime>06:00:00</FromTime><ToTime>14:30:00</ToTime></WorkingTime></WorkingTimes></WeekDay></WeekDays></WorkWeek></WorkWeeks></Calendar>\
    <Calendar><UID>4</UID><Name>Ann</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID>\
      <WeekDays><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar></Calendars>";

fn exception(inside: &str) -> String {
    format!(
        "<Exceptions><Exception><EnteredByOccurrences>0</EnteredByOccurrences><TimePeriod><FromDate>2026-03-05T00:00:00</FromDate>\
         <ToDate>2027-06-01T23:59:00</ToDate></TimePeriod><Name>Tide</Name>{inside}<DayWorking>0</DayWorking></Exception></Exceptions>"
    )
}

#[test]
fn calendars_keep_weeks_exceptions_and_what_they_stand_on() {
    for (inside, kept) in [
        ("<Type>1</Type>", "<Type>1</Type>"),
        (
            "<Type>2</Type><MonthDay>24</MonthDay><Month>11</Month>",
            "<Type>2</Type><Period>1</Period><Month>11</Month><MonthDay>24</MonthDay>",
        ),
        (
            "<Type>3</Type><MonthItem>5</MonthItem><MonthPosition>4</MonthPosition><Month>4</Month>",
            "<Type>3</Type><Period>1</Period><MonthItem>5</MonthItem><MonthPosition>4</MonthPosition><Month>4</Month>",
        ),
        (
            "<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>",
            "<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>",
        ),
        (
            "<Type>5</Type><MonthItem>1</MonthItem><MonthPosition>0</MonthPosition>",
            "<Type>5</Type><Period>1</Period><MonthItem>1</MonthItem><MonthPosition>0</MonthPosition>",
        ),
        (
            "<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek>",
            "<Type>6</Type><Period>2</Period><DaysOfWeek>34</DaysOfWeek>",
        ),
        (
            "<Type>7</Type><Period>3</Period>",
            "<Type>7</Type><Period>3</Period>",
        ),
        ("<Type>8</Type>", "<Type>8</Type><Period>1</Period>"),
    ] {
        let calendars = CALENDARS.replace("EXCEPTIONS", &exception(inside));
        let resources = "<Resources><Resource><UID>1</UID><Name>Ann</Name><Type>1</Type><CalendarUID>4</CalendarUID></Resource>\
             <Resource><UID>2</UID><Name>Ben</Name><Type>1</Type><CalendarUID>1</CalendarUID></Resource></Resources>";
        let file = there_and_back(&(calendars + resources));
        holds(
            &file,
            &[
                kept,
                "<Name>Summer</Name>",
                "<FromTime>22:00:00</FromTime><ToTime>00:00:00</ToTime>",
            ],
        );
        holds(
            &file,
            &[
                "<UID>4</UID><Name>Ann</Name><IsBaseCalendar>0</IsBaseCalendar><IsBaselineCalendar>0</IsBaselineCalendar><BaseCalendarUID>1</BaseCalendarUID>",
                "<UID>2</UID><Name>Ben</Name><IsBaseCalendar>0</IsBaseCalendar><IsBaselineCalendar>0</IsBaselineCalendar><BaseCalendarUID>1</BaseCalendarUID>",
            ],
        );
    }
}

#[test]
fn a_rule_that_project_has_no_word_for_is_written_day_by_day() {
    let on = Scheduled::of(noted(
        "@holiday 2026-12-14..2027-03-31 FREQ=MONTHLY;BYMONTHDAY=1,15 Pay | build 20d",
    ));
    let file = text(&on);
    holds(
        &file,
        &["<FromDate>2026-12-15T00:00:00</FromDate><ToDate>2026-12-15T23:59:00</ToDate>"],
    );
    assert_eq!(file.matches("<Exception>").count(), 7);
    assert!(losses(&on).contains(&"loss-rules".to_owned()));
    let after = super::read_as(file.as_bytes(), "UTC", Into::OneRelease);
    let finish = |on: &Scheduled| on.schedule.portfolio().map(|span| span.finish);
    assert_eq!(finish(&on), finish(&scheduled(&after)));
}

#[test]
fn a_base_calendar_says_for_itself_what_it_had_from_its_own_base() {
    let on = Scheduled::of(noted(
        "@calendar late mon 12-20 on Standard | @holiday tue..tue Tide | a 2d cal late",
    ));
    let file = text(&on);
    let after = read_as(file.as_bytes(), "UTC", Into::OneRelease);
    let late = after
        .rows
        .calendars
        .iter()
        .find(|row| row.name == "late")
        .expect("it is there");
    assert_eq!(late.base, None);
    assert_eq!(
        late.week[0],
        DayPattern::Own(vec![Shift::clock((12, 0), (20, 0))])
    );
    assert_eq!(
        late.week[1],
        DayPattern::Own(vec![Shift::clock((9, 0), (17, 0))])
    );
    assert_eq!(late.exceptions.len(), 1, "the holiday of its base");
}

#[test]
fn a_split_task_is_split_again_with_and_without_people() {
    for by in ["", " by ann", " started mon done 50%"] {
        let on = Scheduled::of(noted(&format!("@person ann\nbuild 5d split 3d+2d+2d{by}")));
        let file = text(&on);
        holds(&file, &["<WorkContour>8</WorkContour><TimephasedData>"]);
        let after = scheduled(&read_as(file.as_bytes(), "UTC", Into::OneRelease));
        let segments = |on: &Scheduled| {
            on.plan
                .tasks
                .iter()
                .next()
                .map(|task| task.segments.clone())
        };
        assert_eq!(segments(&on), segments(&after), "{by}");
        assert_eq!(write(&after).len(), file.len(), "{by}: the same again");
    }
}

#[test]
fn fields_go_back_to_where_they_were() {
    let file = there_and_back(
        "<OutlineCodes><OutlineCode><FieldID>188744096</FieldID><Alias>Place</Alias><Values>\
           <Value><ValueID>3</ValueID><ParentValueID>0</ParentValueID><Value>Yard</Value></Value>\
           <Value><ValueID>5</ValueID><ParentValueID>3</ParentValueID><Value>East</Value></Value></Values></OutlineCode></OutlineCodes>\
         <ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Dock</Alias></ExtendedAttribute>\
           <ExtendedAttribute><FieldID>188743767</FieldID><FieldName>Number1</FieldName></ExtendedAttribute></ExtendedAttributes>\
         <Tasks><Task><UID>1</UID><WBS>1</WBS><OutlineLevel>1</OutlineLevel><ExtendedAttribute><FieldID>188743731</FieldID><Value>East</Value></ExtendedAttribute>\
           <ExtendedAttribute><FieldID>188743767</FieldID><Value>4.5</Value></ExtendedAttribute>\
           <ExtendedAttribute><FieldID>188743783</FieldID><Value>PT8H0M0S</Value></ExtendedAttribute>\
           <OutlineCode><FieldID>188744096</FieldID><ValueID>5</ValueID></OutlineCode></Task></Tasks>",
    );
    holds(
        &file,
        &[
            "<FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Dock</Alias>",
            "<FieldID>188743731</FieldID><Value>East</Value>",
            "<FieldID>188743767</FieldID><Value>4.5</Value>",
            "<FieldID>188743783</FieldID><Value>PT8H0M0S</Value><DurationFormat>7</DurationFormat>",
            "<ParentValueID>1</ParentValueID><Value>East</Value>",
            "<FieldID>188744096</FieldID><ValueID>2</ValueID>",
        ],
    );
    let on = plan(file.as_bytes());
    let task = on.plan.tasks.iter().next().expect("there is one");
    assert_eq!(task.fields["Place (Outline Code1)"], "Yard.East");
}

#[test]
fn fields_of_other_tools_get_a_text_of_their_own() {
    let mut plan = noted("build 1d");
    let mut task =
        slipway_engine::plan::Task::clone(plan.tasks.iter().next().expect("there is one"));
    task.fields
        .insert("Dock (Text30)".to_owned(), "East".to_owned());
    for number in 1..=30 {
        task.fields
            .insert(format!("Sprint {number:02}"), number.to_string());
    }
    plan.tasks.insert(Arc::new(task));
    let on = Scheduled::of(plan);
    holds(
        &text(&on),
        &["<FieldID>188744015</FieldID><FieldName>Text29</FieldName><Alias>Sprint 01</Alias>"],
    );
    assert!(
        losses(&on).contains(&"loss-fields".to_owned()),
        "one of them is one too many"
    );
}

#[test]
fn baselines_people_and_their_work_come_back() {
    let file = there_and_back(
        "<Tasks><Task><UID>1</UID><WBS>1</WBS><OutlineLevel>1</OutlineLevel><Name>Build</Name><Duration>PT8H0M0S</Duration><Work>PT4H0M0S</Work>\
           <Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T17:00:00</Finish></Baseline>\
           <Baseline><Number>10</Number><Duration>PT8H0M0S</Duration><Work>PT4H0M0S</Work><Cost>12050</Cost></Baseline></Task></Tasks>\
         <Resources><Resource><UID>5</UID><Name>Ann</Name><Type>1</Type><Group>Yard</Group><MaxUnits>0.5</MaxUnits><CalendarUID>1</CalendarUID><Notes>Early</Notes></Resource>\
           <Resource><UID>2</UID><Name>Rope</Name><Type>0</Type></Resource><Resource><UID>9</UID><Name>Travel</Name><Type>0</Type><IsCostResource>1</IsCostResource></Resource></Resources>\
         <Assignments><Assignment><UID>9</UID><TaskUID>1</TaskUID><ResourceUID>5</ResourceUID><Units>0.5</Units><Work>PT4H0M0S</Work><Delay>600</Delay></Assignment>\
           <Assignment><UID>0</UID><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID><Units>3</Units></Assignment></Assignments>",
    );
    holds(
        &file,
        &[
            "<Number>10</Number><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat><Work>PT4H0M0S</Work><Cost>12050</Cost>",
            "<Group>Yard</Group><MaxUnits>0.5</MaxUnits>",
            "<IsCostResource>1</IsCostResource>",
            "<UID>9</UID><TaskUID>1</TaskUID><ResourceUID>5</ResourceUID>",
            "<Delay>600</Delay>",
        ],
    );
}

#[test]
fn the_rules_of_a_project_come_back() {
    let rules = [
        "<FYStartDate>10</FYStartDate>",
        "<CriticalSlackLimit>2</CriticalSlackLimit>",
        "<MinutesPerDay>450</MinutesPerDay><MinutesPerWeek>2250</MinutesPerWeek><DaysPerMonth>21</DaysPerMonth>",
        "<MultipleCriticalPaths>1</MultipleCriticalPaths>",
        "<StatusDate>2026-03-02T08:00:00</StatusDate>",
    ];
    let file = there_and_back(&rules.concat());
    holds(&file, &rules);
    holds(&file, &["<HonorConstraints>0</HonorConstraints>"]);
    let from_finish = there_and_back(
        "<ScheduleFromStart>0</ScheduleFromStart><FinishDate>2026-03-31T17:00:00</FinishDate>\
         <Tasks><Task><UID>0</UID><OutlineLevel>0</OutlineLevel><Notes>Whole</Notes></Task>\
         <Task><UID>1</UID><WBS>1</WBS><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration></Task></Tasks>",
    );
    holds(
        &from_finish,
        &[
            "<ScheduleFromStart>0</ScheduleFromStart>",
            "<FinishDate>2026-03-31T17:00:00</FinishDate>",
            "<Notes>Whole</Notes>",
        ],
    );
}

#[test]
fn releases_are_summaries_of_their_own() {
    let on = Scheduled::of(noted(
        "@product Bank\n@release Ledger version 7.2\nbuild 2d\n@product Shop\n@release Till version 1\nscope 1d after build",
    ));
    let file = text(&on);
    holds(
        &file,
        &[
            "<OutlineNumber>2.1</OutlineNumber><OutlineLevel>2</OutlineLevel>",
            "<Alias>Product</Alias>",
            "<Value>Shop</Value>",
        ],
    );
    let after = read_as(file.as_bytes(), "UTC", Into::ReleasePerSummary);
    let names: Vec<_> = after
        .rows
        .releases
        .iter()
        .map(|release| release.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Ledger 7.2", "Till 1", "Plan"],
        "one without work is no summary"
    );
    let uids: Vec<_> = after
        .rows
        .tasks
        .iter()
        .map(|task| &task.external[0].key)
        .collect();
    let mut apart = uids.clone();
    apart.sort_unstable();
    apart.dedup();
    assert_eq!(apart.len(), uids.len(), "every row has a number of its own");
}

#[test]
fn a_project_in_releases_has_its_old_levels_again() {
    let file = "<Project><Title>Harbour</Title><StartDate>2026-03-02T08:00:00</StartDate><Tasks>\
        <Task><UID>1</UID><WBS>1</WBS><OutlineLevel>1</OutlineLevel><Name>Hull</Name></Task>\
        <Task><UID>2</UID><WBS>2</WBS><OutlineLevel>2</OutlineLevel><Name>Keel</Name></Task>\
        <Task><UID>5</UID><WBS>5</WBS><OutlineLevel>1</OutlineLevel><Name>Rig</Name><Notes>held</Notes></Task>\
        <Task><UID>6</UID><WBS>6</WBS><OutlineLevel>2</OutlineLevel><Name>Mast</Name></Task></Tasks></Project>";
    let on = scheduled(&read_as(file.as_bytes(), ZONE, Into::ReleasePerSummary));
    assert_eq!(on.plan.releases.iter().count(), 2);
    let written = read(&write(&on));
    let levels: Vec<_> = written
        .rows
        .tasks
        .iter()
        .map(|task| {
            (
                task.external[0].key.as_str(),
                task.name.as_str(),
                task.parent.is_some(),
            )
        })
        .collect();
    assert_eq!(
        levels,
        [
            ("1", "Hull", false),
            ("2", "Keel", true),
            ("5", "Rig", false),
            ("6", "Mast", true)
        ]
    );
}

#[test]
fn what_a_project_has_no_place_for_is_told() {
    let on = Scheduled::of(noted(
        "@window sat satT22:00..sunT04:00 weekly\n@freeze calm fri+4..fri+4\n@environment uat uat\n@person ann\n@away ann tue..wed\n\
         @release One\nbuild 3d by ann | go 2h phase deployment after build?",
    ));
    let lost = losses(&on);
    for key in [
        "loss-windows",
        "loss-windows-held",
        "loss-freezes",
        "loss-environments",
        "loss-phases",
        "loss-strengths",
    ] {
        assert!(
            lost.iter().any(|one| one == key),
            "{key} is not in {lost:?}"
        );
    }
    let file = text(&on);
    let after = scheduled(&read_as(file.as_bytes(), "UTC", Into::OneRelease));
    let start = |on: &Scheduled| {
        let go = on.plan.tasks.entries().find(|(_, task)| task.name == "go");
        go.map(|(slot, _)| on.schedule.dates(slot).start)
    };
    assert_eq!(
        start(&on),
        start(&after),
        "a deployment stays where its window opens"
    );
    assert_eq!(
        with_exceptions(&after),
        ["ann"],
        "who is away has exceptions"
    );
    assert_eq!(
        write(&after).len(),
        write(&scheduled(&read_as(
            &write(&after),
            "UTC",
            Into::OneRelease
        )))
        .len()
    );
}

/// Returns the calendars with days that differ.
fn with_exceptions(on: &Scheduled) -> Vec<&str> {
    let rows = on.plan.calendars.iter();
    rows.filter(|row| !row.exceptions.is_empty())
        .map(|row| row.name.as_str())
        .collect()
}

#[test]
fn a_vendor_sees_neither_people_nor_floats() {
    let mut plan = noted("@person ann\nbuild 2d by ann");
    let mut task =
        slipway_engine::plan::Task::clone(plan.tasks.iter().next().expect("there is one"));
    "secret".clone_into(&mut task.notes);
    task.fields.insert("contact".to_owned(), "ann".to_owned());
    plan.tasks.insert(Arc::new(task));
    let on = Scheduled::of(plan);
    let file = |audience| {
        let bytes = Format::MsProject.write(&export(&on, audience));
        String::from_utf8(bytes).expect("it is text")
    };
    for word in ["ann", "secret", "TotalSlack", "Critical>"] {
        assert!(file(Audience::Team).contains(word), "{word}");
        assert!(!file(Audience::Vendor).contains(word), "{word}");
    }
    let part = Scope::Tasks([on.plan.tasks.iter().next().expect("there is one").id].into());
    let part = Export::of(
        &on,
        &part,
        Audience::Team,
        slipway_exchange::Language::English,
    );
    assert!(!Format::MsProject.write(&part).is_empty());
    assert!(
        on.plan
            .tasks
            .iter()
            .all(|task| task.kind != TaskKind::External)
    );
}
