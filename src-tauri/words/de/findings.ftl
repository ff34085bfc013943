## Befunde: die Regel in zwei Worten

finding-title-l01 = Abhängigkeit im Kreis
finding-title-l02 = Mit eigenem Sammelvorgang verknüpft
finding-title-l03 = Abhängigkeit verletzt
finding-title-l04 = Einschränkung gegen Abhängigkeit
finding-title-l05 = Negativer Puffer
finding-title-l06 = Stichtag verpasst
finding-title-l07 = Außer der Reihe
finding-title-l08 = Loses Ende
finding-title-l09 = Überflüssige Verknüpfung
finding-title-d01 = Termine widersprechen sich
finding-title-d02 = Überfällig
finding-title-d03 = In arbeitsfreier Zeit
finding-title-d04 = Keine Arbeitszeit
finding-title-d07 = Hinter dem Basisplan
finding-title-r01 = Außerhalb seines Fensters
finding-title-r02 = Länger als sein Fenster
finding-title-r03 = Annahmeschluss verpasst
finding-title-r04 = Fenster überbelegt
finding-title-r05 = Arbeit in einem Freeze
finding-title-r06 = Freeze über einem Fenster
finding-title-r08 = Voraussetzung geht später live
finding-title-r10 = Dasselbe Ziel zur selben Zeit
finding-title-r11 = Zu wenig Bewährungszeit
finding-title-r12 = Vorlaufzeit zu kurz
finding-title-r13 = Externer Termin unbestätigt
finding-title-e01 = Umgebung doppelt gebucht
finding-title-e02 = Änderung während einer Regression
finding-title-e03 = Keine Umgebung gebucht
finding-title-e04 = Buchung neben ihrem Vorgang
finding-title-e05 = Gebucht, während geschlossen ist
finding-title-e07 = Falsche Version
finding-title-e08 = Keine Rüstzeit
finding-title-e09 = Ungenutzte Buchung
finding-title-p04 = Niemand verantwortlich
finding-title-g01 = Gate vor seiner Arbeit
finding-title-g02 = Gate nach dem Annahmeschluss
finding-title-g03 = Kriterien offen
finding-title-g04 = Ohne Kriterien passiert
finding-title-g05 = Freigabe fehlt
finding-title-g10 = Unter dem Schwellenwert
finding-title-g14 = Ohne Review
finding-title-c01 = Über Budget
finding-title-h03 = Genehmigung abgelaufen
finding-title-h05 = Unveröffentlichte Änderungen

## Befunde: der Satz mit seinen Zahlen

finding-l01 = Diese Vorgänge warten aufeinander: { $path }. Bis das behoben ist, bleibt die Abhängigkeit von { $successor } zu { $predecessor } außer Acht.
finding-l02 = { $case ->
    [itself] { $task } hängt von sich selbst ab.
   *[summary] { $task } und der eigene Sammelvorgang { $summary } hängen voneinander ab. Die Abhängigkeit bindet nichts.
 }
finding-l03 = { $edge ->
    [finish] { $successor } endet am { $at }, { $by } bevor { $predecessor } es erlaubt ({ $allowed })
   *[start] { $successor } fängt am { $at } an, { $by } bevor { $predecessor } es erlaubt ({ $allowed })
 }: { $hold ->
    [actual] so ist es tatsächlich geschehen.
    [external] die Termine werden außerhalb dieses Plans gesetzt.
    [manual] die Termine sind von Hand gesetzt.
   *[pinned] der Vorgang muss an diesem Tag anfangen.
 }
finding-l04 = { $rule ->
    [links] „{ $constraint } { $date }“ hält für { $successor } nicht: { $edge ->
        [finish] das Ende
       *[start] der Anfang
     } liegt am { $at }, { $by } zu spät.
   *[dates] „{ $constraint } { $date }“ legt { $edge ->
        [finish] das Ende
       *[start] den Anfang
     } von { $successor } { $by } vor das, was { $predecessor } erlaubt ({ $allowed }).
 }
finding-l05 = { $task } endet am { $finish }, { $by } später als erlaubt ({ $latest }), wenn alle folgenden Termine halten sollen.
finding-l06 = { $task } endet am { $finish }, { $by } nach dem Stichtag { $date }.
finding-l07 = { $successor } hat am { $at } angefangen, { $by } bevor { $predecessor } es erlaubt ({ $allowed }).
finding-l08 = { $case ->
    [alone] { $task } hängt an nichts: kein Vorgang kommt davor, keiner folgt.
   *[nothing-follows] Auf { $task } folgt nichts, und das Release endet nicht damit: ein Verzug bliebe ungesehen.
 }
