## Dateien anderer Werkzeuge lesen: was das Lesen beendet hat (was, wo, was zu tun ist)

unreadable-too-large = Diese Datei ist größer als { $limit } MB. Speichern Sie einen kleineren Teil des Projekts und importieren Sie diesen.
unreadable-encoding = Diese Datei ist weder UTF-8- noch UTF-16-Text. Speichern Sie sie in dem Programm, aus dem sie stammt, noch einmal.
unreadable-xml = Das XML bricht in Zeile { $line } ab oder ist dort beschädigt. Speichern Sie die Datei in dem Programm, aus dem sie stammt, noch einmal.
unreadable-not-a-project = Das ist keine XML-Datei von Microsoft Project: Sie beginnt mit „{ $root }“, nicht mit „Project“. Wählen Sie in Microsoft Project „Speichern unter“, „XML-Format (*.xml)“.
unreadable-gan = Dieses XML ist kein Projekt von GanttProject: Es enthält keine Vorgänge. Speichern Sie das Projekt noch einmal als .gan.
unreadable-primavera = Das ist kein Projekt von Primavera P6, oder es enthält keinen Vorgang. Exportieren Sie es noch einmal als XER oder XML (PMXML).
unreadable-too-many-rows = Die Datei enthält mehr als { $limit } Zeilen. Exportieren Sie einen Teil davon.
unreadable-too-many-columns = Eine Tabelle der Datei hat mehr als { $limit } Spalten. Sie wurde nicht gelesen.
unreadable-calendar = Die Kalenderdatei bricht in Zeile { $line } ab oder ist dort beschädigt. Exportieren Sie sie in dem Programm, aus dem sie stammt, noch einmal.
unreadable-jira = In dieser Datei steht kein Vorgang. Exportieren Sie die Suche aus Jira als CSV mit allen Feldern, oder speichern Sie die Antwort der REST-Schnittstelle als JSON.
unreadable-jira-json = Das JSON ist beschädigt: { $reason } (Zeile { $line }). Speichern Sie die Antwort von Jira noch einmal.
unreadable-mpp = Das ist eine binäre Datei von Microsoft Project (.mpp). Öffnen Sie sie in Microsoft Project und wählen Sie „Speichern unter“, „XML-Format (*.xml)“.
unreadable-encrypted = Diese Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in dem Programm, aus dem sie stammt, speichern Sie sie ohne Kennwort und importieren Sie diese.
unreadable-mpx = Das ist ein Projekt im alten Format MPX. Öffnen Sie es in Microsoft Project und wählen Sie „Speichern unter“, „XML-Format (*.xml)“.
unreadable-empty = Diese Datei enthält keinen Text.
unreadable-doctype = Die Datei erklärt in Zeile { $line } einen Dokumenttyp, was Projektdateien nie tun. Sie wurde nicht gelesen.
unreadable-too-deep = Die Elemente sind in Zeile { $line } tiefer als { $limit } verschachtelt. Sie wurde nicht gelesen.
unreadable-too-many-elements = Die Datei enthält mehr als { $limit } Elemente. Teilen Sie das Projekt und importieren Sie die Teile.
unreadable-too-many-attributes = Ein Element hat in Zeile { $line } mehr als { $limit } Attribute. Sie wurde nicht gelesen.
unreadable-too-long-text = In Zeile { $line } steht ein Text von mehr als { $limit } Zeichen. Kürzen Sie ihn und speichern Sie die Datei noch einmal.
unreadable-zone = „{ $zone }“ ist keine Zeitzone. Wählen Sie eine aus der IANA-Liste, etwa Europe/Berlin.
unreadable-cancelled = Der Import wurde abgebrochen.
unreadable-json = Das ist kein Slipway-Portfolio als JSON: { $reason } (Zeile { $line }).
unreadable-json-format = Dieses JSON ist kein Slipway-Portfolio: Sein „format“ ist nicht „slipway-portfolio“.
unreadable-json-version = Diese Datei stammt von einem neueren Slipway (Fassung { $version } ihrer Form). Aktualisieren Sie Slipway und importieren Sie sie dann.
unreadable-json-portfolio = Diesem JSON fehlt in „rows“ das „portfolio“ mit seinem Kalender; es ist nicht vollständig. Exportieren Sie es noch einmal.

