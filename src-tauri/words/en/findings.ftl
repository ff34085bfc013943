## Findings: the rule in two words

finding-title-l01 = Dependency loop
finding-title-l02 = Linked to own summary
finding-title-l03 = Dependency violated
finding-title-l04 = Constraint against dependency
finding-title-l05 = Negative float
finding-title-l06 = Deadline missed
finding-title-l07 = Out of sequence
finding-title-l08 = Loose end
finding-title-l09 = Redundant link
finding-title-d01 = Dates contradict
finding-title-d02 = Overdue
finding-title-d03 = On non-working time
finding-title-d04 = No working time
finding-title-d07 = Slipped against the baseline
finding-title-r01 = Outside its window
finding-title-r02 = Longer than its window
finding-title-r03 = Cut-off missed
finding-title-r04 = Window over capacity
finding-title-r05 = Work in a freeze
finding-title-r06 = Freeze over a window
finding-title-r08 = Prerequisite goes out later
finding-title-r10 = Same target at the same time
finding-title-r11 = Too little time to soak
finding-title-r12 = Lead time too short
finding-title-r13 = Outside date not confirmed
finding-title-e01 = Environment double-booked
finding-title-e02 = Change during a regression
finding-title-e03 = No environment booked
finding-title-e04 = Booking off its task
finding-title-e05 = Booked while closed
finding-title-e07 = Wrong version
finding-title-e08 = No set-up time
finding-title-e09 = Idle booking
finding-title-p04 = No owner
finding-title-g01 = Gate before its work
finding-title-g02 = Gate after the cut-off
finding-title-g03 = Criteria open
finding-title-g04 = Passed without criteria
finding-title-g05 = Sign-off missing
finding-title-g10 = Below threshold
finding-title-g14 = Not reviewed
finding-title-c01 = Over budget
finding-title-h03 = Waiver expired
finding-title-h05 = Unpublished changes

## Findings: the sentence with its numbers

finding-l01 = These tasks wait for each other: { $path }. Until that is mended, the dependency of { $successor } on { $predecessor } is left out.
finding-l02 = { $case ->
    [itself] { $task } depends on itself.
   *[summary] { $task } and its own summary { $summary } depend on each other. The dependency binds nothing.
 }
finding-l03 = { $edge ->
    [finish] { $successor } finishes on { $at }, { $by } before { $predecessor } allows ({ $allowed })
   *[start] { $successor } starts on { $at }, { $by } before { $predecessor } allows ({ $allowed })
 }: { $hold ->
    [actual] that is when it really happened.
    [external] its dates are set outside this plan.
    [manual] its dates are set by hand.
   *[pinned] it must start on that date.
 }
finding-l04 = { $rule ->
    [links] “{ $constraint } { $date }” does not hold for { $successor }: it { $edge ->
        [finish] finishes
       *[start] starts
     } on { $at }, { $by } too late.
   *[dates] “{ $constraint } { $date }” keeps { $successor } { $by } before { $predecessor } allows it to { $edge ->
        [finish] finish
       *[start] start
     } ({ $allowed }).
 }
finding-l05 = { $task } finishes on { $finish }, { $by } later than it may ({ $latest }) if every date behind it is to hold.
finding-l06 = { $task } finishes on { $finish }, { $by } after its deadline { $date }.
finding-l07 = { $successor } started on { $at }, { $by } before { $predecessor } allows ({ $allowed }).
finding-l08 = { $case ->
    [alone] { $task } is tied to nothing: no task comes before it and none follows.
   *[nothing-follows] Nothing follows { $task }, and it does not end its release: a delay would go unseen.
 }
finding-l09 = { $successor } waits for { $predecessor } anyway, through other tasks: the direct dependency adds nothing.
finding-d01 = { $case ->
    [finish-before-start] { $task } is said to have finished on { $at }, before it started on { $against }.
    [finish-in-future] { $task } is said to have finished on { $at }, after the data date { $against }.
   *[start-in-future] { $task } is said to have started on { $at }, after the data date { $against }.
 }
finding-d02 = { $case ->
    [finish] { $task } should have finished on { $date }, { $by } before the data date; no actual finish was entered.
    [pushed] { $task } was to start on { $date }; that passed { $by } ago, so it waits for the data date.
   *[start] { $task } should have started on { $date }, { $by } before the data date; no actual start was entered.
 }
