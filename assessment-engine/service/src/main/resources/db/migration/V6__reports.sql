-- Issued reports. Rows are only ever added; they go when the visit they were made from is erased.
CREATE TABLE issued_report (
    code VARCHAR(20) PRIMARY KEY,
    visit_id UUID NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    kind VARCHAR(20) NOT NULL,
    language VARCHAR(2) NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    issued_to UUID NOT NULL,
    masked_name VARCHAR(20) NOT NULL,
    html TEXT NOT NULL,
    pdf BYTEA NOT NULL,
    pdf_hash VARCHAR(64) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    figures TEXT NOT NULL,
    provenance TEXT NOT NULL
);

CREATE INDEX issued_report_visit ON issued_report (visit_id, issued_at);
