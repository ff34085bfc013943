## Was die Details zeigen

inspector-title = Details
inspector-empty = Wählen Sie einen Vorgang, um seine Termine zu sehen und warum sie so sind.
inspector-many = { $n } Vorgänge gewählt
inspector-span = Termine und Releases
inspector-releases = Releases
inspector-show-findings = Befunde zeigen
inspector-close = Details schließen
inspector-name = Name
inspector-path = Wo er steht
inspector-why = Warum dieser Termin
inspector-why-starts = Fängt { $date } an.
inspector-why-started = Hat { $date } angefangen.
inspector-why-earlier = { $n ->
    [one] Eine frühere Ursache zeigen
   *[other] { $n } frühere Ursachen zeigen
 }
inspector-why-tie = Ebenso bindend: { $what }
inspector-why-works = { $work } Arbeitszeit
inspector-floats = Puffer
inspector-window-float = Fensterpuffer
inspector-window-slack = { $by } Verzug sind möglich, bevor ein Release sein Fenster verpasst.
inspector-window-none = Jeder Verzug lässt ein Release sein Fenster verpassen.
inspector-window-missed = Ein Release verpasst sein Fenster, wenn nicht { $by } gewonnen werden.
inspector-total-float = Gesamtpuffer
inspector-free-float = Freier Puffer
inspector-latest-finish = Das Ende darf bis { $date } rücken, bevor sich das Release verzögert.
inspector-latest-none = Jeder Verzug verzögert das Release.
inspector-latest-passed = Damit alle folgenden Termine halten, muss das Ende bei { $date } liegen.

## Zustände, als Marken

state-critical = Kritisch
state-near-critical = Fast kritisch
state-blocked = Blockiert
state-late = Verpasst seinen Stichtag
state-overdue = Überfällig
state-done = Fertig
state-not-started = Nicht angefangen
state-in-progress = { $done } fertig
state-inactive = Inaktiv
state-manual = Termine von Hand gesetzt
state-milestone = Meilenstein
state-summary = Sammelvorgang
state-longest-path = Auf dem längsten Pfad
state-moving = In Bewegung, noch nicht gespeichert
state-tried = Ausprobiert, noch nicht gespeichert

## Felder

inspector-details = Details
inspector-owner = Verantwortlich
inspector-owner-none = Niemand
inspector-duration = Dauer
inspector-start = Anfang
inspector-finish = Ende
inspector-constraint = Einschränkung
inspector-constraint-date = Datum
inspector-deadline = Stichtag
inspector-deadline-none = Keiner
inspector-calendar = Kalender
inspector-calendar-inherited = Wie das Release
inspector-mode = Termine
inspector-mode-auto = Berechnet
inspector-mode-manual = Von Hand
inspector-phase = Phase
inspector-phase-none = Keine
inspector-kind = Art
inspector-active = Aktiv
inspector-progress = Fortschritt
inspector-done = Fertig
inspector-remaining = Noch zu tun
inspector-link-hard = { $name }: muss halten. Weich machen.
inspector-link-soft = { $name }: weich, warnt nur, wenn sie bricht. Hart machen.
inspector-actual-start = Angefangen
inspector-actual-finish = Beendet
inspector-actual-none = Noch nicht
inspector-reschedule = Den Rest auf das Statusdatum verschieben
inspector-notes = Notizen
inspector-notes-empty = Notizen hinzufügen

kind-task = Vorgang
kind-milestone = Meilenstein
kind-external = Externer Vorgang

constraint-asap = So früh wie möglich
constraint-alap = So spät wie möglich
constraint-snet = Anfang nicht früher als
constraint-snlt = Anfang nicht später als
constraint-fnet = Ende nicht früher als
constraint-fnlt = Ende nicht später als
constraint-mso = Muss anfangen am
constraint-mfo = Muss enden am

phase-requirements = Anforderungen
phase-design = Entwurf
phase-build = Bau
phase-integration-test = Integrationstest
phase-system-test = Systemtest
phase-uat = Abnahmetest
phase-performance = Leistungstest
phase-security = Sicherheitstest
phase-staging = Staging
phase-deployment = Deployment
phase-hypercare = Hypercare
phase-review = Review

## Abhängigkeiten

inspector-dependencies = Abhängigkeiten
inspector-predecessors = Wartet auf
inspector-successors = Danach
inspector-no-predecessors = Wartet auf nichts.
inspector-no-successors = Nichts folgt.
inspector-add-predecessor = Vorgänger hinzufügen
inspector-add-successor = Nachfolger hinzufügen
inspector-link-kind = Art der Verknüpfung mit { $name }
inspector-link-lag = Zeitabstand der Verknüpfung mit { $name }
inspector-link-no-lag = kein Abstand
inspector-link-remove = Verknüpfung mit { $name } entfernen

