## Das RAID-Log: Risiken, Probleme und Entscheidungen jedes Releases

raid-title = RAID-Log
raid-risk = Risiko
raid-issue = Problem
raid-decision = Entscheidung
raid-open = Offen
raid-closed = Erledigt
raid-all = Alle

raid-new = Neuer Eintrag
raid-new-risk = Neues Risiko
raid-none = Noch ist nichts festgehalten.
raid-why = Was schiefgehen kann, was schiefgeht und was zu entscheiden ist, für jedes Release. Berichte nennen, was offen ist.

raid-release = Release
raid-kind = Art
raid-owner = Verantwortlich
raid-owner-none = Noch niemand
raid-due = Fällig
raid-state = Stand
raid-likelihood = Eintritt
raid-likelihood-why = Von 1, kaum, bis 5, fast sicher.
raid-impact = Auswirkung
raid-impact-why = Von 1, gering, bis 5, das Release geht nicht live.
raid-level-none = Nicht angegeben
raid-effect = Folge
raid-effect-why = Was es mit dem Release macht.
raid-response = Maßnahme
raid-response-why = Was dagegen getan wird oder was entschieden wurde.

raid-exposure = { $level } von 25
raid-due-on = fällig { $date }
