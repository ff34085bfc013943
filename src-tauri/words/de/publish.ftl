## Veröffentlichen: der Plan, wie er allen gesagt wird

publish-open = Veröffentlichen…
publish-title = Plan veröffentlichen
publish-name = Wie er heißt
publish-name-usual = KW { $week }
publish-by = Veröffentlicht von
publish-notes = Notizen
publish-errors = { $n ->
    [one] Ein offener Fehler: erst beheben oder hinnehmen.
   *[other] { $n } offene Fehler: erst beheben oder hinnehmen.
 }
publish-mend = Zeigen
publish-sound = { $n ->
    [0] Keine offenen Fehler
    [one] Keine offenen Fehler, mit einer gültigen Genehmigung
   *[other] Keine offenen Fehler, mit { $n } gültigen Genehmigungen
 }
publish-before = Bisher veröffentlicht
publish-do = Veröffentlichen