finding-l09 = { $successor } wartet ohnehin über andere Vorgänge auf { $predecessor }: die direkte Abhängigkeit fügt nichts hinzu.
finding-d01 = { $case ->
    [finish-before-start] { $task } soll am { $at } fertig geworden sein, vor dem Anfang am { $against }.
    [finish-in-future] { $task } soll am { $at } fertig geworden sein, nach dem Statusdatum { $against }.
   *[start-in-future] { $task } soll am { $at } angefangen haben, nach dem Statusdatum { $against }.
 }
finding-d02 = { $case ->
    [finish] { $task } hätte am { $date } fertig sein sollen, { $by } vor dem Statusdatum; ein tatsächliches Ende fehlt.
    [pushed] { $task } sollte am { $date } anfangen; das ist { $by } her, also wartet der Vorgang auf das Statusdatum.
   *[start] { $task } hätte am { $date } anfangen sollen, { $by } vor dem Statusdatum; ein tatsächlicher Anfang fehlt.
 }
finding-d03 = { $edge ->
    [finish] { $task } ist auf das Ende { $at } festgelegt, wenn niemand arbeitet. Die letzte Arbeitszeit davor ist { $open }.
   *[start] { $task } ist auf den Anfang { $at } festgelegt, wenn niemand arbeitet. Die nächste Arbeitszeit ist { $open }.
 }
finding-d04 = { $calendar } hat keine Arbeitszeit, also zählt rund um die Uhr.
finding-d07 = { $name } endet am { $finish }, { $by } später als im „{ $baseline }“ zugesagt ({ $was }).
finding-r01 = { $case ->
    [missed] { $release } verpasst sein Ziel „{ $window }“ am { $opens }: das Deployment beginnt am { $lies }.
    [closed] Das Ziel von { $release }, „{ $window }“ am { $opens }, lässt es nicht zu oder ist durch einen Freeze geschlossen: das Deployment beginnt am { $lies }.
    [pinned] { $task } von { $release } ist auf { $lies } festgelegt, wo kein Fenster es zulässt.
   *[none] Kein Fenster lässt { $release } zu, nachdem es bereit ist: das Deployment liegt, als gäbe es keine.
 }
finding-r02 = Das Deployment von { $release } beginnt in „{ $window }“ am { $opens } und endet { $by } zu spät.
finding-r03 = { $release } ist am { $ready } bereit, { $by } nach dem Annahmeschluss von „{ $window }“ am { $opens } ({ $cut-off }): { $task } ist zuletzt fertig. { $case ->
    [cliff] Das nächste Fenster öffnet { $cliff } später.
   *[last] Ein späteres Fenster gibt es nicht.
 }
finding-r04 = „{ $window }“ am { $opens } nimmt { $capacity } { $capacity ->
    [one] Release
   *[other] Releases
 } auf, und { $count } liegen darin: { $names }.
finding-r05 = { $task } liegt im Freeze „{ $freeze }“ von { $from } bis { $to }, in dessen Geltungsbereich der Vorgang fällt.
finding-r06 = { $count ->
    [one] „{ $window }“ am { $opens } liegt ganz im Freeze „{ $freeze }“: nichts kann darin live gehen.
   *[other] „{ $window }“ liegt { $count }-mal ganz im Freeze „{ $freeze }“, von { $opens } bis { $last }: nichts kann darin live gehen.
 }
finding-r08 = { $one } geht am { $first } live, vor { $other }, das es braucht: dieses geht am { $second } live.
finding-r10 = { $one } und { $other } ändern dasselbe Produkt oder dieselbe Umgebung in überlappenden Fenstern ab { $start }, und nichts sagt, was zuerst kommt.
finding-r11 = { $other } ändert das Produkt { $gap } nach { $one }; { $least } sind zur Bewährung gewollt.
finding-r12 = { $release } hat { $there } vom Scope-Freeze am { $from } bis zum Fenster am { $until }; seine Phasen brauchen mindestens { $least }.
finding-r13 = { $release } braucht „{ $event }“ am { $date }; das ist nicht bestätigt.
finding-e01 = { $case ->
    [capacity] { $environment } verträgt { $capacity } { $capacity ->
        [one] Buchung
       *[other] Buchungen
     } zugleich, und ab { $from } sind es { $count }: { $names }.
   *[pair] { $one } und { $other } halten beide { $environment } von { $from } bis { $to }, und eines davon schließt andere aus.
 }
