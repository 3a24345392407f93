package org.liangcai.assessment.session.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.AccommodationNotes;

/** Accommodations in the database. */
@Singleton
@Transactional
class AccommodationStore implements AccommodationNotes {

    private final AccommodationRows rows;

    AccommodationStore(AccommodationRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Note> find(UUID visit) {
        return rows.findById(visit).map(AccommodationRow::note);
    }

    @Override
    public void put(UUID visit, Note note) {
        rows.deleteById(visit);
        rows.save(AccommodationRow.of(visit, note));
    }
}
