## Views: how the plan is looked at

view-menu = View
view-is = View: { $name }
view-changed = { $name }, changed
view-actions = What to do with the view
view-save = Save the changes
view-save-as = Save as a new view
view-reset = Undo the changes
view-rename = Rename the view
view-delete = Delete the view
view-name = Name
view-name-why = Saved in the portfolio: everybody who opens the file can choose it.
view-name-keep = Save
view-done = Done

view-all = All work
view-critical = Critical
view-mine = My work
view-fortnight = Next two weeks
view-progress = Progress update
view-environments = By environment
view-lens = For { $role }
view-developers = developers
view-qa = QA
view-operations = operations
view-business = business
view-vendors = vendors

## Filters

view-filter = Filter
view-filter-text = Filter by words
view-filter-text-clear = Clear the words
view-filter-owner = Owner
view-filter-owner-add = Add an owner
view-filter-is-mine = My work
view-filter-is-critical = Critical
view-filter-is-in-conflict = In conflict
view-filter-is-unfinished = Not finished
view-filter-float = Window float below
view-filter-within-days = Within the next
view-filter-changed-days = Changed in the last
view-filter-product = Product
view-filter-team = Team
view-filter-state = Release is
view-filter-phase = Phase
view-filter-kind = Kind
view-days = d
view-chips = Filters
view-chip-owner = Owner { $name }
view-chip-team = Team { $name }
view-chip-float = Window float below { $float }
view-chip-within = { $days ->
    [one] Next day
   *[other] Next { $days } days
}
view-chip-changed = { $days ->
    [one] Changed in the last day
   *[other] Changed in the last { $days } days
}
view-chip-remove = Remove filter { $what }
view-clear = Clear all
view-count = { $shown } of { $of } tasks
view-aside = does not match the filter itself
view-nothing = { $count ->
    [one] The filter hides the only task
   *[other] The filters hide all { $count } tasks
}
view-nothing-words = “{ $text }”
view-nothing-nobody = “My work” shows what is owned by whoever sits here, and nobody in this plan is called “{ $name }”.
view-nothing-clear = Clear the filters

## Groups, sorting and looks

view-arrange = Group, sort, colour
view-group = Group by
view-group-none = Plan
view-group-portfolio = One list
view-group-product = Product
view-group-release = Release
view-group-phase = Phase
view-group-team = Team
view-group-environment = Environment
view-group-owner = Owner
view-group-status = Release state
view-group-none-portfolio = Everything
view-group-none-product = No product
view-group-none-release = No release
view-group-none-phase = No phase
view-group-none-team = No team
view-group-none-environment = No environment
view-group-none-owner = No owner
view-group-none-status = No state
view-group-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
view-packed = Swim lanes
view-lane-place = { $place } of { $count }
view-sort = Sort by
view-sort-plan = Place in the plan
view-descending = Greatest first
view-colour = Colour by
view-colour-state = State
view-colour-product = Product
view-colour-team = Team
view-colour-float = Float
view-baseline = Compare with
view-rolls-up = Show milestones of closed rows
view-path = Highlight paths

## Columns

column-sort-up = Sort, least first
column-sort-down = Sort, greatest first
column-sort-none = Do not sort
column-left = Move left
column-right = Move right
column-wider = Wider
column-narrower = Narrower
column-fit = Fit the width
column-freeze = Keep up to here in place
column-unfreeze = Keep no column in place
column-hide = Hide
column-choose = Choose columns…
column-default = Usual columns
column-choose-title = Columns
column-earlier = Move { $name } to the left
column-later = Move { $name } to the right

grid-column-percent = Done
grid-column-remaining = Remaining
grid-column-actual-start = Began
grid-column-actual-finish = Ended
grid-column-constraint = Constraint
grid-column-phase = Phase
grid-column-release = Release
grid-column-product = Product
grid-column-team = Team
grid-column-environments = Environments
grid-column-calendar = Calendar
grid-column-predecessors = Waits for
grid-column-notes = Notes
grid-column-baseline-variance = Variance
grid-column-finding = Conflict
grid-column-budget = Budget
grid-column-cost = Cost
grid-column-actual-cost = Actual cost
grid-column-forecast-cost = Forecast cost (EAC)
grid-column-earned-value = Earned value (EV)
grid-column-cpi = CPI

## Legend of colours

legend-colours = Coloured by { $by }
view-float-negative = Negative float
view-float-none = No float
view-float-days = Less than a week
view-float-weeks = A week or more
