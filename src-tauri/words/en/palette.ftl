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
command-show-plan = Show the plan
command-show-calendar = Show the calendar of releases
command-show-windows = Show windows and freezes
command-show-environments = Show environments
command-show-calendars = Show working time
command-show-templates = Show templates
command-show-people = Show people
command-show-findings = Show findings
command-compare = Compare with a file
command-show-settings = Show settings
command-new-window = New Slipway window
command-close-window = Close this Slipway window
command-save-copy = Save a copy as…
command-export = Export as a file…
command-import = Import a file…
command-show-folder = Show in folder
command-close = Close portfolio
command-theme-light = Light theme
command-theme-dark = Dark theme
command-theme-system = Theme as the system

## The shortcut sheet

shortcuts-title = Keyboard shortcuts
shortcuts-plan = In the plan
shortcuts-edit = Editing
shortcuts-rows = Rows
shortcuts-move = While a bar is moved or stretched
shortcuts-view = View
shortcuts-everywhere = Everywhere
shortcuts-board = Among environments
shortcut-board-go = Next lane or booking
shortcut-board-move = Move mode: arrows move the booking
shortcut-board-resize = In move mode: longer or shorter
shortcut-board-request = Request a booking
shortcut-rows = Next or previous row
shortcut-open-row = Open or close a summary
shortcut-menu = What can be done here
shortcut-ends = First or last row
shortcut-select-one = Choose one more row
shortcut-cells = Go into the cells; typing edits
shortcut-next-cell = Next cell
shortcut-move-step = Earlier or later
shortcut-move-far = Five steps
shortcut-move-stride = Longer or shorter steps
shortcut-move-snap = To where the predecessors end
shortcut-move-alone = Held: followers stay
shortcut-move-permit = Into a freeze, with a waiver
shortcut-pan = Pan the chart
shortcut-commit = Take the value
shortcut-cancel = Cancel, put everything back
shortcut-undo = Undo
shortcut-redo = Redo
shortcut-select = Select several rows
shortcut-palette = Search or run a command
shortcut-sheet = This sheet
