## What the words of the trade mean, explained where they stand

term-what-is = What is “{ $term }”?

term-baseline = Baseline
term-baseline-means = What was promised: the dates of every task, frozen on the day it was taken.
term-cliff = Cliff
term-cliff-means = What missing the target window costs: the time until the next window that admits the release.
term-criterion = Criterion
term-criterion-means = Something that must be true before a gate is passed, with its evidence.
term-critical-path = Critical path
term-critical-path-means = The chain of tasks without float: a day lost on it is a day lost for the release.
term-cut-off = Cut-off
term-cut-off-means = How long before a window opens a release must be ready to go out in it.
term-data-date = Data date
term-data-date-means = The day as of which the plan is judged. Work that is not done cannot lie before it.
term-free-float = Free float
term-free-float-means = How far a task may slip before anything that follows it moves.
term-freeze = Freeze
term-freeze-means = A time in which nothing in its scope may change. A hard one moves work behind it, a soft one warns.
term-gate = Gate
term-gate-means = A decision point: what must be true, who agrees, and what was decided before a release goes on.
term-readiness = Readiness
term-readiness-means = The moment when the gate before the deployment is passed. It must lie before the cut-off.
term-release-window = Release window
term-release-window-means = A time in which deployments are admitted: for which releases, how many, and ready by when.
term-sign-off = Sign-off
term-sign-off-means = The recorded agreement of a role that a gate may be passed.
term-soak = Soak time
term-soak-means = How long a change runs before the next change of the same product, so that its faults come to light.
term-total-float = Total float
term-total-float-means = How far a task may slip before its release ends later.
term-waiver = Waiver
term-waiver-means = A recorded permission to break one rule: who gave it, why, and until when.
term-window-float = Window float
term-window-float-means = How far a task may slip before its release misses its target window. Below zero it already does.
