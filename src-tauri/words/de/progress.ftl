## Die Liste, die jemand ausfüllt, und ihr Weg zurück

progress-sheet = Fortschritt
progress-sheet-title = Fortschritt: { $portfolio }
progress-sheet-title-of = Fortschritt: { $portfolio }, { $lead }
progress-sheet-how = Füllen Sie die gelben Zellen aus und schicken Sie die Datei zurück. Was unverändert oder leer bleibt, ist nichts Neues.
progress-sheet-share = Von 0 % bis 100 %.
progress-sheet-happened = Was wirklich geschehen ist, liegt vor dem Datum dieser Liste.

progress-column-key = Schlüssel
progress-column-release = Release
progress-column-task = Vorgang
progress-column-owner = Verantwortlich
progress-column-planned-start = Geplanter Anfang
progress-column-planned-finish = Geplantes Ende
progress-column-done = % erledigt
progress-column-remaining = Rest
progress-column-actual-start = Ist-Anfang
progress-column-actual-finish = Ist-Ende
progress-column-forecast = Neue Prognose
progress-column-note = Notiz
progress-column-id = Slipway-Kennung
progress-column-sent = Wie verschickt

unreadable-no-progress-sheet = Kein Blatt dieser Datei hat die Überschriften einer Fortschrittsliste. Die Spalte „Slipway-Kennung“ oder „Schlüssel“ muss da sein, und eine zum Ausfüllen.

## Warum von einer Zeile nichts übernommen werden kann

progress-why-unknown = Diesen Vorgang gibt es hier nicht: { $name }
progress-why-twice = Derselbe Vorgang steht schon in { $cell }.
progress-why-unclear = „{ $text }“ ist nicht zu verstehen.
progress-why-share = { $done } liegt nicht zwischen 0 % und 100 %.
progress-why-future = Das ist wirklich geschehen und liegt nach dem Statusdatum, { $date }.
progress-why-order = Das Ende liegt vor dem Anfang, { $date }.
progress-why-past = Eine Prognose kann nicht vor dem Statusdatum liegen, { $date }.
progress-why-summary = Er hat inzwischen eigene Vorgänge; sein Fortschritt folgt aus ihnen.
progress-why-needs-start = Er sollte erst nach dem Statusdatum anfangen. Sagen Sie, wann er wirklich angefangen hat.
progress-why-needs-finish = Er sollte erst nach dem Statusdatum enden. Sagen Sie, wann er wirklich geendet hat.
progress-why-refused = Das nimmt der Plan nicht: { $code }

label-progress-sheet = { $count ->
    [one] Fortschritt eines Vorgangs aus { $file } übernehmen
   *[other] Fortschritt von { $count } Vorgängen aus { $file } übernehmen
}

## Die Seite: wen man fragt und was zurückkommt

progress-title = Fortschritt
progress-why = Was überfällig ist, läuft oder bald anfängt, und seit wann niemand etwas davon gemeldet hat. Eine Liste fragt die Verantwortlichen; was zurückkommt, wird angesehen, bevor es übernommen wird.
progress-lead = Wessen Arbeit
progress-everybody = Alle
progress-team = Team { $name }
progress-days = Beginnt binnen
progress-quiet = Still nach
progress-unit = Tagen
progress-format = Datei
progress-format-xlsx = Excel
progress-format-csv = CSV
progress-write = { $n ->
    [0] Liste schreiben …
    [one] Liste mit einem Vorgang schreiben …
   *[other] Liste mit { $n } Vorgängen schreiben …
}
progress-written = { $n ->
    [one] { $file } fragt nach einem Vorgang ({ $size }).
   *[other] { $file } fragt nach { $n } Vorgängen ({ $size }).
}
progress-take-back = Liste zurücknehmen …
progress-shown = Welche Vorgänge
progress-shown-all = Alle { $n }
progress-shown-should-have-ended = Ende überfällig { $n }
progress-shown-should-have-begun = Anfang überfällig { $n }
progress-shown-quiet = Keine Meldung { $n }
progress-shown-under-way = Läuft { $n }
progress-shown-due = Beginnt bald { $n }
progress-none = Niemand muss gefragt werden
progress-none-why = Kein Vorgang läuft, ist überfällig oder beginnt in diesen Tagen. Schauen Sie weiter voraus oder setzen Sie das Statusdatum weiter.
progress-none-shown = Keiner davon
progress-none-shown-why = In den anderen Listen stehen Vorgänge.
progress-head-task = Vorgang
progress-head-owner = Verantwortlich
progress-head-standing = Wie er steht
progress-head-late = Verzug
progress-head-done = Erledigt
progress-head-news = Letzte Meldung
progress-nobody = Niemand
progress-standing-should-have-ended = sollte am { $date } enden
progress-standing-should-have-begun = sollte am { $date } anfangen
progress-standing-under-way = endet am { $date }
progress-standing-due = beginnt am { $date }
progress-told = { $days ->
    [0] { $date }, { $by }
    [one] { $date }, { $by }, vor einem Tag
   *[other] { $date }, { $by }, vor { $days } Tagen
}
progress-never-told = keine
progress-more = { $n ->
    [one] Noch einen zeigen
   *[other] Mehr von { $n } zeigen
}

returned-title = Fortschritt aus { $file }
returned-counts = { $n ->
    [one] Ein Vorgang ändert sich
   *[other] { $n } Vorgänge ändern sich
}, bei { $same } nichts Neues, { $refused } nicht zu übernehmen
returned-close = Weglegen
returned-same = Nichts Neues
returned-same-why = Was diese Liste sagt, steht schon im Plan.
returned-offered = Was sich ändern würde
returned-refused = Was nicht übernommen werden kann
returned-take = Nehmen
returned-take-task = Fortschritt von { $name } übernehmen
returned-changes = Von und nach
returned-cell = Zelle
returned-why = Warum
returned-meanwhile = inzwischen von jemand anderem geändert
returned-open = { $n ->
    [one] Ein Vorgang wurde inzwischen von jemand anderem geändert: Er wird nur übernommen, wenn Sie ihn ankreuzen.
   *[other] { $n } Vorgänge wurden inzwischen von jemand anderem geändert: Sie werden nur übernommen, wenn Sie sie ankreuzen.
}
returned-forgetful = { $n ->
    [one] Eine Zeile sagt nicht mehr, was verschickt wurde: Ob jemand anderes hier war, ist nicht zu sagen.
   *[other] { $n } Zeilen sagen nicht mehr, was verschickt wurde: Ob jemand anderes hier war, ist nicht zu sagen.
}
returned-one-step = Es ist ein Schritt und lässt sich als einer rückgängig machen.
returned-apply = { $n ->
    [0] Fortschritt übernehmen
    [one] Fortschritt eines Vorgangs übernehmen
   *[other] Fortschritt von { $n } Vorgängen übernehmen
}
