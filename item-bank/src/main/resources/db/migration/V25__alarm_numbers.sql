-- How many answers (for a share of sessions: how many sessions) what an alarm says rests on; none for alarms from before this was kept.
ALTER TABLE item_alarm ADD COLUMN since BIGINT;
