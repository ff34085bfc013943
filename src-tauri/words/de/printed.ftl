## Der Terminplan auf Papier

print-title = { $portfolio }: Terminplan nach Releases
print-rows = { $same ->
    [true] { $first }
   *[other] { $first } bis { $last }
}, Zeilen { $from }–{ $to } von { $all }
print-page = Seite { $n } von { $of }
print-continued = Fortsetzung von Seite { $n }
print-to = S. { $page }, Zeile { $row }
print-from = von S. { $page }, Zeile { $row }
print-after = nach Zeile { $rows }
print-planned = Geplant
print-leaves = Geht anderswo weiter
print-baseline = Basisplan „{ $name }“
print-whole = Alles
print-part = Ein Teil des Plans
print-zone = Zone { $zone }
print-unpublished = Noch nichts veröffentlicht
