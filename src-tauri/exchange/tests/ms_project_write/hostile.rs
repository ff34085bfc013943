//! Names are hostile: none becomes markup, breaks the file, or makes another name of itself.

use super::{losses, noted, read_as, write};
use slipway_engine::Scheduled;
use slipway_engine::plan::Task;
use slipway_exchange::Into;
use std::sync::Arc;

/// Writes a plan whose task, person and notes are called so, and reads it.
fn called(name: &str) -> (Scheduled, slipway_exchange::Incoming) {
    let mut plan = noted("@person ann\nbuild 2d by ann");
    let mut task = Task::clone(plan.tasks.iter().next().expect("there is one"));
    name.clone_into(&mut task.name);
    name.clone_into(&mut task.notes);
    task.fields.insert(name.to_owned(), name.to_owned());
    plan.tasks.insert(Arc::new(task));
    let person = plan
        .people
        .iter()
        .next()
        .map(Arc::clone)
        .expect("there is one");
    let mut person = slipway_engine::plan::Person::clone(&person);
    name.clone_into(&mut person.name);
    plan.people.insert(Arc::new(person));
    let calendar = plan
        .calendars
        .iter()
        .next()
        .map(Arc::clone)
        .expect("there is one");
    let mut calendar = slipway_engine::plan::Calendar::clone(&calendar);
    name.clone_into(&mut calendar.name);
    plan.calendars.insert(Arc::new(calendar));
    let on = Scheduled::of(plan);
    let incoming = read_as(&write(&on), "UTC", Into::OneRelease);
    (on, incoming)
}

#[test]
fn names_come_back_as_they_are() {
    for name in [
        "</Name></Task><Task><Name>two",
        "<![CDATA[x]]> &amp; &lt; &#65; \"'`",
        "]]>",
        "=SUM(A1)",
        "ship 🚢 of Theseus",
        "größer als Ωmega",
        "-->",
        "\u{202E}sdrawkcab",
    ] {
        let (_, incoming) = called(name);
        let rows = &incoming.rows;
        assert_eq!(rows.tasks.len(), 1, "{name}");
        assert_eq!(rows.tasks[0].name, name);
        assert_eq!(rows.tasks[0].notes, name);
        assert_eq!(rows.people[0].name, name);
        assert_eq!(rows.calendars[0].name, name);
        assert!(
            rows.tasks[0].fields.values().any(|value| value == name),
            "{name}"
        );
    }
}

#[test]
fn what_xml_cannot_say_is_left_out() {
    let (_, incoming) = called("a\u{0}b\u{1B}[31mc\r\nd\u{FFFF}");
    assert_eq!(incoming.rows.tasks[0].name, "a b [31mc  d");
    assert_eq!(incoming.rows.tasks[0].notes, "ab[31mc\r\nd");
}

#[test]
fn names_that_project_takes_for_too_long_are_cut_and_told() {
    let (on, incoming) = called(&"x".repeat(400));
    assert_eq!(incoming.rows.tasks[0].name.len(), 255);
    assert_eq!(incoming.rows.calendars[0].name.len(), 51);
    assert!(losses(&on).contains(&"loss-long-names".to_owned()));
    let (on, _) = called(&"x".repeat(255));
    assert!(!losses(&on).contains(&"loss-long-names".to_owned()));
}

#[test]
fn calendars_of_one_name_are_told_apart() {
    let mut plan = noted("@calendar night mon-fri 22-24\na 1d cal night");
    let rows: Vec<_> = plan.calendars.iter().map(Arc::clone).collect();
    for row in rows {
        let mut row = slipway_engine::plan::Calendar::clone(&row);
        "Yard".clone_into(&mut row.name);
        plan.calendars.insert(Arc::new(row));
    }
    let incoming = read_as(&write(&Scheduled::of(plan)), "UTC", Into::OneRelease);
    let mut names: Vec<_> = incoming
        .rows
        .calendars
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Yard", "Yard (2)"]);
}
