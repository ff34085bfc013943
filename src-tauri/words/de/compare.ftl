## Was sich zwischen zwei Plänen unterscheidet: Tabellen

compare-table-portfolio = Portfolio
compare-table-product = Produkt
compare-table-release = Release
compare-table-task = Vorgang
compare-table-dependency = Abhängigkeit
compare-table-calendar = Kalender
compare-table-person = Person
compare-table-assignment = Zuordnung
compare-table-baseline = Basisplan
compare-table-window = Fenster
compare-table-freeze = Freeze
compare-table-waiver = Ausnahmegenehmigung
compare-table-environment = Umgebung
compare-table-booking = Buchung
compare-table-gate = Gate
compare-table-external-event = Externer Termin
compare-table-outage = Ausfall
compare-table-criterion = Kriterium
compare-table-sign-off = Freigabe
compare-table-review = Review
compare-table-template = Vorlage
compare-table-publication = Veröffentlichung
compare-table-view = Ansicht
compare-table-raid-item = RAID-Log
compare-table-report = Bericht

## Felder

compare-field-name = Name
compare-field-zone = Zeitzone
compare-field-calendar = Kalender
compare-field-start = Anfang
compare-field-data-date = Statusdatum
compare-field-rules = Regeln
compare-field-currency = Währung
compare-field-notes = Notizen
compare-field-kind = Art
compare-field-owner = Verantwortlich
compare-field-place = Platz
compare-field-external = Schlüssel in anderen Werkzeugen
compare-field-version = Version
compare-field-state = Stand
compare-field-target = Zielfenster
compare-field-finish = Ende
compare-field-scope-freeze = Scope-Freeze
compare-field-priority = Priorität
compare-field-also = Weitere Produkte
compare-field-package = Paket
compare-field-goal = Ziel
compare-field-strategy = Vorgehen
compare-field-risk = Risiko
compare-field-regulated = Reguliert
compare-field-security = Sicherheits-Release
compare-field-out-of-band = Außer der Reihe
compare-field-key = Schlüssel
compare-field-template = Vorlage
compare-field-budget = Budget
compare-field-duration = Dauer
compare-field-progress = Fortschritt
compare-field-constraint = Einschränkung
compare-field-deadline = Stichtag
compare-field-phase = Phase
compare-field-mode = Termine
compare-field-active = Aktiv
compare-field-estimated = Geschätzt
compare-field-levelling-delay = Abgleichsverzögerung
compare-field-segments = Teile
compare-field-effort = Aufwand
compare-field-cost = Kosten
compare-field-uses = Benutzte Umgebungen
compare-field-touches = Berührt
compare-field-fields = Eigene Felder
compare-field-ends = Von und nach
compare-field-lag = Zeitabstand
compare-field-strength = Strenge
compare-field-reason = Grund
compare-field-base = Beruht auf
compare-field-week = Woche
compare-field-work-weeks = Arbeitswochen
compare-field-exceptions = Ausnahmen
compare-field-team = Team
compare-field-rates = Sätze
compare-field-leave = Abwesenheit
compare-field-capacity = Kapazität
compare-field-work = Wer und was
compare-field-units = Anteil
compare-field-delay = Verzögerung
compare-field-actuals = Tatsächliche Termine
compare-field-number = Nummer
compare-field-taken-at = Aufgenommen
compare-field-promised = Zugesagte Termine
compare-field-scope = Geltungsbereich
compare-field-when = Wann
compare-field-admits = Lässt zu
compare-field-cut-off = Annahmeschluss
compare-field-hardness = Härte
compare-field-applies-to = Gilt für
compare-field-permits = Erlaubt
compare-field-expires-at = Gegeben und befristet
compare-field-stage = Stufe
compare-field-parent = Teil von
compare-field-product = Produkt
compare-field-group = Gruppe
compare-field-refresh-lead = Vorlauf einer Auffrischung
compare-field-versions = Versionen
compare-field-environment = Umgebung
compare-field-release = Release
compare-field-sharing = Teilung
compare-field-status = Status
compare-field-purpose = Nutzung
compare-field-set-up = Rüstzeit
compare-field-tear-down = Abrüstzeit
compare-field-requested-by = Angefragt von
compare-field-needs = Benötigte Versionen
compare-field-date = Datum
compare-field-decision = Entscheidung
compare-field-minutes = Protokoll
compare-field-chair = Leitung
compare-field-quorum = Quorum
compare-field-checks = Prüfungen
compare-field-confirmed = Bestätigt
compare-field-confidence = Sicherheit
compare-field-source = Quelle
compare-field-milestone = Meilenstein
compare-field-needed-by = Gebraucht von
compare-field-gate = Gate
compare-field-criterion = Was gelten muss
compare-field-mandatory = Verpflichtend
compare-field-due = Fällig
compare-field-evidence = Nachweise
compare-field-role = Rolle
compare-field-attendees = Teilnehmende
compare-field-gates = Gates
compare-field-actions = Aufgaben
compare-field-likelihood = Eintritt
compare-field-impact = Auswirkung
compare-field-effect = Folge
compare-field-response = Maßnahme
compare-field-audience = Leserkreis
compare-field-sections = Abschnitte
compare-field-texts = Texte
compare-field-since = Beginn des Zeitraums
compare-field-last-run = Zuletzt erstellt
compare-field-look = Aussehen
compare-field-summary = Kurz gesagt
compare-field-kinds = Für Arten von Releases
compare-field-steps = Schritte und Gates
compare-field-published = Was veröffentlicht wurde
compare-field-layout = Was sie zeigt

