## Die Kommandozeile

cli-about = Release-Pläne ohne Fenster: einlesen, terminieren, prüfen
cli-about-schedule = Sagt, wann alles geschieht
cli-about-import = Macht aus dem Projekt eines anderen Werkzeugs ein Portfolio
cli-about-export = Einen Plan als Datei für andere Programme und andere Menschen schreiben
cli-about-report = Einen Bericht als Datei schreiben: Folien, Seiten oder Text
cli-about-copy = Eine Kopie eines Portfolios schreiben, zum Weitergeben oder Aufheben
cli-about-findings = Sagt, was im Weg steht
cli-about-explain = Sagt, warum ein Vorgang dann anfängt, wann er anfängt
cli-about-goal = Sagt, was nötig wäre, damit ein Release bis zu einem Termin live ist
cli-about-windows = Sagt, wie Releases zu ihren Fenstern stehen
cli-about-slip = Sagt, warum ein Release später oder früher live geht als zugesagt: wer was geändert hat und wie viel es ausmacht
cli-argument-task = Ein Vorgang: sein Name, seine Kennung oder sein Schlüssel in einem anderen Werkzeug
cli-argument-release = Ein Release: sein Name, seine Version oder seine Kennung
cli-argument-date = Ein Tag (2026-12-13, gemeint ist sein Ende) oder ein Zeitpunkt (2026-12-13T04:00) nach den Uhren des Portfolios
cli-argument-since = Der Basisplan, der zugesagt war: sein Name, seine Nummer oder seine ID; ohne Angabe zählt die erste Vorhersage
cli-unknown = „{ $asked }“ gibt es in diesem Plan nicht. Der Name muss so angegeben werden, wie er dort steht.
cli-ambiguous = „{ $asked }“ heißen { $count }. Bitte die Kennung angeben.
cli-no-since = „{ $asked }“ ist kein Tag, keine Veröffentlichung und kein Basisplan in diesem Plan. Ein Tag sieht aus wie 2026-12-13.
cli-recipe-unknown = In diesem Portfolio ist kein Bericht „{ $asked }“ gespeichert. { $n ->
    [0] Es gibt noch keinen: Berichte werden im Fenster gespeichert.
   *[other] Es gibt: { $names }
}
cli-recipe-portfolio = Nur ein Portfolio hat gespeicherte Berichte und ein Journal; diese Datei ist keines.
cli-recipe-not-remembered = Die Datei ist anderswo geöffnet oder schreibgeschützt: Sie merkt sich nicht, dass der Bericht erstellt wurde.
cli-no-colour = „{ $asked }“ ist keine Farbe. Eine Farbe sieht aus wie #1f5fbf.
cli-no-train = „{ $asked }“ ist kein Zug. Ein Zug ist ein Release der Art „Paket“ mit den Releases, die mit ihm hinausgehen.
cli-no-date = „{ $asked }“ ist kein Datum. Ein Datum sieht aus wie 2026-12-13 oder 2026-12-13T04:00.
cli-tie = Ebenso bindend: { $what }
cli-drag = Ohne seine verbleibende Arbeit würde sein Release { $days } früher enden.
cli-goal-nothing = Dieses Release hat keine Arbeit.
cli-slip-nothing = Dieses Release hat keine Arbeit, weder jetzt noch seither.
cli-slip-promised = Zugesagt für { $date }, { $since ->
    [baseline] bei Aufnahme des Basisplans
   *[first] mit der ersten Vorhersage
 }.
cli-slip-forecast = Geht am { $date } live: { $days } gegenüber der Zusage.
cli-slip-steps = Wer es bewegt hat:
cli-slip-causes = Nach Ursache:
cli-slip-none = Niemand hat es bewegt.
cli-goal-out = Nach heutigem Plan ist es am { $date } live.
cli-goal-there = Das ist rechtzeitig.
cli-goal-way = { $n }. Live am { $date }:
cli-goal-later = { $n ->
    [one] Ein Release endet später.
   *[other] { $n } Releases enden später.
 }
