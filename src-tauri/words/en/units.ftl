## Lengths of time and other quantities: a number and its unit

unit-days = { $n } d
unit-hours = { $n } h
unit-minutes = { $n } m
unit-elapsed-days = { $n } ed
unit-elapsed-hours = { $n } eh
unit-elapsed-minutes = { $n } em
unit-percent = { $n } %
unit-working = working
unit-elapsed = elapsed
unit-none = –

## Dates: the order of their parts

date-day = { $day } { $month }
date-date = { $day } { $month } { $year }
date-weekday = { $weekday } { $day } { $month }
date-long = { $weekday } { $day } { $month } { $year }
date-on-weekday = { $weekday } { $date }
date-month = { $month ->
     [1] Jan
     [2] Feb
     [3] Mar
     [4] Apr
     [5] May
     [6] Jun
     [7] Jul
     [8] Aug
     [9] Sep
     [10] Oct
     [11] Nov
    *[12] Dec
}
date-today = today { $time }
date-range = { $from } – { $to }

## What a row is called in a sentence

subject-portfolio = portfolio
subject-product = product
subject-release = release
subject-task = task
subject-dependency = dependency
subject-calendar = calendar
subject-person = person
subject-baseline = baseline
subject-window = window
subject-freeze = freeze
subject-waiver = waiver
subject-environment = environment
subject-booking = booking
subject-gate = gate
subject-external-event = external event
