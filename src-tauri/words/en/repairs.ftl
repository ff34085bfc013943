## Repairs: packages of fixes, measured on a copy of the plan

repair-title = Repairs
repair-all-title = Repair everything
repair-all = Repair all…
repair-note = measured on a copy of the plan; nothing applies itself
repair-none = No package was found that mends it and breaks nothing else.
repair-what = Repair
repair-in-window = In window
repair-slip = Slip
repair-open = Conflicts
repair-edits = Edits
repair-of = { $n } of { $of }
repair-clears = { $n ->
    [one] It clears one finding
   *[other] It clears { $n } findings
 }
repair-brings = { $n ->
    [one] It brings one finding
   *[other] It brings { $n } findings
 }
repair-apply = Apply repair { $n }
repair-picture = Before and after: { $n ->
    [0] no task moves
    [one] one task moves
   *[other] { $n } tasks move
 }{ $puts ->
    [0] { "" }
    [one] , and one thing beside the tasks is put elsewhere
   *[other] , and { $puts } things beside the tasks are put elsewhere
 }
repair-still = Nothing moves; only what is noted changes.
repair-now = now
repair-then = with this repair
repair-beside = stays
repair-gates = Gates of { $release }

findings-by = Group by
findings-by-release = Release
findings-by-cause = Cause
findings-by-owner = Owner
findings-nobody = Nobody
findings-new = new
findings-new-count = { $n } new since yesterday
findings-strip = Findings, day by day
findings-strip-conflicts = blockers and errors
findings-strip-warnings = warnings
findings-strip-told = From { $from } until now: { $conflicts } blockers and errors and { $warnings } warnings are open; then it was { $before } blockers and errors.
