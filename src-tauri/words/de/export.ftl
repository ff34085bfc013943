## Was in exportierten Dateien steht

export-as-of = Stand { $date }
export-stamp = Veröffentlicht als Nummer { $number } „{ $name }“ von { $by }, { $date }, ohne offene Fehler
export-stamp-waivers = Veröffentlicht als Nummer { $number } „{ $name }“ von { $by }, { $date }, { $waivers ->
    [one] mit einer Genehmigung
   *[other] mit { $waivers } Genehmigungen
}
export-stamp-moved-on = Der Plan hat sich geändert, seit Nummer { $number } „{ $name }“ von { $by } veröffentlicht wurde, { $date }

## Für Microsoft Project exportieren

export-field-product = Produkt
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
loss-baselines = Eine solche Datei hält je einen Basisplan für jede Nummer von 0 bis 10. Weggelassen: { $count }.
loss-phases = Phasen und was ein Vorgang nutzt und ändert, gibt es in einer solchen Datei nicht: { $count } Vorgänge.
loss-strengths = Ob eine Abhängigkeit weich ist und warum es sie gibt, wurde weggelassen: { $count } Abhängigkeiten.
loss-zones = Kalender mit eigener Zeitzone wurden geschrieben, als liefen sie in der Zone des Portfolios: { $count }.
loss-rules = Ausnahmen, deren Wiederholung Project nicht kennt, wurden Tag für Tag geschrieben: { $count }.
loss-fields = Eine solche Datei hat 30 Texte für Felder anderer Programme. Weggelassen: { $count } Felder.
loss-long-names = Namen in einer solchen Datei haben höchstens { $limit } Zeichen. Gekürzt: { $count }.
loss-links-outside = Abhängigkeiten zu Vorgängen, die nicht in der Datei sind, wurden weggelassen: { $count }.
