## Gates: das Brett, die Liste und die Sitzungen

gates-title = Gates
gates-none = Noch keine Gates.
gates-empty = Noch keine Gates
gates-why = Ein Gate sagt, was gelten muss, wer zustimmt und was entschieden wurde, bevor ein Release weitergeht.
gates-open = Offene Gates
gates-due = { $count ->
    [one] Eine Entscheidung innerhalb einer Woche fällig
   *[other] { $count } Entscheidungen innerhalb einer Woche fällig
 }
gates-view = Wie Gates gezeigt werden
gates-tab-board = Brett
gates-tab-list = Liste
gates-tab-reviews = Reviews
gates-span-label = Wie weit voraus Gates gezeigt werden
gates-span = { $days ->
    [0] Alle Gates
   *[other] Nächste { $days } Tage
 }
gates-none-in-span = In den nächsten { $days } Tagen ist kein Gate zu entscheiden.
gates-show-all = Alle Gates zeigen
gates-plan-review = Review planen
gates-next-decisions = Nächste Entscheidungen
gates-board = Gates nach Release
gates-list = Alle Gates
gates-release = Release
gates-release-note = in % bereit, nächstes Gate
gates-not-required = nicht verlangt
gates-progress = { $share } der Kriterien sind erfüllt oder erlassen
gates-next = { $gate } { $date }
gates-count = { $n } von { $of }
gates-count-failed = { $n } verfehlt
gates-count-waived = { $n } erlassen
gates-column-date = Datum
gates-column-release = Release
gates-column-kind = Gate
gates-column-progress = Kriterien
gates-column-state = Stand
gates-nobody = niemand

gate-add = Gate hinzufügen
gate-name = Name des Gates
gate-kind = Art des Gates
gate-kind-short = Art
gate-date = Datum
gate-date-none = Kein Datum
gate-new = Neues Gate
gate-milestone = Meilenstein
gate-chair = Leitung
gate-close = Gate schließen
gate-remove = Gate { $name } löschen
gate-planned = Geplant
gate-forecast = Prognose
gate-latest = Spätestens fürs Fenster
gate-room = Luft
gate-findings = Was an diesem Gate nicht stimmt
gate-of-release = { $release }, { $gate }
gate-decided = { $what }, { $at }, { $who }
gate-kind-entry = Eintritt
gate-kind-entry-note = Umfang eingefroren
gate-kind-readiness = Bereitschaft
gate-kind-readiness-note = gebaut, getestet, gepackt
gate-kind-milestone = Meilenstein
gate-kind-milestone-note = ein Abschnitt ist fertig
gate-kind-business-go-no-go = Fachliches Go/No-Go
gate-kind-business-go-no-go-note = soll es live gehen
gate-kind-technical-go-no-go = Technisches Go/No-Go
gate-kind-technical-go-no-go-note = kann es live gehen
gate-kind-post-release = Nach dem Release
gate-kind-post-release-note = Review

standing-passed = Passiert
standing-stopped = Gestoppt
standing-after-cut-off = Nach Annahmeschluss
standing-at-risk = Gefährdet
standing-next = Als Nächstes
standing-pending = Ausstehend

## Entscheidungen

decision-title = Entscheidung
decision-note = vermerkt mit Name, Zeit und Auflagen
decision-pending = Ausstehend
decision-go = Go
decision-conditional-go = Go mit Auflagen
decision-no-go = No-Go
decision-deferred = Vertagt
decide-go = Go
decide-conditional-go = Go mit Auflagen
decide-no-go = No-Go
decide-deferred = Vertagen
decision-by = Entschieden von
decision-minutes = { $what }: Gründe und Protokoll
decision-record = Vermerken: { $what }
decision-cancel = Abbrechen
decision-reopen = Wieder öffnen
decision-lacking = { $n ->
    [0] Es haben nicht genug Personen freigegeben.
    [one] { $signed ->
        [no] Ein Pflichtkriterium ist nicht erfüllt, und nicht genug Personen haben freigegeben.
       *[yes] Ein Pflichtkriterium ist nicht erfüllt.
     } Wird es trotzdem vermerkt, entsteht ein Befund.
   *[other] { $signed ->
        [no] { $n } Pflichtkriterien sind nicht erfüllt, und nicht genug Personen haben freigegeben.
       *[yes] { $n } Pflichtkriterien sind nicht erfüllt.
     } Wird es trotzdem vermerkt, entsteht ein Befund.
 }
decision-go-needs = { $n ->
    [one] „Go“ braucht noch ein erfülltes oder erlassenes Kriterium. Wird es trotzdem vermerkt, entsteht ein Befund.
   *[other] „Go“ braucht noch { $n } erfüllte oder erlassene Kriterien. Wird es trotzdem vermerkt, entsteht ein Befund.
 }
conditions-title = Auflagen
condition-add = Auflage hinzufügen
condition-new = Neue Auflage
condition-text = Was noch zu tun ist
condition-owner = Wer es tut
condition-due = Bis wann
condition-met = Erledigt: { $text }
condition-remove = Auflage { $text } entfernen

## Kriterien und Nachweise

criteria-title = Kriterien
criteria-none = Hier muss noch nichts gelten.
criteria-count = { $n }, davon { $mandatory } Pflicht
criteria-count-all = { $n ->
    [0] { "" }
   *[other] { $n }, alle Pflicht
 }