## Werte

compare-nothing = nichts
compare-yes = ja
compare-no = nein
compare-behind = hinter
compare-first = zuerst
compare-as-base = wie die Grundlage
compare-free = frei
compare-next-window = das nächste, das es zulässt
compare-measured = gemessen
compare-started = begonnen
compare-finished = beendet
compare-stopped = unterbrochen
compare-resumes = geht weiter
compare-left = noch
compare-fs = Ende–Anfang
compare-ss = Anfang–Anfang
compare-ff = Ende–Ende
compare-sf = Anfang–Ende
compare-strength-hard = muss gelten
compare-strength-soft = weich
compare-product-app = Anwendung
compare-product-service = Dienst
compare-product-platform = Plattform
compare-product-hardware = Hardware
compare-sign-off-asked = gefragt
compare-sign-off-signed = erteilt
compare-sign-off-declined = abgelehnt
compare-from-start = vom Anfang her
compare-from-finish = vom Ende her
compare-monday = Mo
compare-tuesday = Di
compare-wednesday = Mi
compare-thursday = Do
compare-friday = Fr
compare-saturday = Sa
compare-sunday = So

## Regeln des Portfolios

compare-rule-policy = Geplant wie
compare-rule-minutes-per-day = Minuten pro Tag
compare-rule-minutes-per-week = Minuten pro Woche
compare-rule-days-per-month = Tage pro Monat
compare-rule-honour-dates = Termine vor Abhängigkeiten
compare-rule-multiple-critical-paths = Mehrere kritische Pfade
compare-rule-critical-limit = Kritisch bis
compare-rule-near-critical-limit = Fast kritisch bis
compare-rule-out-of-sequence = Außer der Reihenfolge
compare-rule-schedule-from = Geplant
compare-rule-phase-minima = Kürzeste Phasen
compare-rule-soak-gap = Bewährungszeit
compare-rule-back-out-reserve = Reserve für den Rückfall
compare-rule-slip-tolerance = Geduldeter Verzug
compare-rule-phase-stages = Stufen der Phasen
compare-rule-criteria-lead = Kriterien gemeldet
compare-rule-review-within = Review binnen
compare-rule-earned-value-baseline = Fertigstellungswert gemessen an
compare-rule-fiscal-month = Geschäftsjahr ab Monat
compare-cost-fixed = feste Kosten
compare-cost-accrual = fällig
compare-cost-actual = Istkosten
compare-cost-budget = Budget
compare-rate-standard = Standardsatz
compare-rate-per-use = Kosten pro Einsatz

## Was eine Ansicht zeigt

compare-view-grouping = Gruppierung
compare-view-packed = Verdichtet
compare-view-sort = Sortierung
compare-view-filter = Filter
compare-view-columns = Spalten
compare-view-frozen = Stehende Spalten
compare-view-colour = Farbe
compare-view-baseline = Basisplan
compare-view-layers = Ebenen
compare-view-rolls-up = Zusammengefasst
compare-view-zoom = Maßstab
compare-filter-text = Text
compare-filter-owners = Verantwortliche
compare-filter-mine = Meine
compare-filter-teams = Teams
compare-filter-products = Produkte
compare-filter-states = Stände
compare-filter-phases = Phasen
compare-filter-kinds = Arten
compare-filter-critical = Kritisch
compare-filter-float = Puffer unter
compare-filter-conflict = In Konflikt
compare-filter-within = Binnen Tagen
compare-filter-changed = Geändert binnen Tagen
compare-filter-unfinished = Unfertig
compare-layer-critical = Kritischer Pfad
compare-layer-baseline = Basisplan
compare-layer-float = Puffer
compare-layer-links = Verknüpfungen
compare-layer-names = Namen
compare-layer-bands = Bänder
compare-layer-path = Pfad

## Eine Zeile für jeden Unterschied

compare-said-created = { $table } „{ $name }“{ $release } ist neu
compare-said-removed = { $table } „{ $name }“{ $release } ist entfernt
compare-said-changed = { $table } „{ $name }“{ $release }: { $field } { $before } → { $after }
compare-said-of = { " " }von { $release }

