## The view of reports: which one, its pages, its file

shell-view-reports = Reports
command-show-reports = Go to reports
fault-unknown-report = This report is not known here. Choose another one.
fault-unknown-format = This kind of file is not known here. Choose another one.
fault-template = Slides cannot be written on this file. { $why }
fault-logo = This picture cannot stand on pages. { $why }
fault-colour = This is no colour. A colour looks like #1f5fbf.
reports-file = { $kind } { $subject }
reports-recipe = Which report
reports-kind = Report
reports-about = About
reports-about-all = The whole portfolio
reports-about-train = Train: { $name }
reports-since = Since
reports-since-run = The last run, { $when }
reports-since-published = The last publication
reports-since-beginning = The beginning of the journal
reports-since-publication = Publication “{ $name }”, { $date }
reports-since-baseline = Baseline “{ $name }”, { $date }
reports-since-moment = A moment…
reports-audience = For
reports-language = Language
reports-sections = Sections
reports-pages-count = { $n ->
    [one] one page
   *[other] { $n } pages
}
reports-section-pages = { $n ->
    [0] no page
    [one] p. { $from }
   *[other] p. { $from }–{ $to }
}
reports-section-hidden = left out
reports-section-show = Put “{ $section }” in
reports-section-hide = Leave “{ $section }” out
reports-section-move = Move “{ $section }”
reports-section-moved = “{ $section }” stands at place { $place } of { $of } now
reports-sections-how = Drag to order, or
reports-sections-how-keys = by key.
reports-reset = Back to the usual
reports-none-shown = Every section is left out
reports-none-shown-why = Put one in on the left, and its pages come back.
reports-empty = There is nothing to report yet
reports-empty-why = A report tells of releases. Start the first one, and it has something to say.
reports-page-of = Page { $n } of { $of }
reports-page-size = { $ratio }, { $width } × { $height } in
reports-previous = Previous page
reports-next = Next page
reports-zoom-in = Larger
reports-zoom-out = Smaller
reports-zoom-now = Fit, { $percent } %
reports-zoom-percent = { $percent } %
reports-composing = The report is being composed
reports-pages = Pages of the report
reports-film = All pages
reports-page-says = What stands on page { $n }
reports-check-text = Smallest text
reports-check-text-value = { $points } pt
reports-check-meant = Described shapes
reports-check-links = Connectors
reports-check-links-value = { $glued } of { $links } held
reports-check-letters = Letters
reports-check-letters-all = all shown
reports-check-letters-missing = { $n ->
    [one] one shown as code
   *[other] { $n } shown as codes
}
reports-notes = Notes to the speaker
reports-notes-why = go with the page
reports-message = Message, stands as the title
reports-message-why = Written from the plan. Edit it freely.
reports-message-own = Your words. They stay when the plan changes.
reports-sentence = Sentence
reports-automatic = Back to automatic
reports-automatic-says = By itself it would say: “{ $text }”
reports-properties = The page that is shown
reports-export = Publish and export
reports-formats = Kind of file
reports-write = Export { $n ->
    [one] one page
   *[other] { $n } pages
}
reports-look = Look
reports-look-none = as by itself
reports-look-choose = Choose…
reports-look-why = Kept with the report. Bars and windows are shades of the colour; red, amber and green stay what they are. Slides on a template have its colours.
reports-accent = Colour
reports-accent-none = #1f5fbf
reports-accent-pick = Pick the colour
reports-logo = Logo
reports-logo-none = None
reports-logo-choose = Choose the logo
reports-logo-leave = Without the logo
reports-template = Template
reports-template-none = None
reports-template-choose = Choose the template for slides
reports-template-leave = Without the template
dialog-logo = Choose the logo for reports
dialog-kind-picture = Pictures (PNG, JPEG)
dialog-template = Choose the template for slides
dialog-kind-template = PowerPoint templates
reports-writing = Writing the report
reports-copy = Copy picture
reports-copied = The picture of page { $n } is on the clipboard.
reports-stamp-none = Not published yet. Every page says so.
reports-stamp = Stands on every page
reports-publish = Publish
reports-show-recipe = Sections
reports-show-page = Words and file
reports-format-markdown = Markdown
reports-format-why-markdown = for wikis, mails
reports-format-html = HTML
reports-format-why-html = one file
reports-format-pdf = PDF
reports-format-why-pdf = to print, tagged
reports-format-pptx = PowerPoint
reports-format-why-pptx = native shapes
reports-format-svg = SVG
reports-format-why-svg = to draw on
reports-format-png = PNG
reports-format-why-png = pictures
shortcuts-reports = Among reports
shortcut-reports-write = Export the report
shortcut-reports-turn = Previous or next page
shortcut-reports-move = Move a section

## Reports that are saved with the plan

reports-saved = Saved report
reports-saved-none = Not saved
reports-saved-actions = What to do with the report
reports-saved-changed = Changed since it was saved
reports-saved-why = Saved in the portfolio: everybody who opens the file can make the report, and so can a nightly job.
reports-saved-copy = Copy of { $name }
reports-save = Save the changes
reports-save-short = Save
reports-save-as = Save as a new report
reports-revert = Undo the changes
reports-revert-short = Revert
reports-rename = Rename the report
reports-duplicate = Duplicate the report
reports-delete = Delete the report
reports-last-run = Last made { $when }
reports-forgotten = { $file } is written, but its recipe does not remember that, so the next report of changes begins where this one did. { $why } Write it once more to try again.
