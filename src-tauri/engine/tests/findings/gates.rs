//! G01 to G14: gates, their criteria and who signs.

use crate::case::Case;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "G01",
        when: "a gate is to be decided before the task of a criterion is done",
        fires: (
            "@release payments | build 2d | test 2d after build
             @gate ready at wed | @criterion tested task test",
            "G01 error ready test payments\nG03 warning ready tested payments",
        ),
        nearly: (
            "@release payments | build 2d | test 2d after build
             @gate ready at thu | @criterion tested task test optional",
            "",
        ),
        fixes: &[
            ("gate-move", "G03 warning ready tested payments"),
            ("shorten", "G03 warning ready tested payments"),
            ("shorten", "G03 warning ready tested payments"),
            ("overlap", "G03 warning ready tested payments"),
        ],
        behind: "finish test <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, closed Wed 09 09:00, takes Thu 10 17:00
                 gate ready <- decided Wed 09 17:00",
    },
    Case {
        code: "G01",
        when: "a gate is to be decided before its milestone is reached",
        fires: (
            "@release payments | build 9d | done 0d after build | @gate ready at wed milestone done",
            "G01 error ready done payments",
        ),
        nearly: (
            "@release payments | build 2d | done 0d after build | @gate ready at wed milestone done",
            "",
        ),
        fixes: &[
            ("gate-move", ""),
            ("shorten", ""),
        ],
        behind: "finish done <- portfolio-start Mon 07 09:00, takes Thu 17 17:00, reached Thu 17 17:00
                 gate ready <- decided Wed 09 17:00",
    },
    Case {
        code: "G02",
        when: "it is decided after the cut-off although the work is through before",
        fires: (
            "@window night satT22:00..sunT04:00 weekly cut 2ed | @release payments target night satT22:00
             build 2d | go 2h phase deployment after build | @gate ready at fri",
            "G02 error ready payments",
        ),
        nearly: (
            "@window night satT22:00..sunT04:00 weekly cut 2ed | @release payments target night satT22:00
             build 2d | go 2h phase deployment after build | @gate ready at thu",
            "",
        ),
        fixes: &[
            ("gate-move", ""),
            ("aim", ""),
            ("aim", ""),
        ],
        behind: "gate ready <- decided Fri 11 17:00",
    },
    Case {
        code: "G03",
        when: "a mandatory criterion is open a few days before the decision",
        fires: (
            "@release payments | build 9d | @gate ready at fri | @criterion documented",
            "G03 warning ready documented payments",
        ),
        nearly: (
            "@release payments | build 9d | @gate ready at tue+1 | @criterion documented
             @gate go at fri | @criterion agreed is met | @criterion liked optional | @criterion seen is waived",
            "",
        ),
        fixes: &[
            ("gate-move", ""),
            ("criterion-met", ""),
            ("criteria-waive", ""),
        ],
        behind: "gate ready <- decided Fri 11 17:00",
    },
    Case {
        code: "G04",
        when: "it was go although a mandatory criterion failed",
        fires: (
            "@release payments | build 9d | @gate ready at mon decided go | @criterion documented is failed",
            "G04 error ready documented payments",
        ),
        nearly: (
            "@release payments | build 9d | @gate ready at mon decided no-go | @criterion documented is failed
             @gate go at mon decided conditional-go | @criterion liked optional is failed",
            "",
        ),
        fixes: &[
            ("gate-reopen", "G03 warning ready documented payments"),
            ("criteria-waive", ""),
            ("accept", ""),
        ],
        behind: "",
    },
    Case {
        code: "G05",
        when: "a role has not signed, and nobody was named to",
        fires: (
            "@person ann | @release payments owner ann | build 9d owner ann
             @gate ready at fri chair ann | @sign-off operations | @sign-off security by ann is signed",
            "G05 warning ready operations payments",
        ),
        nearly: (
            "@person ann | @release payments owner ann | build 9d owner ann
             @gate ready at fri chair ann quorum 1 | @sign-off operations | @sign-off security by ann is signed",
            "",
        ),
        fixes: &[
            ("gate-move", ""),
            ("sign-off-assign", "G05 warning ready operations payments"),
        ],
        behind: "gate ready <- decided Fri 11 17:00",
    },
    Case {
        code: "G05",
        when: "the day has come and a role is silent",
        fires: (
            "@person ann | @data-date tue | @release payments owner ann | build 9d owner ann
             @gate ready at mon chair ann | @sign-off operations by ann",
            "G05 error ready operations payments",
        ),
        nearly: (
            "@person ann | @data-date tue | @release payments owner ann | build 9d owner ann
             @gate ready at thu+1 chair ann | @sign-off operations by ann",
            "",
        ),
        fixes: &[
            ("gate-move", ""),
        ],
        behind: "gate ready <- decided Mon 07 17:00",
    },
    Case {
        code: "G10",
        when: "a value misses its threshold shortly before the decision",
        fires: (
            "@release payments | build 9d | @gate ready at fri | @criterion passed rate 95",
            "G10 error ready passed payments",
        ),
        nearly: (
            "@release payments | build 9d | @gate ready at fri | @criterion passed rate 98
             @gate later at fri+1 | @criterion again rate 95",
            "",
        ),
        fixes: &[
            ("gate-move", ""),
            ("criteria-waive", ""),
            ("accept", ""),
        ],
        behind: "gate ready <- decided Fri 11 17:00",
    },
    Case {
        code: "G14",
        when: "a release has been out for five weeks and nobody reviewed it",
        fires: (
            "@data-date mon+5 | @release payments state deployed
             go 1d phase deployment started mon finished mon",
            "G14 hint payments",
        ),
        nearly: (
            "@data-date mon+4 | @release payments state deployed
             go 1d phase deployment started mon finished mon
             @release mobile state deployed | ship 1d phase deployment started mon finished mon
             @gate look kind post-release at mon+2 decided go",
            "",
        ),
        fixes: &[
            ("plan-review", ""),
        ],
        behind: "",
    },
];
