## Gates: the board, the list and the meetings

gates-title = Gates
gates-none = No gates yet.
gates-empty = No gates yet
gates-why = A gate says what must be true, who agrees and what was decided before a release goes on.
gates-open = Open gates
gates-due = { $count ->
    [one] One decision due within a week
   *[other] { $count } decisions due within a week
 }
gates-view = How gates are shown
gates-tab-board = Board
gates-tab-list = List
gates-tab-reviews = Reviews
gates-span-label = How far ahead gates are shown
gates-span = { $days ->
    [0] All gates
   *[other] Next { $days } days
 }
gates-none-in-span = No gate is to be decided in the next { $days } days.
gates-show-all = Show all gates
gates-plan-review = Plan review
gates-next-decisions = Next decisions
gates-board = Gates by release
gates-list = All gates
gates-release = Release
gates-release-note = readiness %, next decision
gates-not-required = not required
gates-progress = { $share } of the criteria are met or waived
gates-next = { $gate } { $date }
gates-count = { $n } of { $of }
gates-count-failed = { $n } failed
gates-count-waived = { $n } waived
gates-column-date = Date
gates-column-release = Release
gates-column-kind = Gate
gates-column-progress = Criteria
gates-column-state = State
gates-nobody = nobody

gate-add = Add gate
gate-name = Name of the gate
gate-kind = Kind of the gate
gate-kind-short = Kind
gate-date = Date
gate-date-none = No date
gate-new = New gate
gate-milestone = Milestone
gate-chair = Chair
gate-close = Close gate
gate-remove = Delete gate { $name }
gate-planned = Planned
gate-forecast = Forecast
gate-latest = Latest for window
gate-room = Room
gate-findings = What is wrong with this gate
gate-of-release = { $release }, { $gate }
gate-decided = { $what }, { $at }, { $who }
gate-kind-entry = Entry
gate-kind-entry-note = scope frozen
gate-kind-readiness = Readiness
gate-kind-readiness-note = built, tested, packed
gate-kind-milestone = Milestone
gate-kind-milestone-note = a stretch is done
gate-kind-business-go-no-go = Business go/no-go
gate-kind-business-go-no-go-note = shall it go out
gate-kind-technical-go-no-go = Technical go/no-go
gate-kind-technical-go-no-go-note = can it go out
gate-kind-post-release = Post-release
gate-kind-post-release-note = review

standing-passed = Passed
standing-stopped = Stopped
standing-after-cut-off = After cut-off
standing-at-risk = At risk
standing-next = Next
standing-pending = Pending

## Decisions

decision-title = Decision
decision-note = recorded with name, time and conditions
decision-pending = Pending
decision-go = Go
decision-conditional-go = Conditional go
decision-no-go = No-go
decision-deferred = Deferred
decide-go = Go
decide-conditional-go = Conditional go
decide-no-go = No-go
decide-deferred = Defer
decision-by = Decided by
decision-minutes = { $what }: reasons and minutes
decision-record = Record: { $what }
decision-cancel = Cancel
decision-reopen = Reopen
decision-lacking = { $n ->
    [0] Not enough people have signed.
    [one] { $signed ->
        [no] One mandatory criterion is not met, and not enough people have signed.
       *[yes] One mandatory criterion is not met.
     } Recording it anyway raises a finding.
   *[other] { $signed ->
        [no] { $n } mandatory criteria are not met, and not enough people have signed.
       *[yes] { $n } mandatory criteria are not met.
     } Recording it anyway raises a finding.
 }
decision-go-needs = { $n ->
    [one] “Go” needs one more criterion met or waived. Recording it anyway raises a finding.
   *[other] “Go” needs { $n } more criteria met or waived. Recording it anyway raises a finding.
 }
conditions-title = Conditions
condition-add = Add condition
condition-new = New condition
condition-text = What is still to be done
condition-owner = Who does it
condition-due = By when
condition-met = Done: { $text }
condition-remove = Remove condition { $text }

## Criteria and evidence

criteria-title = Criteria
criteria-none = Nothing must be true here yet.
criteria-count = { $n }, { $mandatory } mandatory
criteria-count-all = { $n ->
    [0] { "" }
   *[other] { $n }, all mandatory
 }
