## Small parts that every view uses

dialog-close = Close
dialog-cancel = Cancel
picker-open = Choose a day
picker-previous = Previous month
picker-next = Next month
picker-days = Days of the month

## A change that is not made yet

pending-title = If you save this
pending-discard = Discard
pending-moved = { $n ->
    [0] No task moves.
    [one] One task moves.
   *[other] { $n } tasks move.
 }
pending-slip = { $release } slips { $slip }.
pending-gain = { $release } gains { $slip }.
pending-shift = { $release } then finishes { $date }.
pending-more = { $n ->
    [one] One more release changes.
   *[other] { $n } more releases change.
 }
pending-findings = { $n ->
    [one] One new finding.
   *[other] { $n } new findings.
 }

## Keys as keyboards name them

key-ctrl = Ctrl
key-shift = Shift
key-del = Del
key-enter = Enter
key-space = Space
key-pgup = PgUp
key-pgdn = PgDn
key-home = Home
key-end = End
key-menu = Menu
key-ins = Ins
key-backspace = Backspace
