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
command-show-plan = Plan zeigen
command-show-calendar = Release-Kalender zeigen
command-show-windows = Fenster und Freezes zeigen
command-show-environments = Umgebungen zeigen
command-show-calendars = Arbeitszeit zeigen
command-show-templates = Vorlagen zeigen
command-show-people = Personen zeigen
command-show-findings = Befunde zeigen
command-compare = Mit einer Datei vergleichen
command-show-settings = Einstellungen zeigen
command-new-window = Neues Slipway-Fenster
command-close-window = Dieses Slipway-Fenster schließen
command-save-copy = Kopie speichern unter…
command-export = Als Datei exportieren…
command-import = Datei importieren…
command-show-folder = Im Ordner zeigen
command-close = Portfolio schließen
command-theme-light = Helles Aussehen
command-theme-dark = Dunkles Aussehen
command-theme-system = Aussehen wie das System

## Das Blatt der Tastenkürzel

shortcuts-title = Tastenkürzel
shortcuts-plan = Im Plan
shortcuts-edit = Bearbeiten
shortcuts-rows = Zeilen
shortcuts-move = Während ein Balken verschoben oder gedehnt wird
shortcuts-view = Ansicht
shortcuts-everywhere = Überall
shortcuts-board = Bei den Umgebungen
shortcut-board-go = Nächste Zeile oder Buchung
shortcut-board-move = Verschieben: Pfeile bewegen die Buchung
shortcut-board-resize = Beim Verschieben: länger oder kürzer
shortcut-board-request = Buchung anfragen
shortcut-rows = Nächste oder vorige Zeile
shortcut-open-row = Sammelvorgang auf- oder zuklappen
shortcut-menu = Was hier getan werden kann
shortcut-ends = Erste oder letzte Zeile
shortcut-select-one = Eine Zeile mehr auswählen
shortcut-cells = In die Zellen; Tippen bearbeitet
shortcut-next-cell = Nächste Zelle
shortcut-move-step = Früher oder später
shortcut-move-far = Fünf Schritte
shortcut-move-stride = Größere oder kleinere Schritte
shortcut-move-snap = An das Ende der Vorgänger
shortcut-move-alone = Gehalten: Nachfolger bleiben
shortcut-move-permit = In einen Freeze, mit Ausnahmegenehmigung
shortcut-pan = Diagramm verschieben
shortcut-commit = Wert übernehmen
shortcut-cancel = Abbrechen, alles zurück
shortcut-undo = Rückgängig
shortcut-redo = Wiederholen
shortcut-select = Mehrere Zeilen wählen
shortcut-palette = Suchen oder Befehl ausführen
shortcut-sheet = Dieses Blatt
