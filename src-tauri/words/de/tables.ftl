## Tabellen lesen: was das Lesen beendet hat (was, wo, was zu tun ist)

unreadable-table-encoding = Das ist kein lesbarer Text: weder UTF-8 noch UTF-16 noch eine der älteren Kodierungen. Speichern Sie die Datei noch einmal als „CSV UTF-8“.
unreadable-table-too-large = Diese Tabelle enthält mehr als { $limit } MB. Teilen Sie sie und importieren Sie die Teile.
unreadable-too-many-cells = Diese Tabelle enthält mehr als { $limit } Zellen. Löschen Sie, was nicht gebraucht wird, oder teilen Sie sie und importieren Sie die Teile.
unreadable-workbook = Diese Arbeitsmappe ist beschädigt oder keine. Öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie noch einmal als .xlsx oder .csv.
unreadable-workbook-password = Diese Arbeitsmappe verlangt ein Kennwort. Öffnen Sie sie in der Tabellenkalkulation und speichern Sie sie ohne Kennwort.
unreadable-far-cell = In Zelle { $cell }, weit weg von allem anderen, steht etwas. Löschen Sie es und speichern Sie die Datei noch einmal.
unreadable-long-cell = Zelle { $cell } enthält mehr als { $limit } Zeichen. Kürzen Sie sie und speichern Sie die Datei noch einmal.
unreadable-table-no-name = Keine Spalte enthält die Namen der Vorgänge. Geben Sie an, welche es ist.
unreadable-table-no-rows = Unter den Überschriften steht keine Zeile mit einem Namen.

## Was an einer Vermutung auf zwei Arten zu lesen ist

doubt-no-name = Keine Spalte sieht nach Namen von Vorgängen aus. Geben Sie an, welche sie enthält.
doubt-date-order = { $column }: In „{ $sample }“ kann der Tag oder der Monat vorn stehen, und kein Datum der Tabelle verrät es. Prüfen Sie die Reihenfolge im Datum.
doubt-duration-unit = { $column }: „{ $sample }“ wären sehr viele Tage. Angenommen wurden Stunden.
doubt-comma-names = { $column }: „{ $sample }“ gilt als ein Name, in dem ein Komma steht.

## Was darüber zu sagen ist, wie eine Tabelle gelesen wurde

note-encoding = Die Datei sagt nicht, wie ihr Text kodiert ist. Sie wurde als { $encoding } gelesen.
note-table-made-summary = Zeile { $row } ist die erste von „{ $name }“. Keine Zeile heißt so: Daraus wurde ein Sammelvorgang.

## Was von einer Tabelle nicht übernommen wurde, je eine Zeile

warning-table-columns = { $count ->
    [one] Die Spalte { $columns } wurde nicht übernommen.
   *[other] { $count } Spalten wurden nicht übernommen: { $columns }.
 }
warning-table-unnamed = Zeile { $row } hat keinen Namen. Sie wurde ausgelassen.
warning-table-value = Zeile { $row }, { $column }: „{ $value }“ ist nicht zu verstehen und wurde ausgelassen.
warning-table-unknown-row = Zeile { $row }, { $column }: „{ $value }“ nennt keine Zeile der Tabelle oder mehrere. Es wurde ausgelassen.
warning-table-own-link = Zeile { $row }, { $column }: Sie wartet auf sich selbst. Die Verknüpfung entfiel.
warning-table-twin-link = Zeile { $row }, { $column }: Sie wartet zweimal auf dieselbe Zeile („{ $value }“). Die erste Verknüpfung blieb.
warning-table-own-parent = Zeile { $row }, { $column }: Sie steht unter sich selbst. Sie kam nach oben.
warning-table-circle = Zeile { $row }, „{ $name }“: Sie steht auf Umwegen unter sich selbst. Sie kam nach oben.
warning-table-twin = Zeile { $row }, „{ $name }“: „{ $key }“ hat auch Zeile { $other }. Verknüpfungen führen zur ersten.
warning-table-backwards = Zeile { $row }, „{ $name }“: Sie endet, bevor sie beginnt. Das Ende wurde ausgelassen.
warning-table-too-long = Zeile { $row }, „{ $name }“: Zwischen Anfang und Ende liegen mehr als dreißig Jahre Arbeit. Das Ende wurde ausgelassen.
warning-table-one-day = Zeilen ohne Angabe, wie lange sie dauern: { $count }. Dort steht ein Tag als Schätzung.
warning-table-other-release = Zeile { $row }, „{ $name }“: Worunter sie steht, gehört zu einem anderen Release. Sie kam in ihrem eigenen nach oben.
warning-table-release-link = Zeile { $row }, „{ $name }“: Releases warten auf nichts, und nichts wartet auf sie. Die Verknüpfung entfiel.
warning-table-release-field = Zeile { $row }, { $column }: Ein Release hat keinen Platz für „{ $value }“. Es wurde ausgelassen.
warning-table-later = Zeile { $row }, „{ $name }“: Worauf sie wartet, lässt sie am { $start } beginnen, nicht am { $told }, wie die Tabelle sagt.

## Die Befehlszeile

cli-about-mapping = Sagen, wofür die Spalten einer Tabelle gehalten werden, als JSON zum Bearbeiten
cli-argument-table = Eine Tabelle: CSV, Excel (.xlsx, .xls) oder OpenDocument (.ods)
cli-argument-mapping = Was die Spalten einer Tabelle enthalten, wie „mapping“ es ausgibt; ohne Angabe wird es vermutet
cli-no-mapping = { $file } ist keine Zuordnung für eine Tabelle: { $reason }
