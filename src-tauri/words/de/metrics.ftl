## Die Seite der Kennzahlen: wie verlässlich geplant wurde

metrics-title = Wie verlässlich der Plan ist
metrics-none = Noch keine

metrics-aims = Releases in ihren Fenstern
metrics-aims-says = { $made } von { $of } schaffen ihr Fenster
metrics-aims-empty = Kein Release zielt auf ein Fenster. Geben Sie Releases ein Zielfenster, oder lassen Sie sie das nächste finden.
metrics-aims-month = Monat des Fensters
metrics-aims-made = Schaffen es
metrics-aims-missed = Verpassen es

metrics-moved = Verschoben seit der ersten Zusage
metrics-moved-says = { $kept } von { $of } halten den zuerst genannten Tag
metrics-moved-empty = Noch wurde nichts veröffentlicht. Veröffentlichen Sie den Plan, dann wird das Gesagte mit dem verglichen, was daraus wird.
metrics-moved-class = Später um
metrics-moved-count = Releases
metrics-class-early = früher
metrics-class-kept = auf den Tag
metrics-class-week = bis 7 T
metrics-class-fortnight = bis 14 T
metrics-class-month = bis 31 T
metrics-class-more = über 31 T

metrics-lead = Wie lange Phasen dauern
metrics-lead-says = { $phase } dauert am längsten: in der Mitte { $median }
metrics-lead-empty = Kein Sammelvorgang ist als Phase gekennzeichnet. Wählen Sie die Phase im Inspektor eines Sammelvorgangs, oder starten Sie ein Release aus einer Vorlage.
metrics-lead-phase = Phase
metrics-lead-median = Mitte
metrics-lead-range = Kürzeste bis längste
metrics-lead-count = Wie viele

metrics-ages = Alter offener Konflikte
metrics-ages-says = { $old ->
    [0] Keiner ist älter als eine Woche
    [one] Einer ist älter als eine Woche
   *[other] { $old } sind älter als eine Woche
}
metrics-ages-empty = Kein Konflikt und keine Warnung ist offen.
metrics-ages-class = Offen seit
metrics-ages-conflicts = Konflikte
metrics-ages-warnings = Warnungen
metrics-age-day = einem Tag
metrics-age-week = bis 7 T
metrics-age-fortnight = bis 14 T
metrics-age-month = bis 31 T
metrics-age-more = über 31 T

metrics-stability = Wie ruhig Prognosen stehen
metrics-stability-says = In der letzten Woche hielten { $kept } von { $of } Prognosen ihren Tag
metrics-stability-empty = Prognosen werden Woche für Woche verglichen, ab der zweiten Woche der Arbeit an diesem Portfolio.
metrics-stability-week = Bis
metrics-stability-mean = Verschoben um, in der Mitte
metrics-stability-kept = Hielten ihren Tag
metrics-of = { $n } von { $of }
