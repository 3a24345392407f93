-- Up to when the daily erasure has followed the calendar: one row for all processes. None yet at a new station.
CREATE TABLE retention_run (
    id INTEGER PRIMARY KEY,
    believed_at TIMESTAMP WITH TIME ZONE
);

-- A station that is upgraded has followed it up to the newest thing that was there before this version could enter anything.
INSERT INTO retention_run (id, believed_at)
SELECT 1, MAX(known_at)
FROM (
    SELECT happened_at AS known_at FROM audit_entry WHERE sequence = (SELECT MAX(sequence) FROM audit_entry)
    UNION ALL
    SELECT MAX(opened_at) AS known_at FROM visit
) AS known;
