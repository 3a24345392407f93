-- The standard error of each raw score kept for norms, as in raw_scores; none where it was not kept yet.
ALTER TABLE local_score ADD COLUMN standard_errors VARCHAR(4000);
