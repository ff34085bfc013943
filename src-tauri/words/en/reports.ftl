## Reports: their kinds and parts

report-kind-weekly = Weekly one-pager
report-kind-monthly = Monthly pack
report-kind-why-weekly = How it stands and why, what has changed, what comes and what is to be decided, on one page.
report-kind-why-monthly = The portfolio in some slides, for those who decide.
report-section-one-pager = One page
report-section-standing = Status of releases
report-section-roadmap = Roadmap
report-section-promised = Promised and expected
report-section-trend = Milestone trend
report-section-coming = Next 30, 60, 90 days
report-section-calendar = The next six weeks
report-section-obstacles = What stands in the way
report-section-dependencies = Dependencies of releases
report-section-capacity = Environments and bookings
report-section-decisions = Decisions

## Titles: the message of a page

report-title-plan = { $n ->
    [one] One release is planned
   *[other] { $n } releases are planned
}
report-title-all-make = { $n ->
    [0] No release aims at a window
    [one] The release that aims at a window makes it
   *[other] All { $n } releases that aim at a window make it
}
report-title-misses = { $release } misses its window of { $window } by { $by }
report-title-misses-next = { $release } misses its window of { $window } by { $by }; the next one is { $cliff } later
report-title-lies-after = { $release } misses its window of { $window }
report-title-lies-after-next = { $release } misses its window of { $window }; the next one is { $cliff } later
report-title-and-others = { $sentence }, { $n ->
    [one] and so does one more
   *[other] and { $n } more miss theirs
}
report-title-colours = { $of ->
    [one] { $red ->
        [0] { $amber ->
            [0] The release is neither red nor amber
           *[other] The release is amber
        }
       *[other] The release is red
    }
   *[other] { $red ->
        [0] None of { $of } releases is red
        [one] One of { $of } releases is red
       *[other] { $red } of { $of } releases are red
    }{ $amber ->
        [0] {""}
        [one] , one is amber
       *[other] , { $amber } are amber
    }
}
report-title-goes-out = { $release } goes out on { $date }
report-title-is-out = { $release } went out on { $date }
report-title-without-date = { $release } has no date yet
report-title-coming = In the next 30 days { $windows ->
    [0] no window opens for a release
    [one] one window opens
   *[other] { $windows } windows open
} and { $gates ->
    [0] no gate is decided
    [one] one gate is decided
   *[other] { $gates } gates are decided
}
report-title-obstacles = { $errors ->
    [0] No error is open
    [one] One error is open
   *[other] { $errors } errors are open
}, { $warnings ->
    [0] and no warning
    [one] and one warning
   *[other] and { $warnings } warnings
}
report-title-dependencies = { $n ->
    [0] No release waits for another
    [one] One release waits for another
   *[other] Releases wait for each other in { $n } places
}
report-title-tightest = { $waiting } waits for { $needed } with { $float } to spare
report-title-decisions = { $n ->
    [0] Nothing is to be decided
    [one] One decision is needed
   *[other] { $n } decisions are needed
}
report-title-trend = { $release } has slipped { $by } since it was first told
report-title-trend-kept = Every release keeps the date that was told first

## What stands on the pages

report-unpublished = not published yet
report-live = live
report-aims-at = Window of { $date }
report-window = window { $date }
report-owner = Release manager { $name }
report-goes-out = Goes out on { $date }
report-cliff = { $days } to the next window
report-weekly-subtitle = Weekly status
report-complete = Complete
report-days = { $from ->
    [0] The next { $to } days
   *[other] In { $from } to { $to } days
}
report-due = By
report-whose = Who
report-changes = What has changed
report-changes-since = What has changed since { $date }
report-changes-unpublished = Nothing was published yet. Publish the plan, and the next report says what has changed since.
report-changes-none = Nothing has moved.
report-new = new
report-dropped = dropped
report-obstacles = What stands in the way
report-obstacles-none = Nothing stands in the way.
report-decisions = Decisions needed
report-promised = Promised
report-expected = Expected
report-variance = Difference
report-on-time = as promised
report-promised-since = Against “{ $name }”, { $date }
report-promised-none = Nothing was promised yet
report-promised-none-why = Take a baseline or publish the plan. From then on this page shows what has moved against it.
report-promised-kept = { $n ->
    [one] The release keeps what was promised
   *[other] All { $n } releases keep what was promised
}
report-promised-late = { $release } is { $by } late{ $of ->
    [one] {""}
   *[other] ; { $n ->
        [one] one of { $of } releases is later than promised
       *[other] { $n } of { $of } releases are later than promised
    }
}
report-trend-none = There is no trend yet
report-trend-none-why = A trend needs a plan that was published or a baseline that was taken before. Publish the plan with each report.
report-trend-how = From left to right, when the plan was told; upwards, when each release was to go out. A level line keeps its date.
report-trend-point = { $release }, as told on { $told }: { $date }
report-dependencies-how = The release of a row waits for the release of a column: how often, and how far the tightest may slip.
report-dependencies-none = No work of one release waits for work of another.
report-waits = { $waiting } waits for { $needed }: { $n ->
    [one] one dependency
   *[other] { $n } dependencies
}
report-waits-float = { report-waits }, { $float } to spare
report-roadmap-empty = Nothing is planned in these months.
report-roadmap-means = Releases over time
report-notes-quiet = Every release is on its way; nothing needs a word.
report-legend-build = build
report-legend-test = test
report-legend-acceptance = acceptance
report-legend-gate = next gate
report-legend-outing = goes out
report-legend-done = went out
report-legend-window = release window
report-legend-freeze = freeze

