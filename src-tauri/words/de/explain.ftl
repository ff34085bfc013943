## Warum ein Vorgang dann anfängt, wann er anfängt: je Schritt ein Satz, die erste Ursache zuerst

why-portfolio-start = Der Plan beginnt am { $date }.
why-release-start = { $release } beginnt am { $date }.
why-summary-put = { $summary } wurde von Hand auf { $date } gesetzt.
why-data-date = Noch zu leistende Arbeit kann nicht vor dem Statusdatum { $date } liegen.
why-actual-start = { $task } hat tatsächlich am { $date } angefangen.
why-actual-finish = { $task } war tatsächlich am { $date } fertig.
why-resumes = { $task } geht am { $date } weiter.
why-manual = { $edge ->
    [finish] Das Ende von { $task } wurde von Hand auf { $date } gesetzt.
   *[start] { $task } wurde von Hand auf { $date } gesetzt.
 }
why-external = { $edge ->
    [finish] { $task } wird anderswo geplant und endet am { $date }.
   *[start] { $task } wird anderswo geplant und fängt am { $date } an.
 }
why-late = { $task } fängt so spät an, wie es geht, ohne Späteres aufzuhalten: { $date }.
why-constraint = Für { $task } ist „{ $constraint } { $date }“ gesetzt.
why-constraint-finish = Für { $task } ist „{ $constraint } { $date }“ gesetzt, also fängt der Vorgang am { $start } an.
why-constraint-above = Für { $summary } und alles darunter ist „{ $constraint } { $date }“ gesetzt.
why-takes = { $task } dauert { $duration }.
why-remaining = { $task } braucht noch { $duration }.
why-reached = { $task } ist erreicht.
why-summary-begins = { $summary } beginnt mit { $task }.
why-summary-ends = { $summary } endet mit { $task }.
why-starts-with = { $task } wartet auf den Anfang von { $predecessor }.
why-finishes-with = { $task } darf nicht vor { $predecessor } fertig sein und dauert selbst { $duration }.
why-finishes-on-start = { $task } darf nicht fertig sein, bevor { $predecessor } anfängt, und dauert selbst { $duration }.
why-lag = { $case ->
    [share] { $lag } der Dauer von { $predecessor } müssen vor { $task } vergehen.
   *[length] Zwischen { $predecessor } und { $task } müssen { $lag } vergehen.
 }
why-lead = { $case ->
    [share] { $task } darf { $predecessor } um { $lag } von dessen Dauer vorauslaufen.
   *[length] { $task } darf { $predecessor } um { $lag } vorauslaufen.
 }
why-levelling = Der Kapazitätsabgleich hält { $task } um { $delay } zurück.
why-closed = { $case ->
    [holiday] Frei ({ $names }) bis { $date }.
    [leave] Abwesend bis { $date }: { $names }.
    [weekend] Wochenende bis { $date }.
   *[hours] Feierabend bis { $date }.
 }
why-goes-on = { $task } geht { $duration } weiter.
why-held = { $case ->
    [booking] { $names } ist bis { $date } von einem anderen Release gebucht.
    [outage] Der Ausfall „{ $names }“ hält { $task } bis { $date } auf.
   *[freeze] Der Freeze „{ $names }“ hält { $task } bis { $date } auf.
 }
why-window = { $case ->
    [target] { $task } wartet, bis das Fenster „{ $window }“ am { $date } öffnet.
    [frozen] { $task } wartet auf „{ $window }“ am { $date }.
    [too-long] { $task } wartet, bis das Fenster „{ $window }“ am { $date } öffnet, und ist dafür zu lang.
   *[next] { $task } wartet auf „{ $window }“ am { $date }, das nächste Fenster, für das das Release bereit ist.
 }
why-frozen-out = { $case ->
    [booking] Die Buchung von { $names }
   *[freeze] Der Freeze „{ $names }“
 } schließt „{ $window }“ am { $opens }{ $more ->
    [0] { "" }
    [one] { " " }und ein weiteres
   *[other] { " " }und { $more } weitere
 }: { $task } geht in „{ $next }“ am { $date } live.

## Was einen Termin ebenso bindet

tie-dependency = { $kind ->
    [ss] { $predecessor } fängt nicht früher an, und { $task } wartet auf diesen Anfang.
    [ff] { $predecessor } ist nicht früher fertig, und { $task } darf nicht davor fertig sein.
    [sf] { $predecessor } fängt nicht früher an, und { $task } darf nicht davor fertig sein.
   *[fs] { $predecessor } ist nicht früher fertig, und { $task } wartet darauf.
 }
tie-constraint = Für { $task } ist „{ $constraint } { $date }“ gesetzt.
tie-data-date = Noch zu leistende Arbeit kann nicht vor dem Statusdatum { $date } liegen.
tie-start = Nichts fängt vor { $date } an.

## Welche Art von Ursache ein Schritt ist

cause-actual = Ist-Termin
cause-closed = Arbeitsfreie Zeit
cause-constraint = Einschränkung
cause-data-date = Statusdatum
cause-dependency = Abhängigkeit
cause-external = Anderswo geplant
cause-lag = Zeitabstand
cause-late = So spät wie möglich
cause-levelling = Kapazitätsabgleich
cause-manual = Von Hand gesetzt
cause-portfolio-start = Beginn des Plans
cause-release-start = Beginn des Releases
cause-summary = Sammelvorgang
cause-freeze = Freeze
cause-booking = Buchung
cause-outage = Ausfall
cause-window = Release-Fenster

## Was hinter einem Befund steht

chain-title = Wie es dazu kommt
chain-causes = { $n ->
    [one] eine Ursache
   *[other] { $n } Ursachen
 }
chain-start = { $task } fängt am { $date } an
chain-finish = { $task } endet am { $date }
chain-booking = { $edge ->
    [finish] { $environment } ist bis { $date } für { $release } belegt
   *[start] { $environment } ist ab { $date } für { $release } belegt
 }
chain-gate = { $gate } von { $release } wird am { $date } entschieden
chain-loop = Der Kreis
why-waits = { $task } wartet auf { $predecessor }.
why-booked = { $edge ->
    [finish] { $environment } ist für { $release } bis { $date } gebucht; die Buchung folgt keinem Vorgang.
   *[start] { $environment } ist für { $release } ab { $date } gebucht; die Buchung folgt keinem Vorgang.
 }
why-decided = Die Entscheidung an { $gate } von { $release } wurde auf { $date } gesetzt.
