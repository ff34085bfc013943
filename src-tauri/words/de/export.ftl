## Was in exportierten Dateien steht

export-as-of = Stand { $date }
export-stamp = Veröffentlicht als Nummer { $number } „{ $name }“ von { $by }, { $date }, ohne offene Fehler
export-stamp-waivers = Veröffentlicht als Nummer { $number } „{ $name }“ von { $by }, { $date }, { $waivers ->
    [one] mit einer Genehmigung
   *[other] mit { $waivers } Genehmigungen
}
export-stamp-moved-on = Der Plan hat sich geändert, seit Nummer { $number } „{ $name }“ von { $by } veröffentlicht wurde, { $date }
