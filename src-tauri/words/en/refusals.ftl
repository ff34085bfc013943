## Why a request was refused, said where it was made

refusal-unknown = This { $what } is no longer in the plan.
refusal-would-cycle = This would close a loop: { $path }.
refusal-already-linked = These two tasks are already linked this way.
refusal-link-to-own-summary = A task cannot wait for itself, for its own summary or for what stands under it.
refusal-would-nest-in-itself = A task cannot stand under itself.
refusal-nowhere-to-move = There is no place to move it to.
refusal-summary-dates-are-computed = The dates of a summary follow from the tasks under it. Change those.
refusal-already-finished = This task is finished. Correct its actual dates instead.
refusal-unreadable = “{ $text }” could not be read. { $expected }
refusal-out-of-range = This is outside what is possible for { $field }.
refusal-empty-name = A name is needed.
refusal-too-long = No more than { $limit } characters fit into { $field }.
refusal-unknown-zone = “{ $zone }” is not a time zone. Choose one from the list, such as Europe/London.
refusal-bad-rule = The repetition of “{ $name }” could not be read.
refusal-calendar-circle = A calendar cannot be based on itself, not even through another one.
refusal-calendar-in-use = { $users ->
    [one] One row still uses this calendar. Give it another one first.
   *[other] { $users } rows still use this calendar. Give them another one first.
 }
refusal-bad-recurrence = { $why ->
    [too-often] This repetition comes several times within a day. It may come once a day at most.
    [never] This repetition never comes.
   *[unreadable] “{ $rule }” is not a repetition. Write one as in FREQ=WEEKLY;BYDAY=SA.
 }
refusal-environment-circle = An environment cannot be a part of itself, not even through another one.
refusal-no-such-occurrence = This window does not open then. Choose one of its occurrences.
refusal-open-conflicts = { $count ->
    [one] One conflict is open. Mend it or accept it for a while, then publish.
   *[other] { $count } conflicts are open. Mend them or accept them for a while, then publish.
 }
refusal-no-change = Nothing would change.

## Fields that a refusal names

field-name = the name
field-notes = the notes
field-duration = the duration
field-lag = the lag
field-done = percent done
field-remaining = the remaining work
field-capacity = the capacity
field-priority = the priority
field-version = the version
field-reason = the reason
field-date = the date
field-start = the start
field-finish = the finish
field-deadline = the deadline
field-actual-start = the actual start
field-actual-finish = the actual finish
field-data-date = the data date
field-minutes-per-day = minutes a day
field-minutes-per-week = minutes a week
field-days-per-month = days a month
field-fiscal-month = the first month of the fiscal year
field-critical-limit = the critical limit
field-near-critical-limit = the near-critical limit
field-calendar = the calendar
field-leave = leave
field-shift = a shift
field-shifts = the shifts
field-exception = the exception
field-text = the text
field-constraint = the constraint
field-exceptions = the exceptions
field-work-weeks = the work weeks
field-rule = the repetition
field-segments = the pieces of a split task
field-parent = the summary
field-id = the identity of a row
field-from = the date to go on
field-stop = where work stopped
field-resume = where work goes on
field-delay = the delay
field-levelling-delay = the levelling delay
field-cut-off = the cut-off
field-approver = the approver
field-given-at = the date on which it was given
field-expires-at = the expiry
field-finding = the finding
field-target = the target window
field-scope-freeze = the scope freeze
field-phase-minima = the least length of a phase
field-soak-gap = the soak time
field-back-out-reserve = the back-out reserve
field-slip-tolerance = the tolerated slip
field-number = the number of a baseline
field-team = the team
field-fixed-cost = the fixed cost
field-actual-cost = the actual cost
field-budget = the budget
field-rate = the rate: what is money only has none
field-cost-per-use = the cost per use
field-look = the look of a report
field-currency = the currency: a code of three capital letters, such as EUR
field-subject = a budget: a release, a phase or a task has one
field-columns = the columns of a view: each once
field-width = the width of a column
field-frozen = the number of columns that stay in place
field-zoom = the zoom
field-owners = the owners of a filter
field-products = the products of a filter
field-teams = the teams of a filter
field-states = the states of a filter
field-phases = the phases of a filter
field-kinds = the kinds of work of a filter
field-float = the float of a filter
field-days = the days of a filter
field-source = the source
field-confidence = the confidence
field-decision = the decision: it needs a day and a name
field-decided-at = the day of the decision
field-decided-by = who decided
field-published-by = who publishes
field-condition = a condition: a conditional go names at least one, and each says something
field-minutes = the minutes
field-evidence = the evidence
field-sign-off = the sign-off: it needs a person and a day
field-due = the due date
field-likelihood = the likelihood: from 1 to 5
field-impact = the impact: from 1 to 5
field-sections = the sections of a report: each once
field-texts = the texts of a report
field-comment = the comment
field-unit = the unit
field-as-of = when it was measured
field-group = the group
field-refresh-lead = the lead time of a refresh
field-since = since when a version runs
field-set-up = the set-up time
field-tear-down = the tear-down time
field-requested-by = who asked for it
field-except = the occurrences left out
field-action = an action
field-at = the moment
field-by = who published it
field-key = the key: every step needs one of its own
field-within = the phase of a step: it stands before the step
field-after = what a step waits for: another step, and never in a circle
field-steps = the steps
field-gates = the gates
field-criteria = the criteria
field-sign-offs = the sign-offs
field-milestone = the milestone of a gate
field-lead = the lead time
field-step = the step of a criterion
field-role = the role
field-summary = the summary
field-goal = the goal
field-risk-reason = the reason of the risk level
field-also = the other products: each is named once
field-package = the package: a release of that kind, and no package itself
field-criteria-lead = when open criteria are told of
field-review-within = when a deployment is to be reviewed
