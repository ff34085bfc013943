//! Issues of Jira, as CSV and as JSON.

use crate::desk::{at, dates, days, keys, options, read_text, read_with, refused, task};
use crate::samples;
use slipway_engine::plan::{ConstraintKind, ReleaseState};
use slipway_exchange::{FileKind, Incoming};

/// Five issues of a product, in two releases. 2027-03-01 is a Monday.
const CSV: &str = samples::JIRA_CSV;

/// The same issues.
const JSON: &str = samples::JIRA_JSON;

fn both() -> [Incoming; 2] {
    [read_text(CSV), read_text(JSON)]
}

#[test]
fn both_ways_are_told_apart_and_give_the_same_plan() {
    assert_eq!(FileKind::of(CSV.as_bytes()), FileKind::JiraCsv);
    assert_eq!(FileKind::of(JSON.as_bytes()), FileKind::JiraJson);
    for incoming in both() {
        assert_eq!(incoming.name, "Payments");
        assert_eq!(
            dates(&incoming),
            [
                "Checkout 2027-03-01 09:00 - 2027-03-04 13:00",
                "Form 2027-03-01 09:00 - 2027-03-02 17:00",
                "Validation 2027-03-04 09:00 - 2027-03-04 13:00",
                "Rules 2027-03-04 09:00 - 2027-03-04 13:00",
                "Refunds 2027-03-08 09:00 - 2027-03-12 17:00",
            ]
        );
    }
}

#[test]
fn versions_are_releases_and_projects_products() {
    for incoming in both() {
        let products: Vec<_> = incoming
            .rows
            .products
            .iter()
            .map(|product| product.name.as_str())
            .collect();
        assert_eq!(products, ["Payments"]);
        let releases: Vec<_> = incoming
            .rows
            .releases
            .iter()
            .map(|release| release.name.as_str())
            .collect();
        assert_eq!(releases, ["4.2", "4.3"]);
        let release = |name: &str| {
            incoming
                .rows
                .releases
                .iter()
                .find(|release| release.name == name)
                .expect("there is such a release")
                .id
        };
        assert_eq!(
            task(&incoming, "Rules").release,
            release("4.2"),
            "with the issue above it"
        );
        let refunds = task(&incoming, "Refunds");
        assert_eq!(refunds.release, release("4.3"), "the first of several");
        assert_eq!(refunds.fields["fix versions"], "4.3; 4.4");
        assert_eq!(refunds.parent, None, "its epic is in another release");
        assert_eq!(refunds.fields["parent"], "PAY-1");
    }
    let [_, json] = both();
    let release = &json.rows.releases[0];
    assert_eq!(release.finish, at("2027-03-26T17:00:00"));
    assert_eq!(release.notes, "Spring");
    let out = JSON.replace("\"released\": false", "\"released\": true");
    assert_eq!(
        read_text(&out).rows.releases[0].state,
        ReleaseState::Deployed
    );
}

#[test]
fn issues_keep_what_is_said_about_them() {
    for incoming in both() {
        let form = task(&incoming, "Form");
        assert_eq!(form.parent, Some(task(&incoming, "Checkout").id));
        assert_eq!(form.duration.amount, days(2));
        assert!(!form.estimated);
        assert_eq!(form.effort, Some(days(2)));
        assert_eq!(form.notes, "Two\nlines");
        assert_eq!(form.progress.actual_start, at("2027-03-01T09:00:00"));
        assert_eq!(form.progress.actual_finish, at("2027-03-02T17:00:00"));
        assert_eq!(form.fields["sprint"], "Sprint 1; Sprint 2");
        assert_eq!(form.fields["labels"], "web; form");
        assert_eq!(form.fields["story points"], "5");
        assert_eq!(form.fields["status"], "Done");
        assert!(
            form.fields["links"].to_lowercase().starts_with("relates"),
            "{}",
            form.fields["links"]
        );
        assert_eq!(form.external[0].key, "PAY-2");
        assert_eq!(
            task(&incoming, "Validation").deadline,
            at("2027-03-12T17:00:00")
        );
        let refunds = task(&incoming, "Refunds");
        assert_eq!(refunds.constraint.kind, ConstraintKind::Snet);
        assert_eq!(
            refunds.duration.amount,
            days(5),
            "from its first to its last day"
        );
    }
}

