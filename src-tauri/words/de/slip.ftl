## Warum ein Release später oder früher live geht als zugesagt

slip-scope = Umfang
slip-estimate = Schätzung
slip-dependency = Abhängigkeit
slip-resource = Menschen und Umgebungen
slip-freeze = Freeze
slip-window = Fenster
slip-constraint = Termin von Hand
slip-progress = Fortschritt
slip-import = Import

slip-scope-means = Arbeit kam dazu, fiel weg oder wechselte das Release.
slip-estimate-means = Arbeit dauert länger oder kürzer als gedacht.
slip-dependency-means = Etwas wartet auf etwas anderes oder nicht mehr.
slip-resource-means = Abwesenheiten, Zuweisungen, Arbeitszeit, Buchungen oder Ausfälle haben sich geändert.
slip-freeze-means = Ein Freeze kam, entfiel, wurde verschoben oder erlassen.
slip-window-means = Ein Fenster kam, entfiel oder wurde verschoben, oder das Release zielt auf ein anderes.
slip-constraint-means = Jemand hat einen Termin gesetzt oder aufgehoben.
slip-progress-means = Was als erledigt gemeldet wurde und was bis zum Statusdatum nicht erledigt war.
slip-import-means = Änderungen aus einer Datei oder einer anderen Kopie.
