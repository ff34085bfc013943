## Umgebungen

environments-title = Umgebungen
environments-none = Noch keine Umgebungen
environments-why = Wo Releases getestet werden und live sind. Fenster und Freezes können für eine gelten, und Releases buchen sie.
environment-new = Neue Umgebung
environment-add = Neu
environment-title = Umgebung
environment-stage = Stufe
environment-parent = Teil von
environment-parent-none = Nichts
environment-product = Produkt
environment-product-any = Mehrere oder keines
environment-product-why = Freezes und Fenster dieses Produkts gelten auch hier.
environment-group = Gruppe
environment-group-why = Ein Rechenzentrum oder Team, nach dem sie gelistet wird.
environment-capacity = Kapazität
environment-capacity-why = Buchungen zur selben Zeit.
environment-owner = Verantwortlich
environment-refresh-lead = Daten anfordern
environment-refresh-lead-why = So lange vor der Nutzung.
environment-versions = Versionen, die dort laufen
environment-parts = Teile
environments-panel = Details

version = Version
version-none = Keine genannt.
version-add = Version hinzufügen
version-remove = { $name } entfernen

stage-dev = Entwicklung
stage-sit = Systemintegrationstest
stage-uat = Abnahmetest
stage-perf = Leistungstest
stage-preprod = Vorproduktion
stage-prod = Produktion
stage-dr = Notfallbetrieb

## Buchungen

booking-title = Buchung
booking-request = Buchung anfragen
booking-approve = Genehmigen
booking-approve-of = Anfrage von { $name } genehmigen
booking-decline = Ablehnen
booking-decline-of = Anfrage von { $name } ablehnen
booking-of = { $status }, { $environment }
booking-bound = Sie wandert mit „{ $task }“. Verschieben Sie den Vorgang, oder lösen Sie die Buchung.
booking-detach = Lösen
booking-release = Release
booking-moves-with = Wandert mit
booking-fixed = Nichts: feste Zeiten
booking-sharing = Teilung
booking-purpose = Nutzung
booking-purpose-testing = Test
booking-purpose-code-change = Codeänderung
booking-purpose-configuration-change = Konfiguration
booking-purpose-regression = Regression
booking-purpose-refresh = Datenauffrischung
booking-purpose-rehearsal = Generalprobe
booking-set-up = Rüstzeit davor
booking-tear-down = Abräumen danach
booking-agreement = Absprache
booking-requested-by = Angefragt von
booking-approver = Entschieden von
booking-needs = Benötigte Versionen
booking-needs-why = Was dort bei Beginn laufen muss.
booking-status = Status
booking-requested = Angefragt
booking-approved = Genehmigt
booking-rejected = Abgelehnt
booking-cancelled = Storniert
sharing-exclusive = Exklusiv
sharing-shared = Geteilt
sharing-read-only = Nur lesend

## Der Belegungsplan

board-label = Buchungen nach Umgebung
board-tools = Was der Belegungsplan zeigt
board-zoom = Gezeigte Zeit
board-zoom-two-weeks = 2 Wochen
board-zoom-five-weeks = 5 Wochen
board-zoom-quarter = Quartal
board-back = Zurück
board-forward = Vor
board-home = Statusdatum
board-week = KW { $week }
board-stage-all = Alle Stufen
board-group-all = Alle Gruppen
board-colour = Farbe nach
board-colour-status = Status
board-colour-release = Release
board-colour-use = Nutzung
board-load = Last
board-outages = Ausfälle
board-freezes = Freezes
board-utilisation = Auslastung
board-utilisation-none = geschlossen
board-capacity = { $n } zugleich
board-exclusive = eine zur Zeit
board-by-window = nach Release-Fenster
board-windows = { $n ->
    [one] ein Fenster
   *[other] { $n } Fenster
 }
board-overload = Mehr gebucht als möglich: { $days }
board-outage = Ausfall
board-freeze-hard = harter Freeze
board-freeze-soft = weicher Freeze
board-legend = Legende
board-legend-freeze = Freeze
board-legend-overload = Überlast
board-close = Schließen
board-from = Von
board-to = Bis
board-finding = { $code } · { $severity }
board-clash = { $code } · { $length }
board-clashes = { $n ->
    [one] eine Kollision
   *[other] { $n } Kollisionen
 }
board-waiting = { $n ->
    [one] eine Anfrage wartet
   *[other] { $n } Anfragen warten
 }
