## Berichte: ihre Arten und Teile

report-kind-weekly = Wochenbericht
report-kind-monthly = Monatsbericht
report-kind-why-weekly = Wie es steht und warum, was sich geändert hat, was kommt und was zu entscheiden ist, auf einer Seite.
report-kind-why-monthly = Das Portfolio auf einigen Folien, für alle, die entscheiden.
report-section-one-pager = Eine Seite
report-section-standing = Stand der Releases
report-section-roadmap = Roadmap
report-section-promised = Zugesagt und erwartet
report-section-trend = Meilensteintrend
report-section-coming = Nächste 30, 60, 90 Tage
report-section-calendar = Die nächsten sechs Wochen
report-section-obstacles = Was im Weg steht
report-section-dependencies = Abhängigkeiten der Releases
report-section-capacity = Umgebungen und Buchungen
report-section-decisions = Entscheidungen

## Titel: die Botschaft einer Seite

report-title-plan = { $n ->
    [one] Ein Release ist geplant
   *[other] { $n } Releases sind geplant
}
report-title-all-make = { $n ->
    [0] Kein Release zielt auf ein Fenster
    [one] Das Release, das auf ein Fenster zielt, erreicht es
   *[other] Alle { $n } Releases, die auf ein Fenster zielen, erreichen es
}
report-title-misses = { $release } verpasst das Fenster vom { $window } um { $by }
report-title-misses-next = { $release } verpasst das Fenster vom { $window } um { $by }; das nächste ist { $cliff } später
report-title-lies-after = { $release } verpasst das Fenster vom { $window }
report-title-lies-after-next = { $release } verpasst das Fenster vom { $window }; das nächste ist { $cliff } später
report-title-and-others = { $sentence }, { $n ->
    [one] ein weiteres verpasst seines auch
   *[other] { $n } weitere verpassen ihres
}
report-title-colours = { $of ->
    [one] { $red ->
        [0] { $amber ->
            [0] Das Release ist weder rot noch gelb
           *[other] Das Release ist gelb
        }
       *[other] Das Release ist rot
    }
   *[other] { $red ->
        [0] Keines von { $of } Releases ist rot
        [one] Eines von { $of } Releases ist rot
       *[other] { $red } von { $of } Releases sind rot
    }{ $amber ->
        [0] {""}
        [one] , eines ist gelb
       *[other] , { $amber } sind gelb
    }
}
report-title-goes-out = { $release } geht am { $date } live
report-title-is-out = { $release } ging am { $date } live
report-title-without-date = { $release } hat noch keinen Termin
report-title-coming = In den nächsten 30 Tagen { $windows ->
    [0] öffnet kein Fenster für ein Release
    [one] öffnet ein Fenster
   *[other] öffnen { $windows } Fenster
} und { $gates ->
    [0] kein Gate wird entschieden
    [one] ein Gate wird entschieden
   *[other] { $gates } Gates werden entschieden
}
report-title-obstacles = { $errors ->
    [0] Kein Fehler ist offen
    [one] Ein Fehler ist offen
   *[other] { $errors } Fehler sind offen
}, { $warnings ->
    [0] und keine Warnung
    [one] und eine Warnung
   *[other] und { $warnings } Warnungen
}
report-title-dependencies = { $n ->
    [0] Kein Release wartet auf ein anderes
    [one] Ein Release wartet auf ein anderes
   *[other] Releases warten an { $n } Stellen aufeinander
}
report-title-tightest = { $waiting } wartet auf { $needed } mit { $float } Puffer
report-title-decisions = { $n ->
    [0] Nichts ist zu entscheiden
    [one] Eine Entscheidung steht an
   *[other] { $n } Entscheidungen stehen an
}
report-title-trend = { $release } hat sich seit der ersten Zusage um { $by } verschoben
report-title-trend-kept = Jedes Release hält den Termin der ersten Zusage

## Was auf den Seiten steht

