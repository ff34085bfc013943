## Was in exportierten Dateien steht

export-as-of = Stand { $date }
export-stamp = Veröffentlicht als Nummer { $number } „{ $name }“ von { $by }, { $date }, ohne offene Fehler
export-stamp-waivers = Veröffentlicht als Nummer { $number } „{ $name }“ von { $by }, { $date }, { $waivers ->
    [one] mit einer Genehmigung
   *[other] mit { $waivers } Genehmigungen
}
export-stamp-moved-on = Der Plan hat sich geändert, seit Nummer { $number } „{ $name }“ von { $by } veröffentlicht wurde, { $date }
export-stamp-bare = Veröffentlicht als Nummer { $number } „{ $name }“, { $date }
export-stamp-bare-moved-on = Der Plan hat sich geändert, seit Nummer { $number } „{ $name }“ veröffentlicht wurde, { $date }
export-for-team = für das Team
export-for-management = für die Leitung
export-for-vendor = für Lieferanten
export-since = Seit Nummer { $number } „{ $name }“ veröffentlicht wurde, { $date }
export-since-day = Seit { $date }

## Seiten, Markdown und Mail

export-releases = Releases
export-release = Release
export-why = Warum
export-date = Wann
export-what = Was
export-coming = Die nächsten { $days } Tage
export-findings = Befunde
export-finding = Befund
export-waived = genehmigt
export-number = Nr.
export-after = Wartet auf
need-deliver = { $name } liefern
mail-subject = Betreff: { $subject }
mail-dates-of = { $name }: Termine der Releases
mail-stands = So steht es
mail-dates = Termine
mail-goes-out = geht { $date } live
mail-went-out = ging { $date } live
mail-days = { $n ->
    [one] einen Tag
   *[other] { $n } Tage
}
mail-aims = zielt auf { $window } am { $date }
mail-changed = Was sich geändert hat
mail-change-later = { $is } statt { $was }, { $by } später
mail-change-earlier = { $is } statt { $was }, { $by } früher
mail-change-new = neu
mail-change-dropped = nicht mehr geplant
mail-unchanged = Nichts liegt zu einer anderen Zeit.
mail-never-published = Noch nichts wurde veröffentlicht, also gibt es nichts zu vergleichen.
mail-asked = Was wir von Ihnen brauchen
mail-due = bis { $date }
mail-nothing-asked = Nichts.
mail-more = { $n } weitere

## Die Seite: eine Datei für jeden Browser

page-parts = Teile der Seite
page-overview = Übersicht
page-schedule = Terminplan
page-empty = In diesem Plan steht noch nichts.
page-bands = Fenster und Freezes
page-bands-none = Es liegen keine voraus.
page-no-script = Den Terminplan zeichnet ein Skript, und Skripte sind hier abgeschaltet. Die Übersicht ist auch ohne sie vollständig.
page-tools = Werkzeuge des Terminplans
page-search = Suchen
page-all-releases = Alle Releases
page-late-why = Verpasst Stichtag oder Fenster oder liegt hinter dem Statusdatum
page-fold = Alles zuklappen
page-unfold = Alles aufklappen
page-links = Verknüpfungen
page-zoom = Zoom
page-zoom-fit = Alles
page-zoom-quarter = Quartale
page-zoom-month = Monate
page-zoom-week = Wochen
page-zoom-day = Tage
page-split = Breite der Zeilen
page-none-found = Nichts gefunden. Suchen Sie nach etwas anderem, oder zeigen Sie mehr.
page-keys = Pfeiltasten bewegen und klappen, Eingabe zeigt Einzelheiten, / sucht, + und − zoomen
page-shown = { $shown } von { $all } Zeilen
page-more-findings = { $n } weitere, jeder an seiner Zeile im Terminplan
page-before = Wartet auf
page-after = Darauf wartet
page-notes = Notizen
page-close = Schließen
page-aims = Zielt auf

## Für Microsoft Project exportieren

export-field-product = Produkt
loss-rows-of-picture = Zeilen, für die das Bild keinen Platz hat: { $count }.
loss-windows = Release-Fenster gibt es in einer solchen Datei nicht: { $count }.
loss-windows-held = Deployments stehen dort, wo ihr Fenster öffnet, wie von Hand dorthin gesetzt: { $count }.
loss-freezes = Freezes gibt es in einer solchen Datei nicht: { $count }.
loss-environments = Umgebungen gibt es in einer solchen Datei nicht: { $count }.
loss-bookings = Buchungen gibt es in einer solchen Datei nicht: { $count }.
loss-outages = Ausfälle gibt es in einer solchen Datei nicht: { $count }.
loss-gates = Gates gibt es in einer solchen Datei nicht: { $count }.
loss-criteria = Kriterien gibt es in einer solchen Datei nicht: { $count }.
loss-sign-offs = Freigaben gibt es in einer solchen Datei nicht: { $count }.
loss-reviews = Reviews gibt es in einer solchen Datei nicht: { $count }.
loss-waivers = Ausnahmegenehmigungen gibt es in einer solchen Datei nicht: { $count }.
loss-external-events = Externe Termine gibt es in einer solchen Datei nicht: { $count }.
loss-templates = Vorlagen gibt es in einer solchen Datei nicht: { $count }.
loss-publications = Veröffentlichungen gibt es in einer solchen Datei nicht: { $count }.
loss-views = Gespeicherte Ansichten gibt es in einer solchen Datei nicht: { $count }.
loss-budgets = Budgets gibt es in einer solchen Datei nicht: { $count }.
loss-raid-items = Risiken, Probleme und Entscheidungen gibt es in einer solchen Datei nicht: { $count }.
loss-reports = Berichte gibt es in einer solchen Datei nicht: { $count }.
loss-baselines = Eine solche Datei hält je einen Basisplan für jede Nummer von 0 bis 10. Weggelassen: { $count }.
loss-phases = Phasen und was ein Vorgang nutzt und ändert, gibt es in einer solchen Datei nicht: { $count } Vorgänge.
loss-strengths = Ob eine Abhängigkeit weich ist und warum es sie gibt, wurde weggelassen: { $count } Abhängigkeiten.
loss-zones = Kalender mit eigener Zeitzone wurden geschrieben, als liefen sie in der Zone des Portfolios: { $count }.
loss-rules = Ausnahmen, deren Wiederholung Project nicht kennt, wurden Tag für Tag geschrieben: { $count }.
loss-fields = Eine solche Datei hat 30 Texte für Felder anderer Programme. Weggelassen: { $count } Felder.
loss-long-names = Namen in einer solchen Datei haben höchstens { $limit } Zeichen. Gekürzt: { $count }.
loss-links-outside = Abhängigkeiten zu Vorgängen, die nicht in der Datei sind, wurden weggelassen: { $count }.
