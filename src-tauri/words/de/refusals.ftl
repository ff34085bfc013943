## Warum eine Bitte abgewiesen wurde, dort gesagt, wo sie geäußert wurde

refusal-unknown = Nicht mehr im Plan: { $what }.
refusal-would-cycle = Das schlösse einen Kreis: { $path }.
refusal-already-linked = Diese beiden Vorgänge sind schon so verknüpft.
refusal-link-to-own-summary = Ein Vorgang kann nicht auf sich selbst, auf seinen Sammelvorgang oder auf etwas unter ihm warten.
refusal-would-nest-in-itself = Ein Vorgang kann nicht unter sich selbst stehen.
refusal-nowhere-to-move = Es gibt keinen Platz, an den er rücken könnte.
refusal-summary-dates-are-computed = Die Termine eines Sammelvorgangs folgen aus den Vorgängen darunter. Ändern Sie diese.
refusal-already-finished = Dieser Vorgang ist fertig. Berichtigen Sie stattdessen seine Ist-Termine.
refusal-unreadable = „{ $text }“ war nicht zu lesen. { $expected }
refusal-out-of-range = Außerhalb des Möglichen: { $field }.
refusal-empty-name = Ein Name fehlt.
refusal-too-long = { $field }: höchstens { $limit } Zeichen.
refusal-unknown-zone = „{ $zone }“ ist keine Zeitzone. Wählen Sie eine aus der Liste, etwa Europe/Berlin.
refusal-bad-rule = Die Wiederholung von „{ $name }“ war nicht zu lesen.
refusal-calendar-circle = Ein Kalender kann nicht auf sich selbst beruhen, auch nicht über einen anderen.
refusal-calendar-in-use = { $users ->
    [one] Eine Zeile verwendet diesen Kalender noch. Geben Sie ihr zuerst einen anderen.
   *[other] { $users } Zeilen verwenden diesen Kalender noch. Geben Sie ihnen zuerst einen anderen.
 }
refusal-bad-recurrence = { $why ->
    [too-often] Diese Wiederholung kommt mehrmals am Tag. Höchstens einmal am Tag ist möglich.
    [never] Diese Wiederholung kommt nie.
   *[unreadable] „{ $rule }“ ist keine Wiederholung. Bitte eine schreiben wie FREQ=WEEKLY;BYDAY=SA.
 }
refusal-environment-circle = Eine Umgebung kann nicht Teil ihrer selbst sein, auch nicht über eine andere.
refusal-no-such-occurrence = Dann öffnet dieses Fenster nicht. Wählen Sie einen seiner Termine.
refusal-open-conflicts = { $count ->
    [one] Ein Konflikt ist offen. Beheben Sie ihn oder nehmen Sie ihn vorerst hin, dann veröffentlichen Sie.
   *[other] { $count } Konflikte sind offen. Beheben Sie sie oder nehmen Sie sie vorerst hin, dann veröffentlichen Sie.
 }
refusal-no-change = Nichts würde sich ändern.

## Felder, die eine Abweisung nennt; ohne Artikel, weil die Sätze sie mit Doppelpunkt nennen

