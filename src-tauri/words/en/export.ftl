## What stands in exported files

export-as-of = As of { $date }
export-stamp = Published as number { $number } “{ $name }” by { $by }, { $date }, free of open errors
export-stamp-waivers = Published as number { $number } “{ $name }” by { $by }, { $date }, { $waivers ->
    [one] under one waiver
   *[other] under { $waivers } waivers
}
export-stamp-moved-on = The plan has moved on since number { $number } “{ $name }” was published by { $by }, { $date }
