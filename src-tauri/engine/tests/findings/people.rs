//! P04, H03 and H05: who answers, what was permitted, what was told.

use crate::case::Case;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "P04",
        when: "nobody owns a task that begins soon",
        fires: (
            "@person ann | @person ben | @release payments owner ben
             build 2d owner ann | test 2d after build",
            "P04 error test payments",
        ),
        nearly: (
            "@person ann | @release payments | build 2d owner ann | test 2d after build by ann
             @release mobile | page 2d",
            "",
        ),
        fixes: &[
            ("assign", ""),
            ("assign", ""),
        ],
        behind: "",
    },
    Case {
        code: "P04",
        when: "nobody owns two tasks of the weeks to come",
        fires: (
            "@person ann | @release payments owner ann | build 8d owner ann
             test 2d after build | docs 1d after build | end 0d after test,docs",
            "P04 hint test docs payments",
        ),
        nearly: (
            "@person ann | @release payments owner ann | build 8d owner ann
             test 2d after build owner ann | end 0d after test",
            "",
        ),
        fixes: &[
            ("assign", ""),
        ],
        behind: "",
    },
    Case {
        code: "P04",
        when: "nobody chairs a gate, sees to a criterion or asked for a booking",
        fires: (
            "@person ann | @environment dev-1 dev | @release payments owner ann | build 20d owner ann
             @gate ready at fri+2 | @criterion documented | @booking dev-1 payments mon+2..fri+2",
            "P04 hint ready payments\nP04 hint documented payments\nP04 hint payments payments",
        ),
        nearly: (
            "@person ann | @environment dev-1 dev | @release payments owner ann | build 20d owner ann
             @gate ready at fri+2 chair ann | @criterion documented owner ann
             @booking dev-1 payments mon+2..fri+2 asked ann",
            "",
        ),
        fixes: &[
            ("assign", "P04 hint documented payments, P04 hint payments payments"),
        ],
        behind: "",
    },
    Case {
        code: "H03",
        when: "what was accepted is still there when that expires",
        fires: (
            "@data-date wed | build 3d started mon deadline wed left 2d | @accept L06 build tue",
            "L06 error build\nH03 warning",
        ),
        nearly: (
            "@data-date wed | build 3d started mon deadline fri left 2d | @accept L06 build tue",
            "",
        ),
        fixes: &[
            ("waiver-renew", ""),
            ("waiver-withdraw", "L06 error build"),
        ],
        behind: "",
    },
    Case {
        code: "H03",
        when: "the permission of a freeze expires before it comes",
        fires: (
            "@data-date wed | @product own | @product other | @freeze calm mon+1..fri+1 product other
             @product own2 | @release payments | build 9d | @waive calm payments tue",
            "H03 warning calm",
        ),
        nearly: (
            "@data-date wed | @product own | @product other | @freeze calm mon+1..fri+1 product other
             @product own2 | @release payments | build 9d | @waive calm payments thu",
            "",
        ),
        fixes: &[
            ("waiver-renew", ""),
            ("waiver-withdraw", ""),
        ],
        behind: "",
    },
    Case {
        code: "H05",
        when: "a task lies elsewhere than was told",
        fires: (
            "@publication December | build 3d told mon..tue",
            "H05 hint December",
        ),
        nearly: ("@publication December | build 3d told mon..wed", ""),
        fixes: &[
            ("publish", ""),
        ],
        behind: "",
    },
];
