## Fenster, Freezes, externe Termine und Ausnahmegenehmigungen

windows-title = Fenster
windows-tab-windows = Fenster
windows-tab-freezes = Freezes
windows-tab-events = Extern
windows-tab-waivers = Ausnahmen
windows-new-windows = Neues Fenster
windows-new-freezes = Neuer Freeze
windows-new-events = Neuer externer Termin
windows-new-waivers = Neue Genehmigung
windows-none-windows = Noch keine Fenster.
windows-none-freezes = Noch keine Freezes.
windows-none-events = Noch keine externen Termine.
windows-none-waivers = Noch keine Genehmigungen.
windows-why-windows = Ein Fenster sagt, wann Deployments zugelassen sind, von welchen Releases und wie viele.
windows-why-freezes = Ein Freeze ist eine Änderungssperre: er sagt, wann Arbeit, die etwas berührt, verboten oder unerwünscht ist.
windows-why-events = Termine, die andere setzen, etwa ein Lieferant, mit den Releases, die sie brauchen.
windows-why-waivers = Eine Ausnahmegenehmigung erlaubt Arbeit in einem Freeze oder nimmt einen Befund hin, auf Zeit und mit Grund.

## Was jeder Editor einer Zeile sagt

row-name = Name
row-notes = Notizen
row-add = Hinzufügen
row-save = Speichern
row-delete = Löschen

## Wofür ein Fenster oder Freeze gilt

scope = Geltungsbereich
scope-portfolio = Alles
scope-product = Produkt { $name }
scope-environment = Umgebung { $name }

## Wann

when-title = Wann
when-start = Erster Beginn
when-start-why = In der Zone des Portfolios.
when-finish = Erstes Ende
when-recurs = Wiederholt sich
when-once = Einmal
when-daily = Täglich
when-weekly = Wöchentlich
when-monthly = Monatlich
when-yearly = Jährlich
when-other = Nach anderer Regel
when-days = Am
when-day-mo = Mo
when-day-tu = Di
when-day-we = Mi
when-day-th = Do
when-day-fr = Fr
when-day-sa = Sa
when-day-su = So
when-place-of-month = Am
when-place = { $place ->
    [1] ersten
    [2] zweiten
    [3] dritten
    [4] vierten
   *[other] letzten
 }
when-rule = Regel
when-rule-why = Wie in RFC 5545, ohne den Anfang: FREQ=WEEKLY;INTERVAL=2;BYDAY=SA
when-zone = Nach den Uhren von
when-zone-why = Jeder Termin beginnt und endet dort zu denselben Uhrzeiten.
when-zone-inherited = Wie das Portfolio ({ $zone })
when-next = Als Nächstes
when-next-none = Kommt nicht wieder.
when-to = bis { $finish }

## Ein Fenster

window-new = Neues Fenster
window-admission = Zulassung
window-kind = Art
window-kind-standard = Standard
window-kind-emergency = Notfall
window-kind-maintenance = Wartung
window-kind-standard-why = Für Releases, wie sie geplant sind.
window-kind-emergency-why = Für das, was nicht warten kann.
window-kind-maintenance-why = Für Arbeit an dem, worauf die Releases laufen.
window-scope-why = Wo es Deployments zulässt.
window-admits = Lässt zu
window-admits-all = jede Art von Release
window-capacity = Kapazität
window-capacity-why = Wie viele Releases ein Termin aufnimmt.
window-capacity-any = Beliebig viele
window-capacity-wanted = Bitte eine ganze Zahl schreiben, oder nichts für beliebig viele.
window-cut-off = Annahmeschluss
window-cut-off-why = Wie lange vor dem Öffnen ein Release bereit sein muss.

release-kind-major = Major
release-kind-minor = Minor
release-kind-patch = Patch
release-kind-security = Sicherheit
release-kind-hotfix = Hotfix
release-kind-infrastructure = Infrastruktur
release-kind-hardware = Hardware
release-kind-package = Paket

## Ein Freeze

freeze-new = Neuer Freeze
freeze-work = Was er anhält
freeze-kind = Art
freeze-kind-change = Änderungen
freeze-kind-code = Code
freeze-kind-environment = Umgebung
freeze-kind-regional = Region
freeze-kind-holiday = Feiertage
freeze-kind-business = Geschäft
freeze-kind-change-why = In seinem Geltungsbereich ändert sich nichts.
freeze-kind-code-why = In seinem Geltungsbereich ändert sich kein Code.
freeze-kind-environment-why = Eine Umgebung bleibt, wie sie ist.
freeze-kind-regional-why = Eine Region ist geschlossen.
freeze-kind-holiday-why = Die Leute sind weg: alle Arbeit im Geltungsbereich ruht.
freeze-kind-business-why = Das Geschäft braucht Ruhe: alle Arbeit im Geltungsbereich ruht.
freeze-scope-why = Gemeint ist Arbeit, die dies berührt.
freeze-hardness = Strenge
hardness-hard = Hart
hardness-soft = Weich
hardness-hard-why = Seine Zeit ist geschlossen. Arbeit rückt dahinter.
hardness-soft-why = Arbeit bleibt, wo sie ist, mit einer Warnung.
freeze-phases = Phasen
freeze-phases-all = alle
freeze-releases = Arten von Releases
freeze-releases-all = alle
freeze-reason = Grund

## Ein Termin, den andere setzen

event-new = Neuer externer Termin
event-title = Externer Termin
event-source = Gesetzt von
event-source-example = Ein Lieferant, eine Behörde
event-date = Datum
event-is-confirmed = Bestätigt
event-is-confirmed-why = Ob sie gesagt haben, dass der Termin hält.
event-confirmed = bestätigt
event-unconfirmed = nicht bestätigt
event-milestone = Meilenstein
event-milestone-why = Die Zeile des Plans, die dafür steht.
event-kind = Wer den Termin setzt
event-kind-vendor = Ein Lieferant
event-kind-platform = Eine Plattform
event-kind-regulator = Eine Aufsicht
event-kind-other = Jemand anderes
event-confidence = Gewissheit
event-confidence-why = Wie sicher der Termin ist, in Prozent.
event-confidence-none = Niemand hat es gesagt
event-confidence-wanted = Bitte eine ganze Zahl von 0 bis 100 schreiben, oder nichts.
event-needed-by = Gebraucht von
event-needed-by-none = keinem Release
milestone-none = Keiner

## Eine Ausnahmegenehmigung

waiver-title = Ausnahmegenehmigung
waiver-new = Neue Genehmigung
waiver-given = Erteilt { $date }
waiver-until = bis { $date }, von { $who }
waiver-expired = abgelaufen { $date }, von { $who }
waiver-withdraw = Zurückziehen
waiver-freeze = Erlaubt Arbeit während
waiver-release = In
waiver-release-any = Jedem Release
waiver-task = Für
waiver-task-any = Jeden Vorgang
waiver-finding = Nimmt hin
waiver-finding-gone = Diesen Befund gibt es nicht mehr.
waiver-reason = Grund
waiver-approver = Erteilt von
waiver-expires = Läuft ab
waiver-expires-why = Von da an zählt sie nicht mehr.