## Letters in the shapes of states

rag-letter-red = R
rag-letter-amber = A
rag-letter-green = G
rag-letter-none = –

## The go/no-go sheet

report-kind-go-no-go = Go/no-go sheet
report-kind-why-go-no-go = What must be true before a release goes out, whether it is, what was permitted, and who signs.
report-section-go-no-go = Go/no-go sheet
report-go-no-go-none = No release waits for a decision
report-title-go-no-go = { $release }: { $met } of { $of } criteria are met; { $gate } is on { $date }
report-title-criteria = { $release }: { $met } of { $of } criteria are met
report-title-no-gates = { $release } has no gates
report-criteria = Criteria
report-criteria-none = No criterion is asked for.
report-criterion = Criterion
report-criterion-optional = { $gate }, not mandatory
report-evidence = Evidence
report-evidence-count = { $n ->
    [one] one piece
   *[other] { $n } pieces
}
report-sign-offs-none = Nobody is asked to sign.
report-signature = Signature and date
report-back-out = Back-out
report-back-out-none = It lies in no window yet, so nothing says until when it can be backed out.
report-deployment = Deployment
report-deployment-until = to { $at }
report-no-return = Point of no return
report-no-return-why = Backing out that begins by then ends in the window.
report-no-return-passed = The deployment ends later: by then it can no longer be backed out in the window.
report-no-return-without-reserve = No time is kept for backing out: the rules of the portfolio have no reserve.
report-window-closes = window closes { $at }
report-waivers = Waivers
report-waivers-none = Nothing was permitted.
report-waiver = Why, and by whom
report-until = Until

## Why a release slipped

report-section-slip = Why it slipped
report-title-slip = { $release } slipped { $days }, most of it by { $worst }
report-title-earlier = { $release } comes earlier than promised: { $days }
report-slip-how = Promised for { $was }, expected on { $is }; working days, cause by cause
report-slip-whole = in all
report-slip-steps = Who changed what

## Looking back

report-kind-quarterly = Quarterly review
report-kind-why-quarterly = What was planned and what became of it: milestones, slips, lead times, and what moved and why.
report-section-curve = Milestones over time
report-section-record = Delivery record
report-title-curve = { $n ->
    [one] One milestone is reached; { $was } were promised by now
   *[other] { $n } milestones are reached; { $was } were promised by now
}
report-title-curve-plain = { $n ->
    [one] One milestone is reached
   *[other] { $n } milestones are reached
}
report-curve-how = Milestones over time: as was promised, as is expected, and as reached
report-curve-means = { $name }: { $n ->
    [one] one milestone
   *[other] { $n } milestones
}
report-reached = Reached
report-title-record = { $of ->
    [one] { $n ->
        [0] The release does not keep the date that was told first
       *[other] The release keeps the date that was told first
    }
   *[other] { $n ->
        [one] One of { $of } releases keeps the date that was told first
       *[other] { $n } of { $of } releases keep the date that was told first
    }
}
report-on-window = { $of ->
    [0] No release aims at a window now
    [one] { $n ->
        [0] The release misses the window at which it aims now
       *[other] The release makes the window at which it aims now
    }
   *[other] { $n ->
        [one] One of { $of } releases makes the window at which it aims now
       *[other] { $n } of { $of } releases make the window at which they aim now
    }
}
report-distribution = By how much releases moved since they were first told
report-class-early = earlier
report-class-kept = as told
report-class-week = to 7 days later
report-class-fortnight = to 14 days later
report-class-month = to 31 days later
report-class-more = more than 31 days later
report-lead-times = How long phases take
report-lead-times-none = No release has phases.
report-phase = Phase
report-median = Median
report-range = Shortest – longest
report-count = Releases

## The process slide

report-kind-process = Process slide
report-kind-why-process = Phases, work and gates of the release process, as its template has them.
report-section-process = Release process
report-process-none = There is no release template
report-process-criteria = { $n ->
    [0] no criterion
    [one] one criterion
   *[other] { $n } criteria
}
report-title-process = { $name }: { $phases } phases, { $gates ->
    [0] no gate
    [one] one gate
   *[other] { $gates } gates
}

