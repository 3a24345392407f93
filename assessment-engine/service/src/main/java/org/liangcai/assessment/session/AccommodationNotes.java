package org.liangcai.assessment.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What has been agreed on before a person sits down. Every method is one transaction; the notes go with their visit. */
public interface AccommodationNotes {

    /** What was agreed on last for a visit. */
    Optional<Note> find(UUID visit);

    /** Replaces what was agreed on before. */
    void put(UUID visit, Note note);

    /**
     * A note.
     *
     * @param accommodations what is adapted
     * @param by the account that noted it
     * @param at when
     */
    record Note(Accommodations accommodations, UUID by, Instant at) {}
}