finding-d03 = { $edge ->
    [finish] { $task } is held to finish on { $at }, when nobody works. The last working time before is { $open }.
   *[start] { $task } is held to start on { $at }, when nobody works. The next working time is { $open }.
 }
finding-d04 = { $calendar } has no working time, so its time counts around the clock.
finding-d07 = { $name } finishes on { $finish }, { $by } later than “{ $baseline }” promised ({ $was }).
finding-r01 = { $case ->
    [missed] { $release } misses its target “{ $window }” on { $opens }: its deployment begins on { $lies }.
    [closed] The target of { $release }, “{ $window }” on { $opens }, does not admit it or is closed by a freeze: its deployment begins on { $lies }.
    [pinned] { $task } of { $release } is held to { $lies }, where no window admits it.
   *[none] No window admits { $release } after it is ready: its deployment is placed as if there were none.
 }
finding-r02 = The deployment of { $release } begins in “{ $window }” on { $opens } and ends { $by } after it has to.
finding-r03 = { $release } is ready on { $ready }, { $by } after the cut-off of “{ $window }” on { $opens } ({ $cut-off }): { $task } is through last. { $case ->
    [cliff] The next window opens { $cliff } later.
   *[last] There is no later window.
 }
finding-r04 = “{ $window }” on { $opens } takes { $capacity } { $capacity ->
    [one] release
   *[other] releases
 }, and { $count } lie in it: { $names }.
finding-r05 = { $task } lies in the freeze “{ $freeze }” from { $from } to { $to }, which its scope falls into.
finding-r06 = { $count ->
    [one] “{ $window }” on { $opens } lies wholly in the freeze “{ $freeze }”: nothing can go out in it.
   *[other] “{ $window }” lies wholly in the freeze “{ $freeze }” { $count } times, from { $opens } to { $last }: nothing can go out in it.
 }
finding-r08 = { $one } goes out on { $first }, before { $other }, which it needs: that goes out on { $second }.
finding-r10 = { $one } and { $other } change the same product or environment in overlapping windows from { $start }, and nothing says which comes first.
finding-r11 = { $other } changes the product { $gap } after { $one } did; { $least } are wanted for it to soak.
finding-r12 = { $release } has { $there } from its scope freeze on { $from } to its window on { $until }; its phases need at least { $least }.
finding-r13 = { $release } needs “{ $event }” on { $date }, which is not confirmed.
finding-e01 = { $case ->
    [capacity] { $environment } takes { $capacity } { $capacity ->
        [one] booking
       *[other] bookings
     } at once, and from { $from } { $count } share it: { $names }.
   *[pair] { $one } and { $other } both hold { $environment } from { $from } to { $to }, and one of them keeps others out.
 }
finding-e02 = { $one } changes { $environment } from { $from } to { $to }, while the regression of { $other } needs it to stay as it is.
finding-e03 = { $phase } of { $release } from { $start } to { $finish } needs an environment for { $stage }, and none is booked.
finding-e04 = The booking of { $environment } for { $task } of { $release } lasts from { $begins } to { $ends }; the task lies from { $start } to { $finish }.
finding-e05 = { $release } holds { $environment } from { $begins } to { $ends }, and { $case ->
    [freeze] the freeze “{ $name }” closes it from { $from } to { $to }.
   *[outage] “{ $name }” closes it from { $from } to { $to }.
 }
finding-e07 = { $release } needs { $product } { $needed } in { $environment } on { $begins }; { $case ->
    [old] { $product } { $there } is there then.
   *[none] nothing says that any version is there then.
 }
finding-e08 = { $one } begins in { $environment } { $gap } after { $other } ends; clearing up and making ready take { $least }.
finding-e09 = { $case ->
    [with-task] { $environment } is booked for { $release } with { $task }, which does not count any more.
   *[other] { $environment } is booked for { $release } from { $begins } to { $ends }, and { $case ->
        [cancelled] the release was cancelled.
        [over] the release is over.
        [task-done] the task it was for is finished.
       *[task-gone] the task it was for does not count any more.
     }
 }
finding-p04 = { $kind ->
    [task] Nobody answers for { $name } of { $release }, which begins on { $date }
    [gate] Nobody chairs { $name } of { $release } on { $date }
    [criterion] Nobody sees to “{ $name }” of { $release }, which is due on { $date }
   *[booking] Nobody is said to have asked for { $name } for { $release } from { $date }
 }{ $more ->
    [0] .
    [one] , nor for one more.
   *[other] , nor for { $more } more.
 }
