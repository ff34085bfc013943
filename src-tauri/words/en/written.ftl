## What stands in files that are written: columns of tables and what is in them

table-number = No.
table-outline = Outline
table-key = Key
table-name = Name
table-release = Release
table-product = Product
table-kind = Type
table-state = State
table-start = Start
table-finish = Finish
table-duration = Duration
table-predecessors = Predecessors
table-owner = Owner
table-done = Progress
table-float = Float (days)
table-window-float = Window float (days)
table-deadline = Deadline
table-constraint = Constraint
table-constraint-date = Constraint date
table-budget = Budget
table-actual-cost = Actual cost
table-cost = Cost
table-notes = Notes
table-as-of = As of
table-published = Published
table-id = Slipway id
table-kind-release = Release
table-kind-phase = Phase
table-kind-summary = Summary

loss-beyond-tables = A table holds releases and their work. Windows, freezes, environments, gates and everything else was left out: { $count }.

## What is deployed where, for a CMDB

deployed-record = Record
deployed-record-deployment = Deployment
deployed-record-version = Running version
deployed-version = Version
deployed-kind = Release type
deployed-environment = Environment
deployed-stage = Stage
deployed-window = Release window
deployed-state = State
deployed-deployment = Task
deployed-gate = Gate
deployed-decision = Decision
deployed-decided-by = Approved by
deployed-decided-at = Decided
deployed-out-of-band = Out of band, approved by
deployed-planned = planned
deployed-under-way = under way
deployed-done = done
deployed-dropped = dropped
deployed-backed-out = backed out
deployed-running = running

## Calendar files: what kind of thing an entry is

ics-window = Release window
ics-freeze = Freeze
ics-deployment = Deployment
ics-milestone = Milestone
ics-gate = Gate
ics-external-event = External event

## Workbooks

sheet-schedule = Schedule
sheet-summary = Summary
sheet-trend = Milestone trend
gantt-work = Work
gantt-done = Done
gantt-critical = Critical
summary-rag = Health
summary-goes-out = Goes out
summary-window = Target window
summary-opens = Window opens
summary-makes = Makes it
summary-yes = yes
summary-no = no
summary-cliff = Cliff (days)
summary-criteria = Criteria met
summary-next-gate = Next gate
summary-gate-date = Decided
summary-reason = Why
trend-report = As of
trend-forecast = Forecast
trend-alt = Lines that show how the forecast dates of releases and milestones moved from report to report. A level line keeps its date, a rising line slips.
