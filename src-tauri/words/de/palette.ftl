## Die Befehlsleiste

palette-title = Suchen oder Befehl ausführen
palette-hint = Befehl, Vorgang oder Release eingeben
palette-none = Nichts heißt so.
palette-commands = Befehle
palette-windows = Fenster und Freezes
palette-environments = Umgebungen
palette-tasks = Vorgänge
palette-releases = Releases
palette-results = { $n ->
    [0] Nichts gefunden
    [one] Ein Treffer
   *[other] { $n } Treffer
 }
palette-keys-move = bewegen
palette-keys-run = ausführen
palette-keys-close = schließen

command-undo = Rückgängig
command-redo = Wiederholen
command-new-task = Neuer Vorgang
command-new-milestone = Neuer Meilenstein
command-new-release = Neues Release
command-new-product = Neues Produkt
command-indent = Einrücken
command-outdent = Ausrücken
command-delete = Löschen
command-fit-all = Alles einpassen
command-fit-selection = Auswahl einpassen
command-today = Zu heute
command-zoom-in = Vergrößern
command-zoom-out = Verkleinern
command-move-mode = Mit der Tastatur verschieben
command-show-plan = Plan zeigen
command-show-calendar = Release-Kalender zeigen
command-show-windows = Fenster und Freezes zeigen
command-show-environments = Umgebungen zeigen
command-show-calendars = Arbeitszeit zeigen
command-show-templates = Vorlagen zeigen
command-show-people = Personen zeigen
command-show-findings = Befunde zeigen
command-show-settings = Einstellungen zeigen
command-save-copy = Kopie speichern unter…
command-show-folder = Im Ordner zeigen
command-close = Portfolio schließen
command-theme-light = Helles Aussehen
command-theme-dark = Dunkles Aussehen
command-theme-system = Aussehen wie das System
command-shortcuts = Tastenkürzel

## Das Blatt der Tastenkürzel

shortcuts-title = Tastenkürzel
shortcuts-plan = Im Plan
shortcuts-edit = Bearbeiten
shortcuts-view = Ansicht
shortcuts-everywhere = Überall
shortcuts-board = Bei den Umgebungen
shortcut-board-go = Nächste Zeile oder Buchung
shortcut-board-move = Verschieben: Pfeile bewegen die Buchung
shortcut-board-resize = Beim Verschieben: länger oder kürzer
shortcut-board-request = Buchung anfragen
shortcut-rows = Nächste oder vorige Zeile
shortcut-open-row = Sammelvorgang auf- oder zuklappen
shortcut-edit-cell = Zelle bearbeiten
shortcut-commit = Wert übernehmen
shortcut-cancel = Abbrechen, alles zurück
shortcut-new-below = Neuer Vorgang darunter
shortcut-delete = Löschen
shortcut-undo = Rückgängig
shortcut-redo = Wiederholen
shortcut-move = Verschieben: ← und → bewegen den Balken
shortcut-indent = Ein- oder ausrücken
shortcut-reorder = Zeile nach oben oder unten
shortcut-select = Mehrere Zeilen wählen
shortcut-zoom = Vergrößern oder verkleinern
shortcut-fit = Alles zeigen
shortcut-today = Zu heute
shortcut-palette = Suchen oder Befehl ausführen
shortcut-sheet = Dieses Blatt
