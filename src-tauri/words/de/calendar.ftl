# Deutsch. Ein Begriff der Planung, ein deutsches Wort, überall dasselbe:
#
#   portfolio Portfolio · product Produkt · release Release (das) · phase Phase · task Vorgang ·
#   summary Sammelvorgang · milestone Meilenstein · dependency Abhängigkeit · link Verknüpfung ·
#   predecessor Vorgänger · successor Nachfolger · lag Zeitabstand · constraint Einschränkung ·
#   deadline Stichtag · data date Statusdatum · float Puffer (total Gesamtpuffer, free freier Puffer,
#   window Fensterpuffer) · critical path kritischer Pfad · baseline Basisplan · levelling
#   Kapazitätsabgleich · release window Release-Fenster, kurz Fenster · maintenance window
#   Wartungsfenster · occurrence Termin (eines Fensters) · cut-off Annahmeschluss · cliff Klippe ·
#   freeze Freeze (der; Änderungssperre) · scope Geltungsbereich · scope freeze Scope-Freeze ·
#   waiver Ausnahmegenehmigung, kurz Genehmigung · waived (Kriterium) erlassen · environment
#   Umgebung · booking Buchung · outage Ausfall · external event externer Termin · gate Gate (das;
#   Freigabepunkt) · criterion Kriterium · sign-off Freigabe · decision Entscheidung (Go, Go mit
#   Auflagen, No-Go, vertagt) · condition Auflage · evidence Nachweis · readiness Bereitschaft ·
#   soak time Bewährungszeit · back-out Rückfall · lead time Vorlaufzeit · go out live gehen ·
#   finding Befund · conflict Konflikt · fix Abhilfe · repair Reparatur · severity Schweregrad ·
#   blocker, error, warning, hint Blocker, Fehler, Warnung, Hinweis · owner Verantwortliche ·
#   chair Leitung · template Vorlage · review Review (das) · publish veröffentlichen · history Verlauf
#
# Schritte und Abhilfen stehen im Infinitiv („Freeze hinzufügen“), Menschen werden mit „Sie“
# angesprochen, Namen stehen in „…“, wo sie sonst mit dem Satz verschwimmen. Einheiten: T, Std, Min;
# fortlaufende Zeit mit f davor wie in Microsoft Project (fT, fStd, fMin).

## Der Release-Kalender

calendar-title = Kalender
calendar-tools = Werkzeuge des Kalenders
calendar-grid = Releases, { $period }
calendar-zoom = Wie viel gezeigt wird
calendar-zoom-week = Woche
calendar-zoom-month = Monat
calendar-zoom-quarter = Quartal
calendar-zoom-year = Jahr
calendar-before = Früher
calendar-after = Später
calendar-data-date = Statusdatum
calendar-month = { $month } { $year }
calendar-weeks = { $count ->
    [one] 1 Woche
   *[other] { $count } Wochen
 }
calendar-week-head = KW
calendar-hours = Stunden
calendar-day = { $count ->
    [0] { $date }, nichts
    [one] { $date }, 1 Eintrag
   *[other] { $date }, { $count } Einträge
 }
calendar-days = { $from }–{ $to }
calendar-clock = { $from }–{ $to }
calendar-more = +{ $count } weitere

## Was gezeigt wird

calendar-show = Anzeigen
calendar-kind-window = Fenster
calendar-kind-freeze = Freezes
calendar-kind-outage = Ausfälle
calendar-kind-deployment = Deployments
calendar-kind-gate = Gates
calendar-kind-booking = Exklusive Buchungen
calendar-kind-shared = Geteilte Buchungen
calendar-kind-event = Externe Termine
calendar-kind-cut-off = Annahmeschlüsse
calendar-products = Produkte
calendar-environments = Umgebungen
calendar-all-products = Alle { $count } Produkte
calendar-all-environments = Alle { $count } Umgebungen

## Was ein Eintrag ist

calendar-what = { $what } · { $more }
calendar-a-window = Release-Fenster
calendar-a-freeze = Freeze
calendar-a-outage = Ausfall
calendar-a-deployment = Deployment
calendar-a-gate = Gate
calendar-a-booking = Buchung
calendar-a-shared = Geteilte Buchung
calendar-a-event = Externer Termin
calendar-a-cut-off = Annahmeschluss
calendar-booking = { $environment } · { $release } · { $state }
calendar-booking-requested = angefragt
calendar-booking-exclusive = exklusiv
calendar-booking-shared = geteilt
calendar-booking-read-only = nur lesend
calendar-gate = { $release } { $gate }
calendar-outage = Ausfall { $environment } · { $name }
calendar-event-unconfirmed = { $name } · unbestätigt
calendar-cut-off = Annahmeschluss { $time }
calendar-capacity = { $used } von { $capacity }
calendar-used = { $used ->
    [0] keines
   *[other] { $used }
 }