finding-g01 = { $gate } of { $release } is to be decided on { $date }, { $by } before { $task } finishes ({ $finish }).
finding-g02 = { $gate } of { $release } is to be decided on { $date }, { $by } after the cut-off of “{ $window }” on { $opens } ({ $cut-off }).
finding-g03 = { $gate } of { $release } on { $date } still asks for { $count ->
    [one] one mandatory criterion
   *[other] { $count } mandatory criteria
 }: { $names }{ $more ->
    [0] .
   *[other] , and { $more } more.
 }
finding-g04 = { $gate } of { $release } is passed, although { $count ->
    [one] one mandatory criterion is
   *[other] { $count } mandatory criteria are
 } not met: { $names }{ $more ->
    [0] .
   *[other] , and { $more } more.
 }
finding-g05 = { $case ->
    [nobody] Nobody was named to sign { $gate } of { $release } for { $roles }
   *[silent] { $gate } of { $release } is not signed for { $roles }
 }{ $dated ->
    [yes] ; it is decided on { $date }.
   *[no] .
 }
finding-g10 = “{ $criterion }” is at { $value } { $unit }{ $measured ->
    [yes] { " " }({ $as-of })
   *[no] { "" }
 }; { $gate } of { $release } asks for { $case ->
    [at-most] { $threshold } { $unit } at most.
   *[at-least] { $threshold } { $unit } at least.
 }
finding-g14 = { $release } has been out since { $out } ({ $since }), and no review of it is planned or was held.
finding-c01 = { $case ->
    [pace] At the cost of its work so far { $name } will cost { $forecast }, { $over } more than its budget of { $budget }.
   *[plan] As it is planned now { $name } will cost { $forecast }, { $over } more than its budget of { $budget }.
 }
finding-h03 = { $case ->
    [freeze] The waiver of the freeze “{ $freeze }” by { $approver } expired on { $date }, and the freeze is still to come: { $reason }
   *[finding] The waiver by { $approver } expired on { $date }, and what it permitted is still there: { $reason }
 }
finding-h05 = Since publication { $number }, “{ $name }”, of { $at }, { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
 } and { $releases ->
    [one] one release
   *[other] { $releases } releases
 } have other dates.

## Fixes

fix-assign = { $count ->
    [one] Let { $person } answer for it
   *[other] Let { $person } answer for all { $count } in { $release }
 }
fix-book = Book { $environment } for { $phase }
fix-book-at = Book { $environment } for { $release } from { $date }
fix-booking-cover = Book { $environment } for { $task } from { $from } to { $to }
fix-booking-elsewhere = Let { $release } use { $other } instead of { $environment }
fix-booking-follow = Let the booking of { $environment } move with { $task }
fix-booking-free = Give { $environment } back, which is booked for { $release }
fix-booking-move = Move the booking of { $environment } for { $release } to { $date }
fix-booking-share = Let both share { $environment }, which takes { $capacity } at once
fix-bring-version = Let { $release } come to { $environment } before { $date }
fix-criteria-waive = { $count ->
    [one] Pass { $gate } without “{ $criterion }”
   *[other] Pass { $gate } without these { $count } criteria
 }
fix-criterion-met = Note that “{ $criterion }” is met
fix-gates-move = Move all { $count } gates of { $release } that lie wrong, each behind its work or before the cut-off
fix-gate-move = Decide { $gate } of { $release } on { $date }
fix-gate-reopen = Reopen { $gate } of { $release }
fix-note-version = Note that { $product } { $version } is in { $environment }
fix-plan-review = Review { $release } on { $date }
fix-publish = Publish “{ $name }” again as { $by }
fix-sign-off-assign = { $count ->
    [one] Let { $person } sign for { $role }
   *[other] Let { $person } sign for all { $count } roles
 }
