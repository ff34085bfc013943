## Templates

templates-title = Templates
templates-none = No templates yet.
templates-why = A template says what a release of some kind consists of: phases, gates, criteria and bookings. New releases start from it. Begin with the starter templates, or with one of your own.
templates-add-starters = Add starter templates
template-add = New
template-duplicate = Duplicate
template-new = New template
template-copy = { $name } (copy)
template-named = { $name }, version { $version }
template-note = Version { $version } · { $kinds }
template-every-kind = every kind of release
template-not-yet = Not in the portfolio yet
template-version = Version { $version }
template-started = { $n ->
    [0] no release started from it
    [one] 1 release started from it
   *[other] { $n } releases started from it
 }
template-start-release = Start a release from it
template-about = What it is for
template-summary = Summary
template-kinds = Kinds of release
template-kinds-why = For which it is offered.
template-picture = Picture
template-picture-of = { $length } of working time from the first step to the last, when nothing else stands in the way; a line for each week of work.
template-picture-none = Add steps with a duration to see where they lie.

## Steps of a template

template-steps = Steps
template-steps-why = Drag a step by its handle, or press Alt ↑ and Alt ↓ to move it, Alt Shift → to put it under the phase before it.
template-steps-none = No steps yet. Begin with a phase.
template-step-name = Name
template-step-kind = Phase or kind
template-step-duration = Duration
template-step-role = Role
template-step-move = Drag { $name }
template-step-phase = Role of { $name } in the release
template-step-kind-of = Kind of { $name }
template-step-duration-of = Duration of { $name }
template-step-role-of = Who does { $name }
template-step-nobody = Nobody
template-step-more = What { $name } waits for and needs
template-step-remove = Delete { $name }
template-kind-task = Task
template-kind-milestone = Milestone
template-add-phase = Phase
template-add-task = Task
template-add-milestone = Milestone
template-new-task = New task
template-new-milestone = New milestone
template-waits-for = Waits for
template-waits-for-nothing = Nothing: it begins with the release.
template-add-wait = Wait for another step
template-link-kind = How they are tied
template-link-lag = Time in between
template-link-remove = Wait for it no more
template-need = Books
template-need-none = No environment
template-use = Used for
template-use-testing = Testing
template-use-code-change = Code change
template-use-configuration-change = Configuration change
template-use-regression = Regression
template-use-refresh = Data refresh
template-use-rehearsal = Rehearsal
template-set-up = Set-up
template-tear-down = Tear-down

## Gates of a template

template-gates = Gates
template-gates-why = A gate is a milestone; the steps of its criteria come before it.
template-gate-no-milestone = No milestone
template-sign-offs = Signed by
template-sign-offs-none = Roles, with commas between them
template-quorum = Enough are
template-quorum-all = everybody
template-quorum-wanted = Write how many must sign, or nothing for everybody.
template-new-criterion = New criterion
template-add-criterion = Criterion
template-criterion = What must be true
template-criterion-remove = Delete criterion { $text }
template-criterion-step = The step that must be finished
template-weight = Weight
template-must = Must
template-should = Should
template-decided-by = Decided by
template-decided-by-manual = Somebody
template-decided-by-step-finished = A finished step
template-decided-by-metric = A value
template-decided-by-document = A document
template-comparison = Comparison
template-comparison-at-least = at least
template-comparison-at-most = at most
template-threshold = Threshold
template-unit = Unit
template-number-wanted = Write a number with at most three decimals.
template-due-before = Due before
template-lead = Due { $lead } before the gate

## Starting a release

release-start-title = New release
release-start-why = Choose a product and a template to see when the release would begin and be out.
release-start-product = Product
release-start-product-example = What is released, such as Payments
release-start-template = Template
release-start-template-none = Nothing: an empty release
release-start-no-template = There is no template for this kind. The release starts empty.
release-start-name = Name
release-start-version-example = 4.2
release-start-window = Window
release-start-window-why = Window float when work begins on the data date. The release begins as late as it still makes its window.
release-start-no-windows = This portfolio has no windows: work begins on the data date.
release-start-next = The next that it can make
release-start-opening = { $date } { $time }, { $window }
release-start-begins = Work begins
release-start-out = Live
release-start-findings = { $n ->
    [0] It brings no errors and no warnings.
    [one] It brings one finding
   *[other] It brings { $n } findings
 }
release-start-more = and { $n } more
release-start-do = Start release
