## Calendars

calendars-title = Working time
calendars-list = Calendars
calendars-new = New calendar
calendars-copy = Copy
calendars-copy-name = { $name } (copy)
calendars-new-name = New calendar
calendars-delete = Delete
calendars-name = Name
calendars-used-by = Used by
calendars-used = { $n ->
    [0] not used
    [one] used once
   *[other] used { $n } times
 }
calendars-used-tasks = { $n ->
    [one] { $n } task
   *[other] { $n } tasks
 }
calendars-used-releases = { $n ->
    [one] { $n } release
   *[other] { $n } releases
 }
calendars-used-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
calendars-used-calendars = { $n ->
    [one] { $n } calendar based on it
   *[other] { $n } calendars based on it
 }
calendars-used-portfolio = the portfolio, as its default
calendars-used-nobody = Nobody. It can be deleted.
calendars-base = Based on
calendars-base-none = No other calendar
calendars-zone = Time zone
calendars-zone-inherited = As the base or the portfolio ({ $zone })
calendars-week = Working week
calendars-day-base = As the base
calendars-day-off = Day off
calendars-day-works = Works
calendars-day-mode = { $day }: what kind of day
calendars-day-hours = { $day }: hours
calendars-week-hours = { $hours } a week
calendars-exceptions = Holidays and exceptions
calendars-exceptions-none = No holidays yet. Work goes on every working day of the week.
calendars-exception-add = Add
calendars-exception-new = Holiday
calendars-exception-name = Name
calendars-exception-from = First day
calendars-exception-to = Last day
calendars-exception-hours = Hours
calendars-exception-yearly = Every year
calendars-exception-until = until { $year }
calendars-exception-repeats = Repeats
calendars-exception-remove = Remove { $name }
calendars-exception-off = Off
calendars-year = { $year } at a glance
calendars-year-previous = Previous year
calendars-year-next = Next year
calendars-legend-open = working day
calendars-legend-closed = closed
calendars-legend-holiday = holiday
calendars-legend-worked = worked as an exception
calendars-year-total = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
 }
calendars-save = Save calendar
calendars-bad-hours = Write hours such as 09:00 to 17:00, in rising order.
calendars-bad-days = The last day cannot lie before the first.
calendars-work-weeks = { $n ->
    [one] One stretch of dates has another week, taken over from Microsoft Project. It stays as it is.
   *[other] { $n } stretches of dates have another week, taken over from Microsoft Project. They stay as they are.
 }
calendars-empty-week = This calendar has no working time. Tasks that use it cannot be scheduled.
