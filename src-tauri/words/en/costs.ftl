## When a fixed cost falls due

accrual-start = at the start
accrual-prorated = evenly
accrual-end = at the end

## Money of a task, a phase, a release

cost-title = Cost
cost-fixed = Fixed cost
cost-accrual = Falls due
cost-actual = Actual cost
cost-budget = Budget
cost-none = None
cost-computed = From rates and progress
cost-wanted = Write an amount such as 1,500 or 1,500.50.
cost-planned = As planned now
cost-eac = Forecast (EAC)
cost-pv = Planned (PV)
cost-ev = Earned (EV)
cost-ac = Spent (AC)
cost-spi = SPI
cost-cpi = CPI
cost-by-plan = Measured by the plan as it stands. Take a baseline to measure by what was promised.
cost-by-baseline = Measured by “{ $name }”.
cost-measured-by = Earned value measured by
cost-measured-by-last = The last one taken
