-- "Accepted with remarks" has more letters than there was room for.
ALTER TABLE review_sheet ALTER COLUMN decision SET DATA TYPE VARCHAR(40);