## Reports as a web page

report-as-text = As text
report-notes = Notes to the speaker

## Risks and issues

report-section-cost = Cost
report-cost-budget = Budget
report-cost-actual = Spent (AC)
report-cost-earned = Earned (EV)
report-cost-spi = SPI
report-cost-cpi = CPI
report-cost-forecast = Forecast
report-cost-left = Left of budget
report-cost-planned = Planned (PV), at the end
report-cost-curves = What was planned, earned and spent, and the forecast, over time
report-cost-curve-means = { $name }: { $amount }
report-title-cost-curve = By { $date }, { $planned } was to be spent; { $spent } was, for work worth { $earned }
report-cost-by-plan = Measured by the plan as it stands
report-cost-by-baseline = Measured by “{ $name }”
report-cost-over = { $n ->
    [1] { $release } will cost { $percent } % more than its budget
   *[other] { $release } will cost { $percent } % more than its budget; { $n } of { $of } budgets do not suffice
 }
report-cost-within = { $n ->
    [one] The release with a budget stays within it
   *[other] All { $n } releases stay within their budgets
 }
report-cost-all = { $n ->
    [one] One release will cost { $forecast }
   *[other] { $n } releases together will cost { $forecast }
 }
report-section-risks = Risks and issues
report-title-risks = { $n ->
    [0] No risk or issue is open
    [one] One risk or issue is open
   *[other] { $n } risks, issues and decisions are open
}
report-risks-none = Nothing is open in the RAID log.
report-exposure = Exposure

## What changed since

report-kind-changes = What changed
report-kind-why-changes = What changed since a report, a publication, a baseline or a day: in a chart of dates, and change by change in words.
report-section-changes = What changed
report-change = Change
report-title-changes-slips = { $release } slips { $by }; { $changes }
report-title-changes-earlier = { $release } goes out { $by } earlier; { $changes }
report-title-changes-kept = No release moved; { $changes }
report-title-changes-none = Nothing has changed since { $date }
report-changes-count = { $n ->
    [0] nothing else changed
    [one] one change
   *[other] { $n } changes
}{ $of ->
    [0] {""}
    [one] {" "}in one release
   *[other] {" "}in { $of } releases
}
report-title-changes-requirement = { $n ->
    [one] One change of what is required
   *[other] { $n } changes of what is required
}
report-title-changes-qa-plan = { $n ->
    [one] One change of the QA plan
   *[other] { $n } changes of the QA plan
}
report-title-changes-schedule = { $n ->
    [one] One change of the schedule
   *[other] { $n } changes of the schedule
}
report-title-changes-scope = { $n ->
    [one] One change of scope
   *[other] { $n } changes of scope
}
report-title-changes-most = { $n ->
    [0] { $head }, in { $release }
    [one] { $head }, one of them in { $release }
   *[other] { $head }, { $n } of them in { $release }
}
report-changes-other = { $n ->
    [one] One more change concerns notes, the RAID log, views or reports.
   *[other] { $n } more changes concern notes, the RAID log, views or reports.
}
report-changes-same = as before
report-changes-kept = { $n ->
    [one] One release goes out when it was to
   *[other] { $n } releases go out when they were to
}
report-changes-then = Was to go out on { $date }
report-changes-means = When releases were to go out, and when they go out now
report-changes-nothing-before = There is nothing to compare with yet
report-changes-nothing-before-why = The plan has no journal here that would lead back to an earlier state. Open it as a portfolio, and the next report says what has changed.
report-legend-then = forecast then
report-legend-now = forecast now
changes-with-it = { $n ->
    [one] { $sentence }, with one entry of its own
   *[other] { $sentence }, with { $n } entries of its own
}
changes-quoted = “{ $name }”
changes-many-new = { $table }: { $n } are new, { $names } and others
changes-many-removed = { $table }: { $n } are removed, { $names } and others

## How full environments are

report-capacity-how = Places in use at the same time, at most, in the weeks that begin on these days
report-capacity-used = used
report-title-clashes = { $n ->
    [one] Bookings clash in one place
   *[other] Bookings clash in { $n } places
}
report-title-capacity = { $environment } is the fullest environment with { $share } in use; no bookings clash
report-clashes = { $n ->
    [one] one clash
   *[other] { $n } clashes
}
report-places = { $used } of { $of }
report-places-in-week = { $week }: { report-places }

## The weeks ahead

report-title-calendar = { $windows ->
    [0] No window opens
    [one] One window opens
   *[other] { $windows } windows open
} in the next six weeks, { $gates ->
    [0] no gate is decided
    [one] one gate is decided
   *[other] { $gates } gates are decided
}
report-calendar-more = { $n } more
