## The command line

cli-about = Release plans without a window: import, schedule, check
cli-about-schedule = Say when everything happens
cli-about-import = Make a portfolio of a project of another tool
cli-about-export = Write a plan as a file for other tools and other people
cli-about-report = Write a report as a file: slides, pages or text
cli-about-copy = Write a copy of a portfolio, to give away or to keep
cli-about-findings = Say what stands in the way
cli-about-explain = Say why a task starts when it does
cli-about-goal = Say what it would take for a release to be out by a date
cli-about-windows = Say how releases stand to their windows
cli-about-slip = Say why a release goes out later or earlier than was promised: who changed what, and by how much
cli-argument-task = A task: its name, its id, or its key in another tool
cli-argument-release = A release: its name, its version or its id
cli-argument-date = A day (2026-12-13, its end is meant) or a moment (2026-12-13T04:00) on the clocks of the portfolio
cli-argument-since = The baseline that was the promise: its name, its number or its id; without this, the first forecast counts
cli-unknown = “{ $asked }” is nothing in this plan. Its name must be given as it stands there.
cli-ambiguous = “{ $asked }” is the name of { $count }. Give its id instead.
cli-no-since = “{ $asked }” is no day, no publication and no baseline of this plan. A day looks like 2026-12-13.
cli-recipe-unknown = No report called “{ $asked }” is saved in this portfolio. { $n ->
    [0] None is: save one in the window.
   *[other] There are: { $names }
}
cli-recipe-portfolio = Only a portfolio has saved reports and a journal; this file is none.
cli-recipe-not-remembered = The file is open elsewhere or can only be read: it does not remember that the report was made.
cli-no-colour = “{ $asked }” is no colour. A colour looks like #1f5fbf.
cli-no-train = “{ $asked }” is no train. A train is a release of the kind “Package”, with the releases that go out with it.
cli-no-date = “{ $asked }” is no date. Dates look like 2026-12-13 or 2026-12-13T04:00.
cli-tie = Just as much: { $what }
cli-drag = Without the work left of it, its release would end { $days } sooner.
cli-goal-nothing = This release has no work.
cli-slip-nothing = This release has no work, now or since then.
cli-slip-promised = Promised for { $date }, as { $since ->
    [baseline] the baseline was taken
   *[first] was first forecast
 }.
cli-slip-forecast = Goes out on { $date }: { $days } against the promise.
cli-slip-steps = Who moved it:
cli-slip-causes = By cause:
cli-slip-none = Nobody moved it.
cli-goal-out = As the plan stands, it is out on { $date }.
cli-goal-there = That is in time.
cli-goal-way = { $n }. Out on { $date }:
cli-goal-later = { $n ->
    [one] One release ends later.
   *[other] { $n } releases end later.
 }
