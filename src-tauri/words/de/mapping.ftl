## Was eine Tabelle bedeutet, in drei Schritten

table-steps = Was die Tabelle bedeutet
table-step-rows = Zeilen
table-step-columns = Spalten
table-step-result = Ergebnis
table-next = Weiter
table-failing-short = { $n ->
    [one] 1 Zeile ansehen
   *[other] { $n } Zeilen ansehen
}
table-would-bring = { $n ->
    [0] So gelesen käme kein Vorgang herein.
    [one] So gelesen käme ein Vorgang herein.
   *[other] So gelesen kämen { $n } Vorgänge herein.
}
table-sheet = Blatt
table-sheet-rows = { $name } ({ $n ->
    [one] 1 Zeile
   *[other] { $n } Zeilen
})
table-headings-in = Die Überschriften stehen in Zeile { $row }. Klicken Sie auf die Nummer einer anderen Zeile, wenn das nicht stimmt.
table-no-headings-now = Die Tabelle hat keine Überschriften. Klicken Sie auf die Nummer der Zeile, die sie enthält.
table-no-headings = Keine Überschriften
table-headings-here = Die Überschriften stehen in Zeile { $row }
table-kept = Gelesen wie die letzte Tabelle mit diesen Überschriften.
table-guess-anew = Neu vermuten
table-column = Spalte
table-heading-none = Ohne Überschrift
table-becomes = Gilt als
table-role-of = Wofür die Spalte { $column } gilt
table-samples = Einige Zellen und wie sie gelesen werden
table-column-empty = Leer
table-unread = { $n } von { $of } nicht zu verstehen

## Wofür eine Spalte gilt

table-role-ignored = Weglassen
table-role-name = Name
table-role-number = Zeilennummer
table-role-outline-number = Gliederungsnummer
table-role-level = Gliederungsebene
table-role-parent = Worunter es steht
table-role-key = Schlüssel in einem anderen Programm
table-role-kind = Art der Zeile
table-role-start = Anfang
table-role-finish = Ende
table-role-duration = Dauer
table-role-actual-start = Wirklich begonnen
table-role-actual-finish = Wirklich beendet
table-role-progress = Fortschritt
table-role-predecessors = Vorgänger
table-role-successors = Nachfolger
table-role-owner = Verantwortlich
table-role-milestone = Meilenstein, ja oder nein
table-role-notes = Notizen
table-role-not-before = Nicht vor
table-role-constraint = Einschränkung
table-role-constraint-date = Termin der Einschränkung
table-role-deadline = Stichtag
table-role-release = Release
table-role-version = Version des Releases
table-role-product = Produkt
table-role-effort = Aufwand
table-role-field = Als Feld behalten

## Wie Werte geschrieben sind

table-manner-date-order = Reihenfolge im Datum
table-manner-date-order-day-first = Tag, Monat, Jahr
table-manner-date-order-month-first = Monat, Tag, Jahr
table-manner-date-order-year-first = Jahr, Monat, Tag
table-manner-decimal = Dezimalzeichen
table-manner-decimal-point = Punkt (1.5)
table-manner-decimal-comma = Komma (1,5)
table-manner-duration-unit = Dauern ohne Einheit
table-manner-duration-unit-minutes = Minuten
table-manner-duration-unit-hours = Stunden
table-manner-duration-unit-days = Arbeitstage
table-manner-duration-unit-weeks = Arbeitswochen
table-manner-duration-unit-months = Arbeitsmonate
table-manner-progress = Bloße Zahlen im Fortschritt
table-manner-progress-percent = 100 ist das Ganze
table-manner-progress-share = 1 ist das Ganze
table-manner-hierarchy = Was worunter steht
table-manner-hierarchy-flat = Sagt die Tabelle nicht
table-manner-hierarchy-outline-number = Nach Gliederungsnummern
table-manner-hierarchy-level = Nach Ebenen
table-manner-hierarchy-indentation = Nach Einzügen
table-manner-hierarchy-parent = Nennt die Zeile darüber
table-manner-references = Zeilen nennen einander nach
table-manner-references-number = Zeilennummer
table-manner-references-sheet-row = Zeile des Blatts
table-manner-references-outline-number = Gliederungsnummer
table-manner-references-key = Schlüssel
table-manner-references-name = Name
table-manner-starts = Was Anfänge bedeuten
table-manner-starts-hold = Nicht vor diesem Tag
table-manner-starts-pin = Genau an diesem Tag
table-manner-starts-leave = Nichts: Abhängigkeiten gelten
