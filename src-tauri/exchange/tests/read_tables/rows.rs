//! What rows become.

use super::{check, guessed, options, read, read_as, told, warnings};
use slipway_engine::TimeUnit;
use slipway_engine::plan::{ConstraintKind, TaskMode};
use slipway_exchange::Into;
use slipway_exchange::table::{DryRun, Starts, Workbook, guess};

#[test]
fn days_begin_with_working_time_and_end_with_it() {
    check(
        "Task,Start,Finish
         Design,2026-03-02,2026-03-04
         Build,2026-03-05,2026-03-09
         Ship,2026-03-10,2026-03-10",
        "Design 3d from 2026-03-02 09:00
         Build 3d from 2026-03-05 09:00
         Ship 1d from 2026-03-10 09:00",
    );
}

#[test]
fn links_of_every_kind_come_over_and_starts_hold_only_where_they_must() {
    check(
        "ID,Task,Duration,Start,Predecessors
         1,Design,3d,2026-03-02,
         2,Build,5d,2026-03-05,1
         3,Test,2d,2026-03-16,2FS+1d
         4,Ship,0,2026-03-18,\"3;2SS+50%\"",
        "Design 3d from 2026-03-02 09:00
         Build 5d after Design FS
         Test 2d from 2026-03-16 09:00 after Build FS+1d
         Ship milestone from 2026-03-18 09:00 after Test FS after Build SS+50%",
    );
}

#[test]
fn what_comes_later_than_the_table_says_is_told() {
    let incoming = read(
        "ID,Task,Duration,Start,Predecessors
         1,Design,3d,2026-03-02,
         2,Build,5d,2026-03-03,1",
    );
    assert_eq!(
        warnings(&incoming),
        [
            "Row 3, “Build”: what it waits for lets it begin at 5 Mar 2026 09:00, not at \
          3 Mar 2026 09:00 as the table says."
        ]
    );
}

#[test]
fn outlines_come_by_number_level_indentation_and_parent() {
    let expected = "Phase summary
         a 1d? in Phase
         b 1d? in Phase
         Other 1d?";
    check("WBS,Task\n1,Phase\n1.1,a\n1.2,b\n2,Other", expected);
    check("Level,Task\n1,Phase\n2,a\n2,b\n1,Other", expected);
    check(
        "Task,Owner\nPhase,\n\"  a\",Ada\n\"  b\",Bob\nOther,",
        expected,
    );
    check("ID,Task,Parent\n1,Phase,\n2,a,1\n3,b,1\n4,Other,", expected);
    check(
        "Task,Owner,Phase\na,Ada,Phase\nb,Bob,Phase\nOther,Cy,",
        expected,
    );
}

#[test]
fn circles_of_parents_are_broken_and_told() {
    let incoming = read("Key,Task,Parent\nA,a,B\nB,b,A\nC,c,C");
    assert_eq!(
        warnings(&incoming),
        [
            "Row 4, Parent: it stands under itself. It was put at the top.",
            "Row 2, “a”: it stands under itself by way of others. It was put at the top.",
            "Rows that do not say how long they take: 2. A guess of one day stands there.",
        ]
    );
}

#[test]
fn nothing_is_lost_in_silence() {
    let incoming = read(
        "ID,Task,Duration,Start,Predecessors,% Complete,Total Slack
         1,Design,long,soon,,half,3d
         2,Build,5d,2026-03-05,\"7;1FS+x;2;1\",40%,
         2,Test,1d,2026-03-05,1,0%,
         ,,3d,2026-03-05,,,",
    );
    assert_eq!(
        warnings(&incoming),
        [
            "The column Total Slack was not taken over.",
            "Row 5 has no name. It was left out.",
            "Row 4, “Test”: “2” is that of row 3 as well. Links lead to the first.",
            "Row 3, Predecessors: “7” names no row of the table, or several. It was left out.",
            "Row 3, Predecessors: “1FS+x” names no row of the table, or several. It was left out.",
            "Row 3, Predecessors: it waits for itself. The link was left out.",
            "Row 2, Start: “soon” cannot be understood. It was left out.",
            "Row 2, Duration: “long” cannot be understood. It was left out.",
            "Row 2, % Complete: “half” cannot be understood. It was left out.",
            "Rows that do not say how long they take: 1. A guess of one day stands there.",
            "Row 4, “Test”: what it waits for lets it begin at 6 Mar 2026 09:00, not at \
             5 Mar 2026 09:00 as the table says.",
        ]
    );
    let dry = DryRun::of(&incoming);
    assert_eq!(dry.failing, [2, 3, 4, 5]);
    assert_eq!((dry.tasks, dry.milestones, dry.dependencies), (3, 0, 2));
}

