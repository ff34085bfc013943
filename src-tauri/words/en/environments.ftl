## Environments

environments-title = Environments
environments-none = No environments yet.
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
environment-bookings = { $n ->
    [0] not booked
    [one] one booking
   *[other] { $n } bookings
 }

stage-dev = Development
stage-sit = System integration test
stage-uat = User acceptance test
stage-perf = Performance test
stage-preprod = Pre-production
stage-prod = Live
stage-dr = Disaster recovery

## Bookings

bookings-title = Bookings
bookings-none = Nobody has booked it.
booking-add = Book
booking-approve = Approve
booking-remove = Delete booking of { $name }
booking-release = Release
booking-moves-with = Moves with
booking-fixed = Nothing: fixed dates
booking-sharing = Use
booking-status = Status
booking-requested = Requested
booking-approved = Approved
booking-rejected = Rejected
booking-cancelled = Cancelled
sharing-exclusive = Exclusive
sharing-shared = Shared
sharing-read-only = Read only

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
