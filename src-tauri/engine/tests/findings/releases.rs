//! R08 to R13: releases against each other, and against what they need.

use crate::case::Case;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "R08",
        when: "a release goes out a week before the one that it needs",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly
             @product core | @release core | base 2d | more 5d after base | roll 2h phase deployment after more
             @product shop | @release shop | page 1d after base | ship 1h phase deployment after page",
            "R08 blocker shop core",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly
             @product core | @release core | base 2d | more 3d after base | roll 2h phase deployment after more
             @product shop | @release shop | page 1d after base | ship 1h phase deployment after page",
            "",
        ),
        fixes: &[
            ("decouple", ""),
            ("aim", ""),
        ],
        behind: "start ship <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, closed Wed 09 09:00, takes Wed 09 17:00, window Sat 12 22:00
                 start roll <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, closed Wed 09 09:00, takes Tue 15 17:00, window Sat 19 22:00",
    },
    Case {
        code: "R10",
        when: "two releases change one product in one window, in no order",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly
             @release one | go 1h phase deployment | @release two | ship 1h phase deployment",
            "R10 error one two",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly
             @release one | go 1h phase deployment | @release two | ship 1h phase deployment after go",
            "",
        ),
        fixes: &[
            ("sequence", ""),
            ("aim", "R11 warning one two"),
            ("aim", ""),
        ],
        behind: "start go <- portfolio-start Mon 07 09:00, window Sat 12 22:00
                 start ship <- portfolio-start Mon 07 09:00, window Sat 12 22:00",
    },
    Case {
        code: "R11",
        when: "a product changes again before the first change has soaked",
        fires: (
            "@window wed wedT22:00..thuT02:00 weekly | @window sat satT22:00..sunT04:00 weekly
             @release one target wed wedT22:00 | go 1h phase deployment
             @release two target sat satT22:00 | ship 1h phase deployment",
            "R11 warning one two",
        ),
        nearly: (
            "@soak-gap 71eh | @window wed wedT22:00..thuT02:00 weekly | @window sat satT22:00..sunT04:00 weekly
             @release one target wed wedT22:00 | go 1h phase deployment
             @release two target sat satT22:00 | ship 1h phase deployment",
            "",
        ),
        fixes: &[
            ("aim", ""),
        ],
        behind: "finish go <- portfolio-start Mon 07 09:00, window Wed 09 22:00, takes Wed 09 23:00
                 start ship <- portfolio-start Mon 07 09:00, window Sat 12 22:00",
    },
    Case {
        code: "R12",
        when: "from scope freeze to window there is less than UAT needs",
        fires: (
            "@window sat satT22:00..sunT04:00 weekly | @release r scope-freeze tue
             uat sum phase uat | tests 2d in uat | go 2h phase deployment after uat",
            "R12 error r",
        ),
        nearly: (
            "@window sat satT22:00..sunT04:00 weekly | @release r scope-freeze mon
             uat sum phase uat | tests 2d in uat | go 2h phase deployment after uat",
            "",
        ),
        fixes: &[
            ("aim", ""),
            ("aim", ""),
        ],
        behind: "",
    },
    Case {
        code: "R13",
        when: "a release needs a date of others that nobody confirmed",
        fires: (
            "@release shop | @event os-17 fri for shop | build 1d",
            "R13 warning os-17 shop",
        ),
        nearly: ("@release shop | @event os-17 fri for shop confirmed | build 1d", ""),
        fixes: &[
            ("confirm", ""),
        ],
        behind: "",
    },
];