## Warum jemand über einen Unterschied entscheiden muss

compare-clash-both-changed = Beide haben es geändert
compare-clash-removed-here = Hier entfernt, dort geändert
compare-clash-removed-there = Hier geändert, dort entfernt
compare-clash-stood-on = Dort entfernt, hier benutzt von { $with }
compare-clash-stands-on-removed = Braucht, was hier entfernt wurde: { $with }
compare-clash-loop = Schließt einen Kreis mit { $with }
compare-clash-circle = Stünde unter sich selbst, mit { $with }

## Wie zwei Dateien zueinander stehen

compare-ancestor = Beide gehen auf { $date } zurück: seitdem { $mine ->
    [one] ein Schritt hier
   *[other] { $mine } Schritte hier
 }, { $theirs ->
    [one] ein Schritt dort.
   *[other] { $theirs } Schritte dort.
 }
compare-beginning = den Anfang
compare-strangers-apart = Beide sind Kopien eines Portfolios, aber ihr Verlauf enthält keinen gemeinsamen Stand mehr. Gezeigt wird, was sich unterscheidet; welche Seite es geändert hat, ist nicht bekannt.
compare-foreign = Das ist ein anderes Portfolio, keine Kopie von diesem. Es lässt sich nach Namen und Schlüsseln vergleichen; welche Seite etwas geändert hat, ist nicht bekannt.
compare-file = Die Zeilen dieser Datei werden nach Schlüsseln und Namen zugeordnet. Was darin fehlt, bleibt, außer Sie nehmen die Entfernung an.
compare-same = Es gibt keinen Unterschied.

## Vergleichen im Fenster

compare-open = Mit einer Datei vergleichen…
compare-import = Mit dem Plan vergleichen…
compare-title = Vergleich mit „{ $file }“
compare-close = Schließen
compare-empty-title = Mit einer Datei vergleichen
compare-empty-why = Wählen Sie eine zurückgekommene Kopie, ein anderes Portfolio oder ein Projekt eines anderen Werkzeugs.
compare-same-why = Dieser Plan enthält schon alles, was die Datei enthält.
compare-list = Unterschiede
compare-filter = Welche Unterschiede gezeigt werden
compare-kind-all = Alle { $n }
compare-kind-open = Zu entscheiden { $n }
compare-kind-created = Neu { $n }
compare-kind-changed = Geändert { $n }
compare-kind-removed = Entfernt { $n }
compare-search = Unterschiede durchsuchen
compare-portfolio = Ganzes Portfolio
compare-taken-of = { $n } von { $of } übernommen
compare-take-all = Alle übernehmen
compare-leave-all = Alle lassen
compare-more = { $n ->
    [one] Einen weiteren zeigen
   *[other] { $n } weitere zeigen
 }
compare-none-shown = Kein Unterschied ist so.
compare-nameless = (ohne Namen)
compare-fate-created = Neu
compare-fate-removed = Entfernt
compare-fate-changed = Geändert
compare-fate-moved = Verschoben
compare-side-mine = Meine Fassung
compare-side-theirs = Andere Fassung
compare-base = war { $value }
compare-there = Vorhanden
compare-not-there = Es ist entfernt
compare-left-out = So nicht möglich: etwas, das bleibt, braucht es, oder es braucht etwas, das nicht kommt.
compare-left-out-count = { $n ->
    [one] Eine Zeile kann nicht kommen oder gehen wie entschieden; sie ist markiert.
   *[other] { $n } Zeilen können nicht kommen oder gehen wie entschieden; sie sind markiert.
 }
compare-effect = Wenn Sie das zusammenführen
compare-effect-rows = { $n ->
    [0] Im Plan ändert sich nichts.
    [one] Eine Zeile des Plans ändert sich.
   *[other] { $n } Zeilen des Plans ändern sich.
 }
compare-effect-no-slip = Kein Release endet zu einer anderen Zeit.
compare-effect-clears = { $n ->
    [0] Kein Befund verschwindet.
    [one] Ein Befund verschwindet.
   *[other] { $n } Befunde verschwinden.
 }
compare-effect-new = { $n ->
    [0] Kein neuer Befund.
    [one] Ein neuer Befund.
   *[other] { $n } neue Befunde.
 }
compare-open-clashes = { $n ->
    [one] Über einen Unterschied ist zu entscheiden
   *[other] Über { $n } Unterschiede ist zu entscheiden
 }
compare-next-clash = Zum nächsten
compare-merge = { $n ->
    [one] Einen Unterschied zusammenführen
   *[other] { $n } Unterschiede zusammenführen
 }
compare-one-step = Ein Schritt: Rückgängig nimmt alles zurück.
