CREATE TABLE interview (
    id UUID PRIMARY KEY,
    visit_id UUID NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    guide_version VARCHAR(40) NOT NULL,
    family VARCHAR(60) NOT NULL,
    opened_by UUID NOT NULL REFERENCES account (id),
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX interview_visit ON interview (visit_id, opened_at);

CREATE TABLE interview_rater (
    id UUID PRIMARY KEY,
    interview_id UUID NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    name VARCHAR(80) NOT NULL,
    locked_at TIMESTAMP WITH TIME ZONE,
    UNIQUE (interview_id, account_id)
);

CREATE INDEX interview_rater_account ON interview_rater (account_id);

CREATE TABLE interview_rating (
    id UUID PRIMARY KEY,
    interview_id UUID NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    account_id UUID NOT NULL REFERENCES account (id),
    competency VARCHAR(60) NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    evidence VARCHAR(4000) NOT NULL,
    rated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (interview_id, account_id, competency)
);
