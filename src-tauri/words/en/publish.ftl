## Publish: the schedule as it is told to everybody

publish-open = Publish…
publish-title = Publish the schedule
publish-name = What it is called
publish-name-usual = Week { $week }
publish-by = Published by
publish-notes = Notes
publish-errors = { $n ->
    [one] One open error: mend it or accept it first.
   *[other] { $n } open errors: mend them or accept them first.
 }
publish-mend = Show
publish-sound = { $n ->
    [0] No open errors
    [one] No open errors, with one waiver in force
   *[other] No open errors, with { $n } waivers in force
 }
publish-before = Published before
publish-do = Publish
