## Hinweise über dem Beispielportfolio

hint-label = Hinweis
hint-count = { $n } von { $of }
hint-next = Nächster Hinweis
hint-done = Fertig
hint-dismiss = Diesen Hinweis schließen

hint-drag = Ziehen Sie einen Balken. Alles Folgende wandert dabei mit, und das Schildchen sagt, was es kostet. Esc legt ihn zurück; mit der Tastatur drücken Sie M auf einer Zeile.
hint-why = Wählen Sie einen Vorgang. Seine Details sagen, warum er dann anfängt, Ursache für Ursache, und wie weit er sich verzögern darf.
hint-window = Die gerahmten Bänder sind Release-Fenster, die blauen Freezes. Ein Release, das sein Fenster verpasst, wartet auf das nächste.
hint-findings = Hier sehen Sie, was im Weg steht. Zu jedem Befund gehört, was ihn behebt, gemessen, bevor Sie es anwenden.
hint-undo = Nichts ist endgültig: jeder Schritt lässt sich hier oder mit Strg+Z zurücknehmen, auch nach einem Neustart.
