//! Calendar files.

use crate::desk::{at, keys, options, read_text, read_with, refused};
use crate::samples;
use slipway_engine::Instant;
use slipway_engine::calendar::{Horizon, Zone, occurrences};
use slipway_engine::plan::{FreezeKind, Recurring, WindowKind};
use slipway_exchange::{FileKind, Incoming, ReadOptions};

fn calendar(inside: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Harbour\r\n{}END:VCALENDAR\r\n",
        inside.replace('\n', "\r\n")
    )
}

fn entry(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

fn read(entries: &[&str]) -> Incoming {
    let entries: Vec<String> = entries.iter().map(|lines| entry(lines)).collect();
    read_text(&calendar(&entries.concat()))
}

/// Returns where a stretch comes in 2027, in UTC.
fn comes(at: &Recurring) -> Vec<String> {
    let horizon = Horizon::years(2027, 2028);
    let zone = Zone::compile(at.zone.as_deref().unwrap_or("UTC"), horizon);
    let shown = |at: Instant| {
        chrono::DateTime::from_timestamp(at.0, 0)
            .expect("a moment")
            .format("%m-%d %H:%M")
            .to_string()
    };
    let coming = occurrences(at, &zone, horizon);
    coming
        .into_iter()
        .map(|(from, to)| format!("{} - {}", shown(from), shown(to)))
        .collect()
}

#[test]
fn entries_become_what_their_words_say() {
    let incoming = read(&[
        "UID:w1\nSUMMARY:Weekly release window\nDTSTART:20270306T220000Z\nDTEND:20270307T020000Z\nDESCRIPTION:Mind\\, the\\ntide",
        "UID:w2\nSUMMARY:Wartungsfenster\nDTSTART:20270306T220000Z\nDURATION:PT2H",
        "UID:f1\nSUMMARY:Year-end code freeze\nDTSTART;VALUE=DATE:20271215\nDTEND;VALUE=DATE:20280103",
        "UID:h1\nSUMMARY:Good Friday\nCATEGORIES:Holiday\nDTSTART;VALUE=DATE:20270326\nDTEND;VALUE=DATE:20270327",
        "UID:l1\nSUMMARY:Urlaub: Ana Silva\nDTSTART;VALUE=DATE:20270405\nDTEND;VALUE=DATE:20270410",
        "UID:l2\nSUMMARY:Ana Silva – vacation\nDTSTART;VALUE=DATE:20270701",
        "UID:l3\nSUMMARY:Out of office\nORGANIZER;CN=Ben:mailto:ben@example.org\nDTSTART:20270501T080000Z\nDTEND:20270501T180000Z",
        "UID:e1\nSUMMARY:Vendor certificate\nSTATUS:TENTATIVE\nDTSTART:20270310T120000Z",
    ]);
    assert_eq!(incoming.name, "Harbour");
    let rows = &incoming.rows;
    let windows: Vec<_> = rows
        .windows
        .iter()
        .map(|row| (row.name.as_str(), row.kind, comes(&row.at)))
        .collect();
    assert_eq!(
        windows,
        [
            (
                "Weekly release window",
                WindowKind::Standard,
                vec!["03-06 22:00 - 03-07 02:00".to_owned()]
            ),
            (
                "Wartungsfenster",
                WindowKind::Maintenance,
                vec!["03-06 22:00 - 03-07 00:00".to_owned()]
            ),
        ]
    );
    assert_eq!(rows.windows[0].notes, "Mind, the\ntide");
    assert_eq!(rows.windows[0].external[0].key, "w1");
    let freeze = &rows.freezes[0];
    assert_eq!(freeze.kind, FreezeKind::Code);
    assert_eq!(
        comes(&freeze.at),
        ["12-15 00:00 - 01-03 00:00"],
        "the end is not part of it"
    );
    let off: Vec<_> = rows.calendars[0]
        .exceptions
        .iter()
        .map(|day| (day.name.as_str(), day.from.to_string(), day.to.to_string()))
        .collect();
    assert_eq!(
        off,
        [(
            "Good Friday",
            "2027-03-26".to_owned(),
            "2027-03-26".to_owned()
        )]
    );
    let away: Vec<_> = rows
        .people
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.leave
                    .iter()
                    .map(|leave| format!("{} - {}", leave.from, leave.to))
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        away,
        [
            (
                "Ana Silva",
                vec![
                    "2027-04-05 - 2027-04-09".to_owned(),
                    "2027-07-01 - 2027-07-01".to_owned()
                ]
            ),
            ("Ben", vec!["2027-05-01 - 2027-05-01".to_owned()]),
        ]
    );
    let event = &rows.external_events[0];
    assert_eq!(Some(event.date), at("2027-03-10T12:00:00"));
    assert!(!event.is_confirmed);
    assert_eq!(event.source, "Harbour");
    assert_eq!(keys(&incoming), ["warning-guessed-events"]);
}

