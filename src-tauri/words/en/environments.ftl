## Environments

environments-title = Environments
environments-none = No environments yet
environments-why = Where releases are tested and live. Windows and freezes may be about one, and releases book them.
environment-new = New environment
environment-add = New
environment-title = Environment
environment-stage = Stage
environment-parent = Part of
environment-parent-none = Nothing
environment-product = Product
environment-product-any = Several, or none
environment-product-why = Freezes and windows of this product hold here too.
environment-group = Group
environment-group-why = A data centre or a team, to list it by.
environment-capacity = Capacity
environment-capacity-why = Bookings at the same time.
environment-owner = Owner
environment-refresh-lead = Ask for data
environment-refresh-lead-why = So long before it is used.
environment-versions = Versions that run there
environment-parts = Parts
environments-panel = Details

version = Version
version-none = None said.
version-add = Add version
version-remove = Remove { $name }

stage-dev = Development
stage-sit = System integration test
stage-uat = User acceptance test
stage-perf = Performance test
stage-preprod = Pre-production
stage-prod = Live
stage-dr = Disaster recovery

## Bookings

booking-title = Booking
booking-request = Request booking
booking-approve = Approve
booking-approve-of = Approve the request of { $name }
booking-decline = Decline
booking-decline-of = Decline the request of { $name }
booking-of = { $status }, { $environment }
booking-bound = It moves with “{ $task }”. Move the task, or detach the booking.
booking-detach = Detach
booking-release = Release
booking-moves-with = Moves with
booking-fixed = Nothing: fixed dates
booking-sharing = Sharing
booking-purpose = Use
booking-purpose-testing = Testing
booking-purpose-code-change = Code change
booking-purpose-configuration-change = Configuration
booking-purpose-regression = Regression
booking-purpose-refresh = Data refresh
booking-purpose-rehearsal = Rehearsal
booking-set-up = Set-up before
booking-tear-down = Clearing behind
booking-agreement = Agreement
booking-requested-by = Requested by
booking-approver = Decided by
booking-needs = Needed versions
booking-needs-why = What must run there when it begins.
booking-status = Status
booking-requested = Requested
booking-approved = Approved
booking-rejected = Rejected
booking-cancelled = Cancelled
sharing-exclusive = Exclusive
sharing-shared = Shared
sharing-read-only = Read only

## The board of environments

board-label = Bookings by environment
board-tools = What the board shows
board-zoom = Time shown
board-zoom-two-weeks = 2 weeks
board-zoom-five-weeks = 5 weeks
board-zoom-quarter = Quarter
board-back = Back
board-forward = Forward
board-home = Data date
board-week = week { $week }
board-stage-all = All stages
board-group-all = All groups
board-colour = Colour by
board-colour-status = Status
board-colour-release = Release
board-colour-use = Use
board-load = Load
board-outages = Outages
board-freezes = Freezes
board-utilisation = Utilisation
board-utilisation-none = closed
board-capacity = { $n } at a time
board-exclusive = one at a time
board-by-window = by release window
board-windows = { $n ->
    [one] one window
   *[other] { $n } windows
 }
board-overload = More booked than it takes: { $days }
board-outage = Outage
board-freeze-hard = hard freeze
board-freeze-soft = soft freeze
board-legend = Legend
board-legend-freeze = Freeze
board-legend-overload = Overload
board-close = Close
board-from = From
board-to = To
board-finding = { $code } · { $severity }
board-clash = { $code } · { $length }
board-clashes = { $n ->
    [one] one clash
   *[other] { $n } clashes
 }
board-waiting = { $n ->
    [one] one request waiting
   *[other] { $n } requests waiting
 }
board-use = { $sharing } · { $purpose }
board-requested-use = requested · { $purpose }
board-booking = { $what }: { $environment }, { $from } to { $to }, { $status }, { $sharing }, { $purpose }
board-booking-bound = { $what }: { $environment }, { $from } to { $to }, { $status }, { $sharing }, { $purpose }, moves with { $task }
board-window = { $hours } { $taken }: window { $name }, { $date }
board-taken = { $n } of { $of }
board-taken-any = { $n } in it
board-drag = { $environment }, { $dates }
board-drag-findings = { $n ->
    [one] one new finding
   *[other] { $n } new findings
 }
board-drag-clears = { $n ->
    [one] clears one finding
   *[other] clears { $n } findings
 }
board-drag-moves = { $n ->
    [one] moves one task
   *[other] moves { $n } tasks
 }

requests-title = Requests waiting
requests-none = Nobody waits for an answer.
requests-when = { $environment } · { $dates }

slots-title = Next free slot
slots-note = of at least { $days } working days
slots-now = now, { $n } of { $of }
slots-until = until { $date }
slots-open-end = open end
slots-request = Request…
slots-none = none in sight
slots-taken = { $n } of { $of } taken
slots-taken-any = { $n } going out
slots-window = Open window

## Outages

outages-title = Outages
outages-none = None planned.
outage-add = Add outage
outage-new = Outage
outage-of = Outage of { $name }
outage-recurs = { $date }, and again

## Where a release goes out, and what work uses and touches

release-kind-title = Kind
release-target = Window
release-target-none = None
release-target-next = The next that admits it
release-target-occurrence = { $window }, { $date }
release-scope-freeze = Scope freeze
release-scope-freeze-none = None
inspector-environments = Environments
inspector-uses = Uses
inspector-uses-none = no environment
inspector-book = Book for it
inspector-book-for = Book { $name } for this task
inspector-booked = { $name }: { $status }
inspector-touches = Touches
touches-by-phase = As its phase says
touches-nothing = Nothing
touches-only = Exactly these
touches-products = Products that it touches
touches-environments = Environments that it touches
touches-none = none of them

## Baselines

baselines-title = Baselines
baselines-why = What was promised: the dates of every task on the day it was taken.
baselines-none = No baseline yet.
baseline-take = Take baseline
baseline-name = Name of the baseline
baseline-new = Baseline { $date }
baseline-taken = Number { $number }, taken { $date }
baseline-number = Number { $number }
baseline-remove = Delete baseline { $name }
baseline-again = Take { $name } anew
baseline-again-why = The baseline before stays. The new one has its name with the reason behind it, so that everybody sees why the promise was changed.
baseline-again-name = { $name }, anew: { $reason }
baseline-reason = Reason
baselines-compare = Compare
promises-title = What was promised, side by side
promises-one = Baseline
promises-other = Against
promises-now = The plan as it is
promises-moved-only = Only what moved
promises-count = { $of ->
    [one] { $n } of one task moved
   *[other] { $n } of { $of } tasks moved
}
promises-task = Task
promises-start = Start
promises-finish = Finish
promises-duration = Duration
promises-by = Working days
promises-gone = Deleted task
promises-none = Nothing moved.
promises-more = { $n ->
    [one] Show one more task
   *[other] Show more of { $n } tasks
}
promises-all = Show all

## Rules of releases

settings-releases = Releases
settings-releases-why = Against what releases are judged.
settings-soak-gap = Soak time
settings-soak-gap-why = Two changes of one product closer together than this are warned of.
settings-back-out = Back-out reserve
settings-back-out-why = Left free at the end of a window, to take a deployment back.
settings-slip = Tolerated slip
settings-slip-why = How far a task may slip against its baseline before a finding says so.
settings-minimum = At least for { $phase }
settings-minimum-why = A shorter lead time from scope freeze to window is a finding.
