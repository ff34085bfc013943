## What failed outside the plan: what happened, where, what to do

fault-locked = “{ $file }” is open in another Slipway window. Switch to that window, or close it and try again.
fault-newer-file = “{ $file }” was saved by a newer version of Slipway. It was not touched. Update Slipway to open it.
fault-not-a-portfolio = “{ $file }” is not a Slipway portfolio. It was not touched.
fault-damaged = “{ $file }” is damaged and was not opened, so that nothing gets worse. The last good copy is in the backups folder.
fault-read-only = “{ $file }” is read-only. You can look, but changes cannot be saved. Save a copy to change it.
fault-disk-full = The disk is full. Your last change was not saved and is not shown. Free some space and make it again.
fault-export-disk-full = The disk is full. “{ $file }” was not written; free some space and try again.
fault-io = “{ $file }” could not be read or written. Check that the drive is connected, then try again.
fault-moved = “{ $file }” was moved or renamed while it was open. Save a copy, or put it back and try again.
fault-rescued = Your change is kept in the rescue file “{ $rescue }”.
fault-not-found = “{ $file }” is not where it was. Open it from its new place.
fault-no-document = No portfolio is open.
fault-nothing-to-undo = There is nothing to undo.
fault-nothing-to-redo = There is nothing to redo.
fault-other = Something failed ({ $code }). Nothing was changed. Try again; the log has the details.
fault-foreign-schema = “{ $file }” was changed by another program and cannot be trusted. It was not touched.
fault-write-ahead = “{ $file }” is in use by another program, or was left half written by it. Close that program and try again.
fault-hard-linked = “{ $file }” has a second name on this disk, so that a change would show in both. Make a copy and open the copy.
fault-not-a-file = “{ $file }” is not a file.
fault-already-there = “{ $file }” already exists. Choose another name.
fault-same-file = “{ $file }” is open. Choose another name for the copy.
fault-own-file = “{ $file }” is the open portfolio itself. Choose the copy that came back.
fault-open-clashes = Some differences are still for you to decide.
fault-network-folder = “{ $file }” lies on a network drive and is opened in a copy on this computer. This program could not make one.
fault-changed-elsewhere = Somebody else changed “{ $file }” on the network drive. Your work is safe on this computer; open the portfolio in Slipway to decide which goes on.
fault-folder-gone = The folder of “{ $file }” is gone. Your last change is in the rescue file. Save a copy to keep your work.
fault-undecided = The disk did not say whether your last change to “{ $file }” was saved. Open the file again to see.
fault-inconsistent = This change does not fit the rest of the plan and was not made.
fault-unknown-operation = This step is not in the history any more.
fault-unreadable-import = “{ $file }” could not be imported. { $reason }
fault-too-large = “{ $file }” is larger than 200 MB and was not read. Split the plan and import its parts.
fault-import-too-long = “{ $file }” took longer to read than two minutes, and reading was stopped. Your plan is untouched. Save a smaller part and import that.
fault-import-too-much = “{ $file }” needs more memory than reading a file may take (1.5 GB). Your plan is untouched. Save a smaller part and import that.
fault-import-crashed = “{ $file }” broke whatever reads it, and was not imported. Your plan is untouched. Save the file again from the program it comes from.
fault-import-no-worker = The process that reads files could not be started. Your plan is untouched. Start Slipway again.
fault-evidence-too-large = “{ $file }” is larger than 20 MB and was not added. Keep it where it is and add a link to it.
fault-no-attachment = This file is not kept in this portfolio. Add it again.
fault-attachment-damaged = This file was damaged on the disk and cannot be saved. Add it again from its source, or take it from a backup.
fault-no-clipboard = The clipboard could not be written. Try again.
fault-nothing-chosen = The file to import is not chosen any more. Choose it again.
fault-stale = The plan changed while this was being done. Nothing was saved; do it again.
fault-closed = The file was closed after an error. Open it again to go on.
fault-too-many-windows = There are as many windows as there can be. Close one first.
fault-not-tried = Only dates and durations can be tried. Apply or discard what is tried first.
fault-internal = Something failed inside Slipway. Close the portfolio and open it again; what was saved is safe.
fault-unknown-language = This language is not available.

## What could not stay in the plan when a file was opened; table, column and content are as they stand in the file

set-aside-row = One row of “{ $table }”: { $why }. It held: { $content }
set-aside-value = The { $column } of one row of “{ $table }”: { $why }. The row held: { $content }
set-aside-unreadable = it made no sense and was set aside
set-aside-dangling = it belonged to something that is not there and was set aside
set-aside-circle = it led back to itself and was set aside
set-aside-out-of-range = its dates lie outside the calendar, and it was set aside
set-aside-broken = it could not be read from the disk
set-aside-restored = it was damaged and was brought back from the history
set-aside-changed = something was changed by damage to the file, and nothing tells what; compare it with a backup
moved-aside = The file was damaged. What could be saved is open; the damaged file is kept beside it as “{ $file }”.
set-aside-title = { $n ->
    [one] One thing in this file could not be opened as it was.
   *[other] { $n } things in this file could not be opened as they were.
}
set-aside-read = Understood