#[test]
fn the_samples_are_sound() {
    let incoming = read_text(&samples::calendar());
    let rows = &incoming.rows;
    assert_eq!((rows.windows.len(), rows.freezes.len()), (2, 1));
    assert_eq!((rows.people.len(), rows.external_events.len()), (2, 1));
    let portfolio = rows.portfolio.as_ref().expect("it has settings");
    assert_eq!(Some(portfolio.data_date), at("2027-02-01T08:00:00"));
    let project = read_text(samples::MS_PROJECT);
    assert_eq!(project.rows.tasks.len(), 4);
}

#[test]
fn what_we_wrote_says_itself_what_it_is() {
    let incoming = read(&[
        "UID:1\nSUMMARY:Freeze dried\nX-SLIPWAY-KIND:window\nDTSTART:20270306T220000Z\nDTEND:20270307T020000Z",
        "UID:2\nSUMMARY:Go\nX-SLIPWAY-KIND:gate\nDTSTART:20270306T220000Z",
    ]);
    assert_eq!(
        (
            incoming.rows.windows.len(),
            incoming.rows.external_events.len()
        ),
        (1, 1)
    );
    assert!(keys(&incoming).is_empty(), "nothing was guessed");
}

#[test]
fn rules_recur_on_the_clocks_of_their_zone() {
    let incoming = read(&[
        "UID:1\nSUMMARY:Release window\nDTSTART;TZID=W. Europe Standard Time:20270313T220000\nDTEND;TZID=W. Europe Standard Time:20270314T020000\n\
         RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=5\nEXDATE;TZID=Europe/Berlin:20270320T220000",
        "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20270327T220000\nSUMMARY:Release window (moved)\nDTSTART:20270328T200000Z\nDTEND:20270328T220000Z",
        "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20270403T220000\nSTATUS:CANCELLED\nSUMMARY:Release window\nDTSTART:20270403T200000Z",
        "UID:2\nSUMMARY:Release window\nSTATUS:CANCELLED\nDTSTART:20270313T220000Z\nDTEND:20270314T020000Z",
        "UID:3\nSUMMARY:Extra window\nDTSTART:20270501T200000Z\nDTEND:20270501T220000Z\nRDATE:20270508T200000Z",
    ]);
    let windows: Vec<_> = incoming
        .rows
        .windows
        .iter()
        .map(|row| (row.name.as_str(), comes(&row.at)))
        .collect();
    assert_eq!(
        windows,
        [
            (
                "Release window",
                vec![
                    "03-13 21:00 - 03-14 01:00".to_owned(),
                    "04-10 20:00 - 04-11 00:00".to_owned()
                ]
            ),
            (
                "Release window (moved)",
                vec!["03-28 20:00 - 03-28 22:00".to_owned()]
            ),
            ("Extra window", vec!["05-01 20:00 - 05-01 22:00".to_owned()]),
            ("Extra window", vec!["05-08 20:00 - 05-08 22:00".to_owned()]),
        ]
    );
    assert_eq!(
        incoming.rows.windows[0].at.zone.as_deref(),
        Some("Europe/Berlin")
    );
    assert_eq!(keys(&incoming), ["warning-cancelled-entries"]);
}

#[test]
fn days_off_and_leave_come_again() {
    let incoming = read(&[
        "UID:1\nSUMMARY:Christmas holiday\nDTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;UNTIL=20281225",
        "UID:2\nSUMMARY:Easter holidays\nDTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270330\nRRULE:FREQ=YEARLY;COUNT=2",
        "UID:3\nSUMMARY:Ana on leave\nDTSTART;VALUE=DATE:20270305\nRRULE:FREQ=WEEKLY;COUNT=3",
    ]);
    let off: Vec<_> = incoming.rows.calendars[0]
        .exceptions
        .iter()
        .map(|day| (day.from.to_string(), day.to.to_string(), day.rule.clone()))
        .collect();
    assert_eq!(
        off,
        [
            (
                "2026-12-25".to_owned(),
                "2028-12-25".to_owned(),
                Some("FREQ=YEARLY".to_owned())
            ),
            ("2027-03-28".to_owned(), "2027-03-29".to_owned(), None),
            ("2028-03-28".to_owned(), "2028-03-29".to_owned(), None),
        ]
    );
    let leave: Vec<_> = incoming.rows.people[0]
        .leave
        .iter()
        .map(|leave| leave.from.to_string())
        .collect();
    assert_eq!(leave, ["2027-03-05", "2027-03-12", "2027-03-19"]);
}

