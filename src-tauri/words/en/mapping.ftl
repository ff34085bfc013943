## What a table means, in three steps

table-steps = What the table means
table-step-rows = Rows
table-step-columns = Columns
table-step-result = Result
table-next = Next
table-failing-short = { $n ->
    [one] 1 row to look at
   *[other] { $n } rows to look at
}
table-would-bring = { $n ->
    [0] Read like this, no task would come in.
    [one] Read like this, one task would come in.
   *[other] Read like this, { $n } tasks would come in.
}
table-sheet = Sheet
table-sheet-rows = { $name } ({ $n ->
    [one] 1 row
   *[other] { $n } rows
})
table-headings-in = The headings are in row { $row }. Click the number of another row if that is wrong.
table-no-headings-now = The table has no headings. Click the number of the row that has them.
table-no-headings = No headings
table-headings-here = The headings are in row { $row }
table-kept = Read as you read the last table with these headings.
table-guess-anew = Guess anew
table-column = Column
table-heading-none = Without a heading
table-becomes = Is taken for
table-role-of = What the column { $column } is taken for
table-samples = Some of its cells, and how they are read
table-column-empty = Empty
table-unread = { $n } of { $of } cannot be understood

## What a column is taken for

table-role-ignored = Leave out
table-role-name = Name
table-role-number = Row number
table-role-outline-number = Outline number
table-role-level = Outline level
table-role-parent = What it stands under
table-role-key = Key in another tool
table-role-kind = Kind of row
table-role-start = Start
table-role-finish = Finish
table-role-duration = Duration
table-role-actual-start = Really started
table-role-actual-finish = Really finished
table-role-progress = Progress
table-role-predecessors = Predecessors
table-role-successors = Successors
table-role-owner = Owner
table-role-milestone = Milestone, yes or no
table-role-notes = Notes
table-role-not-before = Not before
table-role-constraint = Constraint
table-role-constraint-date = Date of the constraint
table-role-deadline = Deadline
table-role-release = Release
table-role-version = Version of the release
table-role-product = Product
table-role-effort = Effort
table-role-field = Keep as a field

## How values are written

table-manner-date-order = Order of dates
table-manner-date-order-day-first = Day, month, year
table-manner-date-order-month-first = Month, day, year
table-manner-date-order-year-first = Year, month, day
table-manner-decimal = Decimal sign
table-manner-decimal-point = Point (1.5)
table-manner-decimal-comma = Comma (1,5)
table-manner-duration-unit = Durations without a unit
table-manner-duration-unit-minutes = Minutes
table-manner-duration-unit-hours = Hours
table-manner-duration-unit-days = Working days
table-manner-duration-unit-weeks = Working weeks
table-manner-duration-unit-months = Working months
table-manner-progress = Bare numbers of progress
table-manner-progress-percent = 100 is the whole
table-manner-progress-share = 1 is the whole
table-manner-hierarchy = What stands under what
table-manner-hierarchy-flat = The table does not say
table-manner-hierarchy-outline-number = By outline numbers
table-manner-hierarchy-level = By levels
table-manner-hierarchy-indentation = By indentation
table-manner-hierarchy-parent = By naming the row above
table-manner-references = Rows name each other by
table-manner-references-number = Row number
table-manner-references-sheet-row = Row of the sheet
table-manner-references-outline-number = Outline number
table-manner-references-key = Key
table-manner-references-name = Name
table-manner-starts = What starts mean
table-manner-starts-hold = Not before that day
table-manner-starts-pin = Exactly that day
table-manner-starts-leave = Nothing: links decide