## Was ein Import getan hat, im Verlauf

label-import = { $name } importieren

## Namen, die ein Import vergibt

import-calendar-standard = Standard
import-release-none = Ohne Version
import-calendar-unnamed = Kalender { $number }
import-person-unnamed = Ressource { $number }
import-baseline = Basisplan
import-baseline-number = Basisplan { $number }

## Was ein Import nicht übernommen hat, je eine Zeile

warning-unknown-predecessor = Vorgang { $row } „{ $task }“: sein Vorgänger { $uid } fehlt in der Datei, die Verknüpfung entfiel.
warning-unknown-successor = Vorgang { $row } „{ $task }“: der Vorgang { $uid }, der auf ihn wartet, fehlt in der Datei, die Verknüpfung entfiel.
warning-own-predecessor = Vorgang { $row } „{ $task }“: er ist sein eigener Vorgänger, die Verknüpfung entfiel.
warning-twin-link = Vorgang { $row } „{ $task }“: er hat zwei Verknüpfungen zum Vorgang { $uid }, die erste blieb.
warning-cross-project = „{ $task }“: sein Vorgänger liegt in einer anderen Datei ({ $file }), und nichts sagt, wann er fällig ist. Die Verknüpfung entfiel.
warning-outside = „{ $task }“ wartet auf einen Vorgang in einer anderen Datei ({ $file }). Er steht hier als externer Vorgang, und zwar dort, wo er „{ $task }“ weitermachen lässt.
warning-bad-value = { $field } von „{ $name }“ ist „{ $value }“; das ist nicht zu verstehen und wurde ausgelassen.
warning-cut-text = „{ $text }…“ ist länger als { $limit } Zeichen. Der Rest wurde ausgelassen.
warning-twin-task = Zwei Vorgänge haben die UID { $uid }. Verknüpfungen führen zum ersten.
warning-unknown-calendar = „{ $name }“ verwendet den Kalender { $uid }, der in der Datei fehlt. Stattdessen gilt der Projektkalender.
warning-calendar-circle = Der Kalender „{ $name }“ beruht auf sich selbst. Seine Grundlage entfiel.
warning-unknown-assignment = Eine Zuordnung nennt den Vorgang { $task } und die Ressource { $resource }, und eines davon fehlt in der Datei. Sie entfiel.
warning-unknown-leave = Freie Tage der Ressource { $resource }, die in der Datei fehlt, wurden ausgelassen.
warning-recurring-tasks = Wiederkehrende Vorgänge kamen als einzelne Vorgänge: { $count }.
warning-subprojects = Eingefügte Projekte kamen als Sammelvorgänge ohne eigene Vorgänge: { $count }.
warning-fields-of-people = Felder von Ressourcen und Zuordnungen wurden nicht übernommen: { $count } Werte.
warning-costs = Kosten von Arbeit ohne Satz wurden nicht übernommen.
warning-time-phased = Arbeit nach Tagen wurde nur übernommen, wo sie einen Vorgang teilt: { $count } Werte wurden ausgelassen.
warning-contours = Arbeitsprofile wurden nicht übernommen: { $count } Zuordnungen.
warning-overtime = Überstunden wurden nicht übernommen: { $count } Zuordnungen.
warning-later-rates = Sätze, die sich ab einem Datum ändern, wurden nicht übernommen, nur der erste: { $count }.
warning-earlier-rates = Sätze, die sich ab einem Datum ändern, wurden nicht übernommen, nur der letzte: { $count }.
warning-entered-costs = Von Hand eingetragene Kosten von Vorgängen wurden nicht übernommen, wo Personen mit Sätzen daran arbeiten: { $count }.
warning-cost-resources = Kosten von Kostenressourcen wurden nicht übernommen: { $count } Zuordnungen.
warning-local-times = { $count ->
    [one] Eine Ortszeit gibt es in { $zone } nicht oder zweimal, weil dort die Uhren umgestellt werden. Sie wurde nach fester Regel verschoben.
   *[other] { $count } Ortszeiten gibt es in { $zone } nicht oder zweimal, weil dort die Uhren umgestellt werden. Sie wurden nach fester Regel verschoben.
 }