#[test]
fn links_are_dependencies_once_though_both_sides_tell() {
    for incoming in both() {
        let [link] = incoming.rows.dependencies.as_slice() else {
            panic!("there is one: {:?}", incoming.rows.dependencies);
        };
        assert_eq!(link.predecessor, task(&incoming, "Form").id);
        assert_eq!(link.successor, task(&incoming, "Validation").id);
    }
}

#[test]
fn people_have_their_issues() {
    for incoming in both() {
        let people: Vec<_> = incoming
            .rows
            .people
            .iter()
            .map(|one| (one.name.as_str(), one.external[0].key.as_str()))
            .collect();
        assert_eq!(people, [("Ana Silva", "a1"), ("Ben", "b2")]);
        assert_eq!(
            task(&incoming, "Validation").owner,
            Some(incoming.rows.people[1].id)
        );
        assert_eq!(
            incoming.rows.assignments.len(),
            2,
            "what has issues below it is nobody's work"
        );
    }
}

#[test]
fn what_is_not_taken_is_told() {
    for incoming in both() {
        let mut told = keys(&incoming);
        told.sort_unstable();
        assert_eq!(
            told,
            [
                "warning-guessed-durations",
                "warning-jira-left",
                "warning-parents-apart",
                "warning-several-versions",
                "warning-unknown-successor",
            ]
        );
    }
}

#[test]
fn german_columns_and_other_separators_are_read() {
    let text = "Zusammenfassung;Vorgangsschlüssel;Status;Statuskategorie;Fälligkeitsdatum;Lösungsversion(en)\nPrüfen;QS-1;Offen;Zu erledigen;12.03.2027;1.0\n";
    let incoming = read_text(text);
    assert_eq!(
        task(&incoming, "Prüfen").deadline,
        at("2027-03-12T17:00:00")
    );
    assert_eq!(incoming.rows.releases[0].name, "1.0");
    let western: Vec<u8> = text
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).expect("these are in Latin-1"))
        .collect();
    let incoming = read_with(&western, &options());
    assert_eq!(incoming.rows.tasks[0].name, "Prüfen");
}

#[test]
fn one_issue_a_list_and_more_pages_are_told_apart() {
    let one = r#"{"id": "1", "key": "PAY-1", "fields": {"summary": "A", "customfield_1": "PAY-7", "customfield_2": ["com.atlassian.greenhopper.service.sprint.Sprint@1[id=1,name=Sprint 3,goal=]"]}}"#;
    let incoming = read_text(one);
    assert_eq!(incoming.rows.tasks[0].fields["sprint"], "Sprint 3");
    assert_eq!(
        keys(&incoming),
        ["warning-outside-parents", "warning-guessed-durations"]
    );
    assert_eq!(read_text(&format!("[{one}]")).rows.tasks.len(), 1);
    let page = format!(r#"{{"total": 2, "issues": [{one}]}}"#);
    assert!(keys(&read_text(&page)).contains(&"warning-more-pages"));
}

#[test]
fn circles_and_twins_are_told() {
    let text = "Issue key,Summary,Parent\nA-1,One,A-2\nA-2,Two,A-1\nA-1,Again,\n,Nameless,\n";
    let incoming = read_text(text);
    assert_eq!(incoming.rows.tasks.len(), 2);
    let told = keys(&incoming);
    for key in [
        "warning-issue-circle",
        "warning-twin-issues",
        "warning-no-key",
    ] {
        assert!(told.contains(&key), "{told:?}");
    }
}

#[test]
fn broken_files_say_what_is_wrong() {
    assert_eq!(refused(b"Issue key,Summary\n"), "unreadable-jira");
    assert_eq!(refused(br#"{"issues": []}"#), "unreadable-jira");
    assert_eq!(refused(br#"{"issues": [{"key": "#), "unreadable-jira-json");
    let deep = format!(r#"{{"issues": {}"#, "[".repeat(100));
    assert_eq!(refused(deep.as_bytes()), "unreadable-too-deep");
    let many = format!(r#"{{"issues": [{}1]}}"#, "1,".repeat(2_000_001));
    assert_eq!(refused(many.as_bytes()), "unreadable-too-many-elements");
}