finding-e02 = { $one } ändert { $environment } von { $from } bis { $to }, während die Regression von { $other } sie unverändert braucht.
finding-e03 = { $phase } von { $release } von { $start } bis { $finish } braucht eine Umgebung für { $stage }, und keine ist gebucht.
finding-e04 = Die Buchung von { $environment } für { $task } von { $release } dauert von { $begins } bis { $ends }; der Vorgang liegt von { $start } bis { $finish }.
finding-e05 = { $release } hält { $environment } von { $begins } bis { $ends }, und { $case ->
    [freeze] der Freeze „{ $name }“ schließt sie von { $from } bis { $to }.
   *[outage] „{ $name }“ schließt sie von { $from } bis { $to }.
 }
finding-e07 = { $release } braucht { $product } { $needed } in { $environment } am { $begins }; { $case ->
    [old] dann ist { $product } { $there } da.
   *[none] nichts sagt, dass dann eine Version da ist.
 }
finding-e08 = { $one } beginnt in { $environment } { $gap } nach dem Ende von { $other }; Abräumen und Rüsten brauchen { $least }.
finding-e09 = { $case ->
    [with-task] { $environment } ist für { $release } mit { $task } gebucht, und der Vorgang zählt nicht mehr.
   *[other] { $environment } ist für { $release } von { $begins } bis { $ends } gebucht, und { $case ->
        [cancelled] das Release wurde abgesagt.
        [over] das Release ist vorbei.
        [task-done] der Vorgang dazu ist fertig.
       *[task-gone] der Vorgang dazu zählt nicht mehr.
     }
 }
finding-p04 = { $kind ->
    [task] Niemand verantwortet { $name } von { $release }, Beginn { $date }
    [gate] Niemand leitet { $name } von { $release } am { $date }
    [criterion] Niemand kümmert sich um „{ $name }“ von { $release }, fällig { $date }
   *[booking] Niemand ist genannt, der { $name } für { $release } ab { $date } angefragt hat
 }{ $more ->
    [0] .
    [one] , und in einem weiteren Fall ebenso.
   *[other] , und in { $more } weiteren Fällen ebenso.
 }
finding-g01 = { $gate } von { $release } soll am { $date } entschieden werden, { $by } bevor { $task } fertig ist ({ $finish }).
finding-g02 = { $gate } von { $release } soll am { $date } entschieden werden, { $by } nach dem Annahmeschluss von „{ $window }“ am { $opens } ({ $cut-off }).
finding-g03 = Für { $gate } von { $release } am { $date } { $count ->
    [one] fehlt noch ein Pflichtkriterium
   *[other] fehlen noch { $count } Pflichtkriterien
 }: { $names }{ $more ->
    [0] .
   *[other] {" "}und { $more } weitere.
 }
finding-g04 = { $gate } von { $release } ist passiert, obwohl { $count ->
    [one] ein Pflichtkriterium nicht erfüllt ist
   *[other] { $count } Pflichtkriterien nicht erfüllt sind
 }: { $names }{ $more ->
    [0] .
   *[other] {" "}und { $more } weitere.
 }
finding-g05 = { $case ->
    [nobody] Für die Freigabe von { $gate } von { $release } wurde niemand benannt, Rollen: { $roles }
   *[silent] Für { $gate } von { $release } fehlen Freigaben, Rollen: { $roles }
 }{ $dated ->
    [yes] ; entschieden wird am { $date }.
   *[no] .
 }
finding-g10 = „{ $criterion }“ steht bei { $value } { $unit }{ $measured ->
    [yes] { " " }({ $as-of })
   *[no] { "" }
 }; { $gate } von { $release } verlangt { $case ->
    [at-most] höchstens { $threshold } { $unit }.
   *[at-least] mindestens { $threshold } { $unit }.
 }
finding-g14 = { $release } ist seit { $out } live ({ $since }), und ein Review ist weder geplant noch gehalten.
finding-c01 = { $case ->
    [pace] Gemessen an den Kosten der bisherigen Arbeit wird { $name } { $forecast } kosten, { $over } mehr als das Budget von { $budget }.
   *[plan] So wie { $name } jetzt geplant ist, kostet es { $forecast }, { $over } mehr als das Budget von { $budget }.
 }
