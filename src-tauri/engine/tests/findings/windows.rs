//! R01 to R06: deployments, their windows, and freezes.

use crate::case::{Case, scheduled};
use slipway_engine::change::Argument;
use slipway_engine::notation::check_findings as check;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "R01",
        when: "no window is left for a release",
        fires: (
            "@window once satT22:00..sunT04:00 | build 10d | go 2h phase deployment after build",
            "R01 error Release",
        ),
        nearly: (
            "@window once satT22:00..sunT04:00 | build 5d | go 2h phase deployment after build",
            "",
        ),
        fixes: &[
            ("emergency", ""),
            ("accept", ""),
        ],
        behind: "start go <- portfolio-start Mon 07 09:00, takes Fri 18 17:00",
    },
    Case {
        code: "R01",
        when: "a deployment is pinned outside every window",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly | build 1d | go 2h phase deployment after build mso wed",
            "R01 error go Release",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly | build 1d | go 2h phase deployment after build mso satT23:00",
            "",
        ),
        fixes: &[
            ("constraint-lift", ""),
            ("emergency", ""),
            ("accept", ""),
        ],
        behind: "start go <- constraint Wed 09 09:00",
    },
    Case {
        code: "R02",
        when: "a deployment takes longer than its window is open",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly | build 1d | go 8h phase deployment after build",
            "R02 error Release sat",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly | build 1d | go 6h phase deployment after build",
            "",
        ),
        fixes: &[
            ("shorten", ""),
            ("window-longer", ""),
        ],
        behind: "finish go <- portfolio-start Mon 07 09:00, takes Mon 07 17:00, window Sat 12 22:00, takes Sun 13 06:00",
    },
    Case {
        code: "R03",
        when: "a release is ready after the cut-off of its window",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly cut 1ed | @release payments target sat satT22:00
             build 4d | uat 2d after build | go 2h phase deployment after uat",
            "R03 error payments sat",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly cut 1ed | @release payments target sat satT22:00
             build 4d | uat 1d after build | go 2h phase deployment after uat",
            "",
        ),
        fixes: &[
            ("aim", ""),
            ("shorten", ""),
            ("shorten", ""),
            ("overlap", ""),
            ("aim", ""),
        ],
        behind: "finish uat <- portfolio-start Mon 07 09:00, takes Thu 10 17:00, closed Fri 11 09:00, takes Mon 14 17:00",
    },
    Case {
        code: "R04",
        when: "a window takes one release and two lie in it",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly capacity 1
             @product a | @release one prio 1 | go 1h phase deployment
             @product b | @release two prio 2 | ship 1h phase deployment",
            "R04 error sat two one",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly capacity 2
             @product a | @release one prio 1 | go 1h phase deployment
             @product b | @release two prio 2 | ship 1h phase deployment",
            "",
        ),
        fixes: &[
            ("capacity", ""),
            ("aim", ""),
            ("aim", ""),
        ],
        behind: "start ship <- portfolio-start Mon 07 09:00, window Sat 12 22:00
                 start go <- portfolio-start Mon 07 09:00, window Sat 12 22:00",
    },
    Case {
        code: "R05",
        when: "work is pinned into a hard freeze that is about it",
        fires: (
            "@freeze calm tueT00:00..friT00:00 kind business | @release r | build 1d mso wed | docs 3d",
            "R05 error build calm",
        ),
        nearly: (
            "@freeze calm tueT00:00..friT00:00 kind business | @release r | build 1d mso fri | docs 3d",
            "",
        ),
        fixes: &[
            ("constraint-move", ""),
            ("constraint-move", ""),
            ("constraint-lift", ""),
            ("touches-nothing", ""),
            ("waive-task", ""),
        ],
        behind: "start build <- constraint Wed 09 09:00, held Fri 11 09:00",
    },
    Case {
        code: "R05",
        when: "work lies in a soft freeze, which does not push",
        fires: (
            "@freeze calm tueT00:00..friT00:00 kind business soft | build 3d",
            "R05 warning build calm",
        ),
        nearly: (
            "@freeze calm tueT00:00..friT00:00 kind business soft | build 1d",
            "",
        ),
        fixes: &[
            ("touches-nothing", ""),
            ("constraint-move", ""),
            ("waive-task", ""),
        ],
        behind: "start build <- portfolio-start Mon 07 09:00",
    },
    Case {
        code: "R06",
        when: "a window that comes once lies wholly in a freeze",
        fires: (
            "@window sat satT22:00..sunT04:00 | @freeze year-end satT00:00..mon+1T00:00
             @release r target sat satT22:00 | build 3d | go 2h phase deployment after build",
            "R01 error r\nR06 warning sat year-end",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 | @freeze year-end satT23:00..mon+1T00:00
             @release r target sat satT22:00 | build 3d | go 1h phase deployment after build",
            "",
        ),
        fixes: &[
            ("window-before", ""),
            ("waive-freeze", ""),
            ("accept", "R01 error r"),
        ],
        behind: "",
    },
    Case {
        code: "R06",
        when: "a freeze lies over a window again and again",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly | @freeze year-end satT00:00..mon+3T00:00
             build 6d | go 2h phase deployment after build",
            "R06 warning sat year-end",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly | @freeze year-end sun+1T00:00..sat+2T00:00
             build 6d | go 2h phase deployment after build",
            "",
        ),
        fixes: &[
            ("accept", ""),
            ("window-besides", ""),
        ],
        behind: "",
    },
    Case {
        code: "R01",
        when: "the target lies in a window that is too short for the release",
        fires: ("@window sat satT22:00..sunT04:00 weekly | @window night wedT22:00..thuT02:00 | @release r target night wedT22:00 | deploy 5h phase deployment", "R01 error r night"),
        nearly: ("@window sat satT22:00..sunT04:00 weekly | @window night wedT22:00..thuT02:00 | @release r target night wedT22:00 | deploy 4h phase deployment", ""),
        fixes: &[
            ("aim", ""),
            ("aim", ""),
            ("accept", ""),
        ],
        behind: "start deploy <- portfolio-start Mon 07 09:00, window Sat 12 22:00",
    },
];

