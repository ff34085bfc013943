## The page of metrics: how reliable planning has been

metrics-title = How reliable the plan is
metrics-none = None yet

metrics-aims = Releases in their windows
metrics-aims-says = { $made } of { $of } make the window at which they aim
metrics-aims-empty = No release aims at a window. Give releases a target window, or let them find the next one.
metrics-aims-month = Month of the window
metrics-aims-made = Make it
metrics-aims-missed = Miss it

metrics-moved = Moved since told first
metrics-moved-says = { $kept } of { $of } keep the date that was told first
metrics-moved-empty = Nothing was published yet. Publish the schedule, and what was told is compared with what comes of it.
metrics-moved-class = Later by
metrics-moved-count = Releases
metrics-class-early = earlier
metrics-class-kept = on the day
metrics-class-week = to 7 days
metrics-class-fortnight = to 14 days
metrics-class-month = to 31 days
metrics-class-more = over 31 days

metrics-lead = How long phases take
metrics-lead-says = { $phase } takes longest: { $median } in the middle
metrics-lead-empty = No summary is marked as a phase. Choose the phase of a summary in its inspector, or start a release from a template.
metrics-lead-phase = Phase
metrics-lead-median = Middle
metrics-lead-range = Shortest to longest
metrics-lead-count = How many

metrics-ages = Age of open conflicts
metrics-ages-says = { $old ->
    [0] None is older than a week
    [one] One is older than a week
   *[other] { $old } are older than a week
}
metrics-ages-empty = No conflict and no warning is open.
metrics-ages-class = Open for
metrics-ages-conflicts = Conflicts
metrics-ages-warnings = Warnings
metrics-age-day = a day
metrics-age-week = to 7 days
metrics-age-fortnight = to 14 days
metrics-age-month = to 31 days
metrics-age-more = over 31 days

metrics-stability = How still forecasts stand
metrics-stability-says = In the last week { $kept } of { $of } forecasts kept their day
metrics-stability-empty = Forecasts are compared week by week, from the second week of work on this portfolio.
metrics-stability-week = To
metrics-stability-mean = Moved by, in the middle
metrics-stability-kept = Kept their day
metrics-of = { $n } of { $of }
