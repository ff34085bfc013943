-- Outages, criteria, sign-offs, readiness reviews, templates and publications; and what releases,
-- environments, bookings, gates, outside dates and the rules say beside it.

CREATE TABLE outage (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    environment BLOB NOT NULL REFERENCES environment (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    start INTEGER NOT NULL,
    finish INTEGER NOT NULL,
    zone TEXT,
    rule TEXT,
    excepted TEXT NOT NULL,
    notes TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE criterion (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gate BLOB NOT NULL REFERENCES gate (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_mandatory INTEGER NOT NULL,
    owner BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    due INTEGER,
    state TEXT NOT NULL,
    comment TEXT NOT NULL,
    evidence TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE sign_off (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    gate BLOB NOT NULL REFERENCES gate (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL,
    role TEXT NOT NULL,
    person BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    at INTEGER,
    comment TEXT NOT NULL
) STRICT;

CREATE TABLE review (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    chair BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    attendees TEXT NOT NULL,
    gates TEXT NOT NULL,
    minutes TEXT NOT NULL,
    actions TEXT NOT NULL,
    external TEXT NOT NULL
) STRICT;

CREATE TABLE template (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    version INTEGER NOT NULL,
    kinds TEXT NOT NULL,
    steps TEXT NOT NULL,
    gates TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

-- What was told stays, also about rows that are gone: nothing here refers to them.
CREATE TABLE publication (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    data_date INTEGER NOT NULL,
    notes TEXT NOT NULL,
    waivers TEXT NOT NULL,
    releases TEXT NOT NULL,
    tasks TEXT NOT NULL
) STRICT;

-- What a row says where its journal, written before, says nothing.
ALTER TABLE portfolio ADD COLUMN phase_stages TEXT NOT NULL
    DEFAULT '{"integration-test":"sit","system-test":"sit","uat":"uat","performance":"perf","staging":"preprod"}';
ALTER TABLE portfolio ADD COLUMN criteria_lead INTEGER NOT NULL DEFAULT 604800;
ALTER TABLE portfolio ADD COLUMN review_within INTEGER NOT NULL DEFAULT 2592000;

ALTER TABLE release ADD COLUMN key TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN also TEXT NOT NULL DEFAULT '[]';
ALTER TABLE release ADD COLUMN package BLOB
    REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE release ADD COLUMN goal TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN strategy TEXT NOT NULL DEFAULT 'big-bang';
ALTER TABLE release ADD COLUMN risk TEXT;
ALTER TABLE release ADD COLUMN risk_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE release ADD COLUMN is_regulated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN is_security INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN out_of_band TEXT;
ALTER TABLE release ADD COLUMN from_template TEXT;

ALTER TABLE environment ADD COLUMN group_name TEXT NOT NULL DEFAULT '';
ALTER TABLE environment ADD COLUMN capacity INTEGER NOT NULL DEFAULT 1;
ALTER TABLE environment ADD COLUMN owner BLOB
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE environment ADD COLUMN refresh_lead INTEGER NOT NULL DEFAULT 0;
ALTER TABLE environment ADD COLUMN versions TEXT NOT NULL DEFAULT '[]';

ALTER TABLE booking ADD COLUMN purpose TEXT NOT NULL DEFAULT 'testing';
ALTER TABLE booking ADD COLUMN set_up INTEGER NOT NULL DEFAULT 0;
ALTER TABLE booking ADD COLUMN tear_down INTEGER NOT NULL DEFAULT 0;
ALTER TABLE booking ADD COLUMN requested_by TEXT NOT NULL DEFAULT '';
ALTER TABLE booking ADD COLUMN approver TEXT NOT NULL DEFAULT '';
ALTER TABLE booking ADD COLUMN needs TEXT NOT NULL DEFAULT '[]';

ALTER TABLE gate ADD COLUMN chair BLOB
    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE gate ADD COLUMN quorum INTEGER;
ALTER TABLE gate ADD COLUMN decision TEXT NOT NULL DEFAULT 'pending';
ALTER TABLE gate ADD COLUMN decided_at INTEGER;
ALTER TABLE gate ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';
ALTER TABLE gate ADD COLUMN minutes TEXT NOT NULL DEFAULT '';
ALTER TABLE gate ADD COLUMN conditions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE gate ADD COLUMN checks TEXT NOT NULL DEFAULT '[]';

ALTER TABLE external_event ADD COLUMN kind TEXT NOT NULL DEFAULT 'vendor';
ALTER TABLE external_event ADD COLUMN confidence INTEGER;

ALTER TABLE release_window ADD COLUMN excepted TEXT NOT NULL DEFAULT '[]';
ALTER TABLE freeze ADD COLUMN excepted TEXT NOT NULL DEFAULT '[]';

-- Deleting a row looks for what still refers to it.
CREATE INDEX criterion_gate ON criterion (gate);
CREATE INDEX sign_off_gate ON sign_off (gate);
CREATE INDEX outage_environment ON outage (environment);
CREATE INDEX release_package ON release (package);