cli-goal-binding = Nichts, was sich ändern lässt, bringt es dorthin. Was es am längsten aufhält:
cli-no-windows = Kein Fenster betrifft ein Release.
cli-window-target = Ziel: { $value }
cli-window-ready = Bereit: { $value }
cli-window-cut-off = Annahmeschluss: { $value }
cli-window-float = Fensterpuffer: { $value }
cli-window-cliff = Klippe: { $value }
cli-window-lies = Deployment in: { $value }
cli-window-made = Es erreicht sein Fenster. Was entscheidet, wann es bereit ist:
cli-window-missed = Es verpasst sein Ziel. Was entscheidet, wann es bereit ist:
cli-window-too-long = Sein Deployment ist länger als seine Fenster. Was entscheidet, wann es bereit ist:
cli-window-nowhere = Kein Fenster nimmt es auf. Was entscheidet, wann es bereit ist:
cli-about-history = Sagt, wer was geändert hat, Neuestes zuerst
cli-about-verify = Prüft, ob ein Portfolio heil ist und sein Verlauf zu seinem Stand führt
cli-argument-project = Ein Projekt von Microsoft Project (.xml), GanttProject (.gan) Primavera (.xer, .xml) oder Jira (.csv, .json), oder ein Kalender (.ics)
cli-argument-portfolio = Ein Portfolio (.slipway)
cli-argument-output = Das Portfolio, das geschrieben wird; eines dieses Namens darf es noch nicht geben
cli-argument-zone = Zeitzone der Daten in der Datei, etwa Europe/Berlin; ohne Angabe die Zone dieses Rechners
cli-argument-release-per-summary = Aus jedem obersten Sammelvorgang ein Release machen, nicht aus allem eines
cli-argument-to = Was geschrieben wird
cli-argument-file-to-write = Die Datei, die geschrieben wird; - schreibt auf die Standardausgabe
cli-argument-kind = Welcher Bericht
cli-argument-report-release = Das Release, um das es geht (Name, Version oder ID); ohne Angabe alle
cli-argument-train = Der Release-Zug, um den es geht, nach Name, Version oder ID: ein Paket mit den Releases, die mit ihm hinausgehen
cli-argument-accent = Die Farbe des Unternehmens, etwa #1f5fbf: Balken und Fenster haben Töne davon; ohne Angabe die des Berichts
cli-argument-logo = Das Logo des Unternehmens auf jeder Seite, ein PNG oder ein JPEG; ohne Angabe das des Berichts
cli-argument-template = Eine Präsentation des Unternehmens (.potx, .pptx), auf deren Masters und Designs Folien geschrieben werden; ohne Angabe die des Berichts
cli-argument-report-since = Ab wann Änderungen berichtet werden: ein Tag wie 2026-12-13, „last“ für den letzten Lauf des Berichts oder sonst die letzte Veröffentlichung, oder Name oder Nummer einer Veröffentlichung oder eines Basisplans
cli-argument-recipe = Ein Bericht, der im Portfolio gespeichert ist, nach Name oder ID: Art, Abschnitte und Texte wie im Fenster
cli-argument-releases = Nur dieses Release (Name, Version oder ID); darf mehrmals angegeben werden
cli-argument-audience = Wer sie liest: die Leitung bekommt keine Notizen, ein Lieferant weder Personen noch Puffer noch Befunde
cli-argument-paper = Das Papier eines PDF im Querformat oder ein Poster, so groß wie nötig; A3, wenn nichts gesagt ist
cli-argument-across = Auf wie viele Blätter sich die Zeit verteilt; ohne Angabe so viele, dass es lesbar ist
cli-argument-rows = Wie viele Zeilen ein Blatt höchstens hat
cli-argument-print-from = Der erste Tag, der gedruckt wird
cli-argument-print-until = Der letzte Tag, der gedruckt wird
cli-argument-no-legend = Weglassen, was die Formen bedeuten
cli-argument-without-history = Weglassen, wer was geändert hat und was vorher da war
cli-argument-file = Ein Portfolio (.slipway) oder eine Datei von Microsoft Project (.xml)
cli-argument-language = Sprache der Antwort; ohne Angabe die der Umgebung, sonst Englisch
cli-argument-policy = Wessen Regeln gelten; ohne Angabe die der Datei
cli-argument-format = Für Menschen oder für Programme
cli-exit-codes = Rückgabewerte: 0 fertig, 1 geprüft und fehlerhaft, 2 die Argumente ergeben keinen Sinn, 3 eine Datei ließ sich nicht lesen oder schreiben, 4 die Bitte wurde abgewiesen
cli-cannot-read = { $file } lässt sich nicht lesen: { $reason }
cli-column-wbs = PSP
cli-column-name = Name
cli-column-start = Anfang
cli-column-finish = Ende
cli-column-float = Puffer
cli-column-critical = Kritisch
cli-yes = ja
cli-severity-blocker = Blocker
cli-severity-error = Fehler
cli-severity-warning = Warnung
cli-severity-hint = Hinweis
cli-no-findings = Nichts steht im Weg.
cli-history-undo = (rückgängig)
cli-history-undone = (zurückgenommen)
cli-cannot-write = { $file } lässt sich nicht schreiben: { $reason }
cli-export-whole = Eine Datei der Art „{ $format }“ enthält den ganzen Plan für alle. Lassen Sie --release und --audience weg oder wählen Sie eine andere Art.
cli-export-no-paper = { $format } wird nicht gedruckt: es hat kein Papier
cli-no-home = Diese Person hat keinen eigenen Ordner, in den Sicherungen kämen.
cli-author = Kommandozeile
cli-project-unnamed = Projekt
cli-imported = { $file } enthält { $tasks ->
    [one] einen Vorgang
   *[other] { $tasks } Vorgänge
 }, { $dependencies ->
    [one] eine Abhängigkeit
   *[other] { $dependencies } Abhängigkeiten
 }, { $releases ->
    [one] ein Release
   *[other] { $releases } Releases
 }, { $calendars ->
    [one] einen Kalender
   *[other] { $calendars } Kalender
 } und { $people ->
    [one] eine Person
   *[other] { $people } Personen
 }.
