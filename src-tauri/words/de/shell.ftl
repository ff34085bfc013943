## Navigation

shell-navigation = Ansichten
shell-view-overview = Übersicht
shell-view-plan = Plan
shell-view-calendar = Kalender
shell-view-windows = Fenster
shell-view-environments = Umgebungen
shell-view-raid = RAID-Log
shell-view-progress = Fortschritt
shell-view-metrics = Kennzahlen
shell-view-gates = Gates
shell-view-calendars = Arbeitszeit
shell-view-templates = Vorlagen
shell-view-people = Personen
shell-view-findings = Befunde
shell-view-compare = Vergleich
shell-view-settings = Einstellungen
shell-open-findings = { $count ->
    [one] 1 offener Fehler
   *[other] { $count } offene Fehler
}

## Kopfzeile

shell-portfolio-menu = Portfolio
shell-search = Suchen oder Befehl ausführen
shell-rename = Umbenennen
shell-save-copy = Kopie speichern…
shell-show-in-folder = Im Ordner zeigen
shell-import = Importieren…
shell-export = Exportieren…
shell-compare = Mit einer Datei vergleichen…
shell-open = Öffnen…
shell-new = Neues Portfolio…
shell-close = Portfolio schließen

## Werkzeugleiste

toolbar-label = Werkzeuge des Plans
toolbar-undo = Rückgängig
toolbar-redo = Wiederholen
toolbar-undo-what = Rückgängig: { $what }
toolbar-redo-what = Wiederholen: { $what }
toolbar-add = Neu
toolbar-add-task = Vorgang
toolbar-add-milestone = Meilenstein
toolbar-add-release = Release…
toolbar-add-product = Produkt
toolbar-indent = Einrücken
toolbar-draw = Vorgang zeichnen
toolbar-outdent = Ausrücken
toolbar-critical = Kritischer Pfad
toolbar-baseline = Basisplan
toolbar-float = Puffer
toolbar-links = Abhängigkeiten
toolbar-names = Namen im Diagramm
toolbar-bands = Fenster und Freezes
toolbar-path = Pfad des gezeigten oder gewählten Vorgangs
toolbar-zoom-in = Vergrößern
toolbar-zoom-out = Verkleinern
toolbar-fit = Plan einpassen
toolbar-today = Heute
toolbar-inspector = Details
toolbar-unit-minute = Minuten
toolbar-unit-hour = Stunden
toolbar-unit-day = Tage
toolbar-unit-week = Wochen
toolbar-unit-month = Monate
toolbar-unit-quarter = Quartale
toolbar-unit-year = Jahre

## Statuszeile

status-label = Zustand des Plans
status-saved = Gespeichert { $time }
status-saved-before = Gespeichert
status-saving = Speichert…
status-not-saved = Nicht gespeichert
status-read-only = Schreibgeschützt
status-findings = { $count ->
    [one] 1 Befund
   *[other] { $count } Befunde
}
status-blockers = { $count ->
    [one] Blocker
   *[other] Blocker
}
status-errors = { $count ->
    [one] Fehler
   *[other] Fehler
}
status-warnings = { $count ->
    [one] Warnung
   *[other] Warnungen
}
status-hints = { $count ->
    [one] Hinweis
   *[other] Hinweise
}
status-clear = Nichts steht im Weg
status-data-date = Statusdatum
status-data-date-age = { $days ->
    [one] vor 1 Tag
   *[other] vor { $days } Tagen
}
status-advance = Auf heute vorrücken
status-tasks = { $count ->
    [one] 1 Vorgang
   *[other] { $count } Vorgänge
}
status-key-without-ripple = ohne Nachziehen
status-key-no-snapping = ohne Einrasten
status-key-cancel = abbrechen
status-key-release = loslassen
status-key-commit = übernehmen
status-key-step = Schritt
status-key-snap = Ende der Vorgänger
status-stride = { $seconds ->
    [900] 15 Minuten
    [3600] eine Stunde
    [86400] ein Tag
    [604800] eine Woche
   *[2419200] vier Wochen
}

## Ansagen und Meldungen

shell-done-undo = Rückgängig gemacht: { $what }
shell-done-redo = Wiederholt: { $what }
shell-done-elsewhere = In einem anderen Fenster: { $what }
shell-saved = Jede Änderung wird sofort gespeichert.
shell-let-go = Woran Sie gerade arbeiteten, wurde inzwischen geändert oder entfernt.
shell-done-moved = { $count ->
    [one] 1 Vorgang verschoben
   *[other] { $count } Vorgänge verschoben
}
shell-done-release = { $release } endet nun { $date }
shell-done-releases-stand = Releases unverändert
shell-deleted = { $count ->
    [one] 1 Vorgang gelöscht
   *[other] { $count } Vorgänge gelöscht
}
shell-failure-title = Das ging nicht
shell-set-aside = { $count ->
    [one] 1 Zeile der Datei zeigt ins Leere und wurde beiseitegelegt
   *[other] { $count } Zeilen der Datei zeigen ins Leere und wurden beiseitegelegt
}

## Ein Portfolio auf einem Netzlaufwerk

network-published = Auf dem Netzlaufwerk
network-waiting = Wird aufs Netzlaufwerk gebracht…
network-out-of-reach = Netzlaufwerk nicht erreichbar: auf diesem Rechner aufbewahrt
network-conflict = Nicht auf dem Netzlaufwerk
network-conflict-title = Jemand anderes hat „{ $file }“ auf dem Netzlaufwerk geändert
network-conflict-why = Ihre Arbeit ist auf diesem Rechner sicher und geht nirgendwohin, bis Sie entscheiden. Behalten Sie beides, dann kommt Ihres unter Ihrem Namen daneben; oder nehmen Sie das andere, dann bleibt Ihres als Sicherung.
network-save-beside = Beides behalten
network-give-way = Das andere nehmen

## Wer hier sitzt

who-title = Wer sind Sie?
who-why = Was Sie genehmigen und freigeben, wird mit Ihrem Namen vermerkt. Er steht in den Einstellungen dieses Rechners.
who-answer = Weiter
