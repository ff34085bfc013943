## Small parts that every view uses

dialog-close = Close
dialog-cancel = Cancel
picker-open = Choose a day
picker-previous = Previous month
picker-next = Next month
picker-days = Days of the month
