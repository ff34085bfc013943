## What failed outside the plan: what happened, where, what to do

fault-title = This did not work
fault-locked = “{ $file }” is open in another Slipway window. Switch to that window, or close it and try again.
fault-newer-file = “{ $file }” was saved by a newer version of Slipway. It was not touched. Update Slipway to open it.
fault-not-a-portfolio = “{ $file }” is not a Slipway portfolio. It was not touched.
fault-damaged = “{ $file }” is damaged and was not opened, so that nothing gets worse. The last good copy is in the backups folder.
fault-read-only = “{ $file }” is read-only. You can look, but changes cannot be saved. Save a copy to change it.
fault-disk-full = The disk is full. Your last change was not saved and is not shown. Free some space and make it again.
fault-io = “{ $file }” could not be read or written. Check that the drive is connected, then try again.
fault-gone = “{ $file }” was moved or deleted while it was open. Save a copy to keep your work.
fault-moved = “{ $file }” was moved or renamed while it was open. Save a copy, or put it back and try again.
fault-replaced = “{ $file }” was replaced by another file while it was open. Save a copy to keep your work.
fault-rescued = Changes could not be saved to “{ $file }”. Everything is in the rescue file “{ $rescue }”.
fault-denied = You may not write to “{ $place }”. Choose another folder.
fault-permission = You may not write to “{ $place }”. Choose another folder.
fault-exists = “{ $file }” already exists. Choose another name.
fault-not-found = “{ $file }” is not where it was. Open it from its new place.
fault-busy = “{ $file }” is busy. Another program is using it. Try again in a moment.
fault-migration = “{ $file }” comes from an older version and could not be brought up to date. It was not touched.
fault-changed-underneath = “{ $file }” was changed by another program while it was open. Save a copy to keep your work.
fault-no-document = No portfolio is open.
fault-nothing-to-undo = There is nothing to undo.
fault-nothing-to-redo = There is nothing to redo.
fault-unreadable-import = “{ $file }” could not be imported. { $reason }
fault-other = Something failed ({ $code }). Nothing was changed. Try again; the log has the details.