report-unpublished = noch nicht veröffentlicht
report-live = live
report-aims-at = Fenster vom { $date }
report-window = Fenster { $date }
report-owner = Release-Manager { $name }
report-goes-out = Geht am { $date } live
report-cliff = { $days } bis zum nächsten Fenster
report-weekly-subtitle = Wochenstand
report-complete = Erledigt
report-days = { $from ->
    [0] Die nächsten { $to } Tage
   *[other] In { $from } bis { $to } Tagen
}
report-due = Bis
report-whose = Wer
report-changes = Was sich geändert hat
report-changes-since = Was sich seit dem { $date } geändert hat
report-changes-unpublished = Noch ist nichts veröffentlicht. Veröffentlichen Sie den Plan, dann sagt der nächste Bericht, was sich seitdem geändert hat.
report-changes-none = Nichts hat sich verschoben.
report-new = neu
report-dropped = entfallen
report-obstacles = Was im Weg steht
report-obstacles-none = Nichts steht im Weg.
report-decisions = Anstehende Entscheidungen
report-promised = Zugesagt
report-expected = Erwartet
report-variance = Abweichung
report-on-time = wie zugesagt
report-promised-since = Gegen „{ $name }“, { $date }
report-promised-none = Noch ist nichts zugesagt
report-promised-none-why = Nehmen Sie einen Basisplan auf oder veröffentlichen Sie den Plan. Von da an zeigt diese Seite, was sich dagegen verschoben hat.
report-promised-kept = { $n ->
    [one] Das Release hält, was zugesagt war
   *[other] Alle { $n } Releases halten, was zugesagt war
}
report-promised-late = { $release } ist { $by } zu spät{ $of ->
    [one] {""}
   *[other] ; { $n ->
        [one] eines von { $of } Releases kommt später als zugesagt
       *[other] { $n } von { $of } Releases kommen später als zugesagt
    }
}
report-trend-none = Noch gibt es keinen Trend
report-trend-none-why = Ein Trend braucht einen Plan, der schon veröffentlicht wurde, oder einen Basisplan. Veröffentlichen Sie den Plan mit jedem Bericht.
report-trend-how = Von links nach rechts: wann der Plan mitgeteilt wurde; nach oben: wann jedes Release live gehen sollte. Eine waagrechte Linie hält ihren Termin.
report-trend-point = { $release }, Stand { $told }: { $date }
report-dependencies-how = Das Release einer Zeile wartet auf das Release einer Spalte: wie oft, und wie viel Puffer am engsten bleibt.
report-dependencies-none = Keine Arbeit eines Releases wartet auf Arbeit eines anderen.
report-waits = { $waiting } wartet auf { $needed }: { $n ->
    [one] eine Abhängigkeit
   *[other] { $n } Abhängigkeiten
}
report-waits-float = { report-waits }, { $float } Puffer
report-roadmap-empty = In diesen Monaten ist nichts geplant.
report-roadmap-means = Releases auf der Zeitachse
report-notes-quiet = Jedes Release ist auf dem Weg; nichts braucht ein Wort.
report-legend-build = Bau
report-legend-test = Test
report-legend-acceptance = Abnahme
report-legend-gate = nächstes Gate
report-legend-outing = geht live
report-legend-done = ging live
report-legend-window = Release-Fenster
report-legend-freeze = Freeze

## Buchstaben in den Formen der Ampel

rag-letter-red = R
rag-letter-amber = A
rag-letter-green = G
rag-letter-none = –

## Das Go/No-go-Blatt

report-kind-go-no-go = Go/No-go-Blatt
report-kind-why-go-no-go = Was erfüllt sein muss, bevor ein Release live geht, ob es erfüllt ist, was genehmigt wurde und wer unterschreibt.
report-section-go-no-go = Go/No-go-Blatt
report-go-no-go-none = Kein Release wartet auf eine Entscheidung
report-title-go-no-go = { $release }: { $met } von { $of } Kriterien erfüllt; { $gate } ist am { $date }
report-title-criteria = { $release }: { $met } von { $of } Kriterien erfüllt
report-title-no-gates = { $release } hat keine Gates
report-criteria = Kriterien
report-criteria-none = Kein Kriterium ist verlangt.
report-criterion = Kriterium
report-criterion-optional = { $gate }, nicht verpflichtend
report-evidence = Nachweis
report-evidence-count = { $n ->
    [one] ein Nachweis
   *[other] { $n } Nachweise
}
report-back-out = Rückfall
report-back-out-none = Es liegt in keinem Fenster, daher sagt nichts, bis wann es zurückgenommen werden kann.
report-deployment = Deployment
report-deployment-until = bis { $at }
report-no-return = Letzter Zeitpunkt für den Rückfall
report-no-return-why = Ein Rückfall, der bis dahin beginnt, endet im Fenster.
report-no-return-passed = Das Deployment endet später: dann ist im Fenster kein Rückfall mehr möglich.
report-no-return-without-reserve = Für den Rückfall bleibt keine Zeit: die Regeln des Portfolios haben keine Reserve.
report-window-closes = Fenster schließt { $at }
report-sign-offs-none = Niemand soll unterschreiben.
report-signature = Unterschrift und Datum
report-waivers = Ausnahmen
report-waivers-none = Nichts wurde genehmigt.
report-waiver = Warum, und von wem
report-until = Bis

## Warum sich ein Release verschoben hat