cli-goal-binding = Nothing that can be changed brings it there. What holds it longest:
cli-no-windows = No window concerns any release.
cli-window-target = Target: { $value }
cli-window-ready = Ready: { $value }
cli-window-cut-off = Cut-off: { $value }
cli-window-float = Window float: { $value }
cli-window-cliff = Cliff: { $value }
cli-window-lies = Deploys in: { $value }
cli-window-made = It makes its window. What decides when it is ready:
cli-window-missed = It misses its target. What decides when it is ready:
cli-window-too-long = Its deployment is longer than its windows. What decides when it is ready:
cli-window-nowhere = No window takes it. What decides when it is ready:
cli-about-history = Say who changed what, newest first
cli-about-verify = Check that a portfolio is whole and that its history leads to its state
cli-argument-project = A project of Microsoft Project (.xml), GanttProject (.gan) Primavera (.xer, .xml) or Jira (.csv, .json), or a calendar (.ics)
cli-argument-portfolio = A portfolio (.slipway)
cli-argument-output = The portfolio to write; there must be none of this name
cli-argument-zone = Time zone of the dates in the file, such as Europe/London; without this, the zone of this computer
cli-argument-release-per-summary = Make a release of each summary at the top, not one of all
cli-argument-to = What to write
cli-argument-file-to-write = The file to write; - writes to the standard output
cli-argument-kind = Which report
cli-argument-report-release = The release that it is about (its name, its version or its id); without it, all of them
cli-argument-train = The release train that it is about, by its name, its version or its id: a package with the releases that go out with it
cli-argument-accent = The colour of the company, such as #1f5fbf: bars and windows are shades of it; without it, that of the recipe
cli-argument-logo = The logo of the company on each page, a PNG or a JPEG; without it, that of the recipe
cli-argument-template = A presentation of the company (.potx, .pptx) whose masters and themes slides are written on; without it, that of the recipe
cli-argument-report-since = Where the changes begin that it tells of: a day such as 2026-12-13, “last” for the last run of the recipe or else the last publication, or the name or number of a publication or a baseline
cli-argument-recipe = A report that is saved in the portfolio, by its name or its id: its kind, sections and words, as the window makes it
cli-argument-releases = Only this release (its name, its version or its id); may be given more than once
cli-argument-audience = Who reads it: management gets no notes, a vendor neither people nor floats nor findings
cli-argument-paper = The paper of a PDF, on its long side, or a poster as large as it takes; A3 where nothing is said
cli-argument-across = Over how many sheets the time goes, as many as it takes to be legible where nothing is said
cli-argument-rows = How many rows a sheet has at most
cli-argument-print-from = The first day that is printed
cli-argument-print-until = The last day that is printed
cli-argument-no-legend = Leave out what the shapes mean
cli-argument-without-history = Leave out who changed what, and what was there before
cli-argument-file = A portfolio (.slipway) or a Microsoft Project file (.xml)
cli-argument-language = Language of the answer; without this, that of the environment, else English
cli-argument-policy = Whose rules count; without this, those of the file
cli-argument-format = For people or for programs
cli-exit-codes = Exit codes: 0 done, 1 verified and found wrong, 2 the arguments make no sense, 3 a file could not be read or written, 4 the request was refused
cli-cannot-read = { $file } cannot be read: { $reason }
cli-column-wbs = WBS
cli-column-name = Name
cli-column-start = Start
cli-column-finish = Finish
cli-column-float = Float
cli-column-critical = Critical
cli-yes = yes
cli-severity-blocker = blocker
cli-severity-error = error
cli-severity-warning = warning
cli-severity-hint = hint
cli-no-findings = Nothing stands in the way.
cli-history-undo = (undo)
cli-history-undone = (taken back)
cli-cannot-write = { $file } cannot be written: { $reason }
cli-export-whole = A file of the kind “{ $format }” holds the whole plan for everybody. Leave out --release and --audience, or choose another kind.
cli-export-no-paper = { $format } is not printed: it has no paper
cli-no-home = This user has no home folder, where backups would go.
cli-author = Command line
cli-project-unnamed = Project
cli-imported = { $file } holds { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
 }, { $dependencies ->
    [one] one dependency
   *[other] { $dependencies } dependencies
 }, { $releases ->
    [one] one release
   *[other] { $releases } releases
 }, { $calendars ->
    [one] one calendar
   *[other] { $calendars } calendars
 } and { $people ->
    [one] one person
   *[other] { $people } people
 }.
cli-verified = { $file } is whole: { $operations ->
    [one] its one step, done again, leads
   *[other] its { $operations } steps, done again, lead
 } to the same state.
cli-damaged = { $file } is damaged.
cli-replay-differs = { $file }: its history, done again, leads to another state.
cli-about-compare = Say how one plan differs from another, field by field
cli-about-merge = Take what was changed in a copy of a portfolio into it, as one step
cli-argument-mine = The portfolio that takes the changes
cli-argument-theirs = The copy that brings them
cli-argument-prefer = Whose version counts where both changed something; without this, such a merge is refused
cli-merged = Merged { $file }: { $taken ->
    [one] one difference taken
   *[other] { $taken } differences taken
 }, { $rows ->
    [one] one row changed.
   *[other] { $rows } rows changed.
 }
cli-left-out = Left out: { $table } “{ $name }”. Something that stays needs it, or it needs something that does not come.
cli-merge-clashes = { $count ->
    [one] One difference is for you to decide. Use --prefer mine or --prefer theirs, or merge in the window:
   *[other] { $count } differences are for you to decide. Use --prefer mine or --prefer theirs, or merge in the window:
 }

cli-about-progress-sheet = Write a sheet in which a lead says how far the work is
cli-about-import-progress = Take what a returned sheet says into a portfolio, as one step
cli-argument-lead = Only what this person answers for
cli-argument-team = Only what those of this team answer for
cli-argument-days = Also work that begins within so many days of the data date
cli-argument-sheet = The sheet that came back: XLSX, CSV or any other table
cli-argument-dry-run = Say what would change, and change nothing
cli-argument-prefer-sheet = What counts where somebody else has changed the same meanwhile: without it such tasks stay as they are
cli-progress-asked = { $count ->
    [one] One task is asked about
   *[other] { $count } tasks are asked about
}
cli-progress-change = { $name }: { $changes }
cli-progress-clash = { $name }: changed by somebody else meanwhile, left as it is ({ $changes })
cli-progress-refused = { $name }: { $cell }: { $why }
cli-progress-taken = Taken: { $taken }, nothing new: { $same }
cli-progress-left = { $count ->
    [one] One row was not taken
   *[other] { $count } rows were not taken
}
cli-argument-report-baseline = The baseline by which earned value is measured in this report: its name, its number or its id; without this, the one that the portfolio says
