## Why a release goes out later or earlier than was promised

slip-scope = scope
slip-estimate = estimate
slip-dependency = dependency
slip-resource = people and environments
slip-freeze = freeze
slip-window = window
slip-constraint = date set by hand
slip-progress = progress
slip-import = import

slip-scope-means = Work was added, dropped or moved to another release.
slip-estimate-means = Work takes more or less time than was thought.
slip-dependency-means = Something waits for something else, or no longer does.
slip-resource-means = Leave, assignments, working time, bookings or outages changed.
slip-freeze-means = A freeze came, went, moved or was waived.
slip-window-means = A window came, went or moved, or the release aims at another one.
slip-constraint-means = Somebody set or lifted a date.
slip-progress-means = What was reported as done, and what was not done by the data date.
slip-import-means = Changes that came from a file or another copy.
