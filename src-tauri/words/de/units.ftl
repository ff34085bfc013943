## Längen und andere Größen: eine Zahl und ihre Einheit

unit-days = { $n } T
unit-hours = { $n } Std
unit-minutes = { $n } Min
unit-elapsed-days = { $n } fT
unit-elapsed-hours = { $n } fStd
unit-elapsed-minutes = { $n } fMin
unit-percent = { $n } %
unit-working = Arbeitszeit
unit-elapsed = fortlaufend
unit-none = –

## Daten: die Folge ihrer Teile

date-day = { $day }. { $month }
date-date = { $day }. { $month } { $year }
date-weekday = { $weekday }, { $day }. { $month }
date-long = { $weekday }, { $day }. { $month } { $year }
date-on-weekday = { $weekday }, { $date }
date-month = { $month ->
     [1] Jan.
     [2] Feb.
     [3] März
     [4] Apr.
     [5] Mai
     [6] Juni
     [7] Juli
     [8] Aug.
     [9] Sept.
     [10] Okt.
     [11] Nov.
    *[12] Dez.
}
date-today = heute { $time }
date-range = { $from } – { $to }

## Wie eine Zeile in einem Satz heißt

subject-portfolio = Portfolio
subject-product = Produkt
subject-release = Release
subject-task = Vorgang
subject-dependency = Abhängigkeit
subject-calendar = Kalender
subject-person = Person
subject-baseline = Basisplan
subject-window = Fenster
subject-freeze = Freeze
subject-waiver = Ausnahmegenehmigung
subject-environment = Umgebung
subject-booking = Buchung
subject-gate = Gate
subject-external-event = externer Termin
