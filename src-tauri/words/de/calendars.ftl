## Arbeitszeitkalender

calendars-title = Arbeitszeit
calendars-list = Kalender
calendars-new = Neuer Kalender
calendars-copy = Kopieren
calendars-copy-name = { $name } (Kopie)
calendars-new-name = Neuer Kalender
calendars-delete = Löschen
calendars-name = Name
calendars-used-by = Verwendet von
calendars-used = { $n ->
    [0] nicht verwendet
    [one] einmal verwendet
   *[other] { $n }-mal verwendet
 }
calendars-used-tasks = { $n ->
    [one] { $n } Vorgang
   *[other] { $n } Vorgänge
 }
calendars-used-releases = { $n ->
    [one] { $n } Release
   *[other] { $n } Releases
 }
calendars-used-people = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
 }
calendars-used-calendars = { $n ->
    [one] { $n } darauf beruhender Kalender
   *[other] { $n } darauf beruhende Kalender
 }
calendars-used-portfolio = das Portfolio, als Standard
calendars-used-nobody = Niemand. Er kann gelöscht werden.
calendars-base = Beruht auf
calendars-base-none = Keinem anderen Kalender
calendars-zone = Zeitzone
calendars-zone-inherited = Wie Grundlage oder Portfolio ({ $zone })
calendars-week = Arbeitswoche
calendars-day-base = Wie die Grundlage
calendars-day-off = Frei
calendars-day-works = Arbeit
calendars-day-mode = { $day }: Art des Tages
calendars-day-hours = { $day }: Zeiten
calendars-week-hours = { $hours } pro Woche
calendars-exceptions = Feiertage und Ausnahmen
calendars-exceptions-none = Noch keine Feiertage. Gearbeitet wird an jedem Arbeitstag der Woche.
calendars-exception-add = Hinzufügen
calendars-exception-new = Feiertag
calendars-exception-name = Name
calendars-exception-from = Erster Tag
calendars-exception-to = Letzter Tag
calendars-exception-hours = Zeiten
calendars-exception-yearly = Jedes Jahr
calendars-exception-until = bis { $year }
calendars-exception-repeats = Wiederholt sich
calendars-exception-remove = { $name } entfernen
calendars-exception-off = Frei
calendars-year = { $year } auf einen Blick
calendars-year-previous = Voriges Jahr
calendars-year-next = Nächstes Jahr
calendars-legend-open = Arbeitstag
calendars-legend-closed = frei
calendars-legend-holiday = Feiertag
calendars-legend-worked = ausnahmsweise Arbeit
calendars-year-total = { $days ->
    [one] { $days } Arbeitstag
   *[other] { $days } Arbeitstage
 }
calendars-save = Kalender speichern
calendars-bad-hours = Bitte Zeiten wie 09:00 bis 17:00 angeben, in steigender Folge.
calendars-bad-days = Der letzte Tag kann nicht vor dem ersten liegen.
calendars-work-weeks = { $n ->
    [one] Ein Zeitraum hat eine andere Woche, übernommen aus Microsoft Project. Er bleibt, wie er ist.
   *[other] { $n } Zeiträume haben eine andere Woche, übernommen aus Microsoft Project. Sie bleiben, wie sie sind.
 }
calendars-empty-week = Dieser Kalender hat keine Arbeitszeit. Vorgänge, die ihn verwenden, lassen sich nicht planen.
