## Names

release-name = { $name } { $version }

## Chart: ruler and marks

chart-today = Today { $date }
chart-data-date = Data date { $date }
chart-week = W{ $week }
chart-month = { $month } { $year }
chart-quarter = Q{ $quarter }
chart-fiscal-year = FY { $from }/{ $to }
chart-release-finish = Finishes { $date }
chart-release-done = Finished { $date }

## Chart: windows and freezes

band-window = release window
band-swallowed = release window, closed by a freeze
band-freeze = freeze
band-soft-freeze = soft freeze, warns only
band-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}

## How a release stands to its window

aim-made = Window { $date }
aim-missed = Misses { $date }
aim-too-long = Too long for { $date }
aim-nowhere = No window admits it
aim-cliff = next window { $by } later
aim-ready = Ready { $ready }
aim-ready-by = Ready { $ready }, cut-off { $date }
aim-cut-off = Cut-off { $date }

## Chart: what is under the pointer

drag-link-aim = Drop it on the task that comes after
drag-link = { $from } → { $to }
drag-length = { $from } → { $to }
drag-nothing = No date moves
drag-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
drag-others-slip = { $count ->
    [one] 1 other release slips
   *[other] { $count } other releases slip
}
drag-new-conflicts = { $count ->
    [one] 1 new conflict
   *[other] { $count } new conflicts
}
drag-ended-conflicts = { $count ->
    [one] 1 conflict less
   *[other] { $count } conflicts less
}
drag-release-by = { $release } { $by }
drag-to-release = To { $release }
drag-assign-aim = Drop it on another release
drag-window-misses = { $release } misses { $date }
drag-window-cliff = { $release } misses { $date } · cliff { $by }
drag-window-regains = { $release } makes { $date } again
drag-window-later = { $release } waits for { $date }
drag-window-sooner = { $release } goes out { $date } already
drag-freeze = Freeze “{ $name }” until { $date }

# To what the edge of a bar snaps.
snap-at = { $date }, { $what }
snap-predecessor = finish of { $name }
snap-finish = finish of { $name }
snap-start = start of { $name }
snap-milestone = { $name }
snap-release = end of { $name }
snap-cut-off = cut-off of { $name }
snap-window-opens = { $name } opens
snap-window-closes = { $name } closes
snap-freeze-begins = { $name } begins
snap-freeze-ends = { $name } ends
snap-today = now
snap-data-date = data date

# What stops a bar.
barrier-freeze = Freeze { $name }: { $dates }
barrier-outage = Outage { $name }: { $dates }
barrier-booking = { $name } is booked: { $dates }
barrier-place-inside = Place inside with waiver

link-popover = Link from { $from } to { $to }

# The card of the task that is pointed at.
card-dates = Dates
card-length = Length
card-float = Float
card-window-float = Window float
card-driven-by = Driven by

## Grid

grid-label = Plan
grid-column-name = Name
grid-column-duration = Duration
grid-column-start = Start
grid-column-finish = Finish
grid-column-float = Float
grid-column-window-float = Window float
grid-column-owner = Owner
grid-column-done = Done
grid-column-deadline = Deadline
grid-add-task = Add a task
grid-new-task = New task
grid-new-product = New product
grid-expand = Show what stands under { $name }
grid-collapse = Hide what stands under { $name }
grid-done = done
grid-releases = { $count ->
    [one] 1 release
   *[other] { $count } releases
}
grid-chosen = { $count ->
    [one] 1 task chosen
   *[other] { $count } tasks chosen
}
grid-carried = { $count } tasks
grid-carried-nowhere = not here
grid-carried-into = → { $group }
grid-carried-sorted = Rows stand where the sorting puts them.
regroup-product = The product comes from the release: carry the task to another release.
regroup-team = The team comes from the owner: give the task to somebody else.
regroup-status = The state is that of the whole release.
regroup-phase = It stands under a phase: it cannot be of none.
regroup-environment = What is booked for it, or used by its phase, stays.
grid-spoken-span = { $start } to { $finish }
grid-spoken-task = { $start } to { $finish }, { $percent } done, { $critical ->
    [yes] critical,
   *[no] {""}
} float { $float }
grid-spoken-window = window float { $float }

plan-splitter = Width of the grid

## An empty plan

plan-empty-title = This portfolio has no releases yet
plan-empty-why = A release holds the tasks that lead to one version going out.
plan-empty-add = Add a release
plan-empty-product = Add a product

## Legend

legend-label = What the shapes mean
legend-progress = Progress
legend-critical = Critical
legend-float = Float
legend-milestone = Milestone
legend-baseline = Baseline
legend-risk = At risk
legend-late = Late
legend-blocked = Blocked
legend-done = Done
legend-link = Dependency
legend-freeze = Freeze
legend-window = Window
legend-target = Target window
legend-missed = Missed window
legend-ready = Ready
legend-cut-off = Cut-off
legend-progress-means = What is done of a task, in per cent.
legend-done-means = Finished: its dates are what happened.
legend-critical-means = A day lost here is a day lost for its release.
legend-late-means = It finishes after its deadline.
legend-risk-means = Late by the data date, nearly critical, or less than a day from missing its window.
legend-blocked-means = It cannot be scheduled as it stands: it waits for itself in a loop, or its calendar has no working time. The findings say which.
legend-milestone-means = A moment, as a gate is: it takes no time.
legend-float-means = How far the task may slip before its release ends later.
legend-baseline-means = When the task was to take place as it was promised.
legend-link-means = The later task waits for the earlier one. Thick and red where it is critical.
legend-window-means = Releases may go out. Struck through where a freeze lies over it.
legend-freeze-means = Nothing in its scope may change.
legend-target-means = The window in which the release is to go out.
legend-missed-means = The release is ready too late for it and goes out in the next one, outlined in red.
legend-ready-means = When the release is ready to go out; empty and red after the cut-off.
legend-cut-off-means = Until then the release must be ready for its window.
minimap-label = The whole plan
