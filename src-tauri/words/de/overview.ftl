## Übersicht: das Portfolio auf einen Blick

rag-red = Rot
rag-amber = Gelb
rag-green = Grün
rag-out = Live
rag-none = –

## Warum ein Release so steht, wo kein Befund es sagt

status-out = Ging { $date } live.
status-cancelled = Abgesagt.
status-backed-out = Es war live und wurde zurückgenommen.
status-empty = Noch nichts geplant.
status-misses = Es verpasst das Fenster, auf das es zielt.
status-no-float = Mit jeder Verzögerung verpasst es sein Fenster.
status-tight = Noch { $float }, bis es sein Fenster verpasst.
status-in-window = In seinem Fenster, mit { $float } Puffer.
status-on-plan = Nichts ist offen. Es ist am { $date } fertig.

overview-headline = { $n ->
    [0] Jedes Release erreicht sein Fenster
    [one] Ein Release verpasst sein Fenster
   *[other] { $n } Releases verpassen ihr Fenster
 }
overview-headline-none = Kein Release zielt auf ein Fenster
overview-kpi-made = { $n } von { $of }
overview-kpi-made-label = erreichen ihr Fenster
overview-kpi-cliffs = durch Klippen verloren
overview-kpi-next = bis zum nächsten Fenster, { $date }
overview-road = Der Weg voraus
overview-road-taken = { $n ->
    [0] nichts geht live
    [one] eines geht live
   *[other] { $n } gehen live
 }
overview-status = Status
overview-release = Release und Grund
overview-goes-out = Geht live
overview-window-float = Fensterpuffer
overview-cliff = Klippe
overview-criteria = Kriterien erfüllt
overview-next-gate = Nächstes Gate
overview-top = Wichtigster Befund
overview-went-out = ging live
overview-in-window = in seinem Fenster
overview-misses = verpasst sein Fenster
overview-no-window = zielt auf kein Fenster
overview-weeks = Diese und nächste Woche
overview-this-week = Diese Woche
overview-next-week = Nächste Woche
overview-nothing = Nichts ist fällig.
overview-needs = Was jemanden braucht
overview-needs-me = Was mich braucht
overview-whose = Wessen
overview-mine = Meines
overview-all = Alles
overview-unknown = Niemand Ihres Namens ist unter den Personen. Gezeigt wird, was niemandem gehört.
overview-needs-none = Nichts wartet.
overview-needs-more = { $n } weitere
overview-empty = Noch kein Release
overview-empty-why = Sobald ein Release geplant ist, stehen hier sein Zustand, sein Fenster und was ihm im Weg steht.

agenda-gate = { $name }
agenda-cut-off = Annahmeschluss von { $name }
agenda-window = { $name } öffnet
agenda-freeze = { $name } beginnt
agenda-event = { $name }
agenda-milestone = { $name }
agenda-booking = { $name } gebucht
agenda-start = { $name } beginnt
agenda-finish = { $name } endet

need-conflict = { $name }
need-decide = { $name } entscheiden
need-sign = { $name } hat nicht freigegeben
need-criterion = { $name }
need-confirm = { $name } bestätigen
need-approve = Buchung von { $name } genehmigen
need-act-conflict = Beheben
need-act-decide = Entscheiden
need-act-sign = Freigeben
need-act-criterion = Öffnen
need-act-confirm = Bestätigen
need-act-approve = Genehmigen
