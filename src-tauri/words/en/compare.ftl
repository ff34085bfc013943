## What differs between two plans: tables

compare-table-portfolio = Portfolio
compare-table-product = Product
compare-table-release = Release
compare-table-task = Task
compare-table-dependency = Dependency
compare-table-calendar = Calendar
compare-table-person = Person
compare-table-assignment = Assignment
compare-table-baseline = Baseline
compare-table-window = Window
compare-table-freeze = Freeze
compare-table-waiver = Waiver
compare-table-environment = Environment
compare-table-booking = Booking
compare-table-gate = Gate
compare-table-external-event = External event
compare-table-outage = Outage
compare-table-criterion = Criterion
compare-table-sign-off = Sign-off
compare-table-review = Review
compare-table-template = Template
compare-table-publication = Publication
compare-table-view = View
compare-table-raid-item = RAID log
compare-table-report = Report

## Fields

compare-field-name = Name
compare-field-zone = Time zone
compare-field-calendar = Calendar
compare-field-start = Start
compare-field-data-date = Data date
compare-field-rules = Rules
compare-field-currency = Currency
compare-field-notes = Notes
compare-field-kind = Kind
compare-field-owner = Owner
compare-field-place = Place
compare-field-external = Key in other tools
compare-field-version = Version
compare-field-state = State
compare-field-target = Target window
compare-field-finish = Finish
compare-field-scope-freeze = Scope freeze
compare-field-priority = Priority
compare-field-also = Other products
compare-field-package = Package
compare-field-goal = Goal
compare-field-strategy = Strategy
compare-field-risk = Risk
compare-field-regulated = Regulated
compare-field-security = Security release
compare-field-out-of-band = Out of band
compare-field-key = Key
compare-field-template = Template
compare-field-budget = Budget
compare-field-duration = Duration
compare-field-progress = Progress
compare-field-constraint = Constraint
compare-field-deadline = Deadline
compare-field-phase = Phase
compare-field-mode = Dates
compare-field-active = Active
compare-field-estimated = Estimated
compare-field-levelling-delay = Levelling delay
compare-field-segments = Pieces
compare-field-effort = Effort
compare-field-cost = Costs
compare-field-uses = Environments used
compare-field-touches = Touches
compare-field-fields = Fields
compare-field-ends = From and to
compare-field-lag = Lag
compare-field-strength = Strength
compare-field-reason = Reason
compare-field-base = Based on
compare-field-week = Week
compare-field-work-weeks = Work weeks
compare-field-exceptions = Exceptions
compare-field-team = Team
compare-field-rates = Rates
compare-field-leave = Leave
compare-field-capacity = Capacity
compare-field-work = Who and what
compare-field-units = Units
compare-field-delay = Delay
compare-field-actuals = Actual dates
compare-field-number = Number
compare-field-taken-at = Taken
compare-field-promised = Promised dates
compare-field-scope = Scope
compare-field-when = When
compare-field-admits = Admits
compare-field-cut-off = Cut-off
compare-field-hardness = Hardness
compare-field-applies-to = Applies to
compare-field-permits = Permits
compare-field-expires-at = Given and expires
compare-field-stage = Stage
compare-field-parent = Part of
compare-field-product = Product
compare-field-group = Group
compare-field-refresh-lead = Refresh lead time
compare-field-versions = Versions
compare-field-environment = Environment
compare-field-release = Release
compare-field-sharing = Sharing
compare-field-status = Status
compare-field-purpose = Use
compare-field-set-up = Set-up time
compare-field-tear-down = Tear-down time
compare-field-requested-by = Requested by
compare-field-needs = Versions needed
compare-field-date = Date
compare-field-decision = Decision
compare-field-minutes = Minutes
compare-field-chair = Chair
compare-field-quorum = Quorum
compare-field-checks = Checks
compare-field-confirmed = Confirmed
compare-field-confidence = Confidence
compare-field-source = Source
compare-field-milestone = Milestone
compare-field-needed-by = Needed by
compare-field-gate = Gate
compare-field-criterion = What must be true
compare-field-mandatory = Mandatory
compare-field-due = Due
compare-field-evidence = Evidence
compare-field-role = Role
compare-field-attendees = Attendees
compare-field-gates = Gates
compare-field-actions = Actions
compare-field-likelihood = Likelihood
compare-field-impact = Impact
compare-field-effect = Effect
compare-field-response = Response
compare-field-audience = Audience
compare-field-sections = Sections
compare-field-texts = Texts
compare-field-since = Period begins
compare-field-last-run = Last made
compare-field-look = Look
compare-field-summary = Summary
compare-field-kinds = For kinds of release
compare-field-steps = Steps and gates
compare-field-published = What was published
compare-field-layout = What it shows

## Values

compare-nothing = nothing
compare-yes = yes
compare-no = no
compare-behind = behind
compare-first = first
compare-as-base = as its base
compare-free = free
compare-next-window = the next that admits it
compare-measured = measured
compare-started = started
compare-finished = finished
compare-stopped = stopped
compare-resumes = goes on
compare-left = left
compare-fs = finish to start
compare-ss = start to start
compare-ff = finish to finish
compare-sf = start to finish
compare-strength-hard = must hold
compare-strength-soft = soft
compare-product-app = Application
compare-product-service = Service
compare-product-platform = Platform
compare-product-hardware = Hardware
compare-sign-off-asked = asked
compare-sign-off-signed = signed
compare-sign-off-declined = declined
compare-from-start = from the start
compare-from-finish = from the finish
compare-monday = Mon
compare-tuesday = Tue
compare-wednesday = Wed
compare-thursday = Thu
compare-friday = Fri
compare-saturday = Sat
compare-sunday = Sun

## Rules of the portfolio

