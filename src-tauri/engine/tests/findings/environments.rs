//! E01 to E09: environments and who has booked them.

use crate::case::Case;

pub(crate) const CASES: &[Case] = &[
    Case {
        code: "E01",
        when: "two releases hold an environment at once and one keeps others out",
        fires: (
            "@environment uat-1 uat | @environment uat-2 uat | @environment sit-1 sit
             @release payments | build 9d | @release mobile | page 9d
             @booking uat-1 payments mon..wed | @booking uat-1 mobile wed..fri shared",
            "E01 error mobile payments uat-1",
        ),
        nearly: (
            "@environment uat-1 uat | @release payments | build 9d | @release mobile | page 9d
             @booking uat-1 payments mon..wedT12:00 | @booking uat-1 mobile wedT12:00..fri shared",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
            ("booking-elsewhere", ""),
            ("booking-elsewhere", ""),
        ],
        behind: "booking uat-1 <- booked Wed 09 17:00
                 booking uat-1 <- booked Wed 09 09:00",
    },
    Case {
        code: "E01",
        when: "a booking that moves with its task meets another's",
        fires: (
            "@environment uat-1 uat | @release payments | build 2d | test 2d after build
             @release mobile | page 9d
             @booking uat-1 mobile thu..fri | @booking uat-1 payments with test",
            "E01 error mobile payments uat-1",
        ),
        nearly: (
            "@environment uat-1 uat | @release payments | build 2d | test 2d after build
             @release mobile | page 9d
             @booking uat-1 mobile thu..fri | @booking uat-1 payments with test read-only",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
        ],
        behind: "finish test <- portfolio-start Mon 07 09:00, takes Tue 08 17:00, closed Wed 09 09:00, takes Thu 10 17:00
                 booking uat-1 <- booked Thu 10 09:00",
    },
    Case {
        code: "E01",
        when: "two keep each other out of an environment that takes two",
        fires: (
            "@environment uat-1 uat capacity 2 | @release payments | build 9d | @release mobile | page 9d
             @booking uat-1 payments mon..wed | @booking uat-1 mobile tue..thu",
            "E01 error mobile payments uat-1",
        ),
        nearly: (
            "@environment uat-1 uat capacity 2 | @release payments | build 9d | @release mobile | page 9d
             @booking uat-1 payments mon..wed shared | @booking uat-1 mobile tue..thu shared",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
            ("booking-share", ""),
        ],
        behind: "booking uat-1 <- booked Wed 09 17:00
                 booking uat-1 <- booked Tue 08 09:00",
    },
    Case {
        code: "E01",
        when: "more share an environment than it takes",
        fires: (
            "@environment sit-1 sit capacity 2 | @environment sit-2 sit
             @release one | a 9d | @release two | b 9d | @release three | c 9d
             @booking sit-1 one mon..wed shared | @booking sit-1 two tue..thu shared
             @booking sit-1 three wed..fri shared",
            "E01 error three sit-1",
        ),
        nearly: (
            "@environment sit-1 sit capacity 2
             @release one | a 9d | @release two | b 9d | @release three | c 9d
             @booking sit-1 one mon..tueT17:00 shared | @booking sit-1 two tue..thu shared
             @booking sit-1 three wed..fri shared | @booking sit-1 three mon..fri read-only",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
            ("booking-elsewhere", ""),
        ],
        behind: "booking sit-1 <- booked Wed 09 09:00",
    },
    Case {
        code: "E01",
        when: "a whole is held while somebody else holds a part of it",
        fires: (
            "@environment bank prod | @environment ledger prod in bank
             @release one | a 9d | @release two | b 9d
             @booking bank one mon..wed | @booking ledger two tue..thu",
            "E01 error two one ledger",
        ),
        nearly: (
            "@environment bank prod | @environment ledger prod in bank | @environment cards prod in bank
             @release one | a 9d | @release two | b 9d
             @booking cards one mon..wed | @booking ledger two tue..thu",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
        ],
        behind: "booking bank <- booked Wed 09 17:00
                 booking ledger <- booked Tue 08 09:00",
    },
    Case {
        code: "E02",
        when: "one puts new code where another runs its regression",
        fires: (
            "@environment sit-1 sit capacity 2 | @environment sit-2 sit
             @release payments | build 9d | @release mobile | page 9d
             @booking sit-1 payments mon..wed shared use regression
             @booking sit-1 mobile tue..tue shared use code-change",
            "E02 error mobile payments sit-1",
        ),
        nearly: (
            "@environment sit-1 sit capacity 2
             @release payments | build 9d | @release mobile | page 9d
             @booking sit-1 payments mon..wed shared use regression
             @booking sit-1 mobile tue..tue shared use testing",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
            ("booking-elsewhere", ""),
            ("booking-elsewhere", ""),
        ],
        behind: "booking sit-1 <- booked Wed 09 17:00
                 booking sit-1 <- booked Tue 08 09:00",
    },
    Case {
        code: "E03",
        when: "acceptance needs an environment and none is booked",
        fires: (
            "@environment uat-1 uat | @environment uat-2 uat
             @release mobile | page 9d | @booking uat-1 mobile mon..fri
             @release payments | uat sum phase uat | round 2d in uat",
            "E03 warning uat payments",
        ),
        nearly: (
            "@environment uat-1 uat
             @release payments | uat sum phase uat | round 2d in uat | @booking uat-1 payments with round",
            "",
        ),
        fixes: &[
            ("book", ""),
        ],
        behind: "start uat <- portfolio-start Mon 07 09:00, summary-begins Mon 07 09:00",
    },
    Case {
        code: "E03",
        when: "the only environment of the stage is taken until the middle of the phase",
        fires: (
            "@environment uat-1 uat | @release mobile | page 9d | @booking uat-1 mobile mon..tue
             @release payments | uat 4d phase uat",
            "E03 warning uat payments",
        ),
        nearly: (
            "@product other | @environment uat-1 uat product other | @product own
             @release payments | uat 4d phase uat",
            "",
        ),
        fixes: &[
            ("book-at", ""),
        ],
        behind: "start uat <- portfolio-start Mon 07 09:00",
    },
    Case {
        code: "E04",
        when: "a booking was made for a task that has moved on",
        fires: (
            "@environment uat-1 uat | @release payments | build 3d | uat 2d after build
             @booking uat-1 payments for uat wed..thu",
            "E04 error payments uat uat-1",
        ),
        nearly: (
            "@environment uat-1 uat | @release payments | build 3d | uat 2d after build
             @booking uat-1 payments for uat thu..fri",
            "",
        ),
        fixes: &[
            ("booking-follow", ""),
            ("booking-cover", ""),
        ],
        behind: "finish uat <- portfolio-start Mon 07 09:00, takes Wed 09 17:00, closed Thu 10 09:00, takes Fri 11 17:00
                 booking uat-1 <- booked Thu 10 17:00",
    },
    Case {
        code: "E05",
        when: "an environment is booked while it cannot be used",
        fires: (
            "@environment uat-1 uat | @environment uat-2 uat | @release payments | build 9d
             @outage firmware uat-1 wed..wed | @booking uat-1 payments tue..wedT10:00",
            "E05 error payments firmware uat-1",
        ),
        nearly: (
            "@environment uat-1 uat | @release payments | build 9d
             @outage firmware uat-1 wed..wed weekly | @booking uat-1 payments tue..wedT09:00",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
            ("booking-elsewhere", ""),
        ],
        behind: "booking uat-1 <- booked Tue 08 09:00",
    },
    Case {
        code: "E05",
        when: "a part is booked while a freeze holds its whole",
        fires: (
            "@environment bank prod | @environment ledger prod in bank | @release payments | build 9d
             @freeze calm wedT00:00..friT00:00 env bank | @booking ledger payments tue..thu",
            "E05 error payments calm ledger",
        ),
        nearly: (
            "@environment bank prod | @environment ledger prod in bank | @release payments | build 9d
             @freeze calm wedT00:00..friT00:00 env bank | @waive calm payments fri
             @booking ledger payments tue..thu",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
        ],
        behind: "booking ledger <- booked Tue 08 09:00",
    },
    Case {
        code: "E07",
        when: "an older version runs there when a booking begins",
        fires: (
            "@product ledger | @release ledger-72 version 7.2 | core 9d
             @environment uat-1 uat runs ledger:7.2-rc1 | @product shop | @release payments | build 9d
             @booking uat-1 payments wed..thu needs ledger:7.2",
            "E07 warning payments ledger uat-1",
        ),
        nearly: (
            "@product ledger | @release ledger-72 version 7.10 | core 9d
             @environment uat-1 uat capacity 2 runs ledger:7.1 | @product shop | @release payments | build 9d
             @booking uat-1 ledger-72 mon..tue use code-change
             @booking uat-1 payments wed..thu needs ledger:7.2",
            "",
        ),
        fixes: &[
            ("bring-version", ""),
            ("note-version", ""),
        ],
        behind: "booking uat-1 <- booked Wed 09 09:00",
    },
    Case {
        code: "E08",
        when: "there is less time between two bookings than making ready takes",
        fires: (
            "@environment uat-1 uat | @release payments | build 9d | @release mobile | page 9d
             @booking uat-1 payments mon..tueT12:00 tear-down 2eh
             @booking uat-1 mobile tueT14:00..wed set-up 1eh",
            "E08 warning mobile payments uat-1",
        ),
        nearly: (
            "@environment uat-1 uat | @release payments | build 9d | @release mobile | page 9d
             @booking uat-1 payments mon..tueT12:00 tear-down 2eh
             @booking uat-1 mobile tueT15:00..wed set-up 1eh",
            "",
        ),
        fixes: &[
            ("booking-move", ""),
        ],
        behind: "booking uat-1 <- booked Tue 08 12:00
                 booking uat-1 <- booked Tue 08 14:00",
    },
    Case {
        code: "E09",
        when: "an environment is kept for a release that was cancelled",
        fires: (
            "@environment uat-1 uat | @release payments state cancelled | build 9d
             @booking uat-1 payments tue..wed",
            "E09 hint payments uat-1",
        ),
        nearly: (
            "@data-date thu | @environment uat-1 uat | @release payments state cancelled | build 9d
             @booking uat-1 payments tue..wed",
            "",
        ),
        fixes: &[
            ("booking-free", ""),
        ],
        behind: "",
    },
    Case {
        code: "E09",
        when: "an environment is booked with a task that does not count any more",
        fires: (
            "@environment uat-1 uat | @release payments | build 9d | accept 2d inactive
             @booking uat-1 payments with accept",
            "E09 hint payments uat-1",
        ),
        nearly: (
            "@environment uat-1 uat | @release payments | build 9d | accept 2d
             @booking uat-1 payments with accept",
            "",
        ),
        fixes: &[
            ("booking-free", ""),
        ],
        behind: "",
    },
];
