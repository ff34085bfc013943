## What stands in exported files

export-as-of = As of { $date }
export-stamp = Published as number { $number } “{ $name }” by { $by }, { $date }, free of open errors
export-stamp-waivers = Published as number { $number } “{ $name }” by { $by }, { $date }, { $waivers ->
    [one] under one waiver
   *[other] under { $waivers } waivers
}
export-stamp-moved-on = The plan has moved on since number { $number } “{ $name }” was published by { $by }, { $date }

## Exporting to Microsoft Project

export-field-product = Product
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
loss-baselines = Such a file holds one baseline for each number from 0 to 10. Left out: { $count }.
loss-phases = Phases, and what a task uses and changes, do not exist in such a file: { $count } tasks.
loss-strengths = Whether a dependency is soft, and why it is there, was left out: { $count } dependencies.
loss-zones = Calendars with a time zone of their own were written as if they ran in the zone of the portfolio: { $count }.
loss-rules = Exceptions whose repetition Project does not know were written day by day: { $count }.
loss-fields = Such a file has 30 texts for fields of other tools. Left out: { $count } fields.
loss-long-names = Names in such a file have at most { $limit } characters. Cut short: { $count }.
loss-links-outside = Dependencies to tasks that are not in the file were left out: { $count }.