#[test]
fn releases_and_products_come_from_their_columns() {
    let incoming = read(
        "Task,Product,Release,Start,Finish
         a,Payments,Spring,2026-03-02,2026-03-04
         b,Payments,Spring,2026-03-05,2026-03-06
         c,Billing,Spring,2026-03-02,2026-03-04
         d,Payments,Autumn,2026-09-01,2026-09-04",
    );
    let rows = &incoming.rows;
    let products: Vec<_> = rows.products.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(products, ["Payments", "Billing"]);
    let place = |name: &str| {
        let task = rows
            .tasks
            .iter()
            .find(|task| task.name == name)
            .expect("it is there");
        let release = rows
            .releases
            .iter()
            .find(|row| row.id == task.release)
            .expect("it too");
        let product = rows.products.iter().find(|row| row.id == release.product);
        format!("{} {}", product.expect("and it").name, release.name)
    };
    assert_eq!(place("a"), "Payments Spring");
    assert_eq!(place("b"), "Payments Spring");
    assert_eq!(place("c"), "Billing Spring");
    assert_eq!(place("d"), "Payments Autumn");
    assert!(incoming.plan().is_some(), "they make a plan of their own");
}

#[test]
fn rows_that_are_releases_hold_what_stands_below_them() {
    let incoming = read(
        "Type,Level,Name,Version,Duration
         Release,1,Payments,4.2,
         Summary,2,Phase,,
         Task,3,a,,2d
         Milestone,3,done,,0d
         Release,1,Billing,1.0,
         Task,2,b,,1d",
    );
    let names: Vec<_> = incoming
        .rows
        .releases
        .iter()
        .map(slipway_engine::plan::Release::title)
        .collect();
    assert_eq!(names, ["Payments 4.2", "Billing 1.0"]);
    assert_eq!(
        told(&incoming),
        "Phase summary\na 2d in Phase\ndone milestone in Phase\nb 1d"
    );
}

#[test]
fn summaries_become_releases_when_that_is_asked() {
    let text = "WBS,Task,Days\n1,Spring,\n1.1,a,1\n2,Autumn,\n2.1,b,1";
    let mut asked = options();
    asked.file.into = Into::ReleasePerSummary;
    let incoming = read_as(text, &guessed(text).mapping, &asked).expect("it has rows");
    let names: Vec<_> = incoming
        .rows
        .releases
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["Spring", "Autumn"]);
    assert_eq!(told(&incoming), "a 1d\nb 1d");
    assert_eq!(incoming.top_level, 2);
}

#[test]
fn more_work_than_a_plan_can_hold_is_left_out() {
    let text = "Task,Start,Finish\na,1980-01-01,2180-01-01";
    let incoming = read(text);
    let is_told = |told: &String| told.contains("more than thirty years of work");
    assert!(warnings(&incoming).iter().any(is_told));
    assert_eq!(told(&incoming), "a 1d? from 1980-01-01 09:00");
    let typed = read("Task,Duration\na,3d\nb,2d\nc,4d\nd,999999999d");
    let is_told = |told: &String| told.contains("999999999d");
    assert!(warnings(&typed).iter().any(is_told));
    assert_eq!(told(&typed), "a 3d\nb 2d\nc 4d\nd 1d?");
}

/// A table may be sorted by anything.
#[test]
fn rows_may_stand_before_the_summary_that_becomes_their_release() {
    let text = "WBS,Task,Days\n1.1.1,a,1\n2.1,b,1\n1.1,Build,\n2,Autumn,\n1,Spring,";
    let mut asked = options();
    asked.file.into = Into::ReleasePerSummary;
    let incoming = read_as(text, &guessed(text).mapping, &asked).expect("it has rows");
    let release_of = |name: &str| {
        let task = incoming.rows.tasks.iter().find(|task| task.name == name);
        let release = task.expect("it is there").release;
        let mut rows = incoming.rows.releases.iter();
        rows.find(|row| row.id == release).map(|row| &row.name[..])
    };
    for (task, release) in [("a", "Spring"), ("Build", "Spring"), ("b", "Autumn")] {
        assert_eq!(release_of(task), Some(release), "of {task}");
    }
}