field-name = Name
field-notes = Notizen
field-duration = Dauer
field-lag = Zeitabstand
field-done = Prozent fertig
field-remaining = verbleibende Arbeit
field-capacity = Kapazität
field-priority = Priorität
field-version = Version
field-reason = Grund
field-date = Datum
field-start = Anfang
field-finish = Ende
field-deadline = Stichtag
field-actual-start = tatsächlicher Anfang
field-actual-finish = tatsächliches Ende
field-data-date = Statusdatum
field-minutes-per-day = Minuten pro Tag
field-minutes-per-week = Minuten pro Woche
field-days-per-month = Tage pro Monat
field-fiscal-month = erster Monat des Geschäftsjahrs
field-critical-limit = Grenze für kritisch
field-near-critical-limit = Grenze für fast kritisch
field-calendar = Kalender
field-leave = Abwesenheit
field-shift = eine Schicht
field-shifts = Schichten
field-exception = Ausnahme
field-text = Text
field-constraint = Einschränkung
field-exceptions = Ausnahmen
field-work-weeks = Arbeitswochen
field-rule = Wiederholung
field-segments = Teile eines unterbrochenen Vorgangs
field-parent = Sammelvorgang
field-id = Kennung einer Zeile
field-from = Datum der Fortsetzung
field-stop = wo die Arbeit anhielt
field-resume = wo die Arbeit weitergeht
field-delay = Verzögerung
field-levelling-delay = Verzögerung durch Kapazitätsabgleich
field-cut-off = Annahmeschluss
field-approver = wer genehmigt
field-given-at = Datum der Erteilung
field-expires-at = Ablauf
field-finding = Befund
field-target = Zielfenster
field-scope-freeze = Scope-Freeze
field-phase-minima = Mindestlänge einer Phase
field-soak-gap = Bewährungszeit
field-back-out-reserve = Rückfallreserve
field-slip-tolerance = geduldeter Verzug
field-number = Nummer eines Basisplans
field-team = Team
field-fixed-cost = feste Kosten
field-actual-cost = Istkosten
field-budget = Budget
field-rate = Satz: was nur Geld ist, hat keinen
field-cost-per-use = Kosten pro Einsatz
field-look = das Aussehen eines Berichts
field-currency = Währung: drei Großbuchstaben, etwa EUR
field-subject = ein Budget: ein Release, eine Phase oder ein Vorgang hat eines
field-columns = Spalten einer Ansicht: jede einmal
field-width = Breite einer Spalte
field-frozen = Zahl der Spalten, die stehen bleiben
field-zoom = Maßstab
field-owners = Verantwortliche eines Filters
field-products = Produkte eines Filters
field-teams = Teams eines Filters
field-states = Zustände eines Filters
field-phases = Phasen eines Filters
field-kinds = Arten eines Filters
field-float = Puffer eines Filters
field-days = Tage eines Filters
field-source = Quelle
field-confidence = Gewissheit
field-decision = Entscheidung (sie braucht einen Tag und einen Namen)
field-decided-at = Tag der Entscheidung
field-decided-by = wer entschieden hat
field-published-by = wer veröffentlicht
field-condition = Auflage (ein Go mit Auflagen nennt mindestens eine, und jede sagt etwas)
field-minutes = Protokoll
field-evidence = Nachweis
field-sign-off = Freigabe (sie braucht eine Person und einen Tag)
field-due = Fälligkeit
field-likelihood = Eintrittswahrscheinlichkeit: von 1 bis 5
field-impact = Auswirkung: von 1 bis 5
field-sections = Abschnitte eines Berichts: jeder einmal
field-texts = Texte eines Berichts
field-comment = Anmerkung
field-unit = Einheit
field-as-of = wann gemessen wurde
field-group = Gruppe
field-refresh-lead = Vorlauf einer Datenauffrischung
field-since = seit wann eine Version läuft
field-set-up = Rüstzeit
field-tear-down = Abräumzeit
field-requested-by = wer angefragt hat
field-except = ausgelassene Termine
field-action = eine Maßnahme
field-at = Zeitpunkt
field-by = wer veröffentlicht hat
field-key = Schlüssel (jeder Schritt braucht einen eigenen)
field-within = Phase eines Schritts (sie steht vor dem Schritt)
field-after = worauf ein Schritt wartet (ein anderer Schritt, und nie im Kreis)
field-steps = Schritte
field-gates = Gates
field-criteria = Kriterien
field-sign-offs = Freigaben
field-milestone = Meilenstein eines Gates
field-lead = Vorlaufzeit
field-step = Schritt eines Kriteriums
field-role = Rolle
field-summary = Sammelvorgang
field-goal = Ziel
field-risk-reason = Grund der Risikostufe
field-also = weitere Produkte (jedes nur einmal)
field-package = Paket (ein Release dieser Art, das selbst in keinem Paket ist)
field-criteria-lead = wann offene Kriterien gemeldet werden
field-review-within = wann ein Deployment im Review sein soll
