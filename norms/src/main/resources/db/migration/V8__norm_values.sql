-- Norm values raw score by raw score (numbers parted by spaces) with their sampling error, and how the sample was drawn.
ALTER TABLE norm_cell ADD COLUMN raw_scores VARCHAR(1000000);
ALTER TABLE norm_cell ADD COLUMN deviates VARCHAR(1000000);
ALTER TABLE norm_cell ADD COLUMN sampling_errors VARCHAR(1000000);
ALTER TABLE norm_table ADD COLUMN place_zh VARCHAR(4000);
ALTER TABLE norm_table ADD COLUMN place_en VARCHAR(4000);
ALTER TABLE norm_table ADD COLUMN period_zh VARCHAR(4000);
ALTER TABLE norm_table ADD COLUMN period_en VARCHAR(4000);
ALTER TABLE norm_table ADD COLUMN drawing_zh VARCHAR(4000);
ALTER TABLE norm_table ADD COLUMN drawing_en VARCHAR(4000);
ALTER TABLE norm_table ADD COLUMN people INTEGER CHECK (people >= 1);
ALTER TABLE norm_table ADD COLUMN smallest_cell INTEGER CHECK (smallest_cell >= 1);
