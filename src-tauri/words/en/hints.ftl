## Hints over the sample portfolio

hint-label = Hint
hint-count = { $n } of { $of }
hint-next = Next hint
hint-done = Done
hint-dismiss = Dismiss this hint

hint-drag = Drag a bar. Everything that follows moves with it while you drag, and the chip says what it costs. Esc puts it back; on the keyboard press M on a row.
hint-why = Select a task. Its details say why it starts when it does, cause by cause, and how far it may slip.
hint-window = The framed bands are release windows, the blue ones freezes. A release that misses its window waits for the next one.
hint-findings = Here you see what stands in the way. Each finding comes with what would mend it, measured before you apply it.
hint-undo = Nothing is final: every step can be taken back here or with Ctrl+Z, even after a restart.
