-- Files that show that a criterion is met, each under the hash of its bytes.

CREATE TABLE attachment (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    bytes BLOB NOT NULL
) STRICT;
