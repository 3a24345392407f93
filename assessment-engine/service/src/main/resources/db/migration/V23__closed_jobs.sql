-- When the employer said that choosing is finished; none while it goes on.
ALTER TABLE job ADD COLUMN closed_at TIMESTAMP WITH TIME ZONE;

-- Whoever has taken a job off the list has finished choosing.
UPDATE job SET closed_at = removed_at WHERE removed_at IS NOT NULL;

CREATE INDEX job_closed ON job (closed_at);
CREATE INDEX evaluation_job ON evaluation (job_id, requested_at);
CREATE INDEX evaluation_access_report ON evaluation_access (report_code);