report-section-slip = Warum es sich verschoben hat
report-title-slip = { $release } hat sich um { $days } verschoben, vor allem durch { $worst }
report-title-earlier = { $release } kommt früher als zugesagt: { $days }
report-slip-how = Zugesagt für den { $was }, erwartet am { $is }; Arbeitstage, Ursache für Ursache
report-slip-whole = insgesamt
report-slip-steps = Wer was geändert hat

## Rückschau

report-kind-quarterly = Quartalsrückblick
report-kind-why-quarterly = Was geplant war und was daraus wurde: Meilensteine, Verschiebungen, Durchlaufzeiten, und was sich warum verschob.
report-section-curve = Meilensteine über die Zeit
report-section-record = Termintreue
report-title-curve = { $n ->
    [one] Ein Meilenstein ist erreicht; { $was } waren bis heute zugesagt
   *[other] { $n } Meilensteine sind erreicht; { $was } waren bis heute zugesagt
}
report-title-curve-plain = { $n ->
    [one] Ein Meilenstein ist erreicht
   *[other] { $n } Meilensteine sind erreicht
}
report-curve-how = Meilensteine über die Zeit: wie zugesagt, wie erwartet und wie erreicht
report-curve-means = { $name }: { $n ->
    [one] ein Meilenstein
   *[other] { $n } Meilensteine
}
report-reached = Erreicht
report-title-record = { $of ->
    [one] { $n ->
        [0] Das Release hält den Termin der ersten Zusage nicht
       *[other] Das Release hält den Termin der ersten Zusage
    }
   *[other] { $n ->
        [one] Eines von { $of } Releases hält den Termin der ersten Zusage
       *[other] { $n } von { $of } Releases halten den Termin der ersten Zusage
    }
}
report-on-window = { $of ->
    [0] Kein Release zielt jetzt auf ein Fenster
    [one] { $n ->
        [0] Das Release verpasst das Fenster, auf das es jetzt zielt
       *[other] Das Release erreicht das Fenster, auf das es jetzt zielt
    }
   *[other] { $n ->
        [one] Eines von { $of } Releases erreicht das Fenster, auf das es jetzt zielt
       *[other] { $n } von { $of } Releases erreichen das Fenster, auf das sie jetzt zielen
    }
}
report-distribution = Um wie viel sich Releases seit der ersten Zusage verschoben haben
report-class-early = früher
report-class-kept = wie zugesagt
report-class-week = bis 7 Tage später
report-class-fortnight = bis 14 Tage später
report-class-month = bis 31 Tage später
report-class-more = mehr als 31 Tage später
report-lead-times = Wie lange Phasen dauern
report-lead-times-none = Kein Release hat Phasen.
report-phase = Phase
report-median = Median
report-range = Kürzeste – längste
report-count = Releases

## Die Prozessfolie

report-kind-process = Prozessfolie
report-kind-why-process = Phasen, Arbeit und Gates des Release-Prozesses, wie seine Vorlage sie hat.
report-section-process = Release-Prozess
report-process-none = Es gibt keine Release-Vorlage
report-process-criteria = { $n ->
    [0] kein Kriterium
    [one] ein Kriterium
   *[other] { $n } Kriterien
}
report-title-process = { $name }: { $phases } Phasen, { $gates ->
    [0] kein Gate
    [one] ein Gate
   *[other] { $gates } Gates
}

## Reports as a web page

report-as-text = Als Text
report-notes = Notizen für den Vortrag

## Risiken und Probleme

report-section-cost = Kosten
report-cost-budget = Budget
report-cost-actual = Istkosten (AC)
report-cost-earned = Erarbeitet (EV)
report-cost-spi = SPI
report-cost-cpi = CPI
report-cost-forecast = Prognose
report-cost-left = Rest des Budgets
report-cost-planned = Geplant (PV), am Ende
report-cost-curves = Was geplant, erarbeitet und ausgegeben wurde, und die Prognose, im Lauf der Zeit
report-cost-curve-means = { $name }: { $amount }
report-title-cost-curve = Bis { $date } sollten { $planned } ausgegeben sein; es waren { $spent }, für Arbeit im Wert von { $earned }
report-cost-by-plan = Gemessen am Plan, wie er jetzt ist
report-cost-by-baseline = Gemessen an „{ $name }“
report-cost-over = { $n ->
    [1] { $release } wird { $percent } % mehr kosten als das Budget
   *[other] { $release } wird { $percent } % mehr kosten als das Budget; { $n } von { $of } Budgets reichen nicht
 }
report-cost-within = { $n ->
    [one] Das Release mit einem Budget bleibt darin
   *[other] Alle { $n } Releases bleiben in ihren Budgets
 }
