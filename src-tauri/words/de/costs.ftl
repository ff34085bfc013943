## Wann feste Kosten fällig werden

accrual-start = zu Beginn
accrual-prorated = anteilig
accrual-end = am Ende

## Geld eines Vorgangs, einer Phase, eines Releases

cost-title = Kosten
cost-fixed = Feste Kosten
cost-accrual = Fällig
cost-actual = Istkosten
cost-budget = Budget
cost-none = Keine
cost-computed = Aus Sätzen und Fortschritt
cost-wanted = Schreiben Sie einen Betrag wie 1.500 oder 1.500,50.
cost-planned = Wie jetzt geplant
cost-eac = Prognose (EAC)
cost-pv = Geplant (PV)
cost-ev = Erarbeitet (EV)
cost-ac = Ausgegeben (AC)
cost-spi = SPI
cost-cpi = CPI
cost-by-plan = Gemessen am Plan, wie er jetzt ist. Mit einem Basisplan wird an dem gemessen, was zugesagt war.
cost-by-baseline = Gemessen an „{ $name }“.
cost-measured-by = Fertigstellungswert gemessen an
cost-measured-by-last = Zuletzt gesicherter