warning-many-baselines = { $count ->
    [one] Ein Basisplan über elf hinaus wurde ausgelassen.
   *[other] { $count } Basispläne über elf hinaus wurden ausgelassen.
 }
warning-baseline-tasks = { $count ->
    [one] Ein Vorgang des Basisplans „{ $baseline }“ fehlt inzwischen in der Datei und wurde ausgelassen.
   *[other] { $count } Vorgänge des Basisplans „{ $baseline }“ fehlen inzwischen in der Datei und wurden ausgelassen.
 }
warning-gan-base-calendar = Die freien Tage des Kalenders „{ $calendar }“ gehören zu GanttProject und stehen nicht in der Datei. Tragen Sie sie hier in den Kalender ein.
warning-gan-leave = { $count ->
    [one] Eine Abwesenheit wurde übernommen. Hier arbeitet dann niemand; in GanttProject laufen die Termine weiter.
   *[other] { $count } Abwesenheiten wurden übernommen. Hier arbeitet dann niemand; in GanttProject laufen die Termine weiter.
 }
warning-exception-rule = Die Ausnahme „{ $name }“ des Kalenders „{ $calendar }“ wiederholt sich auf unbekannte Weise. Sie wurde ausgelassen.
warning-gap-place = „{ $task }“ ruht eine Zeit lang, aber die Datei sagt nicht, wann. Die Lücke wurde in die Mitte gelegt.
warning-duration-of-work = Die Dauer von „{ $task }“ widerspricht der Arbeit der Zugeordneten. Es blieb, was deren Arbeit braucht.
warning-many-exceptions = Der Kalender „{ $calendar }“ hat mehr als { $limit } Ausnahmen. Der Rest wurde ausgelassen.
warning-more = { $count } weitere Anmerkungen dieser Art.

## Was ein Import aus Primavera nicht übernommen hat

warning-encoding = Die Datei sagt nicht, in welcher Kodierung sie geschrieben ist. Sie wurde als { $encoding } gelesen: Achten Sie auf Umlaute und Akzente.
warning-table = „{ $table }“ wird nicht übernommen: { $count ->
    [one] ein Eintrag.
   *[other] { $count } Einträge.
 }
warning-data-dates = { $count ->
    [one] Ein weiteres Projekt hat einen anderen Stichtag. Es gilt der des ersten Projekts.
   *[other] { $count } weitere Projekte haben einen anderen Stichtag. Es gilt der des ersten Projekts.
 }
warning-actual-dates-rule = Das Projekt lässt Arbeit außer der Reihe nach ihren Ist-Terminen weitergehen. Hier wartet sie auf ihre Vorgänger.
warning-wbs-circle = Das PSP-Element „{ $name }“ steht in sich selbst. Es kam an die oberste Stelle.
warning-unknown-wbs = „{ $task }“ steht im PSP-Element { $wbs }, das in der Datei fehlt. Der Vorgang kam an die oberste Stelle.
warning-empty-wbs = { $count ->
    [one] Ein PSP-Element ohne Vorgänge wurde ausgelassen.
   *[other] { $count } PSP-Elemente ohne Vorgänge wurden ausgelassen.
 }
warning-hammocks = { $count ->
    [one] Ein Hängemattenvorgang bleibt bei den Terminen, die Primavera berechnet hat.
   *[other] { $count } Hängemattenvorgänge bleiben bei den Terminen, die Primavera berechnet hat.
 }
