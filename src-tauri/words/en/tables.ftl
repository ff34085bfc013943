## Reading tables: what stopped the reading (what, where, what to do)

unreadable-table-encoding = This is no text that could be read: neither UTF-8 nor UTF-16 nor one of the older encodings. Save it again as “CSV UTF-8”.
unreadable-table-too-large = There are more than { $limit } MB in this table. Split it and import its parts.
unreadable-too-many-cells = There are more than { $limit } cells in this table. Delete what is not needed, or split it, and import its parts.
unreadable-workbook = This workbook is damaged, or it is no workbook of a spreadsheet. Open it in the spreadsheet and save it again as .xlsx or .csv.
unreadable-workbook-password = This workbook asks for a password. Open it in the spreadsheet and save it without one.
unreadable-far-cell = Something stands in cell { $cell }, far away from everything else. Delete it and save the file again.
unreadable-long-cell = Cell { $cell } holds more than { $limit } characters. Shorten it and save the file again.
unreadable-table-no-name = No column holds the names of the tasks. Say which one does.
unreadable-table-no-rows = There is no row with a name below the headings.

## What about a guess can be read in two ways

doubt-no-name = No column looks like the names of tasks. Say which one holds them.
doubt-date-order = { $column }: “{ $sample }” may have the day or the month first, and no date in the table tells. Check the order of dates.
doubt-duration-unit = { $column }: “{ $sample }” would be very many days. Hours were assumed.
doubt-comma-names = { $column }: “{ $sample }” is taken for one name with a comma in it.

## What is told about how a table was read

note-encoding = The file does not say how its text is encoded. It was read as { $encoding }.
note-table-made-summary = Row { $row } is the first of “{ $name }”. No row is called so: a summary was made.

## What was not taken over of a table, one line each

warning-table-columns = { $count ->
    [one] The column { $columns } was not taken over.
   *[other] { $count } columns were not taken over: { $columns }.
 }
warning-table-unnamed = Row { $row } has no name. It was left out.
warning-table-value = Row { $row }, { $column }: “{ $value }” cannot be understood. It was left out.
warning-table-unknown-row = Row { $row }, { $column }: “{ $value }” names no row of the table, or several. It was left out.
warning-table-own-link = Row { $row }, { $column }: it waits for itself. The link was left out.
warning-table-twin-link = Row { $row }, { $column }: it waits for the same row twice (“{ $value }”). The first link was kept.
warning-table-own-parent = Row { $row }, { $column }: it stands under itself. It was put at the top.
warning-table-circle = Row { $row }, “{ $name }”: it stands under itself by way of others. It was put at the top.
warning-table-twin = Row { $row }, “{ $name }”: “{ $key }” is that of row { $other } as well. Links lead to the first.
warning-table-backwards = Row { $row }, “{ $name }”: it ends before it begins. The end was left out.
warning-table-too-long = Row { $row }, “{ $name }”: more than thirty years of work lie between its start and its finish. The finish was left out.
warning-table-one-day = Rows that do not say how long they take: { $count }. A guess of one day stands there.
warning-table-other-release = Row { $row }, “{ $name }”: what it stands under belongs to another release. It was put at the top of its own.
warning-table-release-link = Row { $row }, “{ $name }”: releases wait for nothing and nothing waits for them. The link was left out.
warning-table-release-field = Row { $row }, { $column }: a release has no place for “{ $value }”. It was left out.
warning-table-later = Row { $row }, “{ $name }”: what it waits for lets it begin at { $start }, not at { $told } as the table says.

## The command line

cli-about-mapping = Say what the columns of a table are taken for, as JSON that can be edited
cli-argument-table = A table: CSV, Excel (.xlsx, .xls) or OpenDocument (.ods)
cli-argument-mapping = What the columns of a table hold, as “mapping” prints it; without this it is guessed
cli-no-mapping = { $file } is no mapping of a table: { $reason }