#[test]
fn people_are_who_is_named_and_work_where_several_are() {
    let incoming = read("Task,Owner\na,Ada\nb,ada ; Bob [50%]\nc,");
    let rows = &incoming.rows;
    let names: Vec<_> = rows.people.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Ada", "Bob"]);
    assert_eq!(rows.tasks[0].owner, Some(rows.people[0].id));
    assert_eq!(rows.tasks[1].owner, Some(rows.people[0].id));
    assert_eq!(rows.tasks[2].owner, None);
    let units: Vec<_> = rows.assignments.iter().map(|work| work.units).collect();
    assert_eq!(
        units,
        [10_000, 5_000],
        "one who is alone only answers for it"
    );
}

#[test]
fn a_list_of_dates_is_a_list_of_milestones() {
    check(
        "What;When
         Code freeze;12.03.2026
         Go-live;13.03.2026",
        "Code freeze milestone from 2026-03-12 17:00
         Go-live milestone from 2026-03-13 17:00",
    );
}

#[test]
fn constraints_progress_and_other_columns_come_over() {
    let incoming = read(
        "Task,Duration,Start,Constraint Type,Constraint Date,Deadline,% Complete,Notes,Cost centre
         a,2 ed,2026-03-02 08:00,Finish No Later Than,2026-03-20,2026-03-31,50%,careful,4711
         b,1d,2026-03-05 08:00,As Soon As Possible,,,100%,,",
    );
    let [a, b] = &incoming.rows.tasks[..] else {
        panic!("two rows are two tasks")
    };
    assert_eq!(a.duration.unit, TimeUnit::Elapsed);
    assert_eq!(a.constraint.kind, ConstraintKind::Fnlt);
    let local = |at: Option<slipway_engine::Instant>| {
        let at = chrono::DateTime::from_timestamp(at.expect("there is a date").0, 0);
        at.expect("a moment").format("%m-%d %H:%M").to_string()
    };
    assert_eq!(local(a.constraint.date), "03-20 17:00");
    assert_eq!(local(a.deadline), "03-31 17:00");
    assert_eq!(
        (a.progress.done, local(a.progress.actual_start)),
        (5000, "03-02 08:00".into())
    );
    assert_eq!(a.notes, "careful");
    assert_eq!(a.fields["Cost centre"], "4711");
    assert_eq!(
        b.constraint.date, None,
        "the file says what holds it: nothing"
    );
    assert_eq!(local(b.progress.actual_finish), "03-05 17:00");
    let portfolio = incoming
        .rows
        .portfolio
        .as_ref()
        .expect("it brings settings");
    assert_eq!(
        local(Some(portfolio.data_date)),
        "03-05 17:00",
        "it was written then or later"
    );
}

#[test]
fn starts_can_be_pinned_or_left() {
    let text = "Task,Start,Finish\na,2026-03-02,2026-03-04";
    let mut mapping = guessed(text).mapping;
    mapping.starts = Starts::Pin;
    let pinned = read_as(text, &mapping, &options()).expect("it has rows");
    assert_eq!(pinned.rows.tasks[0].mode, TaskMode::Manual);
    assert!(pinned.rows.tasks[0].manual_finish.is_some());
    mapping.starts = Starts::Leave;
    let left = read_as(text, &mapping, &options()).expect("it has rows");
    assert_eq!(told(&left), "a 3d");
}

#[test]
fn what_is_pasted_is_read_the_same_way() {
    let pasted = Workbook::pasted("Design\t3d\nBuild\t5d\t1\nTest\t2d\t2FS+1d\n").expect("rows");
    let mapping = guess(&pasted.sheets[0]).mapping;
    let incoming = slipway_exchange::table::read_table(
        &pasted.sheets[0],
        &mapping,
        &options(),
        &mut super::Counting(0),
        &mut |_| slipway_exchange::Continue::Yes,
    )
    .expect("it has rows");
    assert_eq!(
        told(&incoming),
        "Design 3d\nBuild 5d after Design FS\nTest 2d after Build FS+1d"
    );

    let outline = Workbook::pasted("Phase\n\ta\n\tb\n\t\tc\n").expect("rows");
    let mapping = guess(&outline.sheets[0]).mapping;
    assert_eq!(outline.sheets[0].rows()[3][0].indent(), 4);
    assert_eq!(
        mapping.hierarchy,
        slipway_exchange::table::Hierarchy::Indentation
    );
}
