## Reparaturen: Bündel von Abhilfen, an einer Kopie des Plans gemessen

repair-title = Reparaturen
repair-all-title = Alles reparieren
repair-all = Alles reparieren…
repair-note = an einer Kopie des Plans gemessen; nichts geschieht von selbst
repair-none = Kein Bündel gefunden, das es behebt und nichts anderes verletzt.
repair-what = Reparatur
repair-in-window = Im Fenster
repair-slip = Verzug
repair-open = Konflikte
repair-edits = Änderungen
repair-of = { $n } von { $of }
repair-clears = { $n ->
    [one] Löst einen Befund
   *[other] Löst { $n } Befunde
 }
repair-brings = { $n ->
    [one] Bringt einen Befund
   *[other] Bringt { $n } Befunde
 }
repair-apply = Reparatur { $n } anwenden
repair-picture = Vorher und nachher: { $n ->
    [0] kein Vorgang bewegt sich
    [one] ein Vorgang bewegt sich
   *[other] { $n } Vorgänge bewegen sich
 }{ $puts ->
    [0] { "" }
    [one] , und etwas neben den Vorgängen liegt anders
   *[other] , und { $puts } Dinge neben den Vorgängen liegen anders
 }
repair-still = Nichts bewegt sich; nur was vermerkt ist, ändert sich.
repair-now = jetzt
repair-then = mit dieser Reparatur
repair-beside = bleibt
repair-gates = Gates von { $release }

findings-by = Gruppieren nach
findings-by-release = Release
findings-by-cause = Ursache
findings-by-owner = Verantwortlichen
findings-nobody = Niemand
findings-new = neu
findings-new-count = { $n } neu seit gestern
findings-strip = Befunde, Tag für Tag
findings-strip-conflicts = Blocker und Fehler
findings-strip-warnings = Warnungen
findings-strip-told = Von { $from } bis heute: { $conflicts } Blocker und Fehler und { $warnings } Warnungen sind offen; damals waren es { $before } Blocker und Fehler.
