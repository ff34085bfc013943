## The calendar of releases

calendar-title = Calendar
calendar-tools = Calendar tools
calendar-grid = Releases, { $period }
calendar-zoom = How much is shown
calendar-zoom-week = Week
calendar-zoom-month = Month
calendar-zoom-quarter = Quarter
calendar-zoom-year = Year
calendar-before = Earlier
calendar-after = Later
calendar-data-date = Data date
calendar-month = { $month } { $year }
calendar-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
 }
calendar-week-head = Week
calendar-hours = Hours
calendar-day = { $count ->
    [0] { $date }, nothing
    [one] { $date }, 1 item
   *[other] { $date }, { $count } items
 }
calendar-days = { $from }–{ $to }
calendar-clock = { $from }–{ $to }
calendar-more = +{ $count } more

## What is shown

calendar-show = Show
calendar-kind-window = Windows
calendar-kind-freeze = Freezes
calendar-kind-outage = Outages
calendar-kind-deployment = Deployments
calendar-kind-gate = Gates
calendar-kind-booking = Exclusive bookings
calendar-kind-shared = Shared bookings
calendar-kind-event = External events
calendar-kind-cut-off = Cut-offs
calendar-products = Products
calendar-environments = Environments
calendar-all-products = All { $count } products
calendar-all-environments = All { $count } environments

## What an item is

calendar-what = { $what } · { $more }
calendar-a-window = Release window
calendar-a-freeze = Freeze
calendar-a-outage = Outage
calendar-a-deployment = Deployment
calendar-a-gate = Gate
calendar-a-booking = Booking
calendar-a-shared = Shared booking
calendar-a-event = External event
calendar-a-cut-off = Cut-off
calendar-booking = { $environment } · { $release } · { $state }
calendar-booking-requested = requested
calendar-booking-exclusive = exclusive
calendar-booking-shared = shared
calendar-booking-read-only = read only
calendar-gate = { $release } { $gate }
calendar-outage = Outage { $environment } · { $name }
calendar-event-unconfirmed = { $name } · unconfirmed
calendar-cut-off = Cut-off { $time }
calendar-capacity = { $used } of { $capacity }
calendar-used = { $used ->
    [0] none
   *[other] { $used }
 }
calendar-swallowed = A freeze leaves nothing of it.
calendar-berth-misses = { $release } · misses
calendar-berth-next = { $release } · next admissible
calendar-berth-deployed = { $release } · deployed
calendar-standing-next = comes here instead
calendar-standing-deployed = deployed
calendar-instead = goes { $date } instead
calendar-gate-go = go
calendar-gate-refused = no-go
calendar-gate-late = late, not decided
calendar-gate-pending = not decided
calendar-confidence = { $share } sure

## The chosen item

calendar-close = Close
calendar-on = On
calendar-from = From
calendar-to = To
calendar-opens = Opens
calendar-closes = Closes
calendar-ahead = in { $by }
calendar-before-it = { $by } before
calendar-decision = Decision
calendar-chair = Chair
calendar-event-state = Certainty
calendar-except = { $count ->
    [one] { $often }, one left out
   *[other] { $often }, { $count } left out
 }
calendar-aiming = Releases in this window
calendar-aiming-none = No release aims at it. Drag one here from another window.
calendar-window-float = window float
calendar-finding = { $code } { $title }
calendar-open-editor = Open in editor
calendar-legend-window = window
calendar-legend-misses = window that a release misses
calendar-legend-freeze = freeze
calendar-legend-deployment = deployment outside a window
calendar-legend-gate = gate
calendar-legend-go = decided go
calendar-legend-event = external event
calendar-legend-cut-off = cut-off
calendar-legend-booking = booking
calendar-legend-requested = requested
calendar-legend-outage = outage

## Something new

calendar-new = New here
calendar-new-window = Window
calendar-new-freeze = Freeze
calendar-new-outage = Outage
calendar-new-event = External event
calendar-new-booking = Booking
calendar-new-gate = Gate
calendar-fresh-window = New window
calendar-fresh-freeze = New freeze
calendar-fresh-outage = New outage
calendar-fresh-event = New external event
calendar-fresh-booking = New booking
calendar-fresh-gate = New gate
calendar-fresh-more = Everything else can be set in its editor afterwards.

## Its keys

shortcuts-calendar = Calendar
shortcut-calendar-zoom = Week, month, quarter, year
shortcut-calendar-turn = Earlier or later
shortcut-calendar-move = Move the item with arrows
shortcut-calendar-new = Something new on this day

## Moving

calendar-carry = { $release } → { $window }, { $date }
calendar-carry-aim = { $release }: drop it on a window
calendar-too-short = It would end before it begins
calendar-series-move = Move which of them?
calendar-series-resize = Change which of them?
calendar-series-delete = Delete which of them?
calendar-series-why = “{ $name }” on { $date } is one of a series.
calendar-series-place = Its rule names a place in the month, so the series is moved in its editor.
calendar-series-aiming = { $count ->
    [one] One release aims at it. If only this one changes, drag that release to where it shall go out.
   *[other] { $count } releases aim at it. If only this one changes, drag those releases to where they shall go out.
 }
calendar-series-one = Only this one
calendar-series-all = All
calendar-series-edit = Open the series
calendar-series-cancel = Cancel

label-shift-one = Move one { $name } to { $date }
label-shift-window = Move window { $name } to { $date }, and what aims at it
