## Vorlagen

templates-title = Vorlagen
templates-none = Noch keine Vorlagen.
templates-why = Eine Vorlage sagt, woraus ein Release einer Art besteht: Phasen, Gates, Kriterien und Buchungen. Neue Releases starten daraus. Beginnen Sie mit den Startvorlagen oder mit einer eigenen.
templates-add-starters = Startvorlagen hinzufügen
template-add = Neu
template-duplicate = Duplizieren
template-new = Neue Vorlage
template-copy = { $name } (Kopie)
template-named = { $name }, Version { $version }
template-note = Version { $version } · { $kinds }
template-every-kind = jede Art von Release
template-not-yet = Noch nicht im Portfolio
template-version = Version { $version }
template-started = { $n ->
    [0] kein Release daraus gestartet
    [one] 1 Release daraus gestartet
   *[other] { $n } Releases daraus gestartet
 }
template-start-release = Release daraus starten
template-about = Wozu sie dient
template-summary = Zusammenfassung
template-kinds = Arten von Releases
template-kinds-why = Für die sie angeboten wird.
template-picture = Bild
template-picture-of = { $length } Arbeitszeit vom ersten bis zum letzten Schritt, wenn sonst nichts im Weg steht; eine Linie je Arbeitswoche.
template-picture-none = Fügen Sie Schritte mit Dauer hinzu, um zu sehen, wo sie liegen.

## Schritte einer Vorlage

template-steps = Schritte
template-steps-why = Ziehen Sie einen Schritt am Griff, oder bewegen Sie ihn mit Alt ↑ und Alt ↓; Alt Umschalt → stellt ihn unter die Phase davor.
template-steps-none = Noch keine Schritte. Beginnen Sie mit einer Phase.
template-step-name = Name
template-step-kind = Phase oder Art
template-step-duration = Dauer
template-step-role = Rolle
template-step-move = { $name } ziehen
template-step-phase = Rolle von { $name } im Release
template-step-kind-of = Art von { $name }
template-step-duration-of = Dauer von { $name }
template-step-role-of = Wer { $name } macht
template-step-nobody = Niemand
template-step-more = Worauf { $name } wartet und was es braucht
template-step-remove = { $name } löschen
template-kind-task = Vorgang
template-kind-milestone = Meilenstein
template-add-phase = Phase
template-add-task = Vorgang
template-add-milestone = Meilenstein
template-new-task = Neuer Vorgang
template-new-milestone = Neuer Meilenstein
template-waits-for = Wartet auf
template-waits-for-nothing = Nichts: beginnt mit dem Release.
template-add-wait = Auf weiteren Schritt warten
template-link-kind = Wie sie verknüpft sind
template-link-lag = Zeit dazwischen
template-link-remove = Nicht mehr darauf warten
template-need = Bucht
template-need-none = Keine Umgebung
template-use = Genutzt für
template-use-testing = Test
template-use-code-change = Codeänderung
template-use-configuration-change = Konfigurationsänderung
template-use-regression = Regression
template-use-refresh = Datenauffrischung
template-use-rehearsal = Generalprobe
template-set-up = Rüstzeit
template-tear-down = Abräumen

## Gates einer Vorlage

template-gates = Gates
template-gates-why = Ein Gate ist ein Meilenstein; die Schritte seiner Kriterien kommen davor.
template-gate-no-milestone = Kein Meilenstein
template-sign-offs = Freigabe durch
template-sign-offs-none = Rollen, mit Komma getrennt
template-quorum = Es genügen
template-quorum-all = alle
template-quorum-wanted = Schreiben Sie, wie viele freigeben müssen, oder nichts für alle.
template-new-criterion = Neues Kriterium
template-add-criterion = Kriterium
template-criterion = Was gelten muss
template-criterion-remove = Kriterium { $text } löschen
template-criterion-step = Der Schritt, der fertig sein muss
template-weight = Gewicht
template-must = Muss
template-should = Soll
template-decided-by = Entscheidet
template-decided-by-manual = Jemand
template-decided-by-step-finished = Ein fertiger Schritt
template-decided-by-metric = Ein Wert
template-decided-by-document = Ein Dokument
template-comparison = Vergleich
template-comparison-at-least = mindestens
template-comparison-at-most = höchstens
template-threshold = Schwelle
template-unit = Einheit
template-number-wanted = Bitte eine Zahl mit höchstens drei Nachkommastellen schreiben.
template-due-before = Fällig vorher
template-lead = Fällig { $lead } vor dem Gate

## Ein Release starten

release-start-title = Neues Release
release-start-why = Wählen Sie Produkt und Vorlage, um zu sehen, wann das Release beginnen und live sein würde.
release-start-product = Produkt
release-start-product-example = Was freigegeben wird, etwa Zahlungen
release-start-template = Vorlage
release-start-template-none = Keine: ein leeres Release
release-start-no-template = Für diese Art gibt es keine Vorlage. Das Release beginnt leer.
release-start-name = Name
release-start-version-example = 4.2
release-start-window = Fenster
release-start-window-why = Fensterpuffer, wenn die Arbeit am Statusdatum beginnt. Das Release beginnt so spät, dass es sein Fenster noch erreicht.
release-start-no-windows = Dieses Portfolio hat keine Fenster: die Arbeit beginnt am Statusdatum.
release-start-next = Das nächste, das es schafft
release-start-opening = { $date } { $time }, { $window }
release-start-begins = Arbeit beginnt
release-start-out = Live
release-start-findings = { $n ->
    [0] Es bringt keine Fehler und keine Warnungen.
    [one] Es bringt einen Befund
   *[other] Es bringt { $n } Befunde
 }
release-start-more = und { $n } weitere
release-start-do = Release starten
