-- Windows, freezes and waivers; environments and their bookings; gates; dates that others set; and
-- what releases, tasks and the rules say about them.

CREATE TABLE environment (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    stage TEXT NOT NULL,
    parent BLOB REFERENCES environment (id) DEFERRABLE INITIALLY DEFERRED,
    product BLOB REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

-- WINDOW is a word of SQL.
CREATE TABLE release_window (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    scope_product BLOB REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
    scope_environment BLOB REFERENCES environment (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    finish INTEGER NOT NULL,
    zone TEXT,
    rule TEXT,
    admits TEXT NOT NULL,
    capacity INTEGER,
    cut_off INTEGER NOT NULL,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE freeze (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    scope_product BLOB REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
    scope_environment BLOB REFERENCES environment (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    finish INTEGER NOT NULL,
    zone TEXT,
    rule TEXT,
    hardness TEXT NOT NULL,
    phases TEXT NOT NULL,
    releases TEXT NOT NULL,
    reason TEXT NOT NULL,
    owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE waiver (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    permits TEXT NOT NULL,
    fingerprint TEXT,
    freeze BLOB REFERENCES freeze (id) DEFERRABLE INITIALLY DEFERRED,
    release BLOB REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
    task BLOB REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    approver TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE booking (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    environment BLOB NOT NULL REFERENCES environment (id) DEFERRABLE INITIALLY DEFERRED,
    release BLOB NOT NULL REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
    task BLOB REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER,
    finish INTEGER,
    sharing TEXT NOT NULL,
    status TEXT NOT NULL,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE gate (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    release BLOB NOT NULL REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    date INTEGER,
    milestone BLOB REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE external_event (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    date INTEGER NOT NULL,
    is_confirmed INTEGER NOT NULL,
    milestone BLOB REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
    needed_by TEXT NOT NULL,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

-- What a row says where its journal, written before, says nothing.
ALTER TABLE portfolio ADD COLUMN phase_minima TEXT NOT NULL
    DEFAULT '{"integration-test":57600,"system-test":86400,"uat":144000,"staging":28800}';
ALTER TABLE portfolio ADD COLUMN soak_gap INTEGER NOT NULL DEFAULT 604800;
ALTER TABLE portfolio ADD COLUMN back_out_reserve INTEGER NOT NULL DEFAULT 0;
ALTER TABLE portfolio ADD COLUMN slip_tolerance INTEGER NOT NULL DEFAULT 28800;

ALTER TABLE release ADD COLUMN kind TEXT NOT NULL DEFAULT 'minor';
ALTER TABLE release ADD COLUMN target TEXT;
ALTER TABLE release ADD COLUMN target_window BLOB
    REFERENCES release_window (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE release ADD COLUMN target_start INTEGER;
ALTER TABLE release ADD COLUMN scope_freeze INTEGER;

ALTER TABLE task ADD COLUMN uses TEXT NOT NULL DEFAULT '[]';
ALTER TABLE task ADD COLUMN touches TEXT NOT NULL DEFAULT '{"kind":"by-phase"}';

-- Deleting a row looks for what still refers to it.
CREATE INDEX waiver_release ON waiver (release);
CREATE INDEX waiver_task ON waiver (task);
CREATE INDEX booking_release ON booking (release);
CREATE INDEX booking_task ON booking (task);
CREATE INDEX gate_release ON gate (release);
CREATE INDEX gate_milestone ON gate (milestone);
CREATE INDEX external_event_milestone ON external_event (milestone);
CREATE INDEX release_target_window ON release (target_window);
