## The command line

cli-about = Release plans without a window: import, schedule, check
cli-about-schedule = Say when everything happens
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
