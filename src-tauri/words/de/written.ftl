## Was in geschriebenen Dateien steht: Spalten von Tabellen und was in ihnen steht

table-number = Nr.
table-outline = Gliederung
table-key = Schlüssel
table-name = Name
table-release = Release
table-product = Produkt
table-kind = Art
table-state = Status
table-start = Anfang
table-finish = Ende
table-duration = Dauer
table-predecessors = Vorgänger
table-owner = Verantwortlich
table-done = Fortschritt
table-float = Puffer (Tage)
table-window-float = Fensterpuffer (Tage)
table-deadline = Stichtag
table-constraint = Einschränkung
table-constraint-date = Einschränkungstermin
table-budget = Budget
table-actual-cost = Istkosten
table-cost = Kosten
table-notes = Notizen
table-as-of = Stand
table-published = Veröffentlicht
table-id = Slipway-Kennung
table-kind-release = Release
table-kind-phase = Phase
table-kind-summary = Sammelvorgang

loss-beyond-tables = Eine Tabelle hält Releases und ihre Arbeit. Fenster, Freezes, Umgebungen, Gates und alles andere wurde weggelassen: { $count }.

## Was wo installiert ist, für eine CMDB

deployed-record = Eintrag
deployed-record-deployment = Deployment
deployed-record-version = Laufende Version
deployed-version = Version
deployed-kind = Art des Release
deployed-environment = Umgebung
deployed-stage = Stufe
deployed-window = Release-Fenster
deployed-state = Status
deployed-deployment = Vorgang
deployed-gate = Gate
deployed-decision = Entscheidung
deployed-decided-by = Genehmigt von
deployed-decided-at = Entschieden am
deployed-out-of-band = Außer der Reihe, genehmigt von
deployed-planned = geplant
deployed-under-way = läuft
deployed-done = erledigt
deployed-dropped = gestrichen
deployed-backed-out = zurückgenommen
deployed-running = in Betrieb

## Kalenderdateien: was für ein Eintrag es ist

ics-window = Release-Fenster
ics-freeze = Freeze
ics-deployment = Deployment
ics-milestone = Meilenstein
ics-gate = Gate
ics-external-event = Externer Termin

## Arbeitsmappen

sheet-schedule = Zeitplan
sheet-summary = Überblick
sheet-trend = Meilensteintrend
gantt-work = Arbeit
gantt-done = Erledigt
gantt-critical = Kritisch
summary-rag = Ampel
summary-goes-out = Geht live
summary-window = Zielfenster
summary-opens = Fenster öffnet
summary-makes = Trifft es
summary-yes = ja
summary-no = nein
summary-cliff = Klippe (Tage)
summary-criteria = Kriterien erfüllt
summary-next-gate = Nächstes Gate
summary-gate-date = Entscheidung
summary-reason = Warum
trend-report = Stand
trend-forecast = Vorhersage
trend-alt = Linien, die zeigen, wie sich die vorhergesagten Termine von Releases und Meilensteinen von Bericht zu Bericht bewegt haben. Eine waagrechte Linie hält ihren Termin, eine steigende verschiebt sich.
