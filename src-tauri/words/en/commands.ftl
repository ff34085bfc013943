## Commands of the plan: in the palette, in context menus, on the sheet of shortcuts

command-edit-name = Edit
command-move-mode = Move with the keyboard
command-place-inside = Place inside the freeze with a waiver
command-resize-start = Change the start with the keyboard
command-resize-finish = Change the finish with the keyboard
command-progress = Set progress…
command-link = Link to a task…
command-links = Links of this task…
command-to-release = Move to a release…
command-to-environment = Book an environment…
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-indent = Indent
command-outdent = Outdent
command-row-up = Move row up
command-row-down = Move row down
command-new-task = New task
command-new-child = New task under this one
command-new-milestone = New milestone
command-new-release = New release
command-new-product = New product
command-delete = Delete
command-unfold = Show what stands under it
command-fold = Hide what stands under it
command-select-level = Select the whole level
command-pin-card = Pin the card of the bar
command-fit-all = Fit everything
command-fit-selection = Fit the selection
command-today = Go to today
command-go-to = Go to a day or task…
command-filter = Filter the rows
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-home = Usual zoom
command-look-back = Look back in time
command-history = History
command-what-if = What if…: try changes first
command-shortcuts = Keyboard shortcuts
context-menu = What can be done here

## Small editors at the row

quick-title-progress = Progress
quick-title-link = Link
quick-title-links = Links
quick-title-release = Move to a release
quick-title-environment = Environment
quick-title-go-to = Go to
quick-title-paste = Paste rows
quick-chosen = chosen
quick-nothing = Choose a task first.
quick-progress = { $count ->
    [one] Percent done
   *[other] Percent done of { $count } tasks
}
quick-progress-wrong = Write a number from 0 to 100.
quick-link = What follows { $name }
quick-link-hint = Task that comes after
quick-link-kind = Type
quick-link-lag = Lag
quick-links = Links of { $name }
quick-links-after = waits for
quick-links-before = then
quick-links-none = It waits for nothing, and nothing waits for it.
quick-links-remove = untie
quick-links-go = go there
quick-release = { $count ->
    [one] Release of this task
   *[other] Release of { $count } tasks
}
quick-release-hint = Release
quick-environment = Environment in which { $name } is done
quick-environment-hint = Environment
quick-go-to = Day, task or release
quick-go-to-hint = 12 mar, a task or a release

## Pasting rows of a spreadsheet

clipboard-field = Clipboard
paste-rows = Paste rows
paste-map = Columns…
paste-rows-count = { $count ->
    [one] One row becomes a task.
   *[other] { $count } rows become tasks.
}
paste-rows-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
paste-rows-nameless = Say which column has the names.
paste-column = Column { $number }
paste-role-name = Name
paste-role-duration = Duration
paste-role-start = Start
paste-role-owner = Owner
paste-role-after = Predecessors
paste-role-level = Level
paste-role-number = Number
paste-role-nothing = Leave out

## What happens to followers when a bar is moved

policy-label = What happens to followers
policy-is = When a bar moves: { $policy }
policy-push = Push
policy-push-means = Followers move as far as their links demand.
policy-keep-gaps = Keep gaps
policy-keep-gaps-means = Everything behind moves by the same time.
policy-do-not-shift = Do not shift
policy-do-not-shift-means = Followers stay; broken links are shown.

## History

history-title = History
history-none = Nothing has been changed yet.
history-beginning = The beginning
history-nobody = somebody
history-back = { $count ->
    [one] one step back
   *[other] { $count } steps back
}
history-forth = { $count ->
    [one] one step forth
   *[other] { $count } steps forth
}
history-now = The plan stands here
history-more = Show earlier steps

## The plan as it stood

look-back-title = How it stood
look-back-now = As it is now
look-back-hint = Drag the slider to see where everything stood before.
look-back-earlier = One step earlier
look-back-later = One step later
look-back-elsewhere = { $count ->
    [0] Nothing stood elsewhere
    [one] one task stood elsewhere
   *[other] { $count } tasks stood elsewhere
}
look-back-new = { $count ->
    [one] one task was not there yet
   *[other] { $count } tasks were not there yet
}
look-back-more = { $count ->
    [one] and one more release
   *[other] and { $count } more releases
}

## Changes that are only tried

what-if-title = What if
what-if-hint = Drag bars and change durations: nothing is written until you apply it.
what-if-steps = { $count ->
    [one] One change is tried
   *[other] { $count } changes are tried
}
what-if-apply = Apply
what-if-end = Discard
what-if-ended = { $count ->
    [one] One tried change is put away
   *[other] { $count } tried changes are put away
}
what-if-return = Bring back
