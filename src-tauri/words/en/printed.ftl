## The schedule on paper

print-title = { $portfolio }: schedule by release
print-rows = { $same ->
    [true] { $first }
   *[other] { $first } to { $last }
}, rows { $from }–{ $to } of { $all }
print-page = Page { $n } of { $of }
print-continued = continued from page { $n }
print-to = p { $page }, row { $row }
print-from = from p { $page }, row { $row }
print-after = after row { $rows }
print-planned = Planned
print-leaves = Goes on elsewhere
print-baseline = Baseline “{ $name }”
print-whole = Everything
print-part = A part of the plan
print-zone = Zone { $zone }
print-unpublished = Nothing was published yet
