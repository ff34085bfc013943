-- What was found in the plan, and what could not stay in it.

-- From which operation to which a finding was there; last_seq is empty while it still is.
CREATE TABLE finding_seen (
    fingerprint TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER,
    at INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, first_seq)
) STRICT, WITHOUT ROWID;

-- What could not stay in the plan when the file was opened, kept for people to look at.
CREATE TABLE set_aside (
    number INTEGER NOT NULL PRIMARY KEY,
    after_seq INTEGER NOT NULL,
    row_table TEXT NOT NULL,
    row_id BLOB,
    row_column TEXT,
    why TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
