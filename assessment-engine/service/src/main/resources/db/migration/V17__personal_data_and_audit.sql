-- Which keys the database relies on; the keys themselves lie in the key file beside it.
CREATE TABLE station_key (
    id VARCHAR(16) PRIMARY KEY,
    key_use VARCHAR(10) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- The key of each visit, wrapped by a station key. It goes with the visit, and with it goes whatever it sealed.
CREATE TABLE person_key (
    visit_id UUID PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    key_id VARCHAR(16) NOT NULL,
    wrapped VARCHAR(200) NOT NULL
);

CREATE INDEX person_key_station_key ON person_key (key_id);

-- The next migration fills these and drops what they replace.
ALTER TABLE visit_person ADD COLUMN sealed VARCHAR(4000);
ALTER TABLE interview_rating ADD COLUMN evidence_sealed VARCHAR(40000);
ALTER TABLE sitting_remark ADD COLUMN remark_sealed VARCHAR(12000);
ALTER TABLE issued_report ADD COLUMN sealed TEXT;
ALTER TABLE issued_report ADD COLUMN pdf_sealed BYTEA;

-- Only ever added to, and pruned at its old end.
CREATE TABLE audit_entry (
    sequence BIGINT PRIMARY KEY,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_kind VARCHAR(20) NOT NULL,
    actor_id UUID,
    kind VARCHAR(40) NOT NULL,
    subject_kind VARCHAR(20) NOT NULL,
    subject_id VARCHAR(60) NOT NULL,
    detail VARCHAR(400) NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    signature VARCHAR(64) NOT NULL
);

CREATE INDEX audit_entry_subject ON audit_entry (subject_id, sequence);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, sequence);
CREATE INDEX audit_entry_kind ON audit_entry (kind, sequence);
CREATE INDEX audit_entry_time ON audit_entry (happened_at);

-- Where the log ends; held by whoever appends.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY,
    sequence BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);

INSERT INTO audit_head (id, sequence, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE erasure_receipt (
    number VARCHAR(20) PRIMARY KEY,
    erased_at TIMESTAMP WITH TIME ZONE NOT NULL,
    cause VARCHAR(20) NOT NULL,
    classes VARCHAR(400) NOT NULL,
    signature VARCHAR(64) NOT NULL
);

CREATE INDEX erasure_receipt_time ON erasure_receipt (erased_at, number);

CREATE TABLE legal_hold (
    visit_id UUID PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    reason_sealed VARCHAR(8000) NOT NULL,
    placed_by UUID NOT NULL,
    placed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- How long what is kept, where it differs from what the product comes with.
CREATE TABLE retention_clock (
    purpose VARCHAR(30) PRIMARY KEY,
    months INTEGER NOT NULL,
    changed_by UUID NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX visit_opened ON visit (purpose, opened_at);
CREATE INDEX evaluation_requested ON evaluation (requested_at);
