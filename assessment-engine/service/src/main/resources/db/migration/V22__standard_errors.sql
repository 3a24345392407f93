-- The standard error of each raw score kept for norms, as in raw_scores; none where it was not kept yet.
ALTER TABLE local_score ADD COLUMN standard_errors VARCHAR(4000);

-- What has been taken in of a visit: until now the personality questionnaire, from now on everything.
ALTER TABLE norm_collected ADD COLUMN taken VARCHAR(20) DEFAULT 'PERSONALITY' NOT NULL;
