-- Money: rates of people, costs of tasks (nothing where nobody said anything), budgets of releases, and
-- the currency of all amounts. Amounts are whole minor units.

ALTER TABLE portfolio ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN standard_rate INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN cost_per_use INTEGER NOT NULL DEFAULT 0;
ALTER TABLE release ADD COLUMN budget INTEGER;
ALTER TABLE task ADD COLUMN cost TEXT;
