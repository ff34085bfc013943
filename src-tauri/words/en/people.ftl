## People

people-title = People
people-list = People
people-add = Add person
people-add-name = Name
people-add-example = First and last name
people-none = Nobody is in the list yet. Write a name at the left and add it: owners of tasks are chosen from here.
people-name = Name
people-team = Team
people-team-why = The plan can be grouped, filtered and coloured by it.
people-calendar = Calendar
people-calendar-inherited = As the portfolio
people-capacity = Capacity
people-capacity-wanted = Write a share such as 100 % or 50 %.
people-capacity-why = 100 % is one person full time
people-rate = Standard rate
people-rate-material = Rate for a unit
people-rate-why = For an hour of work, on tasks where they are assigned, or that they own alone
people-per-use = Cost per use
people-per-use-why = Once for each task
people-notes = Notes
people-leave = Leave
people-leave-none = No leave is entered.
people-leave-add = Add leave
people-leave-from = First day away
people-leave-to = Last day away
people-leave-note = Note
people-leave-remove = Remove leave from { $from }
people-leave-day = away { $day }
people-leave-next = away { $from } – { $to }
people-owns = Owns
people-owns-none = Nothing yet. Owners are chosen in the plan.
people-owns-count = { $n ->
    [0] owns nothing yet
    [one] owns one task
   *[other] owns { $n } tasks
 }
people-delete = Delete
people-more = and { $n } more

person-kind-work = Person or team
person-kind-material = Material
person-kind-cost = Cost
