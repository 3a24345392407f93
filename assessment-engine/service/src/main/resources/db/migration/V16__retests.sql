CREATE TABLE retest (
    visit_id UUID PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    earlier_id UUID NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    opened_by UUID NOT NULL REFERENCES account (id),
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX retest_earlier ON retest (earlier_id, opened_at);
