-- Nothing here is ever changed once it has been written: a new wording is a new version, a new selection of items a new release.

CREATE TABLE content_release (
    digest       VARCHAR(64) PRIMARY KEY,
    installed_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);

CREATE TABLE item (
    id              VARCHAR(40) NOT NULL,
    version         INTEGER     NOT NULL CHECK (version > 0),
    instrument      VARCHAR(40) NOT NULL,
    -- How a generated item is drawn; empty for an item that is written out in the payload.
    specification   VARCHAR(1000),
    payload         VARCHAR     NOT NULL,
    -- The logistic model, for items that are scored by one.
    discrimination  DOUBLE PRECISION,
    difficulty      DOUBLE PRECISION,
    lower_asymptote DOUBLE PRECISION,
    upper_asymptote DOUBLE PRECISION,
    PRIMARY KEY (id, version)
);

CREATE TABLE battery (
    id      VARCHAR(40) NOT NULL,
    version INTEGER     NOT NULL CHECK (version > 0),
    payload VARCHAR     NOT NULL,
    PRIMARY KEY (id, version)
);

-- The names, notes and texts of the instruments, as each release has them.
CREATE TABLE release_instrument (
    release  VARCHAR(64) NOT NULL REFERENCES content_release (digest),
    position INTEGER     NOT NULL,
    payload  VARCHAR     NOT NULL,
    PRIMARY KEY (release, position)
);

CREATE TABLE release_item (
    release  VARCHAR(64) NOT NULL REFERENCES content_release (digest),
    position INTEGER     NOT NULL,
    item     VARCHAR(40) NOT NULL,
    version  INTEGER     NOT NULL,
    PRIMARY KEY (release, position),
    FOREIGN KEY (item, version) REFERENCES item (id, version)
);

CREATE TABLE release_battery (
    release  VARCHAR(64) NOT NULL REFERENCES content_release (digest),
    position INTEGER     NOT NULL,
    battery  VARCHAR(40) NOT NULL,
    version  INTEGER     NOT NULL,
    PRIMARY KEY (release, position),
    FOREIGN KEY (battery, version) REFERENCES battery (id, version)
);
