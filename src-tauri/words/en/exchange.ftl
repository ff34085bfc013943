## Reading files of other tools: what stopped the reading (what, where, what to do)

unreadable-too-large = This file is larger than { $limit } MB. Save a smaller part of the project and import that.
unreadable-encoding = This file is neither UTF-8 nor UTF-16 text. Save it again from the program that it comes from.
unreadable-xml = The XML breaks off or is damaged in line { $line }. Save the file again from the program that it comes from.
unreadable-not-a-project = This is not a Microsoft Project XML file: it begins with “{ $root }”, not with “Project”. In Microsoft Project choose Save As, XML Format (*.xml).
unreadable-gan = This XML is not a project of GanttProject: it holds no tasks. Save the project again as .gan.
unreadable-primavera = This is no project of Primavera P6, or there is no activity in it. Export it again as XER or XML (PMXML).
unreadable-too-many-rows = The file holds more than { $limit } rows. Export a part of it.
unreadable-too-many-columns = A table of the file has more than { $limit } columns. It was not read.
unreadable-calendar = The calendar file breaks off or is damaged in line { $line }. Export it again from the program that it comes from.
unreadable-jira = There is no issue in this file. Export the search from Jira as CSV with all fields, or save what its REST interface answers as JSON.
unreadable-jira-json = The JSON is damaged: { $reason } (line { $line }). Save the answer of Jira again.
unreadable-mpp = This is a binary Microsoft Project file (.mpp). Open it in Microsoft Project and choose Save As, XML Format (*.xml).
unreadable-encrypted = This file is protected by a password. Open it in the program that it comes from, save it without one, and import that.
unreadable-mpx = This is a project in the old MPX format. Open it in Microsoft Project and choose Save As, XML Format (*.xml).
unreadable-empty = This file holds no text.
unreadable-doctype = The file declares a document type in line { $line }, which project files never do. It was not read.
unreadable-too-deep = The elements are nested more than { $limit } deep in line { $line }. It was not read.
unreadable-too-many-elements = The file holds more than { $limit } elements. Split the project and import its parts.
unreadable-too-many-attributes = An element has more than { $limit } attributes in line { $line }. It was not read.
unreadable-too-long-text = A text of more than { $limit } characters stands in line { $line }. Shorten it and save the file again.
unreadable-zone = “{ $zone }” is not a time zone. Choose one of the IANA list, such as Europe/Berlin.
unreadable-cancelled = The import was cancelled.
unreadable-json = This is not a Slipway portfolio as JSON: { $reason } (line { $line }).
unreadable-json-format = This JSON is not a Slipway portfolio: its “format” is not “slipway-portfolio”.
unreadable-json-version = This file was written by a newer Slipway (version { $version } of its form). Update Slipway, then import it.
unreadable-json-portfolio = This JSON has no “portfolio” with its calendar in “rows”, so it is not whole. Export it again.

## What an import did, in the history

label-import = Import { $name }

## Names that an import gives

import-calendar-standard = Standard
import-release-none = Without a version
import-calendar-unnamed = Calendar { $number }
import-person-unnamed = Resource { $number }
import-baseline = Baseline
import-baseline-number = Baseline { $number }

## What an import did not take over, one line each

warning-unknown-predecessor = Task { $row } “{ $task }”: its predecessor { $uid } is not in the file, the link was dropped.
warning-unknown-successor = Task { $row } “{ $task }”: the task { $uid } that waits for it is not in the file, the link was dropped.
warning-own-predecessor = Task { $row } “{ $task }”: it is its own predecessor, the link was dropped.
warning-twin-link = Task { $row } “{ $task }”: it has two links to the task { $uid }, the first was kept.
warning-cross-project = “{ $task }”: its predecessor lies in another file ({ $file }), and nothing says when it is due. The link was dropped.
warning-outside = “{ $task }” waits for a task in another file ({ $file }). That task stands here as an external one, where it lets “{ $task }” go on.
warning-bad-value = { $field } of “{ $name }” is “{ $value }”, which cannot be understood. It was left out.
warning-cut-text = “{ $text }…” is longer than { $limit } characters. The rest was left out.
warning-twin-task = Two tasks have the UID { $uid }. Links go to the first.
warning-unknown-calendar = “{ $name }” uses the calendar { $uid }, which is not in the file. The project calendar counts instead.
warning-calendar-circle = The calendar “{ $name }” stands on itself. Its base was dropped.
warning-unknown-assignment = An assignment names the task { $task } and the resource { $resource }, and one of them is not in the file. It was dropped.
warning-unknown-leave = Days off of the resource { $resource }, which is not in the file, were left out.
warning-recurring-tasks = Repeating tasks came over as single tasks: { $count }.
warning-subprojects = Inserted projects came over as summaries without their own tasks: { $count }.
warning-fields-of-people = Fields of resources and assignments were not taken over: { $count } values.
warning-costs = Costs of work without a rate were not taken over.
warning-time-phased = Work by day was taken over only where it splits a task: { $count } values were left out.
warning-contours = Work contours were not taken over: { $count } assignments.
warning-overtime = Overtime was not taken over: { $count } assignments.
warning-later-rates = Rates that change at some date were not taken over, only the first: { $count }.
warning-earlier-rates = Rates that change at some date were not taken over, only the last: { $count }.
warning-entered-costs = Costs that were entered for tasks were not taken over where people with rates work on them: { $count }.
warning-cost-resources = Costs of cost resources were not taken over: { $count } assignments.
warning-local-times = { $count ->
    [one] One local time does not exist or exists twice in { $zone } because clocks change there. It was moved by a fixed rule.
   *[other] { $count } local times do not exist or exist twice in { $zone } because clocks change there. They were moved by a fixed rule.
 }
