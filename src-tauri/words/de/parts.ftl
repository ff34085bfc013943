## Kleine Teile, die jede Ansicht nutzt

dialog-close = Schließen
dialog-cancel = Abbrechen
picker-open = Tag wählen
picker-previous = Voriger Monat
picker-next = Nächster Monat
picker-days = Tage des Monats

## Eine Änderung, die noch nicht gemacht ist

pending-title = Wenn Sie das speichern
pending-discard = Verwerfen
pending-moved = { $n ->
    [0] Kein Vorgang bewegt sich.
    [one] Ein Vorgang bewegt sich.
   *[other] { $n } Vorgänge bewegen sich.
 }
pending-slip = { $release } verliert { $slip }.
pending-gain = { $release } gewinnt { $slip }.
pending-shift = { $release } endet dann { $date }.
pending-more = { $n ->
    [one] Ein weiteres Release ändert sich.
   *[other] { $n } weitere Releases ändern sich.
 }
pending-findings = { $n ->
    [one] Ein neuer Befund.
   *[other] { $n } neue Befunde.
 }

## Tasten, wie Tastaturen sie nennen

key-ctrl = Strg
key-shift = Umschalt
key-del = Entf
key-enter = Eingabe
key-space = Leertaste
key-pgup = Bild↑
key-pgdn = Bild↓
key-home = Pos1
key-end = Ende
key-menu = Menü
key-ins = Einfg
key-backspace = Rück
