## The command palette

palette-title = Search or run a command
palette-hint = Type a command, a task or a release
palette-none = Nothing is called that.
palette-commands = Commands
palette-windows = Windows and freezes
palette-environments = Environments
palette-tasks = Tasks
palette-releases = Releases
palette-results = { $n ->
    [0] Nothing found
    [one] One result
   *[other] { $n } results
 }
palette-keys-move = to move
palette-keys-run = to run
palette-keys-close = to close

command-undo = Undo
command-redo = Redo
command-new-task = New task
command-new-milestone = New milestone
command-new-release = New release
command-new-product = New product
command-indent = Indent
command-outdent = Outdent
command-delete = Delete
command-fit-all = Fit everything
command-fit-selection = Fit the selection
command-today = Go to today
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-move-mode = Move with the keyboard
command-show-plan = Show the plan
command-show-calendar = Show the calendar of releases
command-show-windows = Show windows and freezes
command-show-environments = Show environments
command-show-calendars = Show working time
command-show-templates = Show templates
command-show-people = Show people
command-show-findings = Show findings
command-show-settings = Show settings
command-save-copy = Save a copy as…
command-show-folder = Show in folder
command-close = Close portfolio
command-theme-light = Light theme
command-theme-dark = Dark theme
command-theme-system = Theme as the system
command-shortcuts = Keyboard shortcuts

## The shortcut sheet

shortcuts-title = Keyboard shortcuts
shortcuts-plan = In the plan
shortcuts-edit = Editing
shortcuts-view = View
shortcuts-everywhere = Everywhere
shortcuts-board = Among environments
shortcut-board-go = Next lane or booking
shortcut-board-move = Move mode: arrows move the booking
shortcut-board-resize = In move mode: longer or shorter
shortcut-board-request = Request a booking
shortcut-rows = Next or previous row
shortcut-open-row = Open or close a summary
shortcut-edit-cell = Edit a cell
shortcut-commit = Take the value
shortcut-cancel = Cancel, put everything back
shortcut-new-below = New task below
shortcut-delete = Delete
shortcut-undo = Undo
shortcut-redo = Redo
shortcut-move = Move mode: ← and → move the bar
shortcut-indent = Indent or outdent
shortcut-reorder = Move a row up or down
shortcut-select = Select several rows
shortcut-zoom = Zoom in or out
shortcut-fit = Show everything
shortcut-today = Go to today
shortcut-palette = Search or run a command
shortcut-sheet = This sheet
