## Die erste Seite

welcome-product = Slipway
welcome-promise = Releases so planen, dass jedes an seinem Tag live geht – und sofort sehen, was im Weg steht.
welcome-new = Neues Portfolio
welcome-new-why = Beginnt leer: Produkte, Releases und Vorgänge hinzufügen
welcome-open = Öffnen…
welcome-open-why = Ein Slipway-Portfolio von diesem Rechner oder einem gemeinsamen Laufwerk
welcome-import = Plan importieren…
welcome-import-why = Aus Microsoft Project und anderen Programmen; Sie sehen vorher, was er bringt
welcome-recent = Zuletzt
welcome-recent-empty = Hier erscheinen Portfolios, die Sie öffnen.
welcome-recent-missing = nicht gefunden
welcome-recent-missing-why = Es ist nicht mehr, wo es war. Öffnen Sie es am neuen Ort.
welcome-sample = Das Beispielportfolio erkunden
welcome-sample-what = Das Quartal einer Bank: acht Releases, ein Verzug, ein verpasster Stichtag.
welcome-sample-open = Beispiel öffnen
welcome-sample-hint-late = Sehen, warum ein Release zu spät endet, Ursache für Ursache.
welcome-sample-hint-drag = Einen Balken ziehen und zusehen, wie alles Folgende mitwandert.
welcome-sample-hint-undo = Eine Abhilfe anwenden und wieder zurücknehmen.
welcome-sample-note = Das Beispiel ist eine gewöhnliche Datei. Ändern, zerlegen, wegwerfen: alles erlaubt.
welcome-offline = Arbeitet ohne Netz. Nichts verlässt diesen Rechner.
welcome-version = Version { $version }
welcome-picture = Ein kleiner Plan: Balken dreier Releases, die aufeinander folgen, eines davon verspätet

## Ein neues Portfolio

new-title = Neues Portfolio
new-name = Name
new-name-example = Privatkunden, 2027
new-why = Als Nächstes wählen Sie, wohin die Datei kommt. Sie wird sofort geschrieben und speichert sich selbst.
new-create = Ort wählen…

## Die Namen im Bild des Beispiels

picture-november = Nov
picture-december = Dezember
picture-january = Januar
picture-today = Heute
picture-release-1 = Payments 4.2
picture-task-1 = Bau
picture-task-2 = Systemtest
picture-task-3 = Abnahme
picture-task-4 = Deployment
picture-release-2 = Fraud Engine 2.8
picture-release-3 = Mobile Banking
picture-deadline = Stichtag
