## Was ein Schritt getan hat: steht hinter „Rückgängig“ und im Verlauf

label-create-product = Produkt { $name } anlegen
label-create-release = Release { $name } anlegen
label-start-release = Release { $name } starten
label-create-task = { $name } anlegen
label-create-milestone = Meilenstein { $name } anlegen
label-create-phase = Phase { $name } anlegen
label-rename = { $name } in { $to } umbenennen

label-goal = { $release } bis { $date } live bringen
label-move = { $name } auf { $date } verschieben
label-move-many = { $count } Vorgänge verschieben
label-what-if = { $count ->
    [one] Ausprobiertes übernehmen
   *[other] { $count } ausprobierte Änderungen übernehmen
}
label-resize-finish = { $name } am { $date } enden lassen
label-resize-start = { $name } am { $date } anfangen lassen
label-set-duration = Dauer von { $name } auf { $duration } setzen
label-set-finish = { $name } nicht vor { $date } enden lassen
label-set-constraint = { $name } einschränken
label-lift-constraint = Einschränkung von { $name } aufheben
label-set-deadline = Stichtag von { $name } auf { $date } setzen
label-lift-deadline = Stichtag von { $name } aufheben
label-set-automatic = { $name } automatisch planen
label-set-manual = { $name } von Hand planen
label-activate = { $name } aktivieren
label-deactivate = { $name } deaktivieren
label-set-kind = Art von { $name } ändern
label-set-phase = Phase von { $name } ändern
label-set-phase-many = Phase von { $count } Vorgängen ändern
label-set-calendar = Kalender von { $name } ändern
label-set-owner = { $name } an { $owner } geben
label-set-owner-many = { $count } Vorgänge jemand anderem geben
label-clear-owner = Verantwortliche von { $name } entfernen
label-set-cost = Kosten von { $name } ändern
label-set-budget = Budget von { $name } auf { $budget } setzen
label-lift-budget = Budget von { $name } entfernen
label-clear-currency = Währung entfernen
label-set-currency = Währung auf { $currency } setzen
label-set-notes = Notizen von { $name } bearbeiten

label-set-progress = Fortschritt von { $name } auf { $done } setzen
label-set-progress-many = Fortschritt von { $count } Vorgängen auf { $done } setzen
label-clear-progress = Fortschritt von { $name } löschen
label-reschedule = Rest von { $name } auf { $date } verschieben

label-link = { $from } mit { $to } verknüpfen
label-edit-link = Verknüpfung von { $from } zu { $to } ändern
label-relink = Verknüpfung umlenken: { $from } zu { $to }
label-unlink = Verknüpfung von { $from } zu { $to } lösen
label-unlink-many = { $count ->
    [one] Eine Verknüpfung
   *[other] { $count } Verknüpfungen
 } entfernen

label-indent = { $name } einrücken
label-indent-many = { $count } Vorgänge einrücken
label-outdent = { $name } ausrücken
label-outdent-many = { $count } Vorgänge ausrücken
label-place = { $name } umordnen
label-place-many = { $count } Vorgänge umordnen
label-paste = { $name } einfügen
label-paste-many = { $count } Vorgänge einfügen
label-duplicate = { $name } duplizieren
label-duplicate-many = { $count } Vorgänge duplizieren
label-cut = { $name } ausschneiden
label-cut-many = { $count } Vorgänge ausschneiden
label-book-for = { $environment } für { $name } buchen
label-leave-environment = { $name } aus { $environment } nehmen
label-delete-task = { $name } löschen
label-delete-tasks = { $count } Vorgänge löschen
label-edit-release = Release { $name } bearbeiten
label-delete-release = Release { $name } löschen
label-delete-product = Produkt { $name } löschen

label-create-calendar = Kalender { $name } anlegen
label-edit-calendar = Kalender { $name } bearbeiten
label-delete-calendar = Kalender { $name } löschen

label-create-person = { $name } hinzufügen
label-edit-person = { $name } bearbeiten
label-set-rates = Sätze von { $name } ändern
label-delete-person = { $name } entfernen

label-set-touches = Ändern, was { $name } berührt
label-set-uses = Umgebungen von { $name } ändern
label-set-uses-many = Umgebungen von { $count } Vorgängen ändern
label-set-target = { $name } auf { $window } am { $date } zielen lassen
label-target-next = { $name } auf das nächste mögliche Fenster zielen lassen
label-clear-target = Zielfenster von { $name } entfernen