## Während ein Balken gezogen wird

move-title = Diese Verschiebung
move-releases = Releases
move-releases-changed = { $n ->
    [0] keines ändert sich
    [one] eines ändert sich
   *[other] { $n } ändern sich
 }
move-tasks = { $n ->
    [0] Kein anderer Vorgang bewegt sich.
    [one] Ein weiterer Vorgang bewegt sich.
   *[other] { $n } weitere Vorgänge bewegen sich.
 }
move-new-findings = Neue Befunde
move-changed-findings = Befunde, die sich ändern
move-cleared = { $n ->
    [one] Ein Befund verschwindet.
   *[other] { $n } Befunde verschwinden.
 }
move-no-findings = Nichts Neues steht im Weg.
move-release-unchanged = Kein Release endet an einem anderen Tag.

## Ein Release und sein Fenster

aim-title = Zielfenster
aim-target = Zielt auf
aim-readiness = Bereit
aim-cut-off-label = Annahme bis
aim-cliff-label = Falls verpasst
aim-cliff-none = kein späteres Fenster
aim-lies = Geht live
aim-lies-nowhere = wo kein Fenster es zulässt
aim-last = Zuletzt fertig

## Ein Release

release-title = Release
release-span = Termine des Releases
release-version = Version
release-state = Zustand
release-start = Arbeit beginnt
release-start-inherited = Wie das Portfolio
release-finish = Gewünscht bis
release-calendar-inherited = Wie das Portfolio
release-draft = Entwurf
release-planned = Geplant
release-in-progress = In Arbeit
release-ready = Bereit
release-go = Go
release-deploying = Im Deployment
release-deployed = Ausgeliefert
release-hypercare = Hypercare
release-backed-out = Zurückgenommen
release-closed = Abgeschlossen
release-cancelled = Abgesagt

## Was nötig wäre, damit ein Release rechtzeitig live ist

goal-title = Was wäre nötig?
goal-by = Live bis
goal-seek = Wege suchen
goal-progress = { $tried } von { $of } versucht, { $found ->
    [0] keiner reicht bisher
    [one] einer reicht
   *[other] { $found } reichen
 }
goal-stop = Anhalten
goal-stopped = Die Suche wurde angehalten: es mag weitere Wege geben.
goal-out = Nach heutigem Plan ist es am { $date } live.
goal-there = Es ist ohnehin am { $date } live.
goal-binding = Nichts, was sich ändern lässt, bringt es dorthin. Was es am längsten aufhält:
goal-effect = Live am { $date }{ $later ->
    [0] {""}
    [one] ; ein anderes Release endet später
   *[other] ; { $later } andere Releases enden später
 }{ $brings ->
    [0] {""}
    [one] ; ein neuer Fehler
   *[other] ; { $brings } neue Fehler
 }
goal-apply = Anwenden
goal-sign = Genehmigen…

## Eine Genehmigung, die ein Angebot braucht: wer sie gibt, und warum

signature-why = Eine Ausnahmegenehmigung sagt, warum sie erteilt wird und wer dafür einsteht.

## Was ein Vorgang sein Release kostet

inspector-drag = Ohne die verbleibende Arbeit würde das Release { $work } früher enden.

## Was für ein Vorhaben ein Release ist

release-class = Einstufung und Ziel
release-goal = Ziel
release-goal-none = Wozu es dient
release-priority = Priorität
release-priority-is = { $priority ->
    [1] 1 (höchste)
    [3] 3 (übliche)
    [5] 5 (niedrigste)
   *[other] { $priority }
 }
release-strategy = Strategie
release-strategy-big-bang = Überall zugleich
release-strategy-phased = Gruppe für Gruppe
release-strategy-rolling = Maschine für Maschine
release-strategy-blue-green = Neben dem alten, dann umschalten
release-strategy-canary = Zuerst an wenige
release-risk = Risiko
release-risk-computed = { $level }, wie berechnet
release-risk-low = Niedrig
release-risk-medium = Mittel
release-risk-high = Hoch
release-risk-reason = Weil
release-risk-reason-none = Warum es nicht wie berechnet ist
release-regulated = Reguliert
release-security = Sicherheit
release-out-of-band = Außer der Reihe
release-approver = Genehmigt von
release-approver-none = Noch niemand
release-also = Auch dabei
release-also-none = nichts weiter
release-package = Paket
release-package-none = Keines
release-from-template = Aus { $name }, Version { $version }
release-template-newer = Die Vorlage ist inzwischen bei Version { $version }.
release-template-gone = Aus Version { $version } einer Vorlage, die es nicht mehr gibt.
