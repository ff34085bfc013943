## Namen

release-name = { $name } { $version }

## Diagramm: Zeitleiste und Marken

chart-today = Heute { $date }
chart-data-date = Statusdatum { $date }
chart-week = KW{ $week }
chart-month = { $month } { $year }
chart-quarter = Q{ $quarter }
chart-fiscal-year = GJ { $from }/{ $to }
chart-release-finish = Endet { $date }
chart-release-done = Beendet { $date }

## Diagramm: Fenster und Freezes

band-window = Release-Fenster
band-swallowed = Release-Fenster, durch einen Freeze geschlossen
band-freeze = Freeze
band-soft-freeze = weicher Freeze, warnt nur
band-more = { $n ->
    [one] und einer mehr
   *[other] und { $n } mehr
}

## Wie ein Release zu seinem Fenster steht

aim-made = Fenster { $date }
aim-missed = Verpasst { $date }
aim-too-long = Zu lang für { $date }
aim-nowhere = Kein Fenster lässt es zu
aim-cliff = nächstes Fenster { $by } später
aim-ready = Bereit { $ready }
aim-ready-by = Bereit { $ready }, Annahmeschluss { $date }
aim-cut-off = Annahmeschluss { $date }

## Diagramm: was unter dem Zeiger ist

drag-link-aim = Auf dem Vorgang ablegen, der danach kommt
drag-link = { $from } → { $to }
drag-length = { $from } → { $to }
drag-nothing = Kein Termin bewegt sich
drag-tasks = { $count ->
    [one] 1 Vorgang
   *[other] { $count } Vorgänge
}
drag-others-slip = { $count ->
    [one] 1 weiteres Release später
   *[other] { $count } weitere Releases später
}
drag-new-conflicts = { $count ->
    [one] 1 neuer Konflikt
   *[other] { $count } neue Konflikte
}
drag-ended-conflicts = { $count ->
    [one] 1 Konflikt weniger
   *[other] { $count } Konflikte weniger
}
drag-release-by = { $release } { $by }
drag-to-release = Zu { $release }
drag-assign-aim = Auf einem anderen Release ablegen
drag-window-misses = { $release } verpasst { $date }
drag-window-cliff = { $release } verpasst { $date } · Klippe { $by }
drag-window-regains = { $release } erreicht { $date } wieder
drag-window-later = { $release } wartet auf { $date }
drag-window-sooner = { $release } geht schon { $date } live
drag-freeze = Freeze „{ $name }“ bis { $date }

# Woran der Rand eines Balkens einrastet.
snap-at = { $date }, { $what }
snap-predecessor = Ende von { $name }
snap-finish = Ende von { $name }
snap-start = Anfang von { $name }
snap-milestone = { $name }
snap-release = Ende von { $name }
snap-cut-off = Annahmeschluss von { $name }
snap-window-opens = { $name } öffnet
snap-window-closes = { $name } schließt
snap-freeze-begins = { $name } beginnt
snap-freeze-ends = { $name } endet
snap-today = jetzt
snap-data-date = Statusdatum

# Was einen Balken anhält.
barrier-freeze = Freeze { $name }: { $dates }
barrier-outage = Ausfall { $name }: { $dates }
barrier-booking = { $name } ist gebucht: { $dates }
barrier-place-inside = Mit Ausnahmegenehmigung hineinlegen

link-popover = Abhängigkeit von { $from } zu { $to }

# Die Karte des Vorgangs, auf den gezeigt wird.
card-dates = Termine
card-length = Dauer
card-float = Puffer
card-window-float = Fensterpuffer
card-driven-by = Bestimmt durch

## Tabelle

