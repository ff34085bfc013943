-- What people entered, one table per kind of row; who changed what; and the file's own facts.

CREATE TABLE calendar (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    base BLOB REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    zone TEXT,
    week TEXT NOT NULL,
    work_weeks TEXT NOT NULL,
    exceptions TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE portfolio (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    calendar BLOB NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    data_date INTEGER NOT NULL,
    policy TEXT NOT NULL,
    minutes_per_day INTEGER NOT NULL,
    minutes_per_week INTEGER NOT NULL,
    days_per_month INTEGER NOT NULL,
    honour_dates INTEGER NOT NULL,
    multiple_critical_paths INTEGER NOT NULL,
    critical_limit INTEGER NOT NULL,
    near_critical_limit INTEGER NOT NULL,
    out_of_sequence TEXT NOT NULL,
    schedule_from TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    calendar BLOB REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    leave TEXT NOT NULL,
    capacity INTEGER NOT NULL,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE product (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE release (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    product BLOB NOT NULL REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    state TEXT NOT NULL,
    priority INTEGER NOT NULL,
    owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    calendar BLOB REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER,
    finish INTEGER,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE task (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    release BLOB NOT NULL REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
    parent BLOB REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    phase TEXT,
    mode TEXT NOT NULL,
    active INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    duration_unit TEXT NOT NULL,
    estimated INTEGER NOT NULL,
    constraint_kind TEXT NOT NULL,
    constraint_date INTEGER,
    deadline INTEGER,
    calendar BLOB REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED,
    ignores_people_calendars INTEGER NOT NULL,
    manual_start INTEGER,
    manual_finish INTEGER,
    done INTEGER NOT NULL,
    actual_start INTEGER,
    actual_finish INTEGER,
    remaining INTEGER,
    stop INTEGER,
    resume INTEGER,
    levelling_delay INTEGER NOT NULL,
    segments TEXT NOT NULL,
    owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    effort INTEGER,
    notes TEXT NOT NULL,
    external TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;

CREATE TABLE dependency (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    predecessor BLOB NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    successor BLOB NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    lag_unit TEXT NOT NULL,
    lag_amount INTEGER NOT NULL,
    strength TEXT NOT NULL,
    reason TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE assignment (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    task BLOB NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    units INTEGER NOT NULL,
    work INTEGER,
    delay INTEGER NOT NULL,
    actual_start INTEGER,
    actual_finish INTEGER,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE baseline (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    taken_at INTEGER,
    tasks TEXT NOT NULL
) STRICT;

-- Deleting a row looks for what still refers to it.
CREATE INDEX task_release ON task (release);
CREATE INDEX task_parent ON task (parent);
CREATE INDEX dependency_predecessor ON dependency (predecessor);
CREATE INDEX dependency_successor ON dependency (successor);
CREATE INDEX assignment_task ON assignment (task);
CREATE INDEX assignment_person ON assignment (person);

-- Only ever gains rows. The edits stand last, so that the list of operations is read without them.
CREATE TABLE journal (
    seq INTEGER NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    parent BLOB,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    reason TEXT,
    undoes BLOB,
    format INTEGER NOT NULL,
    edits TEXT NOT NULL
) STRICT;

-- One row: who this file is, whether it was closed cleanly, and the state a copy without history
-- began from.
CREATE TABLE meta (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    document_id BLOB NOT NULL CHECK (length(document_id) = 16),
    lineage_id BLOB NOT NULL CHECK (length(lineage_id) = 16),
    closed_cleanly INTEGER NOT NULL,
    base_seq INTEGER NOT NULL,
    base_operation BLOB,
    base_state TEXT
) STRICT;

-- The checksum of every migration that made this file; an applied migration is never edited.
CREATE TABLE migration (
    number INTEGER NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL
) STRICT;
