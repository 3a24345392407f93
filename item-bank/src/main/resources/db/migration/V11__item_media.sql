-- The files that items show, each once, found by what it contains. Never changed, never overwritten.

CREATE TABLE item_media (
    sha256  VARCHAR(64) PRIMARY KEY,
    content BYTEA       NOT NULL
);
