# Titel der Dateidialoge und die Arten von Dateien, die sie anbieten.

calendar-first = Standard
dialog-compare = Mit einer Datei vergleichen
dialog-evidence = Nachweis hinzufügen
dialog-export = Exportieren
dialog-import = Importieren
dialog-kind-portfolio = Slipway-Portfolio
dialog-kind-any = Alle Dateien
dialog-kind-foreign = Pläne anderer Programme
dialog-kind-project = Microsoft-Project-XML
dialog-progress = Zurückgekommene Fortschrittsliste wählen
dialog-kind-table = Tabellen
dialog-open = Portfolio öffnen
dialog-save-evidence = Nachweis speichern
dialog-save = Portfolio speichern