warning-many-baselines = { $count ->
    [one] One baseline more than eleven was left out.
   *[other] { $count } baselines more than eleven were left out.
 }
warning-baseline-tasks = { $count ->
    [one] One task of the baseline “{ $baseline }” is not in the file any more and was left out.
   *[other] { $count } tasks of the baseline “{ $baseline }” are not in the file any more and were left out.
 }
warning-gan-base-calendar = The days off of the calendar “{ $calendar }” come with GanttProject and are not in the file. Put them into the calendar here.
warning-gan-leave = { $count ->
    [one] One leave came over. Here nobody works while away; in GanttProject the dates go on.
   *[other] { $count } leaves came over. Here nobody works while away; in GanttProject the dates go on.
 }
warning-exception-rule = The exception “{ $name }” of the calendar “{ $calendar }” repeats in a way that is not known. It was left out.
warning-gap-place = “{ $task }” stands still for a while, but the file does not say when. The gap was put in the middle.
warning-duration-of-work = The duration of “{ $task }” contradicts the work of those on it. What their work takes was kept.
warning-many-exceptions = The calendar “{ $calendar }” has more than { $limit } exceptions. The rest was left out.
warning-more = { $count } more notes of this kind.

## What an import of Primavera did not take over

warning-encoding = The file does not say in which encoding it is written. It was read as { $encoding }: look at letters with accents.
warning-table = “{ $table }” is not taken over: { $count ->
    [one] one entry.
   *[other] { $count } entries.
 }
warning-data-dates = { $count ->
    [one] One more project has another data date. That of the first project counts.
   *[other] { $count } more projects have another data date. That of the first project counts.
 }
warning-actual-dates-rule = The project lets work out of sequence go on by its actual dates. Here it waits for its predecessors.
warning-wbs-circle = The WBS element “{ $name }” stands in itself. It was put at the top.
warning-unknown-wbs = “{ $task }” stands in the WBS element { $wbs }, which is not in the file. It was put at the top.
warning-empty-wbs = { $count ->
    [one] One WBS element without activities was left out.
   *[other] { $count } WBS elements without activities were left out.
 }
warning-hammocks = { $count ->
    [one] One level-of-effort activity or WBS summary stays at the dates that Primavera computed.
   *[other] { $count } level-of-effort activities and WBS summaries stay at the dates that Primavera computed.
 }
warning-second-constraint = “{ $task }” has two constraints. The first was kept.
warning-unknown-link = A link from { $from } to { $to } names activities that are not in the file. It was dropped.
warning-lag-calendars = { $count ->
    [one] One lag counts on another calendar in Primavera. Here it counts on that of what waits.
   *[other] { $count } lags count on another calendar in Primavera. Here they count on that of what waits.
 }
warning-role-assignments = { $count ->
    [one] One assignment of a role that nobody fills was left out.
   *[other] { $count } assignments of roles that nobody fills were left out.
 }

## What an import of a calendar file did not take over

warning-unknown-zone = The time zone “{ $zone }” is not known. Its times were read as local times of { $instead }.
warning-entry-rule = “{ $name }” comes again by a rule that is not known ({ $rule }). The first time alone was taken over.
warning-entry-length = “{ $name }” has no length, or is longer than a year. It was left out.
warning-event-rule = “{ $name }” comes again and again. The first date alone was taken over.
warning-many-dates = “{ $name }” comes on very many single dates. The rest was left out.
warning-many-leaves = “{ $name }” is away more than { $limit } times by one rule. The rest was left out.
warning-cancelled-entries = { $count ->
    [one] One cancelled entry was left out.
   *[other] { $count } cancelled entries were left out.
 }
warning-guessed-events = { $count ->
    [one] Nothing says what one entry is. It came over as an external date.
   *[other] Nothing says what { $count } entries are. They came over as external dates.
 }

## What an import from Jira did not take over

warning-no-key = “{ $name }” has no key, or no fields. It was left out.
warning-twin-issues = { $count ->
    [one] One issue comes twice. The first was kept.
   *[other] { $count } issues come twice. The first of each was kept.
 }
warning-more-pages = The search has more pages than this file holds. The issues on them are missing.
warning-jira-left = Comments, attachments and entries of work were not taken over: { $count }.
warning-several-versions = { $count ->
    [one] One issue is fixed in several versions. It is in the release of the first one that is not out, the others stand in its fields.
   *[other] { $count } issues are fixed in several versions. They are in the release of the first one that is not out, the others stand in their fields.
 }
warning-guessed-durations = { $count ->
    [one] One issue has neither an estimate nor two dates. It is planned as one day.
   *[other] { $count } issues have neither an estimate nor two dates. They are planned as one day each.
 }
warning-outside-parents = { $count ->
    [one] One issue stands under another that is not in the file. It was put at the top.
   *[other] { $count } issues stand under others that are not in the file. They were put at the top.
 }
warning-parents-apart = { $count ->
    [one] One issue is in another release than the one above it. It was put at the top of its release.
   *[other] { $count } issues are in other releases than those above them. They were put at the top of their releases.
 }
warning-issue-circle = The issue { $issue } stands under itself, or under too many others. It was put at the top.
