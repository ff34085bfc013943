## Ansichten: wie der Plan betrachtet wird

view-menu = Ansicht
view-is = Ansicht: { $name }
view-changed = { $name }, geändert
view-actions = Was mit der Ansicht zu tun ist
view-save = Änderungen speichern
view-save-as = Als neue Ansicht speichern
view-reset = Änderungen verwerfen
view-rename = Ansicht umbenennen
view-delete = Ansicht löschen
view-name = Name
view-name-why = Im Portfolio gespeichert: Alle, die die Datei öffnen, können sie wählen.
view-name-keep = Speichern
view-done = Fertig

view-all = Alle Arbeit
view-critical = Kritisch
view-mine = Meine Arbeit
view-fortnight = Nächste zwei Wochen
view-progress = Fortschritt melden
view-environments = Nach Umgebung
view-lens = Für { $role }
view-developers = Entwicklung
view-qa = QS
view-operations = Betrieb
view-business = Fachbereich
view-vendors = Lieferanten

## Filter

view-filter = Filter
view-filter-text = Nach Wörtern filtern
view-filter-text-clear = Wörter löschen
view-filter-owner = Verantwortlich
view-filter-owner-add = Person hinzufügen
view-filter-is-mine = Meine Arbeit
view-filter-is-critical = Kritisch
view-filter-is-in-conflict = In Konflikt
view-filter-is-unfinished = Nicht fertig
view-filter-float = Fensterpuffer unter
view-filter-within-days = In den nächsten
view-filter-changed-days = Geändert in den letzten
view-filter-product = Produkt
view-filter-team = Team
view-filter-state = Release ist
view-filter-phase = Phase
view-filter-kind = Art
view-days = T
view-chips = Filter
view-chip-owner = Verantwortlich: { $name }
view-chip-team = Team { $name }
view-chip-float = Fensterpuffer unter { $float }
view-chip-within = { $days ->
    [one] Nächster Tag
   *[other] Nächste { $days } Tage
}
view-chip-changed = { $days ->
    [one] Am letzten Tag geändert
   *[other] In den letzten { $days } Tagen geändert
}
view-chip-remove = Filter { $what } entfernen
view-clear = Alle löschen
view-count = { $shown } von { $of } Vorgängen
view-aside = erfüllt den Filter selbst nicht
view-nothing = { $count ->
    [one] Der Filter verbirgt den einzigen Vorgang
   *[other] Die Filter verbergen alle { $count } Vorgänge
}
view-nothing-words = „{ $text }“
view-nothing-nobody = „Meine Arbeit“ zeigt, was der Person gehört, die hier sitzt; in diesem Plan heißt niemand „{ $name }“.
view-nothing-clear = Filter löschen

## Gruppen, Sortierung und Aussehen

view-arrange = Gruppieren, sortieren, färben
view-group = Gruppieren nach
view-group-none = Plan
view-group-portfolio = Eine Liste
view-group-product = Produkt
view-group-release = Release
view-group-phase = Phase
view-group-team = Team
view-group-environment = Umgebung
view-group-owner = Verantwortlich
view-group-status = Zustand des Release
view-group-none-portfolio = Alles
view-group-none-product = Kein Produkt
view-group-none-release = Kein Release
view-group-none-phase = Keine Phase
view-group-none-team = Kein Team
view-group-none-environment = Keine Umgebung
view-group-none-owner = Niemand
view-group-none-status = Kein Zustand
view-group-tasks = { $count ->
    [one] 1 Vorgang
   *[other] { $count } Vorgänge
}
view-packed = Schwimmbahnen
view-lane-place = { $place } von { $count }
view-sort = Sortieren nach
view-sort-plan = Platz im Plan
view-descending = Größtes zuerst
view-colour = Färben nach
view-colour-state = Zustand
view-colour-product = Produkt
view-colour-team = Team
view-colour-float = Puffer
view-baseline = Vergleichen mit
view-rolls-up = Meilensteine geschlossener Zeilen
view-path = Pfade hervorheben

## Spalten

column-sort-up = Sortieren, kleinstes zuerst
column-sort-down = Sortieren, größtes zuerst
column-sort-none = Nicht sortieren
column-left = Nach links
column-right = Nach rechts
column-wider = Breiter
column-narrower = Schmaler
column-fit = Breite anpassen
column-freeze = Bis hier stehen lassen
column-unfreeze = Keine Spalte stehen lassen
column-hide = Ausblenden
column-choose = Spalten wählen …
column-default = Übliche Spalten
column-choose-title = Spalten
column-earlier = { $name } nach links
column-later = { $name } nach rechts

grid-column-percent = Fertig
grid-column-remaining = Rest
grid-column-actual-start = Begonnen
grid-column-actual-finish = Beendet
grid-column-constraint = Einschränkung
grid-column-phase = Phase
grid-column-release = Release
grid-column-product = Produkt
grid-column-team = Team
grid-column-environments = Umgebungen
grid-column-calendar = Kalender
grid-column-predecessors = Wartet auf
grid-column-notes = Notizen
grid-column-baseline-variance = Abweichung
grid-column-finding = Konflikt
grid-column-budget = Budget
grid-column-cost = Kosten
grid-column-actual-cost = Istkosten
grid-column-forecast-cost = Kostenprognose (EAC)
grid-column-earned-value = Fertigstellungswert (EV)
grid-column-cpi = CPI

## Legende der Farben

legend-colours = Gefärbt nach: { $by }
view-float-negative = Negativer Puffer
view-float-none = Kein Puffer
view-float-days = Weniger als eine Woche
view-float-weeks = Eine Woche oder mehr