report-cost-all = { $n ->
    [one] Ein Release wird { $forecast } kosten
   *[other] { $n } Releases werden zusammen { $forecast } kosten
 }
report-section-risks = Risiken und Probleme
report-title-risks = { $n ->
    [0] Kein Risiko und kein Problem ist offen
    [one] Ein Risiko oder Problem ist offen
   *[other] { $n } Risiken, Probleme und Entscheidungen sind offen
}
report-risks-none = Im RAID-Log ist nichts offen.
report-exposure = Gewicht

## Was sich seither geändert hat

report-kind-changes = Was sich geändert hat
report-kind-why-changes = Was sich seit einem Bericht, einer Veröffentlichung, einem Basisplan oder einem Tag geändert hat: als Diagramm der Termine und Änderung für Änderung in Worten.
report-section-changes = Was sich geändert hat
report-change = Änderung
report-title-changes-slips = { $release } verschiebt sich um { $by }; { $changes }
report-title-changes-earlier = { $release } geht { $by } früher live; { $changes }
report-title-changes-kept = Kein Release hat sich verschoben; { $changes }
report-title-changes-none = Seit { $date } hat sich nichts geändert
report-changes-count = { $n ->
    [0] sonst keine Änderung
    [one] eine Änderung
   *[other] { $n } Änderungen
}{ $of ->
    [0] {""}
    [one] {" "}in einem Release
   *[other] {" "}in { $of } Releases
}
report-title-changes-requirement = { $n ->
    [one] Eine Änderung an den Anforderungen
   *[other] { $n } Änderungen an den Anforderungen
}
report-title-changes-qa-plan = { $n ->
    [one] Eine Änderung am QS-Plan
   *[other] { $n } Änderungen am QS-Plan
}
report-title-changes-schedule = { $n ->
    [one] Eine Änderung am Terminplan
   *[other] { $n } Änderungen am Terminplan
}
report-title-changes-scope = { $n ->
    [one] Eine Änderung am Umfang
   *[other] { $n } Änderungen am Umfang
}
report-title-changes-most = { $n ->
    [0] { $head }, in { $release }
    [one] { $head }, davon eine in { $release }
   *[other] { $head }, davon { $n } in { $release }
}
report-changes-other = { $n ->
    [one] Eine weitere Änderung betrifft Notizen, das RAID-Log, Ansichten oder Berichte.
   *[other] { $n } weitere Änderungen betreffen Notizen, das RAID-Log, Ansichten oder Berichte.
}
report-changes-same = wie zuvor
report-changes-kept = { $n ->
    [one] Ein Release geht live wie vorgesehen
   *[other] { $n } Releases gehen live wie vorgesehen
}
report-changes-then = Sollte am { $date } live gehen
report-changes-means = Wann Releases live gehen sollten und wann sie es jetzt tun
report-changes-nothing-before = Es gibt noch nichts zum Vergleichen
report-changes-nothing-before-why = Der Plan hat hier kein Journal, das zu einem früheren Stand zurückführt. Als Portfolio geöffnet sagt der nächste Bericht, was sich geändert hat.
report-legend-then = Prognose damals
report-legend-now = Prognose jetzt
changes-with-it = { $n ->
    [one] { $sentence }, mit einem eigenen Eintrag
   *[other] { $sentence }, mit { $n } eigenen Einträgen
}
changes-quoted = „{ $name }“
changes-many-new = { $table }: { $n } sind neu, { $names } und andere
changes-many-removed = { $table }: { $n } sind entfernt, { $names } und andere

## Wie voll Umgebungen sind

report-capacity-how = Höchstens gleichzeitig belegte Plätze in den Wochen, die an diesen Tagen beginnen
report-capacity-used = belegt
report-title-clashes = { $n ->
    [one] An einer Stelle kollidieren Buchungen
   *[other] An { $n } Stellen kollidieren Buchungen
}
report-title-capacity = { $environment } ist mit { $share } die vollste Umgebung; keine Buchungen kollidieren
report-clashes = { $n ->
    [one] eine Kollision
   *[other] { $n } Kollisionen
}
report-places = { $used } von { $of }
report-places-in-week = { $week }: { report-places }

## Die Wochen vor uns

report-title-calendar = { $windows ->
    [0] Kein Fenster öffnet
    [one] Ein Fenster öffnet
   *[other] { $windows } Fenster öffnen
} in den nächsten sechs Wochen, { $gates ->
    [0] kein Gate wird entschieden
    [one] ein Gate wird entschieden
   *[other] { $gates } Gates werden entschieden
}
report-calendar-more = { $n } weitere
