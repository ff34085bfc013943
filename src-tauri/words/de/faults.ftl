## Was außerhalb des Plans misslang: was, wo, was zu tun ist

fault-locked = „{ $file }“ ist in einem anderen Slipway-Fenster offen. Wechseln Sie dorthin, oder schließen Sie es und versuchen Sie es noch einmal.
fault-newer-file = „{ $file }“ wurde von einer neueren Version von Slipway gespeichert und nicht angetastet. Aktualisieren Sie Slipway, um sie zu öffnen.
fault-not-a-portfolio = „{ $file }“ ist kein Slipway-Portfolio und wurde nicht angetastet.
fault-damaged = „{ $file }“ ist beschädigt und wurde nicht geöffnet, damit nichts schlimmer wird. Die letzte gute Kopie liegt im Ordner der Sicherungen.
fault-read-only = „{ $file }“ ist schreibgeschützt. Sie können lesen, aber nichts speichern. Speichern Sie eine Kopie, um etwas zu ändern.
fault-disk-full = Der Datenträger ist voll. Ihre letzte Änderung wurde nicht gespeichert und wird nicht gezeigt. Schaffen Sie Platz und wiederholen Sie sie.
fault-export-disk-full = Der Datenträger ist voll. „{ $file }“ wurde nicht geschrieben; schaffen Sie Platz und versuchen Sie es noch einmal.
fault-io = „{ $file }“ ließ sich nicht lesen oder schreiben. Prüfen Sie, ob das Laufwerk verbunden ist, und versuchen Sie es noch einmal.
fault-moved = „{ $file }“ wurde verschoben oder umbenannt, während sie offen war. Speichern Sie eine Kopie, oder legen Sie sie zurück und versuchen Sie es noch einmal.
fault-rescued = Ihre Änderung liegt in der Rettungsdatei „{ $rescue }“.
fault-not-found = „{ $file }“ ist nicht mehr, wo sie war. Öffnen Sie sie am neuen Ort.
fault-no-document = Kein Portfolio ist offen.
fault-nothing-to-undo = Es gibt nichts rückgängig zu machen.
fault-nothing-to-redo = Es gibt nichts zu wiederholen.
fault-other = Etwas misslang ({ $code }). Nichts wurde geändert. Versuchen Sie es noch einmal; Einzelheiten stehen im Protokoll.
fault-foreign-schema = „{ $file }“ wurde von einem anderen Programm geändert und ist nicht vertrauenswürdig. Sie wurde nicht angetastet.
fault-write-ahead = „{ $file }“ wird von einem anderen Programm benutzt oder blieb halb geschrieben. Schließen Sie dieses Programm und versuchen Sie es noch einmal.
fault-hard-linked = „{ $file }“ hat auf diesem Datenträger einen zweiten Namen; eine Änderung träfe beide. Machen Sie eine Kopie und öffnen Sie diese.
fault-not-a-file = „{ $file }“ ist keine Datei.
fault-already-there = „{ $file }“ gibt es schon. Wählen Sie einen anderen Namen.
fault-same-file = „{ $file }“ ist offen. Wählen Sie für die Kopie einen anderen Namen.
fault-own-file = „{ $file }“ ist das offene Portfolio selbst. Wählen Sie die Kopie, die zurückkam.
fault-open-clashes = Über einige Unterschiede müssen Sie noch entscheiden.
fault-network-folder = „{ $file }“ liegt auf einem Netzlaufwerk und wird in einer Kopie auf diesem Rechner geöffnet. Sie ließ sich nicht anlegen.
fault-changed-elsewhere = Jemand anderes hat „{ $file }“ auf dem Netzlaufwerk geändert. Ihre Arbeit ist auf diesem Rechner sicher; öffnen Sie das Portfolio in Slipway, um zu entscheiden, womit es weitergeht.
fault-folder-gone = Der Ordner von „{ $file }“ ist verschwunden. Ihre letzte Änderung liegt in der Rettungsdatei. Speichern Sie eine Kopie, um Ihre Arbeit zu behalten.
fault-undecided = Der Datenträger hat nicht gesagt, ob Ihre letzte Änderung an „{ $file }“ gespeichert ist. Öffnen Sie die Datei noch einmal, um es zu sehen.
fault-inconsistent = Diese Änderung passt nicht zum übrigen Plan und wurde nicht vorgenommen.
fault-unknown-operation = Diesen Schritt gibt es im Verlauf nicht mehr.
fault-unreadable-import = „{ $file }“ ließ sich nicht importieren. { $reason }
fault-too-large = „{ $file }“ ist größer als 200 MB und wurde nicht gelesen. Teilen Sie den Plan und importieren Sie seine Teile.
fault-import-too-long = „{ $file }“ zu lesen dauerte länger als zwei Minuten und wurde abgebrochen. Ihr Plan ist unberührt. Speichern Sie einen kleineren Teil und importieren Sie den.
fault-import-too-much = „{ $file }“ braucht mehr Speicher, als das Lesen einer Datei nehmen darf (1,5 GB). Ihr Plan ist unberührt. Speichern Sie einen kleineren Teil und importieren Sie den.
fault-import-crashed = An „{ $file }“ ist das Lesen zerbrochen; die Datei wurde nicht importiert. Ihr Plan ist unberührt. Speichern Sie die Datei neu aus dem Programm, aus dem sie kommt.
fault-import-no-worker = Der Prozess, der Dateien liest, ließ sich nicht starten. Ihr Plan ist unberührt. Starten Sie Slipway neu.
fault-evidence-too-large = „{ $file }“ ist größer als 20 MB und wurde nicht hinzugefügt. Lassen Sie sie, wo sie ist, und fügen Sie einen Verweis hinzu.
fault-no-attachment = Diese Datei liegt nicht in diesem Portfolio. Fügen Sie sie noch einmal hinzu.
fault-attachment-damaged = Diese Datei wurde auf dem Datenträger beschädigt und lässt sich nicht speichern. Fügen Sie sie noch einmal hinzu, oder holen Sie sie aus einer Sicherung.
fault-no-clipboard = Die Zwischenablage ließ sich nicht beschreiben. Versuchen Sie es noch einmal.
fault-nothing-chosen = Die Datei zum Importieren ist nicht mehr gewählt. Wählen Sie sie noch einmal.
fault-stale = Der Plan hat sich unterdessen geändert. Nichts wurde gespeichert; versuchen Sie es noch einmal.
fault-closed = Die Datei wurde nach einem Fehler geschlossen. Öffnen Sie sie wieder, um weiterzumachen.
fault-too-many-windows = Mehr Fenster kann es nicht geben. Schließen Sie erst eines.
fault-not-tried = Ausprobiert werden können nur Termine und Dauern. Zuerst übernehmen oder verwerfen, was ausprobiert wird.
fault-internal = In Slipway misslang etwas. Schließen Sie das Portfolio und öffnen Sie es wieder; Gespeichertes ist sicher.
fault-unknown-language = Diese Sprache gibt es hier nicht.

