## The sheet that a lead fills in, and its way back

progress-sheet = Progress
progress-sheet-title = Progress: { $portfolio }
progress-sheet-title-of = Progress: { $portfolio }, { $lead }
progress-sheet-how = Fill in the yellow cells and send the file back. A cell that you leave as it is, or empty, is no news.
progress-sheet-share = From 0% to 100%.
progress-sheet-happened = What really happened lies before the date of this sheet.

progress-column-key = Key
progress-column-release = Release
progress-column-task = Task
progress-column-owner = Owner
progress-column-planned-start = Planned start
progress-column-planned-finish = Planned finish
progress-column-done = % done
progress-column-remaining = Remaining
progress-column-actual-start = Actual start
progress-column-actual-finish = Actual finish
progress-column-forecast = New forecast
progress-column-note = Note
progress-column-id = Slipway id
progress-column-sent = As sent

unreadable-no-progress-sheet = No sheet of this file has the headings of a progress sheet. The column “Slipway id” or “Key” must be there, and one to fill in.

## Why nothing of a row can be taken

progress-why-unknown = There is no such task here: { $name }
progress-why-twice = The same task stands in { $cell } already.
progress-why-unclear = “{ $text }” cannot be understood.
progress-why-share = { $done } is not between 0% and 100%.
progress-why-future = This really happened, and lies after the data date, { $date }.
progress-why-order = It ends before it begins, { $date }.
progress-why-past = A forecast cannot lie before the data date, { $date }.
progress-why-summary = It has tasks of its own now; its progress follows from them.
progress-why-needs-start = It was to begin after the data date. Say when it really began.
progress-why-needs-finish = It was to end after the data date. Say when it really ended.
progress-why-refused = The plan does not take this: { $code }

label-progress-sheet = { $count ->
    [one] Take the progress of one task from { $file }
   *[other] Take the progress of { $count } tasks from { $file }
}

## The page: whom to ask, and what comes back

progress-title = Progress
progress-why = What is late, under way or begins soon, and since when nobody has told anything of it. A sheet asks a lead; what comes back is looked at before it is taken.
progress-lead = Whose work
progress-everybody = Everybody
progress-team = Team { $name }
progress-days = Begins within
progress-quiet = Quiet after
progress-unit = days
progress-format = File
progress-format-xlsx = Excel
progress-format-csv = CSV
progress-write = { $n ->
    [0] Write a sheet…
    [one] Write a sheet of one task…
   *[other] Write a sheet of { $n } tasks…
}
progress-written = { $n ->
    [one] { $file } asks about one task ({ $size }).
   *[other] { $file } asks about { $n } tasks ({ $size }).
}
progress-take-back = Take back a sheet…
progress-shown = Which tasks
progress-shown-all = All { $n }
progress-shown-should-have-ended = Should have ended { $n }
progress-shown-should-have-begun = Should have begun { $n }
progress-shown-quiet = No news { $n }
progress-shown-under-way = Under way { $n }
progress-shown-due = Begins soon { $n }
progress-none = Nobody need be asked
progress-none-why = No task is under way, late or begins within these days. Look further ahead, or move the data date on.
progress-none-shown = None of these
progress-none-shown-why = Other lists have tasks.
progress-head-task = Task
progress-head-owner = Owner
progress-head-standing = How it stands
progress-head-late = Late by
progress-head-done = Done
progress-head-news = Last news
progress-nobody = Nobody
progress-standing-should-have-ended = should have ended { $date }
progress-standing-should-have-begun = should have begun { $date }
progress-standing-under-way = ends { $date }
progress-standing-due = begins { $date }
progress-told = { $days ->
    [0] { $date }, { $by }
    [one] { $date }, { $by }, one day ago
   *[other] { $date }, { $by }, { $days } days ago
}
progress-never-told = none
progress-more = { $n ->
    [one] Show one more
   *[other] Show more of { $n }
}

returned-title = Progress from { $file }
returned-counts = { $n ->
    [one] One task changes
   *[other] { $n } tasks change
}, { $same } say nothing new, { $refused } cannot be taken
returned-close = Put away
returned-same = Nothing new
returned-same-why = The plan has what this sheet says already.
returned-offered = What would change
returned-refused = What cannot be taken
returned-take = Take
returned-take-task = Take the progress of { $name }
returned-changes = From and to
returned-cell = Cell
returned-why = Why
returned-meanwhile = changed by somebody else meanwhile
returned-open = { $n ->
    [one] One task was changed by somebody else meanwhile: it is taken only when you tick it.
   *[other] { $n } tasks were changed by somebody else meanwhile: they are taken only when you tick them.
}
returned-forgetful = { $n ->
    [one] One row does not say any more what was sent: whether somebody else was here cannot be told.
   *[other] { $n } rows do not say any more what was sent: whether somebody else was here cannot be told.
}
returned-one-step = It is one step, and can be undone as one.
returned-apply = { $n ->
    [0] Take the progress
    [one] Take the progress of one task
   *[other] Take the progress of { $n } tasks
}
