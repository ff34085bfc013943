## The dialog for a plan that goes out as a file

export-title = Export
export-formats = Kind of file
export-part = What
export-part-everything = Everything
export-part-releases = Chosen releases
export-part-shown = What the plan shows
export-part-shown-why = The tasks that the filter of the plan lets through, with the releases and summaries above them.
export-releases-none = Choose at least one.
export-whole = Such a file holds the whole plan, for those who may see all of it.
export-audience = Who reads it
export-audience-team = Team
export-audience-management = Management
export-audience-vendor = Vendor
export-audience-why-team = Everything, with notes, people, floats and findings.
export-audience-why-management = Without notes and fields of other tools.
export-audience-why-vendor = Dates and dependencies only: without people, notes, floats and findings.
export-language = Language of the file
export-losses = { $n ->
    [one] One thing is not in the file
   *[other] { $n } things are not in the file
}
export-unpublished = Nothing was published yet; the file says as of when the dates are.
export-holds = { $releases ->
    [one] One release
   *[other] { $releases } releases
}, { $tasks ->
    [0] no task
    [one] one task
   *[other] { $tasks } tasks
}
export-empty = There is nothing of it to write.
export-write = Save as…
export-copy = Copy
export-copying = Copying…
export-copied = Copied. Paste it where you need it.
export-writing = Writing the file…
export-stop = Stop
export-written = “{ $file }” is written ({ $size })
export-show = Show in folder

## Kinds of file, and what each is for

export-format-json = Slipway JSON
export-why-json = The whole portfolio in full, for programs, for comparing and for keeping. It can be imported again without a loss.
export-format-ms-project = Microsoft Project XML
export-why-ms-project = Tasks, dependencies, calendars, people and baselines, for Microsoft Project and every tool that reads its XML.
export-format-mermaid = Mermaid chart
export-why-mermaid = A Gantt chart as text, for wikis and pages that draw Mermaid. It shows dates, not what waits for what.
export-format-csv = CSV table
export-why-csv = Releases and their work as a table of text, for spreadsheets and every tool that reads tables. Nothing in it is ever computed.
export-format-xlsx = Excel workbook
export-why-xlsx = Releases and their work with a Gantt chart that Excel draws and that moves when a date is edited, a summary, and the trend of milestones.
export-format-as-deployed = As-deployed CSV
export-why-as-deployed = Which version is or will be deployed where, in which window, and who let it go: for a CMDB.
export-format-ics = Calendar (iCalendar)
export-why-ics = Windows, freezes, deployments, milestones and gates, for Outlook and every other calendar. Written again, it brings the calendar up to date.
export-format-html = Web page
export-why-html = One file for any browser, without a network: how releases stand, and the schedule to fold, search, zoom and print.
export-format-pdf = Gantt chart (PDF)
export-why-pdf = The schedule with its bars on sheets of paper, to print, to send and to keep: tagged for screen readers, the same on every screen.
export-format-pptx = Gantt chart (PowerPoint)
export-why-pptx = The schedule with its bars on slides, as shapes that can be edited.
export-format-svg = Picture (SVG)
export-why-svg = The schedule as one picture of shapes, sharp at every size: for pages, wikis and drawing tools.
export-format-png = Picture (PNG)
export-why-png = The schedule as one picture in dots: for mails, chats and the clipboard.
export-paper = Paper
export-paper-size = Size
export-paper-a3 = A3
export-paper-a4 = A4
export-paper-letter = Letter
export-paper-poster = One sheet, as large as it takes
export-paper-across = Sheets across
export-paper-across-auto = As many as it takes
export-paper-rows = Rows a sheet
export-paper-rows-auto = As many as are legible
export-paper-from = From
export-paper-to = To
export-paper-all = All of it
export-paper-legend = Legend
export-paper-clear = All days again
export-sheets = { $across ->
    [1] { $down ->
        [1] one sheet
       *[other] { $down } sheets
    }
   *[other] { $all } sheets, { $down } below and { $across } beside each other
}
export-format-markdown = Markdown
export-why-markdown = Tables of releases, dates ahead, findings and work, for wikis, tickets and merge requests.
export-format-mail = Mail text
export-why-mail = A subject and plain text for whoever reads it: how it stands, what has changed, what comes and what is needed.
export-format-portfolio = Slipway portfolio
export-why-portfolio = A copy of the portfolio itself, to be opened in Slipway: to send, to try something, or to keep.
export-history = History
export-history-with = With its history
export-history-without = As it is now
export-history-with-why = Whoever gets it sees who changed what, and can take it back.
export-history-without-why = Nobody sees how the plan came about. It can still be compared with yours.

## Templates of slides: what stopped them from being used (what, where, what to do)

unreadable-template = This is no template of PowerPoint without macros, or it is damaged. Save it again as .potx.
unreadable-template-too-large = There are more than { $limit } MB in this template. Remove its pictures and slides, and save it again.
unreadable-template-layout = This template has no layout “Title Only”. Add one in PowerPoint: View, Slide Master, Insert Layout, and call it so.
unreadable-template-size = The slides of this template are { $width } by { $height } inches large, those of the report are not. Choose the size “Widescreen (16:9)” in PowerPoint: Design, Slide Size.
unreadable-logo = This is no picture that pages can show, or it is damaged. Choose a PNG or a JPEG.
unreadable-logo-too-large = This picture is larger than { $limit } MB or has more than { $dots } million dots. Choose a smaller one.
