# Titles of file dialogs, and the kinds of file they offer.

calendar-first = Standard
dialog-compare = Compare with a file
dialog-evidence = Add evidence
dialog-export = Export
dialog-import = Import
dialog-kind-portfolio = Slipway portfolio
dialog-kind-any = All files
dialog-kind-foreign = Plans of other tools
dialog-kind-project = Microsoft Project XML
dialog-progress = Choose a progress sheet that came back
dialog-kind-table = Spreadsheets and tables
dialog-open = Open portfolio
dialog-save-evidence = Save evidence
dialog-save = Save portfolio
