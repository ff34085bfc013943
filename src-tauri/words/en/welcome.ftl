## The first page

welcome-product = Slipway
welcome-promise = Plan releases so that each goes out on its day, and see at once what stands in the way.
welcome-new = New portfolio
welcome-new-why = Starts empty: add products, releases and tasks
welcome-open = Open…
welcome-open-why = A Slipway portfolio from this computer or a shared drive
welcome-import = Import a plan…
welcome-import-why = From Microsoft Project and other tools; you see first what it brings
welcome-recent = Recent
welcome-recent-empty = Portfolios you open appear here.
welcome-recent-missing = not found
welcome-recent-missing-why = It is not where it was. Open it from its new place.
welcome-sample = Explore the sample portfolio
welcome-sample-what = A bank’s quarter: eight releases, one slip, one broken deadline.
welcome-sample-open = Open the sample
welcome-sample-hint-late = See why a release finishes late, cause by cause.
welcome-sample-hint-drag = Drag a bar and watch everything that follows move with it.
welcome-sample-hint-undo = Apply a fix, then take it back.
welcome-sample-note = The sample is an ordinary file. Change it, break it, throw it away.
welcome-offline = Works without a network. Nothing leaves this computer.
welcome-version = Version { $version }
welcome-picture = A small plan: bars of three releases that follow each other, one of them late

## A new portfolio

new-title = New portfolio
new-name = Name
new-name-example = Retail banking, 2027
new-why = You choose where the file goes next. It is written at once and saves itself.
new-create = Choose a place…

## The names in the picture of the sample

picture-november = Nov
picture-december = December
picture-january = January
picture-today = Today
picture-release-1 = Payments 4.2
picture-task-1 = Build
picture-task-2 = System test
picture-task-3 = UAT
picture-task-4 = Deployment
picture-release-2 = Fraud Engine 2.8
picture-release-3 = Mobile Banking
picture-deadline = Deadline