finding-h03 = { $case ->
    [freeze] Die Genehmigung zum Freeze „{ $freeze }“ von { $approver } ist am { $date } abgelaufen, und der Freeze steht noch bevor: { $reason }
   *[finding] Die Genehmigung von { $approver } ist am { $date } abgelaufen, und was sie erlaubte, besteht noch: { $reason }
 }
finding-h05 = Seit der Veröffentlichung { $number }, „{ $name }“, vom { $at } haben { $tasks ->
    [one] ein Vorgang
   *[other] { $tasks } Vorgänge
 } und { $releases ->
    [one] ein Release
   *[other] { $releases } Releases
 } andere Termine.

## Abhilfen

fix-assign = { $count ->
    [one] { $person } dafür verantwortlich machen
   *[other] { $person } für alle { $count } in { $release } verantwortlich machen
 }
fix-book = { $environment } für { $phase } buchen
fix-book-at = { $environment } für { $release } ab { $date } buchen
fix-booking-cover = { $environment } für { $task } von { $from } bis { $to } buchen
fix-booking-elsewhere = { $release } in { $other } statt in { $environment } legen
fix-booking-follow = Die Buchung von { $environment } mit { $task } wandern lassen
fix-booking-free = { $environment } zurückgeben, gebucht für { $release }
fix-booking-move = Die Buchung von { $environment } für { $release } auf { $date } verschieben
fix-booking-share = Beide { $environment } teilen lassen, die { $capacity } zugleich verträgt
fix-bring-version = { $release } vor { $date } nach { $environment } bringen
fix-criteria-waive = { $count ->
    [one] { $gate } ohne „{ $criterion }“ passieren
   *[other] { $gate } ohne diese { $count } Kriterien passieren
 }
fix-criterion-met = Vermerken, dass „{ $criterion }“ erfüllt ist
fix-gates-move = Alle { $count } Gates von { $release }, die falsch liegen, hinter ihre Arbeit oder vor den Annahmeschluss legen
fix-gate-move = { $gate } von { $release } am { $date } entscheiden
fix-gate-reopen = { $gate } von { $release } wieder öffnen
fix-note-version = Vermerken, dass { $product } { $version } in { $environment } ist
fix-plan-review = Review von { $release } am { $date } halten
fix-publish = „{ $name }“ als { $by } neu veröffentlichen
fix-sign-off-assign = { $count ->
    [one] { $person } für { $role } freigeben lassen
   *[other] { $person } für alle { $count } Rollen freigeben lassen
 }
fix-waiver-renew = Die Genehmigung von { $approver } bis { $date } verlängern
fix-waiver-withdraw = Die Genehmigung von { $approver } zurückziehen
fix-aim = { $release } in „{ $window }“ am { $date } live gehen lassen
fix-capacity = „{ $window }“ { $count } Releases aufnehmen lassen
fix-accept = Mit einer Genehmigung hinnehmen
fix-waive-task = { $task } im Freeze „{ $freeze }“ erlauben, bis { $date }
fix-window-besides = „{ $window }“ vor dem Freeze „{ $freeze }“ noch einmal öffnen, am { $date }, und die Termine darin hinnehmen
fix-cut-off = „{ $window }“ aufnehmen lassen, was { $cut } vor dem Öffnen bereit ist
fix-freeze-later = Den Freeze „{ $freeze }“ am { $date } beginnen lassen
fix-freeze-sooner = Den Freeze „{ $freeze }“ am { $date } enden lassen
fix-waive-freeze = { $release } im Freeze „{ $freeze }“ weitermachen lassen, bis { $date }
fix-confirm = Vermerken, dass „{ $event }“ am { $date } bestätigt ist
fix-decouple = { $one } sich { $other } nur wünschen lassen
fix-emergency = Ein Notfallfenster für { $release } am { $date } öffnen
fix-sequence = { $second } im Fenster auf { $first } folgen lassen
fix-touches-nothing = Vermerken, dass { $task } nichts Eingefrorenes ändert
fix-window-before = „{ $window }“ vor dem Freeze „{ $freeze }“ öffnen, am { $date }
fix-window-longer = „{ $window }“ { $by } länger offen lassen
fix-advance-data-date = Das Statusdatum auf { $date } vorrücken
fix-auto = { $task } durch Abhängigkeiten bestimmen lassen
fix-calendar-week = { $calendar } eine Woche von Montag bis Freitag, 9 bis 17 Uhr, geben
fix-calendar-use = { $other } verwenden, wo immer { $calendar } verwendet wird
fix-clear-progress = Den Fortschritt von { $task } zurücknehmen
fix-constraint-lift = Die Einschränkung von { $task } aufheben
fix-constraint-move = Die Einschränkung von { $task } auf { $date } legen
fix-deadline-lift = Den Stichtag von { $task } aufheben
fix-deadline-move = Den Stichtag von { $task } auf { $date } legen
fix-finish-as-planned = Vermerken, dass { $task } wie geplant am { $date } fertig wurde
fix-finished-on = Vermerken, dass { $task } am { $date } fertig wurde
fix-lag = Den Zeitabstand von { $predecessor } zu { $successor } auf { $lag } ändern
fix-link-to = { $successor } auf { $task } warten lassen
fix-move = { $task } auf { $date } verschieben
fix-overlap = { $successor } { $by } vor dem Ende von { $predecessor } anfangen lassen
fix-promise-anew = „{ $baseline }“ mit den heutigen Terminen neu aufnehmen
fix-raise-budget = Budget von { $name } auf { $budget } anheben
fix-reschedule = Den Rest von { $task } auf das Statusdatum verschieben
fix-shorten = { $task } von { $from } auf { $to } kürzen
fix-snap = { $task } auf die Arbeitszeit am { $date } verschieben
fix-start-as-planned = Vermerken, dass { $task } wie geplant am { $date } angefangen hat
fix-started-on = Vermerken, dass { $task } am { $date } angefangen hat
fix-together = { $successor } zusammen mit { $predecessor } anfangen lassen
fix-unlink = Die Abhängigkeit von { $successor } zu { $predecessor } entfernen

