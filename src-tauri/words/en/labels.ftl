## What a step did: stands behind "Undo" and in the history

label-create-product = Create product { $name }
label-create-release = Create release { $name }
label-start-release = Start release { $name }
label-create-task = Create { $name }
label-create-milestone = Create milestone { $name }
label-create-phase = Create phase { $name }
label-rename = Rename { $name } to { $to }

label-goal = Bring { $release } out by { $date }
label-move = Move { $name } to { $date }
label-move-many = Move { $count } tasks
label-what-if = { $count ->
    [one] Apply what was tried
   *[other] Apply { $count } changes that were tried
}
label-resize-finish = Let { $name } finish { $date }
label-resize-start = Let { $name } start { $date }
label-set-duration = Set duration of { $name } to { $duration }
label-set-finish = Finish { $name } no earlier than { $date }
label-set-constraint = Constrain { $name }
label-lift-constraint = Lift constraint of { $name }
label-set-deadline = Set deadline of { $name } to { $date }
label-lift-deadline = Lift deadline of { $name }
label-set-automatic = Schedule { $name } automatically
label-set-manual = Schedule { $name } by hand
label-activate = Activate { $name }
label-deactivate = Deactivate { $name }
label-set-kind = Change kind of { $name }
label-set-phase = Change phase of { $name }
label-set-phase-many = Change phase of { $count } tasks
label-set-calendar = Change calendar of { $name }
label-set-owner = Assign { $name } to { $owner }
label-set-owner-many = Change owner of { $count } tasks
label-clear-owner = Remove owner of { $name }
label-set-cost = Change the costs of { $name }
label-set-budget = Set the budget of { $name } to { $budget }
label-lift-budget = Remove the budget of { $name }
label-clear-currency = Remove the currency
label-set-currency = Change the currency to { $currency }
label-set-notes = Edit notes of { $name }

label-set-progress = Set progress of { $name } to { $done }
label-set-progress-many = Set progress of { $count } tasks to { $done }
label-clear-progress = Clear progress of { $name }
label-reschedule = Reschedule rest of { $name } to { $date }

label-link = Link { $from } to { $to }
label-edit-link = Change link from { $from } to { $to }
label-relink = Redirect link: { $from } to { $to }
label-unlink = Unlink { $from } from { $to }
label-unlink-many = Remove { $count ->
    [one] one link
   *[other] { $count } links
 }

label-indent = Indent { $name }
label-indent-many = Indent { $count } tasks
label-outdent = Outdent { $name }
label-outdent-many = Outdent { $count } tasks
label-place = Rearrange { $name }
label-place-many = Rearrange { $count } tasks
label-paste = Paste { $name }
label-paste-many = Paste { $count } tasks
label-duplicate = Duplicate { $name }
label-duplicate-many = Duplicate { $count } tasks
label-cut = Cut { $name }
label-cut-many = Cut { $count } tasks
label-book-for = Book { $environment } for { $name }
label-leave-environment = Take { $name } out of { $environment }
label-delete-task = Delete { $name }
label-delete-tasks = Delete { $count } tasks
label-edit-release = Edit release { $name }
label-delete-release = Delete release { $name }
label-delete-product = Delete product { $name }

label-create-calendar = Create calendar { $name }
label-edit-calendar = Edit calendar { $name }
label-delete-calendar = Delete calendar { $name }

label-create-person = Add { $name }
label-edit-person = Edit { $name }
label-set-rates = Change the rates of { $name }
label-delete-person = Remove { $name }

label-set-touches = Change what { $name } touches
label-set-uses = Change environments of { $name }
label-set-uses-many = Change environments of { $count } tasks
label-set-target = Aim { $name } at { $window } on { $date }
label-target-next = Aim { $name } at the next window that admits it
label-clear-target = Remove target window of { $name }

label-add-window = Add window { $name }
label-edit-window = Edit window { $name }
label-delete-window = Delete window { $name }
label-add-freeze = Add freeze { $name }
label-edit-freeze = Edit freeze { $name }
label-delete-freeze = Delete freeze { $name }
label-add-waiver = Give waiver: { $name }
label-edit-waiver = Edit waiver: { $name }
label-delete-waiver = Withdraw waiver: { $name }
label-add-environment = Add environment { $name }
label-edit-environment = Edit environment { $name }
label-delete-environment = Delete environment { $name }
label-add-booking = Book { $name }
label-edit-booking = Edit booking of { $name }
label-delete-booking = Delete booking of { $name }
label-add-gate = Add gate { $name }
label-edit-gate = Edit gate { $name }
label-decide-gate = { $decision ->
    [go] Decide go at { $name }
    [conditional-go] Decide conditional go at { $name }
    [no-go] Decide no-go at { $name }
    [deferred] Defer { $name }
   *[pending] Reopen { $name }
 }
label-delete-gate = Delete gate { $name }
label-add-event = Add external event { $name }
label-edit-event = Edit external event { $name }
label-delete-event = Delete external event { $name }
label-add-outage = Add outage { $name }
label-edit-outage = Edit outage { $name }
label-delete-outage = Delete outage { $name }
label-add-criterion = Add criterion { $name }
label-edit-criterion = Edit criterion { $name }
label-delete-criterion = Delete criterion { $name }
label-place-criterion = Move criterion { $name }
label-add-sign-off = Ask { $name } to sign
label-edit-sign-off = Edit sign-off of { $name }
label-delete-sign-off = Delete sign-off of { $name }
label-add-review = Add review { $name }
label-edit-review = Edit review { $name }
label-delete-review = Delete review { $name }
label-add-template = Add template { $name }
label-edit-template = Edit template { $name }
label-add-starters = Add starter templates
label-delete-template = Delete template { $name }
label-add-view = Save view { $name }
label-edit-view = Change view { $name }
label-delete-view = Delete view { $name }
label-add-raid-item = Add “{ $name }” to the RAID log
label-edit-raid-item = Edit “{ $name }” in the RAID log
label-delete-raid-item = Delete “{ $name }” from the RAID log
label-add-report = Add report { $name }
label-edit-report = Change report { $name }
label-run-report = Make report { $name }
label-delete-report = Delete report { $name }
label-repair-all = Repair everything that can be mended
label-take-baseline = Take baseline { $name }
label-delete-baseline = Delete baseline { $name }
label-publish = Publish { $name }
label-merge = Merge { $file }

label-edit-portfolio = Edit portfolio settings
label-set-data-date = Set data date to { $date }

label-set-aside = Set aside { $count ->
    [one] one damaged row
   *[other] { $count } damaged rows
 }

## What a cell expects, said when its text could not be read

expected-duration = Write a duration such as 3d, 2w, 4h or 1ed.
expected-date = Write a date such as fri, 12 mar, 2027-03-12 14:00 or +5.
expected-number = Write a number such as 98 or 98.5.
expected-percent = Write a percentage such as 60%.
expected-one-person = Several people are called like this. Write more of the name.
