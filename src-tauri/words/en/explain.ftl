## Why a task starts when it does: one sentence a step, the first cause first

why-portfolio-start = The plan starts on { $date }.
why-release-start = { $release } starts on { $date }.
why-summary-put = { $summary } was put on { $date } by hand.
why-data-date = Work that is still to do cannot lie before the data date { $date }.
why-actual-start = { $task } really started on { $date }.
why-actual-finish = { $task } really finished on { $date }.
why-resumes = { $task } continues on { $date }.
why-manual = { $edge ->
    [finish] { $task } was made to end on { $date } by hand.
   *[start] { $task } was put on { $date } by hand.
 }
why-external = { $edge ->
    [finish] { $task } is planned elsewhere and ends on { $date }.
   *[start] { $task } is planned elsewhere and starts on { $date }.
 }
why-late = { $task } starts as late as it may without holding up what follows: { $date }.
why-constraint = “{ $constraint } { $date }” is set for { $task }.
why-constraint-finish = “{ $constraint } { $date }” is set for { $task }, so it starts on { $start }.
why-constraint-above = “{ $constraint } { $date }” is set for { $summary } and all that stands under it.
why-takes = { $task } takes { $duration }.
why-remaining = { $task } still needs { $duration }.
why-reached = { $task } is reached.
why-summary-begins = { $summary } begins with { $task }.
why-summary-ends = { $summary } ends with { $task }.
why-starts-with = { $task } waits for the start of { $predecessor }.
why-finishes-with = { $task } may not finish before { $predecessor } does, and takes { $duration } itself.
why-finishes-on-start = { $task } may not finish before { $predecessor } starts, and takes { $duration } itself.
why-lag = { $case ->
    [share] { $lag } of the duration of { $predecessor } must pass before { $task }.
   *[length] { $lag } must pass between { $predecessor } and { $task }.
 }
why-lead = { $case ->
    [share] { $task } may run ahead of { $predecessor } by { $lag } of its duration.
   *[length] { $task } may run ahead of { $predecessor } by { $lag }.
 }
why-levelling = Levelling holds { $task } back by { $delay }.
why-closed = { $case ->
    [holiday] Day off ({ $names }) until { $date }.
    [leave] Away until { $date }: { $names }.
    [weekend] Weekend until { $date }.
   *[hours] After hours until { $date }.
 }
why-goes-on = { $task } goes on for { $duration }.
why-held = { $case ->
    [booking] { $names } is booked by another release until { $date }.
    [outage] Outage “{ $names }” holds { $task } back until { $date }.
   *[freeze] Freeze “{ $names }” holds { $task } back until { $date }.
 }
why-window = { $case ->
    [target] { $task } waits until its window “{ $window }” opens on { $date }.
    [frozen] { $task } waits for “{ $window }” on { $date }.
    [too-long] { $task } waits until “{ $window }” opens on { $date }, and is too long for it.
   *[next] { $task } waits for “{ $window }” on { $date }, the next window for which its release is ready.
 }
why-frozen-out = { $case ->
    [booking] The booking of { $names }
   *[freeze] The freeze “{ $names }”
 } closes “{ $window }” on { $opens }{ $more ->
    [0] { "" }
    [one] { " " }and one more
   *[other] { " " }and { $more } more
 }: { $task } goes out in “{ $next }” on { $date }.

## What binds a date as well

tie-dependency = { $kind ->
    [ss] { $predecessor } starts no earlier, and { $task } waits for its start.
    [ff] { $predecessor } finishes no earlier, and { $task } may not finish before it.
    [sf] { $predecessor } starts no earlier, and { $task } may not finish before that.
   *[fs] { $predecessor } finishes no earlier, and { $task } waits for it.
 }
tie-constraint = “{ $constraint } { $date }” is set for { $task }.
tie-data-date = Work that is still to do cannot lie before the data date { $date }.
tie-start = Nothing starts before { $date }.

## What kind of cause a step is

cause-actual = Actual date
cause-closed = Closed time
cause-constraint = Constraint
cause-data-date = Data date
cause-dependency = Dependency
cause-external = Planned elsewhere
cause-lag = Lag
cause-late = As late as possible
cause-levelling = Levelling
cause-manual = Set by hand
cause-portfolio-start = Start of the plan
cause-release-start = Start of the release
cause-summary = Summary
cause-freeze = Freeze
cause-booking = Booking
cause-outage = Outage
cause-window = Release window

## What stands behind a finding

chain-title = How it comes about
chain-causes = { $n ->
    [one] one cause
   *[other] { $n } causes
 }
chain-start = { $task } starts on { $date }
chain-finish = { $task } finishes on { $date }
chain-booking = { $edge ->
    [finish] { $environment } is held for { $release } until { $date }
   *[start] { $environment } is held for { $release } from { $date }
 }
chain-gate = { $gate } of { $release } is decided on { $date }
chain-loop = The loop
why-waits = { $task } waits for { $predecessor }.
why-booked = { $edge ->
    [finish] The booking of { $environment } for { $release } was made until { $date }, and moves with no task.
   *[start] The booking of { $environment } for { $release } was made from { $date }, and moves with no task.
 }
why-decided = People set the decision at { $gate } of { $release } to { $date }.
