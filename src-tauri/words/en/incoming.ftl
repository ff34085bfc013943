## The dialog for a file of another tool that comes in

import-title = Import “{ $name }”
import-reading = Reading “{ $file }” ({ $size })…
import-reading-why = A process of its own reads the file. Your plan is untouched until you say so.
import-another = Choose another file…
import-pasted = Clipboard
import-target = Where to
import-target-open = Into “{ $name }”
import-target-open-why = Added to the open portfolio as one step, which can be undone.
import-target-new = Into a new portfolio
import-target-new-why = A file of its own; the open portfolio stays as it is.
import-into = Releases
import-into-one = One release
import-into-one-why = The whole project is one release.
import-into-many = One release for each summary
import-into-many-why = { $n ->
    [one] The one row at the top becomes a release.
   *[other] Each of the { $n } rows at the top becomes a release.
}
import-zone = Time zone
import-zone-why = Such files name no zone. Times are read as local times of this one.
import-brings = This will be created
import-known = { $n ->
    [one] One of these rows is in this portfolio already: it is a copy of it and cannot be added again. Compare it, or bring it into a new portfolio.
   *[other] { $n } of these rows are in this portfolio already: it is a copy of it and cannot be added again. Compare it, or bring it into a new portfolio.
}
import-warnings = { $n ->
    [0] Everything in the file is taken over.
    [one] One thing is different from the file
   *[other] { $n } things are different from the file
}
import-same-dates = Dates are computed by the rules of Microsoft Project, so the plan shows what you know. You can change that in the settings.
import-tree = What stands in it
import-tree-tasks = { $n ->
    [one] 1 task
   *[other] { $n } tasks
}
import-tree-empty = No release.
import-tree-more = The rest is not shown here.
import-go = Import
import-into-new-file = You choose where the new portfolio goes next.
import-drop = Drop the file to import it
import-drop-why = You see what it would bring before anything changes.

## How many rows come in

import-count-products = { $n ->
    [one] { $n } product
   *[other] { $n } products
}
import-count-releases = { $n ->
    [one] { $n } release
   *[other] { $n } releases
}
import-count-tasks = { $n ->
    [one] { $n } task
   *[other] { $n } tasks
}
import-count-dependencies = { $n ->
    [one] { $n } dependency
   *[other] { $n } dependencies
}
import-count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
import-count-assignments = { $n ->
    [one] { $n } assignment
   *[other] { $n } assignments
}
import-count-calendars = { $n ->
    [one] { $n } calendar
   *[other] { $n } calendars
}
import-count-baselines = { $n ->
    [one] { $n } baseline
   *[other] { $n } baselines
}
import-count-windows = { $n ->
    [one] { $n } release window
   *[other] { $n } release windows
}
import-count-freezes = { $n ->
    [one] { $n } freeze
   *[other] { $n } freezes
}
import-count-environments = { $n ->
    [one] { $n } environment
   *[other] { $n } environments
}
import-count-bookings = { $n ->
    [one] { $n } booking
   *[other] { $n } bookings
}
import-count-outages = { $n ->
    [one] { $n } outage
   *[other] { $n } outages
}
import-count-gates = { $n ->
    [one] { $n } gate
   *[other] { $n } gates
}
import-count-criteria = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}
import-count-events = { $n ->
    [one] { $n } external event
   *[other] { $n } external events
}
import-count-templates = { $n ->
    [one] { $n } template
   *[other] { $n } templates
}
import-count-views = { $n ->
    [one] { $n } saved view
   *[other] { $n } saved views
}
import-count-raid-items = { $n ->
    [one] { $n } risk, issue or decision
   *[other] { $n } risks, issues and decisions
}
import-count-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
