-- How delivery is adapted to a person: only what is done, never why. The log of the session holds what was in force when.
CREATE TABLE visit_accommodation (
    visit_id UUID PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    extra_time_percent INTEGER NOT NULL,
    item_timers_off BOOLEAN NOT NULL,
    larger_type BOOLEAN NOT NULL,
    high_contrast BOOLEAN NOT NULL,
    keyboard_only BOOLEAN NOT NULL,
    read_aloud BOOLEAN NOT NULL,
    both_languages BOOLEAN NOT NULL,
    set_by UUID NOT NULL,
    set_at TIMESTAMP WITH TIME ZONE NOT NULL
);
