# Titel der Dateidialoge und die Arten von Dateien, die sie anbieten.

calendar-first = Standard
dialog-evidence = Nachweis hinzufügen
dialog-import = Aus Microsoft Project importieren
dialog-kind-portfolio = Slipway-Portfolio
dialog-kind-project = Microsoft-Project-XML
dialog-open = Portfolio öffnen
dialog-save-evidence = Nachweis speichern
dialog-save = Portfolio speichern