criteria-of-met = { $n } erfüllt
criteria-of-open = { $n } offen
criteria-of-failed = { $n } verfehlt
criteria-of-waived = { $n } erlassen
criteria-legend-met = erfüllt
criteria-legend-open = offen
criteria-legend-failed = verfehlt
criteria-legend-waived = erlassen
criteria-keys = Pfeiltasten bewegen, Leertaste setzt erfüllt oder offen, Eingabe öffnet, Alt mit Pfeilen ordnet um.
criterion-add = Kriterium hinzufügen
criterion-new = Neues Kriterium
criterion-text = Was gelten muss
criterion-state = Stand
criterion-state-open = Offen
criterion-state-met = Erfüllt
criterion-state-failed = Verfehlt
criterion-state-waived = Erlassen
criterion-toggle = { $state }: { $name }
criterion-kind = Entscheidet sich durch
criterion-kind-manual = Jemand sagt es
criterion-kind-task-finished = Ein Vorgang ist fertig
criterion-kind-metric = Ein Wert erreicht die Schwelle
criterion-kind-document = Ein Dokument liegt vor
criterion-kind-dependency = Ein anderes Release ist live
criterion-task = Vorgang
criterion-task-choose = Vorgang wählen
criterion-release = Release
criterion-release-choose = Release wählen
criterion-owner = Verantwortlich
criterion-due = Fällig
criterion-mandatory = Pflicht
criterion-optional = freiwillig
criterion-comment = Anmerkung: warum verfehlt oder erlassen, und wer es sagt
criterion-needs-evidence = braucht ein Dokument als Nachweis
criterion-awaits = { $name }, { $date }
criterion-unmeasured = { $comparison ->
    [at-most] höchstens { $threshold }
   *[at-least] mindestens { $threshold }
 }, noch nicht gemessen
criterion-measured = { $value }, { $comparison ->
    [at-most] höchstens { $threshold }
   *[at-least] mindestens { $threshold }
 }, Stand { $date }
criterion-up = { $name } nach oben
criterion-down = { $name } nach unten
criterion-remove = Kriterium { $name } löschen
metric-threshold = Schwelle
metric-comparison = Wie der Wert zur Schwelle stehen muss
metric-at-least = mindestens
metric-at-most = höchstens
metric-unit = Einheit
metric-value = Wert
metric-value-none = Nicht gemessen
metric-as-of = Stand
evidence-title = Nachweise
evidence-add = Hinzufügen
evidence-add-file = Datei hinzufügen
evidence-add-link = Verweis hinzufügen
evidence-address = Adresse des Nachweises
evidence-count = { $n } Nachweise
evidence-size-kb = { $n } kB
evidence-size-mb = { $n } MB
evidence-save = { $name } speichern
evidence-copy = Adresse von { $name } kopieren
evidence-remove = { $name } entfernen

## Freigaben und Prüfungen

sign-offs-title = Freigaben
sign-offs-count = { $signed } von { $asked }
sign-offs-quorum = Quorum
sign-offs-everybody = alle
sign-off-add = Rolle fragen
sign-off-new = Neue Rolle
sign-off-role = Rolle
sign-off-person = Wer für { $role } freigibt
sign-off-nobody = Nicht zugewiesen
sign-off-sign = Für { $role } freigeben
sign-off-decline = Für { $role } ablehnen
sign-off-ask-again = { $role } noch einmal fragen
sign-off-remove = Freigabe von { $role } entfernen
sign-off-asked = gefragt
sign-off-signed = freigegeben { $date }
sign-off-declined = abgelehnt { $date }
sign-off-recorded-by = Vermerkt von { $who }
checks-title = Vier feste Prüfungen
check-traceable = Nachvollziehbar
check-traceable-note = bekannt ist, was live geht
check-secure = Sicher
check-secure-note = es wurde gescannt
check-tested = Getestet
check-tested-note = die Tests sind fertig
check-authorised = Genehmigt
check-authorised-note = die Zuständigen haben zugestimmt

## Bereitschafts-Reviews

reviews-title = Reviews
reviews-why = Ein Review entscheidet in einer Sitzung über Gates: Tagesordnung, Protokoll und Maßnahmen kommen aus dem Plan. Planen Sie das erste mit dem Knopf oben.
reviews-gates = { $n ->
    [one] ein Gate
   *[other] { $n } Gates
 }
review-add = Review hinzufügen
review-new = Bereitschafts-Review
review-name = Name des Reviews
review-at = Gehalten
review-chair = Leitung
review-attendees = Wer da ist
review-agenda = Tagesordnung
review-minutes = Protokoll
review-minutes-none = Was gesagt und entschieden wurde
review-actions = Maßnahmen
review-copy = Als Text kopieren
review-copied = Tagesordnung und Protokoll liegen in der Zwischenablage.
review-remove = Review löschen
review-text-chair = Leitung: { $who }
review-text-attendees = Anwesend: { $who }
review-text-missing = Nicht freigegeben: { $role } ({ $who })
review-text-condition = Auflage nicht erfüllt: { $text }
agenda-add = Gate auf die Tagesordnung setzen
agenda-none = Noch nichts auf der Tagesordnung.
agenda-nothing-open = Nichts ist offen.
agenda-raise = { $name } auf der Tagesordnung nach oben
agenda-remove = { $name } von der Tagesordnung nehmen
action-add = Maßnahme hinzufügen
action-new = Neue Maßnahme
action-text = Was zu tun ist
action-done = Erledigt: { $text }
action-remove = Maßnahme { $text } entfernen
