package org.liangcai.assessment.session.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.session.AccommodationNotes;
import org.liangcai.assessment.session.Accommodations;

/** A row of {@code visit_accommodation}. */
@MappedEntity("visit_accommodation")
record AccommodationRow(
        @Id UUID visitId,
        int extraTimePercent,
        boolean itemTimersOff,
        boolean largerType,
        boolean highContrast,
        boolean keyboardOnly,
        boolean readAloud,
        boolean bothLanguages,
        UUID setBy,
        Instant setAt) {

    static AccommodationRow of(UUID visit, AccommodationNotes.Note note) {
        Accommodations adapted = note.accommodations();
        return new AccommodationRow(
                visit,
                adapted.extraTimePercent(),
                adapted.itemTimersOff(),
                adapted.largerType(),
                adapted.highContrast(),
                adapted.keyboardOnly(),
                adapted.readAloud(),
                adapted.bothLanguages(),
                note.by(),
                note.at());
    }

    AccommodationNotes.Note note() {
        return new AccommodationNotes.Note(
                new Accommodations(
                        extraTimePercent,
                        itemTimersOff,
                        largerType,
                        highContrast,
                        keyboardOnly,
                        readAloud,
                        bothLanguages),
                setBy,
                setAt);
    }
}
