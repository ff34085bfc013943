-- How reports look: the accent, logo and template of a company. Their files are attachments.

ALTER TABLE report ADD COLUMN look TEXT NOT NULL DEFAULT '{"accent":null,"logo":null,"template":null}';
