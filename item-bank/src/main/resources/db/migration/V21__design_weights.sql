-- Weights by which difficulty is predicted from the design of a generated item, kept like any calibration: only ever added to.
CREATE TABLE design_weights (
    family      VARCHAR(20)   NOT NULL,
    version     INTEGER       NOT NULL CHECK (version > 0),
    -- The number of the release's weights; empty for those fitted here.
    released_as INTEGER,
    basis       VARCHAR(20)   NOT NULL,
    dated       VARCHAR(10)   NOT NULL,
    source_zh   VARCHAR(1000) NOT NULL,
    source_en   VARCHAR(1000) NOT NULL,
    items       INTEGER       NOT NULL,
    people      INTEGER       NOT NULL,
    account     UUID,
    signed_by   VARCHAR(80),
    entered_at  TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    reason      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (family, version),
    UNIQUE (family, released_as)
);

CREATE TABLE design_weight (
    family         VARCHAR(20)      NOT NULL,
    version        INTEGER          NOT NULL,
    position       INTEGER          NOT NULL,
    feature        VARCHAR(60)      NOT NULL,
    weight         DOUBLE PRECISION NOT NULL,
    standard_error DOUBLE PRECISION,
    source_zh      VARCHAR(1000)    NOT NULL,
    source_en      VARCHAR(1000)    NOT NULL,
    PRIMARY KEY (family, version, position),
    FOREIGN KEY (family, version) REFERENCES design_weights (family, version)
);

-- By which version the difficulty of a released item was predicted.
CREATE TABLE item_design (
    item         VARCHAR(40) NOT NULL,
    item_version INTEGER     NOT NULL,
    family       VARCHAR(20) NOT NULL,
    weights      INTEGER     NOT NULL,
    PRIMARY KEY (item, item_version),
    FOREIGN KEY (item, item_version) REFERENCES item (id, version),
    FOREIGN KEY (family, weights) REFERENCES design_weights (family, version)
);
CREATE INDEX item_design_weights ON item_design (family, weights);

-- A sample is the same again only by the same weights.
ALTER TABLE review_sheet ADD COLUMN weights INTEGER DEFAULT 1 NOT NULL;