criteria-of-met = { $n } met
criteria-of-open = { $n } open
criteria-of-failed = { $n } failed
criteria-of-waived = { $n } waived
criteria-legend-met = met
criteria-legend-open = open
criteria-legend-failed = failed
criteria-legend-waived = waived
criteria-keys = Arrow keys move, Space marks as met or open, Enter opens, Alt with arrows reorders.
criterion-add = Add criterion
criterion-new = New criterion
criterion-text = What must be true
criterion-state = State
criterion-state-open = Open
criterion-state-met = Met
criterion-state-failed = Failed
criterion-state-waived = Waived
criterion-toggle = { $state }: { $name }
criterion-kind = Decided by
criterion-kind-manual = Somebody says so
criterion-kind-task-finished = A task is finished
criterion-kind-metric = A value reaches a threshold
criterion-kind-document = A document is there
criterion-kind-dependency = Another release is out
criterion-task = Task
criterion-task-choose = Choose a task
criterion-release = Release
criterion-release-choose = Choose a release
criterion-owner = Owner
criterion-due = Due
criterion-mandatory = Mandatory
criterion-optional = optional
criterion-comment = Comment: why it failed or is waived, and who says so
criterion-needs-evidence = needs a document as evidence
criterion-awaits = { $name }, { $date }
criterion-unmeasured = { $comparison ->
    [at-most] at most { $threshold }
   *[at-least] at least { $threshold }
 }, not measured yet
criterion-measured = { $value }, { $comparison ->
    [at-most] at most { $threshold }
   *[at-least] at least { $threshold }
 }, as of { $date }
criterion-up = Move { $name } up
criterion-down = Move { $name } down
criterion-remove = Delete criterion { $name }
metric-threshold = Threshold
metric-comparison = How the value must stand to the threshold
metric-at-least = at least
metric-at-most = at most
metric-unit = Unit
metric-value = Value
metric-value-none = Not measured
metric-as-of = As of
evidence-title = Evidence
evidence-add = Add
evidence-add-file = Add file
evidence-add-link = Add link
evidence-address = Address of the evidence
evidence-count = { $n } items
evidence-size-kb = { $n } kB
evidence-size-mb = { $n } MB
evidence-save = Save { $name }
evidence-copy = Copy the address of { $name }
evidence-remove = Remove { $name }

## Sign-offs and checks

sign-offs-title = Sign-offs
sign-offs-count = { $signed } of { $asked }
sign-offs-quorum = Quorum
sign-offs-everybody = everybody
sign-off-add = Ask a role
sign-off-new = New role
sign-off-role = Role
sign-off-person = Who signs for { $role }
sign-off-nobody = Not assigned
sign-off-sign = Sign for { $role }
sign-off-decline = Decline for { $role }
sign-off-ask-again = Ask { $role } again
sign-off-remove = Remove sign-off of { $role }
sign-off-asked = asked
sign-off-signed = signed { $date }
sign-off-declined = declined { $date }
sign-off-recorded-by = Recorded by { $who }
checks-title = Four fixed checks
check-traceable = Traceable
check-traceable-note = it is known what goes out
check-secure = Secure
check-secure-note = it was scanned
check-tested = Tested
check-tested-note = the tests are done
check-authorised = Authorised
check-authorised-note = those who may have agreed

## Readiness reviews

reviews-title = Reviews
reviews-why = A review decides about gates in one meeting: agenda, minutes and actions come from the plan. Plan the first with the button above.
reviews-gates = { $n ->
    [one] one gate
   *[other] { $n } gates
 }
review-add = Add review
review-new = Readiness review
review-name = Name of the review
review-at = Held
review-chair = Chair
review-attendees = Who is there
review-agenda = Agenda
review-minutes = Minutes
review-minutes-none = What was said and decided
review-actions = Actions
review-copy = Copy as text
review-copied = Agenda and minutes are on the clipboard.
review-remove = Delete review
review-text-chair = Chair: { $who }
review-text-attendees = Present: { $who }
review-text-missing = Not signed: { $role } ({ $who })
review-text-condition = Condition not met: { $text }
agenda-add = Add a gate to the agenda
agenda-none = Nothing is on the agenda yet.
agenda-nothing-open = Nothing is open.
agenda-raise = Move { $name } up on the agenda
agenda-remove = Take { $name } off the agenda
action-add = Add action
action-new = New action
action-text = What is to be done
action-done = Done: { $text }
action-remove = Remove action { $text }
