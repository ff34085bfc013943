//! D01 to D07: actual dates, overdue work, closed time, empty calendars, promises.

use crate::case::Case;
use slipway_engine::notation::check_findings as check;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "D01",
        when: "work began after the data date",
        fires: ("a 2d started wed", "D01 error a"),
        nearly: ("@data-date wed | a 2d started wed", ""),
        fixes: &[
            ("advance-data-date", ""),
            ("started-on", ""),
            ("clear-progress", ""),
        ],
        behind: "start a <- actual-start Wed 09 09:00",
    },
    Case {
        code: "D01",
        when: "work ended before it began",
        fires: (
            "@data-date thu | a 2d started wed finished tue",
            "D01 error a",
        ),
        nearly: ("@data-date thu | a 2d started tue finished tue", ""),
        fixes: &[("started-on", ""), ("clear-progress", "")],
        behind: "start a <- actual-start Wed 09 09:00",
    },
    Case {
        code: "D02",
        when: "a planned start has passed",
        fires: ("@data-date thu | a 2d snet tue", "D02 warning a"),
        nearly: ("@data-date thu | a 2d snet thu", ""),
        fixes: &[
            ("start-as-planned", ""),
            ("move", ""),
            ("constraint-lift", ""),
        ],
        behind: "start a <- data-date Thu 10 09:00",
    },
    Case {
        code: "D02",
        when: "a planned finish has passed",
        fires: (
            "@policy msproject | @data-date thu | a 2d started mon",
            "D02 warning a",
        ),
        nearly: ("@policy msproject | @data-date thu | a 5d started mon", ""),
        fixes: &[("finish-as-planned", ""), ("reschedule", "")],
        behind: "finish a <- actual-start Mon 07 09:00, takes Tue 08 17:00",
    },
    Case {
        code: "D03",
        when: "a task is pinned onto a day off",
        fires: ("a 1d mso sat", "D03 warning a"),
        nearly: ("@hours 9-13 sat Stocktaking | a 4h mso sat", ""),
        fixes: &[("snap", ""), ("snap", "")],
        behind: "start a <- constraint Sat 12 09:00, closed Mon 14 09:00",
    },
    Case {
        code: "D03",
        when: "a task was put onto a day off by hand",
        fires: ("a 1d manual sat..sun", "D03 warning a"),
        nearly: ("a 1d manual fri..fri", ""),
        fixes: &[("snap", ""), ("snap", "")],
        behind: "start a <- manual Sat 12 09:00",
    },
    Case {
        code: "D04",
        when: "a calendar in use never opens",
        fires: ("@calendar never | a 1d cal never", "D04 blocker never"),
        nearly: ("@calendar never | a 1d", ""),
        fixes: &[("calendar-week", ""), ("calendar-use", "")],
        behind: "",
    },
    Case {
        code: "D07",
        when: "a release ends more than a day after its promise",
        fires: (
            "@baseline Promise mon | build 4d promised mon..tue | test 1d after build promised wed..wed",
            "D07 warning Release",
        ),
        nearly: (
            "@baseline Promise mon | build 3d promised mon..tue | test 1d after build promised wed..wed",
            "",
        ),
        fixes: &[
            ("shorten", ""),
            ("overlap", "L08 hint test"),
            ("promise-anew", ""),
        ],
        behind: "finish test <- portfolio-start Mon 07 09:00, takes Thu 10 17:00, closed Fri 11 09:00, takes Fri 11 17:00",
    },
    Case {
        code: "D07",
        when: "a milestone comes more than a day after its promise",
        fires: (
            "@baseline Promise mon | build 4d | ready 0d after build promised tue..tue | soak 4d after ready promised wed..tue+1",
            "D07 warning ready",
        ),
        nearly: (
            "@baseline Promise mon | build 3d | ready 0d after build promised tue..tue | soak 4d after ready promised wed..tue+1",
            "",
        ),
        fixes: &[("shorten", ""), ("overlap", ""), ("promise-anew", "")],
        behind: "finish ready <- portfolio-start Mon 07 09:00, takes Thu 10 17:00, reached Thu 10 17:00",
    },
    Case {
        code: "D01",
        when: "work ended after the data date",
        fires: (
            "@data-date thu | a 2d started mon finished fri",
            "D01 error a",
        ),
        nearly: ("@data-date thu | a 2d started mon finished wed", ""),
        fixes: &[
            ("advance-data-date", ""),
            ("finished-on", ""),
            ("clear-progress", ""),
        ],
        behind: "start a <- actual-start Mon 07 09:00",
    },
    Case {
        code: "D02",
        when: "work that was put by hand should have ended",
        fires: ("@data-date thu | a 2d manual mon..tue", "D02 warning a"),
        nearly: ("@data-date thu | a 2d manual thu..fri", ""),
        fixes: &[
            ("finish-as-planned", ""),
            ("reschedule", ""),
            ("start-as-planned", ""),
        ],
        behind: "finish a <- manual Tue 08 17:00",
    },
    Case {
        code: "D02",
        when: "work should have begun and ended, and nothing is recorded",
        fires: ("@policy msproject | @data-date thu | a 2d", "D02 warning a"),
        nearly: ("@policy msproject | @data-date mon | a 2d", ""),
        fixes: &[("finish-as-planned", ""), ("reschedule", "")],
        behind: "finish a <- portfolio-start Mon 07 09:00, takes Tue 08 17:00",
    },
    Case {
        code: "D03",
        when: "a task must finish on a day off",
        fires: ("a 1d mfo sun", "D03 warning a"),
        nearly: ("a 1d mfo fri", ""),
        fixes: &[("snap", ""), ("snap", "")],
        behind: "start a <- constraint-finish Fri 11 09:00",
    },
];

#[test]
fn what_really_happened_cannot_lie_ahead_or_end_before_it_began() {
    check("a 2d started wed", "D01 error a");
    check(
        "@data-date thu | a 2d started wed finished tue",
        "D01 error a",
    );
    check(
        "@data-date thu | a 2d started mon finished fri",
        "D01 error a",
    );
    check("@data-date thu | a 2d started mon finished tue", "");
}

#[test]
fn work_that_should_have_begun_or_ended_is_overdue() {
    check("@policy msproject | @data-date thu | a 2d", "D02 warning a");
    check("@policy msproject | @data-date thu | a 5d started mon", "");
    check(
        "@policy msproject | @data-date thu | a 2d started mon",
        "D02 warning a",
    );
    check("@data-date thu | a 2d manual mon..tue", "D02 warning a");
    check("@data-date thu | a 2d", "");
}

#[test]
fn a_start_that_the_data_date_pushed_is_overdue_in_the_native_policy() {
    check("@data-date thu | a 2d snet tue", "D02 warning a");
    check("@data-date thu | a 2d mso tue", "D02 warning a");
    check("@data-date thu | a 2d snet fri", "");
}

#[test]
fn a_pin_on_a_day_off_is_told_and_an_early_hour_is_not() {
    check("a 1d mso sat", "D03 warning a");
    check("a 1d mfo sun", "D03 warning a");
    check("a 1d manual sat..sun", "D03 warning a");
    check("@holiday tue Feast | a 1d mso tue", "D03 warning a");
    check("a 1d mso tueT08:00", "");
    check("a 2ed mso sat", "");
}
