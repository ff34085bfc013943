-- The hash of the rows when the file was last closed cleanly: what changed meanwhile is damage.
ALTER TABLE meta ADD COLUMN closed_state TEXT;
