## Overview: the portfolio at a glance

rag-red = Red
rag-amber = Amber
rag-green = Green
rag-out = Out
rag-none = –

## Why a release stands as it does, where no finding says it

status-out = Went out { $date }.
status-cancelled = Cancelled.
status-backed-out = It was live and was taken back.
status-empty = Nothing is planned yet.
status-misses = It misses the window at which it aims.
status-no-float = Any delay makes it miss its window.
status-tight = Only { $float } left until it misses its window.
status-in-window = In its window with { $float } to spare.
status-on-plan = Nothing is open. It is through on { $date }.

overview-headline = { $n ->
    [0] Every release makes its window
    [one] One release misses its window
   *[other] { $n } releases miss their window
 }
overview-headline-none = No release aims at a window
overview-kpi-made = { $n } of { $of }
overview-kpi-made-label = make their window
overview-kpi-cliffs = lost to cliffs
overview-kpi-next = to the next window, { $date }
overview-road = The road ahead
overview-road-taken = { $n ->
    [0] nothing goes out
    [one] one goes out
   *[other] { $n } go out
 }
overview-status = Status
overview-release = Release and reason
overview-goes-out = Goes out
overview-window-float = Window float
overview-cliff = Cliff
overview-criteria = Criteria met
overview-next-gate = Next gate
overview-top = Top finding
overview-went-out = went out
overview-in-window = in its window
overview-misses = misses its window
overview-no-window = aims at no window
overview-weeks = This week and the next
overview-this-week = This week
overview-next-week = Next week
overview-nothing = Nothing is due.
overview-needs = What needs somebody
overview-needs-me = What needs me
overview-whose = Whose
overview-mine = Me
overview-all = All
overview-unknown = Nobody of your name is among the people. What nobody owns is shown.
overview-needs-none = Nothing waits.
overview-needs-more = { $n } more
overview-empty = No release yet
overview-empty-why = Once a release is planned, its state, its window and what stands in its way are shown here.

agenda-gate = { $name }
agenda-cut-off = Cut-off of { $name }
agenda-window = { $name } opens
agenda-freeze = { $name } begins
agenda-event = { $name }
agenda-milestone = { $name }
agenda-booking = { $name } booked
agenda-start = { $name } begins
agenda-finish = { $name } ends

need-conflict = { $name }
need-decide = Decide { $name }
need-sign = { $name } has not signed
need-criterion = { $name }
need-confirm = Confirm { $name }
need-approve = Approve booking of { $name }
need-act-conflict = Mend
need-act-decide = Decide
need-act-sign = Sign
need-act-criterion = Open
need-act-confirm = Confirm
need-act-approve = Approve