board-use = { $sharing } · { $purpose }
board-requested-use = angefragt · { $purpose }
board-booking = { $what }: { $environment }, { $from } bis { $to }, { $status }, { $sharing }, { $purpose }
board-booking-bound = { $what }: { $environment }, { $from } bis { $to }, { $status }, { $sharing }, { $purpose }, wandert mit { $task }
board-window = { $hours } { $taken }: Fenster { $name }, { $date }
board-taken = { $n } von { $of }
board-taken-any = { $n } darin
board-drag = { $environment }, { $dates }
board-drag-findings = { $n ->
    [one] ein neuer Befund
   *[other] { $n } neue Befunde
 }
board-drag-clears = { $n ->
    [one] löst einen Befund
   *[other] löst { $n } Befunde
 }
board-drag-moves = { $n ->
    [one] verschiebt einen Vorgang
   *[other] verschiebt { $n } Vorgänge
 }

requests-title = Wartende Anfragen
requests-none = Niemand wartet auf Antwort.
requests-when = { $environment } · { $dates }

slots-title = Nächste freie Zeit
slots-note = von mindestens { $days } Arbeitstagen
slots-now = jetzt, { $n } von { $of }
slots-until = bis { $date }
slots-open-end = offenes Ende
slots-request = Anfragen…
slots-none = keine in Sicht
slots-taken = { $n } von { $of } belegt
slots-taken-any = { $n } gehen live
slots-window = Fenster öffnen

## Ausfälle

outages-title = Ausfälle
outages-none = Keine geplant.
outage-add = Ausfall hinzufügen
outage-new = Ausfall
outage-of = Ausfall von { $name }
outage-recurs = { $date }, und wieder

## Wo ein Release live geht, und was Arbeit nutzt und berührt

release-kind-title = Art
release-target = Fenster
release-target-none = Keines
release-target-next = Das nächste, das es zulässt
release-target-occurrence = { $window }, { $date }
release-scope-freeze = Scope-Freeze
release-scope-freeze-none = Keiner
inspector-environments = Umgebungen
inspector-uses = Nutzt
inspector-uses-none = keine Umgebung
inspector-book = Dafür buchen
inspector-book-for = { $name } für diesen Vorgang buchen
inspector-booked = { $name }: { $status }
inspector-touches = Berührt
touches-by-phase = Was seine Phase sagt
touches-nothing = Nichts
touches-only = Genau diese
touches-products = Produkte, die er berührt
touches-environments = Umgebungen, die er berührt
touches-none = keine davon

## Basispläne

baselines-title = Basispläne
baselines-why = Was zugesagt wurde: die Termine jedes Vorgangs am Tag der Aufnahme.
baselines-none = Noch kein Basisplan.
baseline-take = Basisplan aufnehmen
baseline-name = Name des Basisplans
baseline-new = Basisplan { $date }
baseline-taken = Nummer { $number }, aufgenommen { $date }
baseline-number = Nummer { $number }
baseline-remove = Basisplan { $name } löschen
baseline-again = { $name } neu aufnehmen
baseline-again-why = Der bisherige Basisplan bleibt. Der neue trägt seinen Namen mit dem Grund dahinter, damit alle sehen, warum die Zusage geändert wurde.
baseline-again-name = { $name }, neu: { $reason }
baseline-reason = Grund
baselines-compare = Vergleichen
promises-title = Was zugesagt war, nebeneinander
promises-one = Basisplan
promises-other = Gegen
promises-now = Der Plan, wie er ist
promises-moved-only = Nur was sich verschoben hat
promises-count = { $of ->
    [one] { $n } von einem Vorgang verschoben
   *[other] { $n } von { $of } Vorgängen verschoben
}
promises-task = Vorgang
promises-start = Anfang
promises-finish = Ende
promises-duration = Dauer
promises-by = Arbeitstage
promises-gone = Gelöschter Vorgang
promises-none = Nichts hat sich verschoben.
promises-more = { $n ->
    [one] Noch einen Vorgang zeigen
   *[other] Mehr von { $n } Vorgängen zeigen
}
promises-all = Alle zeigen

## Regeln für Releases

settings-releases = Releases
settings-releases-why = Woran Releases gemessen werden.
settings-soak-gap = Bewährungszeit
settings-soak-gap-why = Vor zwei Änderungen eines Produkts, die dichter folgen, wird gewarnt.
settings-back-out = Rückfallreserve
settings-back-out-why = Bleibt am Ende eines Fensters frei, um ein Deployment zurückzunehmen.
settings-slip = Geduldeter Verzug
settings-slip-why = Wie weit ein Vorgang hinter seinen Basisplan geraten darf, bevor ein Befund es sagt.
settings-minimum = Mindestens für { $phase }
settings-minimum-why = Eine kürzere Vorlaufzeit vom Scope-Freeze bis zum Fenster ist ein Befund.
