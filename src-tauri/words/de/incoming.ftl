## Der Dialog für eine Datei eines anderen Programms, die hereinkommt

import-title = „{ $name }“ importieren
import-reading = „{ $file }“ wird gelesen ({ $size })…
import-reading-why = Ein eigener Prozess liest die Datei. Ihr Plan bleibt unberührt, bis Sie zustimmen.
import-another = Andere Datei wählen…
import-pasted = Zwischenablage
import-target = Wohin
import-target-open = In „{ $name }“
import-target-open-why = Als ein Schritt in das offene Portfolio, der sich rückgängig machen lässt.
import-target-new = In ein neues Portfolio
import-target-new-why = Eine eigene Datei; das offene Portfolio bleibt, wie es ist.
import-into = Releases
import-into-one = Ein Release
import-into-one-why = Das ganze Projekt ist ein Release.
import-into-many = Ein Release je Sammelvorgang
import-into-many-why = { $n ->
    [one] Die eine oberste Zeile wird ein Release.
   *[other] Jede der { $n } obersten Zeilen wird ein Release.
}
import-zone = Zeitzone
import-zone-why = Solche Dateien nennen keine Zone. Zeiten werden als Ortszeiten dieser Zone gelesen.
import-brings = Das wird angelegt
import-known = { $n ->
    [one] Eine dieser Zeilen gibt es in diesem Portfolio schon: Es ist eine Kopie davon und lässt sich nicht noch einmal hinzufügen. Vergleichen Sie sie, oder legen Sie ein neues Portfolio daraus an.
   *[other] { $n } dieser Zeilen gibt es in diesem Portfolio schon: Es ist eine Kopie davon und lässt sich nicht noch einmal hinzufügen. Vergleichen Sie sie, oder legen Sie ein neues Portfolio daraus an.
}
import-warnings = { $n ->
    [0] Alles in der Datei wird übernommen.
    [one] Eines ist anders als in der Datei
   *[other] { $n } Dinge sind anders als in der Datei
}
import-same-dates = Termine werden nach den Regeln von Microsoft Project berechnet, damit der Plan zeigt, was Sie kennen. In den Einstellungen lässt sich das ändern.
import-tree = Was darin steht
import-tree-tasks = { $n ->
    [one] 1 Vorgang
   *[other] { $n } Vorgänge
}
import-tree-empty = Kein Release.
import-tree-more = Der Rest wird hier nicht gezeigt.
import-go = Importieren
import-into-new-file = Als Nächstes wählen Sie, wohin das neue Portfolio kommt.
import-drop = Datei loslassen, um sie zu importieren
import-drop-why = Sie sehen, was sie brächte, bevor sich etwas ändert.

## Wie viele Zeilen hereinkommen

import-count-products = { $n ->
    [one] { $n } Produkt
   *[other] { $n } Produkte
}
import-count-releases = { $n ->
    [one] { $n } Release
   *[other] { $n } Releases
}
import-count-tasks = { $n ->
    [one] { $n } Vorgang
   *[other] { $n } Vorgänge
}
import-count-dependencies = { $n ->
    [one] { $n } Abhängigkeit
   *[other] { $n } Abhängigkeiten
}
import-count-people = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
}
import-count-assignments = { $n ->
    [one] { $n } Zuordnung
   *[other] { $n } Zuordnungen
}
import-count-calendars = { $n } Kalender
import-count-baselines = { $n ->
    [one] { $n } Basisplan
   *[other] { $n } Basispläne
}
import-count-windows = { $n } Release-Fenster
import-count-freezes = { $n ->
    [one] { $n } Freeze
   *[other] { $n } Freezes
}
import-count-environments = { $n ->
    [one] { $n } Umgebung
   *[other] { $n } Umgebungen
}
import-count-bookings = { $n ->
    [one] { $n } Buchung
   *[other] { $n } Buchungen
}
import-count-outages = { $n ->
    [one] { $n } Ausfall
   *[other] { $n } Ausfälle
}
import-count-gates = { $n ->
    [one] { $n } Gate
   *[other] { $n } Gates
}
import-count-criteria = { $n ->
    [one] { $n } Kriterium
   *[other] { $n } Kriterien
}
import-count-events = { $n ->
    [one] { $n } externer Termin
   *[other] { $n } externe Termine
}
import-count-templates = { $n ->
    [one] { $n } Vorlage
   *[other] { $n } Vorlagen
}
import-count-views = { $n ->
    [one] { $n } gespeicherte Ansicht
   *[other] { $n } gespeicherte Ansichten
}
import-count-raid-items = { $n ->
    [one] { $n } Risiko, Problem oder Entscheidung
   *[other] { $n } Risiken, Probleme und Entscheidungen
}
import-count-reports = { $n ->
    [one] { $n } Bericht
   *[other] { $n } Berichte
}
