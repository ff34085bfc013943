## Personen

people-title = Personen
people-list = Personen
people-add = Hinzufügen
people-add-name = Name
people-add-example = Voller Name
people-none = Noch niemand in der Liste. Schreiben Sie links einen Namen und fügen Sie ihn hinzu: Verantwortliche für Vorgänge werden von hier gewählt.
people-name = Name
people-team = Team
people-team-why = Der Plan kann danach gruppiert, gefiltert und gefärbt werden.
people-calendar = Kalender
people-calendar-inherited = Wie das Portfolio
people-capacity = Kapazität
people-capacity-wanted = Bitte einen Anteil schreiben, etwa 100 % oder 50 %.
people-capacity-why = 100 % ist eine Person in Vollzeit
people-rate = Standardsatz
people-rate-material = Satz für eine Einheit
people-rate-why = Für eine Stunde Arbeit, bei Vorgängen, denen sie zugeordnet sind oder die sie allein verantworten
people-per-use = Kosten pro Einsatz
people-per-use-why = Einmal für jeden Vorgang
people-notes = Notizen
people-leave = Abwesenheit
people-leave-none = Keine Abwesenheit eingetragen.
people-leave-add = Abwesenheit hinzufügen
people-leave-from = Erster Tag weg
people-leave-to = Letzter Tag weg
people-leave-note = Notiz
people-leave-remove = Abwesenheit ab { $from } entfernen
people-leave-day = weg { $day }
people-leave-next = weg { $from } – { $to }
people-owns = Verantwortet
people-owns-none = Noch nichts. Verantwortliche werden im Plan gewählt.
people-owns-count = { $n ->
    [0] verantwortet noch nichts
    [one] verantwortet einen Vorgang
   *[other] verantwortet { $n } Vorgänge
 }
people-delete = Löschen
people-more = und { $n } weitere

person-kind-work = Person oder Team
person-kind-material = Material
person-kind-cost = Kosten