fix-waiver-renew = Renew the waiver by { $approver } until { $date }
fix-waiver-withdraw = Withdraw the waiver by { $approver }
fix-aim = Let { $release } go out in “{ $window }” on { $date }
fix-capacity = Let “{ $window }” take { $count } releases
fix-accept = Accept it with a waiver
fix-waive-task = Permit { $task } in the freeze “{ $freeze }”, until { $date }
fix-window-besides = Open “{ $window }” once more before the freeze “{ $freeze }”, on { $date }, and accept those within it
fix-cut-off = Let “{ $window }” take what is ready { $cut } before it opens
fix-freeze-later = Let the freeze “{ $freeze }” begin on { $date }
fix-freeze-sooner = Let the freeze “{ $freeze }” end on { $date }
fix-waive-freeze = Permit { $release } to go on in the freeze “{ $freeze }”, until { $date }
fix-confirm = Note that “{ $event }” on { $date } is confirmed
fix-decouple = Let { $one } only wish for { $other }
fix-emergency = Open an emergency window for { $release } on { $date }
fix-sequence = Let { $second } follow { $first } in the window
fix-touches-nothing = Note that { $task } changes nothing that is frozen
fix-window-before = Open “{ $window }” before the freeze “{ $freeze }”, on { $date }
fix-window-longer = Let “{ $window }” stay open { $by } longer
fix-advance-data-date = Advance the data date to { $date }
fix-auto = Let dependencies place { $task }
fix-calendar-week = Give { $calendar } a week from Monday to Friday, 9 to 17
fix-calendar-use = Use { $other } wherever { $calendar } is used
fix-clear-progress = Take back the progress of { $task }
fix-constraint-lift = Lift the constraint of { $task }
fix-constraint-move = Move the constraint of { $task } to { $date }
fix-deadline-lift = Lift the deadline of { $task }
fix-deadline-move = Move the deadline of { $task } to { $date }
fix-finish-as-planned = Record that { $task } finished as planned, on { $date }
fix-finished-on = Record that { $task } finished on { $date }
fix-lag = Change the lag from { $predecessor } to { $successor } to { $lag }
fix-link-to = Let { $successor } wait for { $task }
fix-move = Move { $task } to { $date }
fix-overlap = Let { $successor } start { $by } before { $predecessor } finishes
fix-promise-anew = Take “{ $baseline }” again with the dates as they are now
fix-raise-budget = Raise the budget of { $name } to { $budget }
fix-reschedule = Move what is left of { $task } to the data date
fix-shorten = Shorten { $task } from { $from } to { $to }
fix-snap = Move { $task } to working time on { $date }
fix-start-as-planned = Record that { $task } started as planned, on { $date }
fix-started-on = Record that { $task } started on { $date }
fix-together = Let { $successor } start together with { $predecessor }
fix-unlink = Drop the dependency of { $successor } on { $predecessor }

## Severity, in words and counted

severity-blocker = Blocker
severity-error = Error
severity-warning = Warning
severity-hint = Hint
count-blocker = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
 }
count-error = { $n ->
    [one] { $n } error
   *[other] { $n } errors
 }
count-warning = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
 }
count-hint = { $n ->
    [one] { $n } hint
   *[other] { $n } hints
 }

## The view

findings-title = Findings
findings-count = { $n ->
    [0] No findings
    [one] { $n } finding
   *[other] { $n } findings
 }
findings-filter = Show
findings-list = Findings by release
findings-none = Nothing stands in the way.
findings-none-why = Every rule was checked after your last change.
findings-none-shown = Nothing of this kind. Show more severities above.
findings-everything = Whole portfolio
findings-releases-hit = { $n ->
    [0] No release has errors.
    [one] One release has errors.
   *[other] { $n } releases have errors.
 }
findings-waive = Accept for a while…
findings-show-in-plan = Show in plan
findings-open = Open
findings-waived = Accepted for a while
findings-accepted = Accepted until { $date } by { $who }
findings-open-waiver = Open waiver
findings-rule = Rule
findings-since = { $severity } since { $date }
findings-severity = Severity
findings-release = Release
findings-start = Start
findings-finish = Finish
findings-float = Total float
findings-about = What it is about
findings-booking = { $environment } for { $release }
findings-fixes = What would mend it
findings-fixes-note = Measured on a copy of the plan. Nothing applies itself.
findings-fixes-none = Nothing mends this by itself. Change the tasks it is about.
findings-fixes-loading = Looking for fixes…
findings-fix = Fix
findings-fix-moved = Tasks moved
findings-fix-slip = Slip
findings-fix-clears = Clears
findings-fix-adds = Adds
findings-fix-effect = If you apply it
findings-fix-no-slip = No release finishes on another day.
findings-fix-apply = Apply this fix
findings-fix-removes = { $n ->
    [0] It clears no finding.
    [one] It clears one finding.
   *[other] It clears { $n } findings.
 }
findings-fix-new = { $n ->
    [0] It adds no new finding.
    [one] It adds one new finding:
   *[other] It adds { $n } new findings:
 }
findings-group-toggle = Findings of { $name }
findings-more = Show { $n } more
