## Findings: the rule in two words

finding-title-l01 = Dependency loop
finding-title-l02 = Linked to own summary
finding-title-l03 = Dependency violated
finding-title-l04 = Constraint against dependency
finding-title-l05 = Negative float
finding-title-l06 = Deadline missed
finding-title-l08 = Loose end
finding-title-d01 = Dates contradict
finding-title-d02 = Overdue
finding-title-d03 = On non-working time
finding-title-d04 = No working time

## Findings: the sentence with its numbers

finding-l01 = These tasks wait for each other: { $path }.
finding-l02 = { $task } is linked to its own summary { $summary }.
finding-l03 = { $successor } starts { $days } before { $predecessor } allows.
finding-l04 = { $task } is held by its constraint on { $date }, but { $predecessor } allows it only from { $allowed }.
finding-l05 = { $task } is { $float } short of what its latest date asks for.
finding-l06 = { $task } finishes { $finish }, { $days } after its deadline { $date }.
finding-l08 = { $task } is not tied in: nothing comes before it or nothing follows it.
finding-d01 = The dates of { $task } contradict each other.
finding-d02 = { $task } should have started or finished by { $date }; no actual date was entered.
finding-d03 = { $task } is placed on { $date }, when nobody works.
finding-d04 = The calendar { $calendar } has no working time within reach.

## Severity, in words and counted

severity-blocker = Blocker
severity-error = Error
severity-warning = Warning
severity-hint = Hint
count-blocker = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
 }
count-error = { $n ->
    [one] { $n } error
   *[other] { $n } errors
 }
count-warning = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
 }
count-hint = { $n ->
    [one] { $n } hint
   *[other] { $n } hints
 }

## The view

findings-title = Findings
findings-count = { $n ->
    [0] No findings
    [one] { $n } finding
   *[other] { $n } findings
 }
findings-filter = Show
findings-list = Findings by release
findings-none = Nothing stands in the way.
findings-none-why = Every rule was checked after your last change.
findings-none-shown = Nothing of this kind. Show more severities above.
findings-choose = Choose a finding to see why it is there and what would mend it.
findings-everything = Whole portfolio
findings-releases-hit = { $n ->
    [0] No release has errors.
    [one] One release has errors.
   *[other] { $n } releases have errors.
 }
findings-show-in-plan = Show in plan
findings-rule = Rule
findings-severity = Severity
findings-release = Release
findings-task = Task
findings-start = Start
findings-finish = Finish
findings-float = Total float
findings-about = What it is about
findings-fixes = What would mend it
findings-fixes-note = Measured on a copy of the plan. Nothing applies itself.
findings-fixes-none = Nothing mends this by itself. Change the tasks it is about.
findings-fixes-loading = Looking for fixes…
findings-fix-moved = Tasks moved
findings-fix-slip = Slip
findings-fix-clears = Clears
findings-fix-adds = Adds
findings-fix-effect = If you apply it
findings-fix-no-slip = No release finishes on another day.
findings-fix-apply = Apply this fix
findings-fix-applied = Fix applied: { $label }
findings-fix-removes = { $n ->
    [0] It clears no finding.
    [one] It clears one finding.
   *[other] It clears { $n } findings.
 }
findings-fix-new = { $n ->
    [0] It adds no new finding.
    [one] It adds one new finding:
   *[other] It adds { $n } new findings:
 }
findings-group-toggle = Findings of { $name }