compare-rule-policy = Scheduled like
compare-rule-minutes-per-day = Minutes a day
compare-rule-minutes-per-week = Minutes a week
compare-rule-days-per-month = Days a month
compare-rule-honour-dates = Dates before dependencies
compare-rule-multiple-critical-paths = Several critical paths
compare-rule-critical-limit = Critical up to
compare-rule-near-critical-limit = Near-critical up to
compare-rule-out-of-sequence = Out of sequence
compare-rule-schedule-from = Scheduled
compare-rule-phase-minima = Shortest phases
compare-rule-soak-gap = Soak time
compare-rule-back-out-reserve = Back-out reserve
compare-rule-slip-tolerance = Tolerated slip
compare-rule-phase-stages = Stages of phases
compare-rule-criteria-lead = Criteria told of
compare-rule-review-within = Review within
compare-rule-earned-value-baseline = Earned value measured by
compare-rule-fiscal-month = Fiscal year from month
compare-cost-fixed = fixed cost
compare-cost-accrual = accrues
compare-cost-actual = actual cost
compare-cost-budget = budget
compare-rate-standard = standard rate
compare-rate-per-use = cost per use

## What a view shows

compare-view-grouping = Grouping
compare-view-packed = Packed
compare-view-sort = Sorting
compare-view-filter = Filter
compare-view-columns = Columns
compare-view-frozen = Columns in place
compare-view-colour = Colour
compare-view-baseline = Baseline
compare-view-layers = Layers
compare-view-rolls-up = Rolled up
compare-view-zoom = Zoom
compare-filter-text = Text
compare-filter-owners = Owners
compare-filter-mine = Mine
compare-filter-teams = Teams
compare-filter-products = Products
compare-filter-states = States
compare-filter-phases = Phases
compare-filter-kinds = Kinds
compare-filter-critical = Critical
compare-filter-float = Float below
compare-filter-conflict = In conflict
compare-filter-within = Within days
compare-filter-changed = Changed within days
compare-filter-unfinished = Unfinished
compare-layer-critical = Critical path
compare-layer-baseline = Baseline
compare-layer-float = Float
compare-layer-links = Links
compare-layer-names = Names
compare-layer-bands = Bands
compare-layer-path = Path

## One line for each difference

compare-said-created = { $table } “{ $name }”{ $release } is new
compare-said-removed = { $table } “{ $name }”{ $release } is removed
compare-said-changed = { $table } “{ $name }”{ $release }: { $field } { $before } → { $after }
compare-said-of = { " " }of { $release }

## Why a difference is for people to decide

compare-clash-both-changed = Both changed it
compare-clash-removed-here = Removed here, changed there
compare-clash-removed-there = Changed here, removed there
compare-clash-stood-on = Removed there, used here by { $with }
compare-clash-stands-on-removed = Needs what was removed here: { $with }
compare-clash-loop = Closes a loop with { $with }
compare-clash-circle = Would stand under itself, with { $with }

## How two files stand to each other

compare-ancestor = Both go back to { $date }: { $mine ->
    [one] one step here since
   *[other] { $mine } steps here since
 }, { $theirs ->
    [one] one step there.
   *[other] { $theirs } steps there.
 }
compare-beginning = the beginning
compare-strangers-apart = Both are copies of one portfolio, but no common state is left in their histories. What differs is shown; which side changed it is not known.
compare-foreign = This is another portfolio, not a copy of this one. It can be compared by names and keys; which side changed something is not known.
compare-file = The rows of this file are matched by their keys and names. What is missing in it stays unless you accept its removal.
compare-same = There is no difference.

## Comparing in the window

compare-open = Compare with a file…
compare-import = Compare with the plan…
compare-title = Compare with “{ $file }”
compare-close = Close
compare-empty-title = Compare with a file
compare-empty-why = Choose a copy that came back, another portfolio, or a project of another tool.
compare-same-why = This plan already holds everything that the file holds.
compare-list = Differences
compare-filter = Which differences are shown
compare-kind-all = All { $n }
compare-kind-open = To decide { $n }
compare-kind-created = New { $n }
compare-kind-changed = Changed { $n }
compare-kind-removed = Removed { $n }
compare-search = Search differences
compare-portfolio = Whole portfolio
compare-taken-of = { $n } of { $of } taken
compare-take-all = Take all
compare-leave-all = Leave all
compare-more = { $n ->
    [one] Show one more
   *[other] Show { $n } more
 }
compare-none-shown = No difference is like that.
compare-nameless = (no name)
compare-fate-created = New
compare-fate-removed = Removed
compare-fate-changed = Changed
compare-fate-moved = Moved
compare-side-mine = Mine
compare-side-theirs = Theirs
compare-base = was { $value }
compare-there = Kept
compare-not-there = Removed
compare-left-out = Not possible as decided: something that stays needs it, or it needs something that does not come.
compare-left-out-count = { $n ->
    [one] One row cannot come or go as decided; it is marked.
   *[other] { $n } rows cannot come or go as decided; they are marked.
 }
compare-effect = If you merge this
compare-effect-rows = { $n ->
    [0] Nothing changes in the plan.
    [one] One row of the plan changes.
   *[other] { $n } rows of the plan change.
 }
compare-effect-no-slip = No release finishes at another time.
compare-effect-clears = { $n ->
    [0] No finding goes.
    [one] One finding goes.
   *[other] { $n } findings go.
 }
compare-effect-new = { $n ->
    [0] No new finding.
    [one] One new finding.
   *[other] { $n } new findings.
 }
compare-open-clashes = { $n ->
    [one] One difference to decide
   *[other] { $n } differences to decide
 }
compare-next-clash = Go to the next
compare-merge = { $n ->
    [one] Merge one difference
   *[other] Merge { $n } differences
 }
compare-one-step = One step: undo takes all of it back.