cli-verified = { $file } ist heil: { $operations ->
    [one] der eine Schritt, noch einmal getan, führt
   *[other] die { $operations } Schritte, noch einmal getan, führen
 } zum selben Stand.
cli-damaged = { $file } ist beschädigt.
cli-replay-differs = { $file }: der Verlauf, noch einmal getan, führt zu einem anderen Stand.
cli-about-compare = Sagen, worin sich ein Plan von einem anderen unterscheidet, Feld für Feld
cli-about-merge = In ein Portfolio übernehmen, was in einer Kopie geändert wurde, als ein Schritt
cli-argument-mine = Das Portfolio, das die Änderungen übernimmt
cli-argument-theirs = Die Kopie, die sie bringt
cli-argument-prefer = Wessen Fassung gilt, wo beide etwas geändert haben; ohne das wird so etwas abgelehnt
cli-merged = { $file } zusammengeführt: { $taken ->
    [one] ein Unterschied übernommen
   *[other] { $taken } Unterschiede übernommen
 }, { $rows ->
    [one] eine Zeile geändert.
   *[other] { $rows } Zeilen geändert.
 }
cli-left-out = Ausgelassen: { $table } „{ $name }“. Etwas, das bleibt, braucht es, oder es braucht etwas, das nicht kommt.
cli-merge-clashes = { $count ->
    [one] Über einen Unterschied müssen Sie entscheiden. Nehmen Sie --prefer mine oder --prefer theirs, oder führen Sie im Fenster zusammen:
   *[other] Über { $count } Unterschiede müssen Sie entscheiden. Nehmen Sie --prefer mine oder --prefer theirs, oder führen Sie im Fenster zusammen:
 }

cli-about-progress-sheet = Eine Liste schreiben, in der jemand sagt, wie weit die Arbeit ist
cli-about-import-progress = Was eine zurückgekommene Liste sagt, in ein Portfolio übernehmen, als ein Schritt
cli-argument-lead = Nur, wofür diese Person verantwortlich ist
cli-argument-team = Nur, wofür dieses Team verantwortlich ist
cli-argument-days = Auch Arbeit, die innerhalb so vieler Tage nach dem Statusdatum anfängt
cli-argument-sheet = Die Liste, die zurückgekommen ist: XLSX, CSV oder eine andere Tabelle
cli-argument-dry-run = Sagen, was sich ändern würde, und nichts ändern
cli-argument-prefer-sheet = Was gilt, wenn inzwischen jemand anderes dasselbe geändert hat: ohne Angabe bleiben solche Vorgänge, wie sie sind
cli-progress-asked = { $count ->
    [one] Nach einem Vorgang wird gefragt
   *[other] Nach { $count } Vorgängen wird gefragt
}
cli-progress-change = { $name }: { $changes }
cli-progress-clash = { $name }: inzwischen von jemand anderem geändert, bleibt, wie er ist ({ $changes })
cli-progress-refused = { $name }: { $cell }: { $why }
cli-progress-taken = Übernommen: { $taken }, nichts Neues: { $same }
cli-progress-left = { $count ->
    [one] Eine Zeile wurde nicht übernommen
   *[other] { $count } Zeilen wurden nicht übernommen
}
cli-argument-report-baseline = Der Basisplan, an dem der Fertigstellungswert in diesem Bericht gemessen wird: sein Name, seine Nummer oder seine ID; ohne Angabe der, den das Portfolio nennt