grid-label = Plan
grid-column-name = Name
grid-column-duration = Dauer
grid-column-start = Anfang
grid-column-finish = Ende
grid-column-float = Puffer
grid-column-window-float = Fensterpuffer
grid-column-owner = Verantwortlich
grid-column-done = Fertig
grid-column-deadline = Stichtag
grid-add-task = Vorgang hinzufügen
grid-new-task = Neuer Vorgang
grid-new-product = Neues Produkt
grid-expand = Zeigen, was unter { $name } steht
grid-collapse = Verbergen, was unter { $name } steht
grid-done = fertig
grid-releases = { $count ->
    [one] 1 Release
   *[other] { $count } Releases
}
grid-chosen = { $count ->
    [one] 1 Vorgang ausgewählt
   *[other] { $count } Vorgänge ausgewählt
}
grid-carried = { $count } Vorgänge
grid-carried-nowhere = nicht hier
grid-carried-into = → { $group }
grid-carried-sorted = Zeilen stehen dort, wo die Sortierung sie hinstellt.
regroup-product = Das Produkt ist das des Releases: Ziehen Sie den Vorgang in ein anderes Release.
regroup-team = Das Team ist das der verantwortlichen Person: Geben Sie den Vorgang jemand anderem.
regroup-status = Der Status gilt für das ganze Release.
regroup-phase = Er steht unter einer Phase: Er kann nicht ohne Phase sein.
regroup-environment = Was für ihn gebucht ist oder seine Phase nutzt, bleibt.
grid-spoken-span = { $start } bis { $finish }
grid-spoken-task = { $start } bis { $finish }, { $percent } fertig, { $critical ->
    [yes] kritisch,
   *[no] {""}
} Puffer { $float }
grid-spoken-window = Fensterpuffer { $float }

plan-splitter = Breite der Tabelle

## Ein leerer Plan

plan-empty-title = Dieses Portfolio hat noch keine Releases
plan-empty-why = Ein Release enthält die Vorgänge, die eine Version live bringen.
plan-empty-add = Release hinzufügen
plan-empty-product = Produkt hinzufügen

## Legende

legend-label = Was die Formen bedeuten
legend-progress = Fortschritt
legend-critical = Kritisch
legend-float = Puffer
legend-milestone = Meilenstein
legend-baseline = Basisplan
legend-risk = Gefährdet
legend-late = Verspätet
legend-blocked = Blockiert
legend-done = Fertig
legend-link = Abhängigkeit
legend-freeze = Freeze
legend-window = Fenster
legend-target = Zielfenster
legend-missed = Verpasstes Fenster
legend-ready = Bereit
legend-cut-off = Annahmeschluss
legend-progress-means = Was von einem Vorgang fertig ist, in Prozent.
legend-done-means = Fertig: Die Termine sind, was geschehen ist.
legend-critical-means = Ein Tag, der hier verloren geht, geht dem Release verloren.
legend-late-means = Er endet nach seinem Stichtag.
legend-risk-means = Zum Statusdatum im Rückstand, fast kritisch oder weniger als einen Tag davon entfernt, sein Fenster zu verpassen.
legend-blocked-means = So lässt er sich nicht einplanen: Er wartet in einer Schleife auf sich selbst, oder sein Kalender hat keine Arbeitszeit. Die Befunde sagen, was es ist.
legend-milestone-means = Ein Zeitpunkt, etwa ein Gate: Er dauert nicht.
legend-float-means = Wie weit sich der Vorgang verschieben darf, bevor sein Release später endet.
legend-baseline-means = Wann der Vorgang nach der Zusage stattfinden sollte.
legend-link-means = Der spätere Vorgang wartet auf den früheren. Dick und rot, wo sie kritisch ist.
legend-window-means = Releases dürfen live gehen. Durchgestrichen, wo ein Freeze darüberliegt.
legend-freeze-means = In seinem Geltungsbereich darf sich nichts ändern.
legend-target-means = Das Fenster, in dem das Release live gehen soll.
legend-missed-means = Das Release ist zu spät dafür bereit und geht im nächsten live, das rot umrandet ist.
legend-ready-means = Wann das Release bereit ist; leer und rot nach dem Annahmeschluss.
legend-cut-off-means = Bis dahin muss das Release für sein Fenster bereit sein.
minimap-label = Der ganze Plan
