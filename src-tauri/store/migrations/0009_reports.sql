-- The RAID log and the recipes of reports.

CREATE TABLE raid_item (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    release BLOB NOT NULL REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due INTEGER,
    state TEXT NOT NULL,
    likelihood INTEGER,
    impact INTEGER,
    effect TEXT NOT NULL,
    response TEXT NOT NULL
) STRICT;

CREATE TABLE report (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    audience TEXT NOT NULL,
    release BLOB REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
    sections TEXT NOT NULL,
    texts TEXT NOT NULL,
    since INTEGER,
    last_run TEXT
) STRICT;

CREATE INDEX raid_item_release ON raid_item (release);
CREATE INDEX raid_item_owner ON raid_item (owner);
CREATE INDEX report_release ON report (release);