label-add-window = Fenster { $name } hinzufügen
label-edit-window = Fenster { $name } bearbeiten
label-delete-window = Fenster { $name } löschen
label-add-freeze = Freeze { $name } hinzufügen
label-edit-freeze = Freeze { $name } bearbeiten
label-delete-freeze = Freeze { $name } löschen
label-add-waiver = Genehmigung erteilen: { $name }
label-edit-waiver = Genehmigung bearbeiten: { $name }
label-delete-waiver = Genehmigung zurückziehen: { $name }
label-add-environment = Umgebung { $name } hinzufügen
label-edit-environment = Umgebung { $name } bearbeiten
label-delete-environment = Umgebung { $name } löschen
label-add-booking = { $name } buchen
label-edit-booking = Buchung von { $name } bearbeiten
label-delete-booking = Buchung von { $name } löschen
label-add-gate = Gate { $name } hinzufügen
label-edit-gate = Gate { $name } bearbeiten
label-decide-gate = { $decision ->
    [go] Bei { $name } Go entscheiden
    [conditional-go] Bei { $name } Go mit Auflagen entscheiden
    [no-go] Bei { $name } No-Go entscheiden
    [deferred] { $name } vertagen
   *[pending] { $name } wieder öffnen
 }
label-delete-gate = Gate { $name } löschen
label-add-event = Externen Termin { $name } hinzufügen
label-edit-event = Externen Termin { $name } bearbeiten
label-delete-event = Externen Termin { $name } löschen
label-add-outage = Ausfall { $name } hinzufügen
label-edit-outage = Ausfall { $name } bearbeiten
label-delete-outage = Ausfall { $name } löschen
label-add-criterion = Kriterium { $name } hinzufügen
label-edit-criterion = Kriterium { $name } bearbeiten
label-delete-criterion = Kriterium { $name } löschen
label-place-criterion = Kriterium { $name } verschieben
label-add-sign-off = { $name } um Freigabe bitten
label-edit-sign-off = Freigabe von { $name } bearbeiten
label-delete-sign-off = Freigabe von { $name } löschen
label-add-review = Review { $name } hinzufügen
label-edit-review = Review { $name } bearbeiten
label-delete-review = Review { $name } löschen
label-add-template = Vorlage { $name } hinzufügen
label-edit-template = Vorlage { $name } bearbeiten
label-add-starters = Startvorlagen hinzufügen
label-delete-template = Vorlage { $name } löschen
label-add-view = Ansicht { $name } speichern
label-edit-view = Ansicht { $name } ändern
label-delete-view = Ansicht { $name } löschen
label-add-raid-item = „{ $name }“ in das RAID-Log aufnehmen
label-edit-raid-item = „{ $name }“ im RAID-Log bearbeiten
label-delete-raid-item = „{ $name }“ aus dem RAID-Log löschen
label-add-report = Bericht { $name } hinzufügen
label-edit-report = Bericht { $name } ändern
label-run-report = Bericht { $name } erstellen
label-delete-report = Bericht { $name } löschen
label-repair-all = Alles reparieren, was sich beheben lässt
label-take-baseline = Basisplan { $name } aufnehmen
label-delete-baseline = Basisplan { $name } löschen
label-publish = { $name } veröffentlichen
label-merge = { $file } zusammenführen

label-edit-portfolio = Einstellungen des Portfolios bearbeiten
label-set-data-date = Statusdatum auf { $date } setzen

label-set-aside = { $count ->
    [one] Eine beschädigte Zeile
   *[other] { $count } beschädigte Zeilen
 } beiseitelegen

## Was eine Zelle erwartet, wenn ihr Text nicht zu lesen war

expected-duration = Bitte eine Dauer schreiben, etwa 3 T, 2 Wo, 4 Std oder 1 fT.
expected-date = Bitte ein Datum schreiben, etwa Fr, 12. Mär, 12.3.2027 14:00 oder +5.
expected-number = Bitte eine Zahl schreiben, etwa 98 oder 98,5.
expected-percent = Bitte einen Anteil schreiben, etwa 60 %.
expected-one-person = Mehrere Personen heißen so. Bitte mehr vom Namen schreiben.
