## Was die Wörter des Fachs bedeuten, erklärt, wo sie stehen

term-what-is = Was heißt „{ $term }“?

term-baseline = Basisplan
term-baseline-means = Was zugesagt wurde: die Termine jedes Vorgangs, eingefroren am Tag der Aufnahme.
term-cliff = Klippe
term-cliff-means = Was das Verpassen des Zielfensters kostet: die Zeit bis zum nächsten Fenster, das das Release zulässt.
term-criterion = Kriterium
term-criterion-means = Etwas, das gelten muss, bevor ein Gate passiert wird, mit seinem Nachweis.
term-critical-path = Kritischer Pfad
term-critical-path-means = Die Kette der Vorgänge ohne Puffer: ein Tag, der auf ihr verloren geht, geht dem Release verloren.
term-cut-off = Annahmeschluss
term-cut-off-means = Wie lange vor dem Öffnen eines Fensters ein Release bereit sein muss, um darin live zu gehen.
term-data-date = Statusdatum
term-data-date-means = Der Tag, nach dem der Plan beurteilt wird. Unerledigte Arbeit kann nicht davor liegen.
term-free-float = Freier Puffer
term-free-float-means = Wie weit sich ein Vorgang verzögern darf, bevor sich etwas Folgendes bewegt.
term-freeze = Freeze
term-freeze-means = Eine Änderungssperre: eine Zeit, in der sich in ihrem Geltungsbereich nichts ändern darf. Ein harter Freeze schiebt Arbeit hinter sich, ein weicher warnt.
term-gate = Gate
term-gate-means = Ein Freigabepunkt: was gelten muss, wer zustimmt und was entschieden wurde, bevor ein Release weitergeht.
term-readiness = Bereitschaft
term-readiness-means = Der Zeitpunkt, zu dem das Gate vor dem Deployment passiert ist. Er muss vor dem Annahmeschluss liegen.
term-release-window = Release-Fenster
term-release-window-means = Eine Zeit, in der Deployments zugelassen sind: für welche Releases, wie viele und bis wann bereit.
term-sign-off = Freigabe
term-sign-off-means = Die vermerkte Zustimmung einer Rolle, dass ein Gate passiert werden darf.
term-soak = Bewährungszeit
term-soak-means = Wie lange eine Änderung läuft, bevor dasselbe Produkt wieder geändert wird, damit ihre Fehler ans Licht kommen.
term-total-float = Gesamtpuffer
term-total-float-means = Wie weit sich ein Vorgang verzögern darf, bevor sein Release später endet.
term-waiver = Ausnahmegenehmigung
term-waiver-means = Eine vermerkte Erlaubnis, eine Regel zu brechen: wer sie gab, warum und bis wann.
term-window-float = Fensterpuffer
term-window-float-means = Wie weit sich ein Vorgang verzögern darf, bevor sein Release sein Zielfenster verpasst. Unter null tut es das schon.
