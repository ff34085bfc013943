-- The baseline by which earned value is measured; nothing for the one that was taken last.

ALTER TABLE portfolio ADD COLUMN earned_value_baseline BLOB;
