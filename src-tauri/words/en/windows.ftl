## Windows, freezes, dates of others and waivers

windows-title = Windows
windows-tab-windows = Windows
windows-tab-freezes = Freezes
windows-tab-events = Events
windows-tab-waivers = Waivers
windows-new-windows = New window
windows-new-freezes = New freeze
windows-new-events = New event
windows-new-waivers = New waiver
windows-none-windows = No windows yet.
windows-none-freezes = No freezes yet.
windows-none-events = No external events yet.
windows-none-waivers = No waivers yet.
windows-why-windows = A window says when deployments are admitted, of which releases, and how many.
windows-why-freezes = A freeze says when work that touches something is forbidden or discouraged.
windows-why-events = Dates that others set, such as a vendor’s release, with the releases that need them.
windows-why-waivers = A waiver permits work during a freeze, or accepts a finding, for a while and with a reason.

## What every editor of a row says

row-name = Name
row-notes = Notes
row-add = Add
row-save = Save
row-delete = Delete

## What a window or freeze is about

scope = Scope
scope-portfolio = Everything
scope-product = Product { $name }
scope-environment = Environment { $name }

## When

when-title = When
when-start = First begins
when-start-why = Shown in the zone of the portfolio.
when-finish = First ends
when-recurs = Repeats
when-once = Once
when-daily = Every day
when-weekly = Every week
when-monthly = Every month
when-yearly = Every year
when-other = By another rule
when-days = On
when-day-mo = Mon
when-day-tu = Tue
when-day-we = Wed
when-day-th = Thu
when-day-fr = Fri
when-day-sa = Sat
when-day-su = Sun
when-place-of-month = On the
when-place = { $place ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] last
 }
when-rule = Rule
when-rule-why = As in RFC 5545, without its start: FREQ=WEEKLY;INTERVAL=2;BYDAY=SA
when-zone = On the clocks of
when-zone-why = Each occurrence begins and ends at the same clock times there.
when-zone-inherited = As the portfolio ({ $zone })
when-next = Next
when-next-none = It does not come again.
when-to = to { $finish }

## A window

window-new = New window
window-admission = Admission
window-kind = Kind
window-kind-standard = Standard
window-kind-emergency = Emergency
window-kind-maintenance = Maintenance
window-kind-standard-why = For releases as they are planned.
window-kind-emergency-why = For what cannot wait.
window-kind-maintenance-why = For work on what the releases run on.
window-scope-why = Where it admits deployments.
window-admits = Admits
window-admits-all = every kind of release
window-capacity = Capacity
window-capacity-why = How many releases one occurrence takes.
window-capacity-any = Any number
window-capacity-wanted = Write a whole number, or nothing for any.
window-cut-off = Cut-off
window-cut-off-why = How long before it opens a release must be ready.

release-kind-major = Major
release-kind-minor = Minor
release-kind-patch = Patch
release-kind-security = Security
release-kind-hotfix = Hotfix
release-kind-infrastructure = Infrastructure
release-kind-hardware = Hardware
release-kind-package = Package

## A freeze

freeze-new = New freeze
freeze-work = What it stops
freeze-kind = Kind
freeze-kind-change = Change
freeze-kind-code = Code
freeze-kind-environment = Environment
freeze-kind-regional = Regional
freeze-kind-holiday = Holiday
freeze-kind-business = Business
freeze-kind-change-why = Nothing in its scope changes.
freeze-kind-code-why = No code in its scope changes.
freeze-kind-environment-why = An environment stays as it is.
freeze-kind-regional-why = A region is closed.
freeze-kind-holiday-why = People are away: all work in its scope stops.
freeze-kind-business-why = The business needs calm: all work in its scope stops.
freeze-scope-why = Work that touches this is meant.
freeze-hardness = Strictness
hardness-hard = Hard
hardness-soft = Soft
hardness-hard-why = Its time is closed. Work moves behind it.
hardness-soft-why = Work stays where it is, with a warning.
freeze-phases = Phases
freeze-phases-all = all of them
freeze-releases = Kinds of release
freeze-releases-all = all of them
freeze-reason = Reason

## A date that others set

event-new = New event
event-title = Event
event-source = Set by
event-source-example = A vendor, an authority
event-date = Date
event-is-confirmed = Confirmed
event-is-confirmed-why = Whether they have said that the date holds.
event-confirmed = confirmed
event-unconfirmed = not confirmed
event-milestone = Milestone
event-milestone-why = The row of the plan that stands for it.
event-kind = Who dates it
event-kind-vendor = A vendor
event-kind-platform = A platform
event-kind-regulator = A regulator
event-kind-other = Somebody else
event-confidence = Confidence
event-confidence-why = How sure the date is, in percent.
event-confidence-none = Nobody said
event-confidence-wanted = Write a whole number from 0 to 100, or nothing.
event-needed-by = Needed by
event-needed-by-none = no release
milestone-none = None

## A waiver

waiver-title = Waiver
waiver-new = New waiver
waiver-given = Given { $date }
waiver-until = until { $date }, by { $who }
waiver-expired = expired { $date }, by { $who }
waiver-withdraw = Withdraw
waiver-freeze = Permits work during
waiver-release = In
waiver-release-any = Any release
waiver-task = For
waiver-task-any = Any task
waiver-finding = Accepts
waiver-finding-gone = This finding is no longer there.
waiver-reason = Reason
waiver-approver = Given by
waiver-expires = Expires
waiver-expires-why = From then on it counts no more.
