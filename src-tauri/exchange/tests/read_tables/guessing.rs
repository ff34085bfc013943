//! What columns and values are taken for.

use super::{guessed, keys};
use slipway_exchange::table::{
    ColumnRole, DateOrder, DecimalMark, DurationUnit, Hierarchy, Mapping, ProgressScale, Reference,
    Starts,
};

fn roles(mapping: &Mapping) -> Vec<ColumnRole> {
    mapping.columns.iter().map(|column| column.role).collect()
}

#[test]
fn a_spreadsheet_of_a_colleague_is_understood() {
    let guess = guessed(
        "Release plan Q3;;;;;
         printed 12.03.2026;;;;;
         ;;;;;
         Nr.;Aufgabe;Beginn;Ende;Verantwortlich;Vorgänger
         1;Entwurf;02.03.2026;06.03.2026;Lovelace, Ada;
         2;Bau;09.03.2026;20.03.2026;Hopper, Grace;1
         3;Test;23.03.2026;27.03.2026;Turing, Alan;2EA+1,5 Tage",
    );
    let mapping = &guess.mapping;
    assert_eq!(
        mapping.heading_row,
        Some(4),
        "a title and a date of printing stand above"
    );
    use ColumnRole::{Finish, Name, Number, Owner, Predecessors, Start};
    assert_eq!(
        roles(mapping),
        [Number, Name, Start, Finish, Owner, Predecessors]
    );
    assert_eq!(mapping.date_order, DateOrder::DayFirst);
    assert_eq!(mapping.decimal, DecimalMark::Comma);
    assert_eq!(mapping.references, Reference::Number);
    assert_eq!(mapping.separators, ";", "commas stand inside names");
    assert_eq!(keys(&guess.doubts), ["doubt-comma-names"]);
}

#[test]
fn an_export_of_microsoft_project_is_understood() {
    let guess = guessed(
        "ID\tActive\tTask Mode\tTask Name\tDuration\tStart\tFinish\tPredecessors\tOutline Level\tResource Names\tTotal Slack\t% Complete
         1\tYes\tAuto\tPhase\t5 days\tThu 3/12/26\tWed 3/18/26\t\t1\t\t0 days\t0%
         2\tYes\tAuto\tBuild\t3 days\tThu 3/12/26\tMon 3/16/26\t\t2\tAda\t0 days\t50%
         3\tYes\tAuto\tTest\t2 days?\tTue 3/17/26\tWed 3/18/26\t2FS\t2\tAda;Bob\t0 days\t0%",
    );
    let mapping = &guess.mapping;
    use ColumnRole::{
        Duration, Field, Finish, Ignored, Level, Name, Number, Owner, Predecessors, Progress, Start,
    };
    assert_eq!(
        roles(mapping),
        [
            Number,
            Field,
            Field,
            Name,
            Duration,
            Start,
            Finish,
            Predecessors,
            Level,
            Owner,
            Ignored,
            Progress
        ]
    );
    assert_eq!(mapping.date_order, DateOrder::MonthFirst, "there is a 16th");
    assert_eq!(mapping.hierarchy, Hierarchy::Level);
    assert_eq!(mapping.starts, Starts::Hold);
    assert!(guess.doubts.is_empty(), "{:?}", guess.doubts);
}

#[test]
fn slips_in_headings_are_forgiven_and_cells_speak_against_headings() {
    let guess = guessed(
        "Taks Name,Strat,Duraiton (h),Milestone,Done
         a,2026-03-02,8,Alpha,2026-03-05
         b,2026-03-03,16,Beta,2026-03-06",
    );
    use ColumnRole::{ActualFinish, Duration, Field, Name, Start};
    assert_eq!(
        roles(&guess.mapping),
        [Name, Start, Duration, Field, ActualFinish],
        "milestones by name are no flags, and “done” holds dates"
    );
    assert_eq!(guess.mapping.duration_unit, DurationUnit::Hours);
}

#[test]
fn dates_that_do_not_tell_their_order_are_doubted() {
    let order = |text: &str| {
        let guess = guessed(text);
        (
            guess.mapping.date_order,
            keys(&guess.doubts).contains(&"doubt-date-order"),
        )
    };
    assert_eq!(
        order("Task,Start\na,3/12/2026\nb,4/12/2026"),
        (DateOrder::DayFirst, true)
    );
    assert_eq!(
        order("Task,Start\na,3/12/2026\nb,3/13/2026"),
        (DateOrder::MonthFirst, false)
    );
    assert_eq!(
        order("Task,Start\na,3/12/2026\nb,13/3/2026"),
        (DateOrder::DayFirst, false)
    );
    assert_eq!(
        order("Task,Start\na,3.12.2026\nb,4.12.2026"),
        (DateOrder::DayFirst, false)
    );
    assert_eq!(
        order("Task,Start\na,2026-03-12\nb,2026-04-12"),
        (DateOrder::DayFirst, false)
    );
    assert_eq!(
        order("Task,Start,Finish\na,3/12/2026,4/2/2026\nb,5/1/2026,6/1/2026"),
        (DateOrder::MonthFirst, true),
        "otherwise a would end before it begins"
    );
    assert_eq!(
        order("Task,Start\na,3/12/2026\nb,3/13/2026\nc,14/3/2026"),
        (DateOrder::DayFirst, true),
        "both orders are there"
    );
}

#[test]
fn progress_hierarchy_and_references_are_told_by_their_values() {
    let mapping = |text: &str| guessed(text).mapping;
    let share = mapping("Task,% complete\na,0.5\nb,1");
    assert_eq!(share.progress, ProgressScale::Share);
    let percent = mapping("Task,% complete\na,50\nb,1");
    assert_eq!(percent.progress, ProgressScale::Percent);

    assert_eq!(
        mapping("WBS,Task\n1,a\n1.1,b").hierarchy,
        Hierarchy::OutlineNumber
    );
    assert_eq!(
        mapping("Task,Days\na,1\n  b,2").hierarchy,
        Hierarchy::Flat,
        "unquoted, trimmed by the test"
    );
    assert_eq!(
        mapping("Task,Days\na,1\n\"  b\",2").hierarchy,
        Hierarchy::Indentation
    );
    assert_eq!(
        mapping("Task,Phase\na,One\nb,One").hierarchy,
        Hierarchy::Parent
    );

    let references = |text: &str| mapping(text).references;
    assert_eq!(
        references("Task,Predecessors\na,\nb,1\nc,2"),
        Reference::Number
    );
    assert_eq!(
        references("Task,Predecessors\na,\nb,2\nc,3"),
        Reference::SheetRow,
        "below the headings b would wait for itself"
    );
    assert_eq!(
        references("Key,Task,Predecessors\nX-1,a,\nX-2,b,X-1"),
        Reference::Key
    );
    assert_eq!(references("Task,Predecessors\na,\nb,a"), Reference::Name);
    assert_eq!(
        references("WBS,Task,Predecessors\n1.1,a,\n1.2,b,1.1FS+1d"),
        Reference::OutlineNumber
    );
}

#[test]
fn rows_without_headings_are_told_by_their_cells() {
    let guess = guessed("1\tDesign\t3d\t\n2\tBuild\t5d\t1\n3\tTest\t2d\t2");
    assert_eq!(guess.mapping.heading_row, None);
    use ColumnRole::{Duration, Name, Number, Predecessors};
    assert_eq!(
        roles(&guess.mapping),
        [Number, Name, Duration, Predecessors]
    );
}
