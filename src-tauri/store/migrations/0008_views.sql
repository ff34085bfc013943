-- Views that people keep with the plan, and the team that a person is of.

CREATE TABLE saved_view (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    order_key TEXT NOT NULL,
    name TEXT NOT NULL,
    layout TEXT NOT NULL
) STRICT;

ALTER TABLE person ADD COLUMN team TEXT NOT NULL DEFAULT '';
