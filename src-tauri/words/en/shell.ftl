## Navigation

shell-navigation = Views
shell-view-overview = Overview
shell-view-plan = Plan
shell-view-calendar = Calendar
shell-view-windows = Windows
shell-view-environments = Environments
shell-view-raid = RAID log
shell-view-progress = Progress
shell-view-metrics = Metrics
shell-view-gates = Gates
shell-view-calendars = Working time
shell-view-templates = Templates
shell-view-people = People
shell-view-findings = Findings
shell-view-compare = Compare
shell-view-settings = Settings
shell-open-findings = { $count ->
    [one] 1 open error
   *[other] { $count } open errors
}

## Header

shell-portfolio-menu = Portfolio
shell-search = Search or run a command
shell-rename = Rename
shell-save-copy = Save a copy…
shell-show-in-folder = Show in folder
shell-import = Import…
shell-export = Export…
shell-compare = Compare with a file…
shell-open = Open…
shell-new = New portfolio…
shell-close = Close portfolio

## Toolbar

toolbar-label = Plan tools
toolbar-undo = Undo
toolbar-redo = Redo
toolbar-undo-what = Undo { $what }
toolbar-redo-what = Redo { $what }
toolbar-add = Add
toolbar-add-task = Task
toolbar-add-milestone = Milestone
toolbar-add-release = Release…
toolbar-add-product = Product
toolbar-indent = Indent
toolbar-draw = Draw a task
toolbar-outdent = Outdent
toolbar-critical = Critical path
toolbar-baseline = Baseline
toolbar-float = Float
toolbar-links = Dependencies
toolbar-names = Names in the chart
toolbar-bands = Windows and freezes
toolbar-path = Path of the task pointed at or in focus
toolbar-zoom-in = Zoom in
toolbar-zoom-out = Zoom out
toolbar-fit = Fit the plan
toolbar-today = Today
toolbar-inspector = Details
toolbar-unit-minute = Minutes
toolbar-unit-hour = Hours
toolbar-unit-day = Days
toolbar-unit-week = Weeks
toolbar-unit-month = Months
toolbar-unit-quarter = Quarters
toolbar-unit-year = Years

## Status line

status-label = State of the plan
status-saved = Saved { $time }
status-saved-before = Saved
status-saving = Saving…
status-not-saved = Not saved
status-read-only = Read only
status-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
status-blockers = { $count ->
    [one] blocker
   *[other] blockers
}
status-errors = { $count ->
    [one] error
   *[other] errors
}
status-warnings = { $count ->
    [one] warning
   *[other] warnings
}
status-hints = { $count ->
    [one] hint
   *[other] hints
}
status-clear = Nothing stands in the way
status-data-date = Data date
status-data-date-age = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
status-advance = Advance to today
status-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
status-key-without-ripple = without ripple
status-key-no-snapping = no snapping
status-key-cancel = cancel
status-key-release = release
status-key-commit = commit
status-key-step = step
status-key-snap = predecessors’ end
status-stride = { $seconds ->
    [900] 15 minutes
    [3600] an hour
    [86400] a day
    [604800] a week
   *[2419200] four weeks
}

## Announcements and toasts

shell-done-undo = Undone: { $what }
shell-done-redo = Done again: { $what }
shell-done-elsewhere = In another window: { $what }
shell-saved = Every change is saved as soon as it is made.
shell-let-go = What you were working on was changed or removed meanwhile.
shell-done-moved = { $count ->
    [one] 1 task shifted
   *[other] { $count } tasks shifted
}
shell-done-release = { $release } now finishes { $date }
shell-done-releases-stand = releases unchanged
shell-deleted = { $count ->
    [one] Deleted 1 task
   *[other] Deleted { $count } tasks
}
shell-failure-title = That did not work
shell-set-aside = { $count ->
    [one] 1 row of the file points nowhere and was set aside
   *[other] { $count } rows of the file point nowhere and were set aside
}

## A portfolio on a network drive

network-published = On the network drive
network-waiting = Going to the network drive…
network-out-of-reach = Network drive out of reach: kept on this computer
network-conflict = Not on the network drive
network-conflict-title = Somebody else changed “{ $file }” on the network drive
network-conflict-why = Your work is safe on this computer and goes nowhere until you decide. Keep both, and yours goes beside theirs under your name; or take theirs, and yours is kept as a backup.
network-save-beside = Keep both
network-give-way = Take theirs

## Who sits here

who-title = Who are you?
who-why = What you approve and sign is recorded with your name. It is kept in the settings of this computer.
who-answer = Go on