#[test]
fn the_name_of_a_calendar_gives_its_entries_away() {
    let text = calendar(&entry(
        "UID:1\nSUMMARY:Neujahr\nDTSTART;VALUE=DATE:20270101",
    ))
    .replace("Harbour", "Feiertage in Bayern");
    let incoming = read_text(&text);
    assert_eq!(incoming.rows.calendars[0].exceptions.len(), 1);
}

#[test]
fn local_times_are_those_of_the_reader() {
    let options = ReadOptions {
        zone: "America/New_York".to_owned(),
        ..options()
    };
    let text = calendar(&[
        entry("UID:1\nSUMMARY:Window\nDTSTART:20270301T220000\nDTEND:20270301T230000"),
        entry("UID:2\nSUMMARY:Window\nDTSTART;TZID=Nowhere:20270301T220000\nDTEND;TZID=Nowhere:20270301T230000"),
    ].concat());
    let incoming = read_with(text.as_bytes(), &options);
    for window in &incoming.rows.windows {
        assert_eq!(comes(&window.at), ["03-02 03:00 - 03-02 04:00"]);
    }
    assert_eq!(keys(&incoming), ["warning-unknown-zone"]);
}

#[test]
fn what_cannot_be_taken_is_told() {
    let entries = [
        entry("UID:1\nSUMMARY:Window\nDTSTART:tomorrow"),
        entry("UID:2\nSUMMARY:Window\nDTSTART:20270301T220000Z"),
        entry(
            "UID:3\nSUMMARY:Window\nDTSTART:20270301T220000Z\nDTEND:20270301T230000Z\nRRULE:FREQ=HOURLY",
        ),
        entry("UID:4\nSUMMARY:Ship sails\nDTSTART:20270301T220000Z\nRRULE:FREQ=DAILY"),
        "BEGIN:VTODO\nSUMMARY:Call\nEND:VTODO\n".to_owned(),
    ];
    let incoming = read_text(&calendar(&entries.concat()));
    assert_eq!(
        keys(&incoming),
        [
            "warning-bad-value",
            "warning-entry-rule",
            "warning-entry-length",
            "warning-event-rule",
            "warning-table",
            "warning-guessed-events"
        ]
    );
    assert_eq!(incoming.rows.windows.len(), 1);
}

/// `BYDAY` of letters that no rule has brought the reader of rules down.
#[test]
fn a_rule_of_strange_letters_is_told_and_dropped() {
    let strange = "UID:1\nSUMMARY:Release window\nDTSTART:20270301T220000Z\nDTEND:20270301T230000Z\n\
         RRULE:FREQ=WEEKLY;BYDAY=äA;COUNT=5";
    let incoming = read_text(&calendar(&entry(strange)));
    assert_eq!(keys(&incoming), ["warning-entry-rule"]);
    assert_eq!(incoming.rows.windows[0].at.rule, None);
}

#[test]
fn broken_files_say_what_is_wrong() {
    assert_eq!(
        FileKind::of(b"\xEF\xBB\xBFBEGIN:VCALENDAR\r\n"),
        FileKind::Calendar
    );
    assert_eq!(
        refused(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n"),
        "unreadable-calendar"
    );
    assert_eq!(refused(b"BEGIN:VCALENDAR\r\n"), "unreadable-calendar");
    let deep = format!("BEGIN:VCALENDAR\r\n{}", "BEGIN:X\r\n".repeat(100_000));
    assert_eq!(refused(deep.as_bytes()), "unreadable-too-deep");
    let long = calendar(&entry(&format!("SUMMARY:{}", "x".repeat(1_000_001))));
    assert_eq!(refused(long.as_bytes()), "unreadable-too-long-text");
    let many = calendar(&"BEGIN:VEVENT\nEND:VEVENT\n".repeat(200_001));
    assert_eq!(refused(many.as_bytes()), "unreadable-too-many-elements");
}
