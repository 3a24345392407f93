-- The items a publisher keeps. A version is written once; what happens to it is added to bank_entry and never changed. The columns of
-- bank_item from state on repeat what the entries come to, for lists and for the search index.

-- One row. Every change of the bank counts it up and holds its lock until the end, so that changes come one after the other.
CREATE TABLE bank_change (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    number BIGINT NOT NULL
);
INSERT INTO bank_change (id, number) VALUES (1, 0);

CREATE TABLE bank_item (
    number         BIGINT PRIMARY KEY,
    id             VARCHAR(100) NOT NULL,
    version        INTEGER      NOT NULL CHECK (version > 0),
    instrument     VARCHAR(60)  NOT NULL,
    payload        VARCHAR      NOT NULL,
    search_text    VARCHAR      NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    quarantined    BOOLEAN      NOT NULL,
    tags           VARCHAR(2000) NOT NULL,
    discrimination DOUBLE PRECISION,
    difficulty     DOUBLE PRECISION,
    revision       BIGINT       NOT NULL,
    changed        BIGINT       NOT NULL,
    UNIQUE (id, version)
);
CREATE INDEX bank_item_changed ON bank_item (changed);
CREATE INDEX bank_item_state ON bank_item (state, instrument);

CREATE TABLE bank_entry (
    item      BIGINT       NOT NULL REFERENCES bank_item (number),
    revision  BIGINT       NOT NULL,
    account   UUID,
    signed_by VARCHAR(80)  NOT NULL,
    entered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason    VARCHAR(2000) NOT NULL,
    event     VARCHAR      NOT NULL,
    PRIMARY KEY (item, revision)
);

-- Files that items refer to, each once, in pieces that every database takes.
CREATE TABLE bank_media (
    sha256 VARCHAR(64) PRIMARY KEY,
    size   BIGINT      NOT NULL
);
CREATE TABLE bank_media_part (
    sha256   VARCHAR(64) NOT NULL REFERENCES bank_media (sha256),
    position INTEGER     NOT NULL,
    bytes    BYTEA       NOT NULL,
    PRIMARY KEY (sha256, position)
);

-- Instruments of a publisher, beside those of the releases.
CREATE TABLE bank_instrument (
    id      VARCHAR(60) PRIMARY KEY,
    payload VARCHAR     NOT NULL
);

-- What became of each version that was shown to people, of releases and of the ledger. A session is counted once, when it is over.
CREATE TABLE item_usage (
    item            VARCHAR(100) NOT NULL,
    version         INTEGER      NOT NULL,
    deliveries      BIGINT       NOT NULL,
    answered        BIGINT       NOT NULL,
    correct         BIGINT       NOT NULL,
    response_millis BIGINT       NOT NULL,
    first_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    last_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (item, version)
);
CREATE TABLE item_usage_session (
    visit      UUID PRIMARY KEY,
    counted_at TIMESTAMP WITH TIME ZONE NOT NULL
);