calendar-swallowed = Ein Freeze lässt nichts davon übrig.
calendar-berth-misses = { $release } · verpasst
calendar-berth-next = { $release } · nächstes mögliches
calendar-berth-deployed = { $release } · ausgeliefert
calendar-standing-next = kommt stattdessen hierher
calendar-standing-deployed = ausgeliefert
calendar-instead = geht stattdessen { $date } live
calendar-gate-go = Go
calendar-gate-refused = No-Go
calendar-gate-late = verspätet, nicht entschieden
calendar-gate-pending = nicht entschieden
calendar-confidence = zu { $share } sicher

## Der gewählte Eintrag

calendar-close = Schließen
calendar-on = Am
calendar-from = Von
calendar-to = Bis
calendar-opens = Öffnet
calendar-closes = Schließt
calendar-ahead = in { $by }
calendar-before-it = { $by } vorher
calendar-decision = Entscheidung
calendar-chair = Leitung
calendar-event-state = Gewissheit
calendar-except = { $count ->
    [one] { $often }, einer ausgelassen
   *[other] { $often }, { $count } ausgelassen
 }
calendar-aiming = Releases in diesem Fenster
calendar-aiming-none = Kein Release zielt darauf. Ziehen Sie eines aus einem anderen Fenster hierher.
calendar-window-float = Fensterpuffer
calendar-finding = { $code } { $title }
calendar-open-editor = Im Editor öffnen
calendar-legend-window = Fenster
calendar-legend-misses = Fenster, das ein Release verpasst
calendar-legend-freeze = Freeze
calendar-legend-deployment = Deployment außerhalb eines Fensters
calendar-legend-gate = Gate
calendar-legend-go = mit Go entschieden
calendar-legend-event = externer Termin
calendar-legend-cut-off = Annahmeschluss
calendar-legend-booking = Buchung
calendar-legend-requested = angefragt
calendar-legend-outage = Ausfall

## Etwas Neues

calendar-new = Hier anlegen
calendar-new-window = Fenster
calendar-new-freeze = Freeze
calendar-new-outage = Ausfall
calendar-new-event = Externer Termin
calendar-new-booking = Buchung
calendar-new-gate = Gate
calendar-fresh-window = Neues Fenster
calendar-fresh-freeze = Neuer Freeze
calendar-fresh-outage = Neuer Ausfall
calendar-fresh-event = Neuer externer Termin
calendar-fresh-booking = Neue Buchung
calendar-fresh-gate = Neues Gate
calendar-fresh-more = Alles Weitere lässt sich danach im Editor festlegen.

## Seine Tasten

shortcuts-calendar = Kalender
shortcut-calendar-zoom = Woche, Monat, Quartal, Jahr
shortcut-calendar-turn = Früher oder später
shortcut-calendar-move = Den Eintrag mit Pfeilen verschieben
shortcut-calendar-new = Etwas Neues an diesem Tag

## Verschieben

calendar-carry = { $release } → { $window }, { $date }
calendar-carry-aim = { $release }: auf einem Fenster ablegen
calendar-too-short = Es würde enden, bevor es beginnt
calendar-series-move = Welche davon verschieben?
calendar-series-resize = Welche davon ändern?
calendar-series-delete = Welche davon löschen?
calendar-series-why = „{ $name }“ am { $date } gehört zu einer Serie.
calendar-series-place = Die Regel nennt einen Platz im Monat; verschieben lässt sich die Serie im Editor.
calendar-series-aiming = { $count ->
    [one] Ein Release zielt darauf. Ändert sich nur dieser Termin, ziehen Sie das Release dorthin, wo es live gehen soll.
   *[other] { $count } Releases zielen darauf. Ändert sich nur dieser Termin, ziehen Sie die Releases dorthin, wo sie live gehen sollen.
 }
calendar-series-one = Nur diesen
calendar-series-all = Alle
calendar-series-edit = Serie öffnen
calendar-series-cancel = Abbrechen

label-shift-one = Einen Termin von { $name } auf { $date } verschieben
label-shift-window = Fenster { $name } auf { $date } verschieben, samt allem, was darauf zielt
