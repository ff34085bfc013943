## The RAID log: risks, issues and decisions of each release

raid-title = RAID log
raid-risk = Risk
raid-issue = Issue
raid-decision = Decision
raid-open = Open
raid-closed = Closed
raid-all = All

raid-new = New entry
raid-new-risk = New risk
raid-none = Nothing is written down yet.
raid-why = What may go wrong, what does, and what must be decided, for each release. Reports tell of what is open.

raid-release = Release
raid-kind = Kind
raid-owner = Owner
raid-owner-none = Nobody yet
raid-due = Due
raid-state = State
raid-likelihood = Likelihood
raid-likelihood-why = From 1, hardly, to 5, almost sure.
raid-impact = Impact
raid-impact-why = From 1, little, to 5, the release does not go out.
raid-level-none = Not said
raid-effect = Effect
raid-effect-why = What it does to the release.
raid-response = Response
raid-response-why = What is done about it, or what was decided.

raid-exposure = { $level } of 25
raid-due-on = due { $date }
