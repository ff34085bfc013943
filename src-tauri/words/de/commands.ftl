## Befehle des Plans: in der Befehlsleiste, in Kontextmenüs, auf dem Blatt der Tastenkürzel

command-edit-name = Bearbeiten
command-move-mode = Mit der Tastatur verschieben
command-place-inside = Mit Ausnahmegenehmigung in den Freeze legen
command-resize-start = Anfang mit der Tastatur ändern
command-resize-finish = Ende mit der Tastatur ändern
command-progress = Fortschritt setzen…
command-link = Mit einem Vorgang verknüpfen…
command-links = Verknüpfungen dieses Vorgangs…
command-to-release = In ein Release verschieben…
command-to-environment = Eine Umgebung buchen…
command-cut = Ausschneiden
command-copy = Kopieren
command-paste = Einfügen
command-duplicate = Duplizieren
command-indent = Einrücken
command-outdent = Ausrücken
command-row-up = Zeile nach oben
command-row-down = Zeile nach unten
command-new-task = Neuer Vorgang
command-new-child = Neuer Vorgang darunter
command-new-milestone = Neuer Meilenstein
command-new-release = Neues Release
command-new-product = Neues Produkt
command-delete = Löschen
command-unfold = Zeigen, was darunter steht
command-fold = Verbergen, was darunter steht
command-select-level = Ganze Ebene auswählen
command-pin-card = Karte des Balkens anheften
command-fit-all = Alles einpassen
command-fit-selection = Auswahl einpassen
command-today = Zu heute
command-go-to = Zu einem Tag oder Vorgang…
command-filter = Zeilen filtern
command-zoom-in = Vergrößern
command-zoom-out = Verkleinern
command-zoom-home = Übliche Größe
command-look-back = In die Vergangenheit blicken
command-what-if = Was wäre wenn …: Änderungen erst ausprobieren
command-history = Verlauf
command-shortcuts = Tastenkürzel
context-menu = Was hier getan werden kann

## Kleine Eingaben an der Zeile

quick-title-progress = Fortschritt
quick-title-link = Verknüpfen
quick-title-links = Verknüpfungen
quick-title-release = In ein Release verschieben
quick-title-environment = Umgebung
quick-title-go-to = Gehe zu
quick-title-paste = Zeilen einfügen
quick-chosen = ausgewählt
quick-nothing = Bitte zuerst einen Vorgang auswählen.
quick-progress = { $count ->
    [one] Prozent fertig
   *[other] Prozent fertig von { $count } Vorgängen
}
quick-progress-wrong = Bitte eine Zahl von 0 bis 100 schreiben.
quick-link = Was auf { $name } folgt
quick-link-hint = Vorgang, der danach kommt
quick-link-kind = Art
quick-link-lag = Abstand
quick-links = Verknüpfungen von { $name }
quick-links-after = wartet auf
quick-links-before = danach
quick-links-none = Er wartet auf nichts, und nichts wartet auf ihn.
quick-links-remove = lösen
quick-links-go = dorthin
quick-release = { $count ->
    [one] Release dieses Vorgangs
   *[other] Release von { $count } Vorgängen
}
quick-release-hint = Release
quick-environment = Umgebung, in der { $name } geschieht
quick-environment-hint = Umgebung
quick-go-to = Tag, Vorgang oder Release
quick-go-to-hint = 12.3., ein Vorgang oder ein Release

## Zeilen einer Tabelle einfügen

clipboard-field = Zwischenablage
paste-rows = Zeilen einfügen
paste-map = Spalten…
paste-rows-count = { $count ->
    [one] Eine Zeile wird ein Vorgang.
   *[other] { $count } Zeilen werden Vorgänge.
}
paste-rows-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
paste-rows-nameless = Bitte angeben, in welcher Spalte die Namen stehen.
paste-column = Spalte { $number }
paste-role-name = Name
paste-role-duration = Dauer
paste-role-start = Anfang
paste-role-owner = Verantwortlich
paste-role-after = Vorgänger
paste-role-level = Ebene
paste-role-number = Nummer
paste-role-nothing = Weglassen

## Was mit Nachfolgern geschieht, wenn ein Balken verschoben wird

policy-label = Was mit Nachfolgern geschieht
policy-is = Wenn ein Balken verschoben wird: { $policy }
policy-push = Schieben
policy-push-means = Nachfolger rücken so weit, wie ihre Verknüpfungen verlangen.
policy-keep-gaps = Abstände halten
policy-keep-gaps-means = Alles dahinter rückt um dieselbe Zeit.
policy-do-not-shift = Nicht schieben
policy-do-not-shift-means = Nachfolger bleiben; verletzte Verknüpfungen werden gezeigt.

## Verlauf

history-title = Verlauf
history-none = Noch wurde nichts geändert.
history-beginning = Der Anfang
history-nobody = jemand
history-back = { $count ->
    [one] einen Schritt zurück
   *[other] { $count } Schritte zurück
}
history-forth = { $count ->
    [one] einen Schritt vor
   *[other] { $count } Schritte vor
}
history-now = Hier steht der Plan
history-more = Frühere Schritte zeigen

## Der Plan, wie er stand

look-back-title = Wie es stand
look-back-now = Wie es jetzt ist
look-back-hint = Am Schieber ziehen, um zu sehen, wo alles früher stand.
look-back-earlier = Einen Schritt früher
look-back-later = Einen Schritt später
look-back-elsewhere = { $count ->
    [0] Nichts stand anderswo
    [one] ein Vorgang stand anderswo
   *[other] { $count } Vorgänge standen anderswo
}
look-back-new = { $count ->
    [one] ein Vorgang war noch nicht da
   *[other] { $count } Vorgänge waren noch nicht da
}
look-back-more = { $count ->
    [one] und ein weiteres Release
   *[other] und { $count } weitere Releases
}

## Änderungen, die nur ausprobiert werden

what-if-title = Was wäre wenn
what-if-hint = Balken ziehen, Dauern ändern: Nichts wird geschrieben, bis Sie es übernehmen.
what-if-steps = { $count ->
    [one] Eine Änderung wird ausprobiert
   *[other] { $count } Änderungen werden ausprobiert
}
what-if-apply = Übernehmen
what-if-end = Verwerfen
what-if-ended = { $count ->
    [one] Eine ausprobierte Änderung ist verworfen
   *[other] { $count } ausprobierte Änderungen sind verworfen
}
what-if-return = Zurückholen
