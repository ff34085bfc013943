## Die Ansicht der Berichte: welcher, seine Seiten, seine Datei

shell-view-reports = Berichte
command-show-reports = Zu den Berichten gehen
fault-unknown-report = Diesen Bericht gibt es hier nicht. Wählen Sie einen anderen.
fault-unknown-format = Diese Art von Datei gibt es hier nicht. Wählen Sie eine andere.
fault-template = Auf diese Datei lassen sich keine Folien schreiben. { $why }
fault-logo = Dieses Bild kann nicht auf Seiten stehen. { $why }
fault-colour = Das ist keine Farbe. Eine Farbe sieht aus wie #1f5fbf.
reports-file = { $kind } { $subject }
reports-recipe = Welcher Bericht
reports-kind = Bericht
reports-about = Über
reports-about-all = Das ganze Portfolio
reports-about-train = Zug: { $name }
reports-since = Seit
reports-since-run = Letzter Lauf, { $when }
reports-since-published = Letzte Veröffentlichung
reports-since-beginning = Beginn des Journals
reports-since-publication = Veröffentlichung „{ $name }“, { $date }
reports-since-baseline = Basisplan „{ $name }“, { $date }
reports-since-moment = Zeitpunkt…
reports-audience = Für
reports-language = Sprache
reports-sections = Abschnitte
reports-pages-count = { $n ->
    [one] eine Seite
   *[other] { $n } Seiten
}
reports-section-pages = { $n ->
    [0] keine Seite
    [one] S. { $from }
   *[other] S. { $from }–{ $to }
}
reports-section-hidden = weggelassen
reports-section-show = „{ $section }“ aufnehmen
reports-section-hide = „{ $section }“ weglassen
reports-section-move = „{ $section }“ verschieben
reports-section-moved = „{ $section }“ steht jetzt an Stelle { $place } von { $of }
reports-sections-how = Reihenfolge durch Ziehen oder mit
reports-sections-how-keys = über die Tastatur.
reports-reset = Zurück zum Üblichen
reports-none-shown = Alle Abschnitte sind weggelassen
reports-none-shown-why = Nehmen Sie links einen auf, dann kommen seine Seiten zurück.
reports-empty = Es gibt noch nichts zu berichten
reports-empty-why = Ein Bericht erzählt von Releases. Beginnen Sie das erste, dann hat er etwas zu sagen.
reports-page-of = Seite { $n } von { $of }
reports-page-size = { $ratio }, { $width } × { $height } Zoll
reports-previous = Vorige Seite
reports-next = Nächste Seite
reports-zoom-in = Größer
reports-zoom-out = Kleiner
reports-zoom-now = Eingepasst, { $percent } %
reports-zoom-percent = { $percent } %
reports-composing = Der Bericht wird zusammengestellt
reports-pages = Seiten des Berichts
reports-film = Alle Seiten
reports-page-says = Was auf Seite { $n } steht
reports-check-text = Kleinste Schrift
reports-check-text-value = { $points } pt
reports-check-meant = Beschriebene Formen
reports-check-links = Verbinder
reports-check-links-value = { $glued } von { $links } haften
reports-check-letters = Zeichen
reports-check-letters-all = alle dargestellt
reports-check-letters-missing = { $n ->
    [one] eines als Code
   *[other] { $n } als Codes
}
reports-notes = Notizen für den Vortrag
reports-notes-why = gehen mit der Seite
reports-message = Botschaft, steht als Titel
reports-message-why = Aus dem Plan geschrieben. Ändern Sie sie, wie Sie möchten.
reports-message-own = Ihre Worte. Sie bleiben, wenn der Plan sich ändert.
reports-sentence = Satz
reports-automatic = Zurück zum automatischen Text
reports-automatic-says = Von selbst stünde da: „{ $text }“
reports-properties = Die gezeigte Seite
reports-export = Bericht ausgeben
reports-formats = Art der Datei
reports-write = { $n ->
    [one] Eine Seite
   *[other] { $n } Seiten
} exportieren
reports-look = Aussehen
reports-look-none = wie von selbst
reports-look-choose = Wählen…
reports-look-why = Wird mit dem Bericht gespeichert. Balken und Fenster haben Töne der Farbe; Rot, Gelb und Grün bleiben, was sie sind. Folien auf einer Vorlage haben deren Farben.
reports-accent = Farbe
reports-accent-none = #1f5fbf
reports-accent-pick = Farbe auswählen
reports-logo = Logo
reports-logo-none = Keines
reports-logo-choose = Logo wählen
reports-logo-leave = Ohne das Logo
reports-template = Vorlage
reports-template-none = Keine
reports-template-choose = Vorlage für Folien wählen
reports-template-leave = Ohne die Vorlage
dialog-logo = Logo für Berichte wählen
dialog-kind-picture = Bilder (PNG, JPEG)
dialog-template = Vorlage für Folien wählen
dialog-kind-template = PowerPoint-Vorlagen
reports-writing = Der Bericht wird geschrieben
reports-copy = Bild kopieren
reports-copied = Das Bild von Seite { $n } liegt in der Zwischenablage.
reports-stamp-none = Noch nicht veröffentlicht. Jede Seite sagt es.
reports-stamp = Steht auf jeder Seite
reports-publish = Veröffentlichen
reports-show-recipe = Abschnitte
reports-show-page = Texte und Datei
reports-format-markdown = Markdown
reports-format-why-markdown = für Wikis, Mails
reports-format-html = HTML
reports-format-why-html = eine Datei
reports-format-pdf = PDF
reports-format-why-pdf = zum Drucken
reports-format-pptx = PowerPoint
reports-format-why-pptx = native Formen
reports-format-svg = SVG
reports-format-why-svg = zum Weiterzeichnen
reports-format-png = PNG
reports-format-why-png = Bilder
shortcuts-reports = Bei den Berichten
shortcut-reports-write = Bericht exportieren
shortcut-reports-turn = Vorige oder nächste Seite
shortcut-reports-move = Einen Abschnitt verschieben

## Berichte, die mit dem Plan gespeichert sind

reports-saved = Gespeicherter Bericht
reports-saved-none = Nicht gespeichert
reports-saved-actions = Was mit dem Bericht zu tun ist
reports-saved-changed = Seit dem Speichern geändert
reports-saved-why = Im Portfolio gespeichert: Alle, die die Datei öffnen, können den Bericht erstellen, und auch ein nächtlicher Auftrag.
reports-saved-copy = Kopie von { $name }
reports-save = Änderungen speichern
reports-save-short = Speichern
reports-save-as = Als neuen Bericht speichern
reports-revert = Änderungen verwerfen
reports-revert-short = Verwerfen
reports-rename = Bericht umbenennen
reports-duplicate = Bericht duplizieren
reports-delete = Bericht löschen
reports-last-run = Zuletzt erstellt { $when }
reports-forgotten = { $file } ist geschrieben, aber die Vorlage merkt sich das nicht: Der nächste Bericht über Änderungen beginnt, wo dieser begann. { $why } Schreiben Sie ihn noch einmal, um es wieder zu versuchen.