warning-second-constraint = „{ $task }“ hat zwei Einschränkungen. Die erste blieb.
warning-unknown-link = Eine Verknüpfung von { $from } nach { $to } nennt Vorgänge, die in der Datei fehlen. Sie entfiel.
warning-lag-calendars = { $count ->
    [one] Ein Zeitabstand zählt in Primavera nach einem anderen Kalender. Hier zählt er nach dem des wartenden Vorgangs.
   *[other] { $count } Zeitabstände zählen in Primavera nach einem anderen Kalender. Hier zählen sie nach dem des wartenden Vorgangs.
 }
warning-role-assignments = { $count ->
    [one] Eine Zuordnung einer Rolle, die niemand ausfüllt, wurde ausgelassen.
   *[other] { $count } Zuordnungen von Rollen, die niemand ausfüllt, wurden ausgelassen.
 }

## Was ein Import einer Kalenderdatei nicht übernommen hat

warning-unknown-zone = Die Zeitzone „{ $zone }“ ist nicht bekannt. Ihre Zeiten wurden als Ortszeiten von { $instead } gelesen.
warning-entry-rule = „{ $name }“ wiederholt sich nach einer unbekannten Regel ({ $rule }). Nur das erste Mal wurde übernommen.
warning-entry-length = „{ $name }“ hat keine Dauer oder dauert länger als ein Jahr. Der Eintrag wurde ausgelassen.
warning-event-rule = „{ $name }“ wiederholt sich. Nur der erste Termin wurde übernommen.
warning-many-dates = „{ $name }“ findet an sehr vielen einzelnen Tagen statt. Der Rest wurde ausgelassen.
warning-many-leaves = „{ $name }“ ist nach einer Regel öfter als { $limit }-mal abwesend. Der Rest wurde ausgelassen.
warning-cancelled-entries = { $count ->
    [one] Ein abgesagter Eintrag wurde ausgelassen.
   *[other] { $count } abgesagte Einträge wurden ausgelassen.
 }
warning-guessed-events = { $count ->
    [one] Nichts sagt, was ein Eintrag ist. Er kam als externer Termin.
   *[other] Nichts sagt, was { $count } Einträge sind. Sie kamen als externe Termine.
 }

## Was ein Import aus Jira nicht übernommen hat

warning-no-key = „{ $name }“ hat keinen Schlüssel oder keine Felder. Der Eintrag wurde ausgelassen.
warning-twin-issues = { $count ->
    [one] Ein Jira-Vorgang kommt zweimal vor. Der erste blieb.
   *[other] { $count } Jira-Vorgänge kommen zweimal vor. Jeweils der erste blieb.
 }
warning-more-pages = Die Suche hat mehr Seiten, als diese Datei enthält. Die Vorgänge darauf fehlen.
warning-jira-left = Kommentare, Anhänge und Zeiterfassungen wurden nicht übernommen: { $count }.
warning-several-versions = { $count ->
    [one] Ein Vorgang hat mehrere Lösungsversionen. Er steht im Release der ersten, die noch aussteht; die anderen stehen in seinen Feldern.
   *[other] { $count } Vorgänge haben mehrere Lösungsversionen. Sie stehen im Release der ersten, die noch aussteht; die anderen stehen in ihren Feldern.
 }
warning-guessed-durations = { $count ->
    [one] Ein Vorgang hat weder eine Schätzung noch zwei Termine. Er ist mit einem Tag geplant.
   *[other] { $count } Vorgänge haben weder eine Schätzung noch zwei Termine. Sie sind mit je einem Tag geplant.
 }
warning-outside-parents = { $count ->
    [one] Ein Vorgang steht unter einem, der in der Datei fehlt. Er kam an die oberste Stelle.
   *[other] { $count } Vorgänge stehen unter anderen, die in der Datei fehlen. Sie kamen an die oberste Stelle.
 }
warning-parents-apart = { $count ->
    [one] Ein Vorgang ist in einem anderen Release als der über ihm. Er kam an die oberste Stelle seines Releases.
   *[other] { $count } Vorgänge sind in anderen Releases als die über ihnen. Sie kamen an die oberste Stelle ihrer Releases.
 }
warning-issue-circle = Der Vorgang { $issue } steht unter sich selbst oder unter zu vielen anderen. Er kam an die oberste Stelle.