#[test]
fn a_freeze_that_leaves_some_kinds_of_release_alone_swallows_no_window_that_admits_them() {
    let plan = |admits: &str| {
        format!(
            "@window sat satT22:00..sunT04:00 weekly {admits}
             @freeze year-end satT00:00..mon+1T00:00 for major,minor
             build 6d | deploy 2h phase deployment after build"
        )
    };
    check(&plan("for major,minor"), "R06 warning sat year-end");
    check(&plan("for minor,hotfix"), "");
    check(&plan(""), "");
}

#[test]
fn a_window_into_which_somebody_is_let_is_not_swallowed() {
    let plan = |waiver: &str| {
        format!(
            "@window sat satT22:00..sunT04:00 weekly | @freeze year-end satT00:00..mon+1T00:00
             @release pay | build 6d | go 2h phase deployment after build {waiver}"
        )
    };
    check(&plan(""), "R06 warning sat year-end");
    check(&plan("| @waive year-end pay fri+4"), "");
    check(&plan("| @data-date thu+4 | @waive year-end pay fri+1"), "");
}

#[test]
fn a_window_and_a_freeze_are_one_finding_however_often_they_meet() {
    let on = scheduled(
        "@window sat satT22:00..sunT04:00 weekly | @freeze year-end satT00:00..mon+3T00:00
         build 6d | go 2h phase deployment after build",
    );
    let found = on.findings.first().expect("R06");
    assert_eq!(
        found.message.args.get("count"),
        Some(&Argument::Number(3)),
        "12, 19 and 26 December; on 2 January the release goes out"
    );
    assert_eq!(on.findings.len(), 1, "one finding");
}
