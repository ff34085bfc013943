-- The month with which a fiscal year begins; a year of the calendar until somebody says otherwise.

ALTER TABLE portfolio ADD COLUMN fiscal_month INTEGER NOT NULL DEFAULT 1;
