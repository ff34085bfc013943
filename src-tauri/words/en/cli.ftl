## The command line

cli-about = Release plans without a window: import, schedule, check
cli-about-schedule = Say when everything happens
cli-about-import = Make a portfolio of a Microsoft Project file
cli-about-findings = Say what stands in the way
cli-about-history = Say who changed what, newest first
cli-about-verify = Check that a portfolio is whole and that its history leads to its state
cli-argument-project = A Microsoft Project file (.xml)
cli-argument-portfolio = A portfolio (.slipway)
cli-argument-output = The portfolio to write; there must be none of this name
cli-argument-zone = Time zone of the dates in the file, such as Europe/London; without this, the zone of this computer
cli-argument-release-per-summary = Make a release of each summary at the top, not one of all
cli-argument-file = A portfolio (.slipway) or a Microsoft Project file (.xml)
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