## Was beim Öffnen nicht im Plan bleiben konnte; Tabelle, Spalte und Inhalt stehen so in der Datei

set-aside-row = Eine Zeile von „{ $table }“: { $why }. Sie enthielt: { $content }
set-aside-value = { $column } in einer Zeile von „{ $table }“: { $why }. Die Zeile enthielt: { $content }
set-aside-unreadable = ergab keinen Sinn und wurde beiseitegelegt
set-aside-dangling = gehörte zu etwas, das fehlt, und wurde beiseitegelegt
set-aside-circle = führte auf sich selbst zurück und wurde beiseitegelegt
set-aside-out-of-range = die Daten liegen außerhalb des Kalenders; wurde beiseitegelegt
set-aside-broken = ließ sich nicht vom Datenträger lesen
set-aside-restored = war beschädigt und wurde aus dem Verlauf wiederhergestellt
set-aside-changed = durch die beschädigte Datei hat sich etwas geändert, und nichts sagt, was; vergleichen Sie mit einer Sicherung
moved-aside = Die Datei war beschädigt. Was zu retten war, ist offen; die beschädigte Datei liegt daneben als „{ $file }“.
set-aside-title = { $n ->
    [one] Eines in dieser Datei ließ sich nicht öffnen, wie es war.
   *[other] { $n } Dinge in dieser Datei ließen sich nicht öffnen, wie sie waren.
}
set-aside-read = Verstanden
