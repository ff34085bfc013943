## What the inspector shows

inspector-title = Details
inspector-empty = Select a task to see its dates, and why they are what they are.
inspector-many = { $n } tasks selected
inspector-span = Dates and releases
inspector-releases = Releases
inspector-show-findings = Show findings
inspector-close = Close details
inspector-name = Name
inspector-path = Where it stands
inspector-why = Why this date
inspector-why-starts = Starts { $date }.
inspector-why-started = Started { $date }.
inspector-why-earlier = { $n ->
    [one] Show one earlier cause
   *[other] Show { $n } earlier causes
 }
inspector-why-tie = Just as much: { $what }
inspector-why-works = { $work } working
inspector-floats = Float
inspector-window-float = Window float
inspector-window-slack = It can slip by { $by } before a release misses its window.
inspector-window-none = Any delay makes a release miss its window.
inspector-window-missed = A release misses its window unless { $by } are gained.
inspector-total-float = Total float
inspector-free-float = Free float
inspector-latest-finish = It can finish as late as { $date } before the release slips.
inspector-latest-none = Any delay makes the release later.
inspector-latest-passed = To hold every date behind it, it must finish by { $date }.

## States, as chips

state-critical = Critical
state-near-critical = Nearly critical
state-blocked = Blocked
state-late = Misses its deadline
state-overdue = Overdue
state-done = Done
state-not-started = Not started
state-in-progress = { $done } done
state-inactive = Inactive
state-manual = Dates set by hand
state-milestone = Milestone
state-summary = Summary
state-longest-path = On the longest path
state-moving = Moving, nothing saved yet
state-tried = Tried, nothing saved yet

## Fields

inspector-details = Details
inspector-owner = Owner
inspector-owner-none = Nobody
inspector-duration = Duration
inspector-start = Start
inspector-finish = Finish
inspector-constraint = Constraint
inspector-constraint-date = Date
inspector-deadline = Deadline
inspector-deadline-none = None
inspector-calendar = Calendar
inspector-calendar-inherited = As the release
inspector-mode = Dates
inspector-mode-auto = Computed
inspector-mode-manual = Set by hand
inspector-phase = Phase
inspector-phase-none = None
inspector-kind = Kind
inspector-active = Active
inspector-progress = Progress
inspector-done = Done
inspector-remaining = Left to do
inspector-link-hard = { $name }: must hold. Make it soft.
inspector-link-soft = { $name }: soft, a warning when it breaks. Make it hard.
inspector-actual-start = Started
inspector-actual-finish = Finished
inspector-actual-none = Not yet
inspector-reschedule = Move the rest to the data date
inspector-notes = Notes
inspector-notes-empty = Add notes

kind-task = Task
kind-milestone = Milestone
kind-external = External date

constraint-asap = As soon as possible
constraint-alap = As late as possible
constraint-snet = Start no earlier than
constraint-snlt = Start no later than
constraint-fnet = Finish no earlier than
constraint-fnlt = Finish no later than
constraint-mso = Must start on
constraint-mfo = Must finish on

phase-requirements = Requirements
phase-design = Design
phase-build = Build
phase-integration-test = Integration test
phase-system-test = System test
phase-uat = UAT
phase-performance = Performance
phase-security = Security
phase-staging = Staging
phase-deployment = Deployment
phase-hypercare = Hypercare
phase-review = Review

## Dependencies

inspector-dependencies = Dependencies
inspector-predecessors = Waits for
inspector-successors = Followed by
inspector-no-predecessors = Waits for nothing.
inspector-no-successors = Nothing follows.
inspector-add-predecessor = Add a task it waits for
inspector-add-successor = Add a task that follows
inspector-link-kind = Type of link to { $name }
inspector-link-lag = Lag of the link to { $name }
inspector-link-no-lag = no lag
inspector-link-remove = Remove the link to { $name }

## While a bar is dragged

move-title = This move
move-releases = Releases
move-releases-changed = { $n ->
    [0] none changes
    [one] one changes
   *[other] { $n } change
 }
move-tasks = { $n ->
    [0] No other task moves.
    [one] One more task moves.
   *[other] { $n } more tasks move.
 }
move-new-findings = New findings
move-changed-findings = Findings that change
move-cleared = { $n ->
    [one] One finding goes.
   *[other] { $n } findings go.
 }
move-no-findings = Nothing new stands in the way.
move-release-unchanged = No release finishes on another day.

## A release and its window

aim-title = Target window
aim-target = Aims at
aim-readiness = Ready
aim-cut-off-label = Cut-off
aim-cliff-label = If missed
aim-cliff-none = no later window
aim-lies = Goes out
aim-lies-nowhere = where no window admits it
aim-last = Through last

## A release

release-title = Release
release-span = Dates of the release
release-version = Version
release-state = State
release-start = Work begins
release-start-inherited = As the portfolio
release-finish = Wanted by
release-calendar-inherited = As the portfolio
release-draft = Draft
release-planned = Planned
release-in-progress = In progress
release-ready = Ready
release-go = Go
release-deploying = Deploying
release-deployed = Deployed
release-hypercare = Hypercare
release-backed-out = Backed out
release-closed = Closed
release-cancelled = Cancelled

## What it would take for a release to be out in time

goal-title = What would it take?
goal-by = Out by
goal-seek = Find ways
goal-progress = { $tried } of { $of } tried, { $found ->
    [0] none will do yet
    [one] one will do
   *[other] { $found } will do
 }
goal-stop = Stop
goal-stopped = The search was stopped: there may be more ways.
goal-out = As the plan stands, it is out on { $date }.
goal-there = It is out on { $date } anyway.
goal-binding = Nothing that can be changed brings it there. What holds it longest:
goal-effect = Out on { $date }{ $later ->
    [0] {""}
    [one] ; one other release ends later
   *[other] ; { $later } other releases end later
 }{ $brings ->
    [0] {""}
    [one] ; one new error
   *[other] ; { $brings } new errors
 }
goal-apply = Apply
goal-sign = Permit …

## A permission that an offer needs: who gives it, and why

signature-why = A waiver says why it is given, and who answers for it.

## What a task costs its release

inspector-drag = Without the work left of it, its release would end { $work } sooner.

## What kind of undertaking a release is

release-class = Class and aim
release-goal = Goal
release-goal-none = What it is for
release-priority = Priority
release-priority-is = { $priority ->
    [1] 1 (highest)
    [3] 3 (ordinary)
    [5] 5 (lowest)
   *[other] { $priority }
 }
release-strategy = Strategy
release-strategy-big-bang = Everywhere at once
release-strategy-phased = Group by group
release-strategy-rolling = Machine by machine
release-strategy-blue-green = Beside the old one, then switched
release-strategy-canary = To a few first
release-risk = Risk
release-risk-computed = { $level }, as computed
release-risk-low = Low
release-risk-medium = Medium
release-risk-high = High
release-risk-reason = Because
release-risk-reason-none = Why it is not as computed
release-regulated = Regulated
release-security = Security
release-out-of-band = Out of band
release-approver = Approved by
release-approver-none = Nobody yet
release-also = Also releases
release-also-none = nothing else
release-package = Package
release-package-none = None
release-from-template = Started from { $name }, version { $version }
release-template-newer = The template is at version { $version } now.
release-template-gone = Started from version { $version } of a template that is gone.