## Schweregrad, in Worten und gezählt

severity-blocker = Blocker
severity-error = Fehler
severity-warning = Warnung
severity-hint = Hinweis
count-blocker = { $n ->
    [one] { $n } Blocker
   *[other] { $n } Blocker
 }
count-error = { $n ->
    [one] { $n } Fehler
   *[other] { $n } Fehler
 }
count-warning = { $n ->
    [one] { $n } Warnung
   *[other] { $n } Warnungen
 }
count-hint = { $n ->
    [one] { $n } Hinweis
   *[other] { $n } Hinweise
 }

## Die Ansicht

findings-title = Befunde
findings-count = { $n ->
    [0] Keine Befunde
    [one] { $n } Befund
   *[other] { $n } Befunde
 }
findings-filter = Anzeigen
findings-list = Befunde nach Release
findings-none = Nichts steht im Weg.
findings-none-why = Jede Regel wurde nach Ihrer letzten Änderung geprüft.
findings-none-shown = Nichts von dieser Art. Zeigen Sie oben mehr Schweregrade an.
findings-everything = Ganzes Portfolio
findings-releases-hit = { $n ->
    [0] Kein Release hat Fehler.
    [one] Ein Release hat Fehler.
   *[other] { $n } Releases haben Fehler.
 }
findings-waive = Vorerst hinnehmen…
findings-show-in-plan = Im Plan zeigen
findings-open = Öffnen
findings-waived = Vorerst hingenommen
findings-accepted = Hingenommen bis { $date } von { $who }
findings-open-waiver = Genehmigung öffnen
findings-rule = Regel
findings-since = { $severity } seit { $date }
findings-severity = Schweregrad
findings-release = Release
findings-start = Anfang
findings-finish = Ende
findings-float = Gesamtpuffer
findings-about = Worum es geht
findings-booking = { $environment } für { $release }
findings-fixes = Was es beheben würde
findings-fixes-note = An einer Kopie des Plans gemessen. Nichts geschieht von selbst.
findings-fixes-none = Nichts behebt das allein. Ändern Sie die Vorgänge, um die es geht.
findings-fixes-loading = Abhilfen werden gesucht…
findings-fix = Abhilfe
findings-fix-moved = Bewegte Vorgänge
findings-fix-slip = Verzug
findings-fix-clears = Löst
findings-fix-adds = Bringt
findings-fix-effect = Wenn Sie sie anwenden
findings-fix-no-slip = Kein Release endet an einem anderen Tag.
findings-fix-apply = Diese Abhilfe anwenden
findings-fix-removes = { $n ->
    [0] Sie löst keinen Befund.
    [one] Sie löst einen Befund.
   *[other] Sie löst { $n } Befunde.
 }
findings-fix-new = { $n ->
    [0] Sie bringt keinen neuen Befund.
    [one] Sie bringt einen neuen Befund:
   *[other] Sie bringt { $n } neue Befunde:
 }
findings-group-toggle = Befunde von { $name }
findings-more = { $n } weitere zeigen
