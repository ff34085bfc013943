## What stands in exported files

export-as-of = As of { $date }
export-stamp = Published as number { $number } “{ $name }” by { $by }, { $date }, free of open errors
export-stamp-waivers = Published as number { $number } “{ $name }” by { $by }, { $date }, { $waivers ->
    [one] under one waiver
   *[other] under { $waivers } waivers
}
export-stamp-moved-on = The plan has moved on since number { $number } “{ $name }” was published by { $by }, { $date }
export-stamp-bare = Published as number { $number } “{ $name }”, { $date }
export-stamp-bare-moved-on = The plan has moved on since number { $number } “{ $name }” was published, { $date }
export-for-team = for the team
export-for-management = for management
export-for-vendor = for vendors
export-since = Since number { $number } “{ $name }” was published, { $date }
export-since-day = Since { $date }

## Pages, Markdown and mail

export-releases = Releases
export-release = Release
export-why = Why
export-date = When
export-what = What
export-coming = The next { $days } days
export-findings = Findings
export-finding = Finding
export-waived = waived
export-number = No.
export-after = Waits for
need-deliver = Deliver { $name }
mail-subject = Subject: { $subject }
mail-dates-of = { $name }: dates of the releases
mail-stands = How it stands
mail-dates = Dates
mail-goes-out = goes out { $date }
mail-went-out = went out { $date }
mail-days = { $n ->
    [one] one day
   *[other] { $n } days
}
mail-aims = aims at { $window } on { $date }
mail-changed = What has changed
mail-change-later = { $is } instead of { $was }, { $by } later
mail-change-earlier = { $is } instead of { $was }, { $by } earlier
mail-change-new = new
mail-change-dropped = no longer planned
mail-unchanged = Nothing is at another time.
mail-never-published = Nothing was published yet, so there is nothing to compare with.
mail-asked = What we need from you
mail-due = by { $date }
mail-nothing-asked = Nothing.
mail-more = { $n } more

## The page: one file for any browser

page-parts = Parts of the page
page-overview = Overview
page-schedule = Schedule
page-empty = There is nothing in this plan yet.
page-bands = Windows and freezes
page-bands-none = None lie ahead.
page-no-script = The schedule is drawn by a script, and scripts are switched off here. The overview is complete without it.
page-tools = Tools of the schedule
page-search = Search
page-all-releases = All releases
page-late-why = Misses its deadline or its window, or is behind the data date
page-fold = Fold all
page-unfold = Unfold all
page-links = Links
page-zoom = Zoom
page-zoom-fit = Everything
page-zoom-quarter = Quarters
page-zoom-month = Months
page-zoom-week = Weeks
page-zoom-day = Days
page-split = Width of the rows
page-none-found = Nothing is found. Search for something else, or show more.
page-keys = Arrow keys move and fold, Enter shows details, / searches, + and − zoom
page-shown = { $shown } of { $all } rows
page-more-findings = { $n } more, each at its row of the schedule
page-before = Waits for
page-after = Waited for by
page-notes = Notes
page-close = Close
page-aims = Aims at

## Exporting to Microsoft Project

export-field-product = Product
loss-rows-of-picture = Rows that the picture has no place for: { $count }.
loss-windows = Release windows do not exist in such a file: { $count }.
loss-windows-held = Deployments stand where their window opens, as if put there by hand: { $count }.
loss-freezes = Freezes do not exist in such a file: { $count }.
loss-environments = Environments do not exist in such a file: { $count }.
loss-bookings = Bookings do not exist in such a file: { $count }.
loss-outages = Outages do not exist in such a file: { $count }.
loss-gates = Gates do not exist in such a file: { $count }.
loss-criteria = Criteria do not exist in such a file: { $count }.
loss-sign-offs = Sign-offs do not exist in such a file: { $count }.
loss-reviews = Reviews do not exist in such a file: { $count }.
loss-waivers = Waivers do not exist in such a file: { $count }.
loss-external-events = External events do not exist in such a file: { $count }.
loss-templates = Templates do not exist in such a file: { $count }.
loss-publications = Publications do not exist in such a file: { $count }.
loss-views = Saved views do not exist in such a file: { $count }.
loss-budgets = Budgets do not exist in such a file: { $count }.
loss-raid-items = Risks, issues and decisions do not exist in such a file: { $count }.
loss-reports = Reports do not exist in such a file: { $count }.
loss-baselines = Such a file holds one baseline for each number from 0 to 10. Left out: { $count }.
loss-phases = Phases, and what a task uses and changes, do not exist in such a file: { $count } tasks.
loss-strengths = Whether a dependency is soft, and why it is there, was left out: { $count } dependencies.
loss-zones = Calendars with a time zone of their own were written as if they ran in the zone of the portfolio: { $count }.
loss-rules = Exceptions whose repetition Project does not know were written day by day: { $count }.
loss-fields = Such a file has 30 texts for fields of other tools. Left out: { $count } fields.
loss-long-names = Names in such a file have at most { $limit } characters. Cut short: { $count }.
loss-links-outside = Dependencies to tasks that are not in the file were left out: { $count }.
