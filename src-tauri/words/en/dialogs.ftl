# Titles of file dialogs, and the kinds of file they offer.

calendar-first = Standard
dialog-evidence = Add evidence
dialog-import = Import from Microsoft Project
dialog-kind-portfolio = Slipway portfolio
dialog-kind-project = Microsoft Project XML
dialog-open = Open portfolio
dialog-save-evidence = Save evidence
dialog-save = Save portfolio
