## Der Dialog für einen Plan, der als Datei hinausgeht

export-title = Exportieren
export-formats = Art der Datei
export-part = Was
export-part-everything = Alles
export-part-releases = Gewählte Releases
export-part-shown = Was der Plan zeigt
export-part-shown-why = Die Vorgänge, die der Filter des Plans durchlässt, mit den Releases und Sammelvorgängen darüber.
export-releases-none = Wählen Sie mindestens eines.
export-whole = Eine solche Datei hält den ganzen Plan, für alle, die ihn ganz sehen dürfen.
export-audience = Wer sie liest
export-audience-team = Team
export-audience-management = Management
export-audience-vendor = Lieferant
export-audience-why-team = Alles, mit Notizen, Personen, Puffer und Befunden.
export-audience-why-management = Ohne Notizen und Felder anderer Programme.
export-audience-why-vendor = Nur Termine und Abhängigkeiten: ohne Personen, Notizen, Puffer und Befunde.
export-language = Sprache der Datei
export-losses = { $n ->
    [one] Eines steht nicht in der Datei
   *[other] { $n } Dinge stehen nicht in der Datei
}
export-unpublished = Noch wurde nichts veröffentlicht; die Datei sagt, von wann die Termine sind.
export-holds = { $releases ->
    [one] Ein Release
   *[other] { $releases } Releases
}, { $tasks ->
    [0] kein Vorgang
    [one] ein Vorgang
   *[other] { $tasks } Vorgänge
}
export-empty = Davon gibt es nichts zu schreiben.
export-write = Speichern unter…
export-copy = Kopieren
export-copying = Wird kopiert…
export-copied = Kopiert. Fügen Sie es ein, wo Sie es brauchen.
export-writing = Die Datei wird geschrieben…
export-stop = Anhalten
export-written = „{ $file }“ ist geschrieben ({ $size })
export-show = Im Ordner zeigen

## Arten von Dateien und wozu sie gut sind

export-format-json = Slipway-JSON
export-why-json = Das ganze Portfolio in vollem Umfang, für Programme, zum Vergleichen und zum Aufheben. Es lässt sich ohne Verlust wieder importieren.
export-format-ms-project = Microsoft-Project-XML
export-why-ms-project = Vorgänge, Abhängigkeiten, Kalender, Personen und Basispläne, für Microsoft Project und jedes Programm, das sein XML liest.
export-format-mermaid = Mermaid-Diagramm
export-why-mermaid = Ein Gantt-Diagramm als Text, für Wikis und Seiten, die Mermaid zeichnen. Es zeigt Termine, nicht was worauf wartet.
export-format-csv = CSV-Tabelle
export-why-csv = Releases und ihre Arbeit als Tabelle aus Text, für Tabellenprogramme und jedes Programm, das Tabellen liest. Nichts darin wird je berechnet.
export-format-xlsx = Excel-Arbeitsmappe
export-why-xlsx = Releases und ihre Arbeit mit einem Gantt-Diagramm, das Excel zeichnet und das sich mit jedem geänderten Termin bewegt, ein Überblick und der Meilensteintrend.
export-format-as-deployed = As-deployed-CSV
export-why-as-deployed = Welche Version wo installiert ist oder sein wird, in welchem Fenster und wer sie freigegeben hat: für eine CMDB.
export-format-ics = Kalender (iCalendar)
export-why-ics = Fenster, Freezes, Deployments, Meilensteine und Gates, für Outlook und jeden anderen Kalender. Neu geschrieben, bringt sie den Kalender auf den neuen Stand.
export-format-html = Webseite
export-why-html = Eine Datei für jeden Browser, ohne Netz: wie Releases stehen, und der Terminplan zum Klappen, Suchen, Zoomen und Drucken.
export-format-pdf = Gantt-Diagramm (PDF)
export-why-pdf = Der Terminplan mit seinen Balken auf Papier, zum Drucken, Verschicken und Aufheben: mit Tags für Bildschirmleser, überall gleich.
export-format-pptx = Gantt-Diagramm (PowerPoint)
export-why-pptx = Der Terminplan mit seinen Balken auf Folien, als Formen, die man bearbeiten kann.
export-format-svg = Bild (SVG)
export-why-svg = Der Terminplan als ein Bild aus Formen, in jeder Größe scharf: für Seiten, Wikis und Zeichenprogramme.
export-format-png = Bild (PNG)
export-why-png = Der Terminplan als ein Bild aus Punkten: für Mails, Chats und die Zwischenablage.
export-paper = Papier
export-paper-size = Größe
export-paper-a3 = A3
export-paper-a4 = A4
export-paper-letter = Letter
export-paper-poster = Ein Blatt, so groß wie nötig
export-paper-across = Nebeneinander
export-paper-across-auto = So viele wie nötig
export-paper-rows = Zeilen je Blatt
export-paper-rows-auto = So viele, wie lesbar sind
export-paper-from = Von
export-paper-to = Bis
export-paper-all = Alles
export-paper-legend = Legende
export-paper-clear = Wieder alle Tage
export-sheets = { $across ->
    [1] { $down ->
        [1] ein Blatt
       *[other] { $down } Blätter
    }
   *[other] { $all } Blätter, { $down } untereinander und { $across } nebeneinander
}
export-format-markdown = Markdown-Text
export-why-markdown = Tabellen mit Releases, kommenden Terminen, Befunden und Arbeit, für Wikis, Tickets und Merge-Requests.
export-format-mail = Mailtext
export-why-mail = Betreff und reiner Text für die, die es lesen: wie es steht, was sich geändert hat, was kommt und was gebraucht wird.
export-format-portfolio = Slipway-Portfolio
export-why-portfolio = Eine Kopie des Portfolios selbst, die sich in Slipway öffnen lässt: zum Verschicken, zum Ausprobieren oder zum Aufheben.
export-history = Verlauf
export-history-with = Mit seinem Verlauf
export-history-without = Wie es jetzt ist
export-history-with-why = Wer sie bekommt, sieht, wer was geändert hat, und kann es zurücknehmen.
export-history-without-why = Niemand sieht, wie der Plan entstanden ist. Mit Ihrem lässt sie sich trotzdem vergleichen.

## Vorlagen für Folien: warum sie nicht zu brauchen waren (was, wo, was zu tun ist)

unreadable-template = Das ist keine PowerPoint-Vorlage ohne Makros, oder sie ist beschädigt. Speichern Sie sie noch einmal als .potx.
unreadable-template-too-large = In dieser Vorlage stecken mehr als { $limit } MB. Entfernen Sie Bilder und Folien daraus und speichern Sie sie noch einmal.
unreadable-template-layout = Diese Vorlage hat kein Layout „Nur Titel“. Legen Sie in PowerPoint eines an: Ansicht, Folienmaster, Layout einfügen, und nennen Sie es so.
unreadable-template-size = Die Folien dieser Vorlage sind { $width } mal { $height } Zoll groß, die des Berichts nicht. Wählen Sie in PowerPoint die Größe „Breitbild (16:9)“: Entwurf, Foliengröße.
unreadable-logo = Dies ist kein Bild, das Seiten zeigen können, oder es ist beschädigt. Wählen Sie ein PNG oder ein JPEG.
unreadable-logo-too-large = Dieses Bild ist größer als { $limit } MB oder hat mehr als { $dots } Millionen Punkte. Wählen Sie ein kleineres.
